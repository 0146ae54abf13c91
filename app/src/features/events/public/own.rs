//! What became of an event, for whoever sent it and holds the link: confirmed here, corrected, erased.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::super::model::Stage;
use super::super::store::{self, Event};
use super::super::{poster, words};
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::appeals;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::notice::{Arrival, Done};

async fn event_of(portal: &Portal, db: &impl Db, link: &str) -> Result<Event> {
    store::by_link(db, link, portal.now()).await?.ok_or(PortalError::NotFound)
}

/// `GET /{lang}/events/own/{link}`: programs that open links confirm nothing.
pub(super) async fn page(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let done = match arrival.done.as_str() {
        "sent" | "confirmed" => Some(tl!(lang, "wall-own-sent")),
        "erased" => return Ok(erased(&portal, lang).await),
        _ => None,
    };
    let event = event_of(&portal, portal.db(), &link).await?;
    let mut page = Page::new(lang, format!("/events/own/{link}"), tl!(lang, "wall-own"))
        .under(&tl!(lang, "wall-title"), paths::events(lang, ""));
    page.unlisted = true;
    let response = respond(&portal, page, move || {
        view! {
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <p class="kicker">{t!("wall-own")}</p>
                <h1>{event.title(lang).to_owned()}</h1>
            </header>
            <dl class="facts">
                <div><dt>{t!("wall-stage")}</dt><dd>{words::stage(event.stage, lang)}</dd></div>
            </dl>
            {next(&event, &link)}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

/// What the sender can do now.
fn next(event: &Event, link: &str) -> impl IntoView + use<> {
    let lang = lang();
    let what = match event.stage {
        Stage::Unconfirmed => view! {
            <p>{t!("wall-own-confirm-text")}</p>
            <form method="post" action=paths::own_event_step(lang, link, "confirm")>
                <div class="actions"><button class="button" type="submit">{t!("wall-own-confirm")}</button></div>
            </form>
        }
        .into_any(),
        Stage::Waiting => view! { <p>{t!("wall-own-waiting")}</p> }.into_any(),
        Stage::Published => {
            view! { <p><a href=paths::event(lang, &event.slug)>{t!("wall-own-open")}</a></p> }.into_any()
        }
        Stage::Returned => view! {
            <p class="notice">{t!("wall-returned-because", reason = event.reason.clone())}</p>
            <p><a class="button" href=paths::correct_event(lang, link)>{t!("wall-own-correct")}</a></p>
        }
        .into_any(),
        Stage::Withdrawn => view! { <p>{t!("wall-own-withdrawn")}</p> }.into_any(),
    };
    let erase = (event.stage != Stage::Published).then(|| {
        view! {
            <form method="post" action=paths::own_event_step(lang, link, "erase")>
                <div class="actions">
                    <button class="button button--quiet" type="submit">{t!("wall-own-erase")}</button>
                </div>
            </form>
        }
    });
    view! {
        {what}
        {erase}
    }
}

async fn erased(portal: &Portal, lang: Lang) -> Response {
    let mut page = Page::new(lang, "/events/send", tl!(lang, "wall-own"));
    page.unlisted = true;
    let response = respond(portal, page, move || {
        view! {
            <header class="page-header"><h1>{t!("wall-own")}</h1></header>
            <Done words=t!("wall-own-erased") />
            <p><a href=paths::events(lang, "")>{t!("wall-title")}</a></p>
        }
    })
    .await;
    kept_by_nobody(response)
}

/// Public: the link is the proof. `POST /{lang}/events/own/{link}/confirm`
pub(super) async fn confirm(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let tx = portal.begin().await?;
    let event = event_of(&portal, &*tx, &link).await?;
    if event.stage == Stage::Unconfirmed {
        match store::step(&*tx, &event, Stage::Waiting, "", portal.now()).await {
            // Pressed twice at once: the other press did it.
            Err(PortalError::Conflict) => tx.undo().await?,
            confirmed => {
                confirmed?;
                tx.commit().await?;
            }
        }
    }
    Ok(Redirect::to(&Arrival::address(&paths::own_event(lang, &link), "confirmed")).into_response())
}

/// Public: the link is the proof. `POST /{lang}/events/own/{link}/erase`
pub(super) async fn erase(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let gone = Redirect::to(&Arrival::address(&paths::own_event(lang, &link), "erased")).into_response();
    let tx = portal.begin().await?;
    // Pressed twice, it is still gone.
    let Some(event) = store::by_link(&*tx, &link, portal.now()).await? else {
        tx.undo().await?;
        return Ok(gone);
    };
    if event.stage == Stage::Published {
        return Err(PortalError::Conflict);
    }
    match poster::remove(&portal, &*tx, &event).await {
        Err(PortalError::Conflict) => return Ok(gone),
        removed => removed?,
    }
    tx.commit().await?;
    appeals::forget(&portal, event.poster.into_iter().map(|poster| poster.key).collect()).await;
    Ok(gone)
}
