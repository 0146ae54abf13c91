//! Where sentences end and which voice fits. Positions are UTF-16 units, as the browser counts.

use std::ops::Range;

/// A sentence without an end is cut here: engines fall silent in longer ones.
const LONGEST: usize = 280;

const FULL_STOP: u16 = '.' as u16;
const ENDS: [u16; 4] = ['.' as u16, '!' as u16, '?' as u16, '…' as u16];
const CLOSERS: [u16; 4] = ['»' as u16, '"' as u16, ')' as u16, '”' as u16];

/// The sentences of a text, in order and without gaps.
pub fn sentences(text: &[u16]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..text.len() {
        let is_too_long = at - start >= LONGEST && is_space(text[at]);
        if is_too_long || ends_sentence(&text[start..at], &text[at..]) {
            found.push(start..at);
            start = at;
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// Whether a sentence ends between `before` and `after`.
fn ends_sentence(before: &[u16], after: &[u16]) -> bool {
    if !after.first().is_some_and(|unit| is_space(*unit)) {
        return false;
    }
    let core = trim_end(before, |unit| CLOSERS.contains(&unit));
    let Some(end) = core.last().filter(|unit| ENDS.contains(unit)) else { return false };
    // “А. Байтұрсынұлы”, “12. Budget”, “ст. 3”: a short word before a full stop is no end.
    let word = core[..core.len() - 1].rsplit(|unit| is_space(*unit)).next().unwrap_or_default();
    let goes_on = after.iter().find(|unit| !is_space(**unit)).is_some_and(|unit| is_lowercase(*unit));
    !(*end == FULL_STOP && (word.len() < 3 || goes_on))
}

fn trim_end(mut text: &[u16], drop: impl Fn(u16) -> bool) -> &[u16] {
    while let [rest @ .., last] = text {
        if !drop(*last) {
            break;
        }
        text = rest;
    }
    text
}

fn is_space(unit: u16) -> bool {
    char::from_u32(unit.into()).is_some_and(char::is_whitespace)
}

fn is_lowercase(unit: u16) -> bool {
    char::from_u32(unit.into()).is_some_and(char::is_lowercase)
}

/// The word that starts at `from`, for engines that tell only where it starts.
pub fn word_at(text: &[u16], from: usize) -> Range<usize> {
    let from = from.min(text.len());
    let length = text[from..].iter().position(|unit| is_space(*unit)).unwrap_or(text.len() - from);
    from..from + length
}

/// What is known of a voice.
#[derive(Clone, Debug)]
pub struct VoiceFacts {
    /// A language tag: `kk-KZ`, on Android `kk_KZ`.
    pub lang: String,
    /// Speaks without a network.
    pub is_local: bool,
    pub is_default: bool,
}

/// The best voice for a language: one of the device before one of a network service, the
/// country's own before another's.
pub fn best_voice(lang: &str, voices: &[VoiceFacts]) -> Option<usize> {
    let wanted = base(lang);
    let country = match wanted {
        "kk" => "KZ",
        "ru" => "RU",
        _ => "GB",
    };
    voices
        .iter()
        .enumerate()
        .filter(|(_, voice)| base(&voice.lang).eq_ignore_ascii_case(wanted))
        // Of equals the first one wins, which is the browser's own order.
        .min_by_key(|(_, voice)| (!voice.is_local, !voice.lang.ends_with(country), !voice.is_default))
        .map(|(index, _)| index)
}

fn base(lang: &str) -> &str {
    lang.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{VoiceFacts, best_voice, sentences, word_at};

    fn split(text: &str) -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        sentences(&units).into_iter().map(|range| String::from_utf16_lossy(&units[range])).collect()
    }

    #[test]
    fn sentences_end_at_their_marks() {
        assert_eq!(split("Қала өсті. Неге? «Білмеймін!» Міне…"), ["Қала өсті.", " Неге?", " «Білмеймін!»", " Міне…"]);
    }

    #[test]
    fn initials_numbers_and_abbreviations_end_nothing() {
        for whole in ["А. Байтұрсынұлы көшесі", "12. Бюджет", "в т. ч. налоги", "3.5 км жол", "2026 жыл. ішінде"]
        {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn an_endless_sentence_is_cut_between_words() {
        let text = "сөз ".repeat(200);
        let parts = split(&text);
        assert!(parts.len() > 2);
        assert!(parts.iter().all(|part| part.encode_utf16().count() < 300));
        assert_eq!(parts.concat(), text);
    }

    #[test]
    fn nothing_is_left_out() {
        for text in ["", " ", "...", "a", "А. Б. В.", "Иә. "] {
            assert_eq!(split(text).concat(), text);
        }
    }

    #[test]
    fn the_word_being_read_reaches_to_the_next_space() {
        let text: Vec<u16> = "бір екі".encode_utf16().collect();
        assert_eq!(word_at(&text, 0), 0..3);
        assert_eq!(word_at(&text, 4), 4..7);
        assert_eq!(word_at(&text, 99), 7..7);
    }

    fn voice(lang: &str, is_local: bool) -> VoiceFacts {
        VoiceFacts { lang: lang.to_owned(), is_local, is_default: false }
    }

    #[test]
    fn a_kazakh_page_is_never_read_with_another_languages_voice() {
        assert_eq!(best_voice("kk", &[voice("ru-RU", true), voice("en-US", true)]), None);
    }

    #[test]
    fn the_devices_own_voice_comes_first_and_then_the_countrys() {
        let voices = [voice("en-GB", false), voice("en-US", true), voice("en_GB", true), voice("kk_KZ", true)];
        assert_eq!(best_voice("en", &voices), Some(2));
        assert_eq!(best_voice("kk-KZ", &voices), Some(3));
    }
}
