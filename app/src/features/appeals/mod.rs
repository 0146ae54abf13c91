//! The virtual reception: appeals with their way, their terms and their public answers
//! (Resolution 95, annex 3). URLs: `/{lang}/appeals…`, `/account/appeals…`, `/admin/appeals…`. Tables:
//! `appeals`,
//! `appeal_events`, `appeal_files`, `appeal_numbers`, `appeal_notes`, `appeal_templates`,
//! `appeal_notices`, `appeal_reviews`, `appeal_requests`, `appeal_people`, `waiting_folders`; sealed bytes of files in the storage; reads `users`, `units`.

mod demo;
mod files;
mod folders;
mod intake;
pub mod model;
mod office;
mod people;
mod public;
mod reseal;
mod store;
pub mod waiting;

pub use demo::demo;
pub use files::{BODY_LIMIT, forget, sweep};
// Other forms take files by the same rules, and keep them where these lie.
pub(crate) use files::{
    FIELD as FILES, Kept, Sent, handed_out, keep, keys as kept_keys, limits as file_limits, opened, say_lost,
};
pub use folders::{needing_old_keys, strike_folder, tell_of_folder};
pub use intake::{counts as waiting_counts, register_waiting};
pub use model::codes;
pub use model::letter::{cleaned, phone};
pub use model::terms::{Counting, Terms};
pub use office::send_due;
pub(crate) use office::tasks;
pub use people::note_people;
pub use public::{addresses, entrance, figures, timed};
pub use reseal::{SEALED, reseal_files};
pub use store::{confidential_ids, erase, public_answer};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use chrono::TimeDelta;

use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::limiter::{By, Limit};
use crate::server::Portal;

/// Only the people of the reception come in: whoever holds one of its roles.
fn require(staff: &Staff) -> Result<()> {
    let rights = [
        Action::RegisterAppeals,
        Action::AnswerAppeals,
        Action::ResolveAppeals,
        Action::ExecuteAppeals,
        Action::ReadTrustLine,
    ];
    if rights.into_iter().any(|right| staff.may(right, &Place::Site)) { Ok(()) } else { Err(PortalError::Forbidden) }
}

/// So many appeals of one network within an hour pass unasked: a family writes less, a school
/// class too. Whoever comes after them shows that they are a person.
const SENDING: Limit = Limit { name: "appeal", by: By::Network, times: 30, within: TimeDelta::hours(1) };

/// So many wrong pairs of number and code.
const LOOKING: Limit = Limit { name: "appeal-code", by: By::Network, times: 10, within: TimeDelta::hours(1) };

/// So often a subject may be looked up: a letter typed is not a look-up.
const LOOKING_UP: Limit = Limit { name: "appeal-similar", by: By::Network, times: 600, within: TimeDelta::hours(1) };

/// So many answers are shown for a subject.
const MOST_SIMILAR: usize = 5;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(office::routes())
}

/// The addresses that take files; the server gives them a limit of their own.
pub fn upload_routes() -> Router<Portal> {
    public::upload_routes().merge(office::upload_routes()).layer(DefaultBodyLimit::disable())
}

/// The terms of the office, from memory.
fn terms_of(portal: &Portal) -> Terms {
    portal.settings().appeal_terms
}
