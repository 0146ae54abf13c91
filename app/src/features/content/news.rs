//! News: the feed with pages, the archive by year and month, the article (O116-L-12.1).

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Asia::Almaty;
use leptos::prelude::*;
use serde::Deserialize;

use super::Place;
use super::kinds::{facts, pages, sample};
use super::model::{ArchiveMonth, Details, Entry, Listing, Node};
use super::pages::dates_of;
use super::store::{self, Order, Range};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates;
use crate::ui::page_tools::PageTools;
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::picture::ContentPicture;

/// How many items a page of the feed shows.
const PAGE_SIZE: u64 = 15;

/// The part of the feed asked for.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct FeedQuery {
    page: Option<u64>,
    year: Option<i32>,
    month: Option<u32>,
}

impl FeedQuery {
    /// The first moment of the period and the first after it; nothing is not a period.
    fn period(self) -> Result<Option<(DateTime<Utc>, DateTime<Utc>)>> {
        let Some(year) = self.year else {
            return if self.month.is_some() { Err(PortalError::BadRequest) } else { Ok(None) };
        };
        let (next_year, next_month) = match self.month {
            None | Some(12) => (year.checked_add(1), 1),
            Some(month) => (Some(year), month.saturating_add(1)),
        };
        let start = first_moment(year, self.month.unwrap_or(1));
        let end = next_year.and_then(|year| first_moment(year, next_month));
        start.zip(end).map(Some).ok_or(PortalError::NotFound)
    }

    /// The same part as a query string without the page.
    fn kept(self) -> String {
        match (self.year, self.month) {
            (Some(year), Some(month)) => format!("month={month}&year={year}"),
            (Some(year), None) => format!("year={year}"),
            _ => String::new(),
        }
    }
}

/// Midnight in the city on the first day of a month.
fn first_moment(year: i32, month: u32) -> Option<DateTime<Utc>> {
    let date = NaiveDate::from_ymd_opt(year, month, 1)?;
    (1990..=2200).contains(&year).then_some(())?;
    Some(Almaty.from_local_datetime(&date.and_hms_opt(0, 0, 0)?).earliest()?.to_utc())
}

/// `GET /{lang}/news`
pub async fn feed(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(query): Query<FeedQuery>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let structure = portal.structure()?;
    let (section, item) = structure.item("news")?;
    let period = query.period()?;
    let months = store::archive_months(portal.db(), item.id).await?;
    let total = total_of(&months, query);
    let page = query.page.unwrap_or(1);
    let size = portal.behaviours().page_size(&[item.id, section.id], PAGE_SIZE);
    let pages = total.div_ceil(size).max(1);
    if page == 0 || page > pages {
        return Err(PortalError::NotFound);
    }
    let range = Range {
        from: period.map(|(from, _)| from),
        until: period.map(|(_, until)| until),
        offset: (page - 1) * size,
        limit: size,
    };
    let rows = store::entries(portal.db(), item.id, lang, Order::Newest, range).await?;
    let listing = Arc::new(Listing { rows, page, pages });
    let place = Place::new(lang, &structure, section, item);
    let heading = heading(lang, item.title.get(lang), query);
    let mut document = Page::new(lang, "/news", heading.clone())
        .at(&section.key, Some("news"))
        .under(section.title.get(lang), paths::section(lang, &section.key))
        .described(item.summary.get(lang));
    let href = PageHref { path: paths::news(lang), query: query.kept() };
    document.query = href.query_of(page);
    let summary = item.summary.get(lang).to_owned();
    let months = Arc::new(months);
    Ok(respond(&portal, document, move || {
        view! {
            <header class="page-header">
                <h1>{heading.clone()}</h1>
                <p class="lead">{summary.clone()}</p>
            </header>
            <div class="with-aside">
                <div class="flow">
                    {list(&listing.rows, &place)}
                    <Pagination page=listing.page pages=listing.pages href=href.clone() />
                </div>
                {archive(&months, query)}
            </div>
        }
    })
    .await)
}

