//! Finding the paragraphs that stand on more than one page.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use crate::i18n::Lang;

/// The shortest paragraph that counts, in letters and figures: shorter ones repeat by nature.
const SHORTEST: usize = 120;
/// So much of a paragraph is shown, in characters.
const SHOWN: usize = 160;

/// The words of a published page.
#[derive(Clone, Debug)]
pub struct Text {
    pub page: String,
    pub title: String,
    pub lang: Lang,
    pub body: String,
}

/// A paragraph and the pages on which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    pub words: String,
    /// Address and title, each page once.
    pub pages: Vec<(String, String)>,
}

/// Paragraphs that stand on several pages of one language, those on most pages first. Case, marks
/// and blanks make no other paragraph.
pub fn repeats(texts: &[Text]) -> Vec<Repeat> {
    let mut known: HashMap<(Lang, [u8; 32]), Repeat> = HashMap::new();
    for text in texts {
        for paragraph in text.body.lines() {
            let folded: String =
                paragraph.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            if folded.chars().count() < SHORTEST {
                continue;
            }
            let words = || paragraph.trim().chars().take(SHOWN).collect();
            let key = (text.lang, Sha256::digest(folded.as_bytes()).into());
            let repeat = known.entry(key).or_insert_with(|| Repeat { words: words(), pages: Vec::new() });
            let page = (text.page.clone(), text.title.clone());
            if !repeat.pages.contains(&page) {
                repeat.pages.push(page);
            }
        }
    }
    let mut found: Vec<_> = known.into_values().filter(|repeat| repeat.pages.len() > 1).collect();
    found.sort_by(|a, b| b.pages.len().cmp(&a.pages.len()).then_with(|| a.pages.cmp(&b.pages)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "Қала әкімдігі тұрғындарды дүйсенбі мен жұма аралығында сағат тоғыздан он сегізге дейін қабылдайды, \
                        қабылдауға алдын ала портал арқылы немесе телефонмен жазылуға болады.";

    fn text(page: &str, lang: Lang, body: &str) -> Text {
        Text { page: page.to_owned(), title: page.to_uppercase(), lang, body: body.to_owned() }
    }

    #[test]
    fn the_same_paragraph_on_two_pages_is_found_whatever_its_marks() {
        let other = format!("Басқа сөз.\n\n**{}**", LONG.to_uppercase());
        let found = repeats(&[text("/a", Lang::Kk, LONG), text("/b", Lang::Kk, &other)]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].pages, [("/a".to_owned(), "/A".to_owned()), ("/b".to_owned(), "/B".to_owned())]);
    }

    #[test]
    fn one_page_another_language_and_short_lines_are_no_repeats() {
        let twice = format!("{LONG}\n\n{LONG}");
        let texts = [text("/a", Lang::Kk, &twice), text("/b", Lang::Ru, LONG), text("/c", Lang::Kk, "Қысқа сөз.")];
        assert_eq!(repeats(&texts), []);
        assert_eq!(repeats(&[text("/a", Lang::Kk, "Қысқа сөз."), text("/c", Lang::Kk, "Қысқа сөз.")]), []);
    }
}
