//! One survey: what it is, its questions, what can be done next.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{require, survey_of, words};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::surveys::model::builder::missing;
use crate::features::surveys::model::question::{Kind, Question};
use crate::features::surveys::model::{Stand, State as Decided, Survey, Who};
use crate::features::surveys::public::stand_in_words;
use crate::features::surveys::store;
use crate::i18n::{Lang, grouped, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// A survey as its page shows it.
struct Shown {
    survey: Survey,
    questions: Vec<Question>,
    people: u64,
    stand: Stand,
}

fn done(arrival: &Arrival, lang: Lang) -> Option<String> {
    match arrival.done.as_str() {
        "kept" => Some(tl!(lang, "survey-done-kept")),
        "published" => Some(tl!(lang, "survey-done-published")),
        "withdrawn" => Some(tl!(lang, "survey-done-withdrawn")),
        "closed" => Some(tl!(lang, "survey-done-closed")),
        "question" => Some(tl!(lang, "survey-done-question")),
        "moved" => Some(tl!(lang, "survey-done-moved")),
        "question-removed" => Some(tl!(lang, "survey-done-removed")),
        "order" => Some(tl!(lang, "survey-fault-order")),
        "empty" => Some(tl!(lang, "survey-fault-empty")),
        "told" => Some(tl!(lang, "survey-done-told", n = arrival.about::<u64>().unwrap_or_default())),
        _ => None,
    }
}

/// `GET /admin/surveys/{id}`
pub(super) async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let lang = staff.lang;
    let page = Page::new(lang, paths::admin_survey(survey.id), survey.title(lang))
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned());
    let shown = Shown {
        questions: store::questions(portal.db(), survey.id).await?,
        people: store::count(portal.db(), survey.id).await?,
        stand: survey.stand(portal.now()),
        survey,
    };
    let shown = std::sync::Arc::new(shown);
    let done = done(&arrival, lang);
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <p class="kicker">{words::sort(shown.survey.sketch.sort, lang)}</p>
                <h1>{shown.survey.title(lang).to_owned()}</h1>
            </header>
            {facts(&shown)}
            {parts(&shown)}
            {questions(&shown)}
            {steps(&shown)}
        }
    })
    .await)
}

fn facts(shown: &Shown) -> impl IntoView + use<> {
    let (lang, sketch) = (lang(), &shown.survey.sketch);
    let fact = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let missing: Vec<_> = [Lang::Ru, Lang::En]
        .into_iter()
        .filter_map(|other| {
            let count = missing(&shown.survey, &shown.questions, other);
            (count > 0).then(|| fact(other.own_name().to_owned(), t!("survey-missing", n = count)))
        })
        .collect();
    view! {
        <dl class="facts">
            {fact(t!("survey-state"), words::stand(shown.stand, lang))}
            {fact(t!("survey-term"), stand_in_words(&shown.survey, shown.stand, lang))}
            {fact(t!("survey-who"), words::who(sketch.who, lang))}
            {fact(t!("survey-results-when"), words::publicity(sketch.results, lang))}
            {fact(t!("survey-people-column"), grouped(lang, shown.people))}
            {missing}
        </dl>
    }
}

fn parts(shown: &Shown) -> impl IntoView + use<> {
    let (id, lang) = (shown.survey.id, lang());
    let part = |part: &str| paths::admin_survey_part(id, part);
    let public = (shown.stand != Stand::Draft)
        .then(|| view! { <li><a href=paths::survey(lang, &shown.survey.slug)>{t!("survey-public-page")}</a></li> });
    let invites = (shown.survey.sketch.who == Who::Invited && shown.stand != Stand::Closed)
        .then(|| view! { <li><a href=part("invites")>{t!("survey-invite")}</a></li> });
    let files = shown
        .questions
        .iter()
        .any(|question| question.kind == Kind::File)
        .then(|| view! { <li><a href=part("files")>{t!("survey-files")}</a></li> });
    view! {
        <ul class="links">
            <li><a href=part("edit")>{t!("survey-edit")}</a></li>
            <li><a href=part("preview")>{t!("survey-preview")}</a></li>
            <li><a href=part("results")>{t!("survey-results")}</a></li>
            <li><a href=part("outcome")>{t!("survey-outcome")}</a></li>
            {files}
            {invites}
            {public}
        </ul>
    }
}

