//! The page of one section or item.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::changes::{parsed, place, reason_to_stay, renaming, standing};
use super::forms::{Typed, label};
use super::model::{NEW_KINDS, PERIODS};
use super::store::{self, Row};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::content::{Kind, period_name};
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Select, options, trilingual};
use crate::ui::notice::{Arrival, saved};

/// `GET /admin/structure/{id}`
pub async fn node(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let row = standing(&portal, &id).await?;
    node_page(&portal, &staff, &row, Typed::from(&row), FieldErrors::default(), arrival.is_saved()).await
}

/// The page of a section or an item; with what was typed as names and what is wrong.
pub async fn node_page(
    portal: &Portal,
    staff: &Staff,
    row: &Row,
    typed: Typed,
    errors: FieldErrors,
    is_saved: bool,
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
            <ErrorSummary errors=errors.named(label) />
            {saved(is_saved)}
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
    page.refuse(errors);
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
            <ErrorSummary errors=errors.named(label) />
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
