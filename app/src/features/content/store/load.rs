//! Writing new content: the structure and entries with everything that belongs to them.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use portal_entities::{
    acts, banners, documents, events, files, indicators, item_texts, items, links, organisations, persons,
    section_texts, sections, units, vacancies,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::to_json;
use crate::error::{PortalError, Result};
use crate::features::content::load::{NewEntry, NewNode};
use crate::features::content::model::{
    ActFacts, Banner, Document, Event, Indicator, Link, Organisation, Person, Vacancy, folded,
};
use crate::i18n::{Lang, Trilingual};

/// A file that already lies in the media folder.
pub struct StoredFile {
    pub path: String,
    pub name: String,
    pub bytes: usize,
}

/// The files of a new entry; the attachments stand in the order the entry names them.
#[derive(Default)]
pub struct StoredFiles {
    pub picture: Option<StoredFile>,
    pub attachments: Vec<StoredFile>,
}

/// Whether a structure was loaded before.
pub async fn has_structure(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(sections::Entity::find().count(db).await? > 0)
}

/// Who answers for what the acts give to nobody else: the operator of the site, which sees to
/// its filling and currency (S003-15.4, S003-15.14, R95-1-2.3).
fn operator() -> Trilingual {
    Trilingual {
        kk: "Шымкент қаласының цифрландыру басқармасы".to_owned(),
        ru: "Управление цифровизации города Шымкент".to_owned(),
        en: "Digitalization Department of Shymkent City".to_owned(),
    }
}

/// Inserts the whole tree in the order given. An item without a responsible unit of its own
/// has its section's, a section without one the operator of the site.
pub async fn insert_structure(db: &impl ConnectionTrait, tree: &[NewNode], now: DateTime<Utc>) -> Result<()> {
    let mut known = HashMap::new();
    let operator = operator();
    for (position, section) in (0..).zip(tree) {
        let section_owner = section.owner.as_ref().unwrap_or(&operator);
        let section_unit = unit(db, section_owner, &mut known).await?;
        let id = insert_node(db, section, None, position, now, section_unit).await?;
        for (position, item) in (0..).zip(&section.items) {
            let unit_id = unit(db, item.owner.as_ref().unwrap_or(section_owner), &mut known).await?;
            insert_node(db, item, Some(id), position, now, unit_id).await?;
        }
    }
    Ok(())
}

async fn insert_node(
    db: &impl ConnectionTrait,
    node: &NewNode,
    parent_id: Option<i64>,
    position: i32,
    now: DateTime<Utc>,
    unit_id: i64,
) -> Result<i64> {
    let section = sections::ActiveModel {
        key: Set(node.key.clone()),
        parent_id: Set(parent_id),
        position: Set(position),
        kind: Set(node.kind.clone()),
        unit_id: Set(Some(unit_id)),
        update_period: Set(node.update_period.clone()),
        source: Set(node.source.clone()),
        also: Set(json!(node.also)),
        mobile: Set(node.mobile),
        updated_at: Set(now),
        ..Default::default()
    };
    let id = section.insert(db).await?.id;
    let texts = Lang::ALL.map(|lang| section_texts::ActiveModel {
        section_id: Set(id),
        lang: Set(lang.code().to_owned()),
        title: Set(node.title.get(lang).to_owned()),
        title_folded: Set(folded(node.title.get(lang))),
        summary: Set(node.summary.get(lang).to_owned()),
    });
    section_texts::Entity::insert_many(texts).exec_without_returning(db).await?;
    Ok(id)
}

/// The id of a responsible unit, which is added when it is new.
async fn unit(db: &impl ConnectionTrait, name: &Trilingual, known: &mut HashMap<String, i64>) -> Result<i64> {
    if let Some(id) = known.get(&name.kk) {
        return Ok(*id);
    }
    let key = format!("unit-{}", known.len() + 1);
    let row = units::ActiveModel { key: Set(key), name: Set(to_json(name)), ..Default::default() };
    let id = row.insert(db).await?.id;
    known.insert(name.kk.clone(), id);
    Ok(id)
}

/// The id of a section or item by its key.
pub async fn section_id(db: &impl ConnectionTrait, key: &str) -> Result<Option<i64>> {
    Ok(sections::Entity::find().filter(sections::Column::Key.eq(key)).one(db).await?.map(|row| row.id))
}

/// Whether an entry with this place and slug is stored.
pub async fn exists(db: &impl ConnectionTrait, entry: &NewEntry) -> Result<bool> {
    let Some(section) = section_id(db, &entry.section).await? else { return Ok(false) };
    Ok(items::Entity::find()
        .filter(items::Column::SectionId.eq(section))
        .filter(items::Column::Slug.eq(&entry.slug))
        .count(db)
        .await?
        > 0)
}

