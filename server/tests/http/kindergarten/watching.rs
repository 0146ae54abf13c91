//! Who watches a place is told, and stops with one click.

use portal_app::features::kindergarten::look_after;
use portal_entities::{kinder_watches, outbox};
use sea_orm::EntityTrait;

use super::{five, import, with_queue};
use crate::support::{PUBLIC_URL, TestPortal, run};

const PARENT: &str = "parent@mail.example";

async fn watch(portal: &TestPortal, number: &str) -> String {
    let fields = [("number", number), ("email", PARENT), ("consent", "on")];
    let sent = portal.post("/en/kindergarten-queue/watch", &fields, &[]).await;
    assert_eq!(sent.header("location"), "/en/kindergarten-queue/watch?done=sent", "{}", sent.text());
    let mails = portal.mails_to(PARENT).await;
    let link = mails.last().expect("a mail").lines().find(|line| line.starts_with(PUBLIC_URL)).expect("a link");
    link.trim_start_matches(PUBLIC_URL).to_owned()
}

#[test]
fn a_confirmed_address_is_told_of_a_change_and_stops_with_one_click() {
    run(async {
        let (portal, person) = with_queue().await;
        let confirm = watch(&portal, "A-2").await;
        look_after(&portal.portal).await.expect("a round");
        assert_eq!(portal.mails_to(PARENT).await.len(), 1, "nothing before it is confirmed");
        assert!(portal.page(&confirm).await.has("form[method=post]"));
        assert_eq!(portal.post(&confirm, &[], &[]).await.status, 200);
        look_after(&portal.portal).await.expect("a round");
        assert_eq!(portal.mails_to(PARENT).await.len(), 1, "nothing changed");

        import(&portal, &person, &five()[1..]).await;
        look_after(&portal.portal).await.expect("a round");
        let mails = portal.mails_to(PARENT).await;
        assert!(mails[1].contains("Place of application A-2: 3") && mails[1].contains("Before: 4"), "{}", mails[1]);
        look_after(&portal.portal).await.expect("a round");
        assert_eq!(portal.mails_to(PARENT).await.len(), 2, "each change is told once");

        let rows = kinder_watches::Entity::find().all(portal.portal.db()).await.expect("rows");
        assert!(!rows[0].sealed.contains("parent") && rows[0].number == "A-2");
        let stop = confirm.replace("/confirm", "/stop");
        // Mail programs send this from nowhere in particular.
        let stopped = portal.post(&stop, &[("List-Unsubscribe", "One-Click")], &[]).await;
        assert_eq!(stopped.header("location"), "/en/kindergarten-queue/watch?done=stopped");
        assert!(kinder_watches::Entity::find().all(portal.portal.db()).await.expect("rows").is_empty());
        assert_eq!(portal.get(&confirm).await.status, 404);
        assert_eq!(portal.get(&stop).await.header("location"), "/en/kindergarten-queue/watch?done=stopped");
    });
}

#[test]
fn a_voucher_is_told_and_ends_the_watch() {
    run(async {
        let (portal, person) = with_queue().await;
        let confirm = watch(&portal, "A-4").await;
        portal.post(&confirm, &[], &[]).await;
        person
            .fill("/admin/kindergarten/vouchers?kindergarten=1&year=2022&count=1", "main form[method=post]", &[])
            .await;
        look_after(&portal.portal).await.expect("a round");
        let mails = portal.mails_to(PARENT).await;
        assert!(mails[1].contains("voucher is issued") && mails[1].contains("Айгөлек"), "{}", mails[1]);
        assert!(kinder_watches::Entity::find().all(portal.portal.db()).await.expect("rows").is_empty());
    });
}

#[test]
fn nobody_is_flooded_and_unconfirmed_addresses_are_forgotten() {
    run(async {
        let (portal, _) = with_queue().await;
        for _ in 0..5 {
            watch(&portal, "A-2").await;
        }
        let fields = [("number", "A-2"), ("email", PARENT), ("consent", "on")];
        assert_eq!(portal.post("/en/kindergarten-queue/watch", &fields, &[]).await.status, 429);
        assert_eq!(kinder_watches::Entity::find().all(portal.portal.db()).await.expect("rows").len(), 1);
        let later = portal.later(chrono::TimeDelta::days(3)).await;
        look_after(&later.portal).await.expect("a round");
        assert!(kinder_watches::Entity::find().all(portal.portal.db()).await.expect("rows").is_empty());
        let wrong = [("number", "A-9"), ("email", "x"), ("consent", "")];
        let page = later.post("/en/kindergarten-queue/watch", &wrong, &[]).await;
        assert_eq!(page.html().hrefs(".error-summary a"), ["#email", "#consent"]);
        assert!(outbox::Entity::find().all(portal.portal.db()).await.expect("mails").len() == 5);
    });
}
