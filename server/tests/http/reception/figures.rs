//! Statistics and reviews of appeals, for everybody.

use portal_entities::{appeals, audit};
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::office::{Office, step};
use super::sent;
use crate::support::run;

/// S004-15.14, O116-L-11.4: received and answered, by period and theme, the overdue openly.
#[test]
fn appeals_are_counted_in_public_without_anything_personal() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        sent(&office.portal, "ru", &[("topic", "health"), ("kind", "question")]).await;
        sent(&office.portal, "en", &[("kind", "corruption"), ("name", "")]).await;
        office.answer(1, "Шамдар жөнделеді.").await;
        assert_eq!(step(&office.editor, 1, "place-answer", &[]).await.status, 303);
        office.portal.publish().await;
        for lang in ["kk", "ru", "en"] {
            for page in ["statistics", "review/2026", "review/2026-q4"] {
                let page = office.portal.page(&format!("/{lang}/appeals/{page}")).await;
                let figures = page.texts("dl[data-figures=all] dd");
                assert_eq!(figures, ["2", "1", "1 (100 %)", "0", "0", "1", "0"], "nothing of the trust line");
                assert_eq!(page.all("main table").len(), 4, "by month, topic, kind and way in");
                assert_eq!(page.all("main figure.bars").len(), 4, "bars above each");
                assert!(page.texts("figure.bars li").concat().contains("2 / 1"), "their words and figures are text");
                let labels = page.all("table.table--stack td[data-label]");
                assert_eq!(labels.len(), page.all("main tbody td").len(), "on a phone each figure says what it counts");
            }
            let list = office.portal.page(&format!("/{lang}/appeals/review")).await;
            assert!(list.hrefs("main a").contains(&format!("/{lang}/appeals/review/2026-q4")));
        }
        for page in
            ["review/2026-q3", "review/2026-q9", "review/2025", "review/x", "statistics/2027", "statistics/2026-q4"]
        {
            let status = office.portal.get(&format!("/kk/appeals/{page}")).await.status;
            // The third quarter is of the first year, so it has a page, with nothing in it.
            assert_eq!(status.as_u16(), if page == "review/2026-q3" { 200 } else { 404 }, "{page}");
        }
        let csv = office.portal.get("/ru/appeals/figures/2026.csv").await;
        assert_eq!(csv.status, 200);
        assert!(csv.text().contains("\"2\",\"1\",\"1\",\"0\",\"0\""), "{}", csv.text());
        assert_eq!(office.portal.get("/ru/appeals/figures/2026").await.status, 404);
        // An open appeal past its term is counted as overdue.
        let late = Expr::value(chrono::NaiveDate::from_ymd_opt(2026, 11, 1));
        let db = office.portal.portal.db();
        appeals::Entity::update_many().col_expr(appeals::Column::AnswerBy, late).exec(db).await.expect("a change");
        let later = office.portal.later(chrono::TimeDelta::minutes(1)).await;
        later.publish().await;
        let figures = later.page("/kk/appeals/statistics").await.texts("dl[data-figures=all] dd");
        assert_eq!(figures, ["2", "1", "0 (0 %)", "1", "0", "1", "1"]);
    });
}

#[test]
fn the_office_adds_its_words_to_a_review() {
    run(async {
        let office = Office::open().await;
        let address = "/admin/appeals/reviews/2026-q4";
        let texts = [
            ("text_kk", "Жарық туралы өтініш көп болды."),
            ("text_ru", "Много обращений об освещении."),
            ("text_en", ""),
        ];
        assert_eq!(office.executor.post(address, &texts).await.status, 403);
        assert_eq!(office.editor.get("/admin/appeals/reviews/2027").await.status, 404);
        let long = "а".repeat(20_001);
        let refused = office.editor.post(address, &[("text_kk", ""), ("text_ru", ""), ("text_en", &long)]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#text_en-error")), (422, true));
        assert_eq!(office.editor.post(address, &texts).await.status, 303);
        assert_eq!(office.editor.post(address, &texts).await.status, 303, "changed again");
        assert_eq!(office.editor.post(address, &[]).await.status, 400, "what is not sent is not made empty");
        let words = async |lang: &str| office.portal.page(&format!("/{lang}/appeals/review/2026-q4")).await.words();
        assert!(words("kk").await.contains("Жарық туралы"));
        assert!(words("ru").await.contains("Много обращений"));
        let english = office.portal.page("/en/appeals/review/2026-q4").await;
        assert!(english.has(".prose[lang=kk]"), "the Kazakh words, said to be Kazakh");
        assert!(office.editor.get(address).await.text().contains("Много обращений"));
        assert!(audit::Entity::find().count(office.portal.portal.db()).await.expect("a number") > 0);
    });
}

/// O116-L-11.4: from the item of the law one gets to the reviews.
#[test]
fn the_item_of_the_law_leads_to_the_reviews() {
    run(async {
        let office = Office::open().await;
        let item = office.portal.page("/kk/work-with-public/appeal-reviews").await;
        assert!(item.hrefs("main a").contains(&"/kk/appeals/review".to_owned()));
    });
}
