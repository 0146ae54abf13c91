//! A draft exactly as it would be public: it is published in a transaction that is undone.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;

use super::Work;
use super::edit::{self, Notice};
use super::sent;
use super::widgets::FormState;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::content;
use crate::features::newsroom::store;
use crate::features::rights::Action;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    lang: String,
}

/// `GET /admin/content/{id}/preview?lang=`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    if !edit::can_be_shown(&portal, &work.entry.kind, &work.content).await? {
        let form = FormState { sent: sent::fields_of(&work.entry.kind, &work.content), errors: FieldErrors::default() };
        let words = Notice::Refused(tl!(staff.lang, "newsroom-preview-incomplete"));
        return edit::show(&portal, &staff, work, form, words, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    render(&portal, work, paths::entry_previews(id), Lang::from_code(&wanted.lang).unwrap_or_default()).await
}

/// `GET /preview/{token}?lang=`: for those who got the link.
pub async fn by_link(
    State(portal): State<Portal>,
    Path(token): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let id = store::shared_entry(portal.db(), &token, portal.now()).await?.ok_or(PortalError::NotFound)?;
    let work = Work::open(&portal, id).await?;
    let has_draft = work.entry.workflow.draft.is_some() && work.entry.deleted_at.is_none();
    if !has_draft || !edit::can_be_shown(&portal, &work.entry.kind, &work.content).await? {
        return Err(PortalError::NotFound);
    }
    render(&portal, work, paths::shared_preview(&token), Lang::from_code(&wanted.lang).unwrap_or_default()).await
}

async fn render(portal: &Portal, mut work: Work, address: String, lang: Lang) -> Result<Response> {
    let now = portal.now();
    let tx = portal.begin().await?;
    store::publish(&*tx, &mut work.entry, &work.item.key, &work.content, now).await?;
    // Not committed: as soon as the page is read back, none of it has happened.
    let found =
        content::EntryPage::load(portal, &*tx, &work.section.key, &work.item.key, &work.entry.slug, lang).await?;
    tx.undo().await?;
    let mut response = found.previewed_at(address).respond(portal).await?;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// Makes a link and shows it once.
pub(super) async fn share(portal: &Portal, staff: &Staff, work: Work) -> Result<Response> {
    staff.require(Action::EditContent, &work.place)?;
    let now = portal.now();
    let tx = portal.begin().await?;
    let token = store::share_preview(&*tx, work.entry.id, now).await?;
    let record = Record {
        action: "share",
        target: "entry",
        target_id: work.entry.id.to_string(),
        title: work.content.title(Lang::Kk),
        ..Record::default()
    };
    audit::record(&*tx, Some(staff), now, record).await?;
    tx.commit().await?;
    let link = format!("{}{}", portal.options().public_url, paths::shared_preview(token.reveal()));
    let form = FormState { sent: sent::fields_of(&work.entry.kind, &work.content), errors: FieldErrors::default() };
    edit::show(portal, staff, work, form, Notice::Link(link), StatusCode::OK).await
}
