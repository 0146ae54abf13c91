//! Appeals of the virtual reception; what the applicant wrote is sealed.

use sea_orm::entity::prelude::*;

#[expect(clippy::struct_excessive_bools, reason = "columns of the table")]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appeals")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub submission: String,
    pub year: i32,
    pub number: i32,
    pub interim: String,
    pub code_hash: String,
    pub journal_number: Option<String>,
    pub kind: String,
    pub channel: String,
    pub topic: String,
    pub lang: String,
    pub state: String,
    pub acknowledged: bool,
    pub extended: bool,
    pub contested: bool,
    pub rating: Option<i32>,
    pub may_publish: bool,
    #[sea_orm(column_type = "Text")]
    pub sealed: String,
    pub sender: Option<String>,
    pub account_id: Option<i64>,
    pub leader_id: Option<i64>,
    pub executor_id: Option<i64>,
    pub joined_to: Option<i64>,
    pub received_at: DateTimeUtc,
    pub registered_at: Option<DateTimeUtc>,
    pub acknowledged_at: Option<DateTimeUtc>,
    pub answer_ready_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    pub acknowledge_by: Option<Date>,
    pub answer_by: Option<Date>,
    pub place_by: Option<Date>,
    #[sea_orm(column_type = "Text", nullable)]
    pub answer_sealed: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub public_question: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub public_answer: Option<String>,
    pub placed_at: Option<DateTimeUtc>,
    pub erased_at: Option<DateTimeUtc>,
    /// Whether it is noted by whom the letter is.
    pub is_indexed: bool,
    pub unit_id: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub public_folded: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
