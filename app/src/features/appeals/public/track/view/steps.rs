//! What the applicant can do now, a form each.

use leptos::prelude::*;

use super::super::super::super::files;
use super::super::super::super::model::states::Step;
use super::super::perform::{Outcome, Words, note_field};
use super::{Access, Seen};
use crate::error::FieldErrors;
use crate::ui::form::{Choice, framed, inside_textarea};

/// The forms of the steps that are possible, and of the request about one's own data.
pub fn own(seen: &Seen, access: &Access, words: &Words, outcome: &Outcome) -> impl IntoView + use<> {
    let errors = &outcome.errors;
    let form = |step: Step, title: String, fields: AnyView| {
        let is_open = !errors.is_empty();
        seen.appeal.stand.after(step).is_some().then(|| unfolding(access, step.name(), title, is_open, fields))
    };
    let ratings = (1..=5).rev().map(|rating| (rating.to_string(), t!("appeals-rating", n = rating))).collect();
    let rating = view! {
        <Choice
            name="rating"
            label=t!("appeals-rate")
            options=ratings
            chosen=words.rating.clone()
            none=t!("appeals-choose")
            errors=errors.clone()
        />
    };
    let more = view! {
        {note(t!("appeals-add-text"), note_field(Step::AddInformation), words, errors)}
        {files::field(t!("reception-files"), outcome.lost, errors)}
    };
    let wishes = vec![("see".to_owned(), t!("reception-wish-see")), ("erase".to_owned(), t!("reception-wish-erase"))];
    let wish = view! {
        <Choice
            name="wish"
            label=t!("reception-wish-label")
            options=wishes
            chosen=words.wish.clone()
            none=t!("appeals-choose")
            hint=t!("reception-wish-hint")
            errors=errors.clone()
        />
    };
    let is_asked = errors.of("wish").is_some();
    view! {
        <div class="disclosures">
            {form(Step::AddInformation, t!("appeals-add"), more.into_any())}
            {form(Step::Rate, t!("appeals-rate"), rating.into_any())}
            {form(
                Step::Contest,
                t!("appeals-contest"),
                note(t!("appeals-contest-text"), note_field(Step::Contest), words, errors).into_any(),
            )}
            {form(Step::Withdraw, t!("appeals-withdraw"), ().into_any())}
            {unfolding(access, "request", t!("reception-wish"), is_asked, wish.into_any())}
        </div>
    }
}

fn unfolding(access: &Access, step: &str, title: String, is_open: bool, fields: AnyView) -> impl IntoView + use<> {
    let has_files = step == Step::AddInformation.name();
    view! {
        <details class="disclosure" open=is_open>
            <summary>{title.clone()}</summary>
            <form
                class="form"
                method="post"
                action=access.action(step)
                enctype=has_files.then_some("multipart/form-data")
                novalidate=""
            >
                {access.fields()}
                {fields}
                <div class="actions"><button class="button" type="submit">{title}</button></div>
            </form>
        </details>
    }
}

fn note(label: String, id: &'static str, words: &Words, errors: &FieldErrors) -> impl IntoView + use<> {
    let text = words.note.clone();
    framed(id, label, None, errors.of(id), move |control| {
        view! {
            <textarea
                class="textarea"
                id=control.id
                name="note"
                rows="5"
                aria-describedby=control.described
                aria-invalid=control.invalid
            >
                {inside_textarea(&text)}
            </textarea>
        }
    })
}
