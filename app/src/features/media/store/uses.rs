//! Where files are used: in drafts, and in what readers see.

use std::collections::HashMap;

use portal_entities::{entries, files, media, media_uses, revisions};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use serde_json::Value;

use crate::error::Result;
use crate::features::events;
use crate::features::media::model::MediaFile;
use crate::i18n::{Lang, Trilingual};
use crate::ui::markdown;

/// The stage of what is approved and waits for its moment.
const SCHEDULED: &str = "scheduled";

/// An entry that shows a file.
#[derive(Clone, Debug)]
pub struct Use {
    pub entry: i64,
    pub title: Trilingual,
}

/// Notes which files an entry shows, in place of what was noted before. Ids of no file are
/// passed over.
pub async fn note_uses(db: &impl ConnectionTrait, entry: i64, ids: &[i64]) -> Result<()> {
    media_uses::Entity::delete_many().filter(media_uses::Column::EntryId.eq(entry)).exec(db).await?;
    let there: Vec<i64> = media::Entity::find()
        .select_only()
        .column(media::Column::Id)
        .filter(media::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    if there.is_empty() {
        return Ok(());
    }
    let rows = there.into_iter().map(|id| media_uses::ActiveModel { media_id: Set(id), entry_id: Set(entry) });
    media_uses::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// Where a file is used: entries that are not deleted.
pub async fn uses(db: &impl ConnectionTrait, id: i64) -> Result<Vec<Use>> {
    let entries: Vec<i64> = media_uses::Entity::find()
        .select_only()
        .column(media_uses::Column::EntryId)
        .filter(media_uses::Column::MediaId.eq(id))
        .into_tuple()
        .all(db)
        .await?;
    let entries = entries::Entity::find()
        .filter(entries::Column::Id.is_in(entries).and(entries::Column::DeletedAt.is_null()))
        .order_by_asc(entries::Column::Id)
        .all(db)
        .await?;
    let drafts = entries.iter().filter_map(|entry| entry.draft_id.or(entry.live_id));
    let contents: HashMap<i64, Value> = revisions::Entity::find()
        .filter(revisions::Column::Id.is_in(drafts))
        .all(db)
        .await?
        .into_iter()
        .map(|revision| (revision.entry_id, revision.content))
        .collect();
    Ok(entries
        .into_iter()
        .map(|entry| Use { entry: entry.id, title: title(contents.get(&entry.id), &entry.slug) })
        .collect())
}

/// Whether what readers see, or what is approved and waits for its moment, shows the file, or the
/// sound or video that it captions or stands for. The uses that are noted tell of drafts, which may
/// show others.
pub async fn is_published(db: &impl ConnectionTrait, file: &MediaFile) -> Result<bool> {
    let entries = entries::Entity::find()
        .select_only()
        .columns([entries::Column::LiveId, entries::Column::DraftId, entries::Column::Stage])
        .filter(entries::Column::DeletedAt.is_null())
        .filter(entries::Column::LiveId.is_not_null().or(entries::Column::Stage.eq(SCHEDULED)))
        .into_tuple::<(Option<i64>, Option<i64>, String)>()
        .all(db)
        .await?;
    let states: Vec<i64> = entries
        .into_iter()
        .flat_map(|(live, draft, stage)| [live, draft.filter(|_| stage == SCHEDULED)])
        .flatten()
        .collect();
    if events::shows_picture(db, file.id).await? {
        return Ok(true);
    }
    let mut ids: Vec<i64> = std::iter::once(file.id).chain(file.captions_of.map(|(of, _)| of)).collect();
    ids.extend(super::with_poster(db, file.id).await?);
    for states in states.chunks(1_000) {
        let mut named = Condition::any();
        for id in &ids {
            let content = Expr::col(revisions::Column::Content).cast_as("text");
            named = named.add(ExprTrait::like(content, format!("%media%{id}%")));
        }
        let found: Vec<Value> = revisions::Entity::find()
            .select_only()
            .column(revisions::Column::Content)
            .filter(revisions::Column::Id.is_in(states.to_vec()))
            .filter(named)
            .into_tuple()
            .all(db)
            .await?;
        if found.iter().any(|content| ids.iter().any(|id| shows(content, *id))) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a saved state names a file, in a field or in a text.
pub(super) fn shows(content: &Value, id: i64) -> bool {
    match content {
        Value::Object(parts) => {
            parts.iter().any(|(key, part)| (key == "media" && part.as_i64() == Some(id)) || shows(part, id))
        }
        Value::Array(parts) => parts.iter().any(|part| shows(part, id)),
        Value::String(text) => text.contains("media:") && markdown::media_ids(text).contains(&id),
        _ => false,
    }
}

/// The title of a saved state, wherever it stands there; the address where it has none.
fn title(content: Option<&Value>, slug: &str) -> Trilingual {
    let word = |lang: Lang| {
        let found = content.and_then(|content| content.pointer(&format!("/texts/{lang}/title"))?.as_str());
        found.unwrap_or_default().to_owned()
    };
    let title = Trilingual { kk: word(Lang::Kk), ru: word(Lang::Ru), en: word(Lang::En) };
    if title.kk.is_empty() { Trilingual { kk: slug.to_owned(), ..title } } else { title }
}

/// Leads attachments of what is published to the bytes that took the place of others.
pub async fn follow(db: &impl ConnectionTrait, old: &MediaFile, new: &MediaFile) -> Result<()> {
    let change = files::ActiveModel {
        path: Set(new.path.clone()),
        name: Set(new.name.clone()),
        mime: Set(new.mime.clone()),
        bytes: Set(i64::try_from(new.bytes).unwrap_or(i64::MAX)),
        ..Default::default()
    };
    files::Entity::update_many().set(change).filter(files::Column::Path.eq(&old.path)).exec(db).await?;
    Ok(())
}
