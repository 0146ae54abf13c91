//! Coming events in the order of their days, and what of them was asked for.

use chrono::{DateTime, Utc};

use super::{Kind, Sketch, Time, month_of};

/// What a reader chose above the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub kind: Option<Kind>,
    /// The key of a house.
    pub house: Option<String>,
    pub month: Option<(i32, u32)>,
}

/// An event on one of its times; the number is its place among those given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub event: usize,
    pub time: Time,
}

/// Every time that is not over, those that go on already first, then day by day.
pub fn agenda<'a>(
    events: impl IntoIterator<Item = (&'a Sketch, &'a str)>,
    asked: &Asked,
    now: DateTime<Utc>,
) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (event, (sketch, house)) in events.into_iter().enumerate() {
        let is_wanted = asked.kind.is_none_or(|kind| kind == sketch.kind)
            && asked.house.as_deref().is_none_or(|wanted| wanted == house);
        let times = sketch.times.iter().filter(|time| is_wanted && time.over_at() > now);
        let times = times.filter(|time| asked.month.is_none_or(|month| time.touches(month)));
        lines.extend(times.map(|time| Line { event, time: *time }));
    }
    lines.sort_by_key(|line| (line.time.start.max(now), line.time, line.event));
    lines
}

/// The months in which something takes place from now on, in order.
pub fn months<'a>(events: impl IntoIterator<Item = &'a Sketch>, now: DateTime<Utc>) -> Vec<(i32, u32)> {
    let times = events.into_iter().flat_map(|sketch| sketch.times.iter());
    let coming = times.filter(|time| time.over_at() > now);
    let mut months: Vec<_> = coming.flat_map(|time| time.months().filter(|month| *month >= month_of(now))).collect();
    months.sort_unstable();
    months.dedup();
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    fn time(start: &str, end: Option<&str>) -> Time {
        Time { start: at(start), end: end.map(at) }
    }

    /// R95-2-M4c: by date, and past ones are not in the list.
    #[test]
    fn what_goes_on_comes_first_and_what_is_over_not_at_all() {
        let play = Sketch {
            kind: Kind::Theatre,
            times: vec![time("2026-11-20T19:00:00+05:00", None), time("2026-12-01T19:00:00+05:00", None)],
            ..Sketch::default()
        };
        let show = Sketch {
            kind: Kind::Exhibition,
            times: vec![time("2026-11-01T10:00:00+05:00", Some("2026-12-15T18:00:00+05:00"))],
            ..Sketch::default()
        };
        let now = at("2026-11-22T09:00:00+05:00");
        let events = [(&play, "theatre"), (&show, "museum")];
        let lines =
            |asked: &Asked| -> Vec<usize> { agenda(events, asked, now).iter().map(|line| line.event).collect() };
        assert_eq!(lines(&Asked::default()), [1, 0]);
        assert_eq!(lines(&Asked { kind: Some(Kind::Theatre), ..Asked::default() }), [0]);
        assert_eq!(lines(&Asked { house: Some("museum".to_owned()), ..Asked::default() }), [1]);
        assert_eq!(lines(&Asked { month: Some((2026, 12)), ..Asked::default() }), [1, 0]);
        assert_eq!(lines(&Asked { month: Some((2026, 11)), ..Asked::default() }), [1]);
        assert_eq!(months([&play, &show], now), [(2026, 11), (2026, 12)]);
        let winter = Sketch {
            times: vec![time("2026-11-01T10:00:00+05:00", Some("2027-01-15T18:00:00+05:00"))],
            ..Sketch::default()
        };
        assert_eq!(months([&winter], now), [(2026, 11), (2026, 12), (2027, 1)]);
    }
}
