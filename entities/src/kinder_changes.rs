//! Corrections and vouchers on top of a snapshot.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kinder_changes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub snapshot_id: i64,
    pub number: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub record: Option<String>,
    pub action: String,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub made_by: Option<i64>,
    pub made_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
