//! What the office writes beside the appeals: internal notes, sealed, and templates of answers.

use chrono::{DateTime, Utc};
use portal_entities::{appeal_notes, appeal_templates};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::{Actor, Appeal, internal_purpose};
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::secret::Sealer;

/// An internal note.
#[derive(Clone, Debug)]
pub struct Note {
    pub author: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

/// Adds a note to an appeal.
pub async fn add_note(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    appeal: &Appeal,
    author: Actor<'_>,
    text: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = appeal_notes::ActiveModel {
        appeal_id: Set(appeal.id),
        author_id: Set(author.id),
        author: Set(author.name.to_owned()),
        sealed: Set(sealer.seal(text.as_bytes(), &internal_purpose(&appeal.submission))?),
        at: Set(at),
        ..Default::default()
    };
    appeal_notes::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// The notes of an appeal, oldest first.
pub async fn notes(db: &impl ConnectionTrait, sealer: &Sealer, appeal: &Appeal) -> Result<Vec<Note>> {
    let rows = appeal_notes::Entity::find()
        .filter(appeal_notes::Column::AppealId.eq(appeal.id))
        .order_by_asc(appeal_notes::Column::Id)
        .all(db)
        .await?;
    let purpose = internal_purpose(&appeal.submission);
    let note = |row: appeal_notes::Model| {
        let text = String::from_utf8(sealer.unseal(&row.sealed, &purpose)?);
        let text = text.map_err(|_| PortalError::internal(format!("note {} is broken", row.id)))?;
        Ok(Note { author: row.author, text, at: row.at })
    };
    rows.into_iter().map(note).collect()
}

/// A template of an answer.
#[derive(Clone, Debug)]
pub struct Template {
    pub id: i64,
    pub lang: Lang,
    pub title: String,
    pub body: String,
}

fn of_row(row: appeal_templates::Model) -> Template {
    let lang = Lang::from_code(&row.lang).unwrap_or_default();
    Template { id: row.id, lang, title: row.title, body: row.body }
}

/// The templates, of one language or of all, by title.
pub async fn templates(db: &impl ConnectionTrait, lang: Option<Lang>) -> Result<Vec<Template>> {
    let mut query = appeal_templates::Entity::find()
        .order_by_asc(appeal_templates::Column::Lang)
        .order_by_asc(appeal_templates::Column::Title)
        .order_by_asc(appeal_templates::Column::Id);
    if let Some(lang) = lang {
        query = query.filter(appeal_templates::Column::Lang.eq(lang.code()));
    }
    Ok(query.all(db).await?.into_iter().map(of_row).collect())
}

/// One template.
pub async fn template(db: &impl ConnectionTrait, id: i64) -> Result<Template> {
    let row = appeal_templates::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound)?;
    Ok(of_row(row))
}

/// Adds a template, or changes the one with this id.
pub async fn save_template(
    db: &impl ConnectionTrait,
    id: Option<i64>,
    (lang, title, body): (Lang, &str, &str),
    at: DateTime<Utc>,
) -> Result<i64> {
    let row = appeal_templates::ActiveModel {
        lang: Set(lang.code().to_owned()),
        title: Set(title.to_owned()),
        body: Set(body.to_owned()),
        changed_at: Set(at),
        ..Default::default()
    };
    let Some(id) = id else { return Ok(row.insert(db).await?.id) };
    let changed =
        appeal_templates::Entity::update_many().set(row).filter(appeal_templates::Column::Id.eq(id)).exec(db).await?;
    if changed.rows_affected == 1 { Ok(id) } else { Err(PortalError::NotFound) }
}

/// Removes a template; answers written with it stay as they are.
pub async fn remove_template(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    appeal_templates::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}
