//! Registration of visitors (R95-2-3h2). Nothing public depends on it (O116-T-10). There is no
//! account before the e-mail address is confirmed.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::mails::{self, Reader};
use super::super::model::links::{Purpose, Registration};
use super::super::model::lockout::{LETTERS_FROM_NETWORK, LETTERS_TO};
use super::super::staff::Address;
use super::super::store::{self, NewUser};
use super::password_link::{PasswordFields, dead_link, reader};
use super::{confirmation, form_page, hashed, name, new_password, words};
use crate::document::{lang_of, respond};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::audit::{self, Record};
use crate::features::{mail, one_time, privacy};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::form::{Check, ErrorSummary, Field};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Registrant {
    name: String,
    email: String,
    password: String,
    repeated: String,
    consent: String,
}

/// `GET /{lang}/register`
pub async fn form(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    Ok(register_page(&portal, lang_of(&lang)?, Registrant::default(), FieldErrors::default()).await)
}

/// Public: everybody may register. Answers the same, and takes the same time, whether the
/// address is known or not. `POST /{lang}/register`
pub async fn register(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(form): Form<Registrant>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let mut errors = FieldErrors::default();
    let name = name(lang, &form.name, &mut errors);
    let to = EmailAddress::parse(&form.email);
    if to.is_none() {
        errors.add("email", tl!(lang, "account-email-wrong"));
    }
    let about = [name.as_str(), form.email.as_str()];
    let password = new_password(lang, &form.password, &form.repeated, &about, &mut errors);
    if form.consent != "yes" {
        errors.add("consent", tl!(lang, "register-consent-missing"));
    }
    let (Some(to), Some(password), true) = (to, password, errors.is_empty()) else {
        return Ok(register_page(&portal, lang, form, errors).await);
    };
    portal.limiter().take(LETTERS_FROM_NETWORK, &address.0, portal.now())?;
    let now = portal.now();
    let password_hash = hashed(password).await?;
    if portal.limiter().take(LETTERS_TO, &to, now).is_ok() {
        let tx = portal.begin().await?;
        let letter = if let Some(user) = store::by_email(&*tx, &to).await? {
            mails::known(&portal, reader(&user))
        } else {
            let registration =
                Registration { email: to.clone(), name: name.clone(), password_hash, lang, consented_at: now };
            let subject = serde_json::to_string(&registration).map_err(PortalError::internal)?;
            let token = store::links::add(&*tx, Purpose::Registration, None, Some(subject), now).await?;
            mails::link(&portal, Reader { email: &to, name: &name, lang }, Purpose::Registration, &token)
        };
        mail::queue(&*tx, portal.sealer()?, &letter, now).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(&paths::registered(lang)).into_response())
}

/// `GET /{lang}/register/sent`
pub async fn sent(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let title = tl!(lang, "account-sent");
    let page = form_page(lang, "/register/sent".to_owned(), title.clone(), &FieldErrors::default());
    Ok(respond(&portal, page, move || words(title.clone(), vec![t!("register-sent-text")])).await)
}

/// `GET /{lang}/register/{token}`
pub async fn confirm_form(
    State(portal): State<Portal>,
    Path((lang, token)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let Some(registration) = waiting(portal.db(), &token, portal.now()).await? else {
        return Ok(dead_link(&portal, lang).await);
    };
    let text = tl!(lang, "register-confirm-text", email = registration.email.to_string());
    let path = format!("/register/{token}");
    Ok(confirmation(&portal, lang, path, tl!(lang, "register-confirm"), text).await)
}

/// Public: the link from the letter is the proof. `POST /{lang}/register/{token}`
pub async fn confirm(State(portal): State<Portal>, Path((lang, token)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let now = portal.now();
    let tx = portal.begin().await?;
    let Some(registration) = waiting(&*tx, &token, now).await? else { return Ok(dead_link(&portal, lang).await) };
    let is_first = one_time::use_up(&*tx, &token, now).await?;
    if !is_first || store::by_email(&*tx, &registration.email).await?.is_some() {
        return Ok(dead_link(&portal, lang).await);
    }
    let new = NewUser {
        email: registration.email,
        name: registration.name,
        password_hash: registration.password_hash,
        lang: registration.lang,
        consented_at: Some(registration.consented_at),
    };
    let id = store::add(&*tx, new, now).await?;
    let title = format!("№ {id}");
    let record = Record { action: "register", target: "user", target_id: id.to_string(), title, ..Record::default() };
    audit::record(&*tx, None, now, record).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=registration", paths::sign_in(lang))).into_response())
}

/// The registration that a link confirms, if it still works.
async fn waiting(db: &impl Db, token: &str, now: DateTime<Utc>) -> Result<Option<Registration>> {
    let link = one_time::look(db, token, &[Purpose::Registration.kind()], now).await?;
    let Some(subject) = link.and_then(|link| link.subject) else { return Ok(None) };
    Ok(Some(serde_json::from_str(&subject).map_err(PortalError::internal)?))
}

async fn register_page(portal: &Portal, lang: Lang, form: Registrant, errors: FieldErrors) -> Response {
    let page = form_page(lang, "/register".to_owned(), tl!(lang, "nav-register"), &errors);
    let note = privacy::note(portal, privacy::Form::Registration);
    respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("nav-register")}</h1>
                <p class="lead">{t!("register-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::register(lang) novalidate="">
                <Field
                    name="name"
                    label=t!("account-name")
                    value=form.name.clone()
                    autocomplete="name"
                    errors=errors.clone()
                />
                <Field
                    name="email"
                    label=t!("form-label-email")
                    kind="email"
                    value=form.email.clone()
                    autocomplete="email"
                    errors=errors.clone()
                />
                <PasswordFields errors=errors.clone() />
                {note()}
                <Check
                    name="consent"
                    label=t!("register-consent")
                    value="yes"
                    checked=form.consent == "yes"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button button--large" type="submit">{t!("register-submit")}</button></div>
            </form>
        }
    })
    .await
}
