//! Addresses of sites, and the pages every site begins with.

use crate::paths;

const SHORTEST: usize = 2;
const LONGEST: usize = 60;

/// What stands for a site in its address: small Latin letters, digits, hyphens between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug(String);

impl Slug {
    /// Nothing for what cannot be a part of an address.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = (SHORTEST..=LONGEST).contains(&text.len());
        let is_word = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        (fits && text.split('-').all(is_word)).then(|| Self(text.to_owned()))
    }

    /// The key of the section that is the site: the address without its language.
    pub fn key(&self) -> String {
        format!("sites/{}", self.0)
    }
}

/// The slug in the key of a site.
pub fn slug_of(key: &str) -> &str {
    key.strip_prefix("sites/").unwrap_or(key)
}

/// An item that every site has from its first day: its name in the address, and what it holds.
pub const FIRST_ITEMS: [(&str, &str); 3] =
    [(paths::SITE_FRONT, "site-front"), ("news", "news"), ("contacts", "contacts")];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slug_is_one_part_of_an_address() {
        assert_eq!(Slug::parse(" qala-kitaphanasy ").unwrap().key(), "sites/qala-kitaphanasy");
        for wrong in ["", "a", "-ab", "ab-", "a--b", "Ab", "қала", "a/b", "a.b", "..", "a b", &"a".repeat(61)] {
            assert_eq!(Slug::parse(wrong), None, "{wrong}");
        }
        assert_eq!(slug_of("sites/library"), "library");
    }

    proptest! {
        #[test]
        fn every_slug_is_an_address_as_it_stands(text in "\\PC{0,70}") {
            if let Some(slug) = Slug::parse(&text) {
                let key = slug.key();
                prop_assert!(paths::is_site(&key) && paths::encode(slug_of(&key)).replace("%2D", "-") == slug_of(&key));
            }
        }
    }
}
