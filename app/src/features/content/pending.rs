//! The honest page of an item that holds nothing yet: what will be here, who prepares
//! it, where to turn meanwhile, on which legal basis.

use std::sync::LazyLock;

use leptos::prelude::*;
use regex::Regex;

use super::model::Node;
use super::{Help, Place, text_file};
use crate::i18n::{Trilingual, lang};
use crate::paths;
use crate::ui::link::Icon;

/// How a requirement id reads as a reference to its act: `O116-L-2.7` → “Order No 116 …, item 2.7”.
struct Citation {
    id: Regex,
    words: Trilingual,
}

static CITATIONS: LazyLock<Vec<Citation>> = LazyLock::new(|| {
    let table = text_file("requirement-sources.tsv").unwrap_or_default();
    table.lines().filter_map(citation).collect()
});

fn citation(line: &str) -> Option<Citation> {
    let mut columns = line.split('\t').map(str::to_owned);
    let id = Regex::new(&columns.next()?).ok()?;
    Some(Citation { id, words: Trilingual { kk: columns.next()?, ru: columns.next()?, en: columns.next()? } })
}

/// The acts of the base that requirement ids begin with.
const ACTS: [(&str, &str); 5] = [
    ("O116-", "order-116-2016"),
    ("R95-", "resolution-95-2011"),
    ("R891-", "resolution-891-2007"),
    ("S003-", "statute-digitalization-department-2022"),
    ("S004-", "statute-akim-office-2021"),
];

/// The reference for a requirement id in the language of the page, with the address of its act.
fn reference(id: &str) -> Option<(String, Option<String>)> {
    let act = ACTS.iter().find(|(prefix, _)| id.starts_with(prefix)).map(|(_, act)| paths::act(lang(), act));
    CITATIONS.iter().find_map(|citation| {
        let found = citation.id.captures(id)?;
        let clause = found.get(1).map_or("", |clause| clause.as_str());
        Some((citation.words.get(lang()).replace("{clause}", clause), act.clone()))
    })
}

/// The mark of such an item beside its title.
pub(crate) fn tag() -> impl IntoView {
    view! {
        " "
        <span class="tag">{t!("pending-preparing")}</span>
    }
}

/// The whole page below its heading.
pub(super) fn view(item: &Node, place: &Place, help: &Help) -> impl IntoView + use<> {
    let lang = lang();
    let unit = item.unit.as_ref().map(|unit| unit.get(lang).to_owned());
    let mut basis: Vec<(String, Option<String>)> =
        std::iter::once(&item.source).chain(&item.also).filter_map(|id| reference(id)).collect();
    basis.dedup();
    let basis: Vec<_> = basis
        .into_iter()
        .map(|(text, act)| match act {
            Some(act) => view! { <li><a href=act>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        })
        .collect();
    // The form, or as long as the reception is closed the way to the national portals.
    let ask = view! { <li><a href=paths::appeals(lang)>{t!("pending-ask")}</a></li> };
    let structure = place.structure();
    let section = structure.section(&place.section).or_else(|_| structure.site(&place.section)).ok().map(|section| {
        let title = section.title.get(lang).to_owned();
        view! { <li><a href=paths::section(lang, &section.key)>{t!("pending-section", section = title)}</a></li> }
    });
    view! {
        <section class="notice" aria-labelledby="pending-title">
            <h2 class="notice__title" id="pending-title">
                <Icon name="clock" />
                <span>{t!("pending-title")}</span>
            </h2>
            <p>{t!("pending-text")}</p>
            {unit.map(|unit| view! { <p>{t!("pending-unit", unit = unit)}</p> })}
        </section>
        <section aria-labelledby="meanwhile-title">
            <h2 id="meanwhile-title">{t!("pending-meanwhile")}</h2>
            <ul class="links">
                {ask}
                {help.phones()}
                {help.portals()}
                <li><a href=paths::search(lang)>{t!("pending-search")}</a></li>
                {section}
            </ul>
        </section>
        {(!basis.is_empty())
            .then(|| {
                view! {
                    <details class="disclosure">
                        <summary>{t!("pending-basis")}</summary>
                        <div class="prose"><ul>{basis}</ul></div>
                    </details>
                }
            })}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_of_the_structure_names_its_legal_basis() {
        let structure: serde_json::Value = super::super::parse_content("structure.json").unwrap();
        for section in structure["sections"].as_array().unwrap() {
            for node in std::iter::once(section).chain(section["items"].as_array().unwrap()) {
                let source = node["source"].as_str().unwrap();
                assert!(reference(source).is_some(), "{source}");
            }
        }
    }
}
