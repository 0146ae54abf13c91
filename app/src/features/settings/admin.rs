//! The settings as a form, and the upload of the emblem.

use axum::extract::{Form, Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::emblem::{self, MOST_KB};
use super::model::{FEWEST_DAYS, MOST_DAYS, Settings, is_web_address};
use super::store;
use crate::document::{Page, respond_staff};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Check, ErrorSummary, Field, FileField};

/// What the form holds, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    completeness_public: String,
    audit_days: String,
    editors_email: String,
    alert_email: String,
    policy_address: String,
    citizen_days: String,
    tries_external_links: String,
    takes_appeals: String,
}

impl From<&Settings> for Typed {
    fn from(settings: &Settings) -> Self {
        Self {
            completeness_public: if settings.completeness_public { "on" } else { "" }.to_owned(),
            audit_days: settings.audit_days.to_string(),
            editors_email: settings.editors_email.clone(),
            alert_email: settings.alert_email.clone(),
            policy_address: settings.policy_address.clone(),
            citizen_days: settings.citizen_days.to_string(),
            tries_external_links: if settings.tries_external_links { "on" } else { "" }.to_owned(),
            takes_appeals: if settings.takes_appeals { "on" } else { "" }.to_owned(),
        }
    }
}

/// `GET /admin/settings`
pub async fn settings(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let stored = store::read(portal.db()).await?;
    Ok(page(&portal, &staff, Typed::from(&stored), FieldErrors::default()).await)
}

/// `POST /admin/settings`
pub async fn save(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let wanted = match parsed(&typed, &portal.settings(), &staff) {
        Ok(wanted) => wanted,
        Err(errors) => return Ok(page(&portal, &staff, typed, errors).await),
    };
    let tx = portal.begin().await?;
    let before = store::read(&*tx).await?;
    // The form knows nothing of closing, which has a page of its own.
    let wanted = Settings { closure: before.closure.clone(), ..wanted };
    if before != wanted {
        store::write(&*tx, &wanted, portal.now()).await?;
        site::raise_version(&*tx, portal.now()).await?;
        let (before, after) = changed(&before, &wanted);
        let record = Record {
            action: "change",
            target: "setting",
            title: tl!(staff.lang, "settings-title"),
            before: Some(before),
            after: Some(after),
            ..Record::default()
        };
        audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    }
    tx.commit().await?;
    portal.refresh().await?;
    Ok(Redirect::to(paths::ADMIN_SETTINGS).into_response())
}

fn parsed(typed: &Typed, current: &Settings, staff: &Staff) -> Result<Settings, FieldErrors> {
    let lang = staff.lang;
    let mut errors = FieldErrors::default();
    let days = typed.audit_days.trim().parse().ok().filter(|days| (FEWEST_DAYS..=MOST_DAYS).contains(days));
    if days.is_none() {
        errors.add("audit_days", tl!(lang, "settings-days-wrong", min = FEWEST_DAYS, max = MOST_DAYS));
    }
    let citizen_days = match typed.citizen_days.trim() {
        "" => Some(current.citizen_days),
        days => days.parse().ok().filter(|days| (FEWEST_DAYS..=MOST_DAYS).contains(days)),
    };
    if citizen_days.is_none() {
        errors.add("citizen_days", tl!(lang, "settings-days-wrong", min = FEWEST_DAYS, max = MOST_DAYS));
    }
    let mut email = |name: &'static str, typed: &str| {
        let email = EmailAddress::parse(typed);
        if email.is_none() && !typed.trim().is_empty() {
            errors.add(name, tl!(lang, "settings-email-wrong"));
        }
        email.map(String::from).unwrap_or_default()
    };
    let editors_email = email("editors_email", &typed.editors_email);
    let alert_email = email("alert_email", &typed.alert_email);
    let policy_address = typed.policy_address.trim();
    if !is_web_address(policy_address) {
        errors.add("policy_address", tl!(lang, "settings-policy-wrong"));
    }
    match days.zip(citizen_days) {
        Some((audit_days, citizen_days)) if errors.is_empty() => Ok(Settings {
            completeness_public: !typed.completeness_public.is_empty(),
            audit_days,
            editors_email,
            alert_email,
            policy_address: policy_address.to_owned(),
            citizen_days,
            tries_external_links: !typed.tries_external_links.is_empty(),
            takes_appeals: !typed.takes_appeals.is_empty(),
            appeal_days: current.appeal_days,
            appeal_terms: current.appeal_terms,
            closure: None,
        }),
        _ => Err(errors),
    }
}

/// Only what differs, before and after.
fn changed(before: &Settings, after: &Settings) -> (Value, Value) {
    let (mut before, mut after) = (before.values(), after.values());
    before.retain(|key, value| after.get(key) != Some(value));
    after.retain(|key, _| before.contains_key(key));
    (Value::Object(before), Value::Object(after))
}

