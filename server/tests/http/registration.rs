//! Registration of visitors (R95-2-3h2); nothing public needs it (O116-T-10).

use chrono::TimeDelta;
use portal_app::i18n::Lang;
use portal_entities::{one_time_links, users};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::people::{ADMINISTRATOR, EVERYWHERE, PASSWORD, account, last_mail, mails, sign_in};
use crate::support::{Answer, TestPortal, run, words};

const VISITOR: &str = "visitor@mail.example";

async fn register(portal: &TestPortal, email: &str, consent: &str) -> Answer {
    let fields = [
        ("name", "Нұрлан Асқар"),
        ("email", email),
        ("password", PASSWORD),
        ("repeated", PASSWORD),
        ("consent", consent),
    ];
    portal.post("/kk/register", &fields, &[]).await
}

async fn known(portal: &TestPortal) -> u64 {
    users::Entity::find().filter(users::Column::Email.eq(VISITOR)).count(portal.portal.db()).await.expect("a number")
}

#[test]
fn the_menu_leads_to_the_form() {
    run(async {
        let portal = TestPortal::start().await;
        let page = portal.get("/ru/register").await;
        assert_eq!((page.status.as_u16(), page.header("x-robots-tag")), (200, "noindex"));
        assert!(portal.page("/ru/").await.hrefs(".menu a").contains(&"/ru/register".to_owned()));
    });
}

#[test]
fn a_visitor_registers_confirms_and_signs_in_to_nothing_but_their_account() {
    run(async {
        let portal = TestPortal::start().await;
        let sent = register(&portal, VISITOR, "yes").await;
        assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/kk/register/sent"));
        assert_eq!(portal.get("/kk/register/sent").await.status, 200);
        assert_eq!(known(&portal).await, 0, "no account before the address is confirmed");
        assert_eq!(sign_in(&portal, VISITOR, PASSWORD).await.status, 422);
        let (kind, link) = last_mail(&portal, VISITOR).await;
        assert_eq!(kind, "registration");
        assert_eq!(portal.get(&link).await.status, 200);
        assert_eq!(known(&portal).await, 0, "looking is not confirming");
        let reset = link.replace("/register/", "/password/");
        assert_eq!(portal.get(&reset).await.status, 410, "a link serves its purpose only");
        assert_eq!(portal.post(&link, &[], &[]).await.header("location"), "/kk/login?done=registration");
        assert_eq!(portal.post(&link, &[], &[]).await.status, 410);
        let row = users::Entity::find().filter(users::Column::Email.eq(VISITOR)).one(portal.portal.db()).await;
        let row = row.expect("an answer").expect("a row");
        assert_eq!((row.role.as_str(), row.consented_at), ("citizen", Some(portal.portal.now())));
        let carried = one_time_links::Entity::find().one(portal.portal.db()).await.expect("an answer").expect("a link");
        assert_eq!(carried.subject, None, "what a used link carried is forgotten");
        let signed_in = sign_in(&portal, VISITOR, PASSWORD).await;
        assert_eq!(signed_in.header("location"), "/account");
        let cookie = signed_in.cookie_pair();
        let page = portal.get_with("/account", &[("cookie", &cookie)]).await.html();
        assert!(page.words().contains(&words(Lang::Ru, "account-citizen-text")));
        assert!(!page.has(".admin__nav"));
        for address in ["/admin", "/admin/users", "/admin/mail"] {
            assert_eq!(portal.get_with(address, &[("cookie", &cookie)]).await.status, 403, "{address}");
        }
    });
}

#[test]
fn a_known_address_gets_the_same_answer_and_its_owner_a_letter() {
    run(async {
        let portal = TestPortal::start().await;
        account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
        let (known, new) = (register(&portal, ADMINISTRATOR, "yes").await, register(&portal, VISITOR, "yes").await);
        assert_eq!((known.status, &known.headers, &known.body), (new.status, &new.headers, &new.body));
        let (kind, link) = last_mail(&portal, ADMINISTRATOR).await;
        assert_eq!((kind.as_str(), link.as_str()), ("registered-already", "/ru/password/forgot"));
    });
}

#[test]
fn what_is_missing_is_told_and_what_was_typed_stays() {
    run(async {
        let portal = TestPortal::start().await;
        let answer = register(&portal, VISITOR, "").await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        assert_eq!(page.texts(".error-summary a"), [words(Lang::Kk, "register-consent-missing")]);
        assert_eq!(page.attribute("input#email", "value"), VISITOR);
        assert!(!answer.text().contains(PASSWORD));
        let empty = portal.post("/kk/register", &[], &[]).await;
        assert_eq!(empty.html().hrefs(".error-summary a"), ["#name", "#email", "#password", "#consent"]);
        assert_eq!(mails(&portal).await, 0);
    });
}

#[test]
fn registrations_are_limited_and_expire() {
    run(async {
        let portal = TestPortal::start().await;
        assert_eq!(register(&portal, VISITOR, "yes").await.status, 303);
        let (_, link) = last_mail(&portal, VISITOR).await;
        for number in 1..10 {
            assert_eq!(register(&portal, &format!("v{number}@mail.example"), "yes").await.status, 303);
        }
        assert_eq!(register(&portal, "v10@mail.example", "yes").await.status, 429);
        let late = portal.later(TimeDelta::hours(48)).await;
        assert_eq!(late.post(&link, &[], &[]).await.status, 410);
    });
}

#[test]
fn two_confirmations_of_one_address_make_one_account() {
    run(async {
        let portal = TestPortal::start().await;
        register(&portal, VISITOR, "yes").await;
        let (_, first) = last_mail(&portal, VISITOR).await;
        register(&portal, VISITOR, "yes").await;
        let (_, second) = last_mail(&portal, VISITOR).await;
        assert_ne!(first, second);
        assert_eq!(portal.post(&first, &[], &[]).await.status, 303);
        assert_eq!(portal.post(&second, &[], &[]).await.status, 410);
        assert_eq!(known(&portal).await, 1);
    });
}
