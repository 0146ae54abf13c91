//! A question as it was written, and what may become of it. Whoever opens it is in the log
//! (R95-1-9.2e).

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::overview::{state_name, topic_name};
use super::{id_of, place_of};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::features::faq::mails::{record, tell_refused};
use crate::features::faq::model::{Letter, Question, State as Stand, Topic, cut};
use crate::features::faq::public::units;
use crate::features::faq::store;
use crate::features::newsroom;
use crate::features::rights::Action;
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{Area, Check, Choice, ErrorSummary, Field};
use crate::ui::notice::Arrival;

/// Letters of a refusal.
const LONGEST_REASON: usize = 1_000;
/// Letters of the title that is suggested for an answer.
const SUGGESTED: usize = 200;

/// What an official writes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub topic: String,
    /// The question as everybody will read it.
    pub title: String,
    pub answer: String,
    /// Whether the name the author gave stands with it.
    pub named: String,
    /// Why it is refused.
    pub reason: String,
}

/// A question with what is chosen from.
pub struct Work {
    pub question: Question,
    pub topics: Vec<Topic>,
    unit: Option<String>,
    /// Its draft is there: it is worked on in the newsroom.
    pub has_draft: bool,
}

/// A question for whoever may answer it; others do not learn that it exists.
pub async fn work(portal: &Portal, staff: &Staff, id: &str) -> Result<Work> {
    let question = store::by_id(portal.db(), portal.sealer()?, id_of(id)?).await?;
    let structure = portal.structure()?;
    let topics = store::topics(portal.db()).await?;
    let is_own = staff.may(Action::AnswerQuestions, &place_of(&structure, &topics, &question.topic));
    // What was made of an appeal has no page here.
    if !is_own || question.appeal.is_some() {
        return Err(PortalError::NotFound);
    }
    let unit = units(&structure).into_iter().find(|(id, _)| Some(*id) == question.unit);
    let has_draft = match question.entry {
        Some(entry) => newsroom::is_kept(portal.db(), entry).await?,
        None => false,
    };
    Ok(Work { unit: unit.map(|(_, name)| name.get(staff.lang).to_owned()), question, topics, has_draft })
}

/// `GET /admin/faq/questions/{id}`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::AnswerQuestions, &crate::features::rights::Place::Anywhere)?;
    let work = work(&portal, &staff, &id).await?;
    let letter = work.question.letter.clone().unwrap_or_default();
    let typed = Typed { topic: work.question.topic.clone(), title: cut(&letter.text, SUGGESTED), ..Typed::default() };
    show(&portal, &staff, work, typed, FieldErrors::default()).await
}

/// `POST /admin/faq/questions/{id}/refuse`
pub async fn refuse(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::AnswerQuestions, &crate::features::rights::Place::Anywhere)?;
    let work = work(&portal, &staff, &id).await?;
    if !work.question.state.may_become(Stand::Refused) {
        return Err(PortalError::Conflict);
    }
    // What is published later would answer whoever was told that nothing will.
    if work.has_draft {
        let mut errors = FieldErrors::default();
        errors.add("reason", tl!(staff.lang, "faq-fault-draft"));
        return show(&portal, &staff, work, typed, errors).await;
    }
    let reason = typed.reason.trim().replace("\r\n", "\n");
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        let mut errors = FieldErrors::default();
        errors.add("reason", tl!(staff.lang, "appeals-fault-needed", most = LONGEST_REASON));
        return show(&portal, &staff, work, typed, errors).await;
    }
    let (question, now) = (&work.question, portal.now());
    let tx = portal.begin().await?;
    store::refused(&*tx, portal.sealer()?, question, &reason, now).await?;
    tell_refused(&portal, &*tx, question, &reason).await?;
    audit::record(&*tx, Some(&staff), now, record("refuse", question.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::address(paths::ADMIN_FAQ, "refused")).into_response())
}

/// The page, with the forms as they were typed.
pub async fn show(portal: &Portal, staff: &Staff, work: Work, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let id = work.question.id;
    let tx = portal.begin().await?;
    audit::record(&*tx, Some(staff), portal.now(), record("view", id)).await?;
    tx.commit().await?;
    let title = tl!(staff.lang, "faq-question-of", number = id.to_string());
    let mut page = Page::new(staff.lang, paths::admin_question_asked(id), title)
        .under(&tl!(staff.lang, "faq-office"), paths::ADMIN_FAQ.to_owned());
    page.refuse(&errors);
    let work = Arc::new(work);
    Ok(respond_staff(portal, staff, page, move || {
        let question = &work.question;
        let is_open = question.state.is_open() && question.letter.is_some();
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{t!("faq-question-of", number = question.id.to_string())}</h1></header>
            {facts(&work)}
            {written(question)}
            {to_draft(&work)}
            {(is_open && !work.has_draft).then(|| answer_form(&work, &typed, &errors))}
            {is_open.then(|| refusal_form(question.id, &typed, &errors))}
        }
    })
    .await)
}

