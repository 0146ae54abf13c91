//! The display settings as a page, and the addresses that change them.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use leptos::prelude::*;
use serde::Deserialize;

use super::model::Preferences;
use super::panel::{SETTINGS, STYLE, settings as settings_form};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::content::{self, Entry, Order, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/display", get(settings).post(change))
        .route("/{lang}/display/{state}", get(switch))
        .route("/{lang}/layout/{layout}", get(layout))
}

/// Where to go back to.
#[derive(Debug, Default, Deserialize)]
struct Return {
    #[serde(default, rename = "return")]
    to: String,
}

impl Return {
    /// The page the visitor came from, or home: never an address of another site.
    fn path(&self, lang: Lang) -> String {
        if paths::is_local(&self.to) { self.to.clone() } else { paths::home(lang) }
    }
}

/// Preferences that a request carries.
pub(super) fn preferences_of(headers: &HeaderMap) -> Preferences {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .map(Preferences::from_cookie_header)
        .find(|preferences| *preferences != Preferences::default())
        .unwrap_or_default()
}

/// `GET /{lang}/display`: what the low-vision version can do, and the panel as a form.
async fn settings(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(query): Query<Return>,
    headers: HeaderMap,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let preferences = preferences_of(&headers);
    let return_to = if query.to.is_empty() { paths::display(lang) } else { query.path(lang) };
    let mut page = Page::new(lang, "/display", tl!(lang, "a11y-panel"));
    page.unlisted = true;
    let guide = Arc::new(guide(&portal, lang).await);
    let style = portal.assets().url(STYLE);
    Ok(respond(&portal, page, move || {
        view! {
            <link rel="stylesheet" href=style.clone() />
            <header class="page-header">
                <h1>{t!("a11y-panel")}</h1>
                <p class="lead">{t!("a11y-panel-lead")}</p>
            </header>
            {settings_form(preferences, &return_to)}
            {guide.as_ref().as_ref().map(|(text, place)| content::page_text(text, place))}
        }
    })
    .await)
}

/// The text of the item `accessible-version`, whose page this is; the panel works without it,
/// also when the database is away.
async fn guide(portal: &Portal, lang: Lang) -> Option<(Entry, Place)> {
    let structure = portal.structure().ok()?;
    let (section, item) = structure.item("accessible-version").ok()?;
    let range = content::Range { limit: 1, ..content::Range::default() };
    let texts = content::entries(portal.db(), item.id, lang, Order::Position, range).await.ok()?;
    let place = Place::new(lang, &structure, section, item);
    texts.into_iter().next().map(|text| (text, place))
}

/// What the panel's form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Change {
    #[serde(rename = "return")]
    return_to: String,
    action: String,
    vision: Option<String>,
    text: Option<String>,
    scheme: Option<String>,
    images: Option<String>,
    letter: Option<String>,
    line: Option<String>,
    font: Option<String>,
    embeds: Option<String>,
}

/// Public: everyone sets their own reading preferences, kept in a cookie of their own.
/// `POST /{lang}/display`
async fn change(Path(lang): Path<String>, headers: HeaderMap, Form(change): Form<Change>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let mut preferences = preferences_of(&headers);
    match change.action.as_str() {
        "reset" => preferences = preferences.reset(),
        "ordinary" => {
            preferences = preferences.reset();
            preferences.set("vision", "off");
        }
        _ => {
            let sent = [
                ("vision", change.vision),
                ("text", change.text),
                ("scheme", change.scheme),
                ("images", change.images),
                ("letter", change.letter),
                ("line", change.line),
                ("font", change.font),
                ("embeds", change.embeds),
            ];
            for (name, value) in sent {
                if let Some(value) = value {
                    preferences.set(name, &value);
                }
            }
        }
    }
    let return_to = Return { to: change.return_to }.path(lang);
    keep(preferences, &with_settings_open(lang, preferences, return_to))
}

/// Public: a link that switches the low-vision version on or off (O116-T-34b).
/// `GET /{lang}/display/{on|off}`
async fn switch(
    Path((lang, state)): Path<(String, String)>,
    Query(query): Query<Return>,
    headers: HeaderMap,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !matches!(state.as_str(), "on" | "off") {
        return Err(PortalError::NotFound);
    }
    let mut preferences = preferences_of(&headers);
    preferences.set("vision", &state);
    keep(preferences, &with_settings_open(lang, preferences, query.path(lang)))
}

/// The address of a page with the panel's settings unfolded: browsers open what a fragment
/// lies in. The page of settings shows them anyway.
fn with_settings_open(lang: Lang, preferences: Preferences, path: String) -> String {
    if !preferences.vision() || path == paths::display(lang) {
        return path;
    }
    let page = path.split('#').next().unwrap_or_default();
    format!("{page}#{SETTINGS}")
}

/// Public: a link between the mobile and the full version (O116-T-9). On the mobile host
/// the full version is the main host, which is asked to keep the choice itself: a cookie of
/// one host says nothing to the other. `GET /{lang}/layout/{mobile|full}`
async fn layout(
    State(portal): State<Portal>,
    Path((lang, layout)): Path<(String, String)>,
    Query(query): Query<Return>,
    headers: HeaderMap,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if !matches!(layout.as_str(), "mobile" | "full") {
        return Err(PortalError::NotFound);
    }
    let path = query.path(lang);
    let options = portal.options();
    if layout == "full" && options.mobile_host.as_deref().is_some_and(|mobile| is_host(&headers, mobile)) {
        let switch = paths::layout_switch(lang, &layout, &path);
        return Ok(uncached(Redirect::to(&format!("{}{switch}", options.public_url))));
    }
    let mut preferences = preferences_of(&headers);
    preferences.set("layout", &layout);
    keep(preferences, &path)
}

/// Whether the request names this host, with or without a port.
fn is_host(headers: &HeaderMap, name: &str) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let without_port = host.rsplit_once(':').map_or(host, |(name, _)| name);
    [host, without_port].iter().any(|host| host.eq_ignore_ascii_case(name))
}

/// Stores the preferences in the visitor's browser and goes on.
fn keep(preferences: Preferences, target: &str) -> Result<Response> {
    let cookie = HeaderValue::from_str(&preferences.to_set_cookie()).map_err(PortalError::internal)?;
    let mut response = uncached(Redirect::to(target));
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

fn uncached(redirect: Redirect) -> Response {
    let mut response = redirect.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
