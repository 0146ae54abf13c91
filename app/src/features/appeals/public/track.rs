//! Where an appeal stands, for whoever has its number and its code. The code never gets into an
//! address; who guesses is slowed down and told the same for every wrong pair.

pub(super) mod perform;
pub(super) mod view;
mod words;

pub(in super::super) use words::stage_name;

use axum::extract::{Form, Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::LOOKING;
use super::super::files::{self, Side};
use super::super::intake;
use super::super::model::states::{Part, Step};
use super::super::store::{self, Appeal, File};
use super::waiting;
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::ErrorSummary;
use crate::ui::receipt::ReceiptKey;
use perform::{Outcome, Words};
use view::{Access, Seen};

/// What is on the receipt, and what is typed beside it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Key {
    pub number: String,
    pub code: String,
    note: String,
    rating: String,
    file: String,
    wish: String,
}

impl Key {
    pub fn words(&self) -> Words {
        Words { note: self.note.clone(), rating: self.rating.clone(), wish: self.wish.clone() }
    }
}

/// What the QR code of a receipt fills in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Known {
    number: String,
}

/// `GET /{lang}/appeals/track`
pub(super) async fn form(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(known): Query<Known>,
) -> Result<Response> {
    let key = Key { number: known.number.chars().take(20).collect(), ..Key::default() };
    Ok(form_page(&portal, lang_of(&lang)?, key, FieldErrors::default()).await)
}

/// The appeal of a pair, as long as there is something personal in it. `None` says nothing of why.
pub(super) async fn unlock(portal: &Portal, address: &Address, key: &Key) -> Result<Option<Appeal>> {
    let found = found(portal, address, key).await?;
    Ok(found.filter(|appeal| appeal.erased_at.is_none()))
}

/// The same where nothing personal is left, which is told and nothing more. A wrong pair is counted.
async fn found(portal: &Portal, address: &Address, key: &Key) -> Result<Option<Appeal>> {
    portal.limiter().check(LOOKING, &address.0, portal.now())?;
    let found = store::with_code(portal.db(), portal.sealer()?, &key.number, &key.code).await?;
    if found.is_none() {
        portal.limiter().count(LOOKING, &address.0, portal.now());
    }
    Ok(found)
}

/// Public: number and code are the proof. `POST /{lang}/appeals/track`
pub(super) async fn show(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().check(LOOKING, &address.0, portal.now())?;
    if let Some(given) = intake::waiting_with_code(&portal, &key.number, &key.code)? {
        return Ok(waiting::page(&portal, lang, given).await);
    }
    let Some(appeal) = found(&portal, &address, &key).await? else {
        let mut errors = FieldErrors::default();
        errors.add("number", tl!(lang, "appeals-track-unknown"));
        return Ok(form_page(&portal, lang, key, errors).await);
    };
    shown(&portal, lang, appeal, key, Outcome::default()).await
}

/// Public: number and code are the proof. `POST /{lang}/appeals/track/{step}`: what the applicant
/// does themself – add words and files, take the appeal back, rate the answer, contest it once.
pub(super) async fn take(
    State(portal): State<Portal>,
    Path((lang, step)): Path<(String, String)>,
    address: Address,
    form: files::Sent<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let step = Step::from_name(&step).filter(|step| step.part() == Part::Applicant).ok_or(PortalError::NotFound)?;
    let appeal = unlock(&portal, &address, &form.typed).await?.ok_or(PortalError::NotFound)?;
    let mut key = form.typed.clone();
    let outcome = perform::carry_out(&portal, lang, &appeal, step, key.words(), form).await?;
    let appeal = store::by_id(portal.db(), portal.sealer()?, appeal.id).await?;
    if outcome.errors.is_empty() {
        key = Key { number: key.number, code: key.code, ..Key::default() };
    }
    shown(&portal, lang, appeal, key, outcome).await
}

/// Public: number and code are the proof. `POST /{lang}/appeals/track/request`: to see or erase
/// one's own data.
pub(super) async fn request(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let appeal = unlock(&portal, &address, &key).await?.ok_or(PortalError::NotFound)?;
    let outcome = perform::ask(&portal, lang, &appeal, &key.words()).await?;
    shown(&portal, lang, appeal, key, outcome).await
}

/// Public: number and code are the proof, and stay out of the address.
/// `POST /{lang}/appeals/track/file`
pub(super) async fn file(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    lang_of(&lang)?;
    let appeal = unlock(&portal, &address, &key).await?.ok_or(PortalError::NotFound)?;
    own_file(&portal, &appeal, &key.file).await
}

/// A file that the applicant may have: their own, and the answer's once it is given.
pub(super) async fn own_file(portal: &Portal, appeal: &Appeal, id: &str) -> Result<Response> {
    let id: i64 = id.parse().map_err(|_| PortalError::NotFound)?;
    let files = store::files(portal.db(), portal.sealer()?, appeal).await?;
    let file = files.iter().find(|file| file.id == id && is_theirs(appeal, file)).ok_or(PortalError::NotFound)?;
    files::download(portal, file).await
}

/// Whether the applicant sees a file.
pub(super) fn is_theirs(appeal: &Appeal, file: &File) -> bool {
    file.side == Side::Applicant || appeal.is_answer_given()
}

async fn shown(portal: &Portal, lang: Lang, appeal: Appeal, key: Key, outcome: Outcome) -> Result<Response> {
    let title = tl!(lang, "appeals-track-title", number = appeal.number.to_string());
    let seen = std::sync::Arc::new(Seen::load(portal, appeal).await?);
    let mut page = track_page(lang, title);
    outcome.mark(&mut page);
    let access = Access::Code { lang, number: key.number.clone(), code: key.code.clone() };
    let words = key.words();
    let response = respond(portal, page, move || view::whole(lang, &seen, &access, &words, &outcome)).await;
    Ok(kept_by_nobody(response))
}

fn track_page(lang: Lang, title: String) -> Page {
    let mut page = Page::new(lang, "/appeals/track", title).under(&tl!(lang, "appeals-title"), paths::appeals(lang));
    page.unlisted = true;
    page
}

async fn form_page(portal: &Portal, lang: Lang, key: Key, errors: FieldErrors) -> Response {
    let mut page = track_page(lang, tl!(lang, "appeals-track"));
    page.refuse(&errors);
    respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("appeals-track")}</h1>
                <p class="lead">{t!("appeals-track-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::appeal_track(lang) novalidate="">
                {key_fields(&key, &errors)}
                <div class="actions"><button class="button" type="submit">{t!("appeals-track-show")}</button></div>
            </form>
        }
    })
    .await
}

/// The fields for number and code.
pub(super) fn key_fields(key: &Key, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <ReceiptKey
            label=t!("appeals-number")
            hint=t!("appeals-number-hint")
            number=key.number.clone()
            code=key.code.clone()
            errors=errors.clone()
        />
    }
}
