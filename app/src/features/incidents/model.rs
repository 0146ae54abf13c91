//! When something that is wrong becomes an incident, and when it is over.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

/// What can be abnormal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The database does not answer.
    Database,
    /// Hardly any room is left for data.
    Disk,
    /// Somebody guesses passwords.
    SignIns,
    /// Mails were given up.
    Mail,
    /// A background job stopped.
    Job,
    /// The clock jumped.
    Clock,
    /// Stored files or the database are not as they were stored.
    Data,
    /// A form of the portal does not answer as it should.
    Form,
    /// Appeals wait too long for their number, or cannot be read.
    Appeals,
    /// Written down by the administrator.
    Other,
}

impl Kind {
    pub const ALL: [Self; 10] = [
        Self::Database,
        Self::Disk,
        Self::SignIns,
        Self::Mail,
        Self::Job,
        Self::Clock,
        Self::Data,
        Self::Form,
        Self::Appeals,
        Self::Other,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Disk => "disk",
            Self::SignIns => "sign-ins",
            Self::Mail => "mail",
            Self::Job => "job",
            Self::Clock => "clock",
            Self::Data => "data",
            Self::Form => "form",
            Self::Appeals => "appeals",
            Self::Other => "other",
        }
    }

    /// The kind of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// How long it must last before anybody is woken up.
    fn patience(self) -> TimeDelta {
        match self {
            Self::Database => TimeDelta::seconds(10),
            _ => TimeDelta::zero(),
        }
    }
}

/// How long all must be well before the all-clear; what comes and goes is one incident.
const CALM: TimeDelta = TimeDelta::seconds(60);

/// What a look at one thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    pub is_bad: bool,
    /// Figures and names, no personal data of visitors.
    pub detail: String,
}

/// What people must be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Opened { kind: Kind, detail: String, at: DateTime<Utc> },
    Closed { kind: Kind, opened_at: DateTime<Utc>, at: DateTime<Utc> },
}

impl Event {
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Opened { kind, .. } | Self::Closed { kind, .. } => *kind,
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum State {
    Suspicious { since: DateTime<Utc> },
    Open { since: DateTime<Utc>, well_since: Option<DateTime<Utc>> },
}

/// Remembers what is wrong, so that each incident is told once.
#[derive(Debug, Default)]
pub struct Watcher(BTreeMap<Kind, State>);

impl Watcher {
    /// One that knows the incidents a former run left open.
    pub fn resumed(open: impl IntoIterator<Item = (Kind, DateTime<Utc>)>) -> Self {
        Self(open.into_iter().map(|(kind, since)| (kind, State::Open { since, well_since: None })).collect())
    }

    /// Takes in what a look found; gives what people must be told of it.
    pub fn observe(&mut self, finding: &Finding, now: DateTime<Utc>) -> Option<Event> {
        let kind = finding.kind;
        let state = self.0.get(&kind).copied();
        let (next, event) = if finding.is_bad { worse(state, finding, now) } else { better(state, kind, now) };
        match next {
            Some(next) => self.0.insert(kind, next),
            None => self.0.remove(&kind),
        };
        event
    }
}

fn worse(state: Option<State>, finding: &Finding, now: DateTime<Utc>) -> (Option<State>, Option<Event>) {
    let since = match state {
        Some(State::Open { since, .. }) => return (Some(State::Open { since, well_since: None }), None),
        Some(State::Suspicious { since }) => since,
        None => now,
    };
    if now - since < finding.kind.patience() {
        return (Some(State::Suspicious { since }), None);
    }
    let event = Event::Opened { kind: finding.kind, detail: finding.detail.clone(), at: since };
    (Some(State::Open { since, well_since: None }), Some(event))
}

fn better(state: Option<State>, kind: Kind, now: DateTime<Utc>) -> (Option<State>, Option<Event>) {
    let Some(State::Open { since, well_since }) = state else { return (None, None) };
    let well_since = well_since.unwrap_or(now);
    if now - well_since < CALM {
        return (Some(State::Open { since, well_since: Some(well_since) }), None);
    }
    (None, Some(Event::Closed { kind, opened_at: since, at: well_since }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(second)
    }

    fn look(kind: Kind, is_bad: bool) -> Finding {
        Finding { kind, is_bad, detail: "x".to_owned() }
    }

    #[test]
    fn an_incident_is_told_once_and_so_is_its_end() {
        let mut watcher = Watcher::default();
        let mut told = Vec::new();
        for second in 0..300 {
            let is_bad = (20..80).contains(&second);
            told.extend(watcher.observe(&look(Kind::Database, is_bad), at(second)).map(|event| (second, event)));
        }
        let opened = Event::Opened { kind: Kind::Database, detail: "x".to_owned(), at: at(20) };
        let closed = Event::Closed { kind: Kind::Database, opened_at: at(20), at: at(80) };
        assert_eq!(told, [(30, opened), (140, closed)]);
    }

    #[test]
    fn a_short_break_wakes_nobody_and_what_flickers_is_one_incident() {
        let mut watcher = Watcher::default();
        let mut told = 0;
        for second in 0..9 {
            told += usize::from(watcher.observe(&look(Kind::Database, true), at(second)).is_some());
        }
        assert!(watcher.observe(&look(Kind::Database, false), at(9)).is_none());
        for second in 10..400 {
            told += usize::from(watcher.observe(&look(Kind::Disk, second % 7 == 0), at(second)).is_some());
        }
        assert_eq!(told, 1);
    }

    #[test]
    fn what_a_former_run_told_is_not_told_again() {
        let mut watcher = Watcher::resumed([(Kind::Mail, at(0))]);
        assert_eq!(watcher.observe(&look(Kind::Mail, true), at(10)), None);
        assert_eq!(watcher.observe(&look(Kind::Mail, false), at(20)), None);
        let closed = Event::Closed { kind: Kind::Mail, opened_at: at(0), at: at(20) };
        assert_eq!(watcher.observe(&look(Kind::Mail, false), at(80)), Some(closed));
    }

    #[test]
    fn names_are_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
    }
}
