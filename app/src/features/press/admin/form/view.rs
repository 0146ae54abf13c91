//! The fields of the form.

use leptos::prelude::*;

use super::super::super::model::{Answer, Kind, LONGEST_SUMMARY, Tone};
use super::super::super::words::{answer_choice, kind_name, tone_name};
use super::super::asked::subjects;
use super::typed::Typed;
use crate::error::FieldErrors;
use crate::i18n::{Trilingual, lang};
use crate::ui::form::{Area, Choice, Field, framed};

/// What the form chooses from, and proposes.
#[derive(Clone)]
pub struct Choices {
    pub units: Vec<(i64, Trilingual)>,
    pub outlets: Vec<String>,
}

/// The form, sent to an address.
pub fn fields(action: String, typed: &Typed, choices: &Choices, errors: &FieldErrors) -> impl IntoView + use<> {
    let lang = lang();
    let kinds = Kind::ALL.map(|kind| (kind.name().to_owned(), kind_name(kind, lang))).to_vec();
    let tones = Tone::ALL.map(|tone| (tone.name().to_owned(), tone_name(tone, lang))).to_vec();
    let answers = Answer::NAMES.map(|name| (name.to_owned(), answer_choice(name, lang))).to_vec();
    view! {
        <form class="form" method="post" action=action novalidate="">
            <input type="hidden" name="seen" value=typed.seen.clone() />
            <Field
                name="day"
                label=t!("press-day")
                kind="date"
                value=typed.day.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            {outlet(typed, &choices.outlets, errors)}
            <Choice
                name="kind"
                label=t!("press-kind")
                options=kinds
                chosen=typed.kind.clone()
                none=t!("plan-choose")
                errors=errors.clone()
            />
            <Field
                name="link"
                label=t!("press-link")
                hint=t!("press-link-hint")
                kind="url"
                value=typed.link.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Choice
                name="subject"
                label=t!("press-subject")
                options=subjects(&choices.units, lang)
                chosen=typed.subject.clone()
                none=t!("plan-choose")
                errors=errors.clone()
            />
            <Choice
                name="tone"
                label=t!("press-tone")
                options=tones
                chosen=typed.tone.clone()
                errors=errors.clone()
            />
            <Area
                name="summary"
                label=t!("press-what")
                hint=t!("press-what-hint", most = LONGEST_SUMMARY)
                rows=6
                value=typed.summary.clone()
                errors=errors.clone()
            />
            <Choice
                name="answer"
                label=t!("press-answer")
                options=answers
                chosen=typed.answer.clone()
                errors=errors.clone()
            />
            <Field
                name="answer_by"
                label=t!("press-answer-until")
                hint=t!("press-answer-until-hint")
                kind="date"
                value=typed.answer_by.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}

/// Proposes what the outlets were called so far: one outlet has one name.
fn outlet(typed: &Typed, outlets: &[String], errors: &FieldErrors) -> impl IntoView + use<> {
    let value = typed.outlet.clone();
    let known: Vec<_> = outlets.iter().map(|outlet| view! { <option value=outlet.clone()></option> }).collect();
    framed("outlet", t!("press-outlet"), Some(t!("press-outlet-hint")), errors.of("outlet"), move |control| {
        view! {
            <input
                class="input"
                id=control.id
                name="outlet"
                type="text"
                value=value
                autocomplete="off"
                list="outlets"
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
            <datalist id="outlets">{known}</datalist>
        }
    })
}
