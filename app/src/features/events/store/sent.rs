//! What houses send: kept once, confirmed by a link, forgotten when its time is over.

use chrono::{DateTime, Utc};
use portal_entities::wall_events as rows;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect, Set};

use super::{Event, SealedPoster, completed, one, put_times, row_of};
use crate::error::Result;
use crate::features::events::model::{Sketch, Stage, any};
use crate::features::events::{CONFIRMED_WITHIN, KEPT};
use crate::features::one_time::hashed;
use crate::i18n::Lang;
use crate::secret::Sealer;
use crate::slug::{free, slug};

/// Letters of a title in an address.
const LONGEST_SLUG: usize = 60;

/// Addresses beside those of events.
const TAKEN: [&str; 3] = ["archive", "send", "own"];

/// What the address of a sender is sealed for.
pub fn purpose(mark: &str) -> String {
    format!("wall-event:{mark}")
}

/// The secret of the link in the sender's mails, made anew each time from the mark.
pub fn link(sealer: &Sealer, mark: &str) -> String {
    sealer.fingerprint(mark, "wall-event-link")
}

/// An event that comes in.
pub struct New<'a> {
    pub mark: &'a str,
    pub lang: Lang,
    /// Nobody's where the keeper enters it.
    pub email: Option<&'a str>,
    pub stage: Stage,
    pub sketch: &'a Sketch,
    pub poster: Option<SealedPoster>,
}

async fn free_slug(db: &impl ConnectionTrait, sketch: &Sketch) -> Result<String> {
    let stem = slug(any(&sketch.title, Lang::Kk), LONGEST_SLUG, "event");
    let alike =
        rows::Entity::find().select_only().column(rows::Column::Slug).filter(rows::Column::Slug.starts_with(&stem));
    let mut taken: Vec<String> = alike.into_tuple().all(db).await?;
    taken.extend(TAKEN.map(str::to_owned));
    Ok(free(&stem, &taken))
}

/// Adds an event under an address that is free.
pub async fn add(db: &impl ConnectionTrait, sealer: &Sealer, new: New<'_>, now: DateTime<Utc>) -> Result<i64> {
    let closed = new.email.map(|email| sealer.seal(email.as_bytes(), &purpose(new.mark))).transpose()?;
    let is_sent = new.poster.as_ref().is_some_and(|poster| poster.is_sent);
    let (key, media_type) = new.poster.map(|poster| (poster.key, poster.media_type)).unzip();
    let row = rows::ActiveModel {
        slug: Set(free_slug(db, new.sketch).await?),
        stage: Set(new.stage.name().to_owned()),
        media_id: Set(None),
        file_key: Set(key),
        file_type: Set(media_type),
        file_is_sent: Set(is_sent),
        mark: Set(new.mark.to_owned()),
        link_hash: Set(hashed(&link(sealer, new.mark))),
        sealed: Set(closed),
        lang: Set(new.lang.code().to_owned()),
        reason: Set(String::new()),
        sequence: Set(0),
        made_at: Set(now),
        decided_at: Set(None),
        ..row_of(new.sketch, now)?
    };
    let id = rows::Entity::insert(row).exec_with_returning(db).await?.id;
    put_times(db, id, &new.sketch.times).await?;
    Ok(id)
}

/// The event of a form that was sent before.
pub async fn by_mark(db: &impl ConnectionTrait, mark: &str) -> Result<Option<Event>> {
    one(db, rows::Entity::find().filter(rows::Column::Mark.eq(mark)).one(db).await?).await
}

/// The event of a sender's link; one that was never confirmed for a time only.
pub async fn by_link(db: &impl ConnectionTrait, link: &str, now: DateTime<Utc>) -> Result<Option<Event>> {
    let row = rows::Entity::find().filter(rows::Column::LinkHash.eq(hashed(link))).one(db).await?;
    let row = row.filter(|row| row.sealed.is_some());
    let row = row.filter(|row| row.stage != Stage::Unconfirmed.name() || now - row.made_at < CONFIRMED_WITHIN);
    one(db, row).await
}

/// Puts what was corrected back into the queue, be it with another poster.
pub async fn resend(
    db: &impl ConnectionTrait,
    event: &Event,
    sketch: &Sketch,
    poster: Option<SealedPoster>,
    now: DateTime<Utc>,
) -> Result<()> {
    let kept = super::keep(db, event, sketch, now).await?;
    if poster.is_some() {
        super::put_poster(db, &kept, (None, poster)).await?;
    }
    super::step(db, &kept, Stage::Waiting, "", now).await
}

/// Some events that nobody confirmed, or that came to nothing long ago.
pub async fn forgettable(db: &impl ConnectionTrait, most: u64, now: DateTime<Utc>) -> Result<Vec<Event>> {
    let unconfirmed =
        rows::Column::Stage.eq(Stage::Unconfirmed.name()).and(rows::Column::MadeAt.lt(now - CONFIRMED_WITHIN));
    let left = rows::Column::Stage
        .is_in([Stage::Waiting.name(), Stage::Returned.name(), Stage::Withdrawn.name()])
        .and(rows::Column::ChangedAt.lt(now - KEPT))
        .and(rows::Column::OverAt.lt(now - KEPT));
    let gone =
        rows::Entity::find().filter(unconfirmed.or(left)).order_by_asc(rows::Column::Id).limit(most).all(db).await?;
    completed(db, gone).await
}

/// Forgets who sent what is over, and what was returned and never corrected (R95-1-9.2c); says how many.
pub async fn erase_addresses(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64> {
    let over = rows::Column::OverAt.lt(now - KEPT);
    let returned = rows::Column::Stage
        .is_in([Stage::Returned.name(), Stage::Withdrawn.name()])
        .and(rows::Column::DecidedAt.lt(now - KEPT));
    let erased = rows::Entity::update_many()
        .col_expr(rows::Column::Sealed, Expr::value(Option::<String>::None))
        .filter(rows::Column::Sealed.is_not_null())
        .filter(over.or(returned))
        .exec(db)
        .await?;
    Ok(erased.rows_affected)
}
