//! The form, the receipt, and where the appeal is.

use portal_app::i18n::Lang;
use portal_entities::{appeal_events, appeals};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{closed_reception, key, open_reception, send, send_marked, sent};
use crate::support::{TestPortal, run, words};

async fn count(portal: &TestPortal) -> u64 {
    appeals::Entity::find().count(portal.portal.db()).await.expect("a number")
}

/// R95-3-1a, R95-1-8.3a, R95-3-8
#[test]
fn an_appeal_is_in_the_database_with_its_time_right_after_sending() {
    run(async {
        let portal = open_reception().await;
        for (place, lang) in ["kk", "ru", "en"].into_iter().enumerate() {
            let form = portal.get(&format!("/{lang}/appeals")).await;
            assert_eq!((form.status.as_u16(), form.header("cache-control")), (200, "no-store"));
            let procedure = format!("/{lang}/work-with-public/appeal-procedure");
            assert!(form.html().hrefs("main .notice a").contains(&procedure), "the procedure stands before the form");
            let answer = send(&portal, lang, &[]).await;
            assert_eq!(answer.status, 303);
            let receipt = portal.get(answer.header("location")).await;
            assert_eq!((receipt.header("cache-control"), receipt.header("x-robots-tag")), ("no-store", "noindex"));
            let (number, code) = key(&receipt.html());
            assert_eq!((number, code.len()), (format!("2026-{:05}", place + 1), 14));
        }
        let rows = appeals::Entity::find().all(portal.portal.db()).await.expect("rows");
        assert!(rows.iter().all(|row| row.received_at == portal.portal.now() && row.state == "received"));
        let events = appeal_events::Entity::find().filter(appeal_events::Column::Step.eq("receive"));
        assert_eq!(events.count(portal.portal.db()).await.expect("a number"), 3);
    });
}

/// R95-1-9.2e: what is stored tells nothing of the applicant.
#[test]
fn nothing_an_applicant_wrote_is_readable_in_the_database() {
    run(async {
        let portal = open_reception().await;
        let (_, code) = sent(&portal, "kk", &[]).await;
        let row = appeals::Entity::find().one(portal.portal.db()).await.expect("an answer").expect("a row");
        let kept = format!("{row:?}");
        for secret in ["Әлия", "aliya", "жарық", "шам", code.as_str(), &code.replace('-', "")] {
            assert!(!kept.contains(secret), "{secret}");
        }
    });
}

#[test]
fn sent_twice_it_is_one_appeal_with_one_receipt() {
    run(async {
        let portal = open_reception().await;
        let mark = "0123456789abcdef0123456789abcdef";
        let first = send_marked(&portal, "ru", mark, &[]).await;
        let second = send_marked(&portal, "ru", mark, &[]).await;
        assert_eq!(first.header("location"), second.header("location"));
        let receipts = [portal.page(first.header("location")).await, portal.page(second.header("location")).await];
        assert_eq!(key(&receipts[0]), key(&receipts[1]));
        assert_eq!(count(&portal).await, 1);
        let later = portal.later(chrono::TimeDelta::minutes(61)).await;
        assert_eq!(later.get(first.header("location")).await.status, 404, "the code is shown for an hour");
    });
}

/// After the Back button a form has its mark still: what is written anew in it is not lost.
#[test]
fn a_form_sent_again_with_other_words_is_another_appeal() {
    run(async {
        let portal = open_reception().await;
        let mark = "0123456789abcdef0123456789abcdef";
        let first = send_marked(&portal, "ru", mark, &[]).await;
        let other =
            send_marked(&portal, "ru", mark, &[("text", "Ещё одно: на той же улице нет тротуара у школы.")]).await;
        assert_ne!(first.header("location"), other.header("location"));
        let receipts = [portal.page(first.header("location")).await, portal.page(other.header("location")).await];
        assert_ne!(key(&receipts[0]), key(&receipts[1]));
        assert_eq!(count(&portal).await, 2);
    });
}

/// O116-T-37, O116-U-3.6
#[test]
fn what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
    run(async {
        let portal = open_reception().await;
        for lang in Lang::ALL {
            let code = lang.code();
            let answer = send(&portal, code, &[("email", "aliya"), ("text", "Қысқа"), ("consent", "")]).await;
            assert_eq!(answer.status, 422);
            let page = answer.html();
            for field in ["email", "text", "consent"] {
                assert!(page.has(&format!("#{field}-error")), "{code} {field}");
                assert!(page.hrefs(".error-summary a").contains(&format!("#{field}")), "{code} {field}");
            }
            assert_eq!(page.texts("#email-error span span"), [words(lang, "form-error-prefix")]);
            assert_eq!(page.attribute("#subject", "value"), "Көшедегі жарық");
            assert_eq!(page.attribute("#email", "value"), "aliya");
            assert_eq!(page.texts("#text"), ["Қысқа"]);
        }
        assert_eq!(count(&portal).await, 0);
    });
}

