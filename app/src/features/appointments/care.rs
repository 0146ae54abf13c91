//! What the clock does: reminders the day before, offers that ran out, forgetting.

use chrono::{DateTime, Days, TimeDelta, Timelike as _, Utc};

use super::mails::{self, Word};
use super::store::{self, Booking, By};
use super::taking;
use crate::calendar;
use crate::error::{PortalError, Result};
use crate::secret::Sealer;
use crate::server::{Db, Portal, almaty};

/// The hour from which reminders of tomorrow's receptions go out.
const REMINDER_HOUR: u32 = 9;

/// Ends offers nobody took and makes the next ones, and sends reminders; called as often as one
/// likes, everything happens once. What fails for one host or visitor is logged and does not keep
/// anything else from happening; in the end it is told as the first fault.
pub async fn look_after(portal: &Portal) -> Result<()> {
    let (ended, made, reminded) = (end_offers(portal).await, make_offers(portal).await, remind(portal).await);
    ended.and(made).and(reminded)
}

/// The first fault of several undertakings.
#[derive(Default)]
struct Faults(Option<PortalError>);

impl Faults {
    /// Notes what came of one; the log tells its number and nobody's name.
    fn note(&mut self, what: &'static str, id: i64, done: Result<()>) {
        if let Err(error) = done {
            tracing::error!(%error, id, "{what}");
            self.0.get_or_insert(error);
        }
    }

    fn told(self) -> Result<()> {
        self.0.map_or(Ok(()), Err)
    }
}

async fn end_offers(portal: &Portal) -> Result<()> {
    let mut faults = Faults::default();
    for expired in store::expired_holds(portal.db(), portal.sealer()?, portal.now()).await? {
        faults.note("an offer of a reception was not ended", expired.id, end_offer(portal, &expired).await);
    }
    faults.told()
}

async fn end_offer(portal: &Portal, expired: &Booking) -> Result<()> {
    let tx = taking::begin(portal).await?;
    let host = store::host(&*tx, expired.host_id).await?;
    match taking::give_back(portal, &tx, &host, expired, (By::Term, "")).await {
        // They took it this very moment.
        Err(PortalError::Conflict) => tx.undo().await,
        done => {
            done?;
            tx.commit().await
        }
    }
}

async fn make_offers(portal: &Portal) -> Result<()> {
    let mut faults = Faults::default();
    for id in store::hosts_with_waiting(portal.db()).await? {
        faults.note("times of a host were not offered to who waits", id, make_offers_of(portal, id).await);
    }
    faults.told()
}

async fn make_offers_of(portal: &Portal, host: i64) -> Result<()> {
    let tx = taking::begin(portal).await?;
    let host = store::host(&*tx, host).await?;
    taking::offer_free(portal, &tx, &host).await?;
    tx.commit().await
}

/// Reminds of the receptions of tomorrow, and of today's after a night that the portal was off;
/// not of those booked since reminders could go out: their letter is fresh.
async fn remind(portal: &Portal) -> Result<()> {
    let now = portal.now();
    let (Some(since), Some(before)) = (reminders_since(now), start_of_day(now, 2)) else { return Ok(()) };
    let mut faults = Faults::default();
    for booking in store::due_reminders(portal.db(), portal.sealer()?, (now, before), since).await? {
        faults.note("nobody was reminded of a reception", booking.id, remind_of(portal, &booking).await);
    }
    faults.told()
}

async fn remind_of(portal: &Portal, booking: &Booking) -> Result<()> {
    let tx = portal.begin().await?;
    if store::mark_reminded(&*tx, booking, portal.now()).await? {
        let host = store::host(&*tx, booking.host_id).await?;
        mails::tell(portal, &*tx, &host, booking, Word::Reminder).await?;
    }
    tx.commit().await
}

/// Since when the reminders of now could go out; nothing before the morning.
fn reminders_since(now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if almaty(now).hour() < REMINDER_HOUR {
        return None;
    }
    Some(start_of_day(now, 0)? + TimeDelta::hours(REMINDER_HOUR.into()))
}

fn start_of_day(now: DateTime<Utc>, days: u64) -> Option<DateTime<Utc>> {
    calendar::start_of(almaty(now).date_naive().checked_add_days(Days::new(days))?)
}

/// Forgets some visitors of receptions before a moment, and as many old places of the waiting
/// list (R95-1-9.2c); how many.
pub async fn erase(
    db: &impl Db,
    sealer: &Sealer,
    before: DateTime<Utc>,
    most: u64,
    now: DateTime<Utc>,
) -> Result<usize> {
    let waited = store::erase_waiting(db, before, most).await?;
    let erased = store::erase(db, sealer, before, most, now).await?;
    Ok(erased + usize::try_from(waited).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_go_out_from_the_morning() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().to_utc();
        assert_eq!(reminders_since(at("2026-11-23T08:59:00+05:00")), None);
        let nine = at("2026-11-23T09:00:00+05:00");
        assert_eq!(reminders_since(nine), Some(nine));
        assert_eq!(reminders_since(at("2026-11-23T23:59:00+05:00")), Some(nine));
    }
}
