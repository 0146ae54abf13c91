//! What people ask officials; the words are sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "faq_questions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub mark: String,
    pub topic: String,
    pub unit_id: Option<i64>,
    pub lang: String,
    pub state: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
    pub appeal_id: Option<i64>,
    pub entry_id: Option<i64>,
    pub received_at: DateTimeUtc,
    pub decided_at: Option<DateTimeUtc>,
    pub erased_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
