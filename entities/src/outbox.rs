//! E-mails to be sent, sent, or given up.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub recipient: String,
    pub subject: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    #[sea_orm(column_type = "Text")]
    pub html: String,
    pub lang: String,
    pub kind: String,
    pub created_at: DateTimeUtc,
    pub attempts: i32,
    pub next_attempt_at: Option<DateTimeUtc>,
    pub sent_at: Option<DateTimeUtc>,
    pub dead_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub last_error: Option<String>,
    /// Both versions of the words, sealed; `text` and `html` are of rows written before.
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
    /// What the words are sealed for.
    pub mark: Option<String>,
    /// Reader and subject are for the officers of the trust line only.
    pub is_confidential: bool,
    /// The row goes as soon as the mail is sent or given up.
    pub is_fleeting: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
