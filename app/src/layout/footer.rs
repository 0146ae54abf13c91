//! The footer: its owner (R95-1-2.2), contacts, the structure of the site, the other layout.

use leptos::prelude::*;

use super::Frame;
use crate::features::content::Node;
use crate::i18n::Lang;
use crate::paths;
use crate::ui::fold::Fold;
use crate::ui::link::Icon;

/// A ram's-horn border, drawn for this portal.
const ORNAMENT: &str = r#"<defs><pattern id="ornament-motif" width="56" height="28" patternUnits="userSpaceOnUse"><path d="M28 26V15M28 15C28 5 13 2 10 9.5c-2.2 6 6.5 8.5 7.6 3.7M28 15c0-10 15-13 18-5.5c2.2 6-6.5 8.5-7.6 3.7M20.5 26c1-4.5 4-7 7.5-7s6.5 2.5 7.5 7M0 26h56" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/><path d="M0 17.5 3 21.5 0 25.5ZM56 17.5 53 21.5 56 25.5Z" fill="currentColor"/></pattern></defs><rect width="100%" height="28" fill="url(#ornament-motif)"/>"#;

/// The footer of every page.
pub(super) fn footer(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.page.lang;
    let here = frame.page.address(lang);
    let sections: Vec<_> = frame
        .sections()
        .iter()
        .map(|section| view! { <li><a href=paths::section(lang, &section.key)>{section.title.get(lang).to_owned()}</a></li> })
        .collect();
    view! {
        <footer class="site-footer">
            <svg class="ornament" aria-hidden="true" focusable="false" inner_html=ORNAMENT></svg>
            <div class="inner site-footer__inner">
                <div class="site-footer__facts">
                    <section>
                        <h2>{t!("footer-owner-title")}</h2>
                        <p>{t!("footer-owner")}</p>
                        <address>{t!("footer-address")}</address>
                    </section>
                    <section>
                        <h2>{t!("footer-emergency")}</h2>
                        <p>{t!("footer-rescue")}" "<a href="tel:112">"112"</a></p>
                        <p>
                            <a href=paths::item(lang, "information-support", "useful-directory")>{t!("footer-phones")}</a>
                        </p>
                    </section>
                    <section>
                        <h2>{t!("footer-site")}</h2>
                        <ul>
                            <li><a href=paths::item(lang, "site-services", "about-site")>{t!("nav-about")}</a></li>
                            <li><a href=paths::sitemap(lang)>{t!("nav-sitemap")}</a></li>
                            <li><a href=paths::privacy(lang)>{t!("privacy-title")}</a></li>
                            <li>
                                <a href=paths::item(lang, "work-with-public", "internet-reception") accesskey="9">
                                    {t!("pending-ask")}
                                </a>
                            </li>
                            <li><a href=paths::display(lang)>{t!("a11y-panel")}</a></li>
                            <li><a href=paths::access_keys(lang) accesskey="0">{t!("a11y-access-keys")}</a></li>
                        </ul>
                    </section>
                </div>
                <nav class="site-footer__sections" aria-labelledby="footer-sections">
                    <h2 class="fold__title" id="footer-sections">{t!("footer-structure")}</h2>
                    <Fold title=t!("footer-structure")><ul>{sections}</ul></Fold>
                    {whole_structure(frame)}
                </nav>
                <div class="site-footer__end">
                    <p>{t!("footer-rights")}</p>
                    <p class="layout-link--mobile">
                        <a class="icon-link" href=paths::layout_switch(lang, "mobile", &here) rel="nofollow">
                            <Icon name="smartphone" />
                            {t!("layout-mobile")}
                        </a>
                    </p>
                    <p class="layout-link--full">
                        <a class="icon-link" href=paths::layout_switch(lang, "full", &here) rel="nofollow">
                            <Icon name="monitor" />
                            {t!("layout-full")}
                        </a>
                    </p>
                </div>
            </div>
        </footer>
    }
}

/// Every item of every section, on the home page only: from there anything is two clicks away.
fn whole_structure(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.page.lang;
    frame.is_home().then(|| {
        let sections: Vec<_> = frame.sections().iter().map(|section| section_with_items(section, lang)).collect();
        view! {
            <details class="site-footer__whole">
                <summary>{t!("footer-whole")}</summary>
                <div>{sections}</div>
            </details>
        }
    })
}

fn section_with_items(section: &Node, lang: Lang) -> impl IntoView + use<> {
    let items: Vec<_> = section
        .items
        .iter()
        .map(|item| {
            view! { <li><a href=paths::item(lang, &section.key, &item.key)>{item.title.get(lang).to_owned()}</a></li> }
        })
        .collect();
    view! {
        <section>
            <h3>{section.title.get(lang).to_owned()}</h3>
            <ul>{items}</ul>
        </section>
    }
}
