//! The library of pictures, documents, sound and video; the bytes lie in the storage.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "media")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub kind: String,
    pub path: String,
    pub name: String,
    pub mime: String,
    pub bytes: i64,
    pub sha256: String,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub alt: Json,
    pub source: Option<Json>,
    pub focal_x: i32,
    pub focal_y: i32,
    pub renditions: Json,
    #[sea_orm(column_type = "Text")]
    pub folded: String,
    pub captions_of: Option<i64>,
    pub captions_lang: Option<String>,
    pub poster_id: Option<i64>,
    pub uploaded_by: Option<i64>,
    pub created_at: DateTimeUtc,
    pub deleted_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
