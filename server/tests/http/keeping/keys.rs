//! Exchanging the key while the portal runs.

use std::fs;

use portal_app::features::appeals;
use portal_app::server::reseal::Sealed;
use portal_app::server::{Assets, Clock, Options, Portal};
use portal_entities::{
    appeal_events, appeal_notes, appeals as rows, appointment_hosts, appointment_waiting,
    appointments as appointments_rows, faq_questions, items, kinder_watches, users,
};
use portal_server::database::{Snapshot, rows as tables};
use portal_server::keys::{forget, rotate, sealed_columns};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, Set, Statement};
use serde_json::json;

use super::{count, open, opinions, receipt, state};
use crate::reception::{send, send_marked};
use crate::support::{TestPortal, run, words};

const MARK: &str = "0123456789abcdef0123456789abcdef";

#[derive(FromQueryResult)]
struct Value {
    value: String,
}

/// The names of the keys with which everything in the database is sealed.
async fn keys_in_use(portal: &TestPortal) -> Vec<String> {
    let db = portal.portal.db();
    let mut names = Vec::new();
    for Sealed { table, column, .. } in sealed_columns() {
        let sql = format!("SELECT {column} AS value FROM {table} WHERE {column} IS NOT NULL");
        let found = Value::find_by_statement(Statement::from_string(db.get_database_backend(), sql));
        let found = found.all(db).await.expect("values");
        assert!(!found.is_empty() || *table == "appeal_files", "{table}.{column} is tried out");
        names.extend(found.into_iter().map(|row| row.value.split('.').next().unwrap_or_default().to_owned()));
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// A value as the column of a table keeps it.
fn sealed(portal: &TestPortal, table: &str, column: &str, owner: &str) -> String {
    let known = sealed_columns().find(|sealed| sealed.table == table && sealed.column == column);
    let purpose = (known.expect("a sealed column").purpose)(owner);
    portal.portal.sealer().expect("keys").seal("{}".as_bytes(), &purpose).expect("sealed")
}

/// A note of the office, a booking with an outcome, and somebody who waits.
async fn fill_the_rest(portal: &TestPortal, submission: &str) {
    let (db, at) = (portal.portal.db(), portal.portal.now());
    let appeal = rows::Entity::find().one(db).await.expect("an answer").expect("a row").id;
    let note = appeal_notes::ActiveModel {
        appeal_id: Set(appeal),
        author: Set("Қабылдау".to_owned()),
        sealed: Set(sealed(portal, "appeal_notes", "sealed", submission)),
        at: Set(at),
        ..Default::default()
    };
    note.insert(db).await.expect("a note");
    let mark = "0".repeat(64);
    let question = faq_questions::ActiveModel {
        sealed: Set(Some(sealed(portal, "faq_questions", "sealed", &mark))),
        mark: Set(mark),
        topic: Set("transport".to_owned()),
        lang: Set("kk".to_owned()),
        state: Set("waiting".to_owned()),
        received_at: Set(at),
        ..Default::default()
    };
    question.insert(db).await.expect("a question");
    let item = items::Entity::find().one(db).await.expect("an answer").expect("an item").id;
    let host = appointment_hosts::ActiveModel {
        item_id: Set(item),
        slug: Set("akim".to_owned()),
        position: Set(1),
        name: Set(json!({})),
        hours: Set(json!([])),
        place: Set(json!({})),
        topics: Set(json!({})),
        langs: Set("kk".to_owned()),
        phone: Set(String::new()),
        opens_days: Set(30),
        closes_hours: Set(2),
        most_open: Set(1),
        is_open: Set(false),
        changed_at: Set(at),
        ..Default::default()
    };
    let host = host.insert(db).await.expect("a host").id;
    let booking = appointments_rows::ActiveModel {
        submission: Set("booking".to_owned()),
        link_hash: Set("link".to_owned()),
        code_hash: Set("code".to_owned()),
        year: Set(2026),
        number: Set(1),
        host_id: Set(host),
        starts_at: Set(at),
        minutes: Set(15),
        sequence: Set(0),
        channel: Set("portal".to_owned()),
        lang: Set("kk".to_owned()),
        sealed: Set(sealed(portal, "appointments", "sealed", "booking")),
        note_sealed: Set(Some(sealed(portal, "appointments", "note_sealed", "booking"))),
        booked_at: Set(at),
        ..Default::default()
    };
    booking.insert(db).await.expect("a booking");
    let waiting = appointment_waiting::ActiveModel {
        submission: Set("waiting".to_owned()),
        host_id: Set(host),
        state: Set("waiting".to_owned()),
        lang: Set("kk".to_owned()),
        sealed: Set(sealed(portal, "appointment_waiting", "sealed", "waiting")),
        email_key: Set("key".to_owned()),
        joined_at: Set(at),
        ..Default::default()
    };
    waiting.insert(db).await.expect("somebody who waits");
    opinions::fill(portal, |table, column, owner| sealed(portal, table, column, owner)).await;
    let watch = kinder_watches::ActiveModel {
        mark: Set("watch".to_owned()),
        link_hash: Set("link".to_owned()),
        number: Set("A-1".to_owned()),
        lang: Set("kk".to_owned()),
        sealed: Set(sealed(portal, "kinder_watches", "sealed", "watch")),
        email_key: Set("key".to_owned()),
        place: Set(None),
        told: Set(String::new()),
        made_at: Set(at),
        ..Default::default()
    };
    watch.insert(db).await.expect("somebody who watches");
}

/// An appeal with an answer and a note, a second step, and an appeal that waits.
async fn filled() -> (TestPortal, String) {
    let portal = TestPortal::start().await;
    open(&portal).await;
    let sealer = portal.portal.sealer().expect("keys");
    let address = send_marked(&portal, "kk", MARK, &[]).await.header("location").to_owned();
    let (number, code) = receipt(&portal, &address).await;
    let added = [("number", number.as_str()), ("code", &code), ("note", "Шам әлі жанбайды.")];
    assert_eq!(portal.post("/kk/appeals/track/add-information", &added, &[]).await.status, 200);
    let db = portal.portal.db();
    let submission = rows::Entity::find().one(db).await.expect("an answer").expect("a row").submission;
    let answer = sealer.seal("Жөнделді".as_bytes(), &format!("appeal:{submission}:answer")).expect("sealed");
    let answered = rows::Entity::update_many().col_expr(rows::Column::AnswerSealed, Expr::value(answer));
    answered.exec(db).await.expect("an answer");
    let user = users::Entity::find().one(db).await.expect("an answer").expect("a user").id;
    let secret = sealer.seal(b"secret", &format!("totp:{user}")).expect("sealed");
    let stepped = users::Entity::update_many().col_expr(users::Column::TotpSecret, Expr::value(secret));
    stepped.filter(users::Column::Id.eq(user)).exec(db).await.expect("a second step");
    fill_the_rest(&portal, &submission).await;
    portal.portal.health().database_failed();
    assert_eq!(send(&portal, "ru", &[]).await.status, 303);
    (portal, address)
}

#[test]
fn another_key_seals_everything_and_every_code_still_opens() {
    run(async {
        let (portal, address) = filled().await;
        // Another server over the same data goes on working with its own copy of the keys.
        let other = portal.restarted().await;
        other.portal.refresh().await.expect("the structure");
        let before = receipt(&other, &address).await;
        let old = portal.portal.sealer().expect("keys").key_names();
        assert_eq!(keys_in_use(&portal).await, old);

        rotate(&portal.portal).await.expect("another key");
        let both = portal.portal.sealer().expect("keys").key_names();
        assert_eq!((both.len(), keys_in_use(&portal).await), (2, both[1..].to_vec()));
        rotate(&portal.portal).await.expect("begun again");
        assert_eq!(portal.portal.sealer().expect("keys").key_names(), both, "begun again, it is the same key");

        forget(&portal.portal, &[]).await.expect("the old one is gone");
        assert_eq!(portal.portal.sealer().expect("keys").key_names(), both[1..]);
        for server in [&portal, &other] {
            assert_eq!(receipt(server, &address).await, before);
            let (number, code) = (before.0.as_str(), before.1.as_str());
            let shown = state(server, "kk", (number, code)).await;
            assert_eq!(shown, words(portal_app::i18n::Lang::Kk, "appeals-state-received"));
        }
        assert_eq!(send_marked(&other, "kk", MARK, &[]).await.header("location"), address, "known by its hash");
        assert_eq!(appeals::register_waiting(&other.portal).await.expect("registered"), 1);
        assert_eq!(count(&other).await, 2);
        assert_eq!(keys_in_use(&portal).await, both[1..]);
    });
}

/// Why the old keys are not forgotten now.
async fn refusal(portal: &TestPortal) -> String {
    let before = portal.portal.sealer().expect("keys").key_names();
    let said = forget(&portal.portal, &[]).await.expect_err("they are needed").to_string();
    assert_eq!(portal.portal.sealer().expect("keys").key_names(), before, "both still open");
    said
}

#[test]
fn no_key_is_forgotten_that_something_here_needs() {
    run(async {
        let (portal, _) = filled().await;
        let db = portal.portal.db();
        let note = appeal_notes::Entity::find().one(db).await.expect("an answer").expect("a note");
        rotate(&portal.portal).await.expect("another key");
        // What was sealed for something else does not open, and so is not sealed anew.
        let change = async |sealed: &str| {
            let change =
                appeal_notes::Entity::update_many().col_expr(appeal_notes::Column::Sealed, Expr::value(sealed));
            change.exec(db).await.expect("changed");
        };
        change(&note.sealed.replace('.', ".A")).await;
        assert!(refusal(&portal).await.contains("values of appeal_notes.sealed: 1"));
        change(&note.sealed).await;

        let folder = portal.data_dir().join("appeals-waiting");
        let entries = || fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path());
        let file = entries().find(|file| file.extension().is_some_and(|ending| ending == "appeal")).expect("one waits");
        let whole = fs::read(&file).expect("bytes");
        fs::write(&file, &whole[..whole.len() / 2]).expect("half of it");
        // Half of it still tells that the newest key sealed it; a few bytes do not.
        fs::create_dir_all(folder.join("damaged")).expect("a folder");
        fs::write(folder.join("damaged/torn.appeal"), b"appeal-1").expect("a file");
        assert!(refusal(&portal).await.contains("damaged appeals in"));
        fs::remove_dir_all(folder.join("damaged")).expect("looked after");
        fs::write(&file, b"appeal-1").expect("torn");
        assert!(refusal(&portal).await.contains("appeals that wait in"));
        fs::write(&file, whole).expect("brought back");
        forget(&portal.portal, &[]).await.expect("nothing needs the old key");
        assert_eq!(portal.portal.sealer().expect("keys").key_names().len(), 1);
    });
}

#[test]
fn no_key_is_forgotten_that_the_folder_of_another_replica_needs() {
    run(async {
        let (portal, _) = filled().await;
        let (own, folder) = (portal.data_dir(), tempfile::tempdir().expect("a folder"));
        let key = || fs::copy(own.join("secret.key"), folder.path().join("secret.key")).expect("the keys");
        key();
        let options = Options { data_dir: folder.path().to_owned(), ..portal.portal.options().clone() };
        let replica = || {
            let db = portal.portal.db().clone();
            Portal::new(db, Clock::Fixed(portal.portal.now()), options.clone(), Assets::default())
        };
        let old = replica();
        appeals::tell_of_folder(&old).await.expect("told");
        rotate(&portal.portal).await.expect("another key");
        let place = folder.path().display().to_string();
        let said = refusal(&portal).await;
        assert!(said.contains(&place) && said.contains("silent"), "{said}");

        // It has the new key by now, but what waits there came before.
        let waits = folder.path().join("appeals-waiting");
        let kept = appeals::waiting::Waiting::of(&own).files().expect("files").remove(0);
        let anew = fs::read_to_string(&kept).expect("a text");
        let sealed = anew.lines().nth(1).expect("sealed words");
        let before = old.sealer().expect("keys").key_names().remove(0);
        let file = waits.join(kept.file_name().expect("a name"));
        fs::write(&file, format!("appeal-1 0\n{before}.{}\n", sealed.split_once('.').expect("a key").1))
            .expect("a file");
        key();
        appeals::tell_of_folder(&replica()).await.expect("told");
        let said = refusal(&portal).await;
        assert!(said.contains(&place) && said.contains(": 1;"), "{said}");

        fs::remove_file(&file).expect("registered");
        appeals::tell_of_folder(&replica()).await.expect("told");
        forget(&portal.portal, &[]).await.expect("nothing needs the old key");
    });
}

#[test]
fn a_replica_that_is_no_more_holds_up_nobody_once_that_is_said() {
    run(async {
        let portal = TestPortal::start().await;
        let folder = tempfile::tempdir().expect("a folder");
        let options = Options { data_dir: folder.path().to_owned(), ..portal.portal.options().clone() };
        let now = Clock::Fixed(portal.portal.now());
        let replica = Portal::new(portal.portal.db().clone(), now, options, Assets::default());
        appeals::tell_of_folder(&replica).await.expect("told");
        rotate(&portal.portal).await.expect("another key");
        let mark = appeals::waiting::Waiting::of(folder.path()).mark().expect("a mark");
        assert!(refusal(&portal).await.contains(&mark));
        assert!(forget(&portal.portal, &["elsewhere".to_owned()]).await.is_err(), "a name mistyped strikes nothing");
        forget(&portal.portal, &[mark]).await.expect("it is no more");
    });
}

/// Whoever adds a sealed column must say so, or its values would be lost with the old key.
#[test]
fn every_sealed_column_is_known_to_the_exchange_of_keys() {
    run(async {
        let portal = TestPortal::start().await;
        let snapshot = Snapshot::begin(portal.portal.db()).await.expect("a moment");
        for table in tables::tables(&*snapshot).await.expect("tables") {
            for column in table.columns.iter().map(|column| column.name.as_str()) {
                let looks_sealed = column.contains("sealed") || column == "totp_secret";
                let known = sealed_columns().any(|sealed| sealed.table == table.name && sealed.column == column);
                assert_eq!(looks_sealed, known, "{}.{column}", table.name);
            }
        }
    });
}

/// Resealing is no way to change what happened.
#[test]
fn what_happened_to_an_appeal_still_cannot_be_changed() {
    run(async {
        let (portal, _) = filled().await;
        let db = portal.portal.db();
        let events = appeal_events::Entity::update_many();
        let changes = [
            events.clone().col_expr(appeal_events::Column::State, Expr::value("answered")),
            events.clone().col_expr(appeal_events::Column::Actor, Expr::value("somebody")),
            events.clone().col_expr(appeal_events::Column::NoteSealed, Expr::value(Option::<String>::None)),
            events.col_expr(appeal_events::Column::NoteSealed, Expr::value("appeared")),
        ];
        for (place, change) in changes.into_iter().enumerate() {
            assert!(change.exec(db).await.is_err(), "{place}");
        }
    });
}
