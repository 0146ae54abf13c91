//! Opinions in the database. Nothing tells whose they are; comments are sealed, because people
//! write their names and numbers into them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use portal_entities::page_opinions as opinions;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::model::{Line, Reason};
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::secret::{Sealer, hex};

/// So many comments are shown of a page.
const MOST: u64 = 200;

/// An opinion with words.
#[derive(Clone, Debug)]
pub struct Comment {
    pub id: i64,
    pub lang: Lang,
    pub is_useful: bool,
    pub reason: Option<Reason>,
    pub words: String,
    pub given_at: DateTime<Utc>,
    pub is_read: bool,
}

/// What is stored of the mark in an address.
pub fn key_of(sealer: &Sealer, mark: &str) -> String {
    hex(&sealer.mac(mark.as_bytes(), "page-opinion"))
}

pub fn purpose(mark: &str) -> String {
    format!("page-opinion:{mark}")
}

/// Keeps what somebody pressed.
pub async fn tell(
    db: &impl ConnectionTrait,
    (key, lang): (&str, Lang),
    (path, place): (&str, &str),
    is_useful: bool,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = opinions::ActiveModel {
        mark: Set(key.to_owned()),
        path: Set(path.to_owned()),
        place: Set(place.to_owned()),
        lang: Set(lang.code().to_owned()),
        is_useful: Set(is_useful),
        given_at: Set(at),
        ..Default::default()
    };
    opinions::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Whether the opinion was that the page is useful, and whether it has its reason already, with the
/// page's address.
pub async fn told(db: &impl ConnectionTrait, key: &str) -> Result<(bool, bool, String)> {
    let row = opinions::Entity::find().filter(opinions::Column::Mark.eq(key)).one(db).await?;
    let row = row.ok_or(PortalError::NotFound)?;
    Ok((row.is_useful, row.reason.is_some() || row.sealed.is_some(), row.path))
}

/// Adds why, once.
pub async fn explain(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    key: &str,
    (reason, words): (Option<Reason>, &str),
) -> Result<()> {
    let closed = if words.is_empty() { None } else { Some(sealer.seal(words.as_bytes(), &purpose(key))?) };
    opinions::Entity::update_many()
        .col_expr(opinions::Column::Reason, Expr::value(reason.map(Reason::name)))
        .col_expr(opinions::Column::Sealed, Expr::value(closed))
        .filter(opinions::Column::Mark.eq(key))
        .filter(opinions::Column::Reason.is_null())
        .filter(opinions::Column::Sealed.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// How many comments wait to be read since a moment, by the place that answers for them.
pub async fn unread(db: &impl ConnectionTrait, since: DateTime<Utc>) -> Result<Vec<(String, i64)>> {
    Ok(opinions::Entity::find()
        .filter(opinions::Column::GivenAt.gte(since))
        .filter(opinions::Column::Sealed.is_not_null())
        .filter(opinions::Column::ReadAt.is_null())
        .select_only()
        .column(opinions::Column::Place)
        .column_as(opinions::Column::Id.count(), "times")
        .group_by(opinions::Column::Place)
        .into_tuple()
        .all(db)
        .await?)
}

/// What was said of each page since a moment.
pub async fn lines(db: &impl ConnectionTrait, since: DateTime<Utc>) -> Result<Vec<Line>> {
    let rows: Vec<(String, String, bool, i64)> = opinions::Entity::find()
        .filter(opinions::Column::GivenAt.gte(since))
        .select_only()
        .column(opinions::Column::Path)
        .column(opinions::Column::Place)
        .column(opinions::Column::IsUseful)
        .column_as(opinions::Column::Id.count(), "times")
        .group_by(opinions::Column::Path)
        .group_by(opinions::Column::Place)
        .group_by(opinions::Column::IsUseful)
        .into_tuple()
        .all(db)
        .await?;
    let unread: Vec<(String, String, i64)> = opinions::Entity::find()
        .filter(opinions::Column::GivenAt.gte(since))
        .filter(opinions::Column::Sealed.is_not_null())
        .filter(opinions::Column::ReadAt.is_null())
        .select_only()
        .column(opinions::Column::Path)
        .column(opinions::Column::Place)
        .column_as(opinions::Column::Id.count(), "times")
        .group_by(opinions::Column::Path)
        .group_by(opinions::Column::Place)
        .into_tuple()
        .all(db)
        .await?;
    let whole = |count: i64| u64::try_from(count).unwrap_or_default();
    let mut lines: BTreeMap<(String, String), Line> = BTreeMap::new();
    for (path, place, is_useful, count) in rows {
        let line = lines.entry((path.clone(), place.clone())).or_default();
        (line.path, line.place) = (path, place);
        let side = if is_useful { &mut line.yes } else { &mut line.no };
        *side += whole(count);
    }
    for (path, place, count) in unread {
        if let Some(line) = lines.get_mut(&(path, place)) {
            line.unread = whole(count);
        }
    }
    Ok(lines.into_values().collect())
}

/// What was written about a page, the newest first, and how often each reason was given.
pub async fn comments(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    path: &str,
    place: &str,
) -> Result<(Vec<Comment>, Vec<(Reason, u64)>)> {
    let of_page =
        || opinions::Entity::find().filter(opinions::Column::Path.eq(path)).filter(opinions::Column::Place.eq(place));
    let rows = of_page()
        .filter(opinions::Column::Sealed.is_not_null())
        .order_by_desc(opinions::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let mut comments = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(closed) = &row.sealed else { continue };
        let words = sealer.unseal(closed, &purpose(&row.mark))?;
        comments.push(Comment {
            id: row.id,
            lang: Lang::from_code(&row.lang).unwrap_or_default(),
            is_useful: row.is_useful,
            reason: row.reason.as_deref().and_then(Reason::from_name),
            words: String::from_utf8_lossy(&words).into_owned(),
            given_at: row.given_at,
            is_read: row.read_at.is_some(),
        });
    }
    let mut reasons = Vec::new();
    for reason in Reason::ALL {
        let count = of_page().filter(opinions::Column::Reason.eq(reason.name())).count(db).await?;
        if count > 0 {
            reasons.push((reason, count));
        }
    }
    Ok((comments, reasons))
}

/// Notes that what was written about a page was read, as far as the comments that somebody saw.
pub async fn mark_read(
    db: &impl ConnectionTrait,
    (path, place): (&str, &str),
    seen: &[i64],
    at: DateTime<Utc>,
) -> Result<()> {
    opinions::Entity::update_many()
        .col_expr(opinions::Column::ReadAt, Expr::value(at))
        .filter(opinions::Column::Path.eq(path))
        .filter(opinions::Column::Place.eq(place))
        .filter(opinions::Column::Id.is_in(seen.iter().copied()))
        .filter(opinions::Column::ReadAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets opinions from before a moment.
pub async fn forget(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<()> {
    opinions::Entity::delete_many().filter(opinions::Column::GivenAt.lt(before)).exec(db).await?;
    Ok(())
}
