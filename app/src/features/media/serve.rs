//! How files of the library are sent: the type comes from the stored name alone, nothing is
//! sniffed, and nothing but pictures, sound and video opens inside the browser.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use object_store::{GetOptions, GetRange, ObjectMeta};
use percent_encoding::percent_decode_str;

use super::model::{Format, Kind, has_hash};
use super::storage::PRIVATE;
use super::store;
use crate::error::{PortalError, Result};
use crate::features::content;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

const FOREVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";

/// Uploaded files run no script and load nothing, whatever is in them.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/// A sound or video opened by itself plays in a page that the browser makes around it.
const PLAYER_POLICY: &str = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

/// How long the database may be asked for a name.
const PATIENCE: Duration = Duration::from_millis(300);

/// Gives an answer below `/media` its headers.
pub async fn headers_for(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let path = local(request.uri().path());
    if path.as_deref().is_none_or(is_private) {
        return PortalError::NotFound.into_response();
    }
    let of = request.uri().query().and_then(entry_of);
    let mut response = next.run(request).await;
    let is_there = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let set = |headers: &mut HeaderMap, name, value| headers.insert(name, HeaderValue::from_static(value));
    let headers = response.headers_mut();
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    let Some(path) = path.filter(|_| is_there) else {
        set(headers, header::CACHE_CONTROL, "no-store");
        return response;
    };
    let format = Format::from_extension(path.rsplit('.').next().unwrap_or_default());
    let kind = format.map_or(Kind::Document, Format::kind);
    set(headers, header::CONTENT_TYPE, format.map_or("application/octet-stream", Format::mime));
    let is_played = matches!(kind, Kind::Audio | Kind::Video);
    set(headers, header::CONTENT_SECURITY_POLICY, if is_played { PLAYER_POLICY } else { POLICY });
    set(headers, header::CACHE_CONTROL, if has_hash(&path) { FOREVER } else { A_DAY });
    if kind == Kind::Document {
        let disposition = attachment(&name(&portal, &path, of).await);
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

/// The path below the folder; none for one that cannot be decoded.
fn local(path: &str) -> Option<String> {
    percent_decode_str(path.trim_start_matches('/')).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// Whether a path leads to what other features keep for themselves. Folders named `.` change
/// nothing about where a path leads.
fn is_private(path: &str) -> bool {
    let first = path.split(['/', '\\']).find(|part| !part.is_empty() && *part != ".");
    first.is_some_and(|folder| folder.eq_ignore_ascii_case(PRIVATE))
}

/// The published entry whose attachment is asked for, and the language of its reader.
fn entry_of(query: &str) -> Option<(i64, Lang)> {
    let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    Some((value("of")?.parse().ok()?, value("lang").and_then(Lang::from_code).unwrap_or_default()))
}

/// What the file is called: after its place as the attachment of an entry (R95-2-7f), else as
/// people called it; its stored name while the database is away.
async fn name(portal: &Portal, path: &str, of: Option<(i64, Lang)>) -> String {
    let stored = path.rsplit('/').next().unwrap_or_default();
    if let Some((entry, lang)) = of {
        let named = tokio::time::timeout(PATIENCE, content::attachment_name(portal, entry, path, lang)).await;
        if let Some(name) = named.ok().and_then(Result::ok).flatten() {
            return name;
        }
    }
    if !has_hash(path) {
        return stored.to_owned();
    }
    let known = tokio::time::timeout(PATIENCE, store::name_of(portal.db(), path)).await;
    let plain = || stored.split_once('-').map_or(stored, |(_, name)| name).to_owned();
    known.ok().and_then(Result::ok).flatten().unwrap_or_else(plain)
}

/// `attachment` with the name in both forms that browsers know.
pub fn attachment(name: &str) -> HeaderValue {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", paths::encode(name));
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

/// Sends a file from a storage that is no folder: whole, a part, or the word that it is unchanged.
pub async fn serve(portal: &Portal, request: &Parts) -> Result<Response> {
    if !matches!(request.method, Method::GET | Method::HEAD) {
        return answer(StatusCode::METHOD_NOT_ALLOWED, &[], Body::empty());
    }
    let path = local(request.uri.path()).ok_or(PortalError::NotFound)?;
    let asked = |name| request.headers.get(name).and_then(|value| value.to_str().ok());
    let is_head = request.method == Method::HEAD;
    let about = portal.storage().get(&path, GetOptions { head: true, ..GetOptions::default() }).await?.meta;
    let tag = tag(&about);
    if asked(header::IF_NONE_MATCH).is_some_and(|known| known.split(',').any(|known| known.trim() == tag)) {
        return answer(StatusCode::NOT_MODIFIED, &[(header::ETAG, tag)], Body::empty());
    }
    let range = asked(header::RANGE).and_then(|range| part(range, about.size));
    let (status, from, to) = match range {
        None => (StatusCode::OK, 0, about.size),
        Some(Some((from, to))) => (StatusCode::PARTIAL_CONTENT, from, to),
        Some(None) => {
            let size = (header::CONTENT_RANGE, format!("bytes */{}", about.size));
            return answer(StatusCode::RANGE_NOT_SATISFIABLE, &[size], Body::empty());
        }
    };
    let mut headers = vec![
        (header::ETAG, tag),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (header::CONTENT_LENGTH, (to - from).to_string()),
    ];
    if status == StatusCode::PARTIAL_CONTENT {
        headers.push((header::CONTENT_RANGE, format!("bytes {from}-{}/{}", to - 1, about.size)));
    }
    if is_head {
        return answer(status, &headers, Body::empty());
    }
    let options = GetOptions { range: Some(GetRange::Bounded(from..to)).filter(|_| to > 0), ..GetOptions::default() };
    let found = portal.storage().get(&path, options).await?;
    answer(status, &headers, Body::from_stream(found.into_stream()))
}

fn tag(about: &ObjectMeta) -> String {
    let tag = about.e_tag.clone().unwrap_or_else(|| format!("{}-{}", about.last_modified.timestamp(), about.size));
    format!("\"{}\"", tag.trim_matches('"'))
}

fn answer(status: StatusCode, headers: &[(header::HeaderName, String)], body: Body) -> Result<Response> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    for (name, value) in headers {
        let value = HeaderValue::from_str(value).map_err(PortalError::internal)?;
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

/// One range of bytes, its end excluded. `None` for what is no such wish, so that all is sent;
/// `Some(None)` for one that lies outside.
#[expect(clippy::option_option, reason = "no wish and a wish that cannot be met are two things")]
fn part(range: &str, size: u64) -> Option<Option<(u64, u64)>> {
    let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
    if to.contains(',') {
        return None;
    }
    let (from, to) = match (from.trim(), to.trim()) {
        ("", last) => (size.saturating_sub(last.parse().ok()?), size),
        (from, "") => (from.parse().ok()?, size),
        (from, to) => (from.parse().ok()?, to.parse::<u64>().ok()?.saturating_add(1).min(size)),
    };
    Some((from < to).then_some((from, to)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_was_asked_for() {
        assert_eq!(part("bytes=0-99", 1_000), Some(Some((0, 100))));
        assert_eq!(part("bytes=900-", 1_000), Some(Some((900, 1_000))));
        assert_eq!(part("bytes=-10", 1_000), Some(Some((990, 1_000))));
        assert_eq!(part("bytes=0-18446744073709551615", 1_000), Some(Some((0, 1_000))));
        assert_eq!(part("bytes=1000-", 1_000), Some(None));
        assert_eq!(part("bytes=0-1,3-4", 1_000), None);
        assert_eq!(part("lines=1-2", 1_000), None);
    }

    #[test]
    fn nothing_private_is_served_however_its_path_is_written() {
        for path in ["private/a", "/private/a", "./private/a", ".//./Private/a", "private", "\\private\\a"] {
            assert!(is_private(path), "{path}");
        }
        assert!(!is_private("ab/private") && !is_private("privately/a"));
    }

    #[test]
    fn a_name_is_told_in_both_forms() {
        let value = attachment("Қаулы \"1\".pdf");
        let value = value.to_str().unwrap();
        assert!(value.starts_with("attachment; filename=\"_____ _1_.pdf\"; filename*=UTF-8''%D2%9A"), "{value}");
    }
}
