//! Answering: once a browser, page by page, with a receipt.

use portal_app::i18n::Lang;
use portal_entities::{survey_answers, survey_responses};
use sea_orm::EntityTrait;

use super::{ADDRESS, ADMIN, SINGLE, Survey, vote};
use crate::support::{run, words};

#[test]
fn answers_are_kept_once_and_the_receipt_shows_and_erases_them() {
    run(async {
        let survey = Survey::open().await;
        let form = survey.portal.page(ADDRESS).await;
        assert_eq!(form.texts("fieldset legend").len(), 2);
        assert_eq!(form.texts("main h1"), ["Жаңа орындықтар"]);
        let answer = survey.vote(1, &[("q1", "2"), ("q2", "1"), ("q2", "3"), ("q3", "Көлеңке керек")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert!(answer.cookie().starts_with("survey=") && answer.cookie().contains("HttpOnly"));
        let receipt = survey.portal.get(answer.header("location")).await;
        assert_eq!(receipt.header("cache-control"), "no-store");
        let page = receipt.html();
        let shown = page.texts("dl.facts dd").join(" ");
        assert!(shown.contains("Аулада") && shown.contains("Ағаш Темір") && shown.contains("Көлеңке керек"), "{shown}");
        let code = page.texts("[data-survey=code]").concat();
        let row = survey_responses::Entity::find().one(survey.portal.portal.db()).await.expect("rows").expect("a row");
        let kept = format!("{row:?}");
        let browser = answer.cookie_pair().trim_start_matches("survey=").to_owned();
        assert!(!kept.contains(&code) && !kept.contains(&browser) && !kept.contains("Көлеңке"), "{kept}");
        assert_eq!(survey.answers().await, 4);
        // Found again by the code as people type it.
        let typed = code.to_lowercase().replace('-', " ");
        let found = survey.portal.post("/ru/surveys/receipt", &[("code", &typed)], &[]).await;
        assert!(found.text().contains("Во дворе"));
        let wrong = survey.portal.post("/kk/surveys/receipt", &[("code", "0000-0000-0000")], &[]).await;
        assert_eq!((wrong.status.as_u16(), wrong.html().has("#code-error")), (422, true));
        let erased = survey.portal.post("/kk/surveys/receipt/erase", &[("code", &code)], &[]).await;
        assert_eq!(erased.header("location"), "/kk/surveys/receipt?done=erased");
        assert_eq!((survey.responses().await, survey.answers().await), (0, 0));
        assert_eq!(survey.portal.get(answer.header("location")).await.status, 404);
    });
}

#[test]
fn a_browser_answers_once_and_a_form_sent_twice_counts_once() {
    run(async {
        let survey = Survey::open().await;
        let first = survey.vote(1, &[("q1", "1")]).await;
        let again = survey.vote(1, &[("q1", "1")]).await;
        assert_eq!((again.status, again.header("location")), (first.status, first.header("location")));
        assert_eq!(survey.responses().await, 1);
        let cookie = first.cookie_pair();
        let other = format!("{:032x}", 2);
        let refused = vote(&survey.portal, ADDRESS, (2, &other), &[("q1", "3")], Some(&cookie)).await;
        assert_eq!(refused.status, 409);
        assert!(refused.text().contains(&words(Lang::Kk, "survey-already")));
        assert_eq!((survey.responses().await, survey.answers().await), (1, 1));
        let told = survey.portal.get_with(ADDRESS, &[("cookie", &cookie)]).await;
        assert!(told.text().contains(&words(Lang::Kk, "survey-already")) && !told.html().has("main form"));
    });
}

#[test]
fn what_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost() {
    run(async {
        let survey = Survey::open().await;
        let refused = survey.vote(1, &[("q2", "2"), ("q3", "Көлеңке <b>")]).await;
        let page = refused.html();
        assert_eq!((refused.status.as_u16(), survey.responses().await), (422, 0));
        assert!(page.texts("#q1-error").concat().contains(&words(Lang::Kk, "survey-fault-choose")));
        assert_eq!(page.hrefs(".error-summary a"), ["#q1"]);
        assert!(page.has("input#q1"), "the summary leads to the first choice");
        let fields = page.form_fields("main form.form");
        assert!(fields.contains(&("q2".to_owned(), "2".to_owned())));
        assert!(fields.contains(&("q3".to_owned(), "Көлеңке <b>".to_owned())));
        let nothing = survey.vote(2, &[("q1", "77")]).await;
        assert_eq!(nothing.status, 422);
    });
}

#[test]
fn pages_follow_one_another_and_what_depends_is_asked_only_then() {
    run(async {
        let survey = Survey::draft(&[]).await;
        survey.ask(&SINGLE).await;
        let depends = [
            ("kind", "scale"),
            ("title_kk", "Саябақ қалай?"),
            ("least", "1"),
            ("most", "5"),
            ("required", "on"),
            ("page", "2"),
            ("show_if", "1"),
            ("show_values", "1"),
        ];
        survey.ask(&depends).await;
        survey.ask(&[("kind", "short"), ("title_kk", "Тағы?"), ("page", "3")]).await;
        survey.publish().await;
        let second = survey.vote(1, &[("page", "1"), ("q1", "1")]).await;
        assert_eq!(second.status, 200, "{}", second.text());
        let page = second.html();
        assert_eq!(
            (page.has("#q2"), page.has("#q1"), page.attribute("input[name=page]", "value")),
            (true, false, "2".to_owned())
        );
        assert!(page.form_fields("main form.form").contains(&("q1".to_owned(), "1".to_owned())), "carried along");
        let skipped = survey.vote(2, &[("page", "1"), ("q1", "2")]).await.html();
        assert_eq!(skipped.attribute("input[name=page]", "value"), "3");
        let back = survey.vote(1, &[("page", "3"), ("q1", "1"), ("q2", "4"), ("go", "back")]).await;
        assert_eq!((back.status.as_u16(), back.html().attribute("input[name=page]", "value")), (200, "2".to_owned()));
        // Somebody who skips a page by hand is led back to it.
        let cheated = survey.vote(3, &[("page", "3"), ("q1", "1")]).await;
        assert_eq!((cheated.status.as_u16(), cheated.html().has("#q2-error")), (422, true));
        let done = survey.vote(1, &[("page", "3"), ("q1", "1"), ("q2", "4"), ("q3", "жоқ")]).await;
        assert_eq!(done.status, 303);
        // An answer to a question that is not asked is not taken.
        assert_eq!(survey.vote(4, &[("page", "3"), ("q1", "2"), ("q2", "4")]).await.status, 303);
        let rows = survey_answers::Entity::find().all(survey.portal.portal.db()).await.expect("rows");
        assert_eq!(rows.iter().filter(|row| row.question_id == 2).count(), 1);
    });
}

#[test]
fn a_program_is_asked_what_a_person_can_answer() {
    run(async {
        let survey = Survey::open().await;
        let body = [("q1", "1"), ("website", "https://spam.example")];
        let asked = survey.vote(1, &body).await;
        assert_eq!((asked.status.as_u16(), asked.html().has("#figures-error")), (422, true));
        assert_eq!(survey.responses().await, 0);
    });
}

#[test]
fn the_home_page_asks_the_first_question_and_the_form_knows_the_choice() {
    run(async {
        let survey = Survey::open().await;
        let home = survey.portal.page("/kk/").await;
        assert_eq!(home.form_action(".home-survey form"), ADDRESS);
        assert_eq!(home.texts(".home-survey legend"), ["Қайда керек?"]);
        assert_eq!(home.all(".home-survey input").len(), 3);
        let form = survey.portal.page(&format!("{ADDRESS}?q1=3")).await;
        assert!(form.form_fields("main form.form").contains(&("q1".to_owned(), "3".to_owned())));
        let item = survey.portal.page("/ru/work-with-public/surveys-and-voting").await;
        assert!(item.hrefs("main a").contains(&"/ru/surveys/zhanga-oryndyqtar".to_owned()));
        survey.keeper.post(&format!("{ADMIN}/close"), &[]).await;
        // The page before is served until the new one is made.
        for _ in 0..100 {
            if !survey.portal.page("/kk/").await.has(".home-survey") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert!(!survey.portal.page("/kk/").await.has(".home-survey"));
        assert!(
            survey
                .portal
                .page(ADDRESS)
                .await
                .texts(".notice")
                .concat()
                .contains(&words(Lang::Kk, "survey-closed-text"))
        );
        assert_eq!(survey.vote(9, &[("q1", "1")]).await.status, 200);
        assert_eq!(survey.responses().await, 0, "a closed survey takes nothing");
    });
}
