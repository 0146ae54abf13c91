//! Dated periods: when one writes, what the pages say, what makes them be made anew.

use portal_app::features::discussions;
use portal_app::i18n::Lang;

use super::{ADDRESS, ADMIN, QUEUE, Talk};
use crate::support::{TestPortal, run, words};

/// R95-2-2.5: for a fixed time, kept by the server.
#[test]
fn nobody_writes_before_the_first_day_or_after_the_last() {
    run(async {
        let talk = Talk::open_with(&[("opens_on", "2026-11-23")]).await;
        assert_eq!(talk.portal.get(&format!("{ADDRESS}/comment")).await.status, 303, "not yet");
        assert_eq!(talk.write(1, &[]).await.status, 422);
        assert!(talk.portal.page(ADDRESS).await.words().contains(&words(Lang::Kk, "talk-not-yet")));
        let first = talk.at("2026-11-23T00:00:00+05:00").await;
        assert_eq!(first.write(2, &[]).await.status, 303);
        let last = talk.at("2026-12-05T23:59:59+05:00").await;
        assert_eq!(last.write(3, &[]).await.status, 303);
        let over = talk.at("2026-12-06T00:00:00+05:00").await;
        let late = over.write(4, &[]).await;
        assert_eq!(late.status, 422);
        assert!(late.text().contains("Шырша да керек."), "nothing typed is lost");
        assert!(over.portal.page(ADDRESS).await.words().contains(&words(Lang::Kk, "talk-closed-text")));
        assert_eq!(talk.comments().await.len(), 2);
    });
}

#[test]
fn a_discussion_can_be_closed_before_its_time_and_not_opened_after_it() {
    run(async {
        let talk = Talk::open().await;
        let closed = talk.keeper.post(&format!("{ADMIN}/close"), &[("sequence", "0")]).await;
        assert_eq!(closed.header("location"), format!("{ADMIN}?done=closed"));
        assert_eq!(talk.write(1, &[]).await.status, 422);
        let late = Talk::draft(&[("opens_on", "2026-11-01"), ("closes_on", "2026-11-21")]).await;
        let refused = late.keeper.post(&format!("{ADMIN}/publish"), &[("sequence", "0")]).await;
        assert_eq!(refused.header("location"), format!("{ADMIN}?done=over"));
        let told = late.keeper.get(&format!("{ADMIN}?done=over")).await.html();
        assert!(told.texts("[role=alert]").contains(&words(Lang::Kk, "talk-fault-over")));
    });
}

const CONFERENCE: [(&str, &str); 4] =
    [("kind", "conference"), ("closes_on", "2026-11-25"), ("live_from", "15:00"), ("live_to", "16:00")];

/// R95-2-2.5: conferences; questions before, answers within the hour.
#[test]
fn a_conference_takes_questions_before_and_shows_answers_within_its_hour() {
    run(async {
        let talk = Talk::open_with(&CONFERENCE).await;
        let page = talk.portal.page(ADDRESS).await;
        assert!(page.words().contains("2026 жылғы 25 қараша, сағат 15:00–16:00"), "{}", page.words());
        let question = talk.say(1, &[("text", "Қашан?")]).await;
        let later = talk.say(2, &[("text", "Қайда?")]).await;
        let live = talk.at("2026-11-25T15:10:00+05:00").await;
        let keeper = &live.keeper;
        let replied =
            keeper.post(&format!("{QUEUE}/{question}/reply"), &[("text", "Ертең."), ("by", "Басқарма")]).await;
        assert_eq!(replied.status, 303, "{}", replied.text());
        let page = live.portal.page(ADDRESS).await;
        assert!(page.words().contains(&words(Lang::Kk, "talk-stand-live")));
        assert!(page.texts(".talk-reply").concat().contains("Ертең."));
        assert!(page.has("#comments [data-live]") && page.has("[data-live-status]"));
        let renew = page.hrefs("#comments p.no-print a").remove(0);
        assert_eq!(live.portal.get(&renew).await.status, 200, "without script a link renews the page");
        let order: Vec<_> = page.all("article").iter().filter_map(|one| one.attribute("id")).collect();
        assert_eq!(order, [format!("c{later}"), format!("c{question}")], "the newest first");
        let over = talk.at("2026-11-25T16:00:00+05:00").await;
        assert_eq!(over.write(3, &[]).await.status, 422);
        assert!(!over.portal.page(ADDRESS).await.has("[data-live-status]"));
    });
}

#[test]
fn pages_are_made_anew_when_a_comment_comes_and_when_the_clock_says_so() {
    run(async {
        let talk = Talk::draft_in(TestPortal::start().await, &[]).await;
        talk.publish().await;
        assert!(talk.portal.page(ADDRESS).await.all("article").is_empty());
        let before = discussions::pulse(&talk.portal.portal).await.expect("marks");
        talk.write(1, &[("paragraph", "2")]).await;
        let same = discussions::pulse(&talk.portal.portal).await.expect("marks");
        assert_eq!(before, same, "what waits for a moderator changes no page");
        let id = talk.comments().await[0].id;
        talk.decide(id, "publish", &[]).await;
        let after = discussions::pulse(&talk.portal.portal).await.expect("marks");
        assert_ne!(before.get(ADDRESS), after.get(ADDRESS));
        assert!(after.contains_key(&format!("{ADDRESS}?paragraph=2")));
        assert_eq!(before.get("/kk/discussions"), after.get("/kk/discussions"));
        talk.portal.cache.mark_stale(ADDRESS).await;
        let shown = async {
            while talk.portal.page(ADDRESS).await.all("article").is_empty() {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(10), shown).await.expect("the comment in the cache");
        let over = talk.at("2026-12-06T00:00:00+05:00").await;
        let later = discussions::pulse(&over.portal.portal).await.expect("marks");
        assert_ne!(later.get("/kk/discussions"), after.get("/kk/discussions"));
        assert!(before.keys().any(|path| path.ends_with("/forum")), "{before:?}");
    });
}
