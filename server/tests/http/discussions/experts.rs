//! Round tables: only the invited write, everybody reads (R95-1-8.3c).

use portal_app::i18n::Lang;
use portal_entities::discussion_invites;
use sea_orm::EntityTrait;

use super::{ADDRESS, ADMIN, Talk};
use crate::support::{run, words};
use crate::surveys::changed;

const EXPERT: [(&str, &str); 3] = [("name", "Болат Ахмет, сәулетші"), ("email", "bolat@mail.example"), ("lang", "kk")];

#[test]
fn the_invited_write_by_their_link_and_everybody_reads() {
    run(async {
        let talk = Talk::open_with(&[("kind", "experts")]).await;
        for address in [format!("{ADDRESS}/comment"), format!("{ADDRESS}/take/0123")] {
            assert_eq!(talk.portal.get(&address).await.status, 404, "{address}");
            assert_eq!(talk.write_to(&address, 1, &[]).await.status, 404, "{address}");
        }
        let page = talk.portal.page(ADDRESS).await;
        assert!(!page.hrefs("main a").iter().any(|href| href.contains("/comment")), "no way that leads nowhere");
        let address = format!("{ADMIN}/invites");
        let wrong = talk.keeper.fill(&address, "main form.form", &[("name", ""), ("email", "bolat")]).await;
        assert!(wrong.status == 422 && wrong.html().has("#name-error") && wrong.html().has("#email-error"));
        // Pressed twice it is one invitation, with one letter.
        let mark = format!("{:032x}", 7);
        let fields = changed(&EXPERT, &[("mark", &mark)]);
        talk.keeper.post(&address, &fields).await;
        let invited = talk.keeper.post(&address, &fields).await;
        assert_eq!(invited.header("location"), format!("{ADMIN}/invites?done=invited"), "{}", invited.text());
        let kept = discussion_invites::Entity::find().one(talk.portal.portal.db()).await.expect("rows");
        assert!(!format!("{kept:?}").contains("bolat"), "the address is nowhere readable");
        let mails = talk.portal.mails_to("bolat@mail.example").await;
        assert_eq!(mails.len(), 1);
        let told = mails[0].lines().find(|line| line.contains("/take/")).expect("a link");
        let link = told.split(".example").nth(1).expect("a path").trim().to_owned();
        let form = talk.portal.page(&link).await;
        assert!(!form.has("#name") && !form.has("#email") && form.words().contains("Болат Ахмет, сәулетші"));
        // The name of the invitation counts, whatever a form says.
        for number in [2, 3] {
            let sent = talk.write_to(&link, number, &[("name", "Әкім"), ("text", "Сараптама")]).await;
            assert_eq!(sent.status, 303, "{}", sent.text());
        }
        for row in talk.comments().await {
            talk.decide(row.id, "publish", &[]).await;
        }
        // At a table one answers another.
        let others = talk.portal.page(&link).await.hrefs(".talk-cards a");
        assert_eq!(others, [format!("{link}?to=2"), format!("{link}?to=1")]);
        assert!(talk.portal.page(&others[1]).await.has("section.notice .talk-quote"));
        let page = talk.portal.page(ADDRESS).await;
        assert_eq!(page.all("article .badge").len(), 2);
        let (name, badge) = (EXPERT[0].1.to_owned(), words(Lang::Kk, "talk-expert"));
        assert_eq!(page.texts(".talk-comment__who b"), [name.clone(), badge.clone(), name, badge]);
        let list = talk.keeper.get(&format!("{ADMIN}/invites")).await.html();
        let withdraw = list.form_action(".talk-cards form");
        assert_eq!(talk.keeper.post(&withdraw, &[]).await.status, 303);
        assert_eq!(talk.portal.get(&link).await.status, 404, "the link works no more");
    });
}

#[test]
fn only_a_published_round_table_invites() {
    run(async {
        let talk = Talk::draft(&[("kind", "experts")]).await;
        assert_eq!(talk.keeper.post(&format!("{ADMIN}/invites"), &EXPERT).await.status, 409);
        let topic = Talk::open_with(&[("kind", "topic")]).await;
        assert_eq!(topic.keeper.post(&format!("{ADMIN}/invites"), &EXPERT).await.status, 409);
        let open = Talk::open_with(&[("kind", "experts")]).await;
        let over = open.at("2026-12-06T00:00:00+05:00").await;
        assert_eq!(over.keeper.post(&format!("{ADMIN}/invites"), &EXPERT).await.status, 409, "it is over");
    });
}
