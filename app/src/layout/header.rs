//! The graphic header (O116-T-23, O116-T-25) and the bar with the horizontal menu and search.

use leptos::prelude::*;

use super::{Frame, current, menu_links, navigation};
use crate::i18n::Lang;
use crate::paths;
use crate::ui::link::Icon;

/// Emblem, flag, logo (P891-2.6), name, languages, low-vision version.
pub(super) fn header(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.page.lang;
    let here = frame.page.address(lang);
    let logo = frame.logo.clone();
    let logo = logo.map(|src| view! { <img class="brand__logo" src=src alt="" width="64" height="64" /> });
    view! {
        <header class="site-header">
            <div class="inner site-header__inner">
                <a class="brand" href=paths::home(lang) accesskey="1">
                    <img class="brand__emblem" src=frame.emblem.clone() alt="" width="64" height="64" />
                    <img class="brand__flag" src="/flag-kz.svg" alt=t!("brand-flag") width="64" height="48" />
                    {logo}
                    <span class="brand__text">
                        <span class="brand__name">
                            <span>{t!("brand-first-line")}" "</span>
                            <span>{t!("brand-second-line")}</span>
                        </span>
                        <span class="brand__official">{t!("brand-official")}</span>
                    </span>
                </a>
                <div class="site-tools">
                    {languages(frame)}
                    <a class="vision-link" href=paths::display_switch(lang, true, &here) accesskey="5" rel="nofollow">
                        <Icon name="eye" />
                        <span>{t!("a11y-version")}</span>
                    </a>
                </div>
            </div>
        </header>
    }
}

/// The same page in each language (O116-T-22b); the current one is marked, not linked.
fn languages(frame: &Frame) -> impl IntoView + use<> {
    let own = frame.page.lang;
    let names = |lang: Lang| {
        view! {
            <span aria-hidden="true">{lang.short_name()}</span>
            <span class="visually-hidden">{lang.own_name()}</span>
        }
    };
    // The access key for the language leads to the first language that is not shown.
    let next = Lang::ALL.into_iter().find(|lang| *lang != own);
    let links: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            if lang == own {
                view! { <li><span aria-current="true" lang=lang.code()>{names(lang)}</span></li> }.into_any()
            } else {
                let href = frame.page.address(lang);
                let key = (Some(lang) == next).then_some("6");
                view! { <li><a href=href hreflang=lang.code() lang=lang.code() accesskey=key>{names(lang)}</a></li> }
                    .into_any()
            }
        })
        .collect();
    view! {
        <nav class="languages" aria-label=t!("nav-language")>
            <ul>{links}</ul>
        </nav>
    }
}

/// The horizontal menu with its drop-down (R95-2-4j), the mobile menu, the search field (O116-T-28c).
pub(super) fn bar(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.page.lang;
    let home = paths::home(lang);
    let here = frame.page.address(lang);
    let sections: Vec<_> = frame
        .sections()
        .iter()
        .map(|section| {
            let title = section.title.get(lang).to_owned();
            view! { <li><a href=paths::section(lang, &section.key)>{title}</a></li> }
        })
        .collect();
    let links: Vec<_> = menu_links(frame)
        .into_iter()
        .map(|(title, href, key)| {
            let is_here = href == here;
            let key = (!key.is_empty()).then_some(key);
            view! { <li><a href=href accesskey=key aria-current=current(is_here)>{title}</a></li> }
        })
        .collect();
    view! {
        <div class="site-bar">
            <div class="inner site-bar__inner">
                <nav class="menu" aria-label=t!("nav-main")>
                    <ul class="menu__list">
                        <li><a href=home aria-current=current(frame.is_home())>{t!("nav-home")}</a></li>
                        <li>
                            <details class="menu__sections" name="menu">
                                <summary>{t!("nav-sections")}</summary>
                                <div class="menu__panel"><ul class="inner">{sections}</ul></div>
                            </details>
                        </li>
                        {links}
                    </ul>
                </nav>
                {navigation::mobile(frame)}
                <form class="site-search" id="site-search" role="search" action=paths::search(lang)>
                    <label class="visually-hidden" for="q">{t!("search-label")}</label>
                    <input
                        id="q"
                        type="search"
                        name="q"
                        size="24"
                        maxlength="200"
                        placeholder=t!("search-label")
                        accesskey="4"
                    />
                    <button type="submit">
                        <Icon name="search" />
                        <span class="visually-hidden">{t!("nav-search")}</span>
                    </button>
                </form>
            </div>
        </div>
    }
}
