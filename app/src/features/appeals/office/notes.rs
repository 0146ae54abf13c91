//! Internal notes of the office on an appeal; the applicant never sees them.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::require;
use super::super::store::{self, Actor, Appeal, Note};
use super::appeal::{page, record, work};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::Area;
use crate::ui::notice::Arrival;

/// Letters of a note.
const LONGEST: usize = 4_000;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    internal: String,
}

/// `POST /admin/appeals/{id}/note`: whoever sees the appeal may add to its notes.
pub(super) async fn add(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let mut work = work(&portal, &staff, &id).await?;
    let text = typed.internal.trim();
    if !(1..=LONGEST).contains(&text.chars().count()) {
        let mut errors = FieldErrors::default();
        errors.add("internal", tl!(staff.lang, "appeals-fault-needed", most = LONGEST));
        work.internal = typed.internal;
        return page(&portal, &staff, work, None, errors).await;
    }
    let author = Actor { id: Some(staff.user.id), name: &staff.user.name };
    let tx = portal.begin().await?;
    store::add_note(&*tx, portal.sealer()?, &work.appeal, author, text, portal.now()).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("note", &work.appeal)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::address(&paths::admin_appeal(work.appeal.id), "note")).into_response())
}

/// The notes of an appeal, and the form for another one.
pub(super) fn section(appeal: &Appeal, notes: &[Note], typed: &str, errors: &FieldErrors) -> impl IntoView + use<> {
    let rows: Vec<_> = notes
        .iter()
        .map(|note| {
            view! {
                <li>
                    <p class="quiet">{note.author.clone()}" · "{dates::moment(note.at)}</p>
                    <p class="prose">{note.text.clone()}</p>
                </li>
            }
        })
        .collect();
    view! {
        <section class="stack-4 no-print" aria-labelledby="notes-title">
            <h2 id="notes-title">{t!("office-notes")}</h2>
            <p class="field__hint">{t!("office-notes-about")}</p>
            {(!rows.is_empty()).then(|| view! { <ul class="reception__notes">{rows}</ul> })}
            <form class="form" method="post" action=paths::admin_appeal_step(appeal.id, "note") novalidate="">
                <Area name="internal" label=t!("office-note") rows=3 value=typed.to_owned() errors=errors.clone() />
                <div class="actions">
                    <button class="button button--quiet" type="submit">{t!("office-note-add")}</button>
                </div>
            </form>
        </section>
    }
}
