//! Load from `wrk`, and what it measured.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::{self, Run};

/// How many clients ask at once.
#[derive(Clone, Copy)]
pub struct Clients(pub u32);

/// Requests per second that the server at `url` answers, after a moment of warming up.
pub fn throughput(url: &str, clients: Clients, time: Duration, headers: &[&str]) -> Result<f64> {
    wrk(url, clients, Duration::from_secs(1), headers, None)?;
    wrk(url, clients, time, headers, None)
}

/// The same with a script that says what is asked.
pub fn scripted(url: &str, clients: Clients, time: Duration, script: &Path) -> Result<f64> {
    wrk(url, clients, Duration::from_secs(1), &[], Some(script))?;
    wrk(url, clients, time, &[], Some(script))
}

fn wrk(url: &str, Clients(clients): Clients, time: Duration, headers: &[&str], script: Option<&Path>) -> Result<f64> {
    let mut command = process::command("wrk");
    command.args([
        format!("--threads={}", clients.min(2)),
        format!("--connections={clients}"),
        format!("--duration={}s", time.as_secs()),
    ]);
    for header in headers {
        command.args(["--header", header]);
    }
    if let Some(script) = script {
        command.arg("--script").arg(script);
    }
    let output = String::from_utf8(command.arg(url).read()?)?;
    read(&output).with_context(|| format!("wrk on {url}"))
}

/// Reads `Requests/sec`, unless answers were errors.
fn read(output: &str) -> Result<f64> {
    let value = |label: &str| output.lines().find_map(|line| line.trim().strip_prefix(label)).map(str::trim);
    for label in ["Non-2xx or 3xx responses:", "Socket errors:"] {
        if let Some(errors) = value(label) {
            bail!("{label} {errors}");
        }
    }
    Ok(value("Requests/sec:").context("no result")?.parse()?)
}

/// The middle one of several measurements.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{median, read};

    #[test]
    fn the_rate_is_read() {
        let rate = read("Running 4s test\n  100 requests in 1s\nRequests/sec:  25034.53\nTransfer/sec: 1MB\n")
            .expect("a rate");
        assert!((rate - 25034.53).abs() < 0.001);
    }

    #[test]
    fn a_run_with_errors_does_not_count() {
        assert!(read("  Non-2xx or 3xx responses: 17\nRequests/sec: 5.0\n").is_err());
    }

    #[test]
    fn one_odd_measurement_does_not_move_the_median() {
        assert!((median(vec![2.0, 90.0, 1.0]) - 2.0).abs() < f64::EPSILON);
    }
}
