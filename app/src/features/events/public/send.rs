//! The form by which a cultural house sends an event in. It is in the queue once the link in the mail
//! was opened; one that came back is corrected with the same form.

mod view;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::super::model::{Scope, Sketch, Stage, read, typed_of};
use super::super::store::{self, Event, New, SealedPoster};
use super::super::{CLAIMING, SENDING, UNASKED, mails, poster, words};
use crate::document::lang_of;
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::appeals::Sent;
use crate::features::guard::{self, Carried, Question};
use crate::features::media::Checked;
use crate::i18n::{Lang, Trilingual};
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::Arrival;
use crate::ui::typed::{Typed, value};

use view::{form_page, sent_page};

/// What of a form is said of the event: the rest protects it.
const SAID: [&str; 18] = [
    "own",
    "kind",
    "title",
    "about",
    "house",
    "place",
    "alt",
    "day",
    "from",
    "until_day",
    "until",
    "more",
    "price_from",
    "price_to",
    "age",
    "site",
    "email",
    "consent",
];

/// Which event is corrected, and what was done.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    own: String,
    done: String,
}

/// The form as it stands.
#[derive(Clone)]
struct Form {
    lang: Lang,
    typed: Typed,
    carried: Carried,
    /// The event that is corrected.
    own: Option<Event>,
    errors: FieldErrors,
    question: Option<Question>,
    /// A file was chosen and has to be chosen again.
    lost: bool,
}

/// `GET /{lang}/events/send`
pub(super) async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if asked.done == "sent" {
        return Ok(sent_page(&portal, lang).await);
    }
    let own = returned(&portal, lang, &asked.own).await?;
    let typed = own.as_ref().map(|event| typed_of(&event.sketch, Scope::House(event.lang))).unwrap_or_default();
    let form =
        Form { lang, typed, carried: Carried::new(), own, errors: FieldErrors::default(), question: None, lost: false };
    form_page(&portal, form).await
}

/// The event of a link, where it came back and may be corrected.
async fn returned(portal: &Portal, lang: Lang, link: &str) -> Result<Option<Event>> {
    if link.is_empty() {
        return Ok(None);
    }
    let event = store::by_link(portal.db(), link, portal.now()).await?.ok_or(PortalError::NotFound)?;
    // Sent twice, or decided meanwhile: its page tells.
    let elsewhere = || PortalError::SeeOther(paths::own_event(lang, link));
    if event.stage == Stage::Returned { Ok(Some(event)) } else { Err(elsewhere()) }
}

/// Public: every house may send; nothing is seen before the keeper checked it.
/// `POST /{lang}/events/send`
pub(super) async fn send(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    form: Sent<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (lost, fault) = (form.had_files(), form.fault(lang));
    let Sent { typed, files, .. } = form;
    let own = returned(&portal, lang, value(&typed, "own")).await?;
    let mut carried: Carried =
        serde_json::to_value(&typed).and_then(serde_json::from_value).map_err(PortalError::internal)?;
    carried.begin_anew_without_mark();
    let blank = FieldErrors::default();
    let mut form = Form { lang, typed, carried, own, errors: blank, question: None, lost };
    let (sketch, email) = match form.check(&portal, fault, &files) {
        Ok(checked) => checked,
        Err(errors) => {
            form.errors = errors;
            return form_page(&portal, form).await;
        }
    };
    let is_crowded = portal.limiter().check(UNASKED, &address.0, portal.now()).is_err();
    if let Some((errors, question)) = guard::doubted(&portal, lang, &address.0, &mut form.carried, is_crowded)? {
        (form.errors, form.question) = (errors, Some(question));
        return form_page(&portal, form).await;
    }
    portal.limiter().take(SENDING, &address.0, portal.now())?;
    portal.limiter().count(UNASKED, &address.0, portal.now());
    match (form.own.take(), email) {
        (Some(event), _) => correct(&portal, lang, event, &sketch, files).await,
        (None, Some(email)) => {
            // The letters name nothing that was typed here: to whoever did not send it they say little.
            if portal.limiter().take(CLAIMING, &email, portal.now()).is_err() {
                form.errors.add("email", tl!(lang, "wall-fault-mails"));
                return form_page(&portal, form).await;
            }
            let mark = form.mark(&files);
            begin(&portal, lang, (&mark, &email), &sketch, files).await
        }
        (None, None) => Err(PortalError::BadRequest),
    }
}

