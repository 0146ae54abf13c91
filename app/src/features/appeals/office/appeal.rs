//! One appeal: the letter, its way, and a form for each step that is possible now.

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::letter::Reply;
use super::super::model::states::Step;
use super::super::public::{kind_name, stage_name, topic_name};
use super::super::store::{self, Actor, Appeal, Change, Event, Holder};
use super::super::{require, terms_of};
use super::journal::{due_in_words, next_due};
use super::mails::{self, Word};
use super::{plays, sees};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::Role;
use crate::features::site;
use crate::features::workdays;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::form::{Area, Choice, ErrorSummary, Field};

/// The steps of the office, in the order in which they stand on the page.
const STEPS: [Step; 12] = [
    Step::Register,
    Step::Acknowledge,
    Step::PassToLeadership,
    Step::Resolve,
    Step::SignReceipt,
    Step::SubmitAnswer,
    Step::PlaceAnswer,
    Step::ReturnAnswer,
    Step::Extend,
    Step::Forward,
    Step::Refuse,
    Step::Join,
];

/// The longest resolution, reason and answer, in characters.
const LONGEST: usize = 20_000;

/// What the forms of the steps hold, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    note: String,
    journal: String,
    leader: String,
    executor: String,
    answer: String,
    question: String,
    public: String,
    other: String,
}

/// Everything that the page shows.
struct Work {
    appeal: Appeal,
    events: Vec<Event>,
    leaders: Vec<Holder>,
    executors: Vec<Holder>,
    steps: Vec<Step>,
    today: NaiveDate,
}

async fn work(portal: &Portal, staff: &Staff, id: &str) -> Result<Work> {
    let sealer = portal.sealer()?;
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let appeal = store::by_id(portal.db(), sealer, id).await?;
    // Who plays no part in an appeal does not learn that it exists.
    if !sees(staff, &appeal) {
        return Err(PortalError::NotFound);
    }
    let is_possible = |step: &Step| appeal.stand.after(*step).is_some() && plays(staff, step.part(), &appeal);
    Ok(Work {
        events: store::events(portal.db(), sealer, &appeal).await?,
        leaders: store::holders(portal.db(), Role::Leader).await?,
        executors: store::holders(portal.db(), Role::Executor).await?,
        steps: STEPS.into_iter().filter(is_possible).collect(),
        today: almaty(portal.now()).date_naive(),
        appeal,
    })
}

/// `GET /admin/appeals/{id}`
pub(super) async fn show(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let work = work(&portal, &staff, &id).await?;
    Ok(page(&portal, &staff, work, Step::Receive, Typed::default(), FieldErrors::default()).await)
}

/// `POST /admin/appeals/{id}/{step}`: takes a step, once; who came second is told (409).
pub(super) async fn take(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, step)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let step = Step::from_name(&step).ok_or(PortalError::NotFound)?;
    let work = work(&portal, &staff, &id).await?;
    if !plays(&staff, step.part(), &work.appeal) {
        return Err(PortalError::Forbidden);
    }
    if !work.steps.contains(&step) {
        return Err(PortalError::Conflict);
    }
    let tx = portal.begin().await?;
    let sealer = portal.sealer()?;
    let joined = match step {
        Step::Join => store::by_number(&*tx, &typed.other).await?.filter(|other| *other != work.appeal.id),
        _ => None,
    };
    let change = match change(&work, step, &typed, joined, staff.lang) {
        Ok(change) => change,
        Err(errors) => {
            drop(tx);
            return Ok(page(&portal, &staff, work, step, typed, errors).await);
        }
    };
    let note = change.note.clone().unwrap_or_default();
    let calendar = workdays::calendar(&*tx).await?;
    let actor = Actor { id: Some(staff.user.id), name: &staff.user.name };
    let when = (portal.now(), terms_of(&portal), &calendar);
    store::take(&*tx, sealer, &work.appeal, step, actor, change, when).await?;
    let told = match step {
        Step::Acknowledge => Some(Word::Registered),
        Step::Extend => Some(Word::Extended),
        Step::PlaceAnswer => Some(Word::Answered),
        Step::Forward => Some(Word::Forwarded(&note)),
        Step::Refuse => Some(Word::Refused(&note)),
        Step::Join => Some(Word::Joined),
        _ => None,
    };
    if let Some(told) = told {
        mails::tell(&portal, &*tx, &work.appeal, told).await?;
    }
    let record = Record {
        action: step.name(),
        target: "appeal",
        target_id: work.appeal.id.to_string(),
        title: work.appeal.number.to_string(),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    if step == Step::PlaceAnswer {
        // The register of answers changed for everybody.
        site::raise_version(&*tx, portal.now()).await?;
    }
    tx.commit().await?;
    portal.refresh().await?;
    // Who hands an appeal on may not see it any more.
    let after = store::by_id(portal.db(), sealer, work.appeal.id).await?;
    let next = if sees(&staff, &after) { paths::admin_appeal(after.id) } else { paths::ADMIN_APPEALS.to_owned() };
    Ok(Redirect::to(&next).into_response())
}

