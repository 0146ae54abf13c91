//! Legal acts: what is known of each before its text is imported.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "acts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub item_id: i64,
    #[sea_orm(unique)]
    pub key: String,
    pub act_type: String,
    pub number: String,
    pub adopted_on: Date,
    pub in_force: bool,
    pub repealed_on: Option<Date>,
    pub official_url: Option<String>,
    pub place: Option<Json>,
    pub issuer: Option<Json>,
    pub signatory: Option<Json>,
    pub repealed_by: Option<Json>,
    pub explanation: Option<Json>,
    pub execution: Option<Json>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
