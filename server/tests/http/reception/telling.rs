//! What the office and the applicant are told: what was done, who has the appeal now, whether its
//! answer is public, and what is wrong in the order in which it is read.

use portal_app::i18n::Lang;
use portal_entities::{units, users};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::office::{Office, choice, step};
use super::parts::{post_parts, send_files};
use super::{open_reception, send, sent};
use crate::support::{Answer, Person, TestPortal, run, words};

/// The word of success on the page that a redirect leads to.
async fn told(by: &Person, answer: Answer) -> Vec<String> {
    assert_eq!(answer.status, 303);
    by.get(answer.header("location")).await.html().texts(".notice--success[role=status]")
}

fn said(key: &str) -> [String; 1] {
    [words(Lang::Kk, key)]
}

/// O116-U-3.6
#[test]
fn after_each_step_the_office_is_told_what_was_done() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[("publish", "yes")]).await;
        let Office { registrar, editor, leader, executor, .. } = &office;
        assert_eq!(told(registrar, step(registrar, 1, "register", &[]).await).await, said("office-done-register"));
        assert_eq!(told(editor, step(editor, 1, "acknowledge", &[]).await).await, said("office-done-acknowledge"));
        let note = [("internal", "Жөндеушілерден сұрау керек.")];
        assert_eq!(told(editor, step(editor, 1, "note", &note).await).await, said("office-done-note"));
        let chosen = choice(registrar, 1, "leader").await;
        let passed = step(registrar, 1, "pass-to-leadership", &[("leader", &chosen)]).await;
        assert_eq!(told(registrar, passed).await, said("office-done-pass"));
        let extended = step(leader, 1, "extend", &[("note-extend", "Тексеру керек.")]).await;
        assert_eq!(told(leader, extended).await, said("office-done-extend"));
        let chosen = choice(leader, 1, "executor").await;
        let resolution = [("executor", chosen.as_str()), ("note", "Жауап беріңіз.")];
        assert_eq!(told(leader, step(leader, 1, "resolve", &resolution).await).await, said("office-done-resolve"));
        assert_eq!(told(executor, step(executor, 1, "sign-receipt", &[]).await).await, said("office-done-sign"));
        let answer = [("answer", "Шамдар жөнделеді.")];
        assert_eq!(told(executor, step(executor, 1, "submit-answer", &answer).await).await, said("office-done-submit"));
        let prepared = step(editor, 1, "place-answer", &[("press", "prepare")]).await;
        assert_eq!(prepared.html().texts(".notice--success"), said("office-done-prepare"));
        let hidden = [("press", "hide"), ("question", "Әлия сұрайды"), ("public", "Жөнделеді"), ("hide", "Әлия")];
        let hidden = step(editor, 1, "place-answer", &hidden).await;
        assert_eq!(hidden.html().texts(".notice--success"), said("office-done-hide"));
        let public = [("question", "Шам қашан жанады?"), ("public", "Айдың соңында.")];
        assert_eq!(told(editor, step(editor, 1, "place-answer", &public).await).await, said("office-done-place"));
        for (id, name, key) in [(2, "forward", "office-done-forward"), (3, "refuse", "office-done-refuse")] {
            let (number, code) = sent(&office.portal, "kk", &[]).await;
            assert_eq!(step(registrar, id, "register", &[]).await.status, 303);
            let taken = step(registrar, id, name, &[("note", "Басқа органның ісі.")]).await;
            assert_eq!(told(registrar, taken).await, said(key), "{name}");
            // Whoever has no mail reads the reason where the appeal is followed.
            let own = office.portal.post("/kk/appeals/track", &[("number", &number), ("code", &code)], &[]).await;
            assert_eq!(own.html().texts("ol.steps .prose"), ["Басқа органның ісі."], "{name}");
        }
        sent(&office.portal, "kk", &[]).await;
        assert_eq!(step(registrar, 4, "register", &[]).await.status, 303);
        let joined = step(registrar, 4, "join", &[("other", "2026-00002")]).await;
        assert_eq!(told(registrar, joined).await, said("office-done-join"));
        let crafted = registrar.get("/admin/appeals/4?done=nothing-of-ours").await.html();
        assert!(!crafted.has(".notice--success"), "what is no step is not told");
        let journal = registrar.get("/admin/appeals?done=resolve&about=2026-00001").await.html();
        assert!(journal.texts(".notice--success").concat().contains("2026-00001"));
        assert!(!registrar.get("/admin/appeals?done=resolve&about=x").await.html().has(".notice--success"));
    });
}

