//! The office: the list of a day, outcomes, days called off, entries by hand, figures.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{appointments, audit};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{Reception, TIMES, free};
use crate::support::{run, words};

const LIST: &str = "/admin/appointments/hosts/1/list?day=2026-11-24";

async fn views(reception: &Reception) -> u64 {
    let lines = audit::Entity::find().filter(audit::Column::Action.eq("view"));
    lines.count(reception.portal.portal.db()).await.expect("a number")
}

/// R95-1-9.2e: each look at personal data is written down.
#[test]
fn the_list_of_a_day_names_who_comes_and_the_log_who_looked() {
    run(async {
        let reception = Reception::open().await;
        assert_eq!(reception.office.get(LIST).await.status, 200);
        assert_eq!(views(&reception).await, 0, "nothing personal to see");
        reception.booked(TIMES[1], &[("appeal", "2026-00012")]).await;
        let list = reception.office.get(LIST).await.html();
        assert_eq!(list.texts("tbody th"), ["10:00", "10:20", "10:40"]);
        assert_eq!(list.texts("tbody td a"), ["Әлия Серікқызы"]);
        assert!(list.texts("tbody td").iter().any(|cell| cell.contains("2026-00012")));
        assert_eq!(views(&reception).await, 1);
        let booking = reception.office.get("/admin/appointments/1").await.html();
        assert_eq!(booking.texts("h1"), ["Әлия Серікқызы"]);
        assert_eq!(views(&reception).await, 2);
        assert_eq!(reception.portal.get("/admin/appointments/1").await.status, 303, "not for everybody");
    });
}

#[test]
fn what_came_of_a_visit_is_noted_and_only_the_office_reads_it() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        let outcome = "/admin/appointments/1/outcome";
        let refused = reception.office.post(outcome, &[("outcome", "flew"), ("note", "Берілді")]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#outcome-error")), (422, true));
        assert_eq!(refused.html().texts("#note"), ["Берілді"]);
        let note = "Жер комитетіне тапсырма берілді";
        assert_eq!(reception.office.post(outcome, &[("outcome", "came"), ("note", note)]).await.status, 303);
        let booking = reception.office.get("/admin/appointments/1").await;
        assert!(booking.text().contains(note));
        assert!(!reception.portal.get(&link).await.text().contains(note));
        let row = appointments::Entity::find().one(reception.portal.portal.db()).await.expect("rows").expect("a row");
        assert!(!format!("{row:?}").contains("Жер"));
        let list = reception.office.get(LIST).await.html();
        assert!(list.texts("tbody td").contains(&words(Lang::Kk, "appointments-came")));
    });
}

#[test]
fn a_day_called_off_is_told_to_everybody_who_was_booked() {
    run(async {
        let reception = Reception::open().await;
        let links = reception.fill().await;
        let address = "/admin/appointments/hosts/1/cancel-day";
        let refused = reception.office.post(address, &[("cancelled_day", "2026-11-24")]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#reason-error")), (422, true));
        let reason = "Қабылдау жүргізуші іссапарда.";
        let done = reception.office.post(address, &[("cancelled_day", "2026-11-24"), ("reason", reason)]).await;
        assert_eq!(done.status, 303);
        for (index, link) in links.iter().enumerate() {
            let mails = reception.portal.mails_to(&format!("visitor{index}@mail.example")).await;
            assert!(mails.len() == 2 && mails[1].contains(reason), "{mails:?}");
            assert_eq!(reception.portal.page(link).await.texts("h1"), [words(Lang::Kk, "appointments-cancelled")]);
        }
        assert!(free(&reception.portal.page(&format!("/kk{}", reception.host)).await).is_empty());
    });
}

#[test]
fn who_phones_is_entered_by_hand_also_at_a_time_closed_to_the_public() {
    run(async {
        let reception = Reception::open().await;
        let tomorrow = reception.portal.later(chrono::TimeDelta::hours(30)).await;
        assert!(free(&tomorrow.page(&format!("/kk{}", reception.host)).await).is_empty(), "less than a day left");
        let office = tomorrow.staff("second-secretary", &[(Role::ReceptionEditor, None)]).await;
        let page = "/admin/appointments/hosts/1/book";
        let visitor = [("time", TIMES[0]), ("name", "Нұрлан Асқар"), ("phone", "8 701 000 00 01"), ("subject", "Су")];
        let refused = office.fill(page, "main form.form", &visitor[..3]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#subject-error")), (422, true));
        let unmarked = office.post(page, &[visitor.as_slice(), &[("mark", "")]].concat()).await;
        assert_eq!(unmarked.status, 400, "it would pass for every other one without a mark");
        let entered = office.fill(page, "main form.form", &visitor).await;
        assert_eq!(entered.header("location"), format!("{LIST}&done=entered&about=R2026-00001"));
        let taken = office.fill(page, "main form.form", &visitor).await;
        assert_eq!((taken.status.as_u16(), taken.html().has("#time-error")), (422, true));
        assert_eq!(office.get(LIST).await.html().texts("tbody td a"), ["Нұрлан Асқар"]);
    });
}

#[test]
fn a_form_of_the_office_without_its_own_mark_is_refused() {
    run(async {
        let reception = Reception::open().await;
        let visitor = [("time", TIMES[0]), ("name", "Нұрлан Асқар"), ("phone", "8 701 000 00 01"), ("subject", "Су")];
        for mark in ["", "1", "0123456789abcdef0123456789abcdeg", "0123456789abcdef0123456789abcdef0"] {
            let fields = [&visitor[..], &[("mark", mark)]].concat();
            let answer = reception.office.post("/admin/appointments/hosts/1/book", &fields).await;
            assert_eq!(answer.status, 400, "{mark}");
        }
        assert_eq!(appointments::Entity::find().count(reception.portal.portal.db()).await.expect("a number"), 0);
    });
}

#[test]
fn one_booking_is_called_off_with_a_reason() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[]).await;
        let address = "/admin/appointments/1/cancel";
        assert_eq!(reception.office.post(address, &[]).await.status, 422);
        assert_eq!(reception.office.post(address, &[("reason", "Уақыт ауысты.")]).await.status, 303);
        assert_eq!(reception.office.post(address, &[("reason", "Уақыт ауысты.")]).await.status, 409);
        let mails = reception.portal.mails_to("aliya@mail.example").await;
        assert!(mails.len() == 2 && mails[1].contains("Уақыт ауысты."));
    });
}

#[test]
fn the_figures_of_a_month_hold_nothing_personal() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[("phone", "8 701 000 00 01")]).await;
        let file = reception.office.get("/admin/appointments.csv?month=2026-11").await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(file.text().contains("R2026-00001") && file.text().contains("2026-11-24 10:00"));
        for text in ["Әлия", "aliya", "701", "учаске"] {
            assert!(!file.text().contains(text), "{text}");
        }
        assert_eq!(reception.office.get("/admin/appointments.csv?month=2026-12").await.text().lines().count(), 1);
        assert_eq!(reception.office.get("/admin/appointments.csv?month=x").await.status, 400);
    });
}
