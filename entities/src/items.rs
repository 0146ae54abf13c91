//! Content items of every kind; what only one kind has is in that kind's own table.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "items")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub section_id: i64,
    pub kind: String,
    pub slug: String,
    pub position: i32,
    pub group_title: Option<Json>,
    pub published_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub starts_at: Option<DateTimeUtc>,
    pub ends_at: Option<DateTimeUtc>,
    pub is_sample: bool,
    pub about: Option<Json>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
