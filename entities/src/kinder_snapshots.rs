//! Dated snapshots of the kindergarten queue.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kinder_snapshots")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub as_of: Date,
    pub file: String,
    pub count: i32,
    pub differences: Json,
    pub state: String,
    pub made_by: Option<i64>,
    pub made_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
