//! The second step of signing in: codes, recovery codes, and roles that must use it.

use chrono::TimeDelta;
use portal_app::features::accounts::model::two_step::Secret;
use portal_app::features::accounts::{self, attempts};
use portal_app::i18n::Lang;
use portal_entities::users;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::people::{ADMINISTRATOR, EVERYWHERE, PASSWORD, account, session, sign_in};
use crate::support::{Answer, TestPortal, run, words};

/// A portal whose administrator switched the second step on: the secret and the recovery codes.
async fn with_codes() -> (TestPortal, Secret, Vec<String>, String) {
    let portal = TestPortal::start().await;
    account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
    let cookie = session(&portal, ADMINISTRATOR).await;
    let headers = [("cookie", cookie.as_str())];
    let page = portal.get_with("/account/two-step", &headers).await.html();
    assert!(page.has("svg.two-step__qr path"));
    let secret = secret_of(&page.texts("main code")[0]);
    let wrong = portal.post("/account/two-step", &[("code", "000000")], &headers).await;
    assert_eq!((wrong.status.as_u16(), wrong.html().texts("main code").len()), (422, 1), "the same secret stays");
    let code = secret.code_at(portal.portal.now());
    let on = portal.post("/account/two-step", &[("code", &code)], &headers).await;
    let codes = on.html().texts(".two-step__codes code");
    assert_eq!(codes.len(), 10);
    assert_eq!(portal.get_with("/account/two-step", &headers).await.html().all(".two-step__codes").len(), 0);
    (portal, secret, codes, cookie)
}

fn secret_of(text: &str) -> Secret {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let digits = text.chars().filter(|letter| *letter != ' ').map(|letter| ALPHABET.find(letter).expect("base 32"));
    let bits = digits.map(|digit| format!("{digit:05b}")).collect::<Vec<_>>().concat();
    let bytes: Vec<u8> =
        (0..20).map(|index| u8::from_str_radix(&bits[index * 8..index * 8 + 8], 2).expect("a byte")).collect();
    Secret::from_bytes(&bytes).expect("a secret")
}

/// Gives the password, and the cookie of a session that waits for the code.
async fn half(portal: &TestPortal) -> String {
    let answer = sign_in(portal, ADMINISTRATOR, PASSWORD).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/ru/login/code?next="));
    answer.cookie_pair()
}

async fn enter(portal: &TestPortal, cookie: &str, code: &str) -> Answer {
    portal.post("/ru/login/code", &[("code", code)], &[("cookie", cookie)]).await
}

#[test]
fn the_password_alone_opens_nothing() {
    run(async {
        let (portal, ..) = with_codes().await;
        let cookie = half(&portal).await;
        let headers = [("cookie", cookie.as_str())];
        for address in ["/admin", "/account", "/account/two-step", "/admin/users"] {
            assert_eq!(
                portal.get_with(address, &headers).await.header("location").split('?').next(),
                Some("/kk/login")
            );
        }
        assert_eq!(portal.get_with("/ru/login/code", &headers).await.status, 200);
        assert_eq!(portal.get("/ru/login/code").await.header("location"), "/ru/login");
        let late = portal.later(TimeDelta::minutes(11)).await;
        assert_eq!(late.get_with("/ru/login/code", &headers).await.header("location"), "/ru/login");
    });
}

#[test]
fn a_code_opens_once_and_is_not_replayed() {
    run(async {
        let (portal, secret, ..) = with_codes().await;
        let used = secret.code_at(portal.portal.now());
        let first = enter(&portal, &half(&portal).await, &used).await;
        assert_eq!(first.status, 422, "the code that switched it on is used");
        assert!(first.text().contains(&words(Lang::Ru, "two-step-wrong")));
        let portal = portal.later(TimeDelta::seconds(30)).await;
        let code = secret.code_at(portal.portal.now());
        let opened = enter(&portal, &half(&portal).await, &code).await;
        assert_eq!((opened.status.as_u16(), opened.header("location")), (303, "/admin?lang=ru"));
        let cookie = opened.cookie_pair();
        assert_eq!(portal.get_with("/admin", &[("cookie", &cookie)]).await.status, 200);
        assert_eq!(enter(&portal, &half(&portal).await, &code).await.status, 422, "within its window");
        let stored = users::Entity::find().filter(users::Column::Email.eq(ADMINISTRATOR)).one(portal.portal.db()).await;
        let row = stored.expect("an answer").expect("a row");
        let plain = secret.as_text().replace(' ', "");
        assert!(!format!("{row:?}").contains(&plain), "the secret is sealed");
    });
}

#[test]
fn a_recovery_code_works_once() {
    run(async {
        let (portal, _, codes, _) = with_codes().await;
        let typed = codes[3].to_uppercase().replace('-', " ");
        assert_eq!(enter(&portal, &half(&portal).await, &typed).await.status, 303);
        assert_eq!(enter(&portal, &half(&portal).await, &codes[3]).await.status, 422);
        let other = enter(&portal, &half(&portal).await, &codes[4]).await;
        assert_eq!(other.status, 303);
        let page = portal.get_with("/account/two-step", &[("cookie", &other.cookie_pair())]).await;
        assert!(page.text().contains(": 8"), "{}", page.text());
    });
}

