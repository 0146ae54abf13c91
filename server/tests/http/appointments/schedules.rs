//! Schedules: who may keep them, what is public of them.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;

use super::{Reception, SCHEDULE, TIMES, free};
use crate::support::{TestPortal, run, words};

/// S004-15.15: only the reception's own people and the administrator keep schedules.
#[test]
fn only_the_people_of_the_reception_keep_schedules() {
    run(async {
        let portal = TestPortal::start().await;
        for (role, status) in [
            (Role::Registrar, 200),
            (Role::ReceptionEditor, 200),
            (Role::Administrator, 200),
            (Role::Leader, 403),
            (Role::Executor, 403),
            (Role::SectionEditor, 403),
            (Role::Reviewer, 403),
            (Role::TrustOfficer, 403),
        ] {
            let person = portal.staff(role.name(), &[(role, None)]).await;
            for address in ["/admin/appointments", "/admin/appointments/hosts/new", "/admin/appointments.csv"] {
                assert_eq!(person.get(address).await.status, status, "{role:?} {address}");
            }
            let sent = person.post("/admin/appointments/hosts/new", &SCHEDULE).await;
            assert_eq!(sent.status, if status == 200 { 422 } else { 403 }, "{role:?}");
        }
        let registrar = portal.staff("other", &[(Role::Registrar, None)]).await;
        for address in ["/admin/appointments/hosts/99", "/admin/appointments/hosts/x", "/admin/appointments/99"] {
            assert_eq!(registrar.get(address).await.status, 404, "{address}");
        }
    });
}

/// O116-T-37: what is wrong is said beside the field, and what was typed stays.
#[test]
fn a_schedule_that_cannot_be_is_refused_in_words() {
    run(async {
        let reception = Reception::closed().await;
        let page = "/admin/appointments/hosts/1";
        for (name, value, field) in [
            ("until_1", "10:10", "slot_1"),
            ("from_1", "ten", "from_1"),
            ("place_ru", "", "place_kk"),
            ("opens_days", "0", "opens_days"),
            ("closes_hours", "x", "closes_hours"),
            ("weekday_1", "", "weekday_1"),
        ] {
            let mut fields = SCHEDULE.to_vec();
            fields.retain(|(known, _)| *known != name);
            fields.push((name, value));
            let refused = reception.office.post(page, &fields).await;
            assert_eq!(refused.status, 422, "{name}");
            let html = refused.html();
            assert!(html.hrefs(".error-summary a").contains(&format!("#{field}")), "{name}");
            assert_eq!(html.attribute("#place_en", "value"), "Main entrance, ground floor, room 101");
        }
        assert_eq!(reception.office.post(page, &SCHEDULE).await.status, 303);
        let mut twice = SCHEDULE.to_vec();
        twice.push(("item", &reception.item));
        let refused = reception.office.post("/admin/appointments/hosts/new", &twice).await;
        assert!(refused.html().has("#item-error"), "nobody has two schedules");
    });
}

/// R95-2-M2.2, O116-L-11.2, P891-11.4
#[test]
fn the_schedule_is_public_with_days_hours_place_and_the_date_of_its_change() {
    run(async {
        let reception = Reception::closed().await;
        for (lang, hours, place) in [
            ("kk", "сейсенбі сайын, 10:00–11:00", "Бас кіреберіс, 1-қабат, 101-бөлме"),
            ("ru", "вторник, 10:00–11:00", "Главный вход, 1-й этаж, кабинет 101"),
            ("en", "every Tuesday, 10:00–11:00", "Main entrance, ground floor, room 101"),
        ] {
            for address in [format!("/{lang}/appointments"), format!("/{lang}/work-with-public/reception-schedule")] {
                let page = reception.portal.page(&address).await;
                assert_eq!(page.texts("#timetable").len(), 1, "{address}");
                assert_eq!(page.texts("main tbody td li"), [hours], "{address}");
                assert!(page.texts("main tbody td").contains(&place.to_owned()), "{address}");
                assert!(page.has("main section time[datetime=2026-11-22]"), "{address}");
                assert!(!page.hrefs("main a").iter().any(|href| href.contains(&reception.host)), "no way to book");
            }
        }
        let host = reception.portal.page(&format!("/kk{}", reception.host)).await;
        assert!(free(&host).is_empty());
        let form = reception.portal.get(&format!("/kk{}/{}", reception.host, TIMES[0])).await;
        assert_eq!(form.status, 404, "a signpost takes no bookings");
        assert_eq!(reception.send(&[("time", TIMES[0])]).await.status, 404);
    });
}

