//! Vouchers: the next children of a kindergarten's list by the rules of priority, given in one step, and
//! the protocol of it to print.

use std::sync::Arc;

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::super::memory::{Board, board};
use super::super::model::garden::Garden;
use super::super::model::record::{Code, Record, Voucher};
use super::super::model::renewal::Change;
use super::super::store::{self, Line, NewChange};
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
use crate::ui::form::{Choice, ErrorSummary, Field};
use crate::ui::table::{DataTable, columns};

/// So many vouchers are given in one step.
const MOST: usize = 100;

/// For which group, and how many.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    kindergarten: String,
    year: String,
    count: String,
    /// The state of the queue that the keeper saw.
    seen: String,
}

/// Places of a group that are to be given.
struct Wish {
    garden: Code,
    year: u16,
    count: usize,
}

impl Typed {
    fn is_empty(&self) -> bool {
        self.kindergarten.is_empty() && self.year.is_empty() && self.count.is_empty()
    }

    fn wish(&self, board: &Board, staff: &Staff) -> Result<Wish, FieldErrors> {
        let lang = staff.lang;
        let mut errors = FieldErrors::default();
        let garden = Code::parse(&self.kindergarten).filter(|code| board.garden(*code).is_some());
        if garden.is_none() {
            errors.add("kindergarten", tl!(lang, "kinder-fault-garden"));
        }
        let year = self.year.trim().parse().ok().filter(|year| board.queue.years().contains_key(year));
        if year.is_none() {
            errors.add("year", tl!(lang, "kinder-fault-year"));
        }
        let count = self.count.trim().parse().ok().filter(|count| (1..=MOST).contains(count));
        if count.is_none() {
            errors.add("count", tl!(lang, "kinder-fault-count", most = MOST));
        }
        match (garden, year, count) {
            (Some(garden), Some(year), Some(count)) => Ok(Wish { garden, year, count }),
            _ => Err(errors),
        }
    }
}

/// `GET /admin/kindergarten/vouchers`: whose turn it is.
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(typed): Query<Typed>) -> Result<Response> {
    require(&staff)?;
    let board = board(&portal).await?;
    let (wish, errors) = match typed.wish(&board, &staff) {
        Ok(wish) => (Some(wish), FieldErrors::default()),
        Err(_) if typed.is_empty() => (None, FieldErrors::default()),
        Err(errors) => (None, errors),
    };
    shown(&portal, &staff, board, wish, typed, errors).await
}

async fn shown(
    portal: &Portal,
    staff: &Staff,
    board: Arc<Board>,
    wish: Option<Wish>,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let mut page = Page::new(staff.lang, paths::ADMIN_KINDERGARTEN_VOUCHERS, tl!(staff.lang, "kinder-vouchers"))
        .under(&tl!(staff.lang, "kinder-office"), paths::ADMIN_KINDERGARTEN.to_owned());
    page.refuse(&errors);
    let wish = Arc::new(wish);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("kinder-vouchers")}</h1>
                <p class="lead">{t!("kinder-order-how")}</p>
            </header>
            {choice(&board, &typed, &errors)}
            {wish.as_ref().as_ref().map(|wish| proposal(&board, wish))}
        }
    })
    .await)
}

fn choice(board: &Board, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let lang = lang();
    let gardens = board.gardens.iter().map(|garden| (garden.code.clone(), garden.name.get(lang).to_owned())).collect();
    let years = board.queue.years().keys().map(|year| (year.to_string(), year.to_string())).collect();
    view! {
        <form class="form" action=paths::ADMIN_KINDERGARTEN_VOUCHERS>
            <Choice
                name="kindergarten"
                label=t!("kinder-garden")
                options=gardens
                chosen=typed.kindergarten.clone()
                none=t!("kinder-choose")
                errors=errors.clone()
            />
            <Choice
                name="year"
                label=t!("kinder-born-year")
                options=years
                chosen=typed.year.clone()
                none=t!("kinder-choose")
                errors=errors.clone()
            />
            <Field
                name="count"
                label=t!("kinder-vouchers-free")
                value=typed.count.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <div class="actions">
                <button class="button button--quiet" type="submit">{t!("kinder-vouchers-list")}</button>
            </div>
        </form>
    }
}

