//! A line of the digest as a form.

mod typed;
mod view;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::super::model::Item;
use super::super::store;
use super::{item_of, record};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::form::ErrorSummary;

use typed::{Typed, parsed};
use view::{Choices, fields};

/// `GET /admin/press/new`
pub async fn blank(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::KeepPress, &Place::Site)?;
    let typed = Typed::on(almaty(portal.now()).date_naive());
    show_new(&portal, &staff, typed, FieldErrors::default()).await
}

/// `POST /admin/press/new`
pub async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::KeepPress, &Place::Site)?;
    let units = store::units(portal.db()).await?;
    let new = match parsed(&typed, &units, almaty(portal.now()).date_naive(), staff.lang) {
        Ok(new) => new,
        Err(errors) => return show_new(&portal, &staff, typed, errors).await,
    };
    let now = portal.now();
    let tx = portal.begin().await?;
    let id = store::add(&*tx, &new, staff.user.id, now).await?;
    let new = Item { id, ..new };
    audit::record(&*tx, Some(&staff), now, record("add", None, Some(&new))).await?;
    tx.commit().await?;
    Ok(done("added"))
}

/// `GET /admin/press/{id}`
pub async fn filled(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::KeepPress, &Place::Site)?;
    let item = item_of(&portal, &id).await?;
    let typed = Typed::from(&item);
    show(&portal, &staff, item, typed, FieldErrors::default()).await
}

/// `POST /admin/press/{id}`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::KeepPress, &Place::Site)?;
    let before = item_of(&portal, &id).await?;
    let units = store::units(portal.db()).await?;
    let mut wanted = match parsed(&typed, &units, almaty(portal.now()).date_naive(), staff.lang) {
        Ok(wanted) => wanted,
        Err(errors) => return show(&portal, &staff, before, typed, errors).await,
    };
    wanted.id = before.id;
    let now = portal.now();
    let tx = portal.begin().await?;
    let before = store::one(&*tx, wanted.id).await?;
    if !typed.was_seen(&before) {
        tx.undo().await?;
        // Nobody's words go under unseen: saved again, these replace them knowingly.
        let mut errors = FieldErrors::default();
        errors.add("summary", tl!(staff.lang, "press-changed", words = before.summary.as_str()));
        let typed = typed.seen_now(&before);
        return show(&portal, &staff, before, typed, errors).await;
    }
    store::write(&*tx, &wanted, now).await?;
    audit::record(&*tx, Some(&staff), now, record("change", Some(&before), Some(&wanted))).await?;
    tx.commit().await?;
    Ok(done("saved"))
}

/// The list again, with word of what was done.
pub(super) fn done(what: &str) -> Response {
    Redirect::to(&paths::press(&format!("done={what}"))).into_response()
}

async fn choices(portal: &Portal) -> Result<Choices> {
    Ok(Choices { units: store::units(portal.db()).await?, outlets: store::outlets(portal.db()).await? })
}

async fn show_new(portal: &Portal, staff: &Staff, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let lang = staff.lang;
    let choices = choices(portal).await?;
    let mut page = Page::new(lang, paths::NEW_PRESS_ITEM, tl!(lang, "press-new"))
        .under(&tl!(lang, "press-title"), paths::ADMIN_PRESS.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{t!("press-new")}</h1></header>
            {fields(paths::NEW_PRESS_ITEM.to_owned(), &typed, &choices, &errors)}
        }
    })
    .await)
}

async fn show(portal: &Portal, staff: &Staff, item: Item, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let lang = staff.lang;
    let choices = choices(portal).await?;
    let id = item.id;
    let mut page = Page::new(lang, paths::press_item(id), item.outlet.clone())
        .under(&tl!(lang, "press-title"), paths::ADMIN_PRESS.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{item.outlet.clone()}</h1></header>
            {fields(paths::press_item(id), &typed, &choices, &errors)}
            <form class="no-print" method="post" action=paths::press_item_action(id, "remove")>
                <button class="button button--quiet" type="submit">{t!("press-remove")}</button>
            </form>
        }
    })
    .await)
}
