//! The form. The procedure stands before it (R95-1-8.3a); whatever is wrong is said beside the
//! field and at the top, and nothing typed is lost.

mod fields;
pub mod words;

use std::iter;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use tokio::task::spawn_blocking;

use super::super::model::Channel;
use super::super::model::letter::{self, Submission};
use super::super::store::Answered;
use super::super::waiting::Arrival;
use super::super::{SENDING, files, intake, terms_of};
use super::account::Writer;
use super::similar;
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::guard::{self, Question};
use crate::features::media::Checked;
use crate::features::privacy;
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::ErrorSummary;
use crate::ui::link::ExternalLink;

type Typed = letter::Form;

/// What the page shows beside what is typed.
#[derive(Clone, Debug, Default)]
struct Shown {
    errors: FieldErrors,
    /// Files were chosen and have to be chosen again.
    lost: bool,
    question: Option<Question>,
    /// Answers looked up, where that was the wish.
    similar: Option<Vec<Answered>>,
}

/// `GET /{lang}/appeals`: asks nothing of the database, but for the name of somebody signed in.
pub(super) async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Writer(writer): Writer,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !portal.settings().takes_appeals {
        return Ok(signpost(&portal, lang).await);
    }
    let mut blank = Typed { carried: guard::Carried::new(), lang: lang.code().to_owned(), ..Typed::default() };
    if let Some(user) = writer.filter(|user| user.is_citizen) {
        blank.name = user.name;
        blank.email = user.email;
    }
    let mut shown = Shown::default();
    // Asked beforehand, so that no chosen file is lost by it.
    if is_crowded(&portal, &address.0) {
        shown.question = Some(guard::question(&portal, &blank.carried.mark, lang)?);
    }
    form_page(&portal, lang, blank, shown).await
}

/// Whether so many appeals came from a network that the next one is asked about.
fn is_crowded(portal: &Portal, address: &str) -> bool {
    portal.limiter().check(SENDING, address, portal.now()).is_err()
}

/// Public: everybody may write to the akimat. `POST /{lang}/appeals`
pub(super) async fn send(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Writer(writer): Writer,
    form: files::Sent<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !portal.settings().takes_appeals {
        return Err(PortalError::NotFound);
    }
    let mut shown = Shown { lost: form.had_files(), ..Shown::default() };
    let fault = form.fault(lang);
    let files::Sent { typed: mut sent, files: chosen, .. } = form;
    sent.carried.begin_anew_without_mark();
    if sent.step == "similar" {
        shown.similar = Some(similar::find(&portal, &sent.subject).await?);
        return form_page(&portal, lang, sent, shown).await;
    }
    let submission = match (sent.check(), fault) {
        (Ok(submission), None) => submission,
        (checked, fault) => {
            shown.errors = words::of_faults(&checked.err().unwrap_or_default(), lang);
            if let Some(fault) = fault {
                shown.errors.add("files", fault);
            }
            return form_page(&portal, lang, sent, shown).await;
        }
    };
    let is_crowded = is_crowded(&portal, &address.0);
    if let Some((errors, question)) = guard::doubted(&portal, lang, &address.0, &mut sent.carried, is_crowded)? {
        shown = Shown { errors, question: Some(question), ..shown };
        return form_page(&portal, lang, sent, shown).await;
    }
    portal.limiter().count(SENDING, &address.0, portal.now());
    let (mark, chosen) = mark_of(sent.carried.mark, &submission, chosen).await?;
    let kept = files::keep(&portal, chosen).await?;
    // Who leaves no name to the trust line is not known by their account either.
    let is_anonymous = submission.letter.name.is_empty();
    let account_id = writer.filter(|_| !is_anonymous).map(|user| user.id);
    let arrival = Arrival {
        mark: mark.clone(),
        submission,
        channel: Channel::Portal,
        account_id,
        received_at: portal.now(),
        files: kept,
    };
    intake::take_in(&portal, arrival).await?;
    Ok(Redirect::to(&paths::appeal_receipt(lang, &mark)).into_response())
}

/// The mark of the letter with its files, which are handed back.
async fn mark_of(form: String, submission: &Submission, files: Vec<Checked>) -> Result<(String, Vec<Checked>)> {
    let words = serde_json::to_vec(submission).map_err(PortalError::internal)?;
    // Files are large.
    let hashing = spawn_blocking(move || {
        let contents = files.iter().flat_map(|file| [file.name.as_bytes(), file.bytes.as_slice()]);
        let mark = marks::of_content(&form, iter::once(words.as_slice()).chain(contents));
        (mark, files)
    });
    hashing.await.map_err(PortalError::internal)
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
                <li>{crate::features::appointments::entrance()}</li>
            </ul>
        }
    })
    .await
}

async fn form_page(portal: &Portal, lang: Lang, mut sent: Typed, mut shown: Shown) -> Result<Response> {
    files::say_lost(&mut shown.errors, shown.lost, lang);
    sent.carried.note_opening(portal)?;
    let title = tl!(lang, "appeals-title");
    let mut page = Page::new(lang, "/appeals", title).described(&tl!(lang, "appeals-lead")).with_form();
    page.refuse(&shown.errors);
    let terms = terms_of(portal);
    let note = privacy::note(portal, privacy::Form::Appeal);
    let script = portal.assets().url("reception.mjs");
    let response = respond(portal, page, move || {
        let procedure = paths::appeal_procedure(lang);
        view! {
            <ErrorSummary errors=shown.errors.clone() />
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
                <ul class="links">
                    <li><a href=procedure>{t!("appeals-procedure")}</a></li>
                    <li><a href=paths::appeal_track(lang)>{t!("appeals-track")}</a></li>
                    <li><a href=paths::appeal_answers(lang)>{t!("appeals-answers")}</a></li>
                    <li>{crate::features::appointments::entrance()}</li>
                </ul>
            </section>
            <form
                class="form"
                method="post"
                action=paths::appeals(lang)
                enctype="multipart/form-data"
                novalidate=""
                data-module=script.clone()
                data-work=sent.carried.work_wanted()
                data-draft="appeal"
            >
                // What the Enter key means: to send, not to look up.
                <button type="submit" hidden="">{t!("appeals-send")}</button>
                {fields::all(lang, &sent, &shown, note.clone())}
                <div class="actions">
                    <button class="button button--large" type="submit">{t!("appeals-send")}</button>
                </div>
            </form>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}
