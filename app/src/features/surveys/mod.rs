//! Surveys and votes with their results (R95-2-M4e, O116-L-11.6c, O116-M-5.4, P891-14.4). URLs:
//! `/{lang}/surveys…`, `/admin/surveys…`. Tables: `surveys`, `survey_questions`,
//! `survey_responses`, `survey_answers`, `survey_invites`, `survey_readers`.

mod admin;
mod demo;
pub mod model;
mod public;
mod pulse;
mod reseal;
mod store;

pub use demo::{bulk, demo};
pub(crate) use public::{Current, Overview, Rating};
pub use pulse::{addresses, changed, clear, pulse};
pub use reseal::SEALED;
pub use store::{drop_files, file_keys};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use chrono::TimeDelta;

use crate::error::Result;
use crate::i18n::Lang;
use crate::limiter::{By, Limit};
use crate::server::Portal;

/// The cookie by which a browser counts once.
const COOKIE: &str = "survey";

/// So many answers of one network within an hour pass unasked: a family, a class of a school.
/// Whoever comes after them shows that they are a person.
const UNASKED: Limit = Limit { name: "survey", by: By::Network, times: 30, within: TimeDelta::hours(1) };

/// So many in all: a mobile operator has thousands behind one address.
const ANSWERING: Limit = Limit { name: "survey", by: By::Network, times: 600, within: TimeDelta::hours(1) };

/// So many links of one network, and to one address.
const LINKS: Limit = Limit { name: "survey-link", by: By::Network, times: 60, within: TimeDelta::hours(1) };
const MAILING: Limit = Limit { name: "survey-mail", by: By::Mailbox, times: 3, within: TimeDelta::hours(1) };

/// So many services rated for the first time, each of which makes a survey.
const RATING: Limit = Limit { name: "rating", by: By::Network, times: 60, within: TimeDelta::hours(1) };

/// So many days after it was given the file of an answer is erased (R95-1-9.2c).
pub const FILE_DAYS: u32 = 365;

/// So long after the end of a survey the addresses of those who want to hear of the result are kept.
const READERS_KEPT: TimeDelta = TimeDelta::days(365);

/// So many files of results of one network: each counts all answers anew.
const FILES: Limit = Limit { name: "survey-results-file", by: By::Network, times: 300, within: TimeDelta::hours(1) };

/// So many wrong codes.
const LOOKING: Limit = Limit { name: "survey-code", by: By::Network, times: 10, within: TimeDelta::hours(1) };

/// What those who keep discussions choose from: surveys that were published, by number and title.
pub(crate) async fn titles(portal: &Portal, lang: Lang) -> Result<Vec<(String, String)>> {
    let all = store::published(portal.db()).await?;
    let listed = all.iter().filter(|survey| model::Sort::LISTED.contains(&survey.sketch.sort));
    Ok(listed.map(|survey| (survey.id.to_string(), survey.title(lang).to_owned())).collect())
}

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(admin::routes())
}

/// The addresses that take answers.
pub fn upload_routes() -> Router<Portal> {
    public::upload_routes().layer(DefaultBodyLimit::disable())
}
