//! Rating a state service on the engine of the surveys.

use portal_app::features::rights::Role;
use portal_app::features::surveys;
use portal_app::i18n::Lang;
use portal_server::config::Switch;

use super::vote;
use crate::support::{Setting, TestPortal, run, words_before};

const SERVICE: &str = "/kk/state-services/service-passports/address-certificate";
const RATE: &str = "/kk/surveys/rating-service-passports.address-certificate";
const CHOSEN: [(&str, &str); 2] = [("item", "service-passports"), ("entry", "address-certificate")];

async fn portal_with_a_service() -> TestPortal {
    // Kept pages are shown once more while they are made anew.
    let portal = TestPortal::with(Setting { cache: Switch::Off, ..Setting::default() }).await;
    let titles = [(Lang::Kk, "Мекенжай анықтамасы"), (Lang::Ru, "Адресная справка")];
    let place = ("service-passports", "page");
    portal.add_entry(place, "address-certificate", "2026-11-20T09:00:00+05:00", &titles).await;
    portal
}

#[test]
fn a_service_is_rated_on_its_page_and_shows_what_five_people_think() {
    run(async {
        let portal = portal_with_a_service().await;
        let page = portal.page(SERVICE).await;
        assert_eq!(page.form_action(".rating form"), "/kk/surveys/rate");
        assert!(!page.has(".rating table"));
        let begun = portal.post("/kk/surveys/rate", &[&CHOSEN[..], &[("step", "4")]].concat(), &[]).await;
        assert_eq!(begun.header("location"), format!("{RATE}?q1=4"));
        let form = portal.page(&format!("{RATE}?q1=4")).await;
        assert!(form.all("input[name=q1]").iter().any(|step| step.attribute("checked").is_some()));
        for (number, step) in (1_u32..).zip(["5", "5", "4", "4"]) {
            let sent = vote(&portal, RATE, (number, &format!("{number:032x}")), &[("q1", step)], None).await;
            assert_eq!(sent.status, 303);
        }
        portal.publish().await;
        assert!(!portal.page(SERVICE).await.has(".rating table"), "four say too little");
        let before = surveys::pulse(&portal.portal).await.expect("marks");
        let words = [("q1", "3"), ("q2", "Кезек ұзақ")];
        assert_eq!(vote(&portal, RATE, (9, &format!("{:032x}", 9)), &words, None).await.status, 303);
        let now = surveys::pulse(&portal.portal).await.expect("marks");
        assert!(surveys::changed(Some(&before), &now).contains(&SERVICE.to_owned()), "the page is made anew");
        portal.publish().await;
        let page = portal.page(SERVICE).await;
        assert!(page.texts(".rating strong").concat().contains("4,2"), "{:?}", page.texts(".rating strong"));
        assert_eq!(page.texts(".rating td"), ["2", "2", "1", "0", "0"]);
        assert!(!page.words().contains("Кезек ұзақ"), "words are for the department");
        assert_eq!(portal.get(&format!("{RATE}/results")).await.status, 404);
        let keeper = portal.staff("keeper", &[(Role::SurveyKeeper, None)]).await;
        assert!(keeper.get("/admin/surveys/1/results").await.text().contains("Кезек ұзақ"));
        let beginning = words_before(Lang::Ru, "rating-of", "title");
        assert!(portal.page(&RATE.replace("/kk/", "/ru/")).await.texts("h1").concat().starts_with(&beginning));
    });
}

#[test]
fn ratings_are_no_surveys_of_the_list_and_only_services_are_rated() {
    run(async {
        let portal = portal_with_a_service().await;
        portal.post("/kk/surveys/rate", &CHOSEN, &[]).await;
        portal.post("/kk/surveys/rate", &CHOSEN, &[]).await;
        portal.publish().await;
        assert!(portal.page("/kk/surveys").await.all("main .items li").is_empty());
        assert!(!portal.page("/kk/").await.has(".home-survey"));
        let keeper = portal.staff("keeper", &[(Role::SurveyKeeper, None)]).await;
        assert_eq!(keeper.get("/admin/surveys").await.html().all("tbody tr").len(), 1, "made once");
        let unknown = [("item", "service-passports"), ("entry", "no-such-service")];
        assert_eq!(portal.post("/kk/surveys/rate", &unknown, &[]).await.status, 404);
        let other = [("item", "news"), ("entry", "address-certificate")];
        assert_eq!(portal.post("/kk/surveys/rate", &other, &[]).await.status, 400);
        assert!(!portal.page("/kk/state-services/service-passports").await.has(".rating"));
    });
}
