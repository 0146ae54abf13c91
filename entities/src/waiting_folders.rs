//! The folders in which appeals wait while the database is away, as the portals over them tell.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "waiting_folders")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What is written in the folder itself.
    pub mark: String,
    /// Where it lies, for people.
    pub place: String,
    /// The name of the key with which its portal seals.
    pub key_name: String,
    /// How many of its files another key sealed.
    pub older_files: i64,
    /// How many files are in it, damaged ones too.
    pub waiting_files: i64,
    pub told_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
