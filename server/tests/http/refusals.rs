//! Addresses, queries, cookies and headers that make no sense get a page that helps, in
//! the visitor's language, and never break anything.

use axum::body::Body;
use axum::http::{Method, Request};
use portal_app::i18n::Lang;
use portal_app::paths;
use proptest::prelude::*;

use crate::support::{Answer, published, run, words};

/// A page in the language of the address that leads on.
fn assert_helps(answer: &Answer, address: &str) {
    let lang = Lang::of_path(address);
    let page = answer.html();
    assert_eq!(page.attribute("html", "lang"), lang.code(), "{address}");
    assert_eq!(page.all("h1").len(), 1, "{address}");
    assert!(page.has("main form[role=search] input[name=q]"), "{address}");
    let links = page.hrefs("main a");
    assert!(links.contains(&paths::sitemap(lang)) && links.contains(&paths::home(lang)), "{address}");
}

/// O116-T-22a, O116-U-2.12, R95-1-9.3a: the root is the Kazakh home page itself.
#[test]
fn the_root_is_the_kazakh_home_without_a_splash() {
    run(async {
        let root = published().await.get("/").await;
        assert_eq!(root.status, 200);
        assert_eq!(root.body, published().await.get("/kk/").await.body);
        assert_eq!(root.html().attribute("html", "lang"), "kk");
        assert_eq!(root.cookie(), "");
    });
}

#[test]
fn an_unknown_address_gets_a_page_that_leads_on_in_its_language() {
    run(async {
        for address in [
            "/ru/no-such-page",
            "/en/about-body/no-such-item",
            "/kk/about-body/org-structure/no-such-unit",
            "/ru/news/no-such-article",
            "/en/acts/no-such-act",
            "/de/",
            "/russia",
            "/kk/about-body/state-flag",
            "/en/display/maybe",
            "/sitemap/9.xml",
            "/admin/no-such-page",
            "/kk//",
            "/favicon.png",
        ] {
            let answer = published().await.get(address).await;
            assert_eq!(answer.status, 404, "{address}");
            assert_helps(&answer, address);
            assert_eq!(answer.html().texts("h1"), [words(Lang::of_path(address), "errors-not-found")], "{address}");
        }
    });
}

/// Short and old addresses lead to the page they mean.
#[test]
fn an_address_that_almost_fits_is_led_to_the_page() {
    run(async {
        for (address, target) in [
            ("/ru/org-structure", "/ru/about-body/org-structure"),
            ("/kk/information-support/news", "/kk/news"),
            ("/en/rulemaking/akimat-acts", "/en/acts"),
        ] {
            let answer = published().await.get(address).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (308, target));
        }
    });
}

#[test]
fn malformed_requests_get_a_page_in_the_visitors_language() {
    run(async {
        let long = "a".repeat(3_000);
        for (address, status) in [
            ("/ru/%FF", 400),
            ("/en/news/%00", 400),
            ("/kk/%zz", 400),
            ("/ru/news?page=abc", 400),
            ("/ru/news?page=-1", 400),
            ("/en/news?month=3", 400),
            ("/en/news?year=2026&month=13", 404),
            ("/en/news?year=99999999999999", 400),
            ("/kk/acts?year=%D0", 400),
            ("/kk/news?page=18446744073709551615", 404),
            (&format!("/ru/{long}"), 414),
            (&format!("/en/news?page={long}"), 414),
        ] {
            let answer = published().await.get(address).await;
            assert_eq!(answer.status, status, "{address}");
            assert_helps(&answer, address);
        }
    });
}

#[test]
fn strange_headers_and_cookies_do_no_harm() {
    run(async {
        let long = "x".repeat(6_000);
        for (name, value) in [
            ("cookie", long.as_str()),
            ("cookie", "display=\u{fffd}"),
            ("cookie", ";;;=;display;=;"),
            ("accept-encoding", "br;q=x, gzip;q=-1, *;q=2"),
            ("if-none-match", "W/\"\", ,,\"\"\""),
            ("if-modified-since", "yesterday"),
            ("range", "bytes=0-18446744073709551615"),
            ("host", "evil.example\"><script>"),
            ("accept-language", "\u{1F600}"),
            ("x-forwarded-for", ",,,"),
            ("x-forwarded-host", "evil.example"),
            ("content-length", "0"),
        ] {
            for address in ["/en/about-body", "/en/search?q=x", "/en/display"] {
                let answer = published().await.get_with(address, &[(name, value)]).await;
                assert_eq!(answer.status, 200, "{name}: {value}");
                assert!(!answer.text().contains("evil.example"), "{name}");
            }
        }
    });
}

#[test]
fn a_method_no_page_knows_is_refused_in_the_visitors_language() {
    run(async {
        for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::POST] {
            let request = Request::builder().method(method.clone()).uri("/ru/about-body").body(Body::empty());
            let answer = published().await.send(request.expect("a request")).await;
            assert_eq!(answer.status, 405, "{method}");
            assert_helps(&answer, "/ru/about-body");
        }
    });
}

