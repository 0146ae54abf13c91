//! An event as the keeper sees it: corrected, translated, published, or entered anew.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::super::model::{Scope, Sketch, Stage, read, typed_of};
use super::super::store::{self, Event, New};
use super::super::{mails, poster as posters, words};
use super::form::{Form, form_page};
use super::{event_of, log, require, told};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::appeals::{self, Sent};
use crate::features::media::{self as library, Checked};
use crate::features::site;
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::Arrival;
use crate::ui::typed::{Typed, value};

/// `GET /admin/events/new`
pub(super) async fn blank(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    form_page(&portal, &staff, Form { mark: marks::new(), ..Form::default() }).await
}

/// `GET /admin/events/{id}`: opening it is a line of the log where it shows whose it is.
pub(super) async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let event = event_of(portal.db(), &id).await?;
    let sender = event.email(portal.sealer()?)?;
    if sender.is_some() {
        let tx = portal.begin().await?;
        log(&portal, &*tx, &staff, ("open", &event), (None, None)).await?;
        tx.commit().await?;
    }
    let typed = typed_of(&event.sketch, Scope::Keeper);
    let form = Form { typed, sender, event: Some(event), done: arrival.done, ..Form::default() };
    form_page(&portal, &staff, form).await
}

/// `GET /admin/events/{id}/poster`: as it was sent, before it is published.
pub(super) async fn poster(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let event = event_of(portal.db(), &id).await?;
    posters::show(&portal, event.poster.as_ref().ok_or(PortalError::NotFound)?).await
}

/// What was typed, checked for whether it can be kept, or published at once.
fn checked(
    (typed, fault, files): (&Typed, Option<String>, &[Checked]),
    event: Option<&Event>,
    publishes: bool,
    portal: &Portal,
    lang: Lang,
) -> Result<Sketch, FieldErrors> {
    let known = event.map(|event| event.sketch.times.clone()).unwrap_or_default();
    let sketch = read(typed, Scope::Keeper, &known, portal.now());
    let mut errors = sketch.as_ref().err().map(|faults| words::faults(faults, lang)).unwrap_or_default();
    if let Some(fault) = fault.or_else(|| posters::fault(files, lang)) {
        errors.add("files", fault);
    }
    let has_poster = !files.is_empty() || event.is_some_and(Event::has_poster);
    if let Ok(sketch) = &sketch
        && publishes
    {
        for field in sketch.gaps(has_poster) {
            let words = if field.starts_with("alt") { tl!(lang, "wall-fault-alt") } else { words::empty(&field, lang) };
            errors.add(field, words);
        }
        let is_new = event.is_none_or(|event| event.stage != Stage::Published);
        if is_new && sketch.over_at().is_none_or(|over| over <= portal.now()) {
            errors.add("day", tl!(lang, "wall-fault-past"));
        }
    }
    match sketch {
        Ok(sketch) if errors.is_empty() => Ok(sketch),
        _ => Err(errors),
    }
}

/// `POST /admin/events/new`
pub(super) async fn add(State(portal): State<Portal>, staff: Staff, form: Sent<Typed>) -> Result<Response> {
    require(&staff)?;
    let (lost, fault) = (form.had_files(), form.fault(staff.lang));
    let Sent { typed, files, .. } = form;
    let publishes = value(&typed, "step") == "publish";
    let mark = value(&typed, "mark").to_owned();
    if !marks::is_mark(&mark) {
        return Err(PortalError::BadRequest);
    }
    let sketch = match checked((&typed, fault, &files), None, publishes, &portal, staff.lang) {
        Ok(sketch) => sketch,
        Err(errors) => return form_page(&portal, &staff, Form { typed, errors, lost, mark, ..Form::default() }).await,
    };
    let poster = posters::keep(&portal, files, false).await?;
    let new = New { mark: &mark, lang: staff.lang, email: None, stage: Stage::Waiting, sketch: &sketch, poster };
    let tx = portal.begin().await?;
    if let Some(known) = store::by_mark(&*tx, &mark).await? {
        tx.undo().await?;
        return Ok(back(known.id, "saved"));
    }
    let id = store::add(&*tx, portal.sealer()?, new, portal.now()).await?;
    let event = store::by_id(&*tx, id).await?;
    log(&portal, &*tx, &staff, ("create", &event), (None, Some(told(&sketch)))).await?;
    tx.commit().await?;
    if publishes { publish(&portal, &staff, event).await } else { Ok(back(id, "saved")) }
}