#[test]
fn wrong_codes_lock_the_account_however_often_the_password_is_given() {
    run(async {
        let (portal, secret, ..) = with_codes().await;
        for number in 0..5 {
            let cookie = half(&portal).await;
            assert_eq!(enter(&portal, &cookie, &format!("00000{number}")).await.status, 422);
        }
        let locked = sign_in(&portal, ADMINISTRATOR, PASSWORD).await;
        assert_eq!(locked.status, 422);
        assert!(locked.text().contains("1 минуту"));
        let portal = portal.later(TimeDelta::minutes(1)).await;
        let code = secret.code_at(portal.portal.now());
        assert_eq!(enter(&portal, &half(&portal).await, &code).await.status, 303);
    });
}

#[test]
fn switching_it_off_needs_the_password() {
    run(async {
        let (portal, _, _, cookie) = with_codes().await;
        let headers = [("cookie", cookie.as_str())];
        let off =
            async |password: &str| portal.post("/account/two-step/off", &[("password", password)], &headers).await;
        assert_eq!(off("").await.status, 422);
        assert_eq!(off("wrong").await.status, 422);
        assert_eq!(off(PASSWORD).await.header("location"), "/account?done=two-step-off");
        assert_eq!(sign_in(&portal, ADMINISTRATOR, PASSWORD).await.header("location"), "/admin?lang=ru");
    });
}

#[test]
fn a_role_that_demands_it_leads_there_first() {
    run(async {
        let portal = TestPortal::start().await;
        account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        let saved = portal.post("/admin/settings/two-step", &[("administrator", "yes")], &headers).await;
        assert_eq!(saved.status, 303);
        for address in ["/admin", "/admin/users", "/admin/settings/two-step"] {
            assert_eq!(portal.get_with(address, &headers).await.header("location"), "/account/two-step", "{address}");
        }
        let page = portal.get_with("/account/two-step", &headers).await.html();
        assert!(page.words().contains(&words(Lang::Ru, "two-step-must")));
        let code = secret_of(&page.texts("main code")[0]).code_at(portal.portal.now());
        assert_eq!(portal.post("/account/two-step", &[("code", &code)], &headers).await.status, 200);
        let settings = portal.get_with("/admin/settings/two-step", &headers).await.html();
        assert!(settings.one("#role-administrator").attribute("checked").is_some());
        assert!(settings.one("#role-reviewer").attribute("checked").is_none());
        let off = portal.post("/account/two-step/off", &[("password", PASSWORD)], &headers).await;
        assert_eq!(off.html().texts(".error-summary a"), [words(Lang::Ru, "two-step-demanded")]);
    });
}

#[test]
fn a_right_password_does_not_undo_what_others_guessed_meanwhile() {
    run(async {
        let portal = TestPortal::start().await;
        account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
        let (db, now) = (portal.portal.db(), portal.portal.now());
        let user = accounts::by_email(db, ADMINISTRATOR).await.expect("an answer").expect("the account").id;
        let claim = async || attempts::claim(db, user, now).await.expect("an answer");
        let stored = async || users::Entity::find_by_id(user).one(db).await.expect("an answer").expect("a row");
        let slow = claim().await.expect("an open account");
        attempts::return_claim(db, user, slow).await.expect("a change");
        assert_eq!(stored().await.failures, 0, "nobody else was there");
        let slow = claim().await.expect("an open account");
        for _ in 0..4 {
            assert!(claim().await.is_ok());
        }
        attempts::return_claim(db, user, slow).await.expect("a change");
        let after = stored().await;
        assert!(after.failures == 5 && after.locked_until > Some(now), "the lock stays");
        assert!(claim().await.is_err());
    });
}

/// Whoever lost the list, or used most of it, gets another; TOTP stays as it is.
#[test]
fn new_recovery_codes_are_shown_once_and_void_the_old_ones() {
    run(async {
        let (portal, secret, old, cookie) = with_codes().await;
        let headers = [("cookie", cookie.as_str())];
        let renew = async |password: &str| {
            portal.post("/account/two-step/codes", &[("codes_password", password)], &headers).await
        };
        let wrong = renew("wrong").await;
        assert_eq!((wrong.status.as_u16(), wrong.html().all(".two-step__codes").len()), (422, 0));
        let page = renew(PASSWORD).await;
        assert_eq!(page.header("cache-control"), "no-store");
        let new = page.html().texts(".two-step__codes code");
        assert_eq!(new.len(), 10);
        assert!(new.iter().all(|code| !old.contains(code)));
        assert_eq!(portal.get_with("/account/two-step", &headers).await.html().all(".two-step__codes").len(), 0);
        assert_eq!(enter(&portal, &half(&portal).await, &old[0]).await.status, 422, "void");
        assert_eq!(enter(&portal, &half(&portal).await, &new[0]).await.status, 303);
        let portal = portal.later(TimeDelta::seconds(60)).await;
        let code = secret.code_at(portal.portal.now());
        assert_eq!(enter(&portal, &half(&portal).await, &code).await.status, 303, "the app is the same");
    });
}

#[test]
fn who_has_no_second_step_gets_no_recovery_codes() {
    run(async {
        let portal = TestPortal::start().await;
        account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        let asked = portal.post("/account/two-step/codes", &[("codes_password", PASSWORD)], &headers).await;
        assert_eq!((asked.status.as_u16(), asked.header("location")), (303, "/account/two-step"));
    });
}
