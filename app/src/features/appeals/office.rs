//! The office: the journal, the board, one appeal with the steps that are possible from where it
//! stands, entry by hand, templates, reviews, and what is held about a person.

mod appeal;
mod board;
mod digest;
mod entry;
mod files;
mod hands;
mod journal;
mod mails;
mod notes;
mod person;
mod requests;
mod reviews;
mod tasks;
mod templates;
mod tools;

use axum::Router;
use axum::routing::{get, post};

use super::model::states::Part;
use super::store::{Appeal, Sight};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::Portal;

pub use digest::send_due;
pub(super) use journal::channel_name;
pub(super) use mails::{asked, received};
pub use tasks::tasks;

/// The addresses of the feature for the office.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_APPEALS, get(journal::list))
        .route(paths::ADMIN_APPEALS_BOARD, get(board::page))
        .route("/admin/appeals.csv", get(journal::csv_file))
        .route("/admin/appeals.xlsx", get(journal::xlsx_file))
        .route(paths::ADMIN_APPEALS_NEW, get(entry::blank).post(entry::add))
        .route("/admin/appeals/receipt/{mark}", get(entry::receipt))
        .route(paths::ADMIN_APPEALS_TEMPLATES, get(templates::list).post(templates::add))
        .route("/admin/appeals/templates/{id}", get(templates::filled).post(templates::save))
        .route("/admin/appeals/templates/{id}/remove", post(templates::remove))
        .route(paths::ADMIN_APPEALS_REVIEWS, get(reviews::list))
        .route("/admin/appeals/reviews/{period}", get(reviews::filled).post(reviews::save))
        .route(paths::ADMIN_APPEALS_PERSON, get(person::form).post(person::search))
        .route(paths::ADMIN_APPEALS_PERSON_FILE, post(person::file))
        .route(paths::ADMIN_APPEALS_PERSON_ERASE, post(person::erase))
        .route("/admin/appeals/{id}", get(appeal::show))
        .route("/admin/appeals/{id}/note", post(notes::add))
        .route(paths::ADMIN_APPEAL_REQUESTS, get(requests::list))
        .route("/admin/appeals/requests/{id}", post(requests::answer))
        .route("/admin/appeals/{id}/files/{file}", get(files::download))
}

/// The addresses that take files.
pub fn upload_routes() -> Router<Portal> {
    Router::new().route("/admin/appeals/{id}/{step}", post(appeal::take))
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

/// The same for lists: which appeals the database may give out.
fn sight(staff: &Staff) -> Sight {
    let holds = |action| staff.may(action, &Place::Site);
    let me = Some(staff.user.id);
    Sight {
        all: holds(Action::RegisterAppeals) || holds(Action::AnswerAppeals),
        trust_line: holds(Action::ReadTrustLine),
        leader: me.filter(|_| holds(Action::ResolveAppeals)),
        executor: me.filter(|_| holds(Action::ExecuteAppeals)),
    }
}

/// Whether somebody keeps the texts of the office: templates and reviews.
fn keeps_texts(staff: &Staff) -> bool {
    [Action::RegisterAppeals, Action::AnswerAppeals].into_iter().any(|right| staff.may(right, &Place::Site))
}
