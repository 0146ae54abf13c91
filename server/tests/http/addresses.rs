//! Another e-mail address for one's own account, and guesses at addresses that nobody has.

use chrono::TimeDelta;
use portal_entities::{guesses, one_time_links, users};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::people::{ADMINISTRATOR, EDITOR, EVERYWHERE, PASSWORD, account, last_mail, mails, session, sign_in};
use crate::support::{Answer, TestPortal, run};

const NEW: &str = "zhanga@shymkent.example";
const NOBODY: &str = "nobody@shymkent.example";

async fn ask(portal: &TestPortal, cookie: &str, to: &str, password: &str) -> Answer {
    portal.post("/account/email", &[("email", to), ("email_password", password)], &[("cookie", cookie)]).await
}

/// A portal with an account, staff or not, and the cookie of its session.
async fn signed_in(is_staff: bool) -> (TestPortal, String) {
    let portal = TestPortal::start().await;
    account(&portal, EDITOR, if is_staff { &[EVERYWHERE] } else { &[] }).await;
    let cookie = session(&portal, EDITOR).await;
    (portal, cookie)
}

#[test]
fn an_account_moves_to_an_address_that_was_confirmed() {
    run(async {
        for is_staff in [true, false] {
            let (portal, cookie) = signed_in(is_staff).await;
            let asked = ask(&portal, &cookie, " Zhanga@Shymkent.Example", PASSWORD).await;
            assert_eq!((asked.status.as_u16(), asked.header("location")), (303, "/account?done=email-asked"));
            assert_eq!(last_mail(&portal, EDITOR).await.0, "address-change-asked", "the old address is told");
            assert_eq!(sign_in(&portal, EDITOR, PASSWORD).await.status, 303, "nothing has changed yet");
            let (kind, link) = last_mail(&portal, NEW).await;
            assert_eq!(kind, "new-address");
            for _ in 0..2 {
                let looked = portal.get(&link).await;
                assert_eq!((looked.status.as_u16(), looked.header("cache-control")), (200, "no-store"));
                assert!(looked.text().contains(NEW));
            }
            assert_eq!(portal.post(&link, &[], &[]).await.header("location"), "/ru/login?done=email");
            assert_eq!(last_mail(&portal, EDITOR).await.0, "address-changed");
            assert_eq!(sign_in(&portal, EDITOR, PASSWORD).await.status, 422);
            assert_eq!(sign_in(&portal, NEW, PASSWORD).await.status, 303);
            assert_eq!(portal.get_with("/account", &[("cookie", &cookie)]).await.status, 200, "the session goes on");
            for again in [portal.get(&link).await, portal.post(&link, &[], &[]).await] {
                assert_eq!(again.status, 410, "a link works once");
            }
        }
    });
}

#[test]
fn a_new_password_ends_the_move_that_somebody_else_may_have_asked_for() {
    run(async {
        let (portal, cookie) = signed_in(true).await;
        ask(&portal, &cookie, NEW, PASSWORD).await;
        let (_, link) = last_mail(&portal, NEW).await;
        portal.post("/ru/password/forgot", &[("email", EDITOR)], &[]).await;
        let (_, reset) = last_mail(&portal, EDITOR).await;
        let other = "kök qarlyg tereze 17 alma";
        let set = portal.post(&reset, &[("password", other), ("repeated", other)], &[]).await;
        assert_eq!(set.status, 303, "{}", set.text());
        assert_eq!(portal.post(&link, &[], &[]).await.status, 410);
        assert_eq!(sign_in(&portal, EDITOR, other).await.status, 303);
    });
}

/// R95-1-9.2e: the log of years holds no addresses of visitors.
#[test]
fn the_log_names_addresses_of_the_staff_only() {
    run(async {
        for is_staff in [true, false] {
            let (portal, cookie) = signed_in(is_staff).await;
            ask(&portal, &cookie, NEW, PASSWORD).await;
            let (_, link) = last_mail(&portal, NEW).await;
            portal.post(&link, &[], &[]).await;
            let lines = portal_entities::audit::Entity::find().all(portal.portal.db()).await.expect("the log");
            let told = lines.iter().find(|line| line.action == "change-email").expect("a line");
            assert_eq!(format!("{told:?}").contains(NEW), is_staff, "{told:?}");
        }
    });
}

#[test]
fn an_address_is_asked_for_with_the_password_and_what_was_typed_stays() {
    run(async {
        let (portal, cookie) = signed_in(true).await;
        for (to, password, wrong) in [
            (NEW, "wrong", "#email_password"),
            ("zhanga@shymkent", PASSWORD, "#email"),
            (EDITOR, PASSWORD, "#email"),
            ("", PASSWORD, "#email"),
        ] {
            let page = ask(&portal, &cookie, to, password).await;
            assert_eq!((page.status.as_u16(), page.html().hrefs(".error-summary a")), (422, vec![wrong.to_owned()]));
            assert_eq!(page.html().attribute("input[name=email]", "value"), to);
        }
        assert_eq!(mails(&portal).await, 0);
        let stranger = portal.post("/account/email", &[("email", NEW), ("email_password", PASSWORD)], &[]).await;
        assert!(stranger.header("location").starts_with("/kk/login"));
    });
}

