//! The public results of a vote in which many took part, beside the home page.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::load::{self, Clients};
use crate::http;
use crate::running_portal::RunningPortal;

/// Answers to the vote.
pub const ANSWERS: usize = 100_000;
const RESULTS: &str = "/kk/surveys/sample-new-benches/results";
const HOME: &str = "/kk";

/// Requests a second.
pub struct Rates {
    pub rate: f64,
    pub home: f64,
}

/// How often the results and the home page are answered.
pub fn beside_home(portal: &RunningPortal, clients: Clients, time: Duration) -> Result<Rates> {
    let page = http::get(&portal.url, RESULTS, &[])?;
    ensure!(page.status == 200, "{RESULTS} answered {}", page.status);
    let rate_of = |path: &str| load::throughput(&format!("{}{path}", portal.url), clients, time, super::GZIP);
    Ok(Rates { rate: rate_of(RESULTS)?, home: rate_of(HOME)? })
}
