//! Events in the database: what everybody sees, what waits, who sent it.

mod lists;
mod sent;

pub use lists::{archive, coming, ended, file_keys, overview, shows_picture, waiting_count};
pub use sent::{New, add, by_link, by_mark, erase_addresses, forgettable, link, purpose, resend};

use chrono::{DateTime, Utc};
use portal_entities::{wall_events as rows, wall_times};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::model::{Kind, Price, Sketch, Stage, Time, any};
use crate::error::{PortalError, Result};
use crate::features::media;
use crate::i18n::{Lang, Trilingual};
use crate::secret::Sealer;
use crate::slug::slug;
use crate::ui::picture::Picture;

/// Letters of the key of a house.
const LONGEST_KEY: usize = 60;

/// A poster that lies sealed until the event is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPoster {
    pub key: String,
    pub media_type: String,
    /// Whoever sent the event sent it too; the keeper's own came without their consent.
    pub is_sent: bool,
}

/// An event with where it stands.
#[derive(Clone, Debug)]
pub struct Event {
    pub id: i64,
    pub slug: String,
    pub stage: Stage,
    pub sketch: Sketch,
    pub house_key: String,
    /// The poster, in the library.
    pub media: Option<i64>,
    pub picture: Option<Picture>,
    pub poster: Option<SealedPoster>,
    /// In which language it was sent.
    pub lang: Lang,
    pub reason: String,
    pub sequence: i32,
    pub made_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    mark: String,
    sealed: Option<String>,
}

impl Event {
    pub fn has_poster(&self) -> bool {
        self.media.is_some() || self.poster.is_some()
    }

    /// The title in whatever language there is.
    pub fn title(&self, lang: Lang) -> &str {
        any(&self.sketch.title, lang)
    }

    /// The address of whoever sent it, as long as it is kept.
    pub fn email(&self, sealer: &Sealer) -> Result<Option<String>> {
        let Some(closed) = &self.sealed else { return Ok(None) };
        let email = sealer.unseal(closed, &purpose(&self.mark))?;
        String::from_utf8(email).map(Some).map_err(PortalError::internal)
    }

    /// The secret of the sender's link.
    pub fn link(&self, sealer: &Sealer) -> String {
        link(sealer, &self.mark)
    }
}

/// What does not read is missing, as elsewhere in content.
fn from_json<T: DeserializeOwned + Default>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(PortalError::internal)
}

fn amount(number: Option<i32>) -> Option<u32> {
    number.and_then(|number| u32::try_from(number).ok())
}

fn whole(number: Option<u32>) -> Option<i32> {
    number.and_then(|number| i32::try_from(number).ok())
}

fn event(row: rows::Model, times: Vec<Time>, picture: Option<Picture>) -> Event {
    // The words of a poster are the event's, whatever the library says of the picture.
    let alt: Trilingual = from_json(row.alt);
    let picture = picture.map(|picture| Picture { alt: alt.clone(), ..picture });
    let is_sent = row.file_is_sent;
    let poster = row.file_key.zip(row.file_type);
    let poster = poster.map(|(key, media_type)| SealedPoster { key, media_type, is_sent });
    Event {
        id: row.id,
        slug: row.slug,
        stage: Stage::from_name(&row.stage).unwrap_or(Stage::Withdrawn),
        sketch: Sketch {
            kind: Kind::from_name(&row.kind).unwrap_or_default(),
            title: from_json(row.title),
            about: from_json(row.about),
            house: from_json(row.house),
            place: from_json(row.place),
            site: row.site,
            price: Price { from: amount(row.price_from), to: amount(row.price_to) },
            age: amount(row.age),
            alt,
            times,
        },
        house_key: row.house_key,
        media: row.media_id,
        picture,
        poster,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        reason: row.reason,
        sequence: row.sequence,
        made_at: row.made_at,
        changed_at: row.changed_at,
        mark: row.mark,
        sealed: row.sealed,
    }
}

/// Rows with their times and posters, in their order.
async fn completed(db: &impl ConnectionTrait, found: Vec<rows::Model>) -> Result<Vec<Event>> {
    let ids: Vec<i64> = found.iter().map(|row| row.id).collect();
    let mut times = std::collections::HashMap::<i64, Vec<Time>>::new();
    for ids in ids.chunks(1_000) {
        let query = wall_times::Entity::find().filter(wall_times::Column::EventId.is_in(ids.to_vec()));
        for row in query.order_by_asc(wall_times::Column::StartsAt).all(db).await? {
            times.entry(row.event_id).or_default().push(Time { start: row.starts_at, end: row.ends_at });
        }
    }
    let pictures: Vec<i64> = found.iter().filter_map(|row| row.media_id).collect();
    let pictures: std::collections::HashMap<i64, Picture> =
        media::find(db, &pictures).await?.into_iter().map(|file| (file.id, file.picture())).collect();
    let full = |row: rows::Model| {
        let picture = row.media_id.and_then(|id| pictures.get(&id)).cloned();
        let times = times.remove(&row.id).unwrap_or_default();
        event(row, times, picture)
    };
    Ok(found.into_iter().map(full).collect())
}

