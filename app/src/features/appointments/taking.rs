//! Taking a time, giving it back, offering it to who waits: the parts that the public pages, the
//! office and the clock share. Each runs inside a change that was begun here.

use chrono::TimeDelta;

use super::mails::{self, Word};
use super::model::Channel;
use super::model::Stand;
use super::model::slots::{self, OFFERED_UNTIL, Slot, Window};
use super::model::visitor::Visitor;
use super::model::waiting::{self, OfferEnd, Place};
use super::store::{self, Booking, By, Host, New};
use crate::error::{PortalError, Result};
use crate::features::workdays;
use crate::i18n::Lang;
use crate::marks;
use crate::server::{Change, Db, Portal, almaty};

/// So long somebody who waited has to answer.
const OFFER: TimeDelta = TimeDelta::hours(24);

/// So often one booking moves.
const MOST_MOVES: i32 = 3;

/// Why a time was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Somebody was faster, or it is no time of the host.
    Taken,
    /// The person holds as many as the host allows.
    TooMany(u32),
    /// The booking was moved as often as it may be.
    Moved(i32),
}

/// Who wants which time.
pub(super) struct Wish<'a> {
    pub mark: &'a str,
    pub time: &'a str,
    pub visitor: &'a Visitor,
    pub channel: Channel,
    pub lang: Lang,
    pub account_id: Option<i64>,
}

/// Begins a change of bookings. From its first moment on it is the only one: what it reads is true
/// until its end, and two changes never wait for each other in a circle.
pub(super) async fn begin(portal: &Portal) -> Result<Change> {
    let tx = portal.begin().await?;
    store::alone(&*tx, portal.now()).await?;
    Ok(tx)
}

/// The free times of a host within a window.
pub(super) async fn free(db: &impl Db, host: &Host, window: Window) -> Result<Vec<Slot>> {
    let days = store::days(db, host.id, almaty(window.from).date_naive()).await?;
    let calendar = workdays::calendar(db).await?;
    let taken = store::taken(db, host.id, window.from).await?;
    Ok(slots::free(&host.sketch.hours, &days, &calendar, &taken, window))
}

/// What is open to those who come this way.
pub(super) fn window(portal: &Portal, host: &Host, channel: Channel) -> Window {
    match channel {
        Channel::Portal => Window::of(host.sketch.rules, portal.now()),
        Channel::Office => Window::of_office(host.sketch.rules, portal.now()),
        Channel::Waiting => Window::of_offers(host.sketch.rules, portal.now()),
    }
}

/// Books a time, once however often the form is sent. After a refusal the caller undoes the
/// transaction, which gives the number back.
pub(super) async fn take(
    portal: &Portal,
    tx: &Change,
    host: &Host,
    wish: Wish<'_>,
) -> Result<Result<Booking, Refusal>> {
    let (sealer, now) = (portal.sealer()?, portal.now());
    // Sent again for another time after the Back button it is another booking, as far as one person
    // may hold several.
    let submission = store::submission_of(sealer, &marks::of_content(wish.mark, [wish.time.as_bytes()]));
    if let Some(known) = store::by_submission(&**tx, sealer, &submission).await? {
        return Ok(Ok(known));
    }
    let start = slots::from_name(wish.time);
    let free = free(&**tx, host, window(portal, host, wish.channel)).await?;
    let Some(slot) = free.into_iter().find(|slot| Some(slot.start) == start) else {
        return Ok(Err(Refusal::Taken));
    };
    let most = host.sketch.rules.most_open;
    if wish.channel == Channel::Portal {
        let keys = store::keys_of(sealer, wish.visitor);
        if store::open_count(&**tx, host.id, &keys, now).await? >= u64::from(most) {
            return Ok(Err(Refusal::TooMany(most)));
        }
    }
    let new = New {
        submission,
        number: store::next_number(&**tx, now).await?,
        host_id: host.id,
        slot,
        channel: wish.channel,
        lang: wish.lang,
        visitor: wish.visitor,
        account_id: wish.account_id,
        held: None,
        at: now,
    };
    let Some(booking) = store::insert(&**tx, sealer, new).await? else { return Ok(Err(Refusal::Taken)) };
    mails::tell(portal, &**tx, host, &booking, Word::Booked).await?;
    Ok(Ok(booking))
}

