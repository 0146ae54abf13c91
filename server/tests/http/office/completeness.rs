//! How complete the portal is, for everybody, unless that is switched off.

use portal_app::i18n::Lang;

use super::{Person, fresh};
use crate::support::{TestPortal, run, words};

#[test]
fn everybody_sees_the_share_of_each_section_and_language() {
    run(async {
        let portal = TestPortal::published().await;
        for lang in Lang::ALL {
            let page = fresh(&portal, &format!("/{lang}/completeness")).await.html();
            assert_eq!(page.texts("h1"), [words(lang, "completeness-title")]);
            let sections = portal.portal.structure().expect("an answer").sections.len();
            assert_eq!(page.all("svg.duties__bar").len(), 3 + sections * 3);
            let map = fresh(&portal, &format!("/{lang}/sitemap")).await.html();
            assert!(map.hrefs("main a").contains(&format!("/{lang}/completeness")));
        }
        assert_eq!(fresh(&portal, "/kk/completeness").await.header("x-portal-cache"), "hit");
    });
}

#[test]
fn it_can_be_switched_off_and_on_again() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        assert_eq!(fresh(&portal, "/ru/completeness").await.status, 200);
        let off = [("audit_days", "1095")];
        assert_eq!(person.post("/admin/settings", &off).await.status, 303);
        for lang in Lang::ALL {
            assert_eq!(fresh(&portal, &format!("/{lang}/completeness")).await.status, 404);
            assert!(
                !fresh(&portal, &format!("/{lang}/sitemap"))
                    .await
                    .html()
                    .hrefs("a")
                    .contains(&format!("/{lang}/completeness"))
            );
        }
        assert!(!fresh(&portal, "/sitemap/1.xml").await.text().contains("completeness"));
        let on = [("audit_days", "1095"), ("completeness_public", "on")];
        assert_eq!(person.post("/admin/settings", &on).await.status, 303);
        assert_eq!(fresh(&portal, "/ru/completeness").await.status, 200);
    });
}
