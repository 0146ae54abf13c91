//! Appeals in the database: what comes in, what it says when it is opened, and each step with
//! its event. Whatever a person wrote is sealed on the way in and opened on the way out.

mod desk;
mod figures;
mod files;
mod folders;
mod journal;
mod lists;
mod notices;
mod outline;
mod own;
mod people;
mod person;
mod register;
mod requests;
mod steps;

pub use desk::{Note, Template, add_note, notes, remove_template, save_template, template, templates};
pub use figures::{cases, first_year, review, save_review};
pub use files::{File, attach, detach, detach_all, file_count, file_keys, file_keys_of, files};
pub use folders::{Folder, folder, folders, strike, tell_of};
pub use journal::{Order, Sight, Wanted, count, journal};
pub use lists::{Erased, Holder, Twin, by_number, erase, erase_one, holders, twins};
pub use notices::{Notice, take_unsent};
pub use outline::{Line, OpenCase, lines, open_cases};
pub use own::{claim, of_account, own};
pub use people::{Worker, people, workers};
pub use person::{held_about, note_some};
pub use register::{
    Answered, Asked, PER_PAGE, answer_page, answered, choices, confidential_ids, overdue, public_answer, similar,
    unit_name, unregistered,
};
pub use requests::{
    OpenRequest, Request, Wish, answer_request, ask, latest_request, open_before, open_count, open_requests, request,
};
use steps::add_event;
pub use steps::{Actor, Change, Event, count_of, events, take};

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use portal_entities::appeals;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::model::codes;
use super::model::letter::{Letter, Submission};
use super::model::states::{Stand, State, Step};
use super::model::terms::{Running, Terms};
use super::model::{Channel, Kind, Number, Topic};
use crate::calendar::Calendar;
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::secret::{Sealer, hex};
use crate::server::{almaty, numbering};

const NUMBERS: &str = "appeal_numbers";

/// An appeal, opened.
#[derive(Clone, Debug)]
pub struct Appeal {
    pub id: i64,
    pub number: Number,
    /// The number in the office's own journal, where it keeps another one (R95-3-2).
    pub journal_number: Option<String>,
    pub channel: Channel,
    pub kind: Kind,
    pub topic: Topic,
    pub lang: Lang,
    pub stand: Stand,
    pub may_publish: bool,
    pub letter: Letter,
    pub leader_id: Option<i64>,
    pub executor_id: Option<i64>,
    /// The unit that answers.
    pub unit_id: Option<i64>,
    /// The earlier appeal that it was joined to.
    pub joined_to: Option<i64>,
    pub received_at: DateTime<Utc>,
    pub registered_at: Option<DateTime<Utc>>,
    pub acknowledge_by: Option<NaiveDate>,
    pub answer_by: Option<NaiveDate>,
    pub place_by: Option<NaiveDate>,
    /// The answer as the applicant gets it, or as it is prepared.
    pub answer: Option<String>,
    /// When the executor submitted an answer, after a contested one another.
    answer_ready_at: Option<DateTime<Utc>>,
    /// What everybody may read of it.
    pub public: Option<(String, String)>,
    placed_at: Option<DateTime<Utc>>,
    pub erased_at: Option<DateTime<Utc>>,
    /// Keyed hash of the reply address.
    sender: Option<String>,
    /// Whose sealed fields these are.
    submission: String,
}

impl Appeal {
    /// Whether the applicant reads the answer: once it is placed and, contested, until another is prepared.
    pub fn is_answer_given(&self) -> bool {
        self.stand.state == State::Answered || (self.stand.contested && self.answer_ready_at.is_none())
    }

    /// What says when something is due next.
    pub fn running(&self) -> Running {
        Running {
            state: self.stand.state,
            acknowledged: self.stand.acknowledged,
            received: almaty(self.received_at).date_naive(),
            acknowledge_by: self.acknowledge_by,
            answer_by: self.answer_by,
            place_by: self.place_by,
        }
    }
}

