//! How complete the portal is, for everybody (can be switched off).

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::admin::count_columns;
use super::model::{Counts, Duty, State as DutyState, day_of};
use super::store;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::table::{DataTable, language_columns};

/// `GET /{lang}/completeness`
pub async fn completeness(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !portal.settings().completeness_public {
        return Err(PortalError::NotFound);
    }
    let now = portal.now();
    let duties = Arc::new(store::duties(portal.db(), &*portal.structure()?, now).await?);
    let page = Page::new(lang, "/completeness", tl!(lang, "completeness-title"))
        .under(&tl!(lang, "nav-sitemap"), paths::sitemap(lang))
        .described(&tl!(lang, "completeness-lead"));
    Ok(respond(&portal, page, move || {
        let date = dates::long_date(day_of(now), lang);
        view! {
            <header class="page-header">
                <h1>{t!("completeness-title")}</h1>
                <p class="lead">{t!("completeness-lead")}</p>
            </header>
            <p>{t!("completeness-date", date = date)}</p>
            {summary(&duties)}
            {by_section(&duties)}
            <p>{t!("completeness-how")}</p>
        }
    })
    .await)
}

fn summary(duties: &[Duty]) -> impl IntoView + use<> {
    let rows: Vec<_> = Lang::ALL
        .into_iter()
        .map(|of| {
            let counts = Counts::of(duties, of);
            let cells: Vec<_> = DutyState::ALL
                .into_iter()
                .map(|state| view! { <td class="table__number">{counts.get(state)}</td> })
                .collect();
            view! { <tr><th scope="row" lang=of.code()>{of.own_name()}</th>{cells}<td>{bar(counts)}</td></tr> }
        })
        .collect();
    view! {
        <DataTable label=t!("completeness-summary") caption=t!("completeness-summary") columns=count_columns()>
            {rows}
        </DataTable>
    }
}

fn by_section(duties: &[Duty]) -> impl IntoView + use<> {
    let lang = lang();
    let rows: Vec<_> = duties
        .chunk_by(|one, other| one.section_id == other.section_id)
        .map(|of_section| {
            let first = &of_section[0];
            let cells: Vec<_> =
                Lang::ALL.into_iter().map(|of| view! { <td>{bar(Counts::of(of_section, of))}</td> }).collect();
            view! {
                <tr>
                    <th scope="row">
                        <a href=paths::section(lang, &first.section_key)>{first.section_title.get(lang).to_owned()}</a>
                    </th>
                    {cells}
                </tr>
            }
        })
        .collect();
    let columns = std::iter::once(t!("duties-section").into()).chain(language_columns()).collect();
    view! {
        <DataTable label=t!("completeness-sections") caption=t!("completeness-sections") columns=columns>
            {rows}
        </DataTable>
    }
}

/// The share as a bar, with the figures beside it for everybody.
fn bar(counts: Counts) -> impl IntoView {
    let share = counts.share();
    view! {
        <span class="duties__share">
            <svg class="duties__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="duties__bar-whole" width="100" height="8" />
                <rect class="duties__bar-part" width=share height="8" />
            </svg>
            <span>{t!("completeness-share", share = share, good = counts.good(), all = counts.total())}</span>
        </span>
    }
}
