//! From a draft to its conclusion, as citizens see it.

use portal_app::features::discussions;
use portal_app::i18n::Lang;
use portal_entities::discussion_readers;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{ADDRESS, ADMIN, QUEUE, Talk};
use crate::support::{run, words};

const EMAIL: &str = "aliya@mail.example";

async fn readers(talk: &Talk) -> u64 {
    discussion_readers::Entity::find().count(talk.portal.portal.db()).await.expect("a number")
}

/// The path of a link in the last mail.
async fn link(talk: &Talk, part: &str) -> String {
    let mails = talk.portal.mails_to(EMAIL).await;
    let last = mails.last().expect("a mail");
    let line = last.lines().find(|line| line.contains(part)).expect("a link");
    line.split(".example").nth(1).expect("a path").trim().to_owned()
}

/// R95-1-8.3c, R95-2-2.5: opened for a time, moderated, concluded, archived; P891-7.2: text and dates.
#[test]
fn a_discussion_goes_from_its_draft_to_its_conclusion() {
    run(async {
        let talk = Talk::draft(&[]).await;
        assert_eq!(talk.portal.get(ADDRESS).await.status, 404, "nobody sees a draft");
        talk.publish().await;
        let page = talk.portal.page(ADDRESS).await;
        let paragraphs = page.texts(".talk-paragraphs li");
        assert!(paragraphs.len() == 3 && paragraphs[1].starts_with("Алаң жұмсақ болады."), "{paragraphs:?}");
        assert!(page.words().contains("2026 жылғы 20 қараша – 2026 жылғы 5 желтоқсан"), "{}", page.words());
        assert!(talk.portal.page("/kk/discussions").await.hrefs("main h3 a").contains(&ADDRESS.to_owned()));

        let form = talk.portal.page(&format!("{ADDRESS}/comment?paragraph=2")).await;
        assert!(form.texts(".talk-quote").concat().contains("Алаң жұмсақ болады."));
        let empty = talk.write(1, &[("text", " "), ("consent", ""), ("email", "aliya")]).await;
        assert_eq!(empty.status, 422);
        let empty = empty.html();
        assert!(empty.has("#text-error") && empty.has("#consent-error") && empty.has("#email-error"));
        let sent = talk.write(2, &[("paragraph", "2"), ("email", EMAIL)]).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let own = sent.header("location").to_owned();
        assert_eq!(talk.portal.page(&own).await.attribute("[data-standing]", "data-standing"), "waiting");
        assert!(!talk.portal.page(ADDRESS).await.words().contains("Шырша"), "moderated before it is public");
        let rows = talk.comments().await;
        assert!(!format!("{rows:?}").contains("Шырша") && !format!("{rows:?}").contains("Әлия"), "sealed");

        assert!(talk.keeper.get(QUEUE).await.text().contains("Шырша да керек."));
        talk.decide(rows[0].id, "publish", &[]).await;
        let page = talk.portal.page(ADDRESS).await;
        assert!(page.texts("article.talk-comment").concat().contains("Әлия С."));
        assert!(page.hrefs(".talk-paragraphs a").contains(&format!("{ADDRESS}?paragraph=2#comments")));
        assert_eq!(talk.portal.page(&format!("{ADDRESS}?paragraph=2")).await.all("article").len(), 1);
        assert_eq!(talk.portal.page(&format!("{ADDRESS}?paragraph=1")).await.all("article").len(), 0);
        assert_eq!(talk.portal.page(&own).await.attribute("[data-standing]", "data-standing"), "published");

        // Whoever wishes to hear confirms the address first.
        let confirm = link(&talk, "/confirm").await;
        assert_eq!(talk.portal.get(&confirm).await.status, 200);
        assert_eq!(talk.portal.post(&confirm, &[], &[]).await.status, 200);
        let reader = discussion_readers::Entity::find().one(talk.portal.portal.db()).await.expect("rows");
        let reader = reader.expect("a reader");
        assert!(reader.confirmed_at.is_some() && !format!("{reader:?}").contains("aliya"));

        let early = talk.keeper.post(&format!("{ADMIN}/conclusion"), &[("conclusion_kk", "Ерте")]).await;
        assert_eq!(early.status, 409, "a discussion is concluded once it is over");
        let over = talk.at("2026-12-06T00:00:00+05:00").await;
        let conclusion = [("conclusion_kk", "Шырша қосылды."), ("tell", "on"), ("sequence", "0")];
        let told = over.keeper.post(&format!("{ADMIN}/conclusion"), &conclusion).await;
        assert_eq!(told.header("location"), format!("{ADMIN}?done=told&about=1"), "{}", told.text());
        assert!(over.portal.page(ADDRESS).await.texts("main section.notice").concat().contains("Шырша қосылды."));
        let mails = over.portal.mails_to(EMAIL).await;
        assert!(mails.len() == 2 && mails[1].contains("Шырша қосылды.") && mails[1].contains(ADDRESS));
        assert_eq!(readers(&over).await, 0, "addresses go with the letter");
        let archive = over.portal.page("/kk/discussions/archive").await;
        assert!(archive.hrefs("main h3 a").contains(&ADDRESS.to_owned()));
        assert_eq!(over.portal.get("/kk/discussions/archive?page=2").await.status, 404);
    });
}

