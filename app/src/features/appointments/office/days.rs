//! Single days of a host: off, with other hours, or called off with word to everybody booked.

use axum::extract::{Form, Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::model::Stand;
use super::super::store::{self, By, Host};
use super::super::taking;
use super::host::{DAY_CANCELLED, DAY_DROPPED, DAY_KEPT, Shown, back, host_page};
use super::host_form::{self, Typed};
use super::{host_of, log, require};
use crate::calendar;
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::appeals::cleaned;
use crate::features::site;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Change, Portal, almaty};
use crate::ui::dates;
use crate::ui::form::{Area, Check, Field};
use crate::ui::table::{DataTable, columns};

const SPAN: [&str; 3] = ["day_from", "day_until", "day_slot"];
const LONGEST_REASON: usize = 500;

/// The day that was typed, today or later.
fn day_of(typed: &Typed, name: &'static str, today: NaiveDate, lang: Lang) -> Result<NaiveDate, FieldErrors> {
    let day = typed.get(name).and_then(|text| text.trim().parse().ok());
    day.filter(|day| calendar::is_sensible(day) && *day >= today).ok_or_else(|| {
        let mut errors = FieldErrors::default();
        errors.add(name, tl!(lang, "appointments-fault-day"));
        errors
    })
}

async fn again(portal: &Portal, staff: &Staff, host: Host, day: Typed, errors: FieldErrors) -> Result<Response> {
    host_page(portal, staff, host, Shown { day, errors, ..Shown::default() }).await
}

/// `POST /admin/appointments/hosts/{id}/days`: a day without reception, or with other hours.
/// Bookings of that day stay: they are called off on purpose only.
pub(super) async fn keep(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let host = host_of(portal.db(), &id).await?;
    let day = match day_of(&typed, "day", almaty(portal.now()).date_naive(), staff.lang) {
        Ok(day) => day,
        Err(errors) => return again(&portal, &staff, host, typed, errors).await,
    };
    let mut errors = FieldErrors::default();
    let is_off = typed.get("day_off").is_some_and(|off| !off.is_empty());
    let [from, until, slot] = SPAN;
    let spans = if is_off {
        Vec::new()
    } else {
        host_form::span(&typed, from, until, slot, staff.lang, &mut errors).into_iter().collect()
    };
    if !errors.is_empty() {
        return again(&portal, &staff, host, typed, errors).await;
    }
    let tx = taking::begin(&portal).await?;
    store::keep_day(&*tx, host.id, day, &spans).await?;
    changed(&portal, &staff, &tx, &host, ("change-day", day)).await?;
    tx.commit().await?;
    Ok(back(host.id, DAY_KEPT))
}

/// Writes a changed day down, and offers times that it freed to those who wait.
async fn changed(
    portal: &Portal,
    staff: &Staff,
    tx: &Change,
    host: &Host,
    (action, day): (&'static str, NaiveDate),
) -> Result<()> {
    log(portal, &**tx, staff, (action, "reception", host.id), day.to_string()).await?;
    taking::offer_free(portal, tx, host).await
}

/// `POST /admin/appointments/hosts/{id}/drop-day`: the schedule holds again.
pub(super) async fn give_up(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let host = host_of(portal.db(), &id).await?;
    if let Ok(day) = day_of(&typed, "day", almaty(portal.now()).date_naive(), staff.lang) {
        let tx = taking::begin(&portal).await?;
        if store::drop_day(&*tx, host.id, day).await? {
            changed(&portal, &staff, &tx, &host, ("restore-day", day)).await?;
        }
        tx.commit().await?;
    }
    Ok(back(host.id, DAY_DROPPED))
}

/// `POST /admin/appointments/hosts/{id}/cancel-day`: no reception on a day, and everybody who
/// was booked is told why.
pub(super) async fn cancel(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let host = host_of(portal.db(), &id).await?;
    let reason = cleaned(typed.get("reason").map(|text| text.trim()).unwrap_or_default());
    let mut errors = FieldErrors::default();
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        errors.add("reason", tl!(staff.lang, "appeals-fault-needed", most = LONGEST_REASON));
    }
    let day = match day_of(&typed, "cancelled_day", almaty(portal.now()).date_naive(), staff.lang) {
        Ok(day) if errors.is_empty() => day,
        Ok(_) => return again(&portal, &staff, host, typed, errors).await,
        Err(mut wrong) => {
            for (field, message) in errors.iter() {
                wrong.add(field.to_owned(), message);
            }
            return again(&portal, &staff, host, typed, wrong).await;
        }
    };
    let tx = taking::begin(&portal).await?;
    store::keep_day(&*tx, host.id, day, &[]).await?;
    if let (Some(from), Some(until)) = (calendar::start_of(day), calendar::end_of(day)) {
        for booking in store::of_host(&*tx, portal.sealer()?, Some(host.id), (from, until)).await? {
            if matches!(booking.stand, Stand::Booked | Stand::Held) && booking.slot.start > portal.now() {
                taking::give_back(&portal, &tx, &host, &booking, (By::Office, &reason)).await?;
            }
        }
    }
    log(&portal, &*tx, &staff, ("cancel-day", "reception", host.id), day.to_string()).await?;
    site::go_public(&portal, tx).await?;
    Ok(back(host.id, DAY_CANCELLED))
}

