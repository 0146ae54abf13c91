use proptest::prelude::*;

use super::super::pack::{any, pack};
use super::super::record::Voucher;
use super::super::renewal::{Change, Differences, changed, renewed};
use super::*;

fn day(text: &str) -> NaiveDate {
    super::super::date(text).unwrap()
}

fn record(number: &str, applied: &str, category: Category) -> Record {
    Record {
        number: Number::parse(number).unwrap(),
        iin: None,
        applied: day(applied),
        category,
        born: 2022,
        wishes: vec![Code::parse("1").unwrap()],
        voucher: None,
    }
}

fn queue(records: Vec<Record>) -> Queue {
    Queue::new(Some(day("2026-11-01")), records, Vec::new())
}

#[test]
fn a_child_sees_its_places_in_the_city_the_year_the_category_and_each_kindergarten() {
    let mut other = record("A-4", "2024-01-01", Category::General);
    (other.born, other.wishes) = (2023, vec![Code::parse("2").unwrap()]);
    let queue = queue(vec![
        record("A-3", "2025-03-01", Category::Priority),
        record("A-2", "2025-02-01", Category::General),
        record("A-1", "2025-01-01", Category::General),
        other,
    ]);
    let number = Number::parse("a-2").unwrap();
    let standing = queue.by_number(&number).unwrap();
    // The priority category, then the general queue by date.
    assert_eq!(standing.city(), Some(Rank { place: 4, of: 4 }));
    assert_eq!(standing.year(), Some(Rank { place: 3, of: 3 }));
    assert_eq!(standing.category(), Some(Rank { place: 3, of: 3 }));
    assert_eq!(standing.gardens(), [(Code::parse("1").unwrap(), Rank { place: 3, of: 3 })]);
    assert_eq!(standing.movement(), [(day("2026-11-01"), 4)]);
    assert_eq!(queue.waiting_for(Code::parse("2").unwrap()), BTreeMap::from([(2023, 1)]));
}

#[test]
fn who_has_a_voucher_has_no_place_and_counts_for_the_pace() {
    let mut given = record("A-1", "2025-01-01", Category::General);
    given.voucher = Some(Voucher { on: day("2026-09-15"), garden: Code::parse("1").unwrap() });
    let queue = queue(vec![given, record("A-2", "2025-02-01", Category::General)]);
    let number = Number::parse("A-1").unwrap();
    let standing = queue.by_number(&number).unwrap();
    assert_eq!((standing.city(), standing.year(), standing.estimate(day("2026-11-22"))), (None, None, None));
    assert!(standing.gardens().is_empty() && standing.movement().is_empty());
    assert_eq!(queue.pace(2022, day("2026-11-22")), ([0, 1, 0, 0, 0, 0], 1));
    assert_eq!(queue.pace(2021, day("2026-11-22")).0, [0; 6]);
}

#[test]
fn a_file_keeps_vouchers_given_here_and_tells_what_is_new_changed_and_gone() {
    let mut given = record("A-1", "2025-01-01", Category::General);
    given.voucher = Some(Voucher { on: day("2026-09-15"), garden: Code::parse("1").unwrap() });
    let mut old = record("A-0", "2020-01-01", Category::General);
    old.voucher = Some(Voucher { on: day("2024-09-15"), garden: Code::parse("1").unwrap() });
    let before = queue(vec![given.clone(), old, record("A-2", "2025-02-01", Category::General)]);
    let file = vec![record("A-1", "2025-01-01", Category::General), record("A-3", "2025-02-01", Category::General)];
    let (records, differences) = renewed(&before, file, day("2026-11-20"));
    assert_eq!(differences, Differences { new: 1, changed: 0, gone: 2, kept: 1 });
    assert_eq!(records, [given, record("A-3", "2025-02-01", Category::General)]);
}

proptest! {
    /// Places are a permutation consistent with dates and categories, in the city and in every part of it.
    #[test]
    fn places_are_a_permutation_consistent_with_dates(records in any::records(60)) {
        let waiting = records.iter().filter(|record| record.voucher.is_none()).count();
        let queue = queue(records.clone());
        prop_assert_eq!(queue.waiting().len(), waiting);
        for (place, record) in (1..).zip(queue.waiting()) {
            let standing = queue.by_number(&record.number).unwrap();
            prop_assert_eq!(standing.city().unwrap().place, place);
        }
        for pair in [Category::Priority, Category::Preferential, Category::General] {
            let own: Vec<_> = queue.waiting().iter().filter(|record| record.category == pair).collect();
            prop_assert!(own.windows(2).all(|two| (two[0].applied, &two[0].number) < (two[1].applied, &two[1].number)));
        }
        for (year, count) in queue.years() {
            let mut places: Vec<_> = queue.waiting().iter().filter(|record| record.born == *year)
                .map(|record| queue.by_number(&record.number).unwrap().year().unwrap().place).collect();
            places.sort_unstable();
            prop_assert_eq!(places, (1..=*count).collect::<Vec<_>>());
        }
        for code in ["1", "2", "DS-3", "44"].map(|code| Code::parse(code).unwrap()) {
            for (year, count) in queue.waiting_for(code) {
                let places: Vec<_> = queue.candidates(code, year).iter().map(|record| {
                    let gardens = queue.by_number(&record.number).unwrap().gardens();
                    gardens.into_iter().find(|(own, _)| *own == code).unwrap().1.place
                }).collect();
                prop_assert_eq!(places, (1..=count).collect::<Vec<_>>());
            }
        }
    }

    /// The order in which a file has its rows says nothing.
    #[test]
    fn the_order_of_the_file_does_not_matter(records in any::records(40)) {
        let mut turned = records.clone();
        turned.reverse();
        prop_assert_eq!(pack(queue(records).all()), pack(queue(turned).all()));
    }

    /// An import on top, taken back, leaves what was: the snapshot before with its changes.
    #[test]
    fn import_then_undo_restores_exactly(
        base in any::records(30),
        file in any::records(30),
        removed in 0_usize..30,
    ) {
        let kept = pack(&base);
        let number = Number::parse(&format!("N-{removed}")).unwrap();
        let changes = vec![Change::Remove(number.clone())];
        let state = |text: &str| queue(changed(super::super::pack::unpack(text).unwrap(), changes.clone()));
        let before = state(&kept);
        prop_assert!(before.by_number(&number).is_none());
        let (renewed, _) = renewed(&before, file, day("2026-11-20"));
        let after = queue(renewed);
        prop_assert!(after.all().len() >= after.waiting().len());
        prop_assert_eq!(pack(state(&kept).all()), pack(before.all()));
    }

    /// Nobody is in the queue twice after any changes.
    #[test]
    fn changes_leave_everybody_once(records in any::records(20), put in any::records(30), removed in prop::collection::vec(0_usize..30, 0..5)) {
        let puts = put.into_iter().map(Change::Put);
        let removals: Vec<_> = removed.iter().map(|number| Number::parse(&format!("N-{number}")).unwrap()).collect();
        let all = changed(records, puts.chain(removals.iter().cloned().map(Change::Remove)));
        let numbers: std::collections::HashSet<_> = all.iter().map(|record| record.number.clone()).collect();
        prop_assert_eq!(numbers.len(), all.len());
        prop_assert!(removals.iter().all(|number| !numbers.contains(number)));
    }
}
