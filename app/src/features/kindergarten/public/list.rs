//! The open queue: everybody who waits, without names, in the order of the city.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use tokio::task::spawn_blocking;

use super::super::memory::{Board, board};
use super::super::model::queue::Wanted;
use super::super::model::record::{Category, Code, Record};
use super::super::words::category_name;
use super::{as_of, look, number};
use crate::document::{kept_by_nobody, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, lang};
use crate::limiter::{By, Limit};
use crate::paths;
use crate::server::Portal;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};
use crate::ui::{csv, dates};

/// So many lines stand on a page.
const PAGE_SIZE: usize = 50;

/// So many files of the whole list of one network: each takes its share of the machine.
const DOWNLOADING: Limit =
    Limit { name: "kinder-list", by: By::Network, times: 30, within: chrono::TimeDelta::hours(1) };

/// The query of the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kindergarten: String,
    year: String,
    category: String,
    page: Option<usize>,
}

impl Asked {
    /// What nobody offered is no page.
    fn wanted(&self) -> Result<Wanted> {
        fn known<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
            if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or(PortalError::NotFound) }
        }
        Ok(Wanted {
            garden: known(&self.kindergarten, Code::parse)?,
            year: known(&self.year, |text| text.parse().ok())?,
            category: known(&self.category, Category::from_name)?,
        })
    }

    fn query(&self) -> String {
        let pairs = [("category", &self.category), ("kindergarten", &self.kindergarten), ("year", &self.year)];
        paths::query_of(pairs)
    }
}

/// `GET /{lang}/kindergarten-queue/list`
pub async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let board = board(&portal).await?;
    let wanted = asked.wanted()?;
    let current = asked.page.unwrap_or(1);
    let offset = current.checked_sub(1).ok_or(PortalError::NotFound)?.saturating_mul(PAGE_SIZE);
    let count = board.queue.list(wanted, 0, 0).1;
    let pages = count.div_ceil(PAGE_SIZE).max(1);
    if current > pages {
        return Err(PortalError::NotFound);
    }
    let mut page = look::below(lang, "/list", tl!(lang, "kinder-list")).described(&tl!(lang, "kinder-list-lead"));
    let href = PageHref { path: paths::kindergarten_list(lang, ""), query: asked.query() };
    page.query = href.query_of(current as u64);
    // For people, not for search engines: the numbers change hands with every import.
    page.unlisted = true;
    let response = respond(&portal, page, move || {
        let (rows, count) = board.queue.list(wanted, offset, PAGE_SIZE);
        let empty = rows.is_empty();
        view! {
            <header class="page-header">
                <h1>{t!("kinder-list")}</h1>
                <p class="lead">{t!("kinder-list-lead")}</p>
                {as_of(&board)}
            </header>
            {filter(&board, &asked)}
            <p>{t!("kinder-list-count", count = count)}</p>
            {(!empty).then(|| table(&board, &rows))}
            <Pagination page=current as u64 pages=pages as u64 href=href.clone() />
            <ul class="links">
                <li>
                    <a href=paths::kindergarten_list_file(lang, &asked.query()) download="">{t!("duties-csv")}</a>
                </li>
                <li><a href=paths::kindergarten_queue(lang)>{t!("kinder-title")}</a></li>
            </ul>
            <p class="quiet">{t!("kinder-order-how")}</p>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn filter(board: &Board, asked: &Asked) -> impl IntoView + use<> {
    let lang = lang();
    let mut gardens: Vec<_> =
        board.gardens.iter().map(|garden| (garden.code.clone(), garden.name.get(lang).to_owned())).collect();
    gardens.sort_by(|one, other| one.1.cmp(&other.1));
    let years = board.queue.years().keys().map(|year| (year.to_string(), year.to_string())).collect();
    let categories = Category::ALL.map(|category| (category.name().to_owned(), category_name(category, lang))).to_vec();
    let fields = view! {
        <OneOrAll
            name="kindergarten"
            label=t!("kinder-garden")
            options=gardens
            chosen=asked.kindergarten.to_uppercase()
        />
        <OneOrAll name="year" label=t!("kinder-born-year") options=years chosen=asked.year.clone() />
        <OneOrAll name="category" label=t!("kinder-category") options=categories chosen=asked.category.clone() />
    };
    filter::form(paths::kindergarten_list(lang, ""), t!("kinder-list-filter"), fields)
}

fn headings(lang: Lang) -> [String; 6] {
    [
        tl!(lang, "kinder-place"),
        tl!(lang, "kinder-column-number"),
        tl!(lang, "kinder-column-applied"),
        tl!(lang, "kinder-category"),
        tl!(lang, "kinder-born-year"),
        tl!(lang, "kinder-column-wishes"),
    ]
}

fn table(board: &Board, rows: &[(u32, &Record)]) -> impl IntoView + use<> {
    let lang = lang();
    let [place_of, _, applied, category, born, wishes] = headings(lang);
    let lines: Vec<_> = rows
        .iter()
        .map(|(place, record)| {
            view! {
                <tr>
                    <td class="table__number" data-label=place_of.clone()>{number(*place)}</td>
                    <th scope="row">{record.number.to_string()}</th>
                    <td data-label=applied.clone()>{dates::date(record.applied)}</td>
                    <td data-label=category.clone()>{category_name(record.category, lang)}</td>
                    <td data-label=born.clone()>{record.born}</td>
                    <td data-label=wishes.clone()>{names(board, record, lang)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <DataTable
            label=t!("kinder-list")
            caption=t!("kinder-list")
            columns=columns(headings(lang))
            class="table table--stack"
            caption_hidden=true
        >
            {lines}
        </DataTable>
    }
}

fn names(board: &Board, record: &Record, lang: Lang) -> String {
    record.wishes.iter().map(|code| board.name(*code, lang)).collect::<Vec<_>>().join(", ")
}

/// `GET /{lang}/kindergarten-queue/list.csv`: everything that the list shows, on all its pages.
pub async fn csv_file(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: crate::features::accounts::staff::Address,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().take(DOWNLOADING, &address.0, portal.now())?;
    let board: Arc<Board> = board(&portal).await?;
    let wanted = asked.wanted()?;
    let packing = spawn_blocking(move || {
        let (rows, _) = board.queue.list(wanted, 0, usize::MAX);
        let line = |(place, record): &(u32, &Record)| {
            vec![
                place.to_string(),
                record.number.to_string(),
                record.applied.to_string(),
                category_name(record.category, lang),
                record.born.to_string(),
                names(&board, record, lang),
            ]
        };
        let lines: Vec<_> = std::iter::once(headings(lang).to_vec()).chain(rows.iter().map(line)).collect();
        csv::download("kindergarten-queue.csv", &lines)
    });
    packing.await.map_err(PortalError::internal)
}
