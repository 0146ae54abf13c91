//! How a page behaves, version by version; without a section it is the whole site.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "behaviours")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub section_id: Option<i64>,
    pub options: Json,
    pub changed_by: String,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