/// What comes in.
pub struct Incoming<'a> {
    /// The form's own mark; for what the office enters by hand, a mark of its form.
    pub mark: &'a str,
    pub submission: &'a Submission,
    pub channel: Channel,
    pub account_id: Option<i64>,
    /// When it reached the portal, not when it got into the database (R95-3-1a).
    pub received_at: DateTime<Utc>,
}

/// What the applicant is told at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub id: i64,
    pub number: Number,
    pub interim: String,
    pub code: String,
    pub received_at: DateTime<Utc>,
    /// False where the same form had come in before.
    pub is_new: bool,
}

/// The keyed hashes of a form's mark.
pub struct Mark {
    pub submission: String,
    pub interim: String,
    pub code: String,
}

impl Mark {
    pub fn of(sealer: &Sealer, mark: &str) -> Self {
        let hash = |purpose| sealer.mac(mark.as_bytes(), purpose);
        Self {
            submission: hex(&hash("appeal-submission")),
            interim: codes::interim(&hash("appeal-interim")),
            code: codes::code(&hash("appeal-code")),
        }
    }
}

/// What is stored of a code.
fn code_hash(sealer: &Sealer, code: &str) -> String {
    sealer.fingerprint(code, "appeal-code-check")
}

pub(super) fn letter_purpose(submission: &str) -> String {
    format!("appeal:{submission}:letter")
}

pub(super) fn answer_purpose(submission: &str) -> String {
    format!("appeal:{submission}:answer")
}

pub(super) fn note_purpose(submission: &str) -> String {
    format!("appeal:{submission}:note")
}

pub fn internal_purpose(submission: &str) -> String {
    format!("appeal:{submission}:internal")
}

/// Takes an appeal in, with its number and its first event; once, however often it is sent
/// (R95-3-1a). The caller's transaction makes it permanent.
pub async fn receive(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    incoming: Incoming<'_>,
    terms: Terms,
    calendar: &Calendar,
) -> Result<Receipt> {
    let mark = Mark::of(sealer, incoming.mark);
    let (at, year) = (incoming.received_at, almaty(incoming.received_at).year());
    // The same form may come in twice at once: whoever is second sees here what the first did.
    numbering::alone(db, NUMBERS, year).await?;
    if let Some(known) = receipt(db, sealer, incoming.mark).await? {
        return Ok(known);
    }
    let number = Number { year, number: numbering::next(db, NUMBERS, year).await? };
    let Submission { letter, kind, topic, lang, may_publish } = incoming.submission;
    let words = serde_json::to_vec(letter).map_err(PortalError::internal)?;
    let row = appeals::ActiveModel {
        code_hash: Set(code_hash(sealer, &mark.code)),
        year: Set(number.year),
        number: Set(number.number),
        interim: Set(mark.interim.clone()),
        kind: Set(kind.name().to_owned()),
        channel: Set(incoming.channel.name().to_owned()),
        topic: Set(topic.name().to_owned()),
        lang: Set(lang.code().to_owned()),
        state: Set(State::Received.name().to_owned()),
        acknowledged: Set(false),
        extended: Set(false),
        contested: Set(false),
        may_publish: Set(*may_publish),
        sealed: Set(sealer.seal(&words, &letter_purpose(&mark.submission))?),
        sender: Set(letter.sender().map(|sender| sealer.fingerprint(&sender, "appeal-sender"))),
        account_id: Set(incoming.account_id),
        received_at: Set(at),
        acknowledge_by: Set(Some(terms.last_day(at, terms.acknowledge, calendar))),
        submission: Set(mark.submission),
        is_indexed: Set(true),
        ..Default::default()
    };
    let row = row.insert(db).await?;
    person::note(db, sealer, row.id, letter).await?;
    add_event(db, row.id, Step::Receive, State::Received, Actor::SYSTEM, None, at).await?;
    Ok(Receipt { id: row.id, number, interim: mark.interim, code: mark.code, received_at: at, is_new: true })
}

