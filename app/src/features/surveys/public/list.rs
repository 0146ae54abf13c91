//! All surveys and votes: those that are open, those to come, those that are over (R95-2-M4e,
//! O116-L-11.6c).

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::stand_in_words;
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::privacy;
use crate::features::surveys::model::{Sort, Stand, Survey, other_lang};
use crate::features::surveys::store;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;

/// The surveys that everybody may see, as of one moment.
#[derive(Clone)]
pub struct Overview(Vec<Line>);

#[derive(Clone)]
struct Line {
    survey: Survey,
    stand: Stand,
    shows_results: bool,
}

impl Overview {
    /// Nothing where no survey was ever published.
    pub async fn load(portal: &Portal) -> Result<Option<Self>> {
        let now = portal.now();
        let lines: Vec<Line> = store::published(portal.db())
            .await?
            .into_iter()
            .filter(|survey| Sort::LISTED.contains(&survey.sketch.sort))
            .map(|survey| Line { stand: survey.stand(now), shows_results: survey.shows_results(now), survey })
            .collect();
        Ok((!lines.is_empty()).then_some(Self(lines)))
    }

    pub fn view(&self) -> AnyView {
        view! {
            {self.part(Stand::Open, t!("survey-now"))}
            {self.part(Stand::Coming, t!("survey-soon"))}
            {self.part(Stand::Closed, t!("survey-over"))}
            <p><a href=paths::survey_receipts(lang())>{t!("survey-own")}</a></p>
        }
        .into_any()
    }

    fn part(&self, stand: Stand, title: String) -> AnyView {
        let lines: Vec<_> = self.0.iter().filter(|line| line.stand == stand).map(line).collect();
        if lines.is_empty() {
            let none = (stand == Stand::Open).then(|| view! { <p class="notice">{t!("survey-none-now")}</p> });
            return none.into_any();
        }
        view! {
            <section class="stack-4">
                <h2>{title}</h2>
                <ul class="items">{lines}</ul>
            </section>
        }
        .into_any()
    }
}

fn line(line: &Line) -> impl IntoView + use<> {
    let (survey, lang): (&Survey, Lang) = (&line.survey, lang());
    let sort = if survey.sketch.sort == Sort::Vote { t!("survey-sort-vote") } else { t!("survey-sort-survey") };
    let lead = survey.sketch.lead.get(lang).to_owned();
    let results = line.shows_results.then(|| {
        view! {
            <p>
                <a href=paths::survey_results(lang, &survey.slug)>
                    {t!("survey-results")}
                    <span class="visually-hidden">{format!(": {}", survey.title(lang))}</span>
                </a>
            </p>
        }
    });
    let title = survey.title(lang).to_owned();
    view! {
        <li>
            <h3 lang=other_lang(&survey.sketch.title, lang)>
                <a href=paths::survey(lang, &survey.slug)>{title}</a>
            </h3>
            <p class="quiet">{sort}" · "{stand_in_words(survey, line.stand, lang)}</p>
            {(!lead.is_empty()).then(|| view! { <p lang=other_lang(&survey.sketch.lead, lang)>{lead}</p> })}
            {results}
        </li>
    }
}

/// `GET /{lang}/surveys`
pub async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let overview = Overview::load(&portal).await?;
    let note = privacy::note(&portal, privacy::Form::Survey);
    let page = Page::new(lang, "/surveys", tl!(lang, "survey-list")).described(&tl!(lang, "survey-lead"));
    Ok(respond(&portal, page, move || {
        let content = match &overview {
            Some(overview) => overview.view(),
            None => view! { <p class="notice">{t!("survey-none-yet")}</p> }.into_any(),
        };
        view! {
            <header class="page-header">
                <h1>{t!("survey-list")}</h1>
                <p class="lead">{t!("survey-lead")}</p>
            </header>
            {content}
            {note()}
        }
    })
    .await)
}
