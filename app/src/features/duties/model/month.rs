//! Publications of a unit in a calendar month.

use std::collections::BTreeMap;

use crate::i18n::Trilingual;

/// So often at least a department publishes or renews something in a month (R95-2-7h).
pub const LEAST: u64 = 2;

/// What a unit did in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitMonth {
    pub id: i64,
    pub name: Trilingual,
    /// How many items it answers for.
    pub items: usize,
    pub publications: u64,
}

impl UnitMonth {
    /// Whether the schedule is kept.
    pub const fn is_enough(&self) -> bool {
        self.publications >= LEAST
    }
}

/// Folds the counts of the items into those of their units; units that published least first.
pub fn by_unit(units: BTreeMap<i64, (Trilingual, Vec<i64>)>, counts: &BTreeMap<i64, u64>) -> Vec<UnitMonth> {
    let sum = |items: &[i64]| items.iter().filter_map(|item| counts.get(item)).sum();
    let mut months: Vec<UnitMonth> = units
        .into_iter()
        .map(|(id, (name, items))| UnitMonth { id, name, items: items.len(), publications: sum(&items) })
        .collect();
    months.sort_by_key(|month| month.publications);
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R95-2-7h
    #[test]
    fn units_with_fewer_than_two_publications_come_first_and_are_told_apart() {
        let named =
            |name: &str, items: &[i64]| (Trilingual { kk: name.to_owned(), ..Trilingual::default() }, items.to_vec());
        let units = BTreeMap::from([(1, named("а", &[10, 11])), (2, named("ә", &[20])), (3, named("б", &[30, 31]))]);
        let counts = BTreeMap::from([(10, 1), (11, 1), (30, 1), (99, 7)]);
        let months = by_unit(units, &counts);
        let told: Vec<_> = months.iter().map(|month| (month.id, month.publications, month.is_enough())).collect();
        assert_eq!(told, [(2, 0, false), (3, 1, false), (1, 2, true)]);
    }
}
