//! Where an appeal stands, for whoever has its number and its code. Neither gets into an
//! address; who guesses is slowed down and told the same for every wrong pair.

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::letter::LONGEST_TEXT;
use super::super::model::states::{Part, State as Stage, Step};
use super::super::store::{self, Actor, Appeal, Change, Event};
use super::super::{LOOKING, terms_of};
use super::kept_by_nobody;
use crate::document::{Page, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::workdays;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{Choice, ErrorSummary, Field, framed, inside_textarea};

/// What is on the receipt.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Key {
    number: String,
    code: String,
    note: String,
    rating: String,
}

/// `GET /{lang}/appeals/track`
pub(super) async fn form(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    Ok(form_page(&portal, lang_of(&lang)?, Key::default(), FieldErrors::default()).await)
}

/// Public: number and code are the proof. `POST /{lang}/appeals/track`
pub(super) async fn show(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().check(LOOKING, &address.0, portal.now())?;
    let sealer = portal.sealer()?;
    let Some(appeal) = store::with_code(portal.db(), sealer, &key.number, &key.code).await? else {
        portal.limiter().count(LOOKING, &address.0, portal.now());
        let mut errors = FieldErrors::default();
        errors.add("number", tl!(lang, "appeals-track-unknown"));
        return Ok(form_page(&portal, lang, key, errors).await);
    };
    shown(&portal, lang, appeal, key, FieldErrors::default()).await
}

/// Public: number and code are the proof. `POST /{lang}/appeals/track/{step}`: what the applicant
/// does themself – add words, take the appeal back, rate the answer, contest it once.
pub(super) async fn take(
    State(portal): State<Portal>,
    Path((lang, step)): Path<(String, String)>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let step = Step::from_name(&step).filter(|step| step.part() == Part::Applicant).ok_or(PortalError::NotFound)?;
    portal.limiter().check(LOOKING, &address.0, portal.now())?;
    let sealer = portal.sealer()?;
    let tx = portal.begin().await?;
    let Some(appeal) = store::with_code(&*tx, sealer, &key.number, &key.code).await? else {
        portal.limiter().count(LOOKING, &address.0, portal.now());
        return Err(PortalError::NotFound);
    };
    let mut errors = FieldErrors::default();
    let note = key.note.trim().to_owned();
    let rating = key.rating.parse().ok().filter(|rating| (1..=5).contains(rating));
    if matches!(step, Step::AddInformation | Step::Contest) && !(1..=LONGEST_TEXT).contains(&note.chars().count()) {
        errors.add("note", tl!(lang, "appeals-fault-needed", most = LONGEST_TEXT));
    }
    if step == Step::Rate && rating.is_none() {
        errors.add("rating", tl!(lang, "appeals-fault-rating"));
    }
    if !errors.is_empty() {
        drop(tx);
        return shown(&portal, lang, appeal, key, errors).await;
    }
    let change = Change {
        note: (!note.is_empty()).then_some(note),
        rating: rating.filter(|_| step == Step::Rate),
        ..Change::default()
    };
    let calendar = workdays::calendar(&*tx).await?;
    let when = (portal.now(), terms_of(&portal), &calendar);
    store::take(&*tx, sealer, &appeal, step, Actor::APPLICANT, change, when).await?;
    let appeal = store::by_id(&*tx, sealer, appeal.id).await?;
    tx.commit().await?;
    let key = Key { note: String::new(), rating: String::new(), ..key };
    shown(&portal, lang, appeal, key, FieldErrors::default()).await
}

