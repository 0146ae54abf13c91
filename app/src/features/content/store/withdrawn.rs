//! What was withdrawn and left a notice at its address.

use portal_entities::entries;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::error::Result;
use crate::i18n::Trilingual;

/// The notice of something that was public at this address once.
pub async fn notice(db: &impl ConnectionTrait, section_id: i64, slug: &str) -> Result<Option<Trilingual>> {
    let row = entries::Entity::find()
        .filter(entries::Column::SectionId.eq(section_id))
        .filter(entries::Column::Slug.eq(slug))
        .filter(entries::Column::Withdrawn.is_not_null())
        .one(db)
        .await?;
    // Where a redirect leads on, there is no notice to read.
    let withdrawn = row.and_then(|row| row.withdrawn).filter(|value| value["redirect"].is_null());
    Ok(withdrawn.and_then(|value| serde_json::from_value(value["notice"].clone()).ok()))
}
