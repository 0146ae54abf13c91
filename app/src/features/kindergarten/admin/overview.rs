//! Where the queue is: its data, what was imported, what there is to do.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::super::memory::{Board, board};
use super::super::store::{self, Protocol, Snapshot};
use super::{id_of, publish, require};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::i18n::{grouped, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// `GET /admin/kindergarten`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    require(&staff)?;
    let board = board(&portal).await?;
    let snapshots = Arc::new(store::list(portal.db()).await?);
    let protocols = Arc::new(store::protocols(portal.db()).await?);
    let page = Page::new(staff.lang, paths::ADMIN_KINDERGARTEN, tl!(staff.lang, "kinder-office"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {done(&arrival)}
            <header class="page-header">
                <h1>{t!("kinder-office")}</h1>
                <p class="lead">{state(&board)}</p>
            </header>
            <ul class="links">
                <li><a href=paths::ADMIN_KINDERGARTEN_IMPORT>{t!("kinder-import")}</a></li>
                <li><a href=paths::ADMIN_KINDERGARTEN_APPLICATION>{t!("kinder-application")}</a></li>
                <li><a href=paths::ADMIN_KINDERGARTEN_VOUCHERS>{t!("kinder-vouchers")}</a></li>
                <li><a href=paths::ADMIN_KINDERGARTENS>{t!("kinder-gardens")}</a></li>
            </ul>
            {imports(&snapshots, &board)}
            {protocol_list(&protocols, &board)}
        }
    })
    .await)
}

fn done(arrival: &Arrival) -> Option<impl IntoView + use<>> {
    let words = match arrival.done.as_str() {
        "applied" => t!("kinder-import-applied"),
        "undone" => t!("kinder-import-undone"),
        "kept" => t!("kinder-import-not-last"),
        _ => return None,
    };
    Some(view! { <Done words=words /> })
}

fn state(board: &Board) -> String {
    let lang = lang();
    match board.queue.as_of {
        Some(day) => t!(
            "kinder-office-state",
            date = dates::long_date(day, lang),
            waiting = board.queue.waiting().len(),
            given = board.queue.given().len()
        ),
        None => t!("kinder-office-empty"),
    }
}

fn imports(snapshots: &[Snapshot], board: &Board) -> impl IntoView + use<> {
    let lang = lang();
    let heads = [
        t!("kinder-day"),
        t!("kinder-import-file"),
        t!("kinder-import-made"),
        t!("kinder-import-count"),
        t!("kinder-import-differences"),
        t!("kinder-import-state"),
    ];
    let rows: Vec<_> = snapshots
        .iter()
        .map(|snapshot| {
            let is_last = snapshot.id == board.stamp.snapshot;
            let [new, changed, gone, _] = snapshot.differences;
            let count = u64::try_from(snapshot.count).unwrap_or_default();
            let state = if snapshot.is_undone {
                t!("kinder-import-was-undone").into_any()
            } else if is_last {
                let action = paths::kindergarten_undo(snapshot.id);
                view! {
                    <form method="post" action=action>
                        <button class="button button--quiet" type="submit">{t!("kinder-import-undo")}</button>
                    </form>
                }
                .into_any()
            } else {
                t!("kinder-import-kept").into_any()
            };
            view! {
                <tr>
                    <th scope="row">{dates::date(snapshot.as_of)}</th>
                    <td>{snapshot.file.clone()}</td>
                    <td>{dates::moment(snapshot.made_at)}</td>
                    <td class="table__number">{grouped(lang, count)}</td>
                    <td>{t!("kinder-import-diff", new = new, changed = changed, gone = gone)}</td>
                    <td>{state}</td>
                </tr>
            }
        })
        .collect();
    let is_empty = rows.is_empty();
    view! {
        <section class="stack-4">
            <h2>{t!("kinder-imports")}</h2>
            {is_empty.then(|| view! { <p>{t!("kinder-imports-none")}</p> })}
            {(!is_empty)
                .then(|| {
                    view! {
                        <DataTable
                            label=t!("kinder-imports")
                            caption=t!("kinder-imports")
                            columns=columns(heads)
                            caption_hidden=true
                        >
                            {rows}
                        </DataTable>
                    }
                })}
        </section>
    }
}

fn protocol_list(protocols: &[Protocol], board: &Board) -> impl IntoView + use<> {
    let lang = lang();
    let rows: Vec<_> = protocols
        .iter()
        .map(|protocol| {
            let garden = super::super::model::record::Code::parse(&protocol.garden);
            let name = garden.map(|code| board.name(code, lang)).unwrap_or_default();
            let words = t!(
                "kinder-protocol-line",
                number = protocol.id,
                garden = name,
                year = protocol.born,
                count = protocol.lines.len()
            );
            view! { <li><a href=paths::kindergarten_protocol(protocol.id)>{words}</a>" "{dates::day(protocol.made_at)}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{t!("kinder-protocols")}</h2>
                <ul class="links">{rows}</ul>
            </section>
        }
    })
}

/// `POST /admin/kindergarten/snapshots/{id}/undo`: only the last import, and only as long as nothing was
/// corrected or given on top of it: what people did since is never lost.
pub async fn undo(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let id = id_of(&id)?;
    let tx = portal.begin().await?;
    let last = store::current(&*tx).await?.filter(|snapshot| snapshot.id == id).ok_or(PortalError::Conflict)?;
    if !store::changes(&*tx, id).await?.is_empty() {
        tx.undo().await?;
        return Ok(Redirect::to(&Arrival::address(paths::ADMIN_KINDERGARTEN, "kept")).into_response());
    }
    store::undo(&*tx, id).await?;
    let record = Record {
        action: "undo",
        target: "kindergarten-queue",
        target_id: id.to_string(),
        title: last.file,
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    publish(&portal, tx).await?;
    Ok(Redirect::to(&Arrival::address(paths::ADMIN_KINDERGARTEN, "undone")).into_response())
}
