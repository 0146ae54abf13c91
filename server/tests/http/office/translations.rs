//! The translation matrix.

use chrono::{TimeDelta, Utc};
use portal_app::i18n::Lang;
use portal_entities::{item_texts, items};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::Person;
use crate::support::{TestPortal, now, run, words};

async fn item_id(portal: &TestPortal, slug: &str) -> i64 {
    let by_slug = items::Entity::find().filter(items::Column::Slug.eq(slug));
    by_slug.one(portal.portal.db()).await.expect("an answer").expect("an item").id
}

async fn changed(portal: &TestPortal, item: i64, lang: Lang, moment: chrono::DateTime<Utc>) {
    let row = item_texts::ActiveModel {
        item_id: Set(item),
        lang: Set(lang.code().to_owned()),
        changed_at: Set(Some(moment)),
        ..Default::default()
    };
    row.update(portal.portal.db()).await.expect("a changed text");
}

#[test]
fn each_page_shows_what_is_missing_stale_and_current() {
    run(async {
        let portal = TestPortal::start().await;
        portal.add_news("one", "2026-11-20T10:00:00+05:00", &[(Lang::Kk, "Бір"), (Lang::Ru, "Один")]).await;
        let all = [(Lang::Kk, "Екі"), (Lang::Ru, "Два"), (Lang::En, "Two")];
        portal.add_news("two", "2026-11-21T10:00:00+05:00", &all).await;
        let (one, two) = (item_id(&portal, "one").await, item_id(&portal, "two").await);
        changed(&portal, one, Lang::Kk, now()).await;
        changed(&portal, one, Lang::Ru, now() - TimeDelta::days(3)).await;
        let person = Person::administrator(&portal).await;
        let edit = |id: i64| format!("/admin/content/of-item/{id}");

        let page = person.page("/admin/translations?section=news").await;
        let states = page.texts("tbody .state");
        let word = |key| words(Lang::Kk, key);
        let (missing, stale, current) =
            (word("translations-missing"), word("translations-stale"), word("translations-current"));
        assert_eq!(states, [&current, &current, &current, &current, &stale, &missing].map(String::clone));
        assert!(page.hrefs("tbody a").contains(&edit(one)) && page.hrefs("tbody a").contains(&edit(two)));

        for (state, expected) in [("missing", vec![one]), ("stale", vec![one]), ("current", vec![two])] {
            let page = person.page(&format!("/admin/translations?section=news&state={state}")).await;
            let shown: Vec<_> = page.hrefs("tbody td a");
            assert_eq!(shown, expected.into_iter().map(edit).collect::<Vec<_>>(), "{state}");
        }
    });
}

#[test]
fn long_lists_come_in_pages_of_fifty() {
    run(async {
        let portal = TestPortal::published().await;
        let person = Person::administrator(&portal).await;
        let first = person.page("/admin/translations").await;
        assert_eq!(first.all("tbody tr").len(), 50);
        assert!(first.hrefs(".pagination a").contains(&"/admin/translations?page=2".to_owned()));
        assert_eq!(person.get("/admin/translations?page=2").await.status, 200);
        assert_eq!(person.get("/admin/translations?page=99999").await.status, 404);
        assert_eq!(person.get("/admin/translations?section=nowhere").await.status, 404);
        assert_eq!(person.get("/admin/translations?state=fine").await.status, 400);
    });
}
