//! What search engines and monitoring read.

use portal_app::i18n::Lang;
use serde_json::Value;

use crate::support::{Html, PUBLIC_URL, published, run, site};

/// The addresses of the site map with the languages of each.
async fn entries() -> Vec<(String, Vec<(String, String)>)> {
    let index = Html::parse(published().await.get("/sitemap.xml").await.text());
    let mut all = Vec::new();
    for part in index.texts("sitemapindex sitemap loc") {
        let answer = published().await.get(part.strip_prefix(PUBLIC_URL).expect("an own address")).await;
        assert_eq!(answer.header("content-type"), "application/xml; charset=utf-8");
        let map = Html::parse(answer.text());
        for url in map.all("urlset url") {
            let loc = map.all("url loc").into_iter().find(|loc| url.encloses(loc)).expect("an address");
            let links = map.all("url xhtml:link").into_iter().filter(|link| url.encloses(link));
            let versions = links.map(|link| {
                let value = |name| link.attribute(name).expect("an attribute").to_owned();
                (value("hreflang"), value("href"))
            });
            all.push((map.text(loc), versions.collect()));
        }
    }
    all
}

/// O116-U-2.5: every page is in the map, in three languages that know each other.
#[test]
fn the_map_for_search_engines_holds_every_page_in_three_languages() {
    run(async {
        let entries = entries().await;
        for (address, versions) in &entries {
            let path = address.strip_prefix(PUBLIC_URL).expect("an own address");
            let own = Lang::of_path(path);
            let expected = Lang::ALL
                .map(|lang| (lang.code().to_owned(), address.replacen(&format!("/{own}/"), &format!("/{lang}/"), 1)));
            assert_eq!(versions[..], expected, "{address}");
            assert!(site().await.contains_key(path), "nothing links to {address}");
        }
        for (path, crawled) in site().await {
            let Some(page) = crawled.page().filter(|page| page.has("link[rel=canonical]")) else { continue };
            let listed = entries.iter().any(|(address, _)| *address == format!("{PUBLIC_URL}{path}"));
            assert!(listed || path.contains('?'), "{path} is not in the map: {}", page.text(page.one("h1")));
        }
    });
}

/// O116-U-2.5, R95-2-3h4: the map for people lists every section and item.
#[test]
fn the_map_for_people_lists_the_whole_structure() {
    run(async {
        let structure = published().await.portal.structure().expect("a structure");
        let law: usize = structure.sections.iter().map(|section| 1 + section.items.len()).sum();
        // The list of sites, and each site with its pages; the front page is the site's own.
        let sites: usize = structure.sites.iter().map(|site| site.items.len()).sum();
        let count = law + 1 + sites;
        for lang in Lang::ALL {
            let map = published().await.page(&format!("/{lang}/sitemap")).await;
            assert_eq!(map.hrefs("main .site-map a").len(), count);
        }
    });
}

#[test]
fn robots_are_told_where_the_map_is_and_what_to_leave_alone() {
    run(async {
        let robots = published().await.get("/robots.txt").await;
        assert!(robots.header("content-type").starts_with("text/plain"));
        assert!(robots.text().contains(&format!("Sitemap: {PUBLIC_URL}/sitemap.xml")));
        assert!(robots.text().contains("Disallow: /admin"));
        for hidden in ["/kk/search?q=x", "/kk/login", "/kk/display", "/kk/none"] {
            assert_eq!(published().await.get(hidden).await.header("x-robots-tag"), "noindex", "{hidden}");
        }
    });
}

#[test]
fn monitoring_learns_that_the_portal_is_well() {
    run(async {
        assert_eq!(published().await.get("/healthz").await.text(), "ok\n");
        let ready: Value = serde_json::from_slice(&published().await.get("/readyz").await.body).expect("JSON");
        assert_eq!(ready["status"], "ready");
    });
}

/// Files of the site are kept for ever by browsers, media for a day.
#[test]
fn site_files_and_media_are_served_with_their_lifetimes() {
    run(async {
        let page = published().await.page("/kk/").await;
        let style = published().await.get(&page.hrefs("link[rel=stylesheet]")[0]).await;
        assert_eq!((style.status.as_u16(), style.header("content-type")), (200, "text/css"));
        assert!(style.header("cache-control").contains("immutable"));
        let picture = page.first("main img").and_then(|image| image.attribute("src")).expect("a picture").to_owned();
        let picture = published().await.get(&picture).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/svg+xml"));
        assert!(picture.header("content-security-policy").contains("sandbox"));
        assert!(picture.body.len() <= 30_000, "O116-T-32b");
        for outside in
            ["/media/../portal.sqlite", "/media/%2e%2e/portal.sqlite", "/pkg/../manifest.json", "/manifest.json"]
        {
            assert_ne!(published().await.get(outside).await.status, 200, "{outside}");
        }
    });
}
