//! The way of a change to the public: draft, review, publication – and four eyes on it
//! (R95-1-5.3c1, R95-1-5.3c2). Rights are asked elsewhere; these are the rules that hold
//! whatever rights somebody has.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::i18n::Trilingual;

pub type UserId = i64;
pub type RevisionId = i64;

/// Where the draft of an entry stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// There is no draft: what is live is all there is.
    #[default]
    Idle,
    Draft,
    InReview,
    Returned,
    /// Approved, and waiting for its moment.
    Scheduled,
}

impl Stage {
    pub const ALL: [Self; 5] = [Self::Idle, Self::Draft, Self::InReview, Self::Returned, Self::Scheduled];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Draft => "draft",
            Self::InReview => "in-review",
            Self::Returned => "returned",
            Self::Scheduled => "scheduled",
        }
    }

    /// The stage of a stored name; an unknown one has to be looked at again.
    pub fn from_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|stage| stage.name() == name).unwrap_or(Self::Draft)
    }
}

/// A publication without a second person, flagged until one has confirmed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emergency {
    pub by: UserId,
    pub reason: String,
    pub at: DateTime<Utc>,
    /// Whoever wrote what was published: none of them can confirm it.
    pub authors: BTreeSet<UserId>,
}

/// What stands at the address of something withdrawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    pub notice: Trilingual,
    /// Address without language that leads on instead of the notice.
    pub redirect: Option<String>,
    pub at: DateTime<Utc>,
}

/// Why an action is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The draft is not where this action begins.
    WrongStage,
    /// Nobody approves or confirms their own change.
    OwnChange,
    /// Something that words are demanded for came without.
    NoReason,
    /// The check of accessibility and duties found errors.
    HasErrors,
    /// A file was swapped in the library since the draft was submitted, and nobody looked again.
    FilesChanged,
}

/// The workflow of one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workflow {
    pub stage: Stage,
    pub draft: Option<RevisionId>,
    pub live: Option<RevisionId>,
    /// Who changed the draft since something was last live.
    pub authors: BTreeSet<UserId>,
    /// Who wrote what is live: once it is withdrawn it is their draft again.
    pub live_authors: BTreeSet<UserId>,
    pub submitted_by: Option<UserId>,
    pub approved_by: Option<UserId>,
    pub publish_at: Option<DateTime<Utc>>,
    pub unpublish_at: Option<DateTime<Utc>>,
    pub emergency: Option<Emergency>,
    pub withdrawn: Option<Withdrawal>,
}

/// The least that counts as a reason, in characters.
const REASON: usize = 10;

impl Workflow {
    /// Somebody saved a new state, written by them or, when an old version is restored, by
    /// `others` too. An approval given before is void: it was for other words.
    pub fn save(&mut self, by: UserId, others: impl IntoIterator<Item = UserId>, revision: RevisionId) {
        self.draft = Some(revision);
        self.authors.insert(by);
        self.authors.extend(others);
        self.approved_by = None;
        self.publish_at = None;
        if self.stage != Stage::Returned {
            self.stage = Stage::Draft;
        }
    }

    /// The editor is done. `errors` is what the check of accessibility and duties found.
    pub fn submit(&mut self, by: UserId, errors: usize) -> Result<(), Refusal> {
        self.expect(&[Stage::Draft, Stage::Returned])?;
        if errors > 0 {
            return Err(Refusal::HasErrors);
        }
        self.submitted_by = Some(by);
        self.stage = Stage::InReview;
        Ok(())
    }

    /// The editor wants to go on writing.
    pub fn take_back(&mut self) -> Result<(), Refusal> {
        self.expect(&[Stage::InReview, Stage::Scheduled])?;
        self.approved_by = None;
        self.publish_at = None;
        self.stage = Stage::Draft;
        Ok(())
    }

    /// The reviewer wants something changed and says what.
    pub fn send_back(&mut self, remark: &str) -> Result<(), Refusal> {
        self.expect(&[Stage::InReview, Stage::Scheduled])?;
        if remark.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        self.approved_by = None;
        self.publish_at = None;
        self.stage = Stage::Returned;
        Ok(())
    }

