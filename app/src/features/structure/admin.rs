//! The tree, and the page of one section or item.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::changes::{parsed, place, reason_to_stay, renaming, standing};
use super::forms::Typed;
use super::model::{NEW_KINDS, PERIODS};
use super::store::{self, Row};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::content::{Kind, Node, period_name};
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{ErrorSummary, Select, options, trilingual};
use crate::ui::link::Icon;

/// `GET /admin/structure`
pub async fn tree(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let structure = portal.structure()?;
    let removed = Arc::new(store::removed(portal.db(), portal.now()).await?);
    let page = Page::new(staff.lang, paths::ADMIN_STRUCTURE, tl!(staff.lang, "admin-structure"));
    let (who, script) = (staff.clone(), portal.assets().url("structure.mjs"));
    Ok(respond_staff(&portal, &staff, page, move || {
        let sections: Vec<_> = structure.sections.iter().map(|section| section_view(section, &who)).collect();
        let sites: Vec<_> = structure.sites.iter().map(|site| section_view(site, &who)).collect();
        view! {
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

fn section_view(section: &Node, who: &Staff) -> impl IntoView + use<> {
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

/// `GET /admin/structure/{id}`
pub async fn node(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let row = standing(&portal, &id).await?;
    node_page(&portal, &staff, &row, Typed::from(&row), FieldErrors::default()).await
}

/// The page of a section or an item; with what was typed as names and what is wrong.
pub async fn node_page(
    portal: &Portal,
    staff: &Staff,
    row: &Row,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let here = place(row);
    let is_top = row.parent_id.is_none();
    let renames = staff.may(renaming(row), &here);
    let adds = is_top && staff.may(Action::AddSubsection, &here);
    let removes = !is_top && staff.may(Action::RemoveSubsection, &here);
    if !renames && !adds && !removes {
        return Err(PortalError::Forbidden);
    }
    let stays = if removes { reason_to_stay(portal, staff, row).await? } else { None };
    let structure = portal.structure()?;
    let is_in_site = structure.sites.iter().any(|site| Some(site.id) == row.parent_id);
    let targets: Vec<(i64, String)> = structure
        .sections
        .iter()
        .filter(|section| Some(section.id) != row.parent_id && !is_in_site)
        .filter(|section| staff.may(Action::AddSubsection, &Place::Section(vec![section.id])))
        .map(|section| (section.id, section.title.get(staff.lang).to_owned()))
        .collect();
    let page = titled(staff, paths::structure_node(row.id), row.title.get(staff.lang), &errors);
    let (id, title) = (row.id, page.title.clone());
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {adds.then(|| view! { <p><a href=paths::structure_change(id, "add")>{t!("structure-add")}</a></p> })}
            {renames.then(|| names_form(id, &typed, &errors))}
            {removes.then(|| view! { {move_form(id, &targets)} {remove_form(id, stays.clone())} })}
        }
    })
    .await)
}

fn titled(staff: &Staff, path: String, title: &str, errors: &FieldErrors) -> Page {
    let mut page = Page::new(staff.lang, path, title)
        .under(&tl!(staff.lang, "admin-structure"), paths::ADMIN_STRUCTURE.to_owned());
    page.has_errors = !errors.is_empty();
    page.status = page.has_errors.then_some(StatusCode::UNPROCESSABLE_ENTITY);
    page
}

/// `GET /admin/structure/{id}/add`
pub async fn new_item(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let section = store::row(portal.db(), parsed(&id)?).await?;
    if section.parent_id.is_some() {
        return Err(PortalError::NotFound);
    }
    staff.require(Action::AddSubsection, &place(&section))?;
    Ok(new_item_page(&portal, &staff, &section, Typed::default(), FieldErrors::default()).await)
}

/// The form for a new item; with what was typed and what is wrong.
pub async fn new_item_page(
    portal: &Portal,
    staff: &Staff,
    section: &Row,
    typed: Typed,
    errors: FieldErrors,
) -> Response {
    let title = tl!(staff.lang, "structure-add");
    let page = titled(staff, paths::structure_change(section.id, "add"), &title, &errors)
        .under(section.title.get(staff.lang), paths::structure_node(section.id));
    let id = section.id;
    respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {add_form(id, &typed, &errors)}
        }
    })
    .await
}

/// Names and sentences in three languages.
pub(crate) fn word_fields(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let title = |lang: Lang| t!("structure-title", lang = lang.own_name());
    let summary = |lang: Lang| t!("structure-summary", lang = lang.own_name());
    view! {
        {trilingual("title", title, [&typed.title_kk, &typed.title_ru, &typed.title_en], None, errors)}
        {trilingual("summary", summary, [&typed.summary_kk, &typed.summary_ru, &typed.summary_en], None, errors)}
    }
}

fn names_form(id: i64, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <h2>{t!("structure-names")}</h2>
        <form class="form" method="post" action=paths::structure_node(id) novalidate="">
            {word_fields(typed, errors)}
            <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}

fn move_form(id: i64, targets: &[(i64, String)]) -> Option<impl IntoView + use<>> {
    (!targets.is_empty()).then(|| {
        let options: Vec<_> =
            targets.iter().map(|(section, title)| view! { <option value=*section>{title.clone()}</option> }).collect();
        view! {
            <h2>{t!("structure-move")}</h2>
            <form class="form" method="post" action=paths::structure_change(id, "move")>
                <Select id="target" name="section" label=t!("structure-target") hint=t!("structure-move-hint")>
                    {options}
                </Select>
                <div class="actions"><button class="button" type="submit">{t!("structure-move-submit")}</button></div>
            </form>
        }
    })
}

fn remove_form(id: i64, stays: Option<String>) -> impl IntoView {
    view! {
        <h2 id="remove" tabindex="-1">{t!("structure-remove")}</h2>
        {match stays {
            Some(reason) => view! { <p>{reason}</p> }.into_any(),
            None => view! {
                <form class="form" method="post" action=paths::structure_change(id, "remove")>
                    <p>{t!("structure-remove-text")}</p>
                    <div class="actions">
                        <button class="button button--danger" type="submit">{t!("structure-remove-submit")}</button>
                    </div>
                </form>
            }
            .into_any(),
        }}
    }
}

fn add_form(id: i64, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let kinds = options(NEW_KINDS.map(|(kind, name)| (name, kind_name(kind))), &typed.kind);
    let periods = options(PERIODS.map(|(period, name)| (name, period_name(period))), &typed.period);
    view! {
        <form class="form" method="post" action=paths::structure_change(id, "add") novalidate="">
            {word_fields(typed, errors)}
            <Select name="kind" label=t!("structure-kind") errors=errors.clone()>{kinds}</Select>
            <Select name="period" label=t!("content-update-period")>{periods}</Select>
            <div class="actions"><button class="button" type="submit">{t!("structure-add-submit")}</button></div>
        </form>
    }
}

/// The word for what an item holds.
fn kind_name(kind: Kind) -> String {
    match kind {
        Kind::DocumentList => t!("structure-kind-documents"),
        Kind::News => t!("structure-kind-news"),
        Kind::Persons => t!("structure-kind-persons"),
        Kind::Directory => t!("structure-kind-directory"),
        Kind::Contacts => t!("structure-kind-contacts"),
        Kind::LinkList => t!("structure-kind-links"),
        Kind::Gallery => t!("structure-kind-gallery"),
        Kind::Faq => t!("structure-kind-faq"),
        Kind::Calendar => t!("structure-kind-calendar"),
        Kind::Statistics => t!("structure-kind-statistics"),
        _ => t!("structure-kind-page"),
    }
}
