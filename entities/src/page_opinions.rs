//! What readers say of pages; comments are sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "page_opinions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub mark: String,
    pub path: String,
    pub place: String,
    pub lang: String,
    pub is_useful: bool,
    pub reason: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
    pub given_at: DateTimeUtc,
    pub read_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
