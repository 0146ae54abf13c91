//! The list of broken links for the administrator, and the button that checks at once.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::model::Target;
use super::store::{self, Broken};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;

/// `GET /admin/links`
pub async fn list(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let broken = Arc::new(store::broken(portal.db()).await?);
    let found = store::found(&portal).await?;
    let external = found.iter().filter(|found| matches!(found.target, Target::External(_))).count();
    let tries = portal.settings().tries_external_links;
    let page = Page::new(staff.lang, paths::ADMIN_LINKS, tl!(staff.lang, "link-control-title"))
        .under(&tl!(staff.lang, "monitoring-title"), paths::ADMIN_MONITORING.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("link-control-title")}</h1>
                <p class="lead">{t!("link-control-lead")}</p>
            </header>
            {table(&broken)}
            <p>
                {t!("link-control-external", n = external)}
                " "
                {if tries { t!("link-control-external-tried") } else { t!("link-control-external-untried") }}
            </p>
            <form method="post" action=paths::ADMIN_LINKS>
                <button class="button" type="submit">{t!("link-control-run")}</button>
            </form>
        }
    })
    .await)
}

/// `POST /admin/links`: the next look of the watch checks all links.
pub async fn run(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let tx = portal.begin().await?;
    let record = Record { action: "check", target: "links", ..Record::default() };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    portal.health().want_links();
    Ok(Redirect::to(paths::ADMIN_LINKS).into_response())
}

/// Why a link leads nowhere, in words; a status speaks for itself.
pub fn reason_in_words(reason: &str, lang: Lang) -> String {
    match reason {
        "missing" => tl!(lang, "link-control-missing"),
        "unreachable" => tl!(lang, "link-control-unreachable"),
        status => status.to_owned(),
    }
}

fn table(broken: &[Broken]) -> impl IntoView + use<> {
    if broken.is_empty() {
        return view! { <p>{t!("link-control-none")}</p> }.into_any();
    }
    let rows: Vec<_> = broken
        .iter()
        .map(|link| {
            view! {
                <tr>
                    <th scope="row"><a href=link.page.clone()>{link.title.clone()}</a></th>
                    <td>{link.target.clone()}</td>
                    <td>{reason_in_words(&link.reason, lang())}</td>
                    <td>{link.editor.clone()}</td>
                    <td>{dates::moment(link.since)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t!("link-control-title")>
            <table class="table">
                <caption>{t!("link-control-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("link-control-page")}</th>
                        <th scope="col">{t!("link-control-target")}</th>
                        <th scope="col">{t!("link-control-reason")}</th>
                        <th scope="col">{t!("link-control-editor")}</th>
                        <th scope="col">{t!("link-control-since")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
