//! Names for the ear: a button called `delete` for the eye and `delete-this` for the ear is found by both.

use std::collections::BTreeMap;

use super::Finding;
use super::sources::Source;

/// What distinguishes the longer of two names.
const LONGER: &str = "-this";

/// Who speaks to the machine says what stands on the button (WCAG 2.5.3): the longer name contains the shorter one.
pub fn spoken_names(sources: &[Source]) -> Vec<Finding> {
    let texts = sources.iter().filter(|source| source.path.starts_with("app/i18n/") && source.has_suffix("ftl"));
    texts.flat_map(spoken_names_of).collect()
}

fn spoken_names_of(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().enumerate().filter_map(|(index, line)| {
        let (key, text) = line.split_once(" = ")?;
        Some((key, (index + 1, text.to_lowercase())))
    });
    let texts: BTreeMap<_, _> = lines.collect();
    let pairs = texts.iter().filter_map(|(key, longer)| Some((key, texts.get(key.strip_suffix(LONGER)?)?, longer)));
    pairs
        .filter(|(_, (_, shorter), (_, longer))| !longer.contains(shorter))
        .map(|(key, (_, shorter), (line, _))| {
            Finding::new(source, *line, format!("`{key}` does not contain “{shorter}”"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::spoken_names;
    use crate::tidy::lines_found;

    #[test]
    fn a_name_for_the_ear_without_the_words_for_the_eye_is_found() {
        let text = "send = Send again\nsend-this = Send the mail again: { $subject }\n";
        assert_eq!(lines_found(spoken_names, "app/i18n/en/app.ftl", text), [2]);
        let text = "send = Send again\nsend-this = Mail { $subject }: send again\nlook-this = Look\n";
        assert!(lines_found(spoken_names, "app/i18n/en/app.ftl", text).is_empty());
    }
}
