//! Tests of reading, linking and exporting acts.

mod export;
mod facts;
mod properties;
mod references;
mod seeds;
mod structure;
mod tables;

use super::{
    model::{Block, Clause, Table},
    parse::{ParsedAct, parse_act},
};

/// Texts of our own in the forms in which official acts arrive.
const FIXTURES: [&str; 4] = ["order.kk.txt", "resolution.kk.txt", "statute.kk.txt", "order.ru.txt"];

fn fixture_text(name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/acts").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn fixture(name: &str) -> ParsedAct {
    parse_act(name, &fixture_text(name))
}

fn block<'a>(act: &'a ParsedAct, anchor: &str) -> &'a Block {
    let mut found = None;
    act.document.visit(&mut |block| {
        if block.anchor() == Some(anchor) {
            found = Some(block);
        }
    });
    found.unwrap_or_else(|| panic!("no {anchor} in {:?}", act.document.anchors()))
}

fn clause<'a>(act: &'a ParsedAct, anchor: &str) -> &'a Clause {
    match block(act, anchor) {
        Block::Clause(clause) => clause,
        other => panic!("{anchor} is no clause: {other:?}"),
    }
}

fn table<'a>(act: &'a ParsedAct, anchor: &str) -> &'a Table {
    match block(act, anchor) {
        Block::Table(table) => table,
        other => panic!("{anchor} is no table: {other:?}"),
    }
}

/// The cells of each row in one line each.
fn rows(table: &Table) -> Vec<Vec<String>> {
    let cells = |row: &super::model::Row| row.cells.iter().map(super::model::Cell::one_line).collect();
    table.rows.iter().map(cells).collect()
}
