//! Who receives, with the next free day; one of them with all free times.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::timetable::{Timetable, hours_list};
use super::{by_day, clock, day_in_words};
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::appointments::faces::{self, Face};
use crate::features::appointments::model::Channel;
use crate::features::appointments::model::slots::{self, Slot};
use crate::features::appointments::store::{self, Host};
use crate::features::appointments::taking;
use crate::features::privacy;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::link::phones;

/// `GET /{lang}/appointments`: everybody who receives; where the portal takes no bookings, their
/// schedule only.
pub(in super::super) async fn list(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let page =
        Page::new(lang, "/appointments", tl!(lang, "appointments-title")).described(&tl!(lang, "appointments-lead"));
    if !portal.settings().takes_appointments {
        return signpost(&portal, page).await;
    }
    let shown = match with_free_times(&portal, lang).await {
        // The schedule is still there, and the phones.
        Err(PortalError::Database(_)) => return Ok(away(&portal, page).await),
        shown => shown?,
    };
    let note = privacy::note(&portal, privacy::Form::Appointment);
    let response = respond(&portal, page, move || {
        let rows: Vec<_> = shown.iter().map(|(host, face, free)| row(host, face, free, lang)).collect();
        let list = if rows.is_empty() {
            view! { <p>{t!("appointments-nobody")}</p> }.into_any()
        } else {
            view! { <ul class="items receptions">{rows}</ul> }.into_any()
        };
        view! {
            <header class="page-header">
                <h1>{t!("appointments-title")}</h1>
                <p class="lead">{t!("appointments-lead")}</p>
            </header>
            <section aria-labelledby="hosts-title">
                <h2 class="visually-hidden" id="hosts-title">{t!("appointments-hosts")}</h2>
                {list}
            </section>
            <section class="notice" aria-labelledby="order-title">
                <h2 id="order-title">{t!("appointments-order")}</h2>
                <ol class="steps">
                    <li>{t!("appointments-order-choose")}</li>
                    <li>{t!("appointments-order-book")}</li>
                    <li>{t!("appointments-order-come")}</li>
                </ol>
                <p><a href=paths::appointment_find(lang)>{t!("appointments-find")}</a></p>
                {note()}
            </section>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

/// Everybody who receives, with the times that are free now.
async fn with_free_times(portal: &Portal, lang: Lang) -> Result<Vec<(Host, Face, Vec<Slot>)>> {
    let hosts = store::open_hosts(portal.db()).await?;
    let mut faces = faces::published(portal.db(), &hosts, lang).await?;
    let mut shown = Vec::new();
    for host in hosts {
        let Some(face) = faces.remove(&host.sketch.item_id) else { continue };
        let free = taking::free(portal.db(), &host, taking::window(portal, &host, Channel::Portal)).await?;
        shown.push((host, face, free));
    }
    Ok(shown)
}

/// What can be said while nobody knows which times are free.
async fn away(portal: &Portal, page: Page) -> Response {
    let lang = page.lang;
    let response = respond(portal, page, move || {
        let schedule = paths::item(lang, "work-with-public", "reception-schedule");
        view! {
            <header class="page-header"><h1>{t!("appointments-title")}</h1></header>
            <p class="notice">{t!("appointments-away")}</p>
            <ul class="links">
                <li><a href=schedule>{t!("appointments-timetable")}</a></li>
                <li><a href=paths::item(lang, "work-with-public", "reception-phones")>{t!("appointments-phones")}</a></li>
            </ul>
        }
    })
    .await;
    kept_by_nobody(response)
}

async fn signpost(portal: &Portal, page: Page) -> Result<Response> {
    let lang = page.lang;
    let timetable = Timetable::load(portal, lang).await?;
    Ok(respond(portal, page, move || {
        let schedule = match &timetable {
            Some(timetable) => timetable.view(),
            None => view! { <p>{t!("appointments-nobody")}</p> }.into_any(),
        };
        view! {
            <header class="page-header">
                <h1>{t!("appointments-title")}</h1>
                <p class="lead">{t!("appointments-signpost")}</p>
            </header>
            {schedule}
            <ul class="links">
                <li><a href=paths::item(lang, "work-with-public", "reception-phones")>{t!("appointments-phones")}</a></li>
                <li><a href=paths::appointment_find(lang)>{t!("appointments-find")}</a></li>
            </ul>
        }
    })
    .await)
}

fn row(host: &Host, face: &Face, free: &[Slot], lang: Lang) -> impl IntoView + use<> {
    let next = match free.first() {
        Some(slot) => {
            let same_day = by_day(free).first().map_or(0, |day| day.len());
            view! {
                <p class="receptions__next">
                    <span class="state state--good">{t!("appointments-next", day = day_in_words(*slot, lang))}</span>
                    <span class="quiet">{t!("appointments-left", n = same_day)}</span>
                </p>
            }
            .into_any()
        }
        None => view! {
            <p class="receptions__next"><span class="state state--wait">{t!("appointments-full")}</span></p>
        }
        .into_any(),
    };
    let post = (!face.post.is_empty()).then(|| view! { <p class="person__post">{face.post.clone()}</p> });
    view! {
        <li>
            {post}
            <h3 class="items__link"><a href=paths::appointments_with(lang, &host.slug)>{face.name.clone()}</a></h3>
            {next}
        </li>
    }
}

/// A published host, with the face.
pub(super) async fn found(portal: &Portal, slug: &str, lang: Lang) -> Result<(Host, Face)> {
    let host = store::host_by_slug(portal.db(), slug).await?;
    let face = faces::published(portal.db(), std::slice::from_ref(&host), lang).await?.remove(&host.sketch.item_id);
    Ok((host, face.ok_or(PortalError::NotFound)?))
}

/// `GET /{lang}/appointments/{host}`: days and times as links.
pub(in super::super) async fn one(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (host, face) = found(&portal, &slug, lang).await?;
    let takes = portal.settings().takes_appointments;
    let window = taking::window(&portal, &host, Channel::Portal);
    let free = if takes { taking::free(portal.db(), &host, window).await? } else { Vec::new() };
    let mut page = Page::new(lang, format!("/appointments/{slug}"), face.in_words())
        .under(&tl!(lang, "appointments-title"), paths::appointments(lang));
    page.unlisted = true;
    let response = respond(&portal, page, move || {
        let times = match (takes, free.is_empty()) {
            (false, _) => view! { <p class="notice">{t!("appointments-signpost")}</p> }.into_any(),
            (true, true) => full(&host, lang).into_any(),
            (true, false) => times(&host, &free, lang).into_any(),
        };
        view! {
            <header class="page-header">
                {(!face.post.is_empty()).then(|| view! { <p class="kicker">{face.post.clone()}</p> })}
                <h1>{face.name.clone()}</h1>
            </header>
            {facts(&host, lang)}
            {times}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

/// When, where, about what and in which languages (P891-11.4).
fn facts(host: &Host, lang: Lang) -> impl IntoView + use<> {
    let sketch = &host.sketch;
    let langs = sketch.langs.iter().map(|lang| lang.own_name()).collect::<Vec<_>>().join(", ");
    let optional =
        |title: String, text: String| (!text.is_empty()).then(|| view! { <div><dt>{title}</dt><dd>{text}</dd></div> });
    let phone = Some(sketch.phone.clone()).filter(|phone| !phone.is_empty());
    view! {
        <dl class="facts">
            <div><dt>{t!("appointments-date-time")}</dt><dd>{hours_list(host, lang)}</dd></div>
            <div><dt>{t!("appointments-place")}</dt><dd>{sketch.place.get(lang).to_owned()}</dd></div>
            {optional(t!("appointments-topics"), sketch.topics.get(lang).to_owned())}
            {optional(t!("appointments-langs"), langs)}
            {phone
                .map(|phone| view! { <div><dt>{t!("appointments-phone-short")}</dt><dd>{phones(&[phone])}</dd></div> })}
            <div><dt>{t!("appointments-changed-short")}</dt><dd>{dates::day(host.changed_at)}</dd></div>
        </dl>
    }
}

fn times(host: &Host, free: &[Slot], lang: Lang) -> impl IntoView + use<> {
    let days: Vec<_> = by_day(free)
        .into_iter()
        .filter_map(|slots| slots.first().map(|first| (*first, slots)))
        .map(|(first, slots)| {
            let id = format!("day-{}", first.day());
            let times: Vec<_> = slots.iter().map(|slot| time_link(host, *slot, lang)).collect();
            view! {
                <section class="free-day" aria-labelledby=id.clone()>
                    <h3 id=id.clone()>{day_in_words(first, lang)}</h3>
                    <ul class="free-times">{times}</ul>
                </section>
            }
        })
        .collect();
    view! {
        <section class="stack-4" aria-labelledby="times-title">
            <h2 id="times-title">{t!("appointments-choose-time")}</h2>
            <p class="quiet">{t!("appointments-times-hint", minutes = free.first().map_or(0, |slot| slot.minutes))}</p>
            {days}
        </section>
    }
}

fn time_link(host: &Host, slot: Slot, lang: Lang) -> impl IntoView + use<> {
    let href = paths::appointment_time(lang, &host.slug, &slots::name(slot.start));
    let exact = almaty(slot.start).to_rfc3339();
    view! {
        <li>
            <a class="free-time" href=href>
                <time datetime=exact>{clock(slot)}</time>
                <span class="visually-hidden">", "{day_in_words(slot, lang)}</span>
            </a>
        </li>
    }
}

fn full(host: &Host, lang: Lang) -> impl IntoView + use<> {
    view! {
        <section class="notice" aria-labelledby="full-title">
            <h2 id="full-title">{t!("appointments-full")}</h2>
            <p>{t!("appointments-full-text")}</p>
            <p>
                <a class="button" href=paths::appointment_waiting(lang, &host.slug)>{t!("appointments-wait")}</a>
            </p>
        </section>
    }
}
