//! What the press and social networks wrote about the akim and the departments.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "press_items")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub day: Date,
    pub outlet: String,
    pub kind: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub link: Option<String>,
    pub subject: String,
    pub unit_id: Option<i64>,
    pub tone: String,
    #[sea_orm(column_type = "Text")]
    pub summary: String,
    pub answer: String,
    pub answer_by: Option<Date>,
    pub created_by: Option<i64>,
    pub created_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
