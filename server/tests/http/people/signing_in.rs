//! Invitations, passwords, and who guesses at them.

use chrono::TimeDelta;
use portal_app::i18n::Lang;
use portal_entities::audit;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{ADMINISTRATOR, EDITOR, OTHER, PASSWORD, last_mail, mails, session, sign_in, user, with_both};
use crate::support::{run, words};

/// R95-1-5.3d1: the administrator opens accounts; an invitation sets the first password.
#[test]
fn an_invited_editor_sets_a_password_once_and_signs_in() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        let fields = [
            ("name", "Дана Ержан"),
            ("email", " Dana@Shymkent.Example"),
            ("lang", "kk"),
            ("role", "reviewer"),
            ("section", ""),
        ];
        let invited = portal.post("/admin/users/invite", &fields, &headers).await;
        assert_eq!(invited.status, 303, "{}", invited.text());
        let page = portal.get_with(invited.header("location"), &headers).await;
        assert!(page.text().contains("dana@shymkent.example"), "{}", page.text());
        let again = portal.post("/admin/users/invite", &fields, &headers).await;
        assert_eq!((again.status.as_u16(), again.html().hrefs(".error-summary a")), (422, vec!["#email".to_owned()]));

        let (kind, link) = last_mail(&portal, "dana@shymkent.example").await;
        assert_eq!(kind, "invitation");
        for _ in 0..3 {
            let looked = portal.get(&link).await;
            assert_eq!((looked.status.as_u16(), looked.header("x-robots-tag")), (200, "noindex"));
            assert_eq!(looked.header("cache-control"), "no-store");
        }
        let weak = portal.post(&link, &[("password", "password1234"), ("repeated", "password1234")], &[]).await;
        assert_eq!(weak.status, 422);
        assert!(weak.text().contains(&words(Lang::Kk, "account-password-easy")));
        let set = portal.post(&link, &[("password", OTHER), ("repeated", OTHER)], &[]).await;
        assert_eq!((set.status.as_u16(), set.header("location")), (303, "/kk/login?done=password"));
        for answer in
            [portal.get(&link).await, portal.post(&link, &[("password", PASSWORD), ("repeated", PASSWORD)], &[]).await]
        {
            assert_eq!(answer.status, 410, "a link works once");
        }
        assert_eq!(sign_in(&portal, "dana@shymkent.example", OTHER).await.header("location"), "/admin?lang=ru");
    });
}

#[test]
fn links_that_expired_or_were_made_up_open_nothing() {
    run(async {
        let (portal, ..) = with_both().await;
        portal.post("/ru/password/forgot", &[("email", EDITOR)], &[]).await;
        let (kind, link) = last_mail(&portal, EDITOR).await;
        assert_eq!(kind, "reset");
        let fields = [("password", OTHER), ("repeated", OTHER)];
        let late = portal.later(TimeDelta::hours(2)).await;
        assert_eq!(late.get(&link).await.status, 410);
        assert_eq!(late.post(&link, &fields, &[]).await.status, 410);
        for token in ["AAAA", "a%27b", "%F0%9F%98%80", "sent%2F", &"x".repeat(300)] {
            let made_up = format!("/ru/password/{token}");
            assert_eq!(portal.get(&made_up).await.status, 410, "{token}");
            assert_eq!(portal.post(&made_up, &fields, &[]).await.status, 410, "{token}");
        }
        assert_eq!(portal.get(&link).await.status, 200);
        portal.post("/ru/password/forgot", &[("email", EDITOR)], &[]).await;
        assert_eq!(portal.get(&link).await.status, 410, "a newer link replaces the older one");
        assert!(sign_in(&portal, EDITOR, PASSWORD).await.status == 303, "asking changes nothing");
    });
}

#[test]
fn a_new_password_ends_every_session_and_the_owner_is_told() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, EDITOR).await;
        portal.post("/ru/password/forgot", &[("email", EDITOR)], &[]).await;
        let (_, link) = last_mail(&portal, EDITOR).await;
        portal.post(&link, &[("password", OTHER), ("repeated", OTHER)], &[]).await;
        assert_eq!(portal.get_with("/admin", &[("cookie", &cookie)]).await.status, 303);
        assert_eq!(last_mail(&portal, EDITOR).await.0, "password-changed");
        assert_eq!(sign_in(&portal, EDITOR, PASSWORD).await.status, 422);
        assert_eq!(sign_in(&portal, EDITOR, OTHER).await.status, 303);
    });
}

