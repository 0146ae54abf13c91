//! A seat as a form: position, who holds it, the act, the term.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::model::{Duty, Member, Seat};
use super::store;
use super::table::duty_name;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::Choice;
use crate::ui::form::{ErrorSummary, Field};

/// The longest position and act number, in characters.
const LONGEST: usize = 200;

/// What the form holds, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    role: String,
    position_kk: String,
    position_ru: String,
    position_en: String,
    holder: String,
    act_number: String,
    act_date: String,
    valid_from: String,
    valid_to: String,
}

impl From<&Seat> for Typed {
    fn from(seat: &Seat) -> Self {
        let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
        Self {
            role: seat.duty.name().to_owned(),
            position_kk: seat.position.kk.clone(),
            position_ru: seat.position.ru.clone(),
            position_en: seat.position.en.clone(),
            holder: seat.holder.map(|id| id.to_string()).unwrap_or_default(),
            act_number: seat.act_number.clone(),
            act_date: date(seat.act_date),
            valid_from: date(seat.valid_from),
            valid_to: date(seat.valid_to),
        }
    }
}

/// `GET /admin/editorial-group/new`
pub async fn blank(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let typed = Typed { role: Duty::SectionEditor.name().to_owned(), ..Typed::default() };
    show(&portal, &staff, None, typed, FieldErrors::default()).await
}

/// `GET /admin/editorial-group/{id}`
pub async fn filled(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let seat = seat_of(&portal, &id).await?;
    show(&portal, &staff, Some(seat.id), Typed::from(&seat), FieldErrors::default()).await
}

/// `POST /admin/editorial-group/new`
pub async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    keep(&portal, &staff, None, typed).await
}

/// `POST /admin/editorial-group/{id}`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::ManageAccounts, &Place::Site)?;
    let seat = seat_of(&portal, &id).await?;
    keep(&portal, &staff, Some(seat), typed).await
}

async fn seat_of(portal: &Portal, id: &str) -> Result<Seat> {
    store::one(portal.db(), id.parse().map_err(|_| PortalError::NotFound)?).await
}

async fn keep(portal: &Portal, staff: &Staff, before: Option<Seat>, typed: Typed) -> Result<Response> {
    let members = store::members(portal.db()).await?;
    let id = before.as_ref().map(|seat| seat.id);
    let wanted = match parsed(&typed, id.unwrap_or_default(), &members, staff.lang) {
        Ok(wanted) => wanted,
        Err(errors) => return show(portal, staff, id, typed, errors).await,
    };
    let tx = portal.begin().await?;
    let id = store::write(&*tx, &wanted, portal.now()).await?;
    let record = Record {
        action: if before.is_some() { "change" } else { "add" },
        target: "group-seat",
        target_id: id.to_string(),
        title: wanted.position.kk.clone(),
        before: before.map(|seat| in_words(&seat, &members)),
        after: Some(in_words(&wanted, &members)),
    };
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=saved", paths::ADMIN_GROUP)).into_response())
}

/// A seat for the log.
fn in_words(seat: &Seat, members: &[Member]) -> Value {
    let holder = members.iter().find(|member| Some(member.id) == seat.holder).map(|member| member.name.clone());
    json!({
        "role": seat.duty.name(),
        "position": seat.position,
        "holder": holder,
        "act": { "number": seat.act_number, "date": seat.act_date },
        "valid": { "from": seat.valid_from, "to": seat.valid_to },
    })
}

