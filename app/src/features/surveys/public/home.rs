//! A survey as a block of another page, the current one on the home page: its first question, if one
//! of its choices answers it.

use leptos::prelude::*;

use super::stand_in_words;
use crate::error::{PortalError, Result};
use crate::features::surveys::model::question::{Kind, Question};
use crate::features::surveys::model::{Sort, Stand, Survey, Who, other_lang};
use crate::features::surveys::store;
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;

/// More choices would fill the home page.
const MOST_CHOICES: usize = 6;

/// A survey in a block: the newest that everybody can answer now, or that of a discussion.
#[derive(Clone)]
pub struct Current {
    survey: Survey,
    first: Option<Question>,
    stand: Stand,
    shows_results: bool,
}

impl Current {
    pub async fn load(portal: &Portal) -> Result<Option<Self>> {
        let now = portal.now();
        let open = store::published(portal.db())
            .await?
            .into_iter()
            .filter(|survey| Sort::LISTED.contains(&survey.sketch.sort))
            .find(|survey| survey.stand(now) == Stand::Open && survey.sketch.who != Who::Invited);
        match open {
            Some(survey) => Self::with(portal, survey).await.map(Some),
            None => Ok(None),
        }
    }

    /// The survey that belongs to something else, if it was published.
    pub async fn of(portal: &Portal, id: Option<i64>) -> Result<Option<Self>> {
        let Some(id) = id else { return Ok(None) };
        let survey = match store::survey(portal.db(), id).await {
            Ok(survey) => survey,
            Err(PortalError::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        if survey.stand(portal.now()) == Stand::Draft {
            return Ok(None);
        }
        Self::with(portal, survey).await.map(Some)
    }

    async fn with(portal: &Portal, survey: Survey) -> Result<Self> {
        let first = match survey.sketch.who {
            Who::Browser => store::questions(portal.db(), survey.id).await?.into_iter().next(),
            _ => None,
        };
        let first =
            first.filter(|question| question.kind == Kind::Single && question.body.choices.len() <= MOST_CHOICES);
        let (stand, shows_results) = (survey.stand(portal.now()), survey.shows_results(portal.now()));
        Ok(Self { survey, first, stand, shows_results })
    }

    /// Whether it is open, as of when it was loaded.
    pub const fn stand(&self) -> Stand {
        self.stand
    }

    pub fn view(&self) -> AnyView {
        let lang = lang();
        let survey = &self.survey;
        let href = paths::survey(lang, &survey.slug);
        let ask = match (self.stand, &self.first) {
            (Stand::Open, Some(question)) => choices(question, &href),
            (Stand::Open, None) => view! { <p><a class="button" href=href>{t!("survey-take")}</a></p> }.into_any(),
            _ => ().into_any(),
        };
        let results = (self.stand == Stand::Closed && self.shows_results).then(|| {
            view! { <p><a href=paths::survey_results(lang, &survey.slug)>{t!("survey-results")}</a></p> }
        });
        let title = survey.title(lang).to_owned();
        view! {
            <section class="home-survey" aria-labelledby="survey-title">
                <div class="section-title">
                    <h2 id="survey-title" lang=other_lang(&survey.sketch.title, lang)>{title}</h2>
                    <a href=paths::surveys(lang)>{t!("survey-all")}</a>
                </div>
                <p class="quiet">{stand_in_words(survey, self.stand, lang)}</p>
                {ask}
                {results}
            </section>
        }
        .into_any()
    }
}

/// The choice goes along to the form, where it stands chosen: the home page is the same for
/// everybody and sends nothing.
fn choices(question: &Question, href: &str) -> AnyView {
    let lang = lang();
    let field = question.field();
    let boxes: Vec<_> = question
        .body
        .choices
        .iter()
        .map(|choice| {
            let id = question.line_field(choice.id);
            view! {
                <div class="check">
                    <input type="radio" id=id.clone() name=field.clone() value=choice.id />
                    <label for=id lang=other_lang(&choice.words, lang)>{choice.words.get(lang).to_owned()}</label>
                </div>
            }
        })
        .collect();
    let title = question.title(lang).to_owned();
    view! {
        <form method="get" action=href.to_owned()>
            <fieldset class="field">
                <legend lang=other_lang(&question.body.title, lang)>{title}</legend>
                <div class="survey-choices">{boxes}</div>
            </fieldset>
            <div class="actions"><button class="button" type="submit">{t!("survey-answer")}</button></div>
        </form>
    }
    .into_any()
}
