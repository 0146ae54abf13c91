//! Who waits for a free time of a host; who they are is sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointment_waiting")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub submission: String,
    pub host_id: i64,
    pub state: String,
    pub lang: String,
    #[sea_orm(column_type = "Text")]
    pub sealed: String,
    pub email_key: String,
    pub phone_key: Option<String>,
    pub account_id: Option<i64>,
    pub joined_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
