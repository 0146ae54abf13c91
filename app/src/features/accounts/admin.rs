//! All accounts and their rights, for the administrator (R95-1-5.3d1, R95-1-5.3d2).

mod demand;
mod invite;
mod list;
mod office;
mod person;

use axum::Router;
use axum::routing::{get, post};
use leptos::prelude::*;

use super::staff::Staff;
use super::store::people::{self, Person};
use crate::error::{PortalError, Result};
use crate::features::audit::Record;
use crate::features::rights::{Action, Grant, Place, Role};
use crate::i18n::Lang;
use crate::server::{Portal, Structure};
use crate::ui::form::{Select, options};

/// The addresses of the administrator.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/admin/users", get(list::list))
        .route("/admin/users/invite", get(invite::form).post(invite::invite))
        .route("/admin/users/{id}", get(person::page))
        .route("/admin/users/{id}/name", post(person::rename))
        .route("/admin/users/{id}/office", post(office::save))
        .route("/admin/users/{id}/grants", post(person::give))
        .route("/admin/users/{id}/grants/{grant}/remove", post(person::withdraw))
        .route("/admin/users/{id}/close", post(person::close))
        .route("/admin/users/{id}/reopen", post(person::reopen))
        .route("/admin/users/{id}/link", post(person::send_link))
        .route("/admin/users/{id}/end-sessions", post(person::end_sessions))
        .route("/admin/users/{id}/two-step-off", post(person::two_step_off))
        .route("/admin/settings/two-step", get(demand::page).post(demand::save))
}

/// The administrator's right to accounts.
fn accounts(staff: &Staff) -> Result<()> {
    staff.require(Action::ManageAccounts, &Place::Site)
}

/// An id of an address; what is none leads to no page.
fn id(text: &str) -> Result<i64> {
    text.parse().map_err(|_| PortalError::NotFound)
}

/// An account of an address.
async fn person_of(portal: &Portal, text: &str) -> Result<Person> {
    people::one(portal.db(), id(text)?).await?.ok_or(PortalError::NotFound)
}

/// A line of the log about somebody's account; visitors are not named in it.
fn record(action: &'static str, person: &Person) -> Record {
    let title = if person.is_citizen { format!("№ {}", person.id) } else { person.email.clone() };
    Record { action, target: "user", target_id: person.id.to_string(), title, ..Record::default() }
}

/// What a role is called.
pub(crate) fn role_name(role: Role, lang: Lang) -> String {
    match role {
        Role::SectionEditor => tl!(lang, "people-role-section-editor"),
        Role::RubricKeeper => tl!(lang, "people-role-rubric-keeper"),
        Role::Reviewer => tl!(lang, "people-role-reviewer"),
        Role::Administrator => tl!(lang, "people-role-administrator"),
        Role::Registrar => tl!(lang, "people-role-registrar"),
        Role::ReceptionEditor => tl!(lang, "people-role-reception-editor"),
        Role::Leader => tl!(lang, "people-role-leader"),
        Role::Executor => tl!(lang, "people-role-executor"),
        Role::TrustOfficer => tl!(lang, "people-role-trust-officer"),
        Role::PressOfficer => tl!(lang, "people-role-press-officer"),
        Role::SurveyKeeper => tl!(lang, "people-role-survey-keeper"),
        Role::QueueKeeper => tl!(lang, "people-role-queue-keeper"),
        Role::QuestionKeeper => tl!(lang, "people-role-question-keeper"),
        Role::DiscussionKeeper => tl!(lang, "people-role-discussion-keeper"),
        Role::EventKeeper => tl!(lang, "people-role-event-keeper"),
    }
}

/// Where a grant holds, in words.
pub(crate) fn place_name(structure: &Structure, section: Option<i64>, lang: Lang) -> String {
    let Some(id) = section else { return tl!(lang, "people-everywhere") };
    let top = structure.all().find(|section| section.id == id);
    match (top, structure.item_by_id(id)) {
        (Some(section), _) => section.title.get(lang).to_owned(),
        (None, Some((section, item))) => format!("{} / {}", section.title.get(lang), item.title.get(lang)),
        (None, None) => format!("№ {id}"),
    }
}

/// A grant of a form: a role, and a section or nothing for everywhere.
fn grant_of(structure: &Structure, role: &str, section: &str) -> Option<Grant> {
    let role = Role::from_name(role)?;
    if section.is_empty() {
        return Some(Grant { role, section: None });
    }
    let id: i64 = section.parse().ok()?;
    let is_known = structure.all().any(|section| section.id == id) || structure.item_by_id(id).is_some();
    is_known.then_some(Grant { role, section: Some(id) })
}

/// A section or an item to choose.
#[derive(Clone)]
struct Choice {
    id: i64,
    title: String,
    items: Vec<(i64, String)>,
}

fn choices(structure: &Structure, lang: Lang) -> Vec<Choice> {
    let choice = |section: &crate::features::content::Node| Choice {
        id: section.id,
        title: section.title.get(lang).to_owned(),
        items: section.items.iter().map(|item| (item.id, item.title.get(lang).to_owned())).collect(),
    };
    structure.all().map(choice).collect()
}

/// Two lists: a role, and where it holds.
#[component]
fn GrantFields(
    choices: Vec<Choice>,
    #[prop(optional)] role: String,
    #[prop(optional)] section: String,
) -> impl IntoView {
    let lang = crate::i18n::lang();
    let roles = options(Role::ALL.map(|one| (one.name(), role_name(one, lang))), &role);
    let is_chosen = move |id: i64| id.to_string() == section;
    let sections: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let items: Vec<_> = choice
                .items
                .iter()
                .map(|(id, title)| view! { <option value=*id selected=is_chosen(*id)>{title.clone()}</option> })
                .collect();
            view! {
                <optgroup label=choice.title.clone()>
                    <option value=choice.id selected=is_chosen(choice.id)>
                        {t!("people-whole-section", section = choice.title.clone())}
                    </option>
                    {items}
                </optgroup>
            }
        })
        .collect();
    view! {
        <Select name="role" label=t!("people-role")>{roles}</Select>
        <Select name="section" label=t!("people-where")>
            <option value="">{t!("people-everywhere")}</option>
            {sections}
        </Select>
    }
}
