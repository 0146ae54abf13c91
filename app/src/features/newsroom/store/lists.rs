//! Lists of entries: what to work on, and what is due.

use chrono::{DateTime, Utc};
use portal_entities::{entries, item_texts, items, revisions};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use crate::error::Result;
use crate::features::content::folded;
use crate::features::newsroom::model::{Content, Stage};
use crate::i18n::Lang;

/// Which entries are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Items of the structure; none for all.
    pub sections: Option<Vec<i64>>,
    pub stage: Option<Stage>,
    /// Words of the title.
    pub words: String,
    /// Only what somebody works on: drafts of whatever stage.
    pub only_drafts: bool,
    /// What stands in a list of its own.
    pub except: Option<Stage>,
    /// Only drafts this person changed.
    pub author: Option<i64>,
    /// Only emergency publications that nobody confirmed.
    pub only_emergencies: bool,
    pub only_deleted: bool,
}

/// A line of a list.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// An entry of the newsroom, or one that is published and was never worked on.
    pub entry_id: Option<i64>,
    pub item_id: Option<i64>,
    pub section_id: i64,
    pub kind: String,
    pub title: String,
    pub stage: Stage,
    pub is_live: bool,
    pub is_emergency: bool,
    pub languages: Vec<Lang>,
    pub changed_at: DateTime<Utc>,
    pub publish_at: Option<DateTime<Utc>>,
}

/// How many lines a page of a list has.
pub const PAGE_SIZE: u64 = 50;

/// A page of entries, the last changed first, and how many pages there are. Without a stage
/// the published entries that were never worked on are in it too.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter, page: u64, lang: Lang) -> Result<(Vec<ListRow>, u64)> {
    let is_about_drafts = filter.stage.is_some()
        || filter.only_drafts
        || filter.author.is_some()
        || filter.only_emergencies
        || filter.only_deleted;
    if is_about_drafts { worked_on(db, filter, page, lang).await } else { published(db, filter, page, lang).await }
}

/// An empty list has a page too.
fn pages_of(count: u64) -> u64 {
    std::cmp::max(count.div_ceil(PAGE_SIZE), 1)
}

async fn worked_on(db: &impl ConnectionTrait, filter: &Filter, page: u64, lang: Lang) -> Result<(Vec<ListRow>, u64)> {
    let mut query = entries::Entity::find().filter(if filter.only_deleted {
        entries::Column::DeletedAt.is_not_null()
    } else {
        entries::Column::DeletedAt.is_null()
    });
    if let Some(sections) = &filter.sections {
        query = query.filter(entries::Column::SectionId.is_in(sections.iter().copied()));
    }
    if let Some(stage) = filter.stage {
        query = query.filter(entries::Column::Stage.eq(stage.name()));
    }
    if filter.only_drafts {
        query = query.filter(entries::Column::Stage.ne(Stage::Idle.name()));
    }
    if let Some(stage) = filter.except {
        query = query.filter(entries::Column::Stage.ne(stage.name()));
    }
    if filter.only_emergencies {
        query = query.filter(entries::Column::Emergency.is_not_null());
    }
    if let Some(author) = filter.author {
        let own = revisions::Entity::find()
            .select_only()
            .column(revisions::Column::EntryId)
            .filter(revisions::Column::AuthorId.eq(author))
            .into_query();
        query = query.filter(entries::Column::Id.in_subquery(own));
    }
    let query = query.order_by_desc(entries::Column::ChangedAt).order_by_desc(entries::Column::Id);
    let pages = pages_of(query.clone().count(db).await?);
    let rows = query.offset(page.saturating_sub(1) * PAGE_SIZE).limit(PAGE_SIZE).all(db).await?;
    let wanted = rows.iter().filter_map(|row| row.draft_id.or(row.live_id));
    let contents: std::collections::HashMap<i64, Content> = revisions::Entity::find()
        .filter(revisions::Column::Id.is_in(wanted))
        .all(db)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.id, serde_json::from_value(row.content).ok()?)))
        .collect();
    let lines = rows.into_iter().map(|row| {
        let content = row.draft_id.or(row.live_id).and_then(|id| contents.get(&id)).cloned().unwrap_or_default();
        ListRow {
            entry_id: Some(row.id),
            item_id: row.item_id,
            section_id: row.section_id,
            kind: row.kind,
            title: content.title(lang),
            stage: Stage::from_name(&row.stage),
            is_live: row.live_id.is_some(),
            is_emergency: row.emergency.is_some(),
            languages: content.languages(),
            changed_at: row.changed_at,
            publish_at: row.publish_at,
        }
    });
    Ok((lines.collect(), pages))
}

async fn published(db: &impl ConnectionTrait, filter: &Filter, page: u64, lang: Lang) -> Result<(Vec<ListRow>, u64)> {
    let mut query = items::Entity::find();
    if let Some(sections) = &filter.sections {
        query = query.filter(items::Column::SectionId.is_in(sections.iter().copied()));
    }
    for word in folded(&filter.words).split_whitespace().take(6) {
        let with_word = item_texts::Entity::find()
            .select_only()
            .column(item_texts::Column::ItemId)
            .filter(item_texts::Column::TitleFolded.contains(word))
            .into_query();
        query = query.filter(Condition::all().add(items::Column::Id.in_subquery(with_word)));
    }
    let query = query.order_by_desc(items::Column::UpdatedAt).order_by_desc(items::Column::Id);
    let pages = pages_of(query.clone().count(db).await?);
    let rows = query.offset(page.saturating_sub(1) * PAGE_SIZE).limit(PAGE_SIZE).all(db).await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let texts =
        item_texts::Entity::find().filter(item_texts::Column::ItemId.is_in(ids.iter().copied())).all(db).await?;
    let known = entries::Entity::find().filter(entries::Column::ItemId.is_in(ids)).all(db).await?;
    let lines = rows.into_iter().map(|row| {
        let own: Vec<_> = texts.iter().filter(|text| text.item_id == row.id).collect();
        let entry = known.iter().find(|entry| entry.item_id == Some(row.id));
        let title = own.iter().find(|text| text.lang == lang.code()).or(own.first());
        ListRow {
            entry_id: entry.map(|entry| entry.id),
            item_id: Some(row.id),
            section_id: row.section_id,
            kind: row.kind,
            title: title.map(|text| text.title.clone()).unwrap_or_default(),
            stage: entry.map(|entry| Stage::from_name(&entry.stage)).unwrap_or_default(),
            is_live: true,
            is_emergency: entry.is_some_and(|entry| entry.emergency.is_some()),
            languages: Lang::ALL.into_iter().filter(|of| own.iter().any(|text| text.lang == of.code())).collect(),
            changed_at: row.updated_at,
            publish_at: None,
        }
    });
    Ok((lines.collect(), pages))
}

/// Entries whose moment of publication or withdrawal has come.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<i64>> {
    let to_publish = entries::Column::Stage.eq(Stage::Scheduled.name()).and(entries::Column::PublishAt.lte(now));
    let to_withdraw = entries::Column::LiveId.is_not_null().and(entries::Column::UnpublishAt.lte(now));
    Ok(entries::Entity::find()
        .select_only()
        .column(entries::Column::Id)
        .filter(to_publish.or(to_withdraw))
        .filter(entries::Column::DeletedAt.is_null())
        .into_tuple()
        .all(db)
        .await?)
}
