//! Whom the newsroom writes to, and links that show a draft to somebody without an account.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::{revisions, users};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::Result;
use crate::features::newsroom::model::workflow::UserId;
use crate::features::one_time::{self, Kind, Token};
use crate::features::rights::{self, Place, Role};
use crate::i18n::Lang;

/// E-mail addresses and languages of people whose accounts are open.
pub async fn addresses(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = UserId>,
) -> Result<Vec<(String, Lang)>> {
    let found = users::Entity::find()
        .filter(users::Column::Id.is_in(ids))
        .filter(users::Column::DisabledAt.is_null())
        .order_by_asc(users::Column::Id)
        .all(db)
        .await?;
    let language = |code: Option<String>| code.and_then(|code| Lang::from_code(&code)).unwrap_or_default();
    Ok(found.into_iter().map(|user| (user.email, language(user.lang))).collect())
}

/// Who can approve something in a place and wrote none of it.
pub async fn reviewers(
    db: &impl ConnectionTrait,
    place: &Place,
    authors: &std::collections::BTreeSet<UserId>,
) -> Result<Vec<(String, Lang)>> {
    let Place::Section(chain) = place else { return Ok(Vec::new()) };
    let mut ids = rights::holders(db, Role::Reviewer, chain).await?;
    if ids.iter().all(|id| authors.contains(id)) {
        ids = rights::holders(db, Role::Administrator, chain).await?;
    }
    ids.retain(|id| !authors.contains(id));
    addresses(db, ids).await
}

/// Everybody who wrote an entry up to a version: its words may be any of theirs.
pub async fn authors_until(db: &impl ConnectionTrait, entry_id: i64, number: i32) -> Result<Vec<UserId>> {
    let found: Vec<Option<i64>> = revisions::Entity::find()
        .select_only()
        .column(revisions::Column::AuthorId)
        .distinct()
        .filter(revisions::Column::EntryId.eq(entry_id))
        .filter(revisions::Column::Number.lte(number))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().flatten().collect())
}

/// A link to the preview of an entry, for somebody without an account.
const PREVIEW: Kind = Kind { name: "preview", term: TimeDelta::days(7) };

/// Makes a link to the preview of an entry.
pub async fn share_preview(db: &impl ConnectionTrait, entry_id: i64, now: DateTime<Utc>) -> Result<Token> {
    one_time::make(db, PREVIEW, None, Some(entry_id.to_string()), now).await
}

/// The entry whose preview a link shows, while it is valid.
pub async fn shared_entry(db: &impl ConnectionTrait, token: &str, now: DateTime<Utc>) -> Result<Option<i64>> {
    let link = one_time::look(db, token, &[PREVIEW], now).await?;
    Ok(link.and_then(|link| link.subject?.parse().ok()))
}
