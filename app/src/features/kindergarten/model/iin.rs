//! The individual identification number: twelve figures that hold the birth date, the century with
//! the sex, and a check figure.

use std::fmt;

use chrono::NaiveDate;

/// A number whose date exists and whose check figure is right. Nothing prints it.
#[derive(Clone, PartialEq, Eq)]
pub struct Iin {
    digits: String,
    born: NaiveDate,
}

/// Why a text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not twelve figures.
    Length,
    /// The first seven figures are no date of birth.
    Date,
    /// The last figure does not fit the others.
    Checksum,
}

const LENGTH: usize = 12;
const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/// Where the first weights give ten, these decide.
const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

impl Iin {
    /// Reads a number; blanks between the figures do not matter.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        if digits.len() != LENGTH || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Fault::Length);
        }
        let figures: Vec<u32> = digits.bytes().map(|byte| u32::from(byte - b'0')).collect();
        let born = born(&figures).ok_or(Fault::Date)?;
        if check_figure(&figures) == Some(figures[LENGTH - 1]) {
            Ok(Self { digits, born })
        } else {
            Err(Fault::Checksum)
        }
    }

    /// The date that the number holds.
    pub const fn born(&self) -> NaiveDate {
        self.born
    }

    /// The figures, for the keyed hash and nothing else.
    pub fn reveal(&self) -> &str {
        &self.digits
    }
}

impl fmt::Debug for Iin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Iin(…)")
    }
}

/// Two figures each of year, month and day; the seventh names the century with the sex.
fn born(figures: &[u32]) -> Option<NaiveDate> {
    let century = match figures[6] {
        1 | 2 => 1800,
        3 | 4 => 1900,
        5 | 6 => 2000,
        _ => return None,
    };
    let year = i32::try_from(century + figures[0] * 10 + figures[1]).ok()?;
    NaiveDate::from_ymd_opt(year, figures[2] * 10 + figures[3], figures[4] * 10 + figures[5])
}

/// The figure that must stand last; a number for which both sums give ten is never issued.
fn check_figure(figures: &[u32]) -> Option<u32> {
    let sum =
        |weights: [u32; 11]| figures.iter().zip(weights).map(|(figure, weight)| figure * weight).sum::<u32>() % 11;
    [FIRST, SECOND].into_iter().map(sum).find(|rest| *rest < 10)
}

/// A number for samples and tests: that of the first child from `order` on, born that day, whose
/// number can be issued.
pub fn sample(born: NaiveDate, order: u32) -> String {
    use chrono::Datelike as _;
    let century = if born.year() < 2000 { 3 } else { 5 };
    let numbers = (0..10_000).map(|step| (order + step) % 10_000);
    let number = numbers.map(|order| format!("{}{century}{order:04}", born.format("%y%m%d")));
    let whole = number.filter_map(|start| {
        let figures: Vec<u32> = start.bytes().map(|byte| u32::from(byte - b'0')).collect();
        Some(format!("{start}{}", check_figure(&figures)?))
    });
    whole.take(1).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn what_is_wrong_with_a_number_is_told_apart() {
        let good = sample(day(2022, 5, 14), 123);
        assert_eq!(Iin::parse(&good).unwrap().born(), day(2022, 5, 14));
        assert!(Iin::parse(&format!(" {} {}", &good[..6], &good[6..])).is_ok());
        let last = (good.as_bytes()[11] - b'0' + 1) % 10;
        for (text, fault) in [
            ("", Fault::Length),
            ("22051450012", Fault::Length),
            ("22051450012X", Fault::Length),
            ("221451500123", Fault::Date),
            ("220514700123", Fault::Date),
            (&format!("{}{last}", &good[..11]), Fault::Checksum),
        ] {
            assert_eq!(Iin::parse(text), Err(fault), "{text}");
        }
        assert_eq!(format!("{:?}", Iin::parse(&good)), "Ok(Iin(…))", "no log ever shows it");
    }

    #[test]
    fn the_second_weights_decide_where_the_first_give_ten() {
        let figures = |text: &str| text.bytes().map(|byte| u32::from(byte - b'0')).collect::<Vec<_>>();
        let sum = |start: &[u32], weights: [u32; 11]| {
            start.iter().zip(weights).map(|(figure, weight)| figure * weight).sum::<u32>() % 11
        };
        let starts = (0..10_000).map(|order| figures(&format!("2205145{order:04}")));
        let odd = starts.filter(|start| sum(start, FIRST) == 10).take(20).collect::<Vec<_>>();
        assert!(!odd.is_empty());
        for start in odd {
            let second = sum(&start, SECOND);
            assert_eq!(check_figure(&start), (second < 10).then_some(second));
        }
    }

    proptest! {
        #[test]
        fn any_changed_figure_is_noticed(days in 0_i64..9_000, order in 0_u32..9_000, at in 0_usize..12, by in 1_u8..10) {
            let good = sample(day(2002, 1, 1) + chrono::TimeDelta::days(days), order);
            let mut bytes = good.clone().into_bytes();
            bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
            let changed = String::from_utf8(bytes).unwrap();
            // The second weights leave a few changes unseen; a changed date is never that of the child.
            if let Ok(other) = Iin::parse(&changed) {
                prop_assert!(at > 6 || other.born() != Iin::parse(&good).unwrap().born() || at == 6);
            }
        }

        #[test]
        fn nothing_typed_breaks_it(text in ".{0,40}") {
            let _ = Iin::parse(&text);
        }
    }
}
