//! Form fields with their errors beside them; [`summary`](super::summary) sums them up at the top (O116-T-37, O116-U-3.6).

use leptos::prelude::*;

use super::link::Icon;
pub use super::summary::{ErrorSummary, ProblemList};
use crate::error::FieldErrors;
use crate::i18n::Lang;

/// What ties a control to the words about it, for screen readers.
pub struct Control {
    pub id: String,
    /// The ids of hint and error.
    pub described: Option<String>,
    /// `true` where there is an error.
    pub invalid: Option<&'static str>,
}

/// Label, hint and error around a control.
pub fn framed<V: IntoView + 'static, C: FnOnce(Control) -> V>(
    id: &str,
    label: String,
    hint: Option<String>,
    error: Option<&str>,
    control: C,
) -> impl IntoView + use<V, C> {
    let is_wrong = error.is_some();
    let label = view! { <label for=id.to_owned() id=format!("{id}-label")>{label}</label> };
    let control = control(Control {
        id: id.to_owned(),
        described: described(id, hint.is_some(), is_wrong),
        invalid: is_wrong.then_some("true"),
    });
    let hint = hint.map(|hint| view! { <p class="field__hint" id=format!("{id}-hint")>{hint}</p> });
    view! { <div class=field_class(is_wrong)>{label}{hint}{error.map(|error| field_error(id, error))}{control}</div> }
}

fn described(id: &str, has_hint: bool, is_wrong: bool) -> Option<String> {
    let parts = [has_hint.then(|| format!("{id}-hint")), is_wrong.then(|| format!("{id}-error"))];
    let described = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!described.is_empty()).then_some(described)
}

const fn field_class(is_wrong: bool) -> &'static str {
    if is_wrong { "field field--error" } else { "field" }
}

/// What is wrong with a field.
pub fn field_error(id: &str, error: &str) -> impl IntoView + use<> {
    view! {
        <p class="field__error" id=format!("{id}-error")>
            <Icon name="circle-alert" />
            <span>
                <span class="visually-hidden">{t!("form-error-prefix")}" "</span>
                {error.to_owned()}
            </span>
        </p>
    }
}

/// A labelled field of one line; dates, numbers and passwords are of another `kind`.
#[component]
pub fn Field(
    #[prop(into)] name: String,
    label: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] value: String,
    #[prop(default = None, into)] hint: Option<String>,
    #[prop(optional)] autocomplete: &'static str,
    #[prop(optional)] errors: FieldErrors,
) -> impl IntoView {
    framed(&name.clone(), label, hint, errors.of(&name.clone()), move |control| {
        view! {
            <input
                class="input"
                id=control.id
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
        }
    })
}

/// One of a list; the children are its options.
#[component]
pub fn Select(
    name: &'static str,
    label: String,
    #[prop(default = None, into)] hint: Option<String>,
    #[prop(optional)] errors: FieldErrors,
    /// Where the name is taken on the page.
    #[prop(optional)]
    id: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    framed(id.unwrap_or(name), label, hint, errors.of(name), move |control| {
        view! {
            <select
                class="select"
                id=control.id
                name=name
                aria-describedby=control.described
                aria-invalid=control.invalid
            >
                {children()}
            </select>
        }
    })
}

/// One of a list that is known beforehand.
#[component]
pub fn Choice(
    name: &'static str,
    label: String,
    /// Value and words of each choice.
    options: Vec<(String, String)>,
    #[prop(optional)] chosen: String,
    /// Words of no choice, where there may be none.
    #[prop(optional)]
    none: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] errors: FieldErrors,
) -> impl IntoView {
    let none = none.map(|none| view! { <option value="">{none}</option> });
    let options = self::options(options, &chosen);
    view! { <Select name=name label=label hint=hint errors=errors>{none}{options}</Select> }
}

/// A field of several lines.
#[component]
pub fn Area(
    name: &'static str,
    label: String,
    rows: u32,
    #[prop(optional)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] errors: FieldErrors,
) -> impl IntoView {
    framed(name, label, hint, errors.of(name), move |control| {
        view! {
            <textarea
                class="textarea"
                id=control.id
                name=name
                rows=rows
                aria-describedby=control.described
                aria-invalid=control.invalid
            >
                {inside_textarea(&value)}
            </textarea>
        }
    })
}

/// A text as the content of a `<textarea>`, which the renderer writes as it is: what looks like
/// markup in it would end the field and stand in the page.
pub fn inside_textarea(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Options by value and words.
pub fn options<V: Into<String>>(known: impl IntoIterator<Item = (V, String)>, chosen: &str) -> Vec<AnyView> {
    let option = |(value, words): (V, String)| {
        let value = value.into();
        let is_chosen = value == chosen;
        view! { <option value=value selected=is_chosen>{words}</option> }.into_any()
    };
    known.into_iter().map(option).collect()
}

/// Files from the reader's own machine: browsers neither keep nor accept a value for them.
#[component]
pub fn FileField(
    name: &'static str,
    label: String,
    hint: String,
    #[prop(optional)] accept: Option<&'static str>,
    #[prop(optional)] several: bool,
    #[prop(optional)] required: bool,
    #[prop(optional)] errors: FieldErrors,
) -> impl IntoView {
    framed(name, label, Some(hint), errors.of(name), move |control| {
        view! {
            <input
                class="input"
                type="file"
                id=control.id
                name=name
                accept=accept
                multiple=several
                required=required
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
        }
    })
}

/// Yes or no, with what it is about above it.
#[component]
pub fn Check(
    #[prop(into)] name: String,
    label: String,
    checked: bool,
    /// What is sent for yes.
    #[prop(default = "on")]
    value: &'static str,
    #[prop(default = None, into)] id: Option<String>,
    #[prop(default = None, into)] about: Option<String>,
    #[prop(optional)] errors: FieldErrors,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let error = errors.of(&name);
    let is_wrong = error.is_some();
    let described = described(&id, about.is_some(), is_wrong);
    let about = about.map(|about| view! { <p class="field__hint" id=format!("{id}-hint")>{about}</p> });
    let error = error.map(|error| field_error(&id, error));
    view! {
        <div class=field_class(is_wrong)>
            {about}
            {error}
            <div class="check">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=name.clone()
                    value=value
                    checked=checked
                    aria-describedby=described
                    aria-invalid=is_wrong.then_some("true")
                />
                <label for=id>{label}</label>
            </div>
        </div>
    }
}

/// The same text in three languages: `name_kk`, `name_ru`, `name_en`; the hint stands at the first.
pub fn trilingual(
    name: &str,
    label: impl Fn(Lang) -> String,
    values: [&str; 3],
    hint: Option<String>,
    errors: &FieldErrors,
) -> Vec<AnyView> {
    let mut hint = hint;
    let field = |(lang, value): (Lang, &str)| {
        view! {
            <Field
                name=format!("{name}_{lang}")
                label=label(lang)
                value=value.to_owned()
                hint=hint.take()
                autocomplete="off"
                errors=errors.clone()
            />
        }
        .into_any()
    };
    Lang::ALL.into_iter().zip(values).map(field).collect()
}
