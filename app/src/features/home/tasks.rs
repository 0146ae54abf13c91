//! What people come for most: the tiles of the home page, and plain links to the same elsewhere.

use std::sync::LazyLock;

use leptos::prelude::*;
use serde::Deserialize;

use crate::features::content::{Node, Ready, parse_content, pending_tag};
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::server::Structure;

/// A service that people come for most.
#[derive(Deserialize)]
struct Task {
    key: String,
    icon: String,
    label: Trilingual,
    /// What to expect behind the link.
    hint: Trilingual,
}

#[derive(Deserialize)]
struct File {
    services: Vec<Task>,
}

static TASKS: LazyLock<Vec<Task>> =
    LazyLock::new(|| parse_content::<File>("home.json").map(|file| file.services).unwrap_or_default());

/// The tasks whose items the structure has.
fn tasks(structure: &Structure) -> impl Iterator<Item = (&'static Task, &Node, &Node)> {
    TASKS.iter().filter_map(|task| structure.item(&task.key).ok().map(|(section, item)| (task, section, item)))
}

/// Names and addresses of the tasks.
pub(crate) fn task_links(structure: &Structure, lang: Lang) -> Vec<(String, String)> {
    tasks(structure)
        .map(|(task, section, item)| (task.label.get(lang).to_owned(), paths::item(lang, &section.key, &item.key)))
        .collect()
}

/// Ids of the items whose task is called as `fits` says: people search for what they came for,
/// not for the title that the law gives it.
pub(crate) fn items_of_tasks(structure: &Structure, lang: Lang, fits: impl Fn(&str) -> bool) -> Vec<i64> {
    tasks(structure).filter(|(task, ..)| fits(task.label.get(lang))).map(|(.., item)| item.id).collect()
}

/// The tiles; those that lead to a page in preparation say so.
pub(super) fn tiles(structure: &Structure, ready: &Ready) -> impl IntoView + use<> {
    let lang = lang();
    let tiles: Vec<_> = tasks(structure)
        .map(|(task, section, item)| {
            let href = paths::item(lang, &section.key, &item.key);
            view! {
                <li>
                    <svg class="icon" aria-hidden="true">
                        <use href=format!("/icons.svg#{}", task.icon)></use>
                    </svg>
                    <div>
                        <a href=href>{task.label.get(lang).to_owned()}</a>
                        {(!ready.has(item)).then(pending_tag)}
                        <p>{task.hint.get(lang).to_owned()}</p>
                    </div>
                </li>
            }
        })
        .collect();
    view! { <ul class="services">{tiles}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_asked_services_are_items_of_the_structure() {
        let structure: serde_json::Value = parse_content("structure.json").unwrap();
        let text = structure.to_string();
        assert_eq!(TASKS.len(), 6);
        assert!(TASKS.iter().all(|task| text.contains(&format!("\"key\":\"{}\"", task.key))));
    }
}
