//! A measure as a form.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::model::{Kind, Measure, State as PlanState};
use super::overview::kind_name;
use super::{place_of, plans, store};
use crate::calendar;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::{SignedIn, Staff};
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place, may};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, Structure, almaty};
use crate::ui::form::Choice;
use crate::ui::form::{ErrorSummary, Field};

/// The longest title, in characters.
const LONGEST: usize = 300;

/// What the form holds, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    title: String,
    section: String,
    kind: String,
    due: String,
    responsible: String,
}

impl From<&Measure> for Typed {
    fn from(measure: &Measure) -> Self {
        Self {
            title: measure.title.clone(),
            section: measure.section.to_string(),
            kind: measure.kind.name().to_owned(),
            due: measure.due.to_string(),
            responsible: measure.responsible.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// What the form chooses from.
#[derive(Clone)]
pub struct Choices {
    sections: Vec<(String, String)>,
    people: Vec<(String, String)>,
}

/// The sections that somebody plans, and all of the staff.
pub async fn choices(portal: &Portal, who: &SignedIn) -> Result<Choices> {
    let structure = portal.structure()?;
    let mut sections = Vec::new();
    for section in &structure.sections {
        if plans(who, &place_of(&structure, section.id)) {
            sections.push((section.id.to_string(), section.title.get(who.lang).to_owned()));
        }
        let own = section.items.iter().filter(|item| plans(who, &place_of(&structure, item.id)));
        sections.extend(own.map(|item| (item.id.to_string(), format!("– {}", item.title.get(who.lang)))));
    }
    let people = store::people(portal.db()).await?;
    Ok(Choices { sections, people: people.into_iter().map(|(id, name)| (id.to_string(), name)).collect() })
}

/// `GET /admin/plan/new`
pub async fn blank(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ReviewContent, &Place::Anywhere)?;
    let typed = Typed { due: almaty(portal.now()).date_naive().to_string(), ..Typed::default() };
    show_new(&portal, &staff, typed, FieldErrors::default()).await
}

/// `POST /admin/plan/new`
pub async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ReviewContent, &Place::Anywhere)?;
    let measure = match parsed(&portal, &typed, staff.lang).await? {
        Ok(measure) => measure,
        Err(errors) => return show_new(&portal, &staff, typed, errors).await,
    };
    staff.require(Action::ReviewContent, &place_of(&*portal.structure()?, measure.section))?;
    let now = portal.now();
    let tx = portal.begin().await?;
    let id = store::add(&*tx, &measure, staff.user.id, now).await?;
    let measure = Measure { id, ..measure };
    audit::record(&*tx, Some(&staff), now, record("add", None, &measure)).await?;
    tx.commit().await?;
    Ok(saved(&measure))
}

/// `POST /admin/plan/{id}`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let before = store::one(portal.db(), id.parse().map_err(|_| PortalError::NotFound)?).await?;
    let structure = portal.structure()?;
    staff.require(Action::ReviewContent, &place_of(&structure, before.section))?;
    if before.state != PlanState::Planned {
        return Err(PortalError::Conflict);
    }
    let wanted = match parsed(&portal, &typed, staff.lang).await? {
        Ok(wanted) => wanted,
        Err(errors) => return super::item::show(&portal, &staff, before, Some(typed), errors).await,
    };
    staff.require(Action::ReviewContent, &place_of(&structure, wanted.section))?;
    let now = portal.now();
    let wanted = Measure { id: before.id, ..wanted };
    let tx = portal.begin().await?;
    if store::one(&*tx, before.id).await? != before {
        return Err(PortalError::Conflict);
    }
    store::write(&*tx, &wanted, now).await?;
    audit::record(&*tx, Some(&staff), now, record("change", Some(&before), &wanted)).await?;
    tx.commit().await?;
    Ok(saved(&wanted))
}

/// Back to the month of the measure.
fn saved(measure: &Measure) -> Response {
    let month = measure.due.format("%Y-%m");
    Redirect::to(&paths::plan(&format!("month={month}&done=saved"))).into_response()
}

