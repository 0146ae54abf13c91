//! Answers by topic, each with its date, its unit and an address of its own.

use std::sync::Arc;

use leptos::prelude::*;

use super::ITEM;
use crate::error::Result;
use crate::features::content::{self, Details, Entry, Kind, Node, Order, Place, Range, sample, untranslated};
use crate::features::faq::model::{Group, Topic, by_topic};
use crate::features::faq::store;
use crate::features::page_feedback;
use crate::i18n::{Lang, Trilingual, grouped, lang};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::form::Field;
use crate::ui::page_tools::PageTools;

/// An answer with where it stands.
#[derive(Clone)]
pub struct Answer {
    pub entry: Entry,
    place: Place,
    /// Key of its item, for the opinion on it.
    item: String,
    unit: Option<Trilingual>,
}

impl Answer {
    fn topic(&self) -> Option<String> {
        match &self.entry.details {
            Details::Facts(_, facts) => facts["topic"].as_str().map(str::to_owned),
            _ => None,
        }
    }
}

/// What an item of this kind shows.
pub struct Overview {
    groups: Vec<Group<Answer>>,
    /// The topic to ask about, where questions are taken here; `""` for whichever.
    asks: Option<String>,
}

impl Overview {
    /// The answers of an item; the item of frequent questions shows those of all of them.
    pub async fn load(portal: &Portal, structure: &Arc<Structure>, item: &Node, lang: Lang) -> Result<Self> {
        let topics = store::topics(portal.db()).await?;
        let answers = if item.key == ITEM {
            all(portal, structure, lang).await?
        } else {
            of_item(portal, structure, item, lang).await?
        };
        let mut open = super::open(&topics).filter(|topic| item.key == ITEM || topic.place == item.key);
        let first = open.next().map(|topic| topic.slug.clone());
        // The only topic of an item is chosen beforehand.
        let asks = first.map(|slug| if item.key == ITEM || open.next().is_some() { String::new() } else { slug });
        Ok(Self { groups: arranged(&topics, answers), asks })
    }

    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    pub fn view(&self) -> AnyView {
        let lang = lang();
        let ask = self.asks.as_deref().map(|topic| ask_link(lang, topic));
        if self.groups.is_empty() {
            return view! { {ask} }.into_any();
        }
        view! {
            {search_form("")}
            {ask}
            {(self.groups.len() > 1).then(|| contents(&self.groups))}
            <div class="flow" data-read-content="">{groups(&self.groups)}</div>
            <PageTools />
        }
        .into_any()
    }
}

/// Every answer of the portal's own items.
pub async fn all(portal: &Portal, structure: &Arc<Structure>, lang: Lang) -> Result<Vec<Answer>> {
    let mut answers = Vec::new();
    for item in structure.sections.iter().flat_map(|section| &section.items).filter(|item| item.kind == Kind::Faq) {
        answers.extend(of_item(portal, structure, item, lang).await?);
    }
    Ok(answers)
}

async fn of_item(portal: &Portal, structure: &Arc<Structure>, item: &Node, lang: Lang) -> Result<Vec<Answer>> {
    let (section, _) = structure.item(&item.key)?;
    let place = Place::new(lang, structure, section, item);
    let entries = content::entries(portal.db(), item.id, lang, Order::Position, Range::default()).await?;
    let answer = |entry: Entry| Answer { place: place.clone(), item: item.key.clone(), unit: item.unit.clone(), entry };
    let is_answer = |entry: &Entry| matches!(&entry.details, Details::Facts(kind, _) if kind == "faq");
    Ok(entries.into_iter().filter(is_answer).map(answer).collect())
}

/// Answers under their topics.
pub fn arranged(topics: &[Topic], answers: Vec<Answer>) -> Vec<Group<Answer>> {
    by_topic(topics, answers.into_iter().map(|answer| (answer.topic(), answer)).collect())
}

