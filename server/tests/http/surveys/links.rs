//! Surveys answered by link: a confirmed address once, invitations, and word of what was done.

use portal_app::i18n::Lang;
use portal_entities::{survey_invites, survey_readers, survey_responses};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{ADDRESS, ADMIN, Survey, vote};
use crate::reception::opened;
use crate::support::{Answer, run, words};

const EMAIL: &str = "aliya@mail.example";

async fn ask_for_link(survey: &Survey, email: &str) -> Answer {
    let mark = format!("{:032x}", 77);
    let opened = opened(&survey.portal, &mark, 60);
    let fields = [("email", email), ("mark", &mark), ("opened", &opened)];
    survey.portal.post(&format!("{ADDRESS}/link"), &fields, &[]).await
}

/// The address that the last mail leads to.
async fn link(survey: &Survey, email: &str) -> String {
    let mails = survey.portal.mails_to(email).await;
    let last = mails.last().expect("a mail");
    let line = last.lines().find(|line| line.contains("/take/")).expect("a link");
    line.split(".example").nth(1).expect("a path").to_owned()
}

#[test]
fn a_confirmed_address_answers_once_and_hears_what_was_done() {
    run(async {
        let survey = Survey::open_with(&[("who", "email")]).await;
        let form = survey.portal.page(ADDRESS).await;
        assert!(form.has("#email") && !form.has("fieldset"));
        assert_eq!(survey.vote(1, &[("q1", "1")]).await.status, 404, "no way around the link");
        let wrong = ask_for_link(&survey, "aliya").await;
        assert_eq!((wrong.status.as_u16(), wrong.html().has("#email-error")), (422, true));
        assert_eq!(ask_for_link(&survey, EMAIL).await.status, 200);
        let own = link(&survey, EMAIL).await;
        let kept = survey_invites::Entity::find().one(survey.portal.portal.db()).await.expect("rows").expect("a link");
        assert!(!format!("{kept:?}").contains("aliya"), "the address is nowhere readable");
        assert!(survey.portal.page(&own).await.has("input[name=news]"));
        let (mark, fields) = (format!("{:032x}", 5), [("q1", "2"), ("news", "yes")]);
        let sent = vote(&survey.portal, &own, (1, &mark), &fields, None).await;
        assert_eq!((sent.status.as_u16(), sent.cookie()), (303, ""));
        let again = vote(&survey.portal, &own, (1, &mark), &fields, None).await;
        assert_eq!(again.header("location"), sent.header("location"), "sent twice it is the same");
        assert_eq!(survey.portal.get(&own).await.status, 404, "the link is used up");
        assert_eq!(survey_invites::Entity::find().count(survey.portal.portal.db()).await.expect("a number"), 0);
        // Another link for the same address, however it is written.
        assert_eq!(ask_for_link(&survey, "Aliya@Mail.example").await.status, 200);
        let mails = survey.portal.mails_to(EMAIL).await;
        assert!(mails[1].contains(&words(Lang::Kk, "survey-already")) && !mails[1].contains("/take/"));
        assert_eq!(survey.responses().await, 1);
        let reader =
            survey_readers::Entity::find().one(survey.portal.portal.db()).await.expect("rows").expect("a reader");
        let row = survey_responses::Entity::find().one(survey.portal.portal.db()).await.expect("rows").expect("a row");
        assert!(reader.reader != row.voter && !format!("{reader:?}{row:?}").contains("aliya"));
        let outcome = [("outcome_kk", "Он орындық қойылды."), ("tell", "on")];
        let told = survey.keeper.post(&format!("{ADMIN}/outcome"), &outcome).await;
        assert_eq!(told.header("location"), format!("{ADMIN}?done=told&about=1"));
        let mails = survey.portal.mails_to(EMAIL).await;
        assert!(mails[2].contains("Он орындық қойылды.") && mails[2].contains("/results"));
        assert_eq!(survey_readers::Entity::find().count(survey.portal.portal.db()).await.expect("a number"), 0);
        assert!(survey.portal.page(&format!("{ADDRESS}/results")).await.words().contains("Он орындық қойылды."));
    });
}

#[test]
fn the_invited_answer_by_their_link_and_nobody_else() {
    run(async {
        let survey = Survey::open_with(&[("who", "invited")]).await;
        assert!(!survey.portal.page(ADDRESS).await.has("main form"));
        assert_eq!(survey.vote(1, &[("q1", "1")]).await.status, 404);
        let page = format!("{ADMIN}/invites");
        let wrong = survey.keeper.post(&page, &[("addresses", "a@b.kz, nobody")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.html().has("#addresses-error")), (422, true));
        assert_eq!(survey.keeper.post(&page, &[("count", "501")]).await.status, 422);
        assert_eq!(survey_invites::Entity::find().count(survey.portal.portal.db()).await.expect("a number"), 0);
        let fields = [("addresses", EMAIL), ("lang", "ru"), ("count", "2")];
        let made = survey.keeper.post(&page, &fields).await.html();
        let handed = made.texts("ol code");
        assert_eq!(handed.len(), 2);
        assert!(link(&survey, EMAIL).await.starts_with("/ru/surveys/"));
        for (number, address) in (1..).zip(&handed) {
            let path = address.split(".example").nth(1).expect("a path");
            let mark = format!("{number:032x}");
            let sent = vote(&survey.portal, path, (number, &mark), &[("q1", "1")], None).await;
            assert_eq!(sent.status, 303, "{}", sent.text());
        }
        assert_eq!(survey.responses().await, 2);
    });
}
