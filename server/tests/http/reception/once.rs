//! What two people do at the same moment is done once, on either database.

use portal_app::features::rights::Role;
use portal_entities::{appeal_requests, audit};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{open_reception, sent};
use crate::support::{Person, TestPortal, run};

const ROUNDS: usize = 6;

async fn logged(portal: &TestPortal, action: &str) -> u64 {
    let lines = audit::Entity::find().filter(audit::Column::Action.eq(action));
    lines.count(portal.portal.db()).await.expect("a number")
}

/// Two send the same at once; one is done, and the other is told that it came second.
async fn one_of_two(one: &Person, other: &Person, address: &str, fields: &[(&str, &str)]) {
    let (first, second) = tokio::join!(one.post(address, fields), other.post(address, fields));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    // What was erased meanwhile may be gone before the second looks.
    assert!(matches!(statuses, [303, 404 | 409]), "{address}: {statuses:?}");
}

/// R95-1-9.2c
#[test]
fn a_request_that_two_grant_at_once_is_granted_once() {
    run(async {
        let portal = open_reception().await;
        let one = portal.staff("one", &[(Role::ReceptionEditor, None)]).await;
        let other = portal.staff("other", &[(Role::ReceptionEditor, None)]).await;
        for round in 1..=ROUNDS {
            let (number, code) = sent(&portal, "kk", &[]).await;
            let key = [("number", number.as_str()), ("code", code.as_str())];
            assert_eq!(portal.post("/kk/appeals/track/withdraw", &key, &[]).await.status, 200);
            let asks = [key.as_slice(), &[("wish", "erase")]].concat();
            assert_eq!(portal.post("/kk/appeals/track/request", &asks, &[]).await.status, 200);
            let found = appeal_requests::Entity::find().one(portal.portal.db()).await.expect("an answer");
            let address = format!("/admin/appeals/requests/{}", found.expect("a request").id);
            one_of_two(&one, &other, &address, &[("decision", "grant")]).await;
            assert_eq!(logged(&portal, "grant-request").await, round as u64);
        }
    });
}

/// R95-1-9.2c
#[test]
fn what_two_erase_at_once_is_erased_once() {
    run(async {
        let portal = open_reception().await;
        let one = portal.staff("one", &[(Role::Registrar, None)]).await;
        let other = portal.staff("other", &[(Role::Registrar, None)]).await;
        for round in 1..=ROUNDS {
            sent(&portal, "ru", &[]).await;
            let fields = [("id", round.to_string()), ("reason", "Талап".to_owned())];
            let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
            one_of_two(&one, &other, "/admin/appeals/person/erase", &fields).await;
            assert_eq!(logged(&portal, "erase").await, round as u64);
        }
    });
}

/// R95-1-9.2e
#[test]
fn asked_many_times_at_once_it_is_one_request() {
    run(async {
        let portal = open_reception().await;
        let editor = portal.staff("editor", &[(Role::ReceptionEditor, None)]).await;
        let (number, code) = sent(&portal, "en", &[]).await;
        let asking = (0..8).map(|_| {
            let (portal, number, code) = (portal.clone(), number.clone(), code.clone());
            tokio::spawn(async move {
                let fields = [("number", number.as_str()), ("code", code.as_str()), ("wish", "see")];
                portal.post("/en/appeals/track/request", &fields, &[]).await.status.as_u16()
            })
        });
        for asked in asking.collect::<Vec<_>>() {
            assert_eq!(asked.await.expect("an answer"), 200);
        }
        assert_eq!(appeal_requests::Entity::find().count(portal.portal.db()).await.expect("a number"), 1);
        assert_eq!(portal.mails_to(&editor.email).await.len(), 2, "the appeal, and that somebody asks");
    });
}
