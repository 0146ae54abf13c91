//! Acts in a list: title, type and number, date, whether in force.

use leptos::prelude::*;

use crate::features::content::{ActFacts, Details, Entry};
use crate::i18n::lang;
use crate::paths;
use crate::ui::dates;
use crate::ui::link::Icon;

/// A list of acts.
pub fn list(entries: &[Entry]) -> impl IntoView + use<> {
    let rows: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.details {
            Details::Act(act) => Some(row(entry, act)),
            _ => None,
        })
        .collect();
    view! { <ul class="acts">{rows}</ul> }
}

fn row(entry: &Entry, act: &ActFacts) -> impl IntoView + use<> {
    let words = entry.words.clone();
    let number = t!("act-number", number = act.number.clone());
    let adopted_on = act.adopted_on;
    view! {
        <li>
            <h3>
                <a href=paths::act(lang(), &act.key) lang=(words.lang != lang()).then_some(words.lang.code())>
                    {words.title}
                </a>
            </h3>
            <dl class="meta">
                <div>
                    <dt class="visually-hidden">{t!("act-type-and-number")}</dt>
                    <dd>{type_name(&act.act_type)}" "{number}</dd>
                </div>
                <div><dt>{t!("act-adopted")}</dt><dd>{dates::date(adopted_on)}</dd></div>
                <div><dt class="visually-hidden">{t!("act-state")}</dt><dd>{state(act.in_force)}</dd></div>
            </dl>
        </li>
    }
}

/// «in force» or «repealed», as a word with a shape, never by colour alone.
pub(super) fn state(in_force: bool) -> impl IntoView {
    if in_force {
        view! { <span class="state state--good"><Icon name="circle-check" />{t!("act-in-force")}</span> }
    } else {
        view! { <span class="state state--bad"><Icon name="circle-x" />{t!("act-repealed")}</span> }
    }
}

/// The word for a type of act.
pub(super) fn type_name(act_type: &str) -> String {
    match act_type {
        "law" => t!("act-type-law"),
        "code" => t!("act-type-code"),
        "decree" => t!("act-type-decree"),
        "order" => t!("act-type-order"),
        "decision" => t!("act-type-decision"),
        "directive" => t!("act-type-directive"),
        "government-resolution" => t!("act-type-government-resolution"),
        _ => t!("act-type-resolution"),
    }
}
