//! Of which roles the second step is demanded.

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde_json::json;

use super::super::staff::Staff;
use super::super::store::two_step::{demand_of, demanded_of};
use super::role_name;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place, Role};
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::{Arrival, saved};

/// `GET /admin/settings/two-step`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(query): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ManageRights, &Place::Site)?;
    let lang = staff.lang;
    let demanded = demanded_of(portal.db()).await?;
    let page = Page::new(lang, paths::ADMIN_TWO_STEP, tl!(lang, "two-step-roles"))
        .under(&tl!(lang, "admin-users"), paths::ADMIN_USERS.to_owned());
    let is_saved = query.is_saved();
    let response = respond_staff(&portal, &staff, page, move || {
        let boxes: Vec<_> = Role::ALL
            .into_iter()
            .map(|role| {
                let id = format!("role-{}", role.name());
                view! {
                    <div class="check">
                        <input
                            type="checkbox"
                            id=id.clone()
                            name=role.name()
                            value="yes"
                            checked=demanded.contains(&role)
                        />
                        <label for=id>{role_name(role, lang)}</label>
                    </div>
                }
            })
            .collect();
        view! {
            <header class="page-header">
                <h1>{t!("two-step-roles")}</h1>
                <p class="lead">{t!("two-step-roles-lead")}</p>
            </header>
            {saved(is_saved)}
            <form class="form" method="post" action=paths::ADMIN_TWO_STEP>
                <fieldset class="field">
                    <legend>{t!("two-step-roles-legend")}</legend>
                    {boxes}
                </fieldset>
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await;
    Ok(response)
}

/// `POST /admin/settings/two-step`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Form(fields): Form<std::collections::HashMap<String, String>>,
) -> Result<Response> {
    staff.require(Action::ManageRights, &Place::Site)?;
    let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| fields.contains_key(role.name())).collect();
    let names = |roles: &[Role]| json!(roles.iter().map(|role| role.name()).collect::<Vec<_>>());
    let tx = portal.begin().await?;
    let before = demanded_of(&*tx).await?;
    demand_of(&*tx, &roles, portal.now()).await?;
    let record = Record {
        action: "set",
        target: "setting",
        target_id: "two_step_roles".to_owned(),
        before: Some(names(&before)),
        after: Some(names(&roles)),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=saved", paths::ADMIN_TWO_STEP)).into_response())
}
