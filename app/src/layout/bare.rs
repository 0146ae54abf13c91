//! A document without menus: everything a menu would lead to is closed.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Frame, PANEL_MARKER, head};

/// The whole document.
#[component]
pub fn BareShell(frame: Arc<Frame>, children: Children) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang=frame.page.lang.code()>
            <head>{head::head(&frame)}</head>
            <body>
                <div class="page" id="top">
                    <div class="display-slot" inner_html=PANEL_MARKER></div>
                    <div class="inner page__body">
                        <main class="main" id="main" tabindex="-1">
                            <img src=frame.emblem.clone() alt="" width="64" height="64" />
                            {children()}
                        </main>
                    </div>
                </div>
            </body>
        </html>
    }
}
