//! Where somebody works and as what: the register of the editorial group shows it, and an
//! administrator of a company that runs the site is moved to another one here (R95-1-5.1).

use axum::extract::{Form, Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::super::staff::Staff;
use super::super::store::people::{self, Office, Person};
use super::person::{done, show};
use super::{person_of, record};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::audit;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::Choice;
use crate::ui::form::Field;

/// The longest position and the longest name of an organisation, in characters.
const LONGEST: usize = 200;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    position: String,
    unit: String,
    organisation: String,
}

/// `POST /admin/users/{id}/office`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let mut person = person_of(&portal, &id).await?;
    if person.is_citizen {
        return Err(PortalError::NotFound);
    }
    let units = people::units(portal.db()).await?;
    let mut errors = FieldErrors::default();
    let wanted = parsed(&typed, &units, staff.lang, &mut errors);
    if !errors.is_empty() {
        person.office = wanted;
        return show(&portal, &staff, person, "", errors).await;
    }
    let tx = portal.begin().await?;
    people::set_office(&*tx, person.id, &wanted).await?;
    let mut record = record("move", &person);
    record.before = Some(in_words(&person.office, &units));
    record.after = Some(in_words(&wanted, &units));
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    Ok(done(person.id, "saved"))
}

fn parsed(typed: &Typed, units: &[(i64, Trilingual)], lang: Lang, errors: &mut FieldErrors) -> Office {
    let mut line = |name: &'static str, text: &str| {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() > LONGEST {
            errors.add(name, tl!(lang, "office-too-long", max = LONGEST));
        }
        line
    };
    let (position, organisation) = (line("position", &typed.position), line("organisation", &typed.organisation));
    let unit = typed.unit.parse().ok().filter(|id| units.iter().any(|(known, _)| known == id));
    if unit.is_none() && !typed.unit.is_empty() {
        errors.add("unit", tl!(lang, "office-unit-wrong"));
    }
    Office { position, unit, organisation }
}

/// For the log.
fn in_words(office: &Office, units: &[(i64, Trilingual)]) -> serde_json::Value {
    let unit = units.iter().find(|(id, _)| Some(*id) == office.unit).map(|(_, name)| name.kk.clone());
    json!({ "position": office.position, "unit": unit, "organisation": office.organisation })
}

/// The form on the page of an account.
pub(super) fn office_form(person: &Person, units: &[(i64, Trilingual)], errors: &FieldErrors) -> impl IntoView + use<> {
    let office = person.office.clone();
    let options = units.iter().map(|(id, name)| (id.to_string(), name.get(lang()).to_owned())).collect();
    view! {
        <section class="account__part">
            <h2>{t!("office-title")}</h2>
            <form class="form" method="post" action=paths::admin_user_action(person.id, "office") novalidate="">
                <Field
                    name="position"
                    label=t!("office-position")
                    value=office.position
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Choice
                    name="unit"
                    label=t!("content-unit")
                    options=options
                    chosen=office.unit.map(|unit| unit.to_string()).unwrap_or_default()
                    none=t!("office-no-unit")
                    errors=errors.clone()
                />
                <Field
                    name="organisation"
                    label=t!("office-organisation")
                    hint=t!("office-organisation-hint")
                    value=office.organisation
                    autocomplete="off"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        </section>
    }
}
