//! The structure as a graphic scheme drawn on the server and as a nested list (O116-L-2.6).

use leptos::prelude::*;

use super::place::Place;
use crate::features::content::model::{Details, Entry, Organisation};
use crate::i18n::lang;
use crate::ui::link::{email, phones};

const BOX_WIDTH: usize = 300;
const BOX_HEIGHT: usize = 64;
const INDENT: usize = 48;
const GAP: usize = 20;
const LINE_CHARACTERS: usize = 34;
/// In the units of the drawing, which as a whole grows with the reader's text.
const FONT_SIZE: usize = 15;
const PIXELS_PER_REM: usize = 16;

/// A unit placed in the drawing: its depth, and the row of the unit above it.
struct Placed<'a> {
    entry: &'a Entry,
    depth: usize,
    parent_row: Option<usize>,
}

/// The scheme and, with every detail, the list that says the same in text.
pub fn chart(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let placed = arrange(entries);
    let tree = nested(entries, None, place);
    view! {
        {drawing(&placed)}
        <h2>{t!("content-structure-as-list")}</h2>
        {tree}
    }
}

/// Units in the order of the tree, each below the one it belongs to.
fn arrange(entries: &[Entry]) -> Vec<Placed<'_>> {
    let mut placed = Vec::new();
    add_below(None, 0, None, entries, &mut placed);
    placed
}

fn add_below<'a>(
    parent: Option<i64>,
    depth: usize,
    parent_row: Option<usize>,
    entries: &'a [Entry],
    placed: &mut Vec<Placed<'a>>,
) {
    for (entry, _) in children(entries, parent) {
        let row = placed.len();
        placed.push(Placed { entry, depth, parent_row });
        add_below(Some(entry.id), depth + 1, Some(row), entries, placed);
    }
}

/// Units directly below `parent`; those whose parent is not in the list stand at the top.
fn children(entries: &[Entry], parent: Option<i64>) -> impl Iterator<Item = (&Entry, &Organisation)> {
    entries.iter().filter_map(move |entry| match &entry.details {
        Details::Organisation(organisation) => {
            let known =
                organisation.parent_id.filter(|id| *id != entry.id && entries.iter().any(|other| other.id == *id));
            (known == parent).then_some((entry, organisation))
        }
        _ => None,
    })
}

fn drawing(placed: &[Placed<'_>]) -> impl IntoView + use<> {
    let depth = placed.iter().map(|unit| unit.depth).max().unwrap_or(0);
    let width = BOX_WIDTH + depth * INDENT + 2;
    let height = placed.len() * (BOX_HEIGHT + GAP);
    let top = |row: usize| row * (BOX_HEIGHT + GAP) + 1;
    let lines: Vec<_> = placed
        .iter()
        .enumerate()
        .filter_map(|(row, unit)| {
            let parent_row = unit.parent_row?;
            let x = (unit.depth - 1) * INDENT + INDENT / 2;
            let path =
                format!("M{x} {}V{}H{}", top(parent_row) + BOX_HEIGHT, top(row) + BOX_HEIGHT / 2, unit.depth * INDENT);
            Some(view! { <path class="org-chart__line" d=path></path> })
        })
        .collect();
    let boxes: Vec<_> = placed
        .iter()
        .enumerate()
        .map(|(row, unit)| {
            let (x, y) = (unit.depth * INDENT + 1, top(row));
            let class = if unit.depth == 0 { "org-chart__box org-chart__box--head" } else { "org-chart__box" };
            let words = wrap(&unit.entry.words.title);
            let first = if words.len() > 1 { y + 27 } else { y + 38 };
            let words: Vec<_> = words
                .into_iter()
                .enumerate()
                .map(|(number, line)| view! { <text x=x + 14 y=first + number * 20>{line}</text> })
                .collect();
            view! {
                <rect class=class x=x y=y width=BOX_WIDTH height=BOX_HEIGHT rx="6"></rect>
                {words}
            }
        })
        .collect();
    view! {
        <figure class="org-chart" role="group" aria-label=t!("content-structure-drawing") tabindex="0">
            <svg
                viewBox=format!("0 0 {width} {height}")
                width=format!("{}rem", width.div_ceil(PIXELS_PER_REM))
                font-size=FONT_SIZE
                role="img"
                aria-label=t!("content-structure-drawing")
            >
                {lines}
                {boxes}
            </svg>
        </figure>
    }
}

/// A name in at most two lines.
fn wrap(title: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in title.split_whitespace() {
        let last = lines.len() - 1;
        let length = lines[last].chars().count() + word.chars().count() + 1;
        if length <= LINE_CHARACTERS || lines[last].is_empty() {
            if !lines[last].is_empty() {
                lines[last].push(' ');
            }
            lines[last].push_str(word);
        } else if lines.len() == 2 {
            lines[last].push('…');
            return lines;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn nested(entries: &[Entry], parent: Option<i64>, place: &Place) -> AnyView {
    let rows: Vec<_> = children(entries, parent)
        .map(|(entry, organisation)| {
            let below = nested(entries, Some(entry.id), place);
            let head = organisation.head.as_ref().map(|head| head.get(lang()).to_owned());
            let title = if entry.words.body.is_empty() {
                entry.words.title.clone().into_any()
            } else {
                view! { <a href=place.address_of(entry)>{entry.words.title.clone()}</a> }.into_any()
            };
            view! {
                <li>
                    <p><strong>{title}</strong></p>
                    {head.map(|head| view! { <p>{head}</p> })}
                    {phones(&organisation.phones)}
                    {organisation.email.as_deref().map(|address| view! { <p>{email(address)}</p> })}
                    {below}
                </li>
            }
        })
        .collect();
    if rows.is_empty() { ().into_any() } else { view! { <ul class="org-tree">{rows}</ul> }.into_any() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_take_two_lines_and_no_more() {
        assert_eq!(wrap("Аппарат"), vec!["Аппарат"]);
        let lines = wrap("Тұрғын үй-коммуналдық шаруашылық, жолаушылар көлігі және автомобиль жолдары бөлімі");
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
    }
}