/// `POST /admin/events/{id}`
pub(super) async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    form: Sent<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let (lost, fault) = (form.had_files(), form.fault(staff.lang));
    let Sent { typed, files, .. } = form;
    let event = event_of(portal.db(), &id).await?;
    let publishes = value(&typed, "step") == "publish";
    // The keeper decides on what they saw: whoever sent it may have corrected it since.
    if value(&typed, "sequence") != event.sequence.to_string() {
        let mut errors = FieldErrors::default();
        errors.add("title_kk", tl!(staff.lang, "wall-fault-changed"));
        let typed = typed_of(&event.sketch, Scope::Keeper);
        let form = Form { typed, errors, event: Some(event), ..Form::default() };
        return form_page(&portal, &staff, form).await;
    }
    if publishes && !event.stage.may_be_published() {
        return Err(PortalError::Conflict);
    }
    // What readers see stays fit to be seen.
    let is_public = publishes || event.stage == Stage::Published;
    let sketch = match checked((&typed, fault, &files), Some(&event), is_public, &portal, staff.lang) {
        Ok(sketch) => sketch,
        Err(errors) => {
            let form = Form { typed, errors, lost, event: Some(event), ..Form::default() };
            return form_page(&portal, &staff, form).await;
        }
    };
    let poster = posters::keep(&portal, files, false).await?;
    let old = event.poster.clone().filter(|_| poster.is_some());
    let tx = portal.begin().await?;
    let mut changed = store::keep(&*tx, &event, &sketch, portal.now()).await?;
    if poster.is_some() {
        changed.poster.clone_from(&poster);
        store::put_poster(&*tx, &changed, (event.media, poster)).await?;
    }
    let change = (Some(told(&event.sketch)), Some(told(&sketch)));
    log(&portal, &*tx, &staff, ("change", &event), change).await?;
    tx.commit().await?;
    appeals::forget(&portal, old.into_iter().map(|poster| poster.key).collect()).await;
    if is_public { publish(&portal, &staff, changed).await } else { Ok(back(event.id, "saved")) }
}

/// The page of an event with word of what was done.
pub(super) fn back(id: i64, done: &str) -> Response {
    Redirect::to(&Arrival::address(&paths::admin_event(id), done)).into_response()
}

/// Puts an event before everybody, its poster first; told to whoever sent it, once. Called by handlers
/// that asked for the right.
async fn publish(portal: &Portal, staff: &Staff, event: Event) -> Result<Response> {
    let media = match posters::publish(portal, staff, &event).await? {
        Ok(media) => media,
        Err(refusal) => {
            // The words are kept already, and readers of a published event get them.
            if event.stage == Stage::Published {
                site::go_public(portal, portal.begin().await?).await?;
            }
            let mut errors = FieldErrors::default();
            errors.add("files", refusal.words(staff.lang));
            let typed = typed_of(&event.sketch, Scope::Keeper);
            let form = Form { typed, errors, event: Some(event), ..Form::default() };
            return form_page(portal, staff, form).await;
        }
    };
    let id = event.id;
    if let Err(error) = announce(portal, staff, &event, media).await {
        // Erased or changed meanwhile: nothing shows the picture then.
        let tx = portal.begin().await?;
        if let Some(media) = media.filter(|_| event.poster.is_some()) {
            library::take_back(portal, &*tx, media).await?;
        }
        tx.commit().await?;
        return Err(error);
    }
    let is_new = event.stage != Stage::Published;
    appeals::forget(portal, event.poster.into_iter().map(|poster| poster.key).collect()).await;
    Ok(back(id, if is_new { "published" } else { "saved" }))
}

/// The change of the database that puts an event before everybody, as it was seen.
async fn announce(portal: &Portal, staff: &Staff, event: &Event, media: Option<i64>) -> Result<()> {
    let tx = portal.begin().await?;
    store::put_poster(&*tx, event, (media, None)).await?;
    if event.stage != Stage::Published {
        store::step(&*tx, event, Stage::Published, "", portal.now()).await?;
        mails::tell_published(portal, &*tx, event).await?;
        log(portal, &*tx, staff, ("publish", event), (None, None)).await?;
    }
    site::go_public(portal, tx).await
}
