//! One file: its words, its source, where it is used.

mod details;
mod view;

use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::examine::in_turn;
use super::super::model::{Format, Kind, MediaFile};
use super::super::{pictures, store, upload};
use super::form::Details;
use super::library::refusals;
use super::{may_change, parsed, require_change};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::{self, Done};

/// What was chosen in the library a moment ago and is not saved yet, or what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arrival {
    poster: Option<String>,
    done: String,
}

impl Arrival {
    fn words(&self, lang: Lang) -> Option<String> {
        match self.done.as_str() {
            _ if self.poster.is_some() => Some(tl!(lang, "media-done-poster")),
            "saved" => Some(tl!(lang, "media-done-saved")),
            "replaced" => Some(tl!(lang, "media-done-replaced")),
            "deleted" => Some(tl!(lang, "media-done-deleted")),
            "restored" => Some(tl!(lang, "media-done-restored")),
            _ => None,
        }
    }
}

/// Back to the file with a word about what was done.
pub(super) fn done(file: i64, what: &str) -> Response {
    Redirect::to(&notice::Arrival::address(&paths::admin_media(file), what)).into_response()
}

/// `GET /admin/media/{id}`
pub async fn file(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let file = store::by_id(portal.db(), parsed(&id)?).await?;
    let mut form = Details::of(&file);
    let problems = Problems { done: arrival.words(staff.lang), ..Problems::default() };
    if let Some(poster) = arrival.poster {
        form.poster = poster;
    }
    page(&portal, &staff, file, form, problems).await
}

/// `POST /admin/media/{id}`
pub async fn describe(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(form): Form<Details>,
) -> Result<Response> {
    staff.require(Action::EditContent, &Place::Anywhere)?;
    let old = store::by_id(portal.db(), parsed(&id)?).await?;
    require_change(&staff, &old, store::is_published(portal.db(), &old).await?)?;
    let applied = match form.apply(&old, staff.lang) {
        Ok(new) => with_named(&portal, new, staff.lang).await?,
        Err(errors) => Err(errors),
    };
    let mut new = match applied {
        Ok(new) => new,
        Err(fields) => return page(&portal, &staff, old, form, Problems { fields, ..Problems::default() }).await,
    };
    if new.focal != old.focal {
        cut_anew(&portal, &mut new).await?;
    }
    let tx = portal.begin().await?;
    // Captions may belong to another video now.
    require_change(&staff, &new, store::is_published(&*tx, &new).await?)?;
    store::update(&*tx, &new).await?;
    upload::record(&tx, &portal, &staff, "describe", &new).await?;
    // Pages that show it say other words now.
    let is_shown = !store::uses(&*tx, new.id).await?.is_empty()
        || !store::with_poster(&*tx, new.id).await?.is_empty()
        || new.captions_of != old.captions_of;
    if is_shown {
        site::raise_version(&*tx, portal.now()).await?;
    }
    tx.commit().await?;
    if is_shown {
        portal.refresh().await?;
    }
    Ok(done(new.id, "saved"))
}

/// Captions belong to a sound or video that is there, and a poster is a picture that may be shown.
async fn with_named(portal: &Portal, file: MediaFile, lang: Lang) -> Result<Result<MediaFile, FieldErrors>> {
    let of = file.captions_of.map(|(of, _)| of);
    let named: Vec<i64> = of.into_iter().chain(file.poster).collect();
    let found = store::find(portal.db(), &named).await?;
    let mut errors = FieldErrors::default();
    let is_played = |file: &MediaFile| matches!(file.kind, Kind::Audio | Kind::Video);
    if of.is_some_and(|of| !found.iter().any(|file| file.id == of && is_played(file))) {
        errors.add("captions_of", tl!(lang, "media-err-captions"));
    }
    if file.poster.is_some_and(|poster| !found.iter().any(|file| file.id == poster && file.is_poster())) {
        errors.add("poster", tl!(lang, "media-err-poster"));
    }
    Ok(if errors.is_empty() { Ok(file) } else { Err(errors) })
}

