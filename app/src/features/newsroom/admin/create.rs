//! Beginning a new entry, and taking up one that is published.

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::widgets::{FormState, line, select};
use super::{located, sent, words};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::content::{Kind, Node};
use crate::features::newsroom::begin::{begin, slug_of};
use crate::features::newsroom::model::{Content, Text, fields};
use crate::features::newsroom::store;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::ErrorSummary;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Where {
    section: String,
    kind: String,
}

/// `GET /admin/content/new?section=ID&kind=KIND`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(query): Query<Where>) -> Result<Response> {
    let pairs = vec![("section".to_owned(), query.section), ("kind".to_owned(), query.kind)];
    let form = FormState { sent: sent::Sent::new(pairs), errors: FieldErrors::default() };
    show(&portal, &staff, form).await
}

/// Items of the structure this person writes in: number and title with its section.
fn own_items(portal: &Portal, staff: &Staff) -> Result<Vec<(String, String)>> {
    let structure = portal.structure()?;
    let mut found = Vec::new();
    for section in structure.all() {
        for item in &section.items {
            if staff.may(Action::EditContent, &Place::Section(vec![item.id, section.id])) {
                let title = format!("{} / {}", section.title.get(staff.lang), item.title.get(staff.lang));
                found.push((item.id.to_string(), title));
            }
        }
    }
    Ok(found)
}

async fn show(portal: &Portal, staff: &Staff, form: FormState) -> Result<Response> {
    let lang = staff.lang;
    let items = own_items(portal, staff)?;
    let title = tl!(lang, "newsroom-new");
    let mut page =
        Page::new(lang, paths::NEW_ENTRY, title).under(&tl!(lang, "admin-content"), paths::ADMIN_CONTENT.to_owned());
    page.refuse(&form.errors);
    Ok(respond_staff(portal, staff, page, move || {
        let label = |name: &str| match name {
            "section" => t!("newsroom-section"),
            "kind" => t!("newsroom-kind"),
            _ => t!("newsroom-title-kk"),
        };
        let kinds = fields::KINDS.map(|(name, _)| (name.to_owned(), words::kind(lang, name)));
        if items.is_empty() {
            return view! {
                <header class="page-header"><h1>{t!("newsroom-new")}</h1></header>
                <p>{t!("newsroom-nowhere")}</p>
            }
            .into_any();
        }
        view! {
            <ErrorSummary errors=form.errors.named(|name| Some(label(name))) />
            <header class="page-header"><h1>{t!("newsroom-new")}</h1></header>
            <form class="form" method="post" action=paths::ADMIN_CONTENT novalidate="">
                {select(&form, "section", label("section"), items.clone(), None)}
                {select(&form, "kind", label("kind"), kinds.to_vec(), None)}
                {line(&form, "title", label("title"), "text", Some(t!("newsroom-title-hint")), Some(Lang::Kk))}
                <div class="actions"><button class="button" type="submit">{t!("newsroom-create")}</button></div>
            </form>
        }
        .into_any()
    })
    .await)
}

/// `POST /admin/content`
pub async fn create(
    State(portal): State<Portal>,
    staff: Staff,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let lang = staff.lang;
    let mut form = FormState { sent: sent::Sent::new(pairs), errors: FieldErrors::default() };
    let kind = fields::KINDS.iter().map(|(name, _)| *name).find(|name| *name == form.sent.get("kind"));
    let place = form.sent.get("section").parse().ok().and_then(|id| located(&portal, id).ok());
    let title = form.sent.get("title").trim().to_owned();
    if place.is_none() {
        form.errors.add("section", tl!(lang, "newsroom-fault-choice"));
    }
    if kind.is_none() {
        form.errors.add("kind", tl!(lang, "newsroom-fault-choice"));
    }
    if title.is_empty() || title.chars().count() > 300 {
        form.errors.add("title", tl!(lang, "newsroom-fault-missing"));
    }
    let (Some(kind), Some((section, item)), true) = (kind, place, form.errors.is_empty()) else {
        return show(&portal, &staff, form).await;
    };
    staff.require(Action::EditContent, &Place::Section(vec![item.id, section.id]))?;
    let now = portal.now();
    let mut content =
        Content { provider: item.unit.as_ref().map(|unit| unit.kk.clone()).unwrap_or_default(), ..Content::default() };
    content.texts.insert(Lang::Kk, Text { title: title.clone(), ..Text::default() });
    let tx = portal.begin().await?;
    let slug = if is_text_of_a_site(&section, &item, kind) && store::is_free(&*tx, item.id, &item.key).await? {
        item.key.clone()
    } else {
        slug_of(&title)
    };
    let entry = begin(&*tx, &staff, (item.id, kind, &slug), &content, now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(entry, "")).into_response())
}

/// Whether an entry can be what a page in the site of an organisation says: it then stands on
/// that page itself, not below it.
fn is_text_of_a_site(section: &Node, item: &Node, kind: &str) -> bool {
    section.kind == Kind::Site && matches!(item.kind, Kind::Page | Kind::SiteFront) && kind == "page"
}

/// `GET /admin/content/of-item/{item}`: the entry behind something published. What the first
/// filling brought gets its entry here; that changes nothing anybody sees.
pub async fn adopt(State(portal): State<Portal>, staff: Staff, Path(item): Path<i64>) -> Result<Response> {
    let (section, place) = located(&portal, store::section_of(portal.db(), item).await?)?;
    staff.require(Action::ViewNewsroom, &Place::Section(vec![place.id, section.id]))?;
    let tx = portal.begin().await?;
    let entry = store::adopt(&*tx, item, portal.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(entry.id, "")).into_response())
}
