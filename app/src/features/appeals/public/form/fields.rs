//! The fields of the form.

use leptos::prelude::*;

use super::super::super::files;
use super::super::super::model::letter;
use super::super::super::model::{Kind, Topic};
use super::super::{kind_name, similar, topic_name};
use super::{Shown, Typed};
use crate::error::FieldErrors;
use crate::features::guard;
use crate::i18n::Lang;
use crate::paths;
use crate::ui::form::{Area, Check, Field, Select, field_error, options};

/// Every field, in the order in which people tell what they want.
pub fn all(lang: Lang, sent: &Typed, shown: &Shown, note: impl FnOnce() -> AnyView) -> AnyView {
    let errors = &shown.errors;
    let kinds = options(Kind::ALL.map(|kind| (kind.name(), kind_name(kind, lang))), &sent.kind);
    let topics = options(Topic::ALL.map(|topic| (topic.name(), topic_name(topic, lang))), &sent.topic);
    let langs = options(Lang::ALL.map(|lang| (lang.code(), lang.own_name().to_owned())), &sent.lang);
    let choose = || view! { <option value="">{t!("appeals-choose")}</option> };
    let note = note();
    view! {
        {guard::unseen(&sent.carried)}
        <Select name="kind" label=t!("appeals-kind") errors=errors.clone()>{choose()}{kinds}</Select>
        <Select name="topic" label=t!("appeals-topic") errors=errors.clone()>{choose()}{topics}</Select>
        <Field
            name="subject"
            label=t!("appeals-subject")
            value=sent.subject.clone()
            hint=t!("appeals-subject-hint")
            errors=errors.clone()
        />
        {answered(lang, shown)}
        <Area
            name="text"
            label=t!("appeals-text")
            rows=10
            value=sent.text.clone()
            hint=t!("appeals-text-hint", most = letter::LONGEST_TEXT)
            errors=errors.clone()
        />
        {files::field(t!("reception-files"), shown.lost, errors)}
        <Field
            name="name"
            label=t!("appeals-name")
            value=sent.name.clone()
            hint=t!("appeals-name-hint")
            autocomplete="name"
            errors=errors.clone()
        />
        {reply(sent, errors)}
        <Field
            name="phone"
            label=t!("appeals-phone")
            kind="tel"
            value=sent.phone.clone()
            hint=t!("appeals-phone-hint")
            autocomplete="tel"
            errors=errors.clone()
        />
        <Select name="lang" label=t!("appeals-answer-lang") errors=errors.clone()>{langs}</Select>
        <Check
            name="publish"
            label=t!("appeals-publish")
            checked=sent.publish == "yes"
            value="yes"
            about=t!("appeals-publish-about")
            errors=errors.clone()
        />
        {note}
        <Check
            name="consent"
            label=t!("appeals-consent")
            checked=sent.consent == "yes"
            value="yes"
            errors=errors.clone()
        />
        {guard::asked(shown.question.as_ref(), &sent.carried, errors)}
    }
    .into_any()
}

/// What is answered already: looked up by a button, or while the subject is typed.
fn answered(lang: Lang, shown: &Shown) -> impl IntoView + use<> {
    let found = shown.similar.as_deref().map(similar::list);
    let is_asked = found.is_some();
    view! {
        <div class="reception-similar stack-4">
            <button class="button button--quiet" type="submit" name="step" value="similar">
                {t!("reception-similar")}
            </button>
            <div
                id="similar"
                role="group"
                aria-label=t!("reception-similar-title")
                aria-live="polite"
                tabindex="-1"
                autofocus=is_asked
                data-similar=paths::appeal_similar(lang)
            >
                {found}
            </div>
        </div>
    }
}

/// E-mail or post, with the fields of both: without script nothing can appear on a choice.
fn reply(sent: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let error = errors.of("reply").map(str::to_owned);
    let class = if error.is_some() { "field field--error" } else { "field" };
    let described = error.is_some().then_some("reply-error");
    let choice = |value: &'static str, label: String, is_chosen: bool| {
        let id = if value == "email" { "reply".to_owned() } else { format!("reply-{value}") };
        view! {
            <div class="check">
                <input type="radio" id=id.clone() name="reply" value=value checked=is_chosen />
                <label for=id>{label}</label>
            </div>
        }
    };
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{t!("appeals-reply")}</legend>
            {error.map(|error| field_error("reply", &error))}
            {choice("email", t!("appeals-reply-email"), sent.reply != "post")}
            <Field
                name="email"
                label=t!("form-label-email")
                kind="email"
                value=sent.email.clone()
                autocomplete="email"
                errors=errors.clone()
            />
            {choice("post", t!("appeals-reply-post"), sent.reply == "post")}
            <Field
                name="index"
                label=t!("appeals-index")
                value=sent.index.clone()
                hint=t!("appeals-index-hint")
                autocomplete="postal-code"
                errors=errors.clone()
            />
            <Field
                name="address"
                label=t!("appeals-address")
                value=sent.address.clone()
                autocomplete="street-address"
                errors=errors.clone()
            />
        </fieldset>
    }
}
