//! One's own appeals below the account: what was sent when signed in, and earlier appeals brought
//! in with number and code. They open without the code.

use axum::extract::{Form, FromRequestParts, Path, Query, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::files;
use super::super::model::states::{Part, Step};
use super::super::store::{self, Appeal};
use super::stage_name;
use super::track::perform::{self, Outcome, Words};
use super::track::view::{self, Access, Seen};
use super::track::{Key, key_fields, own_file, unlock};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::accounts::{SignedIn, User};
use crate::features::audit::{self, Record};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// Who writes, if they are signed in. That nobody can say so now is no reason to turn them away.
pub struct Writer(pub Option<User>);

impl FromRequestParts<Portal> for Writer {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Self::Rejection> {
        if !parts.headers.contains_key(header::COOKIE) {
            return Ok(Self(None));
        }
        Ok(Self(SignedIn::from_request_parts(parts, portal).await.ok().map(|who| who.user)))
    }
}

/// What is typed into the forms of one's own appeals.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    note: String,
    rating: String,
    wish: String,
    file: String,
}

impl Typed {
    fn words(&self) -> Words {
        Words { note: self.note.clone(), rating: self.rating.clone(), wish: self.wish.clone() }
    }
}

/// An earlier appeal was brought in.
const CLAIMED: &str = "claimed";

/// `GET /account/appeals`
pub(super) async fn list(
    State(portal): State<Portal>,
    who: SignedIn,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    let done = (arrival.done == CLAIMED).then(|| tl!(who.lang, "reception-done-claim"));
    list_page(&portal, &who, Key::default(), FieldErrors::default(), done).await
}

/// Public: number and code are the proof that the appeal is theirs. `POST /account/appeals`
pub(super) async fn bring(
    State(portal): State<Portal>,
    who: SignedIn,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let mut errors = FieldErrors::default();
    if let Some(appeal) = unlock(&portal, &address, &key).await? {
        let tx = portal.begin().await?;
        if store::claim(&*tx, &appeal, who.user.id).await? {
            let record = Record {
                action: "claim",
                target: "appeal",
                target_id: appeal.id.to_string(),
                title: appeal.number.to_string(),
                ..Record::default()
            };
            audit::record(&*tx, Some(&who), portal.now(), record).await?;
            tx.commit().await?;
            return Ok(Redirect::to(&Arrival::address(paths::account_appeals(), CLAIMED)).into_response());
        }
        tx.undo().await?;
        errors.add("number", tl!(who.lang, "reception-claim-taken"));
    } else {
        errors.add("number", tl!(who.lang, "appeals-track-unknown"));
    }
    list_page(&portal, &who, key, errors, None).await
}

async fn appeal_of(portal: &Portal, who: &SignedIn, id: &str) -> Result<Appeal> {
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    store::own(portal.db(), portal.sealer()?, who.user.id, id).await
}

/// `GET /account/appeals/{id}`
pub(super) async fn one(State(portal): State<Portal>, who: SignedIn, Path(id): Path<String>) -> Result<Response> {
    let appeal = appeal_of(&portal, &who, &id).await?;
    shown(&portal, &who, appeal, Words::default(), Outcome::default()).await
}

/// Public: the appeal is theirs. `POST /account/appeals/{id}/{step}`
pub(super) async fn take(
    State(portal): State<Portal>,
    who: SignedIn,
    Path((id, step)): Path<(String, String)>,
    form: files::Sent<Typed>,
) -> Result<Response> {
    let appeal = appeal_of(&portal, &who, &id).await?;
    let mut words = form.typed.words();
    let outcome = match step.as_str() {
        "file" => return own_file(&portal, &appeal, &form.typed.file).await,
        "request" => perform::ask(&portal, who.lang, &appeal, &words).await?,
        step => {
            let step = Step::from_name(step).filter(|step| step.part() == Part::Applicant);
            let step = step.ok_or(PortalError::NotFound)?;
            perform::carry_out(&portal, who.lang, &appeal, step, words.clone(), form).await?
        }
    };
    if outcome.errors.is_empty() {
        words = Words::default();
    }
    let appeal = appeal_of(&portal, &who, &id).await?;
    shown(&portal, &who, appeal, words, outcome).await
}

async fn shown(portal: &Portal, who: &SignedIn, appeal: Appeal, words: Words, outcome: Outcome) -> Result<Response> {
    let lang = who.lang;
    let title = tl!(lang, "appeals-track-title", number = appeal.number.to_string());
    let mut page = Page::new(lang, paths::account_appeal(appeal.id), title)
        .under(&tl!(lang, "account-title"), paths::account().to_owned())
        .under(&tl!(lang, "reception-own"), paths::account_appeals().to_owned());
    outcome.mark(&mut page);
    let access = Access::Account(appeal.id);
    let seen = std::sync::Arc::new(Seen::load(portal, appeal).await?);
    Ok(respond_staff(portal, who, page, move || view::whole(lang, &seen, &access, &words, &outcome)).await)
}

async fn list_page(
    portal: &Portal,
    who: &SignedIn,
    key: Key,
    errors: FieldErrors,
    done: Option<String>,
) -> Result<Response> {
    let lang = who.lang;
    let appeals = store::of_account(portal.db(), portal.sealer()?, who.user.id).await?;
    let mut page = Page::new(lang, paths::account_appeals(), tl!(lang, "reception-own"))
        .under(&tl!(lang, "account-title"), paths::account().to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, who, page, move || {
        let is_open = !errors.is_empty();
        view! {
            <ErrorSummary errors=errors.clone() />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("reception-own")}</h1>
                <p class="lead">{t!("reception-own-lead")}</p>
            </header>
            {table(&appeals)}
            <p><a class="button" href=paths::appeals(lang)>{t!("appeals-title")}</a></p>
            <details class="disclosure" open=is_open>
                <summary>{t!("reception-claim")}</summary>
                <form class="form" method="post" action=paths::account_appeals() novalidate="">
                    {key_fields(&key, &errors)}
                    <div class="actions"><button class="button" type="submit">{t!("reception-claim")}</button></div>
                </form>
            </details>
        }
    })
    .await)
}

fn table(appeals: &[Appeal]) -> AnyView {
    if appeals.is_empty() {
        return view! { <p>{t!("reception-own-none")}</p> }.into_any();
    }
    let lang = crate::i18n::lang();
    let rows: Vec<_> = appeals
        .iter()
        .map(|appeal| {
            let due = appeal.answer_by.filter(|_| !appeal.stand.state.is_closed()).map(dates::date);
            view! {
                <tr>
                    <th scope="row">
                        <a class="nowrap" href=paths::account_appeal(appeal.id)>{appeal.number.to_string()}</a>
                    </th>
                    <td>{appeal.letter.subject.clone()}</td>
                    <td>{stage_name(appeal.stand.state, lang)}</td>
                    <td>{due}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <DataTable
            label=t!("reception-own")
            caption=t!("reception-own")
            columns=columns([
                t!("appeals-number"), t!("appeals-subject-short"), t!("appeals-state"), t!("appeals-answer-by"),
            ])
            caption_hidden=true
        >
            {rows}
        </DataTable>
    }
    .into_any()
}
