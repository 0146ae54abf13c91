//! Tables with a row a line, a cell a line, bars, and tags in cells.

use super::{fixture, parse_act, rows, table};
use crate::features::acts::parse::FindingKind;

#[test]
fn rows_cells_and_lists_in_cells_are_read() {
    let act = fixture("order.kk.txt");
    let table = table(&act, "annex-1-app-1-tbl-1");
    assert_eq!((table.columns, table.header_rows), (3, 2));
    let first = &table.rows[2];
    assert_eq!(first.anchor.as_deref(), Some("annex-1-app-1-tbl-1-r-1"));
    assert_eq!(first.cells[2].paragraphs.len(), 3, "1) 2) 3) stand apart, also without a semicolon");
    assert_eq!(table.rows[3].cells[2].paragraphs.len(), 2);
    assert!(table.rows[4].cells[2].paragraphs[0].item);
}

#[test]
fn a_row_cut_by_a_page_break_is_marked() {
    let act = fixture("order.kk.txt");
    let table = table(&act, "annex-1-app-1-tbl-1");
    let joined: Vec<bool> = table.rows.iter().map(|row| row.joins_above).collect();
    assert_eq!(joined, [false, false, false, false, false, true, true, true, true, false]);
    assert!(act.report.has(FindingKind::RowCut));
}

#[test]
fn text_thrown_out_of_a_table_goes_back_and_is_reported() {
    let act = fixture("order.kk.txt");
    let rows = rows(table(&act, "annex-1-app-1-tbl-1"));
    assert_eq!(rows[6], ["", "", "2) балаларға арналған аудиокітап тыңдау"]);
    assert_eq!(rows[7], ["4", "Балалар залы", ""]);
    assert_eq!(rows[9], ["5", "Көшірме жасау", ""]);
    let stray = act.report.findings.iter().filter(|finding| finding.kind == FindingKind::StrayInTable);
    assert_eq!(stray.count(), 2);
}

#[test]
fn a_cell_a_line_makes_rows_by_their_numbers() {
    let act = fixture("resolution.kk.txt");
    let list = rows(table(&act, "annex-1-tbl-1"));
    assert_eq!(list, [["1)", "бағбан;"], ["2)", "күзетші."]]);
    let plan = table(&act, "annex-2-tbl-1");
    let expected: [&[&str]; 5] = [
        &["№", "Жұмыс", "Жауапты", "Мерзімі"],
        &["1.", "КӨГАЛДАР Шөп шабу", "Бағбан", "Аптасына 1 рет"],
        &["", "Гүл отырғызу", "Бағбан", "Көктемде"],
        &["Қыстағы жұмыстар:"],
        &["1.", "Қар күреу", "", "Қажетінше"],
    ];
    assert_eq!(rows(plan), expected);
    assert_eq!(plan.rows[3].cells[0].span, 4, "a lone cell crosses the table");
    assert_eq!(plan.rows[1].cells[1].paragraphs.len(), 2);
}

#[test]
fn a_table_of_bars_is_read_without_its_rule() {
    let act = fixture("order.ru.txt");
    let table = table(&act, "annex-1-tbl-1");
    assert_eq!(rows(table), [["Размер", "Цена"], ["36", "500"], ["42", "600"]]);
    assert_eq!(table.header_rows, 1);
}

#[test]
fn a_label_and_a_tab_make_a_clause_and_no_table() {
    let act = parse_act("a.txt", "1.\tБірінші тармақ.\n\n2.\tЕкінші тармақ.\n");
    assert_eq!(act.report.counts.clauses, 2);
    assert_eq!(act.report.counts.tables, 0);
}

#[test]
fn two_tables_with_heads_of_their_own_stay_two() {
    let act = parse_act("a.txt", "№\tАты\n1\tБір\n\n№\tСаны\n1\tЕкі\n");
    assert_eq!(act.report.counts.tables, 2);
}

#[test]
fn a_signature_after_a_table_ends_the_table() {
    let act =
        parse_act("a.txt", "1\tБір\n2\tЕкі\n\t|\tүлгі әкімдігінің 2020 жылғы 1 мамырдағы № 5 қаулысына қосымша\n");
    assert_eq!(act.report.counts.tables, 1);
    assert_eq!(act.report.counts.annexes, 1);
}
