//! Where the digests of the responsible units go.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::store::{self, Unit};
use crate::document::{Page, respond_staff};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Control, ErrorSummary, framed};
use crate::ui::notice::{Arrival, saved};

/// `GET /admin/duties/units`
pub async fn list(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    page(&portal, &staff, None, arrival.is_saved()).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    email: String,
}

/// `POST /admin/duties/units/{id}`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let id: i64 = id.parse().map_err(|_| PortalError::NotFound)?;
    let email = EmailAddress::parse(&typed.email).map(String::from);
    if email.is_none() && !typed.email.trim().is_empty() {
        return page(&portal, &staff, Some((id, typed.email)), false).await;
    }
    let tx = portal.begin().await?;
    let unit = store::one_unit(&*tx, id).await?;
    if unit.email != email {
        store::set_unit_email(&*tx, id, email.clone()).await?;
        let record = Record {
            action: "change",
            target: "unit",
            target_id: id.to_string(),
            title: unit.name.get(staff.lang).to_owned(),
            before: Some(json!({ "email": unit.email })),
            after: Some(json!({ "email": email })),
        };
        audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::saved(paths::ADMIN_DUTIES_UNITS)).into_response())
}

/// The list; with an address that was not accepted, as it was typed.
async fn page(portal: &Portal, staff: &Staff, refused: Option<(i64, String)>, is_saved: bool) -> Result<Response> {
    let units = Arc::new(store::all_units(portal.db()).await?);
    if refused.as_ref().is_some_and(|(id, _)| units.iter().all(|unit| unit.id != *id)) {
        return Err(PortalError::NotFound);
    }
    let mut page = Page::new(staff.lang, paths::ADMIN_DUTIES_UNITS, tl!(staff.lang, "duties-units"))
        .under(&tl!(staff.lang, "admin-duties"), paths::ADMIN_DUTIES.to_owned());
    page.has_errors = refused.is_some();
    page.status = page.has_errors.then_some(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(respond_staff(portal, staff, page, move || {
        let rows: Vec<_> = units
            .iter()
            .map(|unit| {
                let typed = refused.as_ref().filter(|(id, _)| *id == unit.id).map(|(_, typed)| typed.as_str());
                unit_form(unit, typed)
            })
            .collect();
        let mut errors = FieldErrors::default();
        if let Some((id, _)) = &refused {
            errors.add(format!("email-{id}"), t!("settings-email-wrong"));
        }
        view! {
            <ErrorSummary errors=errors />
            {saved(is_saved)}
            <header class="page-header">
                <h1>{t!("duties-units")}</h1>
                <p class="lead">{t!("duties-units-lead")}</p>
            </header>
            <ul class="duties__units">{rows}</ul>
        }
    })
    .await)
}

fn unit_form(unit: &Unit, refused: Option<&str>) -> impl IntoView + use<> {
    let id = format!("email-{}", unit.id);
    let value = refused.map(str::to_owned).or_else(|| unit.email.clone()).unwrap_or_default();
    let error = refused.map(|_| t!("settings-email-wrong"));
    let name = unit.name.get(lang()).to_owned();
    let field = framed(&id, name, None, error.as_deref(), |Control { id, described, invalid }| {
        view! {
            <input
                class="input"
                type="email"
                id=id
                name="email"
                value=value
                autocomplete="off"
                aria-invalid=invalid
                aria-describedby=described
            />
        }
    });
    view! {
        <li>
            <form method="post" action=paths::duties_unit(unit.id) novalidate="">
                {field}
                <button class="button button--quiet" type="submit">
                    {t!("common-save")}
                    <span class="visually-hidden">": "{unit.name.get(lang()).to_owned()}</span>
                </button>
            </form>
        </li>
    }
}
