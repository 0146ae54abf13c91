//! Addresses of personal receptions.

use crate::i18n::Lang;

/// Personal reception by appointment: who receives, and when.
pub fn appointments(lang: Lang) -> String {
    format!("/{lang}/appointments")
}

/// The free times of one host.
pub fn appointments_with(lang: Lang, host: &str) -> String {
    format!("/{lang}/appointments/{host}")
}

/// The form for one time of a host.
pub fn appointment_time(lang: Lang, host: &str, time: &str) -> String {
    format!("/{lang}/appointments/{host}/{time}")
}

/// The waiting list of a host.
pub fn appointment_waiting(lang: Lang, host: &str) -> String {
    format!("/{lang}/appointments/{host}/waiting")
}

/// Where one finds one's booking by number and code.
pub fn appointment_find(lang: Lang) -> String {
    format!("/{lang}/appointments/find")
}

/// One's own booking.
pub fn appointment(lang: Lang, link: &str) -> String {
    format!("/{lang}/appointments/booking/{link}")
}

/// A step with one's own booking: `cancel`, `move`, `accept`, or the calendar file `ics`.
pub fn appointment_step(lang: Lang, link: &str, step: &str) -> String {
    format!("/{lang}/appointments/booking/{link}/{step}")
}

/// A host of receptions for the office.
pub fn admin_host(id: i64) -> String {
    format!("{ADMIN_APPOINTMENTS}/hosts/{id}")
}

/// A part of it: `days`, `drop-day`, `cancel-day`, `book`.
pub fn admin_host_part(id: i64, part: &str) -> String {
    format!("{ADMIN_APPOINTMENTS}/hosts/{id}/{part}")
}

/// The list of a day, to print.
pub fn admin_day_list(host: i64, day: chrono::NaiveDate) -> String {
    format!("{ADMIN_APPOINTMENTS}/hosts/{host}/list?day={day}")
}

/// A booking for the office.
pub fn admin_appointment(id: i64) -> String {
    format!("{ADMIN_APPOINTMENTS}/{id}")
}

/// A step of the office with a booking: `outcome`, `cancel`.
pub fn admin_appointment_step(id: i64, step: &str) -> String {
    format!("{ADMIN_APPOINTMENTS}/{id}/{step}")
}

pub const ADMIN_APPOINTMENTS: &str = "/admin/appointments";
pub const ADMIN_NEW_HOST: &str = "/admin/appointments/hosts/new";
pub const ADMIN_APPOINTMENTS_FILE: &str = "/admin/appointments.csv";
