//! Questions that are answered by files.

use chrono::TimeDelta;
use portal_app::features::privacy::purge;
use portal_entities::survey_files;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{ADDRESS, ADMIN, SINGLE, Survey};
use crate::reception::opened;
use crate::reception::parts::{picture, post_parts, stored};
use crate::support::{Answer, run};

const FILE: [(&str, &str); 4] = [("kind", "file"), ("title_kk", "Сурет жіберіңіз"), ("required", "on"), ("page", "2")];
const MARK: &str = "0123456789abcdef0123456789abcdef";

async fn open() -> Survey {
    let survey = Survey::draft(&[]).await;
    survey.ask(&SINGLE).await;
    survey.ask(&FILE).await;
    survey.publish().await;
    survey
}

async fn send(survey: &Survey, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    let opened = opened(&survey.portal, MARK, 60);
    let guard = [("mark", MARK), ("opened", &opened), ("page", "2"), ("q1", "1")];
    post_parts(&survey.portal, ADDRESS, &[&guard[..], fields].concat(), files, "").await
}

#[test]
fn a_file_comes_with_the_answer_is_seen_by_the_office_only_and_goes_with_it() {
    run(async {
        let survey = open().await;
        let (portal, keeper) = (&survey.portal, &survey.keeper);
        let missing = send(&survey, &[], &[]).await;
        assert_eq!(missing.html().hrefs(".error-summary a"), ["#q2"]);
        assert_eq!(missing.html().attribute("main form.form", "enctype"), "multipart/form-data");
        assert_eq!(send(&survey, &[("q2", "made-up.png")], &[]).await.status, 422, "a name is no file");
        let program = send(&survey, &[], &[("a.exe", b"MZ\x90")]).await;
        assert_eq!((program.status.as_u16(), stored(portal).await.len()), (422, 0));
        let picture = picture();
        for _ in 0..2 {
            let sent = send(&survey, &[], &[("Аулам.png", &picture)]).await;
            assert_eq!(sent.header("location"), format!("/kk/surveys/receipt/{MARK}"), "{}", sent.text());
        }
        assert_eq!((survey.responses().await, stored(portal).await.len()), (1, 1), "sent twice, kept once");
        let rows = survey_files::Entity::find().all(portal.portal.db()).await.expect("rows");
        assert!(!format!("{rows:?}").contains("Аулам"), "its name is sealed");

        let results = portal.page(&format!("{ADDRESS}/results")).await;
        assert!(!results.words().contains("Аулам"));
        let csv = portal.get(&format!("{ADDRESS}/results.csv")).await;
        assert!(!csv.text().contains("Аулам"));
        let list = keeper.get(&format!("{ADMIN}/files")).await.html();
        assert_eq!(list.texts("tbody a"), ["Аулам.png"]);
        let address = list.hrefs("tbody a").remove(0);
        let file = keeper.get(&address).await;
        assert_eq!((file.header("content-type"), file.body.as_ref()), ("image/png", picture.as_slice()));
        let editor = portal.staff("editor", &[(portal_app::features::rights::Role::SectionEditor, None)]).await;
        for address in [address.clone(), format!("{ADMIN}/files")] {
            assert_eq!(editor.get(&address).await.status, 403, "{address}");
            assert_eq!(portal.get(&address).await.status, 303, "{address}");
        }

        let receipt = portal.page(&format!("/kk/surveys/receipt/{MARK}")).await;
        assert!(receipt.words().contains("Аулам.png"));
        let fields = receipt.form_fields("main form.no-print");
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(portal.post("/kk/surveys/receipt/erase", &fields, &[]).await.status, 303);
        let count = survey_files::Entity::find().count(portal.portal.db()).await.expect("a number");
        assert_eq!((count, stored(portal).await.len()), (0, 0), "erased with the answer");
        assert_eq!(keeper.get(&address).await.status, 404);
    });
}

/// R95-1-9.2c: somebody's picture of their yard is not kept for ever.
#[test]
fn files_of_answers_are_erased_after_a_year() {
    run(async {
        let survey = open().await;
        let portal = &survey.portal;
        send(&survey, &[], &[("Аулам.png", &picture())]).await;
        for (days, left) in [(360, 1), (370, 0)] {
            let later = portal.later(TimeDelta::days(days)).await;
            purge(&later.portal).await.expect("purged");
            let count = survey_files::Entity::find().count(portal.portal.db()).await.expect("a number");
            assert_eq!((count, stored(portal).await.len()), (left, usize::try_from(left).expect("few")), "{days}");
        }
        assert_eq!(survey.responses().await, 1, "the answer still counts");
    });
}

#[test]
fn files_of_a_survey_that_asks_for_none_are_not_kept() {
    run(async {
        let survey = Survey::open().await;
        let opened = opened(&survey.portal, MARK, 60);
        let fields = [("mark", MARK), ("opened", opened.as_str()), ("page", "1"), ("q1", "1")];
        let picture = picture();
        let sent = post_parts(&survey.portal, ADDRESS, &fields, &[("a.png", &picture)], "").await;
        assert_eq!((sent.status.as_u16(), stored(&survey.portal).await.len()), (303, 0));
    });
}

#[test]
fn one_question_takes_files_and_it_stands_on_the_last_page() {
    run(async {
        let survey = Survey::draft(&[]).await;
        survey.ask(&SINGLE).await;
        survey.ask(&FILE).await;
        let add = format!("{ADMIN}/question");
        assert_eq!(survey.keeper.post(&add, &FILE).await.status, 422);
        let later = super::changed(&SINGLE, &[("page", "3")]);
        assert_eq!(survey.keeper.post(&add, &later).await.status, 422);
    });
}