/// `POST /admin/settings/emblem`
pub async fn upload_emblem(State(portal): State<Portal>, staff: Staff, mut form: Multipart) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let mut bytes = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|_| PortalError::BadRequest)? {
        if field.name() == Some("emblem") {
            bytes = field.bytes().await.map_err(|_| PortalError::BadRequest)?.to_vec();
        }
    }
    let Some((format, bytes)) = emblem::cleaned(bytes) else {
        let mut errors = FieldErrors::default();
        errors.add("emblem", tl!(staff.lang, "settings-emblem-wrong", kb = MOST_KB));
        let stored = store::read(portal.db()).await?;
        return Ok(page(&portal, &staff, Typed::from(&stored), errors).await);
    };
    let media_dir = portal.options().media_dir();
    let size = bytes.len();
    let tx = portal.begin().await?;
    site::raise_version(&*tx, portal.now()).await?;
    let record = Record {
        action: "upload",
        target: "setting",
        target_id: "emblem".to_owned(),
        title: tl!(staff.lang, "settings-emblem"),
        before: Some(json!({ "emblem": portal.emblem() })),
        after: Some(json!({ "emblem": format.file_name(), "bytes": size })),
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tokio::task::spawn_blocking(move || emblem::keep(&media_dir, format, &bytes))
        .await
        .map_err(PortalError::internal)??;
    tx.commit().await?;
    portal.refresh().await?;
    Ok(Redirect::to(paths::ADMIN_SETTINGS).into_response())
}

async fn page(portal: &Portal, staff: &Staff, typed: Typed, errors: FieldErrors) -> Response {
    let mut page = Page::new(staff.lang, paths::ADMIN_SETTINGS, tl!(staff.lang, "settings-title"));
    page.has_errors = !errors.is_empty();
    page.status = page.has_errors.then_some(StatusCode::UNPROCESSABLE_ENTITY);
    let emblem = portal.emblem();
    respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("settings-title")}</h1>
                <p class="lead">{t!("settings-lead")}</p>
            </header>
            {fields(&typed, &errors)}
            {others()}
            {emblem_form(&emblem, &errors)}
        }
    })
    .await
}

fn fields(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let is_public = !typed.completeness_public.is_empty();
    view! {
        <form class="form" method="post" action=paths::ADMIN_SETTINGS novalidate="">
            <Check name="completeness_public" label=t!("settings-completeness") checked=is_public />
            <Field
                name="audit_days"
                label=t!("settings-audit-days")
                hint=t!("settings-audit-hint", min = FEWEST_DAYS, max = MOST_DAYS)
                kind="number"
                value=typed.audit_days.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Field
                name="editors_email"
                label=t!("settings-email")
                hint=t!("settings-email-hint")
                kind="email"
                value=typed.editors_email.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Field
                name="alert_email"
                label=t!("settings-alert-email")
                hint=t!("settings-alert-hint")
                kind="email"
                value=typed.alert_email.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Field
                name="policy_address"
                label=t!("settings-policy")
                hint=t!("settings-policy-hint")
                value=typed.policy_address.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Field
                name="citizen_days"
                label=t!("settings-citizen-days")
                hint=t!("settings-citizen-hint", min = FEWEST_DAYS, max = MOST_DAYS)
                kind="number"
                value=typed.citizen_days.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <div class="check">
                <input
                    type="checkbox"
                    id="tries_external_links"
                    name="tries_external_links"
                    value="on"
                    checked=!typed.tries_external_links.is_empty()
                />
                <label for="tries_external_links">{t!("settings-external-links")}</label>
            </div>
            <Check
                name="takes_appeals"
                label=t!("settings-takes-appeals")
                checked=!typed.takes_appeals.is_empty()
            />
            <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}

/// What is set on pages of its own.
fn others() -> impl IntoView {
    view! {
        <ul class="links">
            <li><a href=paths::ADMIN_WORKDAYS>{t!("workdays-title")}</a></li>
            <li><a href=paths::ADMIN_PAGES_BEHAVIOUR>{t!("behaviour-title")}</a></li>
            <li><a href=paths::ADMIN_CLOSURE>{t!("closure-title")}</a></li>
        </ul>
    }
}

fn emblem_form(address: &str, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <h2>{t!("settings-emblem")}</h2>
        <p><img src=address.to_owned() alt=t!("settings-emblem-now") width="64" height="64" /></p>
        <form class="form" method="post" action=paths::ADMIN_EMBLEM enctype="multipart/form-data" novalidate="">
            <FileField
                name="emblem"
                label=t!("settings-emblem-file")
                hint=t!("settings-emblem-hint", kb = MOST_KB)
                accept=".svg,.png,image/svg+xml,image/png"
                errors=errors.clone()
            />
            <div class="actions"><button class="button" type="submit">{t!("settings-emblem-send")}</button></div>
        </form>
    }
}
