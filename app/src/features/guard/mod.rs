//! Against programs that fill in forms: what is suspicious leads to one more question, never
//! to a refusal. A browser answers it unseen by a small computation; without script a person
//! writes figures from their names, read or heard alike (O116-T-36 asks for a way for the blind
//! wherever there is such a check; here there is no picture at all). No tables, no addresses: the forms
//! of appeals and of receptions carry it.

mod model;
mod view;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

pub use view::{asked, unseen};

use model::{FASTEST, FIGURES, WORK_BITS, figures, is_work};

use crate::error::{FieldErrors, Result};
use crate::i18n::Lang;
use crate::limiter::{By, Limit};
use crate::marks;
use crate::secret::Sealer;
use crate::server::Portal;

/// So long a question can be answered.
const ASKED_FOR: TimeDelta = TimeDelta::hours(1);

/// So long somebody may write on a form without being asked.
const OPEN_FOR: TimeDelta = TimeDelta::hours(24);

/// So many wrong answers of one network.
const GUESSING: Limit = Limit { name: "appeal-guess", by: By::Network, times: 20, within: TimeDelta::hours(1) };

/// So many wrong answers to one question.
const ANSWERING: Limit = Limit { name: "appeal-question", by: By::Mailbox, times: 1, within: TimeDelta::hours(1) };

/// Why one more question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Sent faster than people write.
    Fast,
    /// Many forms came from the same network.
    Many,
    /// Too many wrong answers came from the same network: none counts for a while.
    Guessed,
    /// The unseen field was filled in, or it is not known when the form was opened.
    Odd,
}

/// A question in its sealed form, and its words.
#[derive(Clone, Debug)]
pub struct Question {
    pub sealed: String,
    pub words: String,
}

/// What a guarded form carries beside what people type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Carried {
    /// The form's own mark, so that it counts once however often it is sent.
    pub mark: String,
    /// When it was opened, sealed.
    opened: String,
    /// The field that nobody sees and programs fill in.
    website: String,
    /// The outcome of the browser's computation.
    work: String,
    /// A question that was asked, sealed, and the figures in reply.
    question: String,
    figures: String,
}

impl Carried {
    /// A new form.
    pub fn new() -> Self {
        Self { mark: marks::new(), ..Self::default() }
    }

    /// A form whose mark is none of ours is a new one.
    pub fn begin_anew_without_mark(&mut self) {
        if !marks::is_mark(&self.mark) {
            self.mark = marks::new();
            self.opened.clear();
        }
    }

    /// Notes when a form is opened, where that is not noted yet.
    pub fn note_opening(&mut self, portal: &Portal) -> Result<()> {
        if self.opened.is_empty() {
            self.opened = opened(portal.sealer()?, &self.mark, portal.now())?;
        }
        Ok(())
    }

    /// What the browser has to compute: from which mark, how many bits.
    pub fn work_wanted(&self) -> String {
        format!("{} {WORK_BITS}", self.mark)
    }
}

/// The moment at which a form with this mark was opened, for the form to carry.
pub fn opened(sealer: &Sealer, mark: &str, at: DateTime<Utc>) -> Result<String> {
    sealer.seal(at.timestamp().to_string().as_bytes(), &format!("appeal-opened:{mark}"))
}

fn opened_at(sealer: &Sealer, form: &Carried) -> Option<DateTime<Utc>> {
    moment(sealer, &form.opened, &format!("appeal-opened:{}", form.mark)).map(|(at, _)| at)
}

/// A moment and what may follow it after a blank.
fn moment(sealer: &Sealer, closed: &str, purpose: &str) -> Option<(DateTime<Utc>, String)> {
    let text = String::from_utf8(sealer.unseal(closed, purpose).ok()?).ok()?;
    let (at, rest) = text.split_once(' ').unwrap_or((&text, ""));
    Some((DateTime::from_timestamp(at.parse().ok()?, 0)?, rest.to_owned()))
}

