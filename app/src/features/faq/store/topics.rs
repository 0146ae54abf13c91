//! Topics, and how much stands under each.

use std::collections::HashMap;

use portal_entities::{facts, faq_questions, faq_topics, items};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Set,
};
use serde_json::json;

use crate::error::{PortalError, Result};
use crate::features::faq::model::{State, Topic};
use crate::slug::slug;

const LONGEST_SLUG: usize = 60;

fn opened(row: faq_topics::Model) -> Topic {
    Topic {
        id: row.id,
        slug: row.slug,
        title: serde_json::from_value(row.title).unwrap_or_default(),
        place: row.place,
        is_open: row.is_open,
    }
}

async fn rows(db: &impl ConnectionTrait) -> Result<Vec<faq_topics::Model>> {
    let ordered = faq_topics::Entity::find().order_by_asc(faq_topics::Column::Position);
    Ok(ordered.order_by_asc(faq_topics::Column::Id).all(db).await?)
}

/// Every topic, as arranged.
pub async fn topics(db: &impl ConnectionTrait) -> Result<Vec<Topic>> {
    Ok(rows(db).await?.into_iter().map(opened).collect())
}

/// Adds a topic behind the others, at an address made of its name.
pub async fn add_topic(db: &impl ConnectionTrait, topic: &Topic) -> Result<i64> {
    let known = rows(db).await?;
    let wanted = slug(&topic.title.kk, LONGEST_SLUG, "topic");
    let candidates = std::iter::once(wanted.clone()).chain((2..).map(|number| format!("{wanted}-{number}")));
    let is_free = |slug: &String| known.iter().all(|row| row.slug != *slug);
    let free = candidates.into_iter().find(is_free).unwrap_or(wanted);
    let position = known.iter().map(|row| row.position).max().unwrap_or_default() + 1;
    let row = faq_topics::ActiveModel {
        slug: Set(free),
        title: Set(json!(topic.title)),
        place: Set(topic.place.clone()),
        position: Set(position),
        is_open: Set(topic.is_open),
        ..Default::default()
    };
    Ok(row.insert(db).await?.id)
}

/// Changes everything of a topic but its address.
pub async fn change_topic(db: &impl ConnectionTrait, topic: &Topic) -> Result<()> {
    let change = faq_topics::ActiveModel {
        title: Set(json!(topic.title)),
        place: Set(topic.place.clone()),
        is_open: Set(topic.is_open),
        ..Default::default()
    };
    let of_topic = faq_topics::Column::Id.eq(topic.id);
    let changed = faq_topics::Entity::update_many().set(change).filter(of_topic).exec(db).await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(PortalError::NotFound) }
}

/// Moves a topic one place up or down; at the end of the list nothing happens.
pub async fn move_topic(db: &impl ConnectionTrait, id: i64, up: bool) -> Result<()> {
    let mut order: Vec<i64> = rows(db).await?.into_iter().map(|row| row.id).collect();
    let at = order.iter().position(|known| *known == id).ok_or(PortalError::NotFound)?;
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < order.len()) };
    let Some(to) = to else { return Ok(()) };
    order.swap(at, to);
    for (position, id) in (1..).zip(order) {
        faq_topics::Entity::update_many()
            .col_expr(faq_topics::Column::Position, Expr::value::<i32>(position))
            .filter(faq_topics::Column::Id.eq(id))
            .exec(db)
            .await?;
    }
    Ok(())
}

/// Removes a topic under which nothing stands.
pub async fn remove_topic(db: &impl ConnectionTrait, topic: &Topic) -> Result<()> {
    let asked = faq_questions::Entity::find()
        .filter(faq_questions::Column::Topic.eq(&topic.slug))
        .filter(faq_questions::Column::State.is_in([State::Waiting.name(), State::Drafted.name()]))
        .count(db)
        .await?;
    if asked > 0 || counts(db).await?.contains_key(&topic.slug) {
        return Err(PortalError::Conflict);
    }
    faq_topics::Entity::delete_by_id(topic.id).exec(db).await?;
    Ok(())
}

/// How many published answers stand under each topic (O116-U-4.3).
pub async fn counts(db: &impl ConnectionTrait) -> Result<HashMap<String, u64>> {
    let of_kind = items::Entity::find()
        .select_only()
        .column(items::Column::Id)
        .filter(items::Column::Kind.eq("faq"))
        .into_query();
    let mut counts = HashMap::new();
    for row in facts::Entity::find().filter(facts::Column::ItemId.in_subquery(of_kind)).all(db).await? {
        if let Some(slug) = row.data["topic"].as_str() {
            *counts.entry(slug.to_owned()).or_default() += 1;
        }
    }
    Ok(counts)
}
