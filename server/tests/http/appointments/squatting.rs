//! Nobody takes all times for names made up.

use portal_app::i18n::Lang;
use portal_entities::{appointment_waiting, appointments};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::waiting::wait_with;
use super::{Reception, TIMES};
use crate::reception::opened;
use crate::support::{run, words};

async fn count(reception: &Reception) -> u64 {
    appointments::Entity::find().count(reception.portal.portal.db()).await.expect("a number")
}

#[test]
fn labels_and_dots_in_an_address_make_nobody_else_of_a_person() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[("email", "aliya@gmail.com")]).await;
        for email in ["aliya+1@gmail.com", "a.l.i.y.a@gmail.com", "Al.iya+x@googlemail.com"] {
            let refused = reception.book(TIMES[1], &[("email", email)]).await;
            assert_eq!((refused.status.as_u16(), refused.html().has("#name-error")), (422, true), "{email}");
        }
        assert_eq!(count(&reception).await, 1);
    });
}

#[test]
fn a_program_that_books_is_asked_what_a_person_can_answer() {
    run(async {
        let reception = Reception::open().await;
        let form = reception.portal.page(&format!("/kk{}/{}", reception.host, TIMES[0])).await;
        assert_eq!(form.attribute(".reception-trap", "aria-hidden"), "true");
        let mark = form.attribute("input[name=mark]", "value");
        assert!(form.attribute("main form.form", "data-work").starts_with(&mark));
        let just_now = opened(&reception.portal, &mark, 1);
        for (changes, reason) in [
            (("opened", just_now.as_str()), "reception-doubt-fast"),
            (("opened", ""), "reception-doubt-odd"),
            (("website", "https://spam.example"), "reception-doubt-odd"),
        ] {
            let asked = reception.send(&[("mark", mark.as_str()), ("time", TIMES[0]), changes]).await;
            assert_eq!(asked.status, 422);
            let page = asked.html();
            assert!(page.texts("#figures-error").concat().contains(&words(Lang::Kk, reason)), "{changes:?}");
            assert_eq!(page.attribute("#name", "value"), "Әлия Серікқызы", "nothing typed is lost");
            assert_eq!(page.attribute("input[name=time]", "value"), TIMES[0]);
        }
        assert_eq!(count(&reception).await, 0);
        // What a browser computes unseen answers it.
        let work = crate::reception::work(&mark);
        let changes = [("mark", mark.as_str()), ("time", TIMES[0]), ("opened", &just_now), ("work", &work)];
        assert_eq!(reception.send(&changes).await.status, 303);
    });
}

#[test]
fn one_network_books_twenty_times_a_day_and_no_more() {
    run(async {
        let reception = Reception::open().await;
        for index in 0..21 {
            let email = format!("visitor{index}@mail.example");
            let time = TIMES[index % TIMES.len()];
            let mark = format!("{index:032x}");
            let work = crate::reception::work(&mark);
            let fields = [("mark", mark.as_str()), ("time", time), ("email", &email)];
            let answer = reception.send(&fields).await;
            if index == 20 {
                assert_eq!(answer.status, 422);
                let said = words(Lang::Kk, "appointments-fault-network");
                let start = said.split('{').next().unwrap_or_default().split('\u{2068}').next().unwrap_or_default();
                assert!(answer.html().texts("#name-error").concat().contains(start.trim()), "{said}");
                assert_eq!(answer.html().attribute("#email", "value"), email, "nothing typed is lost");
                continue;
            }
            let answer = if index < 3 {
                answer
            } else {
                // More than a family books: one more question, which a browser answers unseen.
                assert_eq!((answer.status.as_u16(), answer.html().has("#figures-error")), (422, true));
                reception.send(&[&fields[..], &[("work", &work)]].concat()).await
            };
            assert_eq!(answer.status, 303, "{index}");
            let link = answer.header("location").to_owned();
            reception.portal.post(&format!("{link}/cancel"), &[], &[]).await;
        }
        assert_eq!(count(&reception).await, 20);
    });
}

#[test]
fn a_person_has_one_place_in_the_waiting_list_of_a_host() {
    run(async {
        let reception = Reception::open().await;
        reception.fill().await;
        for (email, phone) in [
            ("aliya@gmail.com", "8 701 000 00 01"),
            ("ali.ya+1@gmail.com", ""),
            ("other@mail.example", "+7 701 000 00 01"),
            ("third@mail.example", "8 701 000 00 02"),
        ] {
            assert_eq!(wait_with(&reception, email, phone).await.status, 303);
        }
        let places = appointment_waiting::Entity::find().count(reception.portal.portal.db()).await.expect("a number");
        assert_eq!(places, 2);
    });
}
