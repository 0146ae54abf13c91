//! Every public address of the portal, one line a feature.

use axum::Router;

use crate::features::{
    accounts, acts, appeals, audit, behaviour, closure, content, display, duties, editorial_group, home, incidents,
    link_control, mail, media, monitoring, newsroom, plan, privacy, search, settings, sitemap, sites, structure,
    translations, workdays,
};
use crate::server::Portal;

/// The routes of all features; the server adds what is not a page.
pub fn router() -> Router<Portal> {
    Router::new()
        .merge(home::routes())
        .merge(acts::routes())
        .merge(appeals::routes())
        .merge(content::routes())
        .merge(search::routes())
        .merge(sitemap::routes())
        .merge(display::routes())
        .merge(accounts::routes())
        .merge(mail::routes())
        .merge(media::routes())
        .merge(duties::routes())
        .merge(translations::routes())
        .merge(audit::routes())
        .merge(settings::routes())
        .merge(sites::routes())
        .merge(behaviour::routes())
        .merge(closure::routes())
        .merge(incidents::routes())
        .merge(link_control::routes())
        .merge(monitoring::routes())
        .merge(privacy::routes())
        .merge(structure::routes())
        .merge(workdays::routes())
        .merge(editorial_group::routes())
        .merge(plan::routes())
}

/// The routes that take long texts.
pub fn texts() -> Router<Portal> {
    newsroom::routes()
}

/// The routes that take files; the server lets larger bodies through to them and to no others.
pub fn uploads() -> Router<Portal> {
    media::upload_routes()
}
