//! One account: name, rights, links, sessions, closing.

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::super::mails::{self, Reader};
use super::super::model::links::Purpose;
use super::super::pages::{Naming, name};
use super::super::staff::Staff;
use super::super::store::{self, people, people::Person};
use super::list::state;
use super::office::office_form;
use super::{Choice, GrantFields, accounts, choices, grant_of, id, person_of, place_name, record, role_name};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::audit::{self, Record};
use crate::features::mail;
use crate::features::rights::{Action, Grant, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Change, Portal};
use crate::ui::dates;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// `GET /admin/users/{id}`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(query): Query<Arrival>,
) -> Result<Response> {
    accounts(&staff)?;
    let person = person_of(&portal, &id).await?;
    show(&portal, &staff, person, &query.done, FieldErrors::default()).await
}

pub(super) fn done(id: i64, what: &str) -> Response {
    Redirect::to(&format!("{}?done={what}", paths::admin_user(id))).into_response()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewName {
    name: String,
    lang: String,
}

/// `POST /admin/users/{id}/name`
pub async fn rename(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(form): Form<NewName>,
) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let mut person = person_of(&portal, &id).await?;
    let mut errors = FieldErrors::default();
    let name = name(staff.lang, &form.name, &mut errors);
    let lang = Lang::from_code(&form.lang).ok_or(PortalError::BadRequest)?;
    if !errors.is_empty() {
        person.name = form.name;
        person.lang = lang;
        return show(&portal, &staff, person, "", errors).await;
    }
    let tx = portal.begin().await?;
    store::set_name(&*tx, person.id, &name, lang).await?;
    let mut record = record("rename", &person);
    if !person.is_citizen {
        record.before = Some(json!({ "name": person.name }));
        record.after = Some(json!({ "name": name }));
    }
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    Ok(done(person.id, "saved"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Giving {
    role: String,
    section: String,
}

/// `POST /admin/users/{id}/grants` (R95-1-5.3a2)
pub async fn give(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(form): Form<Giving>,
) -> Result<Response> {
    staff.require(Action::ManageRights, &Place::Site)?;
    let person = person_of(&portal, &id).await?;
    let mut errors = FieldErrors::default();
    let grant = grant_of(&*portal.structure()?, &form.role, &form.section);
    let has_it = |grant: &Grant| person.grants.iter().any(|(_, own)| own == grant);
    match grant {
        None => errors.add("role", tl!(staff.lang, "people-grant-wrong")),
        Some(grant) if has_it(&grant) => errors.add("role", tl!(staff.lang, "people-grant-there")),
        Some(grant) => {
            let tx = portal.begin().await?;
            people::grant(&*tx, person.id, grant).await?;
            let record = Record { after: Some(in_words(&portal, grant)?), ..record("grant", &person) };
            audit::record(&*tx, Some(&staff), portal.now(), record).await?;
            tx.commit().await?;
            return Ok(done(person.id, "granted"));
        }
    }
    show(&portal, &staff, person, "", errors).await
}

/// A grant for the log.
fn in_words(portal: &Portal, grant: Grant) -> Result<serde_json::Value> {
    let place = place_name(&*portal.structure()?, grant.section, Lang::Kk);
    Ok(json!({ "role": grant.role.name(), "section": grant.section, "where": place }))
}

/// `POST /admin/users/{id}/grants/{grant}/remove`: holds from the next request on.
pub async fn withdraw(
    State(portal): State<Portal>,
    staff: Staff,
    Path((person, grant)): Path<(String, String)>,
) -> Result<Response> {
    staff.require(Action::ManageRights, &Place::Site)?;
    let person = person_of(&portal, &person).await?;
    let row = id(&grant)?;
    let found = person.grants.iter().find(|(own, _)| *own == row).ok_or(PortalError::NotFound)?.1;
    let tx = portal.begin().await?;
    people::lock_administrators(&*tx).await?;
    if !people::remove_grant(&*tx, person.id, row).await? {
        return Err(PortalError::NotFound);
    }
    let record = Record { before: Some(in_words(&portal, found)?), ..record("withdraw", &person) };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    unless_last(&portal, &staff, tx, person, "withdrawn").await
}

/// Commits, unless nobody would be left to administer the site.
async fn unless_last(portal: &Portal, staff: &Staff, tx: Change, person: Person, what: &str) -> Result<Response> {
    if people::has_administrator(&*tx).await? {
        tx.commit().await?;
        return Ok(done(person.id, what));
    }
    tx.undo().await?;
    let mut errors = FieldErrors::default();
    errors.add("rights", tl!(staff.lang, "people-last"));
    show(portal, staff, person, "", errors).await
}

/// `POST /admin/users/{id}/close`: ends every session at once.
pub async fn close(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let person = person_of(&portal, &id).await?;
    let tx = portal.begin().await?;
    people::lock_administrators(&*tx).await?;
    people::set_closed(&*tx, person.id, Some(portal.now())).await?;
    store::sessions::end_all(&*tx, person.id, None).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("close", &person)).await?;
    unless_last(&portal, &staff, tx, person, "closed").await
}

/// `POST /admin/users/{id}/reopen`
pub async fn reopen(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let person = person_of(&portal, &id).await?;
    let tx = portal.begin().await?;
    people::set_closed(&*tx, person.id, None).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("reopen", &person)).await?;
    tx.commit().await?;
    Ok(done(person.id, "reopened"))
}

/// `POST /admin/users/{id}/link`: another invitation, or a link to a new password.
pub async fn send_link(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let person = person_of(&portal, &id).await?;
    if person.disabled_at.is_some() {
        return Err(PortalError::Conflict);
    }
    let purpose = if person.signed_in_at.is_some() { Purpose::Reset } else { Purpose::Invitation };
    let now = portal.now();
    let tx = portal.begin().await?;
    let token = store::links::add(&*tx, purpose, Some(person.id), None, now).await?;
    let reader = Reader { email: &person.email, name: &person.name, lang: person.lang };
    mail::queue(&*tx, portal.sealer()?, &mails::link(&portal, reader, purpose, &token), now).await?;
    audit::record(&*tx, Some(&staff), now, record("send-link", &person)).await?;
    tx.commit().await?;
    Ok(done(person.id, "link"))
}

/// `POST /admin/users/{id}/end-sessions`
pub async fn end_sessions(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let person = person_of(&portal, &id).await?;
    let tx = portal.begin().await?;
    store::sessions::end_all(&*tx, person.id, None).await?;
    store::links::revoke(&*tx, person.id).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("end-sessions", &person)).await?;
    tx.commit().await?;
    Ok(done(person.id, "sessions"))
}

