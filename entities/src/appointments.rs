//! Bookings of a personal reception; what the visitor wrote is sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointments")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub submission: String,
    pub link_hash: String,
    pub code_hash: String,
    pub year: i32,
    pub number: i32,
    pub host_id: i64,
    pub starts_at: DateTimeUtc,
    pub minutes: i32,
    pub sequence: i32,
    pub channel: String,
    pub lang: String,
    #[sea_orm(column_type = "Text")]
    pub sealed: String,
    pub email_key: Option<String>,
    pub phone_key: Option<String>,
    pub account_id: Option<i64>,
    pub waiting_id: Option<i64>,
    pub held_until: Option<DateTimeUtc>,
    pub booked_at: DateTimeUtc,
    pub reminded_at: Option<DateTimeUtc>,
    pub cancelled_at: Option<DateTimeUtc>,
    pub cancelled_by: Option<String>,
    pub outcome: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub note_sealed: Option<String>,
    pub erased_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
