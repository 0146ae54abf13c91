//! What only one kind of entry has.

use portal_entities::{
    acts, banners, documents, events, facts, indicators, items, links, organisations, persons, vacancies,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::error::{PortalError, Result};
use crate::features::content::load::NewEntry;
use crate::features::content::model::{
    ActFacts, Banner, Document, Event, Indicator, Link, Organisation, Person, Vacancy,
};
use crate::features::content::store::to_json;
use crate::i18n::Trilingual;

pub(super) fn from<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(PortalError::internal)
}

fn optional(text: Option<Trilingual>) -> Option<Value> {
    text.as_ref().map(to_json)
}

pub(super) async fn insert(db: &impl ConnectionTrait, item_id: i64, entry: &NewEntry) -> Result<()> {
    let item_id = Set(item_id);
    let details = if entry.details.is_null() { json!({}) } else { entry.details.clone() };
    match entry.kind.as_str() {
        "person" => {
            let person: Person = from(details)?;
            let row = persons::ActiveModel {
                item_id,
                phones: Set(json!(person.phones)),
                email: Set(person.email.filter(|email| !email.is_empty())),
                post: Set(to_json(&person.post)),
                unit: Set(optional(person.unit)),
                reception: Set(optional(person.reception)),
                from_year: Set(person.from_year),
                to_year: Set(person.to_year),
            };
            persons::Entity::insert(row).exec_without_returning(db).await?;
        }
        "organisation" | "contact" => insert_organisation(db, item_id, from(details)?).await?,
        "link" => {
            let link: Link = from(details)?;
            let row = links::ActiveModel { item_id, url: Set(link.url), checked_on: Set(link.checked_on) };
            links::Entity::insert(row).exec_without_returning(db).await?;
        }
        "banner" => {
            let banner: Banner = from(details)?;
            let row = banners::ActiveModel { item_id, url: Set(banner.url), placement: Set(banner.placement) };
            banners::Entity::insert(row).exec_without_returning(db).await?;
        }
        "act" => insert_act(db, item_id, from(details)?).await?,
        "vacancy" => {
            let vacancy: Vacancy = from(details)?;
            let row = vacancies::ActiveModel {
                item_id,
                unit: Set(optional(vacancy.unit)),
                stage: Set(vacancy.stage.name().to_owned()),
                phones: Set(json!(vacancy.phones)),
                email: Set(vacancy.email),
            };
            vacancies::Entity::insert(row).exec_without_returning(db).await?;
        }
        "event" => {
            let event: Event = from(details)?;
            let row = events::ActiveModel { item_id, place: Set(optional(event.place)) };
            events::Entity::insert(row).exec_without_returning(db).await?;
        }
        "document" => {
            let document: Document = from(details)?;
            let row =
                documents::ActiveModel { item_id, number: Set(document.number), issued_on: Set(document.issued_on) };
            documents::Entity::insert(row).exec_without_returning(db).await?;
        }
        "indicator" => {
            let indicator: Indicator = from(details)?;
            let row = indicators::ActiveModel {
                item_id,
                value: Set(indicator.value),
                unit: Set(to_json(&indicator.unit)),
                period: Set(to_json(&indicator.period)),
            };
            indicators::Entity::insert(row).exec_without_returning(db).await?;
        }
        "news" | "procurement" | "service" | "speech" | "faq" => {
            facts::Entity::insert(facts::ActiveModel { item_id, data: Set(details) })
                .exec_without_returning(db)
                .await?;
        }
        _ => {}
    }
    Ok(())
}

/// Forgets the details of an entry, of whatever kind it was.
pub(super) async fn remove(db: &impl ConnectionTrait, item_id: i64) -> Result<()> {
    macro_rules! remove_from {
        ($($table:ident),*) => {
            $($table::Entity::delete_many().filter($table::Column::ItemId.eq(item_id)).exec(db).await?;)*
        };
    }
    remove_from!(acts, banners, documents, events, facts, indicators, links, organisations, persons, vacancies);
    Ok(())
}

async fn insert_act(db: &impl ConnectionTrait, item_id: sea_orm::ActiveValue<i64>, act: ActFacts) -> Result<()> {
    let row = acts::ActiveModel {
        item_id,
        key: Set(act.key),
        act_type: Set(act.act_type),
        number: Set(act.number),
        adopted_on: Set(act.adopted_on),
        in_force: Set(act.in_force),
        repealed_on: Set(act.repealed_on),
        official_url: Set(act.official_url),
        place: Set(optional(act.place)),
        issuer: Set(optional(act.issuer)),
        signatory: Set(optional(act.signatory)),
        repealed_by: Set(optional(act.repealed_by)),
        explanation: Set(optional(act.explanation)),
        execution: Set(optional(act.execution)),
    };
    acts::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

async fn insert_organisation(
    db: &impl ConnectionTrait,
    item_id: sea_orm::ActiveValue<i64>,
    organisation: Organisation,
) -> Result<()> {
    let parent_id = match &organisation.parent {
        None => None,
        Some(slug) => {
            items::Entity::find()
                .select_only()
                .column(items::Column::Id)
                .filter(items::Column::Slug.eq(slug))
                .filter(items::Column::Kind.eq("organisation"))
                .into_tuple::<i64>()
                .one(db)
                .await?
        }
    };
    let row = organisations::ActiveModel {
        item_id,
        category: Set(organisation.category.unwrap_or_else(|| "contact".to_owned())),
        parent_id: Set(parent_id),
        postal_index: Set(organisation.postal_index.map(String::from)),
        address: Set(optional(organisation.address)),
        phones: Set(json!(organisation.phones)),
        email: Set(organisation.email),
        website: Set(organisation.website),
        head: Set(optional(organisation.head)),
        hours: Set(optional(organisation.hours)),
    };
    organisations::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
