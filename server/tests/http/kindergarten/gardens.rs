//! The directory of kindergartens.

use serde_json::Value;

use super::{garden, keeper};
use crate::support::{TestPortal, run};

async fn with_three() -> TestPortal {
    let portal = TestPortal::start().await;
    let person = keeper(&portal).await;
    for (code, name, groups) in
        [("1", "Айгөлек", "2022: 25 / 3"), ("2", "Балбөбек", "2023: 20 / 0"), ("DS-3", "Қарлығаш", "2022: 10 / 0")]
    {
        assert_eq!(garden(&person, code, name, groups).await.status, 303);
    }
    let list = person.get("/admin/kindergartens").await.html();
    for (address, point) in list.hrefs("tbody th a").into_iter().zip(["42.30, 69.56", "42.32, 69.60", "42.36, 69.57"]) {
        let saved = person.fill(&address, "form.form", &[("point", point)]).await;
        assert_eq!(saved.header("location"), "/admin/kindergartens?done=saved");
    }
    portal
}

#[test]
fn the_directory_is_a_list_a_map_and_open_data() {
    run(async {
        let portal = with_three().await;
        let page = portal.page("/kk/kindergartens").await;
        assert_eq!(page.texts(".directory h2"), ["Айгөлек", "Балбөбек", "Қарлығаш"]);
        assert_eq!(page.all(".kinder-map circle").len(), 3);
        assert!(page.words().contains("160000, Үлгі көшесі, 1-үй"));
        assert!(page.hrefs(".directory a").contains(&"tel:+77252000001".to_owned()));
        for (query, names) in [
            ("free=yes", vec!["Айгөлек"]),
            ("year=2022", vec!["Айгөлек", "Қарлығаш"]),
            ("lang=ru", vec![]),
            ("district=karatau&free=yes&year=2022", vec!["Айгөлек"]),
        ] {
            assert_eq!(
                portal.page(&format!("/kk/kindergartens?{query}")).await.texts(".directory h2"),
                names,
                "{query}"
            );
        }
        assert_eq!(portal.get("/kk/kindergartens?district=x").await.status, 404);
        let one = portal.page("/kk/kindergartens/ds-3").await;
        assert_eq!(one.texts("h1"), ["Қарлығаш"]);
        for gone in ["DS-3", "9", "%D1%88"] {
            assert_eq!(portal.get(&format!("/kk/kindergartens/{gone}")).await.status, 404, "{gone}");
        }
        let json: Value =
            serde_json::from_slice(&portal.get("/kk/kindergartens/data/kindergartens.json").await.body).expect("JSON");
        assert_eq!((json[0]["name"].as_str(), json[0]["groups"][0]["free"].as_u64()), (Some("Айгөлек"), Some(3)));
        let geo: Value = serde_json::from_slice(&portal.get("/kk/kindergartens/data/kindergartens.geojson").await.body)
            .expect("GeoJSON");
        assert_eq!(geo["features"][0]["geometry"]["coordinates"][1].as_f64(), Some(42.30));
        assert_eq!(portal.get("/kk/kindergartens/data/kindergartens.csv").await.text().lines().count(), 4);
        assert_eq!(portal.get("/kk/kindergartens/data/kindergartens.exe").await.status, 404);
    });
}

/// O116-T-37
#[test]
fn a_wrong_kindergarten_is_refused_in_words() {
    run(async {
        let portal = with_three().await;
        let person = keeper_again(&portal).await;
        let twice = garden(&person, "1", "Басқа", "").await;
        assert_eq!(twice.html().hrefs(".error-summary a"), ["#code"]);
        let wrong = [("code", "№"), ("phone", "12"), ("groups", "2022"), ("point", "1, 2"), ("postal_index", "!")];
        let page = person.post("/admin/kindergartens/new", &wrong).await;
        assert_eq!(page.status, 422);
        let fields = [
            "#code",
            "#name_kk",
            "#address_kk",
            "#postal_index",
            "#phone",
            "#district",
            "#lang_kk",
            "#groups",
            "#point",
        ];
        assert_eq!(page.html().hrefs(".error-summary a"), fields);
    });
}

async fn keeper_again(portal: &TestPortal) -> crate::support::Person {
    portal.staff("second", &[(portal_app::features::rights::Role::QueueKeeper, None)]).await
}
