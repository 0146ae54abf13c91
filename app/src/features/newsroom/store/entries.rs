//! Entries with their workflow, and their versions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::{entries, items, revisions};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, SimpleExpr},
};
use serde_json::{Value, json};

use crate::error::{PortalError, Result};
use crate::features::accounts::User;
use crate::features::content;
use crate::features::newsroom::model::content::ThirdParty;
use crate::features::newsroom::model::fields::{BANNER_ALWAYS, BANNER_UNTIL};
use crate::features::newsroom::model::workflow::UserId;
use crate::features::newsroom::model::{Content, FileRef, Stage, Text, Workflow};
use crate::i18n::Lang;

/// One short mark for each file, another as soon as readers would see anything else of it.
pub type Seals = BTreeMap<i64, String>;

/// A thing the newsroom works on.
#[derive(Clone, Debug)]
pub struct EntryRow {
    pub id: i64,
    pub section_id: i64,
    pub kind: String,
    pub slug: String,
    /// The row that is published.
    pub item_id: Option<i64>,
    pub workflow: Workflow,
    pub changed_at: DateTime<Utc>,
    pub deleted_at: Option<DateTime<Utc>>,
    /// What readers would see of each file when the draft was submitted, by number in the library.
    pub submitted_files: Seals,
    /// Raised by every change; who writes over an older one is told.
    pub lock: i32,
}

/// A saved state without its content.
#[derive(Clone, Debug)]
pub struct Revision {
    pub id: i64,
    pub entry_id: i64,
    pub number: i32,
    pub author: String,
    pub created_at: DateTime<Utc>,
    pub content: Content,
}

fn people(ids: &Value, name: &str) -> BTreeSet<UserId> {
    serde_json::from_value(ids[name].clone()).unwrap_or_default()
}

fn from_row(row: entries::Model) -> EntryRow {
    EntryRow {
        id: row.id,
        section_id: row.section_id,
        kind: row.kind,
        slug: row.slug,
        item_id: row.item_id,
        workflow: Workflow {
            stage: Stage::from_name(&row.stage),
            draft: row.draft_id,
            live: row.live_id,
            authors: people(&row.draft_authors, "draft"),
            live_authors: people(&row.draft_authors, "live"),
            submitted_by: row.submitted_by,
            approved_by: row.approved_by,
            publish_at: row.publish_at,
            unpublish_at: row.unpublish_at,
            emergency: row.emergency.and_then(|value| serde_json::from_value(value).ok()),
            withdrawn: row.withdrawn.and_then(|value| serde_json::from_value(value).ok()),
        },
        submitted_files: row.submitted_files.and_then(|seals| serde_json::from_value(seals).ok()).unwrap_or_default(),
        changed_at: row.changed_at,
        deleted_at: row.deleted_at,
        lock: row.lock_version,
    }
}

fn workflow_columns(workflow: &Workflow) -> entries::ActiveModel {
    entries::ActiveModel {
        stage: Set(workflow.stage.name().to_owned()),
        draft_id: Set(workflow.draft),
        live_id: Set(workflow.live),
        draft_authors: Set(json!({ "draft": workflow.authors, "live": workflow.live_authors })),
        submitted_by: Set(workflow.submitted_by),
        approved_by: Set(workflow.approved_by),
        publish_at: Set(workflow.publish_at),
        unpublish_at: Set(workflow.unpublish_at),
        emergency: Set(workflow.emergency.as_ref().map(|emergency| json!(emergency))),
        withdrawn: Set(workflow.withdrawn.as_ref().map(|withdrawal| json!(withdrawal))),
        ..Default::default()
    }
}

/// An entry by its id.
pub async fn entry(db: &impl ConnectionTrait, id: i64) -> Result<EntryRow> {
    entries::Entity::find_by_id(id).one(db).await?.map(from_row).ok_or(PortalError::NotFound)
}

