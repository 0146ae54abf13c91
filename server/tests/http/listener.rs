//! What only a real connection shows: requests that no HTTP library would send.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{TestPortal, run};

/// A portal that listens, and where.
async fn listening() -> (TestPortal, SocketAddr) {
    let portal = TestPortal::start().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let service = portal.router.clone().into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(axum::serve(listener, service).into_future());
    (portal, address)
}

/// Sends bytes as they are and reads what comes back until the end.
async fn talk(address: SocketAddr, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    // A server that has heard enough may close before all is written.
    let _ = stream.write_all(request).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_connection_is_kept_for_the_next_request() {
    run(async {
        let (_portal, address) = listening().await;
        let two = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /ru/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        let answers = talk(address, two.as_bytes()).await;
        assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 2, "{answers}");
        assert!(answers.contains("<html lang=\"ru\""));
    });
}

#[test]
fn nonsense_on_the_wire_is_refused_and_the_portal_lives_on() {
    run(async {
        let (_portal, address) = listening().await;
        let long = "a".repeat(70_000);
        let cookies = "x=y; ".repeat(100_000);
        for request in [
            "nonsense\r\n\r\n".to_owned(),
            "GET /\u{1} HTTP/1.1\r\nHost: a\r\n\r\n".to_owned(),
            "GET /kk/<script> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".to_owned(),
            format!("GET /{long} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            format!("GET / HTTP/1.1\r\nHost: a\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n"),
            "POST /ru/login HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n".to_owned(),
            "GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".to_owned(),
        ] {
            let answer = talk(address, request.as_bytes()).await;
            let start: String = request.chars().take(40).collect();
            assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{start}: {answer}");
        }
        let well = talk(address, b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await;
        assert!(well.starts_with("HTTP/1.1 200"));
    });
}
