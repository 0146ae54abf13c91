//! The columns of the department's files, known by their headings: chosen once and remembered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::folded;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    Number,
    Iin,
    Born,
    Applied,
    Category,
    Wishes,
    VoucherOn,
    VoucherFor,
}

impl Column {
    pub const ALL: [Self; 8] = [
        Self::Number,
        Self::Iin,
        Self::Born,
        Self::Applied,
        Self::Category,
        Self::Wishes,
        Self::VoucherOn,
        Self::VoucherFor,
    ];

    /// The name of its field in the form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Iin => "iin",
            Self::Born => "born",
            Self::Applied => "applied",
            Self::Category => "category",
            Self::Wishes => "wishes",
            Self::VoucherOn => "voucher-on",
            Self::VoucherFor => "voucher-for",
        }
    }

    /// Whether a file without it is no list of the queue.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Number | Self::Iin | Self::Applied | Self::Category | Self::Wishes)
    }

    /// Headings under which it is known from the start.
    const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Number => {
                &["өтініш нөмірі", "номер заявления", "application number", "application", "number", "№ заявления"]
            }
            Self::Iin => {
                &["жсн", "баланың жсн", "баланың жсн-і", "the child's iin", "иин", "иин ребёнка", "иин ребенка", "iin"]
            }
            Self::Born => &["туған күні", "дата рождения", "birth date", "date of birth"],
            Self::Applied => &[
                "өтініш берілген күн",
                "өтініш күні",
                "кезекке қойылған күні",
                "дата заявления",
                "дата постановки",
                "дата подачи",
                "application date",
            ],
            Self::Category => &["санат", "санаты", "категория", "category"],
            Self::Wishes => &[
                "балабақшалар",
                "таңдалған балабақшалар",
                "детские сады",
                "выбранные сады",
                "выбранные детские сады",
                "kindergartens",
                "kindergartens chosen",
            ],
            Self::VoucherOn => &["ваучер берілген күн", "дата ваучера", "дата выдачи ваучера", "voucher date"],
            Self::VoucherFor => &[
                "ваучер берілген балабақша",
                "ваучер в сад",
                "сад по ваучеру",
                "детский сад по ваучеру",
                "voucher kindergarten",
                "kindergarten of the voucher",
            ],
        }
    }
}

/// The heading of each column, as the department's files have it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(pub BTreeMap<Column, String>);

/// The place of each column in a file.
pub type Places = BTreeMap<Column, usize>;

impl Mapping {
    /// Where each column stands in a file with these headings, by what was chosen, otherwise by what it
    /// is called. Columns that are needed and not found come back.
    pub fn places(&self, headings: &[String]) -> Result<Places, Vec<Column>> {
        let place = |column: Column| Some((column, self.place(column, headings)?));
        let places: Places = Column::ALL.into_iter().filter_map(place).collect();
        let mut missing: Vec<_> =
            Column::ALL.into_iter().filter(|column| column.is_needed() && !places.contains_key(column)).collect();
        // Two things in one column is a mistake of the choice.
        for (column, place) in &places {
            let is_taken = places.iter().any(|(other, at)| at == place && other < column);
            if is_taken && !missing.contains(column) {
                missing.push(*column);
            }
        }
        if missing.is_empty() { Ok(places) } else { Err(missing) }
    }

    fn place(&self, column: Column, headings: &[String]) -> Option<usize> {
        let find = |wanted: &str| headings.iter().position(|heading| folded(heading) == folded(wanted));
        let chosen = self.0.get(&column).and_then(|heading| find(heading));
        chosen.or_else(|| column.headings().iter().find_map(|heading| find(heading)))
    }

    /// The heading that a column would be found under.
    pub fn guess(&self, column: Column, headings: &[String]) -> Option<String> {
        self.place(column, headings).and_then(|place| headings.get(place).cloned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn usual_headings_are_known_in_any_order() {
        let file =
            headings(&["ИИН", "Категория", "Номер  заявления", "Дата заявления", "", "Детские сады", "Дата рождения"]);
        let places = Mapping::default().places(&file).unwrap();
        assert_eq!((places[&Column::Number], places[&Column::Iin], places[&Column::Born]), (2, 0, 6));
        assert!(!places.contains_key(&Column::VoucherOn));
    }

    #[test]
    fn unusual_ones_are_chosen_once() {
        let file = headings(&["A", "B", "C", "D", "E"]);
        assert_eq!(Mapping::default().places(&file).unwrap_err().len(), 5);
        let wanted = [Column::Number, Column::Iin, Column::Applied, Column::Category, Column::Wishes];
        let chosen = Mapping(wanted.into_iter().zip(file.clone()).collect());
        assert_eq!(chosen.places(&file).unwrap().len(), 5);
        let mut twice = chosen;
        twice.0.insert(Column::Iin, "A".to_owned());
        assert_eq!(twice.places(&file), Err(vec![Column::Iin]));
    }
}
