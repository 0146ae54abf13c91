//! A parent looks a place up; the open list.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::kinder_parts;
use sea_orm::EntityTrait;

use super::{asked, iin, import, keeper, row, with_queue};
use crate::support::{TestPortal, run, words};

/// R95-2-M4a: the query by number gives the place and no name.
#[test]
fn a_parent_sees_every_place_of_the_child() {
    run(async {
        let (portal, _) = with_queue().await;
        let form = portal.page("/en/kindergarten-queue").await;
        assert!(form.words().contains("20 November 2026"), "R95-2-M4a1: the day of the data");
        let answer = asked(&portal, " a-1 ").await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"));
        let page = answer.html();
        // One of each other category first, then the general queue by date.
        assert_eq!(page.texts("dl[data-kinder=places] dd")[..3], ["3 of 4", "3 of 4", "1 of 2"]);
        assert_eq!(page.texts("tbody th a"), ["Айгөлек", "Балбөбек"]);
        assert_eq!(page.texts("tbody td")[..2], ["2 of 3", "2 of 2"]);
        assert!(page.words().contains("2022") && !page.words().contains("A-2"), "nothing of other children");
        assert!(page.has("section[data-kinder=estimate]"));
        let given = asked(&portal, "A-5").await.html();
        assert!(given.has(".notice--success") && given.words().contains("1 October 2026"));
    });
}

#[test]
fn by_identification_number_and_birth_date_the_same_is_found_and_nothing_of_it_is_kept() {
    run(async {
        let (portal, _) = with_queue().await;
        let number = iin(3);
        let fields = [("iin", number.as_str()), ("born", "2022-05-14")];
        let answer = portal.post("/ru/kindergarten-queue", &fields, &[]).await;
        assert!(answer.html().texts("h1")[0].contains("A-3"));
        assert!(!answer.text().contains(&number), "the number is not repeated");
        // Neither in the database nor in the copy on the disk it can be read.
        let parts = kinder_parts::Entity::find().all(portal.portal.db()).await.expect("parts");
        assert!(!parts.is_empty());
        let text = std::fs::read(portal.data_dir().join("kindergarten-queue.txt")).expect("the copy");
        assert!(!text.windows(12).any(|part| part == number.as_bytes()));
        assert!(text.windows(3).any(|part| part == b"A-3"));
    });
}

/// O116-T-37
#[test]
fn mistakes_are_told_in_words_beside_the_fields() {
    run(async {
        let (portal, _) = with_queue().await;
        let good = iin(1);
        let wrong = format!("{}{}", &good[..11], (good.as_bytes()[11] - b'0' + 1) % 10);
        for (fields, field, key) in [
            (vec![("number", "")], "#number", "kinder-fault-nothing"),
            (vec![("number", "?!")], "#number", "kinder-fault-number"),
            (vec![("number", "A-99")], "#number", "kinder-not-found"),
            (vec![("iin", "123"), ("born", "2022-05-14")], "#iin", "kinder-fault-iin-length"),
            (vec![("iin", wrong.as_str()), ("born", "2022-05-14")], "#iin", "kinder-fault-iin-checksum"),
            (vec![("iin", good.as_str()), ("born", "2022-05-15")], "#born", "kinder-fault-iin-born"),
            (vec![("iin", good.as_str()), ("born", "")], "#born", "kinder-fault-born"),
        ] {
            let answer = portal.post("/kk/kindergarten-queue", &fields, &[]).await;
            assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (422, "no-store"), "{key}");
            let page = answer.html();
            assert_eq!(page.hrefs(".error-summary a"), [field], "{key}");
            assert!(page.words().contains(&words(Lang::Kk, key)), "{key}");
        }
    });
}

#[test]
fn who_tries_numbers_out_is_stopped() {
    run(async {
        let (portal, _) = with_queue().await;
        for number in 0..30 {
            assert_eq!(asked(&portal, &format!("X-{number}")).await.status, 422);
        }
        let answer = asked(&portal, "A-1").await;
        assert_eq!(answer.status, 429);
        assert!(!answer.header("retry-after").is_empty());
    });
}

