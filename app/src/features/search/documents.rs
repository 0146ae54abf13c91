//! Documents attached to published entries that hold the words looked for, with the place where
//! they stand.

use leptos::prelude::*;

use super::model::Wanted;
use super::pages::marked;
use crate::error::Result;
use crate::features::content::{Place, entries_of, folded};
use crate::features::media;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::files::size;

/// How many words stand before and behind the one that was found.
const BEFORE: usize = 8;
const BEHIND: usize = 22;
/// The longest excerpt, in letters.
const LONGEST: usize = 300;

/// A document with the entry it belongs to.
pub struct InDocument {
    name: String,
    about: String,
    href: String,
    excerpt: String,
    /// Title and address of the entry.
    entry: (String, String),
}

/// Documents that hold all of the words.
pub async fn find(portal: &Portal, lang: Lang, wanted: &Wanted) -> Result<Vec<InDocument>> {
    if wanted.words.is_empty() {
        return Ok(Vec::new());
    }
    let shown = media::published_with(portal.db(), &wanted.words).await?;
    let ids: Vec<i64> = shown.iter().map(|each| each.item).collect();
    let structure = portal.structure()?;
    let entries = entries_of(portal.db(), &ids, lang).await?;
    let found = shown.into_iter().filter_map(|each| {
        let entry = entries.iter().find(|entry| entry.id == each.item)?;
        let (section, item) = structure.item_by_id(entry.section_id)?;
        let place = Place::new(lang, &structure, section, item);
        Some(InDocument {
            about: format!("{}, {}", each.file.format(), size(lang, each.file.bytes)),
            href: paths::file_text(lang, each.file.id),
            excerpt: excerpt(&each.text, wanted),
            entry: (entry.words.title.clone(), place.entry(&entry.slug)),
            name: each.file.name,
        })
    });
    Ok(found.collect())
}

/// The words around the first one that was looked for.
fn excerpt(text: &str, wanted: &Wanted) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_wanted = |word: &&str| {
        let word = folded(word);
        wanted.words.iter().any(|wanted| word.contains(wanted.as_str()))
    };
    let at = words.iter().position(is_wanted).unwrap_or_default();
    let (from, to) = (at.saturating_sub(BEFORE), words.len().min(at + BEHIND));
    let mut excerpt: String = words[from..to].join(" ").chars().take(LONGEST).collect();
    if from > 0 {
        excerpt.insert_str(0, "… ");
    }
    if to < words.len() {
        excerpt.push_str(" …");
    }
    excerpt
}

/// The documents below a heading of their own.
pub fn list(documents: &[InDocument], wanted: &Wanted) -> impl IntoView + use<> {
    let rows: Vec<_> = documents
        .iter()
        .map(|document| {
            let (title, entry) = document.entry.clone();
            view! {
                <li>
                    <h3><a href=document.href.clone()>{document.name.clone()}</a></h3>
                    <p>{marked(&document.excerpt, wanted)}</p>
                    <dl class="meta">
                        <div><dt>{t!("words-page-of")}</dt><dd><a href=entry>{title}</a></dd></div>
                        <div><dt class="visually-hidden">{t!("media-format")}</dt><dd>{document.about.clone()}</dd></div>
                    </dl>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="documents-title" lang=lang().code()>
                <div class="section-title"><h2 id="documents-title">{t!("words-in-documents")}</h2></div>
                <ul class="results">{rows}</ul>
            </section>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_the_word_with_its_neighbours() {
        let words: Vec<String> = (0..100).map(|number| format!("сөз{number}")).collect();
        let text = words.join("\n").replace("сөз50\n", "Қазынасы\n");
        let excerpt = excerpt(&text, &Wanted::every_stem("казынасы"));
        assert!(excerpt.starts_with("… сөз42 ") && excerpt.contains("сөз49 Қазынасы сөз51"), "{excerpt}");
        assert!(excerpt.ends_with("сөз71 …"), "{excerpt}");
    }

    #[test]
    fn a_text_without_spaces_is_cut() {
        assert!(excerpt(&"қ".repeat(10_000), &Wanted::every_word("к")).chars().count() <= LONGEST);
        assert_eq!(excerpt("", &Wanted::every_word("к")), "");
    }
}