/// Writes what changed of an entry. Fails with a conflict if somebody else was faster.
pub async fn save(db: &impl ConnectionTrait, entry: &EntryRow, now: DateTime<Utc>) -> Result<()> {
    let changes = entries::ActiveModel {
        section_id: Set(entry.section_id),
        slug: Set(entry.slug.clone()),
        item_id: Set(entry.item_id),
        changed_at: Set(now),
        deleted_at: Set(entry.deleted_at),
        submitted_files: Set(Some(json!(entry.submitted_files))),
        lock_version: Set(entry.lock + 1),
        ..workflow_columns(&entry.workflow)
    };
    let updated = entries::Entity::update_many()
        .set(changes)
        .filter(entries::Column::Id.eq(entry.id))
        .filter(entries::Column::LockVersion.eq(entry.lock))
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// Takes the entry for this transaction, so that others wait; fails with a conflict if it was
/// changed since `expected` was read.
pub async fn lock(db: &impl ConnectionTrait, id: i64, expected: i32) -> Result<()> {
    let taken = entries::Entity::update_many()
        .col_expr(entries::Column::LockVersion, Expr::value(expected))
        .filter(entries::Column::Id.eq(id))
        .filter(entries::Column::LockVersion.eq(expected))
        .exec(db)
        .await?;
    if taken.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// Begins a new entry; its address must be free in its section.
pub async fn create(
    db: &impl ConnectionTrait,
    section_id: i64,
    kind: &str,
    slug: &str,
    by: Option<&User>,
    now: DateTime<Utc>,
) -> Result<EntryRow> {
    let row = entries::ActiveModel {
        section_id: Set(section_id),
        kind: Set(kind.to_owned()),
        slug: Set(free_slug(db, section_id, slug).await?),
        created_by: Set(by.map(|user| user.id)),
        created_at: Set(now),
        changed_at: Set(now),
        ..workflow_columns(&Workflow::default())
    };
    Ok(from_row(row.insert(db).await?))
}

/// Whether no entry of a section ever had this address.
pub async fn is_free(db: &impl ConnectionTrait, section_id: i64, slug: &str) -> Result<bool> {
    Ok(free_slug(db, section_id, slug).await? == slug)
}

/// `slug`, or `slug-2`, `slug-3` … where it is taken.
async fn free_slug(db: &impl ConnectionTrait, section_id: i64, slug: &str) -> Result<String> {
    let begins = format!("{slug}%");
    let mut taken: BTreeSet<String> = entries::Entity::find()
        .select_only()
        .column(entries::Column::Slug)
        .filter(entries::Column::SectionId.eq(section_id))
        .filter(entries::Column::Slug.like(begins.as_str()))
        .into_tuple::<String>()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let published = items::Entity::find()
        .select_only()
        .column(items::Column::Slug)
        .filter(items::Column::SectionId.eq(section_id))
        .filter(items::Column::Slug.like(begins.as_str()))
        .into_tuple::<String>()
        .all(db)
        .await?;
    taken.extend(published);
    let candidates = std::iter::once(slug.to_owned()).chain((2..).map(|number| format!("{slug}-{number}")));
    Ok(candidates.into_iter().find(|candidate| !taken.contains(candidate)).unwrap_or_else(|| slug.to_owned()))
}

/// The item of the structure that something published belongs to.
pub async fn section_of(db: &impl ConnectionTrait, item_id: i64) -> Result<i64> {
    items::Entity::find_by_id(item_id).one(db).await?.map(|row| row.section_id).ok_or(PortalError::NotFound)
}

/// The entry behind something published; what was loaded with the first content gets one,
/// with the published state as its first version.
pub async fn adopt(db: &impl ConnectionTrait, item_id: i64, now: DateTime<Utc>) -> Result<EntryRow> {
    if let Some(known) = entries::Entity::find().filter(entries::Column::ItemId.eq(item_id)).one(db).await? {
        return Ok(from_row(known));
    }
    let published = content::published(db, item_id).await?;
    let first = content_of(&published);
    let row = entries::ActiveModel {
        section_id: Set(published.section_id),
        kind: Set(published.entry.kind.clone()),
        slug: Set(published.entry.slug.clone()),
        item_id: Set(Some(item_id)),
        created_at: Set(now),
        changed_at: Set(published.entry.updated_at.unwrap_or(now)),
        ..workflow_columns(&Workflow::default())
    };
    let mut entry = from_row(row.insert(db).await?);
    if entry.kind == "banner" {
        entry.workflow.unpublish_at = first.ends_at;
    }
    entry.workflow.live = Some(add_revision(db, entry.id, &first, None, now, Saving::ByHand).await?);
    let changed_at = entry.changed_at;
    save(db, &entry, changed_at).await?;
    self::entry(db, entry.id).await
}

/// A published entry as one value.
fn content_of(published: &content::Published) -> Content {
    let entry = &published.entry;
    let file = |file: &content::PublishedFileRow| FileRef {
        media: None,
        path: file.path.clone(),
        name: file.name.clone(),
        bytes: file.bytes,
        label: file.label.clone(),
    };
    let texts = entry.texts.iter().map(|(lang, text)| {
        let text = Text { title: text.title.clone(), summary: text.summary.clone(), body: text.body.clone() };
        (lang, text)
    });
    Content {
        texts: texts.collect(),
        starts_at: entry.starts_at,
        ends_at: entry.ends_at,
        position: entry.position,
        picture: published.files.iter().find(|file| file.is_picture).map(file),
        attachments: published.files.iter().filter(|file| !file.is_picture).map(file).collect(),
        details: details_of(entry),
        third_party: ThirdParty {
            source: published.about.source.clone(),
            status: published.about.status.clone(),
            consent: String::new(),
        },
        provider: published.about.provider.clone(),
        related: published.about.related.clone(),
        ..Content::default()
    }
}

/// The details as a form shows them: whether a banner has an end is told by its end.
fn details_of(entry: &content::NewEntry) -> Value {
    let mut details = entry.details.clone();
    if entry.kind == "banner" {
        details["shown"] = json!(if entry.ends_at.is_some() { BANNER_UNTIL } else { BANNER_ALWAYS });
    }
    details
}

/// Whether somebody pressed the button or the editor saved by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    ByHand,
    /// Going on with this version, if it is an autosave too.
    Auto {
        over: Option<i64>,
    },
}

/// How long one person's autosaves go into one version.
const AUTOSAVE_SPAN: TimeDelta = TimeDelta::minutes(10);

/// Keeps a state for ever. Autosaves of one person within ten minutes that go on with the same
/// draft are one version.
pub async fn add_revision(
    db: &impl ConnectionTrait,
    entry_id: i64,
    content: &Content,
    by: Option<&User>,
    now: DateTime<Utc>,
    how: Saving,
) -> Result<i64> {
    let last = revisions::Entity::find()
        .filter(revisions::Column::EntryId.eq(entry_id))
        .order_by_desc(revisions::Column::Number)
        .one(db)
        .await?;
    let value = serde_json::to_value(content).map_err(PortalError::internal)?;
    if let (Some(last), Saving::Auto { over }) = (&last, how)
        && over == Some(last.id)
        && last.is_autosave
        && last.author_id == by.map(|user| user.id)
        && now - last.created_at < AUTOSAVE_SPAN
    {
        revisions::Entity::update_many()
            .col_expr(revisions::Column::Content, Expr::value(value))
            .filter(revisions::Column::Id.eq(last.id))
            .exec(db)
            .await?;
        return Ok(last.id);
    }
    let row = revisions::ActiveModel {
        entry_id: Set(entry_id),
        number: Set(last.map_or(1, |last| last.number + 1)),
        content: Set(value),
        author_id: Set(by.map(|user| user.id)),
        author: Set(by.map(|user| user.name.clone()).unwrap_or_default()),
        created_at: Set(now),
        is_autosave: Set(how != Saving::ByHand),
        ..Default::default()
    };
    Ok(row.insert(db).await?.id)
}

/// From now on the version is never written over.
pub async fn seal(db: &impl ConnectionTrait, revision: i64) -> Result<()> {
    revisions::Entity::update_many()
        .col_expr(revisions::Column::IsAutosave, Expr::value(false))
        .filter(revisions::Column::Id.eq(revision))
        .exec(db)
        .await?;
    Ok(())
}

fn revision_of(row: revisions::Model) -> Result<Revision> {
    Ok(Revision {
        id: row.id,
        entry_id: row.entry_id,
        number: row.number,
        author: row.author,
        created_at: row.created_at,
        content: serde_json::from_value(row.content).map_err(PortalError::internal)?,
    })
}

/// Entries that were deleted before a moment; what is on the site is none of them.
pub async fn deleted_before(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<Vec<i64>> {
    Ok(entries::Entity::find()
        .select_only()
        .column(entries::Column::Id)
        .filter(is_forgotten(before))
        .into_tuple()
        .all(db)
        .await?)
}

fn is_forgotten(before: DateTime<Utc>) -> SimpleExpr {
    entries::Column::DeletedAt.lt(before).and(entries::Column::ItemId.is_null())
}

/// What an entry was called last.
pub async fn last_title(db: &impl ConnectionTrait, id: i64) -> Result<String> {
    Ok(revisions(db, id, 1).await?.pop().map(|last| last.content.title(Lang::Kk)).unwrap_or_default())
}

/// Forgets an entry for good, with its versions, if nobody brought it back meanwhile.
pub async fn remove(db: &impl ConnectionTrait, id: i64, before: DateTime<Utc>) -> Result<bool> {
    let gone = entries::Entity::delete_many().filter(entries::Column::Id.eq(id)).filter(is_forgotten(before));
    Ok(gone.exec(db).await?.rows_affected == 1)
}

/// A version by its id.
pub async fn revision(db: &impl ConnectionTrait, id: i64) -> Result<Revision> {
    revisions::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound).and_then(revision_of)
}

/// The versions of an entry, newest first.
pub async fn revisions(db: &impl ConnectionTrait, entry_id: i64, limit: u64) -> Result<Vec<Revision>> {
    let rows = revisions::Entity::find()
        .filter(revisions::Column::EntryId.eq(entry_id))
        .order_by_desc(revisions::Column::Number)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(revision_of).collect()
}

/// Languages as stored with a publication.
pub(super) fn codes(languages: &[Lang]) -> Value {
    json!(languages.iter().map(|lang| lang.code()).collect::<Vec<_>>())
}
