//! Changes of the structure. Each raises the site version and is logged with before and after.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Value, json};

use super::admin;
use super::forms::{Target, Typed};
use super::model::{self, Way, is_needed, is_restorable};
use super::store::{self, NewItem, Row};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::content::Kind;
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::paths;
use crate::server::{Change, Db, Portal};
use crate::ui::notice::Arrival;

/// The id in an address.
pub fn parsed(id: &str) -> Result<i64> {
    id.parse().map_err(|_| PortalError::NotFound)
}

/// Where a row stands.
pub fn place(row: &Row) -> Place {
    Place::Section([row.id].into_iter().chain(row.parent_id).collect())
}

/// The section a thing stands in, or itself at the top.
fn section_place(row: &Row) -> Place {
    Place::Section(vec![row.parent_id.unwrap_or(row.id)])
}

/// What it takes to give a row another name (R95-1-5.3b1, R95-1-5.3b4).
pub const fn renaming(row: &Row) -> Action {
    if row.parent_id.is_none() { Action::RenameTopSection } else { Action::RenameSubsection }
}

/// A row that was not removed.
pub async fn standing(portal: &Portal, id: &str) -> Result<Row> {
    let row = store::row(portal.db(), parsed(id)?).await?;
    // What belongs to a closed site is gone with it.
    let is_closed = match row.parent_id {
        Some(section) => store::row(portal.db(), section).await?.removed_at.is_some(),
        None => false,
    };
    if row.removed_at.is_some() || is_closed { Err(PortalError::NotFound) } else { Ok(row) }
}

/// An item that was not removed: top-level sections stay what and where they are (R95-1-5.3b3).
async fn standing_item(portal: &Portal, id: &str) -> Result<(Row, i64)> {
    let row = standing(portal, id).await?;
    let section = row.parent_id.ok_or(PortalError::Forbidden)?;
    Ok((row, section))
}

/// Logs a change, raises the site version and makes everything permanent.
pub async fn finish(
    portal: &Portal,
    staff: &Staff,
    tx: Change,
    action: &'static str,
    row: &Row,
    (before, after): (Value, Value),
) -> Result<()> {
    let record = Record {
        action,
        target: "section",
        target_id: row.id.to_string(),
        title: row.title.get(staff.lang).to_owned(),
        before: Some(before).filter(|value| !value.is_null()),
        after: Some(after).filter(|value| !value.is_null()),
    };
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    site::go_public(portal, tx).await
}

fn to_node(id: i64) -> Response {
    Redirect::to(&Arrival::saved(&paths::structure_node(id))).into_response()
}

fn to_tree() -> Response {
    Redirect::to(&Arrival::saved(paths::ADMIN_STRUCTURE)).into_response()
}

fn words(row: &Row) -> Value {
    json!({ "title": row.title, "summary": row.summary })
}

/// `POST /admin/structure/{id}`: other names (R95-1-5.3b1, R95-1-5.3b4).
pub async fn rename(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let row = standing(&portal, &id).await?;
    staff.require(renaming(&row), &place(&row))?;
    let (title, summary) = match typed.words(staff.lang) {
        Ok(words) => words,
        Err(errors) => return admin::node_page(&portal, &staff, &row, typed, errors, false).await,
    };
    if title != row.title || summary != row.summary {
        let tx = portal.begin().await?;
        store::set_words(&*tx, row.id, &title, &summary, portal.now()).await?;
        let after = json!({ "title": title, "summary": summary });
        finish(&portal, &staff, tx, "rename", &row, (words(&row), after)).await?;
    }
    Ok(to_node(row.id))
}

/// `POST /admin/structure/{id}/add`: a new item in a section (R95-1-5.3b3).
pub async fn add(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let section = standing(&portal, &id).await?;
    if section.parent_id.is_some() {
        return Err(PortalError::NotFound);
    }
    staff.require(Action::AddSubsection, &place(&section))?;
    let words = typed.words(staff.lang);
    let mut errors = words.as_ref().err().cloned().unwrap_or_default();
    let kind = model::new_kind(&typed.kind);
    if kind.is_none() {
        errors.add("kind", tl!(staff.lang, "structure-kind-missing"));
    }
    let (Ok((title, summary)), Some(kind)) = (words, kind) else {
        return Ok(admin::new_item_page(&portal, &staff, &section, typed, errors).await);
    };
    let tx = portal.begin().await?;
    let key = new_key(&*tx, &section, &title.kk).await?;
    let period = model::period(&typed.period);
    let new = NewItem { key, section, kind, period, title, summary };
    let id = store::insert_item(&*tx, &new, portal.now()).await?;
    let added = store::row(&*tx, id).await?;
    let after = json!({ "key": added.key, "section": new.section.key, "kind": kind, "title": added.title });
    finish(&portal, &staff, tx, "add", &added, (Value::Null, after)).await?;
    Ok(to_node(id))
}

/// The key of a new item: in a site its name need only be free there.
async fn new_key(db: &impl Db, section: &Row, title: &str) -> Result<String> {
    let wanted = model::key_of(title);
    if section.kind != Kind::Site {
        let taken = store::keys(db).await?;
        return Ok(model::free_key(&wanted, |key| taken.iter().any(|known| known == key)));
    }
    let taken = store::keys_in(db, section.id).await?;
    let name = model::free_key(&wanted, |name| taken.iter().any(|known| paths::own_name(known) == name));
    Ok(format!("{}.{name}", section.id))
}

