//! The server: configuration, database, page cache, sessions, jobs, and the router around
//! the pages of `portal-app`.

pub mod backup;
mod clean_input;
pub mod commands;
pub mod config;
pub mod database;
mod decorator;
mod front_door;
mod health;
pub mod jobs;
pub mod keys;
pub mod link_check;
mod origin;
pub mod page_cache;
mod security_headers;
mod sessions;
mod static_files;
mod uncached;
pub mod visitors;
pub mod watch;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use portal_app::error::PortalError;
use portal_app::features::errors::render_errors;
use portal_app::features::{appeals, closure, media};
use portal_app::server::Portal;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use decorator::Preferences;
use front_door::FrontDoor;
use page_cache::{PageCache, PageCacheConfig};
use security_headers::SecurityHeaders;
use uncached::Dressing;
use visitors::Counter;

/// The largest body a form may send, in bytes; uploads get a limit of their own.
const FORM_LIMIT: usize = 256 * 1024;

/// The largest body of a form that holds texts in three languages, each letter of which may
/// come as six bytes.
const TEXT_LIMIT: usize = 4 * 1024 * 1024;

/// A handler that takes longer has failed; also ends forms that arrive drop by drop.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// A video over a slow line.
const UPLOAD_TIMEOUT: Duration = Duration::from_mins(15);

/// Ten scans over a slow line: nobody waits longer with what others have to wait for.
const LETTER_TIMEOUT: Duration = Duration::from_mins(5);

/// The whole portal as one router, the cache that its jobs look after, and its counter of visits.
pub fn build_router(portal: Portal, config: &config::Config, site_dir: &Path) -> (Router, Arc<PageCache>, Counter) {
    let preferences = Arc::new(Preferences::new(&portal));
    let cache = PageCache::new(cache_config(&portal), portal.version(), Arc::clone(&preferences) as _);
    let counter = Counter::new(&portal);
    let is_https = portal.options().public_url.starts_with("https://");
    let security = SecurityHeaders::new(is_https);
    // Layers from the inside out: everything that refuses a request stands inside
    // `render_errors`, so that every refusal becomes a page in the visitor's language.
    let pages = limited(portal_app::routes::router(), FORM_LIMIT, REQUEST_TIMEOUT)
        .merge(limited(portal_app::routes::texts(), TEXT_LIMIT, REQUEST_TIMEOUT))
        .merge(limited(portal_app::routes::letters(), appeals::BODY_LIMIT, LETTER_TIMEOUT))
        .merge(limited(portal_app::routes::uploads(), media::UPLOAD_LIMIT, UPLOAD_TIMEOUT))
        .fallback(|| async { PortalError::NotFound })
        .layer(sessions::layer(&portal))
        .with_state(portal.clone())
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(is_https, origin::of_our_scheme))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(portal.clone(), render_errors));
    let pages = match config.cache {
        config::Switch::On => Arc::clone(&cache).router(pages),
        config::Switch::Off => pages,
    };
    let pages = pages.layer(from_fn_with_state(portal.clone(), closure::turn_away));
    // Outside once more, for what the cache and the file services themselves refuse.
    let router = Router::new()
        .merge(health::routes(portal.clone(), Arc::clone(&cache)))
        .merge(static_files::routes(site_dir, &portal))
        .fallback_service(pages)
        .layer(from_fn_with_state(portal.clone(), render_errors))
        .layer(from_fn_with_state(Dressing::new(preferences), uncached::dress))
        .layer(from_fn_with_state(counter.clone(), visitors::count))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(security, security_headers::add));
    let router = match config.cache {
        config::Switch::On => {
            let door = FrontDoor::new(Arc::clone(&cache), counter.clone(), security, router);
            Router::new().fallback_service(door)
        }
        config::Switch::Off => router,
    };
    (router, cache, counter)
}

/// Routes with the largest body they take and the longest time they may take for it.
fn limited(routes: Router<Portal>, body: usize, time: Duration) -> Router<Portal> {
    routes
        .layer(from_fn(clean_input::refuse_nul))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(body))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, time))
}

fn cache_config(portal: &Portal) -> PageCacheConfig {
    let mut config = PageCacheConfig::new(portal.options().data_dir.join("snapshots"));
    let pages_depend_on = [program_fingerprint(), portal.assets().fingerprint(), portal.options().public_url.clone()];
    config.build = pages_depend_on.join(" ");
    security_headers::POLICY.clone_into(&mut config.policy);
    config
}

/// Another one for every build of the program, whose texts and views are part of each page.
fn program_fingerprint() -> String {
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let changed = program.as_ref().ok().and_then(|file| file.modified().ok());
    format!("{:?} {:?}", changed, program.map(|file| file.len()).ok())
}
