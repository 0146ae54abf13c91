//! What is said after something was done to a booking, and in whose words a form speaks.

use portal_app::i18n::Lang;

use super::{Reception, TIMES};
use crate::support::{Answer, Person, TestPortal, run, words, words_before};

async fn told(by: &Person, answer: Answer) -> String {
    assert_eq!(answer.status, 303);
    by.get(answer.header("location")).await.html().texts(".notice--success[role=status]").concat()
}

async fn told_visitor(portal: &TestPortal, answer: Answer) -> Vec<String> {
    assert_eq!(answer.status, 303);
    portal.page(answer.header("location")).await.texts(".notice--success[role=status]")
}

#[test]
fn the_office_is_told_what_was_done_to_which_booking() {
    run(async {
        let reception = Reception::open().await;
        let office = &reception.office;
        for time in TIMES {
            reception.booked(time, &[("email", &format!("visitor{time}@mail.example"))]).await;
        }
        for (id, outcome, key) in [(1, "came", "appointments-done-came"), (2, "missed", "appointments-done-missed")] {
            let marked = office.post(&format!("/admin/appointments/{id}/outcome"), &[("outcome", outcome)]).await;
            let said = format!("{}R2026-0000{id}", words_before(Lang::Kk, key, "number"));
            assert_eq!(told(office, marked).await, said);
        }
        let cancelled = office.post("/admin/appointments/3/cancel", &[("reason", "Уақыт ауысты.")]).await;
        let said = words_before(Lang::Kk, "appointments-done-cancelled", "number");
        assert!(told(office, cancelled).await.starts_with(&format!("{said}R2026-00003")));
        let list = "/admin/appointments/hosts/1/list?day=2026-11-24";
        for crafted in ["done=came&about=x", "done=flown&about=R2026-00001", "done=came"] {
            assert!(!office.get(&format!("{list}&{crafted}")).await.html().has(".notice--success"), "{crafted}");
        }
    });
}

#[test]
fn the_office_is_told_what_was_done_to_a_schedule() {
    run(async {
        let reception = Reception::open().await;
        let office = &reception.office;
        let saved =
            office.fill("/admin/appointments/hosts/1", "section[aria-labelledby=schedule-title] form", &[]).await;
        assert_eq!(told(office, saved).await, words(Lang::Kk, "appointments-done-kept"));
        let day = async |part: &str, fields: &[(&str, &str)]| {
            told(office, office.post(&format!("/admin/appointments/hosts/1/{part}"), fields).await).await
        };
        let off = [("day", "2026-11-24"), ("day_off", "on")];
        assert_eq!(day("days", &off).await, words(Lang::Kk, "appointments-done-day-kept"));
        assert_eq!(day("drop-day", &off[..1]).await, words(Lang::Kk, "appointments-done-day-dropped"));
        let called_off = [("cancelled_day", "2026-11-24"), ("reason", "Іссапар.")];
        assert_eq!(day("cancel-day", &called_off).await, words(Lang::Kk, "appointments-done-day-cancelled"));
    });
}

#[test]
fn the_visitor_is_told_what_was_done_and_may_book_another_time() {
    run(async {
        let reception = Reception::open().await;
        let portal = &reception.portal;
        let link = reception.booked(TIMES[0], &[]).await;
        let moved = portal.post(&format!("{link}/move"), &[("time", TIMES[2])], &[]).await;
        assert_eq!(told_visitor(portal, moved).await, [words(Lang::Kk, "appointments-done-own-moved")]);
        assert!(!portal.page(&link).await.has(".notice--success"), "said once");
        let cancelled = portal.post(&format!("{link}/cancel"), &[], &[]).await;
        assert_eq!(told_visitor(portal, cancelled).await, [words(Lang::Kk, "appointments-done-own-cancelled")]);
        let page = portal.page(&format!("{link}?done=moved")).await;
        assert!(!page.has(".notice--success"), "only what is true of it");
        assert!(page.hrefs("main a.button").contains(&format!("/kk{}", reception.host)));
        super::switch(portal, false).await;
        let page = portal.page(&link).await;
        assert!(!page.hrefs("main a.button").contains(&format!("/kk{}", reception.host)), "nothing to book");
    });
}

#[test]
fn the_form_of_the_office_speaks_to_the_office() {
    run(async {
        let reception = Reception::open().await;
        let address = "/admin/appointments/hosts/1/book";
        let form = reception.office.get(address).await.html();
        let labels = form.texts("main label");
        for key in ["appointments-enter-name", "appointments-enter-subject"] {
            assert!(labels.contains(&words(Lang::Kk, key)), "{key} in {labels:?}");
        }
        assert!(!form.words().contains(&words(Lang::Kk, "appointments-subject")));
        assert_eq!(form.texts("main form.form button"), [words(Lang::Kk, "appointments-enter-send")]);
        let refused = reception.office.fill(address, "main form.form", &[]).await.html();
        assert_eq!(refused.hrefs(".error-summary a"), ["#name", "#email", "#subject"]);
        assert!(refused.texts("#name-error").concat().contains(&words(Lang::Kk, "appointments-fault-enter-name")));
        reception.booked(TIMES[0], &[]).await;
        let booking = reception.office.get("/admin/appointments/1").await.html();
        assert!(booking.texts("dt").contains(&words(Lang::Kk, "appointments-lang")));
    });
}

/// O116-T-37
#[test]
fn errors_of_the_visitors_form_stand_in_the_order_of_its_fields() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[("email", "other@mail.example")]).await;
        let wrong = [("name", ""), ("email", "aliya"), ("subject", ""), ("consent", "")];
        let refused = reception.send(&[&[("time", TIMES[0])], wrong.as_slice()].concat()).await.html();
        assert_eq!(refused.hrefs(".error-summary a"), ["#time", "#name", "#email", "#subject", "#consent"]);
    });
}

#[test]
fn on_a_phone_the_list_of_a_day_says_what_each_line_is() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[("phone", "8 701 000 00 01")]).await;
        let list = reception.office.get("/admin/appointments/hosts/1/list?day=2026-11-24").await.html();
        let named = list.all("table.table--stack td[data-label]");
        let labels: Vec<_> = named.iter().filter_map(|cell| cell.attribute("data-label")).collect();
        let keys = ["visitor", "phone-short", "subject-short", "outcome"];
        assert_eq!(labels, keys.map(|key| words(Lang::Kk, &format!("appointments-{key}"))));
    });
}
