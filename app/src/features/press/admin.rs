//! The pages of the digest: the list, its form, a day to print, figures, the mail.

mod asked;
pub mod day;
pub mod form;
pub mod list;
pub mod mail;
pub mod steps;
pub mod summary;
mod table;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::model::{Item, Subject};
use super::store;
use crate::calendar;
use crate::error::{PortalError, Result};
use crate::features::audit::Record;
use crate::server::Portal;

/// A line of an address; what is no number is no line.
async fn item_of(portal: &Portal, id: &str) -> Result<Item> {
    store::one(portal.db(), id.parse().map_err(|_| PortalError::NotFound)?).await
}

/// A day of an address or a query.
fn day_of(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok().filter(calendar::is_sensible)
}

/// A line of the log.
fn record(action: &'static str, before: Option<&Item>, after: Option<&Item>) -> Record {
    let named = after.or(before);
    Record {
        action,
        target: "press",
        target_id: named.map(|item| item.id.to_string()).unwrap_or_default(),
        title: named.map(|item| format!("{}, {}", item.outlet, item.day)).unwrap_or_default(),
        before: before.map(in_words),
        after: after.map(in_words),
    }
}

fn in_words(item: &Item) -> Value {
    let unit = match item.subject {
        Subject::Akim => None,
        Subject::Unit(id) => Some(id),
    };
    json!({
        "day": item.day,
        "outlet": item.outlet,
        "kind": item.kind.name(),
        "link": item.link,
        "unit": unit,
        "tone": item.tone.name(),
        "summary": item.summary,
        "answer": item.answer.name(),
        "answer_by": item.answer.by(),
    })
}
