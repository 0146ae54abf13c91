//! The steps of the workflow: who is offered which, and what each does.

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use super::edit::{self, Notice};
use super::sent::{self, Sent};
use super::swapped::Swapped;
use super::widgets::FormState;
use super::{Work, words};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::mail::{self, Mail};
use crate::features::newsroom::model::Refusal;
use crate::features::newsroom::model::workflow::Withdrawal;
use crate::features::newsroom::store;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Db, Portal};

/// `POST /admin/content/{id}/do` with `action`.
pub async fn act(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    let sent = Sent::new(pairs);
    let (right, step): (Action, TakeStep) = match sent.get("action") {
        "take-back" => (Action::EditContent, take_back),
        "discard" => (Action::EditContent, discard),
        "delete" => (Action::EditContent, delete),
        "undelete" => (Action::EditContent, undelete),
        "remark" => return super::talk::remark(&portal, &staff, work, &sent).await,
        "restore" => return restore(&portal, &staff, work, &sent).await,
        "return" => (Action::ReviewContent, send_back),
        "approve" => (Action::ReviewContent, approve),
        "confirm" => (Action::ReviewContent, confirm),
        "withdraw" => (Action::ReviewContent, withdraw),
        "emergency" => (Action::PublishInEmergency, emergency),
        "share" => return super::preview::share(&portal, &staff, work).await,
        _ => return Err(PortalError::BadRequest),
    };
    staff.require(right, &work.place)?;
    if sent.get("action") != "undelete" {
        work.refuse_deleted()?;
    }
    take(&portal, &staff, work, &sent, step).await
}

type Moment = chrono::DateTime<chrono::Utc>;

/// Changes the workflow, or says why not.
type TakeStep = fn(&mut Work, &Staff, &Sent, Moment) -> Result<Step, Trouble>;

/// What a step did.
struct Step {
    /// For the audit log, and for the notice on the page.
    done: &'static str,
    /// Somebody is told by e-mail: what the remark says.
    remark: Option<String>,
    publishes: bool,
    withdraws: bool,
}

impl Step {
    fn done(done: &'static str) -> Self {
        Self { done, remark: None, publishes: false, withdraws: false }
    }
}

