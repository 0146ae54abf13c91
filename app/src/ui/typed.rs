//! Fields of forms that are read as they come: what was typed, texts in three languages, choices.

use std::collections::HashMap;

use leptos::prelude::*;

use super::form::{Choice, Field, framed, inside_textarea};
use crate::error::FieldErrors;
use crate::i18n::{Lang, Trilingual, lang};

/// What was typed, by field.
pub type Typed = HashMap<String, String>;

pub fn value<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).map_or("", |text| text.trim())
}

/// A text in three languages out of its three fields.
pub fn three(typed: &Typed, name: &str) -> Trilingual {
    let of = |lang: Lang| value(typed, &format!("{name}_{lang}")).replace("\r\n", "\n");
    Trilingual { kk: of(Lang::Kk), ru: of(Lang::Ru), en: of(Lang::En) }
}

/// The same the other way round.
pub fn put_three(typed: &mut Typed, name: &str, words: &Trilingual) {
    for (lang, text) in Lang::ALL.into_iter().zip([&words.kk, &words.ru, &words.en]) {
        typed.insert(format!("{name}_{lang}"), text.clone());
    }
}

pub fn choice<T: Copy + 'static>(
    name: &'static str,
    label: String,
    all: &[T],
    words: impl Fn(T) -> (&'static str, String),
    typed: &Typed,
    errors: &FieldErrors,
) -> AnyView {
    let options = all.iter().map(|one| words(*one)).map(|(name, words)| (name.to_owned(), words)).collect();
    let chosen = value(typed, name).to_owned();
    view! { <Choice name=name label=label options=options chosen=chosen errors=errors.clone() /> }.into_any()
}

pub fn day(name: &'static str, label: String, hint: String, typed: &Typed, errors: &FieldErrors) -> AnyView {
    let value = value(typed, name).to_owned();
    view! { <Field name=name label=label kind="date" value=value hint=hint errors=errors.clone() /> }.into_any()
}

/// One line in each language.
pub fn lines(name: &str, label: impl Fn(Lang) -> String, typed: &Typed, errors: &FieldErrors) -> Vec<AnyView> {
    let field = |lang: Lang| {
        let name = format!("{name}_{lang}");
        let value = value(typed, &name).to_owned();
        view! { <Field name=name label=label(lang) value=value autocomplete="off" errors=errors.clone() /> }.into_any()
    };
    Lang::ALL.into_iter().map(field).collect()
}

/// Several lines in each language.
pub fn areas(
    name: &str,
    label: impl Fn(Lang) -> String,
    rows: u32,
    typed: &Typed,
    errors: &FieldErrors,
) -> Vec<AnyView> {
    let own = lang();
    let field = |lang: Lang| {
        let name = format!("{name}_{lang}");
        let value = typed.get(&name).cloned().unwrap_or_default();
        let error = errors.of(&name).map(str::to_owned);
        let other = (lang != own).then(|| lang.code());
        framed(&name.clone(), label(lang), None, error.as_deref(), move |control| {
            view! {
                <textarea
                    class="textarea"
                    id=control.id
                    name=name
                    rows=rows
                    lang=other
                    aria-describedby=control.described
                    aria-invalid=control.invalid
                >
                    {inside_textarea(&value)}
                </textarea>
            }
        })
        .into_any()
    };
    Lang::ALL.into_iter().map(field).collect()
}