fn parsed(typed: &Typed, id: i64, members: &[Member], lang: Lang) -> Result<Seat, FieldErrors> {
    let mut errors = FieldErrors::default();
    let duty = Duty::from_name(&typed.role);
    if duty.is_none() {
        errors.add("role", tl!(lang, "group-role-wrong"));
    }
    let mut line = |name: &'static str, text: &str| {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() > LONGEST {
            errors.add(name, tl!(lang, "office-too-long", max = LONGEST));
        }
        line
    };
    let position = Trilingual {
        kk: line("position_kk", &typed.position_kk),
        ru: line("position_ru", &typed.position_ru),
        en: line("position_en", &typed.position_en),
    };
    let act_number = line("act_number", &typed.act_number);
    if position.kk.is_empty() {
        errors.add("position_kk", tl!(lang, "group-position-missing"));
    }
    let holder = typed.holder.parse().ok().filter(|id| members.iter().any(|member| member.id == *id));
    if holder.is_none() && !typed.holder.is_empty() {
        errors.add("holder", tl!(lang, "group-holder-wrong"));
    }
    let mut date = |name: &'static str, text: &str| {
        let date = text.trim().parse::<NaiveDate>().ok().filter(crate::calendar::is_sensible);
        if date.is_none() && !text.trim().is_empty() {
            errors.add(name, tl!(lang, "group-date-wrong"));
        }
        date
    };
    let (act_date, valid_from, valid_to) =
        (date("act_date", &typed.act_date), date("valid_from", &typed.valid_from), date("valid_to", &typed.valid_to));
    // The list is approved: nobody is in it without an act.
    if holder.is_some() && act_number.is_empty() {
        errors.add("act_number", tl!(lang, "group-act-missing"));
    }
    if holder.is_some() && act_date.is_none() {
        errors.add("act_date", tl!(lang, "group-act-missing"));
    }
    if valid_from.zip(valid_to).is_some_and(|(from, to)| from > to) {
        errors.add("valid_to", tl!(lang, "group-term-wrong"));
    }
    match duty {
        Some(duty) if errors.is_empty() => {
            Ok(Seat { id, duty, position, holder, act_number, act_date, valid_from, valid_to })
        }
        _ => Err(errors),
    }
}

async fn show(portal: &Portal, staff: &Staff, id: Option<i64>, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let lang = staff.lang;
    let members = store::members(portal.db()).await?;
    let people: Vec<(String, String)> =
        members.into_iter().map(|member| (member.id.to_string(), member.name)).collect();
    let (path, title) = match id {
        Some(id) => (paths::group_seat(id), tl!(lang, "group-edit")),
        None => (paths::NEW_GROUP_SEAT.to_owned(), tl!(lang, "group-new")),
    };
    let mut page =
        Page::new(lang, path.clone(), title.clone()).under(&tl!(lang, "group-title"), paths::ADMIN_GROUP.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <form class="form" method="post" action=path.clone() novalidate="">
                {fields(&typed, people.clone(), &errors, lang)}
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await)
}

fn fields(typed: &Typed, people: Vec<(String, String)>, errors: &FieldErrors, lang: Lang) -> impl IntoView + use<> {
    let line = |name: &'static str, label: String, kind: &'static str, value: &str| {
        view! { <Field name=name label=label kind=kind value=value.to_owned() autocomplete="off" errors=errors.clone() /> }
    };
    let roles = Duty::ALL.map(|duty| (duty.name().to_owned(), duty_name(duty, lang))).to_vec();
    view! {
        <Choice name="role" label=t!("group-role") options=roles chosen=typed.role.clone() errors=errors.clone() />
        {line("position_kk", t!("group-seat-in", lang = t!("common-lang-kk")), "text", &typed.position_kk)}
        {line("position_ru", t!("group-seat-in", lang = t!("common-lang-ru")), "text", &typed.position_ru)}
        {line("position_en", t!("group-seat-in", lang = t!("common-lang-en")), "text", &typed.position_en)}
        <Choice
            name="holder"
            label=t!("group-holder")
            hint=t!("group-holder-hint")
            options=people
            chosen=typed.holder.clone()
            none=t!("group-vacant")
            errors=errors.clone()
        />
        {line("act_number", t!("group-act-number"), "text", &typed.act_number)}
        {line("act_date", t!("group-act-date"), "date", &typed.act_date)}
        {line("valid_from", t!("group-from"), "date", &typed.valid_from)}
        {line("valid_to", t!("group-to"), "date", &typed.valid_to)}
    }
}