/// Every address of the feed and its archive beyond the first page, in every language.
pub async fn addresses(portal: &Portal) -> Result<Vec<String>> {
    let structure = portal.structure()?;
    let (section, item) = structure.item("news")?;
    let size = portal.behaviours().page_size(&[item.id, section.id], PAGE_SIZE);
    let months = store::archive_months(portal.db(), item.id).await?;
    let years: BTreeSet<i32> = months.iter().map(|month| month.year).collect();
    let whole = std::iter::once(FeedQuery::default());
    let years = years.into_iter().map(|year| FeedQuery { year: Some(year), ..FeedQuery::default() });
    let of_month = |month: &ArchiveMonth| FeedQuery { year: Some(month.year), month: Some(month.month), page: None };
    let parts: Vec<FeedQuery> = whole.chain(years).chain(months.iter().map(of_month)).collect();
    let pages_of = |lang, part: FeedQuery| {
        let href = PageHref { path: paths::news(lang), query: part.kept() };
        let pages = total_of(&months, part).div_ceil(size).max(1);
        (1..=pages).map(move |page| href.of(page))
    };
    Ok(Lang::ALL
        .into_iter()
        .flat_map(|lang| parts.iter().flat_map(move |part| pages_of(lang, *part)).collect::<Vec<_>>())
        .collect())
}

/// How many items the part of the feed has, from the counts kept by month.
fn total_of(months: &[ArchiveMonth], query: FeedQuery) -> u64 {
    months
        .iter()
        .filter(|month| query.year.is_none_or(|year| year == month.year))
        .filter(|month| query.month.is_none_or(|wanted| wanted == month.month))
        .map(|month| month.items)
        .sum()
}

/// Names the part of the archive, so that no two pages have one title (O116-T-30a).
fn heading(lang: Lang, title: &str, query: FeedQuery) -> String {
    match (query.year, query.month) {
        (Some(year), Some(month)) => format!("{title}: {}", dates::month_of_year(month, year, lang)),
        (Some(year), None) => format!("{title}: {year}"),
        _ => title.to_owned(),
    }
}

/// News as date, title and summary.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let rows: Vec<_> = entries.iter().map(|entry| row(entry, place)).collect();
    if rows.is_empty() {
        return view! { <p>{t!("news-none")}</p> }.into_any();
    }
    view! {
        <h2 class="visually-hidden">{t!("news-list")}</h2>
        <ul class="news news--pictures">{rows}</ul>
    }
    .into_any()
}

fn row(entry: &Entry, place: &Place) -> impl IntoView + use<> {
    let words = entry.words.clone();
    let words_lang = words.other_lang();
    view! {
        <li>
            {entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture /> })}
            <div>
                {dates::moment(entry.published_at)}
                <h3 lang=words_lang><a href=place.entry(&entry.slug)>{words.title}</a></h3>
                {sample::badge(entry)}
                <p lang=words_lang>{words.summary}</p>
            </div>
        </li>
    }
}

/// Years and months with how much each holds.
fn archive(months: &[ArchiveMonth], query: FeedQuery) -> impl IntoView + use<> {
    let lang = lang();
    let mut years: Vec<i32> = months.iter().map(|month| month.year).collect();
    years.dedup();
    let open = query.year.or(years.first().copied());
    let years: Vec<_> = years
        .into_iter()
        .map(|year| {
            let of_year: Vec<_> = months.iter().filter(|month| month.year == year).copied().collect();
            let total = of_year.iter().map(|month| month.items).sum();
            let is_year = query.year == Some(year);
            let whole =
                step(paths::news_year(lang, year), t!("news-whole-year"), total, is_year && query.month.is_none());
            let links: Vec<_> = of_year
                .into_iter()
                .map(|month| {
                    let name = dates::month_name(month.month, lang).to_owned();
                    let is_here = is_year && query.month == Some(month.month);
                    step(paths::news_month(lang, year, month.month), name, month.items, is_here)
                })
                .collect();
            // The months of other years stand on the pages of those years.
            if open != Some(year) {
                return view! { <ul>{step(paths::news_year(lang, year), year.to_string(), total, false)}</ul> }
                    .into_any();
            }
            view! {
                <details open="">
                    <summary>{year}</summary>
                    <ul>{whole} {links}</ul>
                </details>
            }
            .into_any()
        })
        .collect();
    let everything = query.year.map(|_| view! { <p><a href=paths::news(lang)>{t!("home-all-news")}</a></p> });
    view! {
        <nav class="archive" aria-labelledby="archive-title">
            <h2 id="archive-title">{t!("news-archive")}</h2>
            {everything}
            {years}
        </nav>
    }
}

