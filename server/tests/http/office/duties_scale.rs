//! The duties cost what the structure costs, however much was published; and what each unit
//! published in a month.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use portal_app::features::duties;
use portal_app::i18n::Lang;
use portal_entities::{items, publications};
use sea_orm::{EntityTrait, Set};
use serde_json::json;

use super::{Person, id_of};
use crate::support::{TestPortal, now, run, words};

/// A record of the newsroom.
#[derive(Clone)]
struct Publication {
    item: i64,
    entry: Option<i64>,
    langs: Vec<Lang>,
    is_withdrawal: bool,
    at: DateTime<Utc>,
}

impl Publication {
    fn row(&self) -> publications::ActiveModel {
        let codes: Vec<_> = self.langs.iter().map(|lang| lang.code()).collect();
        publications::ActiveModel {
            section_id: Set(self.item),
            entry_id: Set(self.entry),
            langs: Set(json!(codes)),
            is_withdrawal: Set(self.is_withdrawal),
            at: Set(self.at),
            ..Default::default()
        }
    }
}

/// The rule, record by record: an entry that was withdrawn counts no more, what was published
/// before it counts again.
fn folded(records: &[Publication]) -> HashMap<(i64, Lang), DateTime<Utc>> {
    let mut standing: HashMap<(i64, i64, Lang), DateTime<Utc>> = HashMap::new();
    for (record, number) in records.iter().zip(1i64..) {
        if record.is_withdrawal {
            standing.retain(|(_, entry, _), _| Some(*entry) != record.entry);
            continue;
        }
        for lang in &record.langs {
            standing.insert((record.item, record.entry.unwrap_or(-number), *lang), record.at);
        }
    }
    let mut last = HashMap::new();
    for ((item, _, lang), at) in standing {
        last.entry((item, lang)).and_modify(|known: &mut DateTime<Utc>| *known = at.max(*known)).or_insert(at);
    }
    last
}

/// Records that look random and are the same each time; several stand at one moment.
fn records(items: &[i64], count: u64) -> Vec<Publication> {
    let mut seed = 42u64;
    let mut next = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("a number") % below
    };
    let start = now() - TimeDelta::days(300);
    (0..count)
        .map(|number| {
            let is_withdrawal = next(5) == 0;
            let langs = Lang::ALL.into_iter().filter(|_| !is_withdrawal && next(2) == 0).collect();
            let entry = (next(20) > 0).then(|| i64::try_from(next(60)).expect("an entry") + 1);
            let at = start + TimeDelta::minutes(i64::try_from(number / 3).expect("a minute") * 60);
            Publication { item: items[next(items.len())], entry, langs, is_withdrawal, at }
        })
        .collect()
}

async fn store_all(portal: &TestPortal, records: &[Publication]) {
    for some in records.chunks(200) {
        let rows = some.iter().map(Publication::row);
        publications::Entity::insert_many(rows).exec_without_returning(portal.portal.db()).await.expect("the records");
    }
}

#[test]
fn thousands_of_publications_are_read_as_one_row_an_item_and_mean_the_same() {
    run(async {
        let portal = TestPortal::start().await;
        let db = portal.portal.db();
        items::Entity::delete_many().exec(db).await.expect("an answer");
        let ids = ["news", "state-flag", "state-emblem", "state-anthem"].map(|key| {
            let structure = portal.portal.structure().expect("the structure");
            structure.item(key).map_or_else(|_| id_of(&portal, "news"), |(_, item)| item.id)
        });
        let all = records(&ids, 6_000);
        let (early, late) = all.split_at(1_000);
        let mut rows = Vec::new();
        for some in [early, late] {
            store_all(&portal, some).await;
            rows.push(duties::recorded(db, now()).await.expect("an answer").len());
        }
        assert_eq!(rows[0], rows[1], "five times as much is read as the same number of rows");
        assert!(rows[1] <= ids.len());
        for days in [0, 3, 40, 150, 290, 299] {
            let moment = now() - TimeDelta::days(days);
            let known: Vec<_> = all.iter().take_while(|record| record.at <= moment).cloned().collect();
            let told = duties::last_by_item(db, moment).await.expect("an answer");
            assert_eq!(told, folded(&known), "{days} days ago");
        }
    });
}

