//! Two hundred editors who save at the same moment, each with an account and a page of their own.

use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::desk::Desk;
use crate::running_portal::RunningPortal;

pub const EDITORS: usize = 200;
/// So many come to their desks at a time: passwords cost the server time on purpose.
const AT_THE_DOOR: usize = 8;

/// How long the saves took: all together, and the slowest of them.
pub struct Saves {
    pub all: Duration,
    pub slowest: Duration,
}

struct Editor<'a> {
    desk: Desk<'a>,
    form: String,
    lock: String,
    /// What is saved, and looked for afterwards.
    body: String,
}

/// Every save must be accepted, and every word of it be there afterwards.
pub fn save_at_once(portal: &RunningPortal) -> Result<Saves> {
    let numbers: Vec<usize> = (0..EDITORS).collect();
    let mut editors = Vec::new();
    for some in numbers.chunks(AT_THE_DOOR) {
        editors.extend(at_once(some, |number| seat(portal, *number))?);
    }
    let start_line = Barrier::new(EDITORS);
    let start = Instant::now();
    let times = at_once(&editors, |editor| {
        start_line.wait();
        let begun = Instant::now();
        let fields = [("lock", editor.lock.as_str()), ("kk.title", "Көп редактор"), ("kk.body", &editor.body)];
        editor.desk.post(&editor.form, &fields)?;
        Ok(begun.elapsed())
    })?;
    let all = start.elapsed();
    for editor in &editors {
        ensure!(editor.desk.get(&editor.form)?.contains(&editor.body), "{}: what was saved is lost", editor.form);
    }
    Ok(Saves { all, slowest: times.into_iter().max().unwrap_or_default() })
}

fn seat(portal: &RunningPortal, number: usize) -> Result<Editor<'_>> {
    let email = format!("editor{number}@shymkent.example");
    let password = portal.create_administrator(&email)?;
    let desk = Desk::open(&portal.url, &email, &password)?;
    let form = desk.begin(&format!("Редактор {number}"))?;
    let lock = desk.lock_of(&form)?;
    Ok(Editor {
        desk, form, lock, body: format!("Мәтін № {number}, бәрімен бір мезетте сақталды.")
    })
}

/// A thread for each, and their results in order.
fn at_once<'a, T: Sync, R: Send>(things: &'a [T], work: impl Fn(&'a T) -> Result<R> + Sync) -> Result<Vec<R>> {
    let work = &work;
    thread::scope(|scope| {
        let threads: Vec<_> = things.iter().map(|thing| scope.spawn(move || work(thing))).collect();
        threads.into_iter().map(|thread| thread.join().ok().context("a thread panicked")?).collect()
    })
}