/// What a step brings with it, or what is missing in its form.
fn change(work: &Work, step: Step, typed: &Typed, joined: Option<i64>, lang: Lang) -> Result<Change, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut text = |field: &'static str, value: &str| {
        let value = value.trim();
        if value.is_empty() || value.chars().count() > LONGEST {
            errors.add(field, tl!(lang, "appeals-fault-needed", most = LONGEST));
        }
        Some(value.to_owned())
    };
    let mut change = Change::default();
    match step {
        Step::Register => {
            let journal: String = typed.journal.trim().chars().take(100).collect();
            change.journal_number = (!journal.is_empty()).then_some(journal);
        }
        Step::Resolve => {
            change.note = text("note", &typed.note);
            change.executor_id = chosen(&work.executors, &typed.executor);
        }
        Step::PassToLeadership => change.leader_id = chosen(&work.leaders, &typed.leader),
        Step::SubmitAnswer => change.answer = text("answer", &typed.answer),
        Step::ReturnAnswer | Step::Extend | Step::Forward | Step::Refuse => change.note = text("note", &typed.note),
        Step::PlaceAnswer => {
            let (question, answer) = (typed.question.trim(), typed.public.trim());
            let is_public = work.appeal.may_publish && !question.is_empty() && !answer.is_empty();
            change.public = is_public.then(|| (question.to_owned(), answer.to_owned()));
        }
        Step::Join => change.joined_to = joined,
        _ => {}
    }
    let lacks = match step {
        Step::PassToLeadership if change.leader_id.is_none() => Some(("leader", tl!(lang, "appeals-fault-leader"))),
        Step::Resolve if change.executor_id.is_none() => Some(("executor", tl!(lang, "appeals-fault-executor"))),
        Step::Join if change.joined_to.is_none() => Some(("other", tl!(lang, "appeals-fault-other"))),
        _ => None,
    };
    if let Some((field, message)) = lacks {
        errors.add(field, message);
    }
    if errors.is_empty() { Ok(change) } else { Err(errors) }
}

fn chosen(people: &[Holder], typed: &str) -> Option<i64> {
    let id = typed.parse().ok()?;
    people.iter().any(|person| person.id == id).then_some(id)
}

async fn page(portal: &Portal, staff: &Staff, work: Work, tried: Step, typed: Typed, errors: FieldErrors) -> Response {
    let number = work.appeal.number.to_string();
    let mut page = Page::new(
        staff.lang,
        paths::admin_appeal(work.appeal.id),
        tl!(staff.lang, "appeals-track-title", number = number),
    )
    .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    if !errors.is_empty() {
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
        page.has_errors = true;
    }
    let work = std::sync::Arc::new(work);
    respond_staff(portal, staff, page, move || {
        let forms: Vec<_> = work
            .steps
            .iter()
            .map(|step| {
                let (typed, errors) =
                    if *step == tried { (typed.clone(), errors.clone()) } else { Default::default() };
                step_form(&work, *step, &typed, &errors)
            })
            .collect();
        view! {
            <ErrorSummary errors=errors.clone() />
            {head(&work)}
            {letter(&work.appeal)}
            <section class="stack-4" aria-labelledby="steps-title">
                <h2 id="steps-title">{t!("appeals-steps")}</h2>
                {if forms.is_empty() { view! { <p>{t!("appeals-steps-none")}</p> }.into_any() } else { forms.into_any() }}
            </section>
            {way(&work.events)}
        }
    })
    .await
}

