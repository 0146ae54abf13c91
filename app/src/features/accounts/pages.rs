//! The sign-in form and the first page behind it.

use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use tower_sessions::Session;

use super::model::{LONGEST, NewPassword, SHORTEST, User, fits};
use super::store;
use crate::document::{Page, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

const USER: &str = "user";

/// Hashing costs memory and time on purpose; a flood of sign-ins must not take all of it.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/login", get(sign_in_form).post(sign_in))
        .route("/admin", get(admin))
        .route("/admin/password", post(change_password))
        .route("/admin/logout", post(sign_out))
}

/// What a session remembers.
#[derive(Debug, Serialize, Deserialize)]
struct SignedIn {
    id: i64,
    stamp: String,
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
    session.cycle_id().await.map_err(PortalError::internal)?;
    remember(&session, &user).await?;
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

/// Ties the session to the user and to the password of the moment: when that changes, every
/// other session of theirs is over.
async fn remember(session: &Session, user: &User) -> Result<()> {
    let signed_in = SignedIn { id: user.id, stamp: user.password_stamp() };
    session.insert(USER, signed_in).await.map_err(PortalError::internal)
}

/// Who is signed in; everybody else is sent to sign in first.
async fn require(portal: &Portal, session: &Session) -> Result<User> {
    let signed_in: Option<SignedIn> = session.get(USER).await.map_err(PortalError::internal)?;
    let signed_in = signed_in.ok_or(PortalError::SignInNeeded)?;
    let user = store::by_id(portal.db(), signed_in.id).await?;
    user.filter(|user| user.password_stamp() == signed_in.stamp).ok_or(PortalError::SignInNeeded)
}

#[derive(Debug, Default, Deserialize)]
struct AdminQuery {
    #[serde(default)]
    lang: String,
}

/// `GET /admin`
async fn admin(State(portal): State<Portal>, session: Session, Query(query): Query<AdminQuery>) -> Result<Response> {
    let user = require(&portal, &session).await?;
    let lang = Lang::from_code(&query.lang).unwrap_or_default();
    Ok(admin_page(&portal, lang, user, FieldErrors::default()).await)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PasswordChange {
    lang: String,
    current: String,
    password: String,
    repeated: String,
}

/// `POST /admin/password`: everybody changes their own password only.
async fn change_password(
    State(portal): State<Portal>,
    session: Session,
    Form(form): Form<PasswordChange>,
) -> Result<Response> {
    let user = require(&portal, &session).await?;
    let lang = Lang::from_code(&form.lang).unwrap_or_default();
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
        return Ok(admin_page(&portal, lang, user, errors).await);
    };
    let hash = tokio::task::spawn_blocking(move || new.hash()).await.map_err(PortalError::internal)??;
    store::set_password(portal.db(), user.id, hash, false).await?;
    session.cycle_id().await.map_err(PortalError::internal)?;
    if let Some(user) = store::by_id(portal.db(), user.id).await? {
        remember(&session, &user).await?;
    }
    Ok(Redirect::to(&paths::admin(lang)).into_response())
}

/// Public: everybody may end the session they hold. `POST /admin/logout`
async fn sign_out(session: Session) -> Result<Response> {
    session.flush().await.map_err(PortalError::internal)?;
    Ok(Redirect::to(&paths::home(Lang::Kk)).into_response())
}

async fn admin_page(portal: &Portal, lang: Lang, user: User, errors: FieldErrors) -> Response {
    let mut page = Page::new(lang, "", tl!(lang, "admin-panel"));
    page.unlisted = true;
    page.status = Some(if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY });
    respond(portal, page, move || {
        let must = user.must_change_password.then(|| view! { <p class="notice">{t!("admin-must-change")}</p> });
        view! {
            <header class="page-header">
                <h1>{t!("admin-panel")}</h1>
                <p class="lead">{t!("admin-signed-in", name = user.name.clone())}</p>
            </header>
            {must}
            <ErrorSummary errors=errors.clone() />
            <h2>{t!("admin-change-password")}</h2>
            <form class="form" method="post" action=paths::change_password() novalidate="">
                <input type="hidden" name="lang" value=lang.code() />
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
            <form method="post" action=paths::sign_out()>
                <button class="button button--quiet" type="submit">{t!("nav-logout")}</button>
            </form>
        }
    })
    .await
}
