//! A booking as a file for calendars.

use chrono::{DateTime, Utc};

use crate::ui::ics::{calendar, escaped, moment};

/// What an appointment says in a calendar.
#[derive(Clone, Debug)]
pub struct Appointment<'a> {
    /// The same for every version of one booking.
    pub uid: &'a str,
    pub sequence: i32,
    pub written_at: DateTime<Utc>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub summary: &'a str,
    pub place: &'a str,
    pub description: &'a str,
    pub url: &'a str,
    pub is_cancelled: bool,
}

/// The file, with a reminder the day before.
pub fn file(appointment: &Appointment<'_>) -> String {
    let (status, method) = if appointment.is_cancelled { ("CANCELLED", "CANCEL") } else { ("CONFIRMED", "PUBLISH") };
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(appointment.uid)),
        format!("SEQUENCE:{}", appointment.sequence),
        format!("DTSTAMP:{}", moment(appointment.written_at)),
        format!("DTSTART:{}", moment(appointment.start)),
        format!("DTEND:{}", moment(appointment.end)),
        format!("SUMMARY:{}", escaped(appointment.summary)),
        format!("LOCATION:{}", escaped(appointment.place)),
        format!("DESCRIPTION:{}", escaped(appointment.description)),
        format!("URL:{}", appointment.url),
        format!("STATUS:{status}"),
    ];
    if !appointment.is_cancelled {
        lines.extend(["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D"].map(str::to_owned));
        lines.push(format!("DESCRIPTION:{}", escaped(appointment.summary)));
        lines.push("END:VALARM".to_owned());
    }
    lines.push("END:VEVENT".to_owned());
    calendar(Some(method), lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(place: &str) -> String {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().to_utc();
        file(&Appointment {
            uid: "R2026-00001@shymkent.example",
            sequence: 0,
            written_at: at("2026-11-22T09:00:00+05:00"),
            start: at("2026-11-24T10:00:00+05:00"),
            end: at("2026-11-24T10:20:00+05:00"),
            summary: "Жеке қабылдау",
            place,
            description: "№ R2026-00001",
            url: "https://shymkent.example/kk",
            is_cancelled: false,
        })
    }

    #[test]
    fn the_file_is_what_calendars_read() {
        let file = written("Тәуелсіздік алаңы, 1; 2-қабат\\203\nкіреберіс");
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.contains("\r\nDTSTART:20261124T050000Z\r\nDTEND:20261124T052000Z\r\n"));
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains("LOCATION:Тәуелсіздік алаңы\\, 1\\; 2-қабат\\\\203\\nкіреберіс\r\n"), "{unfolded}");
    }
}
