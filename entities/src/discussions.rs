//! Public discussions: drafts of acts, topics, round tables, conferences.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "discussions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub kind: String,
    pub state: String,
    pub title: Json,
    pub lead: Json,
    pub body: Json,
    pub department: Json,
    pub document: String,
    pub survey_id: Option<i64>,
    pub opens_at: DateTimeUtc,
    pub closes_at: DateTimeUtc,
    pub live_at: Option<DateTimeUtc>,
    pub conclusion: Json,
    pub concluded_at: Option<DateTimeUtc>,
    pub pulse: i64,
    pub sequence: i32,
    pub created_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