async fn one(db: &impl ConnectionTrait, row: Option<rows::Model>) -> Result<Option<Event>> {
    Ok(completed(db, row.into_iter().collect()).await?.into_iter().next())
}

/// An event, whatever its stage.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Event> {
    one(db, rows::Entity::find_by_id(id).one(db).await?).await?.ok_or(PortalError::NotFound)
}

/// An event that everybody sees.
pub async fn published(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Event>> {
    let query = rows::Entity::find()
        .filter(rows::Column::Slug.eq(slug))
        .filter(rows::Column::Stage.eq(Stage::Published.name()));
    one(db, query.one(db).await?).await
}

/// The columns of what is said of an event.
fn row_of(sketch: &Sketch, now: DateTime<Utc>) -> Result<rows::ActiveModel> {
    let house = any(&sketch.house, Lang::Kk);
    Ok(rows::ActiveModel {
        kind: Set(sketch.kind.name().to_owned()),
        title: Set(json(&sketch.title)?),
        about: Set(json(&sketch.about)?),
        house: Set(json(&sketch.house)?),
        house_key: Set(slug(house, LONGEST_KEY, "house")),
        place: Set(json(&sketch.place)?),
        site: Set(sketch.site.clone()),
        price_from: Set(whole(sketch.price.from)),
        price_to: Set(whole(sketch.price.to)),
        age: Set(whole(sketch.age)),
        alt: Set(json(&sketch.alt)?),
        over_at: Set(sketch.over_at().unwrap_or(now)),
        changed_at: Set(now),
        ..Default::default()
    })
}

async fn put_times(db: &impl ConnectionTrait, event: i64, times: &[Time]) -> Result<()> {
    wall_times::Entity::delete_many().filter(wall_times::Column::EventId.eq(event)).exec(db).await?;
    let rows = times.iter().map(|time| wall_times::ActiveModel {
        event_id: Set(event),
        starts_at: Set(time.start),
        ends_at: Set(time.end),
        ..Default::default()
    });
    wall_times::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// An event as somebody saw it: what was changed or moved on meanwhile is not among it.
fn seen(event: &Event) -> Condition {
    Condition::all()
        .add(rows::Column::Id.eq(event.id))
        .add(rows::Column::Stage.eq(event.stage.name()))
        .add(rows::Column::Sequence.eq(event.sequence))
}

/// Keeps what was changed of an event and gives it back with its new number; one that somebody else
/// changed meanwhile is a conflict.
pub async fn keep(db: &impl ConnectionTrait, event: &Event, sketch: &Sketch, now: DateTime<Utc>) -> Result<Event> {
    let mut row = row_of(sketch, now)?;
    // Calendars take the version with the higher number.
    row.sequence = Set(event.sequence + 1);
    let kept = rows::Entity::update_many().set(row).filter(seen(event)).exec(db).await?;
    only_one(kept.rows_affected)?;
    put_times(db, event.id, &sketch.times).await?;
    by_id(db, event.id).await
}

fn only_one(affected: u64) -> Result<()> {
    if affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// Moves an event on; one that stood otherwise by now is a conflict.
pub async fn step(db: &impl ConnectionTrait, event: &Event, to: Stage, reason: &str, now: DateTime<Utc>) -> Result<()> {
    let moved = rows::Entity::update_many()
        .col_expr(rows::Column::Stage, Expr::value(to.name()))
        .col_expr(rows::Column::Reason, Expr::value(reason))
        .col_expr(rows::Column::DecidedAt, Expr::value(now))
        .filter(seen(event))
        .exec(db)
        .await?;
    only_one(moved.rows_affected)
}

/// Notes where the poster of an event lies now, `None` twice where there is none; an event that somebody
/// changed or moved on meanwhile is a conflict.
pub async fn put_poster(
    db: &impl ConnectionTrait,
    event: &Event,
    (media, sealed): (Option<i64>, Option<SealedPoster>),
) -> Result<()> {
    let is_sent = sealed.as_ref().is_some_and(|poster| poster.is_sent);
    let (key, media_type) = sealed.map(|poster| (poster.key, poster.media_type)).unzip();
    let row = rows::ActiveModel {
        media_id: Set(media),
        file_key: Set(key),
        file_type: Set(media_type),
        file_is_sent: Set(is_sent),
        ..Default::default()
    };
    let put = rows::Entity::update_many().set(row).filter(seen(event)).exec(db).await?;
    only_one(put.rows_affected)
}

/// Removes an event as somebody saw it, with everything of it; the bytes of its poster are swept.
pub async fn remove(db: &impl ConnectionTrait, event: &Event) -> Result<()> {
    wall_times::Entity::delete_many().filter(wall_times::Column::EventId.eq(event.id)).exec(db).await?;
    only_one(rows::Entity::delete_many().filter(seen(event)).exec(db).await?.rows_affected)
}
