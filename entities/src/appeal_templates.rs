//! Templates of answers to appeals, each in one language.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appeal_templates")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub lang: String,
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub body: String,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