#[test]
fn without_data_the_page_says_so_and_where_to_ask() {
    run(async {
        let portal = TestPortal::start().await;
        let page = portal.page("/en/kindergarten-queue").await;
        assert!(page.words().contains(&words(Lang::En, "kinder-no-data")));
        assert!(!page.has("main form.form"));
        assert!(page.hrefs("main a").iter().any(|href| href == "https://egov.kz/"));
        assert!(page.hrefs("main a").iter().any(|href| href == "tel:109"));
        assert_eq!(asked(&portal, "A-1").await.status, 422);
        let old = portal.get("/en/interactive-modules/kindergarten-queue").await;
        assert_eq!((old.status.as_u16(), old.header("location")), (308, "/en/kindergarten-queue"));
    });
}

#[test]
fn it_is_the_first_thing_on_the_home_page_and_one_click_away() {
    run(async {
        let (portal, _) = with_queue().await;
        for lang in Lang::ALL {
            let home = portal.page(&format!("/{lang}/")).await;
            let tiles = home.hrefs(".services a");
            assert_eq!(tiles[0], format!("/{lang}/kindergarten-queue"), "{tiles:?}");
        }
    });
}

/// R95-2-M4a1: the list without names.
#[test]
fn the_open_list_is_filtered_paged_and_a_file() {
    run(async {
        let (portal, _) = with_queue().await;
        let list = portal.page("/en/kindergarten-queue/list").await;
        assert_eq!(list.texts("tbody th"), ["A-4", "A-3", "A-1", "A-2"]);
        for (query, numbers) in [
            ("kindergarten=2", vec!["A-3", "A-1"]),
            ("category=general", vec!["A-1", "A-2"]),
            ("year=2022&kindergarten=1&category=priority", vec!["A-4"]),
        ] {
            let found = portal.page(&format!("/en/kindergarten-queue/list?{query}")).await;
            assert_eq!(found.texts("tbody th"), numbers, "{query}");
        }
        for wrong in ["page=2", "page=0", "category=x", "year=x"] {
            assert_eq!(portal.get(&format!("/en/kindergarten-queue/list?{wrong}")).await.status, 404, "{wrong}");
        }
        let file = portal.get("/en/kindergarten-queue/list.csv?category=general").await;
        let lines: Vec<_> = file.text().lines().collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[1], "\"3\",\"A-1\",\"2023-01-10\",\"General queue\",\"2022\",\"Айгөлек, Балбөбек\"");
    });
}

#[test]
fn the_movement_is_drawn_from_earlier_lists_with_its_table() {
    run(async {
        let portal = TestPortal::start().await;
        let earlier = portal.later(chrono::TimeDelta::days(-40)).await;
        let person = keeper(&earlier).await;
        let first = [row("A-0", 9, "01.01.2023", "Общая", "1"), row("A-1", 1, "10.01.2023", "Общая", "1")];
        let (address, page) = super::checked_on(&earlier, &person, "2026-10-10", &first).await;
        assert!(page.has(".notice--success"), "{}", page.words());
        person.post(&format!("{address}/apply"), &[]).await;
        let person = portal.staff("later", &[(Role::QueueKeeper, None)]).await;
        import(&portal, &person, &first[1..]).await;
        let answer = asked(&portal, "A-1").await.html();
        assert_eq!(answer.texts("tbody th").iter().filter(|name| name.contains("2026")).count(), 2 + 6);
        let places: Vec<_> = answer.texts("figure.bars .bars__figures").into_iter().take(2).collect();
        assert_eq!(places, ["2", "1"], "it moved up");
    });
}

/// R95-2-4b: with the database away the place is still told, also after a restart.
#[test]
fn the_place_is_told_while_the_database_is_away() {
    run(async {
        let (portal, outage) = TestPortal::breakable().await;
        let person = keeper(&portal).await;
        import(&portal, &person, &[row("A-1", 1, "10.01.2023", "Общая", "1")]).await;
        let outage = outage.begin();
        assert_eq!(asked(&portal, "A-1").await.status, 200);
        let restarted = portal.restarted().await;
        let answer = asked(&restarted, "A-1").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(answer.html().words().contains("1 of 1"));
        outage.end();
    });
}
