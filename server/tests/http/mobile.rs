//! The mobile version: its menu is the structure of appendix 4, on its own host or by a link.

use portal_app::i18n::Lang;
use portal_app::paths;
use serde_json::Value;

use crate::support::{Filling, PUBLIC_URL, Setting, TestPortal, published, run, words};

const HOST: &str = "m.shymkent.example";

/// Rows of appendices 3 and 4 and the item of the structure that answers each.
const ROWS: [(&str, &str); 26] = [
    ("O116-M-1.1", "postal-address"),
    ("O116-M-1.2", "email-address"),
    ("O116-M-1.3", "help-phones"),
    ("O116-M-1.4", "leadership-contacts"),
    ("O116-M-1.5", "units-and-subordinates"),
    ("O116-N-1.6", "district-akimats"),
    ("O116-M-2.1", "business-start"),
    ("O116-M-2.2", "microfinance-subsidies"),
    ("O116-M-2.3", "agriculture-procedures"),
    ("O116-M-2.4", "business-consulting"),
    ("O116-M-3.1", "state-services-home"),
    ("O116-M-3.2", "services-list"),
    ("O116-M-3.3a", "service-memo"),
    ("O116-M-3.3b", "service-memo"),
    ("O116-M-4.1", "vacancies"),
    ("O116-M-4.2", "qualification-requirements"),
    ("O116-M-4.3", "vacancy-contacts"),
    ("O116-M-5.1", "reception-schedule"),
    ("O116-M-5.2", "reception-phones"),
    ("O116-M-5.3", "appeal-decisions-complaints"),
    ("O116-M-5.4", "feedback-form"),
    ("O116-M-5.4", "faq"),
    ("O116-M-5.4", "internet-reception"),
    ("O116-M-5.5", "egov-appeals"),
    ("O116-M-6", "news"),
    ("O116-M-7", "employment"),
];

async fn on_mobile_host() -> TestPortal {
    TestPortal::with(Setting { filling: Filling::Published, mobile_host: Some(HOST), ..Setting::default() }).await
}

fn menu_file() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("../../../content/mobile.json")).expect("the mobile menu");
    file["sections"].as_array().expect("sections").clone()
}

/// O116-R-8a: seven sections with all their items, in order; O116-N-1: those of appendix 3 among them.
#[test]
fn the_mobile_menu_is_the_structure_of_appendix_four() {
    let sections = menu_file();
    assert_eq!(sections.len(), 7);
    run(async {
        let structure = published().await.portal.structure().expect("a structure");
        for lang in Lang::ALL {
            let page = published().await.page(&paths::home(lang)).await;
            let menu = page.all("nav.mobile-menu ul.mobile-menu__list details");
            assert_eq!(menu.len(), 7);
            assert_eq!(page.texts("ul.mobile-menu__list summary"), titles(&sections, lang));
            let mut expected = Vec::new();
            for section in &sections {
                expected.push(paths::section(lang, section["key"].as_str().expect("a key")));
                for key in section["items"].as_array().expect("items") {
                    let (parent, item) = structure.item(key.as_str().expect("a key")).expect("an item");
                    assert!(item.mobile, "{} is not marked for the mobile version", item.key);
                    expected.push(paths::item(lang, &parent.key, &item.key));
                }
            }
            assert_eq!(page.hrefs("ul.mobile-menu__items a"), expected);
        }
    });
}

/// What most people come for stands above the seven sections.
#[test]
fn the_mobile_menu_begins_with_home_and_the_most_asked_tasks() {
    run(async {
        for lang in Lang::ALL {
            let page = published().await.page(&paths::home(lang)).await;
            let first = page.hrefs("ul.mobile-menu__first a");
            assert_eq!(first[0], paths::home(lang));
            assert_eq!(first[1..], page.hrefs("ul.services a"));
        }
    });
}

fn titles(sections: &[Value], lang: Lang) -> Vec<String> {
    sections.iter().map(|section| section["title"][lang.code()].as_str().expect("a title").to_owned()).collect()
}

#[test]
fn every_row_of_the_appendices_is_in_the_mobile_menu_and_opens() {
    run(async {
        let portal = on_mobile_host().await;
        let structure = portal.portal.structure().expect("a structure");
        let home = portal.get_with("/kk/", &[("host", HOST)]).await.html();
        let menu = home.hrefs("ul.mobile-menu__items a");
        for (row, key) in ROWS {
            let (section, item) = structure.item(key).expect("an item");
            assert!(item.source == row || item.also.iter().any(|id| id == row), "{key} does not name {row}");
            let address = paths::item(Lang::Kk, &section.key, key);
            assert!(menu.contains(&address), "{row}: {address}");
            let page = portal.get_with(&address, &[("host", HOST)]).await;
            assert_eq!((page.status.as_u16(), page.html().attribute("html", "data-layout").as_str()), (200, "mobile"));
        }
    });
}

/// O116-T-2.5: a host of its own; O116-T-9: with a link to the full version, and back.
#[test]
fn the_mobile_host_shows_the_mobile_version_and_leads_to_the_full_one() {
    run(async {
        let portal = on_mobile_host().await;
        for address in ["/ru/news?year=2026", "/ru/search?q=x", "/ru/no-such-page"] {
            let page = portal.get_with(address, &[("host", HOST)]).await.html();
            assert_eq!(page.attribute("html", "data-layout"), "mobile", "{address}");
            assert!(!portal.get(address).await.html().has("html[data-layout]"), "{address}");
        }
        let page = portal.get_with("/ru/news?year=2026", &[("host", HOST)]).await.html();
        let link = page.attribute(".layout-link--full a", "href");
        assert_eq!(page.texts(".layout-link--full a"), [words(Lang::Ru, "layout-full")]);
        let answer = portal.get_with(&link, &[("host", HOST)]).await;
        assert_eq!(answer.status, 303);
        // The main host keeps the choice in a cookie of its own, whatever it kept before.
        let switch = paths::layout_switch(Lang::Ru, "full", "/ru/news?year=2026");
        assert_eq!(answer.header("location"), format!("{PUBLIC_URL}{switch}"));
        let full = portal.get_with(&switch, &[("cookie", "display=layout.mobile")]).await;
        assert_eq!((full.status.as_u16(), full.header("location")), (303, "/ru/news?year=2026"));
        let page = portal.get_with("/ru/news?year=2026", &[("cookie", &full.cookie_pair())]).await.html();
        assert_eq!(page.attribute("html", "data-layout"), "full");
    });
}

#[test]
fn anybody_can_choose_between_the_mobile_and_the_full_version() {
    run(async {
        let portal = published().await;
        let page = portal.page("/en/about-body").await;
        let answer = portal.get(&page.attribute(".layout-link--mobile a", "href")).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/en/about-body"));
        let mobile = portal.get_with("/en/about-body", &[("cookie", &answer.cookie_pair())]).await.html();
        assert_eq!(mobile.attribute("html", "data-layout"), "mobile");
        let back = portal
            .get_with(&mobile.attribute(".layout-link--full a", "href"), &[("cookie", &answer.cookie_pair())])
            .await;
        let full = portal.get_with("/en/about-body", &[("cookie", &back.cookie_pair())]).await.html();
        assert_eq!(full.attribute("html", "data-layout"), "full");
    });
}