#[test]
fn a_form_that_is_no_form_is_refused() {
    run(async {
        for (kind, body, status) in [
            ("text/plain", "email=a", 415),
            ("application/json", "{}", 415),
            ("application/x-www-form-urlencoded", "email=%FF%FE&email=b", 422),
            ("multipart/form-data", "--x", 415),
        ] {
            let request =
                Request::post("/en/login").header("content-type", kind).header("sec-fetch-site", "same-origin");
            let answer = published().await.send(request.body(Body::from(body)).expect("a request")).await;
            assert_eq!(answer.status, status, "{kind}");
            assert_eq!(answer.html().attribute("html", "lang"), "en");
        }
        let large = "a".repeat(400_000);
        let answer = published().await.post("/en/login", &[("email", &large)], &[]).await;
        assert_eq!(answer.status, 413);
        assert_helps(&answer, "/en/login");
    });
}

/// O116-T-28c, O116-U-2.6c: search finds words in any case and alphabet and never breaks.
#[test]
fn search_finds_titles_and_helps_where_it_finds_nothing() {
    run(async {
        let found = published().await.page("/kk/search?q=%D0%A2%D0%90%D0%A0%D0%98%D0%A5%D0%AB").await;
        assert!(found.has("main ul.results li a"), "ТАРИХЫ");
        let nothing = published().await.page("/en/search?q=xyzzy").await;
        assert!(nothing.words().contains(&words(Lang::En, "search-nothing-hint")));
        assert_eq!(nothing.attribute("main input[name=q]", "value"), "xyzzy");
        let ways_out = nothing.hrefs("main section ul.links a");
        for way in ["tel:109", "tel:1414", "/en/kindergarten-queue", "/en/sitemap"] {
            assert!(ways_out.iter().any(|href| href == way), "{way} is not in {ways_out:?}");
        }
        for odd in ["%25", "_", "%5C", "%22%3E%3Cscript%3E", "%27%20OR%201=1", "+++", "%F0%9F%98%80"] {
            let answer = published().await.get(&format!("/en/search?q={odd}")).await;
            assert_eq!(answer.status, 200, "{odd}");
            assert!(!answer.text().contains("<script>"), "{odd}");
            answer.html();
        }
        assert_eq!(published().await.get("/en/search?q=%00").await.status, 400);
    });
}

/// O116-T-28c: people write Kazakh on a Russian keyboard, in any case form, in any language.
#[test]
fn search_finds_words_with_other_letters_endings_and_languages() {
    run(async {
        let search = async |lang: &str, query: &str| {
            let query = crate::support::percent_encoded(query);
            published().await.page(&format!("/{lang}/search?q={query}")).await
        };
        let titles = async |lang: &str, query: &str| search(lang, query).await.texts("main ul.results a").join(" | ");
        assert!(titles("kk", "балабакша").await.to_lowercase().contains("балабақша"));
        assert!(
            search("ru", "вакансия").await.hrefs("main ul.results a").contains(&"/ru/staffing/vacancies".to_owned())
        );
        let loose = search("ru", "вакансию для бухгалтеров").await;
        assert!(loose.words().contains(&words(Lang::Ru, "search-similar")));
        assert!(loose.texts("main ul.results a").iter().any(|title| title.contains("акан")));
        let elsewhere = search("en", "тарихы").await;
        assert!(elsewhere.words().contains(&words(Lang::En, "search-elsewhere")));
        assert!(elsewhere.has("main ul.results a[lang=kk]"));
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is asked, the answer is no fault of ours.
    #[test]
    fn no_address_breaks_the_portal(
        lang in prop::sample::select(vec!["kk", "ru", "en", "xx", ""]),
        place in prop::sample::select(vec!["news", "acts", "search", "display", "display/on", "layout/full", "about-body", "login", "sitemap", ""]),
        tail in "[a-z0-9%/.+~_-]{0,12}",
        query in "[a-z0-9%&=+/._-]{0,30}",
        cookie in "[ -~]{0,60}",
    ) {
        let address = format!("/{lang}/{place}{tail}?{query}");
        let answer = run(async { published().await.get_with(&address, &[("cookie", &cookie)]).await });
        prop_assert!(!answer.status.is_server_error(), "{} for {address} with {cookie}", answer.status);
        prop_assert!(answer.status.is_redirection() || !answer.body.is_empty(), "an empty page for {address}");
    }

    #[test]
    fn no_query_breaks_a_list(page in "\\PC{0,12}", year in "\\PC{0,12}", month in "[0-9-]{0,4}", kind in "\\PC{0,12}") {
        let encode = |text: &str| crate::support::percent_encoded(text);
        for list in ["news", "acts"] {
            let address = format!(
                "/kk/{list}?page={}&year={}&month={month}&type={}", encode(&page), encode(&year), encode(&kind)
            );
            let answer = run(async { published().await.get(&address).await });
            prop_assert!(!answer.status.is_server_error(), "{} for {address}", answer.status);
        }
    }
}
