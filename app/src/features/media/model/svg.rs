//! Drawings: what only describes shapes stays, what other programs noted is dropped, and what
//! could run or load something is refused.

mod references;

use std::fmt::Write as _;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::refusal::Refusal;
use references::References;

/// The largest drawing, in bytes: pages load it as it is (O116-T-32b).
const LARGEST: usize = super::PAGE_BYTES;

/// Elements of drawings. Those of scripts, foreign content, sound and animation are not among them.
const ELEMENTS: [&str; 44] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "symbol",
    "use",
    "title",
    "desc",
    "style",
    "marker",
    "switch",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "feTurbulence",
    "view",
];

/// Elements that only describe the file or its making; they are left out with what they hold.
const NOTES: [&str; 1] = ["metadata"];

/// A drawing that is safe to show, and its size.
#[derive(Debug, PartialEq, Eq)]
pub struct Drawing {
    pub text: String,
    pub size: Option<(u32, u32)>,
}

/// Cleans a drawing.
pub fn clean_svg(bytes: &[u8]) -> Result<Drawing, Refusal> {
    clean_svg_within(bytes, LARGEST)
}

/// Cleans a drawing that may be as large as `largest`, in bytes.
pub fn clean_svg_within(bytes: &[u8], largest: usize) -> Result<Drawing, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Encoding)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut cleaner = Cleaner::default();
    loop {
        match reader.read_event().map_err(|_| Refusal::Broken)? {
            Event::Eof => break,
            event => cleaner.take(&event)?,
        }
    }
    cleaner.finish(largest)
}

#[derive(Default)]
struct Cleaner {
    text: String,
    /// How deep inside left out elements.
    skipped: usize,
    depth: usize,
    /// The whole words of the style that is open, in whatever pieces they come.
    style: Option<String>,
    references: References,
    size: Option<(u32, u32)>,
}

