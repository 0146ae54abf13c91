//! Programs, guesses, forms made up.

use portal_app::features::rights::Role;

use super::{ADDRESS, ADMIN, COMMENT, QUEUE, Talk};
use crate::reception::opened;
use crate::support::run;
use crate::surveys::{changed, vote};

#[test]
fn a_form_sent_twice_is_one_comment_and_changed_it_is_another() {
    run(async {
        let talk = Talk::open().await;
        let first = talk.write(1, &[]).await;
        let again = talk.write(1, &[]).await;
        assert_eq!(first.header("location"), again.header("location"));
        assert_eq!(talk.comments().await.len(), 1);
        let other = talk.write(1, &[("text", "Басқа пікір.")]).await;
        assert_ne!(first.header("location"), other.header("location"));
        assert_eq!(talk.comments().await.len(), 2);
    });
}

#[test]
fn whoever_sends_like_a_program_is_asked_and_a_network_writes_so_much_and_no_more() {
    run(async {
        let talk = Talk::open().await;
        let address = format!("{ADDRESS}/comment");
        let mark = format!("{:032x}", 99);
        let fast = opened(&talk.portal, &mark, 1);
        let fields = changed(&COMMENT, &[("mark", &mark), ("opened", &fast)]);
        let asked = talk.portal.post(&address, &fields, &[]).await;
        assert_eq!((asked.status.as_u16(), asked.html().has("#figures")), (422, true));
        assert!(asked.text().contains("Шырша да керек."), "nothing typed is lost");
        let trapped = talk.write(1, &[("website", "http://spam.example")]).await;
        assert_eq!((trapped.status.as_u16(), trapped.html().has("#figures")), (422, true));
        assert!(talk.comments().await.is_empty());
        // Five of one network pass, the sixth is asked.
        for number in 0..6_u32 {
            let mark = format!("{:032x}", 200 + number);
            let sent = vote(&talk.portal, &address, (7, &mark), &COMMENT, None).await;
            assert_eq!(sent.status.as_u16(), if number < 5 { 303 } else { 422 }, "{number}");
        }
        let long = talk.write(8, &[("text", &"ә".repeat(3_001)), ("name", &"ә".repeat(81))]).await;
        let html = long.html();
        assert!(long.status == 422 && html.has("#text-error") && html.has("#name-error"));
    });
}

#[test]
fn addresses_that_were_made_up_lead_nowhere() {
    run(async {
        let talk = Talk::open().await;
        let waiting = talk.write(1, &[]).await;
        assert_eq!(waiting.status, 303);
        for address in [
            "/kk/discussions/no-such".to_owned(),
            format!("{ADDRESS}?paragraph=4"),
            format!("{ADDRESS}?paragraph=x"),
            format!("{ADDRESS}?page=2"),
            format!("{ADDRESS}/comment?paragraph=9"),
            format!("{ADDRESS}/comment?to=1"),
            format!("{ADDRESS}/report/1"),
            format!("{ADDRESS}/report/x"),
            "/kk/discussions/sent/x".to_owned(),
            format!("/kk/discussions/sent/{:032x}", 1),
            "/kk/discussions/news/x/confirm".to_owned(),
            "/xx/discussions".to_owned(),
        ] {
            assert_eq!(talk.portal.get(&address).await.status, 404, "{address}");
        }
        let prefilled = talk.portal.page(&format!("{ADDRESS}/comment?text=x&name=y&consent=on")).await;
        let fields = prefilled.form_fields("main form.form");
        assert!(!fields.iter().any(|(_, value)| value == "x" || value == "y"), "an address fills in nothing");
    });
}

#[test]
fn nobody_else_keeps_discussions_not_even_by_guessing_addresses() {
    run(async {
        let talk = Talk::open().await;
        talk.write(1, &[]).await;
        let editor = talk.portal.staff("editor", &[(Role::SectionEditor, None)]).await;
        let surveys = talk.portal.staff("surveys", &[(Role::SurveyKeeper, None)]).await;
        let of_section = talk.portal.staff("of-section", &[(Role::DiscussionKeeper, Some("news"))]).await;
        for part in ["", "/edit", "/conclusion", "/invites", "/journal", "/comments.csv"] {
            let address = format!("{ADMIN}{part}");
            assert_eq!(talk.portal.get(&address).await.status, 303, "{address}: nobody is signed in");
            for person in [&editor, &surveys, &of_section] {
                assert_eq!(person.get(&address).await.status, 403, "{address}");
            }
        }
        for address in ["/admin/discussions".to_owned(), QUEUE.to_owned(), format!("{QUEUE}/1")] {
            assert_eq!(editor.get(&address).await.status, 403, "{address}");
        }
        for step in ["publish", "close", "remove", "edit", "conclusion", "invites", "invites/1/withdraw"] {
            assert_eq!(editor.post(&format!("{ADMIN}/{step}"), &[]).await.status, 403, "{step}");
        }
        for step in ["publish", "refuse", "settle", "reply"] {
            assert_eq!(
                editor.post(&format!("{QUEUE}/1/{step}"), &[("reason", "offensive")]).await.status,
                403,
                "{step}"
            );
        }
        assert_eq!(talk.keeper.post(&format!("{QUEUE}/1/refuse"), &[("reason", "x")]).await.status, 400);
        assert_eq!(talk.keeper.post(&format!("{QUEUE}/9/publish"), &[]).await.status, 404);
        assert_eq!(
            talk.keeper.post(&format!("{ADMIN}/remove"), &[("sequence", "0")]).await.status,
            409,
            "what was published stays"
        );
        for step in ["publish", "refuse"] {
            let blind = talk.keeper.post(&format!("{QUEUE}/1/{step}"), &[("reason", "offensive")]).await;
            assert_eq!(blind.status, 409, "{step}: nobody decides on what they have not seen");
        }
        assert_eq!(talk.comments().await[0].standing, "waiting");
    });
}
