//! The virtual reception over HTTP (Resolution 95, annex 3).

mod account;
mod board;
mod crowd;
mod desk;
mod entry;
mod figures;
mod files;
mod flood;
mod guard;
mod guarding;
mod guessing;
mod journal;
pub mod office;
mod once;
pub mod parts;
mod person;
mod publishing;
mod receipt;
mod register;
mod requests;
mod sending;
mod telling;
mod transitions;
mod trust_line;

pub use guard::work;
use portal_app::features::rights::Role;

use crate::support::{Answer, Html, TestPortal};

/// A portal that takes appeals itself, as a new one does.
pub async fn open_reception() -> TestPortal {
    TestPortal::start().await
}

/// A portal that sends people with appeals to the national portals.
pub async fn closed_reception() -> TestPortal {
    let portal = TestPortal::start().await;
    let administrator = portal.staff("administrator", &[(Role::Administrator, None)]).await;
    assert_eq!(administrator.post("/admin/settings", &[("audit_days", "400")]).await.status, 303);
    portal
}

/// What an applicant types.
pub const LETTER: [(&str, &str); 8] = [
    ("kind", "appeal"),
    ("topic", "roads"),
    ("subject", "Көшедегі жарық"),
    ("text", "Біздің көшеде екі аптадан бері шам жанбайды, балалар қараңғыда жүреді."),
    ("name", "Әлия Серікқызы"),
    ("reply", "email"),
    ("email", "aliya@mail.example"),
    ("consent", "yes"),
];

/// Sends the form as a browser does, with the given fields otherwise than in [`LETTER`].
pub async fn send(portal: &TestPortal, lang: &str, changes: &[(&str, &str)]) -> Answer {
    let page = portal.page(&format!("/{lang}/appeals")).await;
    let mark = page.attribute("input[name=mark]", "value");
    send_marked(portal, lang, &mark, changes).await
}

/// The same with a given mark.
pub async fn send_marked(portal: &TestPortal, lang: &str, mark: &str, changes: &[(&str, &str)]) -> Answer {
    let opened = opened(portal, mark, 60);
    let fields = filled(lang, mark, &opened, changes);
    portal.post(&format!("/{lang}/appeals"), &fields, &[]).await
}

/// The fields of [`LETTER`] in a form, with the given ones otherwise.
pub fn filled<'a>(
    lang: &'a str,
    mark: &'a str,
    opened: &'a str,
    changes: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = LETTER.to_vec();
    fields.extend([("lang", lang), ("mark", mark), ("opened", opened)]);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

/// What a form carries that was opened so many seconds ago.
pub fn opened(portal: &TestPortal, mark: &str, seconds: i64) -> String {
    let at = portal.portal.now() - chrono::TimeDelta::seconds(seconds);
    portal_app::features::guard::opened(portal.portal.sealer().expect("a key"), mark, at).expect("sealed")
}

/// Number and code of a receipt.
pub fn key(receipt: &Html) -> (String, String) {
    let read = |name: &str| receipt.texts(&format!("[data-appeal={name}]")).concat();
    (read("number"), read("code"))
}

/// An appeal that was sent, as its receipt tells it.
pub async fn sent(portal: &TestPortal, lang: &str, changes: &[(&str, &str)]) -> (String, String) {
    let answer = send(portal, lang, changes).await;
    assert_eq!(answer.status, 303, "{}", answer.html().texts(".error-summary").concat());
    let receipt = portal.get(answer.header("location")).await;
    key(&receipt.html())
}
