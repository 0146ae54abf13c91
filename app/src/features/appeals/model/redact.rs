//! What in a text may tell who somebody is: names, phones, numbers of papers and cards, mail and
//! house addresses. Only suggestions; a person decides each (R95-1-9.2a).

mod capitals;
mod patterns;
#[cfg(test)]
mod table;

use std::ops::Range;

use super::letter::{Letter, Reply};

/// Stands where something was hidden.
pub const HIDDEN: &str = "[…]";

/// What a piece of text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    Name,
    Phone,
    /// An individual identification number, or another one as long.
    Iin,
    Card,
    /// Also a name in a messenger.
    Email,
    Address,
    /// The number of a passport, an identity card or a car.
    Document,
    /// A day that may be of somebody's birth.
    Birth,
}

/// A piece of a text, in bytes on the boundaries of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
    pub what: What,
}

impl Span {
    /// The words it stands for.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// Everything in `text` that may be personal, in its order, nothing twice.
pub fn suggest(text: &str, letter: &Letter) -> Vec<Span> {
    let mut found = patterns::find(text);
    found.extend(capitals::find(text));
    found.extend(names(text, letter));
    found.extend(literal(text, letter));
    merged(text, found)
}

/// Pieces of some texts that nobody has decided on yet, each once.
pub fn undecided(texts: &[&str], letter: &Letter, kept: &[String]) -> Vec<(String, What)> {
    let mut pieces: Vec<(String, What)> = Vec::new();
    for text in texts {
        for span in suggest(text, letter) {
            let piece = span.of(text);
            if kept.iter().all(|kept| kept != piece) && pieces.iter().all(|(known, _)| known != piece) {
                pieces.push((piece.to_owned(), span.what));
            }
        }
    }
    pieces
}

/// The text with each of the given pieces hidden, wherever it stands.
pub fn hide(text: &str, pieces: &[String]) -> String {
    let mut pieces: Vec<&String> = pieces.iter().filter(|piece| !piece.trim().is_empty()).collect();
    // The longer first: a name within a longer one would leave its rest.
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    pieces.into_iter().fold(text.to_owned(), |text, piece| text.replace(piece.as_str(), HIDDEN))
}

fn span(range: Range<usize>, what: What) -> Span {
    Span { start: range.start, end: range.end, what }
}

/// The words of the applicant's name, with whatever ending.
fn names(text: &str, letter: &Letter) -> Vec<Span> {
    let stems: Vec<String> = words(&letter.name).map(|(_, word)| stem(word)).filter(|stem| !stem.is_empty()).collect();
    let is_name = |word: &str| {
        let word = word.to_lowercase();
        let fits = |stem: &String| word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 6);
        stems.iter().any(fits)
    };
    words(text).filter(|(_, word)| is_name(word)).map(|(range, _)| span(range, What::Name)).collect()
}

/// A word without the letters that endings change.
fn stem(word: &str) -> String {
    let word = word.to_lowercase();
    let length = word.chars().count();
    let kept = match length {
        0..=2 => 0,
        3 | 4 => length,
        _ => length - 1,
    };
    word.chars().take(kept).collect()
}

fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    text.split(|letter: char| !letter.is_alphabetic()).filter_map(move |word| {
        // Slices of one text: where each begins is told by the lengths before it.
        let start = text[at..].find(word).map_or(at, |skipped| at + skipped);
        if word.is_empty() {
            return None;
        }
        at = start + word.len();
        Some((start..at, word))
    })
}

/// What the form itself holds, wherever it is repeated.
fn literal(text: &str, letter: &Letter) -> Vec<Span> {
    let address = match &letter.reply {
        Reply::Post { address, .. } => address.as_str(),
        Reply::Email(_) | Reply::Nowhere => "",
    };
    if address.is_empty() {
        return Vec::new();
    }
    text.match_indices(address).map(|(start, hit)| span(start..start + hit.len(), What::Address)).collect()
}

/// Pieces that belong together are one, named after the first: a person decides once on a surname
/// with its first name, on a house with its flat.
fn merged(text: &str, mut found: Vec<Span>) -> Vec<Span> {
    found.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for next in found {
        match merged.last_mut() {
            Some(last) if belong_together(text, *last, next) => last.end = last.end.max(next.end),
            _ => merged.push(next),
        }
    }
    merged
}

