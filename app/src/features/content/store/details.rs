//! The tables that only one kind of entry has.

use std::collections::HashMap;

use portal_entities::{
    acts, banners, documents, events, facts, indicators, items, links, organisations, persons, vacancies,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{from_json, list};
use crate::error::Result;
use crate::features::content::model::{
    ActFacts, Banner, Details, Document, Event, Indicator, Link, Organisation, Person, Phone, PostalIndex, Vacancy,
    VacancyStage,
};

/// The details of the given rows, by item; one query for each kind among them.
pub(super) async fn of(db: &impl ConnectionTrait, rows: &[items::Model]) -> Result<HashMap<i64, Details>> {
    let mut by_kind: HashMap<&str, Vec<i64>> = HashMap::new();
    for row in rows {
        by_kind.entry(row.kind.as_str()).or_default().push(row.id);
    }
    let mut found = HashMap::new();
    for (kind, ids) in by_kind {
        found.extend(of_kind(db, kind, ids).await?);
    }
    Ok(found)
}

/// Reads the rows of one table that belong to `ids` and turns each into details.
macro_rules! read {
    ($db:expr, $ids:expr, $table:ident, |$row:ident| $details:expr) => {
        $table::Entity::find()
            .filter($table::Column::ItemId.is_in($ids))
            .all($db)
            .await?
            .into_iter()
            .map(|$row| ($row.item_id, $details))
            .collect()
    };
}

async fn of_kind(db: &impl ConnectionTrait, kind: &str, ids: Vec<i64>) -> Result<Vec<(i64, Details)>> {
    Ok(match kind {
        "person" => read!(db, ids, persons, |row| Details::Person(person(row))),
        "organisation" | "contact" => read!(db, ids, organisations, |row| Details::Organisation(organisation(row))),
        "link" => read!(db, ids, links, |row| Details::Link(Link { url: row.url, checked_on: row.checked_on })),
        "banner" => {
            read!(db, ids, banners, |row| Details::Banner(Banner { url: row.url, placement: row.placement }))
        }
        "act" => read!(db, ids, acts, |row| Details::Act(act(row))),
        "vacancy" => read!(db, ids, vacancies, |row| Details::Vacancy(Vacancy {
            unit: row.unit.map(from_json),
            stage: VacancyStage::from_name(&row.stage),
            phones: phones(row.phones),
            email: row.email,
        })),
        "event" => read!(db, ids, events, |row| Details::Event(Event { place: row.place.map(from_json) })),
        "document" => read!(db, ids, documents, |row| Details::Document(Document {
            number: row.number,
            issued_on: row.issued_on,
        })),
        "indicator" => read!(db, ids, indicators, |row| Details::Indicator(Indicator {
            value: row.value,
            unit: from_json(row.unit),
            period: from_json(row.period),
        })),
        "news" | "procurement" | "service" | "speech" | "faq" => {
            read!(db, ids, facts, |row| Details::Facts(kind.to_owned(), row.data))
        }
        _ => Vec::new(),
    })
}

/// The phone numbers of a database value; a damaged one is left out.
fn phones(value: sea_orm::JsonValue) -> Vec<Phone> {
    list(value).into_iter().filter_map(|phone| Phone::try_from(phone).ok()).collect()
}

fn person(row: persons::Model) -> Person {
    Person {
        phones: phones(row.phones),
        email: row.email,
        post: from_json(row.post),
        unit: row.unit.map(from_json),
        reception: row.reception.map(from_json),
        from_year: row.from_year,
        to_year: row.to_year,
    }
}

fn organisation(row: organisations::Model) -> Organisation {
    Organisation {
        category: Some(row.category),
        parent: None,
        parent_id: row.parent_id,
        postal_index: row.postal_index.and_then(|index| PostalIndex::try_from(index).ok()),
        address: row.address.map(from_json),
        phones: phones(row.phones),
        email: row.email,
        website: row.website,
        head: row.head.map(from_json),
        hours: row.hours.map(from_json),
    }
}

/// The facts of an act as stored.
pub(crate) fn act(row: acts::Model) -> ActFacts {
    ActFacts {
        key: row.key,
        act_type: row.act_type,
        number: row.number,
        adopted_on: row.adopted_on,
        in_force: row.in_force,
        repealed_on: row.repealed_on,
        official_url: row.official_url,
        place: row.place.map(from_json),
        issuer: row.issuer.map(from_json),
        signatory: row.signatory.map(from_json),
        repealed_by: row.repealed_by.map(from_json),
        explanation: row.explanation.map(from_json),
        execution: row.execution.map(from_json),
    }
}
