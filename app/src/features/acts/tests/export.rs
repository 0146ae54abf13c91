//! Files to download keep every word (`O116-U-2.7a`, `O116-U-2.7b`, `O116-U-2.7c`, `O116-U-2.7d`).

use std::io::Read;

use super::{FIXTURES, fixture};
use crate::features::acts::export::{Format, export, to_html, to_rtf, to_txt, to_xml, to_zip};

/// Text between tags; `glue` tells which tags stand inside a word.
fn without_tags(markup: &str, glue: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (name, after) = tag.split_once('>').expect("a tag ends");
        if !glue.contains(&name.trim_start_matches('/')) {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

pub(super) fn html_words(page: &str) -> Vec<String> {
    let (_, main) = page.split_once("<main>").expect("a main element");
    let (main, _) = main.rsplit_once("</main>").expect("its end");
    words(&without_tags(main, &["strong", "em"]))
}

pub(super) fn xml_words(file: &str) -> Vec<String> {
    assert_well_formed(file);
    words(&without_tags(file, &["b", "i", "label"]))
}

/// Every element that opens closes in turn, and no bare `&` is left.
fn assert_well_formed(file: &str) {
    let body = file.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").expect("a declaration");
    let mut open: Vec<&str> = Vec::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().expect("a name");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        for part in text.split('&').skip(1) {
            assert!(["lt;", "gt;", "quot;", "amp;"].iter().any(|entity| part.starts_with(entity)), "{part}");
        }
        assert!(!file.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')));
    }
    assert!(open.is_empty(), "{open:?}");
}

/// Reads back what the writer uses of the format.
pub(super) fn rtf_words(file: &str) -> Vec<String> {
    let body = &file[file.find("\\fs24").expect("the body") + 5..];
    let mut units: Vec<u16> = Vec::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' | '}' | '\n' => {}
            '\\' if chars.peek().is_some_and(|next| !next.is_ascii_alphabetic()) => {
                units.extend(chars.next().and_then(|c| u16::try_from(u32::from(c)).ok()));
            }
            '\\' => {
                let mut word = String::new();
                while let Some(next) = chars.next_if(|next| next.is_ascii_alphanumeric() || *next == '-') {
                    word.push(next);
                }
                if let Some(unit) = word.strip_prefix('u').and_then(|number| number.parse::<i16>().ok()) {
                    units.push(unit.cast_unsigned());
                    assert_eq!(chars.next(), Some('?'));
                    continue;
                }
                chars.next_if_eq(&' ');
                if ["par", "line", "cell", "row"].contains(&word.as_str()) {
                    units.push(u16::from(b' '));
                }
            }
            c => units.push(u16::try_from(u32::from(c)).expect("only ASCII is written bare")),
        }
    }
    words(&String::from_utf16(&units).expect("whole letters"))
}

#[test]
fn plain_text_keeps_the_words_and_can_be_read_again() {
    for name in FIXTURES {
        let act = fixture(name).document;
        let text = to_txt(&act);
        assert_eq!(words(&text), act.words(), "{name}");
        // A star of a footnote is bare in plain text and would be read as a mark.
        let without_stars = |words: Vec<String>| words.join(" ").replace('*', "");
        let again = super::parse_act(name, &text).document;
        assert_eq!(without_stars(again.words()), without_stars(act.words()), "{name}");
    }
}

#[test]
fn html_keeps_the_words_and_the_anchors() {
    for name in FIXTURES {
        let act = fixture(name).document;
        let page = to_html(&act, "kk");
        assert_eq!(html_words(&page), act.words(), "{name}");
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"kk\">"));
        for anchor in act.anchors() {
            assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        }
    }
}

#[test]
fn html_has_one_first_heading_and_skips_no_level() {
    for name in FIXTURES {
        let page = to_html(&fixture(name).document, "kk");
        let levels: Vec<u32> =
            page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10)).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn xml_is_well_formed_and_keeps_the_words() {
    for name in FIXTURES {
        let act = fixture(name).document;
        let file = to_xml(&act, "kk");
        assert_eq!(xml_words(&file), act.words(), "{name}");
    }
}

#[test]
fn xml_tells_the_facts_as_attributes() {
    let file = to_xml(&fixture("order.kk.txt").document, "kk");
    for fact in [
        "type=\"order\"",
        "number=\"77\"",
        "adopted-on=\"2016-02-05\"",
        "state=\"repealed\"",
        "repealed-by=\"45/НҚ\"",
        "xml:lang=\"kk\"",
    ] {
        assert!(file.contains(fact), "{fact}");
    }
}

#[test]
fn rtf_is_ascii_and_decodes_to_the_words() {
    for name in FIXTURES {
        let act = fixture(name).document;
        let file = to_rtf(&act);
        assert!(file.is_ascii() && file.starts_with("{\\rtf1"));
        assert_eq!(
            file.matches('{').count() - file.matches("\\{").count(),
            file.matches('}').count() - file.matches("\\}").count()
        );
        assert_eq!(rtf_words(&file), act.words(), "{name}");
    }
}

#[test]
fn the_zip_holds_every_other_format_and_is_the_same_each_time() {
    let act = fixture("order.kk.txt").document;
    let bytes = to_zip(&act, "kk").expect("it can be written");
    assert_eq!(bytes, to_zip(&act, "kk").expect("it can be written"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    assert_eq!(names, ["order.txt", "order.rtf", "order.html", "order.xml"]);
    let mut text = String::new();
    archive.by_name("order.txt").expect("the text").read_to_string(&mut text).expect("UTF-8");
    assert_eq!(text, to_txt(&act));
}

#[test]
fn each_format_is_offered_under_its_ending() {
    let act = fixture("statute.kk.txt").document;
    for format in Format::ALL {
        assert_eq!(Format::from_extension(format.extension()), Some(format));
        assert!(!export(&act, format, "kk").expect("it can be written").is_empty());
        assert!(format.media_type().contains('/'));
    }
    assert_eq!(Format::from_extension("rar"), None);
}

#[test]
fn text_of_an_act_is_never_markup() {
    let act = super::parse_act("a.txt", "1. <script>alert(\"&\")</script> {\\b x}.\n").document;
    assert!(!to_html(&act, "kk").contains("<script>"));
    assert_eq!(html_words(&to_html(&act, "kk")), act.words());
    assert_eq!(rtf_words(&to_rtf(&act)), act.words());
}
