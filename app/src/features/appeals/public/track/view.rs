//! An appeal as its applicant sees it: state, term, who is responsible, answer, files, way, and
//! what can be done now.

mod steps;

use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

use super::super::super::files::{self, Side};
use super::super::super::model::letter::Reply;
use super::super::super::model::states::{State as Stage, Step};
use super::super::super::store::{self, Appeal, Event, File, Request, Wish};
use super::is_theirs;
use super::perform::{Outcome, Words};
use super::words::{deadline, stage_name};
use crate::error::Result;
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::Done;

/// What opened the appeal, and goes along with each of its forms.
#[derive(Clone, Debug)]
pub enum Access {
    Code { lang: Lang, number: String, code: String },
    Account(i64),
}

impl Access {
    /// Where a step is sent to: `file` and `request` beside the steps.
    fn action(&self, step: &str) -> String {
        match self {
            Self::Code { lang, .. } if step == "file" => paths::appeal_file(*lang),
            Self::Code { lang, .. } if step == "request" => paths::appeal_request(*lang),
            Self::Code { lang, .. } => paths::appeal_own_step(*lang, step),
            Self::Account(id) => paths::account_appeal_step(*id, step),
        }
    }

    /// Number and code, unseen.
    fn fields(&self) -> Option<impl IntoView + use<>> {
        let Self::Code { number, code, .. } = self else { return None };
        Some(view! {
            <input type="hidden" name="number" value=number.clone() />
            <input type="hidden" name="code" value=code.clone() />
        })
    }
}

/// Everything that the page shows.
pub struct Seen {
    pub appeal: Appeal,
    events: Vec<Event>,
    files: Vec<File>,
    /// The unit that answers; never a person.
    unit: Option<Trilingual>,
    request: Option<Request>,
    /// The page of the register on which everybody reads the answer.
    register_page: Option<u64>,
    today: NaiveDate,
}

impl Seen {
    pub async fn load(portal: &Portal, appeal: Appeal) -> Result<Self> {
        let (db, sealer) = (portal.db(), portal.sealer()?);
        Ok(Self {
            events: store::events(db, sealer, &appeal).await?,
            files: store::files(db, sealer, &appeal).await?,
            unit: store::unit_name(db, appeal.unit_id).await?,
            request: store::latest_request(db, appeal.id).await?,
            register_page: store::answer_page(db, &appeal).await?,
            today: almaty(portal.now()).date_naive(),
            appeal,
        })
    }
}

/// The whole content of the page.
pub fn whole(lang: Lang, seen: &Seen, access: &Access, words: &Words, outcome: &Outcome) -> AnyView {
    if let Some(at) = seen.appeal.erased_at {
        return erased(lang, seen, at).into_any();
    }
    let done = outcome.done.clone().map(|done| view! { <Done words=done /> });
    view! {
        <ErrorSummary errors=outcome.errors.clone() />
        <header class="page-header">
            <p class="kicker">{t!("appeals-number")}" "{seen.appeal.number.to_string()}</p>
            <h1>{seen.appeal.letter.subject.clone()}</h1>
        </header>
        {done}
        {facts(lang, seen)}
        {answer(seen, access)}
        {published(lang, seen)}
        {sent_files(seen, access)}
        {way(lang, seen)}
        {data(lang, seen)}
        {steps::own(seen, access, words, outcome)}
    }
    .into_any()
}

/// What is left of an appeal whose personal data are erased.
fn erased(lang: Lang, seen: &Seen, at: DateTime<Utc>) -> impl IntoView + use<> {
    let number = seen.appeal.number.to_string();
    let date = dates::long_date(almaty(at).date_naive(), lang);
    view! {
        <header class="page-header"><h1>{t!("appeals-track-title", number = number)}</h1></header>
        <p class="notice" data-appeal="erased">{t!("reception-erased", date = date)}</p>
        {seen.register_page.and_then(|_| published(lang, seen))}
    }
}

/// Whether everybody reads the answer, and where.
fn published(lang: Lang, seen: &Seen) -> Option<impl IntoView + use<>> {
    let said = match seen.register_page {
        Some(page) => {
            let href = paths::appeal_answer(lang, seen.appeal.id, page);
            view! { {t!("reception-published")} " " <a href=href>{t!("reception-published-open")}</a> }.into_any()
        }
        None if seen.appeal.stand.state == Stage::Answered => t!("reception-unpublished").into_any(),
        None => return None,
    };
    Some(view! { <p data-appeal="public">{said}</p> })
}

