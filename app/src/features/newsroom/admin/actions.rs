//! The steps of the workflow: who is offered which, and what each does.

mod taken;

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use taken::{
    Moment, TakeStep, Trouble, approve, confirm, delete, discard, emergency, send_back, take_back, undelete, withdraw,
};

use super::edit::{self, Notice};
use super::sent::{self, Sent};
use super::swapped::Swapped;
use super::widgets::FormState;
use super::{Work, mails, words};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::faq;
use crate::features::newsroom::model::Refusal;
use crate::features::newsroom::store;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
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
    // Boxed: it holds the page of every refusal.
    Box::pin(take(&portal, &staff, work, &sent, step)).await
}

/// Takes a step: all of it or nothing, with its line in the audit log.
async fn take(portal: &Portal, staff: &Staff, mut work: Work, sent: &Sent, step: TakeStep) -> Result<Response> {
    let now = portal.now();
    let before = work.clone();
    let refused =
        async |work: Work, notice: Notice| refuse(portal, staff, work, sent, notice, FieldErrors::default()).await;
    // Who decides has seen the newest state: what they read is what the step is about.
    if sent.get("lock").parse() != Ok(work.entry.lock) {
        return refused(before, Notice::Conflict).await;
    }
    let step = match step(&mut work, staff, sent, now) {
        Ok(step) => step,
        Err(Trouble::Refused(refusal)) => {
            let words = Notice::Refused(words::refusal(staff.lang, refusal));
            return refused(before, words).await;
        }
        Err(Trouble::Field(name, message)) => {
            let mut errors = FieldErrors::default();
            errors.add(name, message);
            return refuse(portal, staff, before, sent, Notice::Nothing, errors).await;
        }
    };
    if (step.done == "approved" || step.done == "scheduled")
        && edit::errors_of(portal, &work.entry.kind, &work.content).await? > 0
    {
        let words = Notice::Refused(words::refusal(staff.lang, Refusal::HasErrors));
        return refused(before, words).await;
    }
    if matches!(step.done, "approved" | "scheduled")
        && portal.settings().both_languages
        && let Some(words) = words::incomplete(staff.lang, &work.entry.kind, &work.content)
    {
        return refused(before, Notice::Refused(words)).await;
    }
    if step.publishes && !edit::can_be_shown(portal, &work.entry.kind, &work.content).await? {
        let words = Notice::Refused(words::refusal(staff.lang, Refusal::HasErrors));
        return refused(before, words).await;
    }
    let tx = portal.begin().await?;
    if let Err(PortalError::Conflict) = store::lock(&*tx, work.entry.id, work.entry.lock).await {
        drop(tx);
        let fresh = Work::open(portal, before.entry.id).await?;
        return refused(fresh, Notice::Conflict).await;
    }
    if matches!(step.done, "approved" | "scheduled")
        && let Some(swapped) = Swapped::since_submission(&*tx, &before).await?
        && !swapped.was_seen(sent.get("files_seen"))
    {
        drop(tx);
        let words = Notice::Refused(words::refusal(staff.lang, Refusal::FilesChanged));
        return refused(before, words).await;
    }
    // From now on this version is one of its own, whatever is typed next.
    if let Some(draft) = before.entry.workflow.draft {
        store::seal(&*tx, draft).await?;
    }
    if step.publishes {
        store::publish(&*tx, &mut work.entry, &work.item.key, &work.content, now).await?;
        store::forget_redirect(&*tx, &public_path(&work)).await?;
        faq::entry_published(portal, &*tx, work.entry.id, &public_path(&work)).await?;
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
        mails::tell_authors(&*tx, portal, &work, remark, now).await?;
    }
    if let "approved" | "scheduled" = step.done {
        mails::tell_approval(&*tx, portal, &before, step.done, now).await?;
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

/// The fields of the steps' own forms.
const TYPED: [&str; 8] =
    ["remark", "reason", "publish_at", "unpublish_at", "notice.kk", "notice.ru", "notice.en", "redirect"];

/// The page again, with what was typed for a step that was not taken.
async fn refuse(
    portal: &Portal,
    staff: &Staff,
    work: Work,
    sent: &Sent,
    notice: Notice,
    errors: FieldErrors,
) -> Result<Response> {
    let mut fields = sent::fields_of(&work.entry.kind, &work.content);
    for name in TYPED.into_iter().filter(|name| sent.has(name)) {
        fields.set(name, sent.get(name));
    }
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
        return refuse(portal, staff, before, &Sent::default(), words, FieldErrors::default()).await;
    }
    let tx = portal.begin().await?;
    work.entry.submitted_files = store::seals(&*tx, &work.content.media()).await?;
    match store::save(&*tx, &work.entry, now).await {
        Err(PortalError::Conflict) => {
            drop(tx);
            let fresh = Work::open(portal, before.entry.id).await?;
            return refuse(portal, staff, fresh, &Sent::default(), Notice::Conflict, FieldErrors::default()).await;
        }
        saved => saved?,
    }
    mails::tell_reviewers(&*tx, portal, &work, staff, now).await?;
    note(&*tx, staff, &before, &work, "submitted", &Sent::default(), now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(work.entry.id, "submitted")).into_response())
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
