//! The press digest (S004-15.17a): entering, finding, counting, the mail of the morning.

mod figures;
mod mail;

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{audit, press_items, units};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::support::{Person, TestPortal, run, words};

const LINE: [(&str, &str); 9] = [
    ("day", "2026-11-22"),
    ("outlet", "Қала тынысы"),
    ("kind", "newspaper"),
    ("link", "https://gazet.example/1?a=1&b=2"),
    ("subject", "akim"),
    ("tone", "critical"),
    ("summary", "Жол жөндеу кешігіп жатыр.\nТұрғындар мерзімін сұрайды."),
    ("answer", "needed"),
    ("answer_by", "2026-11-24"),
];

async fn officer(portal: &TestPortal) -> Person {
    portal.staff("press", &[(Role::PressOfficer, None)]).await
}

/// Enters a line that differs from the usual one in some fields.
async fn enter(by: &Person, changes: &[(&str, &str)]) {
    let answer = by.post("/admin/press/new", &with(changes)).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/admin/press?done=added"));
}

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = LINE.to_vec();
    for change in changes {
        fields.retain(|(name, _)| name != &change.0);
        fields.push(*change);
    }
    fields
}

async fn lines(portal: &TestPortal) -> Vec<press_items::Model> {
    let all = press_items::Entity::find().order_by_asc(press_items::Column::Id).all(portal.portal.db());
    all.await.expect("the lines")
}

/// Some unit of the structure: its number, and its name.
async fn unit(portal: &TestPortal) -> (String, String) {
    let row = units::Entity::find().one(portal.portal.db()).await.expect("an answer").expect("a unit");
    (row.id.to_string(), row.name["kk"].as_str().expect("a name").to_owned())
}

/// S004-15.17a
#[test]
fn what_the_press_writes_is_entered_corrected_answered_and_removed() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        assert_eq!(officer.get("/admin").await.header("location"), "/admin/press", "that is their desk");
        enter(&officer, &[]).await;
        let list = officer.get("/admin/press").await.html();
        assert_eq!(list.texts("tbody th a"), ["Қала тынысы"]);
        assert!(list.hrefs("tbody td a").contains(&"https://gazet.example/1?a=1&b=2".to_owned()));
        assert!(list.words().contains("Тұрғындар мерзімін сұрайды."));
        let address = list.hrefs("tbody th a").remove(0);
        let form = format!("form[action={address}]");

        let saved = officer.fill(&address, &form, &[("tone", "neutral"), ("link", "")]).await;
        assert_eq!(saved.header("location"), "/admin/press?done=saved");
        let row = lines(&portal).await.remove(0);
        assert_eq!((row.tone.as_str(), row.link, row.answer.as_str()), ("neutral", None, "needed"));
        assert_eq!(row.summary, "Жол жөндеу кешігіп жатыр.\nТұрғындар мерзімін сұрайды.");

        let steps = format!("{address}/answered");
        assert_eq!(officer.post(&steps, &[]).await.header("location"), "/admin/press?done=answered");
        assert_eq!(officer.post(&steps, &[]).await.status, 409, "nothing is answered twice");
        let open = officer.get("/admin/press?open=on").await.html();
        assert!(open.all("tbody tr").is_empty());
        assert_eq!(officer.post(&format!("{address}/remove"), &[]).await.status, 303);
        assert!(lines(&portal).await.is_empty());
        for gone in [address.as_str(), "/admin/press/x", "/admin/press/day/tomorrow", "/admin/press?page=0"] {
            assert_eq!(officer.get(gone).await.status, 404, "{gone}");
        }
        let log = audit::Entity::find()
            .filter(audit::Column::Target.eq("press"))
            .order_by_asc(audit::Column::Id)
            .all(portal.portal.db())
            .await
            .expect("the log");
        let actions: Vec<_> = log.iter().map(|line| line.action.as_str()).collect();
        assert_eq!(actions, ["add", "change", "answer", "remove"]);
    });
}

