//! Headings, durations and the count that closes a run.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

/// How many checks a step made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    pub fn of(passed: bool) -> Self {
        if passed { Self::PASSED } else { Self::FAILED }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Collects the steps of one run; a failing step never hides the later ones.
#[derive(Default)]
pub struct Report {
    steps: Vec<(String, Tally, Duration)>,
}

impl Report {
    /// Runs one step and counts its checks. A step that cannot run counts as one failure.
    pub fn step(&mut self, title: &str, work: impl FnOnce() -> Result<Tally>) -> bool {
        println!("\n=== {title}");
        let start = Instant::now();
        let tally = work().unwrap_or_else(|error| {
            println!("failed: {error:#}");
            Tally::FAILED
        });
        let took = start.elapsed();
        println!("--- {title}: {} passed, {} failed, {:.1} s", tally.passed, tally.failed, took.as_secs_f32());
        self.steps.push((title.to_owned(), tally, took));
        tally.failed == 0
    }

    /// A step that either works or does not.
    pub fn check(&mut self, title: &str, work: impl FnOnce() -> Result<()>) -> bool {
        self.step(title, || work().map(|()| Tally::PASSED))
    }

    /// Prints the summary; its last line is `N passed, N failed` alone.
    pub fn finish(self) -> ExitCode {
        println!();
        let mut total = Tally::default();
        for (title, tally, took) in self.steps {
            let mark = if tally.failed == 0 { "ok    " } else { "FAILED" };
            println!("{mark} {title}: {} passed, {} failed ({:.0} s)", tally.passed, tally.failed, took.as_secs_f32());
            total += tally;
        }
        println!("{} passed, {} failed", total.passed, total.failed);
        if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::{Report, Tally};

    #[test]
    fn a_step_that_cannot_run_counts_as_one_failure() {
        let mut report = Report::default();
        assert!(!report.check("broken", || bail!("no such program")));
        assert!(report.step("fine", || Ok(Tally { passed: 3, failed: 0 })));
        assert_eq!(report.steps[0].1, Tally::FAILED);
        assert_eq!(report.steps[1].1.passed, 3);
    }
}
