//! The versions of an entry, and two of them side by side.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use similar::{ChangeTag, TextDiff};

use super::{Work, sent, words};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::newsroom::store::{self, Revision};
use crate::features::rights::Action;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;

/// The most versions shown at once.
const SHOWN: u64 = 200;

/// `GET /admin/content/{id}/history`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<i64>) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    let revisions = store::revisions(portal.db(), id, SHOWN).await?;
    let may_edit = staff.may(Action::EditContent, &work.place);
    let page = under_entry(&staff, &work, paths::entry_history(id), tl!(staff.lang, "newsroom-history"));
    Ok(respond_staff(&portal, &staff, page, move || {
        let workflow = &work.entry.workflow;
        let rows: Vec<_> = revisions
            .iter()
            .enumerate()
            .map(|(at, revision)| row(revision, revisions.get(at + 1), workflow.live, workflow.draft, may_edit))
            .collect();
        view! {
            <header class="page-header">
                <h1>{t!("newsroom-history")}</h1>
                <p class="lead">{work.content.title(lang())}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-label=t!("newsroom-history")>
                <table class="table">
                    <caption class="visually-hidden">{t!("newsroom-history")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("newsroom-version")}</th>
                            <th scope="col">{t!("newsroom-author")}</th>
                            <th scope="col">{t!("newsroom-changed")}</th>
                            <th scope="col">{t!("newsroom-steps")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
    .await)
}

fn under_entry(staff: &Staff, work: &Work, path: String, title: String) -> Page {
    Page::new(staff.lang, path, title)
        .under(&tl!(staff.lang, "admin-content"), paths::ADMIN_CONTENT.to_owned())
        .under(&work.content.title(staff.lang), paths::entry_page(work.entry.id))
}

fn row(
    revision: &Revision,
    before: Option<&Revision>,
    live: Option<i64>,
    draft: Option<i64>,
    may_edit: bool,
) -> impl IntoView + use<> {
    let id = revision.id;
    let entry = revision.entry_id;
    let author = if revision.author.is_empty() { t!("newsroom-first-filling") } else { revision.author.clone() };
    let compare = before.map(|before| {
        view! { <a href=paths::entry_compare(entry, before.id, id)>{t!("newsroom-compare")}</a> }
    });
    let restore = (may_edit && draft != Some(id)).then(|| {
        view! {
            <form method="post" action=paths::entry_action(entry)>
                <input type="hidden" name="action" value="restore" />
                <input type="hidden" name="revision" value=id />
                <button class="text-button" type="submit">{t!("newsroom-restore")}</button>
            </form>
        }
    });
    let is_live = (live == Some(id)).then(|| view! { <span class="tag">{t!("newsroom-on-site")}</span> });
    let is_draft = (draft == Some(id)).then(|| view! { <span class="tag">{t!("newsroom-stage-draft")}</span> });
    view! {
        <tr>
            <th scope="row">{revision.number} " " {is_live} {is_draft}</th>
            <td>{author}</td>
            <td>{dates::moment(revision.created_at)}</td>
            <td>{compare} " " {restore}</td>
        </tr>
    }
}

#[derive(Debug, Deserialize)]
pub struct Pair {
    from: i64,
    to: i64,
}

/// `GET /admin/content/{id}/compare?from=&to=`
pub async fn compare(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Query(pair): Query<Pair>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    let (from, to) = (store::revision(portal.db(), pair.from).await?, store::revision(portal.db(), pair.to).await?);
    if from.entry_id != id || to.entry_id != id {
        return Err(PortalError::NotFound);
    }
    let title = tl!(staff.lang, "newsroom-compare-title", from = from.number, to = to.number);
    let mut page = under_entry(&staff, &work, paths::entry_history(id).replace("history", "compare"), title.clone());
    page.query = format!("from={}&to={}", pair.from, pair.to);
    let changes = changes(&work.entry.kind, &from, &to, staff.lang);
    Ok(respond_staff(&portal, &staff, page, move || {
        let parts: Vec<_> = changes.iter().map(part).collect();
        let nothing = parts.is_empty().then(|| view! { <p>{t!("newsroom-compare-same")}</p> });
        view! {
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {nothing}
            {parts}
        }
    })
    .await)
}

/// A field that differs: its label, and its lines with what became of each.
#[derive(Clone, Debug)]
struct Change {
    label: String,
    lines: Vec<(ChangeTag, String)>,
}

fn changes(kind: &str, from: &Revision, to: &Revision, lang: Lang) -> Vec<Change> {
    let (old, new) = (sent::fields_of(kind, &from.content), sent::fields_of(kind, &to.content));
    let mut changes = Vec::new();
    for name in new.names() {
        let (before, after) = (old.get(&name), new.get(&name));
        if before == after {
            continue;
        }
        let diff = TextDiff::from_lines(before, after);
        let lines =
            diff.iter_all_changes().map(|change| (change.tag(), change.value().trim_end().to_owned())).collect();
        changes.push(Change { label: label_of(&name, lang), lines });
    }
    changes
}

/// `kk.title` → “Title (Қазақша)”.
fn label_of(name: &str, lang: Lang) -> String {
    let bare = name.trim_start_matches("d.");
    for of in Lang::ALL {
        if let Some(rest) = bare.strip_prefix(&format!("{of}.")).or_else(|| bare.strip_suffix(&format!(".{of}"))) {
            return format!("{} ({})", words::label(lang, rest), of.own_name());
        }
    }
    words::label(lang, bare)
}

fn part(change: &Change) -> impl IntoView + use<> {
    let lines: Vec<_> = change
        .lines
        .iter()
        .map(|(tag, line)| {
            let line = line.clone();
            match tag {
                ChangeTag::Delete => view! { <li class="difference__old"><del>{line}</del></li> }.into_any(),
                ChangeTag::Insert => view! { <li class="difference__new"><ins>{line}</ins></li> }.into_any(),
                ChangeTag::Equal => view! { <li>{line}</li> }.into_any(),
            }
        })
        .collect();
    view! {
        <section class="flow">
            <h2>{change.label.clone()}</h2>
            <ul class="difference">{lines}</ul>
        </section>
    }
}
