//! Pictures and attachments of items; the bytes lie in the media folder.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "files")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub item_id: i64,
    pub role: String,
    pub lang: Option<String>,
    pub path: String,
    pub name: String,
    pub mime: String,
    pub bytes: i64,
    pub position: i32,
    pub label: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
