//! The search for a person, and everything that was found.

use leptos::prelude::*;

use super::super::super::model::letter::Reply;
use super::super::super::public::{kind_name, stage_name};
use super::super::super::store::Appeal;
use super::super::appeal::step_done;
use super::{Found, Held, Typed, reason_id};
use crate::error::FieldErrors;
use crate::i18n::lang;
use crate::paths;
use crate::ui::dates;
use crate::ui::form::{Check, ErrorSummary, Field, framed};

/// The whole page.
pub fn page(typed: &Typed, found: Option<&Found>, may_erase: bool, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <ErrorSummary errors=errors.clone() />
        <header class="page-header">
            <h1>{t!("office-person")}</h1>
            <p class="lead">{t!("office-person-lead")}</p>
        </header>
        {search(typed, errors)}
        {found.map(|found| results(typed, found, may_erase, errors))}
    }
}

fn search(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let line = |name: &'static str, kind: &'static str, label: String, value: &str| {
        let value = value.to_owned();
        view! { <Field name=name label=label kind=kind value=value autocomplete="off" errors=errors.clone() /> }
    };
    view! {
        <form class="form no-print" method="post" action=paths::ADMIN_APPEALS_PERSON novalidate="">
            {line("number", "text", t!("appeals-number"), &typed.number)}
            {line("email", "email", t!("form-label-email"), &typed.email)}
            {line("phone", "tel", t!("appeals-phone-short"), &typed.phone)}
            {line("name", "text", t!("appeals-name"), &typed.name)}
            <div class="actions"><button class="button" type="submit">{t!("appeals-track-show")}</button></div>
        </form>
    }
}

fn results(typed: &Typed, found: &Found, may_erase: bool, errors: &FieldErrors) -> impl IntoView + use<> {
    let asked_about = typed.id.clone();
    let parts: Vec<_> = found
        .appeals
        .iter()
        .map(|held| {
            let is_tried = held.0.id.to_string() == asked_about;
            let errors = if is_tried { errors.clone() } else { FieldErrors::default() };
            let erasing = may_erase.then(|| erasing(&held.0, typed, &errors));
            view! { {appeal(held)}{erasing} }
        })
        .collect();
    view! {
        <section class="stack-4" aria-labelledby="held-title">
            <h2 id="held-title">{t!("office-held", count = found.count)}</h2>
            {found.has_account.then(|| view! { <p class="notice">{t!("office-has-account")}</p> })}
            {(!found.appeals.is_empty())
                .then(|| {
                    view! {
                        <form class="no-print" method="post" action=paths::ADMIN_APPEALS_PERSON_FILE>
                            {asked(typed)}
                            <button class="button button--quiet" type="submit">{t!("office-export")}</button>
                        </form>
                    }
                })}
            {parts}
            {pages(typed, found)}
        </section>
    }
}

/// What was asked for, to ask for it again.
fn asked(typed: &Typed) -> impl IntoView + use<> {
    let fields = [("number", &typed.number), ("email", &typed.email), ("phone", &typed.phone), ("name", &typed.name)];
    fields.map(|(name, value)| view! { <input type="hidden" name=name value=value.clone() /> }).collect_view()
}

/// The way to other pages, by a form: names and addresses stay out of the address of the page.
fn pages(typed: &Typed, found: &Found) -> Option<AnyView> {
    let button = |page: u64, words: String| {
        view! { <button class="button button--quiet" type="submit" name="page" value=page.to_string()>{words}</button> }
    };
    let (page, pages) = (found.page, found.pages);
    (pages > 1).then(|| {
        view! {
            <form class="actions no-print" method="post" action=paths::ADMIN_APPEALS_PERSON aria-label=t!("nav-pages")>
                {asked(typed)}
                {(page > 1).then(|| button(page - 1, t!("nav-previous")))}
                <p>{t!("nav-page", page = page)}" / "{pages}</p>
                {(page < pages).then(|| button(page + 1, t!("nav-next")))}
            </form>
        }
        .into_any()
    })
}

fn appeal((appeal, events): &Held) -> impl IntoView + use<> {
    let (lang, letter) = (lang(), &appeal.letter);
    let reply = match &letter.reply {
        Reply::Email(address) => address.clone(),
        Reply::Post { index, address } => format!("{index}, {address}"),
        Reply::Nowhere => t!("appeals-reply-nowhere"),
    };
    let steps: Vec<_> = events
        .iter()
        .map(|event| {
            let note = event.note.clone().map(|note| view! { <p>{note}</p> });
            view! { <li><strong>{step_done(event.step)}</strong>" · "{dates::moment(event.at)}{note}</li> }
        })
        .collect();
    let fact = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! {
        <h3><a href=paths::admin_appeal(appeal.id)>{appeal.number.to_string()}</a>" · "{letter.subject.clone()}</h3>
        <dl class="facts">
            {fact(t!("appeals-kind-short"), kind_name(appeal.kind, lang))}
            {fact(t!("appeals-state"), stage_name(appeal.stand.state, lang))}
            {fact(t!("appeals-name"), letter.name.clone())}
            {fact(t!("appeals-reply-to"), reply)}
            {fact(t!("appeals-phone-short"), letter.phone.clone())}
        </dl>
        <p class="prose">{letter.text.clone()}</p>
        {appeal.answer.clone().map(|answer| view! { <p class="prose"><b>{t!("appeals-answer")}</b>": "{answer}</p> })}
        <ol class="steps">{steps}</ol>
    }
}

fn erasing(appeal: &Appeal, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let number = appeal.number.to_string();
    let unpublish = appeal.public.is_some().then(|| {
        view! {
            <Check
                name="unpublish"
                id=format!("unpublish-{}", appeal.id)
                label=t!("office-unpublish")
                checked=!typed.unpublish.is_empty()
            />
        }
    });
    let id = reason_id(appeal.id);
    let typed = if errors.is_empty() { String::new() } else { typed.reason.clone() };
    let reason = framed(&id, t!("appeals-reason"), Some(t!("office-erase-hint")), errors.of(&id), |control| {
        view! {
            <input
                class="input"
                id=control.id
                name="reason"
                value=typed
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
        }
    });
    view! {
        <details class="disclosure no-print" open=!errors.is_empty()>
            <summary>{t!("office-erase", number = number.clone())}</summary>
            <form class="form" method="post" action=paths::ADMIN_APPEALS_PERSON_ERASE novalidate="">
                <input type="hidden" name="id" value=appeal.id />
                <p>{t!("office-erase-about")}</p>
                {reason}
                {unpublish}
                <div class="actions">
                    <button class="button" type="submit">{t!("office-erase", number = number)}</button>
                </div>
            </form>
        </details>
    }
}
