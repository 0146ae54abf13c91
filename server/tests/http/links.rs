//! Links: inside the portal each one answers and none is far, outside each one says so.

use portal_app::i18n::Lang;

use crate::support::{run, site, words};

/// No link of any page leads nowhere, and nobody has to sign in to follow one: R95-1-4.1c,
/// R95-1-4.2a, R95-1-4.2b, O116-U-2.7g.
#[test]
fn every_internal_link_answers() {
    run(async {
        let broken: Vec<_> =
            site().await.values().filter(|page| page.answer.status != 200).map(|page| &page.address).collect();
        assert!(broken.is_empty(), "{broken:?}");
    });
}

/// O116-T-27a, O116-U-2.2: at most three steps from the home page.
#[test]
fn every_page_is_within_three_steps_of_home() {
    run(async {
        let far: Vec<_> = site().await.values().filter(|page| page.depth > 3).map(|page| &page.address).collect();
        assert!(far.is_empty(), "{far:?}");
    });
}

/// O116-U-2.10c: another site opens in a new tab, and the reader is told before.
#[test]
fn a_link_to_another_site_opens_a_new_tab_and_says_so() {
    run(async {
        let mut links = 0;
        for crawled in site().await.values() {
            let Some(page) = crawled.page() else { continue };
            for link in page.all("a[href]") {
                let href = link.attribute("href").unwrap_or_default();
                let is_external = href.starts_with("http:") || href.starts_with("https:") || href.starts_with("//");
                let opens_tab = link.attribute("target") == Some("_blank");
                assert_eq!(is_external, opens_tab, "{}: {href}", crawled.address);
                if is_external {
                    links += 1;
                    assert_eq!(link.attribute("rel"), Some("noopener"), "{}: {href}", crawled.address);
                    let notice = words(crawled.lang, "a11y-new-window");
                    assert!(page.text(link).contains(&notice), "{}: {href}", crawled.address);
                }
            }
        }
        assert!(links > 100, "only {links} links to other sites");
    });
}

/// Links are ways that exist: no empty address, no script, no page of another language by mistake.
#[test]
fn no_link_is_empty_or_a_script() {
    run(async {
        for crawled in site().await.values() {
            let Some(page) = crawled.page() else { continue };
            for link in page.all("a[href]") {
                let href = link.attribute("href").unwrap_or_default();
                assert!(!href.is_empty() && !href.starts_with("javascript:"), "{}: «{href}»", crawled.address);
                let has_name = !page.text(link).is_empty() || link.attribute("aria-label").is_some();
                assert!(has_name, "{}: a link without words to {href}", crawled.address);
            }
        }
    });
}

/// R95-2-2.7, O116-L-12.3, R95-2-T10: useful links stand in groups, each with a comment:
/// state bodies, the e-government portal, the base of legislation.
#[test]
fn useful_links_are_grouped_and_commented() {
    run(async {
        for lang in Lang::ALL {
            let page = site().await[&format!("/{lang}/information-support/useful-links")].answer.html();
            let links = page.hrefs("main a.external");
            for site in ["egov.kz", "adilet.zan.kz", "akorda.kz"] {
                assert!(links.iter().any(|link| link.contains(site)), "{site}");
            }
            assert!(page.all("main h2").len() > 2);
            assert_eq!(page.all("main ul.items p").len(), links.len(), "a comment for each");
        }
    });
}
