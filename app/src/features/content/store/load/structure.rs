//! The tree of the law: sections, items, responsible units.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use portal_entities::{section_texts, sections, units};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;

use crate::error::Result;
use crate::features::content::load::NewNode;
use crate::features::content::model::folded;
use crate::features::content::store::to_json;
use crate::i18n::{Lang, Trilingual};

/// Whether a structure was loaded before.
pub async fn has_structure(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(sections::Entity::find().count(db).await? > 0)
}

/// Who answers for what the acts give to nobody else: the operator of the site, which sees to
/// its filling and currency (S003-15.4, S003-15.14, R95-1-2.3).
fn operator() -> Trilingual {
    Trilingual {
        kk: "Шымкент қаласының цифрландыру басқармасы".to_owned(),
        ru: "Управление цифровизации города Шымкент".to_owned(),
        en: "Digitalization Department of Shymkent City".to_owned(),
    }
}

/// Inserts the whole tree in the order given. An item without a responsible unit of its own
/// has its section's, a section without one the operator of the site.
pub async fn insert_structure(db: &impl ConnectionTrait, tree: &[NewNode], now: DateTime<Utc>) -> Result<()> {
    let mut known = HashMap::new();
    let operator = operator();
    for (position, section) in (0..).zip(tree) {
        let section_owner = section.owner.as_ref().unwrap_or(&operator);
        let section_unit = unit(db, section_owner, &mut known).await?;
        let id = insert_node(db, section, None, position, now, Some(section_unit)).await?;
        for (position, item) in (0..).zip(&section.items) {
            let unit_id = unit(db, item.owner.as_ref().unwrap_or(section_owner), &mut known).await?;
            insert_node(db, item, Some(id), position, now, Some(unit_id)).await?;
        }
    }
    Ok(())
}

/// Inserts the site of an organisation with its pages; nobody but it answers for them.
pub async fn insert_site(db: &impl ConnectionTrait, site: &NewNode, now: DateTime<Utc>) -> Result<()> {
    let id = insert_node(db, site, None, 0, now, None).await?;
    for (position, item) in (0..).zip(&site.items) {
        insert_node(db, item, Some(id), position, now, None).await?;
    }
    Ok(())
}

async fn insert_node(
    db: &impl ConnectionTrait,
    node: &NewNode,
    parent_id: Option<i64>,
    position: i32,
    now: DateTime<Utc>,
    unit_id: Option<i64>,
) -> Result<i64> {
    let section = sections::ActiveModel {
        key: Set(node.key.clone()),
        parent_id: Set(parent_id),
        position: Set(position),
        kind: Set(node.kind.clone()),
        unit_id: Set(unit_id),
        update_period: Set(node.update_period.clone()),
        source: Set(node.source.clone()),
        also: Set(json!(node.also)),
        mobile: Set(node.mobile),
        updated_at: Set(now),
        ..Default::default()
    };
    let id = section.insert(db).await?.id;
    let texts = Lang::ALL.map(|lang| section_texts::ActiveModel {
        section_id: Set(id),
        lang: Set(lang.code().to_owned()),
        title: Set(node.title.get(lang).to_owned()),
        title_folded: Set(folded(node.title.get(lang))),
        summary: Set(node.summary.get(lang).to_owned()),
    });
    section_texts::Entity::insert_many(texts).exec_without_returning(db).await?;
    Ok(id)
}

/// The id of a responsible unit, which is added when it is new.
async fn unit(db: &impl ConnectionTrait, name: &Trilingual, known: &mut HashMap<String, i64>) -> Result<i64> {
    if let Some(id) = known.get(&name.kk) {
        return Ok(*id);
    }
    let key = format!("unit-{}", known.len() + 1);
    let row = units::ActiveModel { key: Set(key), name: Set(to_json(name)), ..Default::default() };
    let id = row.insert(db).await?.id;
    known.insert(name.kk.clone(), id);
    Ok(id)
}

/// The id of a section or item by its key.
pub async fn section_id(db: &impl ConnectionTrait, key: &str) -> Result<Option<i64>> {
    Ok(sections::Entity::find().filter(sections::Column::Key.eq(key)).one(db).await?.map(|row| row.id))
}
