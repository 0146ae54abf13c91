//! A kindergarten as it is typed.

use serde::Deserialize;

use super::super::super::model::garden::{District, Garden, groups_text, typed_groups, typed_point};
use super::super::super::model::record::Code;
use crate::error::FieldErrors;
use crate::features::appeals::phone;
use crate::i18n::{Lang, Trilingual};

/// The longest name and address, in letters.
const LONGEST: usize = 200;

/// A kindergarten as it is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub code: String,
    pub name_kk: String,
    pub name_ru: String,
    pub name_en: String,
    pub address_kk: String,
    pub address_ru: String,
    pub address_en: String,
    pub postal_index: String,
    pub phone: String,
    pub district: String,
    pub lang_kk: String,
    pub lang_ru: String,
    pub is_public: String,
    pub groups: String,
    pub point: String,
    pub is_open: String,
}

/// A box that is ticked, or not.
pub fn flag(on: bool) -> String {
    if on { "on".to_owned() } else { String::new() }
}

impl From<&Garden> for Typed {
    fn from(garden: &Garden) -> Self {
        let (name, address) = (garden.name.clone(), garden.address.clone());
        Self {
            code: garden.code.clone(),
            name_kk: name.kk,
            name_ru: name.ru,
            name_en: name.en,
            address_kk: address.kk,
            address_ru: address.ru,
            address_en: address.en,
            postal_index: garden.postal_index.clone(),
            phone: garden.phone.clone(),
            district: garden.district.name().to_owned(),
            lang_kk: flag(garden.langs.contains(&Lang::Kk)),
            lang_ru: flag(garden.langs.contains(&Lang::Ru)),
            is_public: flag(garden.is_public),
            groups: groups_text(&garden.groups),
            point: garden.point.map(|(latitude, longitude)| format!("{latitude}, {longitude}")).unwrap_or_default(),
            is_open: flag(garden.is_open),
        }
    }
}

impl Typed {
    /// The kindergarten, or what is wrong with it.
    pub fn garden(&self, id: i64, lang: Lang) -> Result<Garden, FieldErrors> {
        let mut errors = FieldErrors::default();
        let words = |texts: [&String; 3]| {
            let [kk, ru, en] = texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
            Trilingual { kk, ru, en }
        };
        let name = words([&self.name_kk, &self.name_ru, &self.name_en]);
        let address = words([&self.address_kk, &self.address_ru, &self.address_en]);
        let is_fine = |text: &Trilingual| {
            !text.kk.is_empty() && [&text.kk, &text.ru, &text.en].iter().all(|text| text.chars().count() <= LONGEST)
        };
        if !is_fine(&name) {
            errors.add("name_kk", tl!(lang, "kinder-fault-name", most = LONGEST));
        }
        if !is_fine(&address) {
            errors.add("address_kk", tl!(lang, "kinder-fault-name", most = LONGEST));
        }
        let code = Code::parse(&self.code);
        if code.is_none() {
            errors.add("code", tl!(lang, "kinder-fault-code"));
        }
        let index = self.postal_index.trim().to_uppercase();
        if !index.is_empty() && !(5..=8).contains(&index.len()) || !index.bytes().all(|b| b.is_ascii_alphanumeric()) {
            errors.add("postal_index", tl!(lang, "kinder-fault-index"));
        }
        let number = if self.phone.trim().is_empty() { Some(String::new()) } else { phone(&self.phone) };
        if number.is_none() {
            errors.add("phone", tl!(lang, "appeals-fault-phone"));
        }
        let district = District::from_name(&self.district);
        if district.is_none() {
            errors.add("district", tl!(lang, "kinder-fault-district"));
        }
        let groups = typed_groups(&self.groups);
        if groups.is_none() {
            errors.add("groups", tl!(lang, "kinder-fault-groups"));
        }
        let point = typed_point(&self.point);
        if point.is_none() && !self.point.trim().is_empty() {
            errors.add("point", tl!(lang, "kinder-fault-point"));
        }
        let langs = [(Lang::Kk, &self.lang_kk), (Lang::Ru, &self.lang_ru)];
        let langs: Vec<Lang> = langs.into_iter().filter(|(_, on)| !on.is_empty()).map(|(own, _)| own).collect();
        if langs.is_empty() {
            errors.add("lang_kk", tl!(lang, "kinder-fault-teaching"));
        }
        match (code, number, district, groups) {
            (Some(code), Some(phone), Some(district), Some(groups)) if errors.is_empty() => Ok(Garden {
                id,
                code: code.to_string(),
                name,
                address,
                postal_index: index,
                phone,
                district,
                langs,
                is_public: !self.is_public.is_empty(),
                groups,
                point,
                is_open: !self.is_open.is_empty(),
            }),
            _ => Err(errors),
        }
    }
}
