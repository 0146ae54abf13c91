//! What each step does to the workflow of an entry, and why it may not.

use super::public_path;
use crate::features::accounts::Staff;
use crate::features::newsroom::admin::sent::{self, Sent};
use crate::features::newsroom::admin::{Work, words};
use crate::features::newsroom::model::Refusal;
use crate::features::newsroom::model::workflow::Withdrawal;
use crate::i18n::{Lang, Trilingual};
use crate::paths;

pub(super) type Moment = chrono::DateTime<chrono::Utc>;

/// Changes the workflow, or says why not.
pub(super) type TakeStep = fn(&mut Work, &Staff, &Sent, Moment) -> Result<Step, Trouble>;

/// What a step did.
pub(super) struct Step {
    /// For the audit log, and for the notice on the page.
    pub done: &'static str,
    /// Somebody is told by e-mail: what the remark says.
    pub remark: Option<String>,
    pub publishes: bool,
    pub withdraws: bool,
}

impl Step {
    fn done(done: &'static str) -> Self {
        Self { done, remark: None, publishes: false, withdraws: false }
    }
}

/// Why a step is not taken: refused by the rules, or a field is wrong.
pub(super) enum Trouble {
    Refused(Refusal),
    Field(&'static str, String),
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

pub(super) fn take_back(work: &mut Work, _: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    work.entry.workflow.take_back()?;
    Ok(Step::done("taken-back"))
}

pub(super) fn discard(work: &mut Work, _: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    work.entry.workflow.discard()?;
    Ok(Step::done("discarded"))
}

/// Out of every list, and gone for good after [`crate::kept::KEPT_DAYS`].
pub(super) fn delete(work: &mut Work, _: &Staff, _: &Sent, now: Moment) -> Result<Step, Trouble> {
    if work.entry.workflow.live.is_some() {
        return Err(Refusal::WrongStage.into());
    }
    // What waits for a review or for its moment waits no longer.
    let _ = work.entry.workflow.take_back();
    work.entry.deleted_at = Some(now);
    Ok(Step::done("deleted"))
}

pub(super) fn undelete(work: &mut Work, _: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    if work.entry.deleted_at.take().is_none() {
        return Err(Refusal::WrongStage.into());
    }
    Ok(Step::done("undeleted"))
}

/// Where words are missing, the field that asks for them says so.
fn wanting(field: &'static str, staff: &Staff) -> impl Fn(Refusal) -> Trouble {
    let lang = staff.lang;
    move |refusal| match refusal {
        Refusal::NoReason => Trouble::Field(field, words::refusal(lang, refusal)),
        other => Trouble::Refused(other),
    }
}

pub(super) fn send_back(work: &mut Work, staff: &Staff, sent: &Sent, _: Moment) -> Result<Step, Trouble> {
    let remark = sent.get("remark").trim().to_owned();
    work.entry.workflow.send_back(&remark).map_err(wanting("remark", staff))?;
    Ok(Step { remark: Some(remark), ..Step::done("returned") })
}

pub(super) fn approve(work: &mut Work, staff: &Staff, sent: &Sent, now: Moment) -> Result<Step, Trouble> {
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

pub(super) fn confirm(work: &mut Work, staff: &Staff, _: &Sent, _: Moment) -> Result<Step, Trouble> {
    work.entry.workflow.confirm(staff.user.id)?;
    Ok(Step::done("confirmed"))
}

pub(super) fn emergency(work: &mut Work, staff: &Staff, sent: &Sent, now: Moment) -> Result<Step, Trouble> {
    let published = work.entry.workflow.publish_in_emergency(staff.user.id, sent.get("reason"), now);
    published.map_err(wanting("reason", staff))?;
    work.end_banner();
    Ok(Step { publishes: true, ..Step::done("emergency") })
}

pub(super) fn withdraw(work: &mut Work, staff: &Staff, sent: &Sent, now: Moment) -> Result<Step, Trouble> {
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
    work.entry.workflow.withdraw(staff.user.id, withdrawal).map_err(wanting("notice.kk", staff))?;
    Ok(Step { withdraws: true, ..Step::done("withdrawn") })
}

/// A local address without its language.
fn is_page_of_ours(path: &str) -> bool {
    paths::is_local(path) && Lang::ALL.iter().all(|lang| !path.starts_with(&format!("/{lang}/")))
}
