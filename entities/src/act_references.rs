//! Where the text of one act names another act of the base.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "act_references")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub from_item_id: i64,
    pub from_anchor: String,
    pub to_item_id: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