/// Why an item must stay, if it must.
pub async fn reason_to_stay(portal: &Portal, staff: &Staff, row: &Row) -> Result<Option<String>> {
    if is_needed(&row.key) || row.kind == Kind::SiteFront {
        return Ok(Some(tl!(staff.lang, "structure-needed")));
    }
    let is_own = row.source.is_empty();
    if !is_own && store::is_filled(portal.db(), row.id).await? {
        return Ok(Some(tl!(staff.lang, "structure-filled")));
    }
    Ok(None)
}

/// `POST /admin/structure/{id}/remove`: takes an item away for the time being (R95-1-5.3b3).
pub async fn remove(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let (row, section_id) = standing_item(&portal, &id).await?;
    staff.require(Action::RemoveSubsection, &place(&row))?;
    if let Some(reason) = reason_to_stay(&portal, &staff, &row).await? {
        let mut errors = FieldErrors::default();
        errors.add("remove", reason);
        return admin::node_page(&portal, &staff, &row, Typed::from(&row), errors, false).await;
    }
    let tx = portal.begin().await?;
    let section = store::row(&*tx, section_id).await?;
    store::set_removed(&*tx, row.id, Some(portal.now())).await?;
    store::redirect(&*tx, &path(&section, &row), &format!("/{}", section.key), portal.now()).await?;
    let before = json!({ "key": row.key, "section": section.key, "title": row.title });
    finish(&portal, &staff, tx, "remove", &row, (before, Value::Null)).await?;
    Ok(to_tree())
}

/// `POST /admin/structure/{id}/restore`: brings a removed item back.
pub async fn restore(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let row = store::row(portal.db(), parsed(&id)?).await?;
    staff.require(Action::AddSubsection, &section_place(&row))?;
    let section_id = row.parent_id.ok_or(PortalError::NotFound)?;
    if !row.removed_at.is_some_and(|removed_at| is_restorable(removed_at, portal.now())) {
        return Err(PortalError::NotFound);
    }
    let tx = portal.begin().await?;
    let section = store::row(&*tx, section_id).await?;
    store::set_removed(&*tx, row.id, None).await?;
    store::no_redirect(&*tx, &path(&section, &row)).await?;
    let after = json!({ "key": row.key, "section": section.key, "title": row.title });
    finish(&portal, &staff, tx, "restore", &row, (Value::Null, after)).await?;
    Ok(to_node(row.id))
}

/// `POST /admin/structure/{id}/move`: an item goes to another section, its old addresses lead
/// there for ever.
pub async fn move_to(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(wanted): Form<Target>,
) -> Result<Response> {
    let (row, from_id) = standing_item(&portal, &id).await?;
    staff.require(Action::RemoveSubsection, &place(&row))?;
    let to = standing(&portal, &wanted.section).await?;
    let stays = store::row(portal.db(), from_id).await?.kind == Kind::Site || to.kind == Kind::Site;
    // What belongs to an organisation stays in its site, what the law wants outside.
    if to.parent_id.is_some() || (stays && to.id != from_id) {
        return Err(PortalError::NotFound);
    }
    staff.require(Action::AddSubsection, &place(&to))?;
    if to.id != from_id {
        let tx = portal.begin().await?;
        let from = store::row(&*tx, from_id).await?;
        store::put_into(&*tx, row.id, to.id, portal.now()).await?;
        store::redirect(&*tx, &path(&from, &row), &path(&to, &row), portal.now()).await?;
        let change = (json!({ "section": from.key }), json!({ "section": to.key }));
        finish(&portal, &staff, tx, "move", &row, change).await?;
    }
    Ok(to_node(row.id))
}

/// The address of an item without its language.
fn path(section: &Row, item: &Row) -> String {
    format!("/{}/{}", section.key, paths::own_name(&item.key))
}

/// `POST /admin/structure/{id}/up` (R95-1-5.3b2)
pub async fn up(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let (row, section) = standing_item(&portal, &id).await?;
    staff.require(Action::ReorderSubsections, &section_place(&row))?;
    reorder(&portal, &staff, &row, section, Way::Up).await
}

/// `POST /admin/structure/{id}/down` (R95-1-5.3b2)
pub async fn down(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let (row, section) = standing_item(&portal, &id).await?;
    staff.require(Action::ReorderSubsections, &section_place(&row))?;
    reorder(&portal, &staff, &row, section, Way::Down).await
}

async fn reorder(portal: &Portal, staff: &Staff, row: &Row, section: i64, way: Way) -> Result<Response> {
    let tx = portal.begin().await?;
    let order = store::order(&*tx, section).await?;
    if let Some(changed) = model::reordered(&order, row.id, way) {
        store::arrange(&*tx, &changed).await?;
        let position = |order: &[i64]| order.iter().position(|id| *id == row.id).map(|at| at + 1);
        let change = (json!({ "position": position(&order) }), json!({ "position": position(&changed) }));
        finish(portal, staff, tx, "reorder", row, change).await?;
    }
    Ok(Redirect::to(&paths::structure_moved(row.id)).into_response())
}