/// Pieces that overlap or touch, and neighbours of a kind on one line; the parts of an address
/// have commas between them.
fn belong_together(text: &str, last: Span, next: Span) -> bool {
    let Some(gap) = text.get(last.end..next.start) else { return next.start < last.end };
    let is_between =
        |letter: char| letter == ' ' || letter == '\u{a0}' || (letter == ',' && next.what == What::Address);
    gap.is_empty() || (last.what == next.what && gap.chars().count() <= 2 && gap.chars().all(is_between))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letter(name: &str, reply: Reply) -> Letter {
        let nothing = String::new;
        Letter { name: name.to_owned(), reply, phone: nothing(), subject: nothing(), text: nothing() }
    }

    pub fn found(text: &str, name: &str) -> Vec<(String, What)> {
        let letter = letter(name, Reply::Nowhere);
        suggest(text, &letter).into_iter().map(|span| (span.of(text).to_owned(), span.what)).collect()
    }

    fn pair(words: &str, what: What) -> (String, What) {
        (words.to_owned(), what)
    }

    #[test]
    fn personal_words_are_found_in_kazakh() {
        let text = "Мен, Серікқызы Әлия, 12-үйдің 5 пәтерінде тұрамын. Телефоным 8 701 000 00 01, ЖСН 900101300123.";
        assert_eq!(
            found(text, "Серікқызы Әлия"),
            [
                pair("Серікқызы Әлия", What::Name),
                pair("12-үйдің 5 пәтерінде", What::Address),
                pair("8 701 000 00 01", What::Phone),
                pair("900101300123", What::Iin),
            ]
        );
        assert_eq!(
            found("Көршім Ахметов Болат Ержанұлы шу шығарады.", ""),
            [pair("Ахметов Болат Ержанұлы", What::Name)]
        );
        assert_eq!(found("Қала әкіміне сұрақ: көшеде шам қашан жанады?", "Әлия Серікқызы"), []);
    }

    #[test]
    fn personal_words_are_found_in_russian() {
        let text = "Прошу ответить Ивановой М. И., дом 12, кв. 5, почта masha@mail.example, карта 4400 0000 0000 0001.";
        assert_eq!(
            found(text, "Иванова Мария"),
            [
                pair("Ивановой М. И.", What::Name),
                pair("дом 12, кв. 5", What::Address),
                pair("masha@mail.example", What::Email),
                pair("4400 0000 0000 0001", What::Card),
            ]
        );
        assert_eq!(found("врач Мария Петровна не приняла", ""), [pair("Мария Петровна", What::Name)]);
        assert_eq!(found("Звонили на 53-00-01 в 2026 году, 15 раз.", ""), [pair("53-00-01", What::Phone)]);
    }

    #[test]
    fn personal_words_are_found_in_english() {
        let text = "I am john smith of house 7, flat 3; call +7 (701) 000-00-01.";
        assert_eq!(
            found(text, "John Smith"),
            [
                pair("john smith", What::Name),
                pair("house 7, flat 3", What::Address),
                pair("+7 (701) 000-00-01", What::Phone),
            ]
        );
    }

    #[test]
    fn the_address_of_the_form_is_found_wherever_it_is_repeated() {
        let address = "Тәуелсіздік даңғылы";
        let letter = letter("", Reply::Post { index: "160000".to_owned(), address: address.to_owned() });
        let text = format!("{address} бойында жол жөндеу керек.");
        assert_eq!(suggest(&text, &letter).len(), 1);
    }

    #[test]
    fn neighbours_of_a_kind_are_one_piece_and_other_kinds_are_not() {
        let text = "Әлия Серікқызы сұрайды. Жауап: Әлия, 5 пәтер 8 701 000 00 01";
        assert_eq!(
            found(text, "Әлия Серікқызы"),
            [
                pair("Әлия Серікқызы", What::Name),
                pair("Әлия", What::Name),
                pair("5 пәтер", What::Address),
                pair("8 701 000 00 01", What::Phone),
            ]
        );
    }

    #[test]
    fn what_is_hidden_is_gone_and_the_rest_stays() {
        let pieces = ["Әлия".to_owned(), "Әлия Серікқызы".to_owned(), " ".to_owned()];
        assert_eq!(hide("Әлия Серікқызы жазды. Әлия күтеді.", &pieces), "[…] жазды. […] күтеді.");
    }

    #[test]
    fn a_person_decides_on_each_piece_once() {
        let letter = letter("Әлия", Reply::Nowhere);
        let texts = ["Әлия сұрайды", "Әлия, 8 701 000 00 01"];
        assert_eq!(undecided(&texts, &letter, &[]).len(), 2);
        assert_eq!(undecided(&texts, &letter, &["Әлия".to_owned()]), [("8 701 000 00 01".to_owned(), What::Phone)]);
    }

    proptest! {
        #[test]
        fn pieces_lie_on_the_boundaries_of_characters_and_apart(
            text in "([А-ЯӘҒҚҢӨҰҮҺІа-яәғқңөұүһіA-Za-zſİß0-9 .,@+()\\-/№\u{a0}\u{301}]|үй|кв|дом|😀){0,80}", name in "\\PC{0,20}"
        ) {
            let letter = letter(&name, Reply::Nowhere);
            let mut last = 0;
            for span in suggest(&text, &letter) {
                prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                prop_assert!(last <= span.start && span.start < span.end && span.end <= text.len());
                last = span.end;
            }
        }

        #[test]
        fn whatever_is_suggested_can_be_hidden(text in "\\PC{0,120}", name in "\\PC{0,30}") {
            let letter = letter(&name, Reply::Nowhere);
            let pieces: Vec<String> = suggest(&text, &letter).into_iter().map(|span| span.of(&text).to_owned()).collect();
            let public = hide(&text, &pieces);
            for piece in pieces.iter().filter(|piece| !piece.trim().is_empty()) {
                prop_assert!(!public.contains(piece.as_str()), "{} in {}", piece, public);
            }
        }
    }
}
