//! What tells a person from a program that fills in forms, without pictures: a small computation
//! that a browser makes unseen, or figures to write from their names.

use chrono::TimeDelta;
use sha2::{Digest as _, Sha256};

/// Nobody fills in the form faster than this.
pub const FASTEST: TimeDelta = TimeDelta::seconds(3);

/// Bits that the browser's computation has to bring to nought: a second or two of a telephone.
pub const WORK_BITS: u32 = 16;

/// Figures in a question.
pub const FIGURES: usize = 3;

/// Whether `nonce` is the outcome of the computation for a form's mark.
pub fn is_work(mark: &str, nonce: &str) -> bool {
    if nonce.is_empty() || nonce.len() > 20 || !nonce.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let hash = Sha256::digest(format!("{mark}.{nonce}"));
    let start = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    start.leading_zeros() >= WORK_BITS
}

/// The figures that somebody typed, however they parted them.
pub fn figures(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_digit).take(FIGURES + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_counts_for_its_own_form_only() {
        let nonce = (0..10_000_000).map(|nonce: u32| nonce.to_string()).find(|nonce| is_work("a", nonce)).unwrap();
        assert!(!is_work("b", &nonce));
        for nonce in ["", "x", "-1", "123456789012345678901"] {
            assert!(!is_work("a", nonce), "{nonce}");
        }
    }

    #[test]
    fn figures_are_read_as_people_part_them() {
        assert_eq!((figures("7 4 9"), figures(" 7,4,9.")), ("749".to_owned(), "749".to_owned()));
        assert_eq!((figures("7490000"), figures("seven")), ("7490".to_owned(), String::new()));
    }
}
