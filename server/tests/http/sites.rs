//! Sites of organisations inside the portal (R95-1-2.4): opened by the administrator, filled by
//! their own editors in the newsroom, reached in three languages, closed with a word.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_app::paths;

use crate::support::{Answer, Person, TestPortal, published, run, words};

const NAMES: [(&str, &str); 6] = [
    ("title_kk", "Орталық кітапхана"),
    ("title_ru", "Центральная библиотека"),
    ("title_en", "Central Library"),
    ("summary_kk", "Кітап оқитындарға."),
    ("summary_ru", "Для тех, кто читает."),
    ("summary_en", "For those who read."),
];

fn form(slug: &'static str) -> Vec<(&'static str, &'static str)> {
    NAMES.into_iter().chain([("slug", slug), ("unit", "")]).collect()
}

/// Opens a site and gives its number.
async fn open(by: &Person, slug: &'static str) -> i64 {
    let opened = by.post("/admin/sites/new", &form(slug)).await;
    assert_eq!(opened.status, 303, "{}", opened.text());
    let (form, done) = opened.header("location").split_once('?').expect("word of what was done");
    assert_eq!(done, "done=opened");
    form.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number")
}

async fn administrator(portal: &TestPortal) -> Person {
    portal.staff("admin", &[(Role::Administrator, None)]).await
}

