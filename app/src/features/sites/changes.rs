//! Opening, renaming and closing sites: the administrator's. Each change raises the site version.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Value, json};

use super::admin;
use super::forms::{SiteForm, Wanted};
use super::model::FIRST_ITEMS;
use super::store;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::features::structure::{self, NewItem, Row};
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Change, Db, Portal};

/// A site of an address, open or closed.
pub async fn site_of(portal: &Portal, id: &str) -> Result<Row> {
    store::site(portal.db(), id.parse().map_err(|_| PortalError::NotFound)?).await
}

/// Logs a change, raises the site version and makes everything permanent.
async fn finish(
    portal: &Portal,
    staff: &Staff,
    tx: Change,
    (action, id, title): (&'static str, i64, &Trilingual),
    (before, after): (Value, Value),
) -> Result<()> {
    let record = Record {
        action,
        target: "section",
        target_id: id.to_string(),
        title: title.get(staff.lang).to_owned(),
        before: Some(before).filter(|value| !value.is_null()),
        after: Some(after).filter(|value| !value.is_null()),
    };
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    site::go_public(portal, tx).await
}

/// The form of a site, with word of what was done.
fn to_site(id: i64, done: &str) -> Response {
    Redirect::to(&format!("{}?done={done}", paths::admin_site(id))).into_response()
}

fn told(wanted: &Wanted) -> Value {
    json!({ "key": wanted.key, "title": wanted.title, "summary": wanted.summary, "unit": wanted.unit })
}

/// `POST /admin/sites/new` (R95-1-2.4): a site with a front page, news and contacts to be filled.
pub async fn open(State(portal): State<Portal>, staff: Staff, Form(form): Form<SiteForm>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let tx = portal.begin().await?;
    let wanted = match form.wanted(&*tx, None, staff.lang).await? {
        Ok(wanted) => wanted,
        Err(errors) => {
            drop(tx);
            return admin::form_page(&portal, &staff, None, form, errors).await;
        }
    };
    let now = portal.now();
    let id = store::insert(&*tx, &wanted.key, wanted.unit, now).await?;
    structure::set_words(&*tx, id, &wanted.title, &wanted.summary, now).await?;
    // Nothing at this address leads away any more.
    structure::no_redirect(&*tx, &format!("/{}", wanted.key)).await?;
    let section = store::site(&*tx, id).await?;
    for (name, kind) in FIRST_ITEMS {
        let (title, summary) = first_words(name);
        let key = format!("{id}.{name}");
        let new = NewItem { key, section: section.clone(), kind, period: None, title, summary };
        structure::insert_item(&*tx, &new, now).await?;
    }
    finish(&portal, &staff, tx, ("open", id, &wanted.title), (Value::Null, told(&wanted))).await?;
    Ok(to_site(id, "opened"))
}

/// What the first items of a site are called and what is in them.
fn first_words(name: &str) -> (Trilingual, Trilingual) {
    let of = |text: fn(Lang) -> String| Trilingual { kk: text(Lang::Kk), ru: text(Lang::Ru), en: text(Lang::En) };
    match name {
        "news" => (of(|lang| tl!(lang, "home-news")), of(|lang| tl!(lang, "sites-news-summary"))),
        "contacts" => (of(|lang| tl!(lang, "sites-contacts")), of(|lang| tl!(lang, "sites-contacts-summary"))),
        _ => (of(|lang| tl!(lang, "sites-front")), of(|lang| tl!(lang, "sites-front-summary"))),
    }
}

/// `POST /admin/sites/{id}`: other names, another unit, another address; the old one leads on for ever.
pub async fn rename(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(form): Form<SiteForm>,
) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let tx = portal.begin().await?;
    let old = store::site(&*tx, id.parse().map_err(|_| PortalError::NotFound)?).await?;
    let wanted = match form.wanted(&*tx, Some(old.id), staff.lang).await? {
        Ok(wanted) => wanted,
        Err(errors) => {
            drop(tx);
            return admin::form_page(&portal, &staff, Some(old), form, errors).await;
        }
    };
    let now = portal.now();
    structure::set_words(&*tx, old.id, &wanted.title, &wanted.summary, now).await?;
    if wanted.unit != old.unit_id {
        store::set_unit(&*tx, old.id, wanted.unit).await?;
    }
    if wanted.key != old.key {
        store::set_key(&*tx, old.id, &wanted.key).await?;
        lead_on(&*tx, &portal, old.id, (&old.key, &wanted.key)).await?;
    }
    let before = json!({ "key": old.key, "title": old.title, "summary": old.summary, "unit": old.unit_id });
    finish(&portal, &staff, tx, ("rename", old.id, &wanted.title), (before, told(&wanted))).await?;
    Ok(to_site(old.id, "saved"))
}

/// Lets the old addresses of a site and of each of its pages lead to the new ones.
async fn lead_on(db: &impl Db, portal: &Portal, id: i64, (from, to): (&str, &str)) -> Result<()> {
    let now = portal.now();
    for key in store::keys_in(db, id).await? {
        let name = paths::own_name(&key);
        structure::redirect(db, &format!("/{from}/{name}"), &format!("/{to}/{name}"), now).await?;
    }
    structure::redirect(db, &format!("/{from}"), &format!("/{to}"), now).await
}

/// `POST /admin/sites/{id}/close`: its pages say that it is closed; nothing of it is lost.
pub async fn close(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let row = site_of(&portal, &id).await?;
    if row.removed_at.is_none() {
        let tx = portal.begin().await?;
        store::set_closed(&*tx, row.id, Some(portal.now())).await?;
        finish(&portal, &staff, tx, ("close", row.id, &row.title), (json!({ "key": row.key }), Value::Null)).await?;
    }
    Ok(to_site(row.id, "closed"))
}

/// `POST /admin/sites/{id}/reopen`
pub async fn reopen(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let row = site_of(&portal, &id).await?;
    if row.removed_at.is_some() {
        let tx = portal.begin().await?;
        store::set_closed(&*tx, row.id, None).await?;
        finish(&portal, &staff, tx, ("reopen", row.id, &row.title), (Value::Null, json!({ "key": row.key }))).await?;
    }
    Ok(to_site(row.id, "reopened"))
}
