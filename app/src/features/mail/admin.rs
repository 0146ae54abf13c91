//! The outbox as the administrator sees it.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use leptos::prelude::*;
use serde::Deserialize;

use super::store::{self, Listed, State as MailState};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::notice::Done;
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};

/// A page of the list holds so many.
const PAGE: u64 = 50;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/admin/mail", get(list))
        .route("/admin/mail/{id}/retry", post(retry))
        .route("/admin/mail/{id}/delete", post(delete))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Choice {
    state: String,
    page: String,
    done: String,
}

/// `GET /admin/mail`
async fn list(State(portal): State<Portal>, staff: Staff, Query(choice): Query<Choice>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let lang = staff.lang;
    let state = MailState::from_name(&choice.state).unwrap_or(MailState::Waiting);
    let number = choice.page.parse().unwrap_or(1).max(1);
    let (mut mails, count) = store::list(portal.db(), state, number, PAGE).await?;
    if !staff.may(Action::ReadTrustLine, &Place::Site) {
        mails.iter_mut().filter(|mail| mail.is_confidential).for_each(|mail| mask(mail, lang));
    }
    let mut page = Page::new(lang, paths::ADMIN_MAIL, tl!(lang, "admin-mail"));
    page.query = format!("state={}", state.name());
    let href = PageHref { path: paths::ADMIN_MAIL.to_owned(), query: page.query.clone() };
    let is_done = choice.done == "yes";
    let response = respond_staff(&portal, &staff, page, move || {
        let links: Vec<_> = MailState::ALL
            .into_iter()
            .map(|other| {
                let current = (other == state).then_some("page");
                view! {
                    <li><a href=paths::admin_mail(other.name()) aria-current=current>{state_name(other, lang)}</a></li>
                }
            })
            .collect();
        let table = (!mails.is_empty()).then(|| table(&mails, state));
        view! {
            <header class="page-header">
                <h1>{t!("admin-mail")}</h1>
                <p class="lead">{t!("mailbox-lead")}</p>
            </header>
            {is_done.then(|| view! { <Done words=t!("mailbox-done") /> })}
            <nav aria-label=t!("mailbox-states")>
                <ul class="links links--row">{links}</ul>
            </nav>
            {table.map_or_else(|| view! { <p>{t!("mailbox-none")}</p> }.into_any(), IntoAny::into_any)}
            <Pagination page=number pages=count.div_ceil(PAGE) href=href.clone() />
        }
    })
    .await;
    Ok(response)
}

/// Who writes to the trust line, and about which number, is not the administrator's either.
fn mask(mail: &mut Listed, lang: Lang) {
    mail.subject = tl!(lang, "guard-mail-hidden");
    "–".clone_into(&mut mail.recipient);
    // What a mail server answers repeats the address.
    mail.error = mail.error.take().map(|_| "–".to_owned());
}

fn state_name(state: MailState, lang: Lang) -> String {
    match state {
        MailState::Waiting => tl!(lang, "mailbox-waiting"),
        MailState::Sent => tl!(lang, "mailbox-sent"),
        MailState::Dead => tl!(lang, "mailbox-dead"),
    }
}

fn table(mails: &[Listed], state: MailState) -> impl IntoView + use<> {
    let is_sent = state == MailState::Sent;
    let rows: Vec<_> = mails
        .iter()
        .map(|mail| {
            let when = if is_sent { mail.sent_at } else { mail.next_attempt_at };
            view! {
                <tr>
                    <th scope="row">{mail.subject.clone()}</th>
                    <td>{mail.recipient.clone()}</td>
                    <td>{dates::short_moment(mail.created_at)}</td>
                    <td>{mail.attempts}</td>
                    <td>{when.map(dates::short_moment)}</td>
                    <td>{mail.error.clone()}</td>
                    {(!is_sent).then(|| view! { <td>{buttons(mail)}</td> })}
                </tr>
            }
        })
        .collect();
    let time = if is_sent { t!("mailbox-sent-at") } else { t!("mailbox-next") };
    let always = [
        t!("mailbox-subject"),
        t!("mailbox-recipient"),
        t!("mailbox-created"),
        t!("mailbox-attempts"),
        time,
        t!("mailbox-error"),
    ];
    let columns = columns(always).into_iter().chain((!is_sent).then(|| t!("mailbox-change").into())).collect();
    view! {
        <DataTable label=t!("admin-mail") caption=t!("mailbox-caption") columns=columns>
            {rows}
        </DataTable>
    }
}

fn buttons(mail: &Listed) -> impl IntoView + use<> {
    let subject = mail.subject.clone();
    view! {
        <form method="post" action=paths::admin_mail_action(mail.id, "retry")>
            <button
                class="button button--quiet"
                type="submit"
                aria-label=t!("mailbox-retry-this", subject = subject.clone())
            >
                {t!("mailbox-retry")}
            </button>
        </form>
        <form method="post" action=paths::admin_mail_action(mail.id, "delete")>
            <button
                class="button button--quiet"
                type="submit"
                aria-label=t!("mailbox-delete-this", subject = subject.clone())
            >
                {t!("mailbox-delete")}
            </button>
        </form>
    }
}

/// `POST /admin/mail/{id}/retry`
async fn retry(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let tx = portal.begin().await?;
    store::unsent(&*tx, id).await?.ok_or(PortalError::NotFound)?;
    store::make_due(&*tx, id, portal.now()).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("retry", id)).await?;
    tx.commit().await?;
    Ok(done())
}

/// `POST /admin/mail/{id}/delete`
async fn delete(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let tx = portal.begin().await?;
    store::unsent(&*tx, id).await?.ok_or(PortalError::NotFound)?;
    store::remove(&*tx, id).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("delete", id)).await?;
    tx.commit().await?;
    Ok(done())
}

fn record(action: &'static str, id: i64) -> Record {
    Record { action, target: "mail", target_id: id.to_string(), title: format!("№ {id}"), ..Record::default() }
}

fn done() -> Response {
    Redirect::to(&format!("{}?done=yes", paths::ADMIN_MAIL)).into_response()
}
