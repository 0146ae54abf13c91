//! Whatever is thrown at the reception is refused in words or taken whole: nothing fails inside,
//! and nothing of one applicant is shown to another. `PORTAL_HAMMER` says how often.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request};
use chrono::{DateTime, TimeDelta, Utc};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use portal_app::features::{appeals, guard};
use portal_app::secret::Sealer;
use portal_entities::appeals as rows;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{open, receipt};
use crate::reception::{LETTER, send};
use crate::support::{Answer, TestPortal, run};

/// So many in the ordinary run; the seed is always the same.
const USUAL: u64 = 1_500;
const SEED: u64 = 95;
/// What stands in somebody else's appeal and nowhere else.
const SECRET: &str = "Құпиябелгі77";

const PLACES: [&str; 7] = [
    "/appeals",
    "/appeals",
    "/appeals",
    "/appeals",
    "/appeals/track",
    "/appeals/track/add-information",
    "/appeals/receipt",
];
const KINDS: [&str; 6] = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=windows-1251",
    "multipart/form-data; boundary=line",
    "multipart/form-data",
    "application/json",
    "",
];

struct Thrown {
    method: Method,
    address: String,
    kind: &'static str,
    body: Vec<u8>,
}

struct Thrower {
    dice: StdRng,
    sealer: Sealer,
    /// When most of the forms were opened.
    opened: DateTime<Utc>,
    victim: (String, String),
}

impl Thrower {
    fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.dice.random_range(0..things.len())]
    }

    /// A text that people or programs might send.
    fn text(&mut self) -> Vec<u8> {
        let length = self.one_of(&[0, 1, 3, 19, 20, 21, 150, 200, 300, 2_000, 10_001, 30_000]);
        match self.dice.random_range(0..14) {
            0 => "ә".repeat(length).into_bytes(),
            1 => "\u{202e}\u{200f}".repeat(length.min(500)).into_bytes(),
            2 => (0..length.min(3_000)).map(|_| self.dice.random()).collect(),
            3 => vec![0xff; length.min(300)],
            4 => vec![b'\0'; length.min(20)],
            5 => "\u{1}\u{7}\u{1b}[31m\r\n".repeat(length.min(300)).into_bytes(),
            6 => b"</textarea><script>alert(1)</script>\"'&lt;".to_vec(),
            7 => b"'; DROP TABLE appeals; --".to_vec(),
            8 => "👩‍👩‍👧‍👦".repeat(length.min(1_000)).into_bytes(),
            9 => b"-1".to_vec(),
            10 => b"99999999999999999999".to_vec(),
            11 => b"${jndi:x}{{7*7}}%s%n".to_vec(),
            12 => "е\u{301}\u{301}\u{301}".repeat(length.min(2_000)).into_bytes(),
            _ => "Біздің көшеде екі аптадан бері шам жанбайды.".as_bytes().to_vec(),
        }
    }

    fn mark(&mut self) -> String {
        match self.dice.random_range(0..5) {
            0 => String::from_utf8_lossy(&self.text()).into_owned(),
            1 => "0".repeat(32),
            _ => format!("{:032x}", self.dice.random::<u128>()),
        }
    }

    fn fields(&mut self, place: &str) -> Vec<(Vec<u8>, Vec<u8>)> {
        let mut fields: Vec<(Vec<u8>, Vec<u8>)> = if place.starts_with("/appeals/track") {
            // The number of another with a code that is not theirs, and the other way round.
            let code = format!("{:04X}-{:04X}-{:04X}", self.dice.random::<u16>(), self.dice.random::<u16>(), 7);
            let number = format!("2026-{:05}", self.dice.random_range(0..5_000));
            let pair = if self.dice.random() {
                (self.victim.0.clone(), code)
            } else {
                // Never the victim's own number with its code.
                (format!("{number}9"), self.victim.1.clone())
            };
            vec![(b"number".to_vec(), pair.0.into()), (b"code".to_vec(), pair.1.into())]
        } else {
            let mut fields: Vec<_> =
                LETTER.iter().map(|(name, value)| (name.as_bytes().to_vec(), value.as_bytes().to_vec())).collect();
            fields.push((b"lang".to_vec(), b"kk".to_vec()));
            let mark = self.mark();
            // Some come from programs that never opened a form.
            if self.dice.random_range(0..10) > 0 {
                let opened = guard::opened(&self.sealer, &mark, self.opened).expect("a moment");
                fields.push((b"opened".to_vec(), opened.into_bytes()));
            }
            fields.push((b"mark".to_vec(), mark.into_bytes()));
            fields
        };
        for _ in 0..self.dice.random_range(0..4) {
            let place = self.dice.random_range(0..fields.len());
            match self.dice.random_range(0..8) {
                0 if fields.len() > 1 => drop(fields.remove(place)),
                1 => fields.push(fields[place].clone()),
                2 => fields.push((self.text(), self.text())),
                3 => fields.push((b"id".to_vec(), b"1".to_vec())),
                _ => fields[place].1 = self.text(),
            }
        }
        fields
    }

    fn throw(&mut self) -> Thrown {
        let lang = self.one_of(&["kk", "ru", "en", "kk", "ru", "en", "de", "%ff", "admin"]);
        let place = self.one_of(&PLACES);
        let mut address = format!("/{lang}{place}");
        if place == "/appeals/receipt" {
            let mark = percent_encode(&self.text(), NON_ALPHANUMERIC).to_string();
            address = format!("{address}/{}", mark.chars().take(3_000).collect::<String>());
            return Thrown { method: Method::GET, address, kind: "", body: Vec::new() };
        }
        let kind = if self.dice.random_range(0..10) < 8 { KINDS[0] } else { self.one_of(&KINDS) };
        let fields = self.fields(place);
        let mut body = if kind.starts_with("multipart") {
            let mut body = Vec::new();
            for (name, value) in &fields {
                body.extend_from_slice(b"--line\r\nContent-Disposition: form-data; name=\"");
                body.extend_from_slice(name);
                body.extend_from_slice(b"\"\r\n\r\n");
                body.extend_from_slice(value);
                body.extend_from_slice(b"\r\n");
            }
            body.extend_from_slice(self.one_of(&[&b"--line\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../a.exe\"\r\n\r\nMZ\r\n--line--\r\n"[..], b"--line--\r\n", b""]));
            body
        } else {
            let encode = |text: &[u8]| percent_encode(text, NON_ALPHANUMERIC).to_string();
            let pairs: Vec<_> =
                fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
            pairs.join("&").into_bytes()
        };
        match self.dice.random_range(0..25) {
            0 => body = vec![b'a'; self.one_of(&[300_000, 1_000_000, 3_000_000])],
            1 => body.truncate(body.len() / 2),
            2 => body = self.text(),
            3 => body.splice(0..0, b"%zz=%&&&==&".iter().copied()).for_each(drop),
            _ => {}
        }
        let method = if self.dice.random_range(0..40) == 0 { Method::PUT } else { Method::POST };
        Thrown { method, address, kind, body }
    }
}