#[test]
fn what_the_office_does_beside_the_steps_is_told_too() {
    run(async {
        let office = Office::open().await;
        let (number, code) = sent(&office.portal, "kk", &[]).await;
        let (editor, registrar) = (&office.editor, &office.registrar);
        let template = [("lang", "kk"), ("title", "Жарық"), ("body", "Шам жөнделеді.")];
        let added = editor.post("/admin/appeals/templates", &template).await;
        assert_eq!(told(editor, added).await, said("office-done-template"));
        let removed = editor.post("/admin/appeals/templates/1/remove", &[]).await;
        assert_eq!(told(editor, removed).await, said("office-done-template-removed"));
        let review = editor
            .post(
                "/admin/appeals/reviews/2026-q4",
                &[("text_kk", "Тоқсан қорытындысы."), ("text_ru", ""), ("text_en", "")],
            )
            .await;
        assert_eq!(told(editor, review).await.len(), 1);
        let asks = [("number", number.as_str()), ("code", code.as_str()), ("wish", "see")];
        assert_eq!(office.portal.post("/kk/appeals/track/request", &asks, &[]).await.status, 200);
        let granted = editor.post("/admin/appeals/requests/1", &[("decision", "grant")]).await;
        assert!(told(editor, granted).await.concat().contains(&number));
        let erased = registrar.post("/admin/appeals/person/erase", &[("id", "1"), ("reason", "Талап")]).await;
        assert!(told(registrar, erased).await.concat().contains(&number));
    });
}

#[test]
fn the_applicant_is_told_what_was_done() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = sent(&portal, "ru", &[]).await;
        let fields = [("number", number.as_str()), ("code", code.as_str()), ("note", "Номер столба 14.")];
        let added = portal.post("/ru/appeals/track/add-information", &fields, &[]).await.html();
        assert_eq!(added.texts(".notice--success"), [words(Lang::Ru, "reception-done-add")]);
        let withdrawn = portal.post("/ru/appeals/track/withdraw", &fields, &[]).await.html();
        assert_eq!(withdrawn.texts(".notice--success"), [words(Lang::Ru, "reception-done-withdraw")]);
    });
}

/// Puts somebody of the staff into a unit and says what it is called.
async fn into_unit(portal: &TestPortal, name: &str, unit: i64) -> String {
    let db = portal.portal.db();
    let found = users::Entity::find().filter(users::Column::Name.eq(name)).one(db).await;
    let mut person: users::ActiveModel = found.expect("an answer").expect("a row").into();
    person.unit_id = Set(Some(unit));
    person.update(db).await.expect("an update");
    let unit = units::Entity::find_by_id(unit).one(db).await.expect("an answer").expect("a unit");
    unit.name["kk"].as_str().expect("a name").to_owned()
}

#[test]
fn the_office_sees_by_name_and_unit_who_has_an_appeal_and_the_applicant_does_not() {
    run(async {
        let office = Office::open().await;
        let (number, code) = sent(&office.portal, "kk", &[]).await;
        let by = &office.registrar;
        let unit = into_unit(&office.portal, "executor", 2).await;
        let leaders = into_unit(&office.portal, "leader", 1).await;
        let now = async || {
            let page = by.get("/admin/appeals/1").await.html();
            let (journal, board) = (by.get("/admin/appeals").await.html(), by.get("/admin/appeals/board").await.html());
            let holder = page.texts("[data-appeal=holder]").concat();
            assert!(journal.texts("main tbody td").contains(&holder), "{holder} in the journal");
            assert!(board.texts("main tbody td").contains(&holder), "{holder} on the board");
            holder
        };
        assert_eq!(now().await, words(Lang::Kk, "people-role-registrar"), "nobody’s by name yet");
        assert_eq!(step(by, 1, "register", &[]).await.status, 303);
        assert_eq!(step(&office.editor, 1, "acknowledge", &[]).await.status, 303);
        let chosen = choice(by, 1, "leader").await;
        assert_eq!(step(by, 1, "pass-to-leadership", &[("leader", &chosen)]).await.status, 303);
        assert_eq!(now().await, format!("leader, {leaders}"));
        let chosen = choice(&office.leader, 1, "executor").await;
        let resolution = [("executor", chosen.as_str()), ("note", "Жауап беріңіз.")];
        assert_eq!(step(&office.leader, 1, "resolve", &resolution).await.status, 303);
        assert_eq!(now().await, format!("executor, {unit}"));
        let key = [("number", number.as_str()), ("code", code.as_str())];
        let shown = office.portal.post("/kk/appeals/track", &key, &[]).await;
        assert!(shown.text().contains(&unit) && !shown.text().contains("executor,"));
        assert!(!shown.html().has("[data-appeal=holder]"));
        assert_eq!(step(&office.executor, 1, "sign-receipt", &[]).await.status, 303);
        assert_eq!(step(&office.executor, 1, "submit-answer", &[("answer", "Жөнделеді.")]).await.status, 303);
        assert_eq!(now().await, words(Lang::Kk, "people-role-reception-editor"));
        assert_eq!(step(&office.editor, 1, "place-answer", &[]).await.status, 303);
        assert!(!by.get("/admin/appeals/1").await.html().has("[data-appeal=holder]"), "nobody has it any more");
        assert!(by.get("/admin/appeals").await.text().contains("executor"), "the journal keeps who answered");
    });
}

