//! Who is told by e-mail when a place in the queue changes.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kinder_watches")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub mark: String,
    pub link_hash: String,
    pub number: String,
    pub lang: String,
    #[sea_orm(column_type = "Text")]
    pub sealed: String,
    pub email_key: String,
    pub place: Option<i32>,
    pub told: String,
    pub made_at: DateTimeUtc,
    pub confirmed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
