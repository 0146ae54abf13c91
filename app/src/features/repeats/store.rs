//! The words of all published pages.

use std::collections::HashMap;

use portal_entities::{item_texts, items};
use sea_orm::EntityTrait;

use super::model::Text;
use crate::error::Result;
use crate::features::link_control::address;
use crate::i18n::Lang;
use crate::server::Portal;

/// Every published text with the address of its page.
pub async fn texts(portal: &Portal) -> Result<Vec<Text>> {
    let structure = portal.structure()?;
    let rows: HashMap<i64, items::Model> =
        items::Entity::find().all(portal.db()).await?.into_iter().map(|row| (row.id, row)).collect();
    let text = |text: item_texts::Model| {
        let row = rows.get(&text.item_id)?;
        let (section, item) = structure.item_by_id(row.section_id)?;
        let lang = Lang::from_code(&text.lang)?;
        Some(Text { page: address(lang, section, item, row), title: text.title, lang, body: text.body })
    };
    Ok(item_texts::Entity::find().all(portal.db()).await?.into_iter().filter_map(text).collect())
}
