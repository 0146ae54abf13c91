//! The editorial plan (R95-1-6.4a): who plans, who sees what, what came of it.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{audit, entries, items, plan_items, users};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::json;

use super::{Person, id_of};
use crate::support::{TestPortal, now, run, words};

const TITLE: &str = "Қысқа дайындық туралы сұхбат";

/// A reviewer and an editor of the news.
struct Desk<'a> {
    reviewer: Person<'a>,
    editor: Person<'a>,
    editor_id: String,
    news: String,
}

async fn desk(portal: &TestPortal) -> Desk<'_> {
    let news = id_of(portal, "news");
    let reviewer = Person::holding(portal, Role::Reviewer, Some(news)).await;
    let editor = Person::holding(portal, Role::SectionEditor, Some(news)).await;
    let email = format!("section-editor-{news}@shymkent.example");
    let account = users::Entity::find().filter(users::Column::Email.eq(email)).one(portal.portal.db()).await;
    let editor_id = account.expect("an answer").expect("an account").id.to_string();
    Desk { reviewer, editor, editor_id, news: news.to_string() }
}

impl Desk<'_> {
    fn fields<'b>(&'b self, due: &'b str) -> Vec<(&'b str, &'b str)> {
        vec![
            ("title", TITLE),
            ("section", &self.news),
            ("kind", "interview"),
            ("due", due),
            ("responsible", &self.editor_id),
        ]
    }

    /// Plans something for a day and gives its address.
    async fn plan(&self, portal: &TestPortal, due: &str) -> String {
        let answer = self.reviewer.post("/admin/plan/new", &self.fields(due)).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let last = plan_items::Entity::find().order_by_desc(plan_items::Column::Id).one(portal.portal.db()).await;
        format!("/admin/plan/{}", last.expect("an answer").expect("a measure").id)
    }
}

async fn state_of(portal: &TestPortal, address: &str) -> (String, Option<i64>) {
    let id: i64 = address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let row = plan_items::Entity::find_by_id(id).one(portal.portal.db()).await.expect("an answer").expect("a measure");
    (row.state, row.entry_id)
}

/// Something published in the news.
async fn published(portal: &TestPortal) -> i64 {
    portal.add_news("interview", "2026-11-20T10:00:00+05:00", &[(Lang::Kk, "Сұхбат жарияланды")]).await;
    let db = portal.portal.db();
    let item = items::Entity::find().filter(items::Column::Slug.eq("interview")).one(db).await;
    let item = item.expect("an answer").expect("the item");
    let entry = entries::ActiveModel {
        section_id: Set(item.section_id),
        kind: Set("news".to_owned()),
        slug: Set("interview".to_owned()),
        item_id: Set(Some(item.id)),
        stage: Set("idle".to_owned()),
        draft_authors: Set(json!([])),
        created_at: Set(now()),
        changed_at: Set(now()),
        lock_version: Set(0),
        ..Default::default()
    };
    entry.insert(db).await.expect("an entry").id
}

#[test]
fn what_a_reviewer_plans_stands_in_the_month_and_in_the_list_of_who_is_responsible() {
    run(async {
        let portal = TestPortal::start().await;
        let desk = desk(&portal).await;
        let address = desk.plan(&portal, "2026-11-25").await;
        let page = desk.editor.page("/admin/plan").await;
        assert_eq!(page.all("table.plan thead th[scope=col]").len(), 7);
        assert_eq!(page.hrefs("table.plan td a"), std::slice::from_ref(&address));
        assert_eq!(page.texts("table.plan td[aria-current] time"), ["22"]);
        assert_eq!(page.all("table.plan td time").len(), 30);
        let own = format!("/admin/plan?month=2026%2D11&person={}&view=list", desk.editor_id);
        assert!(page.hrefs("main .links a").contains(&own));
        let list = desk.editor.page(&own).await;
        assert_eq!(list.texts("table.plan__list tbody th"), [TITLE]);
        assert_eq!(list.texts("table.plan__list .state"), [words(Lang::Kk, "plan-planned")]);
        assert!(desk.editor.page("/admin/plan?month=2026-12").await.hrefs("table.plan td a").is_empty());
        assert!(desk.editor.page("/admin/plan?state=done").await.hrefs("table.plan td a").is_empty());
        assert!(desk.editor.page("/admin/plan?unit=999999&view=list").await.hrefs("main tbody a").is_empty());
        let csv = desk.editor.get("/admin/plan.csv?month=2026-11").await;
        assert_eq!(csv.header("content-disposition"), "attachment; filename=\"plan-2026-11.csv\"");
        let line = csv.text().lines().nth(1).expect("the measure");
        assert!(line.starts_with(&format!("\"2026-11-25\",\"{TITLE}\"")), "{line}");
    });
}

