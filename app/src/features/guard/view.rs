//! What a guarded form carries beside what people type.

use leptos::prelude::*;

use super::{Carried, Question};
use crate::error::FieldErrors;
use crate::ui::form::Field;

/// What the browser carries unseen: the mark, when the form was opened, the outcome of its
/// computation, and a field for programs, which neither the Tab key nor a screen reader finds.
pub fn unseen(carried: &Carried) -> impl IntoView + use<> {
    let Carried { mark, opened, website, work, .. } = carried.clone();
    view! {
        <input type="hidden" name="mark" value=mark />
        <input type="hidden" name="opened" value=opened />
        <input type="hidden" name="work" value=work />
        <div class="reception-trap" aria-hidden="true">
            <label for="website">{t!("reception-trap")}</label>
            <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" value=website />
        </div>
    }
}

/// The question to a person, where something made it necessary.
pub fn asked(question: Option<&Question>, carried: &Carried, errors: &FieldErrors) -> Option<impl IntoView + use<>> {
    let question = question?.clone();
    Some(view! {
        <input type="hidden" name="question" value=question.sealed />
        <Field
            name="figures"
            label=question.words
            value=carried.figures.clone()
            hint=t!("reception-question-hint")
            autocomplete="off"
            errors=errors.clone()
        />
    })
}