#[test]
fn what_citizens_write_is_plain_text_under_the_name_they_wish() {
    run(async {
        let talk = Talk::open().await;
        let text = "<b>Қара</b> https://evil.example <script>alert(1)</script>\nекінші жол";
        talk.say(1, &[("text", text), ("name", "<i>Ә</i>")]).await;
        talk.say(2, &[("name", "")]).await;
        let page = talk.portal.page(ADDRESS).await;
        let html = talk.portal.get(ADDRESS).await.text().to_owned();
        assert!(html.contains("&lt;b&gt;Қара&lt;/b&gt; https://evil.example") && html.contains("&lt;i&gt;Ә&lt;/i&gt;"));
        assert!(!page.hrefs("main a").iter().any(|href| href.contains("evil")), "no link of a citizen can be clicked");
        assert_eq!(
            page.texts(".talk-comment div p"),
            ["<b>Қара</b> https://evil.example <script>alert(1)</script>", "екінші жол", "Шырша да керек.",]
        );
        assert!(page.texts(".talk-comment__who b").contains(&words(Lang::Kk, "talk-nameless")));
    });
}

#[test]
fn readers_answer_one_another_one_step_down() {
    run(async {
        let talk = Talk::open().await;
        let first = talk.say(1, &[("paragraph", "3")]).await;
        let form = talk.portal.page(&format!("{ADDRESS}/comment?to={first}")).await;
        assert!(form.texts(".talk-quote").concat().contains("Шырша да керек."));
        let answer = talk.say(2, &[("to", &first.to_string()), ("text", "Қосыламын.")]).await;
        talk.say(3, &[("to", &answer.to_string()), ("text", "Мен де.")]).await;
        let page = talk.portal.page(&format!("{ADDRESS}?paragraph=3")).await;
        assert_eq!(page.all(".talk-list--below article").len(), 2);
        assert!(talk.comments().await.iter().skip(1).all(|row| row.answers_to == Some(first)));
        // What it answered was refused: the conversation is gone.
        talk.decide(first, "refuse", &[("reason", "off-topic")]).await;
        let page = talk.portal.page(ADDRESS).await;
        assert!(page.all("article").is_empty() && page.texts("#comments-title").concat().contains('0'));
        for gone in [first, answer] {
            assert_eq!(talk.portal.get(&format!("{ADDRESS}/comment?to={gone}")).await.status, 404);
        }
        // Whoever was writing to it meanwhile loses nothing.
        let lost = talk.write(4, &[("to", &first.to_string()), ("text", "Ұзақ жауап.")]).await;
        let html = lost.html();
        assert!(lost.status == 422 && html.has("#text-error"));
        let fields = html.form_fields("main form.form");
        assert!(fields.contains(&("text".to_owned(), "Ұзақ жауап.".to_owned())), "{fields:?}");
        assert!(fields.contains(&("to".to_owned(), String::new())), "{fields:?}");
    });
}

