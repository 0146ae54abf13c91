//! The structure editor: names, order, items; old addresses lead on in three languages.

use chrono::TimeDelta;
use portal_app::features::rights::Role;
use portal_app::features::structure;
use portal_app::i18n::Lang;
use portal_entities::{audit, sections};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{Person, fresh, id_of};
use crate::support::{TestPortal, now, run, words};

const NAMES: [(&str, &str); 6] = [
    ("title_kk", "Жастар саясаты"),
    ("title_ru", "Молодёжная политика"),
    ("title_en", "Youth policy"),
    ("summary_kk", "Жастарға арналған бағдарламалар."),
    ("summary_ru", "Программы для молодёжи."),
    ("summary_en", "Programmes for the young."),
];

fn new_item(kind: &'static str) -> Vec<(&'static str, &'static str)> {
    NAMES.into_iter().chain([("kind", kind), ("period", "monthly")]).collect()
}

async fn add(person: &Person<'_>, section: i64) -> i64 {
    let added = person.post(&format!("/admin/structure/{section}/add"), &new_item("page")).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let (page, _) = added.header("location").split_once('?').expect("a word of success");
    page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

async fn change(person: &Person<'_>, id: i64, what: &str) -> u16 {
    person.post(&format!("/admin/structure/{id}/{what}"), &[]).await.status.as_u16()
}

/// R95-1-5.3b1, R95-1-5.3b4
#[test]
fn a_rubric_keeper_renames_sections_and_items_in_three_languages() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = Person::holding(&portal, Role::RubricKeeper, None).await;
        for (key, address) in [("state-symbols", "state-symbols"), ("state-flag", "state-symbols/state-flag")] {
            let id = id_of(&portal, key);
            let form = keeper.page(&format!("/admin/structure/{id}")).await;
            assert!(!form.attribute("#title_ru", "value").is_empty());
            let answer = keeper.post(&format!("/admin/structure/{id}"), &NAMES).await;
            assert_eq!(answer.header("location"), format!("/admin/structure/{id}?done=saved"));
            for (lang, title) in [("kk", NAMES[0].1), ("ru", NAMES[1].1), ("en", NAMES[2].1)] {
                assert_eq!(fresh(&portal, &format!("/{lang}/{address}")).await.html().texts("h1"), [title]);
            }
        }
    });
}

#[test]
fn a_name_that_is_missing_or_endless_is_told_at_its_field_and_the_rest_stays() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = Person::holding(&portal, Role::RubricKeeper, None).await;
        let id = id_of(&portal, "state-flag");
        let endless = "а".repeat(201);
        let fields = [("title_kk", endless.as_str()), ("title_ru", "Флаг"), ("title_en", "  ")];
        let refused = keeper.post(&format!("/admin/structure/{id}"), &fields).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#title_kk", "#title_en"]);
        assert_eq!(page.attribute("#title_ru", "value"), "Флаг");
        let section = id_of(&portal, "state-symbols");
        let refused = keeper.post(&format!("/admin/structure/{section}/add"), &new_item("section")).await;
        assert_eq!(refused.status, 422, "no item is a section");
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#kind"]);
    });
}

/// R95-1-5.3b2
#[test]
fn items_change_their_order_by_buttons() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = Person::holding(&portal, Role::RubricKeeper, Some(id_of(&portal, "state-symbols"))).await;
        let items = async || fresh(&portal, "/ru/state-symbols").await.html().hrefs("ul.items a");
        let before = items().await;
        let emblem = id_of(&portal, "state-emblem");
        let tree = keeper.page("/admin/structure").await;
        assert!(tree.has(&format!("form[action=/admin/structure/{emblem}/up] button[aria-label]")));
        assert_eq!(change(&keeper, emblem, "up").await, 303);
        let mut expected = before.clone();
        expected.swap(0, 1);
        assert_eq!(items().await, expected);
        assert_eq!(change(&keeper, emblem, "up").await, 303, "at the top nothing happens");
        assert_eq!(items().await, expected);
        assert_eq!(change(&keeper, emblem, "down").await, 303);
        assert_eq!(items().await, before);
    });
}

