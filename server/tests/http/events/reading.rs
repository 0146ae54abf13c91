//! What everybody reads: by day, filtered, past ones apart.

use chrono::TimeDelta;
use portal_app::features::{events, site};
use portal_app::i18n::Lang;
use portal_server::config::Switch;

use super::{announced, keeper};
use crate::support::{Setting, TestPortal, run, words};

/// R95-2-M4c: coming performances are listed by date, past ones leave the list.
#[test]
fn coming_events_stand_by_day_and_past_ones_in_the_archive() {
    run(async {
        // Kept pages are shown once more while they are made anew.
        let portal = TestPortal::with(Setting { cache: Switch::Off, ..Setting::default() }).await;
        assert!(portal.page("/kk/events").await.words().contains(&words(Lang::Kk, "wall-none")));
        assert!(!portal.page("/kk/").await.has(".wall-soon"), "nothing on the home page where there is nothing");
        let keeper = keeper(&portal).await;
        announced(&portal, &keeper, &[("more", "06.12.2026 19:00"), ("title_ru", "Кыз Жибек")]).await;
        let show = [
            ("kind", "exhibition"),
            ("title_kk", "Ою-өрнек"),
            ("house_kk", "Сынақ мұражайы"),
            ("day", "2026-11-10"),
            ("until_day", "2027-01-10"),
            ("until", "18:00"),
        ];
        announced(&portal, &keeper, &show).await;
        let list = portal.page("/kk/events").await;
        let day = |key: &str| words(Lang::Kk, key);
        assert_eq!(
            list.texts(".wall-day h2"),
            [day("wall-going-on"), "2026 жылғы 5 желтоқсан".to_owned(), "2026 жылғы 6 желтоқсан".to_owned()]
        );
        for (query, count) in [
            ("?kind=theatre", 2),
            ("?kind=exhibition", 1),
            ("?place=synaq-murazhayy", 1),
            ("?month=2026-12", 3),
            ("?month=2027-01&kind=theatre", 0),
        ] {
            let page = portal.page(&format!("/ru/events{query}")).await;
            assert_eq!(page.all(".wall-day li").len(), count, "{query}");
        }
        for query in [
            "?kind=circus",
            "?place=nowhere",
            "?month=2026-13",
            "?page=2",
            "?page=0",
            // Each page is kept: none under endlessly many names.
            "?month=2026-012",
            "?month=%2B2026-12",
            "?month=2027-1",
            "?month=2127-01",
        ] {
            assert_eq!(portal.get(&format!("/kk/events{query}")).await.status, 404, "{query}");
        }
        assert_eq!(portal.page("/kk/").await.all(".wall-soon li").len(), 2);
        let item =
            portal.portal.structure().expect("a structure").item("theatre-playbill").expect("the item").0.key.clone();
        let playbill = portal.page(&format!("/kk/{item}/theatre-playbill")).await;
        assert!(playbill.hrefs("main a").contains(&"/kk/events/qyz-zhibek".to_owned()));
        let map = portal.get("/sitemap/1.xml").await;
        assert!(map.text().contains("/ru/events/qyz-zhibek"));

        let later = portal.later(TimeDelta::days(20)).await;
        assert_eq!(later.page("/kk/events?kind=exhibition").await.all(".wall-day li").len(), 1);
        assert_eq!(later.get("/kk/events?kind=theatre").await.html().all(".wall-day li").len(), 0);
        assert_eq!(later.page("/kk/events/archive").await.texts("main .items h3"), ["Қыз Жібек"]);
        assert!(later.page("/kk/events/qyz-zhibek").await.words().contains(&words(Lang::Kk, "wall-over")));
        assert!(portal.page("/kk/events/archive").await.all("main .items h3").is_empty());
    });
}

/// O116-U-2.10c
#[test]
fn the_site_of_a_house_opens_with_a_notice_and_nothing_of_an_event_is_markup() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        let address = announced(
            &portal,
            &keeper,
            &[("site", "https://theatre.example/a?b=1&c=2"), ("about_kk", "<script>alert(1)</script>\n\nЕкінші")],
        )
        .await;
        let page = portal.get(&address).await;
        assert!(!page.text().contains("<script>alert"));
        let page = page.html();
        assert_eq!(page.hrefs("main a.external"), ["https://theatre.example/a?b=1&c=2"]);
        assert!(page.texts("main a.external").concat().contains(&words(Lang::Kk, "a11y-new-window")));
    });
}

/// Kept pages name days and what goes on: the clock makes them other ones.
#[test]
fn kept_pages_are_made_anew_when_a_day_begins_or_an_event_ends() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        announced(&portal, &keeper, &[("until", "21:00")]).await;
        let of = async |at: &TestPortal, since: TimeDelta| {
            let before = site::version(at.portal.db()).await.expect("a version");
            events::follow_clock(&at.portal, at.portal.now() - since).await.expect("looked");
            site::version(at.portal.db()).await.expect("a version") > before
        };
        // 2026-11-22 at nine in the morning.
        assert!(!of(&portal, TimeDelta::hours(8)).await, "the same day, nothing ended");
        assert!(of(&portal, TimeDelta::hours(10)).await, "the day before");
        let evening = portal.later(TimeDelta::days(13) + TimeDelta::hours(12) + TimeDelta::minutes(1)).await;
        assert!(of(&evening, TimeDelta::minutes(2)).await, "the play is over");
        assert!(!of(&evening, TimeDelta::seconds(30)).await);
    });
}