fn questions(shown: &Shown) -> impl IntoView + use<> {
    let survey = shown.survey.id;
    let can_change = shown.survey.state == Decided::Draft;
    let lines: Vec<_> = shown.questions.iter().map(|question| line(survey, question, can_change)).collect();
    let table = (!lines.is_empty()).then(|| {
        let headings = columns([
            t!("survey-page"),
            t!("survey-question-column"),
            t!("survey-kind"),
            t!("survey-missing-column"),
            t!("survey-do"),
        ]);
        let title = t!("survey-questions");
        view! {
            <DataTable label=title.clone() caption=title columns=headings caption_hidden=true>{lines}</DataTable>
        }
    });
    let none = shown.questions.is_empty().then(|| view! { <p>{t!("survey-no-questions")}</p> });
    let add = can_change.then(|| {
        let href = paths::admin_survey_part(survey, "question");
        view! { <p><a class="button" href=href>{t!("survey-add-question")}</a></p> }
    });
    let locked = (!can_change).then(|| {
        let words = if shown.people > 0 { t!("survey-locked") } else { t!("survey-locked-published") };
        view! { <p class="notice">{words}</p> }
    });
    view! {
        <section class="stack-4" aria-labelledby="questions-title">
            <h2 id="questions-title">{t!("survey-questions")}</h2>
            {locked}
            {none}
            {table}
            {add}
        </section>
    }
}

fn line(survey: i64, question: &Question, can_change: bool) -> impl IntoView + use<> {
    let lang = lang();
    let title = question.title(lang).to_owned();
    let lacking: Vec<&str> = [Lang::Ru, Lang::En]
        .into_iter()
        .filter(|other| {
            let own =
                |words: &crate::i18n::Trilingual| crate::features::surveys::model::own_words(words, *other).is_empty();
            question.texts().any(|words| !words.kk.is_empty() && own(words))
        })
        .map(Lang::short_name)
        .collect();
    let step = |step: &'static str, words: String| {
        let title = title.clone();
        view! {
            <form method="post" action=paths::admin_question_step(survey, question.id, step)>
                <button class="button button--quiet button--small" type="submit">
                    {words}
                    <span class="visually-hidden">": "{title}</span>
                </button>
            </form>
        }
    };
    let steps = can_change.then(|| {
        view! {
            <div class="actions">
                {step("up", t!("survey-up"))}
                {step("down", t!("survey-down"))}
                {step("remove", t!("survey-remove-question"))}
            </div>
        }
    });
    let condition =
        question.body.show_if.is_some().then(|| view! { <p class="quiet">{t!("survey-has-condition")}</p> });
    view! {
        <tr>
            <td class="table__number">{question.page}</td>
            <th scope="row">
                <a href=paths::admin_question(survey, question.id)>{title.clone()}</a>
                {condition}
            </th>
            <td>{words::kind(question.kind, lang)}</td>
            <td>{lacking.join(", ")}</td>
            <td>{steps}</td>
        </tr>
    }
}

fn steps(shown: &Shown) -> impl IntoView + use<> {
    let id = shown.survey.id;
    let step = |step: &str, words: String, class: &'static str| {
        view! {
            <form method="post" action=paths::admin_survey_part(id, step)>
                <button class=class type="submit">{words}</button>
            </form>
        }
    };
    let quiet = "button button--quiet";
    let steps = match (shown.survey.state, shown.people) {
        (Decided::Draft, 0) => {
            vec![step("publish", t!("survey-publish"), "button"), step("remove", t!("survey-remove"), quiet)]
        }
        (Decided::Draft, _) => vec![step("publish", t!("survey-publish"), "button")],
        (Decided::Published, 0) => {
            vec![step("withdraw", t!("survey-withdraw"), quiet), step("close", t!("survey-close"), quiet)]
        }
        (Decided::Published, _) => vec![step("close", t!("survey-close"), quiet)],
        (Decided::Closed, _) => Vec::new(),
    };
    view! { <div class="actions">{steps}</div> }
}
