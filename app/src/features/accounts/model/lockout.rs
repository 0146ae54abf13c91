//! How long sign-in is closed after wrong passwords and codes.

use chrono::{DateTime, TimeDelta, Utc};

use crate::limiter::{By, Limit};

/// So many failures cost nothing.
pub const FREE_FAILURES: i32 = 4;

/// The longest time an account stays locked.
const LONGEST_MINUTES: i64 = 60;

/// Failures are forgotten when there was none for so long. The same for accounts and for
/// addresses that nobody has: what is remembered must not tell them apart.
pub const FORGOTTEN_AFTER: TimeDelta = TimeDelta::hours(24);

/// Failed sign-ins from one network.
pub const FROM_NETWORK: Limit = Limit { name: "sign-in", by: By::Network, times: 30, within: TimeDelta::minutes(15) };

/// Registrations and requests for letters from one network.
pub const LETTERS_FROM_NETWORK: Limit =
    Limit { name: "letters-from", by: By::Network, times: 10, within: TimeDelta::minutes(15) };

/// Letters that strangers can cause to be sent to one e-mail address.
pub const LETTERS_TO: Limit = Limit { name: "letters-to", by: By::Mailbox, times: 3, within: TimeDelta::hours(1) };

/// Failures in a row of an account, or of an address that nobody has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    pub times: i32,
    pub last: Option<DateTime<Utc>>,
    pub locked_until: Option<DateTime<Utc>>,
}

/// An attempt that was counted: the failures without it and with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub before: Failures,
    pub after: Failures,
}

impl Failures {
    /// Counts an attempt as failed until it succeeds, or says how long sign-in is closed still.
    pub fn attempt(self, now: DateTime<Utc>) -> Result<Claim, TimeDelta> {
        if let Some(wait) = self.locked_until.map(|until| until - now).filter(|wait| *wait > TimeDelta::zero()) {
            return Err(wait);
        }
        let is_recent = self.last.is_some_and(|last| now - last < FORGOTTEN_AFTER);
        let times = if is_recent { self.times.saturating_add(1) } else { 1 };
        let locked_until = delay(times).map(|delay| now + delay);
        Ok(Claim { before: self, after: Self { times, last: Some(now), locked_until } })
    }
}

/// How long an account is locked after so many failures in a row: a minute after five, then
/// twice as long each time, up to an hour.
fn delay(failures: i32) -> Option<TimeDelta> {
    let beyond = failures.checked_sub(FREE_FAILURES + 1).filter(|beyond| *beyond >= 0)?;
    let minutes = 1_i64.checked_shl(u32::try_from(beyond).ok()?.min(16)).unwrap_or(LONGEST_MINUTES);
    Some(TimeDelta::minutes(minutes.min(LONGEST_MINUTES)))
}

/// Whole minutes to tell somebody who has to wait; never none.
pub fn minutes(wait: TimeDelta) -> i64 {
    (wait.num_seconds().max(1) + 59) / 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_doubles_from_a_minute_to_an_hour() {
        const TABLE: [(i32, i64); 14] = [
            (-1, 0),
            (0, 0),
            (1, 0),
            (4, 0),
            (5, 1),
            (6, 2),
            (7, 4),
            (8, 8),
            (9, 16),
            (10, 32),
            (11, 60),
            (12, 60),
            (1_000, 60),
            (i32::MAX, 60),
        ];
        for (failures, minutes) in TABLE {
            let expected = (minutes > 0).then(|| TimeDelta::minutes(minutes));
            assert_eq!(delay(failures), expected, "{failures}");
        }
        assert_eq!(delay(i32::MIN), None);
    }

    #[test]
    fn a_closed_door_opens_again_and_closes_for_longer() {
        let start = DateTime::UNIX_EPOCH;
        let mut failures = Failures::default();
        for _ in 0..5 {
            failures = failures.attempt(start).unwrap().after;
        }
        assert_eq!(failures.attempt(start), Err(TimeDelta::minutes(1)));
        let later = start + TimeDelta::minutes(1);
        let failures = failures.attempt(later).unwrap().after;
        assert_eq!(failures.attempt(later + TimeDelta::minutes(1)), Err(TimeDelta::minutes(1)));
    }

    #[test]
    fn a_day_without_a_failure_forgets_all_before() {
        let start = DateTime::UNIX_EPOCH;
        let failures = Failures { times: 40, last: Some(start), locked_until: Some(start + TimeDelta::hours(1)) };
        assert_eq!(failures.attempt(start + TimeDelta::hours(23)).unwrap().after.times, 41);
        assert_eq!(failures.attempt(start + FORGOTTEN_AFTER).unwrap().after.times, 1);
    }

    #[test]
    fn who_has_to_wait_is_told_whole_minutes() {
        for (seconds, expected) in [(-5, 1), (0, 1), (1, 1), (60, 1), (61, 2), (3_600, 60)] {
            assert_eq!(minutes(TimeDelta::seconds(seconds)), expected, "{seconds}");
        }
    }
}
