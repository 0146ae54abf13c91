//! R95-1-5.3d3: the administrator sets how pages behave, and brings earlier versions back.

use super::{administrator, is_for_administrators_only};
use crate::support::{Setting, TestPortal, run};

const SITE: &str = "/admin/settings/pages";
const ALL_ON: [(&str, &str); 3] = [("carousel_moves", "on"), ("counter", "on"), ("tools", "on")];

/// A portal whose pages are rendered anew each time.
async fn portal() -> TestPortal {
    use crate::support::Filling;
    use portal_server::config::Switch;
    TestPortal::with(Setting { filling: Filling::Published, cache: Switch::Off, ..Setting::default() }).await
}

fn news_on(page: &crate::support::Html) -> usize {
    page.all("ul.news h3").len()
}

#[test]
fn options_of_the_site_take_effect_at_once() {
    run(async {
        let portal = portal().await;
        let person = administrator(&portal).await;
        portal_server::commands::seed_bulk(&portal.portal, 20).await.expect("news");
        portal.publish().await;
        let before = portal.page("/kk/").await;
        assert!(before.has("p.counter") && !before.has("[data-still]"));
        assert!(news_on(&portal.page("/kk/news").await) > 5);
        assert_eq!(person.post(SITE, &[("page_size", "5")]).await.status, 303);
        let after = portal.page("/kk/").await;
        assert!(!after.has("p.counter") && after.has(".carousel[data-still]"));
        assert_eq!(news_on(&portal.page("/kk/news").await), 5);
        assert!(!portal.page("/kk/about-body/statute").await.has(".page-tools"));
    });
}

#[test]
fn an_earlier_version_is_brought_back() {
    run(async {
        let portal = portal().await;
        let person = administrator(&portal).await;
        person.post(SITE, &ALL_ON).await;
        assert!(portal.portal.behaviours().site.counter);
        person.post(SITE, &[("page_size", "7")]).await;
        person.post(SITE, &[("page_size", "9"), ("counter", "on")]).await;
        let page = person.get(SITE).await.html();
        assert_eq!(page.attribute("#page_size", "value"), "9");
        let restore = page.form_action("td form");
        assert_eq!(person.post(&restore, &[]).await.status, 303);
        let site = portal.portal.behaviours().site;
        assert_eq!((site.page_size, site.counter), (Some(7), false));
        let log = person.get("/admin/audit?target=behaviour").await.html().words();
        assert!(log.contains("page_size"), "{log}");
        assert_eq!(person.post("/admin/settings/pages/restore/99999", &[]).await.status, 404);
    });
}

#[test]
fn one_page_leaves_search_and_map_and_the_others_stay() {
    run(async {
        let portal = portal().await;
        let person = administrator(&portal).await;
        let structure = portal.portal.structure().expect("a structure");
        let (section, item) = structure.item("statute").expect("the statute");
        let href = format!("/en/{}/{}", section.key, item.key);
        let title = item.title.get(portal_app::i18n::Lang::En).to_owned();
        let search = format!("/en/search?q={}", crate::support::percent_encoded(&title));
        let found = |page: &crate::support::Html| page.hrefs("main a").contains(&href);
        assert!(found(&portal.page(&search).await) && found(&portal.page("/en/sitemap").await));
        let own = format!("{SITE}/{}", item.id);
        assert_eq!(person.get(&own).await.status, 200);
        let saved = person.post(&own, &[("tools", "no")]).await;
        assert!(person.get(saved.header("location")).await.html().has(".notice--success"));
        assert!(!found(&portal.page(&search).await) && !found(&portal.page("/en/sitemap").await));
        assert!(!portal.get("/sitemap/1.xml").await.text().contains(&format!("{href}<")));
        assert!(!portal.page(&href).await.has(".page-tools"));
        assert_eq!(portal.get(&href).await.status, 200, "the page itself stays");
    });
}

#[test]
fn a_wrong_number_is_told_at_its_field() {
    run(async {
        let portal = TestPortal::start().await;
        let person = administrator(&portal).await;
        let refused = person.post(SITE, &[("page_size", "1000"), ("counter", "on")]).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#page_size"]);
        assert_eq!(page.attribute("#page_size", "value"), "1000");
        assert!(page.has("#counter[checked]") && !page.has("#tools[checked]"));
        for address in ["/admin/settings/pages/99999", "/admin/settings/pages/x"] {
            assert_eq!(person.get(address).await.status, 404, "{address}");
        }
        is_for_administrators_only(&portal, SITE).await;
    });
}
