//! What everybody may read of an appeal: only what a person decided on, piece by piece.

use portal_entities::{appeals, audit};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::office::{Office, step};
use super::sent;
use crate::support::run;

const TEXT: &str = "Мен, Әлия Серікқызы, 12-үйдің 5 пәтерінде тұрамын, телефоным 8 701 000 00 01. Шам қашан жанады?";
const HOUSE: &str = "12-үйдің 5 пәтерінде";

/// R95-1-9.2a, R95-3-9: nothing that may be personal becomes public without a person's decision.
#[test]
fn the_public_text_shows_nothing_that_nobody_decided_on() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[("publish", "yes"), ("text", TEXT)]).await;
        office.answer(1, "Құрметті Әлия Серікқызы! Шамдар жөнделеді.").await;
        let by = &office.editor;
        let prepared = step(by, 1, "place-answer", &[("press", "prepare")]).await;
        assert_eq!(prepared.status, 200);
        let page = prepared.html();
        let (question, answer) =
            (page.texts("textarea[name=question]").concat(), page.texts("textarea[name=public]").concat());
        assert!(question.contains("8 701 000 00 01") && answer.contains("Құрметті"));
        let pieces: Vec<String> = page
            .all("input[name=hide]")
            .iter()
            .filter_map(|piece| piece.attribute("value"))
            .map(str::to_owned)
            .collect();
        for piece in ["Әлия Серікқызы", "12-үйдің 5 пәтерінде", "8 701 000 00 01"] {
            assert!(pieces.iter().any(|found| found == piece), "{piece} in {pieces:?}");
        }
        assert_eq!(pieces.len(), 3, "neighbours are one piece, each once");
        // Placed without a decision it comes back, and nothing is public.
        let texts = [("question", question.as_str()), ("public", answer.as_str())];
        let refused = step(by, 1, "place-answer", &texts).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("fieldset#hide")), (422, true));
        assert!(!office.portal.page("/kk/appeals/answers").await.has(".disclosure"));
        // Each piece is decided on: all hidden but one that a person leaves.
        let mut fields = texts.to_vec();
        fields.push(("press", "hide"));
        fields.extend(pieces.iter().map(|piece| ("shown", piece.as_str())));
        fields.extend(pieces.iter().filter(|piece| *piece != HOUSE).map(|piece| ("hide", piece.as_str())));
        let hidden = step(by, 1, "place-answer", &fields).await;
        assert_eq!(hidden.status, 200);
        let page = hidden.html();
        assert!(!page.has("input[name=hide]"), "everything is decided on");
        assert_eq!(page.attribute("input[name=kept]", "value"), HOUSE);
        let (question, answer) =
            (page.texts("textarea[name=question]").concat(), page.texts("textarea[name=public]").concat());
        assert!(question.contains("[…]") && !question.contains("701"), "{question}");
        let fields = [("question", question.as_str()), ("public", answer.as_str()), ("kept", HOUSE)];
        assert_eq!(step(by, 1, "place-answer", &fields).await.status, 303);
        let register = office.portal.page("/ru/appeals/answers").await.words();
        assert!(register.contains("Шам қашан жанады?"));
        for personal in ["Әлия", "Серікқызы", "701"] {
            assert!(!register.contains(personal), "{personal}");
        }
        let row = appeals::Entity::find().one(office.portal.portal.db()).await.expect("an answer").expect("a row");
        assert!(!row.public_question.unwrap_or_default().contains("Әлия"));
        assert!(office.editor.get("/admin/appeals/1").await.text().contains("8 701 000 00 01"), "the original stays");
        let line = audit::Entity::find().filter(audit::Column::Action.eq("place-answer"));
        let line = line.one(office.portal.portal.db()).await.expect("an answer").expect("a line");
        assert_eq!(line.after, Some(serde_json::json!({ "public": true, "kept": 1 })), "counted, not named");
    });
}

/// R95-1-9.2d
#[test]
fn without_the_applicants_consent_nothing_is_published_whatever_is_sent() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        office.answer(1, "Шамдар жөнделеді.").await;
        let half = [("question", "Шам қашан жанады?")];
        assert_eq!(step(&office.editor, 1, "place-answer", &half).await.status, 303, "no agreement, no public text");
        assert!(!office.portal.page("/ru/appeals/answers").await.has(".disclosure"));
        sent(&office.portal, "kk", &[("publish", "yes")]).await;
        office.answer(2, "Шамдар жөнделеді.").await;
        let refused = step(&office.editor, 2, "place-answer", &half).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#public-error")), (422, true), "half a public text");
        let refused = step(&office.editor, 2, "place-answer", &[]).await;
        assert_eq!(refused.status, 422, "nothing is published or left out in silence");
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#question", "#public"]);
        assert!(refused.html().has("#question-error"));
        assert_eq!(step(&office.editor, 2, "place-answer", &[("withhold", "on")]).await.status, 303, "said openly");
        assert!(!office.portal.page("/kk/appeals/answers").await.has(".disclosure"));
        let line = audit::Entity::find().filter(audit::Column::Action.eq("place-answer"));
        let line = line.filter(audit::Column::TargetId.eq("2")).one(office.portal.portal.db()).await;
        let after = line.expect("an answer").expect("a line").after;
        assert_eq!(after, Some(serde_json::json!({ "public": false })), "the log tells it, too");
    });
}
