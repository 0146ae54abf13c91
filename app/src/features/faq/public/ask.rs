//! The form in which an official is asked. Whatever is wrong is said beside the field, and nothing
//! typed is lost.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::faq::model::{Fault, Form as Typed, LONGEST_TEXT, Topic};
use crate::features::faq::{ASKING, MAILING, MOST, store};
use crate::features::guard::{self, Question};
use crate::features::privacy;
use crate::i18n::{Lang, Trilingual};
use crate::marks;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::form::{Area, Check, Choice, ErrorSummary, Field};

/// What of the form is chosen beforehand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    topic: String,
}

/// What the page shows beside what is typed.
#[derive(Clone, Debug, Default)]
struct Shown {
    errors: FieldErrors,
    question: Option<Question>,
}

/// What may be chosen.
struct Choices {
    topics: Vec<Topic>,
    units: Vec<(i64, Trilingual)>,
}

impl Choices {
    async fn load(portal: &Portal) -> Result<Self> {
        let topics = store::topics(portal.db()).await?.into_iter().filter(|topic| topic.is_open).collect();
        Ok(Self { topics, units: units(&*portal.structure()?) })
    }
}

/// Every unit that answers for some part of the portal, as the structure names them.
pub fn units(structure: &Structure) -> Vec<(i64, Trilingual)> {
    let mut units: Vec<(i64, Trilingual)> = Vec::new();
    for node in structure.sections.iter().flat_map(|section| std::iter::once(section).chain(&section.items)) {
        if let (Some(id), Some(name)) = (node.unit_id, &node.unit)
            && units.iter().all(|(known, _)| *known != id)
        {
            units.push((id, name.clone()));
        }
    }
    units.sort_by(|(_, one), (_, other)| one.kk.cmp(&other.kk));
    units
}

/// Whether so many questions came from a network that the next one is asked about.
fn is_crowded(portal: &Portal, address: &str) -> bool {
    portal.limiter().check(ASKING, address, portal.now()).is_err()
}

/// `GET /{lang}/faq/ask`
pub async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(chosen): Query<Chosen>,
    address: Address,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let blank = Typed { carried: guard::Carried::new(), topic: chosen.topic, ..Typed::default() };
    let mut shown = Shown::default();
    if is_crowded(&portal, &address.0) {
        shown.question = Some(guard::question(&portal, &blank.carried.mark, lang)?);
    }
    form_page(&portal, lang, Choices::load(&portal).await?, blank, shown).await
}

/// Public: everybody may ask. `POST /{lang}/faq/ask`
pub async fn send(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(mut sent): Form<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let choices = Choices::load(&portal).await?;
    if choices.topics.is_empty() {
        return Err(PortalError::NotFound);
    }
    sent.carried.begin_anew_without_mark();
    let topics: Vec<&str> = choices.topics.iter().map(|topic| topic.slug.as_str()).collect();
    let units: Vec<i64> = choices.units.iter().map(|(id, _)| *id).collect();
    let submission = match sent.check(&topics, &units) {
        Ok(submission) => submission,
        Err(faults) => {
            let shown = Shown { errors: in_words(&faults, lang), question: None };
            return form_page(&portal, lang, choices, sent, shown).await;
        }
    };
    let is_crowded = is_crowded(&portal, &address.0);
    if let Some((errors, question)) = guard::doubted(&portal, lang, &address.0, &mut sent.carried, is_crowded)? {
        return form_page(&portal, lang, choices, sent, Shown { errors, question: Some(question) }).await;
    }
    let mut errors = FieldErrors::default();
    if portal.limiter().take(MOST, &address.0, portal.now()).is_err() {
        errors.add("text", tl!(lang, "talk-fault-network"));
    }
    if !submission.email.is_empty() && portal.limiter().take(MAILING, &submission.email, portal.now()).is_err() {
        errors.add("email", tl!(lang, "talk-fault-mails"));
    }
    if !errors.is_empty() {
        return form_page(&portal, lang, choices, sent, Shown { errors, question: None }).await;
    }
    portal.limiter().count(ASKING, &address.0, portal.now());
    let words = serde_json::to_vec(&submission).map_err(PortalError::internal)?;
    let mark = marks::of_content(&sent.carried.mark, [words.as_slice()]);
    let sealer = portal.sealer()?;
    let tx = portal.begin().await?;
    store::receive(&*tx, sealer, (&store::key_of(sealer, &mark), lang), &submission, portal.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::asked_question(lang, &mark)).into_response())
}

