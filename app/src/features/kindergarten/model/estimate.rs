//! When a place may come: from how many vouchers the children of the same year got lately.

/// The months that are looked at.
pub const MONTHS: usize = 6;
/// With fewer vouchers in these months nothing is said.
const FEWEST: u32 = 6;
/// Beyond this the range says nothing any more.
const LONGEST: u32 = 60;

/// What can be said, and from what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estimate {
    /// Too few vouchers, or the queue is known for too short a time.
    Unknown {
        vouchers: u32,
    },
    Known(Range),
}

/// So many months at the pace of the fastest and of the slowest months, with the figures they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub place: u32,
    /// Vouchers of all the months looked at.
    pub vouchers: u32,
    /// Vouchers of the three months with the most, and with the fewest.
    pub fast: u32,
    pub slow: u32,
    pub shortest: u32,
    /// Missing where the slow months give no end.
    pub longest: Option<u32>,
}

/// The estimate for a place among the children of a year, from their vouchers of the last full
/// months. Half of the months are taken together, so that one odd month does not decide.
pub fn estimate(place: u32, by_month: [u32; MONTHS], months_known: usize) -> Estimate {
    let vouchers = by_month.iter().sum();
    let mut sorted = by_month;
    sorted.sort_unstable();
    let (slow, fast) = (sorted[..MONTHS / 2].iter().sum::<u32>(), sorted[MONTHS / 2..].iter().sum::<u32>());
    if vouchers < FEWEST || months_known < MONTHS {
        return Estimate::Unknown { vouchers };
    }
    let half = u32::try_from(MONTHS / 2).unwrap_or(1);
    let months = |pace: u32| (pace > 0).then(|| place.saturating_mul(half).div_ceil(pace));
    let shortest = months(fast).unwrap_or(LONGEST).min(LONGEST);
    let longest = months(slow).filter(|months| *months <= LONGEST);
    Estimate::Known(Range { place, vouchers, fast, slow, shortest, longest })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_range_comes_from_the_fast_and_the_slow_months() {
        let Estimate::Known(range) = estimate(90, [10, 20, 30, 10, 20, 30], 6) else { panic!("enough data") };
        assert_eq!((range.vouchers, range.slow, range.fast), (120, 40, 80));
        assert_eq!((range.shortest, range.longest), (4, Some(7)));
    }

    #[test]
    fn without_enough_data_nothing_is_said() {
        assert_eq!(estimate(5, [0, 0, 0, 0, 0, 5], 6), Estimate::Unknown { vouchers: 5 });
        assert_eq!(estimate(5, [9, 9, 9, 9, 9, 9], 5), Estimate::Unknown { vouchers: 54 });
        let Estimate::Known(range) = estimate(50, [0, 0, 0, 0, 0, 60], 6) else { panic!("enough data") };
        assert_eq!((range.shortest, range.longest), (3, None), "the slow months give no end");
    }

    proptest! {
        #[test]
        fn the_range_is_one_and_grows_with_the_place(place in 1_u32..100_000, months: [u16; MONTHS]) {
            let months = months.map(u32::from);
            if let (Estimate::Known(near), Estimate::Known(far)) = (estimate(place, months, 6), estimate(place + 1, months, 6)) {
                prop_assert!(near.shortest >= 1);
                prop_assert!(near.longest.is_none_or(|longest| longest >= near.shortest));
                prop_assert!(far.shortest >= near.shortest);
            }
        }
    }
}
