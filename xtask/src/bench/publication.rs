//! How long it takes from a decision in the newsroom until readers see it.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::desk::Desk;
use crate::http;
use crate::running_portal::{ADMINISTRATOR, RunningPortal};

const TITLE: &str = "Measured publication";

/// Seconds from pressing the button until the feed and the article show what was published,
/// the readers having had both in the cache.
pub fn time_until_visible(portal: &RunningPortal) -> Result<f64> {
    let desk = Desk::open(&portal.url, ADMINISTRATOR, &portal.administrator_password)?;
    let form = desk.begin(TITLE)?;
    let lock = desk.lock_of(&form)?;
    http::get(&portal.url, "/kk/news", &[])?;
    let start = Instant::now();
    let reason = "Measuring how long a publication takes";
    desk.post(&format!("{form}/do"), &[("lock", &lock), ("action", "emergency"), ("reason", reason)])?;
    while start.elapsed() < Duration::from_secs(30) {
        let feed = http::get(&portal.url, "/kk/news", &[])?;
        if feed.text().contains(TITLE) && http::get(&portal.url, "/kk/news/measured-publication", &[])?.status == 200 {
            return Ok(start.elapsed().as_secs_f64());
        }
        thread::sleep(Duration::from_millis(10));
    }
    bail!("the publication was not seen")
}
