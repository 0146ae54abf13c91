//! The register of the editorial group, and where people work.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{audit, group_seats, users};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Person, id_of};
use crate::support::{TestPortal, run, words};

async fn id_of_account(portal: &TestPortal, email: &str) -> i64 {
    let found = users::Entity::find().filter(users::Column::Email.eq(email)).one(portal.portal.db()).await;
    found.expect("an answer").expect("an account").id
}

async fn seats(portal: &TestPortal) -> Vec<group_seats::Model> {
    group_seats::Entity::find().order_by_asc(group_seats::Column::Rank).all(portal.portal.db()).await.expect("seats")
}

/// R95-4-1, R95-4-2, R95-4-3: annex 4 as positions, without the people of that year.
#[test]
fn the_composition_of_the_resolution_is_there_from_the_first_start() {
    run(async {
        let portal = TestPortal::start().await;
        let seats = seats(&portal).await;
        let count = |role: &str| seats.iter().filter(|seat| seat.role == role).count();
        assert_eq!([count("responsible-editor"), count("site-administrator"), count("section-editor")], [1, 1, 16]);
        assert_eq!(seats[0].position["kk"], "Қала әкімі аппаратының басшысы");
        assert!(seats.iter().all(|seat| seat.user_id.is_none() && seat.act_number.as_deref() == Some("95")));
        portal_server::jobs::prepare(&portal.portal).await.expect("a second start");
        let again = self::seats(&portal).await;
        assert_eq!(again.len(), 18);

        // Which department administers the site is configurable.
        let person = Person::administrator(&portal).await;
        let address = format!("/admin/editorial-group/{}", seats[1].id);
        let other = [("role", "site-administrator"), ("position_kk", "Ішкі саясат бөлімінің басшысы")];
        assert_eq!(person.post(&address, &other).await.status, 303);
        let page = person.page("/admin/editorial-group").await;
        assert!(page.texts("table.group th[scope=row]").contains(&"Ішкі саясат бөлімінің басшысы".to_owned()));
    });
}

/// R95-1-5.4, R95-1-6.3, R95-1-6.1f: who, in which position, for which sections, by which act.
#[test]
fn the_register_shows_who_answers_for_which_sections_by_which_act() {
    run(async {
        let portal = TestPortal::start().await;
        let news = id_of(&portal, "news");
        let _editor = Person::holding(&portal, Role::SectionEditor, Some(news)).await;
        let editor = id_of_account(&portal, &format!("section-editor-{news}@shymkent.example")).await;
        let person = Person::administrator(&portal).await;
        let address = format!("/admin/editorial-group/{}", seats(&portal).await[3].id);
        let holder = editor.to_string();
        let mut fields = vec![
            ("role", "section-editor"),
            ("position_kk", "Қала әкімінің баспасөз хатшысы"),
            ("holder", holder.as_str()),
        ];
        let refused = person.post(&address, &fields).await;
        assert_eq!(refused.status, 422, "nobody is on the list without an act");
        let form = refused.html();
        assert_eq!(form.hrefs(".error-summary a"), ["#act_number", "#act_date"]);
        assert_eq!(form.attribute("#holder option[selected]", "value"), holder);
        fields.extend([("act_number", "12-ө"), ("act_date", "2026-11-02"), ("valid_from", "2026-11-03")]);
        assert_eq!(person.post(&address, &fields).await.header("location"), "/admin/editorial-group?done=saved");

        let office = [("position", "Баспасөз хатшысы"), ("unit", ""), ("organisation", "Қала баспасөз орталығы")];
        assert_eq!(person.post(&format!("/admin/users/{editor}/office"), &office).await.status, 303);

        let csv = person.get("/admin/editorial-group.csv").await;
        let line = csv.text().lines().find(|line| line.contains("12-ө")).expect("the seat");
        let structure = portal.portal.structure().expect("the structure");
        let (section, item) = structure.item("news").expect("the news");
        let place = format!("{} / {}", section.title.kk, item.title.kk);
        for cell in ["Қызметкер", "Баспасөз хатшысы", "Қала баспасөз орталығы", &place, "2026-11-02", "2026-11-03"]
        {
            assert!(line.contains(&format!("\"{cell}\"")), "{cell}: {line}");
        }
        assert!(line.ends_with(&format!("\"{}\"", words(Lang::Kk, "group-in-force"))));
        let log = audit::Entity::find()
            .filter(audit::Column::Target.eq("group-seat"))
            .all(portal.portal.db())
            .await
            .expect("the log");
        assert_eq!(log[0].after.as_ref().expect("what was written")["holder"], "Қызметкер");
    });
}

