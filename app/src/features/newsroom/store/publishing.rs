//! Making a version public, and taking one off the site.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use portal_entities::{publications, redirects};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use serde_json::{Value, json};

use super::entries::{EntryRow, codes, seal};
use super::library::with_current_files;
use crate::error::Result;
use crate::features::content::{self, NewEntry, NewText, NewTexts};
use crate::features::newsroom::model::{Content, FileRef};
use crate::features::site;
use crate::i18n::Lang;

/// Writes a version over what is published. Part of the transaction that changes the workflow.
pub async fn publish(
    db: &impl ConnectionTrait,
    entry: &mut EntryRow,
    section_key: &str,
    content: &Content,
    now: DateTime<Utc>,
) -> Result<()> {
    let content = &with_current_files(db, content).await?;
    let new = new_entry(entry, section_key, content, now);
    let about = json!({
        "source": content.third_party.source,
        "status": content.third_party.status,
        "provider": content.provider,
        "related": content.related,
    });
    let there = super::library::files(db, &content.media()).await?;
    let picture = content.picture.iter().map(|file| published("picture", file, &there));
    let attachments = content.attachments.iter().map(|file| published("attachment", file, &there));
    let files = picture.chain(attachments).collect();
    entry.item_id = Some(content::publish_entry(db, entry.item_id, &new, about, files).await?);
    if let Some(live) = entry.workflow.live {
        seal(db, live).await?;
    }
    content::recount_month(db, entry.section_id, now).await?;
    note(db, entry, codes(&content.languages()), false, now).await
}

/// The address is a page again: nothing leads away from it any more.
pub async fn forget_redirect(db: &impl ConnectionTrait, path: &str) -> Result<()> {
    redirects::Entity::delete_by_id(path.to_owned()).exec(db).await?;
    Ok(())
}

/// Takes what is published off the site. Its versions stay.
/// `path` is its address without the language, from which a redirect leads on.
pub async fn withdraw(db: &impl ConnectionTrait, entry: &mut EntryRow, path: &str, now: DateTime<Utc>) -> Result<()> {
    if let Some(item) = entry.item_id.take()
        && let Some(published_at) = content::withdraw_entry(db, item).await?
    {
        content::recount_month(db, entry.section_id, published_at).await?;
    }
    let redirect = entry.workflow.withdrawn.as_ref().and_then(|withdrawal| withdrawal.redirect.clone());
    if let Some(target) = redirect {
        let row = redirects::ActiveModel { path: Set(path.to_owned()), target: Set(target), created_at: Set(now) };
        let again = OnConflict::column(redirects::Column::Path).update_column(redirects::Column::Target).to_owned();
        redirects::Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    }
    note(db, entry, codes(&[]), true, now).await
}

/// Keeps for the duties that something changed, and tells the site.
async fn note(
    db: &impl ConnectionTrait,
    entry: &EntryRow,
    langs: Value,
    is_withdrawal: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = publications::ActiveModel {
        section_id: Set(entry.section_id),
        entry_id: Set(Some(entry.id)),
        langs: Set(langs),
        is_withdrawal: Set(is_withdrawal),
        at: Set(now),
        ..Default::default()
    };
    publications::Entity::insert(row).exec_without_returning(db).await?;
    site::raise_version(db, now).await
}

fn new_entry(entry: &EntryRow, section_key: &str, content: &Content, now: DateTime<Utc>) -> NewEntry {
    let text = |lang| {
        let text = content.text(lang);
        (!text.is_empty()).then_some(NewText {
            title: text.title,
            summary: text.summary,
            body: text.body,
            image_alt: None,
        })
    };
    NewEntry {
        section: section_key.to_owned(),
        kind: entry.kind.clone(),
        slug: entry.slug.clone(),
        published_at: now,
        updated_at: Some(now),
        position: content.position,
        starts_at: content.starts_at,
        ends_at: content.ends_at,
        image: None,
        attachments: Vec::new(),
        texts: NewTexts { kk: text(Lang::Kk), ru: text(Lang::Ru), en: text(Lang::En) },
        details: content.details.clone(),
        is_sample: false,
    }
}

/// A file of the library may have got other bytes since the version was written.
fn published(role: &'static str, file: &FileRef, there: &BTreeMap<i64, FileRef>) -> content::PublishedFile {
    let stored = file.media.and_then(|id| there.get(&id)).unwrap_or(file);
    content::PublishedFile {
        role,
        file: content::StoredFile {
            path: stored.path.clone(),
            name: stored.name.clone(),
            bytes: usize::try_from(stored.bytes).unwrap_or(0),
        },
        label: file.label.clone(),
    }
}
