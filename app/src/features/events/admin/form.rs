//! The page of an event: its form, and what can be done with it.

use axum::response::Response;
use leptos::prelude::*;

use super::super::model::Stage;
use super::super::store::Event;
use super::super::{fields, words};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::appeals;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{Area, ErrorSummary};
use crate::ui::link;
use crate::ui::notice::Done;
use crate::ui::typed::Typed;

/// The form as it stands.
#[derive(Clone, Default)]
pub(super) struct Form {
    pub typed: Typed,
    pub errors: FieldErrors,
    /// A poster was chosen and has to be chosen again.
    pub lost: bool,
    pub event: Option<Event>,
    pub sender: Option<String>,
    pub done: String,
    /// A reason that was typed.
    pub reason: String,
    /// Of a new event: sent twice it is one.
    pub mark: String,
}

pub(super) async fn form_page(portal: &Portal, staff: &Staff, mut form: Form) -> Result<Response> {
    let lang = staff.lang;
    appeals::say_lost(&mut form.errors, form.lost, lang);
    let (action, title) = match &form.event {
        Some(event) => (paths::admin_event(event.id), event.title(lang).to_owned()),
        None => (paths::ADMIN_NEW_EVENT.to_owned(), tl!(lang, "wall-new")),
    };
    let mut page =
        Page::new(lang, action.clone(), title.clone()).under(&tl!(lang, "wall-title"), paths::ADMIN_EVENTS.to_owned());
    page.refuse(&form.errors);
    let done = done(&form.done, lang);
    Ok(respond_staff(portal, staff, page, move || {
        let Form { typed, errors, event, sender, reason, mark, .. } = &form;
        let is_published = event.as_ref().is_some_and(|event| event.stage == Stage::Published);
        let may_publish = event.as_ref().is_none_or(|event| event.stage.may_be_published());
        let publish = may_publish.then(|| {
            view! {
                <button class="button" type="submit" name="step" value="publish">{t!("wall-publish")}</button>
            }
        });
        let class = if may_publish { "button button--quiet" } else { "button" };
        view! {
            <ErrorSummary errors=errors.clone() />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {event.as_ref().map(|event| facts(event, sender.as_deref()))}
            <form class="form" method="post" action=action.clone() enctype="multipart/form-data" novalidate="">
                {event.as_ref().map(|event| view! { <input type="hidden" name="sequence" value=event.sequence /> })}
                {event.is_none().then(|| view! { <input type="hidden" name="mark" value=mark.clone() /> })}
                {fields::kind(typed, errors)}
                {fields::all_texts(typed, errors)}
                {fields::times(typed, errors)}
                {fields::terms(typed, errors)}
                {event.as_ref().and_then(poster)}
                {fields::poster(errors)}
                {fields::all_alts(typed, errors)}
                <div class="actions">
                    {publish}
                    <button class=class type="submit" name="step" value="save">{t!("common-save")}</button>
                </div>
            </form>
            {event.as_ref().filter(|event| event.stage == Stage::Waiting).map(|event| back(event, reason, errors))}
            {event.as_ref().map(|event| end(event, is_published))}
        }
    })
    .await)
}

fn done(done: &str, lang: Lang) -> Option<String> {
    Some(match done {
        "saved" => tl!(lang, "wall-done-saved"),
        "published" => tl!(lang, "wall-done-published"),
        "returned" => tl!(lang, "wall-done-returned"),
        "withdrawn" => tl!(lang, "wall-done-withdrawn"),
        _ => return None,
    })
}

fn facts(event: &Event, sender: Option<&str>) -> impl IntoView + use<> {
    let lang = lang();
    let fact = |name: String, value: AnyView| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let sender = sender.map(|email| fact(t!("wall-sender"), link::email(email).into_any()));
    let reason = (!event.reason.is_empty()).then(|| fact(t!("wall-reason"), event.reason.clone().into_any()));
    let public = (event.stage == Stage::Published)
        .then(|| view! { <p><a href=paths::event(lang, &event.slug)>{t!("wall-own-open")}</a></p> });
    view! {
        <dl class="facts">
            {fact(t!("wall-stage"), words::stage(event.stage, lang).into_any())}
            {fact(t!("wall-made"), dates::moment(event.made_at).into_any())}
            {fact(t!("wall-language"), event.lang.own_name().into_any())}
            {sender}
            {reason}
        </dl>
        {public}
    }
}

/// The poster that there is: of the library, or as it was sent.
fn poster(event: &Event) -> Option<impl IntoView + use<>> {
    let src = match &event.picture {
        Some(picture) if event.poster.is_none() => picture.sources(false).src,
        _ => event.poster.is_some().then(|| paths::admin_event_step(event.id, "poster"))?,
    };
    let alt = super::super::model::any(&event.sketch.alt, lang()).to_owned();
    Some(view! { <p class="wall-poster"><img src=src alt=alt loading="lazy" /></p> })
}

fn back(event: &Event, reason: &str, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <form class="form" method="post" action=paths::admin_event_step(event.id, "return") novalidate="">
            <input type="hidden" name="sequence" value=event.sequence />
            <h2>{t!("wall-return")}</h2>
            <Area
                name="reason"
                label=t!("wall-reason")
                rows=3
                value=reason.to_owned()
                hint=t!("wall-reason-hint")
                errors=errors.clone()
            />
            <div class="actions">
                <button class="button button--quiet" type="submit">{t!("wall-return-button")}</button>
            </div>
        </form>
    }
}

fn end(event: &Event, is_published: bool) -> impl IntoView + use<> {
    let (step, words) = if is_published { ("withdraw", t!("wall-withdraw")) } else { ("remove", t!("wall-remove")) };
    view! {
        <form method="post" action=paths::admin_event_step(event.id, step)>
            <input type="hidden" name="sequence" value=event.sequence />
            <div class="actions"><button class="button button--quiet" type="submit">{words}</button></div>
        </form>
    }
}
