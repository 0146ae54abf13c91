//! Questions and answers over HTTP (O116-L-8.4, O116-L-11.6a, O116-L-11.6d, O116-M-2.4, O116-M-5.4,
//! O116-U-4.3, P891-14.1).

mod asking;
mod hostile;
mod of_appeals;
mod reading;
mod topics;

use portal_app::features::rights::Role;
use portal_entities::faq_questions;
use sea_orm::EntityTrait;

use crate::newsroom::CONFIRMED;
use crate::reception::opened;
use crate::support::{Answer, Person, TestPortal};

const ASK: &str = "/kk/faq/ask";

/// A question as somebody types it.
const QUESTION: [(&str, &str); 5] = [
    ("topic", "transport"),
    ("text", "Мен 12-үйде тұрамын. Автобус түнде жүре ме?"),
    ("name", "Аялдамадағы кісі"),
    ("email", "Asker@Mail.example"),
    ("consent", "yes"),
];

fn changed<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = fields.to_vec();
    for (name, value) in changes {
        all.retain(|(known, _)| known != name);
        all.push((name, value));
    }
    all
}

/// Sends the form as somebody who took a minute over it.
async fn ask(portal: &TestPortal, changes: &[(&str, &str)]) -> Answer {
    let page = portal.page(ASK).await;
    let mark = page.attribute("input[name=mark]", "value");
    ask_marked(portal, &mark, changes).await
}

async fn ask_marked(portal: &TestPortal, mark: &str, changes: &[(&str, &str)]) -> Answer {
    let opened = opened(portal, mark, 60);
    let fields = changed(&changed(&QUESTION, &[("mark", mark), ("opened", &opened)]), changes);
    portal.post(ASK, &fields, &[]).await
}

async fn rows(portal: &TestPortal) -> Vec<faq_questions::Model> {
    faq_questions::Entity::find().all(portal.portal.db()).await.expect("rows")
}

/// Who answers questions everywhere.
async fn keeper(portal: &TestPortal) -> Person {
    portal.staff("keeper", &[(Role::QuestionKeeper, None)]).await
}

const TITLE: &str = "Автобус түнде жүре ме?";

/// Writes an answer to the first question and gives the address of its draft.
async fn drafted(keeper: &Person) -> String {
    let answer =
        [("topic", "transport"), ("title", TITLE), ("answer", "Түнгі бағыт жұма күні жүреді."), ("named", "on")];
    let drafted = keeper.post("/admin/faq/questions/1/draft", &answer).await;
    assert_eq!(drafted.status, 303, "{}", drafted.text());
    drafted.header("location").to_owned()
}

/// Sends a draft through the newsroom: by one person, approved by another.
async fn published(portal: &TestPortal, by: &Person, draft: &str) {
    let mut fields = vec![("provider", "Көлік басқармасы"), ("is_proofread", "on")];
    fields.extend(CONFIRMED);
    let submitted = by.fill(draft, "form[data-editor]", &fields).await;
    assert!(submitted.header("location").ends_with("done=submitted"), "{}", submitted.text());
    let reviewer = portal.staff("reviewer", &[(Role::Reviewer, None)]).await;
    let approved = crate::newsroom::step(&reviewer, draft, &[("action", "approve")]).await;
    assert!(approved.header("location").ends_with("done=approved"), "{}", approved.text());
}
