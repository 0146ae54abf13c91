//! The menu of an organisation's site, on each of its pages, inside the frame of the portal (R95-1-2.4).

use leptos::prelude::*;

use super::{Frame, current};
use crate::features::content::Kind;
use crate::paths;

/// The name of the site and its pages; nothing outside of sites.
pub(super) fn menu(frame: &Frame) -> Option<impl IntoView + use<>> {
    let lang = frame.page.lang;
    let site = frame.structure.as_ref()?.site(frame.page.section.as_deref()?).ok()?;
    let name = site.title.get(lang).to_owned();
    let label = t!("sites-menu", site = name.clone());
    let front = paths::section(lang, &site.key);
    let is_front = front == frame.page.address(lang);
    let pages: Vec<_> = site
        .items
        .iter()
        .filter(|item| item.kind != Kind::SiteFront)
        .map(|item| {
            let is_here = frame.page.item.as_deref() == Some(&item.key);
            let title = item.title.get(lang).to_owned();
            view! {
                <li><a href=paths::item(lang, &site.key, &item.key) aria-current=current(is_here)>{title}</a></li>
            }
        })
        .collect();
    Some(view! {
        <nav class="own-site" aria-label=label>
            <p class="own-site__name" aria-hidden="true">{name}</p>
            <ul>
                <li><a href=front aria-current=current(is_front)>{t!("sites-front")}</a></li>
                {pages}
            </ul>
        </nav>
    })
}
