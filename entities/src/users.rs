//! People who sign in.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub email: String,
    pub name: String,
    pub password_hash: String,
    pub must_change_password: bool,
    pub role: String,
    pub created_at: DateTimeUtc,
    pub lang: Option<String>,
    pub unit_id: Option<i64>,
    pub disabled_at: Option<DateTimeUtc>,
    pub totp_secret: Option<String>,
    pub recovery_hashes: Option<Json>,
    pub failures: i32,
    pub locked_until: Option<DateTimeUtc>,
    pub signed_in_at: Option<DateTimeUtc>,
    pub totp_step: Option<i64>,
    pub consented_at: Option<DateTimeUtc>,
    pub position: Option<String>,
    pub organisation: Option<String>,
    pub failed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
