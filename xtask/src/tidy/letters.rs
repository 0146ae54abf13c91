//! Latin letters that look like Cyrillic ones, and the other way round.

use super::Finding;
use super::sources::Source;

/// Nobody sees the difference between `е` and `e`, but search and screen readers do.
pub fn mixed_words(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| holds_texts(source)) {
        for (number, line) in source.lines() {
            let line = line.replace("\\n", "  ").replace("\\t", "  ");
            for word in line.split(|letter: char| !letter.is_alphabetic()).filter(|word| is_mixed(word)) {
                findings.push(Finding::new(
                    source,
                    number,
                    format!("“{word}” has Latin letters: {}", latin_letters(word)),
                ));
            }
        }
    }
    findings
}

fn holds_texts(source: &Source) -> bool {
    let by_suffix = ["ftl", "md", "tsv"].iter().any(|suffix| source.has_suffix(suffix));
    by_suffix || (source.has_suffix("json") && source.is_in(&["content/"]))
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{0400}'..='\u{052f}')
}

fn is_mixed(word: &str) -> bool {
    word.chars().any(is_cyrillic) && !word.chars().all(is_cyrillic)
}

fn latin_letters(word: &str) -> String {
    word.chars().filter(|letter| !is_cyrillic(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::mixed_words;
    use crate::tidy::lines_found;

    #[test]
    fn a_latin_letter_inside_a_kazakh_word_is_found() {
        // The second line has a Latin i, the third a Latin schwa.
        let text = "a = Әкімдік, PDF-файл\nb = Әк\u{69}мдік\nc = \u{259}кімдік\n";
        assert_eq!(lines_found(mixed_words, "app/i18n/kk/app.ftl", text), [2, 3]);
    }

    #[test]
    fn escapes_of_json_are_no_letters() {
        assert!(lines_found(mixed_words, "content/pages/a.json", "\"Бір\\nЕкі\"").is_empty());
    }
}