/// What speaks against sending this form at once; nothing once a person showed that they are one.
/// Where it is crowded, so many forms came from the same network that the next is asked about.
fn doubt(portal: &Portal, address: &str, form: &Carried, is_crowded: bool) -> Result<Option<Doubt>> {
    let sealer = portal.sealer()?;
    let opened = opened_at(sealer, form);
    let doubt = match opened {
        _ if !form.website.is_empty() => Some(Doubt::Odd),
        None => Some(Doubt::Odd),
        Some(at) if portal.now() - at < FASTEST => Some(Doubt::Fast),
        // One computation is not good for ever.
        Some(at) if portal.now() - at > OPEN_FOR => Some(Doubt::Odd),
        Some(_) if is_crowded => Some(Doubt::Many),
        Some(_) => None,
    };
    let Some(doubt) = doubt else { return Ok(None) };
    // The computation counts for a form that was opened here not long ago, not for one made up.
    if opened.is_some_and(|at| portal.now() - at <= OPEN_FOR) && is_work(&form.mark, &form.work) {
        return Ok(None);
    }
    if portal.limiter().check(GUESSING, address, portal.now()).is_err() {
        return Ok(Some(Doubt::Guessed));
    }
    Ok((!is_answered(portal, sealer, address, form)).then_some(doubt))
}

/// Each question takes one answer: after a wrong one there is another question.
fn is_answered(portal: &Portal, sealer: &Sealer, address: &str, form: &Carried) -> bool {
    let (limiter, now) = (portal.limiter(), portal.now());
    let asked = moment(sealer, &form.question, &format!("appeal-question:{}", form.mark));
    let Some((_, wanted)) = asked.filter(|(at, _)| now - *at < ASKED_FOR) else { return false };
    // Without the name of its key a question opens as well.
    let question = form.question.rsplit('.').next().unwrap_or_default();
    let given = figures(&form.figures);
    if given.is_empty() || limiter.check(ANSWERING, question, now).is_err() {
        return false;
    }
    if given == wanted {
        return true;
    }
    limiter.count(ANSWERING, question, now);
    limiter.count(GUESSING, address, now);
    false
}

/// The question to who may be a program, where something made it necessary, and why it is asked.
pub fn doubted(
    portal: &Portal,
    lang: Lang,
    address: &str,
    form: &mut Carried,
    is_crowded: bool,
) -> Result<Option<(FieldErrors, Question)>> {
    let Some(doubt) = doubt(portal, address, form, is_crowded)? else { return Ok(None) };
    form.figures.clear();
    let mut errors = FieldErrors::default();
    errors.add("figures", reason(doubt, lang));
    Ok(Some((errors, question(portal, &form.mark, lang)?)))
}

/// A new question for a form.
pub fn question(portal: &Portal, mark: &str, lang: Lang) -> Result<Question> {
    let drawn: Vec<u8> = (0..FIGURES).map(|_| rand::random::<u8>() % 10).collect();
    let wanted: String = drawn.iter().map(|figure| char::from(b'0' + figure)).collect();
    let text = format!("{} {wanted}", portal.now().timestamp());
    let sealed = portal.sealer()?.seal(text.as_bytes(), &format!("appeal-question:{mark}"))?;
    let names: Vec<_> = drawn.into_iter().map(|figure| name(figure, lang)).collect();
    Ok(Question { sealed, words: tl!(lang, "reception-question", figures = names.join(", ")) })
}

fn name(figure: u8, lang: Lang) -> String {
    match figure {
        0 => tl!(lang, "reception-figure-0"),
        1 => tl!(lang, "reception-figure-1"),
        2 => tl!(lang, "reception-figure-2"),
        3 => tl!(lang, "reception-figure-3"),
        4 => tl!(lang, "reception-figure-4"),
        5 => tl!(lang, "reception-figure-5"),
        6 => tl!(lang, "reception-figure-6"),
        7 => tl!(lang, "reception-figure-7"),
        8 => tl!(lang, "reception-figure-8"),
        _ => tl!(lang, "reception-figure-9"),
    }
}

/// Why it is asked, honestly.
fn reason(doubt: Doubt, lang: Lang) -> String {
    match doubt {
        Doubt::Fast => tl!(lang, "reception-doubt-fast"),
        Doubt::Many => tl!(lang, "reception-doubt-many"),
        Doubt::Guessed => tl!(lang, "guard-doubt-guessed"),
        Doubt::Odd => tl!(lang, "reception-doubt-odd"),
    }
}
