//! Two at once: nobody undoes, overwrites or publishes what they have not seen.

use portal_entities::discussion_reports as reports;
use sea_orm::{EntityTrait, Set};

use super::{ADDRESS, ADMIN, QUEUE, SKETCH, Talk};
use crate::support::run;
use crate::surveys::changed;

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[test]
fn a_press_of_a_moderator_counts_for_what_was_seen() {
    run(async {
        let talk = Talk::open().await;
        talk.write(1, &[]).await;
        let publish = format!("{QUEUE}/1/publish");
        let stale = talk.keeper.get(QUEUE).await.html().form_fields(&format!("form[action={publish}]"));
        assert_eq!(stale, [pair("seen", "waiting")]);
        talk.decide(1, "refuse", &[("reason", "offensive")]).await;
        assert_eq!(talk.keeper.post(&publish, &[("seen", "waiting")]).await.status, 409);
        assert_eq!(talk.comments().await[0].standing, "refused", "what another moderator decided stays");
        assert_eq!(talk.keeper.post(&publish, &[("seen", "refused")]).await.status, 303, "decided knowingly");

        let report = format!("{ADDRESS}/report/1");
        talk.portal.post(&report, &[("reason", "personal")], &[]).await;
        let settle = format!("{QUEUE}/1/settle");
        let seen = talk.keeper.get(QUEUE).await.html().form_fields(&format!("form[action={settle}]"));
        assert_eq!(seen, [pair("upto", "1")]);
        talk.portal.post(&report, &[("reason", "unlawful")], &[]).await;
        assert_eq!(talk.keeper.post(&settle, &[("upto", "1")]).await.status, 303);
        let left = talk.keeper.get(QUEUE).await.html().texts(".talk-card b").concat();
        assert!(left.contains("заң тыйым салған мазмұн – 1") && !left.contains("жеке деректері"), "{left}");
        assert_eq!(talk.keeper.post(&settle, &[]).await.status, 400);
        talk.decide(1, "refuse", &[("reason", "unlawful")]).await;
        assert_eq!(talk.keeper.post(&settle, &[("upto", "9")]).await.status, 409);
    });
}

#[test]
fn many_reports_of_one_comment_hide_no_other() {
    run(async {
        let talk = Talk::open().await;
        for number in 1..4 {
            talk.say(number, &[]).await;
        }
        let at = talk.portal.portal.now();
        let report = |comment: i64| reports::ActiveModel {
            comment_id: Set(comment),
            reason: Set("personal".to_owned()),
            sent_at: Set(at),
            ..Default::default()
        };
        let rows = std::iter::repeat_n(1, 120).chain(std::iter::repeat_n(2, 120)).chain([3]).map(report);
        reports::Entity::insert_many(rows).exec_without_returning(talk.portal.portal.db()).await.expect("rows");
        let own = talk.comments().await;
        assert!(own.iter().all(|row| row.standing == "published"));
        let cards = || async { talk.keeper.get(QUEUE).await.html().texts(".talk-card b") };
        assert_eq!(cards().await.iter().filter(|words| words.contains("– 120")).count(), 2);
        assert_eq!(cards().await.iter().filter(|words| words.contains("– 1")).count(), 3);
        talk.decide(1, "refuse", &[("reason", "personal")]).await;
        talk.decide(1, "publish", &[]).await;
        assert_eq!(cards().await.len(), 2, "what was decided is settled");
    });
}

/// What authors take back is nobody's to look at any more.
#[test]
fn reports_go_with_what_was_taken_back() {
    run(async {
        let talk = Talk::open().await;
        let own = talk.write(1, &[]).await.header("location").to_owned();
        talk.decide(1, "publish", &[]).await;
        talk.portal.post(&format!("{ADDRESS}/report/1"), &[("reason", "personal")], &[]).await;
        assert_eq!(talk.portal.post(&format!("{own}/withdraw"), &[], &[]).await.status, 303);
        let report = reports::Entity::find().one(talk.portal.portal.db()).await.expect("rows").expect("a report");
        assert!(report.settled_at.is_some());
        assert!(talk.keeper.get(QUEUE).await.html().all(".talk-card").is_empty());
    });
}

