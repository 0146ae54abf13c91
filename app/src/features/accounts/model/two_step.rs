//! The second step of signing in: codes of an authenticator app, and recovery codes.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use fast_qr::QRBuilder;
use totp_rs::{Builder, Totp};

use crate::error::{PortalError, Result};
use crate::features::one_time::hashed;
use crate::paths;

/// Letters and digits that cannot be mistaken for each other.
const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// So many recovery codes are given.
pub const RECOVERY_CODES: usize = 10;

/// The secret shared with an authenticator app: 160 bits, as RFC 4226 recommends.
#[derive(Clone, Copy)]
pub struct Secret([u8; 20]);

impl Secret {
    pub fn random() -> Self {
        Self(rand::random())
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        bytes.try_into().map(Self).map_err(|_| PortalError::internal("a secret of the second step has 20 bytes"))
    }

    pub const fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// SHA-1, six digits, thirty seconds: what every app understands; one step earlier or
    /// later is let pass for clocks that are not quite right.
    fn totp(self) -> Totp {
        Builder::new().with_secret(self.0).build_noncompliant()
    }

    /// The step a code belongs to, if it is right; a step may be used once only.
    pub fn step_of(self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let code: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
        if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let step = self.totp().check(&code, u64::try_from(now.timestamp()).ok()?)?;
        i64::try_from(step).ok()
    }

    /// The code of a moment, as the app shows it.
    pub fn code_at(self, moment: DateTime<Utc>) -> String {
        self.totp().generate(u64::try_from(moment.timestamp()).unwrap_or_default()).to_string()
    }

    /// The secret for typing into an app: base 32 in groups of four.
    pub fn as_text(self) -> String {
        let encoded = base32(&self.0);
        let groups: Vec<_> =
            encoded.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        groups.join(" ")
    }

    /// The address that an app reads from the QR code.
    pub fn address(self, issuer: &str, email: &str) -> String {
        let (issuer, email) = (paths::encode(issuer), paths::encode(email));
        format!(
            "otpauth://totp/{issuer}:{email}?secret={}&issuer={issuer}&algorithm=SHA1&digits=6&period=30",
            base32(&self.0)
        )
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// RFC 4648 without padding; the length of our secrets needs none.
fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for chunk in bytes.chunks(5) {
        let number = chunk.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        for index in (0..8).rev() {
            text.push(char::from(ALPHABET[usize::try_from(number >> (5 * index) & 31).unwrap_or_default()]));
        }
    }
    text
}

/// An address as a picture: size in modules with the quiet zone, and the path of the dark ones.
pub fn qr_path(address: &str) -> Result<(usize, String)> {
    const QUIET: usize = 4;
    let code = QRBuilder::new(address).build().map_err(|error| PortalError::internal(format!("{error:?}")))?;
    let mut path = String::new();
    for row in 0..code.size {
        for column in 0..code.size {
            if code[row][column].value() {
                let _ = write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET);
            }
        }
    }
    Ok((code.size + 2 * QUIET, path))
}

/// Codes for the day the telephone is lost, each good for one sign-in: `abcd-efgh-jkmn-pqrs`.
pub fn recovery_codes() -> Vec<String> {
    let group = || -> String { (0..4).map(|_| char::from(LETTERS[rand::random_range(0..LETTERS.len())])).collect() };
    (0..RECOVERY_CODES).map(|_| [group(), group(), group(), group()].join("-")).collect()
}

/// What is stored of a recovery code; spaces, hyphens and capitals do not matter.
pub fn recovery_hash(code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    hashed(&plain.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn moment(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// The test values of RFC 6238, of which we show the last six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = Secret::from_bytes(b"12345678901234567890").unwrap();
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert_eq!(secret.code_at(moment(seconds)), code);
            assert_eq!(secret.step_of(code, moment(seconds)), Some(seconds / 30));
        }
        assert_eq!(secret.as_text(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            secret.address("Шымкент", "a@b.kz"),
            "otpauth://totp/%D0%A8%D1%8B%D0%BC%D0%BA%D0%B5%D0%BD%D1%82:a%40b%2Ekz?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%D0%A8%D1%8B%D0%BC%D0%BA%D0%B5%D0%BD%D1%82&algorithm=SHA1&digits=6&period=30"
        );
    }

    #[test]
    fn a_code_lives_a_step_longer_and_no_more() {
        let (secret, now) = (Secret::random(), moment(1_800_000_000));
        let code = secret.code_at(now);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        assert_eq!(secret.step_of(&spaced, now + TimeDelta::seconds(30)), Some(60_000_000));
        assert_eq!(secret.step_of(&code, now + TimeDelta::minutes(5)), None);
        for nonsense in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
            assert_eq!(secret.step_of(nonsense, now), None, "{nonsense}");
        }
    }

    #[test]
    fn recovery_codes_are_many_different_and_read_without_hyphens() {
        let codes = recovery_codes();
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), RECOVERY_CODES);
        assert_eq!(recovery_hash(&codes[0]), recovery_hash(&codes[0].replace('-', " ").to_uppercase()));
        assert_ne!(recovery_hash(&codes[0]), recovery_hash(&codes[1]));
    }

    #[test]
    fn the_picture_has_its_quiet_zone() {
        let (size, path) = qr_path("otpauth://totp/a").unwrap();
        assert!(size >= 21 + 8 && path.starts_with("M4 4h1v1h-1z"));
    }
}
