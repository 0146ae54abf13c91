//! What the portal knows of its own well-being, in memory.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::features::incidents::{Finding, Kind};

/// How a form answered when it was tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    pub address: String,
    pub passed: bool,
    pub took: Duration,
}

/// Signs of life of the jobs, and what the last looks found.
#[derive(Default)]
pub struct Health {
    beats: Mutex<BTreeMap<&'static str, (Instant, Duration)>>,
    findings: Mutex<BTreeMap<Kind, Finding>>,
    probes: Mutex<Vec<Probe>>,
    links_wanted: AtomicBool,
    database_failed: Mutex<Option<Instant>>,
}

/// So long nobody waits for a database that has just failed.
const FAILED_LATELY: Duration = Duration::from_secs(2);

impl Health {
    /// A job lives, and will be heard of again within `patience`.
    pub fn beat(&self, job: &'static str, patience: Duration) {
        self.beats.lock().unwrap_or_else(PoisonError::into_inner).insert(job, (Instant::now(), patience));
    }

    /// Every job with the time since it was heard of, and whether that is too long.
    pub fn jobs(&self) -> Vec<(&'static str, Duration, bool)> {
        let beats = self.beats.lock().unwrap_or_else(PoisonError::into_inner);
        beats.iter().map(|(job, (at, patience))| (*job, at.elapsed(), at.elapsed() > *patience)).collect()
    }

    /// Keeps what a look found.
    pub fn keep(&self, finding: Finding) {
        self.findings.lock().unwrap_or_else(PoisonError::into_inner).insert(finding.kind, finding);
    }

    /// What the last look at each thing found.
    pub fn findings(&self) -> Vec<Finding> {
        self.findings.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Keeps how the forms answered.
    pub fn keep_probes(&self, probes: Vec<Probe>) {
        *self.probes.lock().unwrap_or_else(PoisonError::into_inner) = probes;
    }

    /// The database did not do what it was asked for.
    pub fn database_failed(&self) {
        *self.database_failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Whether that was a moment ago: who can do without it does not wait again.
    pub fn has_database_failed_lately(&self) -> bool {
        let failed = *self.database_failed.lock().unwrap_or_else(PoisonError::into_inner);
        failed.is_some_and(|at| at.elapsed() < FAILED_LATELY)
    }

    /// Somebody wants all links checked at once.
    pub fn want_links(&self) {
        self.links_wanted.store(true, Ordering::Relaxed);
    }

    /// Whether somebody did, since the last call.
    pub fn take_links_wanted(&self) -> bool {
        self.links_wanted.swap(false, Ordering::Relaxed)
    }

    pub fn probes(&self) -> Vec<Probe> {
        self.probes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_is_silent_for_too_long_is_late() {
        let health = Health::default();
        health.beat("quick", Duration::ZERO);
        health.beat("slow", Duration::from_hours(1));
        std::thread::sleep(Duration::from_millis(2));
        let late: Vec<_> = health.jobs().into_iter().filter(|(.., late)| *late).map(|(job, ..)| job).collect();
        assert_eq!(late, ["quick"]);
    }
}
