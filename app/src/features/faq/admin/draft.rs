//! An official's answer becomes a draft of the newsroom, where it is translated, reviewed by a second
//! person and published (R95-1-5.3c1).

use std::collections::BTreeMap;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use super::question::{Typed, show, work};
use super::{home, place_of};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::features::faq::mails::record;
use crate::features::faq::model::{State as Stand, Topic};
use crate::features::faq::store;
use crate::features::newsroom::{self, Content, Text};
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// Letters of the question and of the answer.
const LONGEST_TITLE: usize = 300;
const LONGEST_ANSWER: usize = 20_000;

/// `POST /admin/faq/questions/{id}/draft`
pub async fn draft(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::AnswerQuestions, &Place::Anywhere)?;
    let work = work(&portal, &staff, &id).await?;
    if work.has_draft || !work.question.state.may_become(Stand::Drafted) {
        return Err(PortalError::Conflict);
    }
    let structure = portal.structure()?;
    let may_write = |topic: &Topic| staff.may(Action::EditContent, &place_of(&structure, &work.topics, &topic.slug));
    let mut errors = checked(&typed, &work.topics, staff.lang);
    if work.topics.iter().any(|topic| topic.slug == typed.topic && !may_write(topic)) {
        errors.add("topic", tl!(staff.lang, "faq-fault-topic-foreign"));
    }
    if !errors.is_empty() {
        return show(&portal, &staff, work, typed, errors).await;
    }
    let topic = work.topics.iter().find(|topic| topic.slug == typed.topic).ok_or(PortalError::Conflict)?;
    staff.require(Action::EditContent, &place_of(&structure, &work.topics, &topic.slug))?;
    let item = home(&structure, topic)?;
    let question = &work.question;
    let name = question.letter.as_ref().map(|letter| letter.name.clone()).unwrap_or_default();
    let named = !typed.named.is_empty() && !name.is_empty();
    let text = Text {
        title: typed.title.trim().to_owned(),
        summary: if named { tl!(question.lang, "faq-asked-by", name = name) } else { String::new() },
        body: typed.answer.trim().replace("\r\n", "\n"),
    };
    let slug = newsroom::slug_of(&text.title);
    let content = Content {
        texts: BTreeMap::from([(question.lang, text)]),
        details: json!({ "topic": topic.slug }),
        provider: item.unit.as_ref().map(|unit| unit.kk.clone()).unwrap_or_default(),
        ..Content::default()
    };
    let now = portal.now();
    let tx = portal.begin().await?;
    let entry = newsroom::begin(&*tx, &staff, (item.id, "faq", &slug), &content, now).await?;
    store::drafted(&*tx, question, &topic.slug, entry).await?;
    audit::record(&*tx, Some(&staff), now, record("draft", question.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(entry, "")).into_response())
}

fn checked(typed: &Typed, topics: &[Topic], lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    if topics.iter().all(|topic| topic.slug != typed.topic) {
        errors.add("topic", tl!(lang, "faq-fault-topic"));
    }
    for (name, text, most) in [("title", &typed.title, LONGEST_TITLE), ("answer", &typed.answer, LONGEST_ANSWER)] {
        if text.trim().is_empty() || text.chars().count() > most {
            errors.add(name, tl!(lang, "appeals-fault-needed", most = most));
        }
    }
    errors
}