/// A public page as it is after a change.
async fn fresh(portal: &TestPortal, address: &str) -> Answer {
    loop {
        let answer = portal.get(address).await;
        if answer.header("x-portal-cache") != "stale" {
            return answer;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

fn item_id(portal: &TestPortal, key: &str) -> String {
    portal.portal.structure().expect("a structure").item(key).expect("an item").1.id.to_string()
}

/// What an introduction needs to pass the check.
const INTRODUCTION: [(&str, &str); 18] = [
    ("kk.title", "Кітапхана туралы"),
    ("kk.summary", "Кітапхана туралы қысқаша."),
    ("kk.body", "## Біз туралы\n\nКітапхана күн сайын ашық."),
    ("ru.title", "О библиотеке"),
    ("ru.summary", "Коротко о библиотеке."),
    ("ru.body", "Библиотека открыта каждый день."),
    ("en.title", "About the library"),
    ("en.summary", "The library in short."),
    ("en.body", "The library is open every day."),
    ("provider", "Орталық кітапхана"),
    ("is_proofread", "on"),
    ("confirm.clear", "on"),
    ("confirm.complete", "on"),
    ("confirm.timely", "on"),
    ("confirm.rights", "on"),
    ("confirm.unrestricted", "on"),
    ("confirm.safe", "on"),
    ("confirm.impartial", "on"),
];

async fn begin(by: &Person, item: &str, title: &str) -> Answer {
    by.post("/admin/content", &[("section", item), ("kind", "page"), ("title", title)]).await
}

/// Writes an entry of the kind `page` and sends it to the reviewer.
async fn submit(by: &Person, item: &str) -> String {
    let begun = begin(by, item, INTRODUCTION[0].1).await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    let address = begun.header("location").to_owned();
    let mut fields = INTRODUCTION.to_vec();
    fields.push(("do", "submit"));
    let sent = by.fill(&address, "form[data-editor]", &fields).await;
    assert!(sent.header("location").ends_with("done=submitted"), "{}", sent.text());
    address
}

async fn approve(by: &Person, entry: &str) -> Answer {
    let page = by.get(entry).await;
    let lock = if page.status == 200 {
        page.html().first("input[name=lock]").and_then(|field| field.attribute("value")).unwrap_or_default().to_owned()
    } else {
        "0".to_owned()
    };
    by.post(&format!("{entry}/do"), &[("lock", &lock), ("action", "approve")]).await
}

/// R95-1-2.4
#[test]
fn an_administrator_opens_a_site_and_it_answers_in_three_languages() {
    run(async {
        let portal = TestPortal::start().await;
        assert_eq!(portal.page("/kk/sites").await.texts("main li a.items__link"), Vec::<String>::new());
        let admin = administrator(&portal).await;
        let id = open(&admin, "library").await;
        for (lang, (_, title)) in Lang::ALL.into_iter().zip(NAMES) {
            let list = fresh(&portal, &paths::sites(lang)).await.html();
            assert!(list.hrefs("main a").contains(&format!("/{lang}/sites/library")));
            let front = fresh(&portal, &format!("/{lang}/sites/library")).await.html();
            assert_eq!(front.texts("h1"), [title]);
            assert!(front.attribute("nav.own-site", "aria-label").contains(title), "the menu says whose it is");
            assert_eq!(front.hrefs(".breadcrumbs a"), [paths::home(lang), paths::sites(lang)]);
            let menu = front.hrefs("nav.own-site a");
            let expected = ["", "/news", "/contacts"].map(|rest| format!("/{lang}/sites/library{rest}"));
            assert_eq!(menu, expected);
            for address in &menu[1..] {
                let page = fresh(&portal, address).await.html();
                assert!(page.hrefs(".breadcrumbs a").contains(&expected[0]));
                assert_eq!(page.hrefs("nav.own-site a[aria-current=page]"), std::slice::from_ref(address));
            }
            let map = fresh(&portal, &paths::sitemap(lang)).await.html();
            assert!(expected.iter().all(|address| map.hrefs("main a").contains(address)));
            let law = fresh(&portal, &paths::home(lang)).await.html().hrefs("nav#sections ul.side-nav__list a");
            assert_eq!(law.len(), 18, "the menu of the portal stays the law's");
        }
        let xml = portal.get("/sitemap/1.xml").await;
        assert!(xml.text().contains("/ru/sites/library/news<") && !xml.text().contains("sites/library/front"));
        let moved = fresh(&portal, "/ru/sites/library/front").await;
        assert_eq!((moved.status.as_u16(), moved.header("location")), (308, "/ru/sites/library"));
        for missing in ["sites/none", "sites/library/none", "sites/library/news/none", "sites%2Flibrary", "sites/..%2F"]
        {
            assert_eq!(portal.get(&format!("/kk/{missing}")).await.status, 404, "{missing}");
        }
        assert_eq!(portal.get("/kk/sites%2Flibrary/news").await.status, 404);
        assert_eq!(portal.get("/kk/news").await.status, 200);
        assert!(admin.get("/admin/audit").await.text().contains("Орталық кітапхана"));
        assert!(!admin.get("/admin/duties").await.text().contains("Орталық кітапхана"), "the law wants nothing of it");
        assert_eq!(admin.get(&format!("/admin/sites/{id}")).await.status, 200);
    });
}

#[test]
fn what_is_wrong_with_a_site_is_told_at_its_field_and_the_rest_stays() {
    run(async {
        let portal = TestPortal::start().await;
        let admin = administrator(&portal).await;
        open(&admin, "library").await;
        for (slug, reason) in
            [("library", "sites-slug-taken"), ("Кітапхана", "sites-slug-wrong"), ("", "sites-slug-wrong")]
        {
            let refused = admin.post("/admin/sites/new", &form(slug)).await;
            assert_eq!(refused.status, 422, "{slug}");
            let page = refused.html();
            assert_eq!(page.hrefs(".error-summary a"), ["#slug"]);
            assert!(page.words().contains(&words(Lang::Kk, reason)));
            assert_eq!(page.attribute("#title_ru", "value"), NAMES[1].1);
            assert_eq!(page.attribute("#slug", "value"), slug);
        }
        let mut empty = form("other");
        empty.retain(|(name, _)| *name != "title_en");
        empty.retain(|(name, _)| *name != "unit");
        empty.push(("unit", "999999"));
        let refused = admin.post("/admin/sites/new", &empty).await;
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#title_en", "#unit"]);
    });
}

/// R95-1-2.4: its editor can edit only that tree.
#[test]
fn the_people_of_a_site_work_in_it_and_nowhere_else() {
    run(async {
        let portal = TestPortal::start().await;
        let admin = administrator(&portal).await;
        let (own, other) = (open(&admin, "library").await, open(&admin, "museum").await);
        let (editor, reviewer, keeper) = (
            portal.staff("own-editor", &[(Role::SectionEditor, Some("sites/library"))]).await,
            portal.staff("own-reviewer", &[(Role::Reviewer, Some("sites/library"))]).await,
            portal.staff("own-keeper", &[(Role::RubricKeeper, Some("sites/library"))]).await,
        );
        // Grants are chosen in the form of an account, site by site.
        let invite = admin.get("/admin/users/invite").await.html();
        assert!(invite.has(&format!("select[name=section] option[value={own}]")));

        let front = item_id(&portal, &format!("{own}.front"));
        let foreign = [item_id(&portal, &format!("{other}.front")), item_id(&portal, "news")];
        let choices = editor.get("/admin/content/new").await.html();
        assert_eq!(
            choices
                .all("select[name=section] option[value]")
                .iter()
                .filter(|option| {
                    option.attribute("value").is_some_and(|value| foreign.iter().any(|id| id == value))
                })
                .count(),
            0,
            "nothing else is offered"
        );
        for item in &foreign {
            assert_eq!(begin(&editor, item, "Бөтен").await.status, 403);
        }
        let stranger =
            portal.staff("news-editor", &[(Role::SectionEditor, Some("news")), (Role::Reviewer, Some("news"))]).await;
        assert_eq!(begin(&stranger, &front, "Бөтен").await.status, 403);

        let entry = submit(&editor, &front).await;
        let preview = editor.get(&format!("{entry}/preview?lang=ru")).await.html();
        assert!(preview.has("nav.own-site") && preview.words().contains("открыта каждый день"));
        assert_eq!(stranger.get(&format!("{entry}/preview?lang=ru")).await.status, 403);
        assert_eq!(approve(&editor, &entry).await.status, 403, "an editor approves nothing");
        assert_eq!(approve(&stranger, &entry).await.status, 403, "nor does a reviewer from elsewhere");
        for lang in Lang::ALL {
            let page = fresh(&portal, &format!("/{lang}/sites/library")).await.html();
            assert!(page.words().contains(&words(lang, "sites-empty")), "a draft is not public");
        }
        assert!(reviewer.get("/admin").await.html().hrefs("table a").contains(&entry), "it waits on the desk");
        let approved = approve(&reviewer, &entry).await;
        assert_eq!(approved.status, 303, "{}", approved.text());
        for (lang, text) in [("kk", "күн сайын ашық"), ("ru", "открыта каждый день"), ("en", "open every day")]
        {
            assert!(fresh(&portal, &format!("/{lang}/sites/library")).await.text().contains(text), "{lang}");
        }

        // The keeper arranges the menu of this site only.
        let tree = keeper.get("/admin/structure").await.html();
        assert_eq!(tree.all("ol[data-reorder]").len(), 1);
        assert_eq!(
            keeper.get("/admin/structure").await.html().hrefs("ol.structure h2 a"),
            [paths::structure_node(own)]
        );
        let page = NAMES.into_iter().chain([("kind", "page"), ("period", "")]).collect::<Vec<_>>();
        assert_eq!(keeper.post(&format!("/admin/structure/{own}/add"), &page).await.status, 303);
        assert_eq!(fresh(&portal, "/ru/sites/library/ortalyq-kitaphana").await.html().texts("h1"), [NAMES[1].1]);
        for id in [other, item_id(&portal, "news").parse().expect("a number")] {
            assert_eq!(keeper.post(&format!("/admin/structure/{id}/add"), &page).await.status.as_u16() / 100, 4);
        }
        for person in [&editor, &reviewer, &keeper, &stranger] {
            for address in ["/admin/sites".to_owned(), "/admin/sites/new".to_owned(), format!("/admin/sites/{own}")] {
                assert_eq!(person.get(&address).await.status, 403, "{address}");
            }
            let close = format!("/admin/sites/{own}/close");
            for (address, fields) in [("/admin/sites/new", form("third")), (close.as_str(), Vec::new())] {
                assert_eq!(person.post(address, &fields).await.status, 403, "{address}");
            }
        }
    });
}

/// A page of a site says what its editor wrote at its own address, and entries lie below it.
#[test]
fn a_page_of_a_site_is_written_in_the_newsroom() {
    run(async {
        let portal = TestPortal::start().await;
        let admin = administrator(&portal).await;
        let own = open(&admin, "library").await;
        let page = NAMES.into_iter().chain([("kind", "page"), ("period", "")]).collect::<Vec<_>>();
        assert_eq!(admin.post(&format!("/admin/structure/{own}/add"), &page).await.status, 303);
        let item = item_id(&portal, &format!("{own}.ortalyq-kitaphana"));
        let reviewer = portal.staff("reviewer", &[(Role::Reviewer, Some("sites/library"))]).await;
        let first = submit(&admin, &item).await;
        assert_eq!(approve(&reviewer, &first).await.status, 303);
        let shown = fresh(&portal, "/en/sites/library/ortalyq-kitaphana").await;
        assert!(shown.text().contains("open every day"));
        let second = submit(&admin, &item).await;
        assert_eq!(approve(&reviewer, &second).await.status, 303);
        let below = fresh(&portal, "/en/sites/library/ortalyq-kitaphana/kitaphana-turaly").await;
        assert_eq!(below.html().texts("h1"), ["About the library"]);
        assert!(below.html().hrefs(".breadcrumbs a").contains(&"/en/sites/library/ortalyq-kitaphana".to_owned()));
        let front = fresh(&portal, "/en/sites/library").await.html();
        assert_eq!(front.all("section[aria-labelledby=site-newest] li").len(), 2);
        assert!(fresh(&portal, "/en/search?q=library").await.text().contains("/en/sites/library\""));
    });
}

/// Old addresses lead on for ever, in every language, with what lies below them.
#[test]
fn a_renamed_site_is_found_at_its_old_addresses() {
    run(async {
        let portal = TestPortal::start().await;
        let admin = administrator(&portal).await;
        let id = open(&admin, "library").await;
        assert_eq!(fresh(&portal, "/kk/sites/library/news").await.status, 200);
        for slug in ["city-library", "main-library"] {
            let renamed = admin.post(&format!("/admin/sites/{id}"), &form(slug)).await;
            assert_eq!(renamed.status, 303, "{}", renamed.text());
        }
        for lang in Lang::ALL {
            for old in ["library", "city-library"] {
                for rest in ["", "/news", "/news/slug"] {
                    let answer = fresh(&portal, &format!("/{lang}/sites/{old}{rest}")).await;
                    let expected = format!("/{lang}/sites/main-library{rest}");
                    assert_eq!((answer.status.as_u16(), answer.header("location")), (308, expected.as_str()));
                }
            }
            assert_eq!(fresh(&portal, &format!("/{lang}/sites/main-library/news")).await.status, 200);
        }
        open(&admin, "library").await;
        assert_eq!(fresh(&portal, "/kk/sites/library").await.status, 200, "the name is free for another");
        assert_eq!(admin.post("/admin/sites/999999", &form("any")).await.status, 404);
        let section = portal.portal.structure().expect("a structure").section("state-symbols").expect("a section").id;
        assert_eq!(admin.post(&format!("/admin/sites/{section}"), &form("any")).await.status, 404, "no site");
    });
}

#[test]
fn a_closed_site_says_so_and_comes_back_whole() {
    run(async {
        let portal = TestPortal::start().await;
        let admin = administrator(&portal).await;
        let id = open(&admin, "library").await;
        let front = item_id(&portal, &format!("{id}.front"));
        assert_eq!(fresh(&portal, "/kk/sites/library/news").await.status, 200);
        assert_eq!(admin.post(&format!("/admin/sites/{id}/close"), &[]).await.status, 303);
        for lang in Lang::ALL {
            for rest in ["", "/news", "/news/any"] {
                let gone = fresh(&portal, &format!("/{lang}/sites/library{rest}")).await;
                assert_eq!(gone.status, 410, "{rest}");
                assert_eq!(gone.html().texts("h1"), [words(lang, "sites-closed")]);
                assert!(gone.html().hrefs("main a").contains(&paths::sites(lang)));
            }
            let list = fresh(&portal, &paths::sites(lang)).await.html();
            assert!(!list.hrefs("main a").contains(&format!("/{lang}/sites/library")));
        }
        assert!(!portal.get("/sitemap/1.xml").await.text().contains("sites/library"));
        assert_eq!(admin.get(&format!("/admin/structure/{id}")).await.status, 404);
        assert_eq!(admin.get(&format!("/admin/structure/{front}")).await.status, 404);
        assert_eq!(begin(&admin, &front, "Жабық").await.status, 422, "nothing is written for it");
        let taken = admin.post("/admin/sites/new", &form("library")).await;
        assert_eq!(taken.status, 422, "its address stays its own");
        assert_eq!(admin.post(&format!("/admin/sites/{id}/reopen"), &[]).await.status, 303);
        assert_eq!(fresh(&portal, "/kk/sites/library/news").await.status, 200);
    });
}

#[test]
fn what_belongs_to_a_site_stays_in_it() {
    run(async {
        let portal = TestPortal::start().await;
        let admin = administrator(&portal).await;
        let id = open(&admin, "library").await;
        let section = portal.portal.structure().expect("a structure").section("state-symbols").expect("a section").id;
        let (front, news) = (item_id(&portal, &format!("{id}.front")), item_id(&portal, &format!("{id}.news")));
        assert_eq!(
            admin.post(&format!("/admin/structure/{front}/remove"), &[]).await.status,
            422,
            "a site has a front"
        );
        let flag = item_id(&portal, "state-flag");
        for (item, target) in [(&news, section), (&flag, id)] {
            let moved = admin.post(&format!("/admin/structure/{item}/move"), &[("section", &target.to_string())]).await;
            assert_eq!(moved.status, 404);
        }
        assert_eq!(admin.post(&format!("/admin/structure/{news}/remove"), &[]).await.status, 303);
        let gone = fresh(&portal, "/kk/sites/library/news").await;
        assert_eq!((gone.status.as_u16(), gone.header("location")), (308, "/kk/sites/library"));
        for what in ["remove", "up", "down", "move"] {
            assert_eq!(admin.post(&format!("/admin/structure/{id}/{what}"), &[]).await.status, 403, "{what}");
        }
    });
}

/// O116-T-18, O116-T-19: with sample content one site shows contacts, and says what it is.
#[test]
fn the_sample_site_says_that_it_is_one() {
    run(async {
        for lang in Lang::ALL {
            let front = published().await.page(&format!("/{lang}/sites/sample-library")).await;
            assert!(front.words().contains(&words(lang, "content-sample-note")));
            assert!(front.has("main img[alt]"));
            assert!(front.hrefs("main a").iter().any(|href| href.starts_with("tel:+77252")), "the city code");
            assert!(front.words().contains("160000"), "the postal index");
            assert_eq!(front.all("section[aria-labelledby=site-newest] li").len(), 3);
            let list = published().await.page(&paths::sites(lang)).await;
            assert!(list.words().contains(&words(lang, "content-sample")));
            let organisations = published().await.page(&format!("/{lang}/about-body/units-and-subordinates")).await;
            assert!(organisations.hrefs("main a").contains(&paths::sites(lang)));
        }
    });
}
