//! The form above a list that shows a part of it.

use leptos::prelude::*;

use crate::ui::form::Choice;

/// What is chosen stays chosen; a link leads back to the whole list, whose address is `action`.
pub fn form<A: Into<String>, V: IntoView>(action: A, label: String, fields: V) -> impl IntoView + use<A, V> {
    let action = action.into();
    let whole = action.clone();
    view! {
        <form class="filter no-print" action=action role="search" aria-label=label>
            {fields}
            <div class="actions">
                <button class="button button--quiet" type="submit">{t!("filter-show")}</button>
                <a href=whole>{t!("filter-clear")}</a>
            </div>
        </form>
    }
}

/// One of what the list knows, or all.
#[component]
pub fn OneOrAll(
    name: &'static str,
    label: String,
    /// Value and words of each choice.
    options: Vec<(String, String)>,
    chosen: String,
) -> impl IntoView {
    view! { <Choice name=name label=label options=options chosen=chosen none=t!("filter-all") /> }
}
