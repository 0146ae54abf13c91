//! From a question to its answer, or to the word that there is none.

use chrono::TimeDelta;
use portal_app::features::privacy::purge;
use portal_app::i18n::Lang;
use portal_entities::audit;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{QUESTION, TITLE, ask, ask_marked, drafted, keeper, published, rows};
use crate::support::{TestPortal, run, words};

/// O116-L-11.6a, P891-14.1, R95-1-9.2a, R95-1-5.3c1: asked, answered by one person, approved by
/// another, public, and the one who asked is told.
#[test]
fn a_question_is_answered_in_public_and_its_author_is_told() {
    run(async {
        let portal = TestPortal::start().await;
        let sent = ask(&portal, &[]).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let receipt = sent.header("location").to_owned();
        assert!(portal.page(&receipt).await.words().contains(&words(Lang::Kk, "faq-asked-waiting")));
        let kept = format!("{:?}", rows(&portal).await);
        assert!(!kept.contains("Автобус") && !kept.to_lowercase().contains("asker@"), "sealed");
        let keeper = keeper(&portal).await;
        let waiting = keeper.get("/admin/faq").await.html();
        assert_eq!(waiting.hrefs("tbody a"), ["/admin/faq/questions/1"]);
        assert!(keeper.get("/admin").await.html().hrefs(".tasks a").contains(&"/admin/faq".to_owned()));
        let opened = keeper.get("/admin/faq/questions/1").await;
        assert!(opened.text().contains("Мен 12-үйде тұрамын") && opened.text().contains("asker@mail.example"));
        let empty = keeper.post("/admin/faq/questions/1/draft", &[("topic", "transport")]).await;
        assert_eq!((empty.status.as_u16(), empty.html().has("#title-error")), (422, true));
        let draft = drafted(&keeper).await;
        assert_eq!(keeper.post("/admin/faq/questions/1/draft", &QUESTION).await.status, 409, "once");
        assert_eq!(portal.mails_to("asker@mail.example").await.len(), 0, "not before it is public");
        published(&portal, &keeper, &draft).await;
        let mails = portal.mails_to("asker@mail.example").await;
        let address = "/kk/work-with-public/question-answer/avtobus-tunde-zhure-me";
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains(address), "{}", mails[0]);
        let page = portal.page(address).await;
        assert_eq!(page.texts("h1"), [TITLE]);
        assert!(page.words().contains("Аялдамадағы кісі") && !page.words().contains("12-үй"));
        assert!(portal.page(&receipt).await.hrefs("main a").contains(&address.to_owned()));
        for item in ["/kk/faq", "/kk/work-with-public/question-answer"] {
            assert!(portal.page(item).await.words().contains(TITLE), "{item}");
        }
        let log = audit::Entity::find().filter(audit::Column::Target.eq("question"));
        let log: Vec<_> =
            log.all(portal.portal.db()).await.expect("lines").into_iter().map(|line| line.action).collect();
        assert_eq!(log, ["view", "view", "draft", "answer"]);
        // Published again, nobody is written to again.
        let again = keeper.fill(&draft, "form[data-editor]", &[("do", "save")]).await;
        assert_eq!(again.status, 303);
        assert_eq!(portal.mails_to("asker@mail.example").await.len(), 1);
    });
}

#[test]
fn a_refusal_says_why_on_the_receipt_and_by_mail() {
    run(async {
        let portal = TestPortal::start().await;
        let receipt = ask(&portal, &[]).await.header("location").to_owned();
        let keeper = keeper(&portal).await;
        let nothing = keeper.post("/admin/faq/questions/1/refuse", &[("reason", " ")]).await;
        assert_eq!((nothing.status.as_u16(), nothing.html().has("#reason-error")), (422, true));
        let reason = [("reason", "Жеке мәселе бойынша өтініш жіберіңіз.")];
        assert_eq!(keeper.post("/admin/faq/questions/1/refuse", &reason).await.status, 303);
        assert_eq!(keeper.post("/admin/faq/questions/1/refuse", &reason).await.status, 409);
        let mails = portal.mails_to("asker@mail.example").await;
        assert!(mails.len() == 1 && mails[0].contains(reason[0].1) && mails[0].contains("/kk/appeals"));
        assert!(portal.page(&receipt).await.words().contains(reason[0].1));
        assert!(keeper.get("/admin/faq?state=refused").await.html().has("tbody a"));
        assert!(!keeper.get("/admin/faq").await.html().has("tbody a"));
    });
}

