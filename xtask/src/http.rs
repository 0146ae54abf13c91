//! The little of HTTP/1.1 that the checks need, against servers of our own on loopback.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result};

pub struct Answer {
    pub status: u16,
    /// As sent: compressed if the request allowed it.
    pub body: Vec<u8>,
    head: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// `GET path` from `base` (`http://host:port`).
pub fn get(base: &str, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    send("GET", base, path, headers, "")
}

/// Sends a form as a page of the portal would.
pub fn post(base: &str, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Result<Answer> {
    let encode = |text: &str| text.bytes().fold(String::new(), |encoded, byte| encoded + &format!("%{byte:02X}"));
    let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    let mut all = headers.to_vec();
    all.extend([("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin")]);
    send("POST", base, path, &all, &pairs.join("&"))
}

fn send(method: &str, base: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Result<Answer> {
    let host = base.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).with_context(|| format!("cannot reach {base}"))?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    let mut lines = vec![format!("{method} {path} HTTP/1.1"), format!("Host: {host}"), "Connection: close".to_owned()];
    if !body.is_empty() {
        lines.push(format!("Content-Length: {}", body.len()));
    }
    lines.extend(headers.iter().map(|(name, value)| format!("{name}: {value}")));
    stream.write_all((lines.join("\r\n") + "\r\n\r\n" + body).as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).with_context(|| format!("{base}{path} sent no HTTP answer"))
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = find(bytes, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let mut answer = Answer { status, body: bytes[end + 4..].to_vec(), head };
    if answer.header("transfer-encoding").is_some_and(|encoding| encoding.eq_ignore_ascii_case("chunked")) {
        answer.body = unchunk(&answer.body)?;
    }
    Some(answer)
}

fn unchunk(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = find(rest, b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..line]).ok()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let start = line + 2;
        body.extend(rest.get(start..start + size)?);
        rest = rest.get(start + size + 2..)?;
    }
}

fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    bytes.windows(pattern.len()).position(|window| window == pattern)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_chunked_answer_is_put_together() {
        let answer = parse(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
            .expect("an answer");
        assert_eq!((answer.status, answer.body.as_slice()), (200, b"abcde".as_slice()));
    }

    #[test]
    fn headers_are_found_whatever_their_case() {
        let answer = parse(b"HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n").expect("an answer");
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert!(answer.body.is_empty());
    }
}
