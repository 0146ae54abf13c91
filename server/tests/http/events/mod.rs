//! The notice wall (R95-2-M4c): cultural houses send, a keeper checks, everybody reads.

mod calendars;
mod keeping;
mod reading;
mod sending;

use portal_app::features::rights::Role;

use crate::reception::opened;
use crate::reception::parts::post_parts;
use crate::support::{Answer, Person, TestPortal};

/// An event as a house types it.
pub const PLAY: [(&str, &str); 11] = [
    ("kind", "theatre"),
    ("title", "Қыз Жібек"),
    ("about", "Лиро-эпос желісі бойынша.\n\nЕкі бөлімді."),
    ("house", "Сынақ драма театры"),
    ("place", "Үлкен зал"),
    ("day", "2026-12-05"),
    ("from", "19:00"),
    ("price_from", "2000"),
    ("age", "12"),
    ("email", "theatre@mail.example"),
    ("consent", "on"),
];

/// The form of an event; another one returns it.
const FORM: &str = "main form[enctype=multipart/form-data]";

/// Sends the form as a browser does, with the given fields otherwise than in [`PLAY`].
pub async fn send(portal: &TestPortal, lang: &str, changes: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    let page = portal.page(&format!("/{lang}/events/send")).await;
    let mark = page.attribute("input[name=mark]", "value");
    send_marked(portal, lang, &mark, changes, files).await
}

/// The same with a given mark.
pub async fn send_marked(
    portal: &TestPortal,
    lang: &str,
    mark: &str,
    changes: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Answer {
    let opened = opened(portal, mark, 60);
    let mut fields: Vec<(&str, &str)> = PLAY.to_vec();
    fields.extend([("mark", mark), ("opened", &opened)]);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    post_parts(portal, &format!("/{lang}/events/send"), &fields, files, "").await
}

/// The address in the last mail to the house that begins so.
pub async fn link(portal: &TestPortal, start: &str) -> String {
    let mail = portal.mails_to("theatre@mail.example").await.pop().expect("a mail");
    let line = mail.lines().find(|line| line.contains(start)).expect("an address");
    line.trim_start_matches("https://shymkent.example").to_owned()
}

/// Sends an event and confirms it; the sender's link.
pub async fn confirmed(portal: &TestPortal, lang: &str, changes: &[(&str, &str)], files: &[(&str, &[u8])]) -> String {
    let sent = send(portal, lang, changes, files).await;
    assert_eq!(sent.status, 303, "{}", sent.html().texts(".error-summary").concat());
    let link = link(portal, "/events/own/").await;
    assert_eq!(portal.post(&format!("{link}/confirm"), &[], &[]).await.status, 303);
    link
}

pub async fn keeper(portal: &TestPortal) -> Person {
    portal.staff("wall", &[(Role::EventKeeper, None)]).await
}

/// Fills in the page of an event with what is in it, changes some fields and sends it.
pub async fn fill(
    portal: &TestPortal,
    who: &Person,
    page: &str,
    changes: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Answer {
    let html = who.get(page).await.html();
    let mut fields = html.form_fields(FORM);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields.retain(|(name, _)| name != "files");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    post_parts(portal, &html.form_action(FORM), &fields, files, who.cookie()).await
}

/// The page of the event that waits.
pub async fn waiting(who: &Person) -> String {
    who.get("/admin/events").await.html().hrefs("tbody a").remove(0)
}

/// Enters an event and publishes it at once; its public address.
pub async fn announced(portal: &TestPortal, who: &Person, changes: &[(&str, &str)]) -> String {
    let play = [
        ("kind", "theatre"),
        ("title_kk", "Қыз Жібек"),
        ("house_kk", "Сынақ драма театры"),
        ("place_kk", "Үлкен зал"),
        ("day", "2026-12-05"),
        ("from", "19:00"),
        ("step", "publish"),
    ];
    let changes: Vec<(&str, &str)> = play.iter().chain(changes).copied().collect();
    let kept = fill(portal, who, "/admin/events/new", &changes, &[]).await;
    assert_eq!(kept.status, 303, "{}", kept.html().texts(".error-summary").concat());
    let page = who.get(kept.header("location")).await.html();
    page.hrefs("main a").into_iter().find(|href| href.contains("/kk/events/")).expect("the public page")
}
