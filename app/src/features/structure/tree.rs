//! The tree of the structure, with buttons that move its items.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::store::{self, Row};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::content::Node;
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::link::Icon;
use crate::ui::notice::{Done, saved};

/// What was done a moment ago, to be told once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arrival {
    moved: String,
    done: String,
}

/// `GET /admin/structure`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let structure = portal.structure()?;
    let removed = Arc::new(store::removed(portal.db(), portal.now()).await?);
    let page = Page::new(staff.lang, paths::ADMIN_STRUCTURE, tl!(staff.lang, "admin-structure"));
    let (moved, is_saved) = (arrival.moved.parse().ok(), arrival.done == "saved");
    let (who, script) = (staff.clone(), portal.assets().url("structure.mjs"));
    Ok(respond_staff(&portal, &staff, page, move || {
        let sections: Vec<_> = structure.sections.iter().map(|section| section_view(section, &who, moved)).collect();
        let sites: Vec<_> = structure.sites.iter().map(|site| section_view(site, &who, moved)).collect();
        view! {
            {saved(is_saved)}
            <header class="page-header">
                <h1>{t!("admin-structure")}</h1>
                <p class="lead">{t!("structure-lead")}</p>
            </header>
            <p class="field__hint" id="reorder-hint" hidden="">{t!("reorder-hint")}</p>
            <p class="notice notice--error" data-reorder-failed="" hidden="">{t!("reorder-failed")}</p>
            <ol class="structure">{sections}</ol>
            {(!sites.is_empty())
                .then(|| {
                    view! {
                        <h2>{t!("sites-title")}</h2>
                        <ol class="structure">{sites}</ol>
                    }
                })}
            {removed_view(&removed, &who)}
            <p class="visually-hidden" role="status" data-reorder-status="" data-saved=t!("reorder-saved")></p>
            <script type="module" src=script.clone()></script>
        }
    })
    .await)
}

fn section_view(section: &Node, who: &Staff, moved: Option<i64>) -> impl IntoView + use<> {
    let lang = lang();
    let here = Place::Section(vec![section.id]);
    let opens = who.may(Action::RenameTopSection, &here) || who.may(Action::AddSubsection, &here);
    let reorders = who.may(Action::ReorderSubsections, &here);
    let last = section.items.len().saturating_sub(1);
    let items: Vec<_> = section
        .items
        .iter()
        .enumerate()
        .map(|(number, item)| {
            let title = item.title.get(lang).to_owned();
            let renames = who.may(Action::RenameSubsection, &Place::Section(vec![item.id, section.id]));
            view! {
                <li id=format!("item-{}", item.id) data-item=item.id data-title=title.clone()>
                    {name(item.id, &title, renames)}
                    {reorders
                        .then(|| {
                            view! {
                                <span class="structure__order">
                                    {step(item.id, "up", t!("structure-up", title = title.clone()), number > 0)}
                                    {step(item.id, "down", t!("structure-down", title = title.clone()), number < last)}
                                </span>
                            }
                        })}
                    // Beside the item, for that is where the page opens.
                    {(moved == Some(item.id))
                        .then(|| {
                            let (n, total) = (number.saturating_add(1), last.saturating_add(1));
                            let words = t!("reorder-moved", title = title.clone(), n = n, total = total);
                            view! { <Done words=words /> }
                        })}
                </li>
            }
        })
        .collect();
    // The script needs where an order is sent, and the words it says.
    let words = reorders.then(|| {
        (
            paths::structure_change(section.id, "order"),
            t!("reorder-handle", title = "{title}"),
            t!("reorder-moved", title = "{title}", n = "{n}", total = "{total}"),
        )
    });
    let (order, handle, moved) = words.map_or((None, None, None), |(a, b, c)| (Some(a), Some(b), Some(c)));
    view! {
        <li id=format!("section-{}", section.id)>
            <h2>{name(section.id, section.title.get(lang), opens)}</h2>
            <ol data-reorder=order data-handle=handle data-moved=moved>{items}</ol>
        </li>
    }
}

/// The title, as a link for those who can change something there.
fn name(id: i64, title: &str, opens: bool) -> impl IntoView + use<> {
    let title = title.to_owned();
    if opens {
        view! { <a href=paths::structure_node(id)>{title}</a> }.into_any()
    } else {
        view! { <span>{title}</span> }.into_any()
    }
}

/// A button that moves an item by one place; hidden where there is no way on.
fn step(id: i64, way: &'static str, label: String, leads_on: bool) -> impl IntoView {
    let icon = if way == "up" { "structure__arrow" } else { "structure__arrow structure__arrow--down" };
    view! {
        <form method="post" action=paths::structure_change(id, way) data-step=way hidden=!leads_on>
            <button class="button button--quiet" type="submit" aria-label=label>
                <span class=icon><Icon name="arrow-up" /></span>
            </button>
        </form>
    }
}

fn removed_view(removed: &[Row], who: &Staff) -> Option<impl IntoView + use<>> {
    let lang = lang();
    let rows: Vec<_> = removed
        .iter()
        .filter(|row| who.may(Action::AddSubsection, &Place::Section(row.parent_id.into_iter().collect())))
        .map(|row| {
            let title = row.title.get(lang).to_owned();
            view! {
                <li>
                    <span>{title.clone()}" "{row.removed_at.map(|at| view! { <small>{dates::day(at)}</small> })}</span>
                    <form method="post" action=paths::structure_change(row.id, "restore")>
                        <button class="button button--quiet" type="submit">
                            {t!("structure-restore")}
                            <span class="visually-hidden">": "{title}</span>
                        </button>
                    </form>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t!("structure-removed")}</h2>
            <p>{t!("structure-removed-text")}</p>
            <ul class="structure__removed">{rows}</ul>
        }
    })
}
