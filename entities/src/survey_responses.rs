//! Who answered a survey, as keyed hashes only; what was written freely is sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_responses")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub survey_id: i64,
    pub submission: String,
    pub voter: String,
    pub code_hash: String,
    pub lang: String,
    pub sent_at: DateTimeUtc,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
