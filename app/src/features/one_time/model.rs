//! Secrets of links, and what a link is for.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use sha2::{Digest, Sha256};

/// What a link is for; each feature knows its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The stored name.
    pub name: &'static str,
    /// How long such a link works.
    pub term: TimeDelta,
}

/// The secret part of a link: 256 random bits.
pub struct Token(String);

impl Token {
    pub(super) fn random() -> Self {
        Self(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
    }

    /// The text that stands in the link.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// What the database keeps of a token, of a recovery code, of a session's id.
pub fn hashed(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_fit_an_address_and_are_never_the_same() {
        let (first, second) = (Token::random(), Token::random());
        assert_eq!(first.reveal().len(), 43);
        assert_ne!(first.reveal(), second.reveal());
        assert_ne!(hashed(first.reveal()), hashed(second.reveal()));
    }
}
