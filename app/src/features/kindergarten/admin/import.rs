//! The department's list on its way into the queue: sent, its columns told once, checked, applied.

mod stages;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Form, Multipart, Path, Query, State};
use axum::http::HeaderValue;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde_json::json;

use super::super::importing::{self, Draft, Refusal, Stage};
use super::super::model::columns::{Column, Mapping};
use super::super::model::date;
use super::super::reading::{FileFault, LARGEST};
use super::super::words::column_name;
use super::{publish, require};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::files::size;
use crate::ui::form::{ErrorSummary, Field, FileField};
use crate::ui::notice::Arrival;

/// `GET /admin/kindergarten/import`
pub async fn blank(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let today = almaty(portal.now()).date_naive().to_string();
    Ok(form_page(&portal, &staff, today, FieldErrors::default()).await)
}

fn below(lang: Lang, path: &str, title: String) -> Page {
    Page::new(lang, path, title).under(&tl!(lang, "kinder-office"), paths::ADMIN_KINDERGARTEN.to_owned())
}

async fn form_page(portal: &Portal, staff: &Staff, day: String, errors: FieldErrors) -> Response {
    let mut page = below(staff.lang, paths::ADMIN_KINDERGARTEN_IMPORT, tl!(staff.lang, "kinder-import"));
    page.refuse(&errors);
    respond_staff(portal, staff, page, move || {
        let hint = t!("kinder-import-hint", size = size(lang(), LARGEST));
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("kinder-import")}</h1>
                <p class="lead">{t!("kinder-import-lead")}</p>
            </header>
            <form
                class="form"
                method="post"
                action=paths::ADMIN_KINDERGARTEN_IMPORT
                enctype="multipart/form-data"
                novalidate=""
            >
                <Field
                    name="as_of"
                    label=t!("kinder-import-day")
                    hint=t!("kinder-import-day-hint")
                    kind="date"
                    value=day.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <FileField
                    name="file"
                    label=t!("kinder-import-file")
                    hint=hint
                    accept=".csv,.xlsx,text/csv"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("kinder-import-send")}</button></div>
            </form>
            <p>{t!("kinder-import-columns-known")}</p>
            <ul>{Column::ALL.into_iter().map(|column| view! { <li>{column_name(column, lang())}</li> }).collect::<Vec<_>>()}</ul>
        }
    })
    .await
}

/// A form with a file, as much of it as is taken.
#[derive(Default)]
struct Sent {
    as_of: String,
    name: String,
    bytes: Vec<u8>,
    is_too_large: bool,
}

async fn received(mut form: Multipart) -> Result<Sent> {
    let broken = |_| PortalError::BadRequest;
    let mut sent = Sent::default();
    while let Some(mut field) = form.next_field().await.map_err(broken)? {
        let is_file = field.name() == Some("file");
        if is_file {
            let name = field.file_name().unwrap_or_default();
            sent.name = name.chars().filter(|letter| !letter.is_control()).take(120).collect();
        } else if field.name() != Some("as_of") {
            continue;
        }
        // What is too large is read to its end and dropped, so that the browser gets an answer.
        while let Some(piece) = field.chunk().await.map_err(broken)? {
            if !is_file {
                sent.as_of.push_str(&String::from_utf8_lossy(&piece[..piece.len().min(40)]));
            } else if sent.bytes.len() as u64 + piece.len() as u64 > LARGEST {
                sent.is_too_large = true;
                sent.bytes = Vec::new();
            } else if !sent.is_too_large {
                sent.bytes.extend_from_slice(&piece);
            }
        }
    }
    Ok(sent)
}

