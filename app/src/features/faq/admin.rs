//! The staff's side: what people ask, the topics, and entries made of answered appeals.

mod draft;
mod of_appeal;
mod overview;
mod question;
mod topic_form;
mod topics;

pub(crate) use overview::tasks;

use axum::Router;
use axum::routing::{get, post};

use super::model::Topic;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::content::Node;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Portal, Structure};

/// The addresses of the staff's side.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_FAQ, get(overview::page))
        .route("/admin/faq/questions/{id}", get(question::page))
        .route("/admin/faq/questions/{id}/draft", post(draft::draft))
        .route("/admin/faq/questions/{id}/refuse", post(question::refuse))
        .route("/admin/faq/of-appeal/{appeal}", post(of_appeal::draft))
        .route(paths::ADMIN_FAQ_TOPICS, get(topics::page).post(topic_form::add))
        .route("/admin/faq/topics/{id}", get(topic_form::page).post(topic_form::save))
        .route("/admin/faq/topics/{id}/up", post(topics::up))
        .route("/admin/faq/topics/{id}/down", post(topics::down))
        .route("/admin/faq/topics/{id}/remove", post(topics::remove))
}

/// Where questions about a topic are answered: whoever holds the right there reads them. A topic that
/// is no more is for those who hold it everywhere.
fn place_of(structure: &Structure, topics: &[Topic], slug: &str) -> Place {
    let topic = topics.iter().find(|topic| topic.slug == slug);
    match topic.and_then(|topic| structure.item(&topic.place).ok()) {
        Some((section, item)) => Place::Section(vec![item.id, section.id]),
        None => Place::Site,
    }
}

/// The item of the structure in which the answers about a topic stand.
fn home<'a>(structure: &'a Structure, topic: &Topic) -> Result<&'a Node> {
    structure.item(&topic.place).map(|(_, item)| item)
}

/// Topics are kept by those who answer questions everywhere.
fn require(staff: &Staff) -> Result<()> {
    staff.require(Action::AnswerQuestions, &Place::Site)
}

fn id_of(text: &str) -> Result<i64> {
    text.parse().map_err(|_| PortalError::NotFound)
}
