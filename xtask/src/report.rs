//! Headings, durations and the count that closes a run.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

/// How many checks a step made, and what it has to say of those that want a look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    /// Repeated beside the summary, where whoever sees only the end of a long output finds it.
    pub remarks: Vec<String>,
}

impl Tally {
    pub fn new(passed: usize, failed: usize) -> Self {
        Self { passed, failed, remarks: Vec::new() }
    }

    /// One check.
    pub fn of(passed: bool) -> Self {
        Self::new(usize::from(passed), usize::from(!passed))
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.remarks.extend(other.remarks);
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
            Tally { remarks: vec![format!("{title}: {error:#}")], ..Tally::of(false) }
        });
        let took = start.elapsed();
        println!("--- {title}: {} passed, {} failed, {:.1} s", tally.passed, tally.failed, took.as_secs_f32());
        let passed = tally.failed == 0;
        self.steps.push((title.to_owned(), tally, took));
        passed
    }

    /// A step that either works or does not.
    pub fn check(&mut self, title: &str, work: impl FnOnce() -> Result<()>) -> bool {
        self.step(title, || work().map(|()| Tally::of(true)))
    }

    /// Prints what wants a look and the summary; its last line is `N passed, N failed` alone.
    pub fn finish(self) -> ExitCode {
        println!();
        for remark in self.steps.iter().flat_map(|(_, tally, _)| &tally.remarks) {
            println!("{remark}\n");
        }
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
        assert!(report.step("fine", || Ok(Tally::new(3, 0))));
        assert_eq!(report.steps[0].1.failed, 1);
        assert_eq!(report.steps[0].1.remarks, ["broken: no such program"]);
        assert_eq!(report.steps[1].1.passed, 3);
    }
}