#[test]
fn office_and_applicant_are_told_whether_the_answer_is_public_and_where() {
    run(async {
        let office = Office::open().await;
        let keys = [
            sent(&office.portal, "kk", &[("publish", "yes")]).await,
            sent(&office.portal, "kk", &[("publish", "yes")]).await,
        ];
        let seen = async |id: usize| {
            let (number, code) = &keys[id - 1];
            let key = [("number", number.as_str()), ("code", code.as_str())];
            let office_page = office.editor.get(&format!("/admin/appeals/{id}")).await.html();
            [office_page, office.portal.post("/kk/appeals/track", &key, &[]).await.html()]
        };
        assert!(seen(1).await.iter().all(|page| !page.has("[data-appeal=public]")), "there is no answer yet");
        office.answer(1, "Шамдар жөнделеді.").await;
        let public = [("question", "Шам қашан жанады?"), ("public", "Айдың соңында.")];
        assert_eq!(step(&office.editor, 1, "place-answer", &public).await.status, 303);
        for page in seen(1).await {
            assert_eq!(page.hrefs("[data-appeal=public] a"), ["/kk/appeals/answers#answer-1"]);
        }
        assert!(office.portal.page("/kk/appeals/answers").await.has("#answer-1"));
        office.answer(2, "Шамдар жөнделеді.").await;
        assert_eq!(step(&office.editor, 2, "place-answer", &[("withhold", "on")]).await.status, 303);
        for (page, key) in seen(2).await.iter().zip(["office-unpublished", "reception-unpublished"]) {
            assert_eq!(page.texts("[data-appeal=public]"), said(key));
        }
    });
}

/// O116-T-37
#[test]
fn errors_are_summed_up_in_the_order_of_the_fields() {
    run(async {
        let office = Office::open().await;
        let nothing = ["kind", "topic", "subject", "text", "name", "email", "consent"].map(|field| (field, ""));
        let refused = send(&office.portal, "kk", &nothing).await.html();
        let expected = ["#kind", "#topic", "#subject", "#text", "#name", "#email", "#consent"];
        assert_eq!(refused.hrefs(".error-summary a"), expected);
        let entry = office.registrar.post("/admin/appeals/new", &[("reply", "post"), ("time", "x")]).await.html();
        let expected = [
            "#channel", "#date", "#kind", "#topic", "#subject", "#text", "#name", "#index", "#address", "#lang",
            "#consent",
        ];
        assert_eq!(entry.hrefs(".error-summary a"), expected);
    });
}

#[test]
fn files_that_the_browser_forgets_are_asked_for_again_in_the_summary_and_at_the_field() {
    run(async {
        let office = Office::open().await;
        let files: [(&str, &[u8]); 1] = [("хат.txt", b"text")];
        let again = words(Lang::Kk, "reception-file-again");
        let doubted = send_files(&office.portal, "kk", &[("website", "x")], &files).await;
        assert_eq!(doubted.status, 422);
        let page = doubted.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#files", "#figures"], "the question is the last of the form");
        assert!(page.texts("#files-error").concat().contains(&again));
        assert!(page.texts(".error-summary a").contains(&again));
        let without = send(&office.portal, "kk", &[("website", "x")]).await.html();
        assert!(!without.has("#files-error") && !without.texts("#files-hint").concat().contains(&again));
        sent(&office.portal, "kk", &[]).await;
        office.hand_to_executor(1).await;
        let address = "/admin/appeals/1/submit-answer";
        let answer = post_parts(&office.portal, address, &[("answer", "")], &files, office.executor.cookie()).await;
        assert_eq!(answer.html().hrefs(".error-summary a"), ["#answer", "#files"]);
        let bare = step(&office.executor, 1, "submit-answer", &[("answer", "")]).await.html();
        assert_eq!(bare.hrefs(".error-summary a"), ["#answer"], "no file was chosen");
    });
}

#[test]
fn sizes_numbers_and_terms_are_written_as_each_language_does() {
    run(async {
        let portal = open_reception().await;
        for (lang, size, letters, term) in [
            ("kk", "10\u{a0}МБ", "10\u{a0}000 таңбаға", "5 жыл"),
            ("ru", "10\u{a0}МБ", "10\u{a0}000 знаков", "5 лет"),
            ("en", "10\u{a0}MB", "10,000 characters", "5 years"),
        ] {
            let page = portal.get(&format!("/{lang}/appeals")).await;
            let page = page.text();
            for words in [size, letters, term] {
                assert!(page.contains(words), "{words}");
            }
            let links = portal.page(&format!("/{lang}/appeals")).await;
            assert_eq!(links.all("[aria-labelledby=appeals-how] ul.links li a").len(), 4, "one below the other");
        }
    });
}
