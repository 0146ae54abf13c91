//! R95-1-6.4e, R95-1-6.7i: a planted broken link is reported with page, target and since when.

use chrono::TimeDelta;
use portal_app::features::duties;
use portal_entities::{item_texts, units};
use portal_server::link_check;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{administrator, is_for_administrators_only};
use crate::support::{TestPortal, run};

const LINKS: &str = "/admin/links";

/// Puts a text with links into every page of the portal.
async fn plant(portal: &TestPortal, text: &str) {
    let change = item_texts::Entity::update_many()
        .col_expr(item_texts::Column::Body, Expr::value(text))
        .filter(item_texts::Column::Lang.eq("kk"));
    change.exec(portal.portal.db()).await.expect("planted links");
    portal.publish().await;
}

async fn targets(portal: &TestPortal) -> Vec<String> {
    let person = portal.staff("reader", &[(portal_app::features::rights::Role::Administrator, None)]).await;
    // Target, reason, editor, since.
    let cells = person.get(LINKS).await.html().texts("tbody td");
    let mut targets: Vec<_> = cells.into_iter().step_by(4).collect();
    targets.sort();
    targets.dedup();
    targets
}

/// O116-R-6: what stands on several pages is listed with all of them.
#[test]
fn a_text_that_was_copied_is_reported_with_its_pages() {
    run(async {
        let portal = TestPortal::published().await;
        let person = administrator(&portal).await;
        plant(&portal, &"Қала тұрғындарына арналған ортақ мәтін осында тұр. ".repeat(5)).await;
        let page = person.get("/admin/links/repeats").await.html();
        let planted =
            page.texts("tbody th").into_iter().filter(|words| words.starts_with("Қала тұрғындарына арналған"));
        assert_eq!(planted.count(), 1);
        assert!(page.hrefs("tbody a").len() > 1, "with its pages");
        let editor = portal.staff("editor", &[(portal_app::features::rights::Role::SectionEditor, None)]).await;
        assert_eq!(editor.get("/admin/links/repeats").await.status, 403);
    });
}

#[test]
fn a_planted_link_is_reported_until_it_is_mended() {
    run(async {
        let portal = TestPortal::published().await;
        plant(
            &portal,
            "[а](/kk/news) [ә](/kk/never-there#x) [б](egov.kz) [в](https://egov.kz/) [г](mailto:a@b.kz) [ғ](/admin)",
        )
        .await;
        assert!(link_check::check(&portal.portal, &portal.router).await.expect("a check") > 0);
        assert_eq!(targets(&portal).await, ["/kk/never-there", "egov.kz"]);
        let since = async |portal: &TestPortal| {
            let person = administrator(portal).await;
            person.get(LINKS).await.html().texts("tbody td time").first().cloned()
        };
        let first = since(&portal).await;
        let later = portal.later(TimeDelta::days(2)).await;
        link_check::check(&later.portal, &later.router).await.expect("a check");
        let person = portal.staff("second", &[(portal_app::features::rights::Role::Administrator, None)]).await;
        assert_eq!(person.get(LINKS).await.html().texts("tbody td time").first().cloned(), first, "since when it was");
        plant(&portal, "[а](/kk/news)").await;
        assert_eq!(link_check::check(&portal.portal, &portal.router).await.expect("a check"), 0);
        is_for_administrators_only(&portal, LINKS).await;
    });
}

#[test]
fn the_weekly_letter_of_a_unit_names_its_broken_links() {
    run(async {
        let portal = TestPortal::published().await;
        plant(&portal, "[ә](/kk/never-there)").await;
        link_check::check(&portal.portal, &portal.router).await.expect("a check");
        let address = units::Entity::update_many().col_expr(units::Column::Email, Expr::value("unit@akimat.example"));
        address.exec(portal.portal.db()).await.expect("an address");
        duties::send_due(&portal.portal, portal.portal.now()).await.expect("letters");
        let letters = portal.mails_to("unit@akimat.example").await;
        assert!(letters.iter().any(|letter| letter.contains("/kk/never-there")), "{letters:?}");
    });
}
