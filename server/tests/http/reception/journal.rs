//! The incoming journal: what stands in it, for whom, sorted, filtered, as files; and who looked.

use portal_entities::{appeals, audit};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::office::{Office, choice, step};
use super::sent;
use crate::support::{Person, run};

async fn numbers(by: &Person, query: &str) -> Vec<String> {
    let page = by.get(&format!("/admin/appeals{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    page.html().texts("main tbody th a")
}

/// R95-3-2, R95-1-6.7f
#[test]
fn the_journal_is_sorted_and_filtered_as_asked() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        sent(&office.portal, "ru", &[("kind", "question"), ("topic", "health")]).await;
        sent(&office.portal, "en", &[("kind", "corruption"), ("name", "")]).await;
        let by = &office.registrar;
        let (first, second) = ("2026-00001", "2026-00002");
        assert_eq!(numbers(by, "").await, [second, first], "the newest first, nothing of the trust line");
        assert_eq!(numbers(by, "?sort=number&rising=on").await, [first, second]);
        for (query, expected) in [
            ("?kind=question", vec![second]),
            ("?topic=roads", vec![first]),
            ("?state=registered", vec![]),
            ("?channel=portal&year=2026", vec![second, first]),
            ("?channel=post", vec![]),
            ("?year=2025", vec![]),
            ("?overdue=on", vec![]),
            ("?sort=nothing&state=x&kind=x&year=x&executor=x&unit=x", vec![second, first]),
            ("?print=all", vec![second, first]),
        ] {
            assert_eq!(numbers(by, query).await, expected, "{query}");
        }
        for query in ["?page=2", "?page=0", "?page=18446744073709551615"] {
            assert_eq!(by.get(&format!("/admin/appeals{query}")).await.status, 404, "{query}");
        }
        for sort in ["number", "journal", "received", "kind", "topic", "state", "due"] {
            assert_eq!(numbers(by, &format!("?sort={sort}")).await.len(), 2, "{sort}");
        }
    });
}

#[test]
fn what_is_overdue_is_found_by_each_of_its_terms() {
    run(async {
        let office = Office::open().await;
        for _ in 0..5 {
            sent(&office.portal, "kk", &[]).await;
        }
        let db = office.portal.portal.db();
        let yesterday = (office.portal.portal.now() - chrono::TimeDelta::days(1)).date_naive();
        let set = async |id: i64, state: &str, column: appeals::Column, acknowledged: bool| {
            appeals::Entity::update_many()
                .col_expr(appeals::Column::State, Expr::value(state))
                .col_expr(appeals::Column::Acknowledged, Expr::value(acknowledged))
                .col_expr(column, Expr::value(yesterday))
                .filter(appeals::Column::Id.eq(id))
                .exec(db)
                .await
                .expect("a change");
        };
        set(1, "registered", appeals::Column::AcknowledgeBy, false).await;
        set(2, "with-executor", appeals::Column::AnswerBy, true).await;
        set(3, "answer-ready", appeals::Column::PlaceBy, true).await;
        set(4, "answered", appeals::Column::AnswerBy, true).await;
        let late = numbers(&office.registrar, "?overdue=on&sort=number&rising=on").await;
        assert_eq!(late, ["2026-00001", "2026-00002", "2026-00003"]);
    });
}

/// R95-1-9.2e: whoever is an executor sees their own and nothing else, in every list and file.
#[test]
fn an_executor_sees_only_what_was_given_to_them() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        sent(&office.portal, "kk", &[]).await;
        assert_eq!(numbers(&office.executor, "").await, Vec::<String>::new());
        office.answer(1, "Жауап осы.").await;
        let other = office.portal.staff("other", &[(portal_app::features::rights::Role::Executor, None)]).await;
        assert_eq!(numbers(&office.executor, "").await, ["2026-00001"]);
        assert_eq!(numbers(&other, "?executor=1").await, Vec::<String>::new());
        for address in ["/admin/appeals/board", "/admin/appeals.csv"] {
            let (own, others) = (office.executor.get(address).await, other.get(address).await);
            assert!(own.text().contains("2026-00001") && !own.text().contains("2026-00002"), "{address}");
            assert!(!others.text().contains("2026-0000"), "{address}");
        }
        assert_eq!(other.get("/admin/appeals/1").await.status, 404);
        assert!(!office.executor.get("/admin/appeals").await.html().has("select[name=executor]"));
        assert!(office.registrar.get("/admin/appeals").await.html().has("select[name=executor]"));
    });
}

#[test]
fn the_journal_is_a_file_without_what_applicants_wrote() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        assert_eq!(step(&office.registrar, 1, "register", &[("journal", "ЖТ-15")]).await.status, 303);
        let csv = office.registrar.get("/admin/appeals.csv?state=registered").await;
        assert!(csv.text().contains("2026-00001") && csv.text().contains("ЖТ-15"));
        for personal in ["Әлия", "aliya", "жарық"] {
            assert!(!csv.text().contains(personal), "{personal}");
        }
        let xlsx = office.registrar.get("/admin/appeals.xlsx").await;
        assert_eq!((xlsx.status.as_u16(), &xlsx.body[..2]), (200, b"PK".as_slice()));
        let newsroom = office.portal.staff("news", &[(portal_app::features::rights::Role::Reviewer, None)]).await;
        for address in ["/admin/appeals.csv", "/admin/appeals.xlsx", "/admin/appeals/board", "/admin/appeals/new"] {
            assert_eq!(newsroom.get(address).await.status, 403, "{address}");
        }
    });
}