fn in_words(faults: &[Fault], lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for fault in faults {
        let (field, words) = match *fault {
            Fault::Topic => ("topic", tl!(lang, "faq-fault-topic")),
            Fault::Unit => ("unit", tl!(lang, "faq-fault-unit")),
            Fault::Short(least) => ("text", tl!(lang, "appeals-fault-short", least = least)),
            Fault::Long(most) => ("text", tl!(lang, "appeals-fault-long", most = most)),
            Fault::Name(most) => ("name", tl!(lang, "appeals-fault-long", most = most)),
            Fault::Email => ("email", tl!(lang, "appeals-fault-email")),
            Fault::Consent => ("consent", tl!(lang, "faq-fault-consent")),
        };
        errors.add(field, words);
    }
    errors
}

async fn form_page(portal: &Portal, lang: Lang, choices: Choices, mut sent: Typed, shown: Shown) -> Result<Response> {
    sent.carried.note_opening(portal)?;
    let structure = portal.structure()?;
    let mut page = Page::new(lang, "/faq/ask", tl!(lang, "faq-ask")).described(&tl!(lang, "faq-ask-lead")).with_form();
    if let Ok((_, item)) = structure.item(super::ITEM) {
        page = page.under(item.title.get(lang), paths::faq(lang));
    }
    // What was chosen beforehand is chosen in the other languages too.
    let is_offered = choices.topics.iter().any(|topic| topic.slug == sent.topic);
    page.query = if is_offered { paths::query_of([("topic", &sent.topic)]) } else { String::new() };
    page.refuse(&shown.errors);
    let note = privacy::note(portal, privacy::Form::Question);
    let script = portal.assets().url("reception.mjs");
    let choices = Arc::new(choices);
    let response = respond(portal, page, move || {
        let is_closed = choices.topics.is_empty();
        let form = (!is_closed).then(|| form(lang, &sent, &shown, &choices, note.clone(), script.clone()));
        view! {
            <ErrorSummary errors=shown.errors.clone() />
            <header class="page-header">
                <h1>{t!("faq-ask")}</h1>
                <p class="lead">{if is_closed { t!("faq-closed") } else { t!("faq-ask-lead") }}</p>
            </header>
            <div class="notice">
                <p>{t!("faq-no-appeal")}</p>
                <p><a href=paths::appeals(lang)>{t!("faq-to-appeals")}</a></p>
            </div>
            {form}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn form(
    lang: Lang,
    sent: &Typed,
    shown: &Shown,
    choices: &Choices,
    note: impl FnOnce() -> AnyView,
    script: String,
) -> AnyView {
    let errors = &shown.errors;
    let topics = choices.topics.iter().map(|topic| (topic.slug.clone(), topic.title.get(lang).to_owned())).collect();
    let units = choices.units.iter().map(|(id, name)| (id.to_string(), name.get(lang).to_owned())).collect();
    let note = note();
    view! {
        <form
            class="form"
            method="post"
            action=paths::ask_question(lang)
            novalidate=""
            data-module=script
            data-work=sent.carried.work_wanted()
        >
            {guard::unseen(&sent.carried)}
            <Choice
                name="topic"
                label=t!("faq-topic")
                options=topics
                chosen=sent.topic.clone()
                none=t!("appeals-choose")
                errors=errors.clone()
            />
            <Choice
                name="unit"
                label=t!("faq-unit")
                options=units
                chosen=sent.unit.clone()
                none=t!("faq-unit-any")
                hint=t!("faq-unit-hint")
                errors=errors.clone()
            />
            <Area
                name="text"
                label=t!("faq-question")
                rows=6
                value=sent.text.clone()
                hint=t!("faq-question-hint", most = LONGEST_TEXT)
                errors=errors.clone()
            />
            <Field
                name="name"
                label=t!("faq-name")
                value=sent.name.clone()
                hint=t!("faq-name-hint")
                autocomplete="nickname"
                errors=errors.clone()
            />
            <Field
                name="email"
                label=t!("form-label-email")
                kind="email"
                value=sent.email.clone()
                hint=t!("faq-email-hint")
                autocomplete="email"
                errors=errors.clone()
            />
            {note}
            <Check
                name="consent"
                label=t!("faq-consent")
                checked=sent.consent == "yes"
                value="yes"
                errors=errors.clone()
            />
            {guard::asked(shown.question.as_ref(), &sent.carried, errors)}
            <div class="actions">
                <button class="button button--large" type="submit">{t!("faq-send")}</button>
            </div>
        </form>
    }
    .into_any()
}
