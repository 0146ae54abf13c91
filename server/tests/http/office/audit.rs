//! The audit log: shown, filtered, exported, never changed, purged by its term.

use chrono::TimeDelta;
use portal_app::features::audit;
use portal_entities::audit as rows;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, Set};
use serde_json::json;

use super::{Person, id_of};
use crate::support::{TestPortal, now, run};

async fn line(portal: &TestPortal, days_ago: i64, who: &str, action: &str, title: &str) {
    let row = rows::ActiveModel {
        at: Set(now() - TimeDelta::days(days_ago)),
        who: Set(who.to_owned()),
        address: Set("192.0.2.7".to_owned()),
        action: Set(action.to_owned()),
        target: Set("entry".to_owned()),
        target_id: Set(Some("5".to_owned())),
        title: Set(title.to_owned()),
        before: Set(Some(json!({ "title": { "kk": "бұрынғы" } }))),
        after: Set(Some(json!({ "title": { "kk": "кейінгі" } }))),
        ..Default::default()
    };
    rows::Entity::insert(row).exec_without_returning(portal.portal.db()).await.expect("a line");
}

/// R95-1-6.7b
#[test]
fn lines_are_filtered_by_person_action_and_date() {
    run(async {
        let portal = TestPortal::start().await;
        line(&portal, 1, "aigul@shymkent.example", "approved", "бірінші").await;
        line(&portal, 5, "aigul@shymkent.example", "returned", "екінші").await;
        line(&portal, 9, "bolat@shymkent.example", "approved", "үшінші").await;
        let person = Person::administrator(&portal).await;
        let titles = async |query: &str| {
            let page = person.page(&format!("/admin/audit?{query}")).await;
            let words = page.words();
            ["бірінші", "екінші", "үшінші"].map(|title| words.contains(title))
        };
        assert_eq!(titles("").await, [true, true, true]);
        assert_eq!(titles("who=AIGUL").await, [true, true, false]);
        assert_eq!(titles("action=approved").await, [true, false, true]);
        assert_eq!(titles("target=entry&from=2026-11-17&to=2026-11-17").await, [false, true, false]);
        assert_eq!(titles("to=2026-11-13").await, [false, false, true]);
        assert_eq!(person.get("/admin/audit?from=soon").await.status, 400);
        assert_eq!(person.get("/admin/audit?page=9").await.status, 404);
        let page = person.page("/admin/audit?action=returned").await;
        assert_eq!(page.texts("main tbody td")[1], "Түзетуге қайтару", "in words");
        assert_eq!(page.texts("details dt"), ["title.kk"]);
        assert_eq!(
            (page.texts("details del"), page.texts("details ins")),
            (vec!["бұрынғы".into()], vec!["кейінгі".into()])
        );
    });
}

#[test]
fn the_file_holds_the_filtered_lines_and_no_formula() {
    run(async {
        let portal = TestPortal::start().await;
        line(&portal, 1, "aigul@shymkent.example", "approved", "=HYPERLINK(\"https://evil.example\")").await;
        line(&portal, 2, "bolat@shymkent.example", "returned", "екінші").await;
        let person = Person::administrator(&portal).await;
        let csv = person.get("/admin/audit.csv?who=aigul").await;
        assert!(csv.body.starts_with(b"\xef\xbb\xbf"));
        assert_eq!(csv.text().lines().count(), 2);
        assert!(csv.text().contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\""));
        assert!(csv.text().contains("title.kk: бұрынғы → кейінгі"));
    });
}

#[test]
fn nobody_rewrites_the_log() {
    run(async {
        let portal = TestPortal::start().await;
        line(&portal, 1, "aigul@shymkent.example", "approved", "бірінші").await;
        let error =
            portal.portal.db().execute_unprepared("UPDATE audit SET who = 'nobody'").await.expect_err("refused");
        assert!(error.to_string().contains("append-only"), "{error}");
    });
}

#[test]
fn the_log_is_purged_when_its_term_is_over_and_says_so() {
    run(async {
        let portal = TestPortal::start().await;
        line(&portal, 1_000, "old@shymkent.example", "approved", "ескі").await;
        line(&portal, 1_100, "older@shymkent.example", "approved", "өте ескі").await;
        assert_eq!(audit::purge(&portal.portal, now()).await.expect("a purge"), 1);
        assert_eq!(audit::purge(&portal.portal, now()).await.expect("a purge"), 0);
        let left = rows::Entity::find().all(portal.portal.db()).await.expect("the log");
        let told: Vec<_> = left.iter().map(|row| (row.who.as_str(), row.action.as_str())).collect();
        assert_eq!(told, [("old@shymkent.example", "approved"), ("portal", "purge")]);
    });
}

/// R95-1-6.2
#[test]
fn every_change_of_the_office_is_logged_once_and_nothing_else_is() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let count = async || rows::Entity::find().count(portal.portal.db()).await.expect("a count");
        let before = count().await;
        let fields = [("audit_days", "500"), ("completeness_public", "on")];
        person.post("/admin/settings", &fields).await;
        person.post("/admin/settings", &fields).await;
        assert_eq!(count().await, before + 1, "what changes nothing is not logged");
        let item = id_of(&portal, "state-emblem");
        person.post(&format!("/admin/structure/{item}/up"), &[]).await;
        assert_eq!(count().await, before + 2);
        person.post("/admin/settings", &[("audit_days", "no")]).await;
        assert_eq!(count().await, before + 2, "what was refused did not happen");
    });
}