impl Cleaner {
    fn take(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        match event {
            Event::Start(tag) => self.start(tag, ">"),
            Event::Empty(tag) => self.start(tag, "/>"),
            Event::End(tag) => self.end(tag.name().as_ref()),
            Event::Text(text) => {
                self.words(text);
                Ok(())
            }
            Event::CData(data) => {
                self.words(&data.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
                Ok(())
            }
            Event::GeneralRef(name) => self.reference(name),
            // Entities can grow without end and hide what is forbidden.
            Event::DocType(kind) if kind.contains('[') || kind.contains("ENTITY") => Err(Refusal::SvgActive),
            // `xml-stylesheet` loads from elsewhere.
            Event::PI(instruction) if instruction.trim_start().starts_with("xml-") => Err(Refusal::SvgActive),
            _ => Ok(()),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, close: &str) -> Result<(), Refusal> {
        let name = tag.name();
        let name: &str = name.as_ref();
        let is_open = close == ">";
        let is_odd = name.contains(':') || is_odd_style(name);
        let is_note = NOTES.contains(&name) || (is_odd && is_harmless(name));
        if self.skipped > 0 || is_note {
            if !is_harmless(name) {
                return Err(Refusal::SvgActive);
            }
            self.skipped += usize::from(is_open);
            return Ok(());
        }
        // A style holds words alone.
        if !ELEMENTS.contains(&name) || (self.depth == 0 && name != "svg") || self.style.is_some() {
            return Err(Refusal::SvgActive);
        }
        let attributes = attributes(tag)?;
        self.references.start(&attributes, is_open);
        if self.depth == 0 {
            self.size = size(&attributes);
        }
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in &attributes {
            let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
            let _ = write!(self.text, " {name}=\"{value}\"");
        }
        self.text.push_str(close);
        if is_open {
            self.depth += 1;
            self.style = (name == "style").then(String::new);
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        // Comments and sections between the words are gone: only the whole tells what it says.
        if self.style.take().is_some_and(|style| !is_harmless_style(&style)) {
            return Err(Refusal::SvgActive);
        }
        self.references.end();
        self.depth = self.depth.saturating_sub(1);
        let _ = write!(self.text, "</{name}>");
        Ok(())
    }

    /// Text as it stands in the file, escaped.
    fn words(&mut self, escaped: &str) {
        if self.skipped > 0 || self.depth == 0 {
            return;
        }
        if let Some(style) = &mut self.style {
            style.push_str(escaped);
        }
        self.text.push_str(escaped);
    }

    /// Only the references every reader knows; none in a style, where it could hide words.
    fn reference(&mut self, name: &str) -> Result<(), Refusal> {
        let is_known = matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || name.starts_with('#');
        if !is_known || (self.style.is_some() && name != "gt") {
            return Err(Refusal::SvgActive);
        }
        if self.skipped == 0 && self.depth > 0 {
            let _ = write!(self.text, "&{name};");
        }
        Ok(())
    }

    fn finish(self, largest: usize) -> Result<Drawing, Refusal> {
        if self.depth > 0 || self.text.is_empty() {
            return Err(Refusal::Broken);
        }
        if self.text.len() > largest || self.references.draw_too_much() {
            return Err(Refusal::SvgLarge);
        }
        Ok(Drawing { text: self.text, size: self.size })
    }
}

/// `<STYLE>` is no style to those who read a drawing by itself, but is one inside a page.
fn is_odd_style(name: &str) -> bool {
    name.eq_ignore_ascii_case("style") && name != "style"
}

/// Elements nobody puts into a drawing for a good reason, under whatever prefix.
fn is_harmless(name: &str) -> bool {
    let local = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
    let active =
        ["script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "html"];
    !active.contains(&local.as_str()) && !local.starts_with("animate") && local != "set"
}

/// The attributes that stay. Those that act or lead elsewhere are no mistake to be mended.
fn attributes(tag: &BytesStart<'_>) -> Result<Vec<(String, String)>, Refusal> {
    let mut kept = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| Refusal::Broken)?;
        let name: &str = attribute.key.as_ref();
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| Refusal::SvgActive)?;
        let local = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
        if local.starts_with("on") {
            return Err(Refusal::SvgActive);
        }
        let is_namespace = name == "xmlns" || name.starts_with("xmlns:");
        if is_namespace {
            if matches!(&*value, "http://www.w3.org/2000/svg" | "http://www.w3.org/1999/xlink") {
                kept.push((name.to_owned(), value.into_owned()));
            }
            continue;
        }
        if matches!(local.as_str(), "href" | "src") && !value.trim_start().starts_with('#') {
            return Err(Refusal::SvgActive);
        }
        if !is_harmless_style(&value) {
            return Err(Refusal::SvgActive);
        }
        // What other prefixes mean is known only to the programs that wrote them.
        if !name.contains(':') || matches!(name, "xlink:href" | "xml:space" | "xml:lang") {
            kept.push((name.to_owned(), value.into_owned()));
        }
    }
    Ok(kept)
}

/// Whether a value loads nothing and runs nothing.
fn is_harmless_style(value: &str) -> bool {
    let plain: String = value.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect();
    let plain = plain.to_lowercase();
    let bad = ["javascript:", "vbscript:", "data:", "@import", "expression(", "-moz-binding", "\\", "/*", "image("];
    let leads_away = plain.match_indices("url(").any(|(at, found)| {
        let target = plain[at + found.len()..].trim_start_matches(['"', '\'']);
        !target.starts_with('#')
    });
    !leads_away && !bad.iter().any(|bad| plain.contains(bad))
}

/// Width and height in pixels, from the attributes or from the view box.
fn size(attributes: &[(String, String)]) -> Option<(u32, u32)> {
    let value = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let side = |name: &str| pixels(value(name)?.trim_end_matches("px"));
    if let Some(size) = side("width").zip(side("height")) {
        return Some(size);
    }
    let mut numbers = value("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
    pixels(numbers.next()?).zip(pixels(numbers.next()?))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a small positive number")]
fn pixels(text: &str) -> Option<u32> {
    let number: f64 = text.trim().parse().ok()?;
    (1.0..=100_000.0).contains(&number).then(|| number.round() as u32)
}

#[cfg(test)]
mod tests;