fn facts(lang: Lang, seen: &Seen) -> impl IntoView + use<> {
    let appeal = &seen.appeal;
    // Before the registration no term runs, but the word of it has a last day.
    let due = match (appeal.answer_by, appeal.acknowledge_by) {
        (Some(day), _) => Some(deadline(day, seen.today, lang)),
        (None, Some(day)) => Some(t!("reception-due-later", date = dates::long_date(day, lang))),
        (None, None) => None,
    };
    let due = due.filter(|_| !appeal.stand.state.is_closed()).map(|words| {
        view! { <div><dt>{t!("appeals-answer-by")}</dt><dd data-appeal="due">{words}</dd></div> }
    });
    let unit = match &seen.unit {
        Some(unit) => unit.get(lang).to_owned(),
        None => t!("reception-responsible-office"),
    };
    view! {
        <dl class="facts">
            <div><dt>{t!("appeals-state")}</dt><dd data-appeal="state">{stage_name(appeal.stand.state, lang)}</dd></div>
            <div><dt>{t!("reception-responsible")}</dt><dd data-appeal="unit">{unit}</dd></div>
            <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(appeal.received_at)}</dd></div>
            {due}
        </dl>
    }
}

fn answer(seen: &Seen, access: &Access) -> Option<impl IntoView + use<>> {
    let appeal = &seen.appeal;
    let answer = appeal.answer.clone().filter(|_| appeal.is_answer_given())?;
    let paragraphs: Vec<_> = answer.split("\n\n").map(|text| view! { <p>{text.to_owned()}</p> }).collect();
    Some(view! {
        <section aria-labelledby="answer-title">
            <h2 id="answer-title">{t!("appeals-answer")}</h2>
            <div class="prose" lang=appeal.lang.code()>{paragraphs}</div>
            {side(seen, access, Side::Answer)}
        </section>
    })
}

fn sent_files(seen: &Seen, access: &Access) -> Option<impl IntoView + use<>> {
    let list = side(seen, access, Side::Applicant)?;
    Some(view! {
        <section aria-labelledby="files-title">
            <h2 id="files-title">{t!("reception-files-sent")}</h2>
            {list}
        </section>
    })
}

/// The files of one side; each is got by a form, so that no code stands in an address.
fn side(seen: &Seen, access: &Access, side: Side) -> Option<AnyView> {
    let shown: Vec<_> = seen.files.iter().filter(|file| file.side == side && is_theirs(&seen.appeal, file)).collect();
    files::list(&shown, |file| {
        view! {
            <form class="reception-files__get" method="post" action=access.action("file")>
                {access.fields()}
                <input type="hidden" name="file" value=file.id.to_string() />
                <button class="text-button" type="submit">{file.name.clone()}</button>
            </form>
        }
        .into_any()
    })
}

fn way(lang: Lang, seen: &Seen) -> impl IntoView + use<> {
    let steps: Vec<_> = seen
        .events
        .iter()
        .map(|event| {
            let name = match event.step {
                Step::Acknowledge => tl!(lang, "appeals-state-acknowledged"),
                Step::AddInformation => tl!(lang, "appeals-step-add"),
                Step::Rate => tl!(lang, "appeals-step-rate"),
                Step::Contest => tl!(lang, "appeals-step-contest"),
                Step::Extend => tl!(lang, "reception-step-extend"),
                _ => stage_name(event.state, lang),
            };
            // Where it went and why is told to the applicant by mail too; not everybody has one.
            let told = matches!(event.step, Step::Forward | Step::Refuse).then(|| event.note.clone()).flatten();
            let told = told.map(|note| view! { <p class="prose" lang=seen.appeal.lang.code()>{note}</p> });
            view! { <li><strong>{name}</strong>" "{dates::moment(event.at)}{told}</li> }
        })
        .collect();
    view! {
        <section aria-labelledby="way-title">
            <h2 id="way-title">{t!("appeals-way")}</h2>
            <ol class="steps">{steps}</ol>
        </section>
    }
}

/// Everything that is kept of the applicant, once the office let them see it.
fn data(lang: Lang, seen: &Seen) -> Option<AnyView> {
    let request = seen.request.as_ref()?;
    let granted = request.granted == Some(true);
    if !(granted && request.wish == Wish::See) {
        let words = match (request.answered_at, granted) {
            (None, _) => tl!(lang, "reception-wish-open"),
            (Some(_), true) => return None,
            (Some(_), false) => tl!(lang, "reception-wish-refused"),
        };
        return Some(view! { <p class="notice" data-appeal="request">{words}</p> }.into_any());
    }
    let letter = &seen.appeal.letter;
    let reply = match &letter.reply {
        Reply::Email(address) => address.clone(),
        Reply::Post { index, address } => format!("{index}, {address}"),
        Reply::Nowhere => tl!(lang, "appeals-reply-nowhere"),
    };
    Some(
        view! {
            <section aria-labelledby="data-title" data-appeal="data">
                <h2 id="data-title">{t!("reception-data")}</h2>
                <dl class="facts">
                    <div><dt>{t!("appeals-name")}</dt><dd>{letter.name.clone()}</dd></div>
                    <div><dt>{t!("appeals-reply-to")}</dt><dd>{reply}</dd></div>
                    <div><dt>{t!("appeals-phone-short")}</dt><dd>{letter.phone.clone()}</dd></div>
                    <div><dt>{t!("appeals-text")}</dt><dd>{letter.text.clone()}</dd></div>
                </dl>
            </section>
        }
        .into_any(),
    )
}
