//! Passwords: how long, how hashed, how made.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

use crate::error::{PortalError, Result};

/// The shortest password that may be chosen, in characters.
pub const SHORTEST: usize = 12;
/// The longest one that is hashed; longer input only costs the server time.
pub const LONGEST: usize = 200;

/// Somebody who signs in.
#[derive(Clone, Debug)]
pub struct User {
    pub id: i64,
    pub email: String,
    pub name: String,
    pub password_hash: String,
    pub must_change_password: bool,
    /// The administrator closed the account.
    pub is_disabled: bool,
}

impl User {
    /// The end of the password hash: another one after each change, and no use to anybody.
    pub fn password_stamp(&self) -> String {
        let from = self.password_hash.len().saturating_sub(12);
        self.password_hash.get(from..).unwrap_or_default().to_owned()
    }
}

/// A password that is long enough and not too long.
pub struct NewPassword(String);

impl NewPassword {
    /// Checks the length in characters.
    pub fn parse(text: &str) -> Option<Self> {
        let length = text.chars().count();
        (SHORTEST..=LONGEST).contains(&length).then(|| Self(text.to_owned()))
    }

    /// The argon2id hash with its salt, for storing. Takes tens of milliseconds.
    pub fn hash(&self) -> Result<String> {
        Ok(Argon2::default().hash_password(self.0.as_bytes()).map_err(PortalError::internal)?.to_string())
    }

    /// The password itself, to be shown once.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Whether `password` belongs to `hash`. Takes as long for an unreadable hash as for a wrong password.
pub fn fits(password: &str, hash: &str) -> bool {
    if password.chars().count() > LONGEST {
        return false;
    }
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

/// A password of 20 letters and digits that cannot be mistaken for each other.
pub fn one_time_password() -> NewPassword {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    let letters = (0..20).map(|_| char::from(LETTERS[rand::random_range(0..LETTERS.len())])).collect();
    NewPassword(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let password = one_time_password();
        let hash = password.hash().unwrap();
        assert!(fits(password.reveal(), &hash));
        assert!(!fits("something else", &hash));
        assert!(!fits(password.reveal(), "not a hash"));
    }

    #[test]
    fn short_and_endless_passwords_are_refused() {
        assert!(NewPassword::parse("қысқа").is_none());
        assert!(NewPassword::parse("он екі таңбадан ұзын").is_some());
        assert!(NewPassword::parse(&"a".repeat(LONGEST + 1)).is_none());
    }

    #[test]
    fn one_time_passwords_are_long_and_never_the_same() {
        let (first, second) = (one_time_password(), one_time_password());
        assert_eq!(first.reveal().len(), 20);
        assert_ne!(first.reveal(), second.reveal());
    }
}
