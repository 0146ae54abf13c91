//! The pages of people who sign in, and what they share.

mod account;
pub(super) mod code;
mod email;
mod password_link;
mod register;
mod sign_in;
mod two_step;

pub(super) use account::{LangSelect, Naming};

use axum::Router;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use axum::routing::{get, post};
use leptos::prelude::*;
use tokio::sync::Semaphore;

use super::model::agent::shortened;
use super::model::{LONGEST, NewPassword, SHORTEST, User, Weakness, fits};
use crate::document::{Page, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::i18n::Lang;
use crate::server::Portal;

/// Hashing costs memory and time on purpose; a flood of sign-ins must not take all of it.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/login", get(sign_in::form).post(sign_in::sign_in))
        .route("/{lang}/login/code", get(code::form).post(code::enter))
        .route("/{lang}/password/forgot", get(password_link::forgot_form).post(password_link::forgot))
        .route("/{lang}/password/sent", get(password_link::sent))
        .route("/{lang}/password/{token}", get(password_link::form).post(password_link::set))
        .route("/{lang}/register", get(register::form).post(register::register))
        .route("/{lang}/register/sent", get(register::sent))
        .route("/{lang}/register/{token}", get(register::confirm_form).post(register::confirm))
        .route("/{lang}/email/{token}", get(email::confirm_form).post(email::confirm))
        .route("/account", get(account::account))
        .route("/account/name", post(account::rename))
        .route("/account/email", post(email::ask))
        .route("/account/password", post(account::change_password))
        .route("/account/sessions/end-others", post(account::end_others))
        .route("/account/sessions/{key}/end", post(account::end_session))
        .route("/account/two-step", get(two_step::page).post(two_step::switch_on))
        .route("/account/two-step/off", post(two_step::switch_off))
        .route("/account/two-step/codes", post(two_step::renew_codes))
        .route("/account/sign-out", post(account::sign_out))
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

/// Hashes a password without holding up other requests.
pub(super) async fn hashed(password: NewPassword) -> Result<String> {
    let _turn = HASHING.acquire().await.map_err(PortalError::internal)?;
    tokio::task::spawn_blocking(move || password.hash()).await.map_err(PortalError::internal)?
}

/// The new password of a form, or messages at its fields.
fn new_password(
    lang: Lang,
    password: &str,
    repeated: &str,
    about: &[&str],
    errors: &mut FieldErrors,
) -> Option<NewPassword> {
    let parsed = NewPassword::parse(password, about);
    if let Err(weakness) = &parsed {
        let message = match weakness {
            Weakness::TooShort => tl!(lang, "form-err-too-short", min = SHORTEST),
            Weakness::TooLong => tl!(lang, "account-password-long", max = LONGEST),
            Weakness::EasyToGuess => tl!(lang, "account-password-easy"),
        };
        errors.add("password", message);
    }
    if password != repeated {
        errors.add("repeated", tl!(lang, "sign-in-not-repeated"));
    }
    parsed.ok().filter(|_| password == repeated)
}

/// A name people are called by: 2 to 100 characters, none that could be part of an address.
pub(super) fn name(lang: Lang, text: &str, errors: &mut FieldErrors) -> String {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_fine = (2..=100).contains(&name.chars().count())
        && name.chars().all(|letter| letter.is_alphanumeric() || " -'’.,()№".contains(letter));
    if !is_fine {
        errors.add("name", tl!(lang, "account-name-wrong"));
    }
    name
}

/// A public page with a form: out of caches and search engines.
fn form_page(lang: Lang, path: String, title: String, errors: &FieldErrors) -> Page {
    let mut page = Page::new(lang, path, title);
    page.unlisted = true;
    page.refuse(errors);
    page
}

/// Which browser a request comes from, in short.
fn agent(headers: &HeaderMap) -> String {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).map(shortened).unwrap_or_default()
}

/// A page that only says something.
fn words(title: String, paragraphs: Vec<String>) -> impl IntoView + use<> {
    let paragraphs: Vec<_> = paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect();
    view! {
        <header class="page-header">
            <h1>{title}</h1>
        </header>
        {paragraphs}
    }
}

/// A page that asks for a press of a button, which no mail program makes.
async fn confirmation(portal: &Portal, lang: Lang, path: String, title: String, text: String) -> Response {
    let action = format!("/{lang}{path}");
    let page = form_page(lang, path, title.clone(), &FieldErrors::default());
    respond(portal, page, move || {
        view! {
            {words(title.clone(), vec![text.clone()])}
            <form method="post" action=action.clone()>
                <button class="button button--large" type="submit">{t!("register-confirm-submit")}</button>
            </form>
        }
    })
    .await
}
