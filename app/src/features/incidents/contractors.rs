//! How the contractors did: how many incidents, and the longest waits.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use leptos::prelude::*;

use super::store::Incident;
use crate::ui::table::{DataTable, columns};

/// How one contractor did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Work {
    all: usize,
    open: usize,
    answering: Option<TimeDelta>,
    closing: Option<TimeDelta>,
}

/// The longest times count: an average hides the night nobody came.
fn work(incidents: &[Incident]) -> BTreeMap<String, Work> {
    let mut by: BTreeMap<String, Work> = BTreeMap::new();
    for incident in incidents.iter().filter(|incident| !incident.contractor.is_empty()) {
        let work = by.entry(incident.contractor.clone()).or_default();
        work.all += 1;
        work.open += usize::from(incident.closed_at.is_none());
        work.answering = work.answering.max(incident.answered_at.map(|at| at - incident.opened_at));
        work.closing = work.closing.max(incident.closed_at.map(|at| at - incident.opened_at));
    }
    by
}

pub fn by_contractor(incidents: &[Incident]) -> Option<impl IntoView + use<>> {
    let hours = |time: Option<TimeDelta>| {
        time.map_or_else(|| "–".to_owned(), |time| format!("{}:{:02}", time.num_hours(), time.num_minutes() % 60))
    };
    let rows: Vec<_> = work(incidents)
        .into_iter()
        .map(|(name, work)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{work.all}</td>
                    <td>{work.open}</td>
                    <td>{hours(work.answering)}</td>
                    <td>{hours(work.closing)}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t!("incidents-by-contractor")}</h2>
            <DataTable
                label=t!("incidents-by-contractor")
                caption=t!("incidents-by-contractor-caption")
                columns=columns([
                    t!("incidents-contractor"), t!("incidents-all"), t!("incidents-still-open"),
                    t!("incidents-longest-answer"), t!("incidents-longest-close"),
                ])
            >
                {rows}
            </DataTable>
        }
    })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;
    use crate::features::incidents::model::Kind;

    #[test]
    fn the_longest_wait_of_a_contractor_is_told() {
        let at = |minute: i64| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(minute);
        let incident = |answered: Option<i64>, closed: Option<i64>, name: &str| Incident {
            id: 1,
            kind: Kind::Other,
            detail: String::new(),
            opened_at: at(0),
            answered_at: answered.map(at),
            closed_at: closed.map(at),
            contractor: name.to_owned(),
        };
        let all = [incident(Some(5), Some(90), "a"), incident(Some(30), None, "a"), incident(None, None, "")];
        let work = work(&all);
        assert_eq!(work.len(), 1);
        let expected =
            Work { all: 2, open: 1, answering: Some(TimeDelta::minutes(30)), closing: Some(TimeDelta::minutes(90)) };
        assert_eq!(work["a"], expected);
    }
}
