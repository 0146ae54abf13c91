//! The public answer to an appeal becomes a draft of a frequent question in one step (O116-U-4.3,
//! R95-3-9): out of the words that everybody reads already, never out of the letter.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use super::id_of;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::appeals;
use crate::features::audit::{self, Record};
use crate::features::faq::model::cut;
use crate::features::faq::store;
use crate::features::newsroom::{self, Content, Text};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::Portal;

/// Letters of a title made of a question.
const LONGEST_TITLE: usize = 250;

/// `POST /admin/faq/of-appeal/{appeal}`: pressed again, it leads to the same draft.
pub async fn draft(State(portal): State<Portal>, staff: Staff, Path(appeal): Path<String>) -> Result<Response> {
    let structure = portal.structure()?;
    let (section, item) = structure.item("faq")?;
    staff.require(Action::EditContent, &Place::Section(vec![item.id, section.id]))?;
    let appeal = id_of(&appeal)?;
    let (sealer, now) = (portal.sealer()?, portal.now());
    let tx = portal.begin().await?;
    let known = store::by_appeal(&*tx, appeal).await?.and_then(|row| row.entry);
    if let Some(entry) = known
        && newsroom::is_kept(&*tx, entry).await?
    {
        tx.undo().await?;
        return Ok(Redirect::to(&paths::edit_entry(entry, "")).into_response());
    }
    let public = appeals::public_answer(&*tx, appeal).await?.ok_or(PortalError::NotFound)?;
    // The subject stands before the text, as a paragraph of its own.
    let (subject, rest) = public.question.split_once("\n\n").unwrap_or((&public.question, ""));
    let quoted = rest.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n");
    let body = if quoted.is_empty() { public.answer.clone() } else { format!("{quoted}\n\n{}", public.answer) };
    let title = cut(subject, LONGEST_TITLE);
    let content = Content {
        texts: BTreeMap::from([(public.lang, Text { title: title.clone(), body, ..Text::default() })]),
        details: json!({}),
        provider: item.unit.as_ref().map(|unit| unit.kk.clone()).unwrap_or_default(),
        ..Content::default()
    };
    let entry = newsroom::begin(&*tx, &staff, (item.id, "faq", &newsroom::slug_of(&title)), &content, now).await?;
    store::add_of_appeal(&*tx, sealer, (appeal, entry), public.lang, now).await?;
    let record = Record {
        action: "reuse",
        target: "appeal",
        target_id: appeal.to_string(),
        after: Some(json!({ "entry": entry })),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), now, record).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(entry, "")).into_response())
}
