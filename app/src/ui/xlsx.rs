//! Tables as workbooks.

use rust_xlsxwriter::{Format, Workbook};

use crate::error::{PortalError, Result};

/// A workbook of one sheet: the first row is the heading and stays in view. Cells are text,
/// so nothing in them runs as a formula.
pub fn file(sheet: &str, rows: &[Vec<String>]) -> Result<Vec<u8>> {
    build(sheet, rows).map_err(PortalError::internal)
}

fn build(name: &str, rows: &[Vec<String>]) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    // A sheet's name has at most 31 characters.
    sheet.set_name(name.chars().take(31).collect::<String>())?;
    for (number, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            match number {
                0 => sheet.write_string_with_format(number, column, cell, &bold)?,
                _ => sheet.write_string(number, column, cell)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    workbook.save_to_buffer()
}
