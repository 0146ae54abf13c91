//! What every handler needs: database, clock, structure, settings, site files.

use std::collections::HashMap;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use chrono_tz::{Asia::Almaty, Tz};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use crate::error::{PortalError, Result};
use crate::features::behaviour::{self, Behaviours};
use crate::features::content::{self, Kind, Node};
use crate::features::media::Storage;
use crate::features::monitoring::Health;
use crate::features::settings::{self, Settings};
use crate::limiter::Limiter;
use crate::secret::Sealer;

/// So many write at a time where the database can: half of the connections of a pool.
const WRITERS: usize = 4;

/// The state of the running portal, shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

struct Inner {
    db: DatabaseConnection,
    clock: Clock,
    options: Options,
    assets: Assets,
    storage: Storage,
    /// Address of the emblem in the header, as of the last refresh.
    emblem: RwLock<String>,
    settings: RwLock<Settings>,
    behaviours: RwLock<Arc<Behaviours>>,
    closed: AtomicBool,
    health: Health,
    structure: RwLock<Option<Arc<Structure>>>,
    version: watch::Sender<u64>,
    /// Writers queue here, in order: on SQLite one at a time instead of polling its lock, on
    /// PostgreSQL a few, so that connections are left for what they and others read meanwhile.
    writing: Arc<Semaphore>,
    limiter: Limiter,
    sealer: OnceLock<Sealer>,
}

/// What the operator configured.
#[derive(Clone, Debug)]
pub struct Options {
    /// Official address without a trailing slash, for canonical links (R95-1-1.3a).
    pub public_url: String,
    /// The same portal in the zone мем.қаз (O116-R-14b), without a trailing slash.
    pub second_url: Option<String>,
    /// Host of the mobile version, where there is one (O116-T-2.5).
    pub mobile_host: Option<String>,
    /// Folder with `media/` and everything else that must survive.
    pub data_dir: PathBuf,
    /// The program that reads the words of files, as `portal words`; without it none are read.
    pub reader: Option<PathBuf>,
}

impl Options {
    /// Whether the official address lies in the zone of state bodies (O116-R-14a).
    pub fn is_in_state_zone(&self) -> bool {
        let host = url::Url::parse(&self.public_url).ok().and_then(|url| url.host_str().map(str::to_owned));
        host.is_some_and(|host| host.ends_with(".gov.kz"))
    }

    /// The official emblem, once the operator has put the file into the media folder; the
    /// repository ships only a neutral placeholder (O116-T-23c).
    fn emblem(&self) -> Option<&'static str> {
        ["emblem.svg", "emblem.png"].into_iter().find(|name| self.media_dir().join(name).is_file())
    }

    /// Where browsers get the emblem. They keep files for a day, so that another emblem needs
    /// another address: when it was written, and its size.
    fn emblem_address(&self) -> Option<String> {
        let name = self.emblem()?;
        let file = std::fs::metadata(self.media_dir().join(name)).ok()?;
        let written = file.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        Some(format!("{}?v={:x}-{:x}", crate::paths::media(name), written.as_millis(), file.len()))
    }

    /// Where pictures and attachments lie.
    pub fn media_dir(&self) -> PathBuf {
        self.data_dir.join("media")
    }
}

/// The time; tests set it.
#[derive(Clone)]
pub enum Clock {
    System,
    Fixed(DateTime<Utc>),
}

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the system clock")]
    fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(moment) => *moment,
        }
    }
}

/// Logical names of site files and the hashed ones under which they are served.
#[derive(Clone, Debug, Default)]
pub struct Assets(HashMap<String, String>);

impl Assets {
    /// Reads `manifest.json` of a site folder.
    pub fn read(site_dir: &Path) -> std::io::Result<Self> {
        let manifest = std::fs::read(site_dir.join("manifest.json"))?;
        Ok(Self(serde_json::from_slice(&manifest)?))
    }

    /// The same for equal builds, another one as soon as a file changed.
    pub fn fingerprint(&self) -> String {
        let mut names: Vec<_> = self.0.values().map(String::as_str).collect();
        names.sort_unstable();
        names.join(" ")
    }

