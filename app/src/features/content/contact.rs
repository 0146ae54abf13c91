//! Postal indexes and phone numbers in the form the order asks for: text that is not one
//! never becomes one, so nothing else has to check it again.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A postal index: six digits (O116-T-18).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PostalIndex(String);

impl PostalIndex {
    const DIGITS: usize = 6;
}

impl TryFrom<String> for PostalIndex {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_index = text.len() == Self::DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_index {
            Ok(Self(text))
        } else {
            Err(format!("“{text}” is no postal index of six digits (O116-T-18)"))
        }
    }
}

impl From<PostalIndex> for String {
    fn from(index: PostalIndex) -> Self {
        index.0
    }
}

impl fmt::Display for PostalIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A phone number: international with the code of the city or operator, or a short national
/// one such as 112 (O116-T-19). It is kept as written, with its spaces, brackets and dashes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// What may stand between the digits of a number.
const SEPARATORS: [char; 4] = [' ', '(', ')', '-'];

impl TryFrom<String> for Phone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let plain = text.replace(SEPARATORS, "");
        let (digits, lengths) = match plain.strip_prefix("+7") {
            Some(digits) => (digits, 10..=10),
            None => (plain.as_str(), 3..=4),
        };
        let is_phone = lengths.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_phone {
            Ok(Self(text))
        } else {
            Err(format!("“{text}” is no phone number: +7 and ten digits, or a short number (O116-T-19)"))
        }
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl AsRef<str> for Phone {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// O116-T-18
    #[test]
    fn a_postal_index_is_six_digits_and_nothing_else() {
        let cases = [
            ("160000", true),
            ("160023", true),
            ("", false),
            ("16000", false),
            ("1600000", false),
            ("160 000", false),
            ("16000A", false),
            ("١٦٠٠٠٠", false),
        ];
        for (text, is_index) in cases {
            assert_eq!(PostalIndex::try_from(text.to_owned()).is_ok(), is_index, "{text}");
        }
    }

    /// O116-T-19
    #[test]
    fn a_phone_number_has_its_code_or_is_a_short_national_one() {
        let cases = [
            ("+7 7252 00 00 01", true),
            ("+7 (7252) 00-00-01", true),
            ("+77010000000", true),
            ("112", true),
            ("1414", true),
            ("", false),
            ("12", false),
            ("00-00-01", false),
            ("8 7252 00 00 01", false),
            ("+7 7252 00 00 0", false),
            ("+7 7252 00 00 011", false),
            ("+1 7252 00 00 01", false),
            ("+7 7252 00 00 01 ext", false),
        ];
        for (text, is_phone) in cases {
            assert_eq!(Phone::try_from(text.to_owned()).is_ok(), is_phone, "{text}");
        }
    }

    #[test]
    fn a_refused_value_is_named_in_the_message() {
        let error = serde_json::from_str::<Phone>(r#""00-00-01""#).unwrap_err().to_string();
        assert!(error.contains("00-00-01") && error.contains("O116-T-19"), "{error}");
    }

    #[test]
    fn a_number_is_shown_as_it_was_written() {
        let phone = Phone::try_from("+7 (7252) 00-00-01".to_owned()).unwrap();
        assert_eq!(phone.as_ref(), "+7 (7252) 00-00-01");
    }
}
