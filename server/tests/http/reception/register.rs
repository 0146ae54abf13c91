//! The register of answers, and what is found in it while a subject is typed.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::appeals;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use super::{open_reception, send, sent};
use crate::support::{Answer, TestPortal, percent_encoded, run, words};

/// Places answers as the editor does, without the whole way before them.
async fn placed(portal: &TestPortal, answers: &[(&str, &str, &str)]) {
    for (number, (topic, question, answer)) in answers.iter().enumerate() {
        sent(portal, "ru", &[("topic", topic), ("publish", "yes")]).await;
        let id = i64::try_from(number + 1).expect("a number");
        let row = appeals::Entity::find_by_id(id).one(portal.portal.db()).await.expect("an answer").expect("a row");
        let mut row: appeals::ActiveModel = row.into();
        row.state = Set("answer-ready".to_owned());
        row.acknowledged = Set(true);
        row.unit_id = Set(Some(1 + id % 2));
        row.update(portal.portal.db()).await.expect("an update");
        let editor = portal.staff(&format!("editor{id}"), &[(Role::ReceptionEditor, None)]).await;
        let public = [("question", *question), ("public", *answer)];
        assert_eq!(editor.post(&format!("/admin/appeals/{id}/place-answer"), &public).await.status, 303);
    }
}

const ANSWERS: [(&str, &str, &str); 3] = [
    ("roads", "Когда отремонтируют дорогу?", "Ремонт дороги закончится в мае."),
    ("health", "Как записаться в поликлинику?", "Через регистратуру."),
    ("roads", "Көшедегі шамдар қашан жанады?", "Шамдар қарашаның соңына дейін жөнделеді."),
];

async fn similar(portal: &TestPortal, lang: &str, text: &str) -> Answer {
    portal.get(&format!("/{lang}/appeals/similar?q={}", percent_encoded(text))).await
}

/// R95-2-T7b, R95-2-M2.4
#[test]
fn answers_are_found_by_topic_unit_year_and_words() {
    run(async {
        let portal = open_reception().await;
        placed(&portal, &ANSWERS).await;
        let questions =
            async |query: &str| portal.page(&format!("/ru/appeals/answers{query}")).await.texts(".disclosure summary");
        assert_eq!(questions("").await.len(), 3);
        assert_eq!(questions("?topic=health").await, [ANSWERS[1].1]);
        assert_eq!(questions("?unit=1").await, [ANSWERS[1].1]);
        assert_eq!(questions("?year=2026&topic=roads").await.len(), 2);
        assert_eq!(questions("?unit=&year=&page=1").await.len(), 3);
        let words = |text: &str| format!("/search?words={}", percent_encoded(text));
        assert_eq!(questions(&words("ремонтом дорогой")).await, [ANSWERS[0].1], "whatever the endings");
        assert_eq!(questions(&words("шамдары")).await, [ANSWERS[2].1]);
        assert!(questions(&words("%' OR 1=1")).await.is_empty());
        let found = portal.get(&format!("/ru/appeals/answers{}", words("шамдар"))).await;
        assert_eq!((found.header("cache-control"), found.header("x-robots-tag")), ("no-store", "noindex"));
        let plain = portal.get("/ru/appeals/answers/search?words=&topic=health").await;
        assert_eq!(plain.header("location"), "/ru/appeals/answers?topic=health");
        // Each page is kept: addresses without end must not fill the memory and the disk.
        for address in [
            "?page=2",
            "?page=99999999999999999999",
            "/search?words=a&page=-1",
            "?unit=999",
            "?unit=x",
            "?year=2025",
            "?year=-5000",
        ] {
            assert_eq!(portal.get(&format!("/ru/appeals/answers{address}")).await.status, 404, "{address}");
        }
    });
}

#[test]
fn the_register_says_openly_how_many_appeals_are_late() {
    run(async {
        let portal = open_reception().await;
        sent(&portal, "kk", &[]).await;
        let registrar = portal.staff("registrar", &[(Role::Registrar, None)]).await;
        assert_eq!(registrar.post("/admin/appeals/1/register", &[]).await.status, 303);
        let later = portal.later(chrono::TimeDelta::days(16)).await;
        for lang in ["kk", "ru", "en"] {
            let page = later.page(&format!("/{lang}/appeals/answers")).await;
            assert_eq!(page.attribute("[data-overdue]", "data-overdue"), "1", "{lang}");
        }
    });
}

#[test]
fn what_is_answered_already_is_shown_while_the_subject_is_typed() {
    run(async {
        let portal = open_reception().await;
        placed(&portal, &ANSWERS).await;
        let found = similar(&portal, "kk", "Көшеде шам жанбайды").await;
        assert_eq!((found.status.as_u16(), found.header("cache-control")), (200, "no-store"));
        assert!(found.text().contains(ANSWERS[2].1) && !found.text().contains("<html"));
        assert!(!found.text().contains(ANSWERS[1].1));
        for (lang, text) in [(Lang::Ru, "а б"), (Lang::En, "zzzzzz"), (Lang::Kk, "")] {
            let nothing = similar(&portal, lang.code(), text).await;
            assert!(nothing.text().contains(&words(lang, "reception-similar-none")), "{text}");
        }
    });
}

/// The same without script, as a step of the form that sends nothing.
#[test]
fn without_script_a_button_looks_it_up_and_what_is_typed_stays() {
    run(async {
        let portal = open_reception().await;
        placed(&portal, &ANSWERS).await;
        for lang in ["kk", "ru", "en"] {
            let changes = [("step", "similar"), ("subject", "Ремонт дороги"), ("consent", ""), ("name", "")];
            let answer = send(&portal, lang, &changes).await;
            assert_eq!(answer.status, 200);
            let page = answer.html();
            assert_eq!(page.texts("#similar summary"), [ANSWERS[0].1], "{lang}");
            assert_eq!(page.attribute("#subject", "value"), "Ремонт дороги");
            assert!(page.texts("#text").concat().contains("екі аптадан бері"));
            assert!(!page.has(".error-summary"));
        }
        assert_eq!(appeals::Entity::find().all(portal.portal.db()).await.expect("rows").len(), 3);
    });
}
