//! A file of the department, row by row: records, or what is wrong with it in so many places.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::columns::{Column, Places};
use super::garden::Names;
use super::iin::{self, Iin};
use super::record::{Category, Code, IinKey, MOST_WISHES, Number, Record, Voucher};
use super::sheet::{Cell, Row, Sheet};

/// So many faults are told one by one; more are counted.
pub const MOST_TOLD: usize = 500;
/// Children go to school at six or seven; who was born earlier is entered wrongly.
const OLDEST: i32 = 8;
/// So many rows are looked at between two words of progress.
const STEP: usize = 2_000;

/// What is wrong with a cell. None of it tells an identification number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Missing,
    Formula,
    Broken,
    Merged,
    Number,
    /// The same stands in an earlier row.
    Duplicate(u32),
    IinLength,
    IinDate,
    IinChecksum,
    /// Another birth date than in the identification number.
    IinBorn,
    Date,
    Future,
    BeforeBirth,
    TooOld,
    Category(String),
    Garden(String),
    TooManyWishes,
    VoucherAlone,
}

/// A row, the column, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: u32,
    pub column: Option<Column>,
    pub problem: Problem,
}

/// What came of a file.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    pub records: Vec<Record>,
    /// The first of them.
    pub faults: Vec<Fault>,
    pub fault_count: usize,
}

impl Checked {
    fn add(&mut self, line: u32, column: Option<Column>, problem: Problem) {
        if self.faults.len() < MOST_TOLD {
            self.faults.push(Fault { line, column, problem });
        }
        self.fault_count += 1;
    }
}

/// What a check needs to know beside the file.
pub struct Knowledge<'a> {
    pub places: &'a Places,
    pub gardens: &'a Names,
    pub today: NaiveDate,
    /// Makes the keyed hash of a number.
    pub key: &'a dyn Fn(&Iin) -> IinKey,
    /// Is told how many rows were looked at.
    pub progress: &'a dyn Fn(usize),
}

/// Looks at every row; a single fault, and the records are not to be used.
pub fn check(sheet: &Sheet, known: &Knowledge<'_>) -> Checked {
    let mut checked = Checked::default();
    for line in &sheet.merged {
        checked.add(*line, None, Problem::Merged);
    }
    let mut numbers: HashMap<Number, u32> = HashMap::with_capacity(sheet.rows.len());
    let mut iins: HashMap<IinKey, u32> = HashMap::with_capacity(sheet.rows.len());
    for (count, row) in sheet.rows.iter().enumerate() {
        if count % STEP == 0 {
            (known.progress)(count);
        }
        let mut reader = Reader { row, known, checked: &mut checked };
        let Some(record) = reader.record() else { continue };
        if let Some(first) = numbers.get(&record.number) {
            checked.add(row.line, Some(Column::Number), Problem::Duplicate(*first));
        } else if let Some(first) = record.iin.and_then(|key| iins.get(&key)) {
            checked.add(row.line, Some(Column::Iin), Problem::Duplicate(*first));
        } else {
            numbers.insert(record.number.clone(), row.line);
            iins.extend(record.iin.map(|key| (key, row.line)));
            checked.records.push(record);
        }
    }
    checked.faults.sort_by_key(|fault| fault.line);
    checked
}

/// Reads the cells of one row.
struct Reader<'a> {
    row: &'a Row,
    known: &'a Knowledge<'a>,
    checked: &'a mut Checked,
}