#[test]
fn nobody_overwrites_or_publishes_a_text_they_have_not_seen() {
    run(async {
        let talk = Talk::draft(&[]).await;
        let edit = format!("{ADMIN}/edit");
        assert_eq!(talk.keeper.fill(&edit, "main form.form", &[("title_ru", "Дворы")]).await.status, 303);
        let stale = changed(&SKETCH, &[("sequence", "0"), ("title_ru", "Старое")]);
        let refused = talk.keeper.post(&edit, &stale).await;
        assert!(refused.status == 422 && refused.html().has("#title_kk-error"), "{}", refused.text());
        let fields = refused.html().form_fields("main form.form");
        assert!(fields.contains(&pair("title_ru", "Дворы")) && fields.contains(&pair("sequence", "1")), "{fields:?}");
        for step in ["publish", "remove"] {
            let pressed = talk.keeper.post(&format!("{ADMIN}/{step}"), &[("sequence", "0")]).await;
            assert_eq!(pressed.status, 409, "{step}");
        }
        assert_eq!(talk.portal.get(ADDRESS).await.status, 404);
        talk.publish().await;
        assert_eq!(talk.keeper.post(&format!("{ADMIN}/close"), &[("sequence", "0")]).await.status, 409);

        let over = talk.at("2026-12-06T00:00:00+05:00").await;
        let conclusion = format!("{ADMIN}/conclusion");
        let first = over.keeper.fill(&conclusion, "main form.form", &[("conclusion_kk", "Бірінші.")]).await;
        assert_eq!(first.status, 303, "{}", first.text());
        let late = over.keeper.post(&conclusion, &[("conclusion_kk", "Екінші."), ("sequence", "1")]).await;
        assert!(late.status == 422 && late.html().has("#conclusion_kk-error"));
        assert!(late.html().form_fields("main form.form").contains(&pair("conclusion_kk", "Бірінші.")));
        // What is concluded takes no more comments.
        let longer = over.keeper.fill(&edit, "main form.form", &[("closes_on", "2026-12-31")]).await;
        assert!(longer.status == 422 && longer.html().has("#closes_on-error"));
        assert_eq!(over.write(1, &[]).await.status, 422);
    });
}

#[test]
fn the_reply_of_one_official_does_not_replace_that_of_another_unseen() {
    run(async {
        let talk = Talk::open().await;
        let id = talk.say(1, &[]).await;
        let page = format!("{QUEUE}/{id}");
        // The name of a department is longer than that of a person.
        let by = "б".repeat(200);
        let first = [("text", "Бірінші жауап."), ("by", &by), ("replied", "")];
        assert_eq!(talk.keeper.post(&format!("{page}/reply"), &first).await.status, 303);
        let second = [("text", "Екінші жауап."), ("by", "Басқарма"), ("replied", "")];
        let refused = talk.keeper.post(&format!("{page}/reply"), &second).await;
        assert!(refused.status == 422 && refused.html().has("#text-error"));
        let fields = refused.html().form_fields("main form.form");
        assert!(fields.contains(&pair("text", "Екінші жауап.")), "{fields:?}");
        assert!(refused.html().texts(".talk-reply").concat().contains("Бірінші жауап."));
        assert!(talk.portal.page(ADDRESS).await.texts(".talk-reply").concat().contains("Бірінші жауап."));
        let knowingly = talk.keeper.fill(&page, "main form.form", &[("text", "Екінші жауап.")]).await;
        assert_eq!(knowingly.status, 303, "{}", knowingly.text());
        assert!(talk.portal.page(ADDRESS).await.texts(".talk-reply").concat().contains("Екінші жауап."));
    });
}
