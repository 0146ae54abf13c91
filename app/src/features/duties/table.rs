//! The board as it was asked for: the query, the duties it shows, and their words.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use serde::Deserialize;

use super::model::class::Class;
use super::model::month::UnitMonth;
use super::model::{Duty, Filter, State, day_of};
use super::month::month_of;
use super::store;
use crate::calendar;
use crate::error::{PortalError, Result};
use crate::features::accounts::SignedIn;
use crate::features::content::period_name;
use crate::features::editorial_group;
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
    pub class: String,
    pub stale: String,
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
            class: chosen(&self.class, Class::from_name)?,
            only_stale: !self.stale.is_empty(),
        })
    }

    /// The moment looked at: now, or the end of the day asked for.
    pub fn moment(&self, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
        match self.day()? {
            Some(day) if day != day_of(now) => calendar::end_of(day).ok_or(PortalError::BadRequest),
            _ => Ok(now),
        }
    }

    fn day(&self) -> Result<Option<NaiveDate>> {
        chosen(&self.on, |text| text.parse().ok().filter(calendar::is_sensible))
    }

    /// The query again, names in order, without what was not chosen.
    pub fn query(&self) -> String {
        let pairs = [
            ("by", &self.by),
            ("class", &self.class),
            ("in", &self.r#in),
            ("on", &self.on),
            ("section", &self.section),
            ("stale", &self.stale),
            ("state", &self.state),
            ("unit", &self.unit),
        ];
        paths::query_of(pairs)
    }
}

fn chosen<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    if text.is_empty() { Ok(None) } else { parse(text).map(Some).ok_or(PortalError::BadRequest) }
}

/// Everything that is shown: all duties for the counts, and what the filter leaves.
pub struct Board {
    pub filter: Filter,
    pub moment: DateTime<Utc>,
    pub all: Vec<Duty>,
    pub shown: Vec<Duty>,
    /// How much each unit published in the month.
    pub months: Vec<UnitMonth>,
    /// Names of those who answer for a section or an item, by its row (R95-1-6.1f).
    pub responsible: HashMap<i64, Vec<String>>,
}

impl Board {
    /// The day looked at.
    pub fn today(&self) -> NaiveDate {
        day_of(self.moment)
    }

    /// Who answers for a duty: for the item, or for the section that it stands in.
    pub fn people(&self, duty: &Duty) -> String {
        let names = [duty.item_id, duty.section_id].into_iter().filter_map(|id| self.responsible.get(&id)).flatten();
        names.cloned().collect::<Vec<_>>().join(", ")
    }
}

/// The board for a person: the sections they work in come first.
pub async fn board(portal: &Portal, who: &SignedIn, asked: &Asked) -> Result<Board> {
    let filter = asked.filter()?;
    let moment = asked.moment(portal.now())?;
    let structure = portal.structure()?;
    let mut all = store::duties(portal.db(), &structure, moment).await?;
    let months = month_of(portal, &structure, moment).await?;
    let responsible = editorial_group::responsible(portal.db()).await?;
    let own = |duty: &Duty| {
        let place = Place::Section(vec![duty.item_id, duty.section_id]);
        who.may(Action::EditContent, &place) || who.may(Action::ReviewContent, &place)
    };
    all.sort_by_key(|duty| !own(duty));
    let shown = all.iter().filter(|duty| filter.takes(duty, day_of(moment))).cloned().collect();
    Ok(Board { filter, moment, all, shown, months, responsible })
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

/// The word for a class.
pub fn class_name(class: Class) -> String {
    match class {
        Class::Permanent => t!("duties-class-permanent"),
        Class::Periodic => t!("duties-class-periodic"),
        Class::Dynamic => t!("duties-class-dynamic"),
    }
}

/// The board as lines of words, the heading first; to be called inside a page's language.
pub fn lines(board: &Board) -> Vec<Vec<String>> {
    let heading = vec![
        t!("duties-section"),
        t!("duties-item"),
        t!("duties-source"),
        t!("content-unit"),
        t!("duties-people"),
        t!("duties-month-count"),
        t!("duties-class"),
        t!("duties-static-or-dynamic"),
        t!("content-update-period"),
        t!("duties-fresh"),
        t!("duties-language"),
        t!("duties-last"),
        t!("duties-due"),
        t!("duties-state"),
    ];
    let lang = lang();
    let in_lang = board.filter.lang;
    let line = |duty: &Duty| {
        let standing = duty.standing(in_lang);
        let month = board.months.iter().find(|month| Some(month.id) == duty.unit_id);
        vec![
            duty.section_title.get(lang).to_owned(),
            duty.title.get(lang).to_owned(),
            duty.source.clone(),
            duty.unit.as_ref().map(|unit| unit.get(lang).to_owned()).unwrap_or_default(),
            board.people(duty),
            month.map(|month| month.publications.to_string()).unwrap_or_default(),
            class_name(duty.class),
            if duty.class.is_static() { t!("duties-static") } else { t!("duties-class-dynamic") },
            duty.period.map(period_name).unwrap_or_default(),
            duty.fresh_until[in_lang as usize].map(|until| until.to_string()).unwrap_or_default(),
            in_lang.code().to_owned(),
            duty.last(in_lang).map(|last| day_of(last).to_string()).unwrap_or_default(),
            standing.due.map(|due| due.to_string()).unwrap_or_default(),
            state_name(standing.state),
        ]
    };
    std::iter::once(heading).chain(board.shown.iter().map(line)).collect()
}