impl Reader<'_> {
    fn fault(&mut self, column: Column, problem: Problem) {
        self.checked.add(self.row.line, Some(column), problem);
    }

    /// The cell of a column; what cannot be read there is a fault.
    fn cell(&mut self, column: Column) -> Option<&Cell> {
        let cell = self.known.places.get(&column).and_then(|place| self.row.cells.get(*place));
        let problem = match cell {
            Some(Cell::Formula) => Problem::Formula,
            Some(Cell::Text(text)) if text.starts_with('=') => Problem::Formula,
            Some(Cell::Broken) => Problem::Broken,
            Some(cell) if !cell.is_empty() => return Some(cell),
            _ if column.is_needed() => Problem::Missing,
            _ => return None,
        };
        self.fault(column, problem);
        None
    }

    /// All columns are looked at, so that the report tells everything at once.
    fn record(&mut self) -> Option<Record> {
        let before = self.checked.fault_count;
        let number = self.number();
        let iin = self.iin();
        let applied = self.applied(iin.as_ref());
        let category = self.category();
        let wishes = self.wishes();
        let voucher = self.voucher();
        if self.checked.fault_count > before {
            return None;
        }
        let iin = iin?;
        Some(Record {
            number: number?,
            born: u16::try_from(iin.born().year()).ok()?,
            iin: Some((self.known.key)(&iin)),
            applied: applied?,
            category: category?,
            wishes: wishes?,
            voucher,
        })
    }

    fn number(&mut self) -> Option<Number> {
        let words = self.cell(Column::Number)?.words();
        let number = Number::parse(&words);
        if number.is_none() {
            self.fault(Column::Number, Problem::Number);
        }
        number
    }

    fn iin(&mut self) -> Option<Iin> {
        let words = match self.cell(Column::Iin)? {
            // Spreadsheets drop noughts at the beginning of numbers.
            Cell::Number(number) => format!("{number:012}"),
            cell => cell.words(),
        };
        let today = self.known.today;
        match Iin::parse(&words) {
            Ok(iin) if iin.born() > today => self.fault(Column::Iin, Problem::IinDate),
            Ok(iin) if today.year() - iin.born().year() > OLDEST => self.fault(Column::Iin, Problem::TooOld),
            Ok(iin) => {
                if self.date(Column::Born).is_some_and(|born| born != iin.born()) {
                    self.fault(Column::Born, Problem::IinBorn);
                }
                return Some(iin);
            }
            Err(iin::Fault::Length) => self.fault(Column::Iin, Problem::IinLength),
            Err(iin::Fault::Date) => self.fault(Column::Iin, Problem::IinDate),
            Err(iin::Fault::Checksum) => self.fault(Column::Iin, Problem::IinChecksum),
        }
        None
    }

    fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let day = match self.cell(column)? {
            Cell::Date(day) => Some(*day),
            Cell::Text(text) => super::date(text),
            _ => None,
        };
        if day.is_none() {
            self.fault(column, Problem::Date);
        }
        day
    }

    fn applied(&mut self, iin: Option<&Iin>) -> Option<NaiveDate> {
        let day = self.date(Column::Applied)?;
        if day > self.known.today {
            self.fault(Column::Applied, Problem::Future);
        } else if iin.is_some_and(|iin| day < iin.born()) {
            self.fault(Column::Applied, Problem::BeforeBirth);
        }
        Some(day)
    }

    fn category(&mut self) -> Option<Category> {
        let words = self.cell(Column::Category)?.words();
        let category = Category::from_words(&words);
        if category.is_none() {
            self.fault(Column::Category, Problem::Category(shown(&words)));
        }
        category
    }

    fn wishes(&mut self) -> Option<Vec<Code>> {
        let words = self.cell(Column::Wishes)?.words();
        let names: Vec<&str> = match self.known.gardens.find(&words) {
            Some(_) => vec![words.as_str()],
            None => words.split([',', ';', '|', '\n']).map(str::trim).filter(|name| !name.is_empty()).collect(),
        };
        let mut wishes = Vec::with_capacity(names.len());
        for name in names {
            match self.known.gardens.find(name) {
                Some(code) if !wishes.contains(&code) => wishes.push(code),
                Some(_) => {}
                None => self.fault(Column::Wishes, Problem::Garden(shown(name))),
            }
        }
        if wishes.len() > MOST_WISHES {
            self.fault(Column::Wishes, Problem::TooManyWishes);
        }
        Some(wishes)
    }

    fn voucher(&mut self) -> Option<Voucher> {
        let on = self.date(Column::VoucherOn);
        let garden = self.cell(Column::VoucherFor).map(Cell::words);
        let (on, garden) = match (on, garden) {
            (None, None) => return None,
            (Some(_), None) => return self.alone(Column::VoucherFor),
            (None, Some(_)) => return self.alone(Column::VoucherOn),
            (Some(on), Some(garden)) => (on, garden),
        };
        if on > self.known.today {
            self.fault(Column::VoucherOn, Problem::Future);
        }
        let code = self.known.gardens.find(&garden);
        if code.is_none() {
            self.fault(Column::VoucherFor, Problem::Garden(shown(&garden)));
        }
        Some(Voucher { on, garden: code? })
    }

    fn alone(&mut self, column: Column) -> Option<Voucher> {
        self.fault(column, Problem::VoucherAlone);
        None
    }
}

/// A value for the report: short, and without figures that could be an identification number.
fn shown(words: &str) -> String {
    let digits = words.chars().filter(char::is_ascii_digit).count();
    if digits >= 6 { "…".to_owned() } else { words.chars().take(40).collect() }
}

#[cfg(test)]
mod tests;
