//! The tables of content as they are, and the paths of their files.

use portal_entities::{
    act_documents, act_references, acts, banners, documents, events, facts, files, indicators, item_texts, items,
    links, media, organisations, persons, redirects, section_texts, sections, units, vacancies,
};
use sea_orm::EntityTrait;
use serde_json::Value;

use crate::error::Result;
use crate::server::Portal;

/// Every table of content. Accounts, drafts, logs and letters are none.
pub async fn tables(portal: &Portal) -> Result<Vec<(&'static str, Value)>> {
    macro_rules! rows {
        ($($table:ident),* $(,)?) => {
            vec![$((
                stringify!($table),
                Value::Array($table::Entity::find().into_json().all(portal.db()).await?),
            )),*]
        };
    }
    Ok(rows![
        sections,
        section_texts,
        units,
        items,
        item_texts,
        files,
        persons,
        organisations,
        links,
        banners,
        acts,
        act_documents,
        act_references,
        vacancies,
        events,
        documents,
        indicators,
        facts,
        media,
        redirects,
    ])
}

/// Paths of all files that belong to what is published.
pub async fn files(portal: &Portal) -> Result<Vec<String>> {
    let of_items = files::Entity::find().all(portal.db()).await?.into_iter().map(|row| row.path);
    let library = media::Entity::find().all(portal.db()).await?;
    let library = library.into_iter().filter(|row| row.deleted_at.is_none()).map(|row| row.path);
    let mut all: Vec<String> = of_items.chain(library).collect();
    all.sort();
    all.dedup();
    Ok(all)
}
