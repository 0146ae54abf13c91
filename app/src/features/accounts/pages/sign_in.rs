//! The sign-in form (R95-2-3h3).

use axum::extract::{Form, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;
use tower_sessions::Session;

use super::super::model::User;
use super::super::model::lockout::{Claim, FROM_NETWORK, minutes};
use super::super::staff::{Address, open, open_half};
use super::super::store;
use super::super::store::attempts::Attempt;
use super::{agent, checked, form_page};
use crate::document::{lang_of, respond};
use crate::email_address::spelled;
use crate::error::{FieldErrors, Result};
use crate::features::audit::{self, Record};
use crate::features::privacy;
use crate::features::rights;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};
use crate::ui::notice::Done;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignIn {
    email: String,
    password: String,
    pub next: String,
    /// What was done just before: a password set, a registration confirmed.
    done: String,
}

/// `GET /{lang}/login`
pub async fn form(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(query): Query<SignIn>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let form = SignIn { next: query.next, done: query.done, ..SignIn::default() };
    Ok(sign_in_page(&portal, lang, form, FieldErrors::default()).await)
}

/// Public: this is where rights begin. `POST /{lang}/login`
pub async fn sign_in(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    headers: HeaderMap,
    session: Session,
    Form(form): Form<SignIn>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let mut errors = FieldErrors::default();
    if form.email.trim().is_empty() {
        errors.add("email", tl!(lang, "form-err-empty", label = tl!(lang, "form-label-email")));
    }
    if form.password.is_empty() {
        errors.add("password", tl!(lang, "form-err-empty", label = tl!(lang, "sign-in-password")));
    }
    if !errors.is_empty() {
        return Ok(sign_in_page(&portal, lang, form, errors).await);
    }
    let now = portal.now();
    portal.limiter().check(FROM_NETWORK, &address.0, now)?;
    let found = store::by_email(portal.db(), &form.email).await?;
    let attempt = match &found {
        Some(user) => claim(&portal, user).await?,
        None => claim_unknown(&portal, &form.email).await?,
    };
    let claimed = match attempt {
        Ok(claimed) => claimed,
        Err(wait) => {
            portal.limiter().count(FROM_NETWORK, &address.0, now);
            errors.add("email", tl!(lang, "sign-in-locked", minutes = minutes(wait)));
            return Ok(sign_in_page(&portal, lang, form, errors).await);
        }
    };
    let open_account = found.clone().filter(|user| !user.is_disabled);
    let Some(user) = checked(open_account, form.password.clone()).await? else {
        fail(&portal, found.as_ref(), claimed, &address.0).await?;
        errors.add("email", tl!(lang, "sign-in-wrong"));
        return Ok(sign_in_page(&portal, lang, form, errors).await);
    };
    if user.totp_secret.is_some() {
        return_claim(&portal, &user, claimed).await?;
        open_half(&session, &user, now).await?;
        let code = format!("{}?next={}", paths::sign_in_code(lang), paths::encode(&form.next));
        return Ok(Redirect::to(&code).into_response());
    }
    finish(&portal, &session, &user, Entrance { lang, address: &address.0, agent: &agent(&headers), next: &form.next })
        .await
}

/// How somebody came in.
pub struct Entrance<'a> {
    pub lang: Lang,
    pub address: &'a str,
    pub agent: &'a str,
    pub next: &'a str,
}

/// Counts an attempt at an account, or says how long it is locked.
pub async fn claim(portal: &Portal, user: &User) -> Result<Attempt> {
    let tx = portal.begin().await?;
    let attempt = store::attempts::claim(&*tx, user.id, portal.now()).await?;
    tx.commit().await?;
    Ok(attempt)
}

/// The same for an address that nobody has; it is not stored, only recognised.
async fn claim_unknown(portal: &Portal, address: &str) -> Result<Attempt> {
    let hash = portal.sealer()?.fingerprint(&spelled(address), "guess");
    let tx = portal.begin().await?;
    let attempt = store::attempts::claim_unknown(&*tx, hash, portal.now()).await?;
    tx.commit().await?;
    Ok(attempt)
}

