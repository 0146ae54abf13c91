//! The desk: what waits for the person who signed in.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::list::table;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::newsroom::model::Stage;
use crate::features::newsroom::store::{self, Filter};
use crate::features::rights::{Action, Place};
use crate::features::{appeals, appointments, discussions, duties, events, faq, incidents, mail, page_feedback};
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::{Arrival, Done};
use crate::ui::tasks::{Task, Tasks};

/// `GET /admin`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    // People of the reception only have their own desk, and so have those of the press and of the queue.
    if !staff.may(Action::ViewNewsroom, &Place::Anywhere) {
        let may = |right: Action| staff.may(right, &Place::Site);
        let desk = match () {
            () if may(Action::KeepPress) => paths::ADMIN_PRESS,
            () if may(Action::KeepQueue) => paths::ADMIN_KINDERGARTEN,
            () if may(Action::KeepEvents) => paths::ADMIN_EVENTS,
            () => paths::ADMIN_APPEALS,
        };
        return Err(PortalError::SeeOther(desk.to_owned()));
    }
    let lang = staff.lang;
    let structure = portal.structure()?;
    let of = |right: Action| -> Vec<i64> {
        let items = structure.all().flat_map(|section| section.items.iter().map(move |item| (section, item)));
        items
            .filter(|(section, item)| staff.may(right, &Place::Section(vec![item.id, section.id])))
            .map(|(_, item)| item.id)
            .collect()
    };
    let review =
        Filter { sections: Some(of(Action::ReviewContent)), stage: Some(Stage::InReview), ..Filter::default() };
    let emergencies = Filter { sections: Some(of(Action::ReviewContent)), only_emergencies: true, ..Filter::default() };
    let returned = Filter { author: Some(staff.user.id), stage: Some(Stage::Returned), ..Filter::default() };
    let own =
        Filter { author: Some(staff.user.id), only_drafts: true, except: Some(Stage::Returned), ..Filter::default() };
    let mut lists = Vec::new();
    for filter in [&review, &emergencies, &returned, &own] {
        lists.push(store::list(portal.db(), filter, 1, lang).await?.0);
    }
    let tasks = others_tasks(&portal, &staff).await?;
    // Where nothing of the newsroom waits either, that is said.
    let is_idle = lists[..3].iter().all(Vec::is_empty);
    let page = Page::new(lang, paths::ADMIN, tl!(lang, "admin-desk"));
    let name = staff.user.name.clone();
    Ok(respond_staff(&portal, &staff, page, move || {
        let titles =
            [t!("desk-review"), t!("desk-emergencies"), t!("desk-returned"), t!("desk-own")];
        let parts: Vec<_> = titles
            .into_iter()
            .zip(&lists)
            .enumerate()
            .filter(|(number, (_, rows))| *number == 3 || !rows.is_empty())
            .map(|(_, (title, rows))| view! { <section class="flow"><h2>{title}</h2>{table(rows, &structure)}</section> })
            .collect();
        // Whoever set their password begins to work here.
        let password = (arrival.done == "password").then(|| t!("account-done-own-password"));
        view! {
            {password.map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("admin-desk")}</h1>
                <p class="lead">{t!("admin-signed-in", name = name.clone())}</p>
                <p><a class="button" href=paths::new_entry(None)>{t!("newsroom-new")}</a></p>
            </header>
            {(is_idle || tasks.iter().any(|task| task.count > 0)).then(|| view! { <Tasks tasks=tasks.clone() /> })}
            {parts}
        }
    })
    .await)
}

/// What waits in the other parts of the panel that the person may open.
async fn others_tasks(portal: &Portal, staff: &Staff) -> Result<Vec<Task>> {
    let mut tasks = appeals::tasks(portal, staff).await?;
    tasks.extend(appointments::tasks(portal, staff).await?);
    tasks.extend(page_feedback::tasks(portal, staff).await?);
    tasks.extend(faq::tasks(portal, staff).await?);
    tasks.extend(discussions::tasks(portal, staff).await?);
    tasks.extend(events::tasks(portal, staff).await?);
    if staff.may(Action::ManageSite, &Place::Site) {
        let lang = staff.lang;
        let task = |name, count, href: &str| Task { name, count, href: href.to_owned(), is_late: true };
        let overdue = duties::overdue(portal).await? as u64;
        tasks.push(task(tl!(lang, "desk-duties"), overdue, &paths::overdue_by_unit()));
        let undelivered = mail::count_dead(portal.db()).await?;
        tasks.push(task(tl!(lang, "desk-mail"), undelivered, paths::ADMIN_MAIL));
        let open = incidents::still_open(portal.db()).await?.len() as u64;
        tasks.push(task(tl!(lang, "desk-incidents"), open, paths::ADMIN_INCIDENTS));
    }
    Ok(tasks)
}
