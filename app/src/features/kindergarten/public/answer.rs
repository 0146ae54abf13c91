//! One application: where it stands, how it moved, when a place may come, what to do. Nothing about any
//! other child.

use std::sync::Arc;

use axum::response::Response;
use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;

use super::super::memory::Board;
use super::super::model::estimate::{Estimate, MONTHS};
use super::super::model::queue::{Rank, Standing};
use super::super::model::record::{Number, Record, Voucher};
use super::super::words::category_name;
use super::chart::{Bar, bars};
use super::{as_of, look, next, number, today, watching};
use crate::document::respond;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

/// The answer to a question about a number that is in the queue.
pub async fn page(portal: &Portal, lang: Lang, board: Arc<Board>, number: Number) -> Response {
    let title = tl!(lang, "kinder-answer", number = number.to_string());
    let mut page = look::below(lang, "", title.clone());
    page.unlisted = true;
    let (today, unit) = (today(portal), next::department(portal, lang));
    respond(portal, page, move || {
        let standing = board.queue.by_number(&number);
        view! {
            <header class="page-header">
                <h1 tabindex="-1" autofocus="">{title.clone()}</h1>
                {as_of(&board)}
            </header>
            {standing.map(|standing| whole(&board, standing, today, unit.clone()))}
            <p><a href=paths::kindergarten_queue(lang)>{t!("kinder-again")}</a></p>
        }
    })
    .await
}

fn whole(board: &Board, standing: Standing<'_>, today: NaiveDate, unit: Option<String>) -> AnyView {
    let record = standing.record();
    if let Some(voucher) = record.voucher {
        return view! {
            {given(board, voucher)}
            {facts(record, None)}
            {steps(next::given().into_any(), unit)}
        }
        .into_any();
    }
    view! {
        {facts(record, Some(&standing))}
        {gardens(board, &standing)}
        {movement(&standing)}
        {estimate(&standing, today)}
        {vouchers(board, record, today)}
        {steps(next::waiting().into_any(), unit)}
        <section class="stack-4" aria-labelledby="kinder-watch">
            <h2 id="kinder-watch">{t!("kinder-watch")}</h2>
            {watching::short_form(record.number.as_str())}
        </section>
    }
    .into_any()
}

fn given(board: &Board, voucher: Voucher) -> impl IntoView + use<> {
    let lang = lang();
    let name = board.name(voucher.garden, lang);
    let address = board.garden(voucher.garden).map(|garden| {
        let href = paths::kindergarten(lang, &garden.code);
        view! { <p><a href=href>{garden.name.get(lang).to_owned()}</a></p> }
    });
    view! {
        <section class="notice notice--success" aria-labelledby="kinder-given">
            <h2 class="notice__title" id="kinder-given">{t!("kinder-voucher-given")}</h2>
            <p>{t!("kinder-voucher-to", date = dates::long_date(voucher.on, lang), garden = name)}</p>
            {address}
        </section>
    }
}

fn rank(rank: Rank) -> String {
    t!("kinder-rank", place = rank.place, of = rank.of)
}

fn facts(record: &Record, standing: Option<&Standing<'_>>) -> impl IntoView + use<> {
    let fact = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let places = standing.map(|standing| {
        view! {
            {standing.city().map(|city| fact(t!("kinder-place-city"), rank(city)))}
            {standing.year().map(|year| fact(t!("kinder-place-year", year = i32::from(record.born)), rank(year)))}
            {standing.category().map(|own| fact(t!("kinder-place-category"), rank(own)))}
        }
    });
    view! {
        <dl class="facts" data-kinder="places">
            {places}
            {fact(t!("kinder-category"), category_name(record.category, lang()))}
            {fact(t!("kinder-born-year"), record.born.to_string())}
            {fact(t!("kinder-applied"), dates::long_date(record.applied, lang()))}
        </dl>
    }
}

