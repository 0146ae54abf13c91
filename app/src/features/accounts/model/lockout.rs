//! How long sign-in is closed after wrong passwords and codes.

use chrono::TimeDelta;

use crate::limiter::Limit;

/// So many failures cost nothing.
pub const FREE_FAILURES: i32 = 4;

/// The longest time an account stays locked.
const LONGEST_MINUTES: i64 = 60;

/// Failed sign-ins from one network address.
pub const FROM_ADDRESS: Limit = Limit { name: "sign-in", times: 30, within: TimeDelta::minutes(15) };

/// Registrations and requests for a new password from one network address.
pub const LETTERS_FROM_ADDRESS: Limit = Limit { name: "letters-from", times: 10, within: TimeDelta::minutes(15) };

/// Letters that strangers can cause to be sent to one e-mail address.
pub const LETTERS_TO: Limit = Limit { name: "letters-to", times: 3, within: TimeDelta::hours(1) };

/// How long an account is locked after so many failures in a row: a minute after five, then
/// twice as long each time, up to an hour.
pub fn delay(failures: i32) -> Option<TimeDelta> {
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
    fn who_has_to_wait_is_told_whole_minutes() {
        for (seconds, expected) in [(-5, 1), (0, 1), (1, 1), (60, 1), (61, 2), (3_600, 60)] {
            assert_eq!(minutes(TimeDelta::seconds(seconds)), expected, "{seconds}");
        }
    }
}
