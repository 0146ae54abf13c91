//! Results: on the page, in files, for the staff.

use super::{ADDRESS, ADMIN, Survey};
use crate::support::run;

async fn answered() -> Survey {
    let survey = Survey::open().await;
    for (number, fields) in (1..).zip([
        &[("q1", "1"), ("q2", "1"), ("q2", "2"), ("q3", "Көлеңке керек, көлеңкесі бар орындықтар")][..],
        &[("q1", "1"), ("q2", "1")],
        &[("q1", "2"), ("q3", "орындықты көбейту, көлеңкелі")],
    ]) {
        assert_eq!(survey.vote(number, fields).await.status, 303);
    }
    survey
}

#[test]
fn shares_are_of_people_on_the_page_and_in_the_files() {
    run(async {
        let survey = answered().await;
        let page = survey.portal.page(&format!("{ADDRESS}/results")).await;
        assert_eq!(page.texts("[data-question=1] tbody td"), ["2", "66,7 %", "1", "33,3 %", "0", "0 %"]);
        // Two people ticked three boxes: of people it is 100 and 50 per cent.
        assert_eq!(page.texts("[data-question=2] tbody td"), ["2", "100 %", "1", "50 %", "0", "0 %"]);
        assert_eq!(page.attribute("[data-question=1] figure", "aria-hidden"), "true");
        assert!(!page.words().contains("Көлеңке"), "what was written freely is not public");
        let english = survey.portal.page("/en/surveys/zhanga-oryndyqtar/results").await;
        assert!(english.texts("[data-question=1] tbody td").contains(&"66.7%".to_owned()));
        let csv = survey.portal.get(&format!("{ADDRESS}/results.csv")).await;
        assert!(csv.text().contains("\"Саябақта\",\"2\",\"66.7\""), "{}", csv.text());
        let xlsx = survey.portal.get(&format!("{ADDRESS}/results.xlsx")).await;
        assert!(xlsx.body.starts_with(b"PK") && xlsx.header("content-disposition").contains("zhanga-oryndyqtar.xlsx"));
        let json = survey.portal.get(&format!("{ADDRESS}/results.json")).await;
        let data: serde_json::Value = serde_json::from_str(json.text()).expect("JSON");
        assert_eq!((&data["people"], &data["questions"][1]["answered"]), (&3.into(), &2.into()));
        assert!(!json.text().contains("Көлеңке"));
    });
}

#[test]
fn the_staff_read_words_and_set_questions_against_each_other() {
    run(async {
        let survey = answered().await;
        let results = format!("{ADMIN}/results?lang=kk&rows=1&columns=2");
        let page = survey.keeper.get(&results).await.html();
        let words = page.words();
        assert!(words.contains("Көлеңке керек, көлеңкесі бар орындықтар"));
        assert!(words.contains("2 (100 %)") && words.contains("1 (50 %)"), "{words}");
        let rows = page.texts("tbody tr");
        assert!(rows.iter().any(|row| row.starts_with("көлеңке") && row.ends_with('2')), "{rows:?}");
        let file = survey.keeper.get(&format!("{ADMIN}/answers.csv")).await;
        assert_eq!(file.text().lines().count(), 4);
        assert!(file.text().contains("\"Ағаш; Тас\""));
        assert!(survey.keeper.get(&format!("{ADMIN}/answers.xlsx")).await.body.starts_with(b"PK"));
    });
}

#[test]
fn results_that_are_not_public_are_nowhere() {
    run(async {
        for results in ["never", "after-closing"] {
            let survey = Survey::open_with(&[("results", results)]).await;
            survey.vote(1, &[("q1", "1")]).await;
            for file in ["", ".csv", ".xlsx", ".json"] {
                assert_eq!(
                    survey.portal.get(&format!("{ADDRESS}/results{file}")).await.status,
                    404,
                    "{results} {file}"
                );
            }
            survey.keeper.post(&format!("{ADMIN}/close"), &[]).await;
            let status = survey.portal.get(&format!("{ADDRESS}/results")).await.status.as_u16();
            assert_eq!(status, if results == "never" { 404 } else { 200 });
        }
    });
}
