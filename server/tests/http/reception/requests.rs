//! To see or to erase what is kept of oneself, and who is said to be responsible.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{appeal_events, appeals, audit, users};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

use super::{open_reception, sent};
use crate::support::{Answer, TestPortal, run, words};

async fn ask(portal: &TestPortal, lang: &str, (number, code): &(String, String), wish: &str) -> Answer {
    let fields = [("number", number.as_str()), ("code", code.as_str()), ("wish", wish)];
    portal.post(&format!("/{lang}/appeals/track/request"), &fields, &[]).await
}

async fn track(portal: &TestPortal, lang: &str, (number, code): &(String, String)) -> Answer {
    portal.post(&format!("/{lang}/appeals/track"), &[("number", number), ("code", code)], &[]).await
}

/// R95-1-9.2e
#[test]
fn who_asks_sees_what_is_kept_once_the_office_allows_it() {
    run(async {
        let portal = open_reception().await;
        let editor = portal.staff("editor", &[(Role::ReceptionEditor, None)]).await;
        let executor = portal.staff("executor", &[(Role::Executor, None)]).await;
        for (place, lang) in Lang::ALL.into_iter().enumerate() {
            let (id, code) = (place + 1, lang.code());
            let key = sent(&portal, code, &[]).await;
            assert_eq!(ask(&portal, code, &key, "fly").await.status, 422);
            let asked = ask(&portal, code, &key, "see").await;
            assert_eq!(asked.html().texts(".notice--success"), [words(lang, "reception-wish-done")]);
            assert_eq!(ask(&portal, code, &key, "see").await.status, 200, "asked twice it is one request");
            let page = editor.get("/admin/appeals/requests").await.html();
            assert_eq!(page.all("main tbody tr").len(), 1);
            assert!(editor.get("/admin/appeals").await.text().contains("href=\"/admin/appeals/requests\""));
            assert_eq!(executor.get("/admin/appeals/requests").await.status, 403);
            let address = format!("/admin/appeals/requests/{id}");
            assert_eq!(executor.post(&address, &[("decision", "grant")]).await.status, 404);
            assert_eq!(editor.post(&address, &[]).await.status, 400);
            assert!(!track(&portal, code, &key).await.html().has("[data-appeal=data]"));
            assert_eq!(editor.post(&address, &[("decision", "grant")]).await.status, 303);
            assert_eq!(editor.post(&address, &[("decision", "refuse")]).await.status, 409, "answered once");
            let shown = track(&portal, code, &key).await.html();
            assert!(shown.texts("[data-appeal=data]").concat().contains("aliya@mail.example"));
            assert_eq!(portal.mails_to("aliya@mail.example").await.len(), 2 * id);
        }
        assert_eq!(portal.mails_to(&editor.email).await.len(), 4, "the first appeal and each request");
        let lines = audit::Entity::find().filter(audit::Column::Action.eq("grant-request"));
        assert_eq!(lines.count(portal.portal.db()).await.expect("a number"), 3);
    });
}

/// R95-1-9.2c
#[test]
fn what_is_erased_on_request_is_gone_and_the_case_stays() {
    run(async {
        let portal = open_reception().await;
        let editor = portal.staff("editor", &[(Role::ReceptionEditor, None)]).await;
        let key = sent(&portal, "ru", &[]).await;
        assert_eq!(ask(&portal, "ru", &key, "erase").await.status, 200);
        let early = editor.post("/admin/appeals/requests/1", &[("decision", "grant")]).await;
        assert_eq!((early.status.as_u16(), early.html().has(".error-summary")), (422, true), "still considered");
        let fields = [("number", key.0.as_str()), ("code", key.1.as_str())];
        assert_eq!(portal.post("/ru/appeals/track/withdraw", &fields, &[]).await.status, 200);
        assert_eq!(editor.post("/admin/appeals/requests/1", &[("decision", "grant")]).await.status, 303);
        let left = track(&portal, "ru", &key).await.html();
        let date = "22 ноября 2026 года";
        assert!(left.texts("[data-appeal=erased]").concat().contains(date), "{:?}", left.texts("main"));
        assert!(!left.has("main form") && !left.has("[data-appeal=state]"), "that alone");
        let seen_by_office = editor.get("/admin/appeals/1").await.html();
        assert!(seen_by_office.texts("[data-appeal=erased]").concat().contains("2026 жылғы 22 қараша"));
        let own = [("number", key.0.as_str()), ("code", key.1.as_str()), ("wish", "see"), ("note", "Ещё")];
        for step in ["request", "add-information", "rate", "file"] {
            let refused = portal.post(&format!("/ru/appeals/track/{step}"), &own, &[]).await;
            assert_eq!(refused.status, 404, "{step}");
        }
        let row = appeals::Entity::find_by_id(1).one(portal.portal.db()).await.expect("an answer").expect("a row");
        assert_eq!((row.state.as_str(), row.sender, row.erased_at.is_some()), ("withdrawn", None, true));
        assert_eq!(appeal_events::Entity::find().count(portal.portal.db()).await.expect("a number"), 0);
        let last = portal.mails_to("aliya@mail.example").await.pop().expect("a mail");
        assert!(last.contains(&words(Lang::Ru, "reception-mail-erased")));
    });
}

#[test]
fn the_unit_is_named_and_the_term_is_told_in_words_but_no_person() {
    run(async {
        let portal = open_reception().await;
        let key = sent(&portal, "kk", &[]).await;
        let registrar = portal.staff("registrar", &[(Role::Registrar, None)]).await;
        let leader = portal.staff("leader", &[(Role::Leader, None)]).await;
        portal.staff("executor", &[(Role::Executor, None)]).await;
        let found = users::Entity::find().filter(users::Column::Name.eq("executor")).one(portal.portal.db()).await;
        let executor = found.expect("an answer").expect("a row");
        let id = executor.id.to_string();
        let mut executor: users::ActiveModel = executor.into();
        executor.unit_id = Set(Some(2));
        executor.update(portal.portal.db()).await.expect("an update");
        let before = track(&portal, "kk", &key).await.html();
        assert_eq!(before.texts("[data-appeal=unit]"), [words(Lang::Kk, "reception-responsible-office")]);
        assert_eq!(registrar.post("/admin/appeals/1/register", &[]).await.status, 303);
        let page = registrar.get("/admin/appeals/1").await.html();
        let options = page.all("select[name=leader] option");
        let chosen = options.last().and_then(|option| option.attribute("value")).expect("a choice").to_owned();
        assert_eq!(registrar.post("/admin/appeals/1/pass-to-leadership", &[("leader", &chosen)]).await.status, 303);
        let resolution = [("executor", id.as_str()), ("note", "Тексеріңіз.")];
        assert_eq!(leader.post("/admin/appeals/1/resolve", &resolution).await.status, 303);
        for lang in Lang::ALL {
            let shown = track(&portal, lang.code(), &key).await;
            let page = shown.html();
            let unit = page.texts("[data-appeal=unit]").concat();
            assert!(!unit.is_empty() && unit != words(lang, "reception-responsible-office"), "{unit}");
            assert!(page.texts("[data-appeal=due]").concat().contains("15"), "days left in words");
            assert!(!shown.text().contains("executor") && !shown.text().contains("Тексеріңіз"));
        }
        let late = portal.later(chrono::TimeDelta::days(17)).await;
        let late = track(&late, "en", &key).await.html();
        assert!(late.texts("[data-appeal=due]").concat().ends_with("2 days overdue"));
    });
}
