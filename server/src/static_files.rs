//! Files of the site (hashed, kept for ever by browsers) and of the media folder.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use portal_app::features::media;
use portal_app::server::Portal;
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::{MakeHeaderValue, SetResponseHeaderLayer};

use crate::config::watched;

const FOREVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";

/// `/pkg`, `/media` and the files at the root of the site folder.
pub fn routes(site_dir: &Path, portal: &Portal) -> Router {
    let hashed = precompressed(ServeDir::new(site_dir.join("pkg")));
    let mut router = Router::new()
        .nest_service("/pkg", ServiceBuilder::new().layer(lifetime(FOREVER)).service(hashed))
        .nest_service("/media", media_files(portal));
    if let Some(folder) = watched() {
        let service = ServiceBuilder::new().layer(lifetime("no-store")).service(ServeDir::new(folder));
        router = router.nest_service("/watched", service);
    }
    for name in root_files(site_dir) {
        let file = ServeFile::new(site_dir.join(&name)).precompressed_br().precompressed_gzip();
        let service = ServiceBuilder::new().layer(lifetime(A_DAY)).service(file);
        router = router.route_service(&format!("/{name}"), service);
    }
    router
}

/// What was uploaded, from the folder or from the storage elsewhere; the library decides how it
/// is served.
fn media_files(portal: &Portal) -> Router {
    let files = if let Some(folder) = portal.storage().as_folder() {
        let folder = ServeDir::new(folder).append_index_html_on_directories(false).precompressed_br();
        Router::new().fallback_service(folder)
    } else {
        let portal = portal.clone();
        Router::new().fallback(move |request: Request| {
            let portal = portal.clone();
            let (parts, _) = request.into_parts();
            async move { media::serve(&portal, &parts).await }
        })
    };
    files.layer(from_fn_with_state(portal.clone(), media::headers_for))
}

fn precompressed(folder: ServeDir) -> ServeDir {
    folder.append_index_html_on_directories(false).precompressed_br().precompressed_gzip()
}

/// How long browsers keep a file. A miss is never kept: the file may be there tomorrow.
#[derive(Clone, Copy)]
struct Lifetime(&'static str);

impl<B> MakeHeaderValue<http::Response<B>> for Lifetime {
    fn make_header_value(&mut self, response: &http::Response<B>) -> Option<HeaderValue> {
        let is_there = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
        Some(HeaderValue::from_static(if is_there { self.0 } else { "no-store" }))
    }
}

fn lifetime(value: &'static str) -> SetResponseHeaderLayer<Lifetime> {
    SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, Lifetime(value))
}

/// Names of the files that lie directly in the site folder, without their compressed forms.
fn root_files(site_dir: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(site_dir) else { return Vec::new() };
    entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !matches!(name.rsplit('.').next(), Some("br" | "gz")) && name != "manifest.json")
        .collect()
}
