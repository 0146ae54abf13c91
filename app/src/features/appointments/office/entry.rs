//! A booking entered by hand for somebody who phones or comes: also at a time that is closed to
//! the public by now, and whatever the person holds already.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::super::faces;
use super::super::model::Channel;
use super::super::model::slots::{self, Slot};
use super::super::model::visitor::{self, Asker};
use super::super::public::{in_words, person_fields, refused, time_options};
use super::super::store::Host;
use super::super::taking::{self, Wish};
use super::booking::{ENTERED, back_to_list};
use super::{host_of, log, require};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::guard;
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Choice, ErrorSummary};

/// `GET /admin/appointments/hosts/{id}/book`
pub(super) async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let host = host_of(portal.db(), &id).await?;
    let blank = visitor::Form { carried: guard::Carried::new(), ..visitor::Form::default() };
    form_page(&portal, &staff, host, blank, FieldErrors::default()).await
}

/// `POST /admin/appointments/hosts/{id}/book`
pub(super) async fn book(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(sent): Form<visitor::Form>,
) -> Result<Response> {
    require(&staff)?;
    let host = host_of(portal.db(), &id).await?;
    // Without a mark of its own it would be taken for the booking before.
    if !marks::is_mark(&sent.carried.mark) {
        return Err(PortalError::BadRequest);
    }
    let visitor = match sent.check(Asker::Office) {
        Ok(visitor) => visitor,
        Err(faults) => {
            return form_page(&portal, &staff, host, sent, in_words(&faults, Asker::Office, staff.lang)).await;
        }
    };
    let tx = taking::begin(&portal).await?;
    let wish = Wish {
        mark: &sent.carried.mark,
        time: &sent.time,
        visitor: &visitor,
        channel: Channel::Office,
        lang: staff.lang,
        account_id: None,
    };
    match taking::take(&portal, &tx, &host, wish).await? {
        Ok(booking) => {
            log(&portal, &*tx, &staff, ("create", "appointment", booking.id), booking.number.to_string()).await?;
            tx.commit().await?;
            Ok(back_to_list(&booking, ENTERED))
        }
        Err(refusal) => {
            tx.undo().await?;
            form_page(&portal, &staff, host, sent, refused(refusal, staff.lang)).await
        }
    }
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    host: Host,
    sent: visitor::Form,
    errors: FieldErrors,
) -> Result<Response> {
    let lang = staff.lang;
    let face = faces::of(portal.db(), &host, lang).await?;
    let free: Arc<Vec<Slot>> =
        Arc::new(taking::free(portal.db(), &host, taking::window(portal, &host, Channel::Office)).await?);
    let action = paths::admin_host_part(host.id, "book");
    let mut page = Page::new(lang, action.clone(), tl!(lang, "appointments-enter"))
        .under(&tl!(lang, "appointments-office"), paths::ADMIN_APPOINTMENTS.to_owned())
        .under(&face.in_words(), paths::admin_host(host.id));
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        let chosen = slots::from_name(&sent.time).map(slots::name).unwrap_or_default();
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <p class="kicker">{face.in_words()}</p>
                <h1>{t!("appointments-enter")}</h1>
                <p class="lead">{t!("appointments-enter-lead")}</p>
            </header>
            <form class="form" method="post" action=action.clone() novalidate="">
                <input type="hidden" name="mark" value=sent.carried.mark.clone() />
                <Choice
                    name="time"
                    label=t!("appointments-date-time")
                    options=time_options(&free, lang)
                    chosen=chosen
                    none=t!("appeals-choose")
                    errors=errors.clone()
                />
                {person_fields(&sent, &errors, Asker::Office)}
                <div class="actions"><button class="button" type="submit">{t!("appointments-enter-send")}</button></div>
            </form>
        }
    })
    .await)
}