/// `POST /admin/users/{id}/two-step-off`: for who lost the telephone and the recovery codes.
pub async fn two_step_off(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let person = person_of(&portal, &id).await?;
    let tx = portal.begin().await?;
    store::two_step::remove_secret(&*tx, person.id).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("two-step-off", &person)).await?;
    tx.commit().await?;
    Ok(done(person.id, "two-step"))
}

pub(super) async fn show(
    portal: &Portal,
    staff: &Staff,
    person: Person,
    done: &str,
    errors: FieldErrors,
) -> Result<Response> {
    let lang = staff.lang;
    let structure = portal.structure()?;
    let choices = choices(&structure, lang);
    let units = people::units(portal.db()).await?;
    let grants: Vec<(i64, String, String)> = person
        .grants
        .iter()
        .map(|(id, grant)| (*id, role_name(grant.role, lang), place_name(&structure, grant.section, lang)))
        .collect();
    let mut page = Page::new(lang, paths::admin_user(person.id), person.name.clone())
        .under(&tl!(lang, "admin-users"), paths::ADMIN_USERS.to_owned());
    page.refuse(&errors);
    let done = match done {
        "invited" | "link" => Some(tl!(lang, "people-done-link")),
        "saved" | "granted" | "withdrawn" | "closed" | "reopened" | "sessions" | "two-step" => {
            Some(tl!(lang, "people-done"))
        }
        _ => None,
    };
    let now = portal.now();
    let response = respond_staff(portal, staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{person.name.clone()}</h1>
                <p class="lead">{person.email.clone()}</p>
            </header>
            {done.clone().map(|done| view! { <Done words=done /> })}
            <ErrorSummary errors=errors.clone() />
            {facts(&person, now)}
            <Naming
                action=paths::admin_user_action(person.id, "name")
                name=person.name.clone()
                lang=person.lang
                autocomplete="off"
                errors=errors.clone()
            />
            {(!person.is_citizen).then(|| office_form(&person, &units, &errors))}
            {rights(person.id, &grants, choices.clone())}
            {actions(&person)}
        }
    })
    .await;
    Ok(response)
}

