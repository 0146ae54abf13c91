//! The schema goes up and down, with and without content.

use portal_migrations::{Migrator, MigratorTrait};
use portal_server::{database, jobs};

use portal_entities::outbox;
use portal_server::database::{Snapshot, rows};
use sea_orm::{EntityTrait, Set};

use crate::reception::{open_reception, sent};
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

/// R95-1-9.2e
#[test]
fn old_mails_about_the_trust_line_name_nobody_any_more() {
    run(async {
        let portal = open_reception().await;
        sent(&portal, "kk", &[("kind", "corruption")]).await;
        sent(&portal, "kk", &[("email", "other@mail.example")]).await;
        let db = portal.portal.db();
        let names = rows::migrations(&*Snapshot::begin(db).await.expect("a moment")).await.expect("names");
        let after = names.iter().rev().position(|name| name.ends_with("reception_once")).expect("it ran");
        Migrator::down(db, Some(u32::try_from(after + 1).expect("a few"))).await.expect("down");
        let before = outbox::ActiveModel { mark: Set(None), is_confidential: Set(false), ..Default::default() };
        outbox::Entity::update_many().set(before).exec(db).await.expect("as they were");
        Migrator::up(db, None).await.expect("up");
        let mails = outbox::Entity::find().all(db).await.expect("mails");
        assert!(mails.iter().any(|mail| mail.is_confidential) && mails.iter().any(|mail| !mail.is_confidential));
        for mail in mails {
            assert_eq!(mail.is_confidential, mail.subject.contains("2026-00001"), "{}", mail.subject);
        }
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
