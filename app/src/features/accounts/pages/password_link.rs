//! Passwords set by a link from an e-mail: the first one and forgotten ones.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::mails::{self, Reader};
use super::super::model::links::{PASSWORD, Purpose};
use super::super::model::lockout::{LETTERS_FROM_NETWORK, LETTERS_TO};
use super::super::model::{SHORTEST, User};
use super::super::staff::Address;
use super::super::store;
use super::sign_in::record;
use super::{form_page, hashed, new_password, words};
use crate::document::{lang_of, respond};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, Result};
use crate::features::{audit, mail, one_time, privacy};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Forgot {
    email: String,
}

/// `GET /{lang}/password/forgot`
pub async fn forgot_form(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    Ok(forgot_page(&portal, lang_of(&lang)?, Forgot::default(), FieldErrors::default()).await)
}

/// Public: whoever forgot a password cannot sign in. Answers the same whether the address is
/// known or not. `POST /{lang}/password/forgot`
pub async fn forgot(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(form): Form<Forgot>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let Some(to) = EmailAddress::parse(&form.email) else {
        let mut errors = FieldErrors::default();
        errors.add("email", tl!(lang, "account-email-wrong"));
        return Ok(forgot_page(&portal, lang, form, errors).await);
    };
    portal.limiter().take(LETTERS_FROM_NETWORK, &address.0, portal.now())?;
    if portal.limiter().take(LETTERS_TO, &to, portal.now()).is_ok() {
        let tx = portal.begin().await?;
        if let Some(user) = store::by_email(&*tx, &to).await?.filter(|user| !user.is_disabled) {
            let token = store::links::add(&*tx, Purpose::Reset, Some(user.id), None, portal.now()).await?;
            let letter = mails::link(&portal, reader(&user), Purpose::Reset, &token);
            mail::queue(&*tx, portal.sealer()?, &letter, portal.now()).await?;
            audit::record(&*tx, None, portal.now(), record("ask-reset", &user)).await?;
        }
        tx.commit().await?;
    }
    Ok(Redirect::to(&paths::password_sent(lang)).into_response())
}

/// Who a letter to somebody with an account is for.
pub fn reader(user: &User) -> Reader<'_> {
    Reader { email: &user.email, name: &user.name, lang: user.lang }
}

/// `GET /{lang}/password/sent`
pub async fn sent(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let title = tl!(lang, "account-sent");
    let page = form_page(lang, "/password/sent".to_owned(), title.clone(), &FieldErrors::default());
    Ok(respond(&portal, page, move || words(title.clone(), vec![t!("account-sent-text")])).await)
}

async fn forgot_page(portal: &Portal, lang: Lang, form: Forgot, errors: FieldErrors) -> Response {
    let page = form_page(lang, "/password/forgot".to_owned(), tl!(lang, "account-forgot-title"), &errors);
    let note = privacy::note(portal, privacy::Form::NewPassword);
    respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("account-forgot-title")}</h1>
                <p class="lead">{t!("account-forgot-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::forgot_password(lang) novalidate="">
                <Field
                    name="email"
                    label=t!("form-label-email")
                    kind="email"
                    value=form.email.clone()
                    autocomplete="username"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("account-send-link")}</button></div>
            </form>
            {note()}
        }
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewOne {
    password: String,
    repeated: String,
}

/// `GET /{lang}/password/{token}`: programs that look at links in letters do not use them up.
pub async fn form(State(portal): State<Portal>, Path((lang, token)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    match owner(&portal, &token).await? {
        Some(user) => Ok(password_page(&portal, lang, token, user, FieldErrors::default()).await),
        None => Ok(dead_link(&portal, lang).await),
    }
}

/// Public: the link from the letter is the proof. `POST /{lang}/password/{token}`
pub async fn set(
    State(portal): State<Portal>,
    Path((lang, token)): Path<(String, String)>,
    Form(form): Form<NewOne>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let Some(user) = owner(&portal, &token).await? else { return Ok(dead_link(&portal, lang).await) };
    let mut errors = FieldErrors::default();
    let about = [user.name.as_str(), user.email.as_str()];
    let Some(new) = new_password(lang, &form.password, &form.repeated, &about, &mut errors) else {
        return Ok(password_page(&portal, lang, token, user, errors).await);
    };
    let hash = hashed(new).await?;
    let tx = portal.begin().await?;
    if !one_time::use_up(&*tx, &token, portal.now()).await? {
        return Ok(dead_link(&portal, lang).await);
    }
    store::set_password(&*tx, user.id, hash, false).await?;
    store::sessions::end_all(&*tx, user.id, None).await?;
    mail::queue(&*tx, portal.sealer()?, &mails::changed(reader(&user)), portal.now()).await?;
    audit::record(&*tx, None, portal.now(), record("set-password", &user)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=password", paths::sign_in(lang))).into_response())
}

/// Whose password a link sets, if it still works.
async fn owner(portal: &Portal, token: &str) -> Result<Option<User>> {
    let Some(link) = one_time::look(portal.db(), token, &PASSWORD, portal.now()).await? else { return Ok(None) };
    let Some(id) = link.user else { return Ok(None) };
    Ok(store::by_id(portal.db(), id).await?.filter(|user| !user.is_disabled))
}

/// The page of a link that works no more.
pub async fn dead_link(portal: &Portal, lang: Lang) -> Response {
    let title = tl!(lang, "account-dead-link");
    let mut page = form_page(lang, "/password/forgot".to_owned(), title.clone(), &FieldErrors::default());
    page.status = Some(axum::http::StatusCode::GONE);
    respond(portal, page, move || {
        view! {
            {words(title.clone(), vec![t!("account-dead-link-text")])}
            <ul class="links">
                <li><a href=paths::forgot_password(lang)>{t!("account-forgot")}</a></li>
                <li><a href=paths::register(lang)>{t!("nav-register")}</a></li>
            </ul>
        }
    })
    .await
}

async fn password_page(portal: &Portal, lang: Lang, token: String, user: User, errors: FieldErrors) -> Response {
    let page = form_page(lang, format!("/password/{token}"), tl!(lang, "account-set-password"), &errors);
    respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("account-set-password")}</h1>
                <p class="lead">{user.email.clone()}</p>
            </header>
            <form class="form" method="post" action=paths::set_password(lang, &token) novalidate="">
                <input class="visually-hidden" type="text" name="username" value=user.email.clone() autocomplete="username" readonly="" tabindex="-1" aria-hidden="true" />
                <PasswordFields errors=errors.clone() />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await
}

/// A new password, twice.
#[component]
pub fn PasswordFields(errors: FieldErrors) -> impl IntoView {
    view! {
        <Field
            name="password"
            label=t!("sign-in-new")
            hint=format!("{}. {}", t!("sign-in-hint", min = SHORTEST), t!("account-password-hint"))
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
    }
}
