//! One screen for somebody who asks what is held about them, or wants it erased: found by number
//! or by e-mail, phone and name, shown, handed out as a file, erased with a reason (R95-1-9.2c).

mod view;

use axum::extract::{Form, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::files;
use super::super::model::Number;
use super::super::model::person::Person;
use super::super::model::states::{Part, Step};
use super::super::store::{self, Actor, Appeal, Change, Event};
use super::super::{note_people, terms_of};
use super::{plays, sight};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::{self, Staff};
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::{site, workdays};
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::{Arrival, Done};

/// So many appeals stand on a page.
const PAGE_SIZE: u64 = 10;
/// Nobody wrote more.
const MOST_PAGES: u64 = 100_000;
/// So many are opened at a time for a file.
const FILE_SIZE: u64 = 100;

/// Letters of a reason.
const LONGEST_REASON: usize = 500;
/// In the address of the page after it.
const ERASED: &str = "erased";

/// Who is asked about, and what to do.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    number: String,
    email: String,
    phone: String,
    name: String,
    /// Which page of what was found.
    page: String,
    /// The appeal to be erased.
    id: String,
    reason: String,
    unpublish: String,
}

/// The field for the reason: each appeal of the page has one of its own.
fn reason_id(appeal: i64) -> String {
    format!("reason-{appeal}")
}

/// An appeal with what happened to it.
type Held = (Appeal, Vec<Event>);

/// A page of what was found.
#[derive(Clone, Debug, Default)]
struct Found {
    appeals: Vec<Held>,
    /// How many there are on all pages.
    count: u64,
    page: u64,
    pages: u64,
    /// Whether somebody has an account with the e-mail address.
    has_account: bool,
}

/// Registrars and administrators; the trust line's officers for what came there.
fn require(staff: &Staff) -> Result<()> {
    let rights = [Action::RegisterAppeals, Action::ReadTrustLine];
    if rights.into_iter().any(|right| staff.may(right, &Place::Site)) { Ok(()) } else { Err(PortalError::Forbidden) }
}

/// `GET /admin/appeals/person`
pub(super) async fn form(
    State(portal): State<Portal>,
    staff: Staff,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let erased = arrival.about::<Number>().filter(|_| arrival.done == ERASED);
    let done = erased.map(|number| tl!(staff.lang, "office-done-erased", number = number.to_string()));
    page(&portal, &staff, Typed::default(), None, (FieldErrors::default(), done)).await
}

/// `POST /admin/appeals/person`: names and addresses stay out of the address of the page.
pub(super) async fn search(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    if typed.is_empty() {
        let mut errors = FieldErrors::default();
        errors.add("number", tl!(staff.lang, "office-fault-person"));
        return page(&portal, &staff, typed, None, (errors, None)).await;
    }
    let found = found(&portal, &staff, &typed, PAGE_SIZE).await?;
    log(&portal, &staff, "search-person", &found).await?;
    page(&portal, &staff, typed, Some(found), (FieldErrors::default(), None)).await
}

/// `POST /admin/appeals/person.json`: the same to hand out.
pub(super) async fn file(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    if typed.is_empty() {
        return Err(PortalError::BadRequest);
    }
    let found = everything(&portal, &staff, &typed).await?;
    log(&portal, &staff, "export-person", &found).await?;
    log_views(&portal, &staff, &found).await?;
    let held: Vec<Value> = found.appeals.iter().map(in_json).collect();
    let text = serde_json::to_vec_pretty(&json!({ "appeals": held, "account": found.has_account }));
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text.map_err(PortalError::internal)?).into_response())
}

/// `POST /admin/appeals/person/erase`: erases one appeal now. One that is open is withdrawn
/// first, as its applicant wants.
pub(super) async fn erase(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    let id = typed.id.parse().map_err(|_| PortalError::NotFound)?;
    let sealer = portal.sealer()?;
    let appeal = store::by_id(portal.db(), sealer, id).await?;
    if !plays(&staff, Part::Registrar, &appeal) {
        return Err(PortalError::NotFound);
    }
    let reason = typed.reason.trim().to_owned();
    if !(1..=LONGEST_REASON).contains(&reason.chars().count()) {
        let mut errors = FieldErrors::default();
        errors.add(reason_id(id), tl!(staff.lang, "appeals-fault-needed", most = LONGEST_REASON));
        // This appeal alone, whatever else the form says.
        let typed = Typed {
            number: appeal.number.to_string(),
            id: typed.id,
            reason: typed.reason,
            unpublish: typed.unpublish,
            ..Typed::default()
        };
        let found = found(&portal, &staff, &typed, PAGE_SIZE).await?;
        return page(&portal, &staff, typed, Some(found), (errors, None)).await;
    }
    let tx = portal.begin().await?;
    if !appeal.stand.state.is_closed() {
        let calendar = workdays::calendar(&*tx).await?;
        let actor = Actor { id: Some(staff.user.id), name: &staff.user.name };
        let when = (portal.now(), terms_of(&portal), &calendar);
        store::take(&*tx, sealer, &appeal, Step::Withdraw, actor, Change::default(), when).await?;
    }
    let erased = store::erase_one(&*tx, sealer, id, !typed.unpublish.is_empty(), portal.now()).await?;
    // The reason stands in the log, so it must name nobody; the form says so.
    let after = Some(json!({ "reason": reason, "unpublished": !typed.unpublish.is_empty() }));
    let record = Record { after, ..super::appeal::record("erase", &appeal) };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    site::raise_version(&*tx, portal.now()).await?;
    tx.commit().await?;
    files::forget(&portal, erased.files).await;
    portal.refresh().await?;
    let next = Arrival::address_about(paths::ADMIN_APPEALS_PERSON, ERASED, appeal.number);
    Ok(Redirect::to(&next).into_response())
}

