//! What readers see: two buttons at the end of a page, and after them a word of why.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::TELLING;
use super::model::{LONGEST, LONGEST_PATH, Reason, comment};
use super::store;
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Area, ErrorSummary};

/// The question at the end of a page; the same for everybody, so that the page can be kept. The home
/// page, pages of forms and pages of one person ask nothing. Where no section has the page, those
/// answer for it who edit the whole site.
pub(crate) fn ask(page: &Page) -> Option<impl IntoView + use<>> {
    if page.unlisted || page.is_form || page.status.is_some() || page.path.is_empty() {
        return None;
    }
    let place = page.item.as_deref().or(page.section.as_deref()).unwrap_or_default();
    Some(ask_of(page.lang, &page.path, place, ("useful".to_owned(), t!("feedback-ask")), ""))
}

/// The same of a part of a page that has an address of its own, without the language; with the id
/// and the words of the question, and the id of what it is about, where a page asks several times.
pub(crate) fn ask_of(
    lang: Lang,
    path: &str,
    place: &str,
    (id, words): (String, String),
    about: &str,
) -> impl IntoView + use<> {
    let (path, place) = (path.to_owned(), place.to_owned());
    let named_by = format!("{id} {about}").trim_end().to_owned();
    view! {
        <form class="useful no-print" method="post" action=paths::feedback(lang) aria-labelledby=named_by>
            <input type="hidden" name="page" value=path />
            <input type="hidden" name="place" value=place />
            <b id=id>{words}</b>
            <button class="text-button" name="useful" value="yes">{t!("feedback-yes")}</button>
            <button class="text-button" name="useful" value="no">{t!("feedback-no")}</button>
        </form>
    }
}

/// What the buttons send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Pressed {
    page: String,
    place: String,
    useful: String,
}

/// Public: everybody may say whether a page was useful. `POST /{lang}/feedback`
pub(super) async fn tell(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(pressed): Form<Pressed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let is_useful = match pressed.useful.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(PortalError::BadRequest),
    };
    let structure = portal.structure()?;
    let place = pressed.place.as_str();
    let is_known = structure.item(place).is_ok() || structure.section(place).is_ok() || structure.site(place).is_ok();
    let is_place = place.is_empty() || is_known;
    if !is_place || !paths::is_local(&pressed.page) || pressed.page.len() > LONGEST_PATH {
        return Err(PortalError::BadRequest);
    }
    portal.limiter().take(TELLING, &address.0, portal.now())?;
    let mark = marks::new();
    let key = store::key_of(portal.sealer()?, &mark);
    let tx = portal.begin().await?;
    store::tell(&*tx, (&key, lang), (&pressed.page, place), is_useful, portal.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::feedback_of(lang, &mark)).into_response())
}

/// What is typed after it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Why {
    reason: String,
    comment: String,
    /// Nobody sees it; programs fill it in.
    website: String,
}

/// `GET /{lang}/feedback/{mark}`
pub(super) async fn thanks(
    State(portal): State<Portal>,
    Path((lang, mark)): Path<(String, String)>,
) -> Result<Response> {
    thanks_page(&portal, lang_of(&lang)?, mark, Why::default(), FieldErrors::default()).await
}

/// Public: the mark of one's own opinion is the proof. `POST /{lang}/feedback/{mark}`
pub(super) async fn explain(
    State(portal): State<Portal>,
    Path((lang, mark)): Path<(String, String)>,
    address: Address,
    Form(why): Form<Why>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let words = match comment(&why.comment) {
        Ok(words) => words,
        Err(most) => {
            let mut errors = FieldErrors::default();
            errors.add("comment", tl!(lang, "appeals-fault-long", most = most));
            return thanks_page(&portal, lang, mark, why, errors).await;
        }
    };
    portal.limiter().take(TELLING, &address.0, portal.now())?;
    let reason = Reason::from_name(&why.reason);
    if why.website.is_empty() && (reason.is_some() || !words.is_empty()) {
        let key = store::key_of(portal.sealer()?, &mark);
        let tx = portal.begin().await?;
        store::explain(&*tx, portal.sealer()?, &key, (reason, &words)).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(&paths::feedback_of(lang, &mark)).into_response())
}

/// A reason in words.
pub(super) fn in_words(reason: Reason, lang: Lang) -> String {
    match reason {
        Reason::NotFound => tl!(lang, "feedback-not-found"),
        Reason::Unclear => tl!(lang, "feedback-unclear"),
        Reason::Outdated => tl!(lang, "feedback-outdated"),
        Reason::Wrong => tl!(lang, "feedback-wrong"),
        Reason::Other => tl!(lang, "feedback-other"),
    }
}

async fn thanks_page(portal: &Portal, lang: Lang, mark: String, why: Why, errors: FieldErrors) -> Result<Response> {
    if !marks::is_mark(&mark) {
        return Err(PortalError::NotFound);
    }
    let key = store::key_of(portal.sealer()?, &mark);
    let (is_useful, is_explained, path) = store::told(portal.db(), &key).await?;
    let mut page = Page::new(lang, format!("/feedback/{mark}"), tl!(lang, "feedback-thanks"));
    page.unlisted = true;
    page.refuse(&errors);
    let response = respond(portal, page, move || {
        let form = (!is_explained).then(|| form(lang, &mark, is_useful, &why, &errors));
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1 tabindex="-1" autofocus="">{t!("feedback-thanks")}</h1></header>
            {form}
            <p><a href=paths::in_language(lang, &path)>{t!("feedback-back")}</a></p>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn form(lang: Lang, mark: &str, is_useful: bool, why: &Why, errors: &FieldErrors) -> AnyView {
    let reasons: Vec<_> = Reason::ALL
        .into_iter()
        .map(|reason| {
            let id = format!("reason-{}", reason.name());
            view! {
                <div class="check">
                    <input
                        type="radio"
                        id=id.clone()
                        name="reason"
                        value=reason.name()
                        checked=why.reason == reason.name()
                    />
                    <label for=id>{in_words(reason, lang)}</label>
                </div>
            }
        })
        .collect();
    let reasons = (!is_useful).then(|| {
        view! { <fieldset class="field"><legend>{t!("feedback-why")}</legend>{reasons}</fieldset> }
    });
    view! {
        <form class="form" method="post" action=paths::feedback_of(lang, mark) novalidate="">
            {reasons}
            <Area
                name="comment"
                label=t!("feedback-comment")
                rows=4
                value=why.comment.clone()
                hint=t!("feedback-comment-hint", most = LONGEST)
                errors=errors.clone()
            />
            <div class="reception-trap" aria-hidden="true">
                <label for="website">{t!("reception-trap")}</label>
                <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
            </div>
            <div class="actions"><button class="button" type="submit">{t!("feedback-send")}</button></div>
        </form>
    }
    .into_any()
}
