//! The frame of the staff's side: the same language of forms, denser.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Frame, PANEL_MARKER, breadcrumbs, head};
use crate::document::Page;
use crate::features::accounts::SignedIn;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::ui::fold::Fold;
use crate::ui::link::Icon;

/// What the frame says of the person signed in.
#[derive(Clone)]
pub struct Desk {
    name: String,
    /// The parts this person may open, under what they have in common.
    groups: Vec<Group>,
}

#[derive(Clone)]
struct Group {
    name: String,
    /// Title and address of each part.
    parts: Vec<(String, &'static str)>,
}

impl Desk {
    pub fn new(who: &SignedIn) -> Self {
        let lang = who.lang;
        let site = |action| who.may(action, &Place::Site);
        let newsroom = who.may(Action::ViewNewsroom, &Place::Anywhere);
        let appeals = ANY_PART_IN_APPEALS.into_iter().any(site);
        let requests = site(Action::AnswerAppeals) || site(Action::ReadTrustLine);
        let manages = site(Action::ManageSite);
        let questions = who.may(Action::AnswerQuestions, &Place::Anywhere);
        let edits = who.may(Action::EditContent, &Place::Anywhere);
        let groups = [
            (String::new(), vec![(newsroom, tl!(lang, "admin-desk"), paths::ADMIN)]),
            (
                tl!(lang, "admin-group-content"),
                vec![
                    (newsroom, tl!(lang, "admin-content"), paths::ADMIN_CONTENT),
                    (newsroom, tl!(lang, "admin-media"), paths::ADMIN_MEDIA),
                    (newsroom, tl!(lang, "admin-structure"), paths::ADMIN_STRUCTURE),
                    (manages, tl!(lang, "sites-title"), paths::ADMIN_SITES),
                    (newsroom, tl!(lang, "admin-translations"), paths::ADMIN_TRANSLATIONS),
                    (newsroom, tl!(lang, "admin-duties"), paths::ADMIN_DUTIES),
                    (edits, tl!(lang, "feedback-board"), paths::ADMIN_FEEDBACK),
                    (newsroom, tl!(lang, "plan-title"), paths::ADMIN_PLAN),
                    (newsroom, tl!(lang, "group-title"), paths::ADMIN_GROUP),
                    (site(Action::ReadPress), tl!(lang, "press-title"), paths::ADMIN_PRESS),
                ],
            ),
            (
                tl!(lang, "admin-group-citizens"),
                vec![
                    (appeals, tl!(lang, "appeals-journal"), paths::ADMIN_APPEALS),
                    (site(Action::KeepAppointments), tl!(lang, "appointments-office"), paths::ADMIN_APPOINTMENTS),
                    (requests, tl!(lang, "reception-requests"), paths::ADMIN_APPEAL_REQUESTS),
                    (questions, tl!(lang, "faq-office"), paths::ADMIN_FAQ),
                    (site(Action::KeepSurveys), tl!(lang, "survey-list"), paths::ADMIN_SURVEYS),
                    (site(Action::KeepDiscussions), tl!(lang, "talk-list"), paths::ADMIN_DISCUSSIONS),
                    (site(Action::KeepQueue), tl!(lang, "kinder-office"), paths::ADMIN_KINDERGARTEN),
                    (site(Action::KeepEvents), tl!(lang, "wall-title"), paths::ADMIN_EVENTS),
                ],
            ),
            (
                tl!(lang, "admin-group-system"),
                vec![
                    (site(Action::ManageAccounts), tl!(lang, "admin-users"), paths::ADMIN_USERS),
                    (site(Action::ReadAudit), tl!(lang, "admin-audit"), paths::ADMIN_AUDIT),
                    (manages, tl!(lang, "admin-mail"), paths::ADMIN_MAIL),
                    (manages, tl!(lang, "monitoring-title"), paths::ADMIN_MONITORING),
                    (manages, tl!(lang, "incidents-title"), paths::ADMIN_INCIDENTS),
                    (manages, tl!(lang, "admin-settings"), paths::ADMIN_SETTINGS),
                ],
            ),
        ];
        let groups = groups.into_iter().filter_map(|(name, parts)| Group::new(name, parts)).collect();
        Self { name: who.user.name.clone(), groups }
    }
}

/// Whoever holds one of these opens the journal.
const ANY_PART_IN_APPEALS: [Action; 5] = [
    Action::RegisterAppeals,
    Action::AnswerAppeals,
    Action::ResolveAppeals,
    Action::ExecuteAppeals,
    Action::ReadTrustLine,
];

impl Group {
    /// Only with what may be opened; nothing where that is nothing.
    fn new(name: String, parts: Vec<(bool, String, &'static str)>) -> Option<Self> {
        let parts: Vec<_> =
            parts.into_iter().filter(|(may, ..)| *may).map(|(_, title, address)| (title, address)).collect();
        (!parts.is_empty()).then_some(Self { name, parts })
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
    if desk.groups.is_empty() {
        return None;
    }
    let here = part_of(&frame.page, desk);
    let groups: Vec<_> = desk
        .groups
        .iter()
        .enumerate()
        .map(|(number, group)| group_view(&frame.page.path, here, number, group))
        .collect();
    Some(view! {
        <nav class="admin__nav" aria-label=t!("admin-panel")>
            <Fold title=t!("admin-panel")>{groups}</Fold>
        </nav>
    })
}

/// The part that a page belongs to: by its own address or by that of a page above it.
fn part_of(page: &Page, desk: &Desk) -> Option<&'static str> {
    let addresses = || desk.groups.iter().flat_map(|group| &group.parts).map(|(_, address)| *address);
    let holds = |path: &str| {
        addresses().find(|&address| {
            path == address
                || (address != paths::ADMIN && path.strip_prefix(address).is_some_and(|rest| rest.starts_with('/')))
        })
    };
    holds(&page.path).or_else(|| page.trail.iter().rev().find_map(|crumb| holds(&crumb.href)))
}

fn group_view(path: &str, here: Option<&str>, number: usize, group: &Group) -> impl IntoView + use<> {
    let links: Vec<_> = group
        .parts
        .iter()
        .map(|(title, address)| {
            let current = (here == Some(*address)).then_some(if path == *address { "page" } else { "true" });
            view! { <li><a href=*address aria-current=current>{title.clone()}</a></li> }
        })
        .collect();
    let id = format!("parts-{number}");
    let name =
        (!group.name.is_empty()).then(|| view! { <p class="admin__group" id=id.clone()>{group.name.clone()}</p> });
    let named_by = name.is_some().then_some(id);
    view! {
        {name}
        <ul aria-labelledby=named_by>{links}</ul>
    }
}
