//! The register of answered questions: where applicants agreed, in the editor's words, without
//! anything personal (R95-2-T7b, R95-2-M2.4, R95-3-9).

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::Topic;
use super::super::store::{self, Answered};
use super::topic_name;
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::Choice;

/// What of the register is wanted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    topic: String,
}

/// `GET /{lang}/appeals/answers`
pub(super) async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let topic = Topic::from_name(&asked.topic);
    let answered = store::answered(portal.db(), topic).await?;
    let mut page = Page::new(lang, "/appeals/answers", tl!(lang, "appeals-answers"))
        .under(&tl!(lang, "appeals-title"), paths::appeals(lang));
    if let Some(topic) = topic {
        page.query = format!("topic={}", topic.name());
    }
    Ok(respond(&portal, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("appeals-answers")}</h1>
                <p class="lead">{t!("appeals-answers-lead")}</p>
            </header>
            {filter(lang, topic)}
            {list(&answered)}
        }
    })
    .await)
}

fn filter(lang: Lang, topic: Option<Topic>) -> impl IntoView + use<> {
    let topics = Topic::ALL.map(|topic| (topic.name().to_owned(), topic_name(topic, lang))).to_vec();
    view! {
        <form class="filter" action=paths::appeal_answers(lang) role="search" aria-label=t!("appeals-answers-filter")>
            <Choice
                name="topic"
                label=t!("appeals-topic-short")
                options=topics
                chosen=topic.map(Topic::name).unwrap_or_default().to_owned()
                none=t!("appeals-topic-any")
            />
            <div class="actions"><button class="button button--quiet" type="submit">{t!("appeals-track-show")}</button></div>
        </form>
    }
}

fn list(answered: &[Answered]) -> AnyView {
    if answered.is_empty() {
        return view! { <p>{t!("appeals-answers-none")}</p> }.into_any();
    }
    let rows: Vec<_> = answered
        .iter()
        .map(|entry| {
            let code = entry.lang.code();
            view! {
                <details class="disclosure">
                    <summary lang=code>{entry.question.clone()}</summary>
                    <div>
                        <p lang=code>{entry.answer.clone()}</p>
                        <p class="quiet">{topic_name(entry.topic, lang())}" · "{dates::day(entry.placed_at)}</p>
                    </div>
                </details>
            }
        })
        .collect();
    view! { <div class="disclosures">{rows}</div> }.into_any()
}
