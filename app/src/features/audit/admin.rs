//! The log for those who may read it: filtered, page by page, and as a file.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use chrono::{DateTime, Datelike, Days, NaiveDate, SecondsFormat, TimeZone, Utc};
use chrono_tz::Asia::Almaty;
use leptos::prelude::*;
use serde::Deserialize;
use tokio::task::spawn_blocking;

use super::model::{Difference, in_one_line};
use super::store::{self, Filter, Line};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::filter;
use crate::ui::form::{Field, Select, options};
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};
use crate::ui::{csv, dates};

/// How many lines a page shows.
const PAGE_SIZE: u64 = 50;
/// How many lines a file holds at most.
const MOST_EXPORTED: u64 = 100_000;

/// The query of the log.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    who: String,
    action: String,
    target: String,
    from: String,
    to: String,
    page: Option<u64>,
}

impl Asked {
    fn filter(&self, staff: &Staff) -> Result<Filter> {
        let from = day(&self.from)?.map(begin_of).transpose()?;
        let after = day(&self.to)?.and_then(|day| day.checked_add_days(Days::new(1)));
        Ok(Filter {
            who: self.who.trim().to_lowercase(),
            action: self.action.clone(),
            target: self.target.clone(),
            from,
            until: after.map(begin_of).transpose()?,
            with_trust_line: staff.may(Action::ReadTrustLine, &Place::Site),
        })
    }

    fn query(&self) -> String {
        let pairs = [
            ("action", &self.action),
            ("from", &self.from),
            ("target", &self.target),
            ("to", &self.to),
            ("who", &self.who),
        ];
        paths::query_of(pairs)
    }
}

fn day(text: &str) -> Result<Option<NaiveDate>> {
    if text.is_empty() {
        return Ok(None);
    }
    let sensible = |day: &NaiveDate| (2000..=2100).contains(&day.year());
    text.parse().ok().filter(sensible).map(Some).ok_or(PortalError::BadRequest)
}

/// Midnight in the city.
fn begin_of(day: NaiveDate) -> Result<DateTime<Utc>> {
    let midnight = day.and_hms_opt(0, 0, 0).and_then(|midnight| Almaty.from_local_datetime(&midnight).earliest());
    midnight.map(|moment| moment.to_utc()).ok_or(PortalError::BadRequest)
}

/// `GET /admin/audit`
pub async fn log(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ReadAudit, &Place::Site)?;
    let filter = asked.filter(&staff)?;
    let found = store::count(portal.db(), &filter).await?;
    let pages = found.div_ceil(PAGE_SIZE).max(1);
    let number = asked.page.unwrap_or(1);
    if number == 0 || number > pages {
        return Err(PortalError::NotFound);
    }
    let lines = store::lines(portal.db(), &filter, (number - 1) * PAGE_SIZE, PAGE_SIZE).await?;
    let (actions, targets) = store::known(portal.db()).await?;
    let data = Arc::new((lines, actions, targets));
    let href = PageHref { path: paths::ADMIN_AUDIT.to_owned(), query: asked.query() };
    let term = dates::term(portal.settings().audit_days, staff.lang);
    let mut page = Page::new(staff.lang, paths::ADMIN_AUDIT, tl!(staff.lang, "admin-audit"));
    page.query = asked.query();
    Ok(respond_staff(&portal, &staff, page, move || {
        let (lines, actions, targets) = &*data;
        view! {
            <header class="page-header">
                <h1>{t!("admin-audit")}</h1>
                <p class="lead">{t!("audit-lead", term = term.clone())}</p>
            </header>
            {filter_form(&asked, actions, targets)}
            <p>
                {t!("audit-found", n = found)}
                " "
                <a href=paths::audit_file(&asked.query()) download="">{t!("duties-csv")}</a>
            </p>
            {table(lines)}
            <Pagination page=number pages=pages href=href.clone() />
        }
    })
    .await)
}

fn action_name(code: &str) -> String {
    t!("audit-action-name", code = code)
}

fn target_name(code: &str) -> String {
    t!("audit-target-name", code = code)
}

/// Codes with their words, in the order of the words.
fn named(codes: &[String], name: fn(&str) -> String) -> Vec<(String, String)> {
    let mut named: Vec<_> = codes.iter().map(|code| (code.clone(), name(code))).collect();
    named.sort_by_cached_key(|(_, words)| words.to_lowercase());
    named
}

