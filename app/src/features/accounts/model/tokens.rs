//! Links that work once, and keys of sessions: random, and kept as hashes only.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::i18n::Lang;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new member of the staff sets the first password.
    Invitation,
    /// Somebody forgot theirs.
    Reset,
    /// A visitor confirms an e-mail address.
    Registration,
}

impl Purpose {
    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
            Self::Registration => "registration",
        }
    }

    /// How long such a link works.
    pub const fn term(self) -> TimeDelta {
        match self {
            Self::Invitation | Self::Registration => TimeDelta::hours(48),
            Self::Reset => TimeDelta::hours(2),
        }
    }
}

/// The secret part of a link: 256 random bits.
pub struct Token(String);

impl Token {
    pub fn random() -> Self {
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

/// A registration that waits for its confirmation; there is no account before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    pub email: String,
    pub name: String,
    pub password_hash: String,
    pub lang: Lang,
    /// When the person agreed to the processing of their data.
    pub consented_at: chrono::DateTime<chrono::Utc>,
}

/// An e-mail address as it is stored, if it looks like one: one `@`, a dot behind it, nothing
/// that could end a header.
pub fn email(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (local, domain) = text.split_once('@')?;
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(letter);
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    let is_fine = !local.is_empty()
        && local.len() <= 64
        && local.chars().all(is_plain)
        && local.split('.').all(|part| !part.is_empty())
        && domain.contains('.')
        && domain.split('.').all(is_label)
        && text.len() <= 254;
    is_fine.then_some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tokens_are_long_fit_an_address_and_are_never_the_same() {
        let (first, second) = (Token::random(), Token::random());
        assert_eq!(first.reveal().len(), 43);
        assert_ne!(first.reveal(), second.reveal());
        assert_ne!(hashed(first.reveal()), hashed(second.reveal()));
    }

    #[test]
    fn addresses_are_kept_in_small_letters_and_wrong_ones_are_refused() {
        assert_eq!(email(" Aigul@Shymkent.Example ").as_deref(), Some("aigul@shymkent.example"));
        for bad in [
            "",
            "a",
            "a@b",
            "@b.kz",
            "a@",
            "a b@c.kz",
            "a@b@c.kz",
            "a..b@c.kz",
            "a@-b.kz",
            "a@b..kz",
            "a@b.kz\r\nBcc: x@y.kz",
            "a@b.kz,c@d.kz",
            "<a@b.kz>",
        ] {
            assert_eq!(email(bad), None, "{bad}");
        }
        assert_eq!(email(&format!("{}@b.kz", "a".repeat(65))), None);
    }

    proptest! {
        #[test]
        fn no_address_holds_what_could_end_a_header(text in ".*@.*\\..*") {
            if let Some(email) = email(&text) {
                prop_assert!(!email.chars().any(|letter| letter.is_control() || letter.is_whitespace()));
                prop_assert!(!email.contains([',', ';', '<', '>', '"']));
            }
        }
    }
}
