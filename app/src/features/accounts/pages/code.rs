//! The page between password and desk: a code of the authenticator app, or a recovery code.

use axum::extract::{Form, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;
use tower_sessions::Session;

use super::super::model::User;
use super::super::model::lockout::{FROM_NETWORK, minutes};
use super::super::model::two_step::Secret;
use super::super::staff::{Address, half_open};
use super::super::store;
use super::sign_in::{Entrance, claim, fail, finish, record};
use super::{agent, form_page};
use crate::document::{lang_of, respond};
use crate::error::{FieldErrors, Result};
use crate::features::audit::{self, Record};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Code {
    code: String,
    next: String,
}

/// `GET /{lang}/login/code`
pub async fn form(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    session: Session,
    Query(form): Query<Code>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    match half_open(&portal, &session).await? {
        Some(_) => Ok(code_page(&portal, lang, form.next, FieldErrors::default()).await),
        None => Ok(Redirect::to(&paths::sign_in(lang)).into_response()),
    }
}

/// Public: whoever comes here gave the right password. `POST /{lang}/login/code`
pub async fn enter(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    headers: HeaderMap,
    session: Session,
    Form(form): Form<Code>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().check(FROM_NETWORK, &address.0, portal.now())?;
    let Some(user) = half_open(&portal, &session).await? else {
        return Ok(Redirect::to(&paths::sign_in(lang)).into_response());
    };
    let mut errors = FieldErrors::default();
    match claim(&portal, &user).await? {
        Err(wait) => errors.add("code", tl!(lang, "sign-in-locked", minutes = minutes(wait))),
        Ok(_) if is_right(&portal, &user, &form.code).await? => {
            let entrance = Entrance { lang, address: &address.0, agent: &agent(&headers), next: &form.next };
            return finish(&portal, &session, &user, entrance).await;
        }
        Ok(claimed) => {
            fail(&portal, Some(&user), claimed, &address.0).await?;
            errors.add("code", tl!(lang, "two-step-wrong"));
        }
    }
    Ok(code_page(&portal, lang, form.next, errors).await)
}

/// Whether a code is right and was not used before; then it is used up.
async fn is_right(portal: &Portal, user: &User, code: &str) -> Result<bool> {
    let Some(sealed) = &user.totp_secret else { return Ok(true) };
    let secret = Secret::from_bytes(&portal.sealer()?.unseal(sealed, &purpose(user.id))?)?;
    let tx = portal.begin().await?;
    if let Some(step) = secret.step_of(code, portal.now()) {
        let is_first = store::two_step::use_step(&*tx, user, step).await?;
        tx.commit().await?;
        return Ok(is_first);
    }
    let left = store::two_step::use_recovery(&*tx, user.id, code).await?;
    if let Some(left) = left {
        let after = Some(json!({ "recovery codes left": left }));
        audit::record(&*tx, None, portal.now(), Record { after, ..record("use-recovery-code", user) }).await?;
        tx.commit().await?;
    }
    Ok(left.is_some())
}

/// What a sealed secret belongs to.
pub fn purpose(user: i64) -> String {
    purpose_of(&user.to_string())
}

/// The same for an id as text.
pub fn purpose_of(user: &str) -> String {
    format!("totp:{user}")
}

async fn code_page(portal: &Portal, lang: Lang, next: String, errors: FieldErrors) -> Response {
    let page = form_page(lang, "/login/code".to_owned(), tl!(lang, "two-step-code-title"), &errors);
    respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("two-step-code-title")}</h1>
                <p class="lead">{t!("two-step-code-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::sign_in_code(lang) novalidate="">
                <input type="hidden" name="next" value=next.clone() />
                <Field
                    name="code"
                    label=t!("two-step-code")
                    hint=t!("two-step-code-hint")
                    autocomplete="one-time-code"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button button--large" type="submit">{t!("sign-in-submit")}</button></div>
            </form>
            <p><a href=paths::sign_in(lang)>{t!("account-other")}</a></p>
        }
    })
    .await
}
