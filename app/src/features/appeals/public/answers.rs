//! The register of answered questions: where applicants agreed, in the editor's words, without
//! anything personal (R95-2-T7b, R95-2-M2.4, R95-3-9). How many appeals are late is said openly.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::Topic;
use super::super::store::{self, Answered, Asked, PER_PAGE};
use super::topic_name;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::search::Wanted;
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::form::{Choice, Field};
use crate::ui::pagination::{PageHref, Pagination};

/// The longest query, in characters.
const LONGEST: usize = 200;
/// More pages of answers than a city ever gives.
const MOST_PAGES: u64 = 100_000;

/// What of the register is wanted, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    topic: String,
    unit: String,
    year: String,
    words: String,
    page: String,
}

/// The units with answers, and the years.
struct Choices {
    years: Vec<i32>,
    units: Vec<(i64, Trilingual)>,
}

/// What the page shows.
struct Register {
    asked: Asked,
    words: String,
    choices: Choices,
    answers: Vec<Answered>,
    count: u64,
    overdue: u64,
}

/// `GET /{lang}/appeals/answers`
pub(super) async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    shown(&portal, lang, typed, false).await
}

/// Public: everybody reads the register. `GET /{lang}/appeals/answers/search?words=`: asked anew each
/// time, as words are without number.
pub(super) async fn search(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if typed.words.trim().is_empty() {
        let query = query_of(&asked(&typed)?, "");
        let query = if query.is_empty() { query } else { format!("?{query}") };
        return Ok(Redirect::to(&format!("{}{query}", paths::appeal_answers(lang))).into_response());
    }
    shown(&portal, lang, typed, true).await
}

/// What was chosen. Each address is a page that is kept: one that nobody offered is none.
fn asked(typed: &Typed) -> Result<Asked> {
    Ok(Asked {
        topic: chosen(&typed.topic, Topic::from_name)?,
        unit: chosen(&typed.unit, |text| text.parse().ok())?,
        year: chosen(&typed.year, |text| text.parse().ok())?,
        words: Wanted::every_stem(&typed.words),
        page: chosen(&typed.page, |text| text.parse().ok().filter(|page| (1..=MOST_PAGES).contains(page)))?
            .unwrap_or(1),
    })
}

fn chosen<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or(PortalError::NotFound) }
}

/// The query of an address that asks for the same, without the page.
fn query_of(asked: &Asked, words: &str) -> String {
    let pairs = [
        asked.topic.map(|topic| format!("topic={}", topic.name())),
        asked.unit.map(|unit| format!("unit={unit}")),
        asked.year.map(|year| format!("year={year}")),
        (!words.is_empty()).then(|| format!("words={}", paths::encode(words))),
    ];
    pairs.into_iter().flatten().collect::<Vec<_>>().join("&")
}

async fn shown(portal: &Portal, lang: Lang, typed: Typed, by_words: bool) -> Result<Response> {
    let words: String = typed.words.trim().chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    let words = if by_words { words } else { String::new() };
    let asked = asked(&Typed { words: words.clone(), ..typed })?;
    let today = almaty(portal.now()).date_naive();
    let (years, units) = store::choices(portal.db(), today).await?;
    let is_offered = asked.year.is_none_or(|year| years.contains(&year))
        && asked.unit.is_none_or(|unit| units.iter().any(|(id, _)| *id == unit));
    if !is_offered {
        return Err(PortalError::NotFound);
    }
    let (answers, count) = store::answered(portal.db(), &asked).await?;
    if asked.page > count.div_ceil(PER_PAGE).max(1) {
        return Err(PortalError::NotFound);
    }
    let overdue = store::overdue(portal.db(), today).await?;
    let path = if by_words { "/appeals/answers/search" } else { "/appeals/answers" };
    let mut page =
        Page::new(lang, path, tl!(lang, "appeals-answers")).under(&tl!(lang, "appeals-title"), paths::appeals(lang));
    page.query = query_of(&asked, &words);
    page.unlisted = by_words;
    let register =
        std::sync::Arc::new(Register { asked, words, choices: Choices { years, units }, answers, count, overdue });
    Ok(respond(portal, page, move || view(lang, &register)).await)
}

