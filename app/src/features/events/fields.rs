//! The fields of an event, for houses and for the keeper.

use leptos::prelude::*;

use super::model::{AGES, Kind};
use super::{poster, words};
use crate::error::FieldErrors;
use crate::i18n::{Lang, lang};
use crate::ui::form::{Area, Choice, Field, FileField};
use crate::ui::typed::{Typed, areas, choice, lines, value};

/// A field that is no text of the event: the same in every language.
fn plain(
    name: &'static str,
    kind: &'static str,
    (label, hint): (String, Option<String>),
    typed: &Typed,
    errors: &FieldErrors,
) -> impl IntoView + use<> {
    let value = value(typed, name).to_owned();
    view! {
        <Field name=name label=label kind=kind value=value hint=hint autocomplete="off" errors=errors.clone() />
    }
}

/// What it is.
pub fn kind(typed: &Typed, errors: &FieldErrors) -> AnyView {
    let lang = lang();
    choice("kind", t!("wall-kind"), &Kind::ALL, |kind| (kind.name(), words::kind(kind, lang)), typed, errors)
}

/// When it takes place.
pub fn times(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let more = typed.get("more").cloned().unwrap_or_default();
    view! {
        <fieldset class="field">
            <legend>{t!("event-when")}</legend>
            {plain("day", "date", (t!("wall-day"), None), typed, errors)}
            {plain("from", "time", (t!("wall-from"), None), typed, errors)}
            {plain("until_day", "date", (t!("wall-until-day"), Some(t!("wall-until-day-hint"))), typed, errors)}
            {plain("until", "time", (t!("wall-until"), Some(t!("wall-until-hint"))), typed, errors)}
            <Area
                name="more"
                label=t!("wall-more")
                rows=3
                value=more
                hint=t!("wall-more-hint")
                errors=errors.clone()
            />
        </fieldset>
    }
}

/// What it costs, for whom it is, where there is more.
pub fn terms(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let ages = AGES.map(|age| (age.to_string(), words::age(age))).to_vec();
    let chosen = value(typed, "age").to_owned();
    view! {
        {plain("price_from", "text", (t!("wall-price-from"), Some(t!("wall-price-hint"))), typed, errors)}
        {plain("price_to", "text", (t!("wall-price-to"), None), typed, errors)}
        <Choice
            name="age"
            label=t!("wall-age")
            options=ages
            chosen=chosen
            none=t!("wall-age-untold")
            errors=errors.clone()
        />
        {plain("site", "url", (t!("wall-site"), Some(t!("wall-site-hint"))), typed, errors)}
    }
}

/// The file of the poster.
pub fn poster(errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <FileField
            name="files"
            label=t!("wall-poster")
            hint=t!("wall-poster-hint")
            accept=poster::ACCEPT
            errors=errors.clone()
        />
    }
}

/// The texts in the one language in which a house writes.
pub fn texts(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let about = typed.get("about").cloned().unwrap_or_default();
    view! {
        {plain("title", "text", (t!("wall-name"), None), typed, errors)}
        <Area name="about" label=t!("wall-about") rows=6 value=about hint=t!("wall-about-hint") errors=errors.clone() />
        {plain("house", "text", (t!("wall-house"), None), typed, errors)}
        {plain("place", "text", (t!("wall-place"), Some(t!("wall-place-hint"))), typed, errors)}
    }
}

/// The words of the poster in that language.
pub fn alt(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    plain("alt", "text", (t!("wall-alt"), Some(t!("wall-alt-hint"))), typed, errors)
}

fn labelled(label: String) -> impl Fn(Lang) -> String {
    move |lang| format!("{label} ({})", lang.own_name())
}

/// The texts in all three, for the keeper.
pub fn all_texts(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        {lines("title", labelled(t!("wall-name")), typed, errors)}
        {areas("about", labelled(t!("wall-about")), 6, typed, errors)}
        {lines("house", labelled(t!("wall-house")), typed, errors)}
        {lines("place", labelled(t!("wall-place")), typed, errors)}
    }
}

/// The words of the poster in all three.
pub fn all_alts(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    lines("alt", labelled(t!("wall-alt")), typed, errors)
}
