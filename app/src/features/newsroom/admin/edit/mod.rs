//! The form of an entry: three languages side by side, the fields of its kind, the check.

mod fields;
mod files;
mod page;

use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use super::sent::{self, Sent};
use super::widgets::FormState;
use super::{Work, actions};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::media;
use crate::features::newsroom::model::Content;
use crate::features::newsroom::model::check::{Problem, Severity, check};
use crate::features::newsroom::store::{self, EntryRow, Saving};
use crate::features::rights::Action;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates;

use files::Wish;
pub(super) use page::{Notice, related, show};

/// What the submitter confirms: clear, complete, in time, free of others' rights (R95-2-7g); nothing of it
/// restricted or for official use (O116-R-3.2, O116-T-2.7, P891-X), a threat to anybody's security
/// (R95-1-9.1b) or the personal view of an editor (R95-1-6.6).
pub(super) const CONFIRMATIONS: [&str; 7] = [
    "confirm.clear",
    "confirm.complete",
    "confirm.timely",
    "confirm.rights",
    "confirm.unrestricted",
    "confirm.safe",
    "confirm.impartial",
];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arrival {
    /// What was done a moment ago, to be told once.
    pub done: String,
    /// Files that were chosen in the library.
    pub picture: Option<i64>,
    pub attachments: Option<i64>,
}

/// `GET /admin/content/{id}`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Query(query): Query<Arrival>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    let mut sent = sent::fields_of(&work.entry.kind, &work.content);
    let has_chosen = files::take_over(&mut sent, query.picture, query.attachments);
    let notice = if has_chosen { Notice::Done("picked") } else { Notice::of(&query.done) };
    let form = FormState { sent, errors: FieldErrors::default() };
    show(&portal, &staff, work, form, notice, StatusCode::OK).await
}

/// `POST /admin/content/{id}`: saves, and with `do=submit` sends to review.
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::EditContent, &work.place)?;
    work.refuse_deleted()?;
    let sent = Sent::new(pairs);
    let mut form = FormState { errors: FieldErrors::default(), sent };
    let wish = Wish::of(form.sent.get("do"));
    if let Some(wish) = &wish {
        wish.apply(&mut form.sent);
    }
    let content = read(&portal, &work, &mut form, staff.lang).await?;
    let submit = form.sent.get("do") == "submit";
    if submit {
        for name in CONFIRMATIONS.into_iter().filter(|name| form.sent.get(name).is_empty()) {
            form.errors.add(name, tl!(staff.lang, "newsroom-confirm-needed"));
        }
    }
    if !form.errors.is_empty() {
        return show(&portal, &staff, work, form, Notice::Nothing, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if form.sent.get("lock").parse() != Ok(work.entry.lock) {
        return conflict(&portal, &staff, work, form).await;
    }
    if wish.is_some() && content == work.content {
        return Ok(turn(id, wish.as_ref()));
    }
    let how = match &wish {
        Some(_) => Saving::Auto { over: work.entry.workflow.draft },
        None => Saving::ByHand,
    };
    let has_errors = submit && errors_of(&portal, &work.entry.kind, &content).await? > 0;
    let work = match keep(&portal, &staff, work, &content, how).await {
        Ok(work) => work,
        Err(PortalError::Conflict) => return conflict(&portal, &staff, Work::open(&portal, id).await?, form).await,
        Err(error) => return Err(error),
    };
    if has_errors {
        let refused = Notice::Refused(tl!(staff.lang, "newsroom-refusal-errors"));
        let sent = sent::fields_of(&work.entry.kind, &work.content);
        let form = FormState { sent, errors: FieldErrors::default() };
        return show(&portal, &staff, work, form, refused, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if submit {
        return actions::submit(&portal, &staff, work).await;
    }
    Ok(turn(id, wish.as_ref()))
}

/// Where saving leads: back to the form, or to where a button beside a file wants to go.
fn turn(id: i64, wish: Option<&Wish>) -> Response {
    let next = wish.map_or_else(|| paths::edit_entry(id, "saved"), |wish| wish.next(id));
    Redirect::to(&next).into_response()
}

/// Somebody was faster: nothing typed is lost, nothing of theirs is written over.
async fn conflict(portal: &Portal, staff: &Staff, work: Work, form: FormState) -> Result<Response> {
    show(portal, staff, work, form, Notice::Conflict, StatusCode::CONFLICT).await
}

/// `POST /admin/content/{id}/autosave`: the same fields, answered in JSON.
pub async fn autosave(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::EditContent, &work.place)?;
    work.refuse_deleted()?;
    let mut form = FormState { errors: FieldErrors::default(), sent: Sent::new(pairs) };
    let content = read(&portal, &work, &mut form, staff.lang).await?;
    let now = portal.now();
    let others = store::others_present(portal.db(), id, staff.user.id, now).await?;
    // Who was told of the other's change may save theirs as well: both are versions.
    let keep_both = form.sent.get("keep_both") == "1";
    if !keep_both && form.sent.get("lock").parse() != Ok(work.entry.lock) {
        return overtaken(&portal, &staff, id, &others).await;
    }
    if let Some((_, problem)) = form.errors.iter().next() {
        let answer = json!({ "lock": work.entry.lock, "others": others, "problem": problem });
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, axum::Json(answer)).into_response());
    }
    let is_same = content == work.content;
    let over = work.entry.workflow.draft.filter(|_| !keep_both);
    let work = if is_same {
        work
    } else {
        match keep(&portal, &staff, work, &content, Saving::Auto { over }).await {
            Err(PortalError::Conflict) => return overtaken(&portal, &staff, id, &others).await,
            kept => kept?,
        }
    };
    let saved_at = crate::server::almaty(now).format("%H:%M").to_string();
    Ok(axum::Json(json!({ "lock": work.entry.lock, "saved_at": saved_at, "others": others })).into_response())
}