fn gardens(board: &Board, standing: &Standing<'_>) -> impl IntoView + use<> {
    let lang = lang();
    let born = i32::from(standing.record().born);
    let rows: Vec<_> = standing
        .gardens()
        .into_iter()
        .map(|(code, own)| {
            let name = board.name(code, lang);
            let name = match board.garden(code) {
                Some(garden) if garden.is_open => {
                    view! { <a href=paths::kindergarten(lang, &garden.code)>{name}</a> }.into_any()
                }
                _ => name.into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td data-label=t!("kinder-place")>{rank(own)}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{t!("kinder-by-garden")}</h2>
                <p>{t!("kinder-by-garden-how", year = born)}</p>
                <DataTable
                    label=t!("kinder-by-garden")
                    caption=t!("kinder-by-garden")
                    columns=columns([t!("kinder-garden"), t!("kinder-place")])
                    class="table table--stack"
                    caption_hidden=true
                >
                    {rows}
                </DataTable>
            </section>
        }
    })
}

fn movement(standing: &Standing<'_>) -> impl IntoView + use<> {
    let lang = lang();
    let moved = standing.movement();
    let content = if moved.len() < 2 {
        view! { <p>{t!("kinder-movement-none")}</p> }.into_any()
    } else {
        let lines: Vec<_> = moved
            .iter()
            .map(|(day, place)| Bar { name: dates::long_date(*day, lang), figure: *place, words: number(*place) })
            .collect();
        bars(t!("kinder-movement"), [t!("kinder-day"), t!("kinder-place-city")], &lines).into_any()
    };
    view! {
        <section class="stack-4">
            <h2>{t!("kinder-movement")}</h2>
            {content}
        </section>
    }
}

fn estimate(standing: &Standing<'_>, today: NaiveDate) -> Option<impl IntoView + use<>> {
    let found = standing.estimate(today)?;
    let born = i32::from(standing.record().born);
    let content = match found {
        Estimate::Unknown { vouchers } => {
            view! { <p>{t!("kinder-estimate-unknown", vouchers = vouchers, year = born)}</p> }.into_any()
        }
        Estimate::Known(range) => {
            let words = match range.longest {
                Some(longest) if longest == range.shortest => t!("kinder-estimate-about", months = longest),
                Some(longest) => t!("kinder-estimate-range", from = range.shortest, to = longest),
                None => t!("kinder-estimate-from", from = range.shortest),
            };
            view! {
                <p class="kinder__estimate">{words}</p>
                <p>
                    {t!(
                        "kinder-estimate-how",
                        year = born,
                        vouchers = range.vouchers,
                        fast = range.fast,
                        slow = range.slow,
                        place = range.place
                    )}
                </p>
            }
            .into_any()
        }
    };
    Some(view! {
        <section class="stack-4" data-kinder="estimate">
            <h2>{t!("kinder-estimate")}</h2>
            {content}
            <p class="quiet">{t!("kinder-estimate-note")}</p>
        </section>
    })
}

/// Vouchers of children of the same year, month by month.
fn vouchers(board: &Board, record: &Record, today: NaiveDate) -> impl IntoView + use<> {
    let (counts, _) = board.queue.pace(record.born, today);
    let month = |back: usize| {
        let back = u32::try_from(back + 1).unwrap_or_default();
        let day = today.checked_sub_months(Months::new(back)).unwrap_or(today);
        dates::month_of_year(day.month(), day.year(), lang())
    };
    let lines: Vec<_> = (0..MONTHS)
        .rev()
        .map(|back| Bar { name: month(back), figure: counts[back], words: number(counts[back]) })
        .collect();
    let title = t!("kinder-vouchers-of", year = i32::from(record.born));
    view! {
        <section class="stack-4">
            <h2>{title.clone()}</h2>
            {bars(title, [t!("office-month"), t!("kinder-vouchers-count")], &lines)}
        </section>
    }
}

fn steps(steps: AnyView, unit: Option<String>) -> impl IntoView {
    view! {
        <section class="stack-4">
            <h2>{t!("kinder-next")}</h2>
            {steps}
            <ul class="links">{next::links(unit)}</ul>
        </section>
    }
}
