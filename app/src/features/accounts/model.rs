//! Passwords: how long, how hard to guess, how hashed, how made.

pub mod agent;
pub mod links;
pub mod lockout;
pub mod two_step;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

use crate::error::{PortalError, Result};
use crate::i18n::Lang;

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
    /// The language of letters to this person.
    pub lang: Lang,
    /// A visitor who registered, not one of the staff.
    pub is_citizen: bool,
    /// The sealed secret of the second step, where it is switched on.
    pub totp_secret: Option<String>,
}

impl User {
    /// The end of the password hash: another one after each change, and no use to anybody.
    pub fn password_stamp(&self) -> String {
        let from = self.password_hash.len().saturating_sub(12);
        self.password_hash.get(from..).unwrap_or_default().to_owned()
    }
}

/// How hard to guess a password must be, from 0 to 4: 3 withstands anybody who guesses at the
/// sign-in form, and long guessing at a stolen hash.
const HARD_ENOUGH: zxcvbn::Score = zxcvbn::Score::Three;

/// What is wrong with a password somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    TooShort,
    TooLong,
    /// Common words, dates, rows of keys, or one's own name.
    EasyToGuess,
}

/// A password that is long enough, not too long, and hard to guess.
pub struct NewPassword(String);

impl NewPassword {
    /// Checks the length in characters, and how hard the password is to guess for somebody who
    /// knows `about` its owner: name and e-mail address.
    pub fn parse(text: &str, about: &[&str]) -> Result<Self, Weakness> {
        let length = text.chars().count();
        if length < SHORTEST {
            return Err(Weakness::TooShort);
        }
        if length > LONGEST {
            return Err(Weakness::TooLong);
        }
        let known: Vec<&str> = about.iter().flat_map(|words| words.split([' ', '@', '.', '-'])).collect();
        // The time the check takes grows with the square of the length; a hundred tell enough.
        let beginning: String = text.chars().take(100).collect();
        if zxcvbn::zxcvbn(&beginning, &[about, &known].concat()).score() < HARD_ENOUGH {
            return Err(Weakness::EasyToGuess);
        }
        Ok(Self(text.to_owned()))
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
        let weakness = |text: &str| NewPassword::parse(text, &[]).err();
        assert_eq!(weakness("қысқа"), Some(Weakness::TooShort));
        assert_eq!(weakness("он екі таңбадан ұзын"), None);
        assert_eq!(weakness(&"a".repeat(LONGEST + 1)), Some(Weakness::TooLong));
    }

    #[test]
    fn passwords_that_are_easy_to_guess_are_refused() {
        let about = ["Айгүл Сериккызы", "aigul.serik@shymkent.example"];
        for easy in ["aaaaaaaaaaaa", "password1234", "qwertyuiop12", "123456789012", "aigulaigulaigul"] {
            assert_eq!(NewPassword::parse(easy, &about).err(), Some(Weakness::EasyToGuess), "{easy}");
        }
        assert!(NewPassword::parse(one_time_password().reveal(), &about).is_ok());
        assert!(NewPassword::parse("тау етегіндегі қоңыр үй", &about).is_ok());
    }

    #[test]
    fn one_time_passwords_are_long_and_never_the_same() {
        let (first, second) = (one_time_password(), one_time_password());
        assert_eq!(first.reveal().len(), 20);
        assert_ne!(first.reveal(), second.reveal());
    }
}