#[test]
fn a_withdrawn_entry_leaves_what_was_published_before_it() {
    run(async {
        let portal = TestPortal::start().await;
        let db = portal.portal.db();
        items::Entity::delete_many().exec(db).await.expect("an answer");
        let news = id_of(&portal, "news");
        let record = |entry, langs: &[Lang], is_withdrawal, days| Publication {
            item: news,
            entry: Some(entry),
            langs: langs.to_vec(),
            is_withdrawal,
            at: now() - TimeDelta::days(days),
        };
        let all = [
            record(1, &[Lang::Kk, Lang::Ru], false, 20),
            record(2, &[Lang::Kk], false, 15),
            record(2, &[], true, 14),
            record(1, &[], true, 5),
        ];
        store_all(&portal, &all).await;
        let at = async |days| duties::last_by_item(db, now() - TimeDelta::days(days)).await.expect("an answer");
        assert_eq!(at(15).await[&(news, Lang::Kk)], all[1].at);
        assert_eq!(at(14).await[&(news, Lang::Kk)], all[0].at);
        assert_eq!(at(14).await.get(&(news, Lang::En)), None);
        assert!(at(5).await.is_empty());
    });
}

/// The line of a unit in the monthly file: publications and verdict.
async fn month_of(person: &Person<'_>, unit: &str, query: &str) -> (String, String) {
    let answer = person.get(&format!("/admin/duties/month.csv?{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let start = format!("\"{unit}\",");
    let line = answer.text().lines().find(|line| line.trim_start_matches('\u{feff}').starts_with(&start));
    let cells: Vec<_> = line.expect("the unit").rsplitn(3, ',').map(|cell| cell.trim_matches('"').to_owned()).collect();
    (cells[1].clone(), cells[0].clone())
}

/// R95-2-7h: each department publishes or renews something at least twice a month.
#[test]
fn units_with_fewer_than_two_publications_in_the_month_are_listed() {
    run(async {
        let portal = TestPortal::start().await;
        items::Entity::delete_many().exec(portal.portal.db()).await.expect("an answer");
        let structure = portal.portal.structure().expect("the structure");
        let (_, news) = structure.item("news").expect("the news");
        let unit = news.unit.clone().expect("a unit").kk;
        let at = |text: &str| DateTime::parse_from_rfc3339(text).expect("a moment").to_utc();
        let record = |text: &str, is_withdrawal| Publication {
            item: news.id,
            entry: Some(1),
            langs: vec![Lang::Kk],
            is_withdrawal,
            at: at(text),
        };
        // The last minute of October in the city is not November, whatever Greenwich says.
        let all = [record("2026-10-31T23:59:00+05:00", false), record("2026-11-01T00:00:00+05:00", false)];
        store_all(&portal, &all).await;
        let person = Person::administrator(&portal).await;
        let few = |count: &str| {
            let loader = portal_app::i18n::loader(Lang::Kk);
            let verdict = loader.get_args("duties-month-few", HashMap::from([("least", 2)]));
            (count.to_owned(), verdict)
        };
        assert_eq!(month_of(&person, &unit, "").await, few("1"));
        assert_eq!(month_of(&person, &unit, "on=2026-10-31").await, few("1"));
        let page = person.page("/admin/duties").await;
        let units = page.all("table.duties__months tbody tr").len();
        assert_eq!(page.all("table.duties__months .state--bad").len(), units);
        store_all(&portal, &[record("2026-11-10T10:00:00+05:00", true), record("2026-11-20T10:00:00+05:00", false)])
            .await;
        let enough = words(Lang::Kk, "duties-month-enough");
        assert_eq!(month_of(&person, &unit, "").await, ("2".to_owned(), enough));
        assert_eq!(month_of(&person, &unit, "on=2026-11-19").await, few("1"), "a withdrawal is no publication");
        let page = person.page("/admin/duties").await;
        assert_eq!(page.all("table.duties__months .state--bad").len(), units - 1);
        assert_eq!(page.texts("table.duties__months tbody th").last(), Some(&unit), "who did least comes first");
    });
}

/// O116-R-12, O116-R-11, R95-1-8.1a, O116-R-3.4: each item has a class; of the dynamic ones other
/// than news those are listed that nobody touched for three working days.
#[test]
fn stale_dynamic_material_is_listed_and_static_material_never() {
    run(async {
        let portal = TestPortal::start().await;
        items::Entity::delete_many().exec(portal.portal.db()).await.expect("an answer");
        let (vacancies, flag) = (id_of(&portal, "vacancies"), id_of(&portal, "state-flag"));
        // A Tuesday: Wednesday to Friday are three working days; today is Sunday.
        let at = DateTime::parse_from_rfc3339("2026-11-17T10:00:00+05:00").expect("a moment").to_utc();
        let record = |item| Publication { item, entry: None, langs: vec![Lang::Kk], is_withdrawal: false, at };
        store_all(&portal, &[record(vacancies), record(flag), record(id_of(&portal, "news"))]).await;
        let person = Person::administrator(&portal).await;
        let listed = async |query: &str| {
            let page = person.page(&format!("/admin/duties?{query}")).await;
            page.hrefs("table.duties__board tbody th a")
        };
        let structure = portal.portal.structure().expect("the structure");
        let address = |key: &str| {
            let (section, item) = structure.item(key).expect("an item");
            portal_app::paths::item(Lang::Kk, &section.key, &item.key)
        };
        assert_eq!(listed("stale=yes").await, [address("vacancies")]);
        assert!(listed("stale=yes&on=2026-11-20").await.is_empty(), "fresh until the third working day is over");
        let (permanent, periodic, dynamic) =
            (listed("class=permanent").await, listed("class=periodic").await, listed("class=dynamic").await);
        let duties: usize = structure.sections.iter().map(|section| section.items.len()).sum();
        assert_eq!(permanent.len() + periodic.len() + dynamic.len(), duties, "each has one class");
        assert!(dynamic.contains(&address("vacancies")) && permanent.contains(&address("state-flag")));
        assert_eq!(person.get("/admin/duties?class=golden").await.status, 400);
        let csv = person.get("/admin/duties.csv?class=periodic").await;
        assert!(csv.text().contains(&words(Lang::Kk, "duties-class-periodic")));
        assert!(csv.text().contains(&words(Lang::Kk, "duties-static")));
        // Declared a holiday, the Wednesday gives a day more: Saturday and Sunday do not count.
        let list = format!("{}\n2026-11-18", portal_app::calendar::HOLIDAYS);
        assert_eq!(person.post("/admin/settings/workdays", &[("holidays", &list)]).await.status, 303);
        assert!(listed("stale=yes").await.is_empty());
    });
}

/// R95-1-6.4d, R95-1-6.1f: what is overdue stands under its owner, what has the shortest period
/// first, with the people who answer for it.
#[test]
fn overdue_items_are_listed_by_owner_and_period_with_the_people_responsible() {
    run(async {
        use portal_app::features::rights::Role;
        let portal = TestPortal::published().await;
        let news = id_of(&portal, "news");
        let _editor = Person::holding(&portal, Role::SectionEditor, Some(news)).await;
        let person = Person::administrator(&portal).await;
        let board = person.page("/admin/duties").await;
        assert!(board.hrefs("main .links a").contains(&"/admin/duties?by=unit&state=overdue".to_owned()));
        let page = person.page("/admin/duties?by=unit&state=overdue&on=2029-06-15").await;
        let periods =
            ["daily", "monthly", "quarterly", "yearly"].map(|name| words(Lang::Kk, &format!("period-{name}")));
        for table in page.all("table.duties__board") {
            let cells: Vec<_> =
                page.all("table.duties__board tbody tr td").into_iter().filter(|cell| table.encloses(cell)).collect();
            let ranks: Vec<_> = cells
                .iter()
                .filter_map(|cell| periods.iter().position(|period| page.text(cell).starts_with(period.as_str())))
                .collect();
            assert!(!ranks.is_empty() && ranks.is_sorted(), "{ranks:?}");
        }
        assert!(page.texts("table.duties__board small").iter().any(|name| name == "Қызметкер"));
        assert!(person.get("/admin/duties.csv?state=overdue&on=2029-06-15").await.text().contains("\"Қызметкер\""));
    });
}