impl Form {
    /// In which language the event is written.
    fn scope(&self) -> Scope {
        Scope::House(self.own.as_ref().map_or(self.lang, |event| event.lang))
    }

    fn check(
        &self,
        portal: &Portal,
        fault: Option<String>,
        files: &[Checked],
    ) -> Result<(Sketch, Option<EmailAddress>), FieldErrors> {
        let (lang, typed) = (self.lang, &self.typed);
        let known = self.own.as_ref().map(|event| event.sketch.times.clone()).unwrap_or_default();
        let sketch = read(typed, self.scope(), &known, portal.now());
        let mut errors = sketch.as_ref().err().map(|faults| words::faults(faults, lang)).unwrap_or_default();
        if let Some(fault) = fault.or_else(|| poster::fault(files, lang)) {
            errors.add("files", fault);
        }
        let has_poster = !files.is_empty() || self.own.as_ref().is_some_and(Event::has_poster);
        if has_poster && value(typed, "alt").is_empty() {
            errors.add("alt", tl!(lang, "wall-fault-alt"));
        }
        let email = EmailAddress::parse(value(typed, "email"));
        if self.own.is_none() {
            if email.is_none() {
                errors.add("email", tl!(lang, "appeals-fault-email"));
            }
            if value(typed, "consent").is_empty() {
                errors.add("consent", tl!(lang, "wall-fault-consent"));
            }
        }
        match sketch {
            Ok(sketch) if errors.is_empty() => Ok((sketch, email)),
            _ => Err(errors),
        }
    }

    /// The mark of what is sent: the same sent twice is one event.
    fn mark(&self, files: &[Checked]) -> String {
        let said = SAID.iter().map(|name| value(&self.typed, name).as_bytes());
        marks::of_content(&self.carried.mark, said.chain(files.iter().map(|file| file.bytes.as_slice())))
    }
}

async fn begin(
    portal: &Portal,
    lang: Lang,
    (mark, email): (&str, &EmailAddress),
    sketch: &Sketch,
    files: Vec<Checked>,
) -> Result<Response> {
    let sent = Redirect::to(&Arrival::address(&paths::send_event(lang), "sent")).into_response();
    if store::by_mark(portal.db(), mark).await?.is_some() {
        return Ok(sent);
    }
    let poster = poster::keep(portal, files, true).await?;
    let sealer = portal.sealer()?;
    let new = New { mark, lang, email: Some(email), stage: Stage::Unconfirmed, sketch, poster };
    let tx = portal.begin().await?;
    // Pressed twice at once: the poster of the second is swept.
    if store::by_mark(&*tx, mark).await?.is_some() {
        tx.undo().await?;
        return Ok(sent);
    }
    store::add(&*tx, sealer, new, portal.now()).await?;
    mails::ask_to_confirm(portal, &*tx, (email, lang, &store::link(sealer, mark))).await?;
    tx.commit().await?;
    Ok(sent)
}

/// Texts in the language of the house are the corrected ones; what the keeper wrote in others stays.
fn merged(before: &Trilingual, now: &Trilingual, lang: Lang) -> Trilingual {
    let mut text = before.clone();
    match lang {
        Lang::Kk => text.kk.clone_from(&now.kk),
        Lang::Ru => text.ru.clone_from(&now.ru),
        Lang::En => text.en.clone_from(&now.en),
    }
    text
}

async fn correct(portal: &Portal, lang: Lang, event: Event, sketch: &Sketch, files: Vec<Checked>) -> Result<Response> {
    let text = |before: &Trilingual, now: &Trilingual| merged(before, now, event.lang);
    let before = &event.sketch;
    let sketch = Sketch {
        title: text(&before.title, &sketch.title),
        about: text(&before.about, &sketch.about),
        house: text(&before.house, &sketch.house),
        place: text(&before.place, &sketch.place),
        alt: text(&before.alt, &sketch.alt),
        ..sketch.clone()
    };
    let poster: Option<SealedPoster> = poster::keep(portal, files, true).await?;
    let tx = portal.begin().await?;
    store::resend(&*tx, &event, &sketch, poster, portal.now()).await?;
    tx.commit().await?;
    let link = event.link(portal.sealer()?);
    Ok(Redirect::to(&Arrival::address(&paths::own_event(lang, &link), "sent")).into_response())
}