/// Those whose turn it is, with their places in the list of the group.
fn next<'a>(board: &'a Board, wish: &Wish) -> Vec<(u32, &'a Record)> {
    (1..).zip(board.queue.candidates(wish.garden, wish.year)).take(wish.count).collect()
}

fn line((place, record): &(u32, &Record)) -> Line {
    Line { place: *place, number: record.number.to_string(), category: record.category, applied: record.applied }
}

fn proposal(board: &Board, wish: &Wish) -> impl IntoView + use<> {
    let lines: Vec<Line> = next(board, wish).iter().map(line).collect();
    if lines.is_empty() {
        return view! { <p class="notice">{t!("kinder-vouchers-nobody")}</p> }.into_any();
    }
    let garden = board.name(wish.garden, lang());
    let title = t!("kinder-vouchers-next", garden = garden, year = i32::from(wish.year));
    view! {
        <section class="stack-4">
            <h2>{title.clone()}</h2>
            {table(title, &lines)}
            <form method="post" action=paths::ADMIN_KINDERGARTEN_VOUCHERS>
                <input type="hidden" name="kindergarten" value=wish.garden.to_string() />
                <input type="hidden" name="year" value=wish.year />
                <input type="hidden" name="count" value=wish.count />
                <input type="hidden" name="seen" value=board.stamp.of_queue() />
                <div class="actions">
                    <button class="button" type="submit">{t!("kinder-vouchers-give", count = lines.len())}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

pub fn table(caption: String, lines: &[Line]) -> impl IntoView + use<> {
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            view! {
                <tr>
                    <td class="table__number">{line.place}</td>
                    <th scope="row">{line.number.clone()}</th>
                    <td>{category_name(line.category, lang())}</td>
                    <td>{dates::date(line.applied)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <DataTable
            label=caption.clone()
            caption=caption
            columns=columns([
                t!("kinder-place"),
                t!("kinder-column-number"),
                t!("kinder-category"),
                t!("kinder-column-applied"),
            ])
            caption_hidden=true
        >
            {rows}
        </DataTable>
    }
}

/// `POST /admin/kindergarten/vouchers`: to those who were shown, and to nobody else.
pub async fn give(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    let board = board(&portal).await?;
    let wish = match typed.wish(&board, &staff) {
        Ok(wish) => wish,
        Err(errors) => return shown(&portal, &staff, board, None, typed, errors).await,
    };
    let now = portal.now();
    let on = almaty(now).date_naive();
    let tx = portal.begin().await?;
    let stamp = store::stamp(&*tx).await?;
    if stamp != board.stamp || typed.seen != stamp.of_queue() {
        return Err(PortalError::Conflict);
    }
    let given = next(&board, &wish);
    if given.is_empty() {
        return Err(PortalError::Conflict);
    }
    let lines: Vec<Line> = given.iter().map(line).collect();
    let id = store::add_protocol(&*tx, (wish.garden, wish.year), &lines, staff.user.id, now).await?;
    let reason = tl!(staff.lang, "kinder-protocol", number = id);
    for (_, record) in &given {
        let voucher = Some(Voucher { on, garden: wish.garden });
        let change = Change::Put(Record { voucher, ..(*record).clone() });
        let new = NewChange {
            snapshot: stamp.snapshot,
            change: &change,
            action: "voucher",
            reason: &reason,
            by: staff.user.id,
        };
        store::add_change(&*tx, new, now).await?;
    }
    if let Some(garden) = board.garden(wish.garden) {
        store::keep_garden(&*tx, &taken(garden, &wish, given.len()), now).await?;
    }
    let line = audit::Record {
        action: "voucher",
        target: "kindergarten-queue",
        target_id: id.to_string(),
        title: reason,
        after: Some(json!({ "kindergarten": wish.garden, "born": wish.year, "lines": lines })),
        ..audit::Record::default()
    };
    audit::record(&*tx, Some(&staff), now, line).await?;
    publish(&portal, tx).await?;
    Ok(Redirect::to(&paths::kindergarten_protocol(id)).into_response())
}

/// The kindergarten with so many free places less.
fn taken(garden: &Garden, wish: &Wish, count: usize) -> Garden {
    let mut garden = garden.clone();
    for group in garden.groups.iter_mut().filter(|group| group.year == wish.year) {
        group.free = group.free.saturating_sub(u16::try_from(count).unwrap_or(u16::MAX));
    }
    garden
}
