//! Two hundred appeals a second for a minute, each with a file of 100 kB, as a city might send
//! them on its worst day: sent when their moment comes, whether those before were answered or not.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use super::desk::Desk;
use crate::http;
use crate::running_portal::{ADMINISTRATOR, RunningPortal};

const A_SECOND: u32 = 200;
const TIME: Duration = Duration::from_mins(1);
const FILE: usize = 100_000;
/// Enough hands that none is missing while answers are slow.
const SENDERS: usize = 200;
const BOUNDARY: &str = "portal-bench-line";

/// How long people waited for their receipts.
pub struct Receipts {
    pub count: usize,
    pub middle: Duration,
    /// One in a hundred waited longer.
    pub slow: Duration,
    pub slowest: Duration,
}

/// A form that somebody opened: its hidden fields.
struct Form {
    hidden: Vec<(String, String)>,
    from: Ipv4Addr,
}

/// Every form must get its receipt, and every receipt open afterwards.
pub fn rush(portal: &RunningPortal) -> Result<Receipts> {
    let desk = Desk::open(&portal.url, ADMINISTRATOR, &portal.administrator_password)?;
    desk.post("/admin/settings", &[("audit_days", "400"), ("takes_appeals", "on")])?;
    let count = usize::try_from(u64::from(A_SECOND) * TIME.as_secs())?;
    let forms: Vec<Form> = (0..count).map(|number| open(&portal.url, number)).collect::<Result<_>>()?;
    let (next, times) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(count)));
    let start = Instant::now();
    let gap = Duration::from_secs(1) / A_SECOND;
    let sent: Vec<Result<Vec<String>>> = thread::scope(|scope| {
        let send_some = || -> Result<Vec<String>> {
            let mut receipts = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(form) = forms.get(number) else { return Ok(receipts) };
                let due = start + gap * u32::try_from(number)?;
                thread::sleep(due.saturating_duration_since(Instant::now()));
                receipts.push(send(&portal.url, form)?);
                if let Ok(mut times) = times.lock() {
                    times.push(due.elapsed());
                }
            }
        };
        let senders: Vec<_> = (0..SENDERS).map(|_| scope.spawn(send_some)).collect();
        senders.into_iter().map(|sender| sender.join().ok().context("a sender panicked")?).collect()
    });
    for path in sent.into_iter().collect::<Result<Vec<_>>>()?.concat() {
        let receipt = http::get(&portal.url, &path, &[])?;
        ensure!(receipt.status == 200, "an appeal is lost: {path}");
    }
    let mut times = times.into_inner().unwrap_or_default();
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
    Ok(Receipts {
        count: times.len(),
        middle: at(50),
        slow: at(99),
        slowest: times.last().copied().unwrap_or_default(),
    })
}

fn open(url: &str, number: usize) -> Result<Form> {
    let from = Ipv4Addr::from(0x0b00_0000 + u32::try_from(number)?);
    let page = http::get(url, "/kk/appeals", &[("X-Forwarded-For", &from.to_string())])?.text();
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
        Some(rest.split('"').next()?.to_owned())
    };
    let hidden: Vec<_> = page
        .split("<input")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| tag.contains("type=\"hidden\""))
        .filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default())))
        .collect();
    ensure!(hidden.iter().any(|(name, _)| name == "mark"), "the reception is not open");
    Ok(Form { hidden, from })
}

/// The form as a browser sends it, with its file.
fn body(form: &Form) -> Vec<u8> {
    let letter = [
        ("kind", "appeal"),
        ("topic", "roads"),
        ("subject", "Көшедегі жарық"),
        ("text", "Біздің көшеде екі аптадан бері шам жанбайды."),
        ("name", "Әлия Серікқызы"),
        ("reply", "email"),
        ("email", "aliya@mail.example"),
        ("lang", "kk"),
        ("consent", "yes"),
    ];
    let hidden = form.hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let mut body = Vec::with_capacity(FILE + 4_000);
    for (name, value) in letter.into_iter().chain(hidden) {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"letter.txt\"\r\n\
         Content-Type: text/plain\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend(b"Light in our street.\n".iter().copied().cycle().take(FILE));
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    body
}

/// Sends it; where its receipt is.
fn send(url: &str, form: &Form) -> Result<String> {
    let host = url.trim_start_matches("http://");
    let body = body(form);
    let head = format!(
        "POST /kk/appeals HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nX-Forwarded-For: {}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary={BOUNDARY}\r\n\
         Content-Length: {}\r\n\r\n",
        form.from,
        body.len()
    );
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.split(' ').nth(1).unwrap_or_default();
    ensure!(status == "303", "an appeal was not taken: {status}");
    let path = answer.lines().find_map(|line| line.strip_prefix("location: "));
    path.map(str::to_owned).context("an appeal without a receipt")
}
