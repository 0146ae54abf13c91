//! Emphasis inside a paragraph.

use super::source::{Mark, between_tags, marks};
use crate::features::acts::model::{Span, Text};

/// Reads a paragraph: stars become styles, runs of spaces one space; `\n` stays.
pub(super) fn rich(raw: &str) -> Text {
    let mut writer = Writer::default();
    for (index, line) in raw.split('\n').enumerate() {
        if index > 0 {
            writer.push('\n');
        }
        let joined = between_tags(line).into_iter().map(|(_, piece)| piece).collect::<Vec<_>>().join(" ");
        for (index, token) in joined.split_whitespace().enumerate() {
            if index > 0 {
                writer.push(' ');
            }
            writer.token(token);
        }
    }
    writer.finish()
}

/// The same text without styles, in one line.
pub(super) fn bare(raw: &str) -> String {
    rich(raw).one_line()
}

#[derive(Default)]
struct Writer {
    spans: Vec<Span>,
    /// Where the open style began, counted in spans.
    bold: Option<usize>,
    italic: Option<usize>,
    fresh: bool,
}

impl Writer {
    fn push(&mut self, c: char) {
        match self.spans.last_mut() {
            Some(span) if !self.fresh => span.text.push(c),
            _ => self.spans.push(Span { text: c.into(), bold: self.bold.is_some(), italic: self.italic.is_some() }),
        }
        self.fresh = false;
    }

    fn token(&mut self, token: &str) {
        for mark in marks(token) {
            match mark {
                Mark::Char(c) => self.push(c),
                Mark::Stars(count) => self.toggle(count % 4),
            }
        }
    }

    fn toggle(&mut self, stars: usize) {
        let here = self.spans.len();
        let flip = |style: &mut Option<usize>| *style = if style.is_some() { None } else { Some(here) };
        if stars & 1 == 1 {
            flip(&mut self.italic);
        }
        if stars & 2 == 2 {
            flip(&mut self.bold);
        }
        self.fresh = true;
    }

    /// A style that nobody closed was no style.
    fn finish(mut self) -> Text {
        for span in self.spans.iter_mut().skip(self.bold.unwrap_or(usize::MAX)) {
            span.bold = false;
        }
        for span in self.spans.iter_mut().skip(self.italic.unwrap_or(usize::MAX)) {
            span.italic = false;
        }
        let mut text = Text::default();
        for span in self.spans {
            match text.spans.last_mut() {
                Some(last) if last.bold == span.bold && last.italic == span.italic => {
                    last.text.push_str(&span.text);
                }
                _ => text.spans.push(span),
            }
        }
        text
    }
}
