//! The versions of an entry.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::Work;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::newsroom::store::{self, Revision};
use crate::features::rights::Action;
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

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
            <DataTable
                label=t!("newsroom-history") caption=t!("newsroom-history") caption_hidden=true
                columns=columns([
                    t!("newsroom-version"),
                    t!("newsroom-author"),
                    t!("newsroom-changed"),
                    t!("newsroom-steps"),
                ])
            >
                {rows}
            </DataTable>
        }
    })
    .await)
}

pub(super) fn under_entry(staff: &Staff, work: &Work, path: String, title: String) -> Page {
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
        view! {
            <a href=paths::entry_compare(entry, before.id, id)>{t!("newsroom-compare")}{which(revision.number)}</a>
        }
    });
    let restore = (may_edit && draft != Some(id)).then(|| {
        view! {
            <form method="post" action=paths::entry_action(entry)>
                <input type="hidden" name="action" value="restore" />
                <input type="hidden" name="revision" value=id />
                <button class="text-button" type="submit">{t!("newsroom-restore")}{which(revision.number)}</button>
            </form>
        }
    });
    let is_live = (live == Some(id)).then(|| view! { <span class="tag">{t!("newsroom-on-site")}</span> });
    let is_draft = (draft == Some(id)).then(|| view! { <span class="tag">{t!("newsroom-stage-draft")}</span> });
    view! {
        <tr>
            <th scope="row">{revision.number} " " {is_live} {is_draft}</th>
            <td>{author}</td>
            <td>{dates::short_moment(revision.created_at)}</td>
            <td>{compare} " " {restore}</td>
        </tr>
    }
}

/// Which version a link or a button is about, for those who hear it without its row.
fn which(version: i32) -> impl IntoView {
    view! { <span class="visually-hidden">": "{t!("care-of-version", number = version)}</span> }
}
