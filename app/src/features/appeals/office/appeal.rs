//! One appeal: the letter, its way, and a form for each step that is possible now.

mod change;
mod forms;
mod typed;
mod views;

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::model::redact;
use super::super::model::states::{State as Stage, Step};
use super::super::store::{self, Actor, Appeal, Event, File, Holder, Note, Template, Twin};
use super::super::{files, require, terms_of};
use super::hands::{Given, Hands};
use super::mails::{self, Word};
use super::{notes, plays, sees};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::faq;
use crate::features::media::Checked;
use crate::features::rights::Role;
use crate::features::site;
use crate::features::workdays;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::form::ErrorSummary;
use crate::ui::notice::Arrival;

use typed::{Press, Typed};
pub(super) use views::step_done;

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
pub(super) const LONGEST: usize = 20_000;

/// Everything that the page shows.
pub(super) struct Work {
    pub appeal: Appeal,
    events: Vec<Event>,
    files: Vec<File>,
    notes: Vec<Note>,
    leaders: Vec<Holder>,
    executors: Vec<Holder>,
    templates: Vec<Template>,
    twins: Vec<Twin>,
    /// The appeal that this one was joined to, for whoever may see it.
    earlier: Option<Appeal>,
    steps: Vec<Step>,
    today: NaiveDate,
    hands: Hands,
    /// The page of the register on which everybody reads the answer.
    register_page: Option<u64>,
    /// Whether this person may make a frequent question of the public answer.
    may_reuse: bool,
    /// An internal note that was refused, as typed.
    pub internal: String,
    /// What was done a moment ago.
    done: String,
}

/// An appeal with what belongs to it. Who plays no part in it does not learn that it exists.
pub(super) async fn work(portal: &Portal, staff: &Staff, id: &str) -> Result<Work> {
    let (db, sealer) = (portal.db(), portal.sealer()?);
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let appeal = store::by_id(db, sealer, id).await?;
    if !sees(staff, &appeal) {
        return Err(PortalError::NotFound);
    }
    let is_possible = |step: &Step| appeal.stand.after(*step).is_some() && plays(staff, step.part(), &appeal);
    let steps: Vec<Step> = STEPS.into_iter().filter(is_possible).collect();
    let has = |step| steps.contains(&step);
    Ok(Work {
        events: store::events(db, sealer, &appeal).await?,
        files: store::files(db, sealer, &appeal).await?,
        notes: store::notes(db, sealer, &appeal).await?,
        leaders: if has(Step::PassToLeadership) { store::holders(db, Role::Leader).await? } else { Vec::new() },
        executors: if has(Step::Resolve) { store::holders(db, Role::Executor).await? } else { Vec::new() },
        templates: if has(Step::SubmitAnswer) { store::templates(db, Some(appeal.lang)).await? } else { Vec::new() },
        twins: if has(Step::Join) { store::twins(db, sealer, &appeal).await? } else { Vec::new() },
        earlier: match appeal.joined_to {
            Some(id) => Some(store::by_id(db, sealer, id).await?).filter(|earlier| sees(staff, earlier)),
            None => None,
        },
        steps,
        today: almaty(portal.now()).date_naive(),
        hands: Hands::of(db, [Given::from(&appeal)]).await?,
        register_page: store::answer_page(db, &appeal).await?,
        may_reuse: faq::may_reuse_answers(portal, staff)?,
        internal: String::new(),
        done: String::new(),
        appeal,
    })
}

/// `GET /admin/appeals/{id}`
pub(super) async fn show(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let mut work = work(&portal, &staff, &id).await?;
    work.done = arrival.done;
    page(&portal, &staff, work, None, FieldErrors::default()).await
}

/// `POST /admin/appeals/{id}/{step}`: takes a step, once; who came second is told (409). Buttons
/// that only help with a form bring it back filled in.
pub(super) async fn take(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, step)): Path<(String, String)>,
    form: files::Sent<Vec<(String, String)>>,
) -> Result<Response> {
    require(&staff)?;
    let step = Step::from_name(&step).ok_or(PortalError::NotFound)?;
    let mut work = work(&portal, &staff, &id).await?;
    if !plays(&staff, step.part(), &work.appeal) {
        return Err(PortalError::Forbidden);
    }
    if !work.steps.contains(&step) {
        return Err(PortalError::Conflict);
    }
    let (fault, lost) = (form.fault(staff.lang), form.had_files());
    let files::Sent { typed: sent, files: chosen, .. } = form;
    let mut typed = Typed::of(sent, lost);
    typed.decide();
    if typed.press != Press::Take {
        let errors = typed.help(&work, staff.lang);
        if errors.is_empty() {
            typed.press.name().clone_into(&mut work.done);
        }
        return page(&portal, &staff, work, Some((step, typed)), errors).await;
    }
    if let Some(fault) = fault {
        let mut errors = FieldErrors::default();
        errors.add("files", fault);
        return page(&portal, &staff, work, Some((step, typed)), errors).await;
    }
    let joined = joined_to(&portal, &staff, &work.appeal, step, &typed).await?;
    match change::change(&work, step, &typed, joined, staff.lang) {
        Ok(change) => {
            // Only an answer comes with files.
            let chosen = if step == Step::SubmitAnswer { chosen } else { Vec::new() };
            taken(&portal, &staff, &work.appeal, step, change, chosen).await
        }
        Err(errors) => page(&portal, &staff, work, Some((step, typed)), errors).await,
    }
}

