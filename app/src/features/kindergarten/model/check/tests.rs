use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::columns::Mapping;
use super::super::garden::Names;
use super::*;

fn day(text: &str) -> NaiveDate {
    super::super::date(text).unwrap()
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

fn iin(order: u32) -> String {
    iin::sample(day("2022-05-14"), order)
}

fn good(order: u32) -> Vec<Cell> {
    vec![
        text(&format!("A-{order}")),
        text(&iin(order)),
        text("14.05.2022"),
        Cell::Date(day("2023-01-10")),
        text("Общая"),
        text("1, Балбөбек"),
        Cell::Empty,
        Cell::Empty,
    ]
}

fn looked_at(rows: Vec<Vec<Cell>>) -> Checked {
    let headings = [
        "номер заявления",
        "иин",
        "дата рождения",
        "дата заявления",
        "категория",
        "детские сады",
        "дата ваучера",
        "ваучер в сад",
    ];
    let headings: Vec<String> = headings.map(str::to_owned).to_vec();
    let places = Mapping::default().places(&headings).unwrap();
    let rows = (2..).zip(rows).map(|(line, cells)| Row { line, cells }).collect();
    let gardens = Names::new(
        [("1", "Айгөлек"), ("2", "Балбөбек")].map(|(code, name)| (Code::parse(code).unwrap(), name.to_owned())),
    );
    let key = |iin: &Iin| {
        let mut key = [0; 16];
        key[..12].copy_from_slice(iin.reveal().as_bytes());
        IinKey(key)
    };
    let known =
        Knowledge { places: &places, gardens: &gardens, today: day("2026-11-22"), key: &key, progress: &|_| {} };
    check(&Sheet { headings, rows, merged: Vec::new() }, &known)
}

#[test]
fn a_good_row_becomes_a_record() {
    let mut given = good(2);
    (given[6], given[7]) = (text("2026-10-01"), text("балбөбек"));
    let checked = looked_at(vec![good(1), given]);
    assert_eq!((checked.fault_count, checked.records.len()), (0, 2), "{:?}", checked.faults);
    let record = &checked.records[0];
    assert_eq!((record.born, record.category, record.applied), (2022, Category::General, day("2023-01-10")));
    assert_eq!(record.wishes.iter().map(Code::as_str).collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(checked.records[1].voucher.unwrap().garden.as_str(), "2");
}

#[test]
fn what_is_wrong_is_told_with_row_and_column() {
    let other = iin::sample(day("2010-05-14"), 5);
    let mut last = iin(9).into_bytes();
    last[11] = b'0' + (last[11] - b'0' + 1) % 10;
    let last = String::from_utf8(last).unwrap();
    for (place, cell, column, problem) in [
        (0, Cell::Empty, Column::Number, Problem::Missing),
        (0, text(&iin(7)), Column::Number, Problem::Number),
        (0, Cell::Formula, Column::Number, Problem::Formula),
        (0, text("=\"A-1\""), Column::Number, Problem::Formula),
        (1, text("12345"), Column::Iin, Problem::IinLength),
        (1, text(&last), Column::Iin, Problem::IinChecksum),
        (1, text(&other), Column::Iin, Problem::TooOld),
        (2, text("15.05.2022"), Column::Born, Problem::IinBorn),
        (3, text("31.02.2023"), Column::Applied, Problem::Date),
        (3, Cell::Number(44_000.0), Column::Applied, Problem::Date),
        (3, text("2026-12-01"), Column::Applied, Problem::Future),
        (3, text("2022-05-01"), Column::Applied, Problem::BeforeBirth),
        (3, Cell::Broken, Column::Applied, Problem::Broken),
        (4, text("белгісіз"), Column::Category, Problem::Category("белгісіз".to_owned())),
        (4, text(&iin(3)), Column::Category, Problem::Category("…".to_owned())),
        (5, text("1; 99"), Column::Wishes, Problem::Garden("99".to_owned())),
        (6, text("2026-10-01"), Column::VoucherFor, Problem::VoucherAlone),
        (7, text("1"), Column::VoucherOn, Problem::VoucherAlone),
    ] {
        let mut row = good(1);
        row[place] = cell;
        let checked = looked_at(vec![good(100), row]);
        assert_eq!(checked.faults, [Fault { line: 3, column: Some(column), problem }]);
    }
}

#[test]
fn the_same_number_or_child_twice_is_a_fault_of_the_later_row() {
    let mut child = good(2);
    child[1] = text(&iin(1));
    let checked = looked_at(vec![good(1), good(1), child]);
    let problems: Vec<_> =
        checked.faults.iter().map(|fault| (fault.line, fault.column, fault.problem.clone())).collect();
    assert_eq!(
        problems,
        [(3, Some(Column::Number), Problem::Duplicate(2)), (4, Some(Column::Iin), Problem::Duplicate(2)),]
    );
}

#[test]
fn numbers_of_a_spreadsheet_get_their_noughts_back_and_long_reports_end() {
    let mut row = good(1);
    row[1] = Cell::Number(iin(1).parse().unwrap());
    assert_eq!(looked_at(vec![row]).fault_count, 0);
    let checked = looked_at(vec![vec![Cell::Empty; 8]; 1_000]);
    assert_eq!((checked.faults.len(), checked.fault_count), (MOST_TOLD, 5_000));
}

proptest! {
    /// Whatever stands in the cells: a record comes out only of a row without faults.
    #[test]
    fn rows_with_faults_give_no_records(cells in prop::collection::vec(prop::collection::vec(".{0,14}", 8), 0..10)) {
        let rows: Vec<Vec<Cell>> = cells.iter().map(|row| row.iter().map(|words| text(words)).collect()).collect();
        let count = rows.len();
        let checked = looked_at(rows);
        prop_assert!(checked.records.len() + checked.fault_count >= count);
    }
}
