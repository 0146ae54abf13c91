//! The form itself.

use leptos::prelude::*;

use super::CONFIRMATIONS;
use super::files;
use super::page::Shown;
use crate::features::newsroom::admin::labels::{named, with_need};
use crate::features::newsroom::admin::widgets::{FormState, area, check, line, radios, select};
use crate::features::newsroom::admin::{sent, words};
use crate::features::newsroom::model::content::Class;
use crate::features::newsroom::model::fields::{self, Input};
use crate::features::newsroom::model::{Stage, form as model};
use crate::i18n::{Lang, lang};
use crate::paths;

/// For those who may look and not write: the words of each language, and the way to the page as
/// readers will see it, with its pictures and details.
pub fn reading(shown: &Shown) -> impl IntoView + use<> {
    let sent = &shown.form.sent;
    let texts: Vec<_> = Lang::ALL
        .into_iter()
        .map(|of| {
            let part = |name: &str| sent.get(&format!("{of}.{name}")).trim().to_owned();
            let (title, summary, body) = (part("title"), part("summary"), part("body"));
            let words = if title.is_empty() && summary.is_empty() && body.is_empty() {
                view! { <p>{t!("newsroom-reading-none")}</p> }.into_any()
            } else {
                let href = paths::entry_preview(shown.entry.id, of);
                view! {
                    <p lang=of.code()><strong>{title}</strong></p>
                    {(!summary.is_empty()).then(|| view! { <p lang=of.code()>{summary}</p> })}
                    {(!body.is_empty()).then(|| view! { <pre class="work__text" lang=of.code()>{body}</pre> })}
                    <p><a href=href>{t!("newsroom-reading-preview", lang = of.own_name())}</a></p>
                }
                .into_any()
            };
            view! {
                <section class="fieldset">
                    <h2 lang=of.code()>{of.own_name()}</h2>
                    {words}
                </section>
            }
        })
        .collect();
    view! { <div class="languages-row">{texts}</div> }
}

pub fn form(shown: &Shown) -> impl IntoView + use<> {
    let lang = lang();
    let (state, entry) = (&shown.form, &shown.entry);
    let own = Form { state, kind: &entry.kind };
    let id = entry.id;
    let labels = crate::features::newsroom::editor_labels(lang);
    let texts: Vec<_> = Lang::ALL.into_iter().map(|of| language(&own, of, &labels)).collect();
    let details: Vec<_> =
        fields::fields_of(&entry.kind).iter().map(|field| detail(&own, field, &shown.topics)).collect();
    let classes = [Class::Permanent, Class::Periodic, Class::Dynamic]
        .map(|class| (sent::class_name(class).to_owned(), words::choice(lang, sent::class_name(class))));
    let confirmations: Vec<_> = CONFIRMATIONS.into_iter().map(|name| check(state, name, named(lang, name))).collect();
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
            // The editor's own keys; shown by its script.
            <p class="field__hint" id="editor-keys" data-editor-keys="" hidden="">{t!("care-editor-keys")}</p>
            <div class="languages-row">{texts}</div>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-details")}</legend>
                {details}
                {model::has_moments(&entry.kind)
                    .then(|| {
                        view! {
                            {own.line("starts_at", "datetime-local", None, None)}
                            {own.line("ends_at", "datetime-local", None, None)}
                        }
                    })}
                {own.line("position", "number", None, None)}
            </fieldset>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-files")}</legend>
                <p class="field__hint">
                    <a href=paths::ADMIN_MEDIA>{t!("admin-media")}</a>
                </p>
                {files::fields(state, &entry.kind, &shown.cards)}
            </fieldset>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-origin")}</legend>
                {own.line("provider", "text", None, None)}
                <datalist id="units">{units}</datalist>
                {own.line("provider_head", "text", None, None)}
                {own.line("source", "text", Some(t!("newsroom-source-hint")), None)}
                {trilingual(&own, "status")}
                {own.line("consent", "text", None, None)}
                {select(state, "class", words::label(lang, "class"), classes.to_vec(), None)}
                {own.area("related", 2, Some(t!("newsroom-related-hint")), None, None)}
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
                // Whether the words are safe is in sight wherever the writer is.
                <div data-editor-status=""></div>
            </div>
        </form>
        <link rel="stylesheet" href=style />
        <script type="module" src=script></script>
    }
}

