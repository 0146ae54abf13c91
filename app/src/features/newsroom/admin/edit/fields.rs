//! The form itself.

use leptos::prelude::*;

use super::CONFIRMATIONS;
use super::files;
use super::page::Shown;
use crate::features::newsroom::admin::widgets::{FormState, area, check, line, radios, select};
use crate::features::newsroom::admin::{sent, words};
use crate::features::newsroom::model::Stage;
use crate::features::newsroom::model::content::Class;
use crate::features::newsroom::model::fields::{self, Input};
use crate::i18n::{Lang, lang};
use crate::paths;

/// For those who may look and not write.
pub fn reading(shown: &Shown) -> impl IntoView + use<> {
    let texts: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let (title, body) = (
                shown.form.sent.get(&format!("{lang}.title")).to_owned(),
                shown.form.sent.get(&format!("{lang}.body")).to_owned(),
            );
            view! {
                <section lang=lang.code()>
                    <h2>{title}</h2>
                    <pre class="work__text">{body}</pre>
                </section>
            }
        })
        .collect();
    view! { <div class="flow">{texts}</div> }
}

pub fn form(shown: &Shown) -> impl IntoView + use<> {
    let lang = lang();
    let (state, entry) = (&shown.form, &shown.entry);
    let id = entry.id;
    let labels = crate::features::newsroom::editor_labels(lang);
    let texts: Vec<_> = Lang::ALL.into_iter().map(|of| language(state, of, &labels)).collect();
    let details: Vec<_> = fields::fields_of(&entry.kind).iter().map(|field| detail(state, field)).collect();
    let classes = [Class::Permanent, Class::Periodic, Class::Dynamic]
        .map(|class| (sent::class_name(class).to_owned(), words::choice(lang, sent::class_name(class))));
    let confirmations: Vec<_> = CONFIRMATIONS.into_iter().map(|name| check(state, name, confirmation(name))).collect();
    let is_new_moment =
        matches!(entry.kind.as_str(), "event" | "vacancy" | "news" | "procurement" | "page" | "document");
    let may_submit = matches!(entry.workflow.stage, Stage::Draft | Stage::Returned | Stage::Idle);
    let related: Vec<_> =
        shown.related.iter().map(|(key, title)| view! { <option value=key.clone()>{title.clone()}</option> }).collect();
    let units: Vec<_> = shown.units.iter().map(|unit| view! { <option value=unit.clone()></option> }).collect();
    let (script, style) = shown.editor.clone();
    view! {
        <form
            class="form form--wide"
            method="post"
            action=paths::entry_page(id)
            novalidate=""
            data-editor=""
            data-autosave=paths::entry_autosave(id)
            data-presence=paths::entry_presence(id)
            data-sign-in=paths::sign_in(lang)
            data-pages-url=paths::ADMIN_PAGES
            data-media-url=paths::ADMIN_MEDIA_LIST
        >
            <input type="hidden" name="lock" value=entry.lock />
            // The Enter key presses the first button of a form: that one has to be harmless.
            <button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">
                {t!("newsroom-save")}
            </button>
            <div class="languages-row">{texts}</div>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-details")}</legend>
                {details}
                {is_new_moment
                    .then(|| {
                        view! {
                            {line(state, "starts_at", words::label(lang, "starts_at"), "datetime-local", None, None)}
                            {line(state, "ends_at", words::label(lang, "ends_at"), "datetime-local", None, None)}
                        }
                    })}
                {line(state, "position", words::label(lang, "position"), "number", None, None)}
            </fieldset>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-files")}</legend>
                <p class="field__hint">
                    <a href=paths::ADMIN_MEDIA>{t!("admin-media")}</a>
                </p>
                {files::fields(state, &shown.cards)}
            </fieldset>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-origin")}</legend>
                {provider(state)}
                <datalist id="units">{units}</datalist>
                {line(state, "provider_head", words::label(lang, "provider_head"), "text", None, None)}
                {line(state, "source", words::label(lang, "source"), "text", Some(t!("newsroom-source-hint")), None)}
                {trilingual(state, "status", &words::label(lang, "status"))}
                {line(state, "consent", words::label(lang, "consent"), "text", None, None)}
                {select(state, "class", words::label(lang, "class"), classes.to_vec(), None)}
                {area(state, "related", words::label(lang, "related"), 2, Some(t!("newsroom-related-hint")), None, None)}
                <datalist id="items">{related}</datalist>
                {check(state, "is_proofread", words::label(lang, "is_proofread"))}
            </fieldset>
            {may_submit
                .then(|| {
                    view! {
                        <fieldset class="fieldset" id="confirmations">
                            <legend>{t!("newsroom-confirm")}</legend>
                            {confirmations}
                        </fieldset>
                    }
                })}
            <div data-editor-status=""></div>
            <div class="admin__actions actions">
                <button class="button" type="submit" name="do" value="save">{t!("newsroom-save")}</button>
                {may_submit
                    .then(|| {
                        view! {
                            <button class="button button--quiet" type="submit" name="do" value="submit">
                                {t!("newsroom-submit")}
                            </button>
                        }
                    })}
            </div>
        </form>
        <link rel="stylesheet" href=style />
        <script type="module" src=script></script>
    }
}

