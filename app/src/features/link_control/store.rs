//! Links of what is published, and those of them that lead nowhere.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use portal_entities::{broken_links, entries, item_texts, items, links, revisions};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::model::{Target, links as links_of, target};
use crate::error::Result;
use crate::features::content::{Node, page_address};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, Structure};

/// A link of a published page.
#[derive(Clone, Debug)]
pub struct Found {
    pub page: String,
    pub title: String,
    pub editor: String,
    pub unit: Option<i64>,
    pub target: Target,
}

/// A link that leads nowhere.
#[derive(Clone, Debug)]
pub struct Broken {
    pub page: String,
    pub target: String,
    pub title: String,
    pub editor: String,
    pub reason: String,
    pub since: DateTime<Utc>,
}

/// All links of all published texts, and of the link lists.
pub async fn found(portal: &Portal) -> Result<Vec<Found>> {
    let db = portal.db();
    let structure = portal.structure()?;
    let rows: HashMap<i64, items::Model> =
        items::Entity::find().all(db).await?.into_iter().map(|row| (row.id, row)).collect();
    let lists: HashMap<i64, String> =
        links::Entity::find().all(db).await?.into_iter().map(|row| (row.item_id, row.url)).collect();
    let editors = editors(db).await?;
    let public_url = &portal.options().public_url;
    let mut all = Vec::new();
    for text in item_texts::Entity::find().all(db).await? {
        let Some(row) = rows.get(&text.item_id) else { continue };
        let Some((section, item)) = structure.item_by_id(row.section_id) else { continue };
        let Some(lang) = Lang::from_code(&text.lang) else { continue };
        let addresses = links_of(&text.body).into_iter().chain(lists.get(&row.id).cloned());
        let addresses = addresses.map(|address| resolved(address, lang, &structure));
        for target in addresses.filter_map(|address| target(&address, public_url)) {
            all.push(Found {
                page: address(lang, section, item, row),
                title: text.title.clone(),
                editor: editors.get(&row.id).cloned().unwrap_or_default(),
                unit: item.unit_id.or(section.unit_id),
                target,
            });
        }
    }
    Ok(all)
}

/// `page:key` is the page of that key; one that is not there any more stays as it is written.
fn resolved(address: String, lang: Lang, structure: &Structure) -> String {
    address.strip_prefix("page:").and_then(|key| page_address(structure, lang, key)).unwrap_or(address)
}

/// The address of a published row.
pub fn address(lang: Lang, section: &Node, item: &Node, row: &items::Model) -> String {
    match row.kind.as_str() {
        "link" | "banner" | "contact" | "indicator" => paths::item(lang, &section.key, &item.key),
        _ if row.slug == item.key => paths::item(lang, &section.key, &item.key),
        _ => paths::entry(lang, &section.key, &item.key, &row.slug),
    }
}

/// Who wrote what is public, by the id of the published row.
async fn editors(db: &impl ConnectionTrait) -> Result<HashMap<i64, String>> {
    let rows: Vec<(Option<i64>, Option<i64>)> = entries::Entity::find()
        .select_only()
        .column(entries::Column::ItemId)
        .column(entries::Column::LiveId)
        .filter(entries::Column::ItemId.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let live: Vec<(i64, i64)> = rows.into_iter().filter_map(|(item, live)| item.zip(live)).collect();
    let authors: Vec<(i64, String)> = revisions::Entity::find()
        .select_only()
        .column(revisions::Column::Id)
        .column(revisions::Column::Author)
        .filter(revisions::Column::Id.in_subquery(live_versions()))
        .into_tuple()
        .all(db)
        .await?;
    let authors: HashMap<i64, String> = authors.into_iter().collect();
    Ok(live.into_iter().filter_map(|(item, live)| Some((item, authors.get(&live)?.clone()))).collect())
}

fn live_versions() -> sea_orm::sea_query::SelectStatement {
    sea_orm::sea_query::Query::select()
        .column(entries::Column::LiveId)
        .from(entries::Entity)
        .and_where(entries::Column::LiveId.is_not_null())
        .to_owned()
}

/// Replaces the list by what the last check found; what was broken before keeps its date.
pub async fn keep(db: &impl ConnectionTrait, broken: &[(Found, String)], now: DateTime<Utc>) -> Result<()> {
    let known = broken_links::Entity::find().all(db).await?;
    let since: HashMap<(String, String), DateTime<Utc>> =
        known.into_iter().map(|row| ((row.page, row.target), row.since)).collect();
    broken_links::Entity::delete_many().exec(db).await?;
    let rows: BTreeMap<(String, String), broken_links::ActiveModel> = broken
        .iter()
        .map(|(found, reason)| {
            let name = (found.page.clone(), found.target.address().to_owned());
            let row = broken_links::ActiveModel {
                page: Set(name.0.clone()),
                target: Set(name.1.clone()),
                title: Set(found.title.clone()),
                editor: Set(found.editor.clone()),
                reason: Set(reason.clone()),
                unit_id: Set(found.unit),
                since: Set(since.get(&name).copied().unwrap_or(now)),
            };
            (name, row)
        })
        .collect();
    for row in rows.into_values() {
        broken_links::Entity::insert(row).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The links that lead nowhere, the oldest first.
pub async fn broken(db: &impl ConnectionTrait) -> Result<Vec<Broken>> {
    let rows = broken_links::Entity::find()
        .order_by_asc(broken_links::Column::Since)
        .order_by_asc(broken_links::Column::Page)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(shown).collect())
}

fn shown(row: broken_links::Model) -> Broken {
    Broken {
        page: row.page,
        target: row.target,
        title: row.title,
        editor: row.editor,
        reason: row.reason,
        since: row.since,
    }
}

/// The same by the unit that is responsible, for its weekly letter.
pub async fn broken_of_units(db: &impl ConnectionTrait) -> Result<HashMap<i64, Vec<Broken>>> {
    let mut by: HashMap<i64, Vec<Broken>> = HashMap::new();
    for row in broken_links::Entity::find().order_by_asc(broken_links::Column::Page).all(db).await? {
        if let Some(unit) = row.unit_id {
            by.entry(unit).or_default().push(shown(row));
        }
    }
    Ok(by)
}
