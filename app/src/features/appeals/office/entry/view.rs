//! The form of the office and the receipt it hands over.

use leptos::prelude::*;

use super::super::super::model::letter::LONGEST_TEXT;
use super::super::super::model::{Kind, Topic};
use super::super::super::public::{kind_name, topic_name};
use super::super::super::store::Receipt;
use super::super::journal::channel_name;
use super::{BY_HAND, Typed};
use crate::error::FieldErrors;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::ui::dates;
use crate::ui::form::{Area, Check, Choice, ErrorSummary, Field};

/// The form as typed.
pub fn form(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let (lang, letter) = (lang(), &typed.letter);
    let line = |name: &'static str, kind: &'static str, label: String, value: &str| {
        let value = value.to_owned();
        view! { <Field name=name label=label kind=kind value=value autocomplete="off" errors=errors.clone() /> }
    };
    let choice = |name: &'static str, label: String, options: Vec<(String, String)>, chosen: &str| {
        let chosen = chosen.to_owned();
        view! {
            <Choice
                name=name
                label=label
                options=options
                chosen=chosen
                none=t!("appeals-choose")
                errors=errors.clone()
            />
        }
    };
    let channels = BY_HAND.map(|channel| (channel.name().to_owned(), channel_name(channel, lang))).to_vec();
    let kinds = Kind::ALL.map(|kind| (kind.name().to_owned(), kind_name(kind, lang))).to_vec();
    let topics = Topic::ALL.map(|topic| (topic.name().to_owned(), topic_name(topic, lang))).to_vec();
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).to_vec();
    let replies = [("post", t!("appeals-reply-post")), ("email", t!("appeals-reply-email"))];
    let replies = replies.map(|(value, words)| (value.to_owned(), words)).to_vec();
    view! {
        <ErrorSummary errors=errors.clone() />
        <header class="page-header">
            <h1>{t!("office-new")}</h1>
            <p class="lead">{t!("office-new-lead")}</p>
        </header>
        <form class="form" method="post" action=paths::ADMIN_APPEALS_NEW novalidate="">
            <input type="hidden" name="mark" value=letter.carried.mark.clone() />
            {choice("channel", t!("office-channel"), channels, &typed.channel)}
            {line("date", "date", t!("office-date"), &typed.date)}
            {line("time", "time", t!("office-time"), &typed.time)}
            {choice("kind", t!("appeals-kind-short"), kinds, &letter.kind)}
            {choice("topic", t!("appeals-topic-short"), topics, &letter.topic)}
            {line("subject", "text", t!("appeals-subject"), &letter.subject)}
            <Area
                name="text"
                label=t!("appeals-text")
                rows=12
                value=letter.text.clone()
                hint=t!("office-text-hint", most = LONGEST_TEXT)
                errors=errors.clone()
            />
            {line("name", "text", t!("appeals-name"), &letter.name)}
            {choice("reply", t!("appeals-reply"), replies, &letter.reply)}
            {line("index", "text", t!("appeals-index"), &letter.index)}
            {line("address", "text", t!("appeals-address"), &letter.address)}
            {line("email", "email", t!("form-label-email"), &letter.email)}
            {line("phone", "tel", t!("appeals-phone"), &letter.phone)}
            {choice("lang", t!("appeals-answer-lang"), langs, &letter.lang)}
            <Check
                name="publish"
                label=t!("office-publish")
                checked=letter.publish == "yes"
                value="yes"
                errors=errors.clone()
            />
            <Check
                name="consent"
                label=t!("office-consent")
                checked=letter.consent == "yes"
                value="yes"
                errors=errors.clone()
            />
            <div class="actions"><button class="button" type="submit">{t!("office-enter")}</button></div>
        </form>
    }
}

/// Number and code, to be printed and handed over.
pub fn receipt(receipt: &Receipt, public: &str) -> impl IntoView + use<> {
    let track = format!("{public}{}", paths::appeal_track(lang()));
    view! {
        <header class="page-header">
            <h1>{t!("office-receipt")}</h1>
            <p class="lead">{t!("appeals-receipt-lead")}</p>
        </header>
        <dl class="facts">
            <div>
                <dt>{t!("appeals-number")}</dt>
                <dd class="nowrap" data-appeal="number">{receipt.number.to_string()}</dd>
            </div>
            <div><dt>{t!("appeals-code")}</dt><dd class="nowrap" data-appeal="code">{receipt.code.clone()}</dd></div>
            <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(receipt.received_at)}</dd></div>
            <div><dt>{t!("appeals-track")}</dt><dd>{track}</dd></div>
        </dl>
        <p>{t!("appeals-receipt-keep")}</p>
        <ul class="links no-print">
            <li><a class="button" href=paths::admin_appeal(receipt.id)>{t!("office-open-appeal")}</a></li>
            <li><a href=paths::ADMIN_APPEALS_NEW>{t!("office-new")}</a></li>
        </ul>
    }
}
