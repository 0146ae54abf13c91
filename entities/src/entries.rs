//! What the newsroom works on; what of it is published stands in `items`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entries")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub section_id: i64,
    pub kind: String,
    pub slug: String,
    pub item_id: Option<i64>,
    pub stage: String,
    pub draft_id: Option<i64>,
    pub live_id: Option<i64>,
    pub draft_authors: Json,
    pub submitted_by: Option<i64>,
    pub submitted_files: Option<Json>,
    pub approved_by: Option<i64>,
    pub publish_at: Option<DateTimeUtc>,
    pub unpublish_at: Option<DateTimeUtc>,
    pub emergency: Option<Json>,
    pub withdrawn: Option<Json>,
    pub created_by: Option<i64>,
    pub created_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
    pub deleted_at: Option<DateTimeUtc>,
    pub lock_version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
