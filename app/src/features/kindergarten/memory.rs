//! The queue and the directory in memory: what parents ask is answered from here, with the database
//! away too. Renewed after every change; a copy on the disk outlives a restart.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

use super::importing::Drafts;
use super::model::garden::{Garden, Names};
use super::model::pack::{pack, unpack};
use super::model::queue::{Past, Queue};
use super::model::record::{Code, Record};
use super::model::renewal::changed;
use super::store::{self, Stamp};
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::secret::write_private;
use crate::server::{Portal, almaty};

/// So far back the movement of places is shown.
const SHOWN: Months = Months::new(12);
/// The copy in the data folder.
const COPY: &str = "kindergarten-queue.txt";

/// Everything that is public of the queue, at one moment.
#[derive(Debug, Default)]
pub struct Board {
    pub queue: Queue,
    pub gardens: Vec<Garden>,
    by_code: HashMap<Code, usize>,
    /// When the list was imported.
    pub imported_at: Option<DateTime<Utc>>,
    pub stamp: Stamp,
}

impl Board {
    fn new(queue: Queue, gardens: Vec<Garden>, stamp: Stamp) -> Self {
        let codes = gardens.iter().enumerate();
        let by_code = codes.filter_map(|(at, garden)| Some((Code::parse(&garden.code)?, at))).collect();
        Self { queue, gardens, by_code, imported_at: None, stamp }
    }

    pub fn garden(&self, code: Code) -> Option<&Garden> {
        self.by_code.get(&code).and_then(|at| self.gardens.get(*at))
    }

    /// What a kindergarten is called; its code where the directory does not know it.
    pub fn name(&self, code: Code, lang: Lang) -> String {
        self.garden(code).map_or_else(|| format!("№ {code}"), |garden| garden.name.get(lang).to_owned())
    }

    /// The kindergartens that take children.
    pub fn open_gardens(&self) -> impl Iterator<Item = &Garden> {
        self.gardens.iter().filter(|garden| garden.is_open)
    }

    pub fn names(&self) -> Names {
        Names::of(&self.gardens)
    }
}

/// What the portal keeps in memory for this feature.
#[derive(Default)]
pub struct Memory {
    board: RwLock<Option<Arc<Board>>>,
    /// Whoever loads does so alone.
    loading: tokio::sync::Mutex<()>,
    /// Places of earlier snapshots, which never change.
    past: Mutex<HashMap<i64, Arc<Past>>>,
    pub drafts: Drafts,
}

impl Memory {
    fn get(&self) -> Option<Arc<Board>> {
        self.board.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, board: Arc<Board>) {
        *self.board.write().unwrap_or_else(PoisonError::into_inner) = Some(board);
    }
}

/// The queue of now. The database is asked the first time only.
pub async fn board(portal: &Portal) -> Result<Arc<Board>> {
    let memory = portal.kindergarten();
    if let Some(board) = memory.get() {
        return Ok(board);
    }
    let _alone = memory.loading.lock().await;
    if let Some(board) = memory.get() {
        return Ok(board);
    }
    let board = match load(portal).await {
        Ok(board) => board,
        Err(error) => match copied(copy_of(portal)).await {
            Some(board) => Arc::new(board),
            None => return Err(error),
        },
    };
    memory.set(Arc::clone(&board));
    Ok(board)
}

/// Reads what changed since, if anything did and anybody asked before. It goes on by itself: whoever
/// waits for it may lose patience.
pub(crate) async fn follow(portal: &Portal) -> Result<()> {
    if portal.kindergarten().get().is_none() {
        return Ok(());
    }
    let portal = portal.clone();
    tokio::spawn(async move { catch_up(&portal).await }).await.map_err(PortalError::internal)?
}

async fn catch_up(portal: &Portal) -> Result<()> {
    let memory = portal.kindergarten();
    let _alone = memory.loading.lock().await;
    let Some(known) = memory.get() else { return Ok(()) };
    if store::stamp(portal.db()).await? != known.stamp {
        let board = load(portal).await?;
        memory.set(board);
    }
    Ok(())
}

