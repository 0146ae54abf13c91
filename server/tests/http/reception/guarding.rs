//! What people wrote stays between them and the office: in mails, lists, logs and after erasure.

use chrono::TimeDelta;
use portal_app::features::mail::{self, Carrier};
use portal_app::features::rights::Role;
use portal_entities::{appeal_notices, appeal_requests, appeals, audit, outbox};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

use super::office::{Office, step};
use super::parts::{send_files, stored};
use super::{key, open_reception, sent};
use crate::support::{TestPortal, run};

const APPLICANT: &str = "aliya@mail.example";
const ERASE: &str = "/admin/appeals/person/erase";

async fn outbox_of(portal: &TestPortal, to: &str) -> Vec<outbox::Model> {
    let to = outbox::Entity::find().filter(outbox::Column::Recipient.eq(to));
    to.all(portal.portal.db()).await.expect("mails")
}

async fn send_mails(portal: &TestPortal) {
    let carrier = Carrier::folder(portal.data_dir().join("mail"), "portal@shymkent.example").expect("a carrier");
    while mail::send_due(&portal.portal, &carrier).await.expect("sent") > 0 {}
}

async fn row_of(portal: &TestPortal, id: i64) -> appeals::Model {
    appeals::Entity::find_by_id(id).one(portal.portal.db()).await.expect("an answer").expect("a row")
}

async fn views(portal: &TestPortal) -> u64 {
    let views = audit::Entity::find().filter(audit::Column::Action.eq("view"));
    views.count(portal.portal.db()).await.expect("a number")
}

/// R95-1-9.2e
#[test]
fn the_code_of_a_receipt_is_readable_nowhere_while_its_mail_waits() {
    run(async {
        let portal = open_reception().await;
        let (_, code) = sent(&portal, "kk", &[]).await;
        let waiting = outbox_of(&portal, APPLICANT).await.remove(0);
        assert!(waiting.text.is_empty() && waiting.html.is_empty() && portal.words_of(&waiting).contains(&code));
        for file in std::fs::read_dir(portal.data_dir()).expect("a folder").filter_map(Result::ok) {
            let bytes = std::fs::read(file.path()).unwrap_or_default();
            assert!(!bytes.windows(code.len()).any(|part| part == code.as_bytes()), "{:?}", file.path());
        }
        let db = portal.portal.db();
        if db.get_database_backend() == DbBackend::Sqlite {
            let answer = db.query_one_raw(sea_orm::Statement::from_string(DbBackend::Sqlite, "PRAGMA secure_delete"));
            let answer = answer.await.expect("an answer").expect("a row");
            assert_eq!(answer.try_get_by_index::<i32>(0).expect("a number"), 1, "what is deleted is written over");
        }
        // As an earlier release left it.
        let old = outbox::ActiveModel {
            recipient: Set("old@mail.example".to_owned()),
            text: Set("Ескі".to_owned()),
            html: Set("<p>Ескі</p>".to_owned()),
            mark: Set(None),
            sealed: Set(None),
            id: sea_orm::NotSet,
            ..outbox::ActiveModel::from(waiting)
        };
        old.insert(db).await.expect("a row");
        send_mails(&portal).await;
        for row in outbox::Entity::find().all(db).await.expect("mails") {
            assert!(row.sent_at.is_some() && row.sealed.is_none() && row.text.is_empty(), "{row:?}");
        }
    });
}

#[cfg(unix)]
#[test]
fn mails_in_the_data_folder_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    run(async {
        let portal = open_reception().await;
        sent(&portal, "kk", &[]).await;
        send_mails(&portal).await;
        let mode = |path: &std::path::Path| std::fs::metadata(path).expect("a file").permissions().mode() & 0o777;
        let folder = portal.data_dir().join("mail");
        assert_eq!(mode(&folder), 0o700);
        for file in std::fs::read_dir(&folder).expect("mails").filter_map(Result::ok) {
            assert_eq!(mode(&file.path()), 0o600);
        }
        portal_server::commands::keep_files_private();
        let (folder, file) = (portal.data_dir().join("made"), portal.data_dir().join("made/file"));
        std::fs::create_dir(&folder).expect("a folder");
        std::fs::write(&file, "x").expect("a file");
        assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    });
}

#[test]
fn a_mail_that_was_given_up_does_not_keep_its_words_for_ever() {
    run(async {
        let portal = open_reception().await;
        sent(&portal, "kk", &[]).await;
        let dead = outbox::ActiveModel {
            dead_at: Set(Some(portal.portal.now())),
            next_attempt_at: Set(None),
            ..Default::default()
        };
        outbox::Entity::update_many().set(dead).exec(portal.portal.db()).await.expect("dead letters");
        mail::clear(&portal.later(TimeDelta::days(89)).await.portal).await.expect("cleared");
        assert_eq!(outbox_of(&portal, APPLICANT).await.len(), 1);
        mail::clear(&portal.later(TimeDelta::days(91)).await.portal).await.expect("cleared");
        assert!(outbox_of(&portal, APPLICANT).await.is_empty());
    });
}

