//! Sending an event in.

use chrono::TimeDelta;
use portal_app::features::events;
use portal_app::i18n::Lang;
use portal_entities::{wall_events, wall_times};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{confirmed, keeper, link, send, send_marked, waiting};
use crate::reception::parts::{picture, stored};
use crate::support::{TestPortal, run, words};

async fn count(portal: &TestPortal) -> u64 {
    wall_events::Entity::find().count(portal.portal.db()).await.expect("a number")
}

#[test]
fn nothing_waits_for_the_keeper_before_the_link_in_the_mail_is_pressed() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        let sent = send(&portal, "kk", &[], &[]).await;
        assert_eq!(sent.header("location"), "/kk/events/send?done=sent");
        assert!(portal.page("/kk/events/send?done=sent").await.has(".notice--success"));
        let own = link(&portal, "/kk/events/own/").await;
        assert!(keeper.get("/admin/events").await.html().all("tbody tr").is_empty());
        let page = portal.page(&own).await;
        let actions: Vec<_> = page.all("main form").iter().filter_map(|form| form.attribute("action")).collect();
        assert!(actions.contains(&format!("{own}/confirm").as_str()), "opening confirms nothing: {actions:?}");
        assert!(keeper.get("/admin/events").await.html().all("tbody tr").is_empty());
        for _ in 0..2 {
            assert_eq!(portal.post(&format!("{own}/confirm"), &[], &[]).await.status, 303);
        }
        assert_eq!(keeper.get("/admin/events").await.html().all("tbody tr").len(), 1);
        let rows = wall_events::Entity::find().all(portal.portal.db()).await.expect("rows");
        assert!(!format!("{rows:?}").contains("theatre@"), "the address is sealed");
        assert_eq!(portal.get("/kk/events/own/made-up").await.status, 404);
    });
}

#[test]
fn the_same_form_sent_twice_is_one_event_and_changed_another() {
    run(async {
        let portal = TestPortal::start().await;
        let mark = "0123456789abcdef0123456789abcdef";
        for _ in 0..2 {
            assert_eq!(send_marked(&portal, "kk", mark, &[], &[]).await.status, 303);
        }
        assert_eq!(count(&portal).await, 1);
        assert_eq!(send_marked(&portal, "kk", mark, &[("title", "Айман – Шолпан")], &[]).await.status, 303);
        assert_eq!(count(&portal).await, 2);
        assert_eq!(portal.mails_to("theatre@mail.example").await.len(), 2);
    });
}

/// O116-T-37, O116-T-38
#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    run(async {
        let portal = TestPortal::start().await;
        let picture = picture();
        for (field, value, error) in [
            ("title", "", "title"),
            ("day", "2026-11-20", "day"),
            ("site", "javascript:alert(1)", "site"),
            ("email", "nobody", "email"),
            ("consent", "", "consent"),
        ] {
            let answer = send(&portal, "kk", &[(field, value)], &[]).await;
            let page = answer.html();
            assert_eq!(answer.status, 422, "{field}");
            assert_eq!(page.hrefs(".error-summary a"), [format!("#{error}")]);
            assert_eq!(page.attribute("#house", "value"), "Сынақ драма театры");
        }
        let unseen = send(&portal, "kk", &[], &[("poster.png", &picture)]).await;
        assert_eq!(unseen.html().hrefs(".error-summary a"), ["#files", "#alt"], "words for the poster are asked for");
        let two = [("a.png", picture.as_slice()), ("b.png", picture.as_slice())];
        assert_eq!(send(&portal, "kk", &[("alt", "Афиша")], &two).await.status, 422);
        let text = [("poster.png", "бұл сурет емес".as_bytes())];
        assert_eq!(send(&portal, "kk", &[("alt", "Афиша")], &text).await.status, 422);
        assert_eq!(count(&portal).await, 0);
        assert!(stored(&portal).await.is_empty(), "nothing of what was refused is kept");
    });
}

/// The address is only claimed: what whoever typed it wants to say stays out of the letter, and there
/// are few of them.
#[test]
fn letters_to_a_claimed_address_hold_nothing_that_was_typed() {
    run(async {
        let portal = TestPortal::start().await;
        let mut number = 0;
        let last = loop {
            number += 1;
            let title = format!("Ұтып алдыңыз: http://prize.example {number}");
            let sent = send(&portal, "kk", &[("title", &title)], &[]).await;
            if sent.status != 303 || number == 60 {
                break sent;
            }
        };
        let said = last.html().texts("#email-error").concat();
        assert!(said.contains(&words(Lang::Kk, "wall-fault-mails")), "{said}");
        let mails = portal.mails_to("theatre@mail.example").await;
        assert!(mails.len() <= 10 && mails.iter().all(|mail| !mail.contains("prize")), "{} mails", mails.len());
    });
}

/// R95-1-9.2c: an event that lasts for ever would keep its sender's address as long.
#[test]
fn an_exhibition_ends_within_a_year() {
    run(async {
        let portal = TestPortal::start().await;
        let long = [("until_day", "2090-01-01"), ("until", "18:00")];
        let refused = send(&portal, "kk", &long, &[]).await;
        assert_eq!(
            (refused.status.as_u16(), refused.html().hrefs(".error-summary a")),
            (422, vec!["#until_day".into()])
        );
        let month = [("until_day", "2027-01-10"), ("until", "18:00")];
        assert_eq!(send(&portal, "kk", &month, &[]).await.status, 303);
    });
}

#[test]
fn a_program_is_asked_one_more_question() {
    run(async {
        let portal = TestPortal::start().await;
        let answer = send(&portal, "ru", &[("website", "https://spam.example")], &[]).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        assert!(page.texts("#figures-error").concat().contains(&words(Lang::Ru, "reception-doubt-odd")));
        assert_eq!(page.attribute("#title", "value"), "Қыз Жібек");
    });
}

#[test]
fn whoever_sent_an_event_takes_it_back() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        let picture = picture();
        let own = confirmed(&portal, "kk", &[("alt", "Афиша")], &[("poster.png", &picture)]).await;
        assert_eq!(stored(&portal).await.len(), 1);
        waiting(&keeper).await;
        for _ in 0..2 {
            let gone = portal.post(&format!("{own}/erase"), &[], &[]).await;
            assert_eq!(gone.header("location"), format!("{own}?done=erased"));
        }
        assert!(portal.page(&format!("{own}?done=erased")).await.has(".notice--success"));
        assert_eq!((count(&portal).await, stored(&portal).await.len()), (0, 0));
        assert_eq!(wall_times::Entity::find().count(portal.portal.db()).await.expect("a number"), 0);
    });
}

/// R95-1-9.2c
#[test]
fn what_nobody_confirmed_goes_and_addresses_go_after_the_event() {
    run(async {
        let portal = TestPortal::start().await;
        send(&portal, "kk", &[("title", "Расталмаған")], &[]).await;
        confirmed(&portal, "kk", &[], &[]).await;
        let keeper = keeper(&portal).await;
        let page = waiting(&keeper).await;
        super::fill(&portal, &keeper, &page, &[("step", "publish")], &[]).await;
        for (days, left, addresses) in [(1, 2, 2), (3, 1, 1), (42, 1, 1), (44, 1, 0)] {
            let later = portal.later(TimeDelta::days(days)).await;
            events::clear(&later.portal).await.expect("cleared");
            let rows = wall_events::Entity::find().all(portal.portal.db()).await.expect("rows");
            let sealed = rows.iter().filter(|row| row.sealed.is_some()).count();
            assert_eq!((rows.len(), sealed), (left, addresses), "after {days} days");
        }
    });
}
