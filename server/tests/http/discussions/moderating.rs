//! What moderators and officials do, and what stays of it.

use chrono::TimeDelta;
use portal_app::features::discussions;
use portal_entities::{audit, discussion_decisions, discussion_reports};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{ADDRESS, ADMIN, QUEUE, Talk};
use crate::support::run;

/// R95-1-8.3c: moderated.
#[test]
fn who_decided_what_and_why_stands_in_the_journal_and_the_count_is_public() {
    run(async {
        let talk = Talk::open().await;
        for (number, reason) in [(1, "advertising"), (2, "advertising"), (3, "offensive")] {
            let own = talk.write(number, &[("text", "Арзан!")]).await.header("location").to_owned();
            let id = talk.comments().await.last().expect("a comment").id;
            talk.decide(id, "refuse", &[("reason", reason)]).await;
            assert_eq!(talk.portal.page(&own).await.attribute("[data-standing]", "data-standing"), "refused");
        }
        let page = talk.portal.page(ADDRESS).await;
        assert!(!page.words().contains("Арзан"));
        let counts = page.texts("#comments p.quiet").concat();
        assert!(counts.contains('3') && counts.contains("жарнама – 2"), "{counts}");
        // A second look may end otherwise.
        talk.decide(1, "publish", &[]).await;
        let journal = talk.keeper.get(&format!("{ADMIN}/journal")).await.html();
        assert_eq!(journal.all("tbody tr").len(), 4);
        assert!(journal.texts("tbody td").contains(&"keeper".to_owned()));
        let file = talk.keeper.get(&format!("{ADMIN}/comments.csv")).await;
        assert!(file.text().lines().count() == 4 && file.text().contains("Арзан!"), "{}", file.text());
        let lines = audit::Entity::find().filter(audit::Column::Action.eq("moderate"));
        let lines = lines.all(talk.portal.portal.db()).await.expect("rows");
        assert!(lines.len() == 4 && !format!("{lines:?}").contains("Арзан"), "the log holds no words of citizens");
        let db = talk.portal.portal.db();
        assert_eq!(discussion_decisions::Entity::find().count(db).await.expect("a number"), 4);
    });
}

#[test]
fn an_official_replies_and_the_reply_is_marked() {
    run(async {
        let talk = Talk::open().await;
        talk.write(1, &[]).await;
        let reply = [("text", "Рақмет."), ("by", "")];
        assert_eq!(talk.keeper.post(&format!("{QUEUE}/1/reply"), &reply).await.status, 409, "not before it is public");
        talk.decide(1, "publish", &[]).await;
        let empty = talk.keeper.post(&format!("{QUEUE}/1/reply"), &[("text", "")]).await;
        assert_eq!((empty.status.as_u16(), empty.html().has("#text-error")), (422, true));
        let filled =
            talk.keeper.fill(&format!("{QUEUE}/1"), "main form.form", &[("text", "Шырша қосылды.\n<b>")]).await;
        assert_eq!(filled.status, 303, "{}", filled.text());
        let page = talk.portal.page(ADDRESS).await;
        let said = page.texts(".talk-reply").concat();
        assert!(said.contains("Шырша қосылды.") && said.contains("Көріктендіру басқармасы") && said.contains("<b>"));
    });
}

#[test]
fn reported_comments_come_back_to_the_moderator() {
    run(async {
        let talk = Talk::open().await;
        let id = talk.say(1, &[]).await;
        let report = format!("{ADDRESS}/report/{id}");
        assert!(talk.portal.page(ADDRESS).await.hrefs("article a").contains(&report));
        assert_eq!(talk.portal.post(&report, &[("reason", "")], &[]).await.status, 422);
        for _ in 0..2 {
            let sent = talk.portal.post(&report, &[("reason", "personal")], &[]).await;
            assert_eq!(sent.header("location"), format!("{report}?done=sent"));
        }
        talk.portal.post(&report, &[("reason", "personal"), ("website", "x")], &[]).await;
        let db = talk.portal.portal.db();
        assert_eq!(discussion_reports::Entity::find().count(db).await.expect("a number"), 2, "none of a program");
        let queue = talk.keeper.get(QUEUE).await.html();
        assert_eq!(queue.all(".talk-card").len(), 1);
        talk.decide(id, "settle", &[]).await;
        assert!(talk.keeper.get(QUEUE).await.html().all(".talk-card").is_empty());
        assert_eq!(talk.portal.page(ADDRESS).await.all("article").len(), 1);
        talk.portal.post(&report, &[("reason", "personal")], &[]).await;
        talk.decide(id, "refuse", &[("reason", "personal")]).await;
        assert!(talk.portal.page(ADDRESS).await.all("article").is_empty());
        assert!(talk.keeper.get(QUEUE).await.html().all(".talk-card").is_empty());
        assert_eq!(talk.portal.get(&report).await.status, 404);
    });
}

