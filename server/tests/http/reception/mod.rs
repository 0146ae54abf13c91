//! The virtual reception over HTTP (Resolution 95, annex 3).

mod office;
mod sending;

use portal_app::features::rights::Role;

use crate::support::{Answer, Html, TestPortal};

/// A portal that takes appeals itself.
pub async fn open_reception() -> TestPortal {
    let portal = TestPortal::start().await;
    let administrator = portal.staff("administrator", &[(Role::Administrator, None)]).await;
    let saved = administrator.post("/admin/settings", &[("audit_days", "400"), ("takes_appeals", "on")]).await;
    assert_eq!(saved.status, 303);
    // What was read a moment ago may be shown once more while the new page is made.
    for lang in ["kk", "ru", "en"] {
        while !portal.page(&format!("/{lang}/appeals")).await.has("input[name=mark]") {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
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
    let mut fields: Vec<(&str, &str)> = LETTER.to_vec();
    fields.extend([("lang", lang), ("mark", mark)]);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    portal.post(&format!("/{lang}/appeals"), &fields, &[]).await
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
