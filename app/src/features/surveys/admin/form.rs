//! What a survey is, as a form: texts in three languages, from when until when, who answers, who
//! sees the results.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use leptos::prelude::*;

use super::{log, require, survey_of, told, words};
use crate::calendar;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::site;
use crate::features::surveys::model::{Publicity, Sketch, Sort, State as Decided, Survey, Who};
use crate::features::surveys::store;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::slug::slug;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::Arrival;
use crate::ui::typed::{Typed, areas, choice, day, lines, put_three, three, value};

const LONGEST_TITLE: usize = 200;
const LONGEST_TEXT: usize = 3_000;
const LONGEST_SLUG: usize = 60;

fn typed_of(sketch: &Sketch) -> Typed {
    let mut typed = Typed::new();
    for (name, words) in [
        ("title", &sketch.title),
        ("lead", &sketch.lead),
        ("thanks", &sketch.thanks),
        ("department", &sketch.department),
    ] {
        put_three(&mut typed, name, words);
    }
    let day = |moment: Option<chrono::DateTime<chrono::Utc>>| {
        moment.map(|moment| almaty(moment).date_naive().to_string()).unwrap_or_default()
    };
    typed.insert("opens_on".to_owned(), day(sketch.opens_at));
    typed.insert("closes_on".to_owned(), day(sketch.closes_at.map(|end| end - chrono::TimeDelta::seconds(1))));
    typed.insert("sort".to_owned(), sketch.sort.name().to_owned());
    typed.insert("who".to_owned(), sketch.who.name().to_owned());
    typed.insert("results".to_owned(), sketch.results.name().to_owned());
    typed
}

fn read(typed: &Typed, lang: Lang) -> Result<Sketch, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut day = |name: &'static str| -> Option<NaiveDate> {
        let text = value(typed, name);
        let day = text.parse().ok().filter(calendar::is_sensible);
        if day.is_none() && !text.is_empty() {
            errors.add(name, tl!(lang, "survey-fault-day"));
        }
        day
    };
    let (opens, closes) = (day("opens_on"), day("closes_on"));
    if let (Some(opens), Some(closes)) = (opens, closes)
        && closes < opens
    {
        errors.add("closes_on", tl!(lang, "survey-fault-term"));
    }
    let title = three(typed, "title");
    if title.kk.is_empty() {
        errors.add("title_kk", tl!(lang, "survey-fault-title"));
    }
    for (name, words, longest) in [
        ("title", &title, LONGEST_TITLE),
        ("lead", &three(typed, "lead"), LONGEST_TEXT),
        ("thanks", &three(typed, "thanks"), LONGEST_TEXT),
        ("department", &three(typed, "department"), LONGEST_TITLE),
    ] {
        for (lang_of, text) in Lang::ALL.into_iter().zip([&words.kk, &words.ru, &words.en]) {
            if text.chars().count() > longest {
                errors.add(format!("{name}_{lang_of}"), tl!(lang, "appeals-fault-long", most = longest));
            }
        }
    }
    let (sort, who, results) = (
        Sort::from_name(value(typed, "sort")),
        Who::from_name(value(typed, "who")),
        Publicity::from_name(value(typed, "results")),
    );
    for (name, is_known) in [("sort", sort.is_some()), ("who", who.is_some()), ("results", results.is_some())] {
        if !is_known {
            errors.add(name, tl!(lang, "survey-fault-choose"));
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Sketch {
        sort: sort.unwrap_or_default(),
        title,
        lead: three(typed, "lead"),
        thanks: three(typed, "thanks"),
        department: three(typed, "department"),
        opens_at: opens.and_then(calendar::start_of),
        closes_at: closes.and_then(|day| day.succ_opt()).and_then(calendar::start_of),
        who: who.unwrap_or_default(),
        results: results.unwrap_or_default(),
    })
}

/// `GET /admin/surveys/new`
pub(super) async fn new(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    form_page(&portal, &staff, None, typed_of(&Sketch::new(Sort::Survey)), FieldErrors::default()).await
}