#[test]
fn paragraphs_keep_their_numbers_once_somebody_wrote() {
    run(async {
        let talk = Talk::draft(&[]).await;
        let edit = format!("{ADMIN}/edit");
        let uneven = talk.keeper.fill(&edit, "main form.form", &[("body_ru", "Один")]).await;
        assert_eq!((uneven.status.as_u16(), uneven.html().has("#body_ru-error")), (422, true));
        let other = [("body_kk", "Бір\n\nЕкі"), ("body_ru", "")];
        assert_eq!(talk.keeper.fill(&edit, "main form.form", &other).await.status, 303);
        talk.publish().await;
        talk.write(1, &[("paragraph", "2")]).await;
        let fewer = talk.keeper.fill(&edit, "main form.form", &[("body_kk", "Бір"), ("kind", "topic")]).await;
        let html = fewer.html();
        assert!(fewer.status == 422 && html.has("#body_kk-error") && html.has("#kind-error"));
        let same = [("body_kk", "Бір\n\nЕкі, түзетілген")];
        assert_eq!(talk.keeper.fill(&edit, "main form.form", &same).await.status, 303);
        assert!(talk.portal.page(ADDRESS).await.words().contains("Екі, түзетілген"));
    });
}

#[test]
fn a_vote_and_the_page_of_the_draft_belong_to_a_discussion() {
    run(async {
        let survey = crate::surveys::Survey::open_with(&[("sort", "vote")]).await;
        let wrong = [("document", "https://evil.example/x")];
        let keeper =
            survey.portal.staff("talks", &[(portal_app::features::rights::Role::DiscussionKeeper, None)]).await;
        let sketch = crate::surveys::changed(&super::SKETCH, &wrong);
        let refused = keeper.post("/admin/discussions/new", &sketch).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#document-error")), (422, true));
        let with_vote = [("document", "/kk/rulemaking/draft-acts"), ("survey", "1")];
        let made = keeper.post("/admin/discussions/new", &crate::surveys::changed(&super::SKETCH, &with_vote)).await;
        assert_eq!(made.status, 303, "{}", made.text());
        keeper.post(&format!("{ADMIN}/publish"), &[("sequence", "0")]).await;
        let page = survey.portal.page(&ADDRESS.replace("/kk/", "/ru/")).await;
        assert_eq!(page.form_action(".home-survey form"), "/ru/surveys/zhanga-oryndyqtar");
        assert!(page.hrefs("main .facts a").contains(&"/ru/rulemaking/draft-acts".to_owned()));
        let edit = keeper.get(&format!("{ADMIN}/edit")).await.html();
        assert!(edit.form_fields("main form.form").contains(&("survey".to_owned(), "1".to_owned())));
        // P891-7.2: drafts with the dates of their discussion.
        let drafts = survey.portal.page("/kk/rulemaking/draft-acts").await;
        assert!(drafts.hrefs("main a").contains(&ADDRESS.to_owned()) && drafts.words().contains("5 желтоқсан"));
        assert!(survey.portal.page("/kk/work-with-public/forum").await.hrefs("main a").contains(&ADDRESS.to_owned()));
    });
}

/// R95-1-9.2c
#[test]
fn refused_words_and_people_are_forgotten_in_time() {
    run(async {
        let talk = Talk::open().await;
        talk.write(1, &[("email", "nobody@mail.example")]).await;
        talk.decide(1, "refuse", &[("reason", "repeated")]).await;
        talk.say(2, &[]).await;
        for (days, sealed) in [(89, true), (91, false)] {
            let later = talk.portal.later(TimeDelta::days(days)).await;
            discussions::clear(&later.portal).await.expect("cleared");
            assert_eq!(talk.comments().await[0].sealed.is_some(), sealed, "{days}");
        }
        assert!(talk.comments().await[1].sealed.is_some(), "what is public stays with the discussion");
        let db = talk.portal.portal.db();
        let left = portal_entities::discussion_readers::Entity::find().count(db).await.expect("a number");
        assert_eq!(left, 0, "never confirmed");
        let none = talk.keeper.post(&format!("{QUEUE}/1/publish"), &[("seen", "refused")]).await;
        assert_eq!(none.status, 409, "there are no words");
        let page = talk.keeper.get(&format!("{QUEUE}/1")).await.html();
        assert!(!page.has(".talk-card__steps form"), "nothing is offered that cannot be done");
    });
}
