//! What waits in the reception, on the desk of whoever signs in.

use chrono::TimeDelta;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;

use super::{open_reception, send};
use crate::support::{run, words};

#[test]
fn the_desk_counts_what_waits_and_leads_there() {
    run(async {
        let portal = open_reception().await;
        assert_eq!(send(&portal, "kk", &[]).await.status, 303);
        let roles = [(Role::Registrar, None), (Role::SectionEditor, None)];
        let desk = portal.staff("registrar", &roles).await.get("/admin").await.html();
        // It is registered on the day it came.
        assert_eq!(desk.texts(".tasks__count"), ["1", "1"]);
        let names = ["desk-appeals-today", "desk-appeals-received"].map(|key| words(Lang::Kk, key));
        assert_eq!(desk.texts(".tasks__name"), names);
        assert_eq!(desk.hrefs(".tasks a"), ["/admin/appeals/board", "/admin/appeals"]);

        let later = portal.later(TimeDelta::days(40)).await;
        let desk = later.staff("latecomer", &roles).await.get("/admin").await.html();
        assert_eq!(desk.texts(".tasks__item--late .tasks__name"), [words(Lang::Kk, "desk-appeals-overdue")]);
    });
}

#[test]
fn the_desk_of_who_has_no_part_in_appeals_does_not_count_them() {
    run(async {
        let portal = open_reception().await;
        assert_eq!(send(&portal, "kk", &[]).await.status, 303);
        let desk = portal.staff("editor", &[(Role::SectionEditor, None)]).await.get("/admin").await.html();
        assert!(!desk.has(".tasks"));
        assert!(desk.words().contains(&words(Lang::Kk, "desk-nothing-waits")));
    });
}
