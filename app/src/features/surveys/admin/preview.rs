//! A survey exactly as those who answer will see it, all pages below one another, sending nothing.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{require, survey_of};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::surveys::model::question::{Question, pages};
use crate::features::surveys::public::fields;
use crate::features::surveys::store;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// `GET /admin/surveys/{id}/preview`; `?lang=` shows another language.
pub(super) async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let questions = store::questions(portal.db(), survey.id).await?;
    let lang: Lang = staff.lang;
    let page = Page::new(lang, paths::admin_survey_part(survey.id, "preview"), tl!(lang, "survey-preview"))
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned())
        .under(survey.title(lang), paths::admin_survey(survey.id));
    Ok(respond_staff(&portal, &staff, page, move || {
        let all = pages(&questions);
        let parts: Vec<_> =
            all.iter().zip(1..).map(|(page, number)| part(&questions, *page, (number, all.len()))).collect();
        let lead = survey.sketch.lead.get(lang).to_owned();
        view! {
            <p class="notice">{t!("survey-preview-text")}</p>
            <header class="page-header">
                <h1>{survey.title(lang).to_owned()}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
            </header>
            {parts}
        }
    })
    .await)
}

fn part(questions: &[Question], page: i32, (number, all): (usize, usize)) -> AnyView {
    let own: Vec<_> = questions
        .iter()
        .filter(|question| question.page == page)
        .map(|question| {
            let condition =
                question.body.show_if.is_some().then(|| view! { <p class="quiet">{t!("survey-has-condition")}</p> });
            view! { {condition} {fields::question(question, &Vec::new(), &FieldErrors::default())} }
        })
        .collect();
    view! {
        <section class="stack-4">
            <h2>{t!("survey-step", n = number, all = all)}</h2>
            <form class="form">{own}</form>
        </section>
    }
    .into_any()
}