/// R95-1-5.3b3
#[test]
fn an_item_is_added_removed_and_brought_back() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = Person::holding(&portal, Role::RubricKeeper, None).await;
        let section = id_of(&portal, "state-symbols");
        let id = add(&keeper, section).await;
        let page = fresh(&portal, "/en/state-symbols/zhastar-sayasaty").await.html();
        assert_eq!(page.texts("h1"), ["Youth policy"]);
        assert!(
            fresh(&portal, "/ru/sitemap")
                .await
                .html()
                .hrefs("a")
                .contains(&"/ru/state-symbols/zhastar-sayasaty".to_owned())
        );
        let again = add(&keeper, section).await;
        assert_eq!(fresh(&portal, "/kk/state-symbols/zhastar-sayasaty-2").await.status, 200, "a key of its own");
        assert_ne!(id, again);

        assert_eq!(change(&keeper, id, "remove").await, 303);
        for lang in Lang::ALL {
            let gone = fresh(&portal, &format!("/{lang}/state-symbols/zhastar-sayasaty")).await;
            assert_eq!(
                (gone.status.as_u16(), gone.header("location")),
                (308, format!("/{lang}/state-symbols").as_str())
            );
        }
        assert_eq!(keeper.get(&format!("/admin/structure/{id}")).await.status, 404);
        assert!(keeper.page("/admin/structure").await.has(&format!("form[action=/admin/structure/{id}/restore]")));
        assert_eq!(change(&keeper, id, "restore").await, 303);
        assert_eq!(fresh(&portal, "/kk/state-symbols/zhastar-sayasaty").await.status, 200);

        assert_eq!(change(&keeper, id, "remove").await, 303);
        let long_ago = now() - TimeDelta::days(91);
        let row = sections::ActiveModel { id: Set(id), deleted_at: Set(Some(long_ago)), ..Default::default() };
        row.update(portal.portal.db()).await.expect("an answer");
        assert_eq!(change(&keeper, id, "restore").await, 404, "after 90 days it is gone");
        let purge = async || structure::purge(&portal.portal).await.expect("a purge");
        assert_eq!((purge().await, purge().await), (1, 0));
        let lines = audit::Entity::find().filter(audit::Column::Action.eq("purge")).all(portal.portal.db()).await;
        let lines = lines.expect("the log");
        assert_eq!(
            (lines[0].target.as_str(), lines[0].target_id.as_deref()),
            ("section", Some(id.to_string().as_str()))
        );
    });
}

#[test]
fn what_the_law_wants_and_is_filled_stays() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = Person::holding(&portal, Role::RubricKeeper, None).await;
        for (key, reason) in [("state-flag", "structure-filled"), ("news", "structure-needed")] {
            let refused = keeper.post(&format!("/admin/structure/{}/remove", id_of(&portal, key)), &[]).await;
            assert_eq!(refused.status, 422, "{key}");
            assert_eq!(refused.html().texts(".error-summary a"), [words(Lang::Kk, reason)]);
        }
        assert_eq!(fresh(&portal, "/kk/state-symbols/state-flag").await.status, 200);
    });
}

/// Old addresses lead on for ever, in every language, with what lies below them.
#[test]
fn a_moved_item_is_found_at_its_old_addresses() {
    run(async {
        let portal = TestPortal::published().await;
        let keeper = Person::holding(&portal, Role::RubricKeeper, None).await;
        let item = id_of(&portal, "state-flag");
        let (first, second, third) = ("state-symbols", "about-body", "rulemaking");
        let move_to = async |section: &str| {
            let section = id_of(&portal, section).to_string();
            let moved = keeper.post(&format!("/admin/structure/{item}/move"), &[("section", &section)]).await;
            assert_eq!(moved.status, 303, "{}", moved.text());
        };
        let leads_to = async |from: String, to: String| {
            let answer = fresh(&portal, &from).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (308, to.as_str()), "{from}");
        };
        move_to(second).await;
        for lang in Lang::ALL {
            assert_eq!(fresh(&portal, &format!("/{lang}/{second}/state-flag")).await.status, 200);
            leads_to(format!("/{lang}/{first}/state-flag"), format!("/{lang}/{second}/state-flag")).await;
        }
        leads_to(format!("/ru/{first}/state-flag/slug"), format!("/ru/{second}/state-flag/slug")).await;
        move_to(third).await;
        for lang in Lang::ALL {
            for old in [first, second] {
                leads_to(format!("/{lang}/{old}/state-flag"), format!("/{lang}/{third}/state-flag")).await;
            }
        }
        move_to(first).await;
        assert_eq!(fresh(&portal, &format!("/kk/{first}/state-flag")).await.status, 200, "and back, without a loop");
        leads_to(format!("/kk/{third}/state-flag"), format!("/kk/{first}/state-flag")).await;
        assert_eq!(fresh(&portal, "/kk/state-symbols/nothing-here").await.status, 404);
    });
}

/// R95-1-5.3b3: the top level is the law's.
#[test]
fn nobody_adds_moves_or_removes_a_top_level_section() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let top = id_of(&portal, "state-symbols");
        for what in ["remove", "up", "down", "move"] {
            assert_eq!(change(&person, top, what).await, 403, "{what}");
        }
        assert_eq!(change(&person, top, "restore").await, 404);
        let item = id_of(&portal, "state-flag");
        assert_eq!(person.post(&format!("/admin/structure/{item}/add"), &new_item("page")).await.status, 404);
        let into_item = [("section", id_of(&portal, "state-emblem").to_string())];
        let fields: Vec<_> = into_item.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(person.post(&format!("/admin/structure/{item}/move"), &fields).await.status, 404);
        for address in ["/admin/structure/add", "/admin/structure/new", "/admin/structure/0/add"] {
            assert!(matches!(person.post(address, &new_item("page")).await.status.as_u16(), 404 | 405), "{address}");
        }
    });
}
