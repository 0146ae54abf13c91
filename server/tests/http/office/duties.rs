//! The board of the duties (R95-2, rubric table), today and on past days, and its files.

use chrono::DateTime;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{items, publications};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use super::{Person, id_of};
use crate::support::{TestPortal, run, words};

/// What the file of the board says of the news: last publication, due date, state.
async fn news_on(person: &Person<'_>, query: &str) -> (String, String, String) {
    let answer = person.get(&format!("/admin/duties.csv?{query}")).await;
    assert_eq!(answer.status, 200, "{query}: {}", answer.text());
    let structure = person.portal.portal.structure().expect("the structure");
    let (_, news) = structure.item("news").expect("the news");
    let title = format!("\"{}\"", news.title.kk);
    let line = answer.text().lines().find(|line| line.split(',').nth(1) == Some(&title)).expect("the news");
    let cells: Vec<_> = line.rsplitn(4, ',').map(|cell| cell.trim_matches('"').to_owned()).collect();
    (cells[2].clone(), cells[1].clone(), cells[0].clone())
}

fn told(last: &str, due: &str, state: &str) -> (String, String, String) {
    (last.to_owned(), due.to_owned(), words(Lang::Kk, state))
}

#[test]
fn the_board_tells_how_a_duty_stood_on_any_past_day() {
    run(async {
        let portal = TestPortal::start().await;
        let news = id_of(&portal, "news");
        items::Entity::delete_many()
            .filter(items::Column::SectionId.eq(news))
            .exec(portal.portal.db())
            .await
            .expect("an answer");
        portal.add_news("first", "2026-11-18T23:30:00+05:00", &[(Lang::Kk, "Бірінші")]).await;
        let person = Person::administrator(&portal).await;
        let never = told("", "", "duties-never-filled");
        assert_eq!(news_on(&person, "on=2026-11-17").await, never);
        assert_eq!(news_on(&person, "on=2026-11-18").await, told("2026-11-18", "2026-11-19", "duties-fulfilled"));
        assert_eq!(news_on(&person, "on=2026-11-19").await, told("2026-11-18", "2026-11-19", "duties-due-soon"));
        assert_eq!(news_on(&person, "on=2026-11-20").await, told("2026-11-18", "2026-11-19", "duties-overdue"));
        assert_eq!(news_on(&person, "").await, told("2026-11-18", "2026-11-19", "duties-overdue"));
        assert_eq!(news_on(&person, "in=ru").await, never, "each language for itself");
        assert_eq!(news_on(&person, "by=unit").await.2, words(Lang::Kk, "duties-overdue"));
    });
}

#[test]
fn the_records_of_the_newsroom_count_also_when_the_entry_is_gone() {
    run(async {
        let portal = TestPortal::start().await;
        let news = id_of(&portal, "news");
        items::Entity::delete_many()
            .filter(items::Column::SectionId.eq(news))
            .exec(portal.portal.db())
            .await
            .expect("an answer");
        for (at, langs, is_withdrawal) in [
            ("2026-11-10T10:00:00+05:00", json!(["kk", "ru"]), false),
            ("2026-11-15T10:00:00+05:00", json!(["kk"]), false),
            ("2026-11-20T10:00:00+05:00", json!(["kk", "ru"]), true),
        ] {
            let row = publications::ActiveModel {
                section_id: Set(news),
                entry_id: Set(Some(7)),
                langs: Set(langs),
                is_withdrawal: Set(is_withdrawal),
                at: Set(DateTime::parse_from_rfc3339(at).expect("an answer").to_utc()),
                ..Default::default()
            };
            row.insert(portal.portal.db()).await.expect("an answer");
        }
        let person = Person::administrator(&portal).await;
        assert_eq!(news_on(&person, "on=2026-11-09").await.0, "");
        assert_eq!(news_on(&person, "on=2026-11-14").await.0, "2026-11-10");
        assert_eq!(news_on(&person, "on=2026-11-19").await.0, "2026-11-15");
        assert_eq!(news_on(&person, "on=2026-11-19&in=ru").await.0, "2026-11-10");
        assert_eq!(news_on(&person, "on=2026-11-20").await, told("", "", "duties-never-filled"));
    });
}

#[test]
fn the_board_shows_states_as_words_with_a_shape_and_counts_them() {
    run(async {
        let portal = TestPortal::published().await;
        let person = Person::administrator(&portal).await;
        let page = person.page("/admin/duties").await;
        let structure = portal.portal.structure().expect("an answer");
        let duties: usize = structure.sections.iter().map(|section| section.items.len()).sum();
        assert_eq!(page.all("table.duties__board tbody tr").len(), duties);
        let counted: usize = page.texts(".duties__counts td[data-state]")[..4]
            .iter()
            .map(|count| count.parse::<usize>().expect("a count"))
            .sum();
        assert_eq!(counted, duties);
        assert_eq!(page.all("table.duties__board tbody .state .icon").len(), duties);
        assert!(page.hrefs("table.duties__board th a").contains(&"/kk/news".to_owned()));
        let never = person.page("/admin/duties?state=never-filled&in=en&by=unit").await;
        let shown = never.all("table.duties__board tbody tr").len();
        assert!(shown > 0 && shown < duties);
        let word = words(Lang::Kk, "duties-never-filled");
        assert!(never.texts("table.duties__board tbody .state").iter().all(|state| *state == word));
        assert_eq!(never.attribute("html", "lang"), "kk", "the language of the duties is not that of the page");
        assert!(never.hrefs(".languages a").iter().all(|href| href.contains("state=never")));
    });
}

#[test]
fn editors_see_their_own_sections_first() {
    run(async {
        let portal = TestPortal::start().await;
        let structure = portal.portal.structure().expect("an answer");
        let own = structure.sections.last().expect("a section");
        let person = Person::holding(&portal, Role::SectionEditor, Some(own.id)).await;
        let page = person.page("/admin/duties").await;
        assert!(page.texts(".duties__board caption")[0].starts_with(&own.title.kk));
    });
}

#[test]
fn the_files_hold_what_the_board_shows() {
    run(async {
        let portal = TestPortal::published().await;
        let person = Person::administrator(&portal).await;
        let csv = person.get("/admin/duties.csv?state=overdue&in=ru&lang=ru").await;
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(csv.header("content-disposition"), "attachment; filename=\"duties-ru-2026-11-22.csv\"");
        assert!(csv.body.starts_with(b"\xef\xbb\xbf\""), "a mark that tells spreadsheets the encoding");
        assert!(csv.text().contains(&words(Lang::Ru, "duties-due")));
        let board = person.page("/admin/duties?state=overdue&in=ru").await;
        let rows = board.all("table.duties__board tbody tr").len();
        assert_eq!(csv.text().lines().count(), rows + 1);
        let xlsx = person.get("/admin/duties.xlsx?state=overdue&in=ru").await;
        assert!(xlsx.header("content-type").ends_with("spreadsheetml.sheet"));
        assert!(xlsx.body.starts_with(b"PK\x03\x04"));
    });
}

#[test]
fn a_query_that_makes_no_sense_is_refused() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        for query in ["on=yesterday", "on=%2B99999-01-01", "state=fine", "in=de", "by=colour"] {
            assert_eq!(person.get(&format!("/admin/duties?{query}")).await.status, 400, "{query}");
            assert_eq!(person.get(&format!("/admin/duties.csv?{query}")).await.status, 400, "{query}");
        }
        assert_eq!(person.get("/admin/duties?unit=abc").await.status, 404);
    });
}
