//! The sign-in form and the first page behind it.

use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use leptos::prelude::*;
use serde::Deserialize;
use tokio::sync::Semaphore;
use tower_sessions::Session;

use super::model::{LONGEST, NewPassword, SHORTEST, User, fits};
use super::staff::{LANG, SignedIn, remember};
use super::store;
use crate::document::{Page, lang_of, respond, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

/// Hashing costs memory and time on purpose; a flood of sign-ins must not take all of it.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/login", get(sign_in_form).post(sign_in))
        .route("/account", get(account))
        .route("/account/password", post(change_password))
        .route("/account/sign-out", post(sign_out))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct SignIn {
    email: String,
    password: String,
    next: String,
}

/// `GET /{lang}/login`
async fn sign_in_form(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(query): Query<SignIn>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let form = SignIn { next: query.next, ..SignIn::default() };
    Ok(sign_in_page(&portal, lang, form, FieldErrors::default()).await)
}

/// Public: this is where rights begin. `POST /{lang}/login`
async fn sign_in(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
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
    let found = store::by_email(portal.db(), &form.email).await?;
    let Some(user) = checked(found, form.password.clone()).await? else {
        errors.add("email", tl!(lang, "sign-in-wrong"));
        return Ok(sign_in_page(&portal, lang, form, errors).await);
    };
    session.cycle_id().await.map_err(PortalError::unavailable)?;
    remember(&session, &user, portal.now()).await?;
    session.insert(LANG, lang).await.map_err(PortalError::unavailable)?;
    let next = if paths::is_local(&form.next) { form.next } else { paths::admin(lang) };
    Ok(Redirect::to(&next).into_response())
}

/// The user if the password fits; an unknown address costs the same time.
async fn checked(user: Option<User>, password: String) -> Result<Option<User>> {
    let _turn = HASHING.acquire().await.map_err(PortalError::internal)?;
    // Too long for anybody's password: as slow as for an unknown address, so that neither
    // tells who has an account.
    let user = user.filter(|_| password.chars().count() <= LONGEST);
    tokio::task::spawn_blocking(move || match user {
        Some(user) => Ok(fits(&password, &user.password_hash).then_some(user)),
        None => super::model::one_time_password().hash().map(|_| None),
    })
    .await
    .map_err(PortalError::internal)?
}

async fn sign_in_page(portal: &Portal, lang: Lang, form: SignIn, errors: FieldErrors) -> Response {
    let mut page = Page::new(lang, "/login", tl!(lang, "sign-in-title"));
    page.unlisted = true;
    if !errors.is_empty() {
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
        page.has_errors = true;
    }
    respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("sign-in-title")}</h1>
                <p class="lead">{t!("sign-in-lead")}</p>
            </header>
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
            <p>{t!("sign-in-help")}</p>
        }
    })
    .await
}

/// `GET /account`
async fn account(State(portal): State<Portal>, who: SignedIn) -> Response {
    account_page(&portal, who, FieldErrors::default()).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PasswordChange {
    current: String,
    password: String,
    repeated: String,
}

/// Public: everybody with an account changes their own password. `POST /account/password`
async fn change_password(
    State(portal): State<Portal>,
    who: SignedIn,
    Form(form): Form<PasswordChange>,
) -> Result<Response> {
    let (user, lang) = (who.user.clone(), who.lang);
    let mut errors = FieldErrors::default();
    if checked(Some(user.clone()), form.current.clone()).await?.is_none() {
        errors.add("current", tl!(lang, "sign-in-current-wrong"));
    }
    let new = NewPassword::parse(&form.password);
    if new.is_none() {
        errors.add("password", tl!(lang, "form-err-too-short", min = SHORTEST));
    }
    if form.password == form.current {
        errors.add("password", tl!(lang, "sign-in-same"));
    }
    if form.password != form.repeated {
        errors.add("repeated", tl!(lang, "sign-in-not-repeated"));
    }
    let Some(new) = new.filter(|_| errors.is_empty()) else {
        return Ok(account_page(&portal, who, errors).await);
    };
    let hash = tokio::task::spawn_blocking(move || new.hash()).await.map_err(PortalError::internal)??;
    store::set_password(portal.db(), user.id, hash, false).await?;
    who.session.cycle_id().await.map_err(PortalError::unavailable)?;
    if let Some(user) = store::by_id(portal.db(), user.id).await? {
        remember(&who.session, &user, portal.now()).await?;
    }
    Ok(Redirect::to(after_sign_in(&who)).into_response())
}

/// Where work goes on: staff at their desk, citizens at their account.
fn after_sign_in(who: &SignedIn) -> &'static str {
    if who.actor.is_staff() { paths::ADMIN } else { paths::account() }
}

/// Public: everybody may end the session they hold. `POST /account/sign-out`
async fn sign_out(session: Session) -> Result<Response> {
    let lang = session.get(LANG).await.map_err(PortalError::unavailable)?.unwrap_or_default();
    session.flush().await.map_err(PortalError::unavailable)?;
    Ok(Redirect::to(&paths::home(lang)).into_response())
}

async fn account_page(portal: &Portal, who: SignedIn, errors: FieldErrors) -> Response {
    let mut page = Page::new(who.lang, paths::account(), tl!(who.lang, "account-title"));
    page.unlisted = true;
    page.has_errors = !errors.is_empty();
    page.status = page.has_errors.then_some(StatusCode::UNPROCESSABLE_ENTITY);
    let user = who.user.clone();
    respond_staff(portal, &who, page, move || {
        let must = user.must_change_password.then(|| view! { <p class="notice">{t!("admin-must-change")}</p> });
        view! {
            <header class="page-header">
                <h1>{t!("account-title")}</h1>
                <p class="lead">{t!("admin-signed-in", name = user.name.clone())}</p>
            </header>
            {must}
            <ErrorSummary errors=errors.clone() />
            <h2>{t!("admin-change-password")}</h2>
            <form class="form" method="post" action=paths::change_password() novalidate="">
                <Field
                    name="current"
                    label=t!("sign-in-current")
                    kind="password"
                    autocomplete="current-password"
                    errors=errors.clone()
                />
                <Field
                    name="password"
                    label=t!("sign-in-new")
                    hint=t!("sign-in-hint", min = SHORTEST)
                    kind="password"
                    autocomplete="new-password"
                    errors=errors.clone()
                />
                <Field
                    name="repeated"
                    label=t!("sign-in-repeat")
                    kind="password"
                    autocomplete="new-password"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await
}
