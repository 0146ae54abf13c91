//! The waiting list of a host: who is offered which time, and what an offer costs.
//!
//! Whoever came first is offered a freed time first. A place in the list is lost by taking a time
//! or by declining one, and by nothing else that somebody did not do themselves: an offer that the
//! office takes back costs nothing. One that nobody answers goes on to the next in the list and
//! never comes back to the same person, who keeps their place for other times. Only who left
//! [`MOST_UNANSWERED`] offers unanswered is taken for somebody who does not read them any more:
//! each held a time for a day that others waited for.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::slots::Slot;

/// After so many offers without an answer the place goes to others.
pub const MOST_UNANSWERED: u64 = 3;

/// How a place in the list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Waiting,
    /// A time is kept for them.
    Offered,
    /// They took a time, declined one, or left too many unanswered.
    Over,
}

impl Place {
    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Over => "over",
        }
    }
}

/// How an offer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferEnd {
    Accepted,
    Declined,
    /// The office takes the time back, as on a day that is called off.
    TakenBack,
    /// Nobody answered; so many offers to them ended like that, with this one.
    Lapsed(u64),
}

impl OfferEnd {
    /// What becomes of the place of whoever had the offer.
    pub const fn place(self) -> Place {
        match self {
            Self::Accepted | Self::Declined => Place::Over,
            Self::Lapsed(unanswered) if unanswered >= MOST_UNANSWERED => Place::Over,
            Self::Lapsed(_) | Self::TakenBack => Place::Waiting,
        }
    }
}

/// Offers that nobody answered, by the place in the list and the beginning of the time.
pub type Unanswered = HashSet<(i64, DateTime<Utc>)>;

/// Which free time is offered to which place of the queue: the earliest first, each to the first
/// in turn who did not leave the same time unanswered.
pub fn offers(free: &[Slot], queue: &[i64], unanswered: &Unanswered) -> Vec<(Slot, i64)> {
    let mut queue = queue.to_vec();
    let mut offers = Vec::new();
    for slot in free {
        if let Some(turn) = queue.iter().position(|place| !unanswered.contains(&(*place, slot.start))) {
            offers.push((*slot, queue.remove(turn)));
        }
    }
    offers
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    /// S004-15.15
    #[test]
    fn a_place_is_lost_by_taking_declining_or_never_answering_and_by_nothing_else() {
        for (end, place) in [
            (OfferEnd::Accepted, Place::Over),
            (OfferEnd::Declined, Place::Over),
            (OfferEnd::TakenBack, Place::Waiting),
            (OfferEnd::Lapsed(1), Place::Waiting),
            (OfferEnd::Lapsed(MOST_UNANSWERED - 1), Place::Waiting),
            (OfferEnd::Lapsed(MOST_UNANSWERED), Place::Over),
            (OfferEnd::Lapsed(MOST_UNANSWERED + 1), Place::Over),
        ] {
            assert_eq!(end.place(), place, "{end:?}");
        }
    }

    #[test]
    fn the_earliest_time_goes_to_the_first_who_has_not_left_it_unanswered() {
        let times: Vec<_> =
            (0..3).map(|hour| Slot { start: DateTime::UNIX_EPOCH + TimeDelta::hours(hour), minutes: 20 }).collect();
        let (first, second, third) = (times[0], times[1], times[2]);
        let unanswered = Unanswered::from([(1, first.start), (2, first.start), (1, second.start)]);
        for (free, queue, offered) in [
            (vec![], vec![1, 2], vec![]),
            (vec![first], vec![], vec![]),
            (vec![first], vec![3, 4], vec![(first, 3)]),
            (vec![first, second], vec![3, 4], vec![(first, 3), (second, 4)]),
            // Left unanswered, the first time is nothing for one and two any more.
            (vec![first], vec![1, 2, 3], vec![(first, 3)]),
            (vec![first], vec![1, 2], vec![]),
            (vec![first, second, third], vec![1, 2, 3], vec![(first, 3), (second, 2), (third, 1)]),
            (vec![first, third], vec![1], vec![(third, 1)]),
        ] {
            assert_eq!(offers(&free, &queue, &unanswered), offered, "{queue:?}");
        }
    }
}
