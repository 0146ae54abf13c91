//! Marks of forms: what is sent twice with the same mark is done once. Whoever holds a mark sees the
//! receipt, so that nobody may guess one.

use sha2::{Digest as _, Sha256};

use crate::secret::hex;

const LENGTH: usize = 32;

/// A mark for a new form.
pub fn new() -> String {
    format!("{:0LENGTH$x}", rand::random::<u128>())
}

/// Whether a text is a mark, and not one that was left out or made up shorter.
pub fn is_mark(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The mark of what was sent with a form. The same sent twice is one; changed and sent again – after
/// the Back button, say – it is another, and nothing of it is lost.
pub fn of_content<'a>(mark: &str, parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new_with_prefix(mark);
    for part in parts {
        // With its length, so that nothing moves from one part to the next unseen.
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    let mut whole = hex(&hash.finalize());
    whole.truncate(LENGTH);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_content_has_another_mark() {
        let mark = new();
        let of = |parts: &[&'static str]| of_content(&mark, parts.iter().map(|part| part.as_bytes()));
        assert!(is_mark(&of(&["шам", "жол"])));
        assert_eq!(of(&["шам", "жол"]), of(&["шам", "жол"]));
        assert_ne!(of(&["шам", "жол"]), of(&["шамж", "ол"]));
        assert_ne!(of(&["шам"]), of_content(&new(), ["шам".as_bytes()]));
    }

    #[test]
    fn only_whole_marks_are_marks() {
        assert!(is_mark(&new()));
        for text in ["", "0", &"0".repeat(31), &"g".repeat(32), &"ә".repeat(16)] {
            assert!(!is_mark(text), "{text}");
        }
    }
}
