//! The register for the staff, and as a file.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::model::{Seat, Term};
use super::table::{
    Register, duty_name, lack_words, lines, register as register_of, sections_of, term_name, workplace,
};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, Structure, almaty};
use crate::ui::notice::{Arrival, saved};
use crate::ui::table::{DataTable, columns};
use crate::ui::{csv, dates};

/// `GET /admin/editorial-group`
pub async fn register(State(portal): State<Portal>, staff: Staff, Query(query): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let register = Arc::new(register_of(&portal).await?);
    let structure = portal.structure()?;
    let manages = staff.may(Action::ManageAccounts, &Place::Site);
    let is_saved = query.is_saved();
    let page = Page::new(staff.lang, paths::ADMIN_GROUP, tl!(staff.lang, "group-title"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("group-title")}</h1>
                <p class="lead">{t!("group-lead")}</p>
            </header>
            {saved(is_saved)}
            <ul class="links no-print">
                {manages.then(|| view! { <li><a class="button" href=paths::NEW_GROUP_SEAT>{t!("group-new")}</a></li> })}
                <li><a href=paths::ADMIN_GROUP_FILE download="">{t!("duties-csv")}</a></li>
            </ul>
            {lacks(&register, &structure)}
            {table(&register, &structure, manages)}
        }
    })
    .await)
}

/// `GET /admin/editorial-group.csv`
pub async fn csv_file(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let register = register_of(&portal).await?;
    let rows = lines(&register, &*portal.structure()?, staff.lang);
    let name = format!("editorial-group-{}.csv", almaty(portal.now()).date_naive());
    Ok(csv::download(&name, &rows))
}

/// What keeps the register from being complete.
fn lacks(register: &Register, structure: &Structure) -> impl IntoView + use<> {
    let lang = lang();
    if register.lacks.is_empty() {
        return view! { <p class="notice notice--success">{t!("group-complete")}</p> }.into_any();
    }
    let sentences: Vec<_> =
        register.lacks.iter().map(|lack| view! { <li>{lack_words(lack, register, structure, lang)}</li> }).collect();
    view! {
        <details class="notice group__lacks" open="">
            <summary>{t!("group-lacks", n = register.lacks.len())}</summary>
            <ul>{sentences}</ul>
        </details>
    }
    .into_any()
}

fn table(register: &Register, structure: &Structure, manages: bool) -> impl IntoView + use<> {
    let rows: Vec<_> = register.seats.iter().map(|seat| row(seat, register, structure, manages)).collect();
    view! {
        <DataTable
            label=t!("group-title")
            caption=t!("group-caption")
            columns=columns([
                t!("group-seat"), t!("group-role"), t!("account-name"), t!("group-workplace"),
                t!("group-sections"), t!("group-act"), t!("group-term"),
            ])
            class="table group"
        >
            {rows}
        </DataTable>
    }
}

fn row(seat: &Seat, register: &Register, structure: &Structure, manages: bool) -> impl IntoView + use<> {
    let lang = lang();
    let position = seat.position.get(lang).to_owned();
    let seat_words = if manages {
        view! { <a href=paths::group_seat(seat.id)>{position}</a> }.into_any()
    } else {
        position.into_any()
    };
    let holder = register.holder(seat);
    let name = match holder {
        None => t!("group-vacant").into_any(),
        Some(holder) if manages => view! { <a href=paths::admin_user(holder.id)>{holder.name.clone()}</a> }.into_any(),
        Some(holder) => holder.name.clone().into_any(),
    };
    let own_position = holder.filter(|holder| !holder.position.is_empty()).map(|holder| {
        view! { <small class="duties__source">{holder.position.clone()}</small> }
    });
    let sections: Vec<_> = holder
        .map(|holder| sections_of(holder, structure, lang))
        .unwrap_or_default()
        .into_iter()
        .map(|section| view! { <li>{section}</li> })
        .collect();
    let term = seat.term(register.today);
    view! {
        <tr data-term=match term { Term::InForce => "in-force", Term::ToCome => "to-come", Term::Over => "over" }>
            <th scope="row">{seat_words}</th>
            <td>{duty_name(seat.duty, lang)}</td>
            <td>{name}{own_position}</td>
            <td>{holder.map(|holder| workplace(holder, lang))}</td>
            <td>{(!sections.is_empty()).then(|| view! { <ul class="plain">{sections}</ul> })}</td>
            <td>{act(seat)}</td>
            <td>
                {term_name(term, lang)}
                {seat.valid_from.map(|from| view! { <small class="duties__source">{t!("group-from")}": "{dates::date(from)}</small> })}
                {seat.valid_to.map(|to| view! { <small class="duties__source">{t!("group-to")}": "{dates::date(to)}</small> })}
            </td>
        </tr>
    }
}

/// «№ 95, 2011 жылғы 2 ақпан».
fn act(seat: &Seat) -> String {
    let number = (!seat.act_number.is_empty()).then(|| format!("№ {}", seat.act_number));
    let date = seat.act_date.map(|date: NaiveDate| dates::long_date(date, lang()));
    number.into_iter().chain(date).collect::<Vec<_>>().join(", ")
}