impl Typed {
    fn person(&self) -> Person {
        Person { email: self.email.clone(), phone: self.phone.clone(), name: self.name.clone() }
    }

    fn is_empty(&self) -> bool {
        self.number.trim().is_empty() && self.person().is_empty()
    }
}

/// A page of what this member of the staff may hand out of what is held; no other letter is opened.
async fn found(portal: &Portal, staff: &Staff, typed: &Typed, size: u64) -> Result<Found> {
    note_people(portal).await?;
    let (db, sealer) = (portal.db(), portal.sealer()?);
    let (number, person) = (store::by_number(db, &typed.number).await?, typed.person());
    let page = typed.page.parse().unwrap_or(1).clamp(1, MOST_PAGES);
    let (appeals, count) = store::held_about(db, sealer, sight(staff), (number, &person), (page, size)).await?;
    let mut held = Vec::new();
    for appeal in appeals {
        let events = store::events(db, sealer, &appeal).await?;
        held.push((appeal, events));
    }
    let email = typed.email.trim();
    let has_account = !email.is_empty() && accounts::by_email(db, email).await?.is_some_and(|user| user.is_citizen);
    Ok(Found { appeals: held, count, page, pages: count.div_ceil(size).max(1), has_account })
}

/// Everything that was found, page after page.
async fn everything(portal: &Portal, staff: &Staff, typed: &Typed) -> Result<Found> {
    let page = |number: u64| Typed { page: number.to_string(), ..typed.clone() };
    let mut all = found(portal, staff, &page(1), FILE_SIZE).await?;
    while all.page < all.pages {
        let next = found(portal, staff, &page(all.page + 1), FILE_SIZE).await?;
        all.page = next.page;
        all.appeals.extend(next.appeals);
    }
    Ok(all)
}

/// What was asked for is in the log; never whom it was about.
async fn log(portal: &Portal, staff: &Staff, action: &'static str, found: &Found) -> Result<()> {
    let tx = portal.begin().await?;
    let after = Some(json!({ "appeals": found.count }));
    let search = Record { action, target: "appeal", after, ..Record::default() };
    audit::record(&*tx, Some(staff), portal.now(), search).await?;
    tx.commit().await
}

/// Every appeal that is shown or handed out is in the log (R95-1-9.2e).
async fn log_views(portal: &Portal, staff: &Staff, found: &Found) -> Result<()> {
    let tx = portal.begin().await?;
    for (appeal, _) in &found.appeals {
        audit::record(&*tx, Some(staff), portal.now(), super::appeal::record("view", appeal)).await?;
    }
    tx.commit().await
}

fn in_json((appeal, events): &Held) -> Value {
    let steps: Vec<_> =
        events.iter().map(|event| json!({ "step": event.step, "at": event.at, "note": event.note })).collect();
    json!({
        "number": appeal.number.to_string(),
        "kind": appeal.kind,
        "topic": appeal.topic,
        "channel": appeal.channel,
        "language": appeal.lang.code(),
        "received_at": appeal.received_at,
        "state": appeal.stand.state,
        "letter": appeal.letter,
        "may_publish": appeal.may_publish,
        "answer": appeal.answer,
        "published": appeal.public,
        "erased_at": appeal.erased_at,
        "steps": steps,
    })
}

/// The page; whatever letters it shows are in the log as read.
async fn page(
    portal: &Portal,
    staff: &Staff,
    typed: Typed,
    found: Option<Found>,
    (errors, done): (FieldErrors, Option<String>),
) -> Result<Response> {
    if let Some(found) = found.as_ref().filter(|found| !found.appeals.is_empty()) {
        log_views(portal, staff, found).await?;
    }
    let mut page = Page::new(staff.lang, paths::ADMIN_APPEALS_PERSON, tl!(staff.lang, "office-person"))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    page.refuse(&errors);
    let may_erase = found
        .as_ref()
        .is_some_and(|found| found.appeals.iter().all(|(appeal, _)| plays(staff, Part::Registrar, appeal)));
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            {done.clone().map(|words| view! { <Done words=words /> })}
            {view::page(&typed, found.as_ref(), may_erase, &errors)}
        }
    })
    .await)
}
