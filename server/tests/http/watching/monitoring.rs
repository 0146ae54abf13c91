//! R95-1-6.8: the seven figures equal what visitors really did.

use chrono::{Days, NaiveDate};
use portal_app::features::monitoring::{self, Measure, Row};
use portal_server::jobs;

use portal_entities::traffic;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::administrator;
use crate::support::{TestPortal, run};

const PAGE: &str = "/admin/monitoring";

async fn save(portal: &TestPortal) {
    jobs::save_gains(&portal.portal, &portal.counter).await;
    jobs::add_figures(&portal.portal, &portal.cache, &portal.counter).await;
}

/// R95-1-6.9: also by section, language, device, form and referring site.
#[test]
fn the_figures_equal_what_was_asked() {
    run(async {
        let portal = TestPortal::published().await;
        // Two browsers on three visits of the same page, one miss, one file, one search.
        for agent in ["Firefox", "Mobile Safari iPhone", "Firefox"] {
            let headers = [("user-agent", agent), ("referer", "https://egov.kz/cms")];
            assert_eq!(portal.get_with("/ru/news", &headers).await.status, 200);
        }
        assert_eq!(portal.get("/ru/never-there").await.status, 404);
        let file = portal.get("/pkg/main.0a1b.css").await;
        assert_eq!(file.status, 200);
        assert_eq!(portal.get_with("/ru/search?q=x", &[("user-agent", "Firefox")]).await.status, 200);
        save(&portal).await;
        let person = administrator(&portal).await;
        let page = person.get(PAGE).await.html();
        let cells = page.texts("tbody td");
        assert_eq!(cells[..5], ["2", "5", "1", "1", "1"], "{cells:?}");
        assert_ne!(cells[5], "0.0", "{cells:?}");
        let words = page.words();
        assert!(words.contains("/ru/news 3"), "{words}");
        assert!(words.contains("egov.kz 2") && words.contains("404 1") && words.contains("search 1"), "{words}");
        assert!(words.contains("news 3") && words.contains("телефон 1") && words.contains("Русский 4"), "{words}");
    });
}

#[test]
fn nothing_is_counted_twice_and_nothing_is_lost() {
    run(async {
        let portal = TestPortal::published().await;
        for round in 0..3 {
            for _ in 0..10 {
                portal.get("/kk/news").await;
            }
            if round == 1 {
                portal.publish().await;
            }
            save(&portal).await;
        }
        let person = administrator(&portal).await;
        let csv = person.get("/admin/monitoring.csv").await;
        assert!(csv.text().contains("\"/kk/news\",\"30\""), "{}", csv.text());
    });
}

/// R95-1-6.7j: months that are over stay, with their errors.
#[test]
fn closed_months_are_an_archive() {
    run(async {
        let portal = TestPortal::start().await;
        let day = NaiveDate::from_ymd_opt(2026, 3, 14).expect("a day");
        let row = |measure, name: &str, amount| Row { measure, name: name.to_owned(), amount };
        let rows = [row(Measure::Ok, "", 40), row(Measure::Failed, "", 2), row(Measure::Error, "404", 2)];
        for _ in 0..2 {
            monitoring::add(portal.portal.db(), day, &rows).await.expect("figures");
        }
        let person = administrator(&portal).await;
        let page = person.get(PAGE).await.html();
        let march = page.hrefs("main .links a").into_iter().find(|href| href.contains("from=2026-03-01"));
        let page = person.get(&march.expect("March")).await.html();
        assert_eq!(page.texts("tbody td")[1..3], ["80", "4"]);
        assert!(page.words().contains("404 4"));
        let months = person.get("/admin/monitoring.csv?by=month&from=2026-01-01&to=2026-12-31").await;
        assert!(months.text().contains("\"2026-03\",\"0\",\"80\",\"4\""), "{}", months.text());
        for wrong in ["?from=soon", "?to=0001-01-01"] {
            assert_eq!(person.get(&format!("{PAGE}{wrong}")).await.status, 400, "{wrong}");
        }
    });
}

#[test]
fn the_tail_of_a_day_that_is_over_is_forgotten() {
    run(async {
        let portal = TestPortal::start().await;
        let db = portal.portal.db();
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).expect("a day");
        let pages = (0..150).map(|n| Row { measure: Measure::Page, name: format!("/kk/{n}"), amount: n + 1 });
        monitoring::add(db, day, &pages.collect::<Vec<_>>()).await.expect("figures");
        monitoring::trim(db, day + Days::new(1)).await.expect("a trim");
        assert_eq!(traffic::Entity::find().count(db).await.expect("a number"), 100);
    });
}

/// R95-1-6.7c, O116-R-14a
#[test]
fn the_state_page_shows_version_addresses_and_changes() {
    run(async {
        let portal = TestPortal::start().await;
        let person = administrator(&portal).await;
        person.post("/admin/settings", &[("audit_days", "500")]).await;
        let page = person.get("/admin/monitoring/state").await.html();
        let words = page.words();
        assert!(words.contains(env!("CARGO_PKG_VERSION")) && words.contains(crate::support::PUBLIC_URL), "{words}");
        assert!(page.has("main ul li"), "the last change");
        let editor = portal.staff("editor", &[(portal_app::features::rights::Role::SectionEditor, None)]).await;
        for address in [PAGE, "/admin/monitoring.csv", "/admin/monitoring/state"] {
            assert_eq!(editor.get(address).await.status, 403, "{address}");
        }
    });
}

/// O116-R-14b, O116-R-15: the portal answers alike under its second name.
#[test]
fn both_hosts_show_the_same() {
    run(async {
        let portal = TestPortal::published().await;
        for address in ["/kk/", "/ru/news", "/en/about-body/statute"] {
            let one = portal.get_with(address, &[("host", "www.shymkent.gov.kz")]).await;
            let other = portal.get_with(address, &[("host", "xn--e1ajidb5b.xn--l1ael.xn--80ao21a")]).await;
            assert_eq!((one.status.as_u16(), one.text()), (200, other.text()), "{address}");
        }
    });
}