/// The fields of one entry: what stands in them, and of which kind it is.
#[derive(Clone, Copy)]
struct Form<'a> {
    state: &'a FormState,
    kind: &'a str,
}

impl Form<'_> {
    /// The words of a language stand in a group that names it already.
    fn label(self, name: &str) -> String {
        let lang = lang();
        let part = Lang::ALL.into_iter().find_map(|of| name.strip_prefix(&format!("{of}.")));
        let label = part.map_or_else(|| named(lang, name), |part| words::label(lang, part));
        with_need(lang, label, self.kind, name)
    }

    fn line(self, name: &str, kind: &'static str, hint: Option<String>, of: Option<Lang>) -> impl IntoView + use<> {
        line(self.state, name, self.label(name), kind, hint, of)
    }

    fn area(
        self,
        name: &str,
        rows: u32,
        hint: Option<String>,
        of: Option<Lang>,
        rich: Option<String>,
    ) -> impl IntoView + use<> {
        area(self.state, name, self.label(name), rows, hint, of, rich)
    }
}

/// Title, summary and body of one language.
fn language(form: &Form<'_>, of: Lang, labels: &str) -> impl IntoView + use<> {
    let name = |part: &str| format!("{of}.{part}");
    view! {
        <fieldset class="fieldset language" id=format!("language-{of}")>
            <legend lang=of.code()>{of.own_name()}</legend>
            {form.line(&name("title"), "text", None, Some(of))}
            {form.area(&name("summary"), 3, None, Some(of), None)}
            {form.area(&name("body"), 14, Some(t!("newsroom-markdown-hint")), Some(of), Some(labels.to_owned()))}
        </fieldset>
    }
}

fn trilingual(form: &Form<'_>, name: &str) -> impl IntoView + use<> {
    let lines: Vec<_> =
        Lang::ALL.into_iter().map(|of| form.line(&format!("{name}.{of}"), "text", None, Some(of))).collect();
    view! { <div class="form__row languages-row">{lines}</div> }
}

fn paragraphs(form: &Form<'_>, name: &str) -> impl IntoView + use<> {
    let areas: Vec<_> =
        Lang::ALL.into_iter().map(|of| form.area(&format!("{name}.{of}"), 6, None, Some(of), None)).collect();
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

fn detail(form: &Form<'_>, field: &fields::Field, topics: &[(String, String)]) -> AnyView {
    let lang = lang();
    let name = format!("d.{}", field.name);
    match field.input {
        Input::Trilingual => trilingual(form, &name).into_any(),
        Input::Paragraphs => paragraphs(form, &name).into_any(),
        Input::Phones => form.area(&name, 2, Some(t!("newsroom-phones-hint")), None, None).into_any(),
        // Yes or no: nothing is left out.
        Input::Check => check(form.state, &name, named(lang, &name)).into_any(),
        Input::Date => form.line(&name, "date", None, None).into_any(),
        Input::Year => form.line(&name, "number", None, None).into_any(),
        Input::Email => form.line(&name, "email", None, None).into_any(),
        Input::Url => form.line(&name, "url", None, None).into_any(),
        Input::Line | Input::Target | Input::PostalIndex => form.line(&name, "text", None, None).into_any(),
        Input::Topic => select(form.state, &name, form.label(&name), topics.to_vec(), None).into_any(),
        Input::Choice(names) if field.name == "shown" => {
            shown_until(form.state, &name, form.label(&name), names).into_any()
        }
        Input::Choice(names) => {
            let options = names.iter().map(|name| ((*name).to_owned(), words::choice(lang, name))).collect();
            select(form.state, &name, form.label(&name), options, None).into_any()
        }
    }
}
