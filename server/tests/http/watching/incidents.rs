//! R95-1-6.10a: what is abnormal is noticed, told at once, told once, and so is its end.

use std::path::Path;

use chrono::TimeDelta;
use portal_app::features::mail::{self, Carrier, Mail};
use portal_app::i18n::Lang;
use portal_entities::{incidents, outbox, users};
use portal_server::watch::Watch;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{administrator, is_for_administrators_only};
use crate::support::{TestPortal, now, run};

const HEAD: &str = "head@akimat.example";

fn carrier(portal: &TestPortal) -> Carrier {
    Carrier::folder(portal.data_dir().join("mail"), "portal@shymkent.example").expect("a carrier")
}

fn watch(portal: &TestPortal) -> Watch {
    let watch = Watch::new(portal.portal.clone(), carrier(portal), portal.router.clone());
    watch.with_room(|_| Ok((50_000_000_000, 100_000_000_000)))
}

/// The subjects and texts of all letters in a folder.
fn letters(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder.join("mail")).into_iter().flatten().flatten();
    files.map(|file| std::fs::read_to_string(file.path()).expect("a letter")).collect()
}

async fn with_address() -> TestPortal {
    let portal = TestPortal::start().await;
    let person = administrator(&portal).await;
    assert_eq!(person.post("/admin/settings", &[("audit_days", "400"), ("alert_email", HEAD)]).await.status, 303);
    portal
}

#[test]
fn guessed_passwords_are_told_once_until_the_all_clear() {
    run(async {
        let portal = with_address().await;
        let locked = users::Entity::update_many()
            .col_expr(users::Column::LockedUntil, Expr::value(now() + TimeDelta::minutes(10)))
            .col_expr(users::Column::Failures, Expr::value(12));
        locked.exec(portal.portal.db()).await.expect("a locked account");
        let mut watch = watch(&portal);
        for _ in 0..3 {
            watch.look().await;
        }
        let told = letters(&portal.data_dir());
        assert_eq!(told.len(), 1);
        assert!(told[0].contains(&format!("To: {HEAD}")), "{}", told[0]);

        self::watch(&portal).look().await;
        assert_eq!(letters(&portal.data_dir()).len(), 1, "a restart tells nothing twice");
        let open = users::Entity::update_many().col_expr(users::Column::LockedUntil, Expr::value(now()));
        open.exec(portal.portal.db()).await.expect("no lock");
        watch.look().await;
        assert_eq!(letters(&portal.data_dir()).len(), 1, "calm for a moment is not over yet");
        watch.pass(TimeDelta::seconds(70));
        watch.look().await;
        watch.look().await;
        assert_eq!(letters(&portal.data_dir()).len(), 2, "the all-clear");
    });
}

#[test]
fn mails_given_up_are_an_incident_that_ends() {
    run(async {
        let portal = with_address().await;
        let lost = Mail { to: "a@b.kz".into(), lang: Lang::Kk, kind: "test", subject: "x".into(), paragraphs: vec![] };
        mail::queue(portal.portal.db(), portal.portal.sealer().expect("a key"), &lost, now()).await.expect("a mail");
        let dead = outbox::Entity::update_many().col_expr(outbox::Column::DeadAt, Expr::value(now()));
        dead.exec(portal.portal.db()).await.expect("a dead mail");
        watch(&portal).look().await;
        assert_eq!(letters(&portal.data_dir()).len(), 1);
        outbox::Entity::delete_many().exec(portal.portal.db()).await.expect("an empty outbox");
        let mut watch = watch(&portal);
        watch.look().await;
        watch.pass(TimeDelta::seconds(70));
        watch.look().await;
        assert_eq!(letters(&portal.data_dir()).len(), 2, "a restart knows what was open");
        let person = administrator(&portal).await;
        let page = person.get("/admin/incidents").await.html();
        assert_eq!(page.all("tbody tr").len(), 1);
        let log = person.get("/admin/audit?target=incident").await.html().words();
        assert!(log.contains("mail"), "{log}");
    });
}

/// The list, as far as the database answers.
async fn listed(portal: &TestPortal) -> Vec<incidents::Model> {
    incidents::Entity::find().all(portal.portal.db()).await.unwrap_or_default()
}

