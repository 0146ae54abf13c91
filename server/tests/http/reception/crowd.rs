//! Many appeals: lists page by page, no letter opened that is not shown, terms kept a few at a time.

use chrono::TimeDelta;
use portal_app::features::privacy::purge;
use portal_app::features::rights::Role;
use portal_entities::{appeal_people, appeal_requests, appeals, audit};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, NotSet, PaginatorTrait, QueryFilter, QueryOrder, Set,
};

use super::{open_reception, sent};
use crate::support::{TestPortal, run};

const SCREEN: &str = "/admin/appeals/person";

/// So many appeals like the first, but for what `change` makes of them; none of their letters opens.
async fn crowd(portal: &TestPortal, count: i32, change: impl Fn(&mut appeals::ActiveModel)) {
    let db = portal.portal.db();
    let first = appeals::Entity::find_by_id(1).one(db).await.expect("an answer").expect("the first");
    for number in 0..count {
        let mut row = first.clone().into_active_model().reset_all();
        let own = format!("crowd-{number}");
        (row.id, row.number) = (NotSet, Set(1_000 + number));
        (row.submission, row.interim, row.code_hash) = (Set(own.clone()), Set(own.clone()), Set(own));
        row.sealed = Set("gone".to_owned());
        change(&mut row);
        row.insert(db).await.expect("one more");
    }
}

/// R95-1-9.2e
#[test]
fn open_requests_stand_on_pages_and_no_letter_is_opened_for_their_list() {
    run(async {
        let portal = open_reception().await;
        let editor = portal.staff("editor", &[(Role::ReceptionEditor, None)]).await;
        let trusted = portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let (number, code) = sent(&portal, "kk", &[]).await;
        crowd(&portal, 51, |_| ()).await;
        for appeal in 2..=52 {
            let row = appeal_requests::ActiveModel {
                appeal_id: Set(appeal),
                wish: Set("see".to_owned()),
                asked_at: Set(portal.portal.now()),
                ..Default::default()
            };
            row.insert(portal.portal.db()).await.expect("a request");
        }
        let asks = [("number", number.as_str()), ("code", code.as_str()), ("wish", "erase")];
        assert_eq!(portal.post("/kk/appeals/track/request", &asks, &[]).await.status, 200);
        let list = "/admin/appeals/requests";
        for (address, rows) in [(list.to_owned(), 50), (format!("{list}?page=2"), 2)] {
            let page = editor.get(&address).await;
            assert_eq!((page.status.as_u16(), page.html().all("main tbody tr").len()), (200, rows), "{address}");
        }
        for page in ["0", "3", "18446744073709551615"] {
            assert_eq!(editor.get(&format!("{list}?page={page}")).await.status, 404, "{page}");
        }
        assert!(trusted.get(list).await.html().all("main tbody tr").is_empty(), "nothing of the trust line");
        let refused = editor.post(&format!("{list}/52"), &[("decision", "grant")]).await;
        let page = refused.html();
        assert_eq!((refused.status.as_u16(), page.has("#request-52")), (422, true), "the page with the request");
        assert_eq!(page.hrefs(".error-summary a"), ["#request-52"]);
    });
}

/// R95-1-9.2c
#[test]
fn letters_of_others_are_not_opened_to_find_those_of_a_person() {
    run(async {
        let portal = open_reception().await;
        let registrar = portal.staff("registrar", &[(Role::Registrar, None)]).await;
        for _ in 0..12 {
            sent(&portal, "kk", &[]).await;
        }
        crowd(&portal, 3, |_| ()).await;
        let count = async |fields: &[(&str, &str)]| {
            let page = registrar.post(SCREEN, fields).await;
            assert_eq!(page.status, 200, "{fields:?}");
            page.html().all("section h3").len()
        };
        assert_eq!(count(&[("name", "Әлия")]).await, 10);
        assert_eq!(count(&[("name", "Әлия"), ("page", "2")]).await, 2);
        assert_eq!(count(&[("email", "aliya@mail.example"), ("page", "9999999999")]).await, 0);
        let page = registrar.post(SCREEN, &[("name", "Әлия")]).await.html();
        assert_eq!(page.attribute("button[name=page]", "value"), "2");
        let file = registrar.post("/admin/appeals/person.json", &[("name", "серікқызы")]).await;
        let held: serde_json::Value = serde_json::from_slice(&file.body).expect("JSON");
        let numbers: Vec<_> = held["appeals"].as_array().expect("a list").iter().map(|one| &one["number"]).collect();
        assert_eq!(
            (numbers.len(), numbers[0].as_str(), numbers[11].as_str()),
            (12, Some("2026-00001"), Some("2026-00012"))
        );

        // Letters that came before it was noted by whom they are.
        let db = portal.portal.db();
        appeal_people::Entity::delete_many().exec(db).await.expect("nothing noted");
        let unknown = appeals::Entity::update_many().col_expr(appeals::Column::IsIndexed, Expr::value(false));
        unknown.exec(db).await.expect("nothing noted");
        assert_eq!(count(&[("phone", "1"), ("name", "Әлия")]).await, 0);
        assert_eq!(count(&[("name", "Әлия"), ("page", "2")]).await, 2, "those that open are found again");
        let noted = appeals::Entity::find().filter(appeals::Column::IsIndexed.eq(true));
        assert_eq!(noted.count(db).await.expect("a number"), 12);
    });
}

/// R95-1-9.2c
#[test]
fn what_is_past_its_term_is_erased_in_one_run_a_few_at_a_time() {
    run(async {
        let portal = open_reception().await;
        sent(&portal, "kk", &[]).await;
        let now = portal.portal.now();
        crowd(&portal, 120, |row| (row.state, row.closed_at) = (Set("answered".to_owned()), Set(Some(now)))).await;
        let later = portal.later(TimeDelta::days(3_650)).await;
        purge(&later.portal).await.expect("a purge");
        let db = portal.portal.db();
        let left = appeals::Entity::find().filter(appeals::Column::ErasedAt.is_null()).all(db).await.expect("rows");
        assert_eq!(
            left.iter().map(|row| row.id).collect::<Vec<_>>(),
            [1],
            "one is open; broken letters hold up nothing"
        );
        let lines = audit::Entity::find().filter(audit::Column::Action.eq("purge")).order_by_asc(audit::Column::Id);
        let lines = lines.filter(audit::Column::Target.eq("appeal")).all(db).await.expect("lines");
        let counts: Vec<_> = lines.iter().filter_map(|line| line.after.as_ref()?["appeals"].as_u64()).collect();
        assert_eq!(counts, [50, 50, 20]);
    });
}
