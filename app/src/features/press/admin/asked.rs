//! What of the press is asked for.

use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::{Subject, Tone};
use super::super::store::Wanted;
use super::super::words::{subject_name, tone_name};
use super::day_of;
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::form::{Check, Field};

/// The query of the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: String,
    to: String,
    subject: String,
    tone: String,
    outlet: String,
    open: String,
    pub page: Option<u64>,
    /// What was done a moment ago.
    pub done: String,
}

impl Asked {
    /// The filter; what nobody offered is refused.
    pub fn wanted(&self) -> Result<Wanted> {
        Ok(Wanted {
            from: known(&self.from, day_of)?,
            to: known(&self.to, day_of)?,
            subject: known(&self.subject, Subject::from_value)?,
            tone: known(&self.tone, Tone::from_name)?,
            outlet: Some(self.outlet.clone()).filter(|outlet| !outlet.is_empty()),
            only_open: !self.open.is_empty(),
        })
    }

    /// The query again, without what was not chosen and without the page.
    pub fn query(&self) -> String {
        let pairs = [
            ("from", &self.from),
            ("open", &self.open),
            ("outlet", &self.outlet),
            ("subject", &self.subject),
            ("to", &self.to),
            ("tone", &self.tone),
        ];
        paths::query_of(pairs)
    }
}

/// Nothing where nothing was chosen.
pub fn known<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or(PortalError::BadRequest) }
}

/// Everybody whom the press writes about, as choices.
pub fn subjects(units: &[(i64, Trilingual)], lang: Lang) -> Vec<(String, String)> {
    let all = std::iter::once(Subject::Akim).chain(units.iter().map(|(id, _)| Subject::Unit(*id)));
    all.map(|subject| (subject.value(), subject_name(subject, units, lang))).collect()
}

/// The form above the list.
pub fn filter(asked: &Asked, units: &[(i64, Trilingual)], outlets: &[String]) -> impl IntoView + use<> {
    let lang = lang();
    let tones = Tone::ALL.map(|tone| (tone.name().to_owned(), tone_name(tone, lang))).to_vec();
    let outlets = outlets.iter().map(|outlet| (outlet.clone(), outlet.clone())).collect();
    let fields = view! {
        <Field name="from" label=t!("audit-from") kind="date" value=asked.from.clone() autocomplete="off" />
        <Field name="to" label=t!("audit-to") kind="date" value=asked.to.clone() autocomplete="off" />
        <OneOrAll
            name="subject"
            label=t!("press-subject")
            options=subjects(units, lang)
            chosen=asked.subject.clone()
        />
        <OneOrAll name="tone" label=t!("press-tone") options=tones chosen=asked.tone.clone() />
        <OneOrAll name="outlet" label=t!("press-outlet") options=outlets chosen=asked.outlet.clone() />
        <Check name="open" label=t!("press-only-open") checked=!asked.open.is_empty() />
    };
    filter::form(paths::ADMIN_PRESS, t!("press-filter"), fields)
}
