//! A note of an appeal may be sealed with another key. What happened still is only added to, and
//! no note appears or disappears.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let script = match manager.get_database_backend() {
            DbBackend::Postgres => {
                "DROP TRIGGER appeal_events_are_append_only ON appeal_events; \
                 CREATE TRIGGER appeal_events_are_append_only \
                 BEFORE UPDATE OF id, appeal_id, step, state, actor_id, actor, at ON appeal_events \
                 FOR EACH ROW EXECUTE FUNCTION appeal_events_are_append_only(); \
                 CREATE TRIGGER appeal_notes_stay BEFORE UPDATE OF note_sealed ON appeal_events FOR EACH ROW \
                 WHEN ((OLD.note_sealed IS NULL) <> (NEW.note_sealed IS NULL)) \
                 EXECUTE FUNCTION appeal_events_are_append_only()"
            }
            _ => {
                "DROP TRIGGER IF EXISTS appeal_events_are_append_only; \
                 CREATE TRIGGER appeal_events_are_append_only \
                 BEFORE UPDATE OF id, appeal_id, step, state, actor_id, actor, at ON appeal_events \
                 BEGIN SELECT RAISE(ABORT, 'events of an appeal are append-only'); END; \
                 DROP TRIGGER IF EXISTS appeal_notes_stay; \
                 CREATE TRIGGER appeal_notes_stay BEFORE UPDATE OF note_sealed ON appeal_events \
                 WHEN (OLD.note_sealed IS NULL) <> (NEW.note_sealed IS NULL) \
                 BEGIN SELECT RAISE(ABORT, 'events of an appeal are append-only'); END"
            }
        };
        run(manager, script).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let script = match manager.get_database_backend() {
            DbBackend::Postgres => {
                "DROP TRIGGER appeal_notes_stay ON appeal_events; \
                 DROP TRIGGER appeal_events_are_append_only ON appeal_events; \
                 CREATE TRIGGER appeal_events_are_append_only BEFORE UPDATE ON appeal_events \
                 FOR EACH ROW EXECUTE FUNCTION appeal_events_are_append_only()"
            }
            _ => {
                "DROP TRIGGER IF EXISTS appeal_notes_stay; \
                 DROP TRIGGER IF EXISTS appeal_events_are_append_only; \
                 CREATE TRIGGER appeal_events_are_append_only BEFORE UPDATE ON appeal_events \
                 BEGIN SELECT RAISE(ABORT, 'events of an appeal are append-only'); END"
            }
        };
        run(manager, script).await
    }
}

/// All on one connection: on SQLite another one may not know yet that a trigger is gone, and
/// refuses to make it anew.
async fn run(manager: &SchemaManager<'_>, script: &str) -> Result<(), DbErr> {
    manager.get_connection().execute_unprepared(script).await?;
    Ok(())
}
