//! The topics and who keeps them.

use portal_entities::audit;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{ASK, keeper};
use crate::support::{TestPortal, run};

const HEAT: [(&str, &str); 5] = [
    ("title_kk", "Жылу"),
    ("title_ru", "Тепло"),
    ("title_en", "Heating"),
    ("place", "question-answer"),
    ("is_open", "on"),
];

/// O116-L-11.6d, O116-L-8.4
#[test]
fn topics_are_added_renamed_moved_closed_and_removed() {
    run(async {
        let portal = TestPortal::published().await;
        let keeper = keeper(&portal).await;
        let page = keeper.get("/admin/faq/topics").await.html();
        assert_eq!(page.all("tbody tr").len(), 8);
        let unnamed = keeper.post("/admin/faq/topics", &[("title_kk", "Жылу")]).await;
        assert_eq!(unnamed.status, 422);
        assert_eq!(unnamed.html().hrefs(".error-summary a"), ["#title_ru", "#title_en", "#place"]);
        assert_eq!(keeper.post("/admin/faq/topics", &HEAT).await.status, 303);
        let options = async || portal.page(ASK).await.texts("select[name=topic] option");
        assert!(options().await.contains(&"Жылу".to_owned()));
        let address = keeper.get("/admin/faq/topics").await.html().hrefs("tbody a").pop().expect("a topic");
        for step in ["up", "down", "up"] {
            assert_eq!(keeper.post(&format!("{address}/{step}"), &[]).await.status, 303);
        }
        let order = keeper.get("/admin/faq/topics").await.html().texts("tbody th");
        assert_eq!(order[7], "Жылу", "{order:?}");
        let closed: Vec<_> = HEAT.iter().copied().filter(|(name, _)| *name != "is_open").collect();
        assert_eq!(keeper.post(&address, &closed).await.status, 303);
        assert!(!options().await.contains(&"Жылу".to_owned()));
        // What holds answers stays; a new name is everywhere at once.
        let transport = "/admin/faq/topics/6";
        assert_eq!(keeper.post(&format!("{transport}/remove"), &[]).await.status, 409);
        let renamed = [("title_kk", "Қалалық көлік"), ("title_ru", "Транспорт"), ("title_en", "Transport"), HEAT[3]];
        assert_eq!(keeper.post(transport, &renamed).await.status, 303);
        assert!(portal.page("/kk/faq").await.texts("main h2").contains(&"Қалалық көлік".to_owned()));
        assert_eq!(keeper.post(&format!("{address}/remove"), &[]).await.status, 303);
        assert_eq!(keeper.get("/admin/faq/topics").await.html().all("tbody tr").len(), 8);
        let log = audit::Entity::find().filter(audit::Column::Target.eq("topic"));
        assert_eq!(log.count(portal.portal.db()).await.expect("a number"), 7);
    });
}

/// With every topic closed the form says so, and leads to appeals.
#[test]
fn without_open_topics_no_questions_are_taken() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        for id in 1..=8 {
            let address = format!("/admin/faq/topics/{id}");
            let fields = keeper.get(&address).await.html().form_fields("main form.form");
            let fields: Vec<(&str, &str)> =
                fields.iter().filter(|(name, _)| name != "is_open").map(|(n, v)| (n.as_str(), v.as_str())).collect();
            assert_eq!(keeper.post(&address, &fields).await.status, 303);
        }
        let page = portal.page(ASK).await;
        assert!(!page.has("main form.form") && page.hrefs("main a").contains(&"/kk/appeals".to_owned()));
        assert_eq!(portal.post(ASK, &super::QUESTION, &[]).await.status, 404);
        assert!(!portal.page("/kk/faq").await.hrefs("main a").contains(&ASK.to_owned()));
    });
}
