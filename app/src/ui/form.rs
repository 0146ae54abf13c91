//! Form fields with their errors beside them and a summary at the top (O116-T-37, O116-U-3.6).

use leptos::prelude::*;

use super::link::Icon;
use crate::error::FieldErrors;

/// A labelled text field; hint and error are tied to it for screen readers.
#[component]
pub fn Field(
    name: &'static str,
    label: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] value: String,
    #[prop(optional)] hint: Option<String>,
    #[prop(optional)] autocomplete: &'static str,
    errors: FieldErrors,
) -> impl IntoView {
    let error = errors.of(name).map(str::to_owned);
    let hint_id = hint.as_ref().map(|_| format!("{name}-hint"));
    let error_id = error.as_ref().map(|_| format!("{name}-error"));
    let described = [hint_id, error_id].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let invalid = error.is_some();
    view! {
        <div class=if invalid { "field field--error" } else { "field" }>
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=format!("{name}-hint")>{hint}</p> })}
            {error
                .map(|error| {
                    view! {
                        <p class="field__error" id=format!("{name}-error")>
                            <Icon name="circle-alert" />
                            <span>
                                <span class="visually-hidden">{t!("form-error-prefix")}" "</span>
                                {error}
                            </span>
                        </p>
                    }
                })}
            <input
                class="input"
                id=name
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                aria-describedby=(!described.is_empty()).then_some(described)
                aria-invalid=invalid.then_some("true")
            />
        </div>
    }
}

/// All errors of a form as links to their fields; nothing when there are none. The browser
/// brings it into view: the form that was sent may have been far down.
#[component]
pub fn ErrorSummary(errors: FieldErrors) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let links: Vec<_> = errors
            .iter()
            .map(|(field, message)| view! { <li><a href=format!("#{field}")>{message.to_owned()}</a></li> })
            .collect();
        view! {
            <div class="error-summary" role="alert" aria-labelledby="error-title" tabindex="-1" id="errors" autofocus="">
                <h2 id="error-title">{t!("form-problem")}</h2>
                <ul>{links}</ul>
            </div>
        }
    })
}