/// A line of the log.
pub fn record(action: &'static str, before: Option<&Measure>, after: &Measure) -> Record {
    Record {
        action,
        target: "plan",
        target_id: after.id.to_string(),
        title: after.title.clone(),
        before: before.map(in_words),
        after: Some(in_words(after)),
    }
}

fn in_words(measure: &Measure) -> Value {
    json!({
        "title": measure.title,
        "section": measure.section,
        "kind": measure.kind.name(),
        "due": measure.due,
        "responsible": measure.responsible,
        "state": measure.state.name(),
        "entry": measure.entry,
    })
}

/// The measure of a form; who is charged with it must be able to work there.
async fn parsed(portal: &Portal, typed: &Typed, lang: Lang) -> Result<Result<Measure, FieldErrors>> {
    let structure = portal.structure()?;
    let mut errors = FieldErrors::default();
    let title = typed.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        errors.add("title", tl!(lang, "plan-title-missing"));
    } else if title.chars().count() > LONGEST {
        errors.add("title", tl!(lang, "office-too-long", max = LONGEST));
    }
    let section = typed.section.parse().ok().filter(|id| is_known(&structure, *id));
    if section.is_none() {
        errors.add("section", tl!(lang, "plan-section-wrong"));
    }
    let kind = Kind::from_name(&typed.kind);
    if kind.is_none() {
        errors.add("kind", tl!(lang, "plan-kind-wrong"));
    }
    let due = typed.due.trim().parse().ok().filter(calendar::is_sensible);
    if due.is_none() {
        errors.add("due", tl!(lang, "group-date-wrong"));
    }
    let people = store::people(portal.db()).await?;
    let responsible = typed.responsible.parse().ok().filter(|id| people.iter().any(|(known, _)| known == id));
    match (responsible, section) {
        (None, _) => errors.add("responsible", tl!(lang, "plan-responsible-wrong")),
        (Some(person), Some(section)) => {
            let actor = store::actor(portal.db(), person).await?;
            let place = place_of(&structure, section);
            if !may(&actor, Action::EditContent, &place) && !may(&actor, Action::ReviewContent, &place) {
                errors.add("responsible", tl!(lang, "plan-responsible-foreign"));
            }
        }
        (Some(_), None) => {}
    }
    Ok(match (section, kind, due) {
        (Some(section), Some(kind), Some(due)) if errors.is_empty() => {
            Ok(Measure { id: 0, section, title, kind, due, responsible, state: PlanState::Planned, entry: None })
        }
        _ => Err(errors),
    })
}

fn is_known(structure: &Structure, id: i64) -> bool {
    structure.sections.iter().any(|section| section.id == id) || structure.item_by_id(id).is_some()
}

async fn show_new(portal: &Portal, staff: &Staff, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let lang = staff.lang;
    let choices = choices(portal, staff).await?;
    let mut page = Page::new(lang, paths::NEW_PLAN_ITEM, tl!(lang, "plan-new"))
        .under(&tl!(lang, "plan-title"), paths::ADMIN_PLAN.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{t!("plan-new")}</h1></header>
            {fields(paths::NEW_PLAN_ITEM.to_owned(), &typed, choices.clone(), &errors)}
        }
    })
    .await)
}

/// The form, sent to an address.
pub fn fields(action: String, typed: &Typed, choices: Choices, errors: &FieldErrors) -> impl IntoView + use<> {
    let kinds = Kind::ALL.map(|kind| (kind.name().to_owned(), kind_name(kind, lang()))).to_vec();
    view! {
        <form class="form" method="post" action=action novalidate="">
            <Field
                name="title"
                label=t!("plan-measure")
                value=typed.title.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Choice
                name="section"
                label=t!("plan-section")
                options=choices.sections
                chosen=typed.section.clone()
                none=t!("plan-choose")
                errors=errors.clone()
            />
            <Choice name="kind" label=t!("plan-kind") options=kinds chosen=typed.kind.clone() errors=errors.clone() />
            <Field
                name="due"
                label=t!("plan-date")
                kind="date"
                value=typed.due.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Choice
                name="responsible"
                label=t!("plan-responsible")
                hint=t!("plan-responsible-hint")
                options=choices.people
                chosen=typed.responsible.clone()
                none=t!("plan-choose")
                errors=errors.clone()
            />
            <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}
