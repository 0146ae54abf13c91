//! What waits for somebody, as figures that lead there.

use leptos::prelude::*;

/// One kind of work and how much of it waits.
#[derive(Clone)]
pub struct Task {
    pub name: String,
    pub count: u64,
    pub href: String,
    /// A term has run out, or something is broken.
    pub is_late: bool,
}

/// The kinds of work of which any waits; a sentence where none does.
#[component]
pub fn Tasks(tasks: Vec<Task>) -> impl IntoView {
    let waiting: Vec<_> = tasks.into_iter().filter(|task| task.count > 0).map(tile).collect();
    if waiting.is_empty() {
        return view! { <p class="notice notice--success">{t!("desk-nothing-waits")}</p> }.into_any();
    }
    view! { <ul class="tasks">{waiting}</ul> }.into_any()
}

fn tile(task: Task) -> impl IntoView {
    view! {
        <li class="tasks__item" class:tasks__item--late=task.is_late>
            <a href=task.href>
                <span class="tasks__count">{task.count}</span>
                <span class="tasks__name">{task.name}</span>
            </a>
        </li>
    }
}