/// The letter goes out while the database is away, and the list has it afterwards.
#[test]
fn a_database_that_is_away_is_told_without_it() {
    run(async {
        let (first, outage) = TestPortal::breakable().await;
        let person = administrator(&first).await;
        person.post("/admin/settings", &[("audit_days", "400"), ("alert_email", HEAD)]).await;
        // A file that was only read turns to rubbish for its readers at once.
        first.portal.db().clone().close().await.expect("the end of writing");
        let portal = first.restarted().await;
        portal.portal.refresh().await.expect("the settings");
        let mut watch = watch(&portal);
        watch.look().await;
        let outage = outage.begin();
        watch.look().await;
        assert!(letters(&portal.data_dir()).is_empty(), "a moment wakes nobody");
        for _ in 0..5 {
            watch.pass(TimeDelta::seconds(11));
            watch.look().await;
        }
        assert_eq!(letters(&portal.data_dir()).len(), 1, "within a minute, and once");
        outage.end();
        // Connections that saw the outage are replaced one by one.
        let mut written = Vec::new();
        for _ in 0..400 {
            watch.pass(TimeDelta::seconds(70));
            watch.look().await;
            written = listed(&portal).await;
            if written.iter().any(|row| row.closed_at.is_some()) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        }
        let found = portal.portal.health().findings();
        assert_eq!(letters(&portal.data_dir()).len(), 2, "the all-clear: {found:?}");
        assert_eq!(written.len(), 1, "written down afterwards");
        assert_eq!(written[0].kind, "database");
    });
}

#[test]
fn a_disk_that_fills_up_is_told() {
    run(async {
        let portal = with_address().await;
        let mut watch = watch(&portal).with_room(|_| Ok((1_000_000, 100_000_000_000)));
        watch.look().await;
        assert_eq!(letters(&portal.data_dir()).len(), 1);
        let page = administrator_of(&portal).await.get("/admin/incidents").await.html();
        assert!(page.words().contains("95367 MiB"), "{}", page.words());
    });
}

/// R95-1-6.7e: the forms are tried out, and passing is reported with its time.
#[test]
fn nobody_is_told_where_all_is_well() {
    run(async {
        let portal = with_address().await;
        let mut watch = watch(&portal);
        watch.probe().await;
        watch.check_data().await;
        watch.look().await;
        assert!(letters(&portal.data_dir()).is_empty());
        let bad: Vec<_> = portal.portal.health().findings().into_iter().filter(|finding| finding.is_bad).collect();
        assert_eq!(bad, []);
        assert_eq!(portal.portal.health().probes().len(), 4);
    });
}

/// R95-1-6.7k: who answered, when, and how long it took.
#[test]
fn the_list_keeps_who_worked_on_an_incident() {
    run(async {
        let portal = TestPortal::start().await;
        let person = administrator(&portal).await;
        let refused = person.post("/admin/incidents", &[("detail", " "), ("contractor", "ТОО «Байланыс»")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.html().attribute("#contractor", "value"), "ТОО «Байланыс»");
        let fields = [("detail", "Байланыс арнасы үзілді"), ("contractor", "ЖШС «Байланыс»")];
        assert_eq!(person.post("/admin/incidents", &fields).await.status, 303);
        let later = portal.later(TimeDelta::minutes(90)).await;
        let page = person.get("/admin/incidents").await.html();
        let action = page.form_action("tbody form");
        let cookie_person = administrator_of(&later).await;
        let close = [("contractor", "ЖШС «Байланыс»"), ("closes", "on")];
        assert_eq!(cookie_person.post(&action, &close).await.status, 303);
        let page = cookie_person.get("/admin/incidents").await.html();
        assert_eq!(page.all("table").len(), 2);
        assert!(page.words().contains("1:30"), "{}", page.words());
        assert_eq!(person.post("/admin/incidents/99999", &[]).await.status, 404);
        is_for_administrators_only(&portal, "/admin/incidents").await;
    });
}

async fn administrator_of(portal: &TestPortal) -> crate::support::Person {
    use portal_app::features::rights::Role;
    portal.staff("second", &[(Role::Administrator, None)]).await
}

/// S003-15.22
#[test]
fn locked_accounts_are_counted() {
    run(async {
        use portal_app::features::accounts::attempts::pressure;
        let portal = TestPortal::start().await;
        administrator(&portal).await;
        let db = portal.portal.db();
        assert_eq!(pressure(db, now()).await.expect("figures"), (0, 0));
        let lock = users::Entity::update_many()
            .col_expr(users::Column::LockedUntil, Expr::value(now() + TimeDelta::minutes(1)))
            .col_expr(users::Column::Failures, Expr::value(5))
            .filter(users::Column::Email.contains("administrator"));
        lock.exec(db).await.expect("a lock");
        assert_eq!(pressure(db, now()).await.expect("figures"), (1, 5));
    });
}
