//! What every handler needs: database, clock, structure, settings, site files.

mod change;
pub mod numbering;
pub mod reseal;
mod setup;
mod structure;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use chrono_tz::{Asia::Almaty, Tz};
use sea_orm::{DatabaseConnection, DbBackend};
use tokio::sync::{Semaphore, watch};

pub use change::{Change, Turn, begin};
pub use setup::{Assets, Clock, Options};
pub use structure::Structure;

use crate::error::{PortalError, Result};
use crate::features::behaviour::{self, Behaviours};
use crate::features::content;
use crate::features::kindergarten;
use crate::features::media::Storage;
use crate::features::monitoring::Health;
use crate::features::settings::{self, Settings};
use crate::limiter::Limiter;
use crate::secret::Sealer;

/// So many write at a time where the database can: half of the connections of a pool.
const WRITERS: usize = 4;

/// What files of letters take of the memory at most, in millions of bytes: eight of the largest letters.
const LETTER_ROOM: usize = 200;

/// The state of the running portal, shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

struct Inner {
    db: DatabaseConnection,
    clock: Clock,
    options: Options,
    assets: Assets,
    storage: Storage,
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
    /// What files of letters may take of the memory, in millions of bytes.
    letter_room: Arc<Semaphore>,
    sealer: OnceLock<Sealer>,
    kindergarten: kindergarten::Memory,
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
        // Until the database says otherwise; it may be away.
        let settings = settings::copy::read(&options.data_dir).unwrap_or_default();
        let writers = match db.get_database_backend() {
            DbBackend::Sqlite => 1,
            _ => WRITERS,
        };
        Self(Arc::new(Inner {
            closed: AtomicBool::new(settings.closure.is_some()),
            settings: RwLock::new(settings),
            behaviours: RwLock::default(),
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
            letter_room: Arc::new(Semaphore::new(LETTER_ROOM)),
            sealer: OnceLock::new(),
            kindergarten: kindergarten::Memory::default(),
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

    /// The memory that files of letters take, all letters together.
    pub fn letter_room(&self) -> Arc<Semaphore> {
        Arc::clone(&self.0.letter_room)
    }

    /// Counts what somebody may do only so often.
    pub fn limiter(&self) -> &Limiter {
        &self.0.limiter
    }

    /// The kindergarten queue, for its own feature.
    pub fn kindergarten(&self) -> &kindergarten::Memory {
        &self.0.kindergarten
    }

    /// Encrypts what the database must not hold in the clear.
    pub fn sealer(&self) -> Result<&Sealer> {
        if let Some(sealer) = self.0.sealer.get() {
            return Ok(sealer);
        }
        let opened = Sealer::open(&self.options().data_dir)?;
        Ok(self.0.sealer.get_or_init(|| opened))
    }

    /// Names of the keys that are there; makes none.
    pub fn known_keys(&self) -> Result<Vec<String>> {
        let is_known = self.0.sealer.get().is_some() || Sealer::is_in(&self.options().data_dir);
        if is_known { Ok(self.sealer()?.key_names()) } else { Ok(Vec::new()) }
    }

    /// Uses keys from elsewhere; before the first use only.
    pub fn use_sealer(&self, sealer: Sealer) {
        let _ = self.0.sealer.set(sealer);
    }

    /// Address of the emblem in the header, as of the last refresh.
    pub fn emblem(&self) -> String {
        let emblem = self.settings().emblem;
        emblem.map_or_else(|| self.assets().url("emblem-placeholder.svg"), |path| crate::paths::media(&path))
    }

    /// Address of the city's logo, where there is one.
    pub fn logo(&self) -> Option<String> {
        self.settings().logo.map(|path| crate::paths::media(&path))
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
        // Before the version is told, so that no page is kept with an older queue in it.
        kindergarten::follow(self).await?;
        if let Err(error) = settings::copy::keep(&self.options().data_dir, &settings) {
            tracing::warn!(%error, "no copy of the settings is kept for a start without the database");
        }
        self.0.closed.store(settings.closure.is_some(), Ordering::Relaxed);
        *self.0.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
        *self.0.behaviours.write().unwrap_or_else(PoisonError::into_inner) = behaviours;
        *self.0.structure.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(structure));
        self.0.version.send_replace(version);
        Ok(())
    }
}

/// What queries run on: the database, or the transaction of a change.
pub use sea_orm::ConnectionTrait as Db;

/// A moment on the clocks of the city.
pub fn almaty(moment: DateTime<Utc>) -> DateTime<Tz> {
    moment.with_timezone(&Almaty)
}