/// Takes a booking or an offer back, tells the visitor, and offers the time to who waits. What an
/// offer costs whoever waited is [`OfferEnd::place`].
pub(super) async fn give_back(
    portal: &Portal,
    tx: &Change,
    host: &Host,
    booking: &Booking,
    (by, reason): (By, &str),
) -> Result<()> {
    if !matches!(booking.stand, Stand::Held | Stand::Booked) {
        return Err(PortalError::Conflict);
    }
    store::cancel(&**tx, booking, by, portal.now()).await?;
    if let Some(id) = booking.waiting_id.filter(|_| booking.stand == Stand::Held) {
        let end = match by {
            By::Visitor => OfferEnd::Declined,
            By::Office => OfferEnd::TakenBack,
            By::Term => OfferEnd::Lapsed(store::unanswered_count(&**tx, id).await?),
        };
        store::mark(&**tx, id, end.place()).await?;
    }
    match by {
        By::Visitor if booking.stand == Stand::Booked => {
            mails::tell(portal, &**tx, host, booking, Word::Cancelled).await?;
        }
        By::Office => mails::tell(portal, &**tx, host, booking, Word::CancelledByOffice(reason)).await?,
        By::Visitor | By::Term => {}
    }
    offer_free(portal, tx, host).await
}

/// Moves a booking to another free time of its host; whether that was still free.
pub(super) async fn move_to(
    portal: &Portal,
    tx: &Change,
    host: &Host,
    booking: &Booking,
    time: &str,
) -> Result<Result<(), Refusal>> {
    if booking.stand != Stand::Booked || booking.slot.start <= portal.now() {
        return Err(PortalError::Conflict);
    }
    // Each move writes to an address that the visitor only claimed.
    if booking.sequence >= MOST_MOVES {
        return Ok(Err(Refusal::Moved(MOST_MOVES)));
    }
    let start = slots::from_name(time);
    let free = free(&**tx, host, window(portal, host, Channel::Portal)).await?;
    let Some(slot) = free.into_iter().find(|slot| Some(slot.start) == start) else {
        return Ok(Err(Refusal::Taken));
    };
    if !store::move_to(&**tx, booking, slot).await? {
        return Ok(Err(Refusal::Taken));
    }
    let mut moved = booking.clone();
    (moved.slot, moved.sequence) = (slot, booking.sequence + 1);
    mails::tell(portal, &**tx, host, &moved, Word::Moved).await?;
    offer_free(portal, tx, host).await?;
    Ok(Ok(()))
}

/// Makes an offer a booking.
pub(super) async fn take_up(portal: &Portal, tx: &Change, host: &Host, booking: &Booking) -> Result<()> {
    store::take_offer(&**tx, booking, portal.now()).await?;
    if let Some(id) = booking.waiting_id {
        store::mark(&**tx, id, OfferEnd::Accepted.place()).await?;
    }
    mails::tell(portal, &**tx, host, booking, Word::Booked).await
}

/// Offers free times of a host to those who wait, in their order: each time is kept for one of
/// them until the answer, a day long at most.
pub(super) async fn offer_free(portal: &Portal, tx: &Change, host: &Host) -> Result<()> {
    if !portal.settings().takes_appointments || !host.sketch.is_open {
        return Ok(());
    }
    let (sealer, now) = (portal.sealer()?, portal.now());
    if store::waiting_count(&**tx, host.id).await? == 0 {
        return Ok(());
    }
    let free = free(&**tx, host, window(portal, host, Channel::Waiting)).await?;
    if free.is_empty() {
        return Ok(());
    }
    let queue = store::queue(&**tx, sealer, host.id).await?;
    let unanswered = store::unanswered_offers(&**tx, host.id, now).await?;
    let places: Vec<i64> = queue.iter().map(|waiting| waiting.id).collect();
    for (slot, place) in waiting::offers(&free, &places, &unanswered) {
        let Some(waiting) = queue.iter().find(|waiting| waiting.id == place) else { continue };
        let until = (now + OFFER).min(slot.start - OFFERED_UNTIL);
        let new = New {
            submission: store::submission_of(sealer, &marks::new()),
            number: store::next_number(&**tx, now).await?,
            host_id: host.id,
            slot,
            channel: Channel::Waiting,
            lang: waiting.lang,
            visitor: &waiting.visitor,
            account_id: waiting.account_id,
            held: Some((waiting.id, until)),
            at: now,
        };
        let booking = store::insert(&**tx, sealer, new).await?.ok_or(PortalError::Conflict)?;
        store::mark(&**tx, waiting.id, Place::Offered).await?;
        mails::tell(portal, &**tx, host, &booking, Word::Offered(until)).await?;
    }
    Ok(())
}
