//! One request about their data waits for each appeal, and no list names whom old mails about the
//! trust line went to.

use sea_orm_migration::prelude::*;

/// Asked twice at once it was two requests; the first is the one.
const TWICE: &str = "DELETE FROM appeal_requests WHERE answered_at IS NULL AND EXISTS \
                     (SELECT 1 FROM appeal_requests AS earlier WHERE earlier.answered_at IS NULL \
                     AND earlier.appeal_id = appeal_requests.appeal_id AND earlier.id < appeal_requests.id)";
const ONCE: &str = "CREATE UNIQUE INDEX appeal_requests_one_open ON appeal_requests (appeal_id) \
                    WHERE answered_at IS NULL";
/// Mails from before it was noted what they are about have no mark. Their subjects name the appeal.
const MASKED: &str = "UPDATE outbox SET is_confidential = TRUE WHERE mark IS NULL AND kind LIKE 'appeal%' AND EXISTS \
                      (SELECT 1 FROM appeals WHERE appeals.kind = 'corruption' AND outbox.subject LIKE \
                      '%' || CAST(appeals.year AS TEXT) || '-' || CASE WHEN appeals.number < 100000 \
                      THEN SUBSTR(CAST(100000 + appeals.number AS TEXT), 2) \
                      ELSE CAST(appeals.number AS TEXT) END || '%')";

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in [TWICE, ONCE, MASKED] {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name("appeal_requests_one_open").table("appeal_requests").to_owned();
        manager.drop_index(index).await
    }
}
