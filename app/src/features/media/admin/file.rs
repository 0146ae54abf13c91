//! One file: its words, its source, where it is used.

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::super::examine::in_turn;
use super::super::model::{Consent, Format, Kind, MediaFile, Status};
use super::super::store::{self, Use};
use super::super::{pictures, upload};
use super::form::Details;
use super::library::{kind_name, refusals};
use super::{about, markdown, may_change, parsed, require_change};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{ErrorSummary, Field, FileField, Select, options, trilingual};
use crate::ui::picture::ContentPicture;

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
            {state(&file)}
            {is_fixed.then(|| view! { <p class="notice">{t!("media-fixed")}</p> })}
            {preview(&file)}
            {facts(&file, &captions)}
            {may_edit.then(|| details(&file, &form, &problems.fields))}
            {where_used(&uses)}
            {may_change_file.then(|| changes(&file))}
        }
    })
    .await)
}

fn state(file: &MediaFile) -> impl IntoView + use<> {
    if let Some(deleted) = file.deleted_at {
        let date = dates::day(deleted);
        return view! { <div class="notice"><p>{t!("media-deleted")}" "{date}</p><p>{t!("media-deleted-kept")}</p></div> }.into_any();
    }
    (!file.is_usable()).then(|| view! { <p class="notice">{t!("media-lacks-alt-lead")}</p> }).into_any()
}

fn preview(file: &MediaFile) -> impl IntoView + use<> {
    let href = paths::media(&file.path);
    match file.kind {
        Kind::Picture => {
            view! { <div class="media-preview"><ContentPicture picture=file.picture() eager=true /></div> }.into_any()
        }
        Kind::Audio => view! { <audio controls="" preload="none" src=href></audio> }.into_any(),
        Kind::Video => {
            view! { <video class="media-preview" controls="" preload="metadata" src=href></video> }.into_any()
        }
        Kind::Document | Kind::Captions => ().into_any(),
    }
}

fn facts(file: &MediaFile, captions: &[MediaFile]) -> impl IntoView + use<> {
    let links: Vec<_> = captions
        .iter()
        .map(|of| {
            let lang = of.captions_of.map(|(_, lang)| lang.own_name()).unwrap_or_default();
            view! { <li><a href=paths::admin_media(of.id)>{of.name.clone()}</a>" ("{lang}")"</li> }
        })
        .collect();
    let captions =
        (!links.is_empty()).then(|| view! { <div><dt>{t!("media-kind-captions")}</dt><dd><ul>{links}</ul></dd></div> });
    let code = markdown(file);
    view! {
        <dl class="meta">
            <div><dt>{t!("media-kind")}</dt><dd>{kind_name(lang(), file.kind)}</dd></div>
            <div><dt>{t!("media-format")}</dt><dd>{about(file, lang())}</dd></div>
            <div><dt>{t!("media-created")}</dt><dd>{dates::day(file.created_at)}</dd></div>
            <div><dt>{t!("media-markdown")}</dt><dd><code>{code}</code></dd></div>
            {captions}
        </dl>
        <p><a href=paths::media(&file.path)>{t!("media-original")}</a></p>
    }
}

fn details(file: &MediaFile, form: &Details, errors: &FieldErrors) -> impl IntoView + use<> {
    let text = |name: &'static str, label: String, value: &str, hint: Option<String>, kind: &'static str| {
        let (value, errors) = (value.to_owned(), errors.clone());
        view! { <Field name=name label=label kind=kind value=value hint=hint errors=errors /> }.into_any()
    };
    let alt = (file.kind != Kind::Captions).then(|| {
        let label = |lang: Lang| t!("media-alt", lang = lang.own_name());
        trilingual("alt", label, [&form.alt_kk, &form.alt_ru, &form.alt_en], Some(t!("media-alt-hint")), errors)
    });
    let statuses = Status::ALL.map(|status| {
        let name = match status {
            Status::Own => t!("media-status-own"),
            Status::StateBody => t!("media-status-state"),
            Status::ThirdParty => t!("media-status-third"),
        };
        (status.name(), name)
    });
    let consents = Consent::ALL.map(|consent| {
        let name = match consent {
            Consent::None => t!("media-consent-none"),
            Consent::Written => t!("media-consent-written"),
            Consent::Oral => t!("media-consent-oral"),
            Consent::Licence => t!("media-consent-licence"),
        };
        (consent.name(), name)
    });
    let focal = (file.kind == Kind::Picture).then(|| {
        view! {
            {text("focal_x", t!("media-focal-x"), &form.focal_x, Some(t!("media-focal-hint")), "number")}
            {text("focal_y", t!("media-focal-y"), &form.focal_y, None, "number")}
        }
    });
    let captions = (file.kind == Kind::Captions).then(|| {
        let languages = options(Lang::ALL.map(|lang| (lang.code(), lang.own_name().to_owned())), &form.captions_lang);
        view! {
            {text("captions_of", t!("media-captions-of"), &form.captions_of, Some(t!("media-captions-hint")), "number")}
            <Select name="captions_lang" label=t!("media-captions-lang") errors=errors.clone()>{languages}</Select>
        }
    });
    let (statuses, consents) = (options(statuses, &form.status), options(consents, &form.consent));
    view! {
        <h2>{t!("media-details")}</h2>
        <form class="form" method="post" action=paths::admin_media(file.id) novalidate="">
            {alt}
            {captions}
            {focal}
            <Select name="status" label=t!("media-status") errors=errors.clone()>{statuses}</Select>
            {text("owner", t!("media-owner"), &form.owner, Some(t!("media-owner-hint")), "text")}
            <Select name="consent" label=t!("media-consent") errors=errors.clone()>{consents}</Select>
            {text("consent_date", t!("media-consent-date"), &form.consent_date, None, "date")}
            <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}

fn where_used(uses: &[Use]) -> impl IntoView + use<> {
    let links: Vec<_> = uses
        .iter()
        .map(|each| view! { <li><a href=paths::entry_page(each.entry)>{each.title.get(lang()).to_owned()}</a></li> })
        .collect();
    view! {
        <h2 id="uses">{t!("media-uses")}</h2>
        {if links.is_empty() {
            view! { <p>{t!("media-uses-none")}</p> }.into_any()
        } else {
            view! { <ul class="links">{links}</ul> }.into_any()
        }}
    }
}

/// Another file in its place, the bin, the way back from there.
fn changes(file: &MediaFile) -> impl IntoView + use<> {
    let id = file.id;
    if file.deleted_at.is_some() {
        return view! {
            <form method="post" action=paths::admin_media_action(id, "restore")>
                <button class="button" type="submit">{t!("media-restore")}</button>
            </form>
        }
        .into_any();
    }
    view! {
        <h2>{t!("media-replace")}</h2>
        <form
            class="form"
            method="post"
            action=paths::admin_media_action(id, "file")
            enctype="multipart/form-data"
        >
            <FileField name="files" label=t!("media-replace-file") hint=t!("media-replace-hint") required=true />
            <div class="actions">
                <button class="button button--quiet" type="submit">{t!("media-replace")}</button>
            </div>
        </form>
        <h2>{t!("media-delete")}</h2>
        <form method="post" action=paths::admin_media_action(id, "delete")>
            <p>{t!("media-delete-hint")}</p>
            <button class="button button--quiet" type="submit">{t!("media-delete")}</button>
        </form>
    }
    .into_any()
}