async fn answer(portal: &TestPortal, thrown: &Thrown, from: u32) -> Answer {
    let Ok(mut request) = Request::builder()
        .method(thrown.method.clone())
        .uri(&thrown.address)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", thrown.kind)
        .body(Body::from(thrown.body.clone()))
    else {
        panic!("{} is no address", thrown.address);
    };
    let address = IpAddr::V4(Ipv4Addr::from(from));
    request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address, 4_000)));
    portal.send(request).await
}

/// O116-T-37, R95-1-9.2a
#[test]
fn whatever_is_thrown_at_the_reception_is_refused_in_words_or_taken_whole() {
    run(async {
        let portal = TestPortal::start().await;
        open(&portal).await;
        let secret = [("subject", SECRET), ("name", SECRET), ("text", "Құпиябелгі77 – ешкімге көрсетілмейтін мәтін.")];
        let sent = send(&portal, "kk", &secret).await;
        let victim = receipt(&portal, sent.header("location")).await;
        let times = std::env::var("PORTAL_HAMMER").ok().and_then(|times| times.parse().ok()).unwrap_or(USUAL);
        let seed = std::env::var("PORTAL_HAMMER_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(SEED);
        let mut thrower = Thrower {
            dice: StdRng::seed_from_u64(seed),
            sealer: portal.portal.sealer().expect("keys").clone(),
            opened: portal.portal.now() - TimeDelta::minutes(5),
            victim,
        };
        let (mut taken, mut refused, mut in_words, mut done) = (0, 0, 0, 0);
        while done < times {
            let some: Vec<_> = (0..16).map(|_| thrower.throw()).collect();
            let tasks = some.into_iter().enumerate().map(|(place, thrown)| {
                let portal = portal.clone();
                let from = u32::try_from(done).unwrap_or_default() + u32::try_from(place).unwrap_or_default();
                tokio::spawn(async move { (answer(&portal, &thrown, from + 0x0b00_0000).await, thrown) })
            });
            for task in tasks.collect::<Vec<_>>() {
                let (answer, thrown) = task.await.expect("an answer");
                let what = format!(
                    "{} {} {}: {}",
                    thrown.method,
                    thrown.address,
                    thrown.kind,
                    String::from_utf8_lossy(&thrown.body[..thrown.body.len().min(600)])
                );
                let text = answer.text();
                assert!(!text.contains(SECRET), "a leak\n{what}");
                match answer.status.as_u16() {
                    303 => taken += 1,
                    200 if thrown.method == Method::GET => {}
                    status @ 400..500 => {
                        refused += 1;
                        let page = answer.html();
                        // What no browser sends is refused by a page, what people type beside its field.
                        let is_said = page.has(".error-summary a") || !page.texts("h1").concat().is_empty();
                        assert!(is_said, "{status} without words\n{what}");
                        in_words += usize::from(status == 422 && page.has(".error-summary a"));
                    }
                    status => panic!("{status}\n{what}"),
                }
                done += 1;
            }
        }
        assert!(taken > 0 && in_words > 0, "{taken} taken, {refused} refused, {in_words} beside their fields");
        println!("{done} thrown: {taken} taken, {refused} refused, {in_words} of them beside their fields");
        let registered = rows::Entity::find().count(portal.portal.db()).await.expect("a number");
        let waiting = appeals::waiting_counts(&portal.portal).waiting as u64;
        // Of marks that came twice there is one appeal.
        assert!(registered + waiting <= taken + 1 && registered + waiting > 1, "{registered} of {taken}");
    });
}
