//! What editors and reviewers say to each other about a draft, outside of returning it. The other
//! side gets it by e-mail.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde_json::json;

use super::Work;
use super::edit::{self, Notice};
use super::sent::{self, Sent};
use super::widgets::{FormState, area};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::mail::{self, Mail};
use crate::features::newsroom::model::Stage;
use crate::features::newsroom::store::{self, Remark};
use crate::features::rights::Action;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates;

/// The longest remark, in characters.
const LONGEST: usize = 4_000;

/// The field of the remark in its form.
const FIELD: &str = "talk";

/// Whether somebody takes part in the talk about an entry.
pub fn may_speak(staff: &Staff, work: &Work) -> bool {
    staff.may(Action::EditContent, &work.place) || staff.may(Action::ReviewContent, &work.place)
}

/// `POST /admin/content/{id}/do` with `action=remark`. It changes nothing of the draft, so nobody
/// who writes at the same moment is disturbed.
pub async fn remark(portal: &Portal, staff: &Staff, work: Work, said: &Sent) -> Result<Response> {
    if !may_speak(staff, &work) {
        staff.require(Action::ReviewContent, &work.place)?;
    }
    work.refuse_deleted()?;
    let text = said.get(FIELD).trim().to_owned();
    let fault = match text.chars().count() {
        0 => Some(tl!(staff.lang, "newsroom-fault-missing")),
        length if length > LONGEST => Some(tl!(staff.lang, "newsroom-fault-too-long", most = LONGEST)),
        _ => None,
    };
    if let Some(fault) = fault {
        let mut form =
            FormState { sent: sent::fields_of(&work.entry.kind, &work.content), errors: FieldErrors::default() };
        form.sent.set(FIELD, text);
        form.errors.add(FIELD, fault);
        return edit::show(portal, staff, work, form, Notice::Nothing, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let now = portal.now();
    let tx = portal.begin().await?;
    for (email, lang) in other_side(&*tx, staff, &work).await? {
        let title = work.content.title(lang);
        let link = format!("{}{}", portal.options().public_url, paths::entry_page(work.entry.id));
        let mail = Mail {
            to: email,
            lang,
            kind: "remark",
            subject: tl!(lang, "forms-mail-remark", title = title.as_str()),
            paragraphs: vec![
                tl!(lang, "forms-mail-remark-text", name = staff.user.name.as_str(), title = title.as_str()),
                text.clone(),
                link,
            ],
        };
        mail::queue(&*tx, portal.sealer()?, &mail, now).await?;
    }
    store::add_remark(&*tx, work.entry.id, work.entry.workflow.draft, &staff.user, &text, now).await?;
    let record = Record {
        action: "remark",
        target: "entry",
        target_id: work.entry.id.to_string(),
        title: work.content.title(Lang::Kk),
        after: Some(json!({ "remark": text })),
        ..Record::default()
    };
    audit::record(&*tx, Some(staff), now, record).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::edit_entry(work.entry.id, "remarked")).into_response())
}

/// Who is written to: the authors, or whoever reviews what one wrote oneself.
async fn other_side(db: &impl Db, staff: &Staff, work: &Work) -> Result<BTreeSet<(String, Lang)>> {
    let workflow = &work.entry.workflow;
    let authors = if workflow.authors.is_empty() { &workflow.live_authors } else { &workflow.authors };
    if !authors.contains(&staff.user.id) {
        return Ok(store::addresses(db, authors.iter().copied()).await?.into_iter().collect());
    }
    let mut speakers = store::speakers(db, work.entry.id).await?;
    speakers.retain(|id| !authors.contains(id));
    let mut people: BTreeSet<(String, Lang)> = BTreeSet::new();
    if speakers.is_empty() || workflow.stage == Stage::InReview {
        people.extend(store::reviewers(db, &work.place, authors).await?);
    }
    people.extend(store::addresses(db, speakers).await?);
    Ok(people)
}

/// What was said, oldest first, and the form to answer.
pub fn view(entry: i64, remarks: &[Remark], form: &FormState, may_speak: bool) -> impl IntoView + use<> {
    let rows: Vec<_> = remarks
        .iter()
        .map(|remark| {
            view! {
                <li>
                    <p class="remarks__text">{remark.text.clone()}</p>
                    <p class="remarks__by">{remark.author.clone()}", "{dates::moment(remark.created_at)}</p>
                </li>
            }
        })
        .collect();
    let is_shown = may_speak || !rows.is_empty();
    let answer = may_speak.then(|| {
        view! {
            <form class="form" method="post" action=paths::entry_action(entry)>
                <input type="hidden" name="action" value="remark" />
                {area(form, FIELD, t!("forms-remark"), 3, Some(t!("forms-remark-hint")), None, None)}
                <button class="button button--quiet" type="submit">{t!("forms-remark-send")}</button>
            </form>
        }
    });
    is_shown.then(|| {
        view! {
            <section class="remarks" aria-labelledby="remarks-title">
                <h2 id="remarks-title">{t!("newsroom-remarks")}</h2>
                {(!rows.is_empty()).then(|| view! { <ul>{rows}</ul> })}
                {answer}
            </section>
        }
    })
}
