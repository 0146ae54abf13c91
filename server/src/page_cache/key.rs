//! Turns a requested address into the one name a page has in the cache.

use std::borrow::Cow;

use http::{StatusCode, Uri};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Longer addresses are refused; no page of the portal needs half of it.
const LONGEST_ADDRESS: usize = 2048;

const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Why an address cannot name a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadAddress {
    TooLong,
    Malformed,
}

impl BadAddress {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::TooLong => StatusCode::URI_TOO_LONG,
            Self::Malformed => StatusCode::BAD_REQUEST,
        }
    }
}

/// The path in its canonical spelling: needless percent codes are resolved, the
/// others are upper case. An ordinary path is borrowed, not copied.
pub(super) fn canonical_path(uri: &Uri) -> Result<Cow<'_, str>, BadAddress> {
    let path = uri.path();
    if path.len() + uri.query().map_or(0, str::len) > LONGEST_ADDRESS {
        return Err(BadAddress::TooLong);
    }
    if !path.starts_with('/') {
        return Err(BadAddress::Malformed);
    }
    if path.bytes().all(may_stand_in_path) {
        return Ok(Cow::Borrowed(path));
    }
    decode(path)?;
    Ok(Cow::Owned(respell(path)))
}

/// The page's name: canonical path and those query parameters that matter, sorted.
///
/// Parameters nobody declared are dropped unread, so that a mangled tracking code
/// neither breaks a page nor multiplies it. An empty value (`?type=`) is what a form
/// sends for a field left alone, and is dropped as well.
pub(super) fn page_key<'a>(
    path: Cow<'a, str>,
    query: Option<&str>,
    allowed: &[&str],
) -> Result<Cow<'a, str>, BadAddress> {
    let Some(query) = query.filter(|query| !query.is_empty() && !allowed.is_empty()) else {
        return Ok(path);
    };
    let mut parameters = Vec::new();
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Ok(name) = decode(&name.replace('+', " ")) else {
            continue;
        };
        let Some(name) = allowed.iter().find(|allowed| **allowed == name) else {
            continue;
        };
        let value = decode(&value.replace('+', " "))?;
        if value.is_empty() && pair.contains('=') {
            continue;
        }
        if is_misspelt_number(&value) {
            return Err(BadAddress::Malformed);
        }
        parameters.push((*name, value));
    }
    parameters.sort();
    parameters.dedup();
    Ok(append_query(path, &parameters))
}

/// `01` or `+1`: the same page under endlessly many names, which would fill cache and disk.
fn is_misspelt_number(value: &str) -> bool {
    let digits = value.trim_start_matches('+');
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (digits.len() < value.len() || (digits.starts_with('0') && digits.len() > 1))
}

/// The path part of a page's name.
pub(super) fn path_of(key: &str) -> &str {
    key.split_once('?').map_or(key, |(path, _)| path)
}

fn append_query<'a>(path: Cow<'a, str>, parameters: &[(&str, String)]) -> Cow<'a, str> {
    if parameters.is_empty() {
        return path;
    }
    let mut key = path.into_owned();
    for (position, (name, value)) in parameters.iter().enumerate() {
        key.push(if position == 0 { '?' } else { '&' });
        key.extend(utf8_percent_encode(name, VALUE));
        if !value.is_empty() {
            key.push('=');
            key.extend(utf8_percent_encode(value, VALUE));
        }
    }
    Cow::Owned(key)
}

/// Decoded text; refuses broken percent codes, bytes that are no UTF-8 and control
/// characters (NUL above all), none of which any page's address contains.
fn decode(text: &str) -> Result<String, BadAddress> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let (byte, tail) = if *first == b'%' {
            let code = percent_code(tail).ok_or(BadAddress::Malformed)?;
            (code, &tail[2..])
        } else {
            (*first, tail)
        };
        bytes.push(byte);
        rest = tail;
    }
    if bytes.iter().any(u8::is_ascii_control) {
        return Err(BadAddress::Malformed);
    }
    String::from_utf8(bytes).map_err(|_| BadAddress::Malformed)
}

/// Expects a path that `decode` has accepted.
fn respell(path: &str) -> String {
    let mut spelled = String::with_capacity(path.len() + 16);
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let mut byte = *first;
        let mut literal = may_stand_in_path(byte);
        if let (b'%', Some(code)) = (byte, percent_code(tail)) {
            byte = code;
            // `%2F` is not `/`: only what never has a meaning of its own is resolved.
            literal = is_unreserved(code);
            rest = &tail[2..];
        }
        if literal {
            spelled.push(char::from(byte));
        } else {
            spelled.push_str(percent_encoding::percent_encode_byte(byte));
        }
    }
    spelled
}

fn percent_code(after_percent: &[u8]) -> Option<u8> {
    let [high, low, ..] = after_percent else {
        return None;
    };
    let high = char::from(*high).to_digit(16)?;
    let low = char::from(*low).to_digit(16)?;
    u8::try_from(high * 16 + low).ok()
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

fn may_stand_in_path(byte: u8) -> bool {
    is_unreserved(byte)
        || matches!(
            byte,
            b'/' | b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b':' | b'@'
        )
}
