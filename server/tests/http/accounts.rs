//! Signing in: plain forms that keep what was typed, tell what is wrong, and cannot be
//! sent from another site.

use portal_app::features::accounts::{create_administrator, one_time_password};
use portal_app::i18n::Lang;

use crate::support::{Answer, TestPortal, now, run, words};

const EMAIL: &str = "aigul@shymkent.example";

/// A portal with one administrator, and the one-time password.
async fn with_administrator() -> (TestPortal, String) {
    let portal = TestPortal::start().await;
    let password = one_time_password();
    create_administrator(portal.portal.db(), EMAIL, "Айгүл", &password, now()).await.expect("an account");
    (portal, password.reveal().to_owned())
}

async fn sign_in(portal: &TestPortal, email: &str, password: &str) -> Answer {
    portal.post("/ru/login", &[("email", email), ("password", password)], &[]).await
}

/// O116-T-37, O116-U-3.6: the message stands at the field and in a summary that leads to it.
#[test]
fn a_wrong_password_is_told_at_the_field_and_what_was_typed_stays() {
    run(async {
        let (portal, _) = with_administrator().await;
        let answer = sign_in(&portal, EMAIL, "not-the-password-1").await;
        assert_eq!((answer.status.as_u16(), answer.cookie()), (422, ""));
        let page = answer.html();
        let message = words(Lang::Ru, "sign-in-wrong");
        assert_eq!(page.texts(".error-summary[role=alert] a"), [message.as_str()]);
        assert_eq!(page.hrefs(".error-summary a"), ["#email"]);
        assert!(page.text(page.one("#email-error")).ends_with(&message));
        let field = page.one("input#email");
        assert_eq!(field.attribute("aria-invalid"), Some("true"));
        assert_eq!(field.attribute("aria-describedby"), Some("email-error"));
        assert_eq!(field.attribute("value"), Some(EMAIL));
        assert!(!answer.text().contains("not-the-password-1"));
        assert!(page.text(page.one("title")).starts_with(&words(Lang::Ru, "form-error-prefix")));
        let unknown = sign_in(&portal, "nobody@shymkent.example", "not-the-password-1").await.html();
        assert_eq!(unknown.texts(".error-summary a"), [message], "nobody learns who has an account");
    });
}

/// O116-T-37: an empty field is named, in the reader's language.
#[test]
fn empty_fields_are_named() {
    run(async {
        let portal = TestPortal::start().await;
        let page = portal.post("/kk/login", &[], &[]).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.html().hrefs(".error-summary a"), ["#email", "#password"]);
        assert!(page.text().contains(&words(Lang::Kk, "sign-in-password")));
    });
}

#[test]
fn the_right_password_opens_the_staff_side_until_sign_out() {
    run(async {
        let (portal, password) = with_administrator().await;
        let answer = sign_in(&portal, "Aigul@Shymkent.Example ", &password).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/admin?lang=ru"));
        let cookie = answer.cookie().to_owned();
        for part in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(cookie.contains(part), "{part}: {cookie}");
        }
        let session = answer.cookie_pair();
        let admin = portal.get_with("/admin?lang=ru", &[("cookie", &session)]).await;
        assert_eq!((admin.status.as_u16(), admin.header("location")), (303, "/account"));
        let page = portal.get_with("/account", &[("cookie", &session)]).await.html();
        assert!(page.words().contains("Айгүл"));
        assert!(page.words().contains(&words(Lang::Ru, "admin-must-change")), "a one-time password must be changed");
        let left = portal.post("/account/sign-out", &[], &[("cookie", &session)]).await;
        assert_eq!(left.header("location"), "/ru/");
        assert_eq!(portal.get_with("/admin", &[("cookie", &session)]).await.status, 303);
    });
}

#[test]
fn a_one_time_password_is_changed_for_one_of_ones_own() {
    run(async {
        let (portal, password) = with_administrator().await;
        let session = sign_in(&portal, EMAIL, &password).await.cookie_pair();
        let new = "жаңа ұзын құпиясөз";
        let change = async |current: &str, new: &str, repeated: &str| {
            let fields = [("current", current), ("password", new), ("repeated", repeated)];
            portal.post("/account/password", &fields, &[("cookie", &session)]).await
        };
        let wrong = change("wrong", "short", "other").await;
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.html().hrefs(".error-summary a"), ["#current", "#password", "#repeated"]);
        let changed = change(&password, new, new).await;
        assert_eq!(changed.status, 303, "{}", changed.text());
        assert_eq!(sign_in(&portal, EMAIL, &password).await.status, 422);
        let session = sign_in(&portal, EMAIL, new).await.cookie_pair();
        let desk = portal.get_with("/admin?lang=en", &[("cookie", &session)]).await;
        assert_eq!(desk.status, 200);
        assert_eq!(desk.html().attribute("html", "lang"), "en");
        let later = portal.get_with("/admin", &[("cookie", &session)]).await.html();
        assert_eq!(later.attribute("html", "lang"), "en", "the session keeps the language");
    });
}

#[test]
fn nobody_sees_the_staff_side_without_signing_in() {
    run(async {
        let portal = TestPortal::start().await;
        for cookie in ["", "session=AAAAAAAAAAAAAAAAAAAAAA", "session=", "session=%00"] {
            let answer = portal.get_with("/admin", &[("cookie", cookie)]).await;
            assert_eq!(
                (answer.status.as_u16(), answer.header("location")),
                (303, "/kk/login?next=%2Fadmin"),
                "{cookie}"
            );
            let posted = portal.post("/account/password", &[], &[("cookie", cookie)]).await;
            assert_eq!(posted.status, 303, "{cookie}");
        }
    });
}

#[test]
fn signing_in_leads_back_to_a_page_of_the_portal_only() {
    run(async {
        let (portal, password) = with_administrator().await;
        for (next, target) in
            [("/admin", "/admin"), ("https://evil.example", "/admin?lang=ru"), ("//evil.example", "/admin?lang=ru")]
        {
            let fields = [("email", EMAIL), ("password", &password), ("next", next)];
            assert_eq!(portal.post("/ru/login", &fields, &[]).await.header("location"), target);
        }
    });
}

#[test]
fn a_form_sent_from_another_site_is_refused() {
    run(async {
        let (portal, password) = with_administrator().await;
        let fields = [("email", EMAIL), ("password", password.as_str())];
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", ""), ("origin", "https://evil.example"), ("host", "shymkent.example")][..],
            &[("sec-fetch-site", ""), ("origin", "http://shymkent.example"), ("host", "shymkent.example")][..],
        ] {
            let answer = portal.post("/en/login", &fields, headers).await;
            assert_eq!((answer.status.as_u16(), answer.cookie()), (403, ""));
            let page = answer.html();
            assert_eq!(page.attribute("html", "lang"), "en");
            assert_eq!(page.texts("h1"), [words(Lang::En, "errors-forbidden")]);
        }
        let own = [("sec-fetch-site", ""), ("origin", "https://shymkent.example"), ("host", "shymkent.example")];
        assert_eq!(portal.post("/en/login", &fields, &own).await.status, 303);
    });
}
