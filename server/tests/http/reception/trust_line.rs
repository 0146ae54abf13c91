//! The trust line: without a name, and never public.

use portal_app::features::rights::Role;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use super::parts::send_files;
use super::{key, open_reception};
use crate::support::run;

const REPORT: [(&str, &str); 5] =
    [("kind", "corruption"), ("name", ""), ("email", ""), ("publish", "yes"), ("subject", "Пара туралы хабар")];

/// R95-1-9.2a, R95-1-9.2e
#[test]
fn a_nameless_report_is_taken_answered_behind_its_code_and_shown_to_nobody_else() {
    run(async {
        let portal = open_reception().await;
        let officer = portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let editor = portal.staff("editor", &[(Role::ReceptionEditor, None)]).await;
        for lang in ["kk", "ru", "en"] {
            let answer = send_files(&portal, lang, &REPORT, &[("дәлел.txt", b"proof")]).await;
            assert_eq!(answer.status, 303);
            let (number, code) = key(&portal.page(answer.header("location")).await);
            let pair = [("number", number.as_str()), ("code", code.as_str())];
            assert_eq!(portal.post(&format!("/{lang}/appeals/track"), &pair, &[]).await.status, 200);
        }
        assert_eq!(portal.mails_to(&officer.email).await.len(), 1);
        assert!(portal.mails_to(&editor.email).await.is_empty(), "only the trust line's officer hears of it");
        assert_eq!(officer.get("/admin/appeals/1/files/1").await.status, 200);
        assert_eq!(editor.get("/admin/appeals/1/files/1").await.status, 404);
        assert!(!editor.get("/admin/appeals").await.text().contains("2026-00001"));
        let row = portal_entities::appeals::Entity::find_by_id(1).one(portal.portal.db()).await.expect("an answer");
        let row = row.expect("a row");
        assert_eq!((row.may_publish, row.sender.clone()), (false, None));
        // Long overdue: it is still in no public figure, list or search.
        let mut late: portal_entities::appeals::ActiveModel = row.into();
        late.answer_by = Set(Some("2026-01-01".parse().expect("a day")));
        late.update(portal.portal.db()).await.expect("an update");
        for address in [
            "/kk/appeals/answers",
            "/ru/appeals/answers?topic=roads",
            "/en/appeals/answers/search?words=пара",
            "/kk/appeals/similar?q=пара туралы",
            "/kk/search?q=пара",
        ] {
            let page = portal
                .get(&address.replace(' ', "%20").replace("пара", "%D0%BF%D0%B0%D1%80%D0%B0").replace("туралы", "x"))
                .await;
            assert_eq!(page.status, 200, "{address}");
            assert!(!page.text().contains("Пара туралы"), "{address}");
        }
        let register = portal.page("/kk/appeals/answers").await;
        assert_eq!(register.attribute("[data-overdue]", "data-overdue"), "0");
    });
}