#[test]
fn what_was_not_done_in_time_is_marked_also_in_later_months() {
    run(async {
        let portal = TestPortal::start().await;
        let desk = desk(&portal).await;
        let (october, november) = (desk.plan(&portal, "2026-10-12").await, desk.plan(&portal, "2026-11-21").await);
        let today = desk.plan(&portal, "2026-11-22").await;
        let page = desk.editor.page("/admin/plan").await;
        assert_eq!(page.hrefs("table.plan__list tbody a"), [october]);
        assert_eq!(page.hrefs("table.plan td a"), [november, today]);
        let overdue = words(Lang::Kk, "plan-overdue");
        assert_eq!(page.texts("table.plan .state"), [overdue.clone(), words(Lang::Kk, "plan-planned")]);
        assert_eq!(desk.editor.get("/admin/plan.csv").await.text().matches(&overdue).count(), 2);
    });
}

#[test]
fn who_is_responsible_says_that_it_is_done_and_names_what_was_published() {
    run(async {
        let portal = TestPortal::start().await;
        let desk = desk(&portal).await;
        let address = desk.plan(&portal, "2026-11-20").await;
        let entry = published(&portal).await;
        let foreign = desk.editor.post(&format!("{address}/done"), &[("entry", "987654")]).await;
        assert_eq!(foreign.status, 422, "only what was published in the item");
        assert_eq!(state_of(&portal, &address).await, ("planned".to_owned(), None));
        let entry_id = entry.to_string();
        let done = desk.editor.post(&format!("{address}/done"), &[("entry", &entry_id)]).await;
        assert_eq!(done.header("location"), address);
        assert_eq!(state_of(&portal, &address).await, ("done".to_owned(), Some(entry)));
        let page = desk.editor.page(&address).await;
        assert!(page.hrefs("main dl a").contains(&format!("/admin/content/{entry}")));
        assert!(page.all("main form").is_empty(), "the editor has nothing left to do");
        assert!(desk.reviewer.get("/admin/plan.csv").await.text().contains("Сұхбат жарияланды"));
        assert_eq!(desk.editor.post(&format!("{address}/done"), &[]).await.status, 409, "nothing ends twice");

        for (step, state) in [("reopen", "planned"), ("cancel", "cancelled"), ("reopen", "planned")] {
            assert_eq!(desk.editor.post(&format!("{address}/{step}"), &[]).await.status, 403, "{step}");
            assert_eq!(desk.reviewer.post(&format!("{address}/{step}"), &[]).await.status, 303, "{step}");
            assert_eq!(state_of(&portal, &address).await.0, state);
        }
        let log = audit::Entity::find()
            .filter(audit::Column::Target.eq("plan"))
            .order_by_asc(audit::Column::Id)
            .all(portal.portal.db())
            .await
            .expect("the log");
        let actions: Vec<_> = log.iter().map(|line| line.action.as_str()).collect();
        assert_eq!(actions, ["add", "done", "reopen", "cancel", "reopen"]);
    });
}

