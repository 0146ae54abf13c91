//! What became of a question: only whoever holds its address reads that.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::content;
use crate::features::faq::model::{Question, State as Stand};
use crate::features::faq::store;
use crate::features::newsroom;
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;

/// `GET /{lang}/faq/ask/{mark}`
pub async fn page(State(portal): State<Portal>, Path((lang, mark)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !marks::is_mark(&mark) {
        return Err(PortalError::NotFound);
    }
    let sealer = portal.sealer()?;
    let found = store::by_mark(portal.db(), sealer, &store::key_of(sealer, &mark)).await?;
    let question = found.ok_or(PortalError::NotFound)?;
    let answer = answer(&portal, lang, &question).await?;
    let mut page = Page::new(lang, format!("/faq/ask/{mark}"), tl!(lang, "faq-asked"));
    page.unlisted = true;
    let response = respond(&portal, page, move || {
        let said = match question.state {
            Stand::Waiting | Stand::Drafted => t!("faq-asked-waiting"),
            Stand::Answered => t!("faq-asked-answered"),
            Stand::Refused => t!("faq-asked-refused"),
        };
        let letter = question.letter.clone().unwrap_or_default();
        let (email, reason) = (letter.email, letter.reason);
        let told = (question.state.is_open() && !email.is_empty()).then(|| view! { <p>{t!("faq-asked-mail")}</p> });
        let kept = question.state.is_open().then(|| view! { <p>{t!("faq-asked-keep")}</p> });
        view! {
            <header class="page-header">
                <h1>{t!("faq-asked")}</h1>
                <p class="lead" role="status" tabindex="-1" autofocus="">{said}</p>
                <dl class="meta"><div><dt>{t!("faq-received")}</dt><dd>{dates::moment(question.received_at)}</dd></div></dl>
            </header>
            {(!reason.is_empty()).then(|| view! { <p class="notice">{reason}</p> })}
            {answer.clone().map(|href| view! { <p><a class="button" href=href>{t!("faq-to-answer")}</a></p> })}
            {kept}
            {told}
            <p class="quiet">{t!("faq-no-appeal")}" "<a href=paths::appeals(lang)>{t!("faq-to-appeals")}</a></p>
            <p><a href=paths::faq(lang)>{t!("faq-all")}</a></p>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

/// Where the answer stands, if it is public.
async fn answer(portal: &Portal, lang: Lang, question: &Question) -> Result<Option<String>> {
    let Some(entry) = question.entry.filter(|_| question.state == Stand::Answered) else { return Ok(None) };
    let Some(item) = newsroom::published_as(portal.db(), entry).await? else { return Ok(None) };
    let structure = portal.structure()?;
    let found = content::entries_of(portal.db(), &[item], lang).await?;
    Ok(found.first().and_then(|entry| {
        let (section, item) = structure.item_by_id(entry.section_id)?;
        Some(paths::entry(lang, &section.key, &item.key, &entry.slug))
    }))
}
