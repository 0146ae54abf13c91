//! The words of a published document as a page: to be searched, copied and read aloud, whatever
//! program the file needs (O116-T-11, O116-U-2.7a, O116-U-2.7c).

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::store;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::content::{self, Place};
use crate::paths;
use crate::server::Portal;
use crate::ui::files::size;

/// `GET /{lang}/text/{id}`
pub async fn page(State(portal): State<Portal>, Path((lang, id)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let shown = store::published_text(portal.db(), id.parse().map_err(|_| PortalError::NotFound)?).await?;
    let entry = content::entries_of(portal.db(), &[shown.item], lang).await?.pop().ok_or(PortalError::NotFound)?;
    let structure = portal.structure()?;
    let (section, item) = structure.item_by_id(entry.section_id).ok_or(PortalError::NotFound)?;
    let above = Place::new(lang, &structure, section, item).entry(&entry.slug);
    let mut page = Page::new(lang, format!("/text/{}", shown.file.id), shown.file.name.clone())
        .under(&entry.words.title, above.clone());
    page.unlisted = true;
    let title = entry.words.title;
    Ok(respond(&portal, page, move || {
        let about = format!("{}, {}", shown.file.format(), size(lang, shown.file.bytes));
        let lines: Vec<_> = shown.text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect();
        view! {
            <header class="page-header"><h1>{shown.file.name.clone()}</h1></header>
            <p>{t!("words-page-of")}" "<a href=above.clone()>{title.clone()}</a></p>
            <p class="notice">
                {t!("words-page-note")} " "
                <a href=paths::media(&shown.file.path) download="">{t!("words-page-original")}</a>
                {format!(" ({about})")}
            </p>
            <div class="prose">{lines}</div>
        }
    })
    .await)
}