#[test]
fn authors_take_their_comments_back_and_nothing_is_left() {
    run(async {
        let talk = Talk::open().await;
        let sent = talk.write(1, &[]).await;
        let own = sent.header("location").to_owned();
        let id = talk.comments().await[0].id;
        talk.decide(id, "publish", &[]).await;
        let withdrawn = talk.portal.post(&format!("{own}/withdraw"), &[], &[]).await;
        assert_eq!(withdrawn.header("location"), format!("{own}?done=withdrawn"));
        let row = talk.comments().await.remove(0);
        assert_eq!((row.standing.as_str(), row.sealed), ("withdrawn", None));
        assert!(talk.portal.page(ADDRESS).await.all("article").is_empty());
        assert_eq!(talk.portal.page(&own).await.attribute("[data-standing]", "data-standing"), "withdrawn");
        // Before it was public nobody else notices: no page is made anew for it.
        let unseen = talk.write(2, &[]).await.header("location").to_owned();
        let version = *talk.portal.portal.version().borrow();
        assert_eq!(talk.portal.post(&format!("{unseen}/withdraw"), &[], &[]).await.status, 303);
        assert_eq!(*talk.portal.portal.version().borrow(), version);
        let again = talk.keeper.post(&format!("{QUEUE}/{id}/publish"), &[("seen", "withdrawn")]).await;
        assert_eq!(again.status, 409, "nobody brings it back");
    });
}

#[test]
fn whoever_does_not_want_to_hear_any_more_is_forgotten() {
    run(async {
        let talk = Talk::open().await;
        talk.write(1, &[("email", EMAIL)]).await;
        let confirm = link(&talk, "/confirm").await;
        let stop = confirm.replace("/confirm", "/stop");
        assert_eq!(talk.portal.get(&stop).await.status, 200);
        assert_eq!(readers(&talk).await, 1, "programs that open links stop nothing");
        for _ in 0..2 {
            assert_eq!(talk.portal.post(&stop, &[], &[]).await.status, 200);
        }
        assert_eq!(readers(&talk).await, 0);
        assert_eq!(talk.portal.get(&confirm).await.status, 404);
    });
}

#[test]
fn letters_to_an_address_are_few_and_their_link_stays_the_same() {
    run(async {
        let talk = Talk::open().await;
        for _ in 0..2 {
            assert_eq!(talk.write(1, &[("email", EMAIL)]).await.status, 303);
        }
        assert_eq!(talk.portal.mails_to(EMAIL).await.len(), 1, "a form sent twice is one letter");
        let first = link(&talk, "/confirm").await;
        for number in 2..5 {
            assert_eq!(talk.write(number, &[("email", EMAIL)]).await.status, 303, "{number}");
        }
        assert_eq!(link(&talk, "/confirm").await, first);
        assert_eq!(readers(&talk).await, 1);
        let refused = talk.write(5, &[("email", EMAIL)]).await;
        assert!(refused.status == 422 && refused.html().has("#email-error"), "five a day");
        assert_eq!(talk.portal.mails_to(EMAIL).await.len(), 4);
        assert_eq!(talk.comments().await.len(), 4, "what was refused is not kept");
        assert_eq!(talk.portal.get(&first).await.status, 200);
    });
}

/// R95-1-9.2c
#[test]
fn what_nobody_decided_on_and_who_waits_are_forgotten_a_year_after_the_end() {
    run(async {
        let talk = Talk::open().await;
        talk.write(1, &[("email", EMAIL)]).await;
        let confirm = link(&talk, "/confirm").await;
        assert_eq!(talk.portal.post(&confirm, &[], &[]).await.status, 200);
        for (moment, standing, left) in
            [("2027-12-05T23:59:59+05:00", "waiting", 1), ("2027-12-06T00:00:01+05:00", "refused", 0)]
        {
            let later = talk.at(moment).await;
            discussions::clear(&later.portal.portal).await.expect("cleared");
            let row = talk.comments().await.remove(0);
            assert_eq!((row.standing.as_str(), row.sealed.is_some()), (standing, left == 1), "{moment}");
            assert_eq!(readers(&talk).await, left, "{moment}");
        }
    });
}
