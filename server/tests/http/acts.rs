//! The base of legal acts: facts, filter, text with anchors, links both ways, files.

use std::path::{Path, PathBuf};

use portal_app::features::acts::import::{Outcome, import_folder};
use portal_app::features::acts::parse::source_words;
use portal_app::i18n::Lang;

use crate::support::{Html, TestPortal, now, published, run, words};

const FORMATS: [(&str, &str); 5] = [
    ("txt", "text/plain; charset=utf-8"),
    ("rtf", "application/rtf"),
    ("html", "text/html; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("zip", "application/zip"),
];

/// An act of our own that names Resolution 95.
const CITING: &str = "Үлгі қаласы әкімдігінің 2020 жылғы 10 наурыздағы № 15 қаулысы\n\nСайттың безендірілуі туралы\n\n\
    Шымкент қаласы әкімдігінің 2011 жылғы 2 ақпандағы № 95 қаулысына сәйкес Үлгі қаласының әкімдігі ҚАУЛЫ ЕТЕДІ:\n\n\
    1. Сайттың безендірілуі бекітілсін.\n\n2. Осы қаулы 2020 жылғы 1 мамырдан бастап қолданылады.\n\n\
    Қала әкімі\n\nҮ. Мысалов\n";

async fn import(portal: &TestPortal, folder: &Path) -> Vec<Outcome> {
    let imported = import_folder(portal.portal.db(), folder, now()).await.expect("an import");
    portal.portal.refresh().await.expect("the new version");
    imported.into_iter().map(|file| file.outcome).collect()
}

/// R95-1-8.2a, O116-L-4.1, O116-T-14: type, number, date, place, signatory and state of an act.
#[test]
fn an_act_shows_what_is_known_of_it() {
    run(async {
        for lang in Lang::ALL {
            let page = published().await.page(&format!("/{lang}/acts/resolution-95-2011")).await;
            let facts = page.text(page.one("main article"));
            for key in
                ["act-type-resolution", "act-adopted", "act-place", "act-issuer", "act-signatory", "act-in-force"]
            {
                assert!(facts.contains(&words(lang, key)), "{key}: {facts}");
            }
            assert!(facts.contains("95") && facts.contains("2011"), "{facts}");
            let repealed = published().await.page(&format!("/{lang}/acts/order-116-2016")).await;
            assert!(repealed.text(repealed.one("main article")).contains(&words(lang, "act-repealed")));
        }
    });
}

/// R95-2-2.1a: the base can be narrowed to a type and a year of adoption.
#[test]
fn the_base_is_filtered_by_type_and_year() {
    run(async {
        let portal = TestPortal::start().await;
        let keys = |page: &Html| -> Vec<String> {
            page.hrefs("ul.acts h3 a").iter().map(|href| href.trim_start_matches("/en/acts/").to_owned()).collect()
        };
        let all = keys(&portal.page("/en/acts").await);
        assert_eq!(all.len(), 5);
        assert_eq!(keys(&portal.page("/en/acts?type=&year=").await), all);
        assert_eq!(keys(&portal.page("/en/acts?type=order").await), ["order-116-2016"]);
        assert_eq!(keys(&portal.page("/en/acts?year=2011").await), ["resolution-95-2011"]);
        assert_eq!(keys(&portal.page("/en/acts?type=resolution&year=2021").await), ["statute-akim-office-2021"]);
        let none = portal.page("/en/acts?type=law&year=2011").await;
        assert!(none.words().contains(&words(Lang::En, "act-none")));
        let form = portal.page("/en/acts?type=order").await;
        assert_eq!(form.attribute("select#act-type option[selected]", "value"), "order");
        assert!(form.hrefs("nav.languages a").contains(&"/kk/acts?type=order".to_owned()));
        for bad in ["/en/acts?year=soon", "/en/acts?year=99999999999", "/en/acts?page=x"] {
            assert_eq!(portal.get(bad).await.status, 400, "{bad}");
        }
        assert_eq!(portal.get("/en/acts?page=9").await.status, 404);
    });
}

/// O116-T-46a, O116-T-46b: a contents list that leads into the text, an anchor on each
/// clause, back to the top from each part.
#[test]
fn the_text_of_an_act_has_contents_anchors_and_ways_back() {
    run(async {
        let key = stored_act().await;
        let page = published().await.page(&format!("/kk/acts/{key}")).await;
        assert!(page.hrefs("nav.toc a").len() > 2);
        for anchor in page.hrefs("nav.toc a") {
            assert!(page.has(&anchor), "{anchor}");
        }
        assert!(page.all(".act__text [id]").len() > 5);
        assert_eq!(page.all(".act__part").len(), page.all(".act__part .back-to-top a[href=#top]").len());
        for lang in ["ru", "en"] {
            let foreign = published().await.page(&format!("/{lang}/acts/{key}")).await;
            assert!(foreign.has(".act__text[lang=kk]"));
            assert!(foreign.hrefs("main .notice a").contains(&format!("/kk/acts/{key}")), "no way to the Kazakh text");
        }
    });
}

/// The key of an act whose text the fixtures brought.
async fn stored_act() -> String {
    let page = published().await.page("/kk/acts").await;
    assert!(page.hrefs("ul.acts h3 a").contains(&"/kk/acts/resolution".to_owned()), "the fixture is not in the base");
    "resolution".to_owned()
}

/// O116-U-2.7c, O116-U-2.7d, O116-U-2.7e, O116-T-13: files in five formats, with format and size.
#[test]
fn an_act_can_be_downloaded_in_every_format() {
    run(async {
        let key = stored_act().await;
        let page = published().await.page(&format!("/kk/acts/{key}")).await;
        let links = page.hrefs("ul.downloads a");
        let shown = page.text(page.one("ul.downloads"));
        for (format, media_type) in FORMATS {
            let address = format!("/kk/acts/{key}/{key}.{format}");
            assert!(links.contains(&address), "{links:?}");
            let file = published().await.get(&address).await;
            assert_eq!((file.status.as_u16(), file.header("content-type")), (200, media_type));
            assert_eq!(file.header("content-disposition"), format!("attachment; filename=\"{key}.{format}\""));
            let size = file.body.len().div_ceil(1_000);
            assert!(shown.contains(&format!("{} {size}", format.to_uppercase())), "{size}: {shown}");
        }
        for wrong in ["x.txt", &format!("{key}.exe"), &format!("{key}.")] {
            assert_eq!(published().await.get(&format!("/kk/acts/{key}/{wrong}")).await.status, 404, "{wrong}");
        }
    });
}

/// Nothing of an official text is lost or put in another order on the way to the reader.
#[test]
fn an_imported_text_keeps_its_words_in_their_order() {
    run(async {
        let portal = TestPortal::start().await;
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("site-design.kk.txt"), CITING).expect("a text");
        assert_eq!(import(&portal, folder.path()).await, [Outcome::Stored]);
        assert_eq!(import(&portal, folder.path()).await, [Outcome::Unchanged]);
        let file = portal.get("/kk/acts/site-design/site-design.txt").await;
        assert_eq!(source_words(file.text()), source_words(CITING));
    });
}

