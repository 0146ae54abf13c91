//! What stands on every page, looked at on each page that links lead to.

use std::collections::BTreeSet;

use portal_app::i18n::Lang;
use portal_app::paths;

use crate::support::{Crawled, Html, PUBLIC_URL, run, site, words};

/// Calls `check` with every page there is.
fn on_every_page(check: impl Fn(&Crawled, &Html)) {
    run(async {
        let mut pages = 0;
        for crawled in site().await.values() {
            if let Some(page) = crawled.page() {
                check(crawled, page);
                pages += 1;
            }
        }
        assert!(pages > 600, "only {pages} pages");
    });
}

fn is_home(crawled: &Crawled) -> bool {
    crawled.address == paths::home(crawled.lang)
}

/// R95-1-1.3b, R95-2-5, O116-T-28d: the page is in the language its address says.
#[test]
fn every_page_is_in_the_language_of_its_address() {
    on_every_page(|crawled, page| {
        assert_eq!(crawled.answer.status, 200, "{}", crawled.address);
        assert_eq!(page.attribute("html", "lang"), crawled.lang.code());
        assert_eq!(crawled.answer.header("content-language"), crawled.lang.code());
    });
}

/// O116-T-30a: one heading, and a title that names page and site.
#[test]
fn every_page_has_one_heading_and_a_title_that_names_it() {
    on_every_page(|crawled, page| {
        let heading = page.text(page.one("h1"));
        let title = page.text(page.one("title"));
        let site = words(crawled.lang, "site-name");
        if is_home(crawled) {
            assert_eq!(title, site);
        } else {
            let named = title.strip_suffix(&format!(" – {site}")).unwrap_or_else(|| panic!("{title}"));
            assert!(heading.starts_with(named), "{}: «{heading}» under the title «{named}»", crawled.address);
        }
    });
}

/// O116-T-45, O116-U-2.4: the way from home to the page, in words and links.
#[test]
fn every_page_but_home_shows_the_way_to_it() {
    on_every_page(|crawled, page| {
        assert_eq!(page.has("nav.breadcrumbs"), !is_home(crawled), "{}", crawled.address);
        if !is_home(crawled) {
            let links = page.hrefs("nav.breadcrumbs a");
            assert_eq!(links[0], paths::home(crawled.lang));
            let here = page.text(page.one("nav.breadcrumbs [aria-current=page]"));
            assert!(page.text(page.one("h1")).starts_with(&here), "{}", crawled.address);
            let depth = crawled.address.split('?').next().unwrap_or_default().trim_matches('/').split('/').count();
            assert!(links.len() <= depth, "{}: {links:?}", crawled.address);
        }
    });
}

/// O116-T-22b, O116-U-2.10b: the language line leads to the same page, query and all.
#[test]
fn the_language_line_leads_to_the_same_page() {
    on_every_page(|crawled, page| {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != crawled.lang);
        let same: Vec<_> = others.map(|lang| crawled.address.replacen(crawled.lang.code(), lang.code(), 1)).collect();
        assert_eq!(page.hrefs("nav.languages a"), same);
        assert_eq!(page.all("nav.languages [aria-current=true]").len(), 1);
        let canonical = format!("{PUBLIC_URL}{}", crawled.address);
        if let Some(link) = page.first("link[rel=canonical]") {
            assert_eq!(link.attribute("href"), Some(canonical.as_str()));
            assert_eq!(page.all("link[rel=alternate][hreflang]").len(), 3);
        } else {
            assert_eq!(crawled.answer.header("x-robots-tag"), "noindex", "{}", crawled.address);
        }
    });
}

/// R95-1-9.3b, O116-T-29: home; O116-U-2.3: menu, site map and search; O116-T-34a: the
/// low-vision version; R95-2-3h1, R95-2-3h4, R95-2-3h5: the horizontal menu.
#[test]
fn every_page_has_menu_home_site_map_search_and_low_vision_link() {
    on_every_page(|crawled, page| {
        let lang = crawled.lang;
        assert_eq!(page.attribute("header a.brand", "href"), paths::home(lang));
        let menu = page.hrefs("nav.menu ul a");
        let about = paths::item(lang, "site-services", "about-site");
        for href in [paths::home(lang), paths::sitemap(lang), about, paths::sign_in(lang)] {
            assert!(menu.contains(&href), "{}: {href}", crawled.address);
        }
        assert!(page.has("nav.menu details summary"), "no drop-down menu (R95-2-4j)");
        let field = page.one("form#site-search[role=search] input[type=search][name=q]");
        let size: u32 = field.attribute("size").expect("a size").parse().expect("a number");
        assert!(size >= 20, "the search field is too short (O116-T-28c)");
        let vision = page.attribute("a.vision-link", "href");
        assert_eq!(vision, paths::display_switch(lang, true, &crawled.address));
    });
}

/// O116-T-23a, O116-T-25, O116-U-2.11: the graphic header says that this is the official
/// resource; O116-T-23c, O116-T-24: no emblem or logo is larger than 100 by 100.
#[test]
fn every_page_has_the_official_header() {
    on_every_page(|crawled, page| {
        assert_eq!(page.text(page.one("header.site-header .brand__official")), words(crawled.lang, "brand-official"));
        for image in page.all("header.site-header img") {
            for side in ["width", "height"] {
                let length: u32 = image.attribute(side).expect("a size").parse().expect("a number");
                assert!(length <= 100, "{side} of {image:?}");
            }
        }
    });
    assert_eq!(words(Lang::Kk, "brand-official"), "Ресми интернет-ресурс");
}

