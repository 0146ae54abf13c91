//! Seats of the editorial group, and who holds them by which act.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "group_seats")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub rank: i32,
    pub role: String,
    pub position: Json,
    pub user_id: Option<i64>,
    pub act_number: Option<String>,
    pub act_date: Option<Date>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