#[test]
fn nobody_learns_by_asking_that_an_address_is_taken() {
    run(async {
        let (portal, cookie) = signed_in(false).await;
        account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
        let (free, taken) =
            (ask(&portal, &cookie, NEW, PASSWORD).await, ask(&portal, &cookie, ADMINISTRATOR, PASSWORD).await);
        assert_eq!((free.status, free.header("location")), (taken.status, taken.header("location")));
        assert_eq!(last_mail(&portal, ADMINISTRATOR).await, ("address-taken".to_owned(), String::new()));
        let links = one_time_links::Entity::find().count(portal.portal.db()).await.expect("a number");
        assert_eq!(links, 1);
    });
}

#[test]
fn an_address_taken_meanwhile_and_an_older_link_move_nothing() {
    run(async {
        let (portal, cookie) = signed_in(true).await;
        ask(&portal, &cookie, NEW, PASSWORD).await;
        let (_, older) = last_mail(&portal, NEW).await;
        ask(&portal, &cookie, NEW, PASSWORD).await;
        let (_, newer) = last_mail(&portal, NEW).await;
        assert_eq!(portal.post(&older, &[], &[]).await.status, 410);
        account(&portal, NEW, &[]).await;
        assert_eq!(portal.post(&newer, &[], &[]).await.status, 410);
        let late = portal.later(TimeDelta::hours(3)).await;
        assert_eq!(late.get(&newer).await.status, 410);
        assert_eq!(sign_in(&portal, EDITOR, PASSWORD).await.status, 303);
    });
}

/// What a guesser sees, at an account and at an address that nobody has.
async fn guesses(portal: &TestPortal, times: usize) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    for _ in 0..times {
        let known = sign_in(portal, EDITOR, "wrong").await.html().texts(".error-summary a").concat();
        seen.push((known, sign_in(portal, NOBODY, "wrong").await.html().texts(".error-summary a").concat()));
    }
    seen
}

#[test]
fn the_lock_tells_no_account_from_an_address_that_nobody_has() {
    run(async {
        let portal = TestPortal::start().await;
        account(&portal, EDITOR, &[EVERYWHERE]).await;
        let mut seen = guesses(&portal, 6).await;
        // On another replica, after a restart, minutes and a day later.
        for minutes in [1, 3, 24 * 60, 24 * 60 + 10] {
            let later = portal.later(TimeDelta::minutes(minutes)).await;
            seen.extend(guesses(&later, 6).await);
        }
        for (known, unknown) in &seen {
            assert_eq!(known, unknown);
        }
        assert!(seen.iter().any(|(known, _)| known.contains("1 минуту")), "{seen:?}");
        assert!(seen.iter().any(|(known, _)| known.contains("2 минуты")), "{seen:?}");
        let rows = guesses::Entity::find().all(portal.portal.db()).await.expect("the guesses");
        assert_eq!(rows.len(), 1);
        assert!(!format!("{rows:?}").contains("nobody"), "an address is only recognised");
        let later = portal.later(TimeDelta::days(3)).await;
        portal_app::features::accounts::clear(&later.portal).await.expect("a purge");
        assert_eq!(guesses::Entity::find().count(portal.portal.db()).await.expect("a number"), 0);
    });
}

/// A person with a whole IPv6 network has 2⁶⁴ addresses, and still one count.
#[test]
fn guesses_from_one_network_are_counted_together() {
    run(async {
        let portal = TestPortal::start().await;
        let guess = async |from: &str, number: usize| {
            let email = format!("guess{number}@shymkent.example");
            let mut request = axum::http::Request::post("/ru/login")
                .header("content-type", "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin")
                .body(axum::body::Body::from(format!("email={email}&password=wrong")))
                .expect("a request");
            let peer: std::net::SocketAddr = from.parse().expect("an address");
            request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
            portal.send(request).await.status.as_u16()
        };
        for number in 0..30 {
            assert_eq!(guess(&format!("[2001:db8:1:2::{number:x}]:4000"), number).await, 422);
        }
        assert_eq!(guess("[2001:db8:1:2:ffff::1]:4000", 31).await, 429);
        assert_eq!(guess("[2001:db8:1:3::1]:4000", 32).await, 422);
        let known = users::Entity::find().filter(users::Column::Failures.gt(0)).count(portal.portal.db()).await;
        assert_eq!(known.expect("a number"), 0);
    });
}
