//! Programs, guessers, and staff who have no part in it.

use portal_app::features::rights::Role;

use super::{ASK, QUESTION, ask, ask_marked, keeper, rows};
use crate::support::{TestPortal, run};

#[test]
fn whoever_sends_like_a_program_is_asked_one_more_question() {
    run(async {
        let portal = TestPortal::start().await;
        for _ in 0..5 {
            assert_eq!(ask(&portal, &[]).await.status, 303);
        }
        let asked = ask(&portal, &[]).await;
        assert_eq!((asked.status.as_u16(), asked.html().has("input[name=figures]")), (422, true), "one too many");
        assert!(portal.page(ASK).await.has("input[name=figures]"), "told beforehand");
        let other = TestPortal::start().await;
        let trapped = ask(&other, &[("website", "https://evil.example")]).await;
        assert_eq!(trapped.status, 422);
        let bare = other.post(ASK, &QUESTION, &[]).await;
        assert_eq!(bare.status, 422, "without a mark nobody opened the form");
        assert!(rows(&other).await.is_empty());
    });
}

#[test]
fn nobody_reads_what_was_asked_but_those_who_answer() {
    run(async {
        let portal = TestPortal::start().await;
        ask(&portal, &[]).await;
        let editor = portal.staff("editor", &[(Role::SectionEditor, None), (Role::Reviewer, None)]).await;
        let elsewhere = portal.staff("elsewhere", &[(Role::QuestionKeeper, Some("business-consulting"))]).await;
        let here = portal.staff("here", &[(Role::QuestionKeeper, Some("question-answer"))]).await;
        let step = "/admin/faq/questions/1/refuse";
        let reason = [("reason", "Себебі бар.")];
        for (who, list, one) in [(&editor, 403, 403), (&elsewhere, 200, 404), (&here, 200, 200)] {
            assert_eq!(who.get("/admin/faq").await.status, list, "{}", who.email);
            assert_eq!(who.get("/admin/faq/questions/1").await.status, one, "{}", who.email);
        }
        assert!(!elsewhere.get("/admin/faq").await.html().has("tbody a"));
        assert_eq!(editor.post(step, &reason).await.status, 403);
        assert_eq!(elsewhere.post(step, &reason).await.status, 404);
        assert_eq!(here.get("/admin/faq/topics").await.status, 403, "topics are kept for the whole site");
        assert_eq!(portal.get("/admin/faq").await.status, 303);
        for address in ["/kk/faq/ask/x", "/kk/faq/ask/00000000000000000000000000000000"] {
            assert_eq!(portal.get(address).await.status, 404, "{address}");
        }
        let keeper = keeper(&portal).await;
        for address in ["/admin/faq/questions/x", "/admin/faq/questions/2", "/admin/faq?state=odd"] {
            assert_eq!(keeper.get(address).await.status, 404, "{address}");
        }
    });
}

#[test]
fn markup_in_a_question_is_text() {
    run(async {
        let portal = TestPortal::start().await;
        let markup = [("text", "<script>alert(1)</script> деген не?"), ("name", "<b>Ә</b>")];
        assert_eq!(ask_marked(&portal, &"a".repeat(32), &markup).await.status, 303);
        let page = keeper(&portal).await.get("/admin/faq/questions/1").await;
        assert!(!page.text().contains("<script>alert") && !page.text().contains("<b>Ә"));
    });
}