#[test]
fn number_and_code_show_where_the_appeal_is_and_nothing_else_does() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = sent(&portal, "kk", &[]).await;
        let (other, _) = sent(&portal, "kk", &[("subject", "Басқа өтініш")]).await;
        let typed = code.to_lowercase().replace('-', " ");
        let shown = portal.post("/ru/appeals/track", &[("number", &number), ("code", &typed)], &[]).await;
        assert_eq!((shown.status.as_u16(), shown.header("cache-control")), (200, "no-store"));
        assert_eq!(shown.html().texts("[data-appeal=state]"), [words(Lang::Ru, "appeals-state-received")]);
        for (number, code) in [(other.as_str(), code.as_str()), (&number, "0000-0000-0000"), ("", ""), ("2026-1", "x")]
        {
            let refused = portal.post("/ru/appeals/track", &[("number", number), ("code", code)], &[]).await;
            assert_eq!(refused.status, 422);
            assert_eq!(refused.html().texts("#number-error span span").len(), 1);
        }
    });
}

#[test]
fn who_guesses_codes_is_slowed_down() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = sent(&portal, "kk", &[]).await;
        for _ in 0..10 {
            let wrong = portal.post("/kk/appeals/track", &[("number", &number), ("code", "7777-7777-7777")], &[]).await;
            assert_eq!(wrong.status, 422);
        }
        let right = portal.post("/kk/appeals/track", &[("number", &number), ("code", &code)], &[]).await;
        assert_eq!(right.status, 429, "even the right one has to wait");
        let later = portal.later(chrono::TimeDelta::hours(2)).await;
        assert_eq!(later.post("/kk/appeals/track", &[("number", &number), ("code", &code)], &[]).await.status, 200);
    });
}

/// Where the law sends people to the national portals, the form is a signpost to them.
#[test]
fn a_reception_that_is_not_open_leads_to_the_national_portals() {
    run(async {
        let portal = closed_reception().await;
        for lang in ["kk", "ru", "en"] {
            let page = portal.page(&format!("/{lang}/appeals")).await;
            assert!(!page.has("input[name=mark]"));
            let links = page.hrefs("main .links a");
            assert!(
                links.contains(&"https://eotinish.kz/".to_owned()) && links.contains(&"https://egov.kz/".to_owned())
            );
            assert!(links.contains(&format!("/{lang}/appeals/track")), "answers of earlier appeals stay");
        }
        let refused = send_marked(&portal, "kk", "0123456789abcdef0123456789abcdef", &[]).await;
        assert_eq!((refused.status.as_u16(), count(&portal).await), (404, 0));
    });
}

#[test]
fn what_looks_like_markup_stays_text_in_the_field_it_was_typed_in() {
    run(async {
        let portal = open_reception().await;
        let typed = "</textarea><form id=\"forged\" action=\"/admin\"></form> & <b>мәтін</b>";
        let page = send(&portal, "ru", &[("text", typed), ("consent", "")]).await;
        assert_eq!(page.status, 422);
        assert!(!page.html().has("#forged"));
        assert!(page.text().contains("&lt;/textarea>&lt;form id=\"forged\""));
    });
}

/// R95-2-T7a, R95-2-M2.4
#[test]
fn the_items_of_the_law_lead_to_the_form_once_the_reception_is_open() {
    run(async {
        let items = ["work-with-public/internet-reception", "public-service-image/questions-to-akim"];
        for (portal, is_open) in [(closed_reception().await, false), (open_reception().await, true)] {
            for lang in ["kk", "ru", "en"] {
                for item in items {
                    let page = portal.page(&format!("/{lang}/{item}")).await;
                    let form = format!("/{lang}/appeals");
                    assert_eq!(page.hrefs("main .button--large").contains(&form), is_open, "{lang} {item}");
                    assert!(page.hrefs("main a").contains(&form), "{lang} {item}");
                }
                let home = portal.page(&format!("/{lang}/")).await;
                assert_eq!(home.all(".services .tag").len(), if is_open { 5 } else { 6 }, "{lang}");
            }
        }
    });
}
