//! The library of pictures, documents, sound and video. URLs: `/admin/media…`, `/media/…`,
//! `/{lang}/text/{id}`. Tables: `media`, `media_uses`, `media_words`. The bytes lie in the [`Storage`].
//!
//! Other features ask for files with [`find`], [`search`] and [`resolve`], turn one into what a
//! text shows with [`embed`], and note with [`note_uses`] which entry shows what.

mod admin;
mod archives;
mod check;
mod embed;
mod examine;
mod handed;
mod integrity;
mod model;
mod pictures;
mod purge;
mod reading;
mod serve;
mod storage;
mod store;
mod text;
mod upload;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::server::Portal;

pub use check::{Checked, check};
pub use embed::embed;
pub use handed::{hand_in, take_back};
pub use integrity::damaged;
pub(crate) use model::clean_svg_within;
pub use model::{Consent, Filter, Format, Kind, MediaFile, PER_PAGE, Refusal, Source, Status, name_for_readers};
pub use purge::purge;
pub use reading::read_missing;
pub use serve::{attachment, headers_for, serve};
pub use storage::{PRIVATE, Storage};
pub use store::{
    Found, Shown, captions, find, note_uses, pictures_at, published_with, resolve, resolve_all, search, texts, texts_at,
};

/// The largest upload, in bytes: one video and something beside it.
pub const UPLOAD_LIMIT: usize = 260_000_000;

/// The words of a file with this extension, for `portal words`; nothing where they cannot be read.
pub fn words_of(bytes: &[u8], extension: &str) -> Option<String> {
    words::read(bytes, Format::from_extension(extension)?).ok()
}

/// The addresses of the feature that take ordinary forms.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/text/{id}", get(text::page))
        .route("/admin/media", get(admin::list))
        .route("/admin/media.json", get(admin::list_json))
        .route("/admin/media/pick", get(admin::pick))
        .route("/admin/media/{id}", get(admin::file).post(admin::describe))
        .route("/admin/media/{id}/delete", post(admin::delete))
        .route("/admin/media/{id}/restore", post(admin::restore))
}

/// The addresses that take files; the server gives them a limit of their own.
pub fn upload_routes() -> Router<Portal> {
    Router::new()
        .route("/admin/media", post(admin::upload))
        .route("/admin/media/{id}/file", post(admin::replace))
        .layer(DefaultBodyLimit::disable())
}
