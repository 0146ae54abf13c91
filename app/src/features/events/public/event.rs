//! One event: poster, when, where, what it costs, for whom.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::super::model::{Sketch, Time, other_lang};
use super::super::store::{self, Event};
use super::super::words;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::link::ExternalLink;
use crate::ui::picture::ContentPicture;

/// `GET /{lang}/events/{slug}`
pub(super) async fn page(State(portal): State<Portal>, Path((lang, slug)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let event = store::published(portal.db(), &slug).await?.ok_or(PortalError::NotFound)?;
    let now = portal.now();
    let title = event.sketch.title.get(lang).to_owned();
    let page = Page::new(lang, format!("/events/{slug}"), title)
        .under(&tl!(lang, "wall-title"), paths::events(lang, ""))
        .described(event.sketch.about.get(lang).lines().next().unwrap_or_default());
    Ok(respond(&portal, page, move || view! { {shown(&event, now)} }).await)
}

/// An event as everybody sees it.
pub(crate) fn shown(event: &Event, now: DateTime<Utc>) -> impl IntoView + use<> {
    let lang = lang();
    let sketch = &event.sketch;
    let picture = event.picture.clone().map(|picture| view! { <ContentPicture picture=picture eager=true /> });
    let is_over = sketch.over_at().is_some_and(|over| over <= now);
    let calendar = (!is_over).then(|| {
        view! { <li><a href=paths::event_file(lang, &event.slug)>{t!("wall-file-one")}</a></li> }
    });
    let site = (!sketch.site.is_empty())
        .then(|| view! { <p><ExternalLink href=sketch.site.clone() text=t!("wall-site") /></p> });
    let paragraphs: Vec<_> = sketch
        .about
        .get(lang)
        .split("\n\n")
        .filter(|text| !text.trim().is_empty())
        .map(|text| view! { <p>{text.trim().to_owned()}</p> })
        .collect();
    view! {
        <header class="page-header">
            <p class="kicker">{words::kind(sketch.kind, lang)}</p>
            <h1 lang=other_lang(&sketch.title, lang)>{sketch.title.get(lang).to_owned()}</h1>
        </header>
        {is_over.then(|| view! { <p class="notice">{t!("wall-over")}</p> })}
        <div class="wall-event">
            {picture.map(|picture| view! { <div class="wall-event__poster">{picture}</div> })}
            <div class="flow">
                {facts(sketch, now)}
                {site}
                <div class="flow" lang=other_lang(&sketch.about, lang)>{paragraphs}</div>
                <ul class="links no-print">
                    {calendar}
                    <li><a href=paths::events(lang, "")>{t!("wall-all")}</a></li>
                </ul>
            </div>
        </div>
    }
}

/// Times that are over stand only where all are.
fn facts(sketch: &Sketch, now: DateTime<Utc>) -> impl IntoView + use<> {
    let lang = lang();
    let left: Vec<Time> = sketch.times.iter().filter(|time| time.over_at() > now).copied().collect();
    let times = if left.is_empty() { sketch.times.clone() } else { left };
    let times: Vec<_> = times
        .into_iter()
        .map(|time| {
            let start = almaty(time.start);
            let text = if time.is_long() {
                words::hours(time, lang)
            } else {
                format!("{}, {}", dates::long_date(start.date_naive(), lang), words::hours(time, lang))
            };
            view! { <li><time datetime=start.format("%Y-%m-%dT%H:%M:%S%:z").to_string()>{text}</time></li> }
        })
        .collect();
    let place = [sketch.house.get(lang), sketch.place.get(lang)].join(", ");
    let price = words::price(sketch.price, lang);
    let age = sketch.age.map(words::age);
    view! {
        <dl class="facts">
            <div>
                <dt>{t!("event-when")}</dt>
                <dd><ul class="wall-times">{times}</ul></dd>
            </div>
            <div>
                <dt>{t!("event-where")}</dt>
                <dd lang=other_lang(&sketch.place, lang)>{place}</dd>
            </div>
            {price.map(|price| view! { <div><dt>{t!("wall-price")}</dt><dd>{price}</dd></div> })}
            {age.map(|age| view! { <div><dt>{t!("wall-age")}</dt><dd>{age}</dd></div> })}
        </dl>
    }
}
