//! The text of the page as it is read: block by block, sentence by sentence.

use std::ops::Range;

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

use super::speech;

/// What nobody wants read out.
const SILENT: &str = "nav, form, button, svg, script, style, template, [hidden], [aria-hidden=true], .visually-hidden, \
     .to-top, .back-to-top";

/// A block of text in one language.
#[derive(Default)]
pub struct Passage {
    text: Vec<u16>,
    pieces: Vec<Piece>,
}

/// A text node and where it starts in the passage.
struct Piece {
    node: Text,
    start: usize,
}

/// Something to say in one go.
pub struct Sentence {
    pub passage: usize,
    pub range: Range<usize>,
}

/// Everything there is to read, in order.
pub fn collect() -> (Vec<Passage>, Vec<Sentence>) {
    let mut passages = vec![Passage::default()];
    for part in parts() {
        gather(&part, &mut passages);
    }
    let sentences = passages
        .iter()
        .enumerate()
        .flat_map(|(passage, content)| {
            speech::sentences(&content.text).into_iter().map(move |range| Sentence { passage, range })
        })
        .filter(|sentence| passages[sentence.passage].says_something(&sentence.range))
        .collect();
    (passages, sentences)
}

/// The heading and what the page marks as its content; all of it where nothing is marked.
fn parts() -> Vec<Element> {
    let find = |selector| document().query_selector(selector).ok().flatten();
    match (find("main h1"), find("main [data-read-content]")) {
        (Some(heading), Some(content)) if !content.contains(Some(&heading)) => vec![heading, content],
        (_, Some(content)) => vec![content],
        (_, None) => find("main").into_iter().collect(),
    }
}

fn gather(element: &Element, passages: &mut Vec<Passage>) {
    if element.matches(SILENT).unwrap_or(false) {
        return;
    }
    let display = window()
        .get_computed_style(element)
        .ok()
        .flatten()
        .and_then(|style| style.get_property_value("display").ok())
        .unwrap_or_default();
    if display == "none" {
        return;
    }
    let is_block = !(display.starts_with("inline") || display == "contents");
    if is_block {
        passages.push(Passage::default());
    }
    let mut child = element.first_child();
    while let Some(node) = child {
        child = node.next_sibling();
        match node.dyn_into::<Text>() {
            Ok(text) => {
                if let Some(passage) = passages.last_mut() {
                    passage.add(text);
                }
            }
            Err(node) => {
                if let Some(element) = node.dyn_ref::<Element>() {
                    gather(element, passages);
                }
            }
        }
    }
    if is_block {
        passages.push(Passage::default());
    }
}

impl Passage {
    fn add(&mut self, node: Text) {
        let start = self.text.len();
        self.text.extend(node.data().encode_utf16());
        self.pieces.push(Piece { node, start });
    }

    fn says_something(&self, range: &Range<usize>) -> bool {
        char::decode_utf16(self.text[range.clone()].iter().copied())
            .any(|letter| letter.is_ok_and(char::is_alphanumeric))
    }

    /// What to say.
    pub fn words(&self, range: &Range<usize>) -> String {
        String::from_utf16_lossy(&self.text[range.clone()])
    }

    /// The word of a sentence that starts `offset` units into it.
    pub fn word(&self, sentence: &Range<usize>, offset: usize) -> Range<usize> {
        let word = speech::word_at(&self.text[..sentence.end], sentence.start + offset);
        if word.is_empty() { sentence.clone() } else { word }
    }

    /// The language of a part of the passage.
    pub fn lang(&self, range: &Range<usize>) -> Option<String> {
        self.piece(range.start)?.node.parent_element()?.closest("[lang]").ok()??.get_attribute("lang")
    }

    /// The part of the document that a part of the passage is; none when the page changed since.
    pub fn locate(&self, range: &Range<usize>) -> Option<web_sys::Range> {
        let first = self.text[range.clone()].iter().position(|unit| *unit != u16::from(b' ')).unwrap_or(0);
        let start = range.start + first;
        let located = document().create_range().ok()?;
        let (node, offset) = self.point(start)?;
        located.set_start(&node, offset).ok()?;
        let (node, offset) = self.point(range.end)?;
        located.set_end(&node, offset).ok()?;
        Some(located)
    }

    fn point(&self, at: usize) -> Option<(Node, u32)> {
        let piece = self.piece(at)?;
        Some((piece.node.clone().into(), u32::try_from(at - piece.start).ok()?))
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        self.pieces.iter().rev().find(|piece| piece.start <= at)
    }
}