#[test]
fn the_register_warns_of_sections_without_anybody_and_of_people_without_sections() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let structure = portal.portal.structure().expect("the structure");
        let before = person.page("/admin/editorial-group").await.texts(".group__lacks li");
        assert_eq!(before.len(), structure.sections.len() + 18, "each section and each seat");
        let top = &structure.sections[0];
        let _editor = Person::holding(&portal, Role::SectionEditor, Some(top.id)).await;
        let lacks = person.page("/admin/editorial-group").await.texts(".group__lacks li");
        assert!(!lacks.iter().any(|lack| lack.contains(&top.title.kk)));
        assert!(lacks.iter().any(|lack| lack.ends_with("Қызметкер")), "works on content, not on the list");
        let _everywhere = Person::holding(&portal, Role::SectionEditor, None).await;
        let lacks = person.page("/admin/editorial-group").await.texts(".group__lacks li");
        assert!(!lacks.iter().any(|lack| structure.sections.iter().any(|section| lack.contains(&section.title.kk))));
    });
}

/// R95-1-5.1: the account says which organisation an administrator belongs to; a move is logged.
#[test]
fn an_account_is_moved_to_another_organisation_and_the_log_says_so() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let id = id_of_account(&portal, "admin@shymkent.example").await;
        let (page, address) = (format!("/admin/users/{id}"), format!("/admin/users/{id}/office"));
        for organisation in ["Бірінші компания", "Екінші компания"] {
            let fields = [("position", "Әкімші"), ("unit", "1"), ("organisation", organisation)];
            assert_eq!(person.post(&address, &fields).await.status, 303);
            assert_eq!(person.page(&page).await.attribute("#organisation", "value"), organisation);
        }
        let log = audit::Entity::find()
            .filter(audit::Column::Action.eq("move"))
            .order_by_asc(audit::Column::Id)
            .all(portal.portal.db())
            .await
            .expect("the log");
        assert_eq!(log[1].before.as_ref().expect("before")["organisation"], "Бірінші компания");
        assert_eq!(log[1].after.as_ref().expect("after")["organisation"], "Екінші компания");
        let too_long = "ә".repeat(201);
        let refused = person.post(&address, &[("position", &too_long), ("unit", "999999")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#position", "#unit"]);
        assert_eq!(refused.html().attribute("#position", "value"), too_long, "what was typed stays");
    });
}

#[test]
fn the_staff_looks_and_only_the_administrator_changes_the_group() {
    run(async {
        let portal = TestPortal::start().await;
        let seat = format!("/admin/editorial-group/{}", seats(&portal).await[0].id);
        let account = id_of_account_of_a_stranger(&portal).await;
        for role in [Role::SectionEditor, Role::RubricKeeper, Role::Reviewer] {
            let person = Person::holding(&portal, role, None).await;
            let page = person.page("/admin/editorial-group").await;
            assert_eq!(page.all("table.group tbody tr").len(), 18);
            assert!(page.hrefs("table.group a").is_empty());
            assert_eq!(person.get("/admin/editorial-group.csv").await.status, 200);
            for address in [seat.as_str(), "/admin/editorial-group/new"] {
                assert_eq!(person.get(address).await.status, 403, "{address}");
                assert_eq!(person.post(address, &[]).await.status, 403, "{address}");
            }
            assert_eq!(person.post(&format!("/admin/users/{account}/office"), &[]).await.status, 403);
        }
        assert_eq!(portal.get("/admin/editorial-group").await.status, 303);
        let person = Person::administrator(&portal).await;
        for id in ["x", "0", "999999", "-1"] {
            assert_eq!(person.get(&format!("/admin/editorial-group/{id}")).await.status, 404, "{id}");
            assert_eq!(person.post(&format!("/admin/editorial-group/{id}"), &[]).await.status, 404, "{id}");
        }
        let wrong = [("role", "chief"), ("act_date", "soon"), ("valid_from", "2026-12-01"), ("valid_to", "2026-11-01")];
        let refused = person.post("/admin/editorial-group/new", &wrong).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#role", "#position_kk", "#act_date", "#valid_to"]);
    });
}

async fn id_of_account_of_a_stranger(portal: &TestPortal) -> i64 {
    let _person = Person::with(portal, "stranger@shymkent.example", &[]).await;
    id_of_account(portal, "stranger@shymkent.example").await
}