fn filter_form(asked: &Asked, actions: &[String], targets: &[String]) -> impl IntoView + use<> {
    let select = |name: &'static str, label: String, known: Vec<(String, String)>, chosen: &str| {
        let known = options(known, chosen);
        view! { <Select name=name label=label><option value="">{t!("audit-any")}</option>{known}</Select> }
    };
    let input = |name: &'static str, kind: &'static str, label: String, value: &str| {
        view! { <Field name=name label=label kind=kind value=value.to_owned() /> }
    };
    let fields = view! {
        {input("who", "text", t!("audit-who"), &asked.who)}
        {select("action", t!("audit-action"), named(actions, action_name), &asked.action)}
        {select("target", t!("audit-target"), named(targets, target_name), &asked.target)}
        {input("from", "date", t!("audit-from"), &asked.from)}
        {input("to", "date", t!("audit-to"), &asked.to)}
    };
    filter::form(paths::ADMIN_AUDIT, t!("audit-filter"), fields)
}

fn table(lines: &[Line]) -> impl IntoView + use<> {
    if lines.is_empty() {
        return view! { <p class="notice">{t!("audit-none")}</p> }.into_any();
    }
    let rows: Vec<_> = lines.iter().map(row).collect();
    view! {
        <DataTable
            label=t!("admin-audit") caption=t!("audit-caption")
            columns=columns([
                t!("audit-when"),
                t!("audit-who"),
                t!("audit-action"),
                t!("audit-target"),
                t!("audit-changes"),
            ])
        >
            {rows}
        </DataTable>
    }
    .into_any()
}

fn row(line: &Line) -> impl IntoView + use<> {
    let target = format!("{} {}", target_name(&line.target), line.target_id);
    view! {
        <tr>
            <td>{dates::short_moment(line.at)}</td>
            <th scope="row">
                {line.who.clone()}
                <br />
                <small>{line.address.clone()}</small>
            </th>
            <td>{action_name(&line.action)}</td>
            <td>{line.title.clone()}" "<small>{target.trim_end().to_owned()}</small></td>
            <td>{changes(&line.differences)}</td>
        </tr>
    }
}

fn changes(differences: &[Difference]) -> impl IntoView + use<> {
    if differences.is_empty() {
        return t!("audit-no-changes").into_any();
    }
    let side = |value: &Option<String>| value.clone().unwrap_or_else(|| t!("audit-nothing"));
    let lines: Vec<_> = differences
        .iter()
        .map(|difference| {
            view! {
                <div>
                    <dt>{difference.field.clone()}</dt>
                    <dd>
                        <span class="visually-hidden">{t!("audit-before")}": "</span>
                        <del>{side(&difference.before)}</del>
                        <span aria-hidden="true">" → "</span>
                        <span class="visually-hidden">{t!("audit-after")}": "</span>
                        <ins>{side(&difference.after)}</ins>
                    </dd>
                </div>
            }
        })
        .collect();
    view! {
        <details>
            <summary>{t!("audit-fields", n = differences.len())}</summary>
            <dl class="audit__changes">{lines}</dl>
        </details>
    }
    .into_any()
}

/// `GET /admin/audit.csv`
pub async fn csv_file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ReadAudit, &Place::Site)?;
    let lines = store::lines(portal.db(), &asked.filter(&staff)?, 0, MOST_EXPORTED).await?;
    let lang = staff.lang;
    let heading = vec![
        tl!(lang, "audit-when"),
        tl!(lang, "audit-who"),
        tl!(lang, "audit-address"),
        tl!(lang, "audit-action"),
        tl!(lang, "audit-target"),
        tl!(lang, "audit-id"),
        tl!(lang, "audit-title"),
        tl!(lang, "audit-changes"),
    ];
    let rows = lines.into_iter().map(|line| {
        vec![
            almaty(line.at).to_rfc3339_opts(SecondsFormat::Secs, false),
            line.who,
            line.address,
            line.action,
            line.target,
            line.target_id,
            line.title,
            in_one_line(&line.differences),
        ]
    });
    let pack = move || csv::download("audit.csv", &std::iter::once(heading).chain(rows).collect::<Vec<_>>());
    spawn_blocking(pack).await.map_err(PortalError::internal)
}
