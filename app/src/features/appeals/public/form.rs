//! The form. The procedure stands before it (R95-1-8.3a); whatever is wrong is said beside the
//! field and at the top, and nothing typed is lost.

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::super::model::letter::{self, Fault, Faults};
use super::super::model::{Channel, Kind, Topic};
use super::super::store::{self, Incoming};
use super::super::{SENDING, office, terms_of};
use super::{kept_by_nobody, kind_name, topic_name};
use crate::document::{Page, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::rights::Role;
use crate::features::{privacy, workdays};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Area, Check, ErrorSummary, Field, Select, options};
use crate::ui::link::ExternalLink;

type Sent = letter::Form;

/// `GET /{lang}/appeals`: asks nothing of the database.
pub(super) async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !portal.settings().takes_appeals {
        return Ok(signpost(&portal, lang).await);
    }
    let blank = Sent { mark: new_mark(), lang: lang.code().to_owned(), ..Sent::default() };
    Ok(form_page(&portal, lang, blank, FieldErrors::default()).await)
}

/// A mark that nobody guesses.
fn new_mark() -> String {
    format!("{:032x}", rand::random::<u128>())
}

fn is_mark(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Public: everybody may write to the akimat. `POST /{lang}/appeals`
pub(super) async fn send(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(mut sent): Form<Sent>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !portal.settings().takes_appeals {
        return Err(PortalError::NotFound);
    }
    if !is_mark(&sent.mark) {
        sent.mark = new_mark();
    }
    let submission = match sent.check() {
        Ok(submission) => submission,
        Err(faults) => return Ok(form_page(&portal, lang, sent, in_words(&faults, lang)).await),
    };
    portal.limiter().take(SENDING, &address.0, portal.now())?;
    let terms = terms_of(&portal);
    let incoming = Incoming {
        mark: &sent.mark,
        submission: &submission,
        channel: Channel::Portal,
        account_id: None,
        received_at: portal.now(),
    };
    let tx = portal.begin().await?;
    let calendar = workdays::calendar(&*tx).await?;
    let receipt = store::receive(&*tx, portal.sealer()?, incoming, terms, &calendar).await?;
    if receipt.is_new {
        let role = if submission.kind.is_confidential() { Role::TrustOfficer } else { Role::ReceptionEditor };
        let editors = store::holders(&*tx, role).await?;
        let editors: Vec<_> = editors.into_iter().map(|editor| (editor.email, editor.lang)).collect();
        office::received(&portal, &*tx, &submission.letter.reply, submission.lang, &receipt, &editors).await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&paths::appeal_receipt(lang, &sent.mark)).into_response())
}

/// Where appeals go as long as the portal does not take them itself: the national portals.
async fn signpost(portal: &Portal, lang: Lang) -> Response {
    let page = Page::new(lang, "/appeals", tl!(lang, "appeals-title"));
    respond(portal, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("appeals-title")}</h1>
                <p class="lead">{t!("appeals-signpost")}</p>
            </header>
            <ul class="links">
                <li><ExternalLink href="https://eotinish.kz/".to_owned() text=t!("appeals-signpost-eotinish") /></li>
                <li><ExternalLink href="https://egov.kz/".to_owned() text=t!("appeals-signpost-egov") /></li>
                <li><a href=paths::appeal_track(lang)>{t!("appeals-track")}</a></li>
                <li><a href=paths::appeal_procedure(lang)>{t!("appeals-procedure")}</a></li>
                <li><a href=paths::appeal_answers(lang)>{t!("appeals-answers")}</a></li>
            </ul>
        }
    })
    .await
}

fn in_words(faults: &Faults, lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for (field, fault) in faults {
        errors.add(*field, fault_in_words(field, *fault, lang));
    }
    errors
}

