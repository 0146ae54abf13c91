//! R95-1-10.2: the portal is closed by a resolution of the akimat only.

use portal_app::i18n::Lang;

use super::{administrator, is_for_administrators_only};
use crate::support::{TestPortal, run, words};

const CLOSURE: &str = "/admin/settings/closure";
const CLOSE: [(&str, &str); 3] = [("number", "95"), ("date", "2026-02-02"), ("wanted", "close")];

#[test]
fn closing_without_number_and_date_is_refused() {
    run(async {
        let portal = TestPortal::start().await;
        let person = administrator(&portal).await;
        for (number, date, fields) in [
            ("", "", vec!["#number", "#date"]),
            ("95", "", vec!["#date"]),
            ("no digit", "2026-02-02", vec!["#number"]),
            ("95", "2126-02-02", vec!["#date"]),
        ] {
            let typed = [("number", number), ("date", date), ("wanted", "close")];
            let refused = person.post(CLOSURE, &typed).await;
            assert_eq!(refused.status, 422, "{number} {date}");
            assert_eq!(refused.html().hrefs(".error-summary a"), fields);
            assert_eq!(refused.html().attribute("#number", "value"), number);
        }
        assert_eq!(portal.get("/kk/").await.status, 200);
        is_for_administrators_only(&portal, CLOSURE).await;
    });
}

#[test]
fn visitors_are_told_the_resolution_and_the_staff_still_get_in() {
    run(async {
        let portal = TestPortal::start().await;
        let person = administrator(&portal).await;
        assert_eq!(portal.get("/ru/").await.status, 200, "in memory from now on");
        assert_eq!(person.post(CLOSURE, &CLOSE).await.header("location"), CLOSURE);
        for address in ["/", "/ru/", "/en/news", "/kk/search?q=x", "/kk/register", "/nowhere"] {
            let answer = portal.get(address).await;
            assert_eq!(answer.status, 503, "{address}");
            assert!(!answer.header("retry-after").is_empty() && answer.header("cache-control") == "no-store");
        }
        let page = portal.get("/ru/").await.html();
        for lang in Lang::ALL {
            let section = format!("section[lang={lang}]");
            assert!(page.texts(&section)[0].contains("95"), "{lang}");
            let heading = if lang == Lang::Kk { "h1" } else { "h2" };
            assert_eq!(page.texts(&format!("{section} {heading}")), [words(lang, "closure-closed")]);
            let phones = page.hrefs(&format!("{section} a"));
            assert_eq!(phones, ["tel:101", "tel:102", "tel:103", "tel:104", "tel:112"]);
        }
        assert_eq!(portal.post("/kk/register", &[("name", "a")], &[]).await.status, 503);
        assert_eq!(portal.get("/kk/login").await.status, 200);
        assert_eq!(person.get("/admin").await.status, 200);
        assert_eq!(portal.get("/healthz").await.status, 200);
        // Another server, after a restart, knows as well.
        let restarted = portal.restarted().await;
        restarted.portal.refresh().await.expect("the settings");
        assert_eq!(restarted.get("/kk/").await.status, 503);

        let open = [("number", "96"), ("date", "2026-03-01"), ("wanted", "open")];
        assert_eq!(person.post(CLOSURE, &[("wanted", "open")]).await.status, 422, "opening needs a resolution too");
        assert_eq!(person.post(CLOSURE, &open).await.status, 303);
        assert_eq!(portal.get("/ru/").await.status, 200);
        let log = person.get("/admin/audit?target=portal").await.html().words();
        assert!(log.contains("95 2026-02-02") && log.contains("96 2026-03-01"), "{log}");
    });
}
