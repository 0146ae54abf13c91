//! Settings that do something, and the emblem.

use super::{Person, fresh};
use crate::support::{TestPortal, run};

const DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>"#;

#[test]
fn wrong_values_are_told_at_their_fields_and_change_nothing() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let refused = person.post("/admin/settings", &[("audit_days", "7"), ("editors_email", "nobody")]).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#editors_email", "#audit_days"]);
        assert_eq!(page.attribute("#audit_days", "value"), "7");
        assert_eq!(page.attribute("#editors_email", "value"), "nobody");
        let page = person.page("/admin/settings").await;
        assert_eq!(page.attribute("#audit_days", "value"), "1095");
        assert!(page.has("#completeness_public[checked]"));
    });
}

#[test]
fn settings_survive_a_restart() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let fields = [("audit_days", "400"), ("editors_email", " office@shymkent.example ")];
        assert_eq!(person.post("/admin/settings", &fields).await.header("location"), "/admin/settings?done=saved");
        let restarted = portal.restarted().await;
        restarted.portal.refresh().await.expect("the settings");
        let settings = restarted.portal.settings();
        assert_eq!((settings.audit_days, settings.editors_email.as_str()), (400, "office@shymkent.example"));
        assert!(!settings.completeness_public);
    });
}

/// O116-T-23c
#[test]
fn a_new_emblem_is_on_every_page_at_once() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let before = fresh(&portal, "/kk/").await.html().attribute("img.brand__emblem", "src");
        let answer = person.upload("/admin/settings/emblem", "emblem", DRAWING.as_bytes()).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let after = fresh(&portal, "/kk/").await.html().attribute("img.brand__emblem", "src");
        assert!(after.starts_with("/media/brand/") && after != before, "{after}");
        let file = fresh(&portal, &after).await;
        assert_eq!((file.status.as_u16(), file.text()), (200, DRAWING));
        assert_eq!(person.page("/admin/settings").await.attribute("main img", "src"), after);

        let other = DRAWING.replace("M0 0h2v2z", "M1 1h1v1z\" fill=\"none");
        assert_eq!(person.upload("/admin/settings/emblem", "emblem", other.as_bytes()).await.status, 303);
        let last = fresh(&portal, "/kk/").await.html().attribute("img.brand__emblem", "src");
        assert_ne!(last, after, "another file has another address");

        assert_eq!(person.post("/admin/settings/emblem/remove", &[]).await.status, 303);
        assert_eq!(fresh(&portal, "/kk/").await.html().attribute("img.brand__emblem", "src"), before);
    });
}

/// O116-T-24, P891-2.6
#[test]
fn the_logo_stands_in_the_header_only_while_there_is_one() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        assert!(!fresh(&portal, "/ru/").await.html().has("img.brand__logo"));
        assert_eq!(person.upload("/admin/settings/logo", "logo", DRAWING.as_bytes()).await.status, 303);
        let src = fresh(&portal, "/ru/").await.html().attribute("img.brand__logo", "src");
        assert_eq!(fresh(&portal, &src).await.text(), DRAWING);
        assert_eq!(person.post("/admin/settings", &[("audit_days", "400")]).await.status, 303);
        assert!(fresh(&portal, "/ru/").await.html().has("img.brand__logo"), "the form of settings leaves it");
        assert_eq!(person.post("/admin/settings/logo/remove", &[]).await.status, 303);
        assert!(!fresh(&portal, "/ru/").await.html().has("img.brand__logo"));
        assert_eq!(person.upload("/admin/settings/banner", "banner", DRAWING.as_bytes()).await.status, 404);
        assert_eq!(person.post("/admin/settings/banner/remove", &[]).await.status, 404);
    });
}

/// R95-3-3a
#[test]
fn the_terms_of_the_reception_are_set_within_sense() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let wrong = [("acknowledge", "0"), ("answer", "20"), ("extended_answer", "10"), ("counting", "moons")];
        let refused = person.post("/admin/settings", &wrong).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#acknowledge", "#extended_answer"]);
        let right = [("acknowledge", "2"), ("answer", "20"), ("counting", "working-days"), ("takes_appeals", "on")];
        assert_eq!(person.post("/admin/settings", &right).await.status, 303);
        let page = person.page("/admin/settings").await;
        assert_eq!(page.attribute("#acknowledge", "value"), "2");
        assert_eq!(page.attribute("#counting option[selected]", "value"), "working-days");
        assert_eq!(page.attribute("#extended_answer", "value"), "30", "what was not sent stays");
    });
}

#[test]
fn what_is_no_harmless_picture_is_refused_as_an_emblem() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let scripted = DRAWING.replace("</svg>", "<script>alert(1)</script></svg>");
        let big = DRAWING.replace("</svg>", &format!("<!--{}--></svg>", "a".repeat(110 * 1024)));
        for file in [b"".as_slice(), b"GIF89a", scripted.as_bytes(), big.as_bytes(), b"\xff\xfe"] {
            let answer = person.upload("/admin/settings/emblem", "emblem", file).await;
            assert_eq!(answer.status, 422);
            assert_eq!(answer.html().hrefs(".error-summary a"), ["#emblem"]);
        }
        assert!(!portal.data_dir().join("media/brand").exists());
        assert_eq!(person.post("/admin/settings/emblem", &[("emblem", "x")]).await.status, 400);
    });
}
