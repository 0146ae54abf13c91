//! Another e-mail address for one's own account: asked for with the password, confirmed from
//! the new address, told to the old one (R95-2-3h2).

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::super::mails::{self, Reader};
use super::super::model::User;
use super::super::model::links::Purpose;
use super::super::model::lockout::{LETTERS_FROM_NETWORK, LETTERS_TO};
use super::super::staff::SignedIn;
use super::super::store;
use super::account::{OwnPassword, Shown, account_page, done, is_own_password, own};
use super::confirmation;
use super::password_link::{dead_link, reader};
use super::sign_in::record;
use crate::document::lang_of;
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, Result};
use crate::features::{audit, mail, one_time};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::form::Field;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    email: String,
    email_password: String,
}

/// Public: everybody with an account moves it to another address. Answers the same whether
/// the new one belongs to another account or not. `POST /account/email`
pub async fn ask(State(portal): State<Portal>, who: SignedIn, Form(form): Form<Wanted>) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let to = EmailAddress::parse(&form.email);
    match &to {
        None => errors.add("email", tl!(who.lang, "account-email-wrong")),
        Some(to) if **to == *who.user.email => errors.add("email", tl!(who.lang, "account-email-same")),
        Some(_) => {}
    }
    if !is_own_password(&portal, &who, &form.email_password).await? {
        errors.add("email_password", tl!(who.lang, "sign-in-current-wrong"));
    }
    let Some(to) = to.filter(|_| errors.is_empty()) else {
        return account_page(&portal, who, Shown { errors, new_email: form.email, ..Shown::default() }).await;
    };
    let now = portal.now();
    portal.limiter().take(LETTERS_FROM_NETWORK, &who.address, now)?;
    if portal.limiter().take(LETTERS_TO, &to, now).is_ok() {
        let tx = portal.begin().await?;
        let letter = if let Some(other) = store::by_email(&*tx, &to).await? {
            mails::taken(reader(&other))
        } else {
            let subject = Some(to.to_string());
            let token = store::links::add(&*tx, Purpose::NewAddress, Some(who.user.id), subject, now).await?;
            mails::link(&portal, Reader { email: &to, ..reader(&who.user) }, Purpose::NewAddress, &token)
        };
        mail::queue(&*tx, portal.sealer()?, &letter, now).await?;
        mail::queue(&*tx, portal.sealer()?, &mails::moving(reader(&who.user), &to), now).await?;
        audit::record(&*tx, Some(&who), now, own("ask-email", &who)).await?;
        tx.commit().await?;
    }
    Ok(done("email-asked"))
}

/// `GET /{lang}/email/{token}`
pub async fn confirm_form(
    State(portal): State<Portal>,
    Path((lang, token)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let Some((_, to)) = waiting(portal.db(), &portal, &token).await? else { return Ok(dead_link(&portal, lang).await) };
    let text = tl!(lang, "account-email-confirm-text", email = to.to_string());
    let path = format!("/email/{token}");
    Ok(confirmation(&portal, lang, path, tl!(lang, "account-email-confirm"), text).await)
}

/// Public: the link from the letter is the proof; the password was asked for before it was
/// sent. `POST /{lang}/email/{token}`
pub async fn confirm(State(portal): State<Portal>, Path((lang, token)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let now = portal.now();
    let tx = portal.begin().await?;
    let Some((user, to)) = waiting(&*tx, &portal, &token).await? else { return Ok(dead_link(&portal, lang).await) };
    let is_first = one_time::use_up(&*tx, &token, now).await?;
    if !is_first || store::by_email(&*tx, &to).await?.is_some() {
        return Ok(dead_link(&portal, lang).await);
    }
    store::set_email(&*tx, user.id, &to).await?;
    mail::queue(&*tx, portal.sealer()?, &mails::moved(reader(&user), &to), now).await?;
    let mut line = record("change-email", &user);
    if !user.is_citizen {
        line.before = Some(json!({ "email": user.email }));
        line.after = Some(json!({ "email": to }));
    }
    audit::record(&*tx, None, now, line).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=email", paths::sign_in(lang))).into_response())
}

/// Whose account goes where by a link that still works.
async fn waiting(db: &impl Db, portal: &Portal, token: &str) -> Result<Option<(User, EmailAddress)>> {
    let link = one_time::look(db, token, &[Purpose::NewAddress.kind()], portal.now()).await?;
    let Some((id, subject)) = link.and_then(|link| Some((link.user?, link.subject?))) else { return Ok(None) };
    let user = store::by_id(db, id).await?.filter(|user| !user.is_disabled);
    Ok(user.zip(EmailAddress::parse(&subject)))
}

/// The part of one's account about its address.
pub fn address(user: &User, shown: &Shown<'_>) -> impl IntoView + use<> {
    view! {
        <section class="account__part">
            <h2>{t!("form-label-email")}</h2>
            <p>{t!("account-email-now", email = user.email.clone())}</p>
            <form class="form" method="post" action=paths::account_email() novalidate="">
                <Field
                    name="email"
                    label=t!("account-email-new")
                    hint=t!("account-email-hint")
                    kind="email"
                    value=shown.new_email.clone()
                    autocomplete="email"
                    errors=shown.errors.clone()
                />
                <OwnPassword name="email_password" errors=shown.errors.clone() />
                <div class="actions"><button class="button" type="submit">{t!("account-send-link")}</button></div>
            </form>
        </section>
    }
}
