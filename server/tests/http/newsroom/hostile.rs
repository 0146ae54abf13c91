//! What nobody may do, and what nobody gets through.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;

use super::{CONFIRMED, PUBLIC, begin, editor, newsroom_at_work, step, write};
use crate::support::{TestPortal, run, words};

/// R95-1-5.3a1, R95-1-9.1c: nothing is reached by guessing an address or a number.
#[test]
fn strangers_to_a_section_change_nothing_in_it() {
    run(async {
        let portal = TestPortal::start().await;
        let form = begin(&portal, &editor(&portal).await).await;
        let foreign = portal.staff("foreign", &[(Role::SectionEditor, Some("vacancies"))]).await;
        let keeper = portal.staff("keeper", &[(Role::RubricKeeper, None)]).await;
        for person in [&foreign, &keeper] {
            let saved = person.post(&form, &[("lock", "1"), ("kk.title", "Басқа")]).await;
            assert_eq!(saved.status, 403);
            assert_eq!(person.post(&format!("{form}/autosave"), &[("lock", "1")]).await.status, 403);
            for action in ["approve", "return", "emergency", "withdraw", "discard", "restore", "share", "take-back"] {
                assert_eq!(step(person, &form, &[("action", action)]).await.status, 403, "{action}");
            }
        }
        assert_eq!(foreign.get(&form).await.status, 403);
        assert_eq!(portal.get(&form).await.status, 303, "nobody without signing in");
        for address in ["/admin/content/999999", "/admin/content/x", "/admin/content/of-item/999999"] {
            assert!([400, 404].contains(&keeper.get(address).await.status.as_u16()), "{address}");
        }
        let structure = portal.portal.structure().expect("a structure");
        let news = structure.item("news").expect("the news").1.id.to_string();
        let begun = foreign.post("/admin/content", &[("section", &news), ("kind", "news"), ("title", "Бөтен")]).await;
        assert_eq!(begun.status, 403);
    });
}

/// Nothing that a browser would run gets through a text, whatever an editor pastes.
#[test]
fn markup_that_a_browser_would_run_never_reaches_a_page() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        let body = "Мәтін <script>alert(1)</script><img src=x onerror=alert(2)>\n\n[Қауіпті сілтеме](javascript:alert(3)) \
            ![сурет](data:text/html;base64,PHNjcmlwdD4=) <style>body{display:none}</style>\n\n<iframe src=\"//evil.example\"></iframe>";
        let mut fields = CONFIRMED.to_vec();
        fields.extend([("kk.body", body), ("kk.title", "Тақырып <script>alert(4)</script>")]);
        let answer = write(&editor, &form, &fields).await;
        assert_eq!(answer.status, 303, "{:?}", answer.html().texts(".error-summary a"));
        assert!(editor.get(&form).await.text().contains("&lt;script"), "the editor sees what was typed");
        step(&reviewer, &form, &[("action", "approve")]).await;
        for address in [format!("/kk/{PUBLIC}"), "/kk/news".to_owned(), "/kk/".to_owned()] {
            let page = portal.get(&address).await;
            let html = page.html();
            for tag in ["main script", "main iframe", "main style", "img[onerror]"] {
                assert!(!html.has(tag), "{address}: {tag}");
            }
            for part in ["javascript:", "data:text/html", "<script>alert"] {
                assert!(!page.text().contains(part), "{address}: {part}");
            }
        }
    });
}

#[test]
fn long_texts_are_taken_and_endless_ones_refused_in_words() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        let long = "Ұзын мәтін. ".repeat(15_000);
        assert_eq!(write(&editor, &form, &[("kk.body", &long)]).await.status, 303);
        let too_long = "Ұзын мәтін. ".repeat(20_000);
        assert_eq!(write(&editor, &form, &[("kk.body", &too_long)]).await.status, 422);
        let endless = "а".repeat(50_000_000 / 6);
        let refused = editor.post(&form, &[("kk.body", &endless)]).await;
        assert_eq!(refused.status, 413);
        assert_eq!(refused.html().texts("h1"), [words(Lang::Kk, "errors-too-large")]);
        let nul = editor.post(&form, &[("lock", "1"), ("kk.title", "а\0б")]).await;
        assert_eq!(nul.status, 400, "PostgreSQL keeps no NUL");
        assert_eq!(editor.get("/admin/content?q=%00").await.status, 400);
    });
}
