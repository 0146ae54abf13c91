//! Published content: the structure of the law and entries of every kind in it.
//! URLs: `/{lang}/{section}`, `/{lang}/{section}/{item}`, `/{lang}/{section}/{item}/{slug}`,
//! `/{lang}/news`, `/{lang}/news/{slug}`. Tables: `sections`, `section_texts`, `units`,
//! `items`, `item_texts`, `files`, `archive_months` and one a kind.

mod attachments;
mod contact;
mod help;
mod kinds;
pub mod load;
pub mod model;
pub mod news;
pub mod pages;
mod pending;
mod ready;
mod store;

use axum::Router;
use axum::routing::get;

pub(crate) use attachments::attachment_name;
pub(crate) use help::Help;
pub(crate) use kinds::organisations::contacts as organisation_contacts;
pub(crate) use kinds::pages::{body as page_text, untranslated};
pub(crate) use kinds::place::{Place, page_address};
pub(crate) use kinds::sample;
pub(crate) use kinds::{banners as banner_views, events as event_views};
pub use load::{NewEntry, NewText, NewTexts};
pub(crate) use load::{parse as parse_content, text_file};
pub(crate) use model::folded;
pub use model::{ActFacts, Details, Entry, Kind, Listing, Node, Organisation, Phone, PostalIndex, UpdatePeriod};
pub use news::addresses as feed_addresses;
pub(crate) use pages::{EntryPage, entry_page, item_at_home, item_page, meta as node_facts, period_name};
pub(crate) use pending::tag as pending_tag;
pub(crate) use ready::{Ready, is_built_in};
pub(crate) use store::load::{PublishedFile, StoredFile, StoredFiles, insert_entry, publish_entry, withdraw_entry};
pub(crate) use store::published::{File as PublishedFileRow, Published, published};
pub use store::{
    Order, Range, all_slugs, banners, entries, entry, latest, recount_archive, recount_month, structure, upcoming,
};
pub(crate) use store::{complete, entries_of, officials};

use crate::server::Portal;

/// The public addresses of content.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/news", get(news::feed))
        .route("/{lang}/news/{slug}", get(news::article))
        .route("/{lang}/{section}", get(pages::section))
        .route("/{lang}/{section}/{item}", get(pages::item))
        .route("/{lang}/{section}/{item}/{slug}", get(pages::entry))
}
