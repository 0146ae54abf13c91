//! A file on its way into the queue: read and checked aside from all requests, looked at by a person,
//! then applied at once. Readable identification numbers are in memory only, and only until the check.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tokio::task::spawn_blocking;

use super::memory::{Board, board};
use super::model::check::{Fault, Knowledge, check};
use super::model::columns::{Column, Mapping, Places};
use super::model::iin::Iin;
use super::model::pack::pack;
use super::model::queue::Queue;
use super::model::record::{IinKey, Record};
use super::model::renewal::{Differences, renewed};
use super::model::sheet::Sheet;
use super::reading::{self, FileFault};
use super::store::{self, Stamp};
use crate::error::{PortalError, Result};
use crate::secret::Sealer;
use crate::server::{Portal, almaty};

/// A file that nobody goes on with is forgotten after this time.
const KEPT: TimeDelta = TimeDelta::hours(1);
/// So many files are on their way at once.
const MOST: usize = 4;

/// What became of a file.
#[derive(Clone)]
pub enum Stage {
    Reading,
    /// The headings are not known: somebody says which column is which.
    Columns {
        headings: Vec<String>,
        missing: Vec<Column>,
    },
    Checking,
    Refused(FileFault),
    /// A fault of ours.
    Failed,
    Checked(Arc<Report>),
    Applied,
}

impl Stage {
    /// Whether something still goes on.
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Reading | Self::Checking)
    }
}

/// What the check found, and what would be applied.
pub struct Report {
    pub rows: usize,
    pub count: usize,
    pub faults: Vec<Fault>,
    pub fault_count: usize,
    pub differences: Differences,
    packed: Vec<u8>,
    /// The state of the queue it was compared with.
    stamp: Stamp,
}

/// A file on its way.
pub struct Draft {
    pub mark: String,
    pub by: i64,
    pub file: String,
    /// The day of the department's data.
    pub as_of: NaiveDate,
    at: DateTime<Utc>,
    stage: Mutex<Stage>,
    sheet: Mutex<Option<Arc<Sheet>>>,
    done: AtomicUsize,
    all: AtomicUsize,
}

impl Draft {
    pub fn stage(&self) -> Stage {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn reach(&self, stage: Stage) {
        *self.stage.lock().unwrap_or_else(PoisonError::into_inner) = stage;
    }

    /// Rows that were looked at, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.all.load(Ordering::Relaxed))
    }
}

/// The files on their way.
#[derive(Default)]
pub struct Drafts(Mutex<HashMap<String, Arc<Draft>>>);

impl Drafts {
    fn add(&self, draft: Arc<Draft>) -> Result<()> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, old| draft.at - old.at < KEPT);
        // Who sends another file gave the one before up.
        all.retain(|_, old| old.by != draft.by || old.stage().is_busy());
        if all.len() >= MOST {
            return Err(PortalError::Busy);
        }
        all.insert(draft.mark.clone(), draft);
        Ok(())
    }

    /// The file of a mark, for who sent it.
    pub fn of(&self, mark: &str, by: i64) -> Option<Arc<Draft>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(mark).filter(|draft| draft.by == by).cloned()
    }
}

/// Takes a file in; the check goes on by itself.
pub fn begin(portal: &Portal, by: i64, file: String, as_of: NaiveDate, bytes: Vec<u8>) -> Result<Arc<Draft>> {
    let draft = Arc::new(Draft {
        mark: crate::marks::new(),
        by,
        file,
        as_of,
        at: portal.now(),
        stage: Mutex::new(Stage::Reading),
        sheet: Mutex::default(),
        done: AtomicUsize::new(0),
        all: AtomicUsize::new(0),
    });
    portal.kindergarten().drafts.add(Arc::clone(&draft))?;
    let (portal, own) = (portal.clone(), Arc::clone(&draft));
    tokio::spawn(async move {
        let read = spawn_blocking(move || reading::sheet(&bytes)).await;
        match read {
            Ok(Ok(sheet)) => {
                *own.sheet.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(sheet));
                go_on(&portal, &own).await;
            }
            Ok(Err(fault)) => own.reach(Stage::Refused(fault)),
            Err(_) => own.reach(Stage::Refused(FileFault::Unreadable)),
        }
    });
    Ok(draft)
}

/// Goes on with other columns, which are remembered.
pub async fn choose(portal: &Portal, draft: &Arc<Draft>, mapping: &Mapping) -> Result<()> {
    let tx = portal.begin().await?;
    store::keep_mapping(&*tx, mapping, portal.now()).await?;
    tx.commit().await?;
    draft.reach(Stage::Checking);
    let (portal, own) = (portal.clone(), Arc::clone(draft));
    tokio::spawn(async move { go_on(&portal, &own).await });
    Ok(())
}

