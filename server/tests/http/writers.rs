//! Many at once: whoever writes waits for the others, and nobody is told that the database is locked.

use chrono::TimeDelta;
use portal_app::features::mail::{self, Carrier};
use portal_app::features::rights::Role;
use portal_app::features::{accounts, newsroom, structure};
use portal_entities::sessions;
use portal_server::jobs;
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{Answer, Person, TestPortal};

/// Several threads, so that writers really meet.
fn run_in_parallel(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test);
}

#[test]
fn readers_signed_in_and_writers_of_every_kind_get_through_at_the_same_moment() {
    run_in_parallel(async {
        let portal = TestPortal::start().await;
        let mut people = Vec::new();
        for number in 0..6 {
            people.push(portal.staff(&format!("editor{number}"), &[(Role::Administrator, None)]).await);
        }
        // A minute later each first look writes that the session is in use.
        let later = portal.later(TimeDelta::minutes(2)).await;
        let people: Vec<Person> = people.into_iter().map(|person| person.at(&later)).collect();
        let mut tasks = Vec::new();
        for round in 0..20 {
            for (number, person) in people.iter().enumerate() {
                let person = person.clone();
                tasks.push(tokio::spawn(async move {
                    let name = format!("Қызметкер {}", if round % 2 == 0 { "бір" } else { "екі" });
                    let answer = match (number + round) % 4 {
                        0 => person.post("/account/name", &[("name", &name), ("lang", "kk")]).await,
                        1 => person.get("/account?lang=ru").await,
                        2 => person.get("/admin?lang=kk").await,
                        _ => person.post("/account/sessions/end-others", &[]).await,
                    };
                    assert!(matches!(answer.status.as_u16(), 200 | 303), "{}: {}", answer.status, answer.text());
                }));
            }
            let (stranger, portal) = (later.clone(), later.portal.clone());
            tasks.push(tokio::spawn(async move {
                let email = format!("guess{round}@shymkent.example");
                let fields = [("email", email.as_str()), ("password", "wrong")];
                assert_eq!(stranger.post("/ru/login", &fields, &[]).await.status, 422);
            }));
            let counter = later.counter.clone();
            let folder = later.data_dir().join("mail");
            tasks.push(tokio::spawn(async move {
                let carrier = Carrier::folder(folder, "a@b.kz").expect("a carrier");
                mail::send_due(&portal, &carrier).await.expect("the outbox");
                mail::clear(&portal).await.expect("old mails");
                accounts::clear(&portal).await.expect("old links");
                newsroom::purge(&portal).await.expect("old entries");
                structure::purge(&portal).await.expect("old items");
                jobs::save_gains(&portal, &counter).await;
            }));
        }
        for task in tasks {
            task.await.expect("nobody fails");
        }
    });
}

/// Whether the session was written, which sends its cookie anew.
fn is_noted(answer: &Answer) -> bool {
    let cookies: Vec<_> =
        answer.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap_or("")).collect();
    cookies.iter().any(|cookie| cookie.starts_with("session="))
}

/// Looking at pages writes nothing, but once a minute that the session is in use.
#[test]
fn a_session_is_written_once_a_minute_at_most() {
    run_in_parallel(async {
        let portal = TestPortal::start().await;
        let person = portal.staff("editor", &[(Role::Administrator, None)]).await;
        let seen = async || {
            let newest = sessions::Entity::find().order_by_desc(sessions::Column::SeenAt).one(portal.portal.db());
            newest.await.expect("an answer").expect("a session").seen_at
        };
        assert!(is_noted(&person.get("/admin").await), "the first use");
        let first = seen().await;
        for seconds in [1, 30, 59] {
            let person = person.at(&portal.later(TimeDelta::seconds(seconds)).await);
            assert!(!is_noted(&person.get("/admin").await), "{seconds} s later nothing is written");
            assert_eq!(seen().await, first);
        }
        let person = person.at(&portal.later(TimeDelta::seconds(60)).await);
        assert!(is_noted(&person.get("/admin").await));
        assert_eq!(seen().await, first.map(|first| first + TimeDelta::minutes(1)));
    });
}
