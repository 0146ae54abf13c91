//! One application for the department: found by number, corrected or taken out with a reason.

mod corrected;

use std::sync::Arc;

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::memory::{Board, board};
use super::super::model::record::{Category, Code, Number, Record};
use super::super::model::renewal::Change;
use super::super::store::{self, NewChange, Told};
use super::super::words::category_name;
use super::{publish, require};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::form::{Area, Choice, ErrorSummary, Field};
use crate::ui::notice::{Arrival, Done};

/// Which application, and what of it is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    number: String,
    category: String,
    applied: String,
    born: String,
    wishes: String,
    reason: String,
    step: String,
}

impl Typed {
    fn of(record: &Record) -> Self {
        Self {
            number: record.number.to_string(),
            category: record.category.name().to_owned(),
            applied: record.applied.to_string(),
            born: record.born.to_string(),
            wishes: record.wishes.iter().map(Code::as_str).collect::<Vec<_>>().join(", "),
            ..Self::default()
        }
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    number: String,
}

/// `GET /admin/kindergarten/application`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Query(asked): Query<Asked>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let board = board(&portal).await?;
    let record = Number::parse(&asked.number).and_then(|number| Some(board.queue.by_number(&number)?.record().clone()));
    let mut errors = FieldErrors::default();
    if record.is_none() && !asked.number.is_empty() && arrival.done.is_empty() {
        errors.add("number", tl!(staff.lang, "kinder-not-found"));
    }
    let typed = record.as_ref().map_or_else(|| Typed { number: asked.number, ..Typed::default() }, Typed::of);
    shown(&portal, &staff, record, typed, (errors, arrival)).await
}

async fn shown(
    portal: &Portal,
    staff: &Staff,
    record: Option<Record>,
    typed: Typed,
    (errors, arrival): (FieldErrors, Arrival),
) -> Result<Response> {
    let board = board(portal).await?;
    let told = match &record {
        Some(record) => store::told(portal.db(), &record.number).await?,
        None => Vec::new(),
    };
    let told = Arc::new(told);
    let mut page = Page::new(staff.lang, paths::ADMIN_KINDERGARTEN_APPLICATION, tl!(staff.lang, "kinder-application"))
        .under(&tl!(staff.lang, "kinder-office"), paths::ADMIN_KINDERGARTEN.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        let done = match arrival.done.as_str() {
            "saved" => Some(t!("kinder-application-saved")),
            "removed" => Some(t!("kinder-application-removed")),
            _ => None,
        };
        view! {
            {done.map(|words| view! { <Done words=words /> })}
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{t!("kinder-application")}</h1></header>
            {match &record {
                None => search(&typed, &errors).into_any(),
                Some(record) => {
                    view! {
                        {place(&board, record)}
                        {form(&typed, &errors)}
                        {history(&told)}
                    }
                    .into_any()
                }
            }}
        }
    })
    .await)
}

fn search(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <form class="form" action=paths::ADMIN_KINDERGARTEN_APPLICATION role="search">
            <Field
                name="number"
                label=t!("kinder-number")
                value=typed.number.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <div class="actions"><button class="button" type="submit">{t!("kinder-application-find")}</button></div>
        </form>
    }
}

fn place(board: &Board, record: &Record) -> impl IntoView + use<> {
    let lang = lang();
    let city = board.queue.by_number(&record.number).and_then(|standing| standing.city());
    let place = city.map(|rank| {
        let words = t!("kinder-rank", place = rank.place, of = rank.of);
        view! { <div><dt>{t!("kinder-place-city")}</dt><dd>{words}</dd></div> }
    });
    let voucher = record.voucher.map(|voucher| {
        let garden = board.name(voucher.garden, lang);
        let words = t!("kinder-voucher-to", date = dates::long_date(voucher.on, lang), garden = garden);
        view! { <div><dt>{t!("kinder-voucher")}</dt><dd>{words}</dd></div> }
    });
    view! {
        <dl class="facts">
            <div><dt>{t!("kinder-number")}</dt><dd>{record.number.to_string()}</dd></div>
            {place}
            {voucher}
        </dl>
    }
}

