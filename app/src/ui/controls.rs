//! Lists and long texts of forms, with their errors beside them (O116-T-37); see `ui::form`.

use leptos::prelude::*;

use super::link::Icon;
use crate::error::FieldErrors;

/// A list to choose one from.
#[component]
pub fn Select(
    name: &'static str,
    label: String,
    /// Value and words of each choice.
    options: Vec<(String, String)>,
    #[prop(optional)] chosen: String,
    /// Words of no choice, where there may be none.
    #[prop(optional)]
    none: Option<String>,
    #[prop(optional)] hint: Option<String>,
    #[prop(optional)] errors: FieldErrors,
) -> impl IntoView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{words}</option> }
        })
        .collect();
    around(name, label, hint, &errors, move |described, invalid| {
        view! {
            <select class="select" id=name name=name aria-describedby=described aria-invalid=invalid.then_some("true")>
                {none.map(|none| view! { <option value="">{none}</option> })}
                {options}
            </select>
        }
    })
}

/// A field of several lines.
#[component]
pub fn Area(
    name: &'static str,
    label: String,
    rows: u32,
    #[prop(optional)] value: String,
    #[prop(optional)] hint: Option<String>,
    #[prop(optional)] errors: FieldErrors,
) -> impl IntoView {
    around(name, label, hint, &errors, move |described, invalid| {
        view! {
            <textarea
                class="textarea"
                id=name
                name=name
                rows=rows
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
            >
                {value}
            </textarea>
        }
    })
}

/// Label, hint and error around a control, which gets what describes it.
fn around<V: IntoView, C: FnOnce(Option<String>, bool) -> V>(
    name: &'static str,
    label: String,
    hint: Option<String>,
    errors: &FieldErrors,
    control: C,
) -> impl IntoView + use<V, C> {
    let error = errors.of(name).map(str::to_owned);
    let ids = [hint.as_ref().map(|_| format!("{name}-hint")), error.as_ref().map(|_| format!("{name}-error"))];
    let described: Vec<_> = ids.into_iter().flatten().collect();
    let invalid = error.is_some();
    let control = control((!described.is_empty()).then(|| described.join(" ")), invalid);
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
            {control}
        </div>
    }
}