/// O116-T-5: graphic part, menu, content, site map; O116-T-6, O116-T-27b, O116-T-27d: the
/// same parts in the same order everywhere.
#[test]
fn every_page_is_built_of_the_same_parts_in_the_same_order() {
    const PARTS: [&str; 7] = [
        "ul.skip-links",
        "header.site-header",
        "nav.menu",
        "nav.mobile-menu",
        "nav#sections",
        "main#main",
        "footer.site-footer",
    ];
    on_every_page(|crawled, page| {
        let positions: Vec<usize> = PARTS.iter().map(|part| page.one(part).position()).collect();
        assert!(positions.is_sorted(), "{}: {positions:?}", crawled.address);
    });
}

/// O116-T-27c: the reader sees where in the structure the page stands.
#[test]
fn the_menu_marks_the_place_of_the_page() {
    on_every_page(|crawled, page| {
        let segments: Vec<_> = crawled.address.split(['/', '?']).filter(|part| !part.is_empty()).collect();
        if let [_, section, _, ..] = segments[..]
            && page.hrefs("nav#sections ul a").contains(&paths::section(crawled.lang, section))
        {
            assert!(page.has("nav#sections ul.side-nav__items a[aria-current=page]"), "{}", crawled.address);
        }
    });
}

/// O116-U-3.5b: the first stop of the keyboard is a link to the content; O116-T-46b,
/// O116-U-3.5a: a link back to the top.
#[test]
fn every_page_can_be_skipped_into_and_returned_to_its_top() {
    on_every_page(|crawled, page| {
        let first = page.first("body a").and_then(|link| link.attribute("href"));
        assert_eq!(first, Some("#main"), "{}", crawled.address);
        assert_eq!(page.texts(".to-top a"), [words(crawled.lang, "a11y-top")]);
        assert!(page.has("#top") && page.has("main[tabindex=-1]"));
    });
}

/// R95-2-4i: looks are set in style files only; nothing in a page runs that was not built in.
#[test]
fn no_page_carries_styles_or_scripts_of_its_own() {
    on_every_page(|crawled, page| {
        assert!(!page.has("style") && !page.has("font") && !page.has("[bgcolor]"), "{}", crawled.address);
        for element in page.all("*") {
            let inline = element.attribute_names().find(|name| *name == "style" || name.starts_with("on"));
            assert_eq!(inline, None, "{}: {element:?}", crawled.address);
        }
        for script in page.all("script") {
            assert!(script.attribute("src").is_some() && page.text(script).is_empty(), "{}", crawled.address);
        }
    });
}

/// O116-T-2.1, O116-T-7, O116-T-38, O116-U-3.1: every picture has a text alternative, and content
/// pictures a real one; O116-T-39, O116-T-21b: nothing needs a plug-in; O116-T-32c: no
/// picture of a page is animated.
#[test]
fn every_picture_has_a_text_alternative() {
    on_every_page(|crawled, page| {
        for image in page.all("img") {
            let alt = image.attribute("alt").unwrap_or_else(|| panic!("{}: no alt", crawled.address));
            let is_content = page.is_inside(image, "main");
            assert!(!is_content || !alt.trim().is_empty(), "{}: an empty alt", crawled.address);
            let source = image.attribute("src").expect("an address");
            let is_still = [".svg", ".png", ".jpg", ".webp", ".avif"].iter().any(|ending| source.ends_with(ending));
            assert!(is_still, "{}: {source} may move", crawled.address);
        }
        for plugin in ["object", "embed", "applet", "marquee", "blink", "frame", "iframe"] {
            assert!(!page.has(plugin), "{}: {plugin}", crawled.address);
        }
    });
}

/// O116-T-35: what a page has to say it says in words, not in pictures or drawings alone.
#[test]
fn every_page_says_its_main_information_in_words() {
    on_every_page(|crawled, page| {
        let said = page.text(page.one("main"));
        let beyond_the_heading = said.split_whitespace().count() - page.text(page.one("h1")).split_whitespace().count();
        let is_form = crawled.answer.header("x-robots-tag") == "noindex";
        assert!(is_form || beyond_the_heading > 12, "{}: {said}", crawled.address);
    });
}

/// Labels, descriptions and links inside a page lead somewhere (O116-T-46a), and no id is there twice.
#[test]
fn everything_that_points_into_a_page_finds_its_mark() {
    const POINTERS: [&str; 5] = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"];
    on_every_page(|crawled, page| {
        let mut ids = BTreeSet::new();
        for id in page.all("[id]").iter().filter_map(|element| element.attribute("id")) {
            assert!(ids.insert(id), "{}: {id} twice", crawled.address);
        }
        for element in page.all("*") {
            let pointed = POINTERS.iter().filter_map(|name| element.attribute(name)).flat_map(str::split_whitespace);
            let anchor = element.attribute("href").and_then(|href| href.strip_prefix('#'));
            for target in pointed.chain(anchor) {
                assert!(ids.contains(target), "{}: nothing is called {target}", crawled.address);
            }
        }
    });
}