fn head(work: &Work) -> impl IntoView + use<> {
    let appeal = &work.appeal;
    let lang = lang();
    let due = next_due(appeal, work.today).map(|(day, due)| {
        view! { <div><dt>{t!("appeals-due")}</dt><dd>{dates::date(day)}" "{due_in_words(due)}</dd></div> }
    });
    let journal = appeal
        .journal_number
        .clone()
        .map(|number| view! { <div><dt>{t!("appeals-journal-number")}</dt><dd>{number}</dd></div> });
    view! {
        <header class="page-header">
            <p class="kicker">{t!("appeals-number")}" "{appeal.number.to_string()}</p>
            <h1>{appeal.letter.subject.clone()}</h1>
        </header>
        <dl class="facts">
            <div>
                <dt>{t!("appeals-state")}</dt>
                <dd data-appeal="state">{stage_name(appeal.stand.state, lang)}</dd>
            </div>
            {due}
            {journal}
            <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(appeal.received_at)}</dd></div>
            <div><dt>{t!("appeals-kind-short")}</dt><dd>{kind_name(appeal.kind, lang)}</dd></div>
            <div><dt>{t!("appeals-topic-short")}</dt><dd>{topic_name(appeal.topic, lang)}</dd></div>
        </dl>
    }
}

fn letter(appeal: &Appeal) -> impl IntoView + use<> {
    let letter = &appeal.letter;
    let paragraphs: Vec<_> = letter
        .text
        .split('\n')
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect();
    let reply = match &letter.reply {
        Reply::Email(address) => address.clone(),
        Reply::Post { index, address } => format!("{index}, {address}"),
        Reply::Nowhere => t!("appeals-reply-nowhere"),
    };
    let name = if letter.name.is_empty() { t!("appeals-nameless") } else { letter.name.clone() };
    let answer = appeal.answer.clone().map(|answer| {
        view! {
            <h3>{t!("appeals-answer")}</h3>
            <p class="prose">{answer}</p>
        }
    });
    view! {
        <section class="stack-4" aria-labelledby="letter-title">
            <h2 id="letter-title">{t!("appeals-text")}</h2>
            <div class="prose" lang=appeal.lang.code()>{paragraphs}</div>
            <dl class="facts">
                <div><dt>{t!("appeals-name")}</dt><dd>{name}</dd></div>
                <div><dt>{t!("appeals-reply-to")}</dt><dd>{reply}</dd></div>
                <div><dt>{t!("appeals-phone-short")}</dt><dd>{letter.phone.clone()}</dd></div>
                <div><dt>{t!("appeals-answer-lang")}</dt><dd>{appeal.lang.own_name()}</dd></div>
                <div>
                    <dt>{t!("appeals-publish-short")}</dt>
                    <dd>{if appeal.may_publish { t!("appeals-yes") } else { t!("appeals-no") }}</dd>
                </div>
            </dl>
            {answer}
        </section>
    }
}

/// What a step is called on its button.
fn step_name(step: Step) -> String {
    match step {
        Step::Register => t!("appeals-step-register"),
        Step::Acknowledge => t!("appeals-step-acknowledge"),
        Step::PassToLeadership => t!("appeals-step-pass"),
        Step::Resolve => t!("appeals-step-resolve"),
        Step::SignReceipt => t!("appeals-step-sign"),
        Step::SubmitAnswer => t!("appeals-step-submit"),
        Step::PlaceAnswer => t!("appeals-step-place"),
        Step::ReturnAnswer => t!("appeals-step-return"),
        Step::Extend => t!("appeals-step-extend"),
        Step::Forward => t!("appeals-step-forward"),
        Step::Refuse => t!("appeals-step-refuse"),
        Step::Join => t!("appeals-step-join"),
        Step::Receive => t!("appeals-state-received"),
        Step::Withdraw => t!("appeals-state-withdrawn"),
        Step::AddInformation => t!("appeals-step-add"),
        Step::Rate => t!("appeals-step-rate"),
        Step::Contest => t!("appeals-step-contest"),
    }
}

