//! Contacts, people, the structure chart, vacancies, events: what only one kind shows.

use portal_app::i18n::Lang;

use crate::support::{Html, published, run, site, words};

async fn page(address: &str) -> Html {
    published().await.page(address).await
}

/// O116-T-19, O116-L-2.1, O116-M-1.1: the postal address with its index.
#[test]
fn the_postal_address_is_shown_with_its_index() {
    run(async {
        for lang in Lang::ALL {
            let contacts = page(&format!("/{lang}/about-body/postal-address")).await;
            assert!(contacts.text(contacts.one("main")).contains("160023, "), "{lang}");
            let home = page(&format!("/{lang}/")).await;
            assert!(home.text(home.one("main")).contains("160023, "), "{lang}");
        }
    });
}

/// O116-T-18, O116-L-2.3, O116-M-1.3, O116-M-5.2: a phone number is a link that dials;
/// O116-L-2.2, O116-M-1.2: an e-mail address is one that opens a letter.
#[test]
fn phones_dial_and_addresses_open_a_letter() {
    run(async {
        let (mut phones, mut letters) = (0, 0);
        for crawled in site().await.values() {
            let Some(page) = crawled.page() else { continue };
            for link in page.all("a[href]") {
                let href = link.attribute("href").unwrap_or_default();
                let text = page.text(link);
                if let Some(number) = href.strip_prefix("tel:") {
                    phones += 1;
                    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
                    assert_eq!(number, digits, "{}", crawled.address);
                } else if let Some(address) = href.strip_prefix("mailto:").filter(|address| !address.starts_with('?')) {
                    letters += 1;
                    assert_eq!(address, text, "{}", crawled.address);
                }
            }
        }
        assert!(phones > 100 && letters > 50, "{phones} phones, {letters} letters");
        assert!(page("/kk/about-body/help-phones").await.hrefs("main a").iter().any(|href| href.starts_with("tel:")));
    });
}

/// O116-L-2.6, R95-2-T3.8: the central office as a scheme, and the same units as a list
/// with heads, phones and e-mails.
#[test]
fn the_structure_is_drawn_and_told() {
    run(async {
        for lang in Lang::ALL {
            let page = page(&format!("/{lang}/about-body/org-structure")).await;
            let drawn = page.text(page.one("figure.org-chart svg")).replace('…', "");
            let told = page.texts("ul.org-tree li strong");
            assert!(told.len() > 10);
            for name in &told {
                // A long name is cut after two lines of the drawing.
                let start: Vec<_> = name.split_whitespace().take(4).collect();
                assert!(drawn.contains(&start.join(" ")), "{name} is not drawn: {drawn}");
            }
            assert_eq!(page.all("figure.org-chart svg rect").len(), told.len());
            let links = page.hrefs("ul.org-tree a");
            assert!(links.iter().any(|href| href.starts_with("tel:")));
            assert!(links.iter().any(|href| href.starts_with("mailto:")));
            assert!(page.has("figure.org-chart svg[role=img][aria-label]"));
        }
    });
}

/// S003-X, S004-X: the organisations below the Office and the Department; O116-L-2.7,
/// O116-M-1.5, R95-2-2.1c, R95-1-4.1a: units and organisations, each with what is known of it.
#[test]
fn the_directory_names_subordinate_organisations() {
    run(async {
        let page = page("/kk/about-body/units-and-subordinates").await;
        let text = page.text(page.one("main"));
        for name in ["ситуациялық орталығы", "Іс басқармасы", "Мамандандырылған база", "Цифрландыру басқармасы"]
        {
            assert!(text.to_lowercase().contains(&name.to_lowercase()), "{name}: {text}");
        }
    });
}

