//! An application as somebody corrected it.

use chrono::{Datelike as _, NaiveDate};

use super::super::super::memory::Board;
use super::super::super::model::date;
use super::super::super::model::record::{Category, Code, MOST_WISHES, Record};
use super::Typed;
use crate::error::FieldErrors;
use crate::i18n::Lang;

/// The longest reason, in letters.
const LONGEST_REASON: usize = 500;

/// The record as it was typed, or what is wrong with it.
pub fn record(
    board: &Board,
    record: &Record,
    typed: &Typed,
    today: NaiveDate,
    lang: Lang,
) -> Result<Record, FieldErrors> {
    let mut errors = FieldErrors::default();
    let category = Category::from_name(&typed.category);
    if category.is_none() {
        errors.add("category", tl!(lang, "kinder-fault-category"));
    }
    let applied = date(&typed.applied).filter(|day| *day <= today);
    if applied.is_none() {
        errors.add("applied", tl!(lang, "kinder-problem-date"));
    }
    let born = typed.born.trim().parse::<u16>().ok();
    let born = born.filter(|year| (today.year() - 8..=today.year()).contains(&i32::from(*year)));
    if born.is_none() {
        errors.add("born", tl!(lang, "kinder-fault-year"));
    }
    let names = board.names();
    let wishes: Option<Vec<Code>> = typed
        .wishes
        .split([',', ';'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| names.find(name))
        .collect();
    let once = |mut all: Vec<Code>, code: Code| {
        if !all.contains(&code) {
            all.push(code);
        }
        all
    };
    let wishes = wishes.map(|wishes| wishes.into_iter().fold(Vec::new(), once));
    let wishes = wishes.filter(|wishes| (1..=MOST_WISHES).contains(&wishes.len()));
    if wishes.is_none() {
        errors.add("wishes", tl!(lang, "kinder-fault-wishes"));
    }
    let reason = typed.reason.trim();
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        errors.add("reason", tl!(lang, "kinder-fault-reason"));
    }
    match (category, applied, born, wishes) {
        (Some(category), Some(applied), Some(born), Some(wishes)) if errors.is_empty() => {
            Ok(Record { applied, category, born, wishes, ..record.clone() })
        }
        _ => Err(errors),
    }
}
