//! Every public address of the portal, one line a feature.

use axum::Router;

use crate::features::{
    accounts, acts, appeals, appointments, audit, behaviour, closure, content, discussions, display, duties,
    editorial_group, events, export, faq, home, incidents, kindergarten, link_control, mail, media, monitoring,
    newsroom, page_feedback, plan, press, privacy, repeats, search, settings, sitemap, sites, structure, surveys,
    translations, workdays,
};
use crate::server::Portal;

/// The routes of all features; the server adds what is not a page.
pub fn router() -> Router<Portal> {
    Router::new()
        .merge(home::routes())
        .merge(acts::routes())
        .merge(appeals::routes())
        .merge(appointments::routes())
        .merge(content::routes())
        .merge(faq::routes())
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
        .merge(kindergarten::routes())
        .merge(link_control::routes())
        .merge(monitoring::routes())
        .merge(privacy::routes())
        .merge(repeats::routes())
        .merge(structure::routes())
        .merge(workdays::routes())
        .merge(editorial_group::routes())
        .merge(plan::routes())
        .merge(press::routes())
        .merge(surveys::routes())
        .merge(page_feedback::routes())
        .merge(discussions::routes())
        .merge(events::routes())
}

/// The routes that take long texts.
pub fn texts() -> Router<Portal> {
    newsroom::routes()
}

/// The routes that take files of applicants and answers: many small ones.
pub fn letters() -> Router<Portal> {
    appeals::upload_routes().merge(events::upload_routes()).merge(surveys::upload_routes())
}

/// The routes that take or gather files; the server gives larger bodies and more time to them and
/// to no others.
pub fn uploads() -> Router<Portal> {
    media::upload_routes().merge(export::routes()).merge(kindergarten::upload_routes())
}