    /// The address of a file, hashed where the build hashed it.
    pub fn url(&self, name: &str) -> String {
        format!("/{}", self.0.get(name).map_or(name, String::as_str))
    }
}

/// The structure of the site, in memory.
pub struct Structure {
    /// The sections of the law.
    pub sections: Vec<Node>,
    /// Sites of organisations inside the portal; see `features::sites`.
    pub sites: Vec<Node>,
    places: HashMap<String, (usize, usize)>,
}

impl Structure {
    fn new(top: Vec<Node>) -> Self {
        let (sites, sections): (Vec<_>, Vec<_>) = top.into_iter().partition(|node| node.kind == Kind::Site);
        let mut structure = Self { sections, sites, places: HashMap::new() };
        structure.places = structure
            .all()
            .enumerate()
            .flat_map(|(s, section)| section.items.iter().enumerate().map(move |(i, item)| (item.key.clone(), (s, i))))
            .collect();
        structure
    }

    /// The sections of the law, then the sites of organisations.
    pub fn all(&self) -> impl Iterator<Item = &Node> {
        self.sections.iter().chain(&self.sites)
    }

    /// A top-level section.
    pub fn section(&self, key: &str) -> Result<&Node> {
        self.sections.iter().find(|section| section.key == key).ok_or(PortalError::NotFound)
    }

    /// The site of an organisation.
    pub fn site(&self, key: &str) -> Result<&Node> {
        self.sites.iter().find(|site| site.key == key).ok_or(PortalError::NotFound)
    }

    /// An item and the section or site it stands in.
    pub fn item(&self, key: &str) -> Result<(&Node, &Node)> {
        let (section, item) = *self.places.get(key).ok_or(PortalError::NotFound)?;
        let section = self.all().nth(section).ok_or(PortalError::NotFound)?;
        Ok((section, section.items.get(item).ok_or(PortalError::NotFound)?))
    }

    /// An item, looked up by the id of its row.
    pub fn item_by_id(&self, id: i64) -> Option<(&Node, &Node)> {
        self.all().find_map(|section| section.items.iter().find(|item| item.id == id).map(|item| (section, item)))
    }
}

impl Portal {
    /// A portal with its files in the media folder.
    pub fn new(db: DatabaseConnection, clock: Clock, options: Options, assets: Assets) -> Self {
        let storage = Storage::folder(options.media_dir());
        Self::with_storage(db, clock, options, assets, storage)
    }

    /// A portal with its files elsewhere.
    pub fn with_storage(
        db: DatabaseConnection,
        clock: Clock,
        options: Options,
        assets: Assets,
        storage: Storage,
    ) -> Self {
        // Rendering spawns onto tokio; a second call, in tests, finds it done.
        let _ = any_spawner::Executor::init_tokio();
        let (version, _) = watch::channel(0);
        let emblem = RwLock::new(emblem_address(&options, &assets));
        let writers = match db.get_database_backend() {
            DbBackend::Sqlite => 1,
            _ => WRITERS,
        };
        Self(Arc::new(Inner {
            emblem,
            settings: RwLock::default(),
            behaviours: RwLock::default(),
            closed: AtomicBool::new(false),
            health: Health::default(),
            db,
            clock,
            options,
            assets,
            storage,
            structure: RwLock::new(None),
            version,
            writing: Arc::new(Semaphore::new(writers)),
            limiter: Limiter::default(),
            sealer: OnceLock::new(),
        }))
    }

    pub fn db(&self) -> &DatabaseConnection {
        &self.0.db
    }

    /// Begins a change; what is not committed is undone. Every write of the running portal goes
    /// this way. Whoever holds a change must not begin another.
    pub async fn begin(&self) -> Result<Change> {
        let turn = self.turn().await?;
        Ok(Change { transaction: begin(self.db()).await?, _turn: turn })
    }

    /// Waits for one's turn among the writers, for what brings transactions of its own.
    pub async fn turn(&self) -> Result<Turn> {
        Ok(Turn(Arc::clone(&self.0.writing).acquire_owned().await.map_err(PortalError::internal)?))
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.0.clock.now()
    }

