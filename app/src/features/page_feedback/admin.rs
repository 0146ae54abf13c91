//! The board of pages that readers found of no use, for those who edit them.

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use leptos::prelude::*;
use serde::Deserialize;

use super::model::{Line, Reason, worst_first};
use super::public::in_words;
use super::store::{self, Comment};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::{grouped, lang};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};
use crate::ui::tasks::Task;

/// The board looks so far back.
const LOOKS_BACK: TimeDelta = TimeDelta::days(90);
/// So many pages stand on it.
const MOST: usize = 100;

/// Where a page stands, for the question who edits it.
fn place_of(structure: &Structure, key: &str) -> Place {
    if let Ok((section, item)) = structure.item(key) {
        return Place::Section(vec![item.id, section.id]);
    }
    match structure.section(key).or_else(|_| structure.site(key)) {
        Ok(section) => Place::Section(vec![section.id]),
        Err(_) => Place::Site,
    }
}

/// What was said of the pages that somebody edits, the worst first.
async fn own_lines(portal: &Portal, staff: &Staff) -> Result<Vec<Line>> {
    let structure = portal.structure()?;
    let mut lines = store::lines(portal.db(), portal.now() - LOOKS_BACK).await?;
    lines.retain(|line| staff.may(Action::EditContent, &place_of(&structure, &line.place)));
    worst_first(&mut lines);
    // What somebody wrote and nobody read does not fall off the end.
    lines.sort_by_key(|line| line.unread == 0);
    Ok(lines)
}

/// Comments that wait to be read.
pub async fn tasks(portal: &Portal, staff: &Staff) -> Result<Vec<Task>> {
    if !staff.may(Action::EditContent, &Place::Anywhere) {
        return Ok(Vec::new());
    }
    let structure = portal.structure()?;
    let unread = store::unread(portal.db(), portal.now() - LOOKS_BACK).await?.into_iter();
    let own = unread.filter(|(place, _)| staff.may(Action::EditContent, &place_of(&structure, place)));
    let count = own.map(|(_, count)| u64::try_from(count).unwrap_or_default()).sum();
    let (name, href) = (tl!(staff.lang, "feedback-unread"), paths::ADMIN_FEEDBACK.to_owned());
    Ok(vec![Task { name, count, href, is_late: false }])
}

/// `GET /admin/feedback`
pub(super) async fn board(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::EditContent, &Place::Anywhere)?;
    let mut lines = own_lines(&portal, &staff).await?;
    lines.truncate(MOST);
    let page = Page::new(staff.lang, paths::ADMIN_FEEDBACK, tl!(staff.lang, "feedback-board"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("feedback-board")}</h1>
                <p class="lead">{t!("feedback-board-lead")}</p>
            </header>
            {table(&lines)}
        }
    })
    .await)
}

fn table(lines: &[Line]) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{t!("feedback-none")}</p> }.into_any();
    }
    let lang = lang();
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_feedback_page(&line.path, &line.place)>{line.path.clone()}</a></th>
                    <td class="table__number">{grouped(lang, line.no)}</td>
                    <td class="table__number">{grouped(lang, line.yes)}</td>
                    <td class="table__number">{grouped(lang, line.unread)}</td>
                </tr>
            }
        })
        .collect();
    let headings =
        columns([t!("feedback-page"), t!("feedback-no-count"), t!("feedback-yes-count"), t!("feedback-unread")]);
    view! {
        <DataTable label=t!("feedback-board") caption=t!("feedback-board") columns=headings caption_hidden=true>
            {rows}
        </DataTable>
    }
    .into_any()
}

/// Which page is meant.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    path: String,
    place: String,
    /// The comments that were new on the page, by number.
    seen: String,
}

/// `GET /admin/feedback/page?path=…`
pub(super) async fn page(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::EditContent, &place_of(&*portal.structure()?, &asked.place))?;
    let (comments, reasons) = store::comments(portal.db(), portal.sealer()?, &asked.path, &asked.place).await?;
    let lang = staff.lang;
    let page = Page::new(lang, paths::ADMIN_FEEDBACK_PAGE, asked.path.clone())
        .under(&tl!(lang, "feedback-board"), paths::ADMIN_FEEDBACK.to_owned());
    let page =
        Page { query: format!("path={}&place={}", paths::encode(&asked.path), paths::encode(&asked.place)), ..page };
    let seen = comments.iter().filter(|comment| !comment.is_read).map(|comment| comment.id.to_string());
    let seen = seen.collect::<Vec<_>>().join(" ");
    Ok(respond_staff(&portal, &staff, page, move || {
        let unread = comments.iter().any(|comment| !comment.is_read).then(|| {
            view! {
                <form method="post" action=paths::ADMIN_FEEDBACK_PAGE>
                    <input type="hidden" name="path" value=asked.path.clone() />
                    <input type="hidden" name="place" value=asked.place.clone() />
                    <input type="hidden" name="seen" value=seen.clone() />
                    <button class="button" type="submit">{t!("feedback-mark-read")}</button>
                </form>
            }
        });
        view! {
            <header class="page-header"><h1>{asked.path.clone()}</h1></header>
            <p><a href=paths::in_language(lang, &asked.path)>{t!("feedback-open")}</a></p>
            {facts(&reasons)}
            {said(&comments)}
            {unread}
        }
    })
    .await)
}

fn facts(reasons: &[(Reason, u64)]) -> Option<impl IntoView + use<>> {
    let lang = lang();
    let rows: Vec<_> = reasons
        .iter()
        .map(|(reason, count)| {
            view! { <div><dt>{in_words(*reason, lang)}</dt><dd>{grouped(lang, *count)}</dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="facts">{rows}</dl> })
}

fn said(comments: &[Comment]) -> AnyView {
    if comments.is_empty() {
        return view! { <p>{t!("feedback-no-comments")}</p> }.into_any();
    }
    let lang = lang();
    let rows: Vec<_> = comments
        .iter()
        .map(|comment| {
            let verdict = if comment.is_useful { t!("feedback-yes") } else { t!("feedback-no") };
            let reason = comment.reason.map(|reason| format!(" · {}", in_words(reason, lang)));
            let new = (!comment.is_read).then(|| view! { " " <span class="tag">{t!("feedback-new")}</span> });
            let other = (comment.lang != lang).then(|| comment.lang.code());
            view! {
                <li>
                    <p class="quiet">{dates::moment(comment.given_at)}" · "{verdict}{reason}{new}</p>
                    <p lang=other>{comment.words.clone()}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="items">{rows}</ul> }.into_any()
}

/// `POST /admin/feedback/page`
pub(super) async fn mark_read(
    State(portal): State<Portal>,
    staff: Staff,
    Form(asked): Form<Asked>,
) -> Result<Response> {
    staff.require(Action::EditContent, &place_of(&*portal.structure()?, &asked.place))?;
    let tx = portal.begin().await?;
    let seen: Vec<i64> = asked.seen.split(' ').filter_map(|id| id.parse().ok()).collect();
    store::mark_read(&*tx, (&asked.path, &asked.place), &seen, portal.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::admin_feedback_page(&asked.path, &asked.place)).into_response())
}
