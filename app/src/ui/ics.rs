//! Files for calendars (RFC 5545): lines folded, texts escaped, times in UTC.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};

/// Octets of a line before it is folded.
const LONGEST_LINE: usize = 75;

/// A moment as calendars write it.
pub fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A calendar around the lines of what is in it; one that is sent names what it is for, and then who
/// organizes each entry (RFC 5546).
pub fn calendar(method: Option<&str>, content: impl IntoIterator<Item = String>) -> String {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Shymkent//Portal//KK", "CALSCALE:GREGORIAN"];
    let method = method.map(|method| format!("METHOD:{method}"));
    let lines = head.into_iter().map(str::to_owned).chain(method);
    lines.chain(content).chain(["END:VCALENDAR".to_owned()]).fold(String::new(), |mut file, line| {
        let _ = write!(file, "{}", folded(&line));
        file
    })
}

/// A text as a value: separators are escaped, line ends written as `\n`.
pub fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut value = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' => value.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

/// A line cut into pieces of at most 75 octets, never inside a letter; all but the first begin
/// with a blank.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_breaks_the_lines(text in ".{0,300}") {
            let file = calendar(None, [format!("SUMMARY:{}", escaped(&text))]);
            let lines: Vec<_> = file.split("\r\n").collect();
            prop_assert!(lines.iter().all(|line| line.len() <= LONGEST_LINE && !line.contains(['\r', '\n'])));
            prop_assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n"));
        }
    }
}
