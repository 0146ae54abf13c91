//! The schema goes up and down, with and without content.

use portal_migrations::{Migrator, MigratorTrait};
use portal_server::{database, jobs};

use crate::support::{Filling, Setting, TestPortal, run};

#[test]
fn the_schema_goes_up_and_down_again() {
    run(async {
        let portal = TestPortal::with(Setting { filling: Filling::Empty, ..Setting::default() }).await;
        let db = portal.portal.db();
        for _ in 0..2 {
            database::migrate(db).await.expect("up");
            database::migrate(db).await.expect("up twice is up once");
            Migrator::down(db, None).await.expect("down");
        }
        jobs::prepare(&portal.portal).await.expect("a first start on a schema that was down");
        assert_eq!(portal.get("/kk/").await.status, 200);
    });
}

#[test]
fn each_migration_can_be_undone_with_content_in_the_tables() {
    run(async {
        let portal = TestPortal::published().await;
        let db = portal.portal.db();
        let count = Migrator::migrations().len();
        for _ in 0..count {
            Migrator::down(db, Some(1)).await.expect("one down");
        }
        Migrator::up(db, None).await.expect("up");
    });
}

#[test]
fn a_second_start_changes_nothing() {
    run(async {
        let portal = TestPortal::start().await;
        let version = *portal.portal.version().borrow();
        jobs::prepare(&portal.portal).await.expect("a second start");
        assert_eq!(*portal.portal.version().borrow(), version);
    });
}
