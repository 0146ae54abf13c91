//! Tries out every link of what is published: those of the portal on the portal itself, those to
//! other sites over the network where the administrator allows it (R95-1-6.4e, R95-1-6.7i).

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use portal_app::error::Result;
use portal_app::features::link_control::{self, Found, Target};
use portal_app::server::Portal;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use tower::ServiceExt as _;
use url::Url;

use crate::visitors::OwnRequest;

/// Another site may take so long.
const PATIENCE: Duration = Duration::from_secs(10);
/// A status line is shorter than this.
const LONGEST_HEAD: usize = 1_024;

/// Checks all links and keeps the broken ones; says how many there are.
pub async fn check(portal: &Portal, pages: &Router) -> Result<usize> {
    let found = link_control::found(portal).await?;
    let tries_external = portal.settings().tries_external_links;
    let mut known: BTreeMap<Target, Option<String>> = BTreeMap::new();
    let mut broken: Vec<(Found, String)> = Vec::new();
    for link in found {
        if !known.contains_key(&link.target) {
            let reason = fault(pages, &link.target, tries_external).await;
            known.insert(link.target.clone(), reason);
        }
        let reason = known.get(&link.target).cloned().flatten();
        broken.extend(reason.map(|reason| (link, reason)));
    }
    let tx = portal.begin().await?;
    link_control::keep(&*tx, &broken, portal.now()).await?;
    tx.commit().await?;
    Ok(broken.len())
}

/// What is wrong with a link; nothing if it leads somewhere, or nobody may ask.
async fn fault(pages: &Router, target: &Target, tries_external: bool) -> Option<String> {
    match target {
        Target::Nowhere(_) => Some("missing".to_owned()),
        Target::Internal(address) => fault_at_home(pages, address).await,
        Target::External(address) if tries_external => fault_outside(address).await,
        Target::External(_) => None,
    }
}

/// Pages that need somebody signed in lead somewhere too; a portal that is out of order or
/// closed tells nothing about its links.
async fn fault_at_home(pages: &Router, address: &str) -> Option<String> {
    let Ok(mut request) = Request::get(address).body(Body::empty()) else { return Some("missing".to_owned()) };
    request.extensions_mut().insert(OwnRequest);
    let Ok(response) = pages.clone().oneshot(request).await;
    matches!(response.status().as_u16(), 400 | 404 | 410 | 414).then(|| "missing".to_owned())
}

async fn fault_outside(address: &str) -> Option<String> {
    match tokio::time::timeout(PATIENCE, status_of(address)).await {
        Ok(Ok(status)) => (matches!(status, 404 | 410) || status >= 500).then(|| status.to_string()),
        Ok(Err(_)) | Err(_) => Some("unreachable".to_owned()),
    }
}

/// The status another site answers with. The address is looked up once and refused if it lies in
/// the own network, so that no name can lead the check there.
async fn status_of(address: &str) -> std::io::Result<u16> {
    let wrong = |words: &'static str| std::io::Error::other(words);
    let url = Url::parse(address).map_err(std::io::Error::other)?;
    let host = url.host_str().ok_or_else(|| wrong("no host"))?;
    let port = url.port_or_known_default().ok_or_else(|| wrong("no port"))?;
    let name = host.trim_start_matches('[').trim_end_matches(']');
    let found: Vec<SocketAddr> = tokio::net::lookup_host((name, port)).await?.collect();
    let public = found.into_iter().find(|address| is_public_address(address.ip()));
    let stream = TcpStream::connect(public.ok_or_else(|| wrong("not a public address"))?).await?;
    if url.scheme() == "https" {
        let server = ServerName::try_from(name.to_owned()).map_err(std::io::Error::other)?;
        ask(connector()?.connect(server, stream).await?, &url, host).await
    } else {
        ask(stream, &url, host).await
    }
}

/// Whether the check may ask this address: never a machine of the own network.
fn is_public_address(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [first, second, ..] = v4.octets();
            let is_shared = first == 100 && (64..128).contains(&second);
            let is_special = first == 0 || first >= 224 || (first == 198 && (18..20).contains(&second));
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_documentation()
                || is_shared
                || is_special)
        }
        IpAddr::V6(v6) => {
            if let Some(v4) = v6.to_ipv4() {
                return is_public_address(IpAddr::V4(v4));
            }
            // Global unicast, without the prefixes that lead to IPv4 by another way.
            let [first, second, ..] = v6.segments();
            first & 0xe000 == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0xdb8))
        }
    }
}

fn connector() -> std::io::Result<TlsConnector> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let versions = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = versions.map_err(std::io::Error::other)?;
    Ok(TlsConnector::from(Arc::new(config.with_root_certificates(roots).with_no_client_auth())))
}

/// A plain GET of which only the first line of the answer is read.
async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, url: &Url, host: &str) -> std::io::Result<u16> {
    let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: shymkent-portal-link-check\r\nAccept: */*\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut head = Vec::new();
    while head.len() < LONGEST_HEAD && !head.contains(&b'\n') {
        let mut piece = [0; 256];
        match stream.read(&mut piece).await? {
            0 => break,
            length => head.extend_from_slice(&piece[..length]),
        }
    }
    status_line(&head).ok_or_else(|| std::io::Error::other("no HTTP"))
}

fn status_line(head: &[u8]) -> Option<u16> {
    let line = head.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?;
    line.strip_prefix("HTTP/1.")?.split(' ').nth(1)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_status_of_an_answer_is_read() {
        assert_eq!(status_line(b"HTTP/1.1 404 Not Found\r\nX: y"), Some(404));
        assert_eq!(status_line(b"HTTP/1.0 200\r\n"), Some(200));
        for bad in [&b"SSH-2.0"[..], b"", b"HTTP/1.1 abc", b"\xff\xff"] {
            assert_eq!(status_line(bad), None);
        }
    }

    #[tokio::test]
    async fn machines_of_the_own_network_are_not_asked() {
        for address in ["http://127.0.0.1:1/", "http://[::1]:1/", "http://10.0.0.1/", "ftp:x"] {
            assert!(status_of(address).await.is_err(), "{address}");
        }
    }

    #[test]
    fn machines_of_the_own_network_are_never_asked() {
        for own in [
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
        ] {
            assert!(!is_public_address(own.parse().expect("an address")), "{own}");
        }
        for public in ["8.8.8.8", "2a00:1450::1", "185.100.0.1"] {
            assert!(is_public_address(public.parse().expect("an address")), "{public}");
        }
    }
}
