//! The structure that the law demands: each section and item is there, in order, in three
//! languages, and names who answers for it and on which basis.

use portal_app::features::content::Node;
use portal_app::features::content::model::UpdatePeriod;
use portal_app::i18n::Lang;
use portal_app::paths;
use serde_json::Value;

use crate::structure_ids::STRUCTURE;
use crate::support::{Html, TestPortal, now, published, run, site, words, words_before};

/// Pages that are a part of the program: they show no responsible unit.
const PROGRAM_PAGES: [&str; 8] =
    ["home", "site-map", "news", "search", "login", "akimat-acts", "accessible-version", "registration"];

/// Section (none for a section itself) and node of everything in the structure.
async fn nodes() -> Vec<(Option<Node>, Node)> {
    let structure = published().await.portal.structure().expect("a structure");
    let mut nodes = Vec::new();
    for section in &structure.sections {
        nodes.push((None, section.clone()));
        nodes.extend(section.items.iter().map(|item| (Some(section.clone()), item.clone())));
    }
    nodes
}

fn address(lang: Lang, section: Option<&Node>, node: &Node) -> String {
    match section {
        Some(section) => paths::item(lang, &section.key, &node.key),
        None => paths::section(lang, &node.key),
    }
}

/// The ids stand beside each key in [`STRUCTURE`]; every one of them is a requirement.
#[test]
fn every_section_and_item_serves_the_requirements_it_names() {
    let table = include_str!("../../../docs/requirements.tsv");
    let known: Vec<&str> = table.lines().filter_map(|line| line.split('\t').next()).collect();
    run(async {
        let nodes = nodes().await;
        assert_eq!(nodes.len(), STRUCTURE.len());
        for ((section, node), (key, ids)) in nodes.iter().zip(STRUCTURE) {
            let mut own = vec![node.source.as_str()];
            own.extend(node.also.iter().map(String::as_str));
            assert_eq!((node.key.as_str(), own.join(" ").as_str()), (key, ids));
            for id in own {
                // A section may stand for a heading of the law that is no requirement itself.
                assert!(section.is_none() || known.contains(&id), "{key}: {id} is no requirement");
            }
        }
    });
}

/// R95-1-1.3b, O116-U-4.4, P891-14.3: all in Kazakh, Russian and English; O116-T-30a: titles
/// and headings name the page; O116-T-20: with the day and hour of the last change.
#[test]
fn every_section_and_item_answers_in_three_languages_with_its_unit_and_period() {
    run(async {
        for (section, node) in nodes().await {
            for lang in Lang::ALL {
                let address = address(lang, section.as_ref(), &node);
                let page = &site().await.get(&address).unwrap_or_else(|| panic!("nothing links to {address}")).answer;
                assert_eq!(page.status, 200, "{address}");
                let page = page.html();
                assert_eq!(page.attribute("html", "lang"), lang.code());
                if !PROGRAM_PAGES.contains(&node.key.as_str()) {
                    assert_eq!(page.text(page.one("h1")), node.title.get(lang), "{address}");
                    owner_and_period(&page, &node, lang);
                }
            }
        }
    });
}

/// Rubric table of Resolution 95 (R95-2-T2 … R95-2-T11): a section record shows its owner
/// and its period.
fn owner_and_period(page: &Html, node: &Node, lang: Lang) {
    let meta = page.text(page.first("main header .meta").unwrap_or_else(|| panic!("{}: no facts", node.key)));
    if let Some(unit) = &node.unit {
        assert!(meta.contains(unit.get(lang)), "{}: {meta}", node.key);
    }
    if let Some(period) = node.update_period {
        assert!(meta.contains(&words(lang, period_key(period))), "{}: {meta}", node.key);
    }
    assert!(page.has("main header .meta time[datetime]"), "{} has no date of its last change", node.key);
}

fn period_key(period: UpdatePeriod) -> &'static str {
    match period {
        UpdatePeriod::Daily => "period-daily",
        UpdatePeriod::Monthly => "period-monthly",
        UpdatePeriod::Quarterly => "period-quarterly",
        UpdatePeriod::Yearly => "period-yearly",
        UpdatePeriod::AsNeeded => "period-as-needed",
        UpdatePeriod::AsReceived => "period-as-received",
        UpdatePeriod::OnEvent => "period-on-event",
        UpdatePeriod::Permanent => "period-permanent",
    }
}

