//! Officials: post, contacts and reception hours.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "persons")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub item_id: i64,
    pub phones: Json,
    pub email: Option<String>,
    pub post: Json,
    pub unit: Option<Json>,
    pub reception: Option<Json>,
    pub from_year: Option<i32>,
    pub to_year: Option<i32>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
