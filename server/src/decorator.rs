//! What differs from reader to reader: their display settings, and the mobile layout on
//! the mobile host. The pages themselves stay the same for everybody.

use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::Response;
use moka::sync::Cache;
use portal_app::features::display::model::Preferences as Chosen;
use portal_app::features::display::{STYLE, panel_html};
use portal_app::i18n::Lang;
use portal_app::server::Portal;

use crate::page_cache::{Decoration, Decorator};

/// Stands for the address of the page in a prepared panel. Letters only: no escaping touches it.
const RETURN_MARKER: &str = "RETURNADDRESSOFTHISPAGE";

/// Reads display settings from the cookie.
pub struct Preferences {
    mobile_host: Option<String>,
    /// Address of the panel's style sheet.
    style: String,
    /// Panels by language and settings, made once.
    panels: Cache<(Lang, Chosen), String>,
}

impl Preferences {
    pub fn new(portal: &Portal) -> Self {
        Self {
            mobile_host: portal.options().mobile_host.clone(),
            style: portal.assets().url(STYLE),
            panels: Cache::new(500),
        }
    }

    /// What the visitor chose; on the mobile host the mobile layout unless they chose another.
    fn chosen(&self, headers: &HeaderMap) -> Chosen {
        let mut chosen = headers
            .get_all(header::COOKIE)
            .iter()
            // Other sites' scripts may have left bytes here that are no text.
            .map(|value| String::from_utf8_lossy(value.as_bytes()))
            .map(|value| Chosen::from_cookie_header(&value))
            .find(|chosen| *chosen != Chosen::default())
            .unwrap_or_default();
        if chosen.get("layout") == "auto" && self.is_mobile_host(headers) {
            chosen.set("layout", "mobile");
        }
        chosen
    }

    fn is_mobile_host(&self, headers: &HeaderMap) -> bool {
        let Some(mobile) = self.mobile_host.as_deref() else { return false };
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let without_port = host.rsplit_once(':').map_or(host, |(name, _)| name);
        host.eq_ignore_ascii_case(mobile) || without_port.eq_ignore_ascii_case(mobile)
    }

    fn panel(&self, lang: Lang, chosen: Chosen, return_to: &str) -> String {
        let template = self.panels.get_with((lang, chosen), || panel_html(lang, chosen, &self.style, RETURN_MARKER));
        template.replace(RETURN_MARKER, &escaped(return_to))
    }
}

