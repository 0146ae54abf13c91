//! Asking for the digest by mail, or no longer.

use axum::extract::{Form, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::super::store;
use super::form::done;
use crate::calendar::start_of;
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::form::Check;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    mail: String,
}

/// `POST /admin/press/mail`: each for themselves.
pub async fn choose(State(portal): State<Portal>, staff: Staff, Form(wish): Form<Wish>) -> Result<Response> {
    staff.require(Action::ReadPress, &Place::Site)?;
    let wants = !wish.mail.is_empty();
    let me = staff.user.id;
    let now = portal.now();
    let tx = portal.begin().await?;
    let had = store::is_reader(&*tx, me).await?;
    if wants != had {
        if wants {
            // The first mail begins with what was entered today.
            let since = start_of(almaty(now).date_naive()).unwrap_or(now);
            store::start_reading(&*tx, me, since).await?;
        } else {
            store::forget_reader(&*tx, me).await?;
        }
        let record = Record {
            action: "change",
            target: "press-mail",
            target_id: me.to_string(),
            title: staff.user.email.clone(),
            before: Some(json!({ "mail": had })),
            after: Some(json!({ "mail": wants })),
        };
        audit::record(&*tx, Some(&staff), now, record).await?;
    }
    tx.commit().await?;
    Ok(done(if wants { "mail" } else { "no-mail" }))
}

/// The form below the list.
pub fn form(is_reader: bool) -> impl IntoView {
    view! {
        <form class="form no-print" method="post" action=paths::ADMIN_PRESS_MAIL>
            <h2>{t!("press-mail")}</h2>
            <Check name="mail" label=t!("press-mail-wanted") checked=is_reader />
            <div class="actions"><button class="button button--quiet" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}
