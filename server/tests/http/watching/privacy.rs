//! R95-1-9.2: personal data – no more than needed, with purpose and term, and no longer.

use chrono::TimeDelta;
use portal_app::features::privacy::{Form, purge};
use portal_app::i18n::Lang;
use portal_entities::users;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::administrator;
use crate::reception::open_reception;
use crate::support::{TestPortal, now, run, words};

/// R95-1-9.2b
#[test]
fn each_form_states_its_purpose_and_asks_for_nothing_else() {
    run(async {
        let portal = open_reception().await;
        for lang in Lang::ALL {
            let all = portal.page(&format!("/{lang}/privacy")).await;
            assert_eq!(all.all("tbody tr").len(), Form::ALL.len());
            for form in Form::ALL {
                let address = format!("/{lang}{}", form.path());
                let page = portal.page(&address).await;
                // A reception has its form behind each free time; the note stands before the choice too.
                let is_here = page.has("main form.form");
                let fields = if is_here { page.form_fields("main form.form") } else { Vec::new() };
                let fields = fields.into_iter().map(|(name, _)| name);
                let others: Vec<_> = fields.filter(|name| !form.fields().contains(&name.as_str())).collect();
                assert!(others.is_empty(), "{address}: {others:?}");
                let note = page.texts("#privacy-note").concat();
                for key in ["privacy-data", "privacy-purpose", "privacy-term"] {
                    assert!(note.contains(&words(lang, key)), "{address}: {note}");
                }
                assert!(page.hrefs("#privacy-note a").contains(&format!("/{lang}/privacy")));
            }
        }
    });
}

/// S004-15.16
#[test]
fn forms_lead_to_the_security_policy_once_it_is_published() {
    run(async {
        let portal = TestPortal::start().await;
        let person = administrator(&portal).await;
        let refused =
            person.post("/admin/settings", &[("audit_days", "400"), ("policy_address", "javascript:x")]).await;
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#policy_address"]);
        let policy = "/kk/site-services/about-site/policy";
        person
            .post(
                "/admin/settings",
                &[
                    ("audit_days", "400"),
                    ("policy_address", policy),
                    ("takes_appeals", "on"),
                    ("takes_appointments", "on"),
                ],
            )
            .await;
        for form in Form::ALL {
            let page = portal.page(&format!("/ru{}", form.path())).await;
            assert!(page.hrefs("#privacy-note a").contains(&policy.to_owned()));
        }
        assert!(portal.page("/ru/privacy").await.hrefs("main a").contains(&policy.to_owned()));
    });
}

async fn citizen(portal: &TestPortal, email: &str, closed: bool) {
    let row = users::ActiveModel {
        email: Set(email.to_owned()),
        name: Set("Нұрлан Асқар".to_owned()),
        password_hash: Set("x".to_owned()),
        must_change_password: Set(false),
        role: Set("citizen".to_owned()),
        created_at: Set(now()),
        consented_at: Set(Some(now())),
        disabled_at: Set(closed.then(now)),
        failures: Set(0),
        ..Default::default()
    };
    users::Entity::insert(row).exec_without_returning(portal.portal.db()).await.expect("a visitor");
}

async fn names(portal: &TestPortal) -> Vec<String> {
    let citizens = users::Entity::find().filter(users::Column::Role.eq("citizen"));
    let mut names: Vec<_> =
        citizens.all(portal.portal.db()).await.expect("visitors").into_iter().map(|row| row.email).collect();
    names.sort();
    names
}

/// R95-1-9.2c
#[test]
fn what_is_past_its_term_is_anonymised() {
    run(async {
        let portal = TestPortal::start().await;
        let staff = administrator(&portal).await;
        citizen(&portal, "closed@mail.example", true).await;
        citizen(&portal, "used@mail.example", false).await;
        assert_eq!(purge(&portal.portal).await.expect("a purge"), 0);

        let later = portal.later(TimeDelta::days(31)).await;
        assert_eq!(purge(&later.portal).await.expect("a purge"), 1);
        let known = names(&portal).await;
        assert!(known.contains(&"used@mail.example".to_owned()) && known[0].starts_with("forgotten-"), "{known:?}");

        let much_later = portal.later(TimeDelta::days(1_096)).await;
        assert_eq!(purge(&much_later.portal).await.expect("a purge"), 1);
        assert_eq!(purge(&much_later.portal).await.expect("a purge"), 0, "once");
        assert!(names(&portal).await.iter().all(|name| name.starts_with("forgotten-")));
        let rows = users::Entity::find().all(portal.portal.db()).await.expect("rows");
        assert!(rows.iter().all(|row| row.role != "citizen" || row.name.is_empty() && row.consented_at.is_none()));
        assert!(rows.iter().any(|row| row.email == staff.email), "the staff stays");
    });
}
