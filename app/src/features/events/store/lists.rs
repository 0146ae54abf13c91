//! Lists of events: for everybody, for the keeper, and of what lies sealed.

use chrono::{DateTime, Utc};
use portal_entities::wall_events as rows;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::{Event, completed};
use crate::error::Result;
use crate::features::events::model::Stage;

/// So many coming events are read at most; a city of a million shows fewer.
const MOST: u64 = 1_000;
/// So many that wait or came back stand in the keeper's lists.
const MOST_OF_STAGE: u64 = 100;

fn published() -> Select<rows::Entity> {
    rows::Entity::find().filter(rows::Column::Stage.eq(Stage::Published.name()))
}

/// Published events that are not over.
pub async fn coming(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<Event>> {
    let found = published()
        .filter(rows::Column::OverAt.gt(now))
        .order_by_asc(rows::Column::OverAt)
        .order_by_asc(rows::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    completed(db, found).await
}

/// Whether a published event ended between two moments.
pub async fn ended(db: &impl ConnectionTrait, since: DateTime<Utc>, until: DateTime<Utc>) -> Result<bool> {
    let over = published().filter(rows::Column::OverAt.gt(since)).filter(rows::Column::OverAt.lte(until));
    Ok(over.count(db).await? > 0)
}

/// A page of those that are over, the latest first, and how many pages there are.
pub async fn archive(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    (page, per_page): (u64, u64),
) -> Result<(Vec<Event>, u64)> {
    let over = published()
        .filter(rows::Column::OverAt.lte(now))
        .order_by_desc(rows::Column::OverAt)
        .order_by_desc(rows::Column::Id);
    let pages = over.clone().count(db).await?.div_ceil(per_page);
    let found = over.offset(page.saturating_sub(1) * per_page).limit(per_page).all(db).await?;
    Ok((completed(db, found).await?, pages))
}

/// What the keeper sees at once.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    pub waiting: Vec<Event>,
    pub published: Vec<Event>,
    /// Returned and withdrawn.
    pub others: Vec<Event>,
}

/// The keeper's lists: what waits with the oldest first, the others as they come.
pub async fn overview(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Overview> {
    let of = |stages: &[Stage]| {
        let names: Vec<_> = stages.iter().map(|stage| stage.name()).collect();
        rows::Entity::find().filter(rows::Column::Stage.is_in(names)).limit(MOST_OF_STAGE)
    };
    let waiting = of(&[Stage::Waiting]).order_by_asc(rows::Column::MadeAt).all(db).await?;
    let others = of(&[Stage::Returned, Stage::Withdrawn]).order_by_desc(rows::Column::ChangedAt).all(db).await?;
    Ok(Overview {
        waiting: completed(db, waiting).await?,
        published: coming(db, now).await?,
        others: completed(db, others).await?,
    })
}

/// How many wait for the keeper.
pub async fn waiting_count(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(rows::Entity::find().filter(rows::Column::Stage.eq(Stage::Waiting.name())).count(db).await?)
}

/// Where the sealed posters lie.
pub async fn file_keys(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let known = rows::Entity::find().select_only().column(rows::Column::FileKey);
    Ok(known.filter(rows::Column::FileKey.is_not_null()).into_tuple().all(db).await?)
}

/// Whether a published event shows a picture of the library.
pub async fn shows_picture(db: &impl ConnectionTrait, media: i64) -> Result<bool> {
    Ok(published().filter(rows::Column::MediaId.eq(media)).count(db).await? > 0)
}
