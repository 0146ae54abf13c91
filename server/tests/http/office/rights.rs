//! Nothing of the office is reached by guessing an address or an id.

use portal_app::features::rights::Role;

use super::{Person, id_of};
use crate::support::{TestPortal, run};

const FOR_ADMINISTRATORS: [&str; 6] = [
    "/admin/settings",
    "/admin/settings/workdays",
    "/admin/audit",
    "/admin/audit.csv",
    "/admin/duties/units",
    "/admin/editorial-group/new",
];
const FOR_STAFF: [&str; 10] = [
    "/admin/duties",
    "/admin/duties.csv",
    "/admin/duties.xlsx",
    "/admin/duties/month.csv",
    "/admin/translations",
    "/admin/structure",
    "/admin/plan",
    "/admin/plan.csv",
    "/admin/editorial-group",
    "/admin/editorial-group.csv",
];

fn changes(own: i64, item: i64) -> Vec<String> {
    let of_item =
        ["", "/remove", "/restore", "/move", "/up", "/down"].map(|what| format!("/admin/structure/{item}{what}"));
    let others = [
        format!("/admin/structure/{own}"),
        format!("/admin/structure/{own}/add"),
        "/admin/settings".to_owned(),
        "/admin/duties/units/1".to_owned(),
    ];
    of_item.into_iter().chain(others).collect()
}

#[test]
fn strangers_are_sent_to_sign_in() {
    run(async {
        let portal = TestPortal::start().await;
        for address in FOR_ADMINISTRATORS.into_iter().chain(FOR_STAFF) {
            let answer = portal.get(address).await;
            assert_eq!(answer.status, 303, "{address}");
            assert!(answer.header("location").starts_with("/kk/login?next="), "{address}");
        }
        let (own, item) = (id_of(&portal, "state-symbols"), id_of(&portal, "state-flag"));
        for address in changes(own, item) {
            assert_eq!(portal.post(&address, &[], &[]).await.status, 303, "{address}");
        }
    });
}

/// R95-1-5.3a1, R95-1-5.3c2, R95-1-5.3d4
#[test]
fn editors_and_reviewers_look_and_change_nothing() {
    run(async {
        let portal = TestPortal::start().await;
        let (own, item) = (id_of(&portal, "state-symbols"), id_of(&portal, "state-flag"));
        for role in [Role::SectionEditor, Role::Reviewer] {
            let person = Person::holding(&portal, role, None).await;
            for address in FOR_STAFF {
                assert_eq!(person.get(address).await.status, 200, "{role:?} {address}");
            }
            for address in FOR_ADMINISTRATORS {
                assert_eq!(person.get(address).await.status, 403, "{role:?} {address}");
            }
            for address in changes(own, item) {
                assert_eq!(person.post(&address, &[]).await.status, 403, "{role:?} {address}");
            }
            assert_eq!(person.upload("/admin/settings/emblem", "emblem", b"<svg></svg>").await.status, 403);
            assert_eq!(person.get(&format!("/admin/structure/{own}")).await.status, 403);
            assert_eq!(person.get(&format!("/admin/structure/{own}/add")).await.status, 403);
            assert!(person.page("/admin/structure").await.all("main form").is_empty());
        }
    });
}

#[test]
fn a_keeper_of_one_section_leaves_the_others_alone() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = Person::holding(&portal, Role::RubricKeeper, Some(id_of(&portal, "about-body"))).await;
        let (foreign, item) = (id_of(&portal, "state-symbols"), id_of(&portal, "state-flag"));
        for address in changes(foreign, item) {
            assert_eq!(keeper.post(&address, &[]).await.status, 403, "{address}");
        }
        let own = id_of(&portal, "units-and-subordinates");
        let away = [("section", foreign.to_string())];
        let fields: Vec<_> = away.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(keeper.post(&format!("/admin/structure/{own}/move"), &fields).await.status, 403);
    });
}

#[test]
fn ids_that_are_none_lead_nowhere() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        for id in ["x", "-1", "999999999", "99999999999999999999", "1%27"] {
            assert_eq!(person.get(&format!("/admin/structure/{id}")).await.status, 404, "{id}");
            for what in ["", "/add", "/remove", "/restore", "/move", "/up", "/down"] {
                let answer = person.post(&format!("/admin/structure/{id}{what}"), &[]).await;
                assert_eq!(answer.status, 404, "{id}{what}");
            }
        }
    });
}
