//! Protocols of vouchers.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kinder_protocols")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub garden: String,
    pub born: i32,
    pub lines: Json,
    pub made_by: Option<i64>,
    pub made_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