#[test]
fn nobody_plans_or_sees_what_is_foreign() {
    run(async {
        let portal = TestPortal::start().await;
        let desk = desk(&portal).await;
        let address = desk.plan(&portal, "2026-11-25").await;
        assert_eq!(desk.editor.get("/admin/plan/new").await.status, 403);
        assert_eq!(desk.editor.post("/admin/plan/new", &desk.fields("2026-11-25")).await.status, 403);
        assert_eq!(desk.editor.post(&address, &desk.fields("2026-11-26")).await.status, 403);
        assert!(desk.editor.page(&address).await.form_action("main form").ends_with("/done"));

        let flag = id_of(&portal, "state-flag");
        for role in [Role::Reviewer, Role::SectionEditor] {
            let stranger = Person::holding(&portal, role, Some(flag)).await;
            assert!(stranger.page("/admin/plan").await.hrefs("table.plan td a").is_empty());
            assert_eq!(stranger.get(&address).await.status, 403);
            for step in ["", "/done", "/cancel", "/reopen"] {
                assert_eq!(stranger.post(&format!("{address}{step}"), &desk.fields("2026-11-26")).await.status, 403);
            }
        }
        let away = flag.to_string();
        let mut fields = desk.fields("2026-11-26");
        fields.retain(|(name, _)| *name != "section");
        fields.push(("section", &away));
        let moved = desk.reviewer.post(&address, &fields).await;
        assert_eq!(moved.status, 422, "who is responsible has no rights there");
        let administrator = Person::administrator(&portal).await;
        let id = users::Entity::find()
            .filter(users::Column::Email.eq("admin@shymkent.example"))
            .one(portal.portal.db())
            .await
            .expect("an answer")
            .expect("an account")
            .id
            .to_string();
        fields.retain(|(name, _)| *name != "responsible");
        fields.push(("responsible", &id));
        assert_eq!(desk.reviewer.post(&address, &fields).await.status, 403, "nobody plans into a foreign section");
        assert_eq!(administrator.post(&address, &fields).await.status, 303);
        assert_eq!(desk.reviewer.get(&address).await.status, 403, "it is in a foreign section now");
        assert_eq!(portal.get("/admin/plan").await.status, 303);
    });
}

#[test]
fn a_form_with_mistakes_comes_back_as_it_was_typed() {
    run(async {
        let portal = TestPortal::start().await;
        let desk = desk(&portal).await;
        let wrong = [("title", " "), ("section", "x"), ("kind", "song"), ("due", "2026-13-01"), ("responsible", "")];
        let refused = desk.reviewer.post("/admin/plan/new", &wrong).await;
        assert_eq!(refused.status, 422);
        let form = refused.html();
        assert_eq!(form.hrefs(".error-summary a"), ["#title", "#section", "#kind", "#due", "#responsible"]);
        assert_eq!(form.attribute("#due", "value"), "2026-13-01");
        let address = desk.plan(&portal, "2026-11-25").await;
        let mut fields = desk.fields("2026-11-27");
        fields[0].1 = "";
        let refused = desk.reviewer.post(&address, &fields).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.html().attribute("#due", "value"), "2026-11-27");
        fields[0].1 = "Басқа атау";
        let saved = desk.reviewer.post(&address, &fields).await;
        assert_eq!(saved.header("location"), "/admin/plan?month=2026-11&done=saved");
        for query in ["month=2026", "month=1800-01", "view=wall", "state=late"] {
            assert_eq!(desk.editor.get(&format!("/admin/plan?{query}")).await.status, 400, "{query}");
        }
        for query in ["unit=x", "person=x"] {
            assert_eq!(desk.editor.get(&format!("/admin/plan?{query}")).await.status, 404, "{query}");
        }
        for id in ["x", "0", "-1", "999999", "99999999999999999999"] {
            assert_eq!(desk.reviewer.get(&format!("/admin/plan/{id}")).await.status, 404, "{id}");
            assert_eq!(desk.reviewer.post(&format!("/admin/plan/{id}"), &[]).await.status, 404, "{id}");
            assert_eq!(desk.reviewer.post(&format!("/admin/plan/{id}/done"), &[]).await.status, 404, "{id}");
        }
    });
}
