//! Whatever is sent, nothing breaks and nothing is kept by half.

use portal_entities::{survey_questions, surveys};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{ADDRESS, ADMIN, SINGLE, SKETCH, Survey, changed};
use crate::support::run;

const ODD: [&str; 12] = [
    "",
    " ",
    "-1",
    "0",
    "99999999999999999999999",
    "1.5",
    "'; DROP TABLE surveys; --",
    "<script>",
    "\u{202e}әі",
    "true",
    "null",
    "１",
];

#[test]
fn odd_answers_are_refused_in_words_and_nothing_is_kept() {
    run(async {
        let survey = Survey::open().await;
        for (number, odd) in (1..).zip(ODD) {
            let answer = survey.vote(number, &[("q1", odd), ("page", odd), ("q2", odd), ("x", odd)]).await;
            assert_eq!(answer.status, 422, "{odd}");
        }
        assert_eq!((survey.responses().await, survey.answers().await), (0, 0));
        let long = "ә".repeat(2_001);
        assert_eq!(survey.vote(90, &[("q1", "1"), ("q3", &long)]).await.status, 422);
        assert_eq!(survey.vote(91, &[("q1", "1"), ("q2", "1"), ("q2", "9")]).await.status, 422);
        assert_eq!((survey.responses().await, survey.answers().await), (0, 0));
        for odd in ["x", "1'", "receipt/x", "receipt/00", "zhanga-oryndyqtar/results.pdf", "zhanga-oryndyqtar/take/x"] {
            assert_eq!(survey.portal.get(&format!("/kk/surveys/{odd}")).await.status, 404, "{odd}");
        }
        assert_eq!(survey.portal.post(ADDRESS, &[("%", "%")], &[]).await.status, 422);
    });
}

#[test]
fn odd_forms_of_the_staff_are_refused_in_words() {
    run(async {
        let survey = Survey::draft(&[]).await;
        survey.ask(&SINGLE).await;
        let count = async || {
            let db = survey.portal.portal.db();
            let all = surveys::Entity::find().count(db).await.expect("a number");
            (all, survey_questions::Entity::find().count(db).await.expect("a number"))
        };
        for odd in ["", "x", "<b>", "'", "-"] {
            for name in ["sort", "who", "results"] {
                let fields = changed(&SKETCH, &[(name, odd)]);
                assert_eq!(survey.keeper.post("/admin/surveys/new", &fields).await.status, 422, "{name} {odd}");
            }
            let fields = changed(&SINGLE, &[("kind", odd)]);
            assert_eq!(survey.keeper.post(&format!("{ADMIN}/question"), &fields).await.status, 422, "{odd}");
        }
        for (name, odd) in
            [("opens_on", "32.13.2026"), ("opens_on", "9999-99-99"), ("title_kk", ""), ("closes_on", "-")]
        {
            let fields = changed(&SKETCH, &[(name, odd)]);
            assert_eq!(survey.keeper.post("/admin/surveys/new", &fields).await.status, 422, "{name} {odd}");
        }
        for (name, odd) in [
            ("page", "0"),
            ("page", "99999999999999999999"),
            ("choices_kk", "бір"),
            ("show_if", "1"),
            ("show_if", "x"),
            ("title_kk", ""),
        ] {
            let fields = changed(&SINGLE, &[(name, odd)]);
            assert_eq!(survey.keeper.post(&format!("{ADMIN}/question"), &fields).await.status, 422, "{name} {odd}");
        }
        let scale = [("kind", "scale"), ("title_kk", "А"), ("page", "1"), ("least", "9"), ("most", "1")];
        assert_eq!(survey.keeper.post(&format!("{ADMIN}/question"), &scale).await.status, 422);
        assert_eq!(count().await, (1, 1), "nothing is kept by half");
        for address in
            ["/admin/surveys/x", "/admin/surveys/99", "/admin/surveys/1/questions/x", "/admin/surveys/1/questions/99"]
        {
            assert_eq!(survey.keeper.get(address).await.status, 404, "{address}");
        }
        let crossed = survey.keeper.get(&format!("{ADMIN}/results?rows=x&columns=-1")).await;
        assert_eq!(crossed.status, 200);
    });
}
