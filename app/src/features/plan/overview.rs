//! The plan as it was asked for: the query, what it shows to this person, and its words.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::model::{Kind, Measure, Month, State};
use super::{place_of, plans, store};
use crate::error::{PortalError, Result};
use crate::features::accounts::{SignedIn, place_name};
use crate::features::content::Node;
use crate::features::rights::Action;
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Portal, Structure, almaty};

/// The query of the plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub month: String,
    pub view: String,
    pub unit: String,
    pub person: String,
    pub state: String,
    pub done: String,
}

impl Asked {
    /// The query with another month and another view, without what was not chosen.
    pub fn query(&self, month: &str, view: &str) -> String {
        let pairs =
            [("month", month), ("person", &self.person), ("state", &self.state), ("unit", &self.unit), ("view", view)];
        paths::query_of(pairs)
    }
}

/// A measure with the words for what it refers to.
#[derive(Clone, Debug)]
pub struct Row {
    pub measure: Measure,
    pub place: String,
    pub unit: String,
    pub person: String,
    pub entry: String,
}

/// Everything that the page shows.
pub struct Overview {
    pub month: Month,
    pub today: NaiveDate,
    pub is_list: bool,
    /// Late and of earlier months.
    pub late: Vec<Row>,
    pub rows: Vec<Row>,
    pub people: Vec<(i64, String)>,
    pub units: Vec<(i64, Trilingual)>,
}

/// The plan for a person: what they plan, may write, or are charged with.
pub async fn overview(portal: &Portal, who: &SignedIn, asked: &Asked) -> Result<Overview> {
    let today = almaty(portal.now()).date_naive();
    let month = if asked.month.is_empty() { Month::of(today) } else { Month::parse(&asked.month) };
    let month = month.ok_or(PortalError::BadRequest)?;
    let is_list = match asked.view.as_str() {
        "" | "month" => false,
        "list" => true,
        _ => return Err(PortalError::BadRequest),
    };
    let state = match asked.state.as_str() {
        "" => None,
        name => Some(State::from_name(name).ok_or(PortalError::BadRequest)?),
    };
    let id = |text: &str| if text.is_empty() { Ok(None) } else { text.parse().map(Some) };
    let person: Option<i64> = id(&asked.person).map_err(|_| PortalError::NotFound)?;
    let unit: Option<i64> = id(&asked.unit).map_err(|_| PortalError::NotFound)?;
    let structure = portal.structure()?;
    let is_shown = |measure: &Measure| {
        is_visible(who, &structure, measure)
            && person.is_none_or(|person| measure.responsible == Some(person))
            && unit.is_none_or(|unit| unit_of(&structure, measure.section).is_some_and(|(id, _)| id == unit))
            && state.is_none_or(|state| measure.state == state)
    };
    let mut late = store::overdue(portal.db(), month.first().min(today)).await?;
    late.retain(&is_shown);
    let mut measures = store::between(portal.db(), month.first(), month.last()).await?;
    measures.retain(&is_shown);
    let words = Words::of(portal, late.iter().chain(&measures), who.lang).await?;
    Ok(Overview {
        month,
        today,
        is_list,
        late: late.into_iter().map(|measure| words.row(&structure, measure)).collect(),
        rows: measures.into_iter().map(|measure| words.row(&structure, measure)).collect(),
        people: store::people(portal.db()).await?,
        units: units(&structure),
    })
}

/// Editors see what is theirs, planners what they plan.
pub fn is_visible(who: &SignedIn, structure: &Structure, measure: &Measure) -> bool {
    let place = place_of(structure, measure.section);
    measure.responsible == Some(who.user.id) || plans(who, &place) || who.may(Action::EditContent, &place)
}

/// The words for what measures refer to.
pub struct Words {
    lang: Lang,
    names: HashMap<i64, String>,
    titles: HashMap<i64, String>,
}

impl Words {
    pub async fn of(portal: &Portal, measures: impl Iterator<Item = &Measure> + Clone, lang: Lang) -> Result<Self> {
        let people = measures.clone().filter_map(|measure| measure.responsible).collect();
        let entries = measures.filter_map(|measure| measure.entry).collect();
        let names = store::names(portal.db(), people).await?;
        let titles = store::titles(portal.db(), entries, lang).await?;
        Ok(Self { lang, names, titles })
    }

    pub fn row(&self, structure: &Structure, measure: Measure) -> Row {
        let of = |words: &HashMap<i64, String>, id: Option<i64>| {
            id.and_then(|id| words.get(&id)).cloned().unwrap_or_default()
        };
        Row {
            place: place_name(structure, Some(measure.section), self.lang),
            unit: unit_of(structure, measure.section)
                .map(|(_, name)| name.get(self.lang).to_owned())
                .unwrap_or_default(),
            person: of(&self.names, measure.responsible),
            entry: of(&self.titles, measure.entry),
            measure,
        }
    }
}

fn unit_of(structure: &Structure, id: i64) -> Option<(i64, Trilingual)> {
    let section = structure.sections.iter().find(|section| section.id == id);
    let node = section.or_else(|| structure.item_by_id(id).map(|(_, item)| item))?;
    node.unit_id.zip(node.unit.clone())
}

/// The units of the structure, in its order.
fn units(structure: &Structure) -> Vec<(i64, Trilingual)> {
    let mut units: Vec<(i64, Trilingual)> = Vec::new();
    let nodes = structure.sections.iter().flat_map(|section| std::iter::once(section).chain(&section.items));
    for (id, name) in nodes.filter_map(|node: &Node| node.unit_id.zip(node.unit.clone())) {
        if units.iter().all(|(known, _)| *known != id) {
            units.push((id, name));
        }
    }
    units
}

/// What a kind is called.
pub fn kind_name(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::News => tl!(lang, "plan-kind-news"),
        Kind::Announcement => tl!(lang, "plan-kind-announcement"),
        Kind::Interview => tl!(lang, "plan-kind-interview"),
        Kind::Briefing => tl!(lang, "plan-kind-briefing"),
        Kind::Video => tl!(lang, "plan-kind-video"),
        Kind::Document => tl!(lang, "plan-kind-document"),
        Kind::Page => tl!(lang, "plan-kind-page"),
        Kind::Other => tl!(lang, "plan-kind-other"),
    }
}

/// What a state is called; what is late is called so.
pub fn state_name(state: State, is_overdue: bool, lang: Lang) -> String {
    match state {
        State::Planned if is_overdue => tl!(lang, "plan-overdue"),
        State::Planned => tl!(lang, "plan-planned"),
        State::Done => tl!(lang, "plan-done"),
        State::Cancelled => tl!(lang, "plan-cancelled"),
    }
}

/// The plan as lines of words, the heading first.
pub fn lines(overview: &Overview, lang: Lang) -> Vec<Vec<String>> {
    let heading = vec![
        tl!(lang, "plan-date"),
        tl!(lang, "plan-measure"),
        tl!(lang, "plan-kind"),
        tl!(lang, "plan-section"),
        tl!(lang, "content-unit"),
        tl!(lang, "plan-responsible"),
        tl!(lang, "plan-state"),
        tl!(lang, "plan-entry"),
    ];
    let line = |row: &Row| {
        let measure = &row.measure;
        vec![
            measure.due.to_string(),
            measure.title.clone(),
            kind_name(measure.kind, lang),
            row.place.clone(),
            row.unit.clone(),
            row.person.clone(),
            state_name(measure.state, measure.is_overdue(overview.today), lang),
            row.entry.clone(),
        ]
    };
    std::iter::once(heading).chain(overview.late.iter().chain(&overview.rows).map(line)).collect()
}
