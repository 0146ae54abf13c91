//! What a mail is.

use crate::i18n::Lang;

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