fn provider(state: &FormState) -> impl IntoView + use<> {
    line(state, "provider", words::label(lang(), "provider"), "text", None, None)
}

fn confirmation(name: &str) -> String {
    match name {
        "confirm.clear" => t!("newsroom-confirm-clear"),
        "confirm.complete" => t!("newsroom-confirm-complete"),
        "confirm.timely" => t!("newsroom-confirm-timely"),
        "confirm.unrestricted" => t!("forms-confirm-unrestricted"),
        "confirm.safe" => t!("forms-confirm-safe"),
        "confirm.impartial" => t!("forms-confirm-impartial"),
        _ => t!("newsroom-confirm-rights"),
    }
}

/// Title, summary and body of one language.
fn language(state: &FormState, of: Lang, labels: &str) -> impl IntoView + use<> {
    let own = lang();
    let name = |part: &str| format!("{of}.{part}");
    view! {
        <fieldset class="fieldset language" id=format!("language-{of}")>
            <legend lang=of.code()>{of.own_name()}</legend>
            {line(state, &name("title"), words::label(own, "title"), "text", None, Some(of))}
            {area(state, &name("summary"), words::label(own, "summary"), 3, None, Some(of), None)}
            {area(
                state,
                &name("body"),
                words::label(own, "body"),
                14,
                Some(t!("newsroom-markdown-hint")),
                Some(of),
                Some(labels.to_owned()),
            )}
        </fieldset>
    }
}

fn trilingual(state: &FormState, name: &str, label: &str) -> impl IntoView + use<> {
    let lines: Vec<_> = Lang::ALL
        .into_iter()
        .map(|of| {
            let label = format!("{label} ({})", of.own_name());
            line(state, &format!("{name}.{of}"), label, "text", None, Some(of))
        })
        .collect();
    view! { <div class="form__row languages-row">{lines}</div> }
}

fn paragraphs(state: &FormState, name: &str, label: &str) -> impl IntoView + use<> {
    let areas: Vec<_> = Lang::ALL
        .into_iter()
        .map(|of| {
            let label = format!("{label} ({})", of.own_name());
            area(state, &format!("{name}.{of}"), label, 6, None, Some(of), None)
        })
        .collect();
    view! { <div class="form__row languages-row">{areas}</div> }
}

/// For good, or until a moment (O116-T-26); beside it the size that all banners of a place have.
fn shown_until(state: &FormState, name: &str, label: String, names: &'static [&'static str]) -> impl IntoView + use<> {
    let lang = lang();
    let options = names.iter().map(|name| ((*name).to_owned(), words::choice(lang, name))).collect();
    let size = |placement| {
        let (width, height) = fields::banner_size(placement);
        format!("{width}\u{a0}×\u{a0}{height}")
    };
    view! {
        {radios(state, name, label, options)}
        {line(state, "ends_at", t!("forms-banner-ends"), "datetime-local", Some(t!("forms-banner-ends-hint")), None)}
        <p class="field__hint">{t!("forms-banner-size", home = size("home"), item = size("item"))}</p>
    }
}

fn detail(state: &FormState, field: &fields::Field) -> AnyView {
    let lang = lang();
    let name = format!("d.{}", field.name);
    let label = words::label(lang, field.name);
    let label = if field.required { label } else { format!("{label} {}", t!("newsroom-optional")) };
    match field.input {
        Input::Trilingual => trilingual(state, &name, &label).into_any(),
        Input::Paragraphs => paragraphs(state, &name, &label).into_any(),
        Input::Phones => area(state, &name, label, 2, Some(t!("newsroom-phones-hint")), None, None).into_any(),
        Input::Check => check(state, &name, label).into_any(),
        Input::Date => line(state, &name, label, "date", None, None).into_any(),
        Input::Year => line(state, &name, label, "number", None, None).into_any(),
        Input::Email => line(state, &name, label, "email", None, None).into_any(),
        Input::Url => line(state, &name, label, "url", None, None).into_any(),
        Input::Line | Input::Target | Input::PostalIndex => line(state, &name, label, "text", None, None).into_any(),
        Input::Choice(names) if field.name == "shown" => shown_until(state, &name, label, names).into_any(),
        Input::Choice(names) => {
            let options = names.iter().map(|name| ((*name).to_owned(), words::choice(lang, name))).collect();
            select(state, &name, label, options, None).into_any()
        }
    }
}
