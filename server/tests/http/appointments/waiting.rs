//! The waiting list: who came first is offered a freed time first, for so long.

use chrono::TimeDelta;
use portal_app::features::appointments::look_after;
use portal_app::i18n::Lang;

use super::{Reception, free};
use crate::reception::opened;
use crate::support::{Answer, PUBLIC_URL, run, words};

pub async fn wait(reception: &Reception, email: &str) -> Answer {
    wait_with(reception, email, "").await
}

pub async fn wait_with(reception: &Reception, email: &str, phone: &str) -> Answer {
    let address = format!("/ru{}/waiting", reception.host);
    let form = reception.portal.page(&address).await;
    let mark = form.attribute("input[name=mark]", "value");
    let opened = opened(&reception.portal, &mark, 60);
    let fields = [
        ("mark", mark.as_str()),
        ("opened", opened.as_str()),
        ("phone", phone),
        ("name", "Нұрлан Асқар"),
        ("email", email),
        ("subject", "Баспана кезегі"),
        ("consent", "yes"),
    ];
    reception.portal.post(&address, &fields, &[]).await
}

/// The address in the last letter to somebody.
async fn offer(reception: &Reception, email: &str) -> String {
    let mails = reception.portal.mails_to(email).await;
    let letter = mails.last().expect("a letter");
    let line = letter.lines().find(|line| line.starts_with(PUBLIC_URL)).expect("a link");
    line.trim_start_matches(PUBLIC_URL).to_owned()
}

#[test]
fn a_freed_time_is_offered_in_turn_and_kept_for_a_day() {
    run(async {
        let reception = Reception::open().await;
        let address = format!("/ru{}/waiting", reception.host);
        assert_eq!(reception.portal.get(&address).await.status, 303, "who can book need not wait");
        let links = reception.fill().await;
        let page = reception.portal.page(&format!("/ru{}", reception.host)).await;
        assert!(page.hrefs("main a").contains(&address));
        for email in ["first@mail.example", "second@mail.example"] {
            let joined = wait(&reception, email).await;
            assert_eq!(joined.status, 303);
            let done = reception.portal.page(joined.header("location")).await;
            assert_eq!(done.texts("h1"), [words(Lang::Ru, "appointments-waiting")]);
        }
        assert_eq!(wait(&reception, "").await.status, 422, "there is no other way to tell them");

        reception.portal.post(&format!("{}/cancel", links[1]), &[], &[]).await;
        let first = offer(&reception, "first@mail.example").await;
        assert!(reception.portal.mails_to("second@mail.example").await.is_empty());
        let public = format!("/ru{}", reception.host);
        assert!(free(&reception.portal.page(&public).await).is_empty(), "kept for the first");
        let shown = reception.portal.page(&first).await;
        assert_eq!(shown.texts("h1"), [words(Lang::Ru, "appointments-offer")]);

        let hour_later = reception.portal.later(TimeDelta::hours(23)).await;
        look_after(&hour_later.portal).await.expect("a look");
        assert!(reception.portal.mails_to("second@mail.example").await.is_empty(), "not over yet");
        let day_later = reception.portal.later(TimeDelta::hours(24)).await;
        look_after(&day_later.portal).await.expect("a look");
        look_after(&day_later.portal).await.expect("a look");
        let second = offer(&reception, "second@mail.example").await;
        assert_eq!(reception.portal.mails_to("second@mail.example").await.len(), 1, "offered once");
        day_later.post(&format!("{first}/accept"), &[], &[]).await;
        assert_eq!(day_later.page(&first).await.texts("h1"), [words(Lang::Ru, "appointments-cancelled")]);

        assert_eq!(day_later.post(&format!("{second}/accept"), &[], &[]).await.status, 303);
        assert_eq!(day_later.page(&second).await.texts("h1"), [words(Lang::Ru, "appointments-booked")]);
        let list = reception.office.get("/admin/appointments/hosts/1/list?day=2026-11-24").await.html();
        assert_eq!(list.texts("tbody td a").iter().filter(|name| *name == "Нұрлан Асқар").count(), 1);
    });
}

#[test]
fn a_declined_offer_goes_to_the_next_at_once() {
    run(async {
        let reception = Reception::open().await;
        let links = reception.fill().await;
        for email in ["first@mail.example", "second@mail.example", "first@mail.example"] {
            wait(&reception, email).await;
        }
        reception.portal.post(&format!("{}/cancel", links[0]), &[], &[]).await;
        let first = offer(&reception, "first@mail.example").await;
        assert_eq!(reception.portal.post(&format!("{first}/cancel"), &[], &[]).await.status, 303);
        let second = offer(&reception, "second@mail.example").await;
        assert_ne!(first, second);
        reception.portal.post(&format!("{second}/cancel"), &[], &[]).await;
        assert_eq!(reception.portal.mails_to("first@mail.example").await.len(), 1, "one place each");
        assert_eq!(free(&reception.portal.page(&format!("/kk{}", reception.host)).await).len(), 1, "free for all");
    });
}

/// Only who declines gives their place up.
#[test]
fn an_offer_left_unanswered_goes_to_the_next_and_costs_no_place() {
    run(async {
        let reception = Reception::open().await;
        let links = reception.fill().await;
        for email in ["first@mail.example", "second@mail.example"] {
            wait(&reception, email).await;
        }
        reception.portal.post(&format!("{}/cancel", links[1]), &[], &[]).await;
        let day_later = reception.portal.later(TimeDelta::hours(24)).await;
        look_after(&day_later.portal).await.expect("a look");
        let second = offer(&reception, "second@mail.example").await;
        day_later.post(&format!("{second}/cancel"), &[], &[]).await;
        assert_eq!(reception.portal.mails_to("first@mail.example").await.len(), 1, "not the same time again");

        day_later.post(&format!("{}/cancel", links[2]), &[], &[]).await;
        let first = reception.portal.mails_to("first@mail.example").await;
        assert_eq!((first.len(), reception.portal.mails_to("second@mail.example").await.len()), (2, 1));
        let again = offer(&reception, "first@mail.example").await;
        assert_eq!(day_later.post(&format!("{again}/accept"), &[], &[]).await.status, 303);
        assert_eq!(day_later.page(&again).await.texts("h1"), [words(Lang::Ru, "appointments-booked")]);
    });
}

#[test]
fn an_offer_that_the_office_takes_back_costs_no_place() {
    run(async {
        let reception = Reception::open().await;
        let links = reception.fill().await;
        wait(&reception, "first@mail.example").await;
        reception.portal.post(&format!("{}/cancel", links[0]), &[], &[]).await;
        let first = offer(&reception, "first@mail.example").await;
        let off = [("cancelled_day", "2026-11-24"), ("reason", "Іссапар")];
        let cancelled = reception.office.post("/admin/appointments/hosts/1/cancel-day", &off).await;
        assert_eq!(cancelled.status, 303);
        assert_eq!(reception.portal.page(&first).await.texts("h1"), [words(Lang::Ru, "appointments-cancelled")]);
        let other = [("day", "2026-11-25"), ("day_from", "15:00"), ("day_until", "15:30"), ("day_slot", "30")];
        assert_eq!(reception.office.post("/admin/appointments/hosts/1/days", &other).await.status, 303);
        let again = offer(&reception, "first@mail.example").await;
        assert_ne!(first, again);
        assert_eq!(reception.portal.page(&again).await.texts("h1"), [words(Lang::Ru, "appointments-offer")]);
    });
}
