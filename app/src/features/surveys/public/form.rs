//! The form of a survey, page by page. What was answered before travels along in the form, so
//! nothing is kept of whoever does not finish.

mod browser;
mod said;
mod view;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::sent::{self, Next, Pairs};
use super::{in_words, link, published};
use crate::document::{Page, lang_of};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::appeals;
use crate::features::guard::{self, Carried, Question as Asked};
use crate::features::media::Checked;
use crate::features::surveys::model::answer::Answers;
use crate::features::surveys::model::question::{Question, pages};
use crate::features::surveys::model::{Stand, Survey, Who};
use crate::features::surveys::store::{self, Invited, New, Taken};
use crate::features::surveys::{ANSWERING, UNASKED};
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::Portal;

use browser::{browser, cookie, voter};
use said::{already_page, closed_page};
use view::form_page;

/// A survey that somebody is answering.
#[derive(Clone)]
struct Sheet {
    survey: Survey,
    questions: Vec<Question>,
    /// The link by which it is answered, and its secret.
    link: Option<(Invited, String)>,
}

/// What the form shows.
#[derive(Clone, Default)]
struct Shown {
    page: i32,
    typed: Pairs,
    carried: Carried,
    errors: FieldErrors,
    asked: Option<Asked>,
    wants_news: bool,
    /// Files were chosen and have to be chosen again.
    lost: bool,
}

/// `GET /{lang}/surveys/{slug}`: what was chosen on the home page is chosen here.
pub async fn page(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    Query(chosen): Query<Pairs>,
    headers: HeaderMap,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let survey = published(&portal, &slug).await?;
    let stand = survey.stand(portal.now());
    if stand != Stand::Open {
        return Ok(closed_page(&portal, survey, stand, lang).await);
    }
    if survey.sketch.who != Who::Browser {
        return Ok(link::page(&portal, survey, lang, link::Typed::default()).await);
    }
    let known = browser(&headers).map(|browser| voter(&portal, &survey, &browser)).transpose()?;
    if let Some(known) = known
        && store::has_voted(portal.db(), survey.id, &known).await?
    {
        return Ok(already_page(&portal, survey, lang, StatusCode::OK).await);
    }
    let questions = store::questions(portal.db(), survey.id).await?;
    first_page(&portal, Sheet { survey, questions, link: None }, chosen, lang).await
}