fn step_form(work: &Work, step: Step, typed: &Typed, errors: &FieldErrors) -> AnyView {
    let people = |known: &[Holder]| known.iter().map(|person| (person.id.to_string(), person.name.clone())).collect();
    let note = |label: String, value: &str| {
        view! { <Area name="note" label=label rows=4 value=value.to_owned() errors=errors.clone() /> }.into_any()
    };
    let fields = match step {
        Step::Register => view! {
            <Field
                name="journal"
                label=t!("appeals-journal-number")
                value=typed.journal.clone()
                hint=t!("appeals-journal-number-hint")
                autocomplete="off"
                errors=errors.clone()
            />
        }
        .into_any(),
        Step::PassToLeadership => view! {
            <Choice
                name="leader"
                label=t!("appeals-leader")
                options=people(&work.leaders)
                chosen=typed.leader.clone()
                none=t!("appeals-choose")
                errors=errors.clone()
            />
        }
        .into_any(),
        Step::Resolve => view! {
            <Choice
                name="executor"
                label=t!("appeals-executor")
                options=people(&work.executors)
                chosen=typed.executor.clone()
                none=t!("appeals-choose")
                errors=errors.clone()
            />
            {note(t!("appeals-resolution"), &typed.note)}
        }
        .into_any(),
        Step::SubmitAnswer => view! {
            <Area name="answer" label=t!("appeals-answer") rows=10 value=typed.answer.clone() errors=errors.clone() />
        }
        .into_any(),
        Step::PlaceAnswer if work.appeal.may_publish => view! {
            <p class="field__hint">{t!("appeals-public-hint")}</p>
            <Area name="question" label=t!("appeals-public-question") rows=4 value=typed.question.clone() />
            <Area name="public" label=t!("appeals-public-answer") rows=6 value=typed.public.clone() />
        }
        .into_any(),
        Step::ReturnAnswer | Step::Extend | Step::Forward | Step::Refuse => note(t!("appeals-reason"), &typed.note),
        Step::Join => view! {
            <Field
                name="other"
                label=t!("appeals-other")
                value=typed.other.clone()
                hint=t!("appeals-number-hint")
                autocomplete="off"
                errors=errors.clone()
            />
        }
        .into_any(),
        _ => ().into_any(),
    };
    let action = paths::admin_appeal_step(work.appeal.id, step.name());
    let form = view! {
        <form class="form" method="post" action=action novalidate="" data-step=step.name()>
            {fields}
            <div class="actions"><button class="button" type="submit">{step_name(step)}</button></div>
        </form>
    };
    // What has nothing to fill in is a button; the rest unfolds, and is open where it has errors.
    let is_plain = matches!(step, Step::Acknowledge | Step::SignReceipt);
    if is_plain {
        return form.into_any();
    }
    view! {
        <details class="disclosure" open=!errors.is_empty()>
            <summary>{step_name(step)}</summary>
            {form}
        </details>
    }
    .into_any()
}

fn way(events: &[Event]) -> impl IntoView + use<> {
    let rows: Vec<_> = events
        .iter()
        .map(|event| {
            let actor = match event.actor.as_str() {
                "portal" => t!("appeals-actor-portal"),
                "applicant" => t!("appeals-actor-applicant"),
                name => name.to_owned(),
            };
            let note = event.note.clone().map(|note| view! { <p>{note}</p> });
            view! {
                <li>
                    <strong>{step_name(event.step)}</strong>
                    " "
                    {dates::moment(event.at)}
                    " · "
                    {actor}
                    {note}
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="way-title">
            <h2 id="way-title">{t!("appeals-way")}</h2>
            <ol class="steps">{rows}</ol>
        </section>
    }
}
