//! Rating a state service: a question and a word on the engine of the surveys, asked on the page of the
//! service; what it came to stands there as soon as enough people rated it.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use crate::document::lang_of;
use crate::error::{PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::content::{self, Entry};
use crate::features::surveys::RATING;
use crate::features::surveys::model::question::{Body, Kind, Question};
use crate::features::surveys::model::tally::Counts;
use crate::features::surveys::model::{Publicity, Sketch, Sort, Stand, State as Decided, Survey, Who};
use crate::features::surveys::store;
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::table::{DataTable, columns};

/// The section of state services, and its items whose entries are services.
const SECTION: &str = "state-services";
const ITEMS: [&str; 3] = ["services-list", "service-memo", "service-passports"];
/// The best there is.
const BEST: i64 = 5;
/// Fewer ratings say more of those who rated than of the service.
const ENOUGH: u64 = 5;
const START: &str = "rating-";

/// The address of the survey behind the page of a service.
fn slug_of(item: &str, entry: &str) -> String {
    format!("{START}{item}.{entry}")
}

/// The page of the service that a survey rates.
pub(in super::super) fn service_page(survey: &Survey, lang: Lang) -> Option<String> {
    let (item, entry) = survey.slug.strip_prefix(START)?.split_once('.')?;
    (survey.sketch.sort == Sort::Rating).then(|| paths::entry(lang, SECTION, item, entry))
}

/// What people think of a service, for its page.
#[derive(Clone)]
pub struct Rating {
    item: String,
    entry: String,
    is_open: bool,
    /// Sums, once there are enough.
    steps: Option<Vec<(i64, u64)>>,
}

impl Rating {
    /// Nothing where the entry is no state service.
    pub async fn load(portal: &Portal, item: &str, entry: &str) -> Result<Option<Self>> {
        if !ITEMS.contains(&item) {
            return Ok(None);
        }
        let survey = store::by_slug(portal.db(), &slug_of(item, entry)).await?;
        let is_open = survey.as_ref().is_none_or(|survey| survey.stand(portal.now()) == Stand::Open);
        let steps = match survey {
            Some(survey) => steps(portal, &survey).await?,
            None => None,
        };
        Ok(Some(Self { item: item.to_owned(), entry: entry.to_owned(), is_open, steps }))
    }

    pub fn view(&self) -> AnyView {
        let lang = lang();
        let rate = self.is_open.then(|| {
            let boxes: Vec<_> = (1..=BEST).map(step).collect();
            view! {
                <form method="post" action=paths::rate_service(lang) class="no-print">
                    <input type="hidden" name="item" value=self.item.clone() />
                    <input type="hidden" name="entry" value=self.entry.clone() />
                    <fieldset class="field">
                        <legend>{t!("rating-question")}</legend>
                        <p class="field__hint">{t!("rating-hint")}</p>
                        <div class="survey-choices survey-choices--row">{boxes}</div>
                    </fieldset>
                    <div class="actions">
                        <button class="button button--quiet" type="submit">{t!("rating-go")}</button>
                    </div>
                </form>
            }
        });
        view! {
            <section class="rating flow" aria-labelledby="rating">
                <h2 id="rating">{t!("rating-title")}</h2>
                {figures(self.steps.as_deref())}
                {rate}
            </section>
        }
        .into_any()
    }
}

fn step(step: i64) -> impl IntoView {
    let id = format!("rating-{step}");
    view! {
        <div class="check">
            <input type="radio" id=id.clone() name="step" value=step />
            <label for=id>{step}</label>
        </div>
    }
}

/// How often each step was chosen, if enough people chose.
async fn steps(portal: &Portal, survey: &Survey) -> Result<Option<Vec<(i64, u64)>>> {
    let questions = store::questions(portal.db(), survey.id).await?;
    let Some(scale) = questions.iter().find(|question| question.kind == Kind::Scale) else { return Ok(None) };
    let counts: Counts = store::counts(portal.db(), survey.id).await?;
    let steps: Vec<_> = (1..=BEST).map(|step| (step, counts.of_cell(scale.id, 0, step))).collect();
    Ok((counts.of_question(scale.id) >= ENOUGH).then_some(steps))
}

/// «4,3»: the mean of what was chosen.
fn mean(steps: &[(i64, u64)], lang: Lang) -> String {
    let people: u64 = steps.iter().map(|(_, count)| count).sum();
    let sum: u64 = steps.iter().map(|(step, count)| step.unsigned_abs() * count).sum();
    let tenths = (sum * 10 + people / 2) / people.max(1);
    let sign = if lang == Lang::En { '.' } else { ',' };
    format!("{}{sign}{}", tenths / 10, tenths % 10)
}

fn figures(steps: Option<&[(i64, u64)]>) -> AnyView {
    let Some(steps) = steps else { return view! { <p>{t!("rating-few", enough = ENOUGH)}</p> }.into_any() };
    let people: u64 = steps.iter().map(|(_, count)| count).sum();
    let rows: Vec<_> = steps
        .iter()
        .rev()
        .map(|(step, count)| {
            view! {
                <tr>
                    <th scope="row">{*step}</th>
                    <td class="table__number">{*count}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([t!("rating-step"), t!("survey-people-column")]);
    view! {
        <p><strong>{t!("rating-mean", mean = mean(steps, lang()), best = BEST, people = people)}</strong></p>
        <DataTable label=t!("rating-title") caption=t!("rating-steps") columns=headings>
            {rows}
        </DataTable>
    }
    .into_any()
}

/// Which service is rated, and how.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    item: String,
    entry: String,
    step: String,
}

/// Public: everybody may rate a service. The first one makes the survey of it; what was chosen stands
/// chosen in its form. `POST /{lang}/surveys/rate`
pub(super) async fn rate(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !ITEMS.contains(&chosen.item.as_str()) {
        return Err(PortalError::BadRequest);
    }
    let slug = slug_of(&chosen.item, &chosen.entry);
    let known = store::by_slug(portal.db(), &slug).await?;
    let survey = if let Some(survey) = known {
        survey
    } else {
        portal.limiter().take(RATING, &address.0, portal.now())?;
        let words = title(&portal, &chosen).await?;
        let tx = portal.begin().await?;
        // Somebody else may have been first.
        let survey = match store::by_slug(&*tx, &slug).await? {
            Some(survey) => survey,
            None => begin(&portal, &*tx, &slug, &words).await?,
        };
        tx.commit().await?;
        survey
    };
    let scale =
        store::questions(portal.db(), survey.id).await?.into_iter().find(|question| question.kind == Kind::Scale);
    let form = paths::survey(lang, &survey.slug);
    let step = chosen.step.parse::<i64>().ok().filter(|step| (1..=BEST).contains(step));
    let next = match scale.zip(step) {
        Some((scale, step)) => paths::with_pair(&form, &scale.field(), &step.to_string()),
        None => form,
    };
    Ok(Redirect::to(&next).into_response())
}

/// The name of a service in every language; an entry that is none has no page.
async fn title(portal: &Portal, chosen: &Chosen) -> Result<Trilingual> {
    let structure = portal.structure()?;
    let (_, item) = structure.item(&chosen.item)?;
    let mut words = Trilingual::default();
    for (lang, text) in Lang::ALL.into_iter().zip([&mut words.kk, &mut words.ru, &mut words.en]) {
        let entry: Entry = content::entry(portal.db(), item.id, &chosen.entry, lang).await?;
        *text = entry.words.title;
    }
    Ok(words)
}

fn in_all(words: impl Fn(Lang) -> String) -> Trilingual {
    Trilingual { kk: words(Lang::Kk), ru: words(Lang::Ru), en: words(Lang::En) }
}

/// Public: asked for by whoever rates first. The words are for the department, the steps for everybody.
async fn begin(portal: &Portal, db: &impl Db, slug: &str, service: &Trilingual) -> Result<Survey> {
    let now = portal.now();
    let sketch = Sketch {
        sort: Sort::Rating,
        title: in_all(|lang| tl!(lang, "rating-of", title = service.get(lang))),
        lead: in_all(|lang| tl!(lang, "rating-lead")),
        who: Who::Browser,
        results: Publicity::Never,
        ..Sketch::default()
    };
    let id = store::add(db, slug, &sketch, now).await?;
    let scale = Body {
        title: in_all(|lang| tl!(lang, "rating-question")),
        required: true,
        least: 1,
        most: BEST,
        ..Body::default()
    };
    let text = Body { title: in_all(|lang| tl!(lang, "rating-words")), ..Body::default() };
    for (position, (kind, body)) in (1..).zip([(Kind::Scale, scale), (Kind::Long, text)]) {
        store::keep_question(db, id, &Question { id: 0, page: 1, position, kind, body }).await?;
    }
    store::set_state(db, id, (Decided::Draft, Decided::Published), now).await?;
    store::survey(db, id).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_rounded_to_a_tenth() {
        assert_eq!(mean(&[(5, 3), (4, 1), (1, 1)], Lang::Kk), "4,0");
        assert_eq!(mean(&[(5, 2), (4, 1)], Lang::En), "4.7");
        assert_eq!(mean(&[], Lang::Kk), "0,0");
    }
}
