//! The wall elsewhere: a few lines on the home page, the playbill at the item of the law (R95-2-M4c).

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::super::model::{Asked, Kind, agenda, other_lang};
use super::super::store::{self, Event};
use super::super::words;
use super::row;
use crate::error::Result;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;

/// So many stand on the home page.
const ON_HOME: usize = 3;
/// So many plays stand at the item.
const PLAYS: usize = 20;

/// The next events, each once.
#[derive(Clone)]
struct Next {
    events: Vec<Event>,
    now: DateTime<Utc>,
}

impl Next {
    async fn load(portal: &Portal, asked: &Asked, most: usize) -> Result<Option<Self>> {
        let now = portal.now();
        let events = store::coming(portal.db(), now).await?;
        let lines = agenda(events.iter().map(|event| (&event.sketch, event.house_key.as_str())), asked, now);
        let mut order: Vec<usize> = Vec::new();
        for line in lines {
            if order.len() < most && !order.contains(&line.event) {
                order.push(line.event);
            }
        }
        let events: Vec<Event> = order.into_iter().filter_map(|number| events.get(number).cloned()).collect();
        Ok((!events.is_empty()).then_some(Self { events, now }))
    }

    /// «5 желтоқсан, сенбі, 19:00».
    fn when(&self, event: &Event, lang: Lang) -> String {
        let Some(time) = event.sketch.next(self.now) else { return String::new() };
        if time.is_long() {
            return words::hours(time, lang);
        }
        format!("{}, {}", dates::long_date(almaty(time.start).date_naive(), lang), words::hours(time, lang))
    }
}

/// What the home page says of the next events; nothing where there are none.
#[derive(Clone)]
pub struct Soon(Next);

impl Soon {
    pub async fn load(portal: &Portal) -> Result<Option<Self>> {
        Ok(Next::load(portal, &Asked::default(), ON_HOME).await?.map(Self))
    }

    pub fn view(&self) -> AnyView {
        let lang = lang();
        let rows: Vec<_> = self
            .0
            .events
            .iter()
            .map(|event| {
                let title = &event.sketch.title;
                view! {
                    <li>
                        <a href=paths::event(lang, &event.slug) lang=other_lang(title, lang)>
                            {title.get(lang).to_owned()}
                        </a>
                        <p class="quiet">{self.0.when(event, lang)}</p>
                    </li>
                }
            })
            .collect();
        view! {
            <section aria-labelledby="wall-title">
                <div class="section-title">
                    <h2 id="wall-title">{t!("wall-soon")}</h2>
                    <a href=paths::events(lang, "")>{t!("wall-all")}</a>
                </div>
                <ul class="links wall-soon">{rows}</ul>
            </section>
        }
        .into_any()
    }
}

/// Coming plays, for the item “The theatre invites”.
#[derive(Clone)]
pub struct Playbill(Next);

impl Playbill {
    pub async fn load(portal: &Portal) -> Result<Option<Self>> {
        let plays = Asked { kind: Some(Kind::Theatre), ..Asked::default() };
        Ok(Next::load(portal, &plays, PLAYS).await?.map(Self))
    }

    pub fn view(&self) -> AnyView {
        let lang = lang();
        let rows: Vec<_> = self.0.events.iter().map(|event| row(event, self.0.when(event, lang))).collect();
        view! { <ul class="items">{rows}</ul> }.into_any()
    }
}

/// The way to the wall, for the items of the law that tell of events.
pub fn entrance() -> impl IntoView {
    view! { <p><a href=paths::events(lang(), "")>{t!("wall-all")}</a></p> }
}
