//! The virtual reception: appeals with their way, their terms and their public answers
//! (Resolution 95, annex 3). URLs: `/{lang}/appeals…`, `/admin/appeals…`. Tables: `appeals`,
//! `appeal_events`, `appeal_files`, `appeal_numbers`.

pub mod model;
mod office;
mod public;
mod store;

pub use model::terms::Terms;
pub use store::erase;

use axum::Router;
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

/// So many appeals of one network within an hour: a family writes less, a school class too.
const SENDING: Limit = Limit { name: "appeal", by: By::Network, times: 30, within: TimeDelta::hours(1) };

/// So many wrong pairs of number and code.
const LOOKING: Limit = Limit { name: "appeal-code", by: By::Network, times: 10, within: TimeDelta::hours(1) };

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(office::routes())
}

/// The terms of the office, from memory.
fn terms_of(portal: &Portal) -> Terms {
    portal.settings().appeal_terms
}
