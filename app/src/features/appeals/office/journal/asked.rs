//! What of the journal is asked for.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::super::model::states::State as Stage;
use super::super::super::model::{Channel, Kind, Topic};
use super::super::super::public::{kind_name, stage_name, topic_name};
use super::{Order, Sight, Wanted, channel_name};
use crate::i18n::{Trilingual, lang};
use crate::paths;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::form::Check;

/// The query of the journal.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    kind: String,
    topic: String,
    channel: String,
    executor: String,
    unit: String,
    year: String,
    overdue: String,
    sort: String,
    rising: String,
    /// On one page, for the printer.
    pub print: String,
    pub page: Option<u64>,
}

/// What the filter offers.
pub struct Choices {
    pub executors: Vec<(i64, String)>,
    pub units: Vec<(i64, Trilingual)>,
    pub years: Vec<i32>,
    /// Whether people and units may be chosen at all.
    pub offers_people: bool,
}

impl Asked {
    /// The filter; a value that nobody offered is no choice.
    pub fn wanted(&self, today: NaiveDate, sight: Sight) -> Wanted {
        let of_people = |text: &str| text.parse().ok().filter(|_| sight.all);
        Wanted {
            state: Stage::from_name(&self.state),
            kind: Kind::from_name(&self.kind),
            topic: Topic::from_name(&self.topic),
            channel: Channel::from_name(&self.channel),
            executor: of_people(&self.executor),
            unit: of_people(&self.unit),
            year: self.year.parse().ok(),
            overdue_on: (!self.overdue.is_empty()).then_some(today),
        }
    }

    /// The column, and whether it rises; the newest come first.
    pub fn order(&self) -> (Order, bool) {
        (Order::from_name(&self.sort).unwrap_or_default(), !self.rising.is_empty())
    }

    /// The query again, without what was not chosen and without the page.
    pub fn query(&self) -> String {
        self.query_with(&self.sort, &self.rising)
    }

    /// The same sorted by another column, or the other way round.
    pub fn sorted_by(&self, order: Order) -> String {
        let (now, is_rising) = self.order();
        self.query_with(order.name(), if now == order && !is_rising { "on" } else { "" })
    }

    fn query_with(&self, sort: &str, rising: &str) -> String {
        let pairs = [
            ("channel", self.channel.as_str()),
            ("executor", &self.executor),
            ("kind", &self.kind),
            ("overdue", &self.overdue),
            ("print", &self.print),
            ("rising", rising),
            ("sort", sort),
            ("state", &self.state),
            ("topic", &self.topic),
            ("unit", &self.unit),
            ("year", &self.year),
        ];
        paths::query_of(pairs)
    }
}

/// The form above the journal.
pub fn filter(asked: &Asked, choices: &Choices) -> impl IntoView + use<> {
    let lang = lang();
    let choice = |name: &'static str, label: String, options: Vec<(String, String)>, chosen: &str| {
        let chosen = chosen.to_owned();
        view! { <OneOrAll name=name label=label options=options chosen=chosen /> }
    };
    let states = Stage::ALL.map(|state| (state.name().to_owned(), stage_name(state, lang))).to_vec();
    let kinds = Kind::ALL.map(|kind| (kind.name().to_owned(), kind_name(kind, lang))).to_vec();
    let topics = Topic::ALL.map(|topic| (topic.name().to_owned(), topic_name(topic, lang))).to_vec();
    let channels = Channel::ALL.map(|channel| (channel.name().to_owned(), channel_name(channel, lang))).to_vec();
    let years = choices.years.iter().map(|year| (year.to_string(), year.to_string())).collect();
    let people = choices.offers_people.then(|| {
        let executors = choices.executors.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
        let units = choices.units.iter().map(|(id, name)| (id.to_string(), name.get(lang).to_owned())).collect();
        view! {
            {choice("executor", t!("appeals-executor"), executors, &asked.executor)}
            {choice("unit", t!("content-unit"), units, &asked.unit)}
        }
    });
    let fields = view! {
        {choice("state", t!("appeals-state"), states, &asked.state)}
        {choice("kind", t!("appeals-kind-short"), kinds, &asked.kind)}
        {choice("topic", t!("appeals-topic-short"), topics, &asked.topic)}
        {choice("channel", t!("office-channel"), channels, &asked.channel)}
        {people}
        {choice("year", t!("office-year"), years, &asked.year)}
        <Check name="overdue" label=t!("office-only-overdue") checked=!asked.overdue.is_empty() />
        <input type="hidden" name="sort" value=asked.sort.clone() />
        <input type="hidden" name="rising" value=asked.rising.clone() />
    };
    filter::form(paths::ADMIN_APPEALS, t!("appeals-journal-filter"), fields)
}
