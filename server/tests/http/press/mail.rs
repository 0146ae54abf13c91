//! The digest by mail.

use chrono::DateTime;
use portal_app::features::press;
use portal_app::features::rights::{Grant, Role, replace_grants};

use super::{enter, lines, officer};
use crate::support::{TestPortal, run};

async fn send_due(portal: &TestPortal, moment: &str) -> usize {
    let moment = DateTime::parse_from_rfc3339(moment).expect("a moment").to_utc();
    press::send_due(&portal.portal, moment).await.expect("mails")
}

/// S004-15.17a
#[test]
fn the_digest_goes_out_each_working_morning_to_those_who_asked_for_it() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        let leader = portal.staff("leader", &[(Role::Leader, None)]).await;
        enter(&officer, &[]).await;
        enter(&officer, &[("outlet", "Шаһар FM"), ("answer", "none"), ("answer_by", ""), ("link", "")]).await;
        assert_eq!(send_due(&portal, "2026-11-23T09:00:00+05:00").await, 0, "nobody asked for it");
        let wish = leader.post("/admin/press/mail", &[("mail", "on")]).await;
        assert_eq!(wish.header("location"), "/admin/press?done=mail");
        assert!(leader.get("/admin/press").await.html().has("input[name=mail][checked]"));
        assert_eq!(send_due(&portal, "2026-11-22T10:00:00+05:00").await, 0, "a Sunday");
        assert_eq!(send_due(&portal, "2026-11-23T08:59:00+05:00").await, 0, "before the office opens");
        assert_eq!(send_due(&portal, "2026-11-23T09:00:00+05:00").await, 1);
        assert_eq!(send_due(&portal, "2026-11-23T12:00:00+05:00").await, 0, "once a day");
        assert_eq!(portal.mails_to(&officer.email).await.len(), 0);
        let mails = portal.mails_to(&leader.email).await;
        assert!(mails[0].contains("Қала тынысы") && mails[0].contains("Шаһар FM"), "{}", mails[0]);
        assert!(mails[0].contains("\n\nhttps://gazet.example/1?a=1&b=2\n\n"), "{}", mails[0]);

        // What is known is not told again; what wants an answer is, until it has one.
        assert_eq!(send_due(&portal, "2026-11-24T09:00:00+05:00").await, 1);
        let mails = portal.mails_to(&leader.email).await;
        assert!(mails[1].contains("Қала тынысы") && !mails[1].contains("Шаһар FM"), "{}", mails[1]);
        let id = lines(&portal).await[0].id;
        assert_eq!(officer.post(&format!("/admin/press/{id}/answered"), &[]).await.status, 303);
        assert_eq!(send_due(&portal, "2026-11-25T09:00:00+05:00").await, 0, "nothing to tell");
        let afternoon = DateTime::parse_from_rfc3339("2026-11-25T15:00:00+05:00").expect("a moment").to_utc();
        let second = portal.at(afternoon).await.staff("second", &[(Role::PressOfficer, None)]).await;
        enter(&second, &[("answer", "none"), ("answer_by", "")]).await;
        assert_eq!(send_due(&portal, "2026-11-25T16:00:00+05:00").await, 0, "in the morning");
        assert_eq!(send_due(&portal, "2026-11-26T09:00:00+05:00").await, 1);
    });
}

#[test]
fn who_lost_the_right_or_wants_no_mail_gets_none() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        let leader = portal.staff("leader", &[(Role::Leader, None)]).await;
        enter(&officer, &[]).await;
        for person in [&officer, &leader] {
            assert_eq!(person.post("/admin/press/mail", &[("mail", "on")]).await.status, 303);
            assert_eq!(person.post("/admin/press/mail", &[("mail", "on")]).await.status, 303, "twice is once");
        }
        let db = portal.portal.db();
        let user = portal_app::features::accounts::by_email(db, &leader.email).await.expect("an answer").expect("one");
        replace_grants(db, user.id, &[Grant { role: Role::Executor, section: None }]).await.expect("other grants");
        let wish = officer.post("/admin/press/mail", &[]).await;
        assert_eq!(wish.header("location"), "/admin/press?done=no-mail");
        assert_eq!(send_due(&portal, "2026-11-23T09:00:00+05:00").await, 0);
        replace_grants(db, user.id, &[Grant { role: Role::Leader, section: None }]).await.expect("the grants again");
        assert_eq!(send_due(&portal, "2026-11-23T10:00:00+05:00").await, 1, "the wish was kept");
    });
}
