//! What readers are told of a file: its size (O116-U-2.7e).

use crate::i18n::Lang;

/// A file size in kilobytes or megabytes, with the decimal sign of the language.
pub fn size(lang: Lang, bytes: u64) -> String {
    const KB: u64 = 1_000;
    const MB: u64 = 1_000_000;
    let (value, unit) = if bytes >= MB {
        (format!("{}.{}", bytes / MB, (bytes % MB) / 100_000), tl!(lang, "common-mb"))
    } else {
        (bytes.div_ceil(KB).to_string(), tl!(lang, "common-kb"))
    };
    let value = if lang == Lang::En { value } else { value.replace('.', ",") };
    format!("{value}\u{a0}{unit}")
}
