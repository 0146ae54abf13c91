//! The receipt: its code, by which one's own answers can be seen and erased.

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::files::answer_in_words;
use super::sent::file_question;
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::appeals;
use crate::features::surveys::LOOKING;
use crate::features::surveys::model::Survey;
use crate::features::surveys::model::answer::Answers;
use crate::features::surveys::model::question::Question;
use crate::features::surveys::store::{self, Found};
use crate::i18n::{Lang, lang};
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{ErrorSummary, Field};
use crate::ui::notice::{Arrival, Done};

const ERASED: &str = "erased";

/// What was typed to find one's answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Key {
    code: String,
}

/// A response with what it answers.
#[derive(Clone)]
struct Own {
    survey: Survey,
    questions: Vec<Question>,
    found: Found,
    code: String,
}

async fn own(portal: &Portal, code: &str) -> Result<Option<Own>> {
    let (db, sealer) = (portal.db(), portal.sealer()?);
    let Some(mut found) = store::by_code(db, sealer, code).await? else { return Ok(None) };
    let survey = store::survey(db, found.survey).await?;
    let questions = store::questions(db, survey.id).await?;
    if let Some(question) = file_question(&questions) {
        // The answer says how many files came; what they are called is kept with them.
        let names = store::file_names(db, sealer, found.id).await?;
        found.texts.insert(question.id, names.join("\n"));
    }
    Ok(Some(Own { survey, questions, found, code: code.to_owned() }))
}

/// `GET /{lang}/surveys/receipt/{mark}`: where the form leads once it was sent.
pub async fn page(State(portal): State<Portal>, Path((lang, mark)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !marks::is_mark(&mark) {
        return Err(PortalError::NotFound);
    }
    let sealer = portal.sealer()?;
    let code = store::code_of(sealer, &store::submission_of(sealer, &mark));
    let own = own(&portal, &code).await?.ok_or(PortalError::NotFound)?;
    let path = format!("/surveys/receipt/{mark}");
    Ok(own_page(&portal, own, (path, true), lang).await)
}

/// `GET /{lang}/surveys/receipt`
pub async fn find_page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let done = (arrival.done == ERASED).then(|| tl!(lang, "survey-erased"));
    Ok(form_page(&portal, lang, Key::default(), FieldErrors::default(), done).await)
}

/// Public: the code is the proof. `POST /{lang}/surveys/receipt`
pub async fn find(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().check(LOOKING, &address.0, portal.now())?;
    if let Some(own) = own(&portal, &key.code).await? {
        return Ok(own_page(&portal, own, ("/surveys/receipt".to_owned(), false), lang).await);
    }
    portal.limiter().count(LOOKING, &address.0, portal.now());
    let mut errors = FieldErrors::default();
    errors.add("code", tl!(lang, "survey-unknown"));
    Ok(form_page(&portal, lang, key, errors, None).await)
}

/// Public: the code is the proof. `POST /{lang}/surveys/receipt/erase`
pub async fn erase(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().check(LOOKING, &address.0, portal.now())?;
    let tx = portal.begin().await?;
    let Some(found) = store::by_code(&*tx, portal.sealer()?, &key.code).await? else {
        tx.undo().await?;
        portal.limiter().count(LOOKING, &address.0, portal.now());
        let mut errors = FieldErrors::default();
        errors.add("code", tl!(lang, "survey-unknown"));
        return Ok(form_page(&portal, lang, key, errors, None).await);
    };
    let files = store::detach(&*tx, found.id).await?;
    store::erase(&*tx, found.id).await?;
    tx.commit().await?;
    appeals::forget(&portal, files).await;
    Ok(Redirect::to(&Arrival::address(&paths::survey_receipts(lang), ERASED)).into_response())
}

async fn form_page(portal: &Portal, lang: Lang, key: Key, errors: FieldErrors, done: Option<String>) -> Response {
    let mut page = Page::new(lang, "/surveys/receipt", tl!(lang, "survey-own"))
        .under(&tl!(lang, "survey-list"), paths::surveys(lang));
    page.unlisted = true;
    page.refuse(&errors);
    let response = respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("survey-own")}</h1>
                <p class="lead">{t!("survey-own-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::survey_receipts(lang) novalidate="">
                <Field
                    name="code"
                    label=t!("appeals-code")
                    value=key.code.clone()
                    hint=t!("appeals-code-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("survey-show")}</button></div>
            </form>
        }
    })
    .await;
    kept_by_nobody(response)
}

/// One's own answers, with thanks where they were sent this moment.
async fn own_page(portal: &Portal, own: Own, (path, is_new): (String, bool), lang: Lang) -> Response {
    let title = if is_new { tl!(lang, "survey-sent") } else { tl!(lang, "survey-own") };
    let mut page = Page::new(lang, path, title.clone()).under(&tl!(lang, "survey-list"), paths::surveys(lang));
    page.unlisted = true;
    let shows_results = own.survey.shows_results(portal.now());
    let response = respond(portal, page, move || {
        let thanks = Some(own.survey.sketch.thanks.get(lang).to_owned()).filter(|words| !words.is_empty());
        let thanks = is_new.then(|| thanks.unwrap_or_else(|| t!("survey-thanks")));
        let results = shows_results.then(|| {
            let href = paths::survey_results(lang, &own.survey.slug);
            view! { <p><a class="button" href=href>{t!("survey-results")}</a></p> }
        });
        view! {
            {thanks.map(|words| view! { <Done words=words /> })}
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <dl class="facts">
                <div><dt>{t!("survey-one")}</dt><dd>{own.survey.title(lang).to_owned()}</dd></div>
                <div><dt>{t!("survey-sent-at")}</dt><dd>{dates::moment(own.found.sent_at)}</dd></div>
                <div>
                    <dt>{t!("appeals-code")}</dt>
                    <dd class="nowrap" data-survey="code"><strong>{own.code.clone()}</strong></dd>
                </div>
            </dl>
            <p>{t!("survey-keep-code")}</p>
            {results}
            {answers(&own)}
            <form class="no-print" method="post" action=paths::survey_erase(lang)>
                <input type="hidden" name="code" value=own.code.clone() />
                <h2>{t!("survey-erase")}</h2>
                <p>{t!("survey-erase-text")}</p>
                <div class="actions">
                    <button class="button button--quiet" type="submit">{t!("survey-erase-do")}</button>
                </div>
            </form>
        }
    })
    .await;
    kept_by_nobody(response)
}

fn answers(own: &Own) -> AnyView {
    let lang = lang();
    let given = Answers::restored(&own.questions, &own.found.cells, &own.found.texts);
    let rows: Vec<_> = own
        .questions
        .iter()
        .filter_map(|question| {
            let words = answer_in_words(question, given.get(question.id)?, lang);
            let words: Vec<_> = words.into_iter().map(|line| view! { <p>{line}</p> }).collect();
            Some(view! { <div><dt>{question.title(lang).to_owned()}</dt><dd>{words}</dd></div> })
        })
        .collect();
    view! {
        <section>
            <h2>{t!("survey-your-answers")}</h2>
            <dl class="facts">{rows}</dl>
        </section>
    }
    .into_any()
}
