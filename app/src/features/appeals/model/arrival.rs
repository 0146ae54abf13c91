//! When a letter that the office enters by hand arrived.

use chrono::{DateTime, Months, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Asia::Almaty;

use crate::server::almaty;

/// What is wrong with a moment of arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    NoDate,
    NoTime,
    /// Not yet.
    Future,
    /// Longer ago than a year.
    TooOld,
}

/// Where nobody noted the hour, the office opens then.
const OPENING: Option<NaiveTime> = NaiveTime::from_hms_opt(9, 0, 0);

/// The moment of a date and, if it was noted, a time, on the clocks of the city. Without a time a
/// letter of today arrived now.
pub fn arrival(date: &str, time: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, Fault> {
    let date: NaiveDate = date.trim().parse().map_err(|_| Fault::NoDate)?;
    let today = almaty(now).date_naive();
    if date > today {
        return Err(Fault::Future);
    }
    if today.checked_sub_months(Months::new(12)).is_none_or(|oldest| date < oldest) {
        return Err(Fault::TooOld);
    }
    let time = match time.trim() {
        "" if date == today => return Ok(now),
        "" => OPENING,
        typed => NaiveTime::parse_from_str(typed.get(..5).unwrap_or(typed), "%H:%M").ok(),
    };
    let local = date.and_time(time.ok_or(Fault::NoTime)?);
    let moment = Almaty.from_local_datetime(&local).earliest().ok_or(Fault::NoTime)?.to_utc();
    if moment > now { Err(Fault::Future) } else { Ok(moment) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::parse_from_rfc3339("2026-11-22T09:00:00+05:00").unwrap().to_utc()
    }

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    #[test]
    fn an_arrival_lies_within_the_last_year() {
        assert_eq!(arrival("2026-11-22", "", now()), Ok(now()));
        assert_eq!(arrival("2026-11-22", "08:15", now()), Ok(at("2026-11-22T08:15:00+05:00")));
        assert_eq!(arrival("2025-12-31", "", now()), Ok(at("2025-12-31T09:00:00+05:00")));
        assert_eq!(arrival("2026-11-22", "09:01", now()), Err(Fault::Future));
        assert_eq!(arrival("2026-11-23", "", now()), Err(Fault::Future));
        assert_eq!(arrival("2025-11-22", "", now()), Ok(at("2025-11-22T09:00:00+05:00")));
        assert_eq!(arrival("2025-11-21", "", now()), Err(Fault::TooOld));
        assert_eq!(arrival("2026-02-29", "", now()), Err(Fault::NoDate));
        assert_eq!(arrival("2026-11-20", "25:00", now()), Err(Fault::NoTime));
    }

    #[test]
    fn a_leap_day_is_a_day_a_year_ago_too() {
        let leap = at("2028-02-29T12:00:00+05:00");
        assert!(arrival("2027-02-28", "", leap).is_ok());
        assert_eq!(arrival("2027-02-27", "", leap), Err(Fault::TooOld));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_never_arrives_in_the_future(date in "\\PC{0,12}|20[0-9]{2}-[01][0-9]-[0-3][0-9]", time in "\\PC{0,6}|[0-2][0-9]:[0-5][0-9]") {
            if let Ok(moment) = arrival(&date, &time, now()) {
                prop_assert!(moment <= now() && now() - moment <= chrono::TimeDelta::days(367));
            }
        }
    }
}