async fn go_on(portal: &Portal, draft: &Arc<Draft>) {
    let stage = match examine(portal, draft).await {
        Ok(stage) => stage,
        Err(error) => {
            tracing::warn!(%error, "a list of the kindergarten queue was not checked");
            Stage::Failed
        }
    };
    draft.reach(stage);
}

async fn examine(portal: &Portal, draft: &Arc<Draft>) -> Result<Stage> {
    let sheet = draft.sheet.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let Some(sheet) = sheet else { return Ok(Stage::Failed) };
    let places = match store::mapping(portal.db()).await?.places(&sheet.headings) {
        Ok(places) => places,
        Err(missing) => return Ok(Stage::Columns { headings: sheet.headings.clone(), missing }),
    };
    draft.reach(Stage::Checking);
    draft.all.store(sheet.rows.len(), Ordering::Relaxed);
    let (board, sealer) = (board(portal).await?, portal.sealer()?.clone());
    let today = almaty(portal.now()).date_naive();
    let own = Arc::clone(draft);
    let checking = spawn_blocking(move || report(&sheet, &places, &board, &sealer, &own, today));
    let report = checking.await.map_err(PortalError::internal)??;
    // From here on no readable number is left.
    draft.sheet.lock().unwrap_or_else(PoisonError::into_inner).take();
    Ok(Stage::Checked(Arc::new(report)))
}

/// What stands for an identification number.
pub fn iin_key(sealer: &Sealer, iin: &Iin) -> IinKey {
    let mac = sealer.mac(iin.reveal().as_bytes(), "kinder-iin");
    let mut key = [0; 16];
    key.copy_from_slice(&mac[..16]);
    IinKey(key)
}

fn report(
    sheet: &Sheet,
    places: &Places,
    board: &Board,
    sealer: &Sealer,
    draft: &Draft,
    today: NaiveDate,
) -> Result<Report> {
    let key = |iin: &Iin| iin_key(sealer, iin);
    let progress = |count: usize| draft.done.store(count, Ordering::Relaxed);
    let known = Knowledge { places, gardens: &board.names(), today, key: &key, progress: &progress };
    let checked = check(sheet, &known);
    let rows = sheet.rows.len();
    draft.done.store(rows, Ordering::Relaxed);
    let mut report = Report {
        rows,
        count: checked.records.len(),
        faults: checked.faults,
        fault_count: checked.fault_count,
        differences: Differences::default(),
        packed: Vec::new(),
        stamp: board.stamp.clone(),
    };
    if report.fault_count == 0 {
        let (records, differences) = renewed(&board.queue, checked.records, draft.as_of);
        report.differences = differences;
        report.packed = packed(draft.as_of, records)?;
    }
    Ok(report)
}

/// Records in the order of the queue, as a snapshot keeps them.
fn packed(as_of: NaiveDate, records: Vec<Record>) -> Result<Vec<u8>> {
    store::compressed(&pack(Queue::new(Some(as_of), records, Vec::new()).all()))
}

/// Why a checked file is not applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has faults, or is not checked yet.
    NotReady,
    /// The queue changed since the check: it is checked again.
    Changed,
}

/// Puts a checked file into the database: whole or not at all. The caller audits and commits.
pub async fn put_in(
    db: &impl crate::server::Db,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<Result<(i64, Arc<Report>), Refusal>> {
    let Stage::Checked(report) = draft.stage() else { return Ok(Err(Refusal::NotReady)) };
    if report.fault_count > 0 {
        return Ok(Err(Refusal::NotReady));
    }
    if store::stamp(db).await? != report.stamp {
        return Ok(Err(Refusal::Changed));
    }
    let new = store::NewSnapshot {
        as_of: draft.as_of,
        file: &draft.file,
        count: report.count,
        differences: report.differences,
        packed: &report.packed,
        by: Some(draft.by),
    };
    let id = store::insert(db, new, now).await?;
    Ok(Ok((id, report)))
}

/// Notes that a file is in the queue.
pub fn applied(draft: &Draft) {
    draft.reach(Stage::Applied);
}

/// Stores records without a file: samples.
pub async fn insert_records(
    db: &impl crate::server::Db,
    as_of: NaiveDate,
    records: Vec<Record>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let count = records.len();
    let packed = packed(as_of, records)?;
    let new = store::NewSnapshot {
        as_of,
        file: "sample",
        count,
        differences: Differences::default(),
        packed: &packed,
        by: None,
    };
    store::insert(db, new, now).await
}