/// A file's name decides only where its text does not say which act it is.
#[test]
fn an_act_never_takes_the_place_of_another_with_a_similar_name() {
    run(async {
        let portal = TestPortal::start().await;
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("resolution-95-2011-new-design.kk.txt"), CITING).expect("a text");
        assert_eq!(import(&portal, folder.path()).await, [Outcome::Stored]);
        assert!(!portal.page("/kk/acts/resolution-95-2011").await.has(".act__text"));
        assert!(portal.page("/kk/acts/resolution-95-2011-new-design").await.has(".act__text"));
    });
}

/// Acts that name each other are linked both ways.
#[test]
fn an_act_links_to_those_it_names_and_back() {
    run(async {
        let portal = TestPortal::start().await;
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("site-design.kk.txt"), CITING).expect("a text");
        import(&portal, folder.path()).await;
        let citing = portal.page("/kk/acts/site-design").await;
        assert!(citing.hrefs(".act__text a").contains(&"/kk/acts/resolution-95-2011".to_owned()), "{citing:?}");
        for lang in Lang::ALL {
            let cited = portal.page(&format!("/{lang}/acts/resolution-95-2011")).await;
            let section = cited.one("section[aria-labelledby=citing-title]");
            assert!(cited.text(section).starts_with(&words(lang, "act-cited-by")));
            assert!(cited.hrefs("section ul.acts a").contains(&format!("/{lang}/acts/site-design")));
        }
    });
}

/// The founding documents, where the folder with them is at hand.
#[test]
fn the_founding_documents_are_read_and_linked() {
    let Some(folder) = std::env::var_os("PORTAL_ACTS").map(PathBuf::from) else {
        eprintln!("not run: PORTAL_ACTS names no folder with official texts");
        return;
    };
    run(async {
        let portal = TestPortal::start().await;
        let outcomes = import(&portal, &folder).await;
        assert!(!outcomes.is_empty() && outcomes.iter().all(|outcome| *outcome == Outcome::Stored), "{outcomes:?}");
        let list = portal.page("/kk/acts").await;
        for href in list.hrefs("ul.acts h3 a") {
            let page = portal.page(&href).await;
            assert!(page.has(".act__text") && page.has("nav.toc"), "{href}");
            let key = href.trim_start_matches("/kk/acts/");
            let file = portal.get(&format!("{href}/{key}.txt")).await;
            let sources = std::fs::read_dir(&folder).expect("the folder").flatten().map(|entry| entry.path());
            let is_source =
                |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(key));
            let source =
                std::fs::read_to_string(sources.into_iter().find(is_source).expect("the source")).expect("a text");
            let words: Vec<_> = file.text().split_whitespace().collect();
            assert_eq!(words, source_words(&source), "{key}");
        }
    });
}
