//! Word of the conclusion by mail: confirmed by a link, ended by another one.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::below;
use crate::document::{kept_by_nobody, lang_of, respond, respond_with_button};
use crate::error::{PortalError, Result};
use crate::features::discussions::model::Discussion;
use crate::features::discussions::store::{self, NewReader, Reader};
use crate::features::mail::{self, Mail};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::notice::Done;

/// Mails the link by which an address confirms that it wants to hear of the conclusion; nothing where
/// it did before, so that nobody learns from the page whose it is.
pub async fn ask_to_confirm(portal: &Portal, db: &impl Db, discussion: &Discussion, new: NewReader<'_>) -> Result<()> {
    let (sealer, now, address, lang) = (portal.sealer()?, portal.now(), new.address, new.lang);
    let Some(link) = store::begin_reading(db, sealer, new, now).await? else { return Ok(()) };
    let title = discussion.title(lang).to_owned();
    let href = |step| format!("{}{}", portal.options().public_url, paths::discussion_news(lang, &link, step));
    let paragraphs = vec![
        tl!(lang, "talk-mail-confirm", title = title.clone()),
        href("confirm"),
        tl!(lang, "talk-mail-not-you"),
        tl!(lang, "site-name"),
    ];
    let subject = tl!(lang, "talk-mail-subject", title = title);
    let letter = Mail { to: address.to_string(), lang, kind: "discussion-confirm", subject, paragraphs };
    mail::queue_with_stop(db, sealer, &letter, Some(href("stop")), now).await
}

async fn reader_of(portal: &Portal, link: &str) -> Result<(Reader, Discussion)> {
    let reader = store::reader_by_link(portal.db(), portal.sealer()?, link, portal.now()).await?;
    let reader = reader.ok_or(PortalError::NotFound)?;
    let discussion = store::discussion(portal.db(), reader.discussion).await?;
    Ok((reader, discussion))
}

/// `GET /{lang}/discussions/news/{link}/confirm`: programs that open links confirm nothing.
pub async fn confirm_form(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (_, discussion) = reader_of(&portal, &link).await?;
    let text = tl!(lang, "talk-news-confirm-text", title = discussion.title(lang));
    let button = (tl!(lang, "talk-news-confirm"), paths::discussion_news(lang, &link, "confirm"));
    Ok(respond_with_button(&portal, below(lang, "", &tl!(lang, "talk-news")), text, button).await)
}

/// Public: the link is the proof. `POST /{lang}/discussions/news/{link}/confirm`
pub async fn confirm(State(portal): State<Portal>, Path((lang, link)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (reader, discussion) = reader_of(&portal, &link).await?;
    if !reader.is_confirmed {
        let tx = portal.begin().await?;
        store::confirm(&*tx, reader.id, portal.now()).await?;
        tx.commit().await?;
    }
    Ok(said(&portal, lang, tl!(lang, "talk-news-confirmed", title = discussion.title(lang))).await)
}

/// `GET /{lang}/discussions/news/{link}/stop`
pub async fn stop_form(State(portal): State<Portal>, Path((lang, link)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    // Clicked twice, it is still over.
    let discussion = match reader_of(&portal, &link).await {
        Ok((_, discussion)) => discussion,
        Err(PortalError::NotFound) => return Ok(said(&portal, lang, tl!(lang, "talk-news-stopped")).await),
        Err(error) => return Err(error),
    };
    let text = tl!(lang, "talk-news-stop-text", title = discussion.title(lang));
    let button = (tl!(lang, "talk-news-stop"), paths::discussion_news(lang, &link, "stop"));
    Ok(respond_with_button(&portal, below(lang, "", &tl!(lang, "talk-news")), text, button).await)
}

/// Public: the link is the proof; mail programs send this by themselves (RFC 8058).
/// `POST /{lang}/discussions/news/{link}/stop`
pub async fn stop(State(portal): State<Portal>, Path((lang, link)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if let Some(reader) = store::reader_by_link(portal.db(), portal.sealer()?, &link, portal.now()).await? {
        let tx = portal.begin().await?;
        store::stop_reading(&*tx, reader.id).await?;
        tx.commit().await?;
    }
    Ok(said(&portal, lang, tl!(lang, "talk-news-stopped")).await)
}

async fn said(portal: &Portal, lang: Lang, words: String) -> Response {
    let mut page = below(lang, "", &tl!(lang, "talk-news"));
    page.unlisted = true;
    let response = respond(portal, page, move || {
        view! {
            <header class="page-header"><h1>{t!("talk-news")}</h1></header>
            <Done words=words.clone() />
            <p><a href=paths::discussions(lang)>{t!("talk-list")}</a></p>
        }
    })
    .await;
    kept_by_nobody(response)
}
