//! Inviting somebody: an account without a password, and a letter with a link that sets one.

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::super::mails::{self, Reader};
use super::super::model::links::Purpose;
use super::super::model::one_time_password;
use super::super::pages::{LangSelect, hashed, name};
use super::super::staff::Staff;
use super::super::store::{self, NewUser, people};
use super::{GrantFields, accounts, choices, grant_of, place_name, role_name};
use crate::document::{Page, respond_staff};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, Result};
use crate::features::audit::{self, Record};
use crate::features::mail;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Invitation {
    name: String,
    email: String,
    lang: String,
    role: String,
    section: String,
}

/// `GET /admin/users/invite`
pub async fn form(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    accounts(&staff)?;
    invite_page(&portal, &staff, Invitation::default(), FieldErrors::default()).await
}

/// `POST /admin/users/invite`
pub async fn invite(State(portal): State<Portal>, staff: Staff, Form(form): Form<Invitation>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    staff.require(Action::ManageRights, &Place::Site)?;
    let lang = staff.lang;
    let structure = portal.structure()?;
    let mut errors = FieldErrors::default();
    let name = name(lang, &form.name, &mut errors);
    let to = EmailAddress::parse(&form.email);
    if to.is_none() {
        errors.add("email", tl!(lang, "account-email-wrong"));
    }
    let grant = grant_of(&structure, &form.role, &form.section);
    if grant.is_none() {
        errors.add("role", tl!(lang, "people-grant-wrong"));
    }
    let (Some(to), Some(grant), true) = (to, grant, errors.is_empty()) else {
        return invite_page(&portal, &staff, form, errors).await;
    };
    // Nobody knows this password; it only makes a wrong one cost the usual time.
    let password_hash = hashed(one_time_password()).await?;
    let their_lang = Lang::from_code(&form.lang).unwrap_or_default();
    let now = portal.now();
    let tx = portal.begin().await?;
    if store::by_email(&*tx, &to).await?.is_some() {
        errors.add("email", tl!(lang, "people-email-taken"));
        tx.undo().await?;
        return invite_page(&portal, &staff, form, errors).await;
    }
    let new = NewUser { email: to.clone(), name: name.clone(), password_hash, lang: their_lang, consented_at: None };
    let id = store::add(&*tx, new, now).await?;
    people::grant(&*tx, id, grant).await?;
    let token = store::links::add(&*tx, Purpose::Invitation, Some(id), None, now).await?;
    let reader = Reader { email: &to, name: &name, lang: their_lang };
    mail::queue(&*tx, portal.sealer()?, &mails::link(&portal, reader, Purpose::Invitation, &token), now).await?;
    let right = json!({ "role": role_name(grant.role, lang), "where": place_name(&structure, grant.section, lang) });
    let record = Record {
        action: "invite",
        target: "user",
        target_id: id.to_string(),
        title: to.to_string(),
        after: Some(json!({ "name": name, "right": right })),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), now, record).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=invited", paths::admin_user(id))).into_response())
}

async fn invite_page(portal: &Portal, staff: &Staff, form: Invitation, errors: FieldErrors) -> Result<Response> {
    let lang = staff.lang;
    let choices = choices(&*portal.structure()?, lang);
    let mut page = Page::new(lang, paths::ADMIN_INVITE, tl!(lang, "people-invite"))
        .under(&tl!(lang, "admin-users"), paths::ADMIN_USERS.to_owned());
    page.refuse(&errors);
    let response = respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("people-invite")}</h1>
                <p class="lead">{t!("people-invite-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::ADMIN_INVITE novalidate="">
                <Field name="name" label=t!("account-name") value=form.name.clone() autocomplete="off" errors=errors.clone() />
                <Field
                    name="email"
                    label=t!("form-label-email")
                    kind="email"
                    value=form.email.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <LangSelect chosen=Lang::from_code(&form.lang).unwrap_or_default() />
                <GrantFields choices=choices.clone() role=form.role.clone() section=form.section.clone() />
                <div class="actions"><button class="button" type="submit">{t!("people-send-invitation")}</button></div>
            </form>
        }
    })
    .await;
    Ok(response)
}
