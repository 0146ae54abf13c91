//! The board for the staff (R95-1-6.4d).

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::model::class::Class;
use super::model::{Counts, Duty, State as DutyState, day_of};
use super::month;
use super::table::{Asked, Board, board as board_of, class_name, state_mark, state_name};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::content::period_name;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::filter;
use crate::ui::form::{Check, Field, Select, options};
use crate::ui::table::{Column, DataTable, columns};

/// `GET /admin/duties`
pub async fn board(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let board = Arc::new(board_of(&portal, &staff, &asked).await?);
    let mut page = Page::new(staff.lang, paths::ADMIN_DUTIES, tl!(staff.lang, "admin-duties"));
    page.query = asked.query();
    let manages = staff.may(Action::ManageSite, &Place::Site);
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("admin-duties")}</h1>
                <p class="lead">{t!("duties-lead")}</p>
            </header>
            {counts(&board)}
            {filter_form(&asked, &board)}
            {links(&asked, manages)}
            {month::table(&board.months, board.moment)}
            {groups(&board)}
        }
    })
    .await)
}

/// How many duties stand how, in each language.
fn counts(board: &Board) -> impl IntoView + use<> {
    let rows: Vec<_> = Lang::ALL
        .into_iter()
        .map(|of| {
            let counts = Counts::of(&board.all, of);
            let cells: Vec<_> = DutyState::ALL
                .into_iter()
                .map(|state| view! { <td class="table__number" data-state=state.name()>{counts.get(state)}</td> })
                .collect();
            view! {
                <tr>
                    <th scope="row" lang=of.code()>{of.own_name()}</th>
                    {cells}
                    <td class="table__number">{counts.share()}" %"</td>
                </tr>
            }
        })
        .collect();
    let caption = t!("duties-counts", date = dates::long_date(day_of(board.moment), lang()));
    view! {
        <DataTable label=t!("duties-counts-label") caption=caption class="table duties__counts" columns=count_columns()>
            {rows}
        </DataTable>
    }
}

/// The headings of counts: a language, the states, their share.
pub(super) fn count_columns() -> Vec<Column> {
    let states = DutyState::ALL.map(|state| Column::of(state_mark(state)));
    std::iter::once(t!("duties-language").into()).chain(states).chain([t!("duties-share").into()]).collect()
}

fn filter_form(asked: &Asked, board: &Board) -> impl IntoView + use<> {
    let filter = &board.filter;
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(
            |of| view! { <option value=of.code() lang=of.code() selected={of == filter.lang}>{of.own_name()}</option> },
        )
        .collect();
    let states: Vec<_> = DutyState::ALL
        .into_iter()
        .map(|state| {
            view! { <option value=state.name() selected={filter.state == Some(state)}>{state_name(state)}</option> }
        })
        .collect();
    let classes = options(Class::ALL.map(|class| (class.name(), class_name(class))), &asked.class);
    let day = day_of(board.moment).to_string();
    let by_unit = filter.by_unit;
    let fields = view! {
        <Select name="by" label=t!("duties-by")>
            <option value="section" selected=!by_unit>{t!("duties-by-section")}</option>
            <option value="unit" selected=by_unit>{t!("duties-by-unit")}</option>
        </Select>
        <Select name="in" label=t!("duties-language")>{languages}</Select>
        <Select name="state" label=t!("duties-state")>
            <option value="">{t!("filter-all")}</option>
            {states}
        </Select>
        <Select name="class" label=t!("duties-class")>
            <option value="">{t!("filter-all")}</option>
            {classes}
        </Select>
        <Check name="stale" label=t!("duties-only-stale") checked=filter.only_stale value="yes" />
        <Field name="on" label=t!("duties-on") kind="date" value=day />
        {hidden("section", &asked.section)}
        {hidden("unit", &asked.unit)}
    };
    filter::form(paths::ADMIN_DUTIES, t!("duties-filter"), fields)
}

fn hidden(name: &'static str, value: &str) -> Option<impl IntoView + use<>> {
    let value = value.to_owned();
    (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value /> })
}

