//! Personal reception by appointment (S004-15.15): schedules of those who receive citizens, free
//! times, bookings with cancellation by link, the waiting list, the day lists of the office.
//! URLs: `/{lang}/appointments…`, `/admin/appointments…`. Tables: `appointment_hosts`,
//! `appointment_days`, `appointments`, `appointment_waiting`, `appointment_numbers`.

mod care;
mod demo;
mod faces;
mod mails;
pub mod model;
mod office;
mod public;
mod reseal;
mod store;
mod taking;

pub use care::{erase, look_after};
pub use demo::demo;
pub(crate) use office::tasks;
pub(crate) use public::{Timetable, entrance, own_bookings};
pub use reseal::SEALED;

use std::collections::HashMap;

use axum::Router;
use chrono::TimeDelta;

use crate::error::Result;
use crate::i18n::Lang;
use crate::limiter::{By, Limit};
use crate::paths;
use crate::server::Portal;

/// So many bookings of one network within a day: times are few, and whoever took them all for
/// names made up would leave none to others. A mobile operator has thousands behind one address.
const BOOKING: Limit = Limit { name: "appointment", by: By::Network, times: 20, within: TimeDelta::days(1) };

/// So many of them pass unasked; whoever comes after them shows that they are a person.
const UNASKED: Limit = Limit { name: "appointment", by: By::Network, times: 3, within: TimeDelta::days(1) };

/// So many places in waiting lists.
const WAITING: Limit = Limit { name: "appointment-waiting", by: By::Network, times: 20, within: TimeDelta::days(1) };

/// So many wrong pairs of number and code.
const LOOKING: Limit = Limit { name: "appointment-code", by: By::Network, times: 10, within: TimeDelta::hours(1) };

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(office::routes())
}

/// Where a reception with a published entry is booked, by the entry's id; nothing where the
/// portal takes no bookings.
pub(crate) async fn booking_addresses(portal: &Portal, lang: Lang) -> Result<HashMap<i64, String>> {
    if !portal.settings().takes_appointments {
        return Ok(HashMap::new());
    }
    let hosts = store::open_hosts(portal.db()).await?;
    Ok(hosts.into_iter().map(|host| (host.sketch.item_id, paths::appointments_with(lang, &host.slug))).collect())
}

/// Whether anybody's schedule is public.
pub(crate) async fn has_schedule(portal: &Portal) -> Result<bool> {
    Ok(!store::open_hosts(portal.db()).await?.is_empty())
}