fn anchor(topic: Option<&Topic>) -> String {
    format!("topic-{}", topic.map_or("other", |topic| &topic.slug))
}

fn title(topic: Option<&Topic>) -> String {
    topic.map_or_else(|| t!("faq-topic-other"), |topic| topic.title.get(lang()).to_owned())
}

/// The topics with how much stands under each (O116-U-4.3).
fn contents(groups: &[Group<Answer>]) -> impl IntoView + use<> {
    let lang = lang();
    let rows: Vec<_> = groups
        .iter()
        .map(|group| {
            let href = format!("#{}", anchor(group.topic.as_ref()));
            let count = grouped(lang, group.rows.len() as u64);
            view! { <li><a href=href>{title(group.topic.as_ref())}</a>" "<span class="quiet">{count}</span></li> }
        })
        .collect();
    view! {
        <nav aria-label=t!("faq-topics")>
            <ul class="links links--row faq-topics">{rows}</ul>
        </nav>
    }
}

/// All topics with their answers, which unfold without script.
pub fn groups(groups: &[Group<Answer>]) -> Vec<AnyView> {
    groups
        .iter()
        .map(|group| {
            let topic = group.topic.as_ref();
            let rows: Vec<_> = group.rows.iter().map(answer).collect();
            let id = anchor(topic);
            view! {
                <section class="flow" aria-labelledby=id.clone()>
                    <h2 id=id.clone()>{title(topic)}</h2>
                    <div class="disclosures">{rows}</div>
                </section>
            }
            .into_any()
        })
        .collect()
}

/// A question that opens to its answer, with what a reader may ask of it next.
fn answer(answer: &Answer) -> impl IntoView + use<> {
    let Answer { entry, place, item, unit } = answer;
    let lang = lang();
    let address = place.entry(&entry.slug);
    let path = address.strip_prefix(&format!("/{lang}")).unwrap_or(&address).to_owned();
    let unit = unit.as_ref().map(|unit| format!(" · {}", unit.get(lang)));
    let asked_by = entry.words.summary.clone();
    let other = entry.words.other_lang();
    let question = format!("question-{}", entry.id);
    let words = (format!("helped-{}", entry.id), t!("faq-helped"));
    let opinion = page_feedback::ask_of(lang, &path, item, words, &question);
    view! {
        <details class="disclosure" id=entry.slug.clone()>
            <summary id=question lang=other>{entry.words.title.clone()}</summary>
            <div class="faq-answer">
                {sample::badge(entry)}
                {untranslated(&entry.words)}
                {(!asked_by.is_empty()).then(|| view! { <p class="quiet" lang=other>{asked_by}</p> })}
                <div class="prose" lang=other inner_html=place.body(entry).html></div>
                <p class="quiet">{dates::day(entry.updated_at)}{unit}</p>
                <p class="no-print"><a href=address>{t!("faq-own-page")}</a></p>
                {opinion}
            </div>
        </details>
    }
}

/// The search in the answers: an ordinary form.
pub fn search_form(words: &str) -> impl IntoView + use<> {
    view! {
        <form class="filter no-print" action=paths::faq_search(lang()) role="search" aria-label=t!("faq-search")>
            <Field name="words" label=t!("faq-search-words") kind="search" value=words.to_owned() />
            <div class="actions"><button class="button button--quiet" type="submit">{t!("faq-search-find")}</button></div>
        </form>
    }
}

/// The way to the form, with the honest word that it is no appeal.
pub fn ask_link(lang: Lang, topic: &str) -> impl IntoView + use<> {
    let href = if topic.is_empty() { paths::ask_question(lang) } else { paths::ask_about(lang, topic) };
    view! {
        <div class="faq-ask no-print">
            <p><a class="button" href=href>{t!("faq-ask")}</a></p>
            <p class="quiet">{t!("faq-no-appeal")}" "<a href=paths::appeals(lang)>{t!("faq-to-appeals")}</a></p>
        </div>
    }
}