async fn shown(portal: &Portal, lang: Lang, appeal: Appeal, key: Key, errors: FieldErrors) -> Result<Response> {
    let events = store::events(portal.db(), portal.sealer()?, &appeal).await?;
    let title = tl!(lang, "appeals-track-title", number = appeal.number.to_string());
    let mut page = track_page(lang, title);
    page.unlisted = true;
    if !errors.is_empty() {
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
        page.has_errors = true;
    }
    let response = respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            {way(lang, &appeal, &events)}
            {own_steps(lang, &appeal, &key, &errors)}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn track_page(lang: Lang, title: String) -> Page {
    Page::new(lang, "/appeals/track", title).under(&tl!(lang, "appeals-title"), paths::appeals(lang))
}

async fn form_page(portal: &Portal, lang: Lang, key: Key, errors: FieldErrors) -> Response {
    let mut page = track_page(lang, tl!(lang, "appeals-track"));
    page.unlisted = true;
    if !errors.is_empty() {
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
        page.has_errors = true;
    }
    respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("appeals-track")}</h1>
                <p class="lead">{t!("appeals-track-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::appeal_track(lang) novalidate="">
                <Field
                    name="number"
                    label=t!("appeals-number")
                    value=key.number.clone()
                    hint=t!("appeals-number-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Field
                    name="code"
                    label=t!("appeals-code")
                    value=key.code.clone()
                    hint=t!("appeals-code-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("appeals-track-show")}</button></div>
            </form>
        }
    })
    .await
}

/// What a state is called for the applicant.
pub(in super::super) fn stage_name(stage: Stage, lang: Lang) -> String {
    match stage {
        Stage::Received => tl!(lang, "appeals-state-received"),
        Stage::Registered => tl!(lang, "appeals-state-registered"),
        Stage::WithLeadership => tl!(lang, "appeals-state-with-leadership"),
        Stage::Resolved => tl!(lang, "appeals-state-resolved"),
        Stage::WithExecutor => tl!(lang, "appeals-state-with-executor"),
        Stage::AnswerReady => tl!(lang, "appeals-state-answer-ready"),
        Stage::Answered => tl!(lang, "appeals-state-answered"),
        Stage::Forwarded => tl!(lang, "appeals-state-forwarded"),
        Stage::Refused => tl!(lang, "appeals-state-refused"),
        Stage::Withdrawn => tl!(lang, "appeals-state-withdrawn"),
        Stage::Joined => tl!(lang, "appeals-state-joined"),
    }
}

fn way(lang: Lang, appeal: &Appeal, events: &[Event]) -> impl IntoView + use<> {
    let steps: Vec<_> = events
        .iter()
        .map(|event| {
            let name = match event.step {
                Step::Acknowledge => tl!(lang, "appeals-state-acknowledged"),
                _ => stage_name(event.state, lang),
            };
            view! { <li><strong>{name}</strong>" "{dates::moment(event.at)}</li> }
        })
        .collect();
    let due = appeal
        .answer_by
        .filter(|_| !appeal.stand.state.is_closed())
        .map(|day| view! { <div><dt>{t!("appeals-answer-by")}</dt><dd>{dates::date(day)}</dd></div> });
    let answer = appeal.answer.clone().filter(|_| appeal.stand.state == Stage::Answered).map(|answer| {
        let paragraphs: Vec<_> = answer.split("\n\n").map(|text| view! { <p>{text.to_owned()}</p> }).collect();
        view! {
            <section aria-labelledby="answer-title">
                <h2 id="answer-title">{t!("appeals-answer")}</h2>
                <div class="prose">{paragraphs}</div>
            </section>
        }
    });
    view! {
        <header class="page-header">
            <p class="kicker">{t!("appeals-number")}" "{appeal.number.to_string()}</p>
            <h1>{appeal.letter.subject.clone()}</h1>
        </header>
        <dl class="facts">
            <div><dt>{t!("appeals-state")}</dt><dd data-appeal="state">{stage_name(appeal.stand.state, lang)}</dd></div>
            <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(appeal.received_at)}</dd></div>
            {due}
        </dl>
        {answer}
        <section aria-labelledby="way-title">
            <h2 id="way-title">{t!("appeals-way")}</h2>
            <ol class="steps">{steps}</ol>
        </section>
    }
}

/// What the applicant can do now; number and code go along unseen.
fn own_steps(lang: Lang, appeal: &Appeal, key: &Key, errors: &FieldErrors) -> impl IntoView + use<> {
    let form = |step: Step, title: String, fields: AnyView| {
        appeal.stand.after(step).is_some().then(|| {
            view! {
                <details class="disclosure" open=!errors.is_empty()>
                    <summary>{title.clone()}</summary>
                    <form class="form" method="post" action=paths::appeal_own_step(lang, step.name()) novalidate="">
                        <input type="hidden" name="number" value=key.number.clone() />
                        <input type="hidden" name="code" value=key.code.clone() />
                        {fields}
                        <div class="actions"><button class="button" type="submit">{title}</button></div>
                    </form>
                </details>
            }
        })
    };
    let note = |label: String, id: &'static str| {
        let error = errors.of("note");
        framed(id, label, None, error, |control| {
            view! {
                <textarea
                    class="textarea"
                    id=control.id
                    name="note"
                    rows="5"
                    aria-describedby=control.described
                    aria-invalid=control.invalid
                >
                    {inside_textarea(&key.note)}
                </textarea>
            }
        })
        .into_any()
    };
    let ratings = (1..=5).rev().map(|rating| (rating.to_string(), t!("appeals-rating", n = rating))).collect();
    let rating = view! {
        <Choice
            name="rating"
            label=t!("appeals-rate")
            options=ratings
            chosen=key.rating.clone()
            none=t!("appeals-choose")
            errors=errors.clone()
        />
    };
    view! {
        <div class="disclosures">
            {form(Step::AddInformation, t!("appeals-add"), note(t!("appeals-add-text"), "note"))}
            {form(Step::Rate, t!("appeals-rate"), rating.into_any())}
            {form(Step::Contest, t!("appeals-contest"), note(t!("appeals-contest-text"), "note-contest"))}
            {form(Step::Withdraw, t!("appeals-withdraw"), ().into_any())}
        </div>
    }
}
