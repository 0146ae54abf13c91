//! Facts of news, procurement notices, service passports and speeches as a list of terms.

use leptos::prelude::*;
use serde_json::Value;

use crate::features::content::model::Phone;
use crate::features::newsroom::{Field, Input, choice_label, field_label, fields_of};
use crate::i18n::{Lang, Trilingual, lang};
use crate::ui::dates;
use crate::ui::link::{ExternalLink, phones};

/// What is known of an entry of this kind; nothing where nothing was filled in.
pub fn list(kind: &str, data: &Value) -> impl IntoView + use<> {
    let lang = lang();
    let rows: Vec<_> = fields_of(kind)
        .iter()
        .filter_map(|field| {
            let words = shown(field, &data[field.name], lang)?;
            let term = field_label(lang, field.name);
            Some(view! { <div><dt>{term}</dt><dd>{words}</dd></div> })
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="facts">{rows}</dl> })
}

/// A value in words, or as what one can do with it.
fn shown(field: &Field, value: &Value, lang: Lang) -> Option<AnyView> {
    match field.input {
        Input::Trilingual | Input::Paragraphs => {
            let text: Trilingual = serde_json::from_value(value.clone()).ok()?;
            let text = text.get(lang).to_owned();
            (!text.is_empty()).then(|| text.into_any())
        }
        Input::Phones => {
            let numbers: Vec<Phone> = serde_json::from_value(value.clone()).ok()?;
            (!numbers.is_empty()).then(|| phones(&numbers).into_any())
        }
        Input::Check => (value == &Value::Bool(true)).then(|| t!("content-yes").into_any()),
        Input::Url | Input::Target => {
            let url = value.as_str()?.to_owned();
            Some(view! { <ExternalLink href=url.clone() text=url /> }.into_any())
        }
        Input::Date => Some(dates::date(value.as_str()?.parse().ok()?).into_any()),
        Input::Choice(_) => Some(choice_label(lang, value.as_str()?).into_any()),
        Input::Year => Some(value.as_i64()?.to_string().into_any()),
        Input::Line | Input::Email | Input::PostalIndex => Some(value.as_str()?.to_owned().into_any()),
        // Told by the page of questions and answers itself.
        Input::Topic => None,
    }
}
