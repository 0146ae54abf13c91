//! The vertical menu of wide screens (R95-2-3v) and the menu of the mobile version (O116-R-8a).

use leptos::prelude::*;

use super::{Frame, MOBILE_MENU, current, menu_links};
use crate::features::content::Node;
use crate::features::home::task_links;
use crate::i18n::Lang;
use crate::paths;
use crate::ui::link::Icon;

/// All sections; the current one opened to its items (O116-T-27c).
pub(super) fn side(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.page.lang;
    let here = frame.page.address(lang);
    let sections: Vec<_> = frame
        .sections()
        .iter()
        .map(|section| {
            let href = paths::section(lang, &section.key);
            let is_open = frame.page.section.as_deref() == Some(&section.key);
            let items = is_open.then(|| view! { <ul class="side-nav__items">{items(frame, section)}</ul> });
            let is_here = href == here;
            view! {
                <li>
                    <a href=href aria-current=current(is_here)>{section.title.get(lang).to_owned()}</a>
                    {items}
                </li>
            }
        })
        .collect();
    view! {
        <nav class="side-nav" id="sections" aria-labelledby="side-nav-title" tabindex="-1">
            <h2 class="side-nav__title" id="side-nav-title">{t!("nav-sections")}</h2>
            <ul class="side-nav__list">{sections}</ul>
        </nav>
    }
}

fn items(frame: &Frame, section: &Node) -> Vec<impl IntoView + use<>> {
    let lang = frame.page.lang;
    section
        .items
        .iter()
        .map(|item| {
            let is_here = frame.page.item.as_deref() == Some(&item.key);
            let title = item.title.get(lang).to_owned();
            view! {
                <li><a href=paths::item(lang, &section.key, &item.key) aria-current=current(is_here)>{title}</a></li>
            }
        })
        .collect()
}

/// Home and the most asked tasks, then the seven sections of the mobile version with their items.
pub(super) fn mobile(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.page.lang;
    let sections: Vec<_> = MOBILE_MENU
        .iter()
        .map(|section| {
            let items = mobile_items(frame, &section.items);
            view! {
                <li>
                    <details name="mobile-section">
                        <summary>{section.title.get(lang).to_owned()}</summary>
                        <ul class="mobile-menu__items">
                            <li><a href=paths::section(lang, &section.key)>{t!("nav-section-page")}</a></li>
                            {items}
                        </ul>
                    </details>
                </li>
            }
        })
        .collect();
    let tasks = frame.structure.as_ref().map(|structure| task_links(structure, lang)).unwrap_or_default();
    let first: Vec<_> = std::iter::once((t!("nav-home"), paths::home(lang)))
        .chain(tasks)
        .map(|(title, href)| view! { <li><a href=href>{title}</a></li> })
        .collect();
    let links: Vec<_> =
        menu_links(frame).into_iter().map(|(title, href, _)| view! { <li><a href=href>{title}</a></li> }).collect();
    view! {
        <nav class="mobile-menu" aria-label=t!("nav-menu")>
            <details>
                <summary><Icon name="menu" />{t!("nav-menu")}</summary>
                <div class="mobile-menu__panel">
                    <div class="inner">
                        <ul class="mobile-menu__first">{first}</ul>
                        <ul class="mobile-menu__list">{sections}{links}</ul>
                    </div>
                </div>
            </details>
        </nav>
    }
}

fn mobile_items(frame: &Frame, keys: &[String]) -> Vec<impl IntoView + use<>> {
    let lang: Lang = frame.page.lang;
    keys.iter()
        .filter_map(|key| frame.structure.as_ref()?.item(key).ok())
        .map(|(section, item)| {
            let title = item.title.get(lang).to_owned();
            view! { <li><a href=paths::item(lang, &section.key, &item.key)>{title}</a></li> }
        })
        .collect()
}
