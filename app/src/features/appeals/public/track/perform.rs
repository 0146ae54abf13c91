//! What an applicant does in their own appeal, whether number and code or their account opened it.

use serde::Deserialize;

use super::super::super::files::{self, Side};
use super::super::super::intake::editors;
use super::super::super::model::letter::LONGEST_TEXT;
use super::super::super::model::states::Step;
use super::super::super::store::{self, Actor, Appeal, Change, Wish};
use super::super::super::{office, terms_of};
use crate::document::Page;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::workdays;
use crate::i18n::Lang;
use crate::server::Portal;

/// So often an applicant may add something to one appeal.
const MOST_ADDED: u64 = 20;

/// What is typed into the forms of the steps.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Words {
    pub note: String,
    pub rating: String,
    pub wish: String,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub errors: FieldErrors,
    /// Files were chosen and have to be chosen again.
    pub lost: bool,
    /// What was done, in words.
    pub done: Option<String>,
}

impl Outcome {
    /// Says it of the page.
    pub fn mark(&self, page: &mut Page) {
        page.unlisted = true;
        page.refuse(&self.errors);
    }
}

/// Takes a step of the applicant's own. Files come with further words, or in their place.
pub async fn carry_out<T>(
    portal: &Portal,
    lang: Lang,
    appeal: &Appeal,
    step: Step,
    words: Words,
    form: files::Sent<T>,
) -> Result<Outcome> {
    if appeal.stand.after(step).is_none() {
        return Err(PortalError::Conflict);
    }
    let takes_files = step == Step::AddInformation;
    let mut errors = FieldErrors::default();
    let note = words.note.trim().to_owned();
    let rating = words.rating.parse().ok().filter(|rating| (1..=5).contains(rating));
    let least = usize::from(!(takes_files && form.had_files()));
    let field = note_field(step);
    if matches!(step, Step::AddInformation | Step::Contest) && !(least..=LONGEST_TEXT).contains(&note.chars().count()) {
        errors.add(field, tl!(lang, "appeals-fault-needed", most = LONGEST_TEXT));
    }
    if takes_files && store::count_of(portal.db(), appeal.id, step).await? >= MOST_ADDED {
        errors.add(field, tl!(lang, "guard-notes-enough", most = MOST_ADDED));
    }
    if step == Step::Rate && rating.is_none() {
        errors.add("rating", tl!(lang, "appeals-fault-rating"));
    }
    let held = store::file_count(portal.db(), appeal.id).await?;
    let lost = form.had_files();
    let chosen = if takes_files { form.files.len() } else { 0 };
    if let Some(fault) = form.fault(lang).filter(|_| takes_files) {
        errors.add("files", fault);
    } else if held + chosen as u64 > files::MOST_OF_ALL && chosen > 0 {
        errors.add("files", tl!(lang, "reception-files-enough", most = files::MOST_OF_ALL));
    }
    files::say_lost(&mut errors, lost && takes_files, lang);
    if !errors.is_empty() {
        return Ok(Outcome { errors, lost, done: None });
    }
    let chosen = if takes_files { form.files } else { Vec::new() };
    let kept = files::keep(portal, chosen).await?;
    let change = Change {
        note: (!note.is_empty()).then_some(note),
        rating: rating.filter(|_| step == Step::Rate),
        ..Change::default()
    };
    let sealer = portal.sealer()?;
    let tx = portal.begin().await?;
    let calendar = workdays::calendar(&*tx).await?;
    let when = (portal.now(), terms_of(portal), &calendar);
    let taken = store::take(&*tx, sealer, appeal, step, Actor::APPLICANT, change, when).await;
    if let Err(error) = taken {
        tx.undo().await?;
        files::forget(portal, files::keys(&kept)).await;
        return Err(error);
    }
    store::attach(&*tx, sealer, appeal.id, Side::Applicant, &kept, portal.now()).await?;
    tx.commit().await?;
    Ok(Outcome { done: done(step, lang), ..Outcome::default() })
}

/// The field for words: each form of the page has one of its own.
pub const fn note_field(step: Step) -> &'static str {
    if matches!(step, Step::Contest) { "note-contest" } else { "note" }
}

/// What was done, in the applicant's words.
fn done(step: Step, lang: Lang) -> Option<String> {
    match step {
        Step::AddInformation => Some(tl!(lang, "reception-done-add")),
        Step::Rate => Some(tl!(lang, "reception-done-rate")),
        Step::Contest => Some(tl!(lang, "reception-done-contest")),
        Step::Withdraw => Some(tl!(lang, "reception-done-withdraw")),
        _ => None,
    }
}

/// Asks to see or to erase what is kept of the applicant; the office answers.
pub async fn ask(portal: &Portal, lang: Lang, appeal: &Appeal, words: &Words) -> Result<Outcome> {
    let Some(wish) = Wish::from_name(&words.wish) else {
        let mut errors = FieldErrors::default();
        errors.add("wish", tl!(lang, "reception-wish-fault"));
        return Ok(Outcome { errors, ..Outcome::default() });
    };
    let tx = portal.begin().await?;
    if store::ask(&*tx, appeal.id, wish, portal.now()).await? {
        let editors = editors(&*tx, appeal.kind).await?;
        office::asked(portal, &*tx, appeal, &editors).await?;
    }
    tx.commit().await?;
    Ok(Outcome { done: Some(tl!(lang, "reception-wish-done")), ..Outcome::default() })
}
