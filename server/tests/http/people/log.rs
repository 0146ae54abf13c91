//! What the log tells of people.

use portal_entities::audit;
use sea_orm::{EntityTrait, QueryOrder};

use super::{ADMINISTRATOR, EDITOR, OTHER, PASSWORD, account, last_mail, session, sign_in, with_both};
use crate::support::run;

#[test]
fn the_log_names_actions_and_no_secrets() {
    run(async {
        let (portal, _, editor) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        portal.post(&format!("/admin/users/{}/link", editor.id), &[], &headers).await;
        let (_, link) = last_mail(&portal, EDITOR).await;
        portal.post(&link, &[("password", OTHER), ("repeated", OTHER)], &[]).await;
        let log = audit::Entity::find().order_by_asc(audit::Column::Id).all(portal.portal.db()).await.expect("a log");
        let actions: Vec<_> = log.iter().map(|line| line.action.as_str()).collect();
        assert_eq!(actions, ["sign-in", "send-link", "set-password"]);
        let text = format!("{log:?}");
        let token = link.rsplit('/').next().expect("a token");
        for secret in [token, OTHER, PASSWORD, "argon2"] {
            assert!(!text.contains(secret), "{secret}");
        }
    });
}

#[test]
fn pages_beyond_the_last_are_not_there() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        for list in ["/admin/users?who=staff", "/admin/users?who=citizens", "/admin/mail?state=dead"] {
            for (page, status) in [("1", 200), ("2", 404), ("18446744073709551615", 404)] {
                let answer = portal.get_with(&format!("{list}&page={page}"), &[("cookie", &cookie)]).await;
                assert_eq!(answer.status, status, "{list} {page}");
            }
        }
    });
}

#[test]
fn the_log_tells_which_of_the_staff_signed_in_and_nothing_of_visitors() {
    run(async {
        let (portal, administrator, _) = with_both().await;
        let visitor = account(&portal, "visitor@mail.example", &[]).await;
        session(&portal, ADMINISTRATOR).await;
        let cookie = session(&portal, &visitor.email).await;
        let fields = [("name", "Дана"), ("lang", "kk")];
        assert_eq!(portal.post("/account/name", &fields, &[("cookie", &cookie)]).await.status, 303);
        for _ in 0..5 {
            sign_in(&portal, &visitor.email, "wrong").await;
        }
        let log = audit::Entity::find().order_by_asc(audit::Column::Id).all(portal.portal.db()).await.expect("a log");
        assert_eq!((log[0].action.as_str(), log[0].who.as_str()), ("sign-in", ADMINISTRATOR));
        assert_eq!(log[0].user_id, Some(administrator.id));
        let sign_ins = log.iter().filter(|line| line.action == "sign-in").count();
        assert_eq!((sign_ins, log.last().map(|line| line.action.as_str())), (1, Some("lock")));
        assert!(!format!("{log:?}").contains(&visitor.email));
        assert!(log[1..].iter().all(|line| line.address.is_empty() && !format!("{line:?}").contains("\"address\"")));
    });
}