/// The appeal to which this one is to be joined: another one, of the same side of the trust line,
/// that is not itself joined.
async fn joined_to(portal: &Portal, staff: &Staff, appeal: &Appeal, step: Step, typed: &Typed) -> Result<Option<i64>> {
    if step != Step::Join {
        return Ok(None);
    }
    let Some(id) = store::by_number(portal.db(), &typed.other).await? else { return Ok(None) };
    let other = store::by_id(portal.db(), portal.sealer()?, id).await?;
    let fits = other.id != appeal.id
        && sees(staff, &other)
        && other.kind.is_confidential() == appeal.kind.is_confidential()
        && other.stand.state != Stage::Joined;
    Ok(fits.then_some(other.id))
}

async fn taken(
    portal: &Portal,
    staff: &Staff,
    appeal: &Appeal,
    step: Step,
    change: store::Change,
    chosen: Vec<Checked>,
) -> Result<Response> {
    let sealer = portal.sealer()?;
    // Bytes come before the transaction that gives them rows.
    let brought = files::keep(portal, chosen).await?;
    let note = change.note.clone().unwrap_or_default();
    let public = published(step, appeal, &change);
    let tx = portal.begin().await?;
    let calendar = workdays::calendar(&*tx).await?;
    let actor = Actor { id: Some(staff.user.id), name: &staff.user.name };
    let when = (portal.now(), terms_of(portal), &calendar);
    store::take(&*tx, sealer, appeal, step, actor, change, when).await?;
    if !brought.is_empty() {
        // An answer handed in again brings its own files.
        store::detach(&*tx, appeal.id, files::Side::Answer).await?;
        store::attach(&*tx, sealer, appeal.id, files::Side::Answer, &brought, portal.now()).await?;
    }
    let after = store::by_id(&*tx, sealer, appeal.id).await?;
    let told = match step {
        Step::Acknowledge => Some(Word::Registered(after.answer_by)),
        Step::Extend => Some(Word::Extended(after.answer_by)),
        Step::PlaceAnswer => Some(Word::Answered),
        Step::Forward => Some(Word::Forwarded(&note)),
        Step::Refuse => Some(Word::Refused(&note)),
        Step::Join => Some(Word::Joined),
        _ => None,
    };
    if let Some(told) = told {
        mails::tell(portal, &*tx, &after, told).await?;
    }
    let mut record = record(step.name(), appeal);
    record.after = public;
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    if step == Step::PlaceAnswer {
        // The register of answers changed for everybody.
        site::raise_version(&*tx, portal.now()).await?;
    }
    tx.commit().await?;
    portal.refresh().await?;
    // Who hands an appeal on may not see it any more.
    let next = if sees(staff, &after) {
        Arrival::address(&paths::admin_appeal(after.id), step.name())
    } else {
        Arrival::address_about(paths::ADMIN_APPEALS, step.name(), after.number)
    };
    Ok(Redirect::to(&next).into_response())
}

/// Whether an answer that may be public became so, and how many pieces a person left in it; never
/// which.
fn published(step: Step, appeal: &Appeal, change: &store::Change) -> Option<serde_json::Value> {
    match change.public {
        Some(_) => Some(serde_json::json!({ "public": true, "kept": change.kept })),
        None if step == Step::PlaceAnswer && appeal.may_publish => Some(serde_json::json!({ "public": false })),
        None => None,
    }
}

/// A line of the log about an appeal.
pub(super) fn record(action: &'static str, appeal: &Appeal) -> Record {
    Record {
        action,
        target: "appeal",
        target_id: appeal.id.to_string(),
        title: appeal.number.to_string(),
        ..Record::default()
    }
}

/// The page of an appeal, with the form that was tried as it was typed. Whoever opens it is in
/// the log (R95-1-9.2e).
pub(super) async fn page(
    portal: &Portal,
    staff: &Staff,
    work: Work,
    tried: Option<(Step, Typed)>,
    mut errors: FieldErrors,
) -> Result<Response> {
    files::say_lost(&mut errors, tried.as_ref().is_some_and(|(_, typed)| typed.lost), staff.lang);
    let tx = portal.begin().await?;
    audit::record(&*tx, Some(staff), portal.now(), record("view", &work.appeal)).await?;
    tx.commit().await?;
    let number = work.appeal.number.to_string();
    let address = paths::admin_appeal(work.appeal.id);
    let mut page = Page::new(staff.lang, address, tl!(staff.lang, "appeals-track-title", number = number))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    page.refuse(&errors);
    let work = Arc::new(work);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            {views::done(&work.done)}
            {views::head(&work)}
            {work.appeal.erased_at.is_none().then(|| views::letter(&work.appeal))}
            {views::attached(&work)}
            {views::twins(&work)}
            <section class="stack-4" aria-labelledby="steps-title">
                <h2 id="steps-title">{t!("appeals-steps")}</h2>
                {forms::all(&work, tried.as_ref(), &errors)}
            </section>
            {notes::section(&work.appeal, &work.notes, &work.internal, &errors)}
            {views::way(&work.events)}
        }
    })
    .await)
}

/// What in the texts to be published a person has yet to decide on.
fn undecided(work: &Work, typed: &Typed) -> Vec<(String, redact::What)> {
    redact::undecided(&[&typed.question, &typed.public], &work.appeal.letter, &typed.kept)
}
