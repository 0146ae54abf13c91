//! The questions of a page as fields: groups of choices in fieldsets, everything else labelled
//! (O116-T-37, O116-U-3.6).

use leptos::prelude::*;

use super::sent::Pairs;
use crate::error::FieldErrors;
use crate::features::appeals;
use crate::features::surveys::model::other_lang;
use crate::features::surveys::model::question::{Choice, Kind, Question};
use crate::i18n::{Lang, lang};
use crate::ui::form::{Control, field_error, framed, inside_textarea, options};

/// One question with what was answered so far.
pub fn question(question: &Question, typed: &Pairs, errors: &FieldErrors) -> AnyView {
    let own = Own { question, typed, errors };
    match question.kind {
        Kind::Single => own.group(own.choices("radio")),
        Kind::Multiple => own.group(own.choices("checkbox")),
        Kind::Scale => own.group(own.scale()),
        Kind::Matrix => own.group(own.matrix()),
        Kind::Ranking => own.group(own.ranking()),
        Kind::Number => own.line("text", Some("numeric")),
        Kind::Date => own.line("date", None),
        Kind::Short => own.line("text", None),
        Kind::Long => own.area(),
        Kind::File => own.files(),
    }
}

struct Own<'a> {
    question: &'a Question,
    typed: &'a Pairs,
    errors: &'a FieldErrors,
}

