//! Giving a booking back, moving it, being reminded of it, being forgotten.

use chrono::{DateTime, TimeDelta, Utc};
use portal_app::features::appointments::look_after;
use portal_app::features::privacy;
use portal_app::i18n::Lang;
use portal_entities::appointments;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{Reception, TIMES, free};
use crate::support::{run, words};

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").to_utc()
}

#[test]
fn a_booking_is_given_back_by_its_link_and_the_time_is_free_again() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        let asked = reception.portal.page(&format!("{link}/cancel")).await;
        assert_eq!(asked.form_action("main form"), format!("{link}/cancel"));
        let page = format!("/kk{}", reception.host);
        assert_eq!(free(&reception.portal.page(&page).await).len(), 2, "looking changes nothing");
        for _ in 0..2 {
            let done = reception.portal.post(&format!("{link}/cancel"), &[], &[]).await;
            assert_eq!(
                (done.status.as_u16(), done.header("location")),
                (303, format!("{link}?done=cancelled").as_str())
            );
        }
        assert_eq!(reception.portal.page(&link).await.texts("h1"), [words(Lang::Kk, "appointments-cancelled")]);
        assert_eq!(free(&reception.portal.page(&page).await), TIMES);
        assert_eq!(reception.portal.mails_to("aliya@mail.example").await.len(), 2, "told once");
        let file = reception.portal.get(&format!("{link}/ics")).await;
        assert!(file.text().contains("STATUS:CANCELLED") && file.text().contains("SEQUENCE:1"));
        assert_eq!(reception.portal.post("/kk/appointments/booking/0/cancel", &[], &[]).await.status, 404);
    });
}

#[test]
fn a_booking_moves_to_a_free_time_and_to_no_other() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        reception.booked(TIMES[1], &[("email", "other@mail.example")]).await;
        let choices = reception.portal.page(&format!("{link}/move")).await;
        let offered: Vec<_> =
            choices.all("input[name=time]").into_iter().filter_map(|radio| radio.attribute("value")).collect();
        assert_eq!(offered, [TIMES[2]]);
        for taken in [TIMES[1], "", "2026-11-25-10-00"] {
            let refused = reception.portal.post(&format!("{link}/move"), &[("time", taken)], &[]).await;
            assert_eq!((refused.status.as_u16(), refused.html().has("#time-error")), (422, true), "{taken}");
        }
        let moved = reception.portal.post(&format!("{link}/move"), &[("time", TIMES[2])], &[]).await;
        assert_eq!(moved.header("location"), format!("{link}?done=moved"), "number, code and link stay");
        let own = reception.portal.page(&link).await;
        assert!(own.has("[data-appointment=time] time[datetime=2026-11-24T10:40:00+05:00]"));
        assert_eq!(free(&reception.portal.page(&format!("/kk{}", reception.host)).await), [TIMES[0]]);
        let file = reception.portal.get(&format!("{link}/ics")).await.text().to_owned();
        assert!(file.contains("SEQUENCE:1") && file.contains("DTSTART:20261124T054000Z"));
    });
}

#[test]
fn a_reminder_goes_out_the_day_before_in_the_visitors_language_and_once() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[]).await;
        look_after(&reception.portal.portal).await.expect("a look");
        let early = reception.portal.at(at("2026-11-23T08:59:00+05:00")).await;
        look_after(&early.portal).await.expect("a look");
        assert_eq!(reception.portal.mails_to("aliya@mail.example").await.len(), 1, "only the confirmation");
        let morning = reception.portal.at(at("2026-11-23T09:00:00+05:00")).await;
        for _ in 0..2 {
            look_after(&morning.portal).await.expect("a look");
        }
        let mails = reception.portal.mails_to("aliya@mail.example").await;
        assert_eq!(mails.len(), 2);
        assert!(mails[1].contains(&words(Lang::Kk, "appointments-bring")), "{}", mails[1]);
    });
}

/// R95-1-9.2c
#[test]
fn visitors_are_forgotten_after_the_term_and_the_figures_stay() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        let db = reception.portal.portal.db();
        let row = async || appointments::Entity::find().one(db).await.expect("rows").expect("a row");
        let before = row().await;
        let soon = reception.portal.later(TimeDelta::days(180)).await;
        privacy::purge(&soon.portal).await.expect("a purge");
        assert_eq!(row().await, before);
        let later = reception.portal.later(TimeDelta::days(183)).await;
        privacy::purge(&later.portal).await.expect("a purge");
        let after = row().await;
        assert!(after.erased_at.is_some() && after.email_key.is_none() && after.sealed != before.sealed);
        assert_eq!((after.starts_at, after.number), (before.starts_at, before.number));
        assert_eq!(reception.portal.get(&link).await.status, 404);
        let list = reception.office.get("/admin/appointments/hosts/1/list?day=2026-11-24").await;
        assert_eq!(list.status, 200);
        assert!(!list.text().contains("Әлия"));
    });
}

#[test]
fn given_back_and_moved_at_once_one_of_both_happens_and_nobody_waits_for_the_other() {
    run(async {
        let reception = Reception::open().await;
        for round in 0..3 {
            let email = format!("visitor{round}@mail.example");
            let link = reception.booked(TIMES[0], &[("email", &email)]).await;
            let posts = ["move", "cancel", "move", "cancel"].map(|step| {
                let (portal, address) = (reception.portal.clone(), format!("{link}/{step}"));
                tokio::spawn(async move { portal.post(&address, &[("time", TIMES[1])], &[]).await.status.as_u16() })
            });
            for post in posts {
                let status = post.await.expect("an answer");
                assert!([303, 409, 422].contains(&status), "{status}");
            }
            let page = reception.portal.page(&format!("/kk{}", reception.host)).await;
            assert_eq!(free(&page), TIMES, "given back in the end, wherever it was moved");
        }
    });
}

#[test]
fn a_booking_that_does_not_open_keeps_nobody_from_being_reminded() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[("email", "broken@mail.example")]).await;
        reception.booked(TIMES[1], &[]).await;
        let broken = appointments::ActiveModel { sealed: Set("rubbish".to_owned()), ..Default::default() };
        let first = appointments::Entity::update_many().set(broken).filter(appointments::Column::Id.eq(1));
        first.exec(reception.portal.portal.db()).await.expect("broken");
        let morning = reception.portal.at(at("2026-11-23T09:00:00+05:00")).await;
        look_after(&morning.portal).await.expect("a look");
        assert_eq!(reception.portal.mails_to("aliya@mail.example").await.len(), 2);
    });
}