fn links(asked: &Asked, manages: bool) -> impl IntoView + use<> {
    let query = asked.query();
    view! {
        <ul class="links">
            <li><a href=paths::duties_file("csv", &query) download="">{t!("duties-csv")}</a></li>
            <li><a href=paths::duties_file("xlsx", &query) download="">{t!("duties-xlsx")}</a></li>
            <li><a href=paths::duties_month_file(&query) download="">{t!("duties-month-csv")}</a></li>
            <li><a href=paths::overdue_by_unit()>{t!("duties-overdue-by-unit")}</a></li>
            {manages.then(|| view! { <li><a href=paths::ADMIN_DUTIES_UNITS>{t!("duties-units")}</a></li> })}
        </ul>
    }
}

/// A table for each section or each unit, in the order of the board.
fn groups(board: &Board) -> impl IntoView + use<> {
    if board.shown.is_empty() {
        return view! { <p class="notice">{t!("duties-none")}</p> }.into_any();
    }
    let mut groups: Vec<(Option<i64>, Vec<&Duty>)> = Vec::new();
    for duty in &board.shown {
        let key = if board.filter.by_unit { duty.unit_id } else { Some(duty.section_id) };
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, duties)) => duties.push(duty),
            None => groups.push((key, vec![duty])),
        }
    }
    if board.filter.by_unit {
        // Of each owner first what has the shortest period (R95-1-6.4d).
        for (_, duties) in &mut groups {
            duties.sort_by_key(|duty| duty.period.map_or(usize::MAX, |period| period as usize));
        }
    }
    groups.into_iter().map(|(_, duties)| group(&duties, board)).collect_view().into_any()
}

/// That dynamic material was left untouched for too long, and since when (O116-R-12).
fn stale(duty: &Duty, board: &Board) -> Option<impl IntoView + use<>> {
    let of = board.filter.lang;
    let until = duty.fresh_until[of as usize].filter(|_| duty.is_stale(of, board.today()))?;
    Some(view! {
        <small class="duties__stale">
            <strong class="tag tag--warning">{t!("duties-stale")}</strong>
            " "
            {t!("duties-stale-since", date = dates::long_date(until, lang()))}
        </small>
    })
}

fn people(duty: &Duty, board: &Board) -> Option<impl IntoView + use<>> {
    let names = board.people(duty);
    (!names.is_empty()).then(|| view! { <small class="duties__source">{names}</small> })
}

fn group(duties: &[&Duty], board: &Board) -> impl IntoView + use<> {
    let lang = lang();
    let filter = &board.filter;
    let Some(first) = duties.first() else { return ().into_any() };
    let unit_name =
        |duty: &Duty| duty.unit.as_ref().map_or_else(|| t!("duties-no-unit"), |unit| unit.get(lang).to_owned());
    let title = if filter.by_unit { unit_name(first) } else { first.section_title.get(lang).to_owned() };
    let other = if filter.by_unit { t!("duties-section") } else { t!("content-unit") };
    let counts = Counts::of(duties.iter().copied(), filter.lang);
    let rows: Vec<_> = duties
        .iter()
        .map(|duty| {
            let standing = duty.standing(filter.lang);
            let other = if filter.by_unit { duty.section_title.get(lang).to_owned() } else { unit_name(duty) };
            view! {
                <tr>
                    <th scope="row">
                        <a href=paths::item(lang, &duty.section_key, &duty.item_key)>{duty.title.get(lang).to_owned()}</a>
                        {(!duty.source.is_empty()).then(|| view! { <small class="duties__source">{duty.source.clone()}</small> })}
                    </th>
                    <td>{state_mark(standing.state)}{stale(duty, board)}</td>
                    <td>{duty.last(filter.lang).map_or_else(|| t!("duties-nothing").into_any(), |last| dates::short_day(last).into_any())}</td>
                    <td>{standing.due.map_or_else(|| t!("duties-nothing").into_any(), |due| dates::short_date(due).into_any())}</td>
                    <td>{duty.period.map(period_name)}<small class="duties__source">{class_name(duty.class)}</small></td>
                    <td>{other}{people(duty, board)}</td>
                </tr>
            }
        })
        .collect();
    let caption = t!("duties-group", title = title.clone(), good = counts.good(), all = counts.total());
    view! {
        <DataTable
            label=title caption=caption class="table duties__board"
            columns=columns([
                t!("duties-item"),
                t!("duties-state"),
                t!("duties-last"),
                t!("duties-due"),
                t!("content-update-period"),
                other,
            ])
        >
            {rows}
        </DataTable>
    }
    .into_any()
}