/// S004-15.15, S003-19.8: the way to a reception begins at the page of the person.
#[test]
fn pages_of_officials_lead_to_their_free_times() {
    run(async {
        let reception = Reception::open().await;
        let list = reception.portal.page("/kk/appointments").await;
        assert_eq!(list.hrefs(".receptions h3 a"), [format!("/kk{}", reception.host)]);
        assert!(list.texts(".receptions__next").concat().contains("Сейсенбі, 2026 жылғы 24 қараша"));
        let name = list.texts(".receptions h3 a").concat();
        let found = words(Lang::Kk, "appointments-book");
        let mut linked = 0;
        for section in reception.portal.portal.structure().expect("a structure").all() {
            for item in &section.items {
                let address = portal_app::paths::item(Lang::Kk, &section.key, &item.key);
                let answer = reception.portal.get(&address).await;
                let is_list = answer.status == 200 && answer.header("content-type").starts_with("text/html");
                if is_list && answer.html().hrefs("article.person a").contains(&format!("/kk{}", reception.host)) {
                    assert!(answer.text().contains(&name) && answer.text().contains(&found));
                    linked += 1;
                }
            }
        }
        assert!(linked >= 1, "the person's page leads to the free times");
        let appeals = reception.portal.page("/ru/appeals").await;
        assert!(appeals.hrefs("main a").contains(&"/ru/appointments".to_owned()));
    });
}

#[test]
fn single_days_and_hidden_schedules_change_what_is_free() {
    run(async {
        let reception = Reception::open().await;
        let page = format!("/ru{}", reception.host);
        assert_eq!(free(&reception.portal.page(&page).await), TIMES);
        let days = "/admin/appointments/hosts/1/days";
        let other = [("day", "2026-11-25"), ("day_from", "15:00"), ("day_until", "15:30"), ("day_slot", "30")];
        assert_eq!(reception.office.post(days, &other).await.status, 303);
        let off = [("day", "2026-11-24"), ("day_off", "on")];
        assert_eq!(reception.office.post(days, &off).await.status, 303);
        assert_eq!(free(&reception.portal.page(&page).await), ["2026-11-25-15-00"]);
        let wrong = reception.office.post(days, &[("day", "2026-11-21"), ("day_off", "on")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.html().has("#day-error")), (422, true), "a day that is over");
        let wrong = reception.office.post(days, &[("day", "2026-11-26"), ("day_from", "x")]).await;
        assert_eq!(wrong.status, 422);
        let back = reception.office.post("/admin/appointments/hosts/1/drop-day", &[("day", "2026-11-24")]).await;
        assert_eq!(back.status, 303);
        assert_eq!(free(&reception.portal.page(&page).await).len(), 4);
        let hidden: Vec<_> = SCHEDULE.into_iter().filter(|(name, _)| *name != "is_open").collect();
        assert_eq!(reception.office.post("/admin/appointments/hosts/1", &hidden).await.status, 303);
        assert_eq!(reception.portal.get(&page).await.status, 404);
    });
}

#[test]
fn the_second_tuesday_of_a_month_is_said_in_good_words() {
    run(async {
        let reception = Reception::closed().await;
        let mut fields = SCHEDULE.to_vec();
        fields.retain(|(name, _)| !matches!(*name, "weeks_1" | "weekday_1"));
        fields.extend([("weeks_1", "second"), ("weekday_1", "2")]);
        assert_eq!(reception.office.post("/admin/appointments/hosts/1", &fields).await.status, 303);
        for (lang, hours) in [
            ("kk", "айдың екінші сәрсенбісі, 10:00–11:00"),
            ("ru", "вторая среда месяца, 10:00–11:00"),
            ("en", "the second Wednesday of the month, 10:00–11:00"),
        ] {
            let page = reception.portal.page(&format!("/{lang}/appointments")).await;
            assert_eq!(page.texts("main tbody td li"), [hours]);
        }
    });
}

#[test]
fn turned_off_bookings_leave_those_that_are_there() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        switch_off(&reception).await;
        let own = reception.portal.page(&link).await;
        assert_eq!(own.texts("h1"), [words(Lang::Kk, "appointments-booked")]);
        assert_eq!(reception.portal.get(&format!("{link}/move")).await.status, 404);
        assert_eq!(reception.portal.post(&format!("{link}/cancel"), &[], &[]).await.status, 303);
    });
}

async fn switch_off(reception: &Reception) {
    let portal = reception.portal.clone();
    let person = portal.staff("second", &[(Role::Administrator, None)]).await;
    assert_eq!(person.post("/admin/settings", &[("audit_days", "400")]).await.status, 303);
}
