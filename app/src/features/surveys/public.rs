//! What everybody sees: the list of surveys, the form, the receipt, the results.

mod charts;
pub(super) mod fields;
mod files;
mod form;
mod home;
mod link;
mod list;
mod rating;
mod receipt;
mod results;
mod sent;

pub(super) use charts::{figures, share_in_words};
pub(super) use files::{answer_in_words, workbook};
pub use home::Current;
pub use list::Overview;
pub use rating::Rating;
pub(super) use rating::service_page;

use axum::Router;
use axum::routing::{get, post};

use super::model::answer::Fault;
use super::model::question::Question;
use super::model::{Stand, Survey};
use super::store;
use crate::error::{FieldErrors, PortalError, Result};
use crate::i18n::Lang;
use crate::server::Portal;
use crate::ui::dates;

/// The addresses of the feature for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/surveys", get(list::page))
        .route("/{lang}/surveys/rate", post(rating::rate))
        .route("/{lang}/surveys/receipt", get(receipt::find_page).post(receipt::find))
        .route("/{lang}/surveys/receipt/erase", post(receipt::erase))
        .route("/{lang}/surveys/receipt/{mark}", get(receipt::page))
        .route("/{lang}/surveys/{slug}", get(form::page))
        .route("/{lang}/surveys/{slug}/link", post(link::send))
        .route("/{lang}/surveys/{slug}/take/{token}", get(form::page_by_link))
        .route("/{lang}/surveys/{slug}/results", get(results::page))
        .route("/{lang}/surveys/{slug}/results.csv", get(files::csv_file))
        .route("/{lang}/surveys/{slug}/results.xlsx", get(files::xlsx_file))
        .route("/{lang}/surveys/{slug}/results.json", get(files::json_file))
}

/// The addresses that take answers, with files among them.
pub fn upload_routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/surveys/{slug}", post(form::answer))
        .route("/{lang}/surveys/{slug}/take/{token}", post(form::answer_by_link))
}

/// The survey of an address, if it was published.
async fn published(portal: &Portal, slug: &str) -> Result<Survey> {
    let survey = store::by_slug(portal.db(), slug).await?.ok_or(PortalError::NotFound)?;
    if survey.stand(portal.now()) == Stand::Draft { Err(PortalError::NotFound) } else { Ok(survey) }
}

/// Until when a survey is open, or that it is over, or when it begins.
pub(super) fn stand_in_words(survey: &Survey, stand: Stand, lang: Lang) -> String {
    let moment = |moment| dates::long_date(crate::server::almaty(moment).date_naive(), lang);
    match (stand, survey.sketch.opens_at, survey.sketch.closes_at) {
        (Stand::Draft, ..) => tl!(lang, "survey-stand-draft"),
        (Stand::Coming, Some(start), _) => tl!(lang, "survey-opens", date = moment(start)),
        (Stand::Closed, ..) => tl!(lang, "survey-closed"),
        // The last moment belongs to the day before.
        (_, _, Some(end)) => tl!(lang, "survey-open-until", date = moment(end - chrono::TimeDelta::seconds(1))),
        _ => tl!(lang, "survey-open"),
    }
}

/// Faults in words, at the fields of their questions.
fn in_words(questions: &[Question], faults: &[(i64, Fault)], lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for (id, fault) in faults {
        let Some(question) = questions.iter().find(|question| question.id == *id) else { continue };
        let words = match *fault {
            Fault::Missing if question.kind.is_text() => tl!(lang, "survey-fault-write"),
            Fault::Missing if question.kind.has_choices() => tl!(lang, "survey-fault-choose"),
            Fault::Missing => tl!(lang, "survey-fault-missing"),
            Fault::LineMissing => tl!(lang, "survey-fault-line"),
            Fault::NoChoice => tl!(lang, "survey-fault-no-choice"),
            Fault::Ranks(most) => tl!(lang, "survey-fault-ranks", most = most),
            Fault::Number(least, most) => {
                tl!(lang, "survey-fault-number", least = least.to_string(), most = most.to_string())
            }
            Fault::Day => tl!(lang, "survey-fault-day"),
            Fault::TooLong(most) => tl!(lang, "appeals-fault-long", most = most),
        };
        errors.add(question.field(), words);
    }
    errors
}
