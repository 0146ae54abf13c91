//! A page of the form.

use axum::response::Response;
use leptos::prelude::*;

use super::{Sheet, Shown, page_of};
use crate::document::{kept_by_nobody, respond};
use crate::error::{FieldErrors, Result};
use crate::features::guard;
use crate::features::surveys::model::answer::read;
use crate::features::surveys::model::question::{Question, pages};
use crate::features::surveys::model::{Stand, Survey};
use crate::features::surveys::public::sent::{self, Pairs};
use crate::features::surveys::public::{fields, stand_in_words};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Check, ErrorSummary};

/// Shows a page of a survey with what was typed and what is wrong.
pub async fn form_page(portal: &Portal, sheet: Sheet, mut shown: Shown, lang: Lang) -> Result<Response> {
    shown.carried.note_opening(portal)?;
    let takes_files = sent::file_question(&sheet.questions).filter(|question| question.page == shown.page);
    if let Some(question) = takes_files.filter(|_| shown.lost && !shown.errors.is_empty()) {
        shown.errors.add(question.field(), tl!(lang, "reception-file-again"));
    }
    let enctype = takes_files.map(|_| "multipart/form-data");
    let script = portal.assets().url("reception.mjs");
    let mut page = page_of(&sheet.survey, lang);
    page.refuse(&shown.errors);
    let action = match &sheet.link {
        Some((_, token)) => {
            page.path = format!("/surveys/{}/take/{token}", sheet.survey.slug);
            page.unlisted = true;
            paths::survey_by_link(lang, &sheet.survey.slug, token)
        }
        None => paths::survey(lang, &sheet.survey.slug),
    };
    let response = respond(portal, page, move || {
        let is_last = pages(&sheet.questions).last().is_none_or(|last| *last <= shown.page);
        let offers_news = is_last && sheet.link.as_ref().is_some_and(|(invited, _)| invited.address.is_some());
        let news = offers_news.then(|| {
            view! { <Check name="news" label=t!("survey-news") checked=shown.wants_news value="yes" /> }
        });
        view! {
            <ErrorSummary errors=shown.errors.clone() />
            {heading(&sheet.survey)}
            <form
                class="form"
                method="post"
                action=action.clone()
                enctype=enctype
                novalidate=""
                data-module=script.clone()
                data-work=shown.carried.work_wanted()
            >
                {guard::unseen(&shown.carried)}
                {question_page(&sheet.questions, shown.page, &shown.typed, &shown.errors)}
                {news}
                {guard::asked(shown.asked.as_ref(), &shown.carried, &shown.errors)}
                {buttons(&sheet.questions, shown.page)}
                {is_last.then(|| view! { <p class="field__hint">{t!("survey-privacy")}</p> })}
            </form>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn heading(survey: &Survey) -> impl IntoView + use<> {
    let lang = lang();
    let lead = survey.sketch.lead.get(lang).to_owned();
    view! {
        <header class="page-header">
            <p class="kicker">{stand_in_words(survey, Stand::Open, lang)}</p>
            <h1>{survey.title(lang).to_owned()}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </header>
    }
}

/// The questions of one page, with what was answered on the others unseen.
fn question_page(questions: &[Question], page: i32, typed: &Pairs, errors: &FieldErrors) -> AnyView {
    let (so_far, _) = read(questions, typed);
    let all = pages(questions);
    let number = all.iter().position(|known| *known == page).map_or(1, |index| index + 1);
    let hidden: Vec<_> = sent::elsewhere(questions, typed, page)
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect();
    let asked: Vec<_> = questions
        .iter()
        .filter(|question| question.page == page && question.is_shown(&so_far))
        .map(|question| fields::question(question, typed, errors))
        .collect();
    let step = (all.len() > 1).then(|| view! { <p class="quiet">{t!("survey-step", n = number, all = all.len())}</p> });
    view! {
        <input type="hidden" name="page" value=page />
        {hidden}
        {step}
        {asked}
    }
    .into_any()
}

/// Onwards stands first: it is what the Enter key presses.
fn buttons(questions: &[Question], page: i32) -> impl IntoView + use<> {
    let all = pages(questions);
    let is_last = all.last().is_none_or(|last| *last <= page);
    let is_first = all.first().is_none_or(|first| *first >= page);
    let onwards = if is_last { t!("survey-send") } else { t!("survey-next") };
    view! {
        <div class="actions">
            <button class="button button--large" type="submit" name="go" value="on">{onwards}</button>
            {(!is_first)
                .then(|| {
                    view! {
                        <button class="button button--quiet" type="submit" name="go" value="back">
                            {t!("survey-back")}
                        </button>
                    }
                })}
        </div>
    }
}
