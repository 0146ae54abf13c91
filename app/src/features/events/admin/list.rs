//! What waits, what is announced, what came back.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::store::{self, Event};
use super::super::words;
use super::require;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates::{short_day, short_moment};
use crate::ui::notice::{Arrival, Done};
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};

/// So many events that are over stand on a page.
const PER_PAGE: u64 = 40;
const MOST_PAGES: u64 = 100_000;

/// Which of those that are over.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    page: String,
}

/// `GET /admin/events`
pub(super) async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Query(arrival): Query<Arrival>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    require(&staff)?;
    let lang = staff.lang;
    let overview = Arc::new(store::overview(portal.db(), portal.now()).await?);
    let asked = if wanted.page.is_empty() { Ok(1) } else { wanted.page.parse() };
    let number = asked.ok().filter(|number| (1..=MOST_PAGES).contains(number)).ok_or(PortalError::NotFound)?;
    let (past, pages) = store::archive(portal.db(), portal.now(), (number, PER_PAGE)).await?;
    let past = Arc::new(past);
    let href = PageHref { path: paths::ADMIN_EVENTS.to_owned(), query: String::new() };
    let done = (arrival.done == "removed").then(|| tl!(lang, "wall-done-removed"));
    let page = Page::new(lang, paths::ADMIN_EVENTS, tl!(lang, "wall-title"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header"><h1>{t!("wall-title")}</h1></header>
            <p><a class="button" href=paths::ADMIN_NEW_EVENT>{t!("wall-new")}</a></p>
            {part("waiting", t!("wall-waiting"), t!("wall-waiting-none"), &overview.waiting)}
            {part("published", t!("wall-announced"), t!("wall-none"), &overview.published)}
            {(!overview.others.is_empty())
                .then(|| part("others", t!("wall-others"), String::new(), &overview.others))}
            {(!past.is_empty()).then(|| part("past", t!("wall-archive"), String::new(), &past))}
            <Pagination page=number pages=pages href=href.clone() />
        }
    })
    .await)
}

fn part(id: &'static str, title: String, none: String, events: &[Event]) -> impl IntoView + use<> {
    let content =
        if events.is_empty() { view! { <p>{none}</p> }.into_any() } else { table(title.clone(), events).into_any() };
    view! {
        <section class="flow" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {content}
        </section>
    }
}

fn table(title: String, events: &[Event]) -> impl IntoView + use<> {
    let lang = lang();
    let rows: Vec<_> = events
        .iter()
        .map(|event| {
            let first = event.sketch.times.first().map(|time| short_moment(time.start));
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_event(event.id)>{event.title(lang).to_owned()}</a></th>
                    <td>{words::kind(event.sketch.kind, lang)}</td>
                    <td>{super::super::model::any(&event.sketch.house, lang).to_owned()}</td>
                    <td>{first}</td>
                    <td>{words::stage(event.stage, lang)}</td>
                    <td>{short_day(event.made_at)}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([
        t!("wall-name"),
        t!("wall-kind"),
        t!("wall-house"),
        t!("event-when"),
        t!("wall-stage"),
        t!("wall-made"),
    ]);
    view! {
        <DataTable label=title.clone() caption=title columns=headings caption_hidden=true>
            {rows}
        </DataTable>
    }
}