/// Tells the editor that somebody else saved first, and who.
async fn overtaken(portal: &Portal, staff: &Staff, id: i64, others: &[String]) -> Result<Response> {
    let entry = store::entry(portal.db(), id).await?;
    let last = store::revisions(portal.db(), id, 1).await?.pop();
    let conflict =
        last.map(|last| json!({ "author": last.author, "at": dates::long_moment(last.created_at, staff.lang) }));
    Ok(axum::Json(json!({ "lock": entry.lock, "others": others, "conflict": conflict })).into_response())
}

/// `POST /admin/content/{id}/presence`: says who else has the entry open.
pub async fn presence(State(portal): State<Portal>, staff: Staff, Path(id): Path<i64>) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    let tx = portal.begin().await?;
    store::touch(&*tx, id, staff.user.id, portal.now()).await?;
    tx.commit().await?;
    let others = store::others_present(portal.db(), id, staff.user.id, portal.now()).await?;
    let others: Vec<_> = others.into_iter().map(|name| json!({ "name": name })).collect();
    Ok(axum::Json(json!({ "others": others })).into_response())
}

async fn read(portal: &Portal, work: &Work, form: &mut FormState, lang: Lang) -> Result<Content> {
    let library = store::files(portal.db(), &sent::library_numbers(&form.sent)).await?;
    let (content, errors) = sent::read(&work.entry.kind, &form.sent, &work.content, &library, lang);
    form.errors = errors;
    Ok(content)
}

/// How many errors of the check stand between an entry and its review.
pub(super) async fn errors_of(portal: &Portal, kind: &str, content: &Content) -> Result<usize> {
    let problems = problems_of(portal, kind, content).await?;
    Ok(problems.iter().filter(|problem| problem.severity() == Severity::Error).count())
}

async fn problems_of(portal: &Portal, kind: &str, content: &Content) -> Result<Vec<Problem>> {
    let facts = store::facts(portal.db(), &content.media()).await?;
    Ok(check(kind, content, &facts))
}

/// Whether there is enough to show at all.
pub(super) async fn can_be_shown(portal: &Portal, kind: &str, content: &Content) -> Result<bool> {
    Ok(!problems_of(portal, kind, content).await?.iter().any(Problem::is_structural))
}

/// Saves a state as a new version.
pub(super) async fn keep(
    portal: &Portal,
    staff: &Staff,
    mut work: Work,
    content: &Content,
    how: Saving,
) -> Result<Work> {
    let now = portal.now();
    let tx = portal.begin().await?;
    store::lock(&*tx, work.entry.id, work.entry.lock).await?;
    // A draft that was dropped comes back with this form: its words are still its authors'.
    let others = match (work.entry.workflow.draft, work.entry.workflow.live) {
        (None, None) => store::authors_until(&*tx, work.entry.id, i32::MAX).await?,
        _ => Vec::new(),
    };
    let revision = store::add_revision(&*tx, work.entry.id, content, Some(&staff.user), now, how).await?;
    work.entry.workflow.save(staff.user.id, others, revision);
    store::save(&*tx, &work.entry, now).await?;
    note_files(&*tx, &work.entry, content).await?;
    if how == Saving::ByHand {
        let record = Record {
            action: "save",
            target: "entry",
            target_id: work.entry.id.to_string(),
            title: content.title(Lang::Kk),
            ..Record::default()
        };
        audit::record(&*tx, Some(staff), now, record).await?;
    }
    tx.commit().await?;
    work.entry.lock += 1;
    work.content = content.clone();
    Ok(work)
}

/// Which files the entry uses: those of the draft, and those of what is live still.
pub(super) async fn note_files(db: &impl Db, entry: &EntryRow, draft: &Content) -> Result<()> {
    let mut files = draft.media();
    if let Some(live) = entry.workflow.live {
        files.extend(store::revision(db, live).await?.content.media());
    }
    files.sort_unstable();
    files.dedup();
    media::note_uses(db, entry.id, &files).await
}