#[test]
fn nobody_learns_who_has_an_account() {
    run(async {
        let (portal, ..) = with_both().await;
        let ask = async |email: &str| portal.post("/ru/password/forgot", &[("email", email)], &[]).await;
        let (known, unknown) = (ask(EDITOR).await, ask("nobody@shymkent.example").await);
        assert_eq!((known.status, &known.headers), (unknown.status, &unknown.headers));
        assert_eq!(mails(&portal).await, 1);
        // Both lock after the same number of failures, with the same words.
        for _ in 0..7 {
            let known = sign_in(&portal, EDITOR, "wrong").await.text().replace(EDITOR, "@");
            let unknown = sign_in(&portal, "nobody@shymkent.example", "wrong").await;
            assert_eq!(known, unknown.text().replace("nobody@shymkent.example", "@"));
        }
        for _ in 0..5 {
            ask(EDITOR).await;
        }
        assert_eq!(mails(&portal).await, 3, "nobody is flooded with letters");
    });
}

#[test]
fn five_failures_lock_an_account_for_a_growing_time() {
    run(async {
        let (portal, ..) = with_both().await;
        for _ in 0..5 {
            let wrong = sign_in(&portal, EDITOR, "wrong").await;
            assert_eq!(wrong.html().texts(".error-summary a"), [words(Lang::Ru, "sign-in-wrong")]);
        }
        let locked = sign_in(&portal, EDITOR, PASSWORD).await;
        assert_eq!((locked.status.as_u16(), locked.cookie()), (422, ""), "even with the right password");
        assert!(locked.html().texts(".error-summary a")[0].contains("1 минуту"));
        let later = portal.later(TimeDelta::minutes(1)).await;
        assert_eq!(sign_in(&later, EDITOR, "wrong").await.status, 422);
        assert!(sign_in(&later, EDITOR, PASSWORD).await.text().contains("2 минуты"));
        let later = later.later(TimeDelta::minutes(2)).await;
        assert_eq!(sign_in(&later, EDITOR, PASSWORD).await.status, 303);
        let row = user(&portal, EDITOR).await;
        assert_eq!((row.failures, row.locked_until), (0, None));
        let locks = audit::Entity::find().filter(audit::Column::Action.eq("lock")).count(portal.portal.db()).await;
        assert_eq!(locks.expect("a number"), 2);
    });
}

#[test]
fn guesses_at_the_same_moment_are_counted_each() {
    run(async {
        let (portal, ..) = with_both().await;
        let guesses: Vec<_> = (0..20)
            .map(|_| {
                let portal = portal.clone();
                tokio::spawn(async move { sign_in(&portal, EDITOR, "wrong").await.status.as_u16() })
            })
            .collect();
        for guess in guesses {
            assert_eq!(guess.await.expect("an answer"), 422);
        }
        assert!(user(&portal, EDITOR).await.failures <= 5, "no guess after the lock was looked at");
        assert_eq!(sign_in(&portal, EDITOR, "wrong").await.status, 422);
    });
}

#[test]
fn one_network_address_guesses_thirty_times_and_no_more() {
    run(async {
        let (portal, ..) = with_both().await;
        for number in 0..30 {
            let answer = sign_in(&portal, &format!("guess{number}@shymkent.example"), "wrong").await;
            assert_eq!(answer.status, 422, "{number}");
        }
        let refused = portal.post("/en/login", &[("email", EDITOR), ("password", PASSWORD)], &[]).await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "900"));
        let page = refused.html();
        assert_eq!(page.texts("h1"), [words(Lang::En, "errors-too-many")]);
        assert!(page.words().contains("Try again in 15 minutes"));
        let later = portal.later(TimeDelta::minutes(15)).await;
        assert_eq!(sign_in(&later, EDITOR, PASSWORD).await.status, 303);
    });
}