/// An appeal with a file, answered for everybody to read.
async fn published(office: &Office) -> (String, String) {
    let files: [(&str, &[u8]); 1] = [("хат.txt", "Шам бағанасы".as_bytes())];
    let answer = send_files(&office.portal, "kk", &[("publish", "yes")], &files).await;
    let pair = key(&office.portal.page(answer.header("location")).await);
    office.answer(1, "Шамдар жөнделеді.").await;
    let public = [("question", "Шам қашан жанады?"), ("public", "Айдың соңында.")];
    assert_eq!(step(&office.editor, 1, "place-answer", &public).await.status, 303);
    pair
}

async fn is_listed(portal: &TestPortal) -> bool {
    portal.page("/kk/appeals/answers?topic=roads&page=1").await.texts("main").concat().contains("Шам қашан жанады?")
}

/// R95-1-9.2c
#[test]
fn what_an_applicant_wants_erased_is_unpublished_too_and_leaves_no_trace() {
    run(async {
        let office = Office::open().await;
        let (number, code) = published(&office).await;
        let portal = &office.portal;
        let db = portal.portal.db();
        assert!(is_listed(portal).await);
        send_mails(portal).await;
        let notice = appeal_notices::ActiveModel {
            subject: Set("appeal:1:executing".to_owned()),
            due: Set("2026-11-30".parse().expect("a day")),
            kind: Set("escalation".to_owned()),
            sent_at: Set(portal.portal.now()),
        };
        appeal_notices::Entity::insert(notice).exec_without_returning(db).await.expect("a notice");
        let wish = [("number", number.as_str()), ("code", code.as_str()), ("wish", "erase")];
        assert_eq!(portal.post("/kk/appeals/track/request", &wish, &[]).await.status, 200);
        assert_eq!(stored(portal).await.len(), 1);
        assert_eq!(office.editor.post("/admin/appeals/requests/1", &[("decision", "grant")]).await.status, 303);
        let row = row_of(portal, 1).await;
        assert!(row.erased_at.is_some() && row.placed_at.is_none());
        assert_eq!((row.public_question, row.public_answer, row.public_folded), (None, None, None));
        assert!(stored(portal).await.is_empty(), "its bytes are gone at once");
        assert_eq!(appeal_requests::Entity::find().count(db).await.expect("a number"), 0);
        assert_eq!(appeal_notices::Entity::find().count(db).await.expect("a number"), 0);
        let left = outbox_of(portal, APPLICANT).await;
        assert_eq!(left.len(), 1, "only word of the erasure, on its way");
        send_mails(portal).await;
        assert!(outbox_of(portal, APPLICANT).await.is_empty());
        for _ in 0..50 {
            if !is_listed(portal).await {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("still listed");
    });
}

/// R95-1-9.2c
#[test]
fn what_was_erased_may_still_be_unpublished_later() {
    run(async {
        let office = Office::open().await;
        let (number, _) = published(&office).await;
        let by = &office.registrar;
        assert_eq!(by.post(ERASE, &[("id", "1"), ("reason", "Талап")]).await.status, 303);
        assert!(stored(&office.portal).await.is_empty());
        assert!(row_of(&office.portal, 1).await.public_folded.is_some());
        let found = by.post("/admin/appeals/person", &[("number", &number)]).await.html();
        assert!(found.has("#unpublish-1"));
        let wanted = [("id", "1"), ("reason", "Талап"), ("unpublish", "on")];
        assert_eq!(by.post(ERASE, &wanted).await.status, 303);
        let row = row_of(&office.portal, 1).await;
        assert_eq!((row.public_question, row.public_folded, row.placed_at), (None, None, None));
        assert_eq!(by.post(ERASE, &wanted).await.status, 409, "once");
    });
}

#[test]
fn nobody_is_flooded_with_mails_about_appeals_they_did_not_write() {
    run(async {
        let portal = open_reception().await;
        let editor = portal.staff("editor", &[(Role::ReceptionEditor, None)]).await;
        for _ in 0..7 {
            sent(&portal, "ru", &[]).await;
        }
        assert_eq!(appeals::Entity::find().count(portal.portal.db()).await.expect("a number"), 7, "each is taken");
        assert_eq!(outbox_of(&portal, APPLICANT).await.len(), 5);
        assert_eq!(portal.mails_to(&editor.email).await.len(), 1);
        sent(&portal, "ru", &[("email", "other@mail.example")]).await;
        assert_eq!(outbox_of(&portal, "other@mail.example").await.len(), 1);
        let later = portal.later(TimeDelta::minutes(16)).await;
        sent(&later, "ru", &[]).await;
        let mails = portal.mails_to(&editor.email).await;
        assert_eq!(mails.len(), 2);
        assert!(mails[1].contains(": 9."), "how many wait: {}", mails[1]);
        let tomorrow = portal.later(TimeDelta::hours(25)).await;
        sent(&tomorrow, "ru", &[]).await;
        assert_eq!(outbox_of(&portal, APPLICANT).await.len(), 6);
    });
}

/// R95-1-9.2e
#[test]
fn lists_of_mails_and_the_log_tell_nobody_else_who_wrote_to_the_trust_line() {
    run(async {
        let portal = open_reception().await;
        let officer = portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let editor = portal.staff("editor", &[(Role::ReceptionEditor, None)]).await;
        let administrator = portal.staff("second", &[(Role::Administrator, None)]).await;
        let both = portal.staff("both", &[(Role::Administrator, None), (Role::TrustOfficer, None)]).await;
        sent(&portal, "kk", &[("kind", "corruption"), ("email", "secret@mail.example")]).await;
        sent(&portal, "kk", &[]).await;
        assert_eq!(officer.get("/admin/appeals/1").await.status, 200);
        assert_eq!(editor.get("/admin/appeals/2").await.status, 200);
        for (page, hidden, open) in [
            ("/admin/mail", "secret@mail.example", APPLICANT),
            ("/admin/mail", "2026-00001", "2026-00002"),
            ("/admin/audit", "2026-00001", "2026-00002"),
            ("/admin/audit.csv", "2026-00001", "2026-00002"),
        ] {
            let shown = administrator.get(page).await.text().to_owned();
            assert!(!shown.contains(hidden) && shown.contains(open), "{page} {hidden}");
            let shown = both.get(page).await.text().to_owned();
            assert!(shown.contains(hidden) && shown.contains(open), "{page} {hidden}");
        }
    });
}

/// R95-1-9.2e
#[test]
fn a_refused_erasure_shows_its_own_letter_only_and_the_look_is_in_the_log() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        sent(&office.portal, "kk", &[]).await;
        let refused = office.registrar.post(ERASE, &[("id", "1"), ("name", "Әлия"), ("email", APPLICANT)]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.html().all("section h3").len(), 1);
        assert_eq!(views(&office.portal).await, 1);
    });
}

