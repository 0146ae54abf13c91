//! Was this page useful? The question at the end of pages, and the board for their editors.

use portal_app::features::page_feedback;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::page_opinions;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::support::{Answer, TestPortal, run, words};

const PAGE: &str = "/kk/about-body/statute";

async fn press(portal: &TestPortal, useful: &str) -> Answer {
    let page = portal.page(PAGE).await;
    let mut fields = page.form_fields("form.useful");
    fields.push(("useful".to_owned(), useful.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    portal.post(&page.form_action("form.useful"), &fields, &[]).await
}

#[test]
fn a_reader_says_why_and_the_editor_of_the_page_reads_it() {
    run(async {
        let portal = TestPortal::start().await;
        let told = press(&portal, "no").await;
        assert_eq!(told.status, 303);
        let address = told.header("location").to_owned();
        let thanks = portal.page(&address).await;
        assert_eq!(thanks.texts("h1"), [words(Lang::Kk, "feedback-thanks")]);
        assert!(thanks.hrefs("main a").contains(&PAGE.to_owned()));
        let long = "ә".repeat(1_001);
        let refused = portal.post(&address, &[("comment", &long)], &[]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#comment-error")), (422, true));
        let why = [("reason", "outdated"), ("comment", "Телефон ескірген <b>")];
        assert_eq!(portal.post(&address, &why, &[]).await.status, 303);
        assert!(!portal.page(&address).await.has("main form.form"), "said once");
        portal.post(&address, &[("comment", "Екінші рет")], &[]).await;
        press(&portal, "yes").await;
        let rows = page_opinions::Entity::find().all(portal.portal.db()).await.expect("rows");
        assert!(rows.len() == 2 && !format!("{rows:?}").contains("Телефон"), "sealed");
        let editor = portal.staff("editor", &[(Role::SectionEditor, Some("about-body"))]).await;
        let other = portal.staff("other", &[(Role::SectionEditor, Some("news"))]).await;
        let board = editor.get("/admin/feedback").await.html();
        assert_eq!(board.texts("tbody td"), ["1", "1", "1"]);
        let page = board.hrefs("tbody a").remove(0);
        assert!(editor.get(&page).await.text().contains("Телефон ескірген &lt;b&gt;"));
        assert!(other.get("/admin/feedback").await.html().all("tbody tr").is_empty());
        assert_eq!(other.get(&page).await.status, 403, "not by guessing the address");
        let seen = editor.get(&page).await.html().attribute("input[name=seen]", "value");
        let blind = [("path", "/about-body/statute"), ("place", "statute")];
        assert_eq!(editor.post("/admin/feedback/page", &blind).await.status, 303);
        let unread = async || editor.get("/admin/feedback").await.html().texts("tbody td").remove(2);
        assert_eq!(unread().await, "1", "nobody saw it");
        let fields = [blind[0], blind[1], ("seen", seen.as_str())];
        assert_eq!(other.post("/admin/feedback/page", &fields).await.status, 403);
        assert_eq!(editor.post("/admin/feedback/page", &fields).await.status, 303);
        assert_eq!(editor.get("/admin/feedback").await.html().texts("tbody td"), ["1", "1", "0"]);
        assert_eq!(portal.get("/admin/feedback").await.status, 303);
        for (days, left) in [(399, 2), (401, 0)] {
            let later = portal.later(chrono::TimeDelta::days(days)).await;
            page_feedback::clear(&later.portal).await.expect("cleared");
            assert_eq!(page_opinions::Entity::find().count(portal.portal.db()).await.expect("a number"), left);
        }
    });
}

#[test]
fn nothing_odd_is_kept_and_a_network_says_so_much_and_no_more() {
    run(async {
        let portal = TestPortal::start().await;
        for (page, place, useful) in [
            ("/about-body", "about-body", ""),
            ("/about-body", "no-such-place", "yes"),
            ("//evil.example", "about-body", "yes"),
            ("https://evil.example", "about-body", "no"),
            ("", "about-body", "no"),
        ] {
            let fields = [("page", page), ("place", place), ("useful", useful)];
            assert_eq!(portal.post("/kk/feedback", &fields, &[]).await.status, 400, "{page} {place}");
        }
        let count = async || page_opinions::Entity::find().count(portal.portal.db()).await.expect("a number");
        assert_eq!(count().await, 0);
        for address in ["/kk/feedback/x", "/kk/feedback/00000000000000000000000000000000"] {
            assert_eq!(portal.get(address).await.status, 404, "{address}");
        }
        for _ in 0..60 {
            assert_eq!(press(&portal, "yes").await.status, 303);
        }
        assert_eq!(press(&portal, "yes").await.status, 429);
        assert_eq!(count().await, 60);
    });
}

#[test]
fn forms_and_pages_of_one_person_ask_nothing() {
    run(async {
        let portal = TestPortal::start().await;
        for address in [
            "/kk/",
            "/kk/login",
            "/kk/search",
            "/kk/appeals",
            "/kk/surveys/receipt",
            "/kk/kindergarten-queue",
            "/kk/events/send",
        ] {
            assert!(!portal.page(address).await.has("form.useful"), "{address}");
        }
        assert_eq!(portal.page("/ru/news").await.form_action("form.useful"), "/ru/feedback");
    });
}

/// O116-L-11.6b: whatever can be read can be spoken of; what is a form is not asked about.
#[test]
fn every_page_of_the_map_asks_unless_it_is_a_form() {
    run(async {
        let portal = TestPortal::published().await;
        let map = portal.get("/sitemap/1.xml").await;
        let addresses: Vec<String> = map
            .text()
            .split("<loc>https://shymkent.example")
            .skip(1)
            .filter_map(|rest| rest.split('<').next().map(str::to_owned))
            .filter(|address| address.starts_with("/kk/") && address != "/kk/")
            .collect();
        assert!(addresses.len() > 100, "{}", addresses.len());
        for address in addresses {
            let answer = portal.get(&address).await;
            if answer.status != 200 {
                continue;
            }
            let page = answer.html();
            // Without a queue there is nothing to ask it.
            let is_form = address == "/kk/kindergarten-queue"
                || page.all("main form").iter().any(|form| {
                    form.attribute("method") == Some("post")
                        && !form.attribute("class").unwrap_or_default().contains("useful")
                });
            assert_eq!(page.has("form.useful"), !is_form, "{address}");
        }
    });
}

/// Pages of no section – the notice wall, the note on personal data – are answered for by those who
/// edit the whole site.
#[test]
fn opinions_on_pages_of_no_section_go_to_who_edits_everything() {
    run(async {
        let portal = TestPortal::start().await;
        let page = portal.page("/kk/privacy").await;
        let mut fields = page.form_fields("form.useful");
        fields.push(("useful".to_owned(), "no".to_owned()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let told = portal.post("/kk/feedback", &fields, &[]).await;
        assert_eq!(told.status, 303);
        portal.post(told.header("location"), &[("comment", "Түсініксіз")], &[]).await;
        let everywhere = portal.staff("everywhere", &[(Role::SectionEditor, None)]).await;
        let one = portal.staff("one", &[(Role::SectionEditor, Some("about-body"))]).await;
        let board = everywhere.get("/admin/feedback").await.html();
        let link = board.hrefs("tbody a").remove(0);
        assert!(everywhere.get(&link).await.text().contains("Түсініксіз"));
        assert!(one.get("/admin/feedback").await.html().all("tbody tr").is_empty());
        assert_eq!(one.get(&link).await.status, 403);
    });
}
