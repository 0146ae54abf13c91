//! The questions by state, and the ways to topics and answers.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::{home, place_of};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::faq::model::{Question, State as Stand, Topic};
use crate::features::faq::public::units;
use crate::features::faq::store;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::filter;
use crate::ui::form::Choice;
use crate::ui::notice::{Arrival, Done};
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};
use crate::ui::tasks::Task;

/// So many questions stand on a page.
const PER_PAGE: u64 = 50;

/// Which questions are wanted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    page: Option<u64>,
}

/// What the page shows.
struct Shown {
    rows: Vec<Question>,
    state: Stand,
    topics: Vec<Topic>,
    units: Vec<(i64, Trilingual)>,
    /// Number and name of each item with answers.
    homes: Vec<(i64, String)>,
    keeps_topics: bool,
}

/// Questions that wait for somebody.
pub async fn tasks(portal: &Portal, staff: &Staff) -> Result<Vec<Task>> {
    if !staff.may(Action::AnswerQuestions, &Place::Anywhere) {
        return Ok(Vec::new());
    }
    let topics = store::topics(portal.db()).await?;
    let own = own_topics(&*portal.structure()?, staff, &topics);
    let count = store::waiting(portal.db(), own.as_deref()).await?;
    let (name, href) = (tl!(staff.lang, "faq-desk"), paths::ADMIN_FAQ.to_owned());
    Ok(vec![Task { name, count, href, is_late: false }])
}

/// The topics whose questions somebody answers; nothing where they answer all, also those about topics
/// that are no more.
fn own_topics(structure: &Structure, staff: &Staff, topics: &[Topic]) -> Option<Vec<String>> {
    if staff.may(Action::AnswerQuestions, &Place::Site) {
        return None;
    }
    let is_own = |topic: &&Topic| staff.may(Action::AnswerQuestions, &place_of(structure, topics, &topic.slug));
    Some(topics.iter().filter(is_own).map(|topic| topic.slug.clone()).collect())
}

/// `GET /admin/faq?state=`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Query(asked): Query<Asked>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    staff.require(Action::AnswerQuestions, &Place::Anywhere)?;
    let state = match asked.state.as_str() {
        "" => Stand::Waiting,
        name => Stand::from_name(name).ok_or(PortalError::NotFound)?,
    };
    let structure = portal.structure()?;
    let topics = store::topics(portal.db()).await?;
    let own = own_topics(&structure, &staff, &topics);
    let number = asked.page.unwrap_or(1);
    let (rows, pages) = store::list(portal.db(), (state, own.as_deref()), (number, PER_PAGE)).await?;
    if number > pages.max(1) {
        return Err(PortalError::NotFound);
    }
    let mut homes: Vec<(i64, String)> = Vec::new();
    let items = structure.item("faq").ok().map(|(_, item)| item).into_iter();
    for item in items.chain(topics.iter().filter_map(|topic| home(&structure, topic).ok())) {
        if homes.iter().all(|(known, _)| *known != item.id) {
            homes.push((item.id, item.title.get(staff.lang).to_owned()));
        }
    }
    let keeps_topics = super::require(&staff).is_ok();
    let shown = Arc::new(Shown { rows, state, topics, units: units(&structure), homes, keeps_topics });
    let mut page = Page::new(staff.lang, paths::ADMIN_FAQ, tl!(staff.lang, "faq-office"));
    let href = PageHref { path: paths::ADMIN_FAQ.to_owned(), query: paths::query_of([("state", &asked.state)]) };
    page.query = href.query_of(number);
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {(arrival.done == "refused").then(|| view! { <Done words=t!("faq-done-refused") /> })}
            <header class="page-header">
                <h1>{t!("faq-office")}</h1>
                <p class="lead">{t!("faq-office-lead")}</p>
            </header>
            {ways(&shown)}
            {states(shown.state)}
            {table(&shown)}
            <Pagination page=number pages=pages href=href.clone() />
        }
    })
    .await)
}

/// The answers themselves are entries of the newsroom.
fn ways(shown: &Shown) -> impl IntoView + use<> {
    let answers: Vec<_> = shown
        .homes
        .iter()
        .map(|(id, title)| {
            view! { <li><a href=paths::section_content(*id)>{t!("faq-answers-of", item = title.clone())}</a></li> }
        })
        .collect();
    let topics = shown.keeps_topics.then(|| view! { <li><a href=paths::ADMIN_FAQ_TOPICS>{t!("faq-topics")}</a></li> });
    view! { <ul class="links">{answers}{topics}</ul> }
}

fn states(chosen: Stand) -> impl IntoView + use<> {
    let options = Stand::ALL.map(|state| (state.name().to_owned(), state_name(state, lang()))).to_vec();
    filter::form(
        paths::ADMIN_FAQ,
        t!("faq-filter"),
        view! { <Choice name="state" label=t!("faq-state") options=options chosen=chosen.name().to_owned() /> },
    )
}

/// What a state is called.
pub fn state_name(state: Stand, lang: Lang) -> String {
    match state {
        Stand::Waiting => tl!(lang, "faq-state-waiting"),
        Stand::Drafted => tl!(lang, "faq-state-drafted"),
        Stand::Answered => tl!(lang, "faq-state-answered"),
        Stand::Refused => tl!(lang, "faq-state-refused"),
    }
}

/// What a topic is called; its address where it is no more.
pub fn topic_name(topics: &[Topic], slug: &str, lang: Lang) -> String {
    let topic = topics.iter().find(|topic| topic.slug == slug);
    topic.map_or_else(|| slug.to_owned(), |topic| topic.title.get(lang).to_owned())
}

fn table(shown: &Shown) -> AnyView {
    if shown.rows.is_empty() {
        return view! { <p>{t!("faq-none-asked")}</p> }.into_any();
    }
    let lang = lang();
    let rows: Vec<_> = shown
        .rows
        .iter()
        .map(|row| {
            let unit = shown.units.iter().find(|(id, _)| Some(*id) == row.unit);
            let unit = unit.map(|(_, name)| name.get(lang).to_owned());
            view! {
                <tr>
                    <th scope="row">
                        <a href=paths::admin_question_asked(row.id)>{t!("faq-question-of", number = row.id.to_string())}</a>
                    </th>
                    <td>{topic_name(&shown.topics, &row.topic, lang)}</td>
                    <td>{unit}</td>
                    <td>{dates::short_moment(row.received_at)}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([t!("faq-question"), t!("faq-topic"), t!("faq-unit"), t!("faq-received")]);
    view! {
        <DataTable label=t!("faq-office") caption=t!("faq-office") columns=headings caption_hidden=true>
            {rows}
        </DataTable>
    }
    .into_any()
}
