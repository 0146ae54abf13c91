//! One's own booking behind a secret address: to print, to put into a calendar, to move or to
//! give back.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use super::change::done;
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::accounts::SignedIn;
use crate::features::appointments::faces::{self, Face};
use crate::features::appointments::model::calendar_file::{self, Appointment};
use crate::features::appointments::model::{Outcome, Stand};
use crate::features::appointments::store::{self, Booking, Host};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::link::phones;
use crate::ui::notice::{Arrival, Done};

/// A booking with its host.
#[derive(Clone)]
pub(super) struct Own {
    pub booking: Booking,
    pub host: Host,
    pub face: Face,
}

pub(super) async fn own(portal: &Portal, link: &str, lang: Lang) -> Result<Own> {
    let booking = store::with_link(portal.db(), portal.sealer()?, link).await?;
    let host = store::host(portal.db(), booking.host_id).await?;
    let face = faces::of(portal.db(), &host, lang).await?;
    Ok(Own { booking, host, face })
}

/// `GET /{lang}/appointments/booking/{link}`
pub(in super::super) async fn page(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let own = own(&portal, &link, lang).await?;
    let done = done(&arrival, own.booking.stand, lang);
    let is_ahead = own.booking.slot.start > portal.now();
    let takes = portal.settings().takes_appointments;
    let page = own_page(lang, &link, title(&own.booking, lang));
    let response = respond(&portal, page, move || {
        let lead = match own.booking.stand {
            Stand::Booked if is_ahead => Some(t!("appointments-bring")),
            Stand::Held => own
                .booking
                .held_until
                .map(|until| t!("appointments-offer-until", until = dates::long_moment(until, lang))),
            _ => None,
        };
        view! {
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{title(&own.booking, lang)}</h1>
                {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
            </header>
            {facts(&own, lang)}
            {steps(&own, (takes, is_ahead), lang)}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

pub(super) fn own_page(lang: Lang, link: &str, title: String) -> Page {
    let mut page = Page::new(lang, format!("/appointments/booking/{link}"), title)
        .under(&tl!(lang, "appointments-title"), paths::appointments(lang));
    page.unlisted = true;
    page
}

fn title(booking: &Booking, lang: Lang) -> String {
    match booking.stand {
        Stand::Held => tl!(lang, "appointments-offer"),
        Stand::Booked => tl!(lang, "appointments-booked"),
        Stand::Cancelled => tl!(lang, "appointments-cancelled"),
        Stand::Done(Outcome::Came) => tl!(lang, "appointments-came"),
        Stand::Done(Outcome::Missed) => tl!(lang, "appointments-missed"),
    }
}

/// Number, code, with whom, when and where.
pub(super) fn facts(own: &Own, lang: Lang) -> impl IntoView + use<> {
    let Own { booking, host, face } = own;
    let phone = Some(host.sketch.phone.clone()).filter(|phone| !phone.is_empty());
    let key = (booking.stand == Stand::Booked).then(|| {
        view! {
            <div>
                <dt>{t!("appointments-number")}</dt>
                <dd class="nowrap" data-appointment="number">{booking.number.to_string()}</dd>
            </div>
            <div>
                <dt>{t!("appeals-code")}</dt>
                <dd class="nowrap" data-appointment="code">{booking.code.clone()}</dd>
            </div>
        }
    });
    view! {
        <dl class="facts">
            <div>
                <dt>{t!("appointments-date-time")}</dt>
                <dd data-appointment="time"><strong>{dates::moment(booking.slot.start)}</strong></dd>
            </div>
            <div><dt>{t!("appointments-official")}</dt><dd>{face.in_words()}</dd></div>
            <div><dt>{t!("appointments-place")}</dt><dd>{host.sketch.place.get(lang).to_owned()}</dd></div>
            {phone
                .map(|phone| view! { <div><dt>{t!("appointments-phone-short")}</dt><dd>{phones(&[phone])}</dd></div> })}
            {key}
        </dl>
    }
}

/// What can be done now.
fn steps(own: &Own, (takes, is_ahead): (bool, bool), lang: Lang) -> AnyView {
    let step = |step: &str| paths::appointment_step(lang, &own.booking.link, step);
    match own.booking.stand {
        Stand::Held if is_ahead => view! {
            <form class="actions" method="post" action=step("accept")>
                <button class="button button--large" type="submit">{t!("appointments-accept")}</button>
                <a class="button button--quiet" href=step("cancel")>{t!("appointments-decline")}</a>
            </form>
        }
        .into_any(),
        Stand::Booked if is_ahead => view! {
            <div class="actions no-print">
                <a class="button" href=step("ics") download="">{t!("appointments-ics")}</a>
                {takes
                    .then(|| {
                        view! { <a class="button button--quiet" href=step("move")>{t!("appointments-move")}</a> }
                    })}
                <a class="button button--quiet" href=step("cancel")>{t!("appointments-cancel")}</a>
            </div>
            <p class="no-print">{t!("appointments-keep")}</p>
        }
        .into_any(),
        // Whoever receives no more is not in the list.
        Stand::Cancelled if takes => {
            let host = &own.host;
            let times = if host.sketch.is_open {
                paths::appointments_with(lang, &host.slug)
            } else {
                paths::appointments(lang)
            };
            view! { <p class="no-print"><a class="button" href=times>{t!("appointments-book-again")}</a></p> }
                .into_any()
        }
        _ => ().into_any(),
    }
}

/// `GET /{lang}/appointments/booking/{link}/ics`: the same booking keeps its identity, so that a
/// calendar replaces what it holds.
pub(in super::super) async fn calendar_file(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let own = own(&portal, &link, lang).await?;
    if own.booking.stand == Stand::Held {
        return Err(PortalError::NotFound);
    }
    let public = &portal.options().public_url;
    let site = public.split("//").nth(1).unwrap_or("portal");
    let number = own.booking.number.to_string();
    let file = calendar_file::file(&Appointment {
        uid: &format!("{number}@{site}"),
        sequence: own.booking.sequence,
        written_at: portal.now(),
        start: own.booking.slot.start,
        end: own.booking.slot.end(),
        summary: &format!("{}: {}", tl!(lang, "appointments-reception"), own.face.in_words()),
        place: own.host.sketch.place.get(lang),
        description: &format!("№ {number}. {}", tl!(lang, "appointments-bring")),
        url: &format!("{public}{}", paths::appointment(lang, &link)),
        is_cancelled: own.booking.stand == Stand::Cancelled,
    });
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{number}.ics\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file).into_response())
}

/// The receptions that somebody signed in has booked, as a part of their account's page.
pub(crate) async fn own_bookings(
    portal: &Portal,
    who: &SignedIn,
) -> Result<impl Fn() -> AnyView + Clone + Send + Sync + use<>> {
    let found = if who.user.is_citizen {
        store::of_account(portal.db(), portal.sealer()?, who.user.id, portal.now()).await?
    } else {
        Vec::new()
    };
    let mut rows = Vec::with_capacity(found.len());
    for booking in found {
        let host = store::host(portal.db(), booking.host_id).await?;
        let face = faces::of(portal.db(), &host, who.lang).await?;
        rows.push((booking, face));
    }
    let is_shown = who.user.is_citizen && (portal.settings().takes_appointments || !rows.is_empty());
    Ok(move || if is_shown { account_part(&rows) } else { ().into_any() })
}

fn account_part(rows: &[(Booking, Face)]) -> AnyView {
    let lang = lang();
    let links: Vec<_> = rows
        .iter()
        .map(|(booking, face)| {
            let href = paths::appointment(lang, &booking.link);
            let when = dates::long_moment(booking.slot.start, lang);
            view! { <li><a href=href>{format!("{when}: {}", face.in_words())}</a></li> }
        })
        .collect();
    let none = links.is_empty().then(|| view! { <p>{t!("appointments-none-booked")}</p> });
    view! {
        <section class="account__part" aria-labelledby="appointments-title">
            <h2 id="appointments-title">{t!("appointments-mine")}</h2>
            {none}
            <ul class="links">
                {links}
                <li><a href=paths::appointments(lang)>{t!("appointments-title")}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
