//! The form, the confirmation, the calendar file, and that no time is given twice.

use portal_app::features::privacy::Form;
use portal_app::i18n::Lang;
use portal_entities::appointments;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{Reception, TIMES, VISITOR, free};
use crate::reception::opened;
use crate::support::{run, words};

async fn count(reception: &Reception) -> u64 {
    appointments::Entity::find().count(reception.portal.portal.db()).await.expect("a number")
}

/// S004-15.15, P891-11.4
#[test]
fn a_visitor_books_a_time_and_knows_number_code_place_and_moment() {
    run(async {
        let reception = Reception::open().await;
        let page = reception.portal.page(&format!("/kk{}", reception.host)).await;
        assert_eq!(free(&page), TIMES);
        let link = reception.booked(TIMES[1], &[("phone", "8 701 000 00 01")]).await;
        let answer = reception.portal.get(&link).await;
        assert_eq!((answer.header("cache-control"), answer.header("x-robots-tag")), ("no-store", "noindex"));
        let own = answer.html();
        assert_eq!(own.texts("h1"), [words(Lang::Kk, "appointments-booked")]);
        assert_eq!(own.texts("[data-appointment=number]"), ["R2026-00001"]);
        assert_eq!(own.texts("[data-appointment=code]").concat().len(), 14);
        assert!(own.has("[data-appointment=time] time[datetime=2026-11-24T10:20:00+05:00]"));
        assert!(own.words().contains("101-бөлме"));
        let mails = reception.portal.mails_to("aliya@mail.example").await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains(&link) && mails[0].contains("R2026-00001") && !mails[0].contains("учаск"));
        let page = reception.portal.page(&format!("/kk{}", reception.host)).await;
        assert_eq!(free(&page), [TIMES[0], TIMES[2]]);
    });
}

/// R95-1-9.2e: what is stored tells nothing of the visitor.
#[test]
fn nothing_a_visitor_wrote_is_readable_in_the_database() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[("phone", "8 701 000 00 01")]).await;
        let own = reception.portal.page(&link).await;
        let code = own.texts("[data-appointment=code]").concat();
        let row = appointments::Entity::find().one(reception.portal.portal.db()).await.expect("rows").expect("a row");
        let kept = format!("{row:?}");
        let secret = link.rsplit('/').next().expect("the secret part");
        for text in ["Әлия", "aliya", "701", "учаске", code.as_str(), secret] {
            assert!(!kept.contains(text), "{text}");
        }
    });
}

/// O116-T-37, O116-U-3.6
#[test]
fn what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
    run(async {
        let reception = Reception::open().await;
        let refused =
            reception.book(TIMES[0], &[("email", "aliya"), ("phone", "12"), ("name", ""), ("consent", "")]).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        for field in ["name", "email", "phone", "consent"] {
            assert!(page.has(&format!("#{field}-error")), "{field}");
            assert!(page.hrefs(".error-summary a").contains(&format!("#{field}")), "{field}");
        }
        assert_eq!(page.attribute("#email", "value"), "aliya");
        assert_eq!(page.texts("#subject"), ["Жер учаскесін рәсімдеу туралы"]);
        assert_eq!(page.attribute("input[name=time]", "value"), TIMES[0]);
        let markup = reception.book(TIMES[0], &[("subject", "</textarea><b id=\"x\">"), ("consent", "")]).await;
        assert!(!markup.html().has("#x"));
        assert_eq!(count(&reception).await, 0);
        for time in ["", "2026-11-24-10-10", "2026-11-25-10-00", "2026-11-22-10-00", "2026-12-01-10-00", "x"] {
            let refused = reception.send(&[("time", time), ("mark", "")]).await;
            assert_eq!((refused.status.as_u16(), refused.html().has("#time")), (422, true), "{time}");
        }
        assert_eq!(count(&reception).await, 0);
    });
}

/// R95-1-9.2b
#[test]
fn the_form_asks_for_what_it_names_and_says_why() {
    run(async {
        let reception = Reception::open().await;
        let page = reception.portal.page(&format!("/ru{}/{}", reception.host, TIMES[0])).await;
        let fields = page.form_fields("main form.form");
        assert!(fields.iter().all(|(name, _)| Form::Appointment.fields().contains(&name.as_str())));
        let note = page.texts("#privacy-note").concat();
        for key in ["privacy-data", "privacy-purpose", "privacy-term"] {
            assert!(note.contains(&words(Lang::Ru, key)));
        }
    });
}

#[test]
fn sent_twice_it_is_one_booking() {
    run(async {
        let reception = Reception::open().await;
        let mark = "0123456789abcdef0123456789abcdef";
        let first = reception.send(&[("mark", mark), ("time", TIMES[0])]).await;
        let second = reception.send(&[("mark", mark), ("time", TIMES[0])]).await;
        assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
        assert_eq!(first.header("location"), second.header("location"));
        assert_eq!(count(&reception).await, 1);
        // For another time it is another booking, and the first is not shown as if it were that.
        let other = reception.send(&[("mark", mark), ("time", TIMES[1]), ("email", "other@mail.example")]).await;
        assert_eq!(other.status, 303);
        assert_ne!(other.header("location"), first.header("location"));
    });
}

