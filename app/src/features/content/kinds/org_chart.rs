//! The structure as a graphic scheme drawn on the server and as a nested list (O116-L-2.6).

mod plan;
mod tree;

use leptos::prelude::*;

use self::plan::{BOX_HEIGHT, Plan, Unit, WIDTH, plan};
use self::tree::Tree;
use super::place::Place;
use crate::features::content::model::Entry;
use crate::i18n::lang;
use crate::ui::link::{email, phones};

/// Height of a line of words in a box.
const LINE: usize = 19;
/// Average width of a letter, in pixels.
const LETTER: usize = 8;
const BOLD_LETTER: usize = 9;
const MOST_LINES: usize = 3;

/// In the units of the drawing, which as a whole grows with the reader's text.
const FONT_SIZE: u8 = 15;

/// The scheme and, with every detail, the list that says the same in text.
pub fn chart(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let tree = Tree::of(entries);
    let list = nested(&tree, None, place);
    view! {
        {drawing(&plan(&tree))}
        <section aria-labelledby="tree-title">
            <h2 id="tree-title">{t!("content-structure-as-list")}</h2>
            {list}
        </section>
    }
}

fn drawing(plan: &Plan<'_>) -> impl IntoView + use<> {
    let lines = plan.lines.join("");
    let boxes: Vec<_> = plan.units.iter().map(unit_box).collect();
    let height = plan.height;
    view! {
        <figure class="org-chart">
            <svg
                viewBox=format!("0 0 {WIDTH} {height}")
                width=WIDTH
                height=height
                font-size=FONT_SIZE
                role="img"
                aria-label=t!("content-structure-drawing")
            >
                <path class="org-chart__line" d=lines></path>
                {boxes}
            </svg>
        </figure>
    }
}

fn unit_box(unit: &Unit<'_>) -> impl IntoView + use<> {
    let class = if unit.is_head { "org-chart__unit org-chart__unit--head" } else { "org-chart__unit" };
    let letter = if unit.is_head { BOLD_LETTER } else { LETTER };
    let words = wrap(&unit.entry.words.title, (unit.width - 20) / letter);
    let first = unit.y + BOX_HEIGHT / 2 + 5 - (words.len() - 1) * LINE / 2;
    let middle = unit.x + unit.width / 2;
    let words: Vec<_> = words
        .into_iter()
        .enumerate()
        .map(|(number, line)| view! { <text x=middle y=first + number * LINE>{line}</text> })
        .collect();
    view! {
        <g class=class>
            <rect x=unit.x y=unit.y width=unit.width height=BOX_HEIGHT rx="6"></rect>
            {words}
        </g>
    }
}

/// A name in as many lines as a box has room for.
fn wrap(title: &str, letters: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in title.split_whitespace() {
        let last = lines.len() - 1;
        let length = lines[last].chars().count() + word.chars().count() + 1;
        if length <= letters || lines[last].is_empty() {
            if !lines[last].is_empty() {
                lines[last].push(' ');
            }
            lines[last].push_str(word);
        } else if lines.len() == MOST_LINES {
            lines[last].push('…');
            return lines;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn nested(tree: &Tree<'_>, parent: Option<i64>, place: &Place) -> AnyView {
    let rows: Vec<_> = tree
        .below(parent)
        .iter()
        .map(|(entry, organisation)| {
            let below = nested(tree, Some(entry.id), place);
            let head = organisation.head.as_ref().map(|head| head.get(lang()).to_owned());
            let title = if entry.words.body.is_empty() {
                entry.words.title.clone().into_any()
            } else {
                view! { <a href=place.address_of(entry)>{entry.words.title.clone()}</a> }.into_any()
            };
            view! {
                <li>
                    <p lang=entry.words.other_lang()><strong>{title}</strong></p>
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
    fn long_names_take_three_lines_and_no_more() {
        assert_eq!(wrap("Аппарат", 30), vec!["Аппарат"]);
        let lines = wrap("Тұрғын үй-коммуналдық шаруашылық, жолаушылар көлігі және автомобиль жолдары бөлімі", 24);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('…'));
    }
}