/// A name and an address are not needed; sent twice with the same words it is one question, with
/// other words another.
#[test]
fn sent_twice_it_is_one_question_and_other_words_are_another() {
    run(async {
        let portal = TestPortal::start().await;
        let mark = "0123456789abcdef0123456789abcdef";
        let bare = [("name", ""), ("email", "")];
        let first = ask_marked(&portal, mark, &bare).await;
        let second = ask_marked(&portal, mark, &bare).await;
        assert_eq!(first.header("location"), second.header("location"));
        assert_eq!(rows(&portal).await.len(), 1);
        let other = [("name", ""), ("email", ""), ("text", "Автобус таңертең жүре ме?")];
        assert_ne!(ask_marked(&portal, mark, &other).await.header("location"), first.header("location"));
        assert_eq!(rows(&portal).await.len(), 2);
    });
}

#[test]
fn what_is_wrong_is_said_beside_each_field_and_nothing_typed_is_lost() {
    run(async {
        let portal = TestPortal::start().await;
        let wrong =
            [("topic", ""), ("text", "Неге?"), ("email", "nobody"), ("consent", ""), ("unit", "999"), ("name", "Ә")];
        let refused = ask(&portal, &wrong).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#topic", "#unit", "#text", "#email", "#consent"]);
        assert_eq!(page.texts("textarea[name=text]"), ["Неге?"]);
        assert_eq!(page.attribute("input[name=email]", "value"), "nobody");
        assert!(page.hrefs("main a").contains(&"/kk/appeals".to_owned()), "it is no appeal, and the way there");
        assert!(rows(&portal).await.is_empty());
    });
}

/// R95-1-9.2c
#[test]
fn the_words_of_a_question_are_erased_when_their_term_is_over() {
    run(async {
        let portal = TestPortal::start().await;
        let receipt = ask(&portal, &[]).await.header("location").to_owned();
        let keeper = keeper(&portal).await;
        let reason = [("reason", "Өтініш жіберіңіз.")];
        assert_eq!(keeper.post("/admin/faq/questions/1/refuse", &reason).await.status, 303);
        for (days, is_kept) in [(29, true), (31, false)] {
            let later = portal.later(TimeDelta::days(days)).await;
            purge(&later.portal).await.expect("purged");
            assert_eq!(rows(&portal).await[0].sealed.is_some(), is_kept, "{days}");
        }
        assert_eq!(portal.get(&receipt).await.status, 200, "that it was decided is still told");
        let page = keeper.get("/admin/faq/questions/1").await;
        assert!(page.status == 200 && !page.text().contains("Автобус"));
        // Who waits is not forgotten, and not kept for ever either.
        ask(&portal, &[]).await;
        for (days, is_kept, state) in [(360, true, "waiting"), (370, false, "refused")] {
            let later = portal.later(TimeDelta::days(days)).await;
            purge(&later.portal).await.expect("purged");
            let row = rows(&portal).await.remove(1);
            assert_eq!((row.sealed.is_some(), row.state.as_str()), (is_kept, state), "{days}");
        }
    });
}

/// Whoever throws a draft away in the newsroom leaves nobody without an answer.
#[test]
fn a_question_whose_draft_is_thrown_away_waits_again() {
    run(async {
        let portal = TestPortal::start().await;
        ask(&portal, &[]).await;
        let keeper = keeper(&portal).await;
        let draft = drafted(&keeper).await;
        assert!(keeper.get("/admin/faq").await.html().all("tbody tr").is_empty());
        let early = keeper.post("/admin/faq/questions/1/refuse", &[("reason", "Өтініш жіберіңіз.")]).await;
        assert!(early.html().texts("#reason-error").concat().contains(&words(Lang::Kk, "faq-fault-draft")));
        let deleted = crate::newsroom::step(&keeper, &draft, &[("action", "delete")]).await;
        assert_eq!(deleted.status, 303, "{}", deleted.text());
        assert_eq!(keeper.get("/admin/faq").await.html().all("tbody tr").len(), 1);
        assert!(keeper.get("/admin/faq?state=drafted").await.html().all("tbody tr").is_empty());
        drafted(&keeper).await;
        assert!(keeper.get("/admin/faq").await.html().all("tbody tr").is_empty());
    });
}

/// The address is only claimed.
#[test]
fn one_address_gets_few_letters_a_day_whoever_names_it() {
    run(async {
        let portal = TestPortal::start().await;
        for number in 0..6 {
            let text = format!("Автобус түнде жүре ме? Менің {number}-сұрағым осы.");
            let sent = ask(&portal, &[("text", &text)]).await;
            if number < 5 {
                assert_eq!(sent.status, 303, "{}", sent.html().texts(".error-summary").concat());
            } else {
                assert!(sent.status == 422 && sent.html().has("#email-error") || sent.html().has("#figures"));
            }
        }
        assert_eq!(rows(&portal).await.len(), 5);
    });
}
