//! One's own account: name, language, password, second step, sessions.

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use super::super::mails;
use super::super::staff::{LANG, SignedIn, remember};
use super::super::store::{self, sessions::OpenSession};
use super::email::address;
use super::password_link::{PasswordFields, reader};
use super::sign_in::{claim, fail, return_claim};
use super::{checked, hashed, name, new_password};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::appointments;
use crate::features::audit::{self, Record};
use crate::features::mail;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{ErrorSummary, Field, Select};
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// `GET /account`
pub async fn account(State(portal): State<Portal>, who: SignedIn, Query(query): Query<Arrival>) -> Result<Response> {
    account_page(&portal, who, Shown { done: &query.done, ..Shown::default() }).await
}

/// Back to the page with a word about what was done.
pub fn done(what: &str) -> Response {
    Redirect::to(&format!("{}?done={what}", paths::account())).into_response()
}

/// A line of the log about one's own account.
pub fn own(action: &'static str, who: &SignedIn) -> Record {
    super::sign_in::record(action, &who.user)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewName {
    name: String,
    lang: String,
}

/// Public: everybody with an account says what they are called. `POST /account/name`
pub async fn rename(State(portal): State<Portal>, mut who: SignedIn, Form(form): Form<NewName>) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let name = name(who.lang, &form.name, &mut errors);
    let lang = Lang::from_code(&form.lang).ok_or(PortalError::BadRequest)?;
    if !errors.is_empty() {
        who.user.name = form.name;
        who.user.lang = lang;
        return account_page(&portal, who, Shown { errors, ..Shown::default() }).await;
    }
    let tx = portal.begin().await?;
    store::set_name(&*tx, who.user.id, &name, lang).await?;
    audit::record(&*tx, Some(&who), portal.now(), own("rename", &who)).await?;
    tx.commit().await?;
    who.session.insert(LANG, lang).await.map_err(PortalError::unavailable)?;
    Ok(done("name"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PasswordChange {
    current: String,
    password: String,
    repeated: String,
}

/// Public: everybody with an account changes their own password. `POST /account/password`
pub async fn change_password(
    State(portal): State<Portal>,
    who: SignedIn,
    Form(form): Form<PasswordChange>,
) -> Result<Response> {
    let (user, lang) = (who.user.clone(), who.lang);
    let mut errors = FieldErrors::default();
    if !is_own_password(&portal, &who, &form.current).await? {
        errors.add("current", tl!(lang, "sign-in-current-wrong"));
    }
    let about = [user.name.as_str(), user.email.as_str()];
    let new = new_password(lang, &form.password, &form.repeated, &about, &mut errors);
    if form.password == form.current {
        errors.add("password", tl!(lang, "sign-in-same"));
    }
    let Some(new) = new.filter(|_| errors.is_empty()) else {
        return account_page(&portal, who, Shown { errors, ..Shown::default() }).await;
    };
    let hash = hashed(new).await?;
    let tx = portal.begin().await?;
    store::set_password(&*tx, user.id, hash, false).await?;
    store::links::revoke(&*tx, user.id).await?;
    store::sessions::end_all(&*tx, user.id, Some(&who.session_key())).await?;
    mail::queue(&*tx, portal.sealer()?, &mails::changed(reader(&user)), portal.now()).await?;
    audit::record(&*tx, Some(&who), portal.now(), own("change-password", &who)).await?;
    tx.commit().await?;
    who.session.cycle_id().await.map_err(PortalError::unavailable)?;
    if let Some(user) = store::by_id(portal.db(), user.id).await? {
        remember(&who.session, &user, portal.now()).await?;
    }
    Ok(Redirect::to(&Arrival::address(after_sign_in(&who), "password")).into_response())
}

/// Checks the password of somebody signed in; guessing here locks the account as well.
pub async fn is_own_password(portal: &Portal, who: &SignedIn, password: &str) -> Result<bool> {
    let Ok(claimed) = claim(portal, &who.user).await? else { return Ok(false) };
    if checked(Some(who.user.clone()), password.to_owned()).await?.is_some() {
        return_claim(portal, &who.user, claimed).await?;
        return Ok(true);
    }
    fail(portal, Some(&who.user), claimed, &who.address).await?;
    Ok(false)
}

/// Where work goes on: staff at their desk, visitors at their account.
fn after_sign_in(who: &SignedIn) -> &'static str {
    if who.actor.is_staff() { paths::ADMIN } else { paths::account() }
}

/// Public: everybody may end the session they hold. `POST /account/sign-out`
pub async fn sign_out(session: Session) -> Result<Response> {
    let lang = session.get(LANG).await.map_err(PortalError::unavailable)?.unwrap_or_default();
    session.flush().await.map_err(PortalError::unavailable)?;
    Ok(Redirect::to(&paths::home(lang)).into_response())
}

/// Public: everybody ends sessions of their own, and no others. `POST /account/sessions/{key}/end`
pub async fn end_session(State(portal): State<Portal>, who: SignedIn, Path(key): Path<String>) -> Result<Response> {
    let tx = portal.begin().await?;
    if !store::sessions::end(&*tx, who.user.id, &key).await? {
        return Err(PortalError::NotFound);
    }
    audit::record(&*tx, Some(&who), portal.now(), own("end-session", &who)).await?;
    tx.commit().await?;
    Ok(done("sessions"))
}

/// Public: everybody ends their own other sessions. `POST /account/sessions/end-others`
pub async fn end_others(State(portal): State<Portal>, who: SignedIn) -> Result<Response> {
    let tx = portal.begin().await?;
    store::sessions::end_all(&*tx, who.user.id, Some(&who.session_key())).await?;
    audit::record(&*tx, Some(&who), portal.now(), own("end-other-sessions", &who)).await?;
    tx.commit().await?;
    Ok(done("sessions"))
}

/// What the page says beside the account itself.
#[derive(Clone, Debug, Default)]
pub struct Shown<'a> {
    /// What was done a moment ago.
    pub done: &'a str,
    pub errors: FieldErrors,
    /// The address that was asked for and not accepted.
    pub new_email: String,
}

pub async fn account_page(portal: &Portal, who: SignedIn, shown: Shown<'_>) -> Result<Response> {
    let lang = who.lang;
    let sessions = store::sessions::of_user(portal.db(), who.user.id, portal.now()).await?;
    let here = who.session_key();
    let receptions = appointments::own_bookings(portal, &who).await?;
    let mut page = Page::new(lang, paths::account(), tl!(lang, "account-title"));
    page.refuse(&shown.errors);
    let done = match shown.done {
        "name" => Some(tl!(lang, "account-done-name")),
        "password" => Some(tl!(lang, "account-done-own-password")),
        "sessions" => Some(tl!(lang, "account-done-sessions")),
        "two-step-off" => Some(tl!(lang, "two-step-done-off")),
        "email-asked" => Some(tl!(lang, "account-done-email-asked")),
        _ => None,
    };
    let (user, shown) = (who.user.clone(), Shown { done: "", ..shown });
    let response = respond_staff(portal, &who, page, move || {
        let must = user.must_change_password.then(|| view! { <p class="notice">{t!("admin-must-change")}</p> });
        let done = done.clone().map(|done| view! { <Done words=done /> });
        view! {
            <header class="page-header">
                <h1>{t!("account-title")}</h1>
                <p class="lead">{t!("admin-signed-in", name = user.name.clone())}</p>
            </header>
            {must}
            {done}
            <ErrorSummary errors=shown.errors.clone() />
            {user
                .is_citizen
                .then(|| {
                    view! {
                        <section class="account__part">
                            <h2>{t!("account-citizen")}</h2>
                            <p>{t!("account-citizen-text")}</p>
                            <p><a href=paths::account_appeals()>{t!("reception-own")}</a></p>
                        </section>
                    }
                })}
            {receptions()}
            <Naming
                action=paths::account_name().to_owned()
                name=user.name.clone()
                lang=user.lang
                autocomplete="name"
                errors=shown.errors.clone()
            />
            {address(&user, &shown)}
            <section class="account__part">
                <h2>{t!("admin-change-password")}</h2>
                <form class="form" method="post" action=paths::change_password() novalidate="">
                    <OwnPassword name="current" errors=shown.errors.clone() />
                    <PasswordFields errors=shown.errors.clone() />
                    <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
                </form>
            </section>
            <section class="account__part">
                <h2>{t!("two-step-title")}</h2>
                <p>
                    {if user.totp_secret.is_some() { t!("two-step-is-on") } else { t!("two-step-is-off") }} " "
                    <a href=paths::two_step()>{t!("two-step-settings")}</a>
                </p>
            </section>
            {open_sessions(&sessions, &here)}
        }
    })
    .await;
    Ok(response)
}

/// What somebody is called, and in which language: of oneself, and for the administrator of others.
#[component]
pub fn Naming(
    action: String,
    name: String,
    lang: Lang,
    autocomplete: &'static str,
    errors: FieldErrors,
) -> impl IntoView {
    view! {
        <section class="account__part">
            <h2>{t!("account-name-lang")}</h2>
            <form class="form" method="post" action=action novalidate="">
                <Field name="name" label=t!("account-name") value=name autocomplete=autocomplete errors=errors />
                <LangSelect chosen=lang />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        </section>
    }
}

/// One's own password, for what is not done without it.
#[component]
pub fn OwnPassword(name: &'static str, errors: FieldErrors) -> impl IntoView {
    view! {
        <Field
            name=name
            label=t!("sign-in-current")
            kind="password"
            autocomplete="current-password"
            errors=errors
        />
    }
}

/// The language of letters and of the staff's side.
#[component]
pub fn LangSelect(chosen: Lang) -> impl IntoView {
    let options: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            view! { <option value=lang.code() lang=lang.code() selected=lang == chosen>{lang.own_name()}</option> }
        })
        .collect();
    view! {
        <Select name="lang" label=t!("account-lang")>{options}</Select>
    }
}