    /// A second person agrees; published now or at `publish_at`. Tells whether it is live now.
    pub fn approve(
        &mut self,
        by: UserId,
        now: DateTime<Utc>,
        publish_at: Option<DateTime<Utc>>,
    ) -> Result<bool, Refusal> {
        self.expect(&[Stage::InReview])?;
        if self.authors.contains(&by) {
            return Err(Refusal::OwnChange);
        }
        self.approved_by = Some(by);
        if let Some(moment) = publish_at.filter(|moment| *moment > now) {
            self.publish_at = Some(moment);
            self.stage = Stage::Scheduled;
            return Ok(false);
        }
        self.go_live();
        Ok(true)
    }

    /// The clock: publishes what was approved for a moment that has come.
    pub fn publish_due(&mut self, now: DateTime<Utc>) -> bool {
        let is_due = self.stage == Stage::Scheduled && self.publish_at.is_some_and(|moment| moment <= now);
        if is_due {
            self.go_live();
        }
        is_due
    }

    /// Publishes without a second person; the reason stays on record until one confirms.
    pub fn publish_in_emergency(&mut self, by: UserId, reason: &str, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.expect(&[Stage::Draft, Stage::InReview, Stage::Returned, Stage::Scheduled])?;
        if reason.trim().chars().count() < REASON {
            return Err(Refusal::NoReason);
        }
        let mut authors = self.authors.clone();
        // An older emergency that nobody has confirmed yet is in what goes out now.
        authors.extend(self.emergency.iter().flat_map(|earlier| earlier.authors.iter().copied()));
        self.emergency = Some(Emergency { by, reason: reason.trim().to_owned(), at: now, authors });
        self.go_live();
        Ok(())
    }

    /// A second person confirms an emergency publication.
    pub fn confirm(&mut self, by: UserId) -> Result<(), Refusal> {
        let emergency = self.emergency.as_ref().ok_or(Refusal::WrongStage)?;
        if emergency.by == by || emergency.authors.contains(&by) {
            return Err(Refusal::OwnChange);
        }
        self.emergency = None;
        Ok(())
    }

    /// Takes what is live off the site, with a notice or a redirect in its place.
    pub fn withdraw(&mut self, by: UserId, withdrawal: Withdrawal) -> Result<(), Refusal> {
        if self.live.is_none() {
            return Err(Refusal::WrongStage);
        }
        if withdrawal.redirect.is_none() && withdrawal.notice.kk.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        // Putting it back is a change of theirs: another person approves it.
        self.authors.insert(by);
        self.take_off(withdrawal);
        Ok(())
    }

    /// The clock: withdraws what was to be live until a moment that has come.
    pub fn withdraw_due(&mut self, now: DateTime<Utc>) -> bool {
        let is_due = self.live.is_some() && self.unpublish_at.is_some_and(|moment| moment <= now);
        if is_due {
            self.take_off(Withdrawal { at: now, ..Withdrawal::default() });
        }
        is_due
    }

    /// Drops the draft; what is live stays, and every version stays in the history.
    pub fn discard(&mut self) -> Result<(), Refusal> {
        self.expect(&[Stage::Draft, Stage::Returned])?;
        self.forget_draft();
        Ok(())
    }

    /// Whether an approval by this person would be refused as their own.
    pub fn is_own_change(&self, by: UserId) -> bool {
        self.authors.contains(&by)
    }

    fn expect(&self, stages: &[Stage]) -> Result<(), Refusal> {
        let is_there = stages.contains(&self.stage) && self.draft.is_some();
        if is_there { Ok(()) } else { Err(Refusal::WrongStage) }
    }

    fn go_live(&mut self) {
        self.live = self.draft;
        self.live_authors = std::mem::take(&mut self.authors);
        self.withdrawn = None;
        self.forget_draft();
    }

    fn take_off(&mut self, withdrawal: Withdrawal) {
        // What was live can be worked on again.
        if self.draft.is_none() {
            self.draft = self.live;
            self.stage = Stage::Draft;
            self.authors.extend(std::mem::take(&mut self.live_authors));
        }
        self.live = None;
        self.unpublish_at = None;
        self.withdrawn = Some(withdrawal);
    }

    fn forget_draft(&mut self) {
        self.draft = None;
        self.stage = Stage::Idle;
        self.authors.clear();
        self.submitted_by = None;
        self.approved_by = None;
        self.publish_at = None;
    }
}

#[cfg(test)]
mod tests;
