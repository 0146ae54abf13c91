//! Against programs: each way through, with script and without, and nothing typed is lost.

use portal_app::i18n::Lang;
use portal_entities::appeals;
use sea_orm::{EntityTrait, PaginatorTrait};
use sha2::{Digest as _, Sha256};

use super::{filled, open_reception, opened, send};
use crate::support::{Answer, Html, TestPortal, run, words};

async fn received(portal: &TestPortal) -> u64 {
    appeals::Entity::find().count(portal.portal.db()).await.expect("a number")
}

/// What a person writes who reads the question.
pub(super) fn solved(page: &Html, lang: Lang) -> String {
    let question = page.texts("#figures-label").concat();
    let asked = question.split(':').nth(1).expect("figures").to_owned();
    let figure = |name: &str| (0..10).find(|figure| words(lang, &format!("reception-figure-{figure}")) == name.trim());
    asked.split(',').map(|name| figure(name).expect("a figure").to_string()).collect::<Vec<_>>().join(" ")
}

/// Sends a form that came back as a person would, with the question answered.
pub(super) async fn send_again(portal: &TestPortal, page: &Html, figures: &str) -> Answer {
    let mut fields = page.form_fields("main form.form");
    fields.retain(|(name, _)| name != "figures" && name != "step" && name != "files");
    fields.push(("figures".to_owned(), figures.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    portal.post(&page.form_action("main form.form"), &fields, &[]).await
}

#[test]
fn who_sends_faster_than_people_write_is_asked_and_not_refused() {
    run(async {
        let portal = open_reception().await;
        for lang in Lang::ALL {
            let code = lang.code();
            let mark = portal.page(&format!("/{code}/appeals")).await.attribute("input[name=mark]", "value");
            let just_now = opened(&portal, &mark, 1);
            let answer = portal.post(&format!("/{code}/appeals"), &filled(code, &mark, &just_now, &[]), &[]).await;
            assert_eq!(answer.status, 422);
            let page = answer.html();
            assert!(page.texts("#figures-error").concat().contains(&words(lang, "reception-doubt-fast")));
            assert_eq!(page.attribute("#subject", "value"), "Көшедегі жарық");
            let wrong = send_again(&portal, &page, "1").await;
            assert_eq!(wrong.status, 422);
            let asked_again = wrong.html();
            let answered = send_again(&portal, &asked_again, &solved(&asked_again, lang)).await;
            assert_eq!(answered.status, 303);
        }
        assert_eq!(received(&portal).await, 3);
    });
}

#[test]
fn the_unseen_field_and_a_form_that_was_never_opened_lead_to_the_question() {
    run(async {
        let portal = open_reception().await;
        let form = portal.page("/kk/appeals").await;
        assert_eq!(form.attribute("#website", "tabindex"), "-1");
        assert_eq!(form.attribute("#website", "autocomplete"), "off");
        assert_eq!(form.attribute(".reception-trap", "aria-hidden"), "true");
        for changes in [&[("website", "https://spam.example")][..], &[("opened", "")], &[("opened", "forged")]] {
            let answer = send(&portal, "kk", changes).await;
            let page = answer.html();
            assert_eq!(answer.status, 422, "{changes:?}");
            assert!(page.texts("#figures-error").concat().contains(&words(Lang::Kk, "reception-doubt-odd")));
            assert_eq!(send_again(&portal, &page, &solved(&page, Lang::Kk)).await.status, 303, "{changes:?}");
        }
    });
}

/// The outcome of the computation that the form's script makes.
pub fn work(mark: &str) -> String {
    let hash = |nonce: &u64| Sha256::digest(format!("{mark}.{nonce}"));
    (0..10_000_000).find(|nonce| hash(nonce)[..2] == [0, 0]).expect("an outcome").to_string()
}

#[test]
fn a_crowded_network_gets_through_by_work_or_by_figures() {
    run(async {
        let portal = open_reception().await;
        for _ in 0..30 {
            assert_eq!(send(&portal, "ru", &[]).await.status, 303);
        }
        let crowded = send(&portal, "ru", &[]).await;
        assert_eq!(crowded.status, 422);
        assert!(crowded.html().texts("#figures-error").concat().contains(&words(Lang::Ru, "reception-doubt-many")));
        let form = portal.page("/ru/appeals").await;
        assert!(form.has("#figures"), "asked beforehand, so that no file is lost");
        let mark = form.attribute("input[name=mark]", "value");
        let (opened, work) = (opened(&portal, &mark, 60), work(&mark));
        let forged = filled("ru", &mark, "forged", &[("work", &work)]);
        assert_eq!(portal.post("/ru/appeals", &forged, &[]).await.status, 422, "work for a form made up");
        let other = filled("ru", &mark, &opened, &[("work", "0")]);
        assert_eq!(portal.post("/ru/appeals", &other, &[]).await.status, 422);
        let worked = filled("ru", &mark, &opened, &[("work", &work)]);
        assert_eq!(portal.post("/ru/appeals", &worked, &[]).await.status, 303);
        let page = crowded.html();
        assert_eq!(send_again(&portal, &page, &solved(&page, Lang::Ru)).await.status, 303);
        assert_eq!(received(&portal).await, 32);
    });
}

#[test]
fn a_question_is_answered_for_its_own_form_and_within_the_hour() {
    run(async {
        let portal = open_reception().await;
        let page = send(&portal, "en", &[("opened", "")]).await.html();
        let figures = solved(&page, Lang::En);
        let question = page.attribute("input[name=question]", "value");
        let stolen = send(&portal, "en", &[("opened", ""), ("question", &question), ("figures", &figures)]).await;
        assert_eq!(stolen.status, 422, "another form's");
        let late = portal.later(chrono::TimeDelta::minutes(61)).await;
        let fields = [("opened", ""), ("question", question.as_str()), ("figures", figures.as_str())];
        let mark = page.attribute("input[name=mark]", "value");
        let late = late.post("/en/appeals", &filled("en", &mark, "", &fields), &[]).await;
        assert_eq!(late.status, 422);
    });
}