fn facts(work: &Work) -> impl IntoView + use<> {
    let lang = lang();
    let question = &work.question;
    let letter = question.letter.clone().unwrap_or_default();
    let line =
        |term: String, words: String| (!words.is_empty()).then(|| view! { <div><dt>{term}</dt><dd>{words}</dd></div> });
    view! {
        <dl class="facts">
            <div><dt>{t!("faq-state")}</dt><dd>{state_name(question.state, lang)}</dd></div>
            <div><dt>{t!("faq-topic")}</dt><dd>{topic_name(&work.topics, &question.topic, lang)}</dd></div>
            {line(t!("faq-unit"), work.unit.clone().unwrap_or_default())}
            <div><dt>{t!("faq-received")}</dt><dd>{dates::moment(question.received_at)}</dd></div>
            <div><dt>{t!("appeals-answer-lang")}</dt><dd>{question.lang.own_name()}</dd></div>
            {line(t!("faq-name"), letter.name)}
            {line(t!("form-label-email"), letter.email)}
            {line(t!("faq-reason"), letter.reason)}
        </dl>
    }
}

fn written(question: &Question) -> AnyView {
    let Some(Letter { text, .. }) = question.letter.clone() else {
        return view! { <p class="notice">{t!("faq-erased")}</p> }.into_any();
    };
    let lines: Vec<_> =
        text.split('\n').filter(|line| !line.is_empty()).map(|line| view! { <p>{line.to_owned()}</p> }).collect();
    view! {
        <section class="stack-4" aria-labelledby="written">
            <h2 id="written">{t!("faq-written")}</h2>
            <div class="prose" lang=question.lang.code()>{lines}</div>
        </section>
    }
    .into_any()
}

fn to_draft(work: &Work) -> Option<impl IntoView + use<>> {
    let entry = work.question.entry.filter(|_| work.has_draft)?;
    Some(view! { <p><a class="button" href=paths::edit_entry(entry, "")>{t!("faq-to-draft")}</a></p> })
}

fn answer_form(work: &Work, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let lang = lang();
    let question = &work.question;
    let topics = work.topics.iter().map(|topic| (topic.slug.clone(), topic.title.get(lang).to_owned())).collect();
    let has_name = question.letter.as_ref().is_some_and(|letter| !letter.name.is_empty());
    let named = has_name.then(|| {
        view! { <Check name="named" label=t!("faq-named") checked=!typed.named.is_empty() errors=errors.clone() /> }
    });
    view! {
        <section class="stack-4" aria-labelledby="answering">
            <h2 id="answering">{t!("faq-answering")}</h2>
            <p>{t!("faq-answering-lead", lang = question.lang.own_name())}</p>
            <form
                class="form"
                method="post"
                action=paths::admin_question_asked_step(question.id, "draft")
                novalidate=""
            >
                <Choice
                    name="topic"
                    label=t!("faq-topic")
                    options=topics
                    chosen=typed.topic.clone()
                    none=t!("appeals-choose")
                    errors=errors.clone()
                />
                <Field
                    name="title"
                    label=t!("faq-edited")
                    value=typed.title.clone()
                    hint=t!("faq-edited-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Area
                    name="answer"
                    label=t!("faq-answer")
                    rows=10
                    value=typed.answer.clone()
                    errors=errors.clone()
                />
                {named}
                <div class="actions"><button class="button" type="submit">{t!("faq-draft")}</button></div>
            </form>
        </section>
    }
}

fn refusal_form(id: i64, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <section class="stack-4" aria-labelledby="refusing">
            <h2 id="refusing">{t!("faq-refusing")}</h2>
            <form class="form" method="post" action=paths::admin_question_asked_step(id, "refuse") novalidate="">
                <Area
                    name="reason"
                    label=t!("faq-reason")
                    rows=3
                    value=typed.reason.clone()
                    hint=t!("faq-reason-hint")
                    errors=errors.clone()
                />
                <div class="actions">
                    <button class="button button--quiet" type="submit">{t!("faq-refuse")}</button>
                </div>
            </form>
        </section>
    }
}