fn form(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let lang = lang();
    let categories = Category::ALL.map(|category| (category.name().to_owned(), category_name(category, lang))).to_vec();
    view! {
        <form class="form" method="post" action=paths::ADMIN_KINDERGARTEN_APPLICATION novalidate="">
            <input type="hidden" name="number" value=typed.number.clone() />
            <Choice
                name="category"
                label=t!("kinder-category")
                options=categories
                chosen=typed.category.clone()
                errors=errors.clone()
            />
            <Field
                name="applied"
                label=t!("kinder-column-applied")
                kind="date"
                value=typed.applied.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Field
                name="born"
                label=t!("kinder-born-year")
                value=typed.born.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Field
                name="wishes"
                label=t!("kinder-column-wishes")
                hint=t!("kinder-application-wishes-hint")
                value=typed.wishes.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Area
                name="reason"
                label=t!("kinder-application-reason")
                rows=3
                value=typed.reason.clone()
                hint=t!("kinder-application-reason-hint")
                errors=errors.clone()
            />
            <div class="actions">
                <button class="button" type="submit">{t!("kinder-application-save")}</button>
                <button class="button button--quiet" type="submit" name="step" value="remove">
                    {t!("kinder-application-remove")}
                </button>
            </div>
        </form>
    }
}

fn history(told: &[Told]) -> impl IntoView + use<> {
    let action = |action: &str| match action {
        "voucher" => t!("kinder-voucher"),
        "remove" => t!("kinder-application-removed"),
        _ => t!("kinder-application-saved"),
    };
    let rows: Vec<_> = told
        .iter()
        .map(|one| view! { <li>{dates::moment(one.at)}" – "{action(&one.action)}". "{one.reason.clone()}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{t!("kinder-application-history")}</h2>
                <ul>{rows}</ul>
            </section>
        }
    })
}

/// `POST /admin/kindergarten/application`
pub async fn save(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    let number = Number::parse(&typed.number).ok_or(PortalError::NotFound)?;
    let board = board(&portal).await?;
    let record = board.queue.by_number(&number).ok_or(PortalError::NotFound)?.record().clone();
    let is_removal = typed.step == "remove";
    let today = almaty(portal.now()).date_naive();
    let changed = match corrected::record(&board, &record, &typed, today, staff.lang) {
        Ok(changed) => changed,
        Err(errors) => return shown(&portal, &staff, Some(record), typed, (errors, Arrival::default())).await,
    };
    let change = if is_removal { Change::Remove(number.clone()) } else { Change::Put(changed.clone()) };
    let tx = portal.begin().await?;
    if store::stamp(&*tx).await? != board.stamp {
        return Err(PortalError::Conflict);
    }
    let action = if is_removal { "remove" } else { "correct" };
    let new =
        NewChange { snapshot: board.stamp.snapshot, change: &change, action, reason: &typed.reason, by: staff.user.id };
    store::add_change(&*tx, new, portal.now()).await?;
    let after = if is_removal { Value::Null } else { facts(&changed) };
    let line = audit::Record {
        action,
        target: "kindergarten-queue",
        target_id: number.to_string(),
        title: number.to_string(),
        before: Some(facts(&record)),
        after: Some(json!({ "record": after, "reason": typed.reason })),
    };
    audit::record(&*tx, Some(&staff), portal.now(), line).await?;
    publish(&portal, tx).await?;
    let page = paths::kindergarten_application(number.as_str());
    Ok(Redirect::to(&Arrival::address(&page, if is_removal { "removed" } else { "saved" })).into_response())
}

/// What the log tells of an application.
fn facts(record: &Record) -> Value {
    json!({
        "category": record.category, "applied": record.applied, "born": record.born, "wishes": record.wishes,
    })
}
