//! Setting up the second step of signing in, and switching it off.

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::two_step::{Secret, qr_path, recovery_codes};
use super::super::staff::SignedIn;
use super::super::store;
use super::account::{OwnPassword, is_own_password, own};
use super::code::purpose;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::audit;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

/// Where a session keeps the sealed secret until a code confirms it.
const PENDING: &str = "two-step";

/// `GET /account/two-step`
pub async fn page(State(portal): State<Portal>, who: SignedIn) -> Result<Response> {
    show(&portal, &who, FieldErrors::default()).await
}

async fn show(portal: &Portal, who: &SignedIn, errors: FieldErrors) -> Result<Response> {
    if who.user.totp_secret.is_some() {
        on_page(portal, who, errors).await
    } else {
        off_page(portal, who, errors).await
    }
}

fn page_of(lang: Lang, errors: &FieldErrors) -> Page {
    let title = tl!(lang, "account-title");
    let mut page =
        Page::new(lang, paths::two_step(), tl!(lang, "two-step-title")).under(&title, paths::account().to_owned());
    page.refuse(errors);
    page
}

/// The secret that waits for its first code; made at the first look and the same until then.
async fn pending(portal: &Portal, who: &SignedIn) -> Result<Secret> {
    let purpose = purpose(who.user.id);
    let kept: Option<String> = who.session.get(PENDING).await.map_err(PortalError::unavailable)?;
    // One whose key was forgotten meanwhile was never confirmed: another is made.
    if let Some(sealed) = kept
        && let Ok(secret) = portal.sealer()?.unseal(&sealed, &purpose)
    {
        return Secret::from_bytes(&secret);
    }
    let secret = Secret::random();
    let sealed = portal.sealer()?.seal(secret.bytes(), &purpose)?;
    who.session.insert(PENDING, sealed).await.map_err(PortalError::unavailable)?;
    Ok(secret)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct First {
    code: String,
}

/// Public: everybody with an account may make it safer. Shows the recovery codes at once, and
/// only now. `POST /account/two-step`
pub async fn switch_on(State(portal): State<Portal>, who: SignedIn, Form(form): Form<First>) -> Result<Response> {
    if who.user.totp_secret.is_some() {
        return Ok(Redirect::to(paths::two_step()).into_response());
    }
    let secret = pending(&portal, &who).await?;
    let Some(step) = secret.step_of(&form.code, portal.now()) else {
        let mut errors = FieldErrors::default();
        errors.add("code", tl!(who.lang, "two-step-wrong"));
        return show(&portal, &who, errors).await;
    };
    let codes = recovery_codes();
    let sealed = portal.sealer()?.seal(secret.bytes(), &purpose(who.user.id))?;
    let tx = portal.begin().await?;
    store::two_step::store_secret(&*tx, who.user.id, sealed, step, &codes).await?;
    audit::record(&*tx, Some(&who), portal.now(), own("two-step-on", &who)).await?;
    tx.commit().await?;
    who.session.remove_value(PENDING).await.map_err(PortalError::unavailable)?;
    Ok(codes_page(&portal, &who, codes).await)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Off {
    password: String,
}

/// Public: everybody with an account, by their password. `POST /account/two-step/off`
pub async fn switch_off(State(portal): State<Portal>, who: SignedIn, Form(form): Form<Off>) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let demanded = store::two_step::demanded_of(portal.db()).await?;
    if who.actor.grants.iter().any(|grant| demanded.contains(&grant.role)) {
        errors.add("password", tl!(who.lang, "two-step-demanded"));
    } else if !is_own_password(&portal, &who, &form.password).await? {
        errors.add("password", tl!(who.lang, "sign-in-current-wrong"));
    }
    if !errors.is_empty() {
        return show(&portal, &who, errors).await;
    }
    let tx = portal.begin().await?;
    store::two_step::remove_secret(&*tx, who.user.id).await?;
    audit::record(&*tx, Some(&who), portal.now(), own("two-step-off", &who)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=two-step-off", paths::account())).into_response())
}

/// Public: everybody with an account, by their password. Shows other recovery codes once; those
/// before are void. `POST /account/two-step/codes`
pub async fn renew_codes(State(portal): State<Portal>, who: SignedIn, Form(form): Form<Renewal>) -> Result<Response> {
    if who.user.totp_secret.is_none() {
        return Ok(Redirect::to(paths::two_step()).into_response());
    }
    if !is_own_password(&portal, &who, &form.codes_password).await? {
        let mut errors = FieldErrors::default();
        errors.add("codes_password", tl!(who.lang, "sign-in-current-wrong"));
        return show(&portal, &who, errors).await;
    }
    let codes = recovery_codes();
    let tx = portal.begin().await?;
    store::two_step::replace_recovery(&*tx, who.user.id, &codes).await?;
    audit::record(&*tx, Some(&who), portal.now(), own("new-recovery-codes", &who)).await?;
    tx.commit().await?;
    Ok(codes_page(&portal, &who, codes).await)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Renewal {
    codes_password: String,
}

async fn off_page(portal: &Portal, who: &SignedIn, errors: FieldErrors) -> Result<Response> {
    let secret = pending(portal, who).await?;
    let is_demanded = who.lacks_two_step(portal).await?;
    let address = secret.address(&tl!(who.lang, "site-name"), &who.user.email);
    let (size, path) = qr_path(&address)?;
    let text = secret.as_text();
    let view_box = format!("0 0 {size} {size}");
    let response = respond_staff(portal, who, page_of(who.lang, &errors), move || {
        view! {
            <header class="page-header">
                <h1>{t!("two-step-title")}</h1>
                <p class="lead">{t!("two-step-lead")}</p>
            </header>
            {is_demanded.then(|| view! { <p class="notice">{t!("two-step-must")}</p> })}
            <ErrorSummary errors=errors.clone() />
            <ol class="two-step">
                <li>{t!("two-step-install")}</li>
                <li>
                    {t!("two-step-scan")}
                    <svg class="two-step__qr" viewBox=view_box.clone() role="img" aria-label=t!("two-step-qr")>
                        <path d=path.clone() fill="currentColor"></path>
                    </svg>
                    <p>{t!("two-step-type")} " " <code>{text.clone()}</code></p>
                </li>
                <li>{t!("two-step-enter")}</li>
            </ol>
            <form class="form" method="post" action=paths::two_step() novalidate="">
                <Field
                    name="code"
                    label=t!("two-step-code")
                    autocomplete="one-time-code"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("two-step-switch-on")}</button></div>
            </form>
        }
    })
    .await;
    Ok(response)
}

async fn codes_page(portal: &Portal, who: &SignedIn, codes: Vec<String>) -> Response {
    let onward = if who.actor.is_staff() { paths::ADMIN } else { paths::account() };
    respond_staff(portal, who, page_of(who.lang, &FieldErrors::default()), move || {
        let codes: Vec<_> = codes.iter().map(|code| view! { <li><code>{code.clone()}</code></li> }).collect();
        view! {
            <header class="page-header">
                <h1>{t!("two-step-title")}</h1>
                <p class="lead">{t!("two-step-is-on")}</p>
            </header>
            <h2>{t!("two-step-recovery")}</h2>
            <p>{t!("two-step-recovery-text")}</p>
            <ul class="two-step__codes">{codes}</ul>
            <p><a class="button" href=onward>{t!("two-step-saved")}</a></p>
        }
    })
    .await
}

async fn on_page(portal: &Portal, who: &SignedIn, errors: FieldErrors) -> Result<Response> {
    let left = store::two_step::recovery_left(portal.db(), who.user.id).await?;
    let response = respond_staff(portal, who, page_of(who.lang, &errors), move || {
        view! {
            <header class="page-header">
                <h1>{t!("two-step-title")}</h1>
                <p class="lead">{t!("two-step-is-on")}</p>
            </header>
            <ErrorSummary errors=errors.clone() />
            <p>{t!("two-step-left", count = left)}</p>
            <h2>{t!("two-step-renew")}</h2>
            <p>{t!("two-step-renew-text")}</p>
            <form class="form" method="post" action=paths::two_step_codes() novalidate="">
                <OwnPassword name="codes_password" errors=errors.clone() />
                <div class="actions"><button class="button" type="submit">{t!("two-step-renew-submit")}</button></div>
            </form>
            <h2>{t!("two-step-switch-off")}</h2>
            <p>{t!("two-step-off-text")}</p>
            <form class="form" method="post" action=paths::two_step_off() novalidate="">
                <OwnPassword name="password" errors=errors.clone() />
                <div class="actions"><button class="button" type="submit">{t!("two-step-switch-off")}</button></div>
            </form>
        }
    })
    .await;
    Ok(response)
}
