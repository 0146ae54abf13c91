//! What a mail is.

use chrono::TimeDelta;

use crate::i18n::Lang;

/// After so many failed attempts a mail is given up.
pub const MOST_ATTEMPTS: i32 = 12;

/// How long to wait after so many attempts: a minute after the first, then twice as long each
/// time, up to six hours.
pub fn back_off(attempts: i32) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or_default().min(9);
    TimeDelta::minutes((1_i64 << doublings).min(360))
}

/// A mail of the outbox, ready to be sent.
#[derive(Clone, Debug)]
pub struct Outgoing {
    pub id: i64,
    pub to: String,
    pub lang: Lang,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Where such mails are stopped with one click.
    pub stop: Option<String>,
    /// How often it was tried, with this time.
    pub attempts: i32,
}

/// A mail in one language, as plain paragraphs; links stand on lines of their own.
#[derive(Clone, Debug)]
pub struct Mail {
    /// One address.
    pub to: String,
    pub lang: Lang,
    /// What it is about, for the list of mails: `invitation`, `returned`, `digest`.
    pub kind: &'static str,
    pub subject: String,
    /// Paragraphs; one that begins with `http` becomes a link in the HTML version.
    pub paragraphs: Vec<String>,
}

impl Mail {
    /// The plain version.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n\n") + "\n"
    }

    /// The HTML version: the same words.
    pub fn html(&self) -> String {
        let paragraphs: String = self.paragraphs.iter().map(|paragraph| paragraph_html(paragraph)).collect();
        format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>{paragraphs}</body></html>",
            self.lang,
            escaped(&self.subject)
        )
    }
}

fn paragraph_html(paragraph: &str) -> String {
    let text = escaped(paragraph);
    if paragraph.starts_with("http://") || paragraph.starts_with("https://") {
        format!("<p><a href=\"{text}\">{text}</a></p>")
    } else {
        format!("<p>{}</p>", text.replace('\n', "<br>"))
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_from_a_minute_to_six_hours() {
        for (attempts, minutes) in
            [(i32::MIN, 1), (0, 1), (1, 1), (2, 2), (3, 4), (9, 256), (10, 360), (11, 360), (i32::MAX, 360)]
        {
            assert_eq!(back_off(attempts), TimeDelta::minutes(minutes), "{attempts}");
        }
    }

    #[test]
    fn both_versions_say_the_same_and_markup_is_text() {
        let mail = Mail {
            to: "a@b.kz".to_owned(),
            lang: Lang::Kk,
            kind: "test",
            subject: "<Тақырып>".to_owned(),
            paragraphs: vec!["Сәлем <b>".to_owned(), "https://a.kz/?x=1&y=2".to_owned()],
        };
        assert_eq!(mail.text(), "Сәлем <b>\n\nhttps://a.kz/?x=1&y=2\n");
        assert!(mail.html().contains("<p>Сәлем &lt;b&gt;</p>"));
        assert!(mail.html().contains(r#"<a href="https://a.kz/?x=1&amp;y=2">"#));
        assert!(mail.html().contains("<title>&lt;Тақырып&gt;</title>"));
    }
}
