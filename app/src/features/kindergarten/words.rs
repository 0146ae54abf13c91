//! What the things of the queue are called.

use super::model::columns::Column;
use super::model::garden::District;
use super::model::record::Category;
use crate::i18n::Lang;

pub fn category_name(category: Category, lang: Lang) -> String {
    match category {
        Category::Priority => tl!(lang, "kinder-category-priority"),
        Category::Preferential => tl!(lang, "kinder-category-preferential"),
        Category::General => tl!(lang, "kinder-category-general"),
    }
}

pub fn district_name(district: District, lang: Lang) -> String {
    match district {
        District::Abay => tl!(lang, "kinder-district-abay"),
        District::AlFarabi => tl!(lang, "kinder-district-al-farabi"),
        District::Enbekshi => tl!(lang, "kinder-district-enbekshi"),
        District::Karatau => tl!(lang, "kinder-district-karatau"),
        District::Turan => tl!(lang, "kinder-district-turan"),
    }
}

pub fn column_name(column: Column, lang: Lang) -> String {
    match column {
        Column::Number => tl!(lang, "kinder-column-number"),
        Column::Iin => tl!(lang, "kinder-column-iin"),
        Column::Born => tl!(lang, "kinder-column-born"),
        Column::Applied => tl!(lang, "kinder-column-applied"),
        Column::Category => tl!(lang, "kinder-column-category"),
        Column::Wishes => tl!(lang, "kinder-column-wishes"),
        Column::VoucherOn => tl!(lang, "kinder-column-voucher-on"),
        Column::VoucherFor => tl!(lang, "kinder-column-voucher-for"),
    }
}

/// The language in which a kindergarten teaches.
pub fn teaching_name(teaching: Lang, lang: Lang) -> String {
    match teaching {
        Lang::Kk => tl!(lang, "kinder-teaching-kk"),
        Lang::Ru => tl!(lang, "kinder-teaching-ru"),
        Lang::En => tl!(lang, "kinder-teaching-en"),
    }
}

/// Public or private.
pub fn ownership(is_public: bool, lang: Lang) -> String {
    if is_public { tl!(lang, "kinder-public") } else { tl!(lang, "kinder-private") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::kindergarten::model::columns::Mapping;

    /// Whoever calls the columns as the page asks is not asked which is which.
    #[test]
    fn columns_are_known_by_the_names_that_the_page_tells() {
        for lang in Lang::ALL {
            for column in Column::ALL {
                let heading = [column_name(column, lang)];
                assert!(Mapping::default().guess(column, &heading).is_some(), "{heading:?}");
            }
        }
    }
}