/// O116-R-4a: the sections of appendix 2 come first and in its order; O116-R-4b: others
/// stand after them.
#[test]
fn the_fifteen_sections_of_the_order_come_first_and_in_order() {
    run(async {
        let home = published().await.page("/kk/").await;
        let structure = published().await.portal.structure().expect("a structure");
        let menu = home.hrefs("nav#sections ul.side-nav__list a");
        for (number, (section, href)) in (1..).zip(structure.sections.iter().zip(&menu)) {
            assert_eq!(*href, paths::section(Lang::Kk, &section.key));
            assert_eq!(number <= 15, section.source == format!("O116-L-{number}"), "{}", section.key);
        }
        assert_eq!(menu.len(), structure.sections.len());
    });
}

/// R95-1-8.4: the eleven rubrics, R95-2-3v: with the eight parts of «Authorities» (R95-2-T3),
/// each lead to one section or item of the later structure.
#[test]
fn each_of_the_eleven_rubrics_has_its_place() {
    let rubrics: Value = serde_json::from_str(include_str!("../../../content/rubrics-11.json")).expect("rubrics");
    let rubrics = rubrics["rubrics"].as_array().expect("a list");
    assert_eq!(rubrics.len(), 11);
    run(async {
        let nodes = nodes().await;
        let children = rubrics.iter().filter_map(|rubric| rubric["children"].as_array()).flatten();
        assert_eq!(children.clone().count(), 8);
        for rubric in rubrics.iter().chain(children) {
            let (source, target) =
                (rubric["source"].as_str().expect("a source"), rubric["target"].as_str().expect("a key"));
            let (_, node) = nodes.iter().find(|(_, node)| node.key == target).unwrap_or_else(|| panic!("no {target}"));
            let serves = node.source == source || node.also.iter().any(|id| id == source);
            assert!(serves, "{target} does not name {source}");
        }
    });
}

/// R95-1-9.3c: from the title page every section is one step away; R95-2-3m: and so are the
/// interactive modules and the permanent information.
#[test]
fn the_home_page_leads_to_every_section() {
    run(async {
        let structure = published().await.portal.structure().expect("a structure");
        for lang in Lang::ALL {
            let links = published().await.page(&paths::home(lang)).await.hrefs("a");
            for section in &structure.sections {
                assert!(links.contains(&paths::section(lang, &section.key)), "{}", section.key);
                for item in &section.items {
                    assert!(links.contains(&paths::item(lang, &section.key, &item.key)), "{}", item.key);
                }
            }
        }
    });
}

/// An item without content never is an empty page and never invents anything: it says what
/// will be there, who prepares it and on which legal basis.
#[test]
fn an_item_without_content_shows_an_honest_page() {
    run(async {
        let portal = TestPortal::start().await;
        for lang in Lang::ALL {
            let page = portal.page(&format!("/{lang}/about-body/body-history")).await;
            let structure = portal.portal.structure().expect("a structure");
            let (_, item) = structure.item("body-history").expect("an item");
            assert!(page.words().contains(item.summary.get(lang)));
            assert_eq!(page.text(page.one("#pending-title")), words(lang, "pending-title"));
            let unit = item.unit.as_ref().expect("a unit").get(lang);
            let who = format!("{}{unit}", words_before(lang, "pending-unit", "unit"));
            assert!(page.words().contains(&who), "{who}");
            let basis = page.texts("main details.disclosure li").join(" ");
            assert!(basis.contains("891"), "the resolution is not named: {basis}");
        }
    });
}

/// Without `seed --demo` nothing invented appears.
#[test]
fn a_first_start_shows_no_sample_content() {
    run(async {
        let portal = TestPortal::start().await;
        for address in ["/en/", "/en/news", "/en/staffing/vacancies", "/en/information-support/photo-gallery"] {
            let answer = portal.get(address).await;
            assert!(!answer.text().contains("sample"), "{address}");
        }
        let news = portal.page("/ru/news").await;
        assert!(news.words().contains(&words(Lang::Ru, "news-none")));
        assert_eq!(portal.portal.now(), now());
    });
}

/// R95-1-2.2: the owner; O116-T-1: the law that content rests on; R95-2-3h5.
#[test]
fn the_page_about_the_site_names_owner_and_legal_basis() {
    run(async {
        for lang in Lang::ALL {
            let page = published().await.page(&format!("/{lang}/site-services/about-site")).await;
            let text = page.text(page.one("main"));
            assert!(text.contains(&words(lang, "footer-owner")), "{lang}: {text}");
            assert!(text.contains("2015") && text.contains('7') && text.contains("116"), "{lang}");
            let footer = page.text(page.one("footer"));
            assert!(footer.contains(&words(lang, "footer-owner")) && footer.contains("160023"));
        }
    });
}
