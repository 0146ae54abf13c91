//! Who receives by appointment, with the schedule and its rules.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointment_hosts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub item_id: i64,
    pub slug: String,
    pub position: i32,
    pub name: Json,
    pub hours: Json,
    pub place: Json,
    pub topics: Json,
    pub langs: String,
    pub phone: String,
    pub opens_days: i32,
    pub closes_hours: i32,
    pub most_open: i32,
    pub is_open: bool,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