/// The single days that are set, and the forms for more.
pub(super) fn section(
    host: i64,
    single: &[(NaiveDate, String)],
    typed: &Typed,
    errors: &FieldErrors,
) -> impl IntoView + use<> {
    let value = |name: &str| typed.get(name).cloned().unwrap_or_default();
    view! {
        <section class="stack-4" aria-labelledby="days-title">
            <h2 id="days-title">{t!("appointments-days")}</h2>
            {known(host, single)}
            <details class="disclosure" open=errors.of("day").is_some() || SPAN.iter().any(|name| errors.of(name).is_some())>
                <summary>{t!("appointments-add-day")}</summary>
                <form class="form" method="post" action=paths::admin_host_part(host, "days") novalidate="">
                    <Field
                        name="day"
                        label=t!("appointments-day")
                        kind="date"
                        value=value("day")
                        errors=errors.clone()
                    />
                    <Check name="day_off" label=t!("appointments-day-off") checked=!value("day_off").is_empty() />
                    {host_form::span_fields(SPAN, typed, errors)}
                    <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
                </form>
            </details>
            <details
                class="disclosure"
                open=errors.of("cancelled_day").is_some() || errors.of("reason").is_some()
            >
                <summary>{t!("appointments-cancel-day")}</summary>
                <form class="form" method="post" action=paths::admin_host_part(host, "cancel-day") novalidate="">
                    <p>{t!("appointments-cancel-day-text")}</p>
                    <Field
                        name="cancelled_day"
                        label=t!("appointments-day")
                        kind="date"
                        value=value("cancelled_day")
                        errors=errors.clone()
                    />
                    <Area
                        name="reason"
                        label=t!("appeals-reason")
                        rows=3
                        value=value("reason")
                        errors=errors.clone()
                    />
                    <div class="actions">
                        <button class="button" type="submit">{t!("appointments-cancel-day")}</button>
                    </div>
                </form>
            </details>
        </section>
    }
}

fn known(host: i64, single: &[(NaiveDate, String)]) -> AnyView {
    if single.is_empty() {
        return view! { <p>{t!("appointments-no-days")}</p> }.into_any();
    }
    let rows: Vec<_> = single
        .iter()
        .map(|(day, words)| {
            view! {
                <tr>
                    <th scope="row">{dates::short_date(*day)}</th>
                    <td>{words.clone()}</td>
                    <td>
                        <form method="post" action=paths::admin_host_part(host, "drop-day")>
                            <input type="hidden" name="day" value=day.to_string() />
                            <button class="button button--quiet" type="submit">
                                {t!("appointments-drop-day")}
                                <span class="visually-hidden">": "{day.to_string()}</span>
                            </button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect();
    let headings = columns([t!("appointments-day"), t!("appointments-date-time"), t!("appointments-do")]);
    view! {
        <DataTable label=t!("appointments-days") caption=t!("appointments-days") columns=headings caption_hidden=true>
            {rows}
        </DataTable>
    }
    .into_any()
}
