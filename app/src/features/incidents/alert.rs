//! Telling of an incident: at once and without the database, if it must be.

use std::time::Duration;

use super::model::{Event, Kind};
use super::store;
use crate::features::audit::{self, Record};
use crate::features::mail::{self, Carrier, Mail};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates::long_moment;

/// The database may take so long to take a letter in.
const PATIENCE: Duration = Duration::from_secs(3);

/// Tells the head of the akim's office. The letter goes out directly, because the outbox lies in
/// the database that may be what failed; where the mail server is away too, it waits in the
/// outbox or, as the last resort, lies as a file in the data folder.
pub async fn tell(portal: &Portal, carrier: &Carrier, event: &Event) {
    let to = portal.settings().alert_email;
    tracing::warn!(kind = event.kind().name(), ?event, "an incident");
    if to.is_empty() {
        return;
    }
    let letter = letter(portal, to, event);
    let Err(error) = carrier.deliver(&letter).await else { return };
    tracing::warn!(%error, "the letter about an incident did not go out directly");
    let queuing = async { mail::queue(portal.db(), portal.sealer()?, &letter, portal.now()).await };
    let queued = tokio::time::timeout(PATIENCE, queuing).await;
    if matches!(queued, Ok(Ok(()))) {
        return;
    }
    let folder = carrier.with_folder(portal.options().data_dir.join("mail"));
    if let Err(error) = folder.deliver(&letter).await {
        tracing::error!(%error, "nobody could be told of an incident");
    }
}

/// Writes an event into the list and the log; `None` while the database is away.
pub async fn note(portal: &Portal, event: &Event) -> Option<bool> {
    let tx = portal.begin().await.ok()?;
    let is_new = store::note(&*tx, event).await.ok()?;
    if is_new {
        let record = Record {
            action: if matches!(event, Event::Opened { .. }) { "open" } else { "close" },
            target: "incident",
            target_id: event.kind().name().to_owned(),
            title: kind_name(event.kind(), Lang::Kk),
            ..Record::default()
        };
        audit::record(&*tx, None, portal.now(), record).await.ok()?;
    }
    tx.commit().await.ok()?;
    Some(is_new)
}

fn letter(portal: &Portal, to: String, event: &Event) -> Mail {
    let lang = Lang::Kk;
    let name = kind_name(event.kind(), lang);
    let (subject, text, detail) = match event {
        Event::Opened { detail, at, .. } => {
            let moment = long_moment(*at, lang);
            (
                tl!(lang, "incidents-mail-opened", name = name.clone()),
                tl!(lang, "incidents-mail-opened-text", name = name, moment = moment),
                detail.clone(),
            )
        }
        Event::Closed { opened_at, at, .. } => {
            let (from, until) = (long_moment(*opened_at, lang), long_moment(*at, lang));
            (
                tl!(lang, "incidents-mail-closed", name = name.clone()),
                tl!(lang, "incidents-mail-closed-text", name = name, from = from, until = until),
                String::new(),
            )
        }
    };
    let list = format!("{}{}", portal.options().public_url, paths::ADMIN_INCIDENTS);
    let paragraphs = [text, detail, tl!(lang, "incidents-mail-list"), list];
    let paragraphs = paragraphs.into_iter().filter(|text| !text.is_empty()).collect();
    Mail { to, lang, kind: "incident", subject, paragraphs }
}

/// What people call a kind.
pub fn kind_name(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Database => tl!(lang, "incidents-database"),
        Kind::Disk => tl!(lang, "incidents-disk"),
        Kind::SignIns => tl!(lang, "incidents-sign-ins"),
        Kind::Mail => tl!(lang, "incidents-mail"),
        Kind::Job => tl!(lang, "incidents-job"),
        Kind::Clock => tl!(lang, "incidents-clock"),
        Kind::Data => tl!(lang, "incidents-data"),
        Kind::Form => tl!(lang, "incidents-form"),
        Kind::Appeals => tl!(lang, "incidents-appeals"),
        Kind::Other => tl!(lang, "incidents-other"),
    }
}
