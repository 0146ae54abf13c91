//! Receptions in the database: hosts, single days, bookings, the waiting list.

mod bookings;
mod changes;
mod hosts;
mod lookups;
mod waiting;

pub use bookings::{
    Booking, By, New, alone, insert, keys_of, next_number, note_purpose, submission_of, visitor_purpose,
};
pub use changes::{cancel, erase, mark_reminded, move_to, set_outcome, take_offer};
pub use hosts::{Host, Sketch, days, drop_day, host, host_by_slug, hosts, keep_day, keep_host, open_hosts};
pub use lookups::{
    by_id, by_submission, due_reminders, expired_holds, next_visit, of_account, of_host, open_count, taken,
    visit_count, with_code, with_link,
};
pub use waiting::{
    erase_waiting, hosts_with_waiting, join, mark, purpose as waiting_purpose, queue, unanswered_count,
    unanswered_offers, waiting_count,
};