/// Takes back what [`claim`] counted: the password was right.
pub async fn return_claim(portal: &Portal, user: &User, claimed: Claim) -> Result<()> {
    let tx = portal.begin().await?;
    store::attempts::return_claim(&*tx, user.id, claimed).await?;
    tx.commit().await
}

/// After a wrong password or code, which [`claim`] counted already: the network counts too,
/// and a lock is written into the log.
pub async fn fail(portal: &Portal, user: Option<&User>, claimed: Claim, address: &str) -> Result<()> {
    let now = portal.now();
    portal.limiter().count(FROM_NETWORK, address, now);
    let Some(user) = user.filter(|_| claimed.after.locked_until.is_some()) else { return Ok(()) };
    let mut after = json!({ "failures": claimed.after.times });
    if !user.is_citizen {
        after["address"] = json!(address);
    }
    let tx = portal.begin().await?;
    audit::record(&*tx, None, now, Record { after: Some(after), ..record("lock", user) }).await?;
    tx.commit().await
}

/// A line of the log about somebody's account; visitors are not named in it.
pub fn record(action: &'static str, user: &User) -> Record {
    let title = if user.is_citizen { format!("№ {}", user.id) } else { user.email.clone() };
    Record { action, target: "user", target_id: user.id.to_string(), title, ..Record::default() }
}

/// Signs in and leads to where work goes on: staff at their desk, visitors at their account.
pub async fn finish(portal: &Portal, session: &Session, user: &User, entrance: Entrance<'_>) -> Result<Response> {
    let tx = portal.begin().await?;
    store::attempts::succeed(&*tx, user.id, portal.now()).await?;
    let is_staff = !rights::grants_of(&*tx, user.id).await?.is_empty();
    // The log is kept for years: when visitors come and from where does not belong there.
    if !user.is_citizen {
        let line = Record { after: Some(json!({ "browser": entrance.agent })), ..record("sign-in", user) };
        audit::record_by(&*tx, Some((user, entrance.address)), portal.now(), line).await?;
    }
    tx.commit().await?;
    open(session, user, entrance.lang, entrance.agent, portal.now()).await?;
    let next = match (paths::is_local(entrance.next), is_staff) {
        (true, _) => entrance.next.to_owned(),
        (false, true) => paths::admin(entrance.lang),
        (false, false) => paths::account().to_owned(),
    };
    Ok(Redirect::to(&next).into_response())
}

async fn sign_in_page(portal: &Portal, lang: Lang, form: SignIn, errors: FieldErrors) -> Response {
    let page = form_page(lang, "/login".to_owned(), tl!(lang, "sign-in-title"), &errors);
    let note = privacy::note(portal, privacy::Form::SignIn);
    respond(portal, page, move || {
        let done = match form.done.as_str() {
            "password" => Some(t!("account-done-password")),
            "registration" => Some(t!("account-done-registration")),
            "email" => Some(t!("account-done-email")),
            _ => None,
        };
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("sign-in-title")}</h1>
                <p class="lead">{t!("sign-in-lead")}</p>
            </header>
            {done.map(|done| view! { <Done words=done /> })}
            <form class="form" method="post" action=paths::sign_in(lang) novalidate="">
                <input type="hidden" name="next" value=form.next.clone() />
                <Field
                    name="email"
                    label=t!("form-label-email")
                    kind="email"
                    value=form.email.clone()
                    autocomplete="username"
                    errors=errors.clone()
                />
                <Field
                    name="password"
                    label=t!("sign-in-password")
                    kind="password"
                    autocomplete="current-password"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button button--large" type="submit">{t!("sign-in-submit")}</button></div>
            </form>
            {note()}
            <ul class="links">
                <li><a href=paths::forgot_password(lang)>{t!("account-forgot")}</a></li>
                <li><a href=paths::register(lang)>{t!("nav-register")}</a></li>
            </ul>
        }
    })
    .await
}
