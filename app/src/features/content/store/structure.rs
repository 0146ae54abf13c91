//! The structure: sections, items, who answers for them.

use std::collections::HashMap;

use portal_entities::{section_texts, sections, units};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{from_json, list};
use crate::error::Result;
use crate::features::content::model::{Kind, Node, UpdatePeriod};
use crate::i18n::{Lang, Trilingual};

/// The whole tree in its order, without what was removed: three small queries, kept in memory by the caller.
pub async fn structure(db: &impl ConnectionTrait) -> Result<Vec<Node>> {
    let rows = sections::Entity::find()
        .filter(sections::Column::DeletedAt.is_null())
        .order_by_asc(sections::Column::Position)
        .order_by_asc(sections::Column::Id)
        .all(db)
        .await?;
    let mut texts = texts_by_section(section_texts::Entity::find().all(db).await?);
    let units: HashMap<i64, Trilingual> =
        units::Entity::find().all(db).await?.into_iter().map(|unit| (unit.id, from_json(unit.name))).collect();

    let mut top = Vec::new();
    let mut items: HashMap<i64, Vec<Node>> = HashMap::new();
    for row in rows {
        let parent = row.parent_id;
        let (title, summary) = texts.remove(&row.id).unwrap_or_default();
        let node = node(row, title, summary, &units);
        match parent {
            None => top.push(node),
            Some(parent) => items.entry(parent).or_default().push(node),
        }
    }
    for section in &mut top {
        section.items = items.remove(&section.id).unwrap_or_default();
    }
    Ok(top)
}

fn node(row: sections::Model, title: Trilingual, summary: Trilingual, units: &HashMap<i64, Trilingual>) -> Node {
    Node {
        id: row.id,
        kind: Kind::from_name(&row.kind),
        key: row.key,
        title,
        summary,
        unit_id: row.unit_id,
        unit: row.unit_id.and_then(|id| units.get(&id).cloned()),
        update_period: row.update_period.as_deref().and_then(UpdatePeriod::from_name),
        source: row.source,
        also: list(row.also),
        mobile: row.mobile,
        updated_at: row.updated_at,
        items: Vec::new(),
    }
}

fn texts_by_section(rows: Vec<section_texts::Model>) -> HashMap<i64, (Trilingual, Trilingual)> {
    let mut texts: HashMap<i64, (Trilingual, Trilingual)> = HashMap::new();
    for row in rows {
        let (title, summary) = texts.entry(row.section_id).or_default();
        match Lang::from_code(&row.lang) {
            Some(Lang::Kk) => (title.kk, summary.kk) = (row.title, row.summary),
            Some(Lang::Ru) => (title.ru, summary.ru) = (row.title, row.summary),
            Some(Lang::En) => (title.en, summary.en) = (row.title, row.summary),
            None => {}
        }
    }
    texts
}