/// R95-1-9.2e: each reading of personal data is logged.
#[test]
fn whoever_opens_an_appeal_is_in_the_log() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        let views = async |who: &Person| {
            let found = audit::Entity::find()
                .filter(audit::Column::Action.eq("view"))
                .filter(audit::Column::Who.eq(who.email.as_str()));
            found.count(office.portal.portal.db()).await.expect("a number")
        };
        office.registrar.get("/admin/appeals").await;
        assert_eq!(views(&office.registrar).await, 0, "the list names nobody");
        office.registrar.get("/admin/appeals/1").await;
        office.executor.get("/admin/appeals/1").await;
        assert_eq!((views(&office.registrar).await, views(&office.executor).await), (1, 0));
    });
}

#[test]
fn an_appeal_much_like_an_earlier_one_is_suggested_and_joined_by_a_person() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        sent(&office.portal, "kk", &[("email", "other@mail.example"), ("name", "Болат Ахметов")]).await;
        let text = "Балабақшаға кезек қалай беріледі, қандай құжаттар қажет екенін айтыңызшы.";
        sent(&office.portal, "kk", &[("email", "third@mail.example"), ("text", text), ("subject", "Балабақша")]).await;
        let by = &office.registrar;
        let twins = async |id: i64| by.get(&format!("/admin/appeals/{id}")).await.html().texts(".reception__twins a");
        assert_eq!(twins(1).await, Vec::<String>::new(), "nothing is earlier");
        assert_eq!(twins(2).await, ["2026-00001"], "other words for the same");
        assert_eq!(twins(3).await, Vec::<String>::new());
        for wrong in ["2026-00002", "2026-00009", "x"] {
            let refused = step(by, 2, "join", &[("other", wrong)]).await;
            assert_eq!((refused.status.as_u16(), refused.html().has("#other-error")), (422, true), "{wrong}");
        }
        let page = by.get("/admin/appeals/2").await.html();
        let number = page.attribute(".reception__twins input[name=other]", "value");
        assert_eq!(step(by, 2, "join", &[("other", &number)]).await.status, 303);
        assert_eq!(office.portal.mails_to("other@mail.example").await.len(), 2, "the applicant hears of it");
        let joined = by.get("/admin/appeals/2").await.html();
        assert_eq!(joined.hrefs("[data-appeal=earlier] a"), ["/admin/appeals/1"], "the earlier one is a click away");
        assert_eq!(twins(3).await, Vec::<String>::new());
        assert_eq!(step(by, 3, "join", &[("other", "2026-00002")]).await.status, 422, "that one is joined itself");
    });
}

/// Notes of the office are nobody else's.
#[test]
fn internal_notes_stay_inside_the_office() {
    run(async {
        let office = Office::open().await;
        let (number, code) = sent(&office.portal, "kk", &[]).await;
        let note = [("internal", "Өткен жылы да жазған, мұрағатты қараңыз.")];
        assert_eq!(step(&office.registrar, 1, "note", &note).await.status, 303);
        assert_eq!(step(&office.executor, 1, "note", &note).await.status, 404, "not theirs");
        let empty = step(&office.registrar, 1, "note", &[("internal", " ")]).await;
        assert_eq!((empty.status.as_u16(), empty.html().has("#internal-error")), (422, true));
        assert!(office.editor.get("/admin/appeals/1").await.text().contains("мұрағатты"));
        let key = [("number", number.as_str()), ("code", code.as_str())];
        let shown = office.portal.post("/kk/appeals/track", &key, &[]).await;
        assert!(shown.status == 200 && !shown.text().contains("мұрағатты"));
        let rows = portal_entities::appeal_notes::Entity::find().all(office.portal.portal.db()).await.expect("rows");
        assert!(!format!("{rows:?}").contains("мұрағатты"), "sealed");
    });
}

#[test]
fn a_template_is_kept_by_the_office_and_inserted_into_an_answer() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        let fields = [("lang", "kk"), ("title", "Жарық"), ("body", "Шамдар кестемен жөнделеді.")];
        let add = "/admin/appeals/templates";
        assert_eq!(office.executor.post(add, &fields).await.status, 403);
        let refused = office.editor.post(add, &[("title", "Жарық")]).await;
        assert!(refused.status == 422 && refused.html().has("#lang-error") && refused.html().has("#body-error"));
        assert_eq!(office.editor.post(add, &fields).await.status, 303);
        assert_eq!(
            office.editor.post(add, &[("lang", "ru"), ("title", "Свет"), ("body", "По плану.")]).await.status,
            303
        );
        let changed = [("lang", "kk"), ("title", "Көше жарығы"), ("body", "Шамдар кесте бойынша жөнделеді.")];
        assert_eq!(office.registrar.post("/admin/appeals/templates/1", &changed).await.status, 303);
        office.hand_to_executor(1).await;
        let template = choice(&office.executor, 1, "template").await;
        let typed = [("press", "insert"), ("template", template.as_str()), ("answer", "Сәлеметсіз бе!")];
        let filled = step(&office.executor, 1, "submit-answer", &typed).await;
        assert_eq!(filled.status, 200);
        let answer = filled.html().texts("textarea[name=answer]").concat();
        assert!(answer.contains("Сәлеметсіз бе!") && answer.contains("кесте бойынша"), "{answer}");
        let nothing = step(&office.executor, 1, "submit-answer", &[("press", "insert")]).await;
        assert_eq!((nothing.status.as_u16(), nothing.html().has("#template-error")), (422, true));
        assert_eq!(office.editor.post("/admin/appeals/templates/1/remove", &[]).await.status, 303);
        assert_eq!(office.editor.get("/admin/appeals/templates/1").await.status, 404);
    });
}
