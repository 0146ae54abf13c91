//! How one state of the queue comes from the one before: by single changes, and by the next list.

use std::collections::{HashMap, HashSet};

use chrono::{Months, NaiveDate};

use super::queue::Queue;
use super::record::{Number, Record};

/// A correction of a single application, or its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Put(Record),
    Remove(Number),
}

/// Records with changes on top, each in its turn.
pub fn changed(mut records: Vec<Record>, changes: impl IntoIterator<Item = Change>) -> Vec<Record> {
    let mut places: HashMap<Number, usize> =
        records.iter().enumerate().map(|(place, record)| (record.number.clone(), place)).collect();
    let mut removed = Vec::new();
    for change in changes {
        match change {
            Change::Put(record) => {
                if let Some(place) = places.get(&record.number) {
                    removed.retain(|gone| gone != place);
                    records[*place] = record;
                } else {
                    places.insert(record.number.clone(), records.len());
                    records.push(record);
                }
            }
            Change::Remove(number) => removed.extend(places.get(&number)),
        }
    }
    let mut place = 0;
    records.retain(|_| {
        place += 1;
        !removed.contains(&(place - 1))
    });
    records
}

/// What an import would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    pub new: u32,
    pub changed: u32,
    pub gone: u32,
    /// Applications that the file has as waiting and the portal with a voucher, which they keep.
    pub kept: u32,
}

/// So long a voucher counts for estimates after its application left the department's list.
const REMEMBERED: Months = Months::new(12);

/// The queue that a file makes of the one before: vouchers given here stay given, and count a year on.
pub fn renewed(before: &Queue, mut file: Vec<Record>, as_of: NaiveDate) -> (Vec<Record>, Differences) {
    let mut differences = Differences::default();
    for record in &mut file {
        let Some(known) = before.by_number(&record.number).map(|standing| standing.record()) else {
            differences.new += 1;
            continue;
        };
        if record.voucher.is_none() && known.voucher.is_some() {
            record.voucher = known.voucher;
            differences.kept += 1;
        }
        differences.changed += u32::from(record != known);
    }
    let in_file: HashSet<Number> = file.iter().map(|record| record.number.clone()).collect();
    let left = before.all().iter().filter(|record| !in_file.contains(&record.number));
    let since = as_of.checked_sub_months(REMEMBERED);
    for record in left {
        let counts = record.voucher.zip(since).is_some_and(|(voucher, since)| voucher.on >= since);
        if counts {
            file.push(record.clone());
        } else {
            differences.gone += 1;
        }
    }
    (file, differences)
}
