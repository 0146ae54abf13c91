//! Error pages in the visitor's language: not found, bad request, forbidden, out of
//! order. No tables. They lead on: search, site map, home.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use crate::document::{Page, respond};
use crate::error::PortalError;
use crate::features::structure;
use crate::i18n::{Lang, lang};
use crate::layout::SearchForm;
use crate::paths;
use crate::server::Portal;

/// Turns the error of a handler into a page.
pub async fn render_errors(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let lang = language(&request);
    let response = next.run(request).await;
    match response.extensions().get::<Arc<PortalError>>().cloned() {
        Some(error) if reads && matches!(*error, PortalError::NotFound) => missing(&portal, &path, lang).await,
        Some(error) => page(&portal, &path, lang, &error).await,
        // Refusals of the framework itself: malformed paths, queries, forms, methods.
        None if is_bare_refusal(&response) => {
            let error = match response.status() {
                StatusCode::NOT_FOUND => PortalError::NotFound,
                status if status.is_server_error() => PortalError::internal(format!("bare {status}")),
                _ => PortalError::BadRequest,
            };
            page_with_status(&portal, lang, &error, response.status()).await
        }
        None => response,
    }
}

/// The page that is not there, or where it moved to: old addresses lead on for ever.
async fn missing(portal: &Portal, path: &str, lang: Lang) -> Response {
    let moved = match Lang::from_code(path.split('/').nth(1).unwrap_or_default()) {
        None => Ok(None),
        Some(lang) => {
            let rest = path.get(lang.code().len() + 1..).unwrap_or_default();
            structure::redirect_of(portal.db(), rest).await.map(|target| target.map(|rest| format!("/{lang}{rest}")))
        }
    };
    let error = match moved {
        Ok(Some(target)) => PortalError::Moved(target),
        Ok(None) => PortalError::NotFound,
        Err(error) => error,
    };
    page(portal, path, lang, &error).await
}

fn is_bare_refusal(response: &Response) -> bool {
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("text/html"));
    (response.status().is_client_error() || response.status().is_server_error()) && !html
}

/// The language of the address; on the staff's side, which has none in its addresses, the one
/// that was chosen there.
fn language(request: &Request) -> Lang {
    let path = request.uri().path();
    if !paths::is_staff_side(path) {
        return Lang::of_path(path);
    }
    let query = request.uri().query().unwrap_or_default();
    let asked = query.split('&').find_map(|pair| Lang::from_code(pair.strip_prefix("lang=")?));
    asked.or_else(|| chosen(request)).unwrap_or_default()
}

/// The language kept in the cookie `lang`.
fn chosen(request: &Request) -> Option<Lang> {
    let cookies = request.headers().get_all(header::COOKIE).iter();
    let texts = cookies.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    texts
        .flat_map(|text| text.split(';').map(|pair| pair.trim().to_owned()).collect::<Vec<_>>())
        .find_map(|pair| Lang::from_code(pair.strip_prefix("lang=")?))
}

/// The page for an error at a path.
async fn page(portal: &Portal, path: &str, lang: Lang, error: &PortalError) -> Response {
    match error {
        PortalError::Moved(target) => Redirect::permanent(target).into_response(),
        PortalError::SeeOther(target) => Redirect::to(target).into_response(),
        PortalError::SignInNeeded => {
            let sign_in = format!("{}?next={}", paths::sign_in(lang), paths::encode(path));
            Redirect::to(&sign_in).into_response()
        }
        _ => page_with_status(portal, lang, error, error.status()).await,
    }
}

async fn page_with_status(portal: &Portal, lang: Lang, error: &PortalError, status: StatusCode) -> Response {
    let reference = log(error);
    let (title, text) = match status {
        _ if matches!(error, PortalError::Busy) => (tl!(lang, "errors-busy"), tl!(lang, "errors-busy-text")),
        StatusCode::NOT_FOUND => (tl!(lang, "errors-not-found"), tl!(lang, "errors-not-found-text")),
        StatusCode::CONFLICT => (tl!(lang, "errors-conflict"), tl!(lang, "errors-conflict-text")),
        StatusCode::FORBIDDEN => (tl!(lang, "errors-forbidden"), tl!(lang, "errors-forbidden-text")),
        StatusCode::TOO_MANY_REQUESTS => {
            let minutes = retry_after(error).unwrap_or(60).div_ceil(60);
            (tl!(lang, "errors-too-many"), tl!(lang, "errors-too-many-text", minutes = minutes))
        }
        StatusCode::SERVICE_UNAVAILABLE => (tl!(lang, "errors-unavailable"), tl!(lang, "errors-unavailable-text")),
        StatusCode::PAYLOAD_TOO_LARGE => (tl!(lang, "errors-too-large"), tl!(lang, "errors-too-large-text")),
        status if status.is_client_error() => (tl!(lang, "errors-bad-request"), tl!(lang, "errors-bad-request-text")),
        _ => (tl!(lang, "errors-server"), tl!(lang, "errors-server-text")),
    };
    let reference = reference.map(|number| tl!(lang, "errors-reference", number = number));
    let mut page = Page::new(lang, "", title.clone());
    page.status = Some(status);
    page.unlisted = true;
    let mut response = respond(portal, page, move || error_view(&title, &text, reference.clone())).await;
    if let Some(seconds) = retry_after(error) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// After how many seconds another attempt makes sense.
fn retry_after(error: &PortalError) -> Option<u64> {
    match error {
        PortalError::Database(_) => Some(10),
        PortalError::Busy => Some(30),
        PortalError::TooMany(wait) => Some(u64::try_from(wait.num_seconds()).unwrap_or_default().max(1)),
        _ => None,
    }
}

/// Logs what the visitor must not see, and gives the number by which it can be found.
fn log(error: &PortalError) -> Option<String> {
    match error {
        PortalError::Database(_) | PortalError::Internal(_) => {
            let number = format!("{:08X}", rand::random::<u32>());
            tracing::error!(%error, reference = %number, "a page failed");
            Some(number)
        }
        _ => None,
    }
}

fn error_view(title: &str, text: &str, reference: Option<String>) -> impl IntoView + use<> {
    let (title, text) = (title.to_owned(), text.to_owned());
    view! {
        <header class="page-header">
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            {reference.map(|reference| view! { <p>{reference}</p> })}
        </header>
        <SearchForm id="error-search" />
        <ul class="links">
            <li><a href=paths::home(lang())>{t!("nav-home")}</a></li>
            <li><a href=paths::sitemap(lang())>{t!("nav-sitemap")}</a></li>
            <li><a href=paths::news(lang())>{t!("home-news")}</a></li>
            <li>
                <a href=paths::appeals(lang())>{t!("pending-ask")}</a>
            </li>
        </ul>
    }
}
