//! The schedule of all receptions: position, name, days and hours, place (R95-2-M2.2,
//! O116-L-11.2, P891-11.4).

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::hours_in_words;
use crate::error::Result;
use crate::features::appointments::faces::{self, Face};
use crate::features::appointments::store::{self, Host};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::link::phones;
use crate::ui::table::{DataTable, columns};

/// The schedule, read.
#[derive(Clone, Debug)]
pub(crate) struct Timetable {
    rows: Vec<(Host, Face)>,
    takes_bookings: bool,
}

impl Timetable {
    /// Everybody who receives and is published; nothing where there is nobody.
    pub async fn load(portal: &Portal, lang: Lang) -> Result<Option<Self>> {
        let hosts = store::open_hosts(portal.db()).await?;
        let mut faces = faces::published(portal.db(), &hosts, lang).await?;
        let rows: Vec<_> =
            hosts.into_iter().filter_map(|host| faces.remove(&host.sketch.item_id).map(|face| (host, face))).collect();
        let takes_bookings = portal.settings().takes_appointments;
        Ok((!rows.is_empty()).then_some(Self { rows, takes_bookings }))
    }

    /// When the schedule was changed last.
    fn changed_at(&self) -> Option<DateTime<Utc>> {
        self.rows.iter().map(|(host, _)| host.changed_at).max()
    }

    /// The schedule as a table, with the way to book before it.
    pub fn view(&self) -> AnyView {
        let lang = lang();
        let rows: Vec<_> = self.rows.iter().map(|(host, face)| self.row(host, face, lang)).collect();
        let headings = columns([
            t!("appointments-official"),
            t!("appointments-date-time"),
            t!("appointments-place"),
            t!("appointments-phone-short"),
        ]);
        let book = self.takes_bookings.then(|| {
            view! {
                <p>
                    <a class="button button--large" href=paths::appointments(lang)>{t!("appointments-title")}</a>
                </p>
            }
        });
        view! {
            <section class="flow" aria-labelledby="timetable">
                <h2 id="timetable">{t!("appointments-timetable")}</h2>
                {book}
                <DataTable
                    label=t!("appointments-timetable")
                    caption=t!("appointments-timetable")
                    columns=headings
                    caption_hidden=true
                >
                    {rows}
                </DataTable>
                {self
                    .changed_at()
                    .map(|at| view! { <p class="quiet">{t!("appointments-changed")}" "{dates::day(at)}</p> })}
            </section>
        }
        .into_any()
    }

    fn row(&self, host: &Host, face: &Face, lang: Lang) -> impl IntoView + use<> {
        let name = if self.takes_bookings {
            view! { <a href=paths::appointments_with(lang, &host.slug)>{face.name.clone()}</a> }.into_any()
        } else {
            face.name.clone().into_any()
        };
        let post = (!face.post.is_empty()).then(|| view! { <span class="timetable__post">{face.post.clone()}</span> });
        let phone = Some(host.sketch.phone.clone()).filter(|phone| !phone.is_empty());
        view! {
            <tr>
                <th scope="row">{post}{name}</th>
                <td>{hours_list(host, lang)}</td>
                <td>{host.sketch.place.get(lang).to_owned()}</td>
                <td>{phone.map(|phone| phones(&[phone]))}</td>
            </tr>
        }
    }
}

/// Days and hours of a host, one a line.
pub(super) fn hours_list(host: &Host, lang: Lang) -> impl IntoView + use<> {
    let lines: Vec<_> = host.sketch.hours.iter().map(|line| view! { <li>{hours_in_words(*line, lang)}</li> }).collect();
    view! { <ul>{lines}</ul> }
}
