//! A frequent question out of the public answer to an appeal.

use portal_app::features::rights::Role;
use portal_entities::{entries, revisions};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::reception::office::{Office, step};
use crate::reception::sent;
use crate::support::run;

const SECRET: &str = "Біздің көшеде, Байтұрсынов 7-үйде, телефоным 8 701 000 00 01: шам қашан жанады?";

/// O116-U-4.3, R95-3-9: in one step, from the words that are public and from no others.
#[test]
fn an_answered_appeal_becomes_a_draft_without_a_word_of_the_letter() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[("publish", "yes"), ("text", SECRET)]).await;
        sent(&office.portal, "kk", &[("publish", "yes")]).await;
        office.answer(1, "Шамдар жөнделеді.").await;
        let both =
            office.portal.staff("both", &[(Role::ReceptionEditor, None), (Role::SectionEditor, Some("faq"))]).await;
        let (form, page) = ("form[action=/admin/faq/of-appeal/1]", "/admin/appeals/1");
        assert!(!both.get(page).await.html().has(form), "not before it is public");
        assert_eq!(both.post("/admin/faq/of-appeal/1", &[]).await.status, 404);
        let public = [("question", "Көше жарығы\n\nШам қашан жанады?"), ("public", "Қараша айының соңына дейін.")];
        assert_eq!(step(&office.editor, 1, "place-answer", &public).await.status, 303);
        assert!(!office.editor.get(page).await.html().has(form), "only for those who write there");
        assert_eq!(office.editor.post("/admin/faq/of-appeal/1", &[]).await.status, 403);
        assert!(both.get(page).await.html().has(form));
        let made = both.post("/admin/faq/of-appeal/1", &[]).await;
        assert_eq!(made.status, 303, "{}", made.text());
        let draft = both.get(made.header("location")).await.html();
        assert_eq!(draft.attribute("input[name=kk.title]", "value"), "Көше жарығы");
        let body = draft.texts("textarea[name=kk.body]").concat();
        assert!(body.contains("Шам қашан жанады?") && body.contains("Қараша айының соңына дейін."), "{body}");
        let again = both.post("/admin/faq/of-appeal/1", &[]).await;
        assert_eq!(again.header("location"), made.header("location"), "pressed twice it is one draft");
        let db = office.portal.portal.db();
        assert_eq!(entries::Entity::find().count(db).await.expect("a number"), 1);
        let kept = format!("{:?}", revisions::Entity::find().all(db).await.expect("versions"));
        assert!(!kept.contains("Байтұрсынов") && !kept.contains("701"), "{kept}");
        assert_eq!(both.post("/admin/faq/of-appeal/2", &[]).await.status, 404, "not answered in public");
    });
}
