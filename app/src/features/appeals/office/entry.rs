//! Entry by hand of what came by post, by phone or at the counter: the same letter with the same
//! check as on the portal, and when it truly arrived (R95-3-1c, R95-3-2).

mod view;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use super::super::intake::editors;
use super::super::model::arrival::{self, arrival};
use super::super::model::letter::{self, Submission};
use super::super::model::states::State as Stage;
use super::super::model::{Channel, Kind};
use super::super::public::in_words;
use super::super::store::{self, Incoming};
use super::super::terms_of;
use super::{mails, sees};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::guard;
use crate::features::rights::{Action, Place};
use crate::features::workdays;
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::{Portal, almaty};

/// The ways in that come by hand.
pub(super) const BY_HAND: [Channel; 4] = [Channel::Post, Channel::Phone, Channel::Counter, Channel::Email];

/// The form of the office: the letter, by which way, when.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    channel: String,
    date: String,
    time: String,
    #[serde(flatten)]
    letter: letter::Form,
}

/// What came to the trust line is entered by its officers, so that nobody else holds its receipt.
fn may_enter(staff: &Staff, kind: Kind) -> bool {
    let right = if kind.is_confidential() { Action::ReadTrustLine } else { Action::RegisterAppeals };
    staff.may(right, &Place::Site)
}

/// Whoever enters some kind of letter.
fn require(staff: &Staff) -> Result<()> {
    if Kind::ALL.into_iter().any(|kind| may_enter(staff, kind)) { Ok(()) } else { Err(PortalError::Forbidden) }
}

/// `GET /admin/appeals/new`
pub(super) async fn blank(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let letter = letter::Form {
        carried: guard::Carried::new(),
        lang: Lang::Kk.code().to_owned(),
        kind: "appeal".to_owned(),
        reply: "post".to_owned(),
        ..letter::Form::default()
    };
    let date = almaty(portal.now()).date_naive().to_string();
    let typed = Typed { letter, date, channel: Channel::Post.name().to_owned(), ..Typed::default() };
    Ok(page(&portal, &staff, typed, FieldErrors::default()).await)
}

/// `POST /admin/appeals/new`
pub(super) async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    let (channel, received_at, submission) = match check(&typed, &staff, portal.now()) {
        Ok(checked) => checked,
        Err(errors) => return Ok(page(&portal, &staff, typed, errors).await),
    };
    // A form without its mark could come in twice.
    let form = &typed.letter.carried.mark;
    if !marks::is_mark(form) {
        return Err(PortalError::BadRequest);
    }
    let words = serde_json::to_vec(&submission).map_err(PortalError::internal)?;
    let mark = &marks::of_content(form, [words.as_slice()]);
    let incoming = Incoming { mark, submission: &submission, channel, account_id: None, received_at };
    let tx = portal.begin().await?;
    let calendar = workdays::calendar(&*tx).await?;
    let receipt = store::receive(&*tx, portal.sealer()?, incoming, terms_of(&portal), &calendar).await?;
    if receipt.is_new {
        let editors = editors(&*tx, submission.kind).await?;
        mails::received(&portal, &*tx, &submission, &receipt, &editors).await?;
        let record = Record {
            action: "enter",
            target: "appeal",
            target_id: receipt.id.to_string(),
            title: receipt.number.to_string(),
            after: Some(serde_json::json!({ "channel": channel.name() })),
            ..Record::default()
        };
        audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    }
    tx.commit().await?;
    let given = portal.sealer()?.seal(portal.now().timestamp().to_string().as_bytes(), &given_purpose(mark))?;
    Ok(Redirect::to(&paths::admin_appeal_receipt(mark, &given)).into_response())
}

/// Everything that is wrong with the form, or what is to be entered.
fn check(
    typed: &Typed,
    staff: &Staff,
    now: DateTime<Utc>,
) -> Result<(Channel, DateTime<Utc>, Submission), FieldErrors> {
    let lang = staff.lang;
    let mut errors = FieldErrors::default();
    let channel = Channel::from_name(&typed.channel).filter(|channel| BY_HAND.contains(channel));
    if channel.is_none() {
        errors.add("channel", tl!(lang, "office-fault-channel"));
    }
    let moment = arrival(&typed.date, &typed.time, now);
    match moment {
        Ok(_) => {}
        Err(arrival::Fault::NoDate) => errors.add("date", tl!(lang, "office-fault-date")),
        Err(arrival::Fault::NoTime) => errors.add("time", tl!(lang, "office-fault-time")),
        Err(arrival::Fault::Future) => errors.add("date", tl!(lang, "office-fault-future")),
        Err(arrival::Fault::TooOld) => errors.add("date", tl!(lang, "office-fault-old")),
    }
    let submission = typed.letter.check();
    if submission.as_ref().is_ok_and(|submission| !may_enter(staff, submission.kind)) {
        errors.add("kind", tl!(lang, "guard-entry-trust"));
    }
    if let Err(faults) = &submission {
        for (field, message) in in_words(faults, lang).iter() {
            errors.add(field.to_owned(), message);
        }
    }
    match (channel, moment, submission) {
        (Some(channel), Ok(moment), Ok(submission)) if errors.is_empty() => Ok((channel, moment, submission)),
        _ => Err(errors),
    }
}

async fn page(portal: &Portal, staff: &Staff, typed: Typed, errors: FieldErrors) -> Response {
    let mut page = Page::new(staff.lang, paths::ADMIN_APPEALS_NEW, tl!(staff.lang, "office-new"))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    page.refuse(&errors);
    respond_staff(portal, staff, page, move || view::form(&typed, &errors)).await
}

/// So long the receipt can be opened again after the entry.
const SHOWN: TimeDelta = TimeDelta::hours(1);

/// When an entry was made, in the address of its receipt.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Given {
    given: String,
}

fn given_purpose(mark: &str) -> String {
    format!("appeal-given:{mark}")
}

/// Whether an entry was made within the hour.
fn is_fresh(portal: &Portal, mark: &str, given: &str) -> Result<bool> {
    let moment = portal.sealer()?.unseal(given, &given_purpose(mark)).ok();
    let moment = moment.and_then(|bytes| String::from_utf8(bytes).ok()?.parse().ok());
    let moment = moment.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    Ok(moment.is_some_and(|at| portal.now() - at < SHOWN))
}

/// `GET /admin/appeals/receipt/{mark}?given=…`: the receipt to print and to hand over, for whoever
/// entered it, within the hour and until the appeal is on its way.
pub(super) async fn receipt(
    State(portal): State<Portal>,
    staff: Staff,
    Path(mark): Path<String>,
    Query(Given { given }): Query<Given>,
) -> Result<Response> {
    require(&staff)?;
    if !is_fresh(&portal, &mark, &given)? {
        return Err(PortalError::NotFound);
    }
    let (db, sealer) = (portal.db(), portal.sealer()?);
    let receipt = store::receipt(db, sealer, &mark).await?.ok_or(PortalError::NotFound)?;
    let appeal = store::by_id(db, sealer, receipt.id).await?;
    if !sees(&staff, &appeal) || !matches!(appeal.stand.state, Stage::Received | Stage::Registered) {
        return Err(PortalError::NotFound);
    }
    let page = Page::new(staff.lang, paths::admin_appeal_receipt(&mark, &given), tl!(staff.lang, "office-receipt"))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    let public = portal.options().public_url.clone();
    Ok(respond_staff(&portal, &staff, page, move || view::receipt(&receipt, &public)).await)
}
