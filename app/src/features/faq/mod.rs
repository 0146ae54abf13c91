//! Questions and answers: frequent questions by topic, questions that people ask an official, and
//! the way of both into entries of the kind `faq`, which the newsroom keeps (O116-L-8.4, O116-L-11.6a,
//! O116-L-11.6d, O116-M-2.4, O116-M-5.4, O116-U-4.3, P891-14.1). URLs: `/{lang}/faq…`,
//! `/admin/faq…`. Tables: `faq_topics`, `faq_questions`.

mod admin;
mod demo;
mod mails;
mod model;
mod public;
mod store;

pub(crate) use admin::tasks;
pub use demo::demo;
pub use mails::entry_published;
pub(crate) use public::Overview;
pub use store::erase;

use axum::Router;
use chrono::TimeDelta;

use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::limiter::{By, Limit};
use crate::server::Portal;
use crate::server::reseal::Sealed;

/// So many questions of one network within an hour pass unasked; whoever comes after them shows
/// that they are a person.
const ASKING: Limit = Limit { name: "faq-question", by: By::Network, times: 5, within: TimeDelta::hours(1) };

/// So many in all: an office or a school is one network.
const MOST: Limit = Limit { name: "faq-questions", by: By::Network, times: 100, within: TimeDelta::hours(1) };

/// So many searches, each of which reads every answer: a school is one network.
const SEARCHING: Limit = Limit { name: "faq-search", by: By::Network, times: 300, within: TimeDelta::minutes(10) };

/// How many days after the decision the words of a question, name and address are erased (R95-1-9.2c).
pub const KEPT_DAYS: u32 = 30;

/// How many days a question waits for a decision; then they are erased all the same.
pub const OPEN_DAYS: u32 = 365;

/// So many questions by one address, which nobody confirms.
const MAILING: Limit = Limit { name: "faq-mail", by: By::Mailbox, times: 5, within: TimeDelta::days(1) };

/// The sealed column.
pub const SEALED: [Sealed; 1] =
    [Sealed { table: "faq_questions", column: "sealed", owner: "mark", purpose: store::purpose }];

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(admin::routes())
}

/// Whether somebody may make frequent questions of answers that are public elsewhere.
pub fn may_reuse_answers(portal: &Portal, staff: &Staff) -> Result<bool> {
    let structure = portal.structure()?;
    let Ok((section, item)) = structure.item(public::ITEM) else { return Ok(false) };
    Ok(staff.may(Action::EditContent, &Place::Section(vec![item.id, section.id])))
}

/// Address and name of each topic, for the form of an entry.
pub async fn topic_choices(portal: &Portal, lang: Lang) -> Result<Vec<(String, String)>> {
    let topics = store::topics(portal.db()).await?;
    Ok(topics.into_iter().map(|topic| (topic.slug.clone(), topic.title.get(lang).to_owned())).collect())
}