/// Why a step is not taken: refused by the rules, or a field is wrong.
enum Trouble {
    Refused(Refusal),
    Field(&'static str, String),
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

fn take_back(work: &mut Work, _: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    work.entry.workflow.take_back()?;
    Ok(Step::done("taken-back"))
}

fn discard(work: &mut Work, _: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    work.entry.workflow.discard()?;
    Ok(Step::done("discarded"))
}

/// Out of every list, and gone for good after [`crate::kept::KEPT_DAYS`].
fn delete(work: &mut Work, _: &Staff, _: &Sent, now: Moment) -> Result<Step, Trouble> {
    if work.entry.workflow.live.is_some() {
        return Err(Refusal::WrongStage.into());
    }
    // What waits for a review or for its moment waits no longer.
    let _ = work.entry.workflow.take_back();
    work.entry.deleted_at = Some(now);
    Ok(Step::done("deleted"))
}

fn undelete(work: &mut Work, _: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    if work.entry.deleted_at.take().is_none() {
        return Err(Refusal::WrongStage.into());
    }
    Ok(Step::done("restored"))
}

fn send_back(work: &mut Work, _: &Staff, sent: &Sent, _: Moment) -> Result<Step, Trouble> {
    let remark = sent.get("remark").trim().to_owned();
    work.entry.workflow.send_back(&remark)?;
    Ok(Step { remark: Some(remark), ..Step::done("returned") })
}

fn approve(work: &mut Work, staff: &Staff, sent: &Sent, now: Moment) -> Result<Step, Trouble> {
    let wrong = |name| Trouble::Field(name, tl!(staff.lang, "newsroom-fault-moment"));
    let publish_at = sent::moment(sent.get("publish_at")).map_err(|()| wrong("publish_at"))?;
    let is_banner = work.entry.kind == "banner";
    let unpublish_at = if is_banner {
        work.content.ends_at
    } else {
        sent::moment(sent.get("unpublish_at")).map_err(|()| wrong("unpublish_at"))?
    };
    let begins = publish_at.map_or(now, |moment| moment.max(now));
    if unpublish_at.is_some_and(|ends| ends <= begins) {
        return Err(wrong(if is_banner { "ends_at" } else { "unpublish_at" }));
    }
    let is_live = work.entry.workflow.approve(staff.user.id, now, publish_at)?;
    // Until a banner takes its place, the one before it keeps its own end.
    if is_live || !is_banner {
        work.entry.workflow.unpublish_at = unpublish_at;
    }
    Ok(Step { publishes: is_live, ..Step::done(if is_live { "approved" } else { "scheduled" }) })
}

fn confirm(work: &mut Work, staff: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    work.entry.workflow.confirm(staff.user.id)?;
    Ok(Step::done("confirmed"))
}

fn emergency(work: &mut Work, staff: &Staff, sent: &Sent, now: Moment) -> Result<Step, Trouble> {
    work.entry.workflow.publish_in_emergency(staff.user.id, sent.get("reason"), now)?;
    work.end_banner();
    Ok(Step { publishes: true, ..Step::done("emergency") })
}

fn withdraw(work: &mut Work, staff: &Staff, sent: &Sent, now: Moment) -> Result<Step, Trouble> {
    let redirect = sent.get("redirect").trim().to_owned();
    if !redirect.is_empty() && (!is_page_of_ours(&redirect) || redirect == public_path(work)) {
        return Err(Trouble::Field("redirect", tl!(staff.lang, "newsroom-fault-redirect")));
    }
    let notice = Trilingual {
        kk: sent.get("notice.kk").trim().to_owned(),
        ru: sent.get("notice.ru").trim().to_owned(),
        en: sent.get("notice.en").trim().to_owned(),
    };
    let withdrawal = Withdrawal { notice, redirect: Some(redirect).filter(|path| !path.is_empty()), at: now };
    work.entry.workflow.withdraw(staff.user.id, withdrawal)?;
    Ok(Step { withdraws: true, ..Step::done("withdrawn") })
}

/// A local address without its language.
fn is_page_of_ours(path: &str) -> bool {
    paths::is_local(path) && Lang::ALL.iter().all(|lang| !path.starts_with(&format!("/{lang}/")))
}

/// Takes a step: all of it or nothing, with its line in the audit log.
async fn take(portal: &Portal, staff: &Staff, mut work: Work, sent: &Sent, step: TakeStep) -> Result<Response> {
    let now = portal.now();
    let before = work.clone();
    // Who decides has seen the newest state: what they read is what the step is about.
    if sent.get("lock").parse() != Ok(work.entry.lock) {
        return refuse(portal, staff, before, Notice::Conflict, FieldErrors::default()).await;
    }
    let step = match step(&mut work, staff, sent, now) {
        Ok(step) => step,
        Err(Trouble::Refused(refusal)) => {
            let words = Notice::Refused(words::refusal(staff.lang, refusal));
            return refuse(portal, staff, before, words, FieldErrors::default()).await;
        }
        Err(Trouble::Field(name, message)) => {
            let mut errors = FieldErrors::default();
            errors.add(name, message);
            return refuse(portal, staff, before, Notice::Nothing, errors).await;
        }
    };
    if (step.done == "approved" || step.done == "scheduled")
        && edit::errors_of(portal, &work.entry.kind, &work.content).await? > 0
    {
        let words = Notice::Refused(words::refusal(staff.lang, Refusal::HasErrors));
        return refuse(portal, staff, before, words, FieldErrors::default()).await;
    }
    if step.publishes && !edit::can_be_shown(portal, &work.entry.kind, &work.content).await? {
        let words = Notice::Refused(words::refusal(staff.lang, Refusal::HasErrors));
        return refuse(portal, staff, before, words, FieldErrors::default()).await;
    }
    let tx = portal.begin().await?;
    if let Err(PortalError::Conflict) = store::lock(&*tx, work.entry.id, work.entry.lock).await {
        drop(tx);
        let fresh = Work::open(portal, before.entry.id).await?;
        return refuse(portal, staff, fresh, Notice::Conflict, FieldErrors::default()).await;
    }
    if matches!(step.done, "approved" | "scheduled")
        && let Some(swapped) = Swapped::since_submission(&*tx, &before).await?
        && !swapped.was_seen(sent.get("files_seen"))
    {
        drop(tx);
        let words = Notice::Refused(words::refusal(staff.lang, Refusal::FilesChanged));
        return refuse(portal, staff, before, words, FieldErrors::default()).await;
    }
    // From now on this version is one of its own, whatever is typed next.
    if let Some(draft) = before.entry.workflow.draft {
        store::seal(&*tx, draft).await?;
    }
    if step.publishes {
        store::publish(&*tx, &mut work.entry, &work.item.key, &work.content, now).await?;
        store::forget_redirect(&*tx, &public_path(&work)).await?;
    }
    if step.withdraws {
        let path = public_path(&work);
        store::withdraw(&*tx, &mut work.entry, &path, now).await?;
    }
    store::save(&*tx, &work.entry, now).await?;
    edit::note_files(&*tx, &work.entry, &work.content).await?;
    if let Some(remark) = &step.remark {
        let revision = before.entry.workflow.draft;
        store::add_remark(&*tx, work.entry.id, revision, &staff.user, remark, now).await?;
        tell_authors(&*tx, portal, &work, remark, now).await?;
    }
    note(&*tx, staff, &before, &work, step.done, sent, now).await?;
    tx.commit().await?;
    if step.publishes || step.withdraws {
        portal.refresh().await?;
    }
    Ok(Redirect::to(&paths::edit_entry(work.entry.id, step.done)).into_response())
}

/// The address of the entry without its language.
pub(super) fn public_path(work: &Work) -> String {
    let path = paths::entry(Lang::Kk, &work.section.key, &work.item.key, &work.entry.slug);
    path.strip_prefix("/kk").unwrap_or(&path).to_owned()
}

async fn note(
    db: &impl Db,
    staff: &Staff,
    before: &Work,
    after: &Work,
    done: &'static str,
    sent: &Sent,
    now: Moment,
) -> Result<()> {
    let state = |work: &Work| {
        json!({
            "stage": work.entry.workflow.stage.name(),
            "live": work.entry.workflow.live,
            "draft": work.entry.workflow.draft,
        })
    };
    let mut now_state = state(after);
    for name in ["reason", "remark", "redirect"] {
        if !sent.get(name).is_empty() {
            now_state[name] = json!(sent.get(name));
        }
    }
    if done == "submitted" {
        now_state["confirmed"] = json!(edit::CONFIRMATIONS);
    }
    let record = Record {
        action: done,
        target: "entry",
        target_id: after.entry.id.to_string(),
        title: after.content.title(Lang::Kk),
        before: Some(state(before)),
        after: Some(now_state),
    };
    audit::record(db, Some(staff), now, record).await
}

async fn refuse(portal: &Portal, staff: &Staff, work: Work, notice: Notice, errors: FieldErrors) -> Result<Response> {
    let fields = sent::fields_of(&work.entry.kind, &work.content);
    let form = FormState { sent: fields, errors };
    edit::show(portal, staff, work, form, notice, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Sends a saved draft to review, and tells the reviewers.
pub(super) async fn submit(portal: &Portal, staff: &Staff, mut work: Work) -> Result<Response> {
    let now = portal.now();
    let errors = edit::errors_of(portal, &work.entry.kind, &work.content).await?;
    let before = work.clone();
    if let Err(refusal) = work.entry.workflow.submit(staff.user.id, errors) {
        let words = Notice::Refused(words::refusal(staff.lang, refusal));
        return refuse(portal, staff, before, words, FieldErrors::default()).await;
    }
    let tx = portal.begin().await?;
    work.entry.submitted_files = store::seals(&*tx, &work.content.media()).await?;
    match store::save(&*tx, &work.entry, now).await {
        Err(PortalError::Conflict) => {
            drop(tx);
            let fresh = Work::open(portal, before.entry.id).await?;
            return refuse(portal, staff, fresh, Notice::Conflict, FieldErrors::default()).await;
        }
        saved => saved?,
    }
    for (email, lang) in store::reviewers(&*tx, &work.place, &work.entry.workflow.authors).await? {
        let title = work.content.title(lang);
        let link = format!("{}{}", portal.options().public_url, paths::entry_page(work.entry.id));
        let mail = Mail {
            to: email,
            lang,
            kind: "review",
            subject: tl!(lang, "newsroom-mail-review", title = title.as_str()),
            paragraphs: vec![
                tl!(lang, "newsroom-mail-review-text", name = staff.user.name.as_str(), title = title.as_str()),
                link,
            ],
        };
        mail::queue(&*tx, &mail, now).await?;
    }
    note(&*tx, staff, &before, &work, "submitted", &Sent::default(), now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(work.entry.id, "submitted")).into_response())
}

/// The editors get the reviewer's words by e-mail.
async fn tell_authors(db: &impl Db, portal: &Portal, work: &Work, remark: &str, now: Moment) -> Result<()> {
    for (email, lang) in store::addresses(db, work.entry.workflow.authors.iter().copied()).await? {
        let title = work.content.title(lang);
        let link = format!("{}{}", portal.options().public_url, paths::entry_page(work.entry.id));
        let mail = Mail {
            to: email,
            lang,
            kind: "returned",
            subject: tl!(lang, "newsroom-mail-returned", title = title.as_str()),
            paragraphs: vec![tl!(lang, "newsroom-mail-returned-text", title = title.as_str()), remark.to_owned(), link],
        };
        mail::queue(db, &mail, now).await?;
    }
    Ok(())
}

/// Makes an old version the draft; whoever wrote it is an author of it again.
async fn restore(portal: &Portal, staff: &Staff, mut work: Work, sent: &Sent) -> Result<Response> {
    staff.require(Action::EditContent, &work.place)?;
    let id = sent.get("revision").parse().map_err(|_| PortalError::BadRequest)?;
    let old = store::revision(portal.db(), id).await?;
    if old.entry_id != work.entry.id {
        return Err(PortalError::NotFound);
    }
    let now = portal.now();
    work.refuse_deleted()?;
    let tx = portal.begin().await?;
    store::lock(&*tx, work.entry.id, work.entry.lock).await?;
    let authors = store::authors_until(&*tx, work.entry.id, old.number).await?;
    let revision =
        store::add_revision(&*tx, work.entry.id, &old.content, Some(&staff.user), now, store::Saving::ByHand).await?;
    work.entry.workflow.save(staff.user.id, authors, revision);
    store::save(&*tx, &work.entry, now).await?;
    edit::note_files(&*tx, &work.entry, &old.content).await?;
    let record = Record {
        action: "restore",
        target: "entry",
        target_id: work.entry.id.to_string(),
        title: old.content.title(Lang::Kk),
        after: Some(json!({ "version": old.number })),
        ..Record::default()
    };
    audit::record(&*tx, Some(staff), now, record).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(work.entry.id, "restored")).into_response())
}

/// Some section or other: who holds any right sees the lists.
pub(super) const ANYWHERE: Place = Place::Anywhere;
