//! Steps with a discussion, each one press.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{discussion_of, is_as_seen, log, require, told};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::discussions::model::{Discussion, State as Decided};
use crate::features::discussions::store;
use crate::features::site;
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::Arrival;
use crate::ui::typed::Typed;

/// The page of a discussion with word of what was done.
fn back(discussion: i64, done: &str) -> Response {
    Redirect::to(&Arrival::address(&paths::admin_discussion(discussion), done)).into_response()
}

/// The discussion of an address, as whoever pressed a button saw it: nobody publishes what they have not
/// read.
async fn seen(portal: &Portal, id: &str, typed: &Typed) -> Result<Discussion> {
    let discussion = discussion_of(portal.db(), id).await?;
    if is_as_seen(&discussion, typed) { Ok(discussion) } else { Err(PortalError::Conflict) }
}

/// `POST /admin/discussions/{id}/publish`
pub async fn publish(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = seen(&portal, &id, &typed).await?;
    let now = portal.now();
    if discussion.sketch.closes_at <= now {
        return Ok(back(discussion.id, "over"));
    }
    let tx = portal.begin().await?;
    store::set_state(&*tx, &discussion, (Decided::Draft, Decided::Published), now).await?;
    log(&portal, &*tx, &staff, ("publish", &discussion), (None, None)).await?;
    site::go_public(&portal, tx).await?;
    Ok(back(discussion.id, "published"))
}

/// `POST /admin/discussions/{id}/close`: before its time.
pub async fn close(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = seen(&portal, &id, &typed).await?;
    let tx = portal.begin().await?;
    store::set_state(&*tx, &discussion, (Decided::Published, Decided::Closed), portal.now()).await?;
    log(&portal, &*tx, &staff, ("close", &discussion), (None, None)).await?;
    site::go_public(&portal, tx).await?;
    Ok(back(discussion.id, "closed"))
}

/// `POST /admin/discussions/{id}/remove`: a draft, which nobody has seen.
pub async fn remove(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = seen(&portal, &id, &typed).await?;
    if discussion.state != Decided::Draft {
        return Err(PortalError::Conflict);
    }
    let tx = portal.begin().await?;
    store::remove(&*tx, &discussion).await?;
    log(&portal, &*tx, &staff, ("remove", &discussion), (Some(told(&discussion.sketch)), None)).await?;
    tx.commit().await?;
    Ok(Redirect::to(paths::ADMIN_DISCUSSIONS).into_response())
}
