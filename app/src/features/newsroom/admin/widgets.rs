//! The fields of the editor's forms.

use leptos::prelude::*;

use super::sent::Sent;
use crate::error::FieldErrors;
use crate::i18n::Lang;
use crate::ui::form::{Check, Control, field_error, framed, inside_textarea};

/// The values and errors that all fields of a form read.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    pub sent: Sent,
    pub errors: FieldErrors,
}

/// A field's name made fit for an `id`.
pub fn id_of(name: &str) -> String {
    name.replace('.', "-")
}

/// Label, hint and error around a control; `control` gets the id and what describes it.
fn wrapped<V: IntoView + 'static, C: FnOnce(String, Option<String>, bool) -> V>(
    form: &FormState,
    name: &str,
    label: String,
    hint: Option<String>,
    control: C,
) -> impl IntoView + use<V, C> {
    framed(&id_of(name), label, hint, form.errors.of(name), |Control { id, described, invalid }| {
        control(id, described, invalid.is_some())
    })
}

/// A field of one line; `kind` is the type of the input.
pub fn line(
    form: &FormState,
    name: &str,
    label: String,
    kind: &'static str,
    hint: Option<String>,
    lang: Option<Lang>,
) -> impl IntoView + use<> {
    let value = form.sent.get(name).to_owned();
    let field = name.to_owned();
    wrapped(form, name, label, hint, move |id, described, invalid| {
        view! {
            <input
                class="input"
                id=id
                name=field
                type=kind
                value=value
                lang=lang.map(Lang::code)
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
            />
        }
    })
}

/// A field of several lines. `rich` marks the texts that the editor takes over.
pub fn area(
    form: &FormState,
    name: &str,
    label: String,
    rows: u32,
    hint: Option<String>,
    lang: Option<Lang>,
    rich: Option<String>,
) -> impl IntoView + use<> {
    let value = form.sent.get(name).to_owned();
    let field = name.to_owned();
    let is_rich = rich.is_some();
    wrapped(form, name, label, hint, move |id, described, invalid| {
        view! {
            <textarea
                class="textarea"
                id=id
                name=field
                rows=rows
                lang=lang.map(Lang::code)
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
                data-rich-text=is_rich.then_some("")
                data-labels=rich
            >
                {inside_textarea(&value)}
            </textarea>
        }
    })
}

/// One of a list.
pub fn select(
    form: &FormState,
    name: &str,
    label: String,
    options: Vec<(String, String)>,
    hint: Option<String>,
) -> impl IntoView + use<> {
    let chosen = form.sent.get(name).to_owned();
    let field = name.to_owned();
    wrapped(form, name, label, hint, move |id, described, invalid| {
        let options: Vec<_> = options
            .into_iter()
            .map(|(value, words)| {
                let selected = value == chosen;
                view! { <option value=value selected=selected>{words}</option> }
            })
            .collect();
        view! {
            <select class="select" id=id name=field aria-describedby=described aria-invalid=invalid.then_some("true")>
                <option value="">"–"</option>
                {options}
            </select>
        }
    })
}

/// One of a few, all of them before the eyes.
pub fn radios(form: &FormState, name: &str, label: String, options: Vec<(String, String)>) -> impl IntoView + use<> {
    let chosen = form.sent.get(name).to_owned();
    let id = id_of(name);
    let error = form.errors.of(name).map(str::to_owned);
    let described = error.as_ref().map(|_| format!("{id}-error"));
    let class = if error.is_some() { "field field--error choice" } else { "field choice" };
    let rows: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(at, (value, words))| {
            // Errors lead to the first one.
            let own = if at == 0 { id.clone() } else { format!("{id}-{value}") };
            let checked = value == chosen;
            view! {
                <div class="check">
                    <input type="radio" id=own.clone() name=name.to_owned() value=value checked=checked />
                    <label for=own>{words}</label>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class=class aria-describedby=described>
            <legend class="label">{label}</legend>
            {error.map(|error| field_error(&id, &error))}
            {rows}
        </fieldset>
    }
}

/// Yes or no.
pub fn check(form: &FormState, name: &str, label: String) -> impl IntoView + use<> {
    let checked = !form.sent.get(name).is_empty();
    view! { <Check name=name id=id_of(name) label=label checked=checked errors=form.errors.clone() /> }
}
