//! Watching over the portal itself: every few seconds a look at everything that can fail, and
//! word to the head of the akim's office when something does (R95-1-6.10a).

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use chrono::TimeDelta;
use portal_app::features::accounts::attempts;
use portal_app::features::appeals;
use portal_app::features::incidents::{self, Event, Finding, Kind, Watcher};
use portal_app::features::mail::{self, Carrier};
use portal_app::features::media;
use portal_app::features::monitoring::Probe;
use portal_app::server::Portal;
use tower::ServiceExt as _;

use crate::visitors::OwnRequest;
use crate::{database, link_check};

/// How often a look is taken.
const EVERY: Duration = Duration::from_secs(5);
/// A look at the database that takes longer found it away.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often the forms are tried out, and how long one may take.
const PROBE_EVERY: Duration = Duration::from_mins(10);
const SLOWEST_FORM: Duration = Duration::from_secs(5);
/// How often all stored files are read.
const CHECK_EVERY: Duration = Duration::from_hours(24);
/// The clock may stray so far from the one that only counts seconds.
const STRAY: Duration = Duration::from_mins(2);
/// Room that must be free: so many bytes, and this share of the whole.
const FREE_BYTES: u64 = 500 * 1024 * 1024;
const FREE_PERCENT: u64 = 5;
/// An appeal is registered within seconds of the database being back.
const LONGEST_WAIT: Duration = Duration::from_mins(10);
/// So many accounts locked at once, or failures in a row, are no forgetfulness any more.
const MANY_LOCKED: usize = 3;
const MANY_FAILURES: i32 = 10;

/// Public forms: search, sign-in, registration, new password (R95-1-6.7e).
const FORMS: [&str; 4] = ["/kk/search?q=test", "/kk/login", "/kk/register", "/kk/password/forgot"];

/// Says how much room a folder's disk has: free and all, in bytes.
pub type Room = fn(&Path) -> std::io::Result<(u64, u64)>;

/// Looks, and remembers what was told.
pub struct Watch {
    portal: Portal,
    carrier: Carrier,
    pages: Router,
    watcher: Option<Watcher>,
    /// Told, and not yet written into the list because the database was away.
    unwritten: Vec<Event>,
    clock: (Instant, SystemTime),
    /// Asks how much room there is: free and all, in bytes.
    room: Room,
    /// How far ahead of the portal's clock it looks; for tests, whose clock stands still.
    ahead: TimeDelta,
    probed: Option<Instant>,
    checked: Option<Instant>,
    links: Option<Instant>,
}

impl Watch {
    pub fn new(portal: Portal, carrier: Carrier, pages: Router) -> Self {
        Self {
            portal,
            carrier,
            pages,
            watcher: None,
            unwritten: Vec::new(),
            clock: (Instant::now(), clock()),
            room: room_on_disk,
            ahead: TimeDelta::zero(),
            probed: None,
            // Not in the first minutes, when there is enough to do.
            checked: Some(Instant::now()),
            links: Some(Instant::now()),
        }
    }

    /// Looks again and again.
    pub async fn run(mut self) {
        let mut ticks = tokio::time::interval(EVERY);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            self.portal.health().beat("watch", Duration::from_mins(5));
            if is_due(&mut self.probed, PROBE_EVERY) {
                self.probe().await;
            }
            if is_due(&mut self.checked, CHECK_EVERY) {
                self.check_data().await;
            }
            let asked = self.portal.health().take_links_wanted();
            if is_due(&mut self.links, CHECK_EVERY) || asked {
                tokio::spawn(check_links(self.portal.clone(), self.pages.clone()));
            }
            self.look().await;
        }
    }

    /// One look at everything, with what follows from it. Time is the portal's own.
    pub async fn look(&mut self) {
        let answers = tokio::time::timeout(PATIENCE, database::answers(self.portal.db())).await.unwrap_or(false);
        let mut findings = vec![
            found(Kind::Database, !answers, String::new()),
            disk((self.room)(&self.portal.options().data_dir)),
            jobs(&self.portal),
            self.clock(),
            appeals_waiting(&self.portal, answers),
        ];
        if answers {
            findings.extend(sign_ins(&self.portal).await);
            findings.extend(dead_mails(&self.portal).await);
            self.write_down().await;
            if self.watcher.is_none() {
                self.watcher = incidents::still_open(self.portal.db()).await.ok().map(Watcher::resumed);
            }
        }
        // What is looked at more rarely keeps its last finding.
        let others = self.portal.health().findings();
        findings.extend(others.into_iter().filter(|known| matches!(known.kind, Kind::Data | Kind::Form)));
        let now = self.portal.now() + self.ahead;
        for finding in findings {
            let watcher = self.watcher.get_or_insert_default();
            let event = watcher.observe(&finding, now);
            self.portal.health().keep(finding);
            if let Some(event) = event {
                self.tell(event).await;
            }
        }
    }

    /// Another disk.
    #[must_use]
    pub fn with_room(self, room: Room) -> Self {
        Self { room, ..self }
    }

    /// Lets time pass.
    pub fn pass(&mut self, by: TimeDelta) {
        self.ahead += by;
    }

    /// Tells of an event once, whatever the number of servers.
    async fn tell(&mut self, event: Event) {
        let noted = tokio::time::timeout(PATIENCE, incidents::note(&self.portal, &event)).await;
        match noted.ok().flatten() {
            Some(true) => incidents::tell(&self.portal, &self.carrier, &event).await,
            Some(false) => {}
            None => {
                incidents::tell(&self.portal, &self.carrier, &event).await;
                self.unwritten.push(event);
            }
        }
    }

    async fn write_down(&mut self) {
        while let Some(event) = self.unwritten.first() {
            if incidents::note(&self.portal, event).await.is_none() {
                return;
            }
            self.unwritten.remove(0);
        }
    }

    fn clock(&self) -> Finding {
        let (started, then) = self.clock;
        let counted = started.elapsed();
        let shown = clock().duration_since(then).unwrap_or_default();
        found(Kind::Clock, has_strayed(counted, shown), format!("{} s / {} s", counted.as_secs(), shown.as_secs()))
    }

    /// Asks for each form as a visitor would.
    pub async fn probe(&mut self) {
        let mut probes = Vec::new();
        for address in FORMS {
            let started = Instant::now();
            let Ok(mut request) = Request::get(address).body(Body::empty()) else { continue };
            request.extensions_mut().insert(OwnRequest);
            let Ok(response) = self.pages.clone().oneshot(request).await;
            let took = started.elapsed();
            // A closed portal answers as it should.
            let answered = response.status().is_success() || self.portal.is_closed();
            probes.push(Probe { address: address.to_owned(), passed: answered && took < SLOWEST_FORM, took });
        }
        let failed: Vec<_> = probes.iter().filter(|probe| !probe.passed).map(|probe| probe.address.clone()).collect();
        self.portal.health().keep(found(Kind::Form, !failed.is_empty(), failed.join(", ")));
        self.portal.health().keep_probes(probes);
    }

    /// Compares every stored file with what was stored (R95-1-9.1a).
    pub async fn check_data(&mut self) {
        match media::damaged(&self.portal).await {
            Ok(names) => self.portal.health().keep(found(Kind::Data, !names.is_empty(), names.join(", "))),
            Err(error) => tracing::debug!(%error, "the stored files were not checked"),
        }
    }
}

