//! What readers are told of a file: its size (O116-U-2.7e).

use crate::i18n::{Lang, grouped};

/// A file size in kilobytes or megabytes, with the decimal sign of the language.
pub fn size(lang: Lang, bytes: u64) -> String {
    const KB: u64 = 1_000;
    const MB: u64 = 1_000_000;
    let (value, unit) = match (bytes / MB, bytes % MB / 100_000) {
        (0, _) => (bytes.div_ceil(KB).to_string(), tl!(lang, "common-kb")),
        (whole, 0) => (grouped(lang, whole), tl!(lang, "common-mb")),
        (whole, tenths) => {
            let sign = if lang == Lang::En { '.' } else { ',' };
            (format!("{}{sign}{tenths}", grouped(lang, whole)), tl!(lang, "common-mb"))
        }
    };
    format!("{value}\u{a0}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_written_without_a_nought_that_says_nothing() {
        assert_eq!(size(Lang::Kk, 10_000_000), "10\u{a0}МБ");
        assert_eq!(size(Lang::Ru, 1_540_000), "1,5\u{a0}МБ");
        assert_eq!(size(Lang::En, 1_540_000), "1.5\u{a0}MB");
        assert_eq!(size(Lang::En, 25_049_999), "25\u{a0}MB");
        assert_eq!(size(Lang::Kk, 900), "1\u{a0}кБ");
    }
}
