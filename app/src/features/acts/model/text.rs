//! Text with emphasis, and labels of numbered items.

use serde::{Deserialize, Serialize};

/// A run of text in one style; a line break set by hand is a `\n` inside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub bold: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub italic: bool,
}

// Serde hands a reference to `skip_serializing_if`.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !value
}

/// A paragraph's text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    pub spans: Vec<Span>,
}

impl Text {
    /// Text without emphasis.
    pub fn of(text: impl Into<String>) -> Self {
        Self { spans: vec![Span { text: text.into(), bold: false, italic: false }] }
    }

    /// The text without styles; mentions count their bytes in this string.
    pub fn plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// The text with single spaces and no line breaks.
    pub fn one_line(&self) -> String {
        self.plain().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.trim().is_empty())
    }

    /// True when every visible character is bold.
    pub fn is_bold(&self) -> bool {
        !self.is_empty() && self.spans.iter().all(|span| span.bold || span.text.trim().is_empty())
    }

    /// Adds a line below.
    pub fn push_line(&mut self, line: Self) {
        if let Some(last) = self.spans.last_mut() {
            last.text.push('\n');
        }
        self.spans.extend(line.spans);
    }

    pub(super) fn write_line(&self, out: &mut String) {
        self.spans.iter().for_each(|span| out.push_str(&span.text));
        out.push('\n');
    }

    /// Cuts the text at styles and at `marks` (byte ranges of [`Text::plain`], in
    /// order, not overlapping), so that a page can wrap each mark in a link.
    pub fn segments(&self, marks: &[std::ops::Range<usize>]) -> Vec<Segment<'_>> {
        let mut segments = Vec::new();
        let mut start = 0;
        for span in &self.spans {
            let mut at = 0;
            while at < span.text.len() {
                let here = start + at;
                let inside = marks.iter().position(|mark| mark.contains(&here));
                let limit = match inside {
                    Some(mark) => marks[mark].end,
                    None => marks.iter().map(|mark| mark.start).find(|&next| next > here).unwrap_or(usize::MAX),
                };
                let end = limit.saturating_sub(start).min(span.text.len());
                let (text, end) =
                    span.text.get(at..end).map_or((&span.text[at..], span.text.len()), |text| (text, end));
                segments.push(Segment { text, bold: span.bold, italic: span.italic, mark: inside });
                at = end;
            }
            start += span.text.len();
        }
        segments
    }
}

/// A piece of text with one style, inside one mark or outside all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment<'a> {
    pub text: &'a str,
    pub bold: bool,
    pub italic: bool,
    /// Index into the marks given.
    pub mark: Option<usize>,
}

/// The number, letter or bullet before an item, exactly as the source has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    pub text: String,
    /// The source has no space after the label, so label and first word are one word.
    #[serde(default, skip_serializing_if = "is_false")]
    pub glued: bool,
}

impl Label {
    /// What stands between the label and the text.
    pub fn gap(&self) -> &'static str {
        if self.glued { "" } else { " " }
    }

    /// Dots, dashes and the like; they need no room of their own in a list.
    pub fn is_bullet(&self) -> bool {
        !self.text.chars().any(char::is_alphanumeric)
    }

    pub(super) fn write(&self, out: &mut String) {
        out.push_str(&self.text);
        out.push_str(self.gap());
    }
}