fn fault_in_words(field: &str, fault: Fault, lang: Lang) -> String {
    match (field, fault) {
        ("name", Fault::Missing) => tl!(lang, "appeals-fault-name"),
        ("address", Fault::Missing) => tl!(lang, "appeals-fault-address"),
        ("subject", Fault::Missing) => tl!(lang, "appeals-fault-subject"),
        (_, Fault::Missing) => tl!(lang, "appeals-fault-text"),
        (_, Fault::TooLong(most)) => tl!(lang, "appeals-fault-long", most = most),
        (_, Fault::TooShort(least)) => tl!(lang, "appeals-fault-short", least = least),
        (_, Fault::NoEmail) => tl!(lang, "appeals-fault-email"),
        (_, Fault::NoIndex) => tl!(lang, "appeals-fault-index"),
        (_, Fault::NoPhone) => tl!(lang, "appeals-fault-phone"),
        ("kind", Fault::NoChoice) => tl!(lang, "appeals-fault-kind"),
        ("topic", Fault::NoChoice) => tl!(lang, "appeals-fault-topic"),
        ("reply", Fault::NoChoice) => tl!(lang, "appeals-fault-reply"),
        (_, Fault::NoChoice) => tl!(lang, "appeals-fault-lang"),
        (_, Fault::NoConsent) => tl!(lang, "appeals-fault-consent"),
    }
}

async fn form_page(portal: &Portal, lang: Lang, sent: Sent, errors: FieldErrors) -> Response {
    let mut page = Page::new(lang, "/appeals", tl!(lang, "appeals-title")).described(&tl!(lang, "appeals-lead"));
    if !errors.is_empty() {
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
        page.has_errors = true;
    }
    let terms = terms_of(portal);
    let note = privacy::note(portal, privacy::Form::Appeal);
    let response = respond(portal, page, move || {
        let procedure = paths::appeal_procedure(lang);
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("appeals-title")}</h1>
                <p class="lead">{t!("appeals-lead")}</p>
            </header>
            <section class="notice" aria-labelledby="appeals-how">
                <h2 id="appeals-how">{t!("appeals-how")}</h2>
                <ol class="steps">
                    <li>{t!("appeals-how-receipt")}</li>
                    <li>{t!("appeals-how-registered", days = terms.acknowledge)}</li>
                    <li>{t!("appeals-how-answer", days = terms.answer, more = terms.extended_answer)}</li>
                </ol>
                <p>
                    <a href=procedure>{t!("appeals-procedure")}</a>
                    " · "
                    <a href=paths::appeal_track(lang)>{t!("appeals-track")}</a>
                    " · "
                    <a href=paths::appeal_answers(lang)>{t!("appeals-answers")}</a>
                </p>
            </section>
            {fields(lang, &sent, &errors, note.clone())}
        }
    })
    .await;
    kept_by_nobody(response)
}

fn fields(lang: Lang, sent: &Sent, errors: &FieldErrors, note: impl FnOnce() -> AnyView) -> impl IntoView {
    let kinds = options(Kind::ALL.map(|kind| (kind.name(), kind_name(kind, lang))), &sent.kind);
    let topics = options(Topic::ALL.map(|topic| (topic.name(), topic_name(topic, lang))), &sent.topic);
    let langs = options(Lang::ALL.map(|lang| (lang.code(), lang.own_name().to_owned())), &sent.lang);
    let choose = || view! { <option value="">{t!("appeals-choose")}</option> };
    view! {
        <form class="form" method="post" action=paths::appeals(lang) novalidate="">
            <input type="hidden" name="mark" value=sent.mark.clone() />
            <Select name="kind" label=t!("appeals-kind") errors=errors.clone()>{choose()}{kinds}</Select>
            <Select name="topic" label=t!("appeals-topic") errors=errors.clone()>{choose()}{topics}</Select>
            <Field
                name="subject"
                label=t!("appeals-subject")
                value=sent.subject.clone()
                hint=t!("appeals-subject-hint")
                errors=errors.clone()
            />
            <Area
                name="text"
                label=t!("appeals-text")
                rows=10
                value=sent.text.clone()
                hint=t!("appeals-text-hint", most = letter::LONGEST_TEXT)
                errors=errors.clone()
            />
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
            {note()}
            <Check
                name="consent"
                label=t!("appeals-consent")
                checked=sent.consent == "yes"
                value="yes"
                errors=errors.clone()
            />
            <div class="actions">
                <button class="button button--large" type="submit">{t!("appeals-send")}</button>
            </div>
        </form>
    }
}

/// E-mail or post, with the fields of both: without script nothing can appear on a choice.
fn reply(sent: &Sent, errors: &FieldErrors) -> impl IntoView + use<> {
    let error = errors.of("reply").map(str::to_owned);
    let class = if error.is_some() { "field field--error" } else { "field" };
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
        <fieldset class=class>
            <legend>{t!("appeals-reply")}</legend>
            {error.map(|error| view! { <p class="field__error">{error}</p> })}
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
