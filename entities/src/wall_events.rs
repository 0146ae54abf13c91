//! Events of the notice wall; the address of whoever sent one is sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wall_events")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub kind: String,
    pub stage: String,
    pub title: Json,
    pub about: Json,
    pub house: Json,
    pub house_key: String,
    pub place: Json,
    pub site: String,
    pub price_from: Option<i32>,
    pub price_to: Option<i32>,
    pub age: Option<i32>,
    pub alt: Json,
    pub media_id: Option<i64>,
    pub file_key: Option<String>,
    pub file_type: Option<String>,
    pub file_is_sent: bool,
    pub mark: String,
    pub link_hash: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
    pub lang: String,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub over_at: DateTimeUtc,
    pub sequence: i32,
    pub made_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
    pub decided_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