/// `POST /admin/surveys/new`
pub(super) async fn add(State(portal): State<Portal>, staff: Staff, Form(mut typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    // A new vote keeps what was voted to itself until it is over; later this can be changed.
    if value(&typed, "sort") == Sort::Vote.name() && value(&typed, "results") == Publicity::AtOnce.name() {
        let by_default = Sketch::new(Sort::Vote).results;
        typed.insert("results".to_owned(), by_default.name().to_owned());
    }
    let sketch = match read(&typed, staff.lang) {
        Ok(sketch) => sketch,
        Err(errors) => return form_page(&portal, &staff, None, typed, errors).await,
    };
    let tx = portal.begin().await?;
    let id = store::add(&*tx, &slug(&sketch.title.kk, LONGEST_SLUG, "survey"), &sketch, portal.now()).await?;
    let survey = store::survey(&*tx, id).await?;
    log(&portal, &*tx, &staff, ("create", &survey), (None, Some(told(&sketch)))).await?;
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::address(&paths::admin_survey(id), "kept")).into_response())
}

/// `GET /admin/surveys/{id}/edit`
pub(super) async fn edit(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let typed = typed_of(&survey.sketch);
    form_page(&portal, &staff, Some(survey), typed, FieldErrors::default()).await
}

/// `POST /admin/surveys/{id}/edit`
pub(super) async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let sketch = match read(&typed, staff.lang) {
        Ok(sketch) => sketch,
        Err(errors) => return form_page(&portal, &staff, Some(survey), typed, errors).await,
    };
    let tx = portal.begin().await?;
    let before = store::survey(&*tx, survey.id).await?;
    let is_answered = store::count(&*tx, survey.id).await? > 0;
    let is_other = before.sketch.who != sketch.who || before.sketch.sort != sketch.sort;
    if is_answered && is_other {
        tx.undo().await?;
        let mut errors = FieldErrors::default();
        errors.add("who", tl!(staff.lang, "survey-fault-answered"));
        return form_page(&portal, &staff, Some(survey), typed, errors).await;
    }
    store::keep(&*tx, survey.id, &sketch, portal.now()).await?;
    // Who may see results and when is of weight by itself: it has a line of its own in the log.
    if before.sketch.results != sketch.results {
        let named = |results: Publicity| Some(serde_json::json!({ "results": results.name() }));
        let change = (named(before.sketch.results), named(sketch.results));
        log(&portal, &*tx, &staff, ("results-publicity", &before), change).await?;
    }
    log(&portal, &*tx, &staff, ("change", &before), (Some(told(&before.sketch)), Some(told(&sketch)))).await?;
    if before.state == Decided::Draft {
        tx.commit().await?;
    } else {
        site::go_public(&portal, tx).await?;
    }
    Ok(Redirect::to(&Arrival::address(&paths::admin_survey(survey.id), "kept")).into_response())
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    survey: Option<Survey>,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let lang = staff.lang;
    let (action, title) = match &survey {
        Some(survey) => (paths::admin_survey_part(survey.id, "edit"), tl!(lang, "survey-edit")),
        None => (paths::ADMIN_NEW_SURVEY.to_owned(), tl!(lang, "survey-new")),
    };
    let mut page = Page::new(lang, action.clone(), title.clone())
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned());
    if let Some(survey) = &survey {
        page = page.under(survey.title(lang), paths::admin_survey(survey.id));
    }
    page.refuse(&errors);
    // A rating stays one.
    let is_rating = survey.as_ref().is_some_and(|survey| survey.sketch.sort == Sort::Rating);
    let sorts = if is_rating { &[Sort::Rating] } else { Sort::LISTED };
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <form class="form" method="post" action=action.clone() novalidate="">
                {choice("sort", t!("survey-sort"), sorts, |sort| (sort.name(), words::sort(sort, lang)), &typed, &errors)}
                {lines("title", |lang| t!("survey-title-in", lang = lang.own_name()), &typed, &errors)}
                {areas("lead", |lang| t!("survey-lead-in", lang = lang.own_name()), 3, &typed, &errors)}
                {areas("thanks", |lang| t!("survey-thanks-in", lang = lang.own_name()), 2, &typed, &errors)}
                {lines("department", |lang| t!("survey-department-in", lang = lang.own_name()), &typed, &errors)}
                {day("opens_on", t!("survey-opens-on"), t!("survey-opens-hint"), &typed, &errors)}
                {day("closes_on", t!("survey-closes-on"), t!("survey-closes-hint"), &typed, &errors)}
                {choice("who", t!("survey-who"), Who::ALL, |who| (who.name(), words::who(who, lang)), &typed, &errors)}
                {choice(
                    "results",
                    t!("survey-results-when"),
                    Publicity::ALL,
                    |results| (results.name(), words::publicity(results, lang)),
                    &typed,
                    &errors,
                )}
                <p class="field__hint">{t!("survey-results-hint")}</p>
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await)
}