/// Inserts an entry and returns the id of its section.
pub async fn insert_entry(db: &impl ConnectionTrait, entry: &NewEntry, files: StoredFiles) -> Result<i64> {
    let section = sections::Entity::find()
        .filter(sections::Column::Key.eq(&entry.section))
        .one(db)
        .await?
        .ok_or_else(|| PortalError::internal("no such section"))?;
    let item = items::ActiveModel {
        section_id: Set(section.id),
        kind: Set(entry.kind.clone()),
        slug: Set(entry.slug.clone()),
        position: Set(entry.position),
        group_title: Set(group_title(entry)?),
        published_at: Set(entry.published_at),
        updated_at: Set(entry.updated_at.unwrap_or(entry.published_at)),
        starts_at: Set(entry.starts_at),
        ends_at: Set(entry.ends_at),
        is_sample: Set(entry.is_sample),
        ..Default::default()
    };
    let id = item.insert(db).await?.id;
    insert_texts(db, id, entry, section.id).await?;
    insert_details(db, id, entry).await?;
    if let Some(picture) = files.picture {
        insert_picture(db, id, entry, picture).await?;
    }
    for (position, (file, new)) in (0..).zip(files.attachments.into_iter().zip(&entry.attachments)) {
        insert_file(db, id, "attachment", position, file, &new.label).await?;
    }
    Ok(section.id)
}

async fn insert_texts(db: &impl ConnectionTrait, item_id: i64, entry: &NewEntry, section_id: i64) -> Result<()> {
    for (lang, text) in entry.texts.iter() {
        let title = if text.title.is_empty() { section_title(db, section_id, lang).await? } else { text.title.clone() };
        item_texts::ActiveModel {
            item_id: Set(item_id),
            lang: Set(lang.code().to_owned()),
            title_folded: Set(folded(&title)),
            title: Set(title),
            summary: Set(text.summary.clone()),
            body: Set(text.body.clone()),
        }
        .insert(db)
        .await?;
    }
    Ok(())
}

async fn section_title(db: &impl ConnectionTrait, section_id: i64, lang: Lang) -> Result<String> {
    let row = section_texts::Entity::find_by_id((section_id, lang.code().to_owned())).one(db).await?;
    Ok(row.map(|row| row.title).unwrap_or_default())
}

/// Album, topic, category or group: the heading under which a list shows the entry.
fn group_title(entry: &NewEntry) -> Result<Option<Value>> {
    let titles = ["group", "category_title", "topic", "album"].iter().filter_map(|name| entry.details.get(name));
    for value in titles {
        // A person's group is a key for sorting, not a heading.
        if value.is_object() {
            return Ok(Some(to_json(&from(value.clone())?)));
        }
    }
    Ok(None)
}

async fn insert_picture(db: &impl ConnectionTrait, item_id: i64, entry: &NewEntry, picture: StoredFile) -> Result<()> {
    let mut alt = Trilingual::default();
    for (lang, text) in entry.texts.iter() {
        let text = text.image_alt.clone().unwrap_or_else(|| text.title.clone());
        match lang {
            Lang::Kk => alt.kk = text,
            Lang::Ru => alt.ru = text,
            Lang::En => alt.en = text,
        }
    }
    if alt.kk.is_empty() {
        return Err(PortalError::internal("a picture needs a text alternative (O116-T-38)"));
    }
    insert_file(db, item_id, "picture", 0, picture, &alt).await
}

async fn insert_file(
    db: &impl ConnectionTrait,
    item_id: i64,
    role: &str,
    position: i32,
    file: StoredFile,
    label: &Trilingual,
) -> Result<()> {
    files::ActiveModel {
        item_id: Set(item_id),
        role: Set(role.to_owned()),
        lang: Set(None),
        mime: Set(mime(&file.name).to_owned()),
        path: Set(file.path),
        name: Set(file.name),
        bytes: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
        position: Set(position),
        label: Set(to_json(label)),
        ..Default::default()
    }
    .insert(db)
    .await?;
    Ok(())
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("webp") => "image/webp",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("csv") => "text/csv",
        Some("txt") => "text/plain",
        _ => "application/octet-stream",
    }
}

fn from<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(PortalError::internal)
}

fn optional(text: Option<Trilingual>) -> Option<Value> {
    text.as_ref().map(to_json)
}

async fn insert_details(db: &impl ConnectionTrait, item_id: i64, entry: &NewEntry) -> Result<()> {
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
        _ => {}
    }
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

/// Inserts generated news for the benchmark, an hour apart, newest first at `now`.
pub async fn insert_bulk_news(db: &impl ConnectionTrait, numbers: &[u32], now: DateTime<Utc>) -> Result<()> {
    const PARAGRAPH: &str = "Benchmark paragraph with enough words to weigh what a real one weighs. ";
    let section = section_id(db, "news").await?.ok_or_else(|| PortalError::internal("no news section"))?;
    for &number in numbers {
        let date = now - Duration::hours(i64::from(number));
        let item = items::ActiveModel {
            section_id: Set(section),
            kind: Set("news".to_owned()),
            slug: Set(format!("bulk-{number}")),
            position: Set(0),
            group_title: Set(None),
            published_at: Set(date),
            updated_at: Set(date),
            starts_at: Set(None),
            ends_at: Set(None),
            is_sample: Set(true),
            ..Default::default()
        };
        let item_id = item.insert(db).await?.id;
        let texts = Lang::ALL.map(|lang| {
            let title = format!("Sample {number} ({lang})");
            item_texts::ActiveModel {
                item_id: Set(item_id),
                lang: Set(lang.code().to_owned()),
                title_folded: Set(folded(&title)),
                title: Set(title),
                summary: Set(PARAGRAPH.to_owned()),
                body: Set(PARAGRAPH.repeat(12)),
            }
        });
        item_texts::Entity::insert_many(texts).exec_without_returning(db).await?;
    }
    Ok(())
}
