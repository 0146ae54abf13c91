//! The board of terms, the daily digest and the escalation.

use chrono::{DateTime, Utc};
use portal_app::features::appeals;
use portal_app::features::rights::Role;

use super::office::{Office, choice, step};
use super::sent;
use crate::support::{TestPortal, run};

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").to_utc()
}

async fn send_due(portal: &TestPortal, moment: &str) -> usize {
    appeals::send_due(&portal.portal, at(moment)).await.expect("mails")
}

/// S004-15.13
#[test]
fn the_board_shows_what_is_due_by_executor_and_unit() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        sent(&office.portal, "kk", &[]).await;
        office.hand_to_executor(1).await;
        let board = office.registrar.get("/admin/appeals/board").await.html();
        assert_eq!(board.all("main table").len(), 3, "by executor, by unit, and one by one");
        assert_eq!(board.texts("main tbody th a"), ["2026-00002", "2026-00001"], "the most urgent first");
        assert!(board.words().contains("executor"));
        let own = office.executor.get("/admin/appeals/board").await.html();
        assert_eq!((own.all("main table").len(), own.texts("main tbody th a")), (1, vec!["2026-00001".to_owned()]));
    });
}

#[test]
fn a_digest_goes_out_once_on_each_working_day_and_never_on_a_day_off() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        sent(&office.portal, "kk", &[("kind", "corruption"), ("name", "")]).await;
        let trusted = office.portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let portal = &office.portal;
        let digests = async |email: &str| {
            let mails = portal.mails_to(email).await;
            mails.into_iter().filter(|mail| mail.contains("/admin/appeals/board")).collect::<Vec<_>>()
        };
        assert_eq!(send_due(portal, "2026-11-22T10:00:00+05:00").await, 0, "a Sunday");
        assert_eq!(send_due(portal, "2026-11-23T08:59:00+05:00").await, 0, "before the office opens");
        // Registrar, editor and trust officer get a digest; the leader and the trust officer hear of what is overdue.
        assert_eq!(send_due(portal, "2026-11-23T09:00:00+05:00").await, 5);
        assert_eq!(send_due(portal, "2026-11-23T15:00:00+05:00").await, 0, "once a day");
        let mails = digests(&office.registrar.email).await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("2026-00001") && !mails[0].contains("2026-00002"), "{}", mails[0]);
        assert!(!mails[0].contains("жарық") && !mails[0].contains("Әлия"), "no letter is in a mail");
        let mails = digests(&trusted.email).await;
        assert!(mails.len() == 2 && mails.iter().all(|mail| mail.contains("2026-00002")));
        assert_eq!(digests(&office.executor.email).await.len(), 0, "nothing is theirs yet");
        assert_eq!(send_due(portal, "2026-11-24T09:00:00+05:00").await, 3, "the digest again, no escalation");
        assert_eq!(send_due(portal, "2026-12-16T09:00:00+05:00").await, 0, "Independence Day");
    });
}

#[test]
fn an_overdue_appeal_is_told_to_its_leader_once_for_each_term() {
    run(async {
        let office = Office::open().await;
        let other = office.portal.staff("second-leader", &[(Role::Leader, None)]).await;
        sent(&office.portal, "ru", &[]).await;
        assert_eq!(step(&office.registrar, 1, "register", &[]).await.status, 303);
        assert_eq!(step(&office.editor, 1, "acknowledge", &[]).await.status, 303);
        let leader = portal_app::features::accounts::by_email(office.portal.portal.db(), &office.leader.email).await;
        let leader = leader.expect("a query").expect("the leader").id.to_string();
        assert_eq!(step(&office.registrar, 1, "pass-to-leadership", &[("leader", &leader)]).await.status, 303);
        let executor = choice(&office.leader, 1, "executor").await;
        let resolution = [("executor", executor.as_str()), ("note", "Жауап беріңіз.")];
        assert_eq!(step(&office.leader, 1, "resolve", &resolution).await.status, 303);
        let told = async |email: &str| office.portal.mails_to(email).await.len();
        // The answer is due on 7 December, a Monday.
        send_due(&office.portal, "2026-12-07T10:00:00+05:00").await;
        assert_eq!((told(&office.leader.email).await, told(&office.executor.email).await), (0, 1), "due today");
        send_due(&office.portal, "2026-12-08T10:00:00+05:00").await;
        send_due(&office.portal, "2026-12-09T10:00:00+05:00").await;
        assert_eq!(told(&office.leader.email).await, 1, "once");
        assert_eq!(told(&other.email).await, 0, "it is not theirs");
        assert_eq!(told(&office.executor.email).await, 3, "a digest a day");
    });
}

/// The leader may set the longer term; the applicant hears of it in their language with the day.
#[test]
fn applicants_hear_of_a_longer_term_of_forwarding_and_of_refusal_with_the_reason() {
    run(async {
        let office = Office::open().await;
        for (lang, email) in [("kk", "kk@mail.example"), ("ru", "ru@mail.example"), ("en", "en@mail.example")] {
            sent(&office.portal, lang, &[("email", email)]).await;
        }
        for id in 1..=3 {
            assert_eq!(step(&office.registrar, id, "register", &[]).await.status, 303);
        }
        let leader = choice(&office.registrar, 1, "leader").await;
        assert_eq!(step(&office.registrar, 1, "pass-to-leadership", &[("leader", &leader)]).await.status, 303);
        assert_eq!(step(&office.leader, 1, "extend", &[("note-extend", "Тексеру керек.")]).await.status, 303);
        let missing = step(&office.registrar, 2, "forward", &[]).await;
        assert_eq!((missing.status.as_u16(), missing.html().has("#note-forward-error")), (422, true));
        assert_eq!(step(&office.registrar, 2, "forward", &[("note", "Департамент полиции")]).await.status, 303);
        assert_eq!(step(&office.registrar, 3, "refuse", &[("note", "No substance is given.")]).await.status, 303);
        let last = async |email: &str| office.portal.mails_to(email).await.pop().expect("a mail");
        let extended = last("kk@mail.example").await;
        assert!(extended.contains("2026 жылғы 22 желтоқсан") || extended.contains("22 желтоқсан"), "{extended}");
        assert!(!extended.contains("Тексеру керек"), "the leader’s note is the office’s own");
        assert!(last("ru@mail.example").await.contains("Департамент полиции"));
        assert!(last("en@mail.example").await.contains("No substance is given."));
    });
}
