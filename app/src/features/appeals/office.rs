//! What the office sees: the incoming journal, an appeal with its way, the steps that are
//! possible from where it stands.

mod appeal;
mod journal;
mod mails;

use axum::Router;
use axum::routing::{get, post};

use super::model::states::Part;
use super::store::Appeal;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::Portal;

pub(super) use mails::received;

/// The addresses of the feature for the office.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_APPEALS, get(journal::list))
        .route("/admin/appeals.csv", get(journal::csv_file))
        .route("/admin/appeals/{id}", get(appeal::show))
        .route("/admin/appeals/{id}/{step}", post(appeal::take))
}

/// The right that belongs to a part.
const fn right(part: Part) -> Option<Action> {
    match part {
        Part::Registrar => Some(Action::RegisterAppeals),
        Part::Editor => Some(Action::AnswerAppeals),
        Part::Leader => Some(Action::ResolveAppeals),
        Part::Executor => Some(Action::ExecuteAppeals),
        Part::System | Part::Applicant => None,
    }
}

/// Whether somebody plays a part in this appeal: leaders and executors only in those handed to
/// them, and in what came to the trust line only its own officers, in every part.
fn plays(staff: &Staff, part: Part, appeal: &Appeal) -> bool {
    if appeal.kind.is_confidential() {
        return right(part).is_some() && staff.may(Action::ReadTrustLine, &Place::Site);
    }
    let holds = |action| staff.may(action, &Place::Site);
    let is_theirs = match part {
        Part::Leader => appeal.leader_id == Some(staff.user.id),
        Part::Executor => appeal.executor_id == Some(staff.user.id),
        _ => true,
    };
    is_theirs && right(part).is_some_and(holds)
}

/// Whether somebody may read this appeal at all.
fn sees(staff: &Staff, appeal: &Appeal) -> bool {
    [Part::Registrar, Part::Editor, Part::Leader, Part::Executor].into_iter().any(|part| plays(staff, part, appeal))
}