/// O116-T-37
#[test]
fn a_wrong_line_is_refused_in_words_and_nothing_typed_is_lost() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        let long = "а".repeat(1_001);
        let wrong = [
            ("day", "2026-11-23"),
            ("outlet", " "),
            ("kind", ""),
            ("link", "javascript:alert(1)"),
            ("subject", "999999"),
            ("summary", long.as_str()),
            ("answer_by", "soon"),
        ];
        let answer = officer.post("/admin/press/new", &with(&wrong)).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        let fields = ["#day", "#outlet", "#kind", "#link", "#subject", "#summary", "#answer_by"];
        assert_eq!(page.hrefs(".error-summary a"), fields);
        let kept = page.form_fields("main form.form");
        let has = |name: &str, value: &str| kept.iter().any(|(known, typed)| known == name && typed == value);
        assert!(has("day", "2026-11-23") && has("link", "javascript:alert(1)") && has("tone", "critical"), "{kept:?}");
        assert!(has("summary", &long) && has("answer", "needed") && has("answer_by", "soon"));
        assert!(lines(&portal).await.is_empty());
        assert_eq!(officer.post("/admin/press/new", &[]).await.status, 422, "an empty form is no fault of ours");
    });
}

/// Two people on one line: the second learns of it, and saves knowingly or not at all.
#[test]
fn nobody_writes_over_anothers_words_unseen() {
    run(async {
        let portal = TestPortal::start().await;
        let (one, other) = (officer(&portal).await, portal.staff("other", &[(Role::PressOfficer, None)]).await);
        enter(&one, &[]).await;
        let address = format!("/admin/press/{}", lines(&portal).await[0].id);
        let form = format!("form[action={address}]");
        let before = other.get(&address).await.html().form_fields(&form);
        let later = portal.later(chrono::TimeDelta::minutes(1)).await;
        let first = one.at(&later).fill(&address, &form, &[("summary", "Бірінші сөз")]).await;
        assert_eq!(first.status, 303);
        let mut fields: Vec<(&str, &str)> =
            before.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.retain(|(name, _)| *name != "summary");
        fields.push(("summary", "Екінші сөз"));
        let refused = other.at(&later).post(&address, &fields).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert!(page.words().contains("Бірінші сөз"), "what is there now");
        assert_eq!(lines(&portal).await[0].summary, "Бірінші сөз");
        let again = page.form_fields(&form);
        let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(other.at(&later).post(&address, &again).await.status, 303, "saved knowingly");
        assert_eq!(lines(&portal).await[0].summary, "Екінші сөз");
    });
}

#[test]
fn the_list_is_filtered_by_days_subject_tone_outlet_and_what_is_to_be_answered() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        let (unit, unit_name) = unit(&portal).await;
        enter(&officer, &[]).await;
        let second = [("day", "2026-11-20"), ("outlet", "Шаһар FM"), ("kind", "radio"), ("subject", unit.as_str())];
        let rest = [("tone", "positive"), ("answer", "none"), ("answer_by", "")];
        enter(&officer, &[second.as_slice(), &rest].concat()).await;
        enter(&officer, &[("day", "2026-11-19"), ("outlet", "=Шаһар"), ("tone", "neutral"), ("answer", "given")]).await;
        let found = async |query: &str| officer.get(&format!("/admin/press?{query}")).await.html().texts("tbody th a");
        assert_eq!(found("").await, ["Қала тынысы", "Шаһар FM", "=Шаһар"], "the newest first");
        assert_eq!(found("from=2026-11-20&to=2026-11-21").await, ["Шаһар FM"]);
        assert_eq!(found("subject=akim").await, ["Қала тынысы", "=Шаһар"]);
        assert_eq!(found(&format!("subject={unit}")).await, ["Шаһар FM"]);
        assert_eq!(found("tone=neutral").await, ["=Шаһар"]);
        assert_eq!(
            found("outlet=%D2%9A%D0%B0%D0%BB%D0%B0%20%D1%82%D1%8B%D0%BD%D1%8B%D1%81%D1%8B").await,
            ["Қала тынысы"]
        );
        assert_eq!(found("open=on").await, ["Қала тынысы"]);
        assert_eq!(found("tone=critical&subject=akim&to=2026-11-21").await, [""; 0]);
        for bad in ["from=today", "to=20261122", "subject=nobody", "tone=rude"] {
            assert_eq!(officer.get(&format!("/admin/press?{bad}")).await.status, 400, "{bad}");
        }
        assert_eq!(officer.get("/admin/press?page=2").await.status, 404);

        let csv = officer.get("/admin/press.csv?from=2026-11-19&to=2026-11-20").await;
        assert_eq!(csv.header("content-disposition"), "attachment; filename=\"press.csv\"");
        let rows: Vec<_> = csv.text().lines().skip(1).collect();
        assert_eq!(rows.len(), 4, "two lines, each of a summary of two: {rows:?}");
        assert!(rows[0].starts_with("\"2026-11-20\",\"Шаһар FM\",") && rows[0].contains(&unit_name), "{}", rows[0]);
        assert!(csv.text().contains("\"2026-11-19\",\"'=Шаһар\","), "no formula");
    });
}