/// R95-1-9.2e: the receipt holds the code, which opens the letter.
#[test]
fn the_receipt_of_an_entry_is_for_who_may_read_the_letter_and_for_an_hour() {
    run(async {
        let office = Office::open().await;
        let officer = office.portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let enter = async |by: &crate::support::Person, mark: &str, kind: &str| {
            let mut fields = super::LETTER.to_vec();
            fields.retain(|(name, _)| *name != "kind");
            fields.extend([("kind", kind), ("mark", mark), ("lang", "kk")]);
            fields.extend([("channel", "post"), ("date", "2026-11-20"), ("time", "10:30")]);
            by.post("/admin/appeals/new", &fields).await
        };
        let (first, second) = ("0123456789abcdef0123456789abcdef", "1123456789abcdef0123456789abcdef");
        let entered = enter(&office.registrar, first, "appeal").await;
        let address = entered.header("location").to_owned();
        assert_eq!(office.registrar.get(&address).await.status, 200);
        let bare = address.split('?').next().expect("a path").to_owned();
        assert_eq!(office.registrar.get(&bare).await.status, 404, "the mark alone is not enough");
        let later = office.portal.later(TimeDelta::minutes(61)).await;
        assert_eq!(office.registrar.at(&later).get(&address).await.status, 404);
        for (who, kind) in [(&office.registrar, "corruption"), (&officer, "appeal")] {
            let refused = enter(who, second, kind).await;
            assert_eq!((refused.status.as_u16(), refused.html().has("#kind-error")), (422, true), "{kind}");
        }
        let entered = enter(&officer, second, "corruption").await;
        assert_eq!(officer.get(entered.header("location")).await.status, 200);
        assert_eq!(office.registrar.get(entered.header("location")).await.status, 404);
    });
}

#[test]
fn an_appeal_does_not_grow_without_end() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = sent(&portal, "kk", &[]).await;
        let fields = [("number", number.as_str()), ("code", &code), ("note", "Шам әлі жанбайды.")];
        for _ in 0..20 {
            assert_eq!(portal.post("/kk/appeals/track/add-information", &fields, &[]).await.status, 200);
        }
        let refused = portal.post("/kk/appeals/track/add-information", &fields, &[]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#note-error")), (422, true));
    });
}
