//! Organisations and contact entries: address, phones, head, hours.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub item_id: i64,
    pub category: String,
    pub parent_id: Option<i64>,
    pub postal_index: Option<String>,
    pub address: Option<Json>,
    pub phones: Json,
    pub email: Option<String>,
    pub website: Option<String>,
    pub head: Option<Json>,
    pub hours: Option<Json>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
