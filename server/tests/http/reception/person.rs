//! What is held about a person: shown, handed out, erased.

use portal_app::features::rights::Role;
use portal_entities::{appeal_events, appeal_notes, appeal_requests, appeals, audit, outbox};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};

use super::office::{Office, step};
use super::parts::{rows, send_files, stored};
use super::sent;
use crate::support::run;

const SCREEN: &str = "/admin/appeals/person";
const ERASE: &str = "/admin/appeals/person/erase";

/// R95-1-9.2e
#[test]
fn everything_held_about_a_person_is_found_by_number_mail_phone_or_name() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[("phone", "8 701 000 00 01")]).await;
        sent(&office.portal, "kk", &[("email", "other@mail.example"), ("name", "Болат Ахметов")]).await;
        sent(&office.portal, "kk", &[("kind", "corruption")]).await;
        let by = &office.registrar;
        for (field, value, found) in [
            ("number", "2026-00001", 1),
            ("email", "ALIYA@mail.example", 1),
            ("phone", "+7 (701) 000-00-01", 1),
            ("name", "серікқызы әлия", 1),
            ("name", "Болат", 1),
            ("name", "Ешкім", 0),
            ("number", "2026-00003", 0),
        ] {
            let page = by.post(SCREEN, &[(field, value)]).await;
            assert_eq!(page.status, 200, "{field}={value}");
            assert_eq!(page.html().all("section h3").len(), found, "{field}={value}");
        }
        let nothing = by.post(SCREEN, &[("name", " ")]).await;
        assert_eq!((nothing.status.as_u16(), nothing.html().has("#number-error")), (422, true));
        let trusted = office.portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let page = trusted.post(SCREEN, &[("name", "Әлия")]).await.html();
        assert_eq!(page.texts("section h3 a"), ["2026-00003"], "the trust line is answered by its own officers");
        for who in [&office.editor, &office.leader, &office.executor] {
            assert_eq!(who.get(SCREEN).await.status, 403, "{}", who.email);
            assert_eq!(who.post(SCREEN, &[("name", "Әлия")]).await.status, 403, "{}", who.email);
        }
        let file = by.post("/admin/appeals/person.json", &[("email", "aliya@mail.example")]).await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"personal-data.json\"");
        let held: serde_json::Value = serde_json::from_slice(&file.body).expect("JSON");
        assert_eq!(held["appeals"][0]["letter"]["name"], "Әлия Серікқызы");
        assert_eq!(held["appeals"].as_array().map(Vec::len), Some(1));
        let log = audit::Entity::find().filter(audit::Column::Action.eq("export-person"));
        assert_eq!(log.count(office.portal.portal.db()).await.expect("a number"), 1);
        let viewed = audit::Entity::find().filter(audit::Column::Action.eq("view"));
        assert!(viewed.count(office.portal.portal.db()).await.expect("a number") >= 6, "each view is in the log");
    });
}

/// R95-1-9.2c
#[test]
fn what_is_erased_is_gone_at_once_and_only_the_count_stays() {
    run(async {
        let office = Office::open().await;
        let key = sent(&office.portal, "kk", &[("publish", "yes")]).await;
        assert_eq!(step(&office.registrar, 1, "note", &[("internal", "Ескі іс.")]).await.status, 303);
        office.answer(1, "Шамдар жөнделеді.").await;
        let public = [("question", "Шам қашан жанады?"), ("public", "Айдың соңында.")];
        assert_eq!(step(&office.editor, 1, "place-answer", &public).await.status, 303);
        sent(&office.portal, "kk", &[]).await;
        let asks = [("number", key.0.as_str()), ("code", key.1.as_str()), ("wish", "erase")];
        assert_eq!(office.portal.post("/kk/appeals/track/request", &asks, &[]).await.status, 200);
        let db = office.portal.portal.db();
        let went_out = outbox::ActiveModel {
            next_attempt_at: Set(None),
            sent_at: Set(Some(office.portal.portal.now())),
            ..Default::default()
        };
        outbox::Entity::update_many().set(went_out).exec(db).await.expect("as if sent");
        let by = &office.registrar;
        assert_eq!(office.editor.post(ERASE, &[("id", "1"), ("reason", "сұрады")]).await.status, 403);
        let refused = by.post(ERASE, &[("id", "1")]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#reason-1-error")), (422, true));
        let wanted = [("id", "1"), ("reason", "Иесінің жазбаша талабы"), ("unpublish", "on")];
        assert_eq!(by.post(ERASE, &wanted).await.status, 303);
        assert_eq!(by.post(ERASE, &wanted).await.status, 409, "once");
        assert_eq!(by.post(ERASE, &[("id", "2"), ("reason", "Талап")]).await.status, 303, "an open one is withdrawn");
        let rows = appeals::Entity::find().order_by_asc(appeals::Column::Id).all(db).await.expect("rows");
        assert!(rows.iter().all(|row| row.erased_at.is_some() && row.sender.is_none() && row.public_answer.is_none()));
        assert!(rows.iter().all(|row| row.public_folded.is_none()), "nor is it found by its words");
        assert_eq!(rows.iter().map(|row| row.state.as_str()).collect::<Vec<_>>(), ["answered", "withdrawn"]);
        assert_eq!(appeal_events::Entity::find().count(db).await.expect("a number"), 0);
        assert_eq!(appeal_notes::Entity::find().count(db).await.expect("a number"), 0);
        assert_eq!(appeal_requests::Entity::find().count(db).await.expect("a number"), 0, "nothing is left to decide");
        assert!(office.portal.mails_to("aliya@mail.example").await.is_empty(), "nor what was written to them");
        let fields = [("number", key.0.as_str()), ("code", key.1.as_str())];
        let left = office.portal.post("/kk/appeals/track", &fields, &[]).await;
        assert_eq!(left.html().texts("[data-appeal=erased]").len(), 1, "the receipt shows that nothing is left");
        assert!(!left.text().contains("Шам") && !left.html().has("main form"), "and nothing can be done");
        assert!(!by.get("/admin/appeals/1").await.text().contains("Әлия"));
        let found = by.post(SCREEN, &[("name", "Әлия")]).await.html();
        assert_eq!(found.all("section h3").len(), 0);
        let log = audit::Entity::find().filter(audit::Column::Action.eq("erase"));
        assert_eq!(log.count(db).await.expect("a number"), 2);
    });
}

/// R95-1-9.2c
#[test]
fn files_of_what_is_erased_are_gone_from_the_storage_at_once() {
    run(async {
        let office = Office::open().await;
        assert_eq!(send_files(&office.portal, "kk", &[], &[("a.txt", b"text")]).await.status, 303);
        assert_eq!(stored(&office.portal).await.len(), 1);
        assert_eq!(office.registrar.post(ERASE, &[("id", "1"), ("reason", "Талап")]).await.status, 303);
        assert_eq!((rows(&office.portal).await.len(), stored(&office.portal).await.len()), (0, 0));
    });
}
