//! Generated news for the benchmark.

use chrono::{DateTime, Duration, Utc};
use portal_entities::{item_texts, items};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, Set};

use super::section_id;
use crate::error::{PortalError, Result};
use crate::features::content::model::folded;
use crate::i18n::Lang;

/// Inserts generated news for the benchmark, an hour apart, newest first at `now`.
pub async fn insert_bulk_news(db: &impl ConnectionTrait, numbers: &[u32], now: DateTime<Utc>) -> Result<()> {
    const PARAGRAPH: &str = "Benchmark paragraph with enough words to weigh what a real one weighs. ";
    let section = section_id(db, "news").await?.ok_or_else(|| PortalError::internal("no news section"))?;
    for &number in numbers {
        let date = now - Duration::hours(i64::from(number));
        let item = items::ActiveModel {
            section_id: Set(section),
            kind: Set("news".to_owned()),
            slug: Set(format!("bulk-{number}")),
            position: Set(0),
            group_title: Set(None),
            published_at: Set(date),
            updated_at: Set(date),
            starts_at: Set(None),
            ends_at: Set(None),
            is_sample: Set(true),
            about: Set(None),
            ..Default::default()
        };
        let item_id = item.insert(db).await?.id;
        let texts = Lang::ALL.map(|lang| {
            let title = format!("Sample {number} ({lang})");
            item_texts::ActiveModel {
                item_id: Set(item_id),
                lang: Set(lang.code().to_owned()),
                title_folded: Set(folded(&title)),
                title: Set(title),
                summary: Set(PARAGRAPH.to_owned()),
                body: Set(PARAGRAPH.repeat(12)),
                changed_at: Set(Some(date)),
            }
        });
        item_texts::Entity::insert_many(texts).exec_without_returning(db).await?;
    }
    Ok(())
}