/// An address inside an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Whether a page is the same for everybody: its address holds nothing that is somebody's own,
/// and it may be kept and counted by its address.
pub fn is_everybodys(path: &str) -> bool {
    let mut segments = path.split('/').skip(1);
    let first = segments.next().unwrap_or_default();
    if first.is_empty() {
        return true;
    }
    if Lang::from_code(first).is_none() {
        return false;
    }
    match segments.next() {
        Some("display" | "layout" | "search" | "login" | "password" | "register" | "email" | "feedback") => false,
        // Of the virtual reception only answers and figures are everybody's.
        Some("appeals") => match segments.next() {
            Some("answers") => segments.next().is_none(),
            Some(figures) => matches!(figures, "statistics" | "review"),
            None => false,
        },
        // The schedule is everybody's as long as no times are booked; free times change.
        // Of the queue only the way in is kept: what stands behind it is somebody's own, or comes from
        // memory as fast as from here. Of questions and answers it is the page of answers.
        Some("appointments" | "kindergarten-queue" | "faq") => segments.next().is_none(),
        // Of the directory its files are no pages.
        Some("kindergartens") => segments.next() != Some("data"),
        // Of surveys the list and the results; forms carry marks, receipts are somebody's own.
        Some("surveys") => match (segments.next(), segments.next()) {
            (None, _) => true,
            (Some("receipt"), _) => false,
            (_, page) => page == Some("results") && segments.next().is_none(),
        },
        // Of discussions all but forms and what became of one's own comment.
        Some("discussions") => !matches!(segments.next(), Some("sent" | "news")) && segments.next().is_none(),
        // Of the wall all but the form, what is somebody's own, and the files.
        Some("events") => match (segments.next(), segments.next()) {
            (Some("send" | "own"), _) => false,
            (_, file) => file.is_none(),
        },
        // The files of an act are no pages.
        Some("acts") => segments.nth(1).is_none(),
        _ => true,
    }
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
            Some("appeals") => &["page", "topic", "unit", "year"],
            Some("discussions") => &["page", "paragraph"],
            Some("acts") => &["page", "type", "year"],
            Some("kindergartens") => &["district", "free", "lang", "year"],
            Some("events") => &["kind", "month", "page", "place"],
            _ => &[],
        }
    }

    fn cacheable(&self, path: &str) -> bool {
        is_everybodys(path)
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
        Preferences {
            mobile_host: Some("m.example.kz".to_owned()),
            style: "/pkg/low-vision.1.css".to_owned(),
            panels: Cache::new(10),
        }
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

    #[test]
    fn settings_survive_cookies_of_others_that_are_no_text() {
        let value = header::HeaderValue::from_bytes(b"other=\xff\xfe; display=vision.on").unwrap();
        let headers = HeaderMap::from_iter([(header::COOKIE, value)]);
        assert!(preferences().decorate(&Uri::from_static("/kk/"), &headers).is_some());
    }

    /// O116-T-2.5: the mobile version has a host of its own.
    #[test]
    fn the_mobile_host_shows_the_mobile_layout() {
        let mobile = headers(header::HOST, "m.example.kz");
        let decoration = preferences().decorate(&Uri::from_static("/kk/"), &mobile).unwrap();
        assert_eq!(decoration.html_attributes(), r#" data-layout="mobile""#);
        assert_eq!(decoration.panel_html(), "");
        let with_port = headers(header::HOST, "M.Example.kz:8080");
        assert!(preferences().decorate(&Uri::from_static("/kk/"), &with_port).is_some());
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
        for path in [
            "/kk/search",
            "/kk/login",
            "/kk/login/code",
            "/kk/password/forgot",
            "/kk/register",
            "/kk/display",
            "/admin",
            "/kk/acts/a/a.txt",
            "/robots.txt",
        ] {
            assert!(!preferences.cacheable(path), "{path}");
        }
        for path in ["/", "/kk", "/kk/", "/kk/news", "/en/acts", "/en/acts/a", "/ru/about-body/statute"] {
            assert!(preferences.cacheable(path), "{path}");
        }
    }

    #[test]
    fn addresses_with_secrets_are_nobody_elses() {
        for shared in [
            "/",
            "/kk/",
            "/kk/news",
            "/ru/acts/order-116-2016",
            "/en/appeals/answers",
            "/kk/appointments",
            "/kk/appeals/review/2026-q1",
            "/kk/faq",
            "/kk/surveys",
            "/kk/surveys/a/results",
            "/kk/discussions",
            "/kk/discussions/archive",
            "/kk/discussions/a",
            "/kk/events",
            "/kk/events/archive",
            "/ru/events/qyz-zhibek",
            "/kk/privacy",
        ] {
            assert!(is_everybodys(shared), "{shared}");
        }
        for own in [
            "/kk/password/4Ik7p",
            "/ru/register/Q2Qt0",
            "/en/email/x",
            "/kk/appeals/receipt/0123",
            "/kk/appeals/track",
            "/kk/appointments/booking/0123",
            "/kk/faq/ask",
            "/kk/faq/ask/0123",
            "/kk/faq/search",
            "/kk/surveys/a",
            "/kk/surveys/receipt/0123",
            "/kk/surveys/a/take/0123",
            "/kk/discussions/a/comment",
            "/kk/discussions/a/take/0123",
            "/kk/discussions/a/report/1",
            "/kk/discussions/sent/0123",
            "/kk/discussions/news/0123/stop",
            "/kk/events/send",
            "/kk/events/own/0123",
            "/kk/events/a/event.ics",
            "/preview/wSoz",
            "/admin/users/3",
            "/account",
        ] {
            assert!(!is_everybodys(own), "{own}");
        }
    }
}
