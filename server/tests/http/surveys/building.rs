//! Making a survey: drafts, questions, what is locked once people can answer, who may.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{audit, survey_questions, surveys};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{ADDRESS, ADMIN, LONG, MULTIPLE, SINGLE, SKETCH, Survey, changed};
use crate::support::{TestPortal, run, words};

#[test]
fn a_draft_is_seen_by_its_keepers_only() {
    run(async {
        let survey = Survey::draft(&[]).await;
        assert_eq!(survey.portal.get(ADDRESS).await.status, 404);
        assert!(survey.portal.page("/kk/surveys").await.words().contains(&words(Lang::Kk, "survey-none-yet")));
        let empty = survey.keeper.post(&format!("{ADMIN}/publish"), &[]).await;
        assert_eq!(empty.header("location"), format!("{ADMIN}?done=empty"));
        survey.ask(&SINGLE).await;
        let preview = survey.keeper.get(&format!("{ADMIN}/preview?lang=ru")).await;
        assert_eq!(preview.html().texts("main fieldset legend"), ["Где нужны?"]);
        let page = survey.keeper.get(&format!("{ADMIN}?lang=kk")).await.html();
        assert!(page.texts("tbody td").contains(&"Eng".to_owned()), "what is not translated is told");
        survey.publish().await;
        assert_eq!(survey.portal.get(ADDRESS).await.status, 200);
        assert_eq!(survey.portal.page("/ru/surveys").await.hrefs("main h3 a"), ["/ru/surveys/zhanga-oryndyqtar"]);
    });
}

#[test]
fn questions_are_moved_changed_and_removed_while_nobody_can_answer() {
    run(async {
        let survey = Survey::draft(&[]).await;
        for question in [&SINGLE[..], &MULTIPLE, &LONG] {
            survey.ask(question).await;
        }
        let titles = async || survey.keeper.get(&format!("{ADMIN}?lang=kk")).await.html().texts("tbody th a");
        assert_eq!(titles().await, ["Қайда керек?", "Қандай?", "Тағы не айтасыз?"]);
        assert_eq!(survey.keeper.post(&format!("{ADMIN}/questions/3/up"), &[]).await.status, 303);
        assert_eq!(titles().await, ["Қайда керек?", "Тағы не айтасыз?", "Қандай?"]);
        assert_eq!(survey.keeper.post(&format!("{ADMIN}/questions/1/up"), &[]).await.status, 303);
        let removed = survey.keeper.post(&format!("{ADMIN}/questions/3/remove"), &[]).await;
        assert_eq!(removed.header("location"), format!("{ADMIN}?done=question-removed"));
        assert_eq!(titles().await, ["Қайда керек?", "Қандай?"]);
        let wrong =
            survey.keeper.fill(&format!("{ADMIN}/questions/2"), "main form.form", &[("choices_kk", "Ағаш")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.html().has("#choices_kk-error")), (422, true));
        let kept =
            survey.keeper.fill(&format!("{ADMIN}/questions/2"), "main form.form", &[("title_kk", "Неден?")]).await;
        assert_eq!(kept.status, 303);
        assert_eq!(titles().await, ["Қайда керек?", "Неден?"]);
    });
}

#[test]
fn once_published_no_change_falsifies_what_was_answered() {
    run(async {
        let survey = Survey::open().await;
        let question = format!("{ADMIN}/questions/1");
        for step in ["up", "down", "remove"] {
            assert_eq!(survey.keeper.post(&format!("{question}/{step}"), &[]).await.status, 409, "{step}");
        }
        assert_eq!(survey.keeper.post(&format!("{ADMIN}/question"), &LONG).await.status, 409);
        let changed_words = [("title_kk", "Қайда керек емес?")];
        let refused = survey.keeper.fill(&question, "main form.form", &changed_words).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#title_kk-error")), (422, true));
        let filled = [("title_en", "Where?"), ("choices_en", "Park\nYard\nStop")];
        assert_eq!(survey.keeper.fill(&question, "main form.form", &filled).await.status, 303);
        assert!(survey.portal.get("/en/surveys/zhanga-oryndyqtar").await.text().contains("Yard"));
        // Nobody answered: back to the drafts is allowed; with an answer it is not.
        assert_eq!(survey.keeper.post(&format!("{ADMIN}/withdraw"), &[]).await.status, 303);
        survey.publish().await;
        assert_eq!(survey.vote(1, &[("q1", "1")]).await.status, 303);
        assert_eq!(survey.keeper.post(&format!("{ADMIN}/withdraw"), &[]).await.status, 409);
        let page = survey.keeper.get(&format!("{ADMIN}?lang=kk")).await;
        assert!(page.text().contains(&words(Lang::Kk, "survey-locked")), "said in words");
        let who = survey.keeper.fill(&format!("{ADMIN}/edit"), "main form.form", &[("who", "email")]).await;
        assert_eq!((who.status.as_u16(), who.html().has("#who-error")), (422, true));
    });
}