/// The receipt of a form that was sent, if it came in.
pub async fn receipt(db: &impl ConnectionTrait, sealer: &Sealer, mark: &str) -> Result<Option<Receipt>> {
    let mark = Mark::of(sealer, mark);
    let known = appeals::Entity::find().filter(appeals::Column::Submission.eq(&mark.submission)).one(db).await?;
    Ok(known.map(|row| Receipt {
        id: row.id,
        number: Number { year: row.year, number: row.number },
        interim: mark.interim,
        code: mark.code,
        received_at: row.received_at,
        is_new: false,
    }))
}

/// The appeal for somebody who proves with the code that it is theirs; `number` may be the one
/// that stood in (O116-L-11.6e).
pub async fn with_code(db: &impl ConnectionTrait, sealer: &Sealer, number: &str, code: &str) -> Result<Option<Appeal>> {
    let Some(code) = codes::typed_code(code) else { return Ok(None) };
    let found = appeals::Entity::find().filter(appeals::Column::CodeHash.eq(code_hash(sealer, &code)));
    let found = match number.parse::<Number>() {
        Ok(Number { year, number }) => {
            found.filter(appeals::Column::Year.eq(year)).filter(appeals::Column::Number.eq(number))
        }
        Err(()) => match codes::typed_interim(number) {
            Some(interim) => found.filter(appeals::Column::Interim.eq(interim)),
            None => return Ok(None),
        },
    };
    found.one(db).await?.map(|row| opened(row, sealer)).transpose()
}

/// One appeal for the office.
pub async fn by_id(db: &impl ConnectionTrait, sealer: &Sealer, id: i64) -> Result<Appeal> {
    let row = appeals::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound)?;
    opened(row, sealer)
}

/// Opens a row; one whose words do not open is a fault, not an empty letter.
pub(super) fn opened(row: appeals::Model, sealer: &Sealer) -> Result<Appeal> {
    let broken = |what: &str| PortalError::internal(format!("appeal {}: {what} is broken", row.id));
    let words = sealer.unseal(&row.sealed, &letter_purpose(&row.submission))?;
    let letter = serde_json::from_slice(&words).map_err(|_| broken("the letter"))?;
    let answer = row
        .answer_sealed
        .as_deref()
        .map(|sealed| sealer.unseal(sealed, &answer_purpose(&row.submission)))
        .transpose()?
        .map(|bytes| String::from_utf8(bytes).map_err(|_| broken("the answer")))
        .transpose()?;
    let state = State::from_name(&row.state).ok_or_else(|| broken("the state"))?;
    Ok(Appeal {
        id: row.id,
        number: Number { year: row.year, number: row.number },
        kind: Kind::from_name(&row.kind).ok_or_else(|| broken("the kind"))?,
        topic: Topic::from_name(&row.topic).unwrap_or_default(),
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        stand: Stand {
            state,
            acknowledged: row.acknowledged,
            extended: row.extended,
            contested: row.contested,
            rated: row.rating.is_some(),
        },
        journal_number: row.journal_number,
        channel: Channel::from_name(&row.channel).unwrap_or(Channel::Portal),
        may_publish: row.may_publish,
        letter,
        leader_id: row.leader_id,
        executor_id: row.executor_id,
        unit_id: row.unit_id,
        joined_to: row.joined_to,
        received_at: row.received_at,
        registered_at: row.registered_at,
        acknowledge_by: row.acknowledge_by,
        answer_by: row.answer_by,
        place_by: row.place_by,
        answer,
        answer_ready_at: row.answer_ready_at,
        public: row.public_question.zip(row.public_answer),
        placed_at: row.placed_at,
        erased_at: row.erased_at,
        sender: row.sender,
        submission: row.submission,
    })
}
