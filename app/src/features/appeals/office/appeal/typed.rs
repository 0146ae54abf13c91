//! The forms of the steps, as typed, and the buttons that help to fill them in.

use super::super::super::model::redact;
use super::super::super::model::states::Step;
use super::Work;
use crate::error::FieldErrors;
use crate::i18n::Lang;

/// Which button was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Press {
    /// The step itself.
    #[default]
    Take,
    /// Put a template into the answer.
    Insert,
    /// Fill question and answer for everybody with the originals.
    Prepare,
    /// Hide the chosen pieces.
    Hide,
}

impl Press {
    /// The name of the button.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Take => "",
            Self::Insert => "insert",
            Self::Prepare => "prepare",
            Self::Hide => "hide",
        }
    }

    fn from_name(name: &str) -> Self {
        [Self::Insert, Self::Prepare, Self::Hide].into_iter().find(|press| press.name() == name).unwrap_or_default()
    }
}

/// The field for a resolution or a reason: each form of the page has one of its own.
pub const fn note_field(step: Step) -> &'static str {
    match step {
        Step::Resolve => "note-resolve",
        Step::ReturnAnswer => "note-return",
        Step::Extend => "note-extend",
        Step::Forward => "note-forward",
        _ => "note-refuse",
    }
}

/// What the forms of the steps hold.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub press: Press,
    pub note: String,
    pub journal: String,
    pub leader: String,
    pub executor: String,
    pub template: String,
    pub answer: String,
    pub question: String,
    pub public: String,
    pub other: String,
    /// The answer is for its applicant only, though they agreed to its publication.
    pub withhold: bool,
    /// Files were chosen: browsers forget them when the form comes back.
    pub lost: bool,
    /// Pieces to be hidden, of those that were shown.
    hide: Vec<String>,
    shown: Vec<String>,
    /// Pieces that a person looked at and left.
    pub kept: Vec<String>,
}

impl Typed {
    /// Reads a form; some of its fields come several times.
    pub fn of(sent: Vec<(String, String)>, lost: bool) -> Self {
        let mut typed = Self { lost, ..Self::default() };
        for (name, value) in sent {
            match name.as_str() {
                "press" => typed.press = Press::from_name(&value),
                name if name.starts_with("note") => typed.note = value,
                "journal" => typed.journal = value,
                "leader" => typed.leader = value,
                "executor" => typed.executor = value,
                "template" => typed.template = value,
                "answer" => typed.answer = value,
                "question" => typed.question = value,
                "public" => typed.public = value,
                "other" => typed.other = value,
                "withhold" => typed.withhold = !value.is_empty(),
                "hide" => typed.hide.push(value),
                "shown" => typed.shown.push(value),
                "kept" => typed.kept.push(value),
                _ => {}
            }
        }
        typed
    }

    /// Hides what was chosen; what was shown and not chosen is kept knowingly.
    pub fn decide(&mut self) {
        self.question = redact::hide(&self.question, &self.hide);
        self.public = redact::hide(&self.public, &self.hide);
        let hide = std::mem::take(&mut self.hide);
        let left = std::mem::take(&mut self.shown).into_iter().filter(|piece| !hide.contains(piece));
        self.kept.extend(left);
        self.kept.sort();
        self.kept.dedup();
    }

    /// Does what a helping button says.
    pub fn help(&mut self, work: &Work, lang: Lang) -> FieldErrors {
        let mut errors = FieldErrors::default();
        match self.press {
            Press::Insert => {
                let chosen = work.templates.iter().find(|template| template.id.to_string() == self.template);
                match chosen {
                    Some(template) => {
                        let written = self.answer.trim_end();
                        let gap = if written.is_empty() { "" } else { "\n\n" };
                        self.answer = format!("{written}{gap}{}", template.body);
                    }
                    None => errors.add("template", tl!(lang, "office-fault-template")),
                }
            }
            Press::Prepare => {
                let letter = &work.appeal.letter;
                self.question = format!("{}\n\n{}", letter.subject, letter.text);
                self.public = work.appeal.answer.clone().unwrap_or_default();
            }
            Press::Hide | Press::Take => {}
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(), false)
    }

    #[test]
    fn what_is_not_chosen_to_be_hidden_is_kept_knowingly() {
        let mut typed = typed(&[
            ("press", "hide"),
            ("question", "Әлия мен Болат сұрайды"),
            ("shown", "Әлия"),
            ("shown", "Болат"),
            ("hide", "Әлия"),
        ]);
        typed.decide();
        assert_eq!((typed.question.as_str(), typed.press), ("[…] мен Болат сұрайды", Press::Hide));
        assert_eq!(typed.kept, ["Болат"]);
    }
}