#[test]
fn interim_results_of_a_vote_are_off_and_turning_them_on_is_in_the_log() {
    run(async {
        let survey = Survey::draft(&[("sort", "vote")]).await;
        let row = surveys::Entity::find().one(survey.portal.portal.db()).await.expect("rows").expect("a survey");
        assert_eq!(row.results, "after-closing");
        survey.ask(&SINGLE).await;
        survey.publish().await;
        let results = format!("{ADDRESS}/results");
        assert_eq!(survey.portal.get(&results).await.status, 404);
        let changed = survey.keeper.fill(&format!("{ADMIN}/edit"), "main form.form", &[("results", "at-once")]).await;
        assert_eq!(changed.status, 303);
        assert_eq!(survey.portal.get(&results).await.status, 200);
        let lines = audit::Entity::find().filter(audit::Column::Action.eq("results-publicity"));
        assert_eq!(lines.count(survey.portal.portal.db()).await.expect("a number"), 1);
    });
}

#[test]
fn nobody_else_makes_or_reads_surveys_not_even_by_guessing_addresses() {
    run(async {
        let survey = Survey::open().await;
        let editor = survey.portal.staff("editor", &[(Role::SectionEditor, None)]).await;
        let of_section = survey.portal.staff("of-section", &[(Role::SurveyKeeper, Some("news"))]).await;
        let pages = [
            "",
            "/edit",
            "/preview",
            "/question",
            "/questions/1",
            "/results",
            "/outcome",
            "/invites",
            "/answers.csv",
            "/answers.xlsx",
        ];
        for page in pages {
            let address = format!("{ADMIN}{page}");
            assert_eq!(survey.portal.get(&address).await.status, 303, "{address}: nobody is signed in");
            for person in [&editor, &of_section] {
                assert_eq!(person.get(&address).await.status, 403, "{address}");
            }
        }
        for step in [
            "publish",
            "withdraw",
            "close",
            "remove",
            "edit",
            "question",
            "questions/1",
            "questions/1/up",
            "questions/1/remove",
            "outcome",
            "invites",
        ] {
            let address = format!("{ADMIN}/{step}");
            assert_eq!(editor.post(&address, &SKETCH).await.status, 403, "{address}");
        }
        assert_eq!(editor.post("/admin/surveys/new", &SKETCH).await.status, 403);
        // A question of one survey is not reached through another.
        let other = survey.keeper.post("/admin/surveys/new", &changed(&SKETCH, &[("title_kk", "Екінші")])).await;
        assert_eq!(other.status, 303);
        assert_eq!(survey.keeper.get("/admin/surveys/2/questions/1").await.status, 404);
        assert_eq!(survey.keeper.post("/admin/surveys/2/questions/1/remove", &[]).await.status, 404);
        assert_eq!(survey.keeper.post("/admin/surveys/2/questions/1", &SINGLE).await.status, 404);
        let left = survey_questions::Entity::find().count(survey.portal.portal.db()).await.expect("a number");
        assert_eq!(left, 3);
    });
}

#[test]
fn a_portal_without_surveys_says_so() {
    run(async {
        let portal = TestPortal::start().await;
        let page = portal.page("/kk/surveys").await;
        assert!(page.words().contains("109"));
        assert!(!portal.page("/kk/").await.has(".home-survey"));
    });
}