fn view(lang: Lang, register: &Register) -> impl IntoView + use<> {
    let path = if register.words.is_empty() { paths::appeal_answers(lang) } else { paths::appeal_answers_search(lang) };
    let href = PageHref { path, query: query_of(&register.asked, &register.words) };
    let entries: Vec<_> = register.answers.iter().map(|entry| answer(entry, &register.choices.units)).collect();
    let entries = if entries.is_empty() {
        view! { <p>{t!("appeals-answers-none")}</p> }.into_any()
    } else {
        view! { <div class="disclosures">{entries}</div> }.into_any()
    };
    view! {
        <header class="page-header">
            <h1>{t!("appeals-answers")}</h1>
            <p class="lead">{t!("appeals-answers-lead")}</p>
        </header>
        <p data-overdue=register.overdue.to_string()>{t!("reception-overdue", count = register.overdue)}</p>
        {filter(lang, register)}
        <p role="status">{t!("reception-answers-found", count = register.count)}</p>
        {entries}
        <Pagination page=register.asked.page pages=register.count.div_ceil(PER_PAGE) href=href />
    }
}

fn filter(lang: Lang, register: &Register) -> impl IntoView + use<> {
    let topics = Topic::ALL.map(|topic| (topic.name().to_owned(), topic_name(topic, lang))).to_vec();
    let units = register.choices.units.iter().map(|(id, name)| (id.to_string(), name.get(lang).to_owned())).collect();
    let years = register.choices.years.iter().map(|year| (year.to_string(), year.to_string())).collect();
    let chosen = &register.asked;
    view! {
        <form
            class="filter"
            action=paths::appeal_answers_search(lang)
            role="search"
            aria-label=t!("appeals-answers-filter")
        >
            <Field name="words" label=t!("reception-words") kind="search" value=register.words.clone() />
            <Choice
                name="topic"
                label=t!("appeals-topic-short")
                options=topics
                chosen=chosen.topic.map(Topic::name).unwrap_or_default().to_owned()
                none=t!("appeals-topic-any")
            />
            <Choice
                name="unit"
                label=t!("reception-unit")
                options=units
                chosen=chosen.unit.map(|unit| unit.to_string()).unwrap_or_default()
                none=t!("reception-unit-any")
            />
            <Choice
                name="year"
                label=t!("reception-year")
                options=years
                chosen=chosen.year.map(|year| year.to_string()).unwrap_or_default()
                none=t!("reception-year-any")
            />
            <div class="actions"><button class="button button--quiet" type="submit">{t!("appeals-track-show")}</button></div>
        </form>
    }
}

/// A question that unfolds into its answer.
pub fn answer(entry: &Answered, units: &[(i64, Trilingual)]) -> AnyView {
    let code = entry.lang.code();
    // The subject stands before the text of a letter, as a paragraph of its own.
    let question = entry.question.split("\n\n").collect::<Vec<_>>().join(" – ");
    let answer: Vec<_> = entry.answer.split("\n\n").map(|text| view! { <p lang=code>{text.to_owned()}</p> }).collect();
    let unit = units.iter().find(|(id, _)| Some(*id) == entry.unit).map(|(_, name)| name.get(lang()).to_owned());
    view! {
        <details class="disclosure" id=format!("answer-{}", entry.id)>
            <summary lang=code>{question}</summary>
            <div>
                {answer}
                <p class="quiet">
                    {topic_name(entry.topic, lang())}" · "{unit.map(|unit| format!("{unit} · "))}
                    {dates::day(entry.placed_at)}
                </p>
            </div>
        </details>
    }
    .into_any()
}