/// `POST /admin/kindergarten/import`
pub async fn send(State(portal): State<Portal>, staff: Staff, form: Multipart) -> Result<Response> {
    require(&staff)?;
    let sent = received(form).await?;
    let today = almaty(portal.now()).date_naive();
    let day = date(&sent.as_of).filter(|day| *day <= today);
    let mut errors = FieldErrors::default();
    if day.is_none() {
        errors.add("as_of", tl!(staff.lang, "kinder-fault-day"));
    }
    if sent.is_too_large {
        errors.add("file", stages::fault_words(FileFault::TooLarge, staff.lang));
    } else if sent.bytes.is_empty() {
        errors.add("file", tl!(staff.lang, "kinder-fault-file"));
    }
    let Some(day) = day.filter(|_| errors.is_empty()) else {
        return Ok(form_page(&portal, &staff, sent.as_of, errors).await);
    };
    let draft = importing::begin(&portal, staff.user.id, sent.name, day, sent.bytes)?;
    Ok(Redirect::to(&paths::kindergarten_import(&draft.mark)).into_response())
}

fn draft_of(portal: &Portal, staff: &Staff, mark: &str) -> Result<Arc<Draft>> {
    let draft = portal.kindergarten().drafts.of(mark, staff.user.id);
    draft.ok_or_else(|| PortalError::SeeOther(paths::ADMIN_KINDERGARTEN_IMPORT.to_owned()))
}

/// `GET /admin/kindergarten/import/{mark}`: how far it is, or what came of it.
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(mark): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let draft = draft_of(&portal, &staff, &mark)?;
    Ok(draft_page(&portal, &staff, draft, arrival.done == "changed", FieldErrors::default()).await)
}

async fn draft_page(
    portal: &Portal,
    staff: &Staff,
    draft: Arc<Draft>,
    is_changed: bool,
    errors: FieldErrors,
) -> Response {
    let path = paths::kindergarten_import(&draft.mark);
    let title = tl!(staff.lang, "kinder-import-of", file = draft.file.clone());
    let mut page = below(staff.lang, &path, title.clone());
    page.refuse(&errors);
    let stage = draft.stage();
    let is_busy = stage.is_busy();
    let mut response = respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {is_changed.then(|| view! { <p class="notice">{t!("kinder-import-changed")}</p> })}
            {stages::view(&draft, &stage)}
        }
    })
    .await;
    if is_busy {
        // Looks again by itself, with script or without.
        response.headers_mut().insert("refresh", HeaderValue::from_static("1"));
    }
    response
}

/// `POST /admin/kindergarten/import/{mark}/columns`
pub async fn columns(
    State(portal): State<Portal>,
    staff: Staff,
    Path(mark): Path<String>,
    Form(typed): Form<BTreeMap<String, String>>,
) -> Result<Response> {
    require(&staff)?;
    let draft = draft_of(&portal, &staff, &mark)?;
    if let Stage::Columns { .. } = draft.stage() {
        let chosen = Column::ALL.into_iter().filter_map(|column| {
            let heading = typed.get(column.name()).filter(|heading| !heading.is_empty())?;
            Some((column, heading.clone()))
        });
        importing::choose(&portal, &draft, &Mapping(chosen.collect())).await?;
    }
    Ok(Redirect::to(&paths::kindergarten_import(&mark)).into_response())
}

/// `POST /admin/kindergarten/import/{mark}/apply`: everything at once, or nothing.
pub async fn apply(State(portal): State<Portal>, staff: Staff, Path(mark): Path<String>) -> Result<Response> {
    require(&staff)?;
    let draft = draft_of(&portal, &staff, &mark)?;
    let now = portal.now();
    let tx = portal.begin().await?;
    let (id, report) = match importing::put_in(&*tx, &draft, now).await? {
        Ok(applied) => applied,
        Err(refusal) => {
            tx.undo().await?;
            let page = paths::kindergarten_import(&mark);
            let page = if refusal == Refusal::Changed { Arrival::address(&page, "changed") } else { page };
            return Ok(Redirect::to(&page).into_response());
        }
    };
    let differences = report.differences;
    let after = json!({
        "as_of": draft.as_of, "count": report.count, "new": differences.new,
        "changed": differences.changed, "gone": differences.gone,
    });
    let record = Record {
        action: "import",
        target: "kindergarten-queue",
        target_id: id.to_string(),
        title: draft.file.clone(),
        after: Some(after),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), now, record).await?;
    publish(&portal, tx).await?;
    importing::applied(&draft);
    Ok(Redirect::to(&Arrival::address(paths::ADMIN_KINDERGARTEN, "applied")).into_response())
}
