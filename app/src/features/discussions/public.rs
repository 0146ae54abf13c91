//! What everybody sees: the list, a discussion with its comments, the form, what became of a comment.

mod comments;
mod form;
mod list;
mod news;
mod page;
mod report;
mod rules;
mod sent;
pub(super) mod words;
mod write;

pub use list::Overview;

use axum::Router;
use axum::routing::{get, post};

use super::model::{Discussion, Stand};
use super::store;
use crate::document::Page;
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// So many conversations stand on one page.
pub const PAGE: u64 = 50;
/// So many discussions are cleared with one statement.
pub const AT_ONCE: usize = 500;

/// The addresses of the feature for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/discussions", get(list::page))
        .route("/{lang}/discussions/archive", get(list::archive))
        .route("/{lang}/discussions/rules", get(rules::page))
        .route("/{lang}/discussions/sent/{mark}", get(sent::page))
        .route("/{lang}/discussions/sent/{mark}/withdraw", post(sent::withdraw))
        .route("/{lang}/discussions/news/{link}/confirm", get(news::confirm_form).post(news::confirm))
        .route("/{lang}/discussions/news/{link}/stop", get(news::stop_form).post(news::stop))
        .route("/{lang}/discussions/{slug}", get(page::page))
        .route("/{lang}/discussions/{slug}/comment", get(write::page).post(write::send))
        .route("/{lang}/discussions/{slug}/take/{token}", get(write::page_by_link).post(write::send_by_link))
        .route("/{lang}/discussions/{slug}/report/{comment}", get(report::page).post(report::send))
}

/// The discussion of an address, if it was published.
async fn published(portal: &Portal, slug: &str) -> Result<Discussion> {
    let discussion = store::by_slug(portal.db(), slug).await?.ok_or(PortalError::NotFound)?;
    if discussion.stand(portal.now()) == Stand::Draft { Err(PortalError::NotFound) } else { Ok(discussion) }
}

/// Under which name a browser keeps what is being typed: a draft about one paragraph, or in reply to one
/// comment, does not appear in the form of another.
fn draft_of(discussion: i64, paragraph: Option<i32>, answers_to: Option<i64>) -> String {
    format!("discussion-{discussion}-{}-{}", paragraph.unwrap_or_default(), answers_to.unwrap_or_default())
}

/// A page below the list.
fn below(lang: Lang, path: &str, title: &str) -> Page {
    Page::new(lang, format!("/discussions{path}"), title).under(&tl!(lang, "talk-list"), paths::discussions(lang))
}

/// A page below a discussion, of one person.
fn below_discussion(discussion: &Discussion, lang: Lang, path: &str, title: &str) -> Page {
    let own = format!("/{}{path}", discussion.slug);
    let mut page = below(lang, &own, title).under(discussion.title(lang), paths::discussion(lang, &discussion.slug));
    page.unlisted = true;
    page
}
