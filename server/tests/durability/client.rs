//! Somebody who writes to the akimat over a connection that may break at any moment.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use sha2::{Digest as _, Sha256};

/// A form, filled in.
#[derive(Clone, Debug)]
pub struct Form {
    pub subject: String,
    fields: Vec<(String, String)>,
    /// Each writer comes from a network of their own.
    from: String,
}

const LETTER: [(&str, &str); 8] = [
    ("kind", "appeal"),
    ("topic", "roads"),
    ("text", "Біздің көшеде екі аптадан бері шам жанбайды."),
    ("name", "Әлия Серікқызы"),
    ("reply", "email"),
    ("email", "aliya@mail.example"),
    ("lang", "kk"),
    ("consent", "yes"),
];

impl Form {
    /// Opens the form; nothing if the server is gone.
    pub fn open(url: &str, subject: &str) -> Option<Self> {
        let from = std::net::Ipv4Addr::from(rand::random::<u32>() | 0x0100_0000).to_string();
        let page = ask(url, "GET /kk/appeals", &from, "")?.shown().expect("the form");
        let mut fields = hidden(&page);
        let mark = fields.iter().find(|(name, _)| name == "mark")?.1.clone();
        fields.extend(LETTER.map(|(name, value)| (name.to_owned(), value.to_owned())));
        fields.push(("subject".to_owned(), subject.to_owned()));
        fields.retain(|(name, _)| name != "work");
        fields.push(("work".to_owned(), work(&mark)));
        Some(Self { subject: subject.to_owned(), fields, from })
    }

    /// Sends it; nothing if no receipt came back.
    pub fn send(&self, url: &str) -> Option<Receipt> {
        let answer = ask(url, "POST /kk/appeals", &self.from, &encoded(&self.fields))?;
        assert_eq!(answer.status, 303, "{}", answer.page);
        Some(Receipt { subject: self.subject.clone(), path: answer.location?, from: self.from.clone() })
    }
}

/// Where the receipt of an appeal is shown.
#[derive(Clone, Debug)]
pub struct Receipt {
    pub subject: String,
    pub path: String,
    from: String,
}

impl Receipt {
    /// Number and code.
    pub fn key(&self, url: &str) -> Option<(String, String)> {
        let page = ask(url, &format!("GET {}", self.path), &self.from, "")?.shown()?;
        Some((marked(&page, "data-appeal=\"number\"")?, marked(&page, "data-appeal=\"code\"")?))
    }
}

/// The subject of the appeal that number and code open.
pub fn track(url: &str, number: &str, code: &str) -> Option<String> {
    let fields = [("number", number), ("code", code)].map(|(name, value)| (name.to_owned(), value.to_owned()));
    marked(&ask(url, "POST /kk/appeals/track", "10.0.0.1", &encoded(&fields))?.shown()?, "<h1")
}

/// The computation that a browser makes unseen.
fn work(mark: &str) -> String {
    let is_done = |nonce: &String| Sha256::digest(format!("{mark}.{nonce}"))[..2] == [0, 0];
    (0..u64::MAX).map(|nonce| nonce.to_string()).find(is_done).unwrap_or_default()
}

fn encoded(fields: &[(String, String)]) -> String {
    let mut body = String::new();
    for (name, value) in fields {
        let _ = write!(body, "{name}=");
        for byte in value.bytes() {
            let _ = write!(body, "%{byte:02X}");
        }
        body.push('&');
    }
    body
}

/// Names and values of hidden fields.
fn hidden(page: &str) -> Vec<(String, String)> {
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
        Some(rest.split('"').next()?.to_owned())
    };
    let tags = page.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    let hidden = tags.filter(|tag| tag.contains("type=\"hidden\""));
    hidden.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))).collect()
}

/// The text of the element that a mark stands in.
fn marked(page: &str, mark: &str) -> Option<String> {
    let rest = page.split(mark).nth(1)?;
    let text = rest.split_once('>')?.1.split('<').next()?;
    Some(text.trim().to_owned())
}

/// What the portal answered.
struct Answer {
    status: u16,
    location: Option<String>,
    page: String,
}

impl Answer {
    fn shown(self) -> Option<String> {
        (self.status == 200).then_some(self.page)
    }
}

/// Nothing if the connection breaks before the answer is whole.
fn ask(url: &str, line: &str, from: &str, body: &str) -> Option<Answer> {
    let host = url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(40))).ok()?;
    let request = format!(
        "{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nX-Forwarded-For: {from}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    let (head, page) = text.split_once("\r\n\r\n")?;
    // A redirection has no page; of pages the end must be there.
    let status: u16 = head.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| Some(line.strip_prefix("location: ")?.to_owned());
    let answer = Answer { status, location: head.lines().find_map(header), page: page.to_owned() };
    (status == 303 || page.contains("</html>")).then_some(answer)
}
