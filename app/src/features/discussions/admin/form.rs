//! What a discussion is, as a form: kind, texts in three languages, from when until when.

mod read;
mod view;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{discussion_of, is_as_seen, log, require, told};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::discussions::model::{Discussion, Kind, Sketch, Stand, State as Decided, paragraphs};
use crate::features::discussions::store;
use crate::features::site;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::slug::slug;
use crate::ui::notice::Arrival;
use crate::ui::typed::Typed;

use read::{read, typed_of};
use view::form_page;

const LONGEST_SLUG: usize = 60;

/// `GET /admin/discussions/new`
pub async fn new(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let typed = Typed::from([("kind".to_owned(), Kind::Topic.name().to_owned())]);
    form_page(&portal, &staff, None, typed, FieldErrors::default()).await
}

/// `POST /admin/discussions/new`
pub async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    let sketch = match read(&portal, &typed, staff.lang) {
        Ok(sketch) => sketch,
        Err(errors) => return form_page(&portal, &staff, None, typed, errors).await,
    };
    let tx = portal.begin().await?;
    let id = store::begin(&*tx, &slug(&sketch.title.kk, LONGEST_SLUG, "discussion"), &sketch, portal.now()).await?;
    let discussion = store::discussion(&*tx, id).await?;
    log(&portal, &*tx, &staff, ("create", &discussion), (None, Some(told(&sketch)))).await?;
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::address(&paths::admin_discussion(id), "kept")).into_response())
}

/// `GET /admin/discussions/{id}/edit`
pub async fn edit(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let typed = typed_of(&discussion.sketch);
    form_page(&portal, &staff, Some(discussion), typed, FieldErrors::default()).await
}

/// `POST /admin/discussions/{id}/edit`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    if !is_as_seen(&discussion, &typed) {
        let mut errors = FieldErrors::default();
        errors.add("title_kk", tl!(staff.lang, "talk-fault-changed"));
        let typed = typed_of(&discussion.sketch);
        return form_page(&portal, &staff, Some(discussion), typed, errors).await;
    }
    let sketch = match read(&portal, &typed, staff.lang) {
        Ok(sketch) => sketch,
        Err(errors) => return form_page(&portal, &staff, Some(discussion), typed, errors).await,
    };
    let tx = portal.begin().await?;
    let before = store::discussion(&*tx, discussion.id).await?;
    let mut errors = changed_under_comments(&*tx, (discussion.id, &before.sketch, &sketch), staff.lang).await?;
    // What has its conclusion takes no more comments.
    let after = Discussion { sketch: sketch.clone(), ..before.clone() };
    if before.concluded_at.is_some() && after.stand(portal.now()) != Stand::Closed {
        errors.add("closes_on", tl!(staff.lang, "talk-fault-concluded"));
    }
    if !errors.is_empty() {
        tx.undo().await?;
        return form_page(&portal, &staff, Some(discussion), typed, errors).await;
    }
    store::keep(&*tx, &discussion, &sketch, portal.now()).await?;
    log(&portal, &*tx, &staff, ("change", &before), (Some(told(&before.sketch)), Some(told(&sketch)))).await?;
    if before.state == Decided::Draft {
        tx.commit().await?;
    } else {
        site::go_public(&portal, tx).await?;
    }
    Ok(Redirect::to(&Arrival::address(&paths::admin_discussion(discussion.id), "kept")).into_response())
}

/// Where comments stand already, their paragraphs keep their numbers, and who may write stays.
async fn changed_under_comments(
    db: &impl Db,
    (id, before, after): (i64, &Sketch, &Sketch),
    lang: Lang,
) -> Result<FieldErrors> {
    let mut errors = FieldErrors::default();
    if store::has_comments(db, id).await? {
        if before.kind != after.kind {
            errors.add("kind", tl!(lang, "talk-fault-commented"));
        }
        if paragraphs(&before.body.kk).count() != paragraphs(&after.body.kk).count() {
            errors.add("body_kk", tl!(lang, "talk-fault-numbers"));
        }
    }
    Ok(errors)
}
