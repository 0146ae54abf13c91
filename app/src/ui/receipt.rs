//! What stands on a receipt, typed to look up what became of it.

use leptos::prelude::*;

use super::form::Field;
use crate::error::FieldErrors;

/// The fields for number and code; how a number looks depends on what it is of.
#[component]
pub fn ReceiptKey(label: String, hint: String, number: String, code: String, errors: FieldErrors) -> impl IntoView {
    view! {
        <Field name="number" label=label value=number hint=hint autocomplete="off" errors=errors.clone() />
        <Field
            name="code"
            label=t!("appeals-code")
            value=code
            hint=t!("appeals-code-hint")
            autocomplete="off"
            errors=errors
        />
    }
}
