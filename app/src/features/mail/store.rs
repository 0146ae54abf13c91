//! The outbox.

use chrono::{DateTime, Utc};
use portal_entities::outbox;
use sea_orm::{ConnectionTrait, EntityTrait, Set};

use super::model::Mail;
use crate::error::Result;

/// Puts a mail into the outbox.
pub async fn queue(db: &impl ConnectionTrait, mail: &Mail, now: DateTime<Utc>) -> Result<()> {
    let row = outbox::ActiveModel {
        recipient: Set(mail.to.clone()),
        subject: Set(mail.subject.clone()),
        text: Set(mail.text()),
        html: Set(mail.html()),
        lang: Set(mail.lang.code().to_owned()),
        kind: Set(mail.kind.to_owned()),
        created_at: Set(now),
        next_attempt_at: Set(Some(now)),
        attempts: Set(0),
        ..Default::default()
    };
    outbox::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