    pub fn options(&self) -> &Options {
        &self.0.options
    }

    /// Counts what somebody may do only so often.
    pub fn limiter(&self) -> &Limiter {
        &self.0.limiter
    }

    /// Encrypts what the database must not hold in the clear.
    pub fn sealer(&self) -> Result<&Sealer> {
        if let Some(sealer) = self.0.sealer.get() {
            return Ok(sealer);
        }
        let opened = Sealer::open(&self.options().data_dir)?;
        Ok(self.0.sealer.get_or_init(|| opened))
    }

    /// Address of the emblem in the header, as of the last refresh.
    pub fn emblem(&self) -> String {
        self.0.emblem.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the administrator set, as of the last refresh.
    pub fn settings(&self) -> Settings {
        self.0.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What is known of the portal's own well-being.
    pub fn health(&self) -> &Health {
        &self.0.health
    }

    /// Whether visitors are turned away, by a resolution of the akimat.
    pub fn is_closed(&self) -> bool {
        self.0.closed.load(Ordering::Relaxed)
    }

    /// How pages behave, as of the last refresh.
    pub fn behaviours(&self) -> Arc<Behaviours> {
        Arc::clone(&self.0.behaviours.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Where uploaded files lie.
    pub fn storage(&self) -> &Storage {
        &self.0.storage
    }

    pub fn assets(&self) -> &Assets {
        &self.0.assets
    }

    /// The structure as of the last refresh; an error as long as the database never answered.
    pub fn structure(&self) -> Result<Arc<Structure>> {
        self.0
            .structure
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(|| PortalError::Database(sea_orm::DbErr::Custom("the structure is not loaded yet".into())))
    }

    /// Follows the site version, which each published change raises.
    pub fn version(&self) -> watch::Receiver<u64> {
        self.0.version.subscribe()
    }

    /// Reads version and structure again if content changed since; called after every
    /// change, and every second for changes made by another replica.
    pub async fn refresh(&self) -> Result<()> {
        let version = crate::features::site::version(self.db()).await?;
        if version == *self.0.version.borrow() && self.structure().is_ok() {
            return Ok(());
        }
        let structure = Structure::new(content::structure(self.db()).await?);
        let settings = settings::read(self.db()).await?;
        let behaviours = Arc::new(behaviour::read(self.db()).await?);
        let emblem = emblem_address(self.options(), self.assets());
        self.0.closed.store(settings.closure.is_some(), Ordering::Relaxed);
        *self.0.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
        *self.0.behaviours.write().unwrap_or_else(PoisonError::into_inner) = behaviours;
        *self.0.emblem.write().unwrap_or_else(PoisonError::into_inner) = emblem;
        *self.0.structure.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(structure));
        self.0.version.send_replace(version);
        Ok(())
    }
}

fn emblem_address(options: &Options, assets: &Assets) -> String {
    options.emblem_address().unwrap_or_else(|| assets.url("emblem-placeholder.svg"))
}

/// A transaction of [`Portal::begin`]; queries run on it as on the database.
pub struct Change {
    transaction: DatabaseTransaction,
    _turn: Turn,
}

/// One's turn among the writers, until dropped.
pub struct Turn(#[expect(dead_code, reason = "held, not read")] OwnedSemaphorePermit);

impl Change {
    /// Makes everything done since the beginning permanent, all at once.
    pub async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }

    /// Undoes everything, and is done before the next writer begins.
    pub async fn undo(self) -> Result<()> {
        Ok(self.transaction.rollback().await?)
    }
}

impl Deref for Change {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}

/// A transaction that will write. On SQLite it is a writer from its first moment: one that
/// reads before it writes would fail, not wait, when another writer came in between.
pub async fn begin(db: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    Ok(db.begin_with_options(options).await?)
}

/// What queries run on: the database, or the transaction of a change.
pub use sea_orm::ConnectionTrait as Db;

/// A moment on the clocks of the city.
pub fn almaty(moment: DateTime<Utc>) -> DateTime<Tz> {
    moment.with_timezone(&Almaty)
}