fn open_sessions(sessions: &[OpenSession], here: &str) -> impl IntoView + use<> {
    let rows: Vec<_> = sessions
        .iter()
        .map(|session| {
            let agent = if session.agent.is_empty() { t!("account-session-unknown") } else { session.agent.clone() };
            let is_here = session.key == here;
            let label = t!("account-session-end-this", browser = agent.clone());
            view! {
                <tr>
                    <th scope="row">{agent}</th>
                    <td>{session.since.map(dates::short_moment)}</td>
                    <td>{session.seen_at.map(dates::short_moment)}</td>
                    <td>
                        {if is_here {
                            view! { <strong>{t!("account-session-here")}</strong> }.into_any()
                        } else {
                            view! {
                                <form method="post" action=paths::end_session(&session.key)>
                                    <button class="button button--quiet" type="submit" aria-label=label>
                                        {t!("account-session-end")}
                                    </button>
                                </form>
                            }
                            .into_any()
                        }}
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <section class="account__part">
            <h2>{t!("account-sessions")}</h2>
            <DataTable
                label=t!("account-sessions") caption=t!("account-sessions-caption")
                columns=columns([
                    t!("account-session-browser"),
                    t!("account-session-since"),
                    t!("account-session-seen"),
                    t!("account-session-state"),
                ])
            >
                {rows}
            </DataTable>
            <form method="post" action=paths::end_other_sessions()>
                <button class="button button--quiet" type="submit">{t!("account-session-end-others")}</button>
            </form>
        </section>
    }
}