async fn load(portal: &Portal) -> Result<Arc<Board>> {
    let db = portal.db();
    let stamp = store::stamp(db).await?;
    let gardens = store::gardens(db).await?;
    let current = store::current(db).await?;
    let (as_of, packed, changes) = match &current {
        Some(snapshot) => {
            let packed = store::packed(db, snapshot.id).await?;
            (Some(snapshot.as_of), Some(packed), store::changes(db, snapshot.id).await?)
        }
        None => (None, None, Vec::new()),
    };
    let imported_at = current.as_ref().map(|snapshot| snapshot.made_at);
    let past = past(portal, stamp.snapshot).await?;
    let copy = copy_of(portal);
    let building = spawn_blocking(move || -> Result<Board> {
        let records = packed.map(|packed| store::opened(&packed)).transpose()?.unwrap_or_default();
        let queue = Queue::new(as_of, changed(records, changes), past);
        let board = Board { imported_at, ..Board::new(queue, gardens, stamp) };
        if let Err(error) = keep(&copy, &board) {
            tracing::warn!(%error, "no copy of the kindergarten queue is kept for a start without the database");
        }
        Ok(board)
    });
    building.await.map_err(PortalError::internal)?.map(Arc::new)
}

/// The places of earlier months; each snapshot is read once.
async fn past(portal: &Portal, now: i64) -> Result<Vec<Arc<Past>>> {
    let memory = portal.kindergarten();
    let today = almaty(portal.now()).date_naive();
    let since = today.checked_sub_months(SHOWN).unwrap_or(today);
    let mut all = Vec::new();
    for snapshot in store::monthly(portal.db(), since, now).await? {
        let known = memory.past.lock().unwrap_or_else(PoisonError::into_inner).get(&snapshot.id).cloned();
        let past = if let Some(past) = known {
            past
        } else {
            let packed = store::packed(portal.db(), snapshot.id).await?;
            let reading = spawn_blocking(move || -> Result<Past> {
                // Ordered again: a list may come from a release with other shares.
                let queue = Queue::new(None, store::opened(&packed)?, Vec::new());
                Ok(Past::new(snapshot.as_of, queue.all()))
            });
            let past = Arc::new(reading.await.map_err(PortalError::internal)??);
            let mut kept = memory.past.lock().unwrap_or_else(PoisonError::into_inner);
            kept.insert(snapshot.id, Arc::clone(&past));
            past
        };
        all.push(past);
    }
    Ok(all)
}

fn copy_of(portal: &Portal) -> PathBuf {
    portal.options().data_dir.join(COPY)
}

/// What stands before the list in the copy.
#[derive(Serialize, Deserialize)]
struct Head {
    as_of: Option<NaiveDate>,
    imported_at: Option<DateTime<Utc>>,
    gardens: Vec<Garden>,
}

fn keep(file: &Path, board: &Board) -> std::io::Result<()> {
    let head = Head { as_of: board.queue.as_of, imported_at: board.imported_at, gardens: board.gardens.clone() };
    let mut text = serde_json::to_string(&head)?;
    text.push('\n');
    text.push_str(&pack(board.queue.all()));
    let draft = file.with_extension(format!("{:016x}", rand::random::<u64>()));
    write_private(&draft, text.as_bytes())?;
    std::fs::rename(draft, file)
}

async fn copied(file: PathBuf) -> Option<Board> {
    let reading = spawn_blocking(move || {
        let text = std::fs::read_to_string(file).ok()?;
        let (head, lines) = text.split_once('\n')?;
        let head: Head = serde_json::from_str(head).ok()?;
        let records: Vec<Record> = unpack(lines)?;
        let queue = Queue::new(head.as_of, records, Vec::new());
        Some(Board { imported_at: head.imported_at, ..Board::new(queue, head.gardens, Stamp::default()) })
    });
    reading.await.ok()?
}
