//! The frame of every page: skip links, header, menus, content, footer (O116-T-5, O116-T-6).

mod admin;
mod bare;
mod footer;
mod head;
mod header;
mod navigation;
mod own_site;

use std::sync::{Arc, LazyLock};

use leptos::prelude::*;
use serde::Deserialize;

use crate::document::{Crumb, Page};
use crate::features::content::{Node, parse_content};
use crate::features::page_feedback;
use crate::i18n::{Trilingual, lang};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::link::Icon;

pub use admin::{AdminShell, Desk};
pub use bare::BareShell;

/// Where the low-vision panel goes for those who switched it on; see `features::display`.
pub const PANEL_MARKER: &str = "<!--display-panel-->";

/// What the frame needs, gathered before rendering.
pub struct Frame {
    pub page: Page,
    /// Missing only while the database has never answered.
    pub structure: Option<Arc<Structure>>,
    pub canonical: String,
    pub public_url: String,
    pub files: SiteFiles,
    /// Address of the emblem in the header.
    pub emblem: String,
    /// Address of the city's logo, where it has one.
    pub logo: Option<String>,
}

/// Addresses of the site files a page loads.
pub struct SiteFiles {
    pub style: String,
    /// What every page but the text of an act needs.
    pub pages_style: String,
    /// What only the staff's pages need.
    pub staff_style: String,
    pub boot: String,
    pub script: String,
    pub wasm: String,
}

impl Frame {
    pub fn new(portal: &Portal, page: Page) -> Arc<Self> {
        let public_url = portal.options().public_url.clone();
        let assets = portal.assets();
        Arc::new(Self {
            canonical: format!("{public_url}{}", page.address(page.lang)),
            public_url,
            structure: portal.structure().ok(),
            files: SiteFiles {
                style: assets.url("main.css"),
                pages_style: assets.url("pages.css"),
                staff_style: assets.url("admin.css"),
                boot: assets.url("boot.js"),
                script: assets.url("portal.js"),
                wasm: assets.url("portal_bg.wasm"),
            },
            emblem: portal.emblem(),
            logo: portal.logo(),
            page,
        })
    }

    fn sections(&self) -> &[Node] {
        self.structure.as_ref().map_or(&[], |structure| &structure.sections)
    }

    /// Whether this is the home page.
    fn is_home(&self) -> bool {
        self.page.path.is_empty() && self.page.status.is_none()
    }
}

/// A section of the mobile version's menu (O116-R-8a).
#[derive(Deserialize)]
pub(crate) struct MobileSection {
    pub key: String,
    pub title: Trilingual,
    pub items: Vec<String>,
}

#[derive(Deserialize)]
struct MobileFile {
    sections: Vec<MobileSection>,
}

/// The seven sections of appendix 4, in order.
pub(crate) static MOBILE_MENU: LazyLock<Vec<MobileSection>> =
    LazyLock::new(|| parse_content::<MobileFile>("mobile.json").map(|file| file.sections).unwrap_or_default());

/// The whole document.
#[component]
pub fn Shell(frame: Arc<Frame>, children: Children) -> impl IntoView {
    let lang = frame.page.lang;
    view! {
        <!DOCTYPE html>
        <html lang=lang.code()>
            <head>{head::head(&frame)}</head>
            <body>
                <div class="page" id="top">
                    {skip_links()}
                    <div class="display-slot" inner_html=PANEL_MARKER></div>
                    {header::header(&frame)}
                    {header::bar(&frame)}
                    <div class="inner page__body">
                        {navigation::side(&frame)}
                        <main class="main" id="main" tabindex="-1">
                            {breadcrumbs(&frame)}
                            {own_site::menu(&frame)}
                            {children()}
                            {page_feedback::ask(&frame.page)}
                            <p class="to-top">
                                <a href="#top"><Icon name="arrow-up" />{t!("a11y-top")}</a>
                            </p>
                        </main>
                    </div>
                    {footer::footer(&frame)}
                </div>
                <p class="visually-hidden" id="announcer" role="status" data-template=t!("a11y-page-opened", title = "{}")></p>
            </body>
        </html>
    }
}

fn skip_links() -> impl IntoView {
    view! {
        <ul class="skip-links">
            <li><a href="#main" accesskey="2">{t!("a11y-skip")}</a></li>
            <li><a href="#sections">{t!("a11y-skip-menu")}</a></li>
            <li><a href="#site-search">{t!("a11y-skip-search")}</a></li>
        </ul>
    }
}

/// The way from home to this page (O116-T-45); the home page has none.
fn breadcrumbs(frame: &Frame) -> impl IntoView + use<> {
    (!frame.is_home()).then(|| {
        let steps: Vec<_> = std::iter::once(Crumb { title: t!("nav-home"), href: paths::home(frame.page.lang) })
            .chain(frame.page.trail.iter().cloned())
            .map(|crumb| view! { <li><a href=crumb.href>{crumb.title}</a></li> })
            .collect();
        view! {
            <nav class="breadcrumbs" aria-label=t!("nav-breadcrumbs")>
                <ol>
                    {steps}
                    <li><span aria-current="page">{frame.page.title.clone()}</span></li>
                </ol>
            </nav>
        }
    })
}

/// The large search form of the home, search and error pages.
#[component]
pub fn SearchForm(id: &'static str, #[prop(optional, into)] query: String) -> impl IntoView {
    let hint = format!("{id}-hint");
    view! {
        <form class="search-line" role="search" action=paths::search(lang()) aria-label=t!("search-label")>
            <label class="visually-hidden" for=id>{t!("search-label")}</label>
            <input id=id type="search" name="q" size="40" maxlength="200" aria-describedby=hint.clone() value=query />
            <button class="button" type="submit">
                <Icon name="search" />
                <span>{t!("nav-search")}</span>
            </button>
            <p class="field__hint" id=hint>{t!("search-example")}</p>
        </form>
    }
}

/// `aria-current` for a link that leads to the page being shown.
fn current(is_current: bool) -> Option<&'static str> {
    is_current.then_some("page")
}

/// The links of the horizontal menu in the order of R95-2-3h.
fn menu_links(frame: &Frame) -> Vec<(String, String, &'static str)> {
    let lang = frame.page.lang;
    vec![
        (t!("nav-sitemap"), paths::sitemap(lang), "3"),
        (t!("nav-about"), paths::item(lang, "site-services", "about-site"), ""),
        (t!("nav-register"), paths::register(lang), ""),
        (t!("nav-login"), paths::sign_in(lang), ""),
    ]
}
