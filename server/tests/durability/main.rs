//! An appeal that got its receipt is there, exactly once, however often and whenever the server
//! is killed: the real program, `kill -9` at random moments under load, on SQLite and, with
//! `TEST_POSTGRES_URL`, on PostgreSQL. `cargo xtask crash N` makes N rounds.

mod client;
mod ground;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use client::{Form, Receipt, track};
use ground::{Ground, Server};
use rand::Rng as _;

/// Rounds of the ordinary run.
const USUAL: usize = 10;
/// People who write at the same moment.
const WRITERS: usize = 4;
/// The page with the code is shown for an hour: looked at long before.
const LOOK_EVERY: usize = 50;
/// In every so many rounds the database is away, and appeals go into the data folder.
const AWAY_EVERY: usize = 4;

/// What people know: receipts, and forms of which nobody knows what became.
#[derive(Default)]
struct Known {
    receipts: Vec<Receipt>,
    unsure: Vec<Form>,
}

#[test]
fn no_appeal_with_a_receipt_is_lost_or_doubled_when_the_server_is_killed() {
    let rounds = std::env::var("PORTAL_CRASH_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(USUAL);
    let ground = Ground::prepare();
    let known = Mutex::new(Known::default());
    let (mut receipts, start) = (0, Instant::now());
    for round in 1..=rounds {
        let is_away = round % AWAY_EVERY == 0;
        let mut server = Server::start(&ground, is_away);
        write_until_killed(&mut server, &known, round);
        if round % LOOK_EVERY == 0 || round == rounds {
            let mut known = known.lock().expect("a lock");
            receipts += look(&ground, &mut known);
        }
    }
    assert!(receipts >= rounds, "{receipts} receipts in {rounds} rounds");
    println!("{rounds} kills, {receipts} receipts, none lost, none doubled, {:.0?}", start.elapsed());
}

/// People write; after a random number of receipts and a random moment the server is killed.
fn write_until_killed(server: &mut Server, known: &Mutex<Known>, round: usize) {
    let mut dice = rand::rng();
    let wanted = dice.random_range(1..=8);
    let moment = Duration::from_micros(dice.random_range(0..30_000));
    let (given, url) = (AtomicUsize::new(0), server.url.clone());
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (given, url) = (&given, &url);
            scope.spawn(move || {
                let again = std::mem::take(&mut known.lock().expect("a lock").unsure);
                let mut again = again.into_iter();
                for number in 0.. {
                    // Who got no answer sends the same form once more.
                    let form = again.next().or_else(|| Form::open(url, &format!("{round}-{writer}-{number}")));
                    let Some(form) = form else { break };
                    let Some(receipt) = form.send(url) else {
                        known.lock().expect("a lock").unsure.extend([form].into_iter().chain(again));
                        break;
                    };
                    known.lock().expect("a lock").receipts.push(receipt);
                    given.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        let start = Instant::now();
        while given.load(Ordering::SeqCst) < wanted {
            assert!(start.elapsed() < Duration::from_mins(1), "nobody gets a receipt: {}", server.log());
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(moment);
        server.kill();
    });
}

/// Every receipt so far: its appeal is there once, and its code opens it.
fn look(ground: &Ground, known: &mut Known) -> usize {
    let server = Server::start(ground, false);
    let start = Instant::now();
    while ground.waiting() > 0 {
        assert!(start.elapsed() < Duration::from_mins(1), "appeals wait: {}", server.log());
        thread::sleep(Duration::from_millis(50));
    }
    let mut numbers = BTreeMap::new();
    for receipt in &known.receipts {
        let (number, code) = receipt.key(&server.url).unwrap_or_else(|| panic!("{}: no receipt", receipt.subject));
        assert!(number.starts_with("20"), "{number} is registered");
        let subject = track(&server.url, &number, &code);
        assert_eq!(subject.as_deref(), Some(receipt.subject.as_str()), "the code opens {number}");
        if let Some(other) = numbers.insert(number, &receipt.path) {
            assert_eq!(*other, receipt.path, "one number for two");
        }
    }
    drop(server);
    let subjects = ground.subjects();
    for (subject, count) in &subjects {
        assert_eq!(*count, 1, "{subject} is there {count} times");
    }
    for receipt in &known.receipts {
        assert!(subjects.contains_key(&receipt.subject), "{} is lost", receipt.subject);
    }
    std::mem::take(&mut known.receipts).len()
}