/// Beside the looks, because other sites may be slow.
async fn check_links(portal: Portal, pages: Router) {
    match link_check::check(&portal, &pages).await {
        Ok(broken) => tracing::info!(broken, "the links were checked"),
        Err(error) => tracing::debug!(%error, "the links were not checked"),
    }
}

#[expect(clippy::disallowed_methods, reason = "it is the clock itself that is looked at")]
fn clock() -> SystemTime {
    SystemTime::now()
}

fn is_due(last: &mut Option<Instant>, every: Duration) -> bool {
    let due = last.is_none_or(|last| last.elapsed() >= every);
    if due {
        *last = Some(Instant::now());
    }
    due
}

fn found(kind: Kind, is_bad: bool, detail: String) -> Finding {
    Finding { kind, is_bad, detail }
}

fn has_strayed(counted: Duration, shown: Duration) -> bool {
    counted.abs_diff(shown) > STRAY
}

/// Whether so little is free that somebody must act.
fn is_tight(free: u64, all: u64) -> bool {
    free < FREE_BYTES || free < all / 100 * FREE_PERCENT
}

fn room_on_disk(folder: &Path) -> std::io::Result<(u64, u64)> {
    let room = rustix::fs::statvfs(folder)?;
    Ok((room.f_bavail * room.f_frsize, room.f_blocks * room.f_frsize))
}

fn disk(room: std::io::Result<(u64, u64)>) -> Finding {
    match room {
        Ok((free, all)) => {
            let megabyte = 1024 * 1024;
            found(Kind::Disk, is_tight(free, all), format!("{} / {} MiB", free / megabyte, all / megabyte))
        }
        Err(error) => found(Kind::Disk, true, error.to_string()),
    }
}

fn jobs(portal: &Portal) -> Finding {
    let late: Vec<_> = portal.health().jobs().into_iter().filter(|(.., late)| *late).map(|(job, ..)| job).collect();
    found(Kind::Job, !late.is_empty(), late.join(", "))
}

/// Appeals wait only while the database is away; a damaged one waits for a person.
fn appeals_waiting(portal: &Portal, answers: bool) -> Finding {
    let counts = appeals::waiting_counts(portal);
    let is_late = answers && counts.longest > LONGEST_WAIT;
    found(Kind::Appeals, counts.damaged > 0 || is_late, format!("{} / {}", counts.waiting, counts.damaged))
}

async fn sign_ins(portal: &Portal) -> Option<Finding> {
    let (locked, worst) = attempts::pressure(portal.db(), portal.now()).await.ok()?;
    Some(found(Kind::SignIns, locked >= MANY_LOCKED || worst >= MANY_FAILURES, format!("{locked} / {worst}")))
}

async fn dead_mails(portal: &Portal) -> Option<Finding> {
    let dead = mail::count_dead(portal.db()).await.ok()?;
    Some(found(Kind::Mail, dead > 0, dead.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_room_is_a_small_share_or_a_small_number() {
        let gigabyte = 1024 * 1024 * 1024;
        assert!(!is_tight(10 * gigabyte, 100 * gigabyte));
        assert!(is_tight(4 * gigabyte, 100 * gigabyte));
        assert!(is_tight(gigabyte / 4, gigabyte));
    }

    #[test]
    fn a_clock_that_jumps_either_way_is_noticed() {
        let minute = Duration::from_mins(1);
        assert!(!has_strayed(minute * 60, minute * 61));
        assert!(has_strayed(minute * 60, minute * 120));
        assert!(has_strayed(minute * 60, minute));
    }
}
