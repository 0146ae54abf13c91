//! Files of the site (hashed, kept for ever by browsers) and of the media folder.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

const FOREVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";

/// Uploaded files run no script and load nothing, whatever is in them.
const MEDIA_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// `/pkg`, `/media` and the files at the root of the site folder.
pub fn routes(site_dir: &Path, media_dir: &Path) -> Router {
    let hashed = precompressed(ServeDir::new(site_dir.join("pkg")));
    let media = ServiceBuilder::new()
        .layer(header_layer(header::CONTENT_SECURITY_POLICY, MEDIA_POLICY))
        .layer(header_layer(header::CACHE_CONTROL, A_DAY))
        .service(ServeDir::new(media_dir).append_index_html_on_directories(false));
    let mut router = Router::new()
        .nest_service("/pkg", ServiceBuilder::new().layer(header_layer(header::CACHE_CONTROL, FOREVER)).service(hashed))
        .nest_service("/media", media);
    for name in root_files(site_dir) {
        let file = ServeFile::new(site_dir.join(&name)).precompressed_br().precompressed_gzip();
        let service = ServiceBuilder::new().layer(header_layer(header::CACHE_CONTROL, A_DAY)).service(file);
        router = router.route_service(&format!("/{name}"), service);
    }
    router
}

fn precompressed(folder: ServeDir) -> ServeDir {
    folder.append_index_html_on_directories(false).precompressed_br().precompressed_gzip()
}

fn header_layer(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
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
