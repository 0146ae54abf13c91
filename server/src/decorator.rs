//! What differs from reader to reader: their display settings, and the mobile layout on
//! the mobile host. The pages themselves stay the same for everybody.

use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::Response;
use moka::sync::Cache;
use portal_app::features::display::model::{COOKIE, Preferences as Chosen};
use portal_app::features::display::panel_html;
use portal_app::i18n::Lang;
use portal_app::server::Portal;

use crate::page_cache::{Decoration, Decorator};

/// Stands for the address of the page in a prepared panel. Letters only: no escaping touches it.
const RETURN_MARKER: &str = "RETURNADDRESSOFTHISPAGE";

/// Reads display settings from the cookie.
pub struct Preferences {
    mobile_host: Option<String>,
    /// Panels by language and settings, made once.
    panels: Cache<(Lang, Chosen), String>,
}

impl Preferences {
    pub fn new(portal: &Portal) -> Self {
        Self { mobile_host: portal.options().mobile_host.clone(), panels: Cache::new(500) }
    }

    /// What the visitor chose; on the mobile host the mobile layout unless they chose another.
    fn chosen(&self, headers: &HeaderMap) -> Chosen {
        let mut chosen = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .find(|value| value.contains(COOKIE))
            .map(Chosen::from_cookie_header)
            .unwrap_or_default();
        if chosen.get("layout") == "auto" && self.is_mobile_host(headers) {
            chosen.set("layout", "mobile");
        }
        chosen
    }

    fn is_mobile_host(&self, headers: &HeaderMap) -> bool {
        self.mobile_host
            .as_deref()
            .is_some_and(|mobile| headers.get(header::HOST).is_some_and(|host| host.as_bytes() == mobile.as_bytes()))
    }

    fn panel(&self, lang: Lang, chosen: Chosen, return_to: &str) -> String {
        let template = self.panels.get_with((lang, chosen), || panel_html(lang, chosen, RETURN_MARKER));
        template.replace(RETURN_MARKER, &escaped(return_to))
    }
}

/// An address inside an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

impl Decorator for Preferences {
    fn decorate(&self, uri: &Uri, headers: &HeaderMap) -> Option<Decoration> {
        let chosen = self.chosen(headers);
        if chosen == Chosen::default() {
            return None;
        }
        let return_to = uri.path_and_query().map_or("/", |address| address.as_str());
        let panel =
            if chosen.vision() { self.panel(Lang::of_path(uri.path()), chosen, return_to) } else { String::new() };
        Some(Decoration::new(chosen.html_attributes(), panel))
    }

    fn allowed_query(&self, path: &str) -> &'static [&'static str] {
        match path.split('/').nth(2) {
            Some("news") => &["month", "page", "year"],
            Some("acts") => &["page", "type", "year"],
            _ => &[],
        }
    }

    fn cacheable(&self, path: &str) -> bool {
        let mut segments = path.split('/').skip(1);
        let first = segments.next().unwrap_or_default();
        if first.is_empty() {
            return true;
        }
        if Lang::from_code(first).is_none() {
            return false;
        }
        match segments.next() {
            Some("display" | "layout" | "search" | "login") => false,
            // The files of an act are no pages.
            Some("acts") => segments.nth(1).is_none(),
            _ => true,
        }
    }

    fn bad_request(&self, _uri: &Uri, status: StatusCode) -> Response {
        let mut response = Response::default();
        *response.status_mut() = status;
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preferences() -> Preferences {
        Preferences { mobile_host: Some("m.example.kz".to_owned()), panels: Cache::new(10) }
    }

    fn headers(name: header::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, header::HeaderValue::from_static(value))])
    }

    #[test]
    fn most_visitors_get_the_page_as_it_is() {
        assert!(preferences().decorate(&Uri::from_static("/kk/"), &HeaderMap::new()).is_none());
        let foreign = headers(header::COOKIE, "other=1");
        assert!(preferences().decorate(&Uri::from_static("/kk/"), &foreign).is_none());
    }

    /// O116-T-2.5: the mobile version has a host of its own.
    #[test]
    fn the_mobile_host_shows_the_mobile_layout() {
        let mobile = headers(header::HOST, "m.example.kz");
        let decoration = preferences().decorate(&Uri::from_static("/kk/"), &mobile).unwrap();
        assert_eq!(decoration.html_attributes(), r#" data-layout="mobile""#);
        assert_eq!(decoration.panel_html(), "");
    }

    /// O116-T-34a: the low-vision version opens for every page and comes back to it.
    #[test]
    fn the_panel_returns_to_the_page_it_stands_on() {
        let cookie = headers(header::COOKIE, "display=vision.on_text.150");
        let uri = Uri::from_static("/ru/news?page=2&year=2026");
        let decoration = preferences().decorate(&uri, &cookie).unwrap();
        assert!(decoration.panel_html().contains("/ru/news?page=2&amp;year=2026"));
        assert!(decoration.html_attributes().contains(r#"data-text="150""#));
    }

    #[test]
    fn forms_results_and_files_are_never_cached() {
        let preferences = preferences();
        for path in ["/kk/search", "/kk/login", "/kk/display", "/admin", "/kk/acts/a/a.txt", "/robots.txt"] {
            assert!(!preferences.cacheable(path), "{path}");
        }
        for path in ["/", "/kk", "/kk/", "/kk/news", "/en/acts", "/en/acts/a", "/ru/about-body/statute"] {
            assert!(preferences.cacheable(path), "{path}");
        }
    }
}
