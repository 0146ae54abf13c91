//! One's own appeals below the account.

use portal_app::features::rights::Role;
use portal_entities::appeals;
use sea_orm::EntityTrait;

use super::parts::post_parts;
use super::{filled, key, open_reception, opened, sent};
use crate::support::{Person, TestPortal, run};

async fn send_as(portal: &TestPortal, person: &Person, changes: &[(&str, &str)]) -> (String, String) {
    let page = person.get("/kk/appeals").await.html();
    let mark = page.attribute("input[name=mark]", "value");
    let opened = opened(portal, &mark, 60);
    let answer = person.post("/kk/appeals", &filled("kk", &mark, &opened, changes)).await;
    assert_eq!(answer.status, 303);
    key(&portal.page(answer.header("location")).await)
}

#[test]
fn who_is_signed_in_opens_their_own_appeals_without_a_code_and_nobody_elses() {
    run(async {
        let portal = open_reception().await;
        let person = portal.staff("citizen", &[]).await;
        let other = portal.staff("other", &[(Role::SectionEditor, None)]).await;
        let (number, _) = send_as(&portal, &person, &[]).await;
        let list = person.get("/account/appeals?lang=ru").await.html();
        assert_eq!(list.texts("main tbody th a"), [number]);
        let page = person.get("/account/appeals/1").await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
        assert!(other.get("/account/appeals").await.html().all("main tbody tr").is_empty());
        assert_eq!(other.get("/account/appeals/1").await.status, 404);
        assert_eq!(other.post("/account/appeals/1/withdraw", &[]).await.status, 404);
        assert_eq!(portal.get("/account/appeals/1").await.status, 303, "signs in first");
        let note = [("note", "Тағы бір сөз")];
        let added =
            post_parts(&portal, "/account/appeals/1/add-information", &note, &[("a.txt", b"text")], person.cookie());
        assert_eq!(added.await.html().texts(".reception-files button"), ["a.txt"]);
        assert_eq!(person.post("/account/appeals/1/file", &[("file", "1")]).await.body.as_ref(), b"text");
        assert_eq!(other.post("/account/appeals/1/file", &[("file", "1")]).await.status, 404);
        assert_eq!(person.post("/account/appeals/1/register", &[]).await.status, 404, "the office's");
        assert_eq!(person.post("/account/appeals/1/withdraw", &[]).await.status, 200);
        assert_eq!(person.post("/account/appeals/1/withdraw", &[]).await.status, 409);
    });
}

#[test]
fn an_earlier_appeal_is_brought_in_with_number_and_code_by_one_account() {
    run(async {
        let portal = open_reception().await;
        let (person, other) = (portal.staff("citizen", &[]).await, portal.staff("other", &[]).await);
        let (number, code) = sent(&portal, "kk", &[]).await;
        let wrong = person.post("/account/appeals", &[("number", &number), ("code", "7777-7777-7777")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.html().has("#number-error")), (422, true));
        let right = [("number", number.as_str()), ("code", code.as_str())];
        assert_eq!(person.post("/account/appeals", &right).await.status, 303);
        assert_eq!(person.get("/account/appeals").await.html().texts("main tbody th a"), std::slice::from_ref(&number));
        assert_eq!(person.post("/account/appeals", &right).await.status, 303, "it stays theirs");
        let taken = other.post("/account/appeals", &right).await;
        assert_eq!((taken.status.as_u16(), taken.html().has("#number-error")), (422, true));
    });
}

/// Who leaves no name to the trust line is not known by their session either.
#[test]
fn a_nameless_report_belongs_to_no_account() {
    run(async {
        let portal = open_reception().await;
        let person = portal.staff("citizen", &[]).await;
        send_as(&portal, &person, &[("kind", "corruption"), ("name", ""), ("email", "")]).await;
        let row = appeals::Entity::find().one(portal.portal.db()).await.expect("an answer").expect("a row");
        assert_eq!(row.account_id, None);
        assert!(person.get("/account/appeals").await.html().all("main tbody tr").is_empty());
    });
}