/// `GET /{lang}/surveys/{slug}/take/{token}`
pub async fn page_by_link(
    State(portal): State<Portal>,
    Path((lang, slug, token)): Path<(String, String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let sheet = by_link(&portal, &slug, token).await?;
    let stand = sheet.survey.stand(portal.now());
    if stand != Stand::Open {
        return Ok(closed_page(&portal, sheet.survey, stand, lang).await);
    }
    first_page(&portal, sheet, Pairs::new(), lang).await
}

async fn by_link(portal: &Portal, slug: &str, token: String) -> Result<Sheet> {
    let survey = published(portal, slug).await?;
    let invited = store::invited(portal.db(), portal.sealer()?, survey.id, &token, portal.now()).await?;
    let invited = invited.ok_or(PortalError::NotFound)?;
    let questions = store::questions(portal.db(), survey.id).await?;
    Ok(Sheet { survey, questions, link: Some((invited, token)) })
}

async fn first_page(portal: &Portal, sheet: Sheet, chosen: Pairs, lang: Lang) -> Result<Response> {
    let typed = sent::own(&sheet.questions, &chosen);
    let page = pages(&sheet.questions).first().copied().unwrap_or(1);
    form_page(portal, sheet, Shown { page, typed, carried: Carried::new(), ..Shown::default() }, lang).await
}

/// Public: everybody may answer an open survey. `POST /{lang}/surveys/{slug}`
pub async fn answer(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
    headers: HeaderMap,
    form: appeals::Sent<Pairs>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let survey = published(&portal, &slug).await?;
    if survey.sketch.who != Who::Browser {
        return Err(PortalError::NotFound);
    }
    let questions = store::questions(portal.db(), survey.id).await?;
    let browser = browser(&headers);
    answered(&portal, Sheet { survey, questions, link: None }, (&address.0, browser), form, lang).await
}

/// Public: the secret link is the proof. `POST /{lang}/surveys/{slug}/take/{token}`
pub async fn answer_by_link(
    State(portal): State<Portal>,
    Path((lang, slug, token)): Path<(String, String, String)>,
    address: Address,
    form: appeals::Sent<Pairs>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    // Sent twice, the first one used the link up: the receipt is the answer.
    let carried = sent::carried(&form.typed);
    let submission = store::submission_of(portal.sealer()?, &carried.mark);
    if marks::is_mark(&carried.mark) && store::by_submission(portal.db(), &submission).await?.is_some() {
        return Ok(Redirect::to(&paths::survey_receipt(lang, &carried.mark)).into_response());
    }
    let sheet = by_link(&portal, &slug, token).await?;
    answered(&portal, sheet, (&address.0, None), form, lang).await
}

async fn answered(
    portal: &Portal,
    sheet: Sheet,
    (address, browser): (&str, Option<String>),
    form: appeals::Sent<Pairs>,
    lang: Lang,
) -> Result<Response> {
    let (had_files, fault) = (form.had_files(), form.fault(lang));
    let appeals::Sent { typed: mut pairs, files, .. } = form;
    sent::name_files(&sheet.questions, &mut pairs, &files);
    let stand = sheet.survey.stand(portal.now());
    if stand != Stand::Open {
        return Ok(closed_page(portal, sheet.survey, stand, lang).await);
    }
    let (answers, next) = sent::next(&sheet.questions, &pairs);
    let mut shown = Shown {
        page: pages(&sheet.questions).last().copied().unwrap_or(1),
        typed: sent::own(&sheet.questions, &pairs),
        carried: sent::carried(&pairs),
        wants_news: sent::wants_news(&pairs),
        lost: had_files,
        ..Shown::default()
    };
    shown.carried.begin_anew_without_mark();
    if let Some((question, fault)) = sent::file_question(&sheet.questions).zip(fault) {
        shown.page = question.page;
        shown.errors.add(question.field(), fault);
        return form_page(portal, sheet, shown, lang).await;
    }
    if let Next::Page(page, faults) = next {
        shown.page = page;
        shown.errors = in_words(&sheet.questions, &faults, lang);
        return form_page(portal, sheet, shown, lang).await;
    }
    if answers.is_empty() {
        shown.page = pages(&sheet.questions).first().copied().unwrap_or(1);
        let first = sheet.questions.first().map(Question::field).unwrap_or_default();
        shown.errors.add(first, tl!(lang, "survey-fault-nothing"));
        return form_page(portal, sheet, shown, lang).await;
    }
    let is_over = |limit| portal.limiter().check(limit, address, portal.now()).is_err();
    if is_over(ANSWERING) {
        let last = sheet.questions.last().map(Question::field).unwrap_or_default();
        shown.errors.add(last, tl!(lang, "survey-fault-network"));
        return form_page(portal, sheet, shown, lang).await;
    }
    if let Some((errors, question)) = guard::doubted(portal, lang, address, &mut shown.carried, is_over(UNASKED))? {
        shown.errors = errors;
        shown.asked = Some(question);
        return form_page(portal, sheet, shown, lang).await;
    }
    // Only where they are an answer to something that was asked.
    let answers_by_file =
        sent::file_question(&sheet.questions).is_some_and(|question| answers.get(question.id).is_some());
    let files = if answers_by_file { files } else { Vec::new() };
    taken(portal, sheet, (address, browser), (shown, answers, files), lang).await
}

/// Keeps the answers, once for whoever sends them.
async fn taken(
    portal: &Portal,
    sheet: Sheet,
    (address, browser): (&str, Option<String>),
    (shown, answers, files): (Shown, Answers, Vec<Checked>),
    lang: Lang,
) -> Result<Response> {
    let sealer = portal.sealer()?;
    let is_new_browser = browser.is_none();
    let browser = browser.unwrap_or_else(marks::new);
    let voter = match &sheet.link {
        Some((invited, _)) => invited.voter.clone(),
        None => voter(portal, &sheet.survey, &browser)?,
    };
    let kept = appeals::keep(portal, files).await?;
    let submission = store::submission_of(sealer, &shown.carried.mark);
    let tx = portal.begin().await?;
    let new = New {
        survey: sheet.survey.id,
        submission: submission.clone(),
        voter,
        lang,
        answers: &answers,
        at: portal.now(),
    };
    let taken = store::take(&*tx, sealer, new).await?;
    if taken != Taken::New {
        appeals::forget(portal, appeals::kept_keys(&kept)).await;
    } else if let Some(response) = store::by_submission(&*tx, &submission).await? {
        store::attach(&*tx, sealer, (sheet.survey.id, response), &kept).await?;
    }
    if taken == Taken::Already {
        tx.undo().await?;
        return Ok(already_page(portal, sheet.survey, lang, StatusCode::CONFLICT).await);
    }
    if let Some((invited, _)) = &sheet.link {
        store::use_up(&*tx, invited.id).await?;
        if let Some(email) = invited.address.as_ref().filter(|_| shown.wants_news && taken == Taken::New) {
            store::start_reading(&*tx, sealer, sheet.survey.id, email, lang).await?;
        }
    }
    tx.commit().await?;
    portal.limiter().count(ANSWERING, address, portal.now());
    let mut response = Redirect::to(&paths::survey_receipt(lang, &shown.carried.mark)).into_response();
    if sheet.link.is_none() && is_new_browser && taken == Taken::New {
        response.headers_mut().insert(header::SET_COOKIE, cookie(portal, &browser)?);
    }
    Ok(response)
}

fn page_of(survey: &Survey, lang: Lang) -> Page {
    let mut page = Page::new(lang, format!("/surveys/{}", survey.slug), survey.title(lang))
        .under(&tl!(lang, "survey-list"), paths::surveys(lang))
        .described(survey.sketch.lead.get(lang))
        .with_form();
    page.unlisted = survey.sketch.who != Who::Browser;
    page
}