/// O116-L-10.2, O116-M-4.1, S004-15.5, O116-L-14.1, O116-T-8: open posts with stage and last day come
/// first, closed competitions apart.
#[test]
fn vacancies_are_open_until_their_last_day() {
    run(async {
        for lang in Lang::ALL {
            let page = page(&format!("/{lang}/staffing/vacancies")).await;
            let all = page.all("ul.vacancies").len();
            assert_eq!(all, 2, "open and closed");
            let closed = page.text(page.one("section#closed"));
            assert!(closed.starts_with(&words(lang, "vacancy-closed")));
            for row in page.all("ul.vacancies li dl") {
                let facts = page.text(row);
                let is_closed = page.is_inside(row, "section#closed");
                assert!(facts.contains(&words(lang, "vacancy-stage")), "{facts}");
                let times = page.all("ul.vacancies li dl time");
                let last_day =
                    times.into_iter().find(|time| row.encloses(time)).and_then(|time| time.attribute("datetime"));
                assert_eq!(last_day < Some("2026-11-22"), is_closed, "{facts}");
            }
            assert!(page.hrefs("ul.vacancies a").iter().any(|href| href.starts_with("mailto:")), "O116-M-4.3");
        }
    });
}

/// O116-L-10.3: each vacancy says what is required of candidates.
#[test]
fn a_vacancy_says_what_it_requires() {
    run(async {
        let page = page("/en/staffing/vacancies/sample-vacancy-lawyer").await;
        assert!(page.text(page.one("main article")).to_lowercase().contains("require"), "{page:?}");
    });
}

/// R95-1-4.1f, R95-2-M4c, R95-2-2.2a, O116-T-8: coming events by date, those that are over apart.
#[test]
fn events_leave_the_calendar_when_they_are_over() {
    run(async {
        for address in ["/en/information-support/event-calendar", "/kk/interactive-modules/theatre-playbill"] {
            let page = page(address).await;
            let days = |past: bool| -> Vec<String> {
                let times = page.all("ul.events time.day").into_iter();
                let times = times.filter(|time| page.is_inside(time, "section#past") == past);
                times.filter_map(|time| time.attribute("datetime")).map(str::to_owned).collect()
            };
            let (coming, past) = (days(false), days(true));
            assert!(!coming.is_empty() && coming.is_sorted(), "{coming:?}");
            assert!(past.iter().all(|day| day.as_str() < "2026-11-23"), "{past:?}");
            assert!(past.is_sorted_by(|one, next| one >= next), "{past:?}");
        }
    });
}

/// R95-2-T3.14: the city's former leaders in the order of their years.
#[test]
fn former_leaders_stand_in_the_order_of_years() {
    run(async {
        let page = page("/en/city-authorities/former-leaders").await;
        let years: Vec<i32> =
            page.texts("article.person p").iter().filter_map(|text| text.get(..4)?.parse().ok()).collect();
        assert!(years.len() > 1, "{years:?}");
        assert!(years.is_sorted() || years.is_sorted_by(|one, next| one >= next), "{years:?}");
    });
}

/// O116-T-17, O116-L-2.6, O116-M-1.4: officials by full name, with post, phone and e-mail.
#[test]
fn officials_are_shown_with_full_names_and_contacts() {
    run(async {
        for lang in Lang::ALL {
            let page = page(&format!("/{lang}/about-body/deputy-akims")).await;
            for name in page.texts("article.person h2") {
                assert!(name.split_whitespace().count() >= 3, "not a full name: {name}");
            }
            let people = page.all("article.person").len();
            assert!(people >= 2);
            let links = page.hrefs("article.person dl a");
            assert_eq!(links.iter().filter(|href| href.starts_with("mailto:")).count(), people);
        }
    });
}

/// O116-T-46a, O116-U-2.8a: a long text has a list of its parts, which leads to them.
#[test]
fn a_long_page_has_a_list_of_contents() {
    run(async {
        let page = page("/ru/site-services/about-site").await;
        let contents = page.texts("nav.toc a");
        assert!(contents.len() > 2);
        assert_eq!(contents, page.texts("main .prose h2"));
    });
}

/// R95-2-M2: the akim's blog; R95-2-M3, R95-2-2.2b, R95-2-M4d: the other modules each have their page.
#[test]
fn interactive_modules_have_pages() {
    run(async {
        let structure = published().await.portal.structure().expect("a structure");
        for key in ["akim-blog", "city-history", "weather-and-rates", "cinema", "photo-gallery"] {
            let (section, item) = structure.item(key).expect("an item");
            let address = format!("/en/{}/{key}", section.key);
            assert!(site().await[&address].answer.html().words().contains(item.summary.en.as_str()), "{key}");
        }
    });
}
