//! Letters to whoever sent an event.

use super::store::Event;
use crate::error::Result;
use crate::features::mail::{self, Mail};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};

fn address(portal: &Portal, path: &str) -> String {
    format!("{}{path}", portal.options().public_url)
}

/// Asks whoever gets it whether they sent an event. Nothing of it stands in the letter: anybody may
/// have typed it, and the address.
pub async fn ask_to_confirm(portal: &Portal, db: &impl Db, (to, lang, link): (&str, Lang, &str)) -> Result<()> {
    let paragraphs = vec![
        tl!(lang, "wall-mail-confirm-text"),
        address(portal, &paths::own_event(lang, link)),
        tl!(lang, "wall-mail-confirm-otherwise"),
        tl!(lang, "site-name"),
    ];
    let subject = tl!(lang, "wall-mail-confirm");
    let letter = Mail { to: to.to_owned(), lang, kind: "event-confirm", subject, paragraphs };
    mail::queue(db, portal.sealer()?, &letter, portal.now()).await
}

/// Tells the sender, as long as their address is known, that the event is published.
pub async fn tell_published(portal: &Portal, db: &impl Db, event: &Event) -> Result<()> {
    let lang = event.lang;
    let paragraphs = vec![
        tl!(lang, "wall-mail-published-text", title = event.title(lang)),
        address(portal, &paths::event(lang, &event.slug)),
        tl!(lang, "site-name"),
    ];
    tell(portal, db, event, ("event-published", tl!(lang, "wall-mail-published")), paragraphs).await
}

/// Tells the sender why the event came back, and where it is corrected.
pub async fn tell_returned(portal: &Portal, db: &impl Db, event: &Event, reason: &str) -> Result<()> {
    let lang = event.lang;
    let link = event.link(portal.sealer()?);
    let paragraphs = vec![
        tl!(lang, "wall-mail-returned-text", title = event.title(lang)),
        reason.to_owned(),
        tl!(lang, "wall-mail-returned-next"),
        address(portal, &paths::own_event(lang, &link)),
        tl!(lang, "site-name"),
    ];
    tell(portal, db, event, ("event-returned", tl!(lang, "wall-mail-returned")), paragraphs).await
}

async fn tell(
    portal: &Portal,
    db: &impl Db,
    event: &Event,
    (kind, subject): (&'static str, String),
    paragraphs: Vec<String>,
) -> Result<()> {
    let sealer = portal.sealer()?;
    let Some(to) = event.email(sealer)? else { return Ok(()) };
    mail::queue(db, sealer, &Mail { to, lang: event.lang, kind, subject, paragraphs }, portal.now()).await
}