#[test]
fn a_long_list_has_pages_that_keep_the_filter() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        enter(&officer, &[]).await;
        let mut row = lines(&portal).await.remove(0);
        let copies: Vec<press_items::ActiveModel> = (1..=60)
            .map(|number| {
                row.id += 1;
                row.outlet = format!("Басылым {number}");
                row.clone().into()
            })
            .collect();
        press_items::Entity::insert_many(copies).exec_without_returning(portal.portal.db()).await.expect("lines");
        let first = officer.get("/admin/press?tone=critical").await.html();
        assert_eq!(first.all("tbody tr").len(), 50);
        assert!(first.hrefs("nav.pagination a").contains(&"/admin/press?tone=critical&page=2".to_owned()));
        assert_eq!(officer.get("/admin/press?tone=critical&page=2").await.html().all("tbody tr").len(), 11);
    });
}

/// Entering is for those who analyse, reading for the leaders as well, for nobody else.
#[test]
fn only_those_with_the_right_read_and_only_some_of_them_write() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        enter(&officer, &[]).await;
        let id = lines(&portal).await[0].id;
        let reading = ["/admin/press", "/admin/press.csv", "/admin/press/summary", "/admin/press/day/2026-11-22"];
        let writing = ["/admin/press/new".to_owned(), format!("/admin/press/{id}")];
        let steps = ["answered", "remove"].map(|step| format!("/admin/press/{id}/{step}"));
        for (role, reads, writes) in [
            (Role::Administrator, true, true),
            (Role::Leader, true, false),
            (Role::SectionEditor, false, false),
            (Role::Reviewer, false, false),
            (Role::RubricKeeper, false, false),
            (Role::Registrar, false, false),
            (Role::Executor, false, false),
        ] {
            let person = portal.staff(role.name(), &[(role, None)]).await;
            for address in reading {
                let status = if reads { 200 } else { 403 };
                assert_eq!(person.get(address).await.status, status, "{role:?} {address}");
            }
            for address in &writing {
                assert_eq!(person.get(address).await.status, if writes { 200 } else { 403 }, "{role:?} {address}");
                assert_eq!(
                    person.post(address, &[]).await.status,
                    if writes { 422 } else { 403 },
                    "{role:?} {address}"
                );
            }
            if !writes {
                for address in &steps {
                    assert_eq!(person.post(address, &[]).await.status, 403, "{role:?} {address}");
                }
            }
            let wish = person.post("/admin/press/mail", &[("mail", "on")]).await;
            assert_eq!(wish.status, if reads { 303 } else { 403 }, "{role:?}");
            let menu = person.get("/account").await.html().hrefs(".admin__nav a");
            assert_eq!(menu.contains(&"/admin/press".to_owned()), reads, "{role:?}");
        }
        let leader = portal.staff("second-leader", &[(Role::Leader, None)]).await;
        let page = leader.get("/admin/press").await.html();
        assert!(!page.has("tbody form") && !page.hrefs("main a").contains(&"/admin/press/new".to_owned()));
        let of_section = portal.staff("of-section", &[(Role::PressOfficer, Some("news"))]).await;
        assert_eq!(of_section.get("/admin/press").await.status, 403, "the press is of no section");
        assert!(portal.get("/admin/press").await.header("location").starts_with("/kk/login?next="));
        assert_eq!(portal.post("/admin/press/new", &LINE, &[]).await.status, 303);
        assert_eq!(lines(&portal).await.len(), 1);
        assert_eq!(words(Lang::Kk, "people-role-press-officer"), "Баспасөз қызметінің маманы");
    });
}
