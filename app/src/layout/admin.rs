//! The frame of the staff's side: the same language of forms, denser.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Frame, PANEL_MARKER, breadcrumbs, head};
use crate::features::accounts::SignedIn;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::ui::link::Icon;

/// What the frame says of the person signed in.
#[derive(Clone)]
pub struct Desk {
    name: String,
    /// Title and address of each part this person may open.
    parts: Vec<(String, &'static str)>,
}

impl Desk {
    pub fn new(who: &SignedIn) -> Self {
        let lang = who.lang;
        let mut parts: Vec<_> = [
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "admin-desk"), paths::ADMIN),
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "admin-content"), paths::ADMIN_CONTENT),
            (Action::RegisterAppeals, Place::Site, tl!(lang, "appeals-journal"), paths::ADMIN_APPEALS),
            (Action::AnswerAppeals, Place::Site, tl!(lang, "appeals-journal"), paths::ADMIN_APPEALS),
            (Action::ResolveAppeals, Place::Site, tl!(lang, "appeals-journal"), paths::ADMIN_APPEALS),
            (Action::ExecuteAppeals, Place::Site, tl!(lang, "appeals-journal"), paths::ADMIN_APPEALS),
            (Action::ReadTrustLine, Place::Site, tl!(lang, "appeals-journal"), paths::ADMIN_APPEALS),
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "admin-media"), paths::ADMIN_MEDIA),
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "admin-structure"), paths::ADMIN_STRUCTURE),
            (Action::ManageSite, Place::Site, tl!(lang, "sites-title"), paths::ADMIN_SITES),
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "admin-translations"), paths::ADMIN_TRANSLATIONS),
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "admin-duties"), paths::ADMIN_DUTIES),
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "plan-title"), paths::ADMIN_PLAN),
            (Action::ViewNewsroom, Place::Anywhere, tl!(lang, "group-title"), paths::ADMIN_GROUP),
            (Action::ManageAccounts, Place::Site, tl!(lang, "admin-users"), paths::ADMIN_USERS),
            (Action::ReadAudit, Place::Site, tl!(lang, "admin-audit"), paths::ADMIN_AUDIT),
            (Action::ManageSite, Place::Site, tl!(lang, "admin-mail"), paths::ADMIN_MAIL),
            (Action::ManageSite, Place::Site, tl!(lang, "monitoring-title"), paths::ADMIN_MONITORING),
            (Action::ManageSite, Place::Site, tl!(lang, "incidents-title"), paths::ADMIN_INCIDENTS),
            (Action::ManageSite, Place::Site, tl!(lang, "admin-settings"), paths::ADMIN_SETTINGS),
        ]
        .into_iter()
        .filter(|(action, place, ..)| who.may(*action, place))
        .map(|(_, _, title, address)| (title, address))
        .collect();
        // The journal is open to whoever has any part in appeals.
        parts.dedup();
        Self { name: who.user.name.clone(), parts }
    }
}

/// The whole document.
#[component]
pub fn AdminShell(frame: Arc<Frame>, desk: Desk, children: Children) -> impl IntoView {
    let lang = frame.page.lang;
    view! {
        <!DOCTYPE html>
        <html lang=lang.code()>
            <head>
                {head::head(&frame)}
                <link rel="stylesheet" href=frame.files.staff_style.clone() />
            </head>
            <body>
                <div class="page admin" id="top">
                    <ul class="skip-links">
                        <li><a href="#main" accesskey="2">{t!("a11y-skip")}</a></li>
                    </ul>
                    <div class="display-slot" inner_html=PANEL_MARKER></div>
                    {bar(&frame, &desk)}
                    <div class="inner admin__body">
                        {parts(&frame, &desk)}
                        <main class="main" id="main" tabindex="-1">{breadcrumbs(&frame)}{children()}</main>
                    </div>
                </div>
                <p
                    class="visually-hidden"
                    id="announcer"
                    role="status"
                    data-template=t!("a11y-page-opened", title = "{}")
                ></p>
            </body>
        </html>
    }
}

fn bar(frame: &Frame, desk: &Desk) -> impl IntoView + use<> {
    let lang = frame.page.lang;
    let here = frame.page.address_here();
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(|other| {
            let name = other.own_name();
            if other == lang {
                view! { <li><span aria-current="true" lang=other.code()>{name}</span></li> }.into_any()
            } else {
                let href = frame.page.address(other);
                view! { <li><a href=href hreflang=other.code() lang=other.code()>{name}</a></li> }.into_any()
            }
        })
        .collect();
    view! {
        <header class="admin__bar">
            <div class="inner">
                <a class="admin__brand" href=paths::home(lang)>{t!("site-name")}</a>
                <nav class="languages" aria-label=t!("nav-language")>
                    <ul>{languages}</ul>
                </nav>
                <a class="vision-link" href=paths::display_switch(lang, true, &here) accesskey="5" rel="nofollow">
                    <Icon name="eye" />
                    <span>{t!("a11y-version")}</span>
                </a>
                <a href=paths::account()>{desk.name.clone()}</a>
                <form method="post" action=paths::sign_out()>
                    <button class="text-button" type="submit">{t!("nav-logout")}</button>
                </form>
            </div>
        </header>
    }
}

/// Nothing for visitors who registered: they have no part in the panel.
fn parts(frame: &Frame, desk: &Desk) -> Option<impl IntoView + use<>> {
    if desk.parts.is_empty() {
        return None;
    }
    let path = frame.page.path.clone();
    let links: Vec<_> = desk
        .parts
        .iter()
        .map(|(title, address)| {
            let is_here = path == *address || (*address != paths::ADMIN && path.starts_with(&format!("{address}/")));
            let current = is_here.then_some(if path == *address { "page" } else { "true" });
            view! { <li><a href=*address aria-current=current>{title.clone()}</a></li> }
        })
        .collect();
    Some(view! {
        <nav class="admin__nav" aria-label=t!("admin-panel")>
            <ul>{links}</ul>
        </nav>
    })
}
