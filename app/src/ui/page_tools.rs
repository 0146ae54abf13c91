//! Ways to keep a page or to pass it on: copy its address, send it by mail, print it.

use leptos::prelude::*;

use super::link::Icon;
use crate::paths;

/// What is passed on of the page being rendered.
#[derive(Clone, Debug)]
pub struct PageLink {
    pub title: String,
    /// The whole public address.
    pub address: String,
}

/// The row at the end of a text. The letter works everywhere; copying and printing need
/// the browser's program, and the style sheet hides them until it runs.
#[component]
pub fn PageTools() -> impl IntoView {
    use_context::<PageLink>().map(|page| {
        let letter = format!("mailto:?subject={}&body={}", paths::encode(&page.title), paths::encode(&page.address));
        view! {
            <div class="page-tools">
                <ul class="page-tools__links">
                    <li class="page-tools__live">
                        <button
                            class="text-button icon-link"
                            type="button"
                            data-copy-link=page.address
                            data-copied=t!("page-copied")
                        >
                            <Icon name="link" />
                            {t!("page-copy")}
                        </button>
                    </li>
                    <li>
                        <a class="icon-link" href=letter>
                            <Icon name="mail" />
                            {t!("page-mail")}
                        </a>
                    </li>
                    <li class="page-tools__live">
                        <button class="text-button icon-link" type="button" data-print="">
                            <Icon name="printer" />
                            {t!("page-print")}
                        </button>
                    </li>
                </ul>
                <p class="page-tools__said" role="status"></p>
            </div>
        }
    })
}
