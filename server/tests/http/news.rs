//! News: the feed, its pages, the archive by year and month, the article (O116-L-12.1).

use portal_app::i18n::Lang;

use crate::support::{TestPortal, published, run, site, words};

/// R95-2-T1.2, O116-M-6: the feed, newest first, in pages that do not repeat each other.
#[test]
fn the_feed_lists_all_news_newest_first() {
    run(async {
        let mut articles = Vec::new();
        let mut dates = Vec::new();
        for number in 1..=2 {
            let page = published().await.page(&format!("/ru/news?page={number}")).await;
            articles.extend(page.hrefs("ul.news li a"));
            let times = page.all("ul.news li time").into_iter();
            dates.extend(times.filter_map(|time| time.attribute("datetime")).map(str::to_owned));
        }
        assert_eq!(articles.len(), 30);
        assert!(dates.is_sorted_by(|one, next| one >= next), "{dates:?}");
        articles.dedup();
        assert_eq!(articles.len(), 30);
        for beyond in ["/ru/news?page=3", "/ru/news?page=0", "/ru/news?year=1999&page=2"] {
            assert_eq!(published().await.get(beyond).await.status, 404, "{beyond}");
        }
    });
}

/// O116-T-16: the archive reaches back years and counts what it leads to.
#[test]
fn every_month_of_the_archive_holds_as_much_as_it_says() {
    run(async {
        let feed = published().await.page("/en/news").await;
        let years: Vec<_> = feed.hrefs("nav.archive a").into_iter().filter(|href| !href.contains("month=")).collect();
        let mut total = 0;
        for year in years {
            // The months of a year stand on the page of that year.
            let feed = published().await.page(&year).await;
            for row in feed.all("nav.archive li") {
                let text = feed.text(row);
                let count: usize = text.rsplit(' ').next().expect("a count").parse().expect("a number");
                let links = feed.all("nav.archive li a");
                let link = links.into_iter().find(|link| row.encloses(link)).expect("a link");
                let href = link.attribute("href").expect("an address");
                let page = &site().await[href].answer.html();
                assert_eq!(page.all("ul.news li a").len(), count.min(15), "{href}");
                if href.contains("month=") {
                    total += count;
                }
            }
        }
        assert_eq!(total, 30);
    });
}

/// A month begins at midnight in Shymkent, not in Greenwich.
#[test]
fn news_of_the_last_evening_belongs_to_the_old_month() {
    run(async {
        let portal = TestPortal::start().await;
        portal.add_news("evening", "2026-10-31T23:59:59+05:00", &[(Lang::En, "Evening")]).await;
        portal.add_news("midnight", "2026-11-01T00:00:00+05:00", &[(Lang::En, "Midnight")]).await;
        portal.add_news("new-year", "2027-01-01T00:00:00+05:00", &[(Lang::En, "New year")]).await;
        for (query, titles) in [
            ("month=10&year=2026", vec!["Evening"]),
            ("month=11&year=2026", vec!["Midnight"]),
            ("month=12&year=2026", vec![]),
            ("year=2026", vec!["Midnight", "Evening"]),
            ("year=2027", vec!["New year"]),
        ] {
            let page = portal.page(&format!("/en/news?{query}")).await;
            assert_eq!(page.texts("ul.news li a"), titles, "{query}");
        }
    });
}

/// O116-T-20, O116-U-2.9: an article shows day and hour of publication, as the clocks of the
/// city showed them, in the words of each language.
#[test]
fn an_article_shows_when_it_was_published() {
    run(async {
        for (lang, moment) in
            [("kk", "2026 жылғы 18 қараша, сағат 10:30"), ("ru", "18 ноября 2026 года"), ("en", "18 November 2026")]
        {
            let page = published().await.page(&format!("/{lang}/news/2026-11-18-sample-ready-for-winter")).await;
            let time = page.one("article header .meta time");
            assert_eq!(time.attribute("datetime"), Some("2026-11-18T10:30:00+05:00"));
            let shown = page.text(time);
            assert!(shown.starts_with(moment) && shown.contains("10:30"), "{shown}");
        }
    });
}

/// R95-2-5: what is not translated says so and shows the Kazakh text, marked as such.
#[test]
fn an_untranslated_article_says_so_and_offers_the_kazakh_text() {
    run(async {
        let portal = TestPortal::start().await;
        portal.add_news("only-kazakh", "2026-11-20T10:00:00+05:00", &[(Lang::Kk, "Тек қазақша")]).await;
        for lang in [Lang::Ru, Lang::En] {
            let page = portal.page(&format!("/{lang}/news/only-kazakh")).await;
            assert_eq!(page.attribute("html", "lang"), lang.code());
            assert_eq!(page.attribute("h1", "lang"), "kk");
            assert!(page.has("main [data-read-content][lang=kk]"));
            let notice = page.text(page.one("main .notice"));
            assert!(notice.contains(&words(lang, "common-lang-kk")), "{notice}");
            assert!(page.hrefs("nav.languages a").contains(&"/kk/news/only-kazakh".to_owned()));
        }
        assert!(!portal.page("/kk/news/only-kazakh").await.has("main .notice"));
    });
}
