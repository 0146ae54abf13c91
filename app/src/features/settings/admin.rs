//! The settings: what was sent, read and stored.

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::Value;

use super::form::page;
use super::model::{DAYS, Settings, TERM_DAYS, is_web_address};
use super::store;
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::appeals::{Counting, Terms};
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::Arrival;

/// What the form holds, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub completeness_public: String,
    pub tries_external_links: String,
    pub both_languages: String,
    pub policy_address: String,
    pub editors_email: String,
    pub alert_email: String,
    pub audit_days: String,
    pub citizen_days: String,
    pub takes_appeals: String,
    pub takes_appointments: String,
    pub appeal_days: String,
    pub appointment_days: String,
    pub counting: String,
    pub acknowledge: String,
    pub answer: String,
    pub extended_answer: String,
    pub place: String,
}

impl From<&Settings> for Typed {
    fn from(settings: &Settings) -> Self {
        let checked = |is_on: bool| if is_on { "on" } else { "" }.to_owned();
        let terms = settings.appeal_terms;
        Self {
            completeness_public: checked(settings.completeness_public),
            tries_external_links: checked(settings.tries_external_links),
            both_languages: checked(settings.both_languages),
            policy_address: settings.policy_address.clone(),
            editors_email: settings.editors_email.clone(),
            alert_email: settings.alert_email.clone(),
            audit_days: settings.audit_days.to_string(),
            citizen_days: settings.citizen_days.to_string(),
            takes_appeals: checked(settings.takes_appeals),
            takes_appointments: checked(settings.takes_appointments),
            appeal_days: settings.appeal_days.to_string(),
            appointment_days: settings.appointment_days.to_string(),
            counting: terms.counting.name().to_owned(),
            acknowledge: terms.acknowledge.to_string(),
            answer: terms.answer.to_string(),
            extended_answer: terms.extended_answer.to_string(),
            place: terms.place.to_string(),
        }
    }
}

/// `GET /admin/settings`
pub async fn settings(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let stored = store::read(portal.db()).await?;
    Ok(page(&portal, &staff, Typed::from(&stored), FieldErrors::default(), arrival.is_saved()).await)
}

/// `POST /admin/settings`
pub async fn save(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let tx = portal.begin().await?;
    // As stored: memory may not know yet what another replica set.
    let before = store::read(&*tx).await?;
    let wanted = match parsed(&typed, &before, &staff) {
        Ok(wanted) => wanted,
        Err(errors) => {
            tx.undo().await?;
            return Ok(page(&portal, &staff, typed, errors, false).await);
        }
    };
    if before != wanted {
        store::write(&*tx, &wanted, portal.now()).await?;
        site::raise_version(&*tx, portal.now()).await?;
        audit::record(&*tx, Some(&staff), portal.now(), changed(&before, &wanted, &staff)).await?;
    }
    tx.commit().await?;
    portal.refresh().await?;
    Ok(Redirect::to(&Arrival::saved(paths::ADMIN_SETTINGS)).into_response())
}

fn parsed(typed: &Typed, current: &Settings, staff: &Staff) -> Result<Settings, FieldErrors> {
    let lang = staff.lang;
    let mut errors = FieldErrors::default();
    let terms = current.appeal_terms;
    // A field that was not sent leaves what is set.
    let mut days = |name: &'static str, typed: &str, (fewest, most): (u32, u32), current: u32| match typed.trim() {
        "" => current,
        typed => typed.parse().ok().filter(|days| (fewest..=most).contains(days)).unwrap_or_else(|| {
            errors.add(name, tl!(lang, "settings-days-wrong", min = fewest, max = most));
            current
        }),
    };
    let mut settings = Settings {
        completeness_public: !typed.completeness_public.is_empty(),
        tries_external_links: !typed.tries_external_links.is_empty(),
        both_languages: !typed.both_languages.is_empty(),
        policy_address: typed.policy_address.trim().to_owned(),
        audit_days: days("audit_days", &typed.audit_days, DAYS, current.audit_days),
        citizen_days: days("citizen_days", &typed.citizen_days, DAYS, current.citizen_days),
        takes_appeals: !typed.takes_appeals.is_empty(),
        takes_appointments: !typed.takes_appointments.is_empty(),
        appeal_days: days("appeal_days", &typed.appeal_days, DAYS, current.appeal_days),
        appointment_days: days("appointment_days", &typed.appointment_days, DAYS, current.appointment_days),
        appeal_terms: Terms {
            counting: Counting::from_name(&typed.counting).unwrap_or(terms.counting),
            acknowledge: days("acknowledge", &typed.acknowledge, TERM_DAYS, terms.acknowledge),
            answer: days("answer", &typed.answer, TERM_DAYS, terms.answer),
            extended_answer: days("extended_answer", &typed.extended_answer, TERM_DAYS, terms.extended_answer),
            place: days("place", &typed.place, TERM_DAYS, terms.place),
        },
        ..current.clone()
    };
    if settings.appeal_terms.extended_answer < settings.appeal_terms.answer {
        errors.add("extended_answer", tl!(lang, "settings-extended-wrong"));
    }
    if !is_web_address(&settings.policy_address) {
        errors.add("policy_address", tl!(lang, "settings-policy-wrong"));
    }
    let mut email = |name: &'static str, typed: &str| {
        let email = EmailAddress::parse(typed);
        if email.is_none() && !typed.trim().is_empty() {
            errors.add(name, tl!(lang, "settings-email-wrong"));
        }
        email.map(String::from).unwrap_or_default()
    };
    settings.editors_email = email("editors_email", &typed.editors_email);
    settings.alert_email = email("alert_email", &typed.alert_email);
    if errors.is_empty() { Ok(settings) } else { Err(errors) }
}

/// The line of the log: only what differs.
fn changed(before: &Settings, after: &Settings, staff: &Staff) -> Record {
    let (mut before, mut after) = (before.values(), after.values());
    before.retain(|key, value| after.get(key) != Some(value));
    after.retain(|key, _| before.contains_key(key));
    Record {
        action: "change",
        target: "setting",
        title: tl!(staff.lang, "settings-title"),
        before: Some(Value::Object(before)),
        after: Some(Value::Object(after)),
        ..Record::default()
    }
}
