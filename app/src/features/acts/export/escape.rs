//! Escaping for HTML and XML.

use std::fmt::Write;

use crate::features::acts::model::{Label, Text};

pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Text with its emphasis in the tags given; `line_break` stands for a meant break.
pub(super) fn styled(text: &Text, bold: &str, italic: &str, line_break: &str) -> String {
    let mut out = String::new();
    for span in &text.spans {
        let tags: Vec<&str> =
            [(span.bold, bold), (span.italic, italic)].into_iter().filter(|(on, _)| *on).map(|(_, tag)| tag).collect();
        for tag in &tags {
            push_tag(&mut out, "", tag);
        }
        out.push_str(&escaped(&span.text).replace('\n', line_break));
        for tag in tags.iter().rev() {
            push_tag(&mut out, "/", tag);
        }
    }
    out
}

fn push_tag(out: &mut String, slash: &str, tag: &str) {
    // Writing to a string cannot fail.
    let _ = write!(out, "<{slash}{tag}>");
}

/// The label as the source has it, with the gap after it.
pub(super) fn labelled(label: Option<&Label>, open: &str, close: &str) -> String {
    label.map_or(String::new(), |label| format!("{open}{}{close}{}", escaped(&label.text), label.gap()))
}