/// Cuts around another point are other files; the old ones stay for pages on their way.
async fn cut_anew(portal: &Portal, file: &mut MediaFile) -> Result<()> {
    let format = Format::from_extension(file.path.rsplit('.').next().unwrap_or_default());
    let Some(format) = format.filter(|_| file.renditions.iter().any(|rendition| rendition.is_crop)) else {
        return Ok(());
    };
    let (bytes, focal) = (portal.storage().read(&file.path).await?, file.focal);
    let made = in_turn(move || pictures::crops(&bytes, format, focal)).await?;
    let made = made.map_err(|refusal| PortalError::internal(format!("a stored picture: {refusal:?}")))?;
    let renditions: Vec<_> = made.iter().map(|made| upload::rendition(&file.path, focal, made)).collect();
    upload::put_renditions(portal, &renditions, &made).await?;
    file.renditions.retain(|rendition| !rendition.is_crop);
    file.renditions.extend(renditions);
    Ok(())
}

/// `POST /admin/media/{id}/delete`
pub async fn delete(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::EditContent, &Place::Anywhere)?;
    let file = store::by_id(portal.db(), parsed(&id)?).await?;
    require_change(&staff, &file, store::is_published(portal.db(), &file).await?)?;
    let tx = portal.begin().await?;
    if !store::uses(&*tx, file.id).await?.is_empty() || store::is_published(&*tx, &file).await? {
        drop(tx);
        let form = Details::of(&file);
        let mut fields = FieldErrors::default();
        fields.add("uses", tl!(staff.lang, "media-err-used"));
        return page(&portal, &staff, file, form, Problems { fields, ..Problems::default() }).await;
    }
    let gone = MediaFile { deleted_at: Some(portal.now()), ..file };
    store::update(&*tx, &gone).await?;
    upload::record(&tx, &portal, &staff, "delete", &gone).await?;
    tx.commit().await?;
    Ok(done(gone.id, "deleted"))
}

/// `POST /admin/media/{id}/restore`
pub async fn restore(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::EditContent, &Place::Anywhere)?;
    let file = store::by_id(portal.db(), parsed(&id)?).await?;
    require_change(&staff, &file, store::is_published(portal.db(), &file).await?)?;
    let back = MediaFile { deleted_at: None, ..file };
    let tx = portal.begin().await?;
    store::update(&*tx, &back).await?;
    upload::record(&tx, &portal, &staff, "restore", &back).await?;
    tx.commit().await?;
    Ok(done(back.id, "restored"))
}

/// What stands in the way of a change, or that there was one.
#[derive(Clone, Default)]
struct Problems {
    done: Option<String>,
    fields: FieldErrors,
    refused: Vec<(String, String)>,
}

/// The page after a file was refused that should take the place of this one.
pub async fn page_with_refusals(
    portal: &Portal,
    staff: &Staff,
    file: MediaFile,
    refused: Vec<(String, String)>,
) -> Result<Response> {
    let form = Details::of(&file);
    page(portal, staff, file, form, Problems { refused, ..Problems::default() }).await
}

async fn page(portal: &Portal, staff: &Staff, file: MediaFile, form: Details, problems: Problems) -> Result<Response> {
    let uses = store::uses(portal.db(), file.id).await?;
    let captions = store::captions(portal.db(), &[file.id]).await?;
    let poster = store::posters(portal.db(), std::slice::from_ref(&file)).await?.into_values().next();
    let words = store::kept_words(portal.db(), &file).await?;
    let mut page = Page::new(staff.lang, paths::admin_media(file.id), file.name.clone())
        .under(&tl!(staff.lang, "admin-media"), paths::ADMIN_MEDIA.to_owned());
    if !problems.fields.is_empty() || !problems.refused.is_empty() {
        page.has_errors = true;
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let is_published = store::is_published(portal.db(), &file).await?;
    let may_change_file = may_change(staff, &file, is_published);
    // Theirs, were it not for the pages that show it.
    let is_fixed = !may_change_file && may_change(staff, &file, false);
    Ok(respond_staff(portal, staff, page, move || {
        let may_edit = may_change_file && file.deleted_at.is_none();
        view! {
            <ErrorSummary errors=problems.fields.clone() />
            {refusals(&problems.refused)}
            {problems.done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header"><h1>{file.name.clone()}</h1></header>
            {view::state(&file, &captions)}
            {is_fixed.then(|| view! { <p class="notice">{t!("media-fixed")}</p> })}
            {view::preview(&file, &captions, poster.as_ref())}
            {view::facts(&file, &captions, words)}
            {may_edit.then(|| details::form(&file, &form, &problems.fields))}
            {view::where_used(&uses)}
            {may_change_file.then(|| view::changes(&file))}
        }
    })
    .await)
}
