//! Dragging in the structure editor: a whole order at once, and nothing else than an order.

use portal_app::features::rights::Role;

use super::{Person, fresh, id_of};
use crate::support::{TestPortal, run};

async fn items(portal: &TestPortal) -> Vec<i64> {
    portal.portal.refresh().await.expect("the structure");
    let structure = portal.portal.structure().expect("the structure");
    structure.section("state-symbols").expect("a section").items.iter().map(|item| item.id).collect()
}

fn sent(order: &[i64]) -> String {
    order.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

async fn send(person: &Person<'_>, section: i64, order: &str) -> u16 {
    person.post(&format!("/admin/structure/{section}/order"), &[("order", order)]).await.status.as_u16()
}

/// R95-1-5.3b2
#[test]
fn a_dragged_order_is_saved_for_every_reader() {
    run(async {
        let portal = TestPortal::start().await;
        let section = id_of(&portal, "state-symbols");
        let keeper = Person::holding(&portal, Role::RubricKeeper, Some(section)).await;
        let tree = keeper.page("/admin/structure").await;
        assert!(tree.has(&format!("ol[data-reorder=/admin/structure/{section}/order] li[data-item][data-title]")));
        assert_eq!(tree.all("ol[data-reorder]").len(), 1, "only what this person may arrange");
        assert!(tree.has("p[role=status][data-reorder-status]"));
        assert!(
            tree.all("script[src]")
                .iter()
                .any(|script| script.attribute("src").is_some_and(|src| src.contains("structure")))
        );
        let mut wanted = items(&portal).await;
        wanted.reverse();
        assert_eq!(send(&keeper, section, &sent(&wanted)).await, 303);
        assert_eq!(items(&portal).await, wanted);
        let public = fresh(&portal, "/kk/state-symbols").await.html().hrefs("ul.items a");
        assert!(public.last().is_some_and(|href| href.ends_with("/state-flag")), "{public:?}");
        assert_eq!(send(&keeper, section, &sent(&wanted)).await, 303, "nothing changes, nothing fails");
        let page = keeper.page("/admin/structure").await;
        let hidden = |way: &str| page.has(&format!("#item-{} form[data-step={way}][hidden]", wanted[0]));
        assert!(hidden("up") && !hidden("down"), "the buttons know the first of the list");
    });
}

#[test]
fn a_forged_order_changes_nothing() {
    run(async {
        let portal = TestPortal::start().await;
        let section = id_of(&portal, "state-symbols");
        let keeper = Person::holding(&portal, Role::RubricKeeper, Some(section)).await;
        let before = items(&portal).await;
        let twice = [before.clone(), vec![before[0]]].concat();
        let all = sent(&before);
        for forged in ["", "x", "1;2", sent(&twice).as_str(), format!("{all},").as_str()] {
            assert_eq!(send(&keeper, section, forged).await, 400, "{forged}");
        }
        let missing = sent(&before[1..]);
        let foreign = format!("{all},{}", id_of(&portal, "news"));
        let exchanged = format!("{missing},{}", id_of(&portal, "news"));
        for forged in [missing, foreign, exchanged] {
            assert_eq!(send(&keeper, section, &forged).await, 409, "{forged}");
        }
        assert_eq!(items(&portal).await, before);
        let item = before[0];
        assert_eq!(send(&keeper, item, &all).await, 404, "an item has no order of its own");
        assert_eq!(keeper.post("/admin/structure/x/order", &[("order", &all)]).await.status, 404);
    });
}

#[test]
fn nobody_arranges_a_section_that_is_not_theirs() {
    run(async {
        let portal = TestPortal::start().await;
        let section = id_of(&portal, "state-symbols");
        let before = items(&portal).await;
        let mut wanted = before.clone();
        wanted.reverse();
        let elsewhere = Some(id_of(&portal, "about-body"));
        for (role, place) in
            [(Role::RubricKeeper, elsewhere), (Role::SectionEditor, Some(section)), (Role::Reviewer, Some(section))]
        {
            let person = Person::holding(&portal, role, place).await;
            assert_eq!(send(&person, section, &sent(&wanted)).await, 403, "{role:?}");
        }
        assert_eq!(items(&portal).await, before);
    });
}
