//! The bookings of a month as a file, without anything personal.

use axum::extract::{Query, State};
use axum::response::Response;
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::Deserialize;

use super::super::faces::{self, Face};
use super::super::model::{Channel, Outcome, Stand};
use super::super::store;
use super::require;
use crate::calendar;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::i18n::Lang;
use crate::server::{Portal, almaty};
use crate::ui::csv;

/// Which month is wanted: `2026-12`; this one if none.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    month: String,
}

/// `GET /admin/appointments.csv`
pub(super) async fn file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    require(&staff)?;
    let lang = staff.lang;
    let month = match asked.month.as_str() {
        "" => almaty(portal.now()).format("%Y-%m").to_string(),
        month => month.to_owned(),
    };
    let range = range(&month).ok_or(PortalError::BadRequest)?;
    let hosts = store::hosts(portal.db()).await?;
    let faces = faces::published(portal.db(), &hosts, lang).await?;
    let name = |id: i64| {
        let host = hosts.iter().find(|host| host.id == id);
        let face = host.map(|host| faces.get(&host.sketch.item_id).cloned().unwrap_or_else(|| Face::kept(host, lang)));
        face.map(|face| face.in_words()).unwrap_or_default()
    };
    let bookings = store::of_host(portal.db(), portal.sealer()?, None, range).await?;
    let heading = [
        tl!(lang, "appointments-number"),
        tl!(lang, "appointments-official"),
        tl!(lang, "appointments-date-time"),
        tl!(lang, "appointments-channel"),
        tl!(lang, "appointments-state"),
    ];
    let lines = bookings.iter().filter(|booking| booking.stand != Stand::Held).map(|booking| {
        vec![
            booking.number.to_string(),
            name(booking.host_id),
            almaty(booking.slot.start).format("%Y-%m-%d %H:%M").to_string(),
            channel_name(booking.channel, lang),
            state_name(booking.stand, lang),
        ]
    });
    let lines: Vec<Vec<String>> = std::iter::once(heading.to_vec()).chain(lines).collect();
    Ok(csv::download(&format!("appointments-{month}.csv"), &lines))
}

/// From the first moment of a month up to the first of the next.
fn range(month: &str) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let first: NaiveDate = format!("{month}-01").parse().ok().filter(calendar::is_sensible)?;
    Some((calendar::start_of(first)?, calendar::start_of(first.checked_add_months(Months::new(1))?)?))
}

/// How a booking came in, in words.
pub(super) fn channel_name(channel: Channel, lang: Lang) -> String {
    match channel {
        Channel::Portal => tl!(lang, "appointments-channel-portal"),
        Channel::Office => tl!(lang, "appointments-channel-office"),
        Channel::Waiting => tl!(lang, "appointments-channel-waiting"),
    }
}

fn state_name(stand: Stand, lang: Lang) -> String {
    match stand {
        Stand::Booked => tl!(lang, "appointments-awaited"),
        Stand::Held => tl!(lang, "appointments-held"),
        Stand::Cancelled => tl!(lang, "appointments-cancelled-short"),
        Stand::Done(Outcome::Came) => tl!(lang, "appointments-came"),
        Stand::Done(Outcome::Missed) => tl!(lang, "appointments-missed"),
    }
}
