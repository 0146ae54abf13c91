//! Comments of a discussion with the official reply; name and words are sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "discussion_comments")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub discussion_id: i64,
    pub paragraph: Option<i32>,
    pub answers_to: Option<i64>,
    pub submission: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
    pub lang: String,
    pub standing: String,
    pub reason: Option<String>,
    pub is_expert: bool,
    pub sent_at: DateTimeUtc,
    pub decided_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reply: Option<String>,
    pub reply_by: Option<String>,
    pub replied_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
