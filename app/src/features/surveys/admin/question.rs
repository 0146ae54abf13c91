//! One question: entered, corrected.

use axum::extract::{Form, Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::steps::{back, draft};
use super::{log, question_form, require, survey_of, words};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::site;
use crate::features::surveys::model::builder::{Fault, check, is_consistent, keeps_meaning};
use crate::features::surveys::model::question::{Body, Question};
use crate::features::surveys::model::{State as Decided, Survey};
use crate::features::surveys::store;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::form::ErrorSummary;
use crate::ui::typed::Typed;

/// A question that is not there yet, on the last page so far.
fn blank(questions: &[Question]) -> Question {
    let last = questions.last();
    Question {
        page: last.map_or(1, |question| question.page),
        position: last.map_or(1, |question| question.position + 1),
        body: Body { required: true, least: 1, most: 5, ..Body::default() },
        ..Question::default()
    }
}

/// `GET /admin/surveys/{id}/question`
pub(super) async fn new(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let questions = store::questions(portal.db(), survey.id).await?;
    let question = blank(&questions);
    let typed = question_form::typed_of(&question);
    form_page(&portal, &staff, (survey, question, questions), typed, FieldErrors::default()).await
}

/// `POST /admin/surveys/{id}/question`
pub(super) async fn add(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let (tx, survey) = draft(&portal, &id).await?;
    let questions = store::questions(&*tx, survey.id).await?;
    let question = blank(&questions);
    let found = question_form::read(&typed, &question, staff.lang).and_then(|new| {
        let faults = check(&new, &questions);
        if faults.is_empty() { Ok(new) } else { Err(words::faults(faults, staff.lang)) }
    });
    let new = match found {
        Ok(new) => new,
        Err(errors) => {
            tx.undo().await?;
            return form_page(&portal, &staff, (survey, question, questions), typed, errors).await;
        }
    };
    store::keep_question(&*tx, survey.id, &new).await?;
    log(&portal, &*tx, &staff, ("add-question", &survey), (None, serde_json::to_value(&new.body).ok())).await?;
    tx.commit().await?;
    Ok(back(survey.id, "question"))
}

async fn question_of(db: &impl Db, survey: &Survey, id: &str) -> Result<Question> {
    store::question(db, survey.id, id.parse().map_err(|_| PortalError::NotFound)?).await
}

/// `GET /admin/surveys/{id}/questions/{question}`
pub(super) async fn edit(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let question = question_of(portal.db(), &survey, &question).await?;
    let questions = store::questions(portal.db(), survey.id).await?;
    let typed = question_form::typed_of(&question);
    form_page(&portal, &staff, (survey, question, questions), typed, FieldErrors::default()).await
}

/// `POST /admin/surveys/{id}/questions/{question}`
pub(super) async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, question)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let tx = portal.begin().await?;
    let survey = survey_of(&*tx, &id).await?;
    let before = question_of(&*tx, &survey, &question).await?;
    let questions = store::questions(&*tx, survey.id).await?;
    let others: Vec<Question> = questions.iter().filter(|other| other.id != before.id).cloned().collect();
    let found = question_form::read(&typed, &before, staff.lang).and_then(|after| {
        let mut faults = check(&after, &others);
        let all: Vec<Question> = others.iter().cloned().chain([after.clone()]).collect();
        if faults.is_empty() && !is_consistent(&all) {
            faults.push(("kind", Fault::Condition));
        }
        if survey.state != Decided::Draft && !keeps_meaning(&before, &after) {
            faults.push(("title_kk", Fault::Answered));
        }
        if faults.is_empty() { Ok(after) } else { Err(words::faults(faults, staff.lang)) }
    });
    let after = match found {
        Ok(after) => after,
        Err(errors) => {
            tx.undo().await?;
            return form_page(&portal, &staff, (survey, before, questions), typed, errors).await;
        }
    };
    store::keep_question(&*tx, survey.id, &after).await?;
    let change = (serde_json::to_value(&before.body).ok(), serde_json::to_value(&after.body).ok());
    log(&portal, &*tx, &staff, ("change-question", &survey), change).await?;
    if survey.state == Decided::Draft {
        tx.commit().await?;
    } else {
        site::go_public(&portal, tx).await?;
    }
    Ok(back(survey.id, "question"))
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    (survey, question, questions): (Survey, Question, Vec<Question>),
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let lang = staff.lang;
    let (action, title) = match question.id {
        0 => (paths::admin_survey_part(survey.id, "question"), tl!(lang, "survey-add-question")),
        id => (paths::admin_question(survey.id, id), tl!(lang, "survey-edit-question")),
    };
    let mut page = Page::new(lang, action.clone(), title.clone())
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned())
        .under(survey.title(lang), paths::admin_survey(survey.id));
    page.refuse(&errors);
    let deciders: Vec<Question> =
        questions.into_iter().filter(|other| other.kind.can_decide() && other.id != question.id).collect();
    let is_locked = survey.state != Decided::Draft;
    Ok(respond_staff(portal, staff, page, move || {
        let locked = is_locked.then(|| view! { <p class="notice">{t!("survey-locked")}</p> });
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {locked}
            <form class="form" method="post" action=action.clone() novalidate="">
                {question_form::fields(&typed, &deciders, &errors)}
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await)
}
