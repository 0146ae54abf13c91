//! Single flight: at most one rendering of a page at a time, whoever asks.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::outcome::Outcome;

type Running = HashMap<Arc<str>, Flight>;
pub(super) type Arrivals = watch::Receiver<Option<Outcome>>;

#[derive(Debug)]
struct Flight {
    arrivals: Arrivals,
    /// Somebody declared the page outdated after this flight had started.
    overtaken: bool,
}

/// All renderings under way.
#[derive(Debug, Default)]
pub(super) struct Flights(Mutex<Running>);

/// A place in a rendering: as a passenger, or as the one who has to do it.
pub(super) enum Boarding {
    Passenger(Arrivals),
    Pilot(Pilot, Arrivals),
}

impl Flights {
    pub(super) fn board(self: &Arc<Self>, key: &str) -> Boarding {
        let mut running = self.lock();
        if let Some(flight) = running.get(key) {
            return Boarding::Passenger(flight.arrivals.clone());
        }
        let (outcome, arrivals) = watch::channel(None);
        let key: Arc<str> = Arc::from(key);
        let flight = Flight { arrivals: arrivals.clone(), overtaken: false };
        running.insert(key.clone(), flight);
        let pilot = Pilot { flights: self.clone(), key, outcome };
        Boarding::Pilot(pilot, arrivals)
    }

    pub(super) fn is_running(&self, key: &str) -> bool {
        self.lock().contains_key(key)
    }

    /// Declares what the running flights to these pages will bring outdated, and does
    /// `meanwhile` before any of them can store it.
    pub(super) fn overtake(&self, concerned: impl Fn(&str) -> bool, meanwhile: impl FnOnce()) {
        let mut running = self.lock();
        for (key, flight) in running.iter_mut() {
            flight.overtaken |= concerned(key);
        }
        meanwhile();
    }

    /// The lock is held for a few instructions and never across an await.
    fn lock(&self) -> MutexGuard<'_, Running> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right and the duty to finish a flight; it ends when this is dropped, even by a panic.
pub(super) struct Pilot {
    flights: Arc<Flights>,
    key: Arc<str>,
    outcome: watch::Sender<Option<Outcome>>,
}

impl Pilot {
    pub(super) fn key(&self) -> &Arc<str> {
        &self.key
    }

    /// Runs `store` unless the flight was overtaken, which nobody can do in between.
    /// What an overtaken flight brings is for its passengers alone.
    pub(super) fn store(&self, store: impl FnOnce()) -> bool {
        let running = self.flights.lock();
        let valid = running.get(&self.key).is_some_and(|flight| !flight.overtaken);
        if valid {
            store();
        }
        valid
    }

    /// Lets the passengers go; the flight itself may still have things to tidy up.
    pub(super) fn arrive(&self, outcome: Outcome) {
        self.outcome.send_replace(Some(outcome));
    }

    /// Ends the flight unless it was overtaken: then says so, once, and goes on.
    pub(super) fn was_overtaken_at_landing(&self) -> bool {
        let mut running = self.flights.lock();
        match running.get_mut(&self.key) {
            Some(flight) if flight.overtaken => {
                flight.overtaken = false;
                true
            }
            _ => {
                running.remove(&self.key);
                false
            }
        }
    }
}

impl Drop for Pilot {
    fn drop(&mut self) {
        let mut running = self.flights.lock();
        // After a landing another flight may already have started under this key.
        let own = |flight: &Flight| flight.arrivals.same_channel(&self.outcome.subscribe());
        if running.get(&self.key).is_some_and(own) {
            running.remove(&self.key);
        }
    }
}

/// The result of a flight; `None` if it crashed.
pub(super) async fn arrival(mut arrivals: Arrivals) -> Option<Outcome> {
    let outcome = arrivals.wait_for(Option::is_some).await.ok()?;
    outcome.clone()
}

/// Waits until a flight has ended altogether.
pub(super) async fn end_of_flight(mut arrivals: Arrivals) {
    while arrivals.changed().await.is_ok() {}
}
