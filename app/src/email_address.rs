//! An e-mail address, parsed once: whoever holds one need not look at it again.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// The longest address that a mail server has to take, in bytes.
const LONGEST: usize = 254;
/// The longest part before the `@`.
const LONGEST_LOCAL: usize = 64;

/// One `@`, a dot behind it, small letters, nothing that could end a header.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The address that somebody typed, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = spelled(text);
        let (local, domain) = text.split_once('@')?;
        let is_fine = text.len() <= LONGEST && is_local(local) && is_domain(domain);
        is_fine.then_some(Self(text))
    }
}

/// How addresses are compared: without blanks around, and letters of either case are the same.
pub fn spelled(text: &str) -> String {
    text.trim().to_lowercase()
}

fn is_local(local: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(letter);
    local.len() <= LONGEST_LOCAL && local.chars().all(is_plain) && local.split('.').all(|part| !part.is_empty())
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    domain.contains('.') && domain.split('.').all(is_label)
}

impl Deref for EmailAddress {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not an e-mail address")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_kept_in_small_letters_and_wrong_ones_are_refused() {
        assert_eq!(EmailAddress::parse(" Aigul@Shymkent.Example ").as_deref(), Some("aigul@shymkent.example"));
        for bad in [
            "",
            "a",
            "a@",
            "a@b",
            "@b.kz",
            "a b@c.kz",
            "a@b@c.kz",
            "a..b@c.kz",
            "a@-b.kz",
            "a@b..kz",
            "a@b.kz\r\nBcc: x@y.kz",
            "a@b.kz,c@d.kz",
            "<a@b.kz>",
        ] {
            assert_eq!(EmailAddress::parse(bad), None, "{bad}");
        }
        assert_eq!(EmailAddress::parse(&format!("{}@b.kz", "a".repeat(65))), None);
    }

    #[test]
    fn a_stored_address_is_looked_at_again() {
        let read = |text: &str| serde_json::from_str::<EmailAddress>(text).ok();
        assert_eq!(read(r#""a@b.kz""#), EmailAddress::parse("a@b.kz"));
        assert_eq!(read(r#""a@b.kz\r\nBcc: x@y.kz""#), None);
    }

    proptest! {
        #[test]
        fn no_address_holds_what_could_end_a_header(text in ".*@.*\\..*") {
            if let Some(address) = EmailAddress::parse(&text) {
                prop_assert!(!address.chars().any(|letter| letter.is_control() || letter.is_whitespace()));
                prop_assert!(!address.contains([',', ';', '<', '>', '"']));
                prop_assert_eq!(EmailAddress::parse(&address), Some(address));
            }
        }
    }
}
