//! Pages for one press.

use axum::response::Response;
use leptos::prelude::*;

use super::{Page, kept_by_nobody, respond};
use crate::server::Portal;

/// Renders a page for one press: where a link in a mail leads, since programs that open links must do
/// nothing by it. `button` is its words and where it is sent.
pub async fn respond_with_button(portal: &Portal, mut page: Page, text: String, button: (String, String)) -> Response {
    page.unlisted = true;
    let title = page.title.clone();
    let response = respond(portal, page, move || {
        let (words, action) = button.clone();
        view! {
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p>{text.clone()}</p>
            <form method="post" action=action>
                <div class="actions"><button class="button" type="submit">{words}</button></div>
            </form>
        }
    })
    .await;
    kept_by_nobody(response)
}
