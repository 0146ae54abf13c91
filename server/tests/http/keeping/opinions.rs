//! What surveys, discussions, the notice wall and opinions on pages keep sealed, for the exchange of
//! the key.

use portal_entities::{
    discussion_comments, discussion_invites, discussion_readers, discussions, page_opinions, survey_files,
    survey_invites, survey_readers, survey_responses, surveys, wall_events,
};
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use crate::support::TestPortal;

/// One value in each sealed column; `seal` seals for a table, a column and whose it is.
pub async fn fill(portal: &TestPortal, seal: impl Fn(&str, &str, &str) -> String) {
    let (db, at) = (portal.portal.db(), portal.portal.now());
    let survey = surveys::ActiveModel {
        slug: Set("survey".to_owned()),
        sort: Set("survey".to_owned()),
        state: Set("published".to_owned()),
        title: Set(json!({})),
        lead: Set(json!({})),
        thanks: Set(json!({})),
        department: Set(json!({})),
        outcome: Set(json!({})),
        who: Set("email".to_owned()),
        results: Set("never".to_owned()),
        created_at: Set(at),
        changed_at: Set(at),
        ..Default::default()
    };
    let survey_id = survey.insert(db).await.expect("a survey").id;
    let response = survey_responses::ActiveModel {
        survey_id: Set(survey_id),
        submission: Set("response".to_owned()),
        voter: Set("voter".to_owned()),
        code_hash: Set("code".to_owned()),
        lang: Set("kk".to_owned()),
        sent_at: Set(at),
        sealed: Set(Some(seal("survey_responses", "sealed", "response"))),
        ..Default::default()
    };
    let response_id = response.insert(db).await.expect("a response").id;
    let file = survey_files::ActiveModel {
        survey_id: Set(survey_id),
        response_id: Set(response_id),
        key: Set("file".to_owned()),
        sealed: Set(seal("survey_files", "sealed", "file")),
        media_type: Set("image/png".to_owned()),
        size: Set(1),
        ..Default::default()
    };
    file.insert(db).await.expect("a file");
    let invite = survey_invites::ActiveModel {
        survey_id: Set(survey_id),
        token_hash: Set("token".to_owned()),
        voter: Set("voter".to_owned()),
        mark: Set("invite".to_owned()),
        sealed: Set(Some(seal("survey_invites", "sealed", "invite"))),
        lang: Set("kk".to_owned()),
        created_at: Set(at),
        expires_at: Set(at),
        ..Default::default()
    };
    invite.insert(db).await.expect("an invitation");
    let reader = survey_readers::ActiveModel {
        survey_id: Set(survey_id),
        reader: Set("reader".to_owned()),
        mark: Set("reader".to_owned()),
        sealed: Set(seal("survey_readers", "sealed", "reader")),
        lang: Set("kk".to_owned()),
        ..Default::default()
    };
    reader.insert(db).await.expect("a reader");
    let opinion = page_opinions::ActiveModel {
        mark: Set("opinion".to_owned()),
        path: Set("/news".to_owned()),
        place: Set("news".to_owned()),
        lang: Set("kk".to_owned()),
        is_useful: Set(false),
        sealed: Set(Some(seal("page_opinions", "sealed", "opinion"))),
        given_at: Set(at),
        ..Default::default()
    };
    opinion.insert(db).await.expect("an opinion");
    let event = wall_events::ActiveModel {
        slug: Set("event".to_owned()),
        kind: Set("theatre".to_owned()),
        stage: Set("waiting".to_owned()),
        title: Set(json!({})),
        about: Set(json!({})),
        house: Set(json!({})),
        house_key: Set("house".to_owned()),
        place: Set(json!({})),
        site: Set(String::new()),
        alt: Set(json!({})),
        mark: Set("event".to_owned()),
        link_hash: Set("link".to_owned()),
        sealed: Set(Some(seal("wall_events", "sealed", "event"))),
        lang: Set("kk".to_owned()),
        reason: Set(String::new()),
        over_at: Set(at),
        sequence: Set(0),
        made_at: Set(at),
        changed_at: Set(at),
        ..Default::default()
    };
    event.insert(db).await.expect("an event");
    fill_discussion(portal, seal).await;
}

async fn fill_discussion(portal: &TestPortal, seal: impl Fn(&str, &str, &str) -> String) {
    let (db, at) = (portal.portal.db(), portal.portal.now());
    let discussion = discussions::ActiveModel {
        slug: Set("discussion".to_owned()),
        kind: Set("topic".to_owned()),
        state: Set("published".to_owned()),
        title: Set(json!({})),
        lead: Set(json!({})),
        body: Set(json!({})),
        department: Set(json!({})),
        document: Set(String::new()),
        opens_at: Set(at),
        closes_at: Set(at),
        conclusion: Set(json!({})),
        pulse: Set(0),
        created_at: Set(at),
        changed_at: Set(at),
        ..Default::default()
    };
    let discussion_id = discussion.insert(db).await.expect("a discussion").id;
    let comment = discussion_comments::ActiveModel {
        discussion_id: Set(discussion_id),
        submission: Set("comment".to_owned()),
        sealed: Set(Some(seal("discussion_comments", "sealed", "comment"))),
        lang: Set("kk".to_owned()),
        standing: Set("waiting".to_owned()),
        is_expert: Set(false),
        sent_at: Set(at),
        ..Default::default()
    };
    comment.insert(db).await.expect("a comment");
    let invite = discussion_invites::ActiveModel {
        discussion_id: Set(discussion_id),
        token_hash: Set("token".to_owned()),
        mark: Set("expert".to_owned()),
        sealed: Set(seal("discussion_invites", "sealed", "expert")),
        lang: Set("kk".to_owned()),
        created_at: Set(at),
        ..Default::default()
    };
    invite.insert(db).await.expect("an expert");
    let reader = discussion_readers::ActiveModel {
        discussion_id: Set(discussion_id),
        reader: Set("reader".to_owned()),
        link_hash: Set("link".to_owned()),
        mark: Set("listener".to_owned()),
        sealed: Set(seal("discussion_readers", "sealed", "listener")),
        lang: Set("kk".to_owned()),
        made_at: Set(at),
        ..Default::default()
    };
    reader.insert(db).await.expect("a reader of conclusions");
}