impl Own<'_> {
    fn value(&self, name: &str) -> String {
        self.typed.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    fn is_picked(&self, name: &str, value: i64) -> bool {
        let value = value.to_string();
        self.typed.iter().any(|(known, given)| known == name && *given == value)
    }

    fn error(&self) -> Option<String> {
        self.errors.of(&self.question.field()).map(str::to_owned)
    }

    /// What is asked, and whether an answer is needed.
    fn title(&self) -> String {
        let title = self.question.title(lang()).to_owned();
        if self.question.body.required { title } else { t!("survey-optional", title = title) }
    }

    /// Help of the author first, then how to answer this kind.
    fn hint(&self) -> Option<String> {
        let own = self.question.body.hint.get(lang()).to_owned();
        let body = &self.question.body;
        let how = match self.question.kind {
            Kind::Multiple => Some(t!("survey-hint-multiple")),
            Kind::Scale => Some(t!("survey-hint-scale", least = body.least.to_string(), most = body.most.to_string())),
            Kind::Ranking => Some(t!("survey-hint-ranking")),
            Kind::Number => {
                Some(t!("survey-hint-number", least = body.least.to_string(), most = body.most.to_string()))
            }
            Kind::Short | Kind::Long => Some(t!("survey-hint-text", most = self.question.kind.longest())),
            Kind::File => Some(appeals::file_limits(lang())),
            Kind::Single | Kind::Matrix | Kind::Date => None,
        };
        let words: Vec<String> = [Some(own).filter(|own| !own.is_empty()), how].into_iter().flatten().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    fn group(&self, inside: AnyView) -> AnyView {
        let field = self.question.field();
        let (hint, error) = (self.hint(), self.error());
        let described: Vec<String> =
            [hint.as_ref().map(|_| format!("{field}-hint")), error.as_ref().map(|_| format!("{field}-error"))]
                .into_iter()
                .flatten()
                .collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        let class = if error.is_some() { "field field--error survey-question" } else { "field survey-question" };
        let hint = hint.map(|hint| view! { <p class="field__hint" id=format!("{field}-hint")>{hint}</p> });
        let error = error.map(|error| field_error(&field, &error));
        view! {
            <fieldset class=class aria-describedby=described>
                <legend lang=other_lang(&self.question.body.title, lang())>{self.title()}</legend>
                {hint}
                {error}
                {inside}
            </fieldset>
        }
        .into_any()
    }

    /// Boxes or buttons; the summary of errors leads to the first.
    fn choices(&self, kind: &'static str) -> AnyView {
        let field = self.question.field();
        let rows: Vec<_> = self
            .question
            .body
            .choices
            .iter()
            .enumerate()
            .map(|(index, choice)| {
                let id = if index == 0 { field.clone() } else { self.question.line_field(choice.id) };
                box_of(kind, &field, id, choice.id, &in_words(choice), self.is_picked(&field, choice.id))
            })
            .collect();
        view! { <div class="survey-choices">{rows}</div> }.into_any()
    }

    fn scale(&self) -> AnyView {
        let field = self.question.field();
        let steps = self.question.values().into_iter().map(|step| {
            let is_first = step == self.question.body.least;
            let id = if is_first { field.clone() } else { self.question.line_field(step) };
            box_of("radio", &field, id, step, &(step.to_string(), None), self.is_picked(&field, step))
        });
        view! { <div class="survey-choices survey-choices--row">{steps.collect::<Vec<_>>()}</div> }.into_any()
    }

    /// Each line is a group of its own, which reads the same on a telephone and aloud.
    fn matrix(&self) -> AnyView {
        let first = self.question.body.lines.first().map(|line| line.id);
        let lines: Vec<_> = self
            .question
            .body
            .lines
            .iter()
            .map(|line| {
                let name = self.question.line_field(line.id);
                let boxes: Vec<_> = self
                    .question
                    .body
                    .choices
                    .iter()
                    .enumerate()
                    .map(|(index, choice)| {
                        let is_first = index == 0 && Some(line.id) == first;
                        let id = if is_first { self.question.field() } else { format!("{name}-{}", choice.id) };
                        box_of("radio", &name, id, choice.id, &in_words(choice), self.is_picked(&name, choice.id))
                    })
                    .collect();
                let (words, other) = in_words(line);
                view! {
                    <fieldset class="survey-line">
                        <legend lang=other>{words}</legend>
                        <div class="survey-choices survey-choices--row">{boxes}</div>
                    </fieldset>
                }
            })
            .collect();
        view! { <div class="stack-4">{lines}</div> }.into_any()
    }

    fn ranking(&self) -> AnyView {
        let most = self.question.body.choices.len();
        let rows: Vec<_> = self
            .question
            .body
            .choices
            .iter()
            .enumerate()
            .map(|(index, choice)| {
                let name = self.question.line_field(choice.id);
                let id = if index == 0 { self.question.field() } else { name.clone() };
                let ranks = (1..=most).map(|rank| (rank.to_string(), rank.to_string()));
                let (words, other) = in_words(choice);
                view! {
                    <div class="survey-rank">
                        <select class="select" id=id.clone() name=name.clone()>
                            <option value="">{t!("survey-no-rank")}</option>
                            {options(ranks, &self.value(&name))}
                        </select>
                        <label for=id lang=other>{words}</label>
                    </div>
                }
            })
            .collect();
        view! { <div class="survey-choices">{rows}</div> }.into_any()
    }

    fn line(&self, kind: &'static str, inputmode: Option<&'static str>) -> AnyView {
        let (field, error) = (self.question.field(), self.error());
        let value = self.value(&field);
        framed(&field.clone(), self.title(), self.hint(), error.as_deref(), move |control: Control| {
            view! {
                <input
                    class="input"
                    type=kind
                    id=control.id
                    name=field
                    value=value
                    inputmode=inputmode
                    autocomplete="off"
                    aria-describedby=control.described
                    aria-invalid=control.invalid
                />
            }
        })
        .into_any()
    }

    /// Named as the files of letters are, which are read by the same rules.
    fn files(&self) -> AnyView {
        let (field, error) = (self.question.field(), self.error());
        framed(&field, self.title(), self.hint(), error.as_deref(), move |control: Control| {
            view! {
                <input
                    class="input"
                    type="file"
                    id=control.id
                    name=appeals::FILES
                    multiple=true
                    aria-describedby=control.described
                    aria-invalid=control.invalid
                />
            }
        })
        .into_any()
    }

    fn area(&self) -> AnyView {
        let (field, error) = (self.question.field(), self.error());
        let value = self.value(&field);
        framed(&field.clone(), self.title(), self.hint(), error.as_deref(), move |control: Control| {
            view! {
                <textarea
                    class="textarea"
                    rows="5"
                    id=control.id
                    name=field
                    aria-describedby=control.described
                    aria-invalid=control.invalid
                >
                    {inside_textarea(&value)}
                </textarea>
            }
        })
        .into_any()
    }
}

/// A choice in the language of the page, and which language it is in where that is another.
fn in_words(choice: &Choice) -> (String, Option<&'static str>) {
    let lang: Lang = lang();
    (choice.words.get(lang).to_owned(), other_lang(&choice.words, lang))
}

fn box_of(
    kind: &'static str,
    name: &str,
    id: String,
    value: i64,
    (words, other): &(String, Option<&'static str>),
    is_picked: bool,
) -> AnyView {
    view! {
        <div class="check">
            <input type=kind id=id.clone() name=name.to_owned() value=value checked=is_picked />
            <label for=id lang=*other>{words.clone()}</label>
        </div>
    }
    .into_any()
}