fn facts(person: &Person, now: chrono::DateTime<chrono::Utc>) -> impl IntoView + use<> {
    let signed_in = match person.signed_in_at {
        Some(moment) => dates::moment(moment).into_any(),
        None => t!("people-never").into_any(),
    };
    view! {
        <dl class="meta">
            <div><dt>{t!("people-state")}</dt><dd>{state(person, now)}</dd></div>
            <div><dt>{t!("people-signed-in")}</dt><dd>{signed_in}</dd></div>
            <div><dt>{t!("people-created")}</dt><dd>{dates::day(person.created_at)}</dd></div>
        </dl>
    }
}

fn rights(person: i64, grants: &[(i64, String, String)], choices: Vec<Choice>) -> impl IntoView + use<> {
    let rows: Vec<_> = grants
        .iter()
        .map(|(id, role, place)| {
            let label = t!("people-withdraw-this", role = role.clone(), place = place.clone());
            view! {
                <tr>
                    <th scope="row">{role.clone()}</th>
                    <td>{place.clone()}</td>
                    <td>
                        <form method="post" action=paths::admin_grant_removal(person, *id)>
                            <button class="button button--quiet" type="submit" aria-label=label>
                                {t!("people-withdraw")}
                            </button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <DataTable
                label=t!("people-rights") caption=t!("people-rights-caption")
                columns=columns([
                    t!("people-role"),
                    t!("people-where"),
                    t!("people-change"),
                ])
            >
                {rows}
            </DataTable>
        }
    });
    view! {
        <section class="account__part" id="rights" tabindex="-1">
            <h2>{t!("people-rights")}</h2>
            {table.map_or_else(|| view! { <p>{t!("people-no-rights")}</p> }.into_any(), IntoAny::into_any)}
            <form class="form" method="post" action=paths::admin_user_action(person, "grants")>
                <GrantFields choices=choices />
                <div class="actions"><button class="button" type="submit">{t!("people-give")}</button></div>
            </form>
        </section>
    }
}

fn actions(person: &Person) -> impl IntoView + use<> {
    let id = person.id;
    let button = move |action: &'static str, words: String| {
        view! {
            <li>
                <form method="post" action=paths::admin_user_action(id, action)>
                    <button class="button button--quiet" type="submit">{words}</button>
                </form>
            </li>
        }
    };
    let is_closed = person.disabled_at.is_some();
    let link = if person.signed_in_at.is_some() { t!("people-send-reset") } else { t!("people-send-again") };
    view! {
        <section class="account__part">
            <h2>{t!("people-actions")}</h2>
            <ul class="links">
                {(!is_closed).then(|| button("link", link))}
                {button("end-sessions", t!("people-end-sessions"))}
                {person.has_two_step.then(|| button("two-step-off", t!("people-two-step-off")))}
                {if is_closed {
                    button("reopen", t!("people-reopen"))
                } else {
                    button("close", t!("people-close"))
                }}
            </ul>
        </section>
    }
}
