//! The board as it was asked for: the query, the duties it shows, and their words.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc};
use chrono_tz::Asia::Almaty;
use leptos::prelude::*;
use serde::Deserialize;

use super::model::{Duty, Filter, State, day_of};
use super::store;
use crate::error::{PortalError, Result};
use crate::features::accounts::SignedIn;
use crate::features::content::period_name;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::link::Icon;

/// The query of the board. The language of the duties is `in`: `lang` is that of the page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub by: String,
    pub r#in: String,
    pub state: String,
    pub section: String,
    pub unit: String,
    pub on: String,
}

impl Asked {
    /// The filter; an empty field is no choice.
    pub fn filter(&self) -> Result<Filter> {
        let known = |text: &str| text.parse().map_err(|_| PortalError::NotFound);
        Ok(Filter {
            lang: chosen(&self.r#in, Lang::from_code)?.unwrap_or_default(),
            by_unit: match self.by.as_str() {
                "" | "section" => false,
                "unit" => true,
                _ => return Err(PortalError::BadRequest),
            },
            state: chosen(&self.state, State::from_name)?,
            section: (!self.section.is_empty()).then(|| known(&self.section)).transpose()?,
            unit: (!self.unit.is_empty()).then(|| known(&self.unit)).transpose()?,
        })
    }

    /// The moment looked at: now, or the end of the day asked for.
    pub fn moment(&self, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
        match self.day()? {
            Some(day) if day != day_of(now) => end_of(day).ok_or(PortalError::BadRequest),
            _ => Ok(now),
        }
    }

    fn day(&self) -> Result<Option<NaiveDate>> {
        let sensible = |day: &NaiveDate| (2000..=2100).contains(&day.year());
        chosen(&self.on, |text| text.parse().ok().filter(sensible))
    }

    /// The query again, names in order, without what was not chosen.
    pub fn query(&self) -> String {
        let pairs = [
            ("by", &self.by),
            ("in", &self.r#in),
            ("on", &self.on),
            ("section", &self.section),
            ("state", &self.state),
            ("unit", &self.unit),
        ];
        let kept = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        kept.map(|(name, value)| format!("{name}={}", paths::encode(value))).collect::<Vec<_>>().join("&")
    }
}

fn chosen<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    if text.is_empty() { Ok(None) } else { parse(text).map(Some).ok_or(PortalError::BadRequest) }
}

fn end_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let next = day.checked_add_days(Days::new(1))?.and_hms_opt(0, 0, 0)?;
    let moment = Almaty.from_local_datetime(&next).earliest()?.to_utc();
    moment.checked_sub_signed(chrono::TimeDelta::milliseconds(1))
}

/// Everything that is shown: all duties for the counts, and what the filter leaves.
pub struct Board {
    pub filter: Filter,
    pub moment: DateTime<Utc>,
    pub all: Vec<Duty>,
    pub shown: Vec<Duty>,
}

/// The board for a person: the sections they work in come first.
pub async fn board(portal: &Portal, who: &SignedIn, asked: &Asked) -> Result<Board> {
    let filter = asked.filter()?;
    let moment = asked.moment(portal.now())?;
    let mut all = store::duties(portal.db(), &*portal.structure()?, moment).await?;
    let own = |duty: &Duty| {
        let place = Place::Section(vec![duty.item_id, duty.section_id]);
        who.may(Action::EditContent, &place) || who.may(Action::ReviewContent, &place)
    };
    all.sort_by_key(|duty| !own(duty));
    let shown = all.iter().filter(|duty| filter.takes(duty)).cloned().collect();
    Ok(Board { filter, moment, all, shown })
}

/// The word for a state.
pub fn state_name(state: State) -> String {
    match state {
        State::Fulfilled => t!("duties-fulfilled"),
        State::DueSoon => t!("duties-due-soon"),
        State::Overdue => t!("duties-overdue"),
        State::NeverFilled => t!("duties-never-filled"),
    }
}

/// A state as a shape and a word (O116-U-3.6: never by colour alone).
pub fn state_mark(state: State) -> impl IntoView {
    let (class, icon) = match state {
        State::Fulfilled => ("state state--good", "circle-check"),
        State::DueSoon => ("state state--wait", "clock"),
        State::Overdue => ("state state--bad", "circle-alert"),
        State::NeverFilled => ("state", "circle-dashed"),
    };
    view! { <span class=class><Icon name=icon />{state_name(state)}</span> }
}

/// The board as lines of words, the heading first; to be called inside a page's language.
pub fn lines(board: &Board) -> Vec<Vec<String>> {
    let heading = vec![
        t!("duties-section"),
        t!("duties-item"),
        t!("duties-source"),
        t!("content-unit"),
        t!("content-update-period"),
        t!("duties-language"),
        t!("duties-last"),
        t!("duties-due"),
        t!("duties-state"),
    ];
    let lang = lang();
    let in_lang = board.filter.lang;
    let line = |duty: &Duty| {
        let standing = duty.standing(in_lang);
        vec![
            duty.section_title.get(lang).to_owned(),
            duty.title.get(lang).to_owned(),
            duty.source.clone(),
            duty.unit.as_ref().map(|unit| unit.get(lang).to_owned()).unwrap_or_default(),
            duty.period.map(period_name).unwrap_or_default(),
            in_lang.code().to_owned(),
            duty.last(in_lang).map(|last| day_of(last).to_string()).unwrap_or_default(),
            standing.due.map(|due| due.to_string()).unwrap_or_default(),
            state_name(standing.state),
        ]
    };
    std::iter::once(heading).chain(board.shown.iter().map(line)).collect()
}
