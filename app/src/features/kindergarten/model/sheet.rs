//! A file that was read: headings, rows, cells.

use chrono::NaiveDate;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    /// What it shows is computed, and may be something else tomorrow.
    Formula,
    /// A fault of the spreadsheet's own.
    Broken,
}

impl Cell {
    /// The words of a cell; whole numbers without what spreadsheets add.
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => format!("{number}"),
            Self::Date(day) => day.to_string(),
            Self::Empty | Self::Formula | Self::Broken => String::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// A row with the number that the spreadsheet shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub line: u32,
    pub cells: Vec<Cell>,
}

/// A file that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
    /// Rows in which merged cells begin.
    pub merged: Vec<u32>,
}
