//! One file: its words, its source, where it is used.

mod details;
mod view;

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

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

/// `GET /admin/media/{id}`
pub async fn file(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let file = store::by_id(portal.db(), parsed(&id)?).await?;
    let form = Details::of(&file);
    page(&portal, &staff, file, form, Problems::default()).await
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
        Ok(new) => with_captions(&portal, new, staff.lang).await?,
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
    let is_shown = !store::uses(&*tx, new.id).await?.is_empty() || new.captions_of != old.captions_of;
    if is_shown {
        site::raise_version(&*tx, portal.now()).await?;
    }
    tx.commit().await?;
    if is_shown {
        portal.refresh().await?;
    }
    Ok(Redirect::to(&paths::admin_media(new.id)).into_response())
}

/// Captions belong to a sound or video that is there.
async fn with_captions(portal: &Portal, file: MediaFile, lang: Lang) -> Result<Result<MediaFile, FieldErrors>> {
    let Some((of, _)) = file.captions_of else { return Ok(Ok(file)) };
    let found = store::find(portal.db(), &[of]).await?;
    if found.iter().any(|file| matches!(file.kind, Kind::Audio | Kind::Video)) {
        return Ok(Ok(file));
    }
    let mut errors = FieldErrors::default();
    errors.add("captions_of", tl!(lang, "media-err-captions"));
    Ok(Err(errors))
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
        return page(&portal, &staff, file, form, Problems { is_used: true, ..Problems::default() }).await;
    }
    let gone = MediaFile { deleted_at: Some(portal.now()), ..file };
    store::update(&*tx, &gone).await?;
    upload::record(&tx, &portal, &staff, "delete", &gone).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::admin_media(gone.id)).into_response())
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
    Ok(Redirect::to(&paths::admin_media(back.id)).into_response())
}

/// What stands in the way of a change.
#[derive(Clone, Default)]
struct Problems {
    fields: FieldErrors,
    refused: Vec<(String, String)>,
    is_used: bool,
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
    let words = store::kept_words(portal.db(), &file).await?;
    let mut page = Page::new(staff.lang, paths::admin_media(file.id), file.name.clone())
        .under(&tl!(staff.lang, "admin-media"), paths::ADMIN_MEDIA.to_owned());
    if !problems.fields.is_empty() || !problems.refused.is_empty() || problems.is_used {
        page.has_errors = true;
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let is_published = store::is_published(portal.db(), &file).await?;
    let may_change_file = may_change(staff, &file, is_published);
    // Theirs, were it not for the pages that show it.
    let is_fixed = !may_change_file && may_change(staff, &file, false);
    Ok(respond_staff(portal, staff, page, move || {
        let still_used = problems.is_used.then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1" id="errors">
                    <p><a href="#uses">{t!("media-err-used")}</a></p>
                </div>
            }
        });
        let may_edit = may_change_file && file.deleted_at.is_none();
        view! {
            <ErrorSummary errors=problems.fields.clone() />
            {refusals(&problems.refused)}
            {still_used}
            <header class="page-header"><h1>{file.name.clone()}</h1></header>
            {view::state(&file, &captions)}
            {is_fixed.then(|| view! { <p class="notice">{t!("media-fixed")}</p> })}
            {view::preview(&file, &captions)}
            {view::facts(&file, &captions, words)}
            {may_edit.then(|| details::form(&file, &form, &problems.fields))}
            {view::where_used(&uses)}
            {may_change_file.then(|| view::changes(&file))}
        }
    })
    .await)
}
