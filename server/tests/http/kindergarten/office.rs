//! Corrections and vouchers.

use portal_app::i18n::Lang;

use super::files::correct;
use super::{asked, five, import, with_queue};
use crate::support::{run, words};

#[test]
fn a_correction_needs_a_reason_and_moves_the_child() {
    run(async {
        let (portal, person) = with_queue().await;
        let refused = correct(&person, "A-2", &[("category", "priority")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.html().hrefs(".error-summary a"), ["#reason"]);
        let wrong = [("applied", "x"), ("born", "1990"), ("wishes", "77"), ("reason", "r")];
        let refused = correct(&person, "A-2", &wrong).await.html();
        assert_eq!(refused.hrefs(".error-summary a"), ["#applied", "#born", "#wishes"]);

        let saved = correct(&person, "A-2", &[("category", "priority"), ("reason", "анықтама бойынша")]).await;
        assert_eq!(saved.header("location"), "/admin/kindergarten/application?number=A%2D2&done=saved");
        let page = asked(&portal, "A-2").await.html();
        assert_eq!(page.texts("dl[data-kinder=places] dd")[0], "1 of 4", "by its date before A-4");
        let again = person.get("/admin/kindergarten/application?number=A-2").await.html();
        assert!(again.words().contains("анықтама бойынша"));

        let removed = correct(&person, "A-2", &[("reason", "көшіп кетті"), ("step", "remove")]).await;
        assert!(removed.header("location").ends_with("done=removed"));
        assert_eq!(asked(&portal, "A-2").await.status, 422);
        let gone = person.get("/admin/kindergarten/application?number=A-2").await;
        assert_eq!(gone.status, 422);
        assert!(gone.html().words().contains(&words(Lang::Kk, "kinder-not-found")));
    });
}

#[test]
fn vouchers_go_by_the_rules_of_priority_with_a_protocol() {
    run(async {
        let (portal, person) = with_queue().await;
        let address = "/admin/kindergarten/vouchers?kindergarten=1&year=2022&count=2";
        let page = person.get(address).await.html();
        assert_eq!(page.texts("tbody th"), ["A-4", "A-1"], "the priority category, then the oldest");
        let given = person.fill(address, "main form[method=post]", &[]).await;
        assert_eq!(given.status, 303, "{}", given.text());
        let protocol = person.get(given.header("location")).await.html();
        assert_eq!(protocol.texts("tbody th"), ["A-4", "A-1"]);
        assert!(protocol.words().contains("Айгөлек"));
        assert!(asked(&portal, "A-4").await.html().has(".notice--success"));
        assert_eq!(asked(&portal, "A-2").await.html().texts("dl[data-kinder=places] dd")[0], "2 of 2");
        let garden = portal.page("/en/kindergartens/1").await;
        assert_eq!(garden.texts("tbody td")[..3], ["25", "1", "1"], "two places fewer are free");

        let stale = [("kindergarten", "1"), ("year", "2022"), ("count", "1"), ("seen", "0.0")];
        assert_eq!(person.post("/admin/kindergarten/vouchers", &stale).await.status, 409);
        let wrong = person.get("/admin/kindergarten/vouchers?kindergarten=9&year=1&count=0").await;
        assert_eq!(wrong.html().hrefs(".error-summary a"), ["#kindergarten", "#year", "#count"]);

        // The next list of the department still has them as waiting: they keep their vouchers.
        import(&portal, &person, &five()).await;
        assert!(asked(&portal, "A-4").await.html().has(".notice--success"));
    });
}