#[test]
fn one_person_holds_no_more_than_the_host_allows() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[("phone", "8 701 000 00 01")]).await;
        for other in [&[("email", "ALIYA@mail.example")][..], &[("email", ""), ("phone", "+7 701 000-00-01")]] {
            let refused = reception.book(TIMES[1], other).await;
            assert_eq!((refused.status.as_u16(), refused.html().has("#name-error")), (422, true));
        }
        reception.booked(TIMES[1], &[("email", "other@mail.example")]).await;
        assert_eq!(count(&reception).await, 2);
    });
}

/// S004-15.15: no double booking.
#[test]
fn a_hundred_who_want_the_same_time_at_once_leave_one_booking() {
    run(async {
        let reception = Reception::open().await;
        let tasks: Vec<_> = (0..100)
            .map(|index| {
                let (portal, host) = (reception.portal.clone(), reception.host.clone());
                tokio::spawn(async move {
                    let (mark, email) = (format!("{index:032x}"), format!("visitor{index}@mail.example"));
                    let opened = opened(&portal, &mark, 60);
                    let mut fields = VISITOR.to_vec();
                    fields.retain(|(name, _)| *name != "email");
                    fields.extend([
                        ("mark", mark.as_str()),
                        ("opened", &opened),
                        ("time", TIMES[1]),
                        ("email", email.as_str()),
                    ]);
                    portal.post(&format!("/kk{host}"), &fields, &[]).await
                })
            })
            .collect();
        let mut won = 0;
        for task in tasks {
            let answer = task.await.expect("an answer");
            if answer.status == 303 {
                won += 1;
                continue;
            }
            assert_eq!(answer.status, 422);
            let page = answer.html();
            assert!(page.has("#time-error"), "the loser is told");
            let left: Vec<_> =
                page.all("input[name=time]").into_iter().filter_map(|radio| radio.attribute("value")).collect();
            assert_eq!(left, [TIMES[0], TIMES[2]], "the times that are left");
            assert_eq!(page.attribute("#name", "value"), "Әлия Серікқызы", "nothing typed is lost");
        }
        assert_eq!((won, count(&reception).await), (1, 1));
        let row = appointments::Entity::find().one(reception.portal.portal.db()).await.expect("rows").expect("a row");
        assert_eq!(row.number, 1, "who lost took no number");
    });
}

/// Past the check of free times, the database itself keeps two apart.
#[test]
fn the_database_refuses_a_second_booking_of_the_same_time() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[]).await;
        let db = reception.portal.portal.db();
        let row = appointments::Entity::find().one(db).await.expect("rows").expect("a row");
        let mut second: appointments::ActiveModel = row.into();
        second.id = sea_orm::NotSet;
        second.submission = sea_orm::Set("other".to_owned());
        second.link_hash = sea_orm::Set("other".to_owned());
        let refused = appointments::Entity::insert(second).exec_without_returning(db).await;
        let error = refused.expect_err("a refusal");
        assert!(matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))), "{error}");
    });
}

#[test]
fn the_calendar_file_is_one_that_calendars_take() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        let answer = reception.portal.get(&format!("{link}/ics")).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        assert!(answer.header("content-disposition").contains("R2026-00001.ics"));
        let file = answer.text();
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        let lines = file.replace("\r\n ", "");
        for line in [
            "BEGIN:VCALENDAR",
            "UID:R2026-00001@shymkent.example",
            "SEQUENCE:0",
            "DTSTART:20261124T050000Z",
            "DTEND:20261124T052000Z",
            "LOCATION:Бас кіреберіс\\, 1-қабат\\, 101-бөлме",
            "STATUS:CONFIRMED",
            "END:VCALENDAR",
        ] {
            assert!(lines.split("\r\n").any(|known| known == line), "{line} in {lines}");
        }
        assert_eq!(reception.portal.get("/kk/appointments/booking/0123456789/ics").await.status, 404);
    });
}

#[test]
fn number_and_code_lead_to_the_booking_and_guessing_is_slowed_down() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        let code = reception.portal.page(&link).await.texts("[data-appointment=code]").concat();
        let typed = code.to_lowercase().replace('-', " ");
        let right = [("number", "r2026-1"), ("code", typed.as_str())];
        let found = reception.portal.post("/kk/appointments/find", &right, &[]).await;
        assert_eq!(found.header("location"), link);
        for _ in 0..10 {
            let wrong = [("number", "R2026-00001"), ("code", "7777-7777-7777")];
            assert_eq!(reception.portal.post("/kk/appointments/find", &wrong, &[]).await.status, 422);
        }
        assert_eq!(reception.portal.post("/kk/appointments/find", &right, &[]).await.status, 429);
    });
}
