//! Many at once: none lost, none double, and the tallies equal the answers.

use std::collections::BTreeMap;

use portal_app::features::surveys;
use portal_entities::{survey_answers, survey_responses};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{ADDRESS, Survey, vote};

/// So many people vote in the same moment.
const PEOPLE: u32 = 500;

fn run_in_parallel(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test);
}

#[test]
fn five_hundred_vote_at_the_same_moment_and_each_counts_once() {
    run_in_parallel(async {
        let survey = Survey::open().await;
        let mut tasks = Vec::new();
        for person in 1..=PEOPLE {
            // Every fifth sends the form twice, every seventh tries again with the same browser.
            let forms = if person % 5 == 0 { 2 } else { 1 };
            for _ in 0..forms {
                let portal = survey.portal.clone();
                tasks.push(tokio::spawn(async move {
                    let (choice, mark) = ((person % 3 + 1).to_string(), format!("{person:032x}"));
                    let cookie = format!("survey={:032x}", u128::from(person) << 64);
                    let fields = [("q1", choice.as_str()), ("q2", "1"), ("q2", choice.as_str())];
                    vote(&portal, ADDRESS, (person, &mark), &fields, Some(&cookie)).await.status.as_u16()
                }));
            }
            if person % 7 == 0 {
                let portal = survey.portal.clone();
                tasks.push(tokio::spawn(async move {
                    let mark = format!("{:032x}", u128::from(person) << 32);
                    let cookie = format!("survey={:032x}", u128::from(person) << 64);
                    vote(&portal, ADDRESS, (person, &mark), &[("q1", "1")], Some(&cookie)).await.status.as_u16()
                }));
            }
        }
        let mut told: BTreeMap<u16, usize> = BTreeMap::new();
        for task in tasks {
            *told.entry(task.await.expect("nobody fails")).or_default() += 1;
        }
        assert!(told.keys().all(|status| matches!(status, 303 | 409)), "{told:?}");
        let db = survey.portal.portal.db();
        assert_eq!(survey_responses::Entity::find().count(db).await.expect("a number"), u64::from(PEOPLE), "{told:?}");
        let rows = survey_answers::Entity::find().all(db).await.expect("rows");
        let by_choice = |question: i64, choice: i64| {
            rows.iter().filter(|row| row.question_id == question && row.choice == choice).count().to_string()
        };
        let page = survey.portal.page(&format!("{ADDRESS}/results")).await;
        let shown = page.texts("[data-question=1] tbody td");
        assert_eq!([&shown[0], &shown[2], &shown[4]], [&by_choice(1, 1), &by_choice(1, 2), &by_choice(1, 3)]);
        let sum: usize = [0, 2, 4].into_iter().map(|cell| shown[cell].parse::<usize>().expect("a number")).sum();
        assert_eq!(sum, PEOPLE as usize);
    });
}

/// The page comes from the cache; the job makes it anew when answers came, and only then.
#[test]
fn results_are_made_anew_when_answers_came_and_only_then() {
    run_in_parallel(async {
        let survey = Survey::open().await;
        let address = format!("{ADDRESS}/results");
        let people = async || survey.portal.page(&address).await.texts("main .lead").concat();
        let before = people().await;
        let known = surveys::pulse(&survey.portal.portal).await.expect("marks");
        assert_eq!(surveys::changed(Some(&known), &known), Vec::<String>::new());
        for person in 1..=3 {
            assert_eq!(survey.vote(person, &[("q1", "1")]).await.status, 303);
        }
        let renders = survey.portal.cache.stats().renders;
        assert_eq!(people().await, before, "from the cache");
        assert_eq!(survey.portal.cache.stats().renders, renders);
        let now = surveys::pulse(&survey.portal.portal).await.expect("marks");
        let stale = surveys::changed(Some(&known), &now);
        assert_eq!(stale, ["en", "kk", "ru"].map(|lang| address.replacen("kk", lang, 1)));
        for path in stale {
            survey.portal.cache.mark_stale(&path).await;
        }
        for _ in 0..100 {
            if people().await.starts_with('3') {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("the page is not made anew");
    });
}
