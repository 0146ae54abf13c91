//! How long what was removed can be brought back: entries, files, items of the structure.

use chrono::{DateTime, TimeDelta, Utc};

/// Nothing that was removed is lost before this many days are over.
pub const KEPT_DAYS: i64 = 90;

/// What was removed before this moment is gone for good.
pub fn forgotten_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::days(KEPT_DAYS)
}
