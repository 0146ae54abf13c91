//! The list of holidays in the administrator's hands.

use portal_app::features::rights::Role;
use portal_app::features::workdays;
use portal_entities::audit;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Person;
use crate::support::{TestPortal, run};

const ADDRESS: &str = "/admin/settings/workdays";

#[test]
fn the_administrator_keeps_the_list_and_a_wrong_line_is_named() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let page = person.page(ADDRESS).await;
        assert!(page.texts("main li time").iter().any(|day| day == "2026 жылғы 16 желтоқсан"));
        assert!(person.page("/admin/settings").await.hrefs("main a").contains(&ADDRESS.to_owned()));

        let wrong = person.post(ADDRESS, &[("holidays", "12-16\nНаурыз")]).await;
        assert_eq!(wrong.status, 422);
        let form = wrong.html();
        assert_eq!(form.hrefs(".error-summary a"), ["#holidays"]);
        assert!(form.texts("#holidays-error")[0].contains("2-жол"));
        assert!(form.text(form.one("textarea")).contains("Наурыз"), "what was typed stays");

        assert_eq!(person.post(ADDRESS, &[("holidays", "12-16\r\n\r\n 2026-11-23 \r\n")]).await.status, 303);
        let calendar = workdays::calendar(portal.portal.db()).await.expect("the calendar");
        assert!(!calendar.is_working("2026-11-23".parse().expect("a date")));
        assert!(calendar.is_working("2026-12-17".parse().expect("a date")));
        let lines = audit::Entity::find()
            .filter(audit::Column::TargetId.eq("holidays"))
            .all(portal.portal.db())
            .await
            .expect("the log");
        assert_eq!(lines.len(), 1);
    });
}

#[test]
fn nobody_else_sees_or_changes_it() {
    run(async {
        let portal = TestPortal::start().await;
        let reviewer = Person::holding(&portal, Role::Reviewer, None).await;
        assert_eq!(reviewer.get(ADDRESS).await.status, 403);
        assert_eq!(reviewer.post(ADDRESS, &[("holidays", "")]).await.status, 403);
        assert_eq!(portal.get(ADDRESS).await.status, 303);
    });
}
