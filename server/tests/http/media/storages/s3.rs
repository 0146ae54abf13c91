//! The part of the S3 protocol that the storage speaks, in memory.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// When everything was written: what the protocol wants to be told, and nobody reads.
const WRITTEN: &str = "Sun, 22 Nov 2026 04:00:00 GMT";

/// One bucket, and the pieces of what is on its way.
#[derive(Default)]
pub struct Bucket {
    objects: Mutex<BTreeMap<String, Bytes>>,
    pieces: Mutex<BTreeMap<(String, usize), Bytes>>,
    writes: AtomicUsize,
}

impl Bucket {
    pub fn is_empty(&self) -> bool {
        self.objects.lock().expect("a lock").is_empty()
    }

    pub fn was_used(&self) -> bool {
        self.writes.load(Ordering::Relaxed) > 0
    }

    fn write(&self, key: &str, bytes: Bytes) -> Response {
        self.writes.fetch_add(1, Ordering::Relaxed);
        self.objects.lock().expect("a lock").insert(key.to_owned(), bytes);
        [(header::ETAG, "\"tag\"")].into_response()
    }
}

/// Serves a bucket called `portal` on a port of its own.
pub async fn serve(bucket: Arc<Bucket>) -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let router = Router::new().fallback(answer).layer(DefaultBodyLimit::disable()).with_state(bucket);
    tokio::spawn(async move { axum::serve(listener, router).await.expect("a server") });
    port
}

async fn answer(
    State(bucket): State<Arc<Bucket>>,
    method: Method,
    uri: Uri,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let signature = headers.get(header::AUTHORIZATION).map_or("", |value| value.to_str().unwrap_or_default());
    if !signature.contains("Credential=key/") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(key) = uri.path().strip_prefix("/portal").map(|key| key.trim_start_matches('/').to_owned()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match (method.as_str(), query.get("uploadId")) {
        ("POST", _) if query.contains_key("uploads") => {
            xml("<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>")
        }
        ("PUT", Some(_)) => {
            let number = query.get("partNumber").and_then(|number| number.parse().ok()).unwrap_or_default();
            bucket.pieces.lock().expect("a lock").insert((key, number), body);
            [(header::ETAG, "\"piece\"")].into_response()
        }
        ("POST", Some(_)) => complete(&bucket, &key),
        ("PUT", None) => bucket.write(&key, body),
        ("DELETE", _) => {
            bucket.objects.lock().expect("a lock").remove(&key);
            StatusCode::NO_CONTENT.into_response()
        }
        ("GET", _) if query.contains_key("list-type") => list(&bucket, query.get("prefix").map_or("", String::as_str)),
        _ => read(&bucket, &key, &headers),
    }
}

fn xml(body: &str) -> Response {
    ([(header::CONTENT_TYPE, "application/xml")], body.to_owned()).into_response()
}

fn complete(bucket: &Bucket, key: &str) -> Response {
    let mut pieces = bucket.pieces.lock().expect("a lock");
    let whole: Vec<u8> = pieces.iter().filter(|((of, _), _)| of == key).flat_map(|(_, piece)| piece.to_vec()).collect();
    pieces.retain(|(of, _), _| of != key);
    bucket.write(key, whole.into());
    xml("<CompleteMultipartUploadResult><ETag>tag</ETag></CompleteMultipartUploadResult>")
}

fn list(bucket: &Bucket, prefix: &str) -> Response {
    let mut found = String::new();
    for (key, bytes) in bucket.objects.lock().expect("a lock").iter().filter(|(key, _)| key.starts_with(prefix)) {
        let size = bytes.len();
        let _ = write!(
            found,
            "<Contents><Key>{key}</Key><LastModified>2026-11-22T04:00:00.000Z</LastModified>\
             <ETag>tag</ETag><Size>{size}</Size></Contents>"
        );
    }
    xml(&format!("<ListBucketResult><IsTruncated>false</IsTruncated>{found}</ListBucketResult>"))
}

/// An object, or the part of it that is asked for; the router leaves the body out of answers to `HEAD`.
fn read(bucket: &Bucket, key: &str, headers: &HeaderMap) -> Response {
    let Some(bytes) = bucket.objects.lock().expect("a lock").get(key).cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let range =
        headers.get(header::RANGE).and_then(|range| range.to_str().ok()?.strip_prefix("bytes=")?.split_once('-'));
    let told = [(header::ETAG, "\"tag\""), (header::LAST_MODIFIED, WRITTEN)];
    let Some((from, to)) = range else { return (told, bytes).into_response() };
    let from: usize = from.parse().expect("a beginning");
    let to = to.parse::<usize>().map_or(bytes.len(), |last| last + 1);
    let place = format!("bytes {from}-{}/{}", to - 1, bytes.len());
    (StatusCode::PARTIAL_CONTENT, told, [(header::CONTENT_RANGE, place)], bytes.slice(from..to)).into_response()
}