/// A part of the archive and how much it holds.
fn step(href: String, name: String, items: u64, is_here: bool) -> impl IntoView {
    view! {
        <li>
            <a href=href aria-current=is_here.then_some("page")>{name}</a>
            " "
            <span>{items}</span>
        </li>
    }
}

/// `GET /{lang}/news/{slug}`
pub async fn article(State(portal): State<Portal>, Path((lang, slug)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let structure = portal.structure()?;
    let (_, item) = structure.item("news")?;
    match store::entry(portal.db(), item.id, &slug, lang).await {
        Err(PortalError::NotFound) => super::pages::gone(&portal, item, &slug, lang).await,
        found => super::pages::EntryPage::around(portal.db(), item, found?, lang).await?.respond(&portal).await,
    }
}

/// The latest news besides this one.
pub(super) async fn others(db: &impl Db, item: &Node, entry: &Entry, lang: Lang) -> Result<Vec<Entry>> {
    let range = Range { limit: 4, ..Range::default() };
    let mut others = store::entries(db, item.id, lang, Order::Newest, range).await?;
    others.retain(|other| other.id != entry.id);
    others.truncate(3);
    Ok(others)
}

/// The page of a news item.
pub(super) async fn show(portal: &Portal, found: super::pages::EntryPage) -> Result<Response> {
    let super::pages::EntryPage { entry, others, lang, preview, .. } = found;
    let structure = portal.structure()?;
    let (section, item) = structure.item("news")?;
    let place = Place::new(lang, &structure, section, item);
    let page = Page { preview, ..Page::new(lang, format!("/news/{}", entry.slug), entry.words.title.clone()) }
        .at(&section.key, Some("news"))
        .under(section.title.get(lang), paths::section(lang, &section.key))
        .under(item.title.get(lang), paths::news(lang))
        .described(&entry.words.summary);
    let data = Arc::new((entry, others));
    Ok(respond(portal, page, move || article_view(&data.0, &data.1, &place)).await)
}

fn article_view(entry: &Entry, others: &[Entry], place: &Place) -> impl IntoView + use<> {
    let kicker = t!("home-news");
    view! {
        <article class="flow">
            <header class="page-header">
                <p class="kicker">{kicker}</p>
                <h1 lang=entry.words.lang.code()>{entry.words.title.clone()}</h1>
                {dates_of(entry)}
            </header>
            {sample::note(entry)}
            {match &entry.details {
                Details::Facts(kind, data) => facts::list(kind, data).into_any(),
                _ => ().into_any(),
            }}
            {pages::body(entry, place)}
            <PageTools />
            {(!others.is_empty())
                .then(|| {
                    view! {
                        <section class="related" aria-labelledby="related-title">
                            <h2 id="related-title">{t!("news-more")}</h2>
                            {pages::list(others, place)}
                        </section>
                    }
                })}
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_a_month_of_the_city() {
        let query = FeedQuery { page: None, year: Some(2026), month: Some(12) };
        let (from, until) = query.period().unwrap().unwrap();
        assert_eq!(from.to_rfc3339(), "2026-11-30T19:00:00+00:00");
        assert_eq!(until.to_rfc3339(), "2026-12-31T19:00:00+00:00");
    }

    #[test]
    fn periods_that_do_not_exist_are_not_found() {
        for (year, month) in [(2026, 13), (2026, 0), (i32::MAX, 12), (-5, 1)] {
            let query = FeedQuery { page: None, year: Some(year), month: Some(month) };
            assert!(query.period().is_err(), "{year}-{month}");
        }
        assert!(FeedQuery { month: Some(3), ..FeedQuery::default() }.period().is_err());
    }
}
