//! The form of a topic.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::require;
use super::topics::{back, record, show, topic_of};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::features::content::Kind;
use crate::features::faq::model::{LONGEST_TITLE, Topic};
use crate::features::faq::store;
use crate::features::site;
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::form::{Check, Choice, ErrorSummary, trilingual};

/// A topic as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    title_kk: String,
    title_ru: String,
    title_en: String,
    place: String,
    is_open: String,
}

/// Key and name of each item that holds questions and answers.
pub fn places(structure: &Structure, lang: Lang) -> Vec<(String, String)> {
    let items = structure.sections.iter().flat_map(|section| &section.items).filter(|item| item.kind == Kind::Faq);
    items.map(|item| (item.key.clone(), item.title.get(lang).to_owned())).collect()
}

impl Typed {
    /// A new topic takes questions.
    pub fn blank() -> Self {
        Self { is_open: "on".to_owned(), ..Self::default() }
    }

    fn of(topic: &Topic) -> Self {
        Self {
            title_kk: topic.title.kk.clone(),
            title_ru: topic.title.ru.clone(),
            title_en: topic.title.en.clone(),
            place: topic.place.clone(),
            is_open: if topic.is_open { "on" } else { "" }.to_owned(),
        }
    }

    /// The topic over what is known of it, or what is wrong.
    fn read(&self, known: Topic, places: &[(String, String)], lang: Lang) -> Result<Topic, FieldErrors> {
        let mut errors = FieldErrors::default();
        let titles = [("title_kk", &self.title_kk), ("title_ru", &self.title_ru), ("title_en", &self.title_en)];
        for (name, title) in titles {
            if title.trim().is_empty() || title.chars().count() > LONGEST_TITLE {
                errors.add(name, tl!(lang, "appeals-fault-needed", most = LONGEST_TITLE));
            }
        }
        if places.iter().all(|(key, _)| *key != self.place) {
            errors.add("place", tl!(lang, "faq-fault-place"));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let [kk, ru, en] = titles.map(|(_, title)| title.trim().to_owned());
        let is_open = !self.is_open.is_empty();
        Ok(Topic { title: Trilingual { kk, ru, en }, place: self.place.clone(), is_open, ..known })
    }
}

/// The fields of a topic.
pub fn fields(typed: &Typed, places: &[(String, String)], errors: &FieldErrors) -> impl IntoView + use<> {
    let label = |lang: Lang| format!("{} ({})", t!("faq-topic-title"), lang.own_name());
    let values = [typed.title_kk.as_str(), &typed.title_ru, &typed.title_en];
    view! {
        {trilingual("title", label, values, None, errors)}
        <Choice
            name="place"
            label=t!("faq-place")
            options=places.to_vec()
            chosen=typed.place.clone()
            none=t!("appeals-choose")
            hint=t!("faq-place-hint")
            errors=errors.clone()
        />
        <Check name="is_open" label=t!("faq-takes") checked=!typed.is_open.is_empty() errors=errors.clone() />
    }
}

/// `POST /admin/faq/topics`
pub async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    let places = places(&*portal.structure()?, staff.lang);
    let topic = match typed.read(Topic::default(), &places, staff.lang) {
        Ok(topic) => topic,
        Err(errors) => return show(&portal, &staff, typed, errors, false).await,
    };
    let tx = portal.begin().await?;
    let id = store::add_topic(&*tx, &topic).await?;
    let mut line = record("add", &Topic { id, ..topic.clone() });
    line.after = Some(told(&topic));
    audit::record(&*tx, Some(&staff), portal.now(), line).await?;
    site::go_public(&portal, tx).await?;
    Ok(back())
}

/// `GET /admin/faq/topics/{id}`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let topic = topic_of(portal.db(), &id).await?;
    let typed = Typed::of(&topic);
    form_page(&portal, &staff, topic, typed, FieldErrors::default()).await
}

/// `POST /admin/faq/topics/{id}`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let known = topic_of(portal.db(), &id).await?;
    let places = places(&*portal.structure()?, staff.lang);
    let topic = match typed.read(known.clone(), &places, staff.lang) {
        Ok(topic) => topic,
        Err(errors) => return form_page(&portal, &staff, known, typed, errors).await,
    };
    let tx = portal.begin().await?;
    store::change_topic(&*tx, &topic).await?;
    let mut line = record("change", &topic);
    (line.before, line.after) = (Some(told(&known)), Some(told(&topic)));
    audit::record(&*tx, Some(&staff), portal.now(), line).await?;
    site::go_public(&portal, tx).await?;
    Ok(back())
}

fn told(topic: &Topic) -> serde_json::Value {
    json!({ "title": topic.title, "place": topic.place, "open": topic.is_open })
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    topic: Topic,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let places = Arc::new(places(&*portal.structure()?, staff.lang));
    let title = topic.title.get(staff.lang).to_owned();
    let mut page = Page::new(staff.lang, paths::admin_faq_topic(topic.id), title.clone())
        .under(&tl!(staff.lang, "faq-office"), paths::ADMIN_FAQ.to_owned())
        .under(&tl!(staff.lang, "faq-topics"), paths::ADMIN_FAQ_TOPICS.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <form class="form" method="post" action=paths::admin_faq_topic(topic.id) novalidate="">
                {fields(&typed, &places, &errors)}
                <div class="actions"><button class="button" type="submit">{t!("newsroom-save")}</button></div>
            </form>
        }
    })
    .await)
}
