//! A fresh database for each test, copied from one that was filled once.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use portal_app::features::{acts, content};
use portal_app::server::{Assets, Clock, Options, Portal};
use portal_server::{database, jobs};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::now;

/// What is in a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// Nothing, not even tables.
    Empty,
    /// The structure and the facts of the founding documents.
    Structure,
    /// Sample content of every kind and the acts of the fixtures as well.
    Published,
}

/// A database that is removed when its last user is gone.
#[derive(Clone)]
pub struct TestDatabase {
    pub url: String,
    /// The file, on SQLite.
    pub file: Option<PathBuf>,
    _removal: Arc<Removal>,
}

/// A filled database and the media that belong to it; lives as long as the test program.
struct Template {
    /// File on SQLite, name on PostgreSQL.
    name: String,
    folder: TempDir,
}

static STRUCTURE: OnceCell<Template> = OnceCell::const_new();
static PUBLISHED: OnceCell<Template> = OnceCell::const_new();

/// The PostgreSQL server to test on; SQLite without it.
pub fn postgres() -> Option<String> {
    std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())
}

impl TestDatabase {
    /// A new database below `folder`, or on the PostgreSQL server.
    pub async fn filled(filling: Filling, folder: &Path) -> Self {
        match filling {
            Filling::Empty => empty(folder).await,
            Filling::Structure => copy(STRUCTURE.get_or_init(|| prepared(filling)).await, folder).await,
            Filling::Published => copy(PUBLISHED.get_or_init(|| prepared(filling)).await, folder).await,
        }
    }

    fn new(url: String, file: Option<PathBuf>, removal: Removal) -> Self {
        Self { url, file, _removal: Arc::new(removal) }
    }
}

async fn empty(folder: &Path) -> TestDatabase {
    match postgres() {
        None => sqlite(folder),
        Some(server) => {
            let name = fresh_name();
            on_server(&server, &format!("CREATE DATABASE {name}")).await;
            TestDatabase::new(at(&server, &name), None, Removal(Some((server, name))))
        }
    }
}

fn sqlite(folder: &Path) -> TestDatabase {
    let file = folder.join("portal.sqlite");
    TestDatabase::new(format!("sqlite:{}?mode=rwc", file.display()), Some(file), Removal(None))
}

async fn copy(template: &Template, folder: &Path) -> TestDatabase {
    copy_folder(&template.folder.path().join("media"), &folder.join("media"));
    match postgres() {
        None => {
            let database = sqlite(folder);
            std::fs::copy(&template.name, folder.join("portal.sqlite")).expect("a copy of the database");
            database
        }
        Some(server) => {
            let name = fresh_name();
            on_server(&server, &format!("CREATE DATABASE {name} TEMPLATE {}", template.name)).await;
            TestDatabase::new(at(&server, &name), None, Removal(Some((server, name))))
        }
    }
}

/// Fills a database once for all tests.
async fn prepared(filling: Filling) -> Template {
    let folder = tempfile::tempdir().expect("a folder");
    let database = empty(folder.path()).await;
    let db = database::connect(&database.url).await.expect("a pool");
    let options = Options {
        public_url: String::new(),
        second_url: None,
        mobile_host: None,
        data_dir: folder.path().to_owned(),
        reader: None,
    };
    let portal = Portal::new(db.clone(), Clock::Fixed(now()), options, Assets::default());
    jobs::prepare(&portal).await.expect("a first start");
    if filling == Filling::Published {
        let media = portal.options().media_dir();
        content::load::demo(&db, &media, now()).await.expect("sample content");
        acts::import::import_folder(&db, &fixtures(), now()).await.expect("imported acts");
    }
    if database.file.is_some() {
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.expect("one file");
    }
    db.close().await.expect("a closed pool");
    let name = match &database.file {
        Some(file) => file.display().to_string(),
        None => database.url.rsplit('/').next().unwrap_or_default().to_owned(),
    };
    // The template stays for the whole run; the throw-away cluster takes it along.
    std::mem::forget(database);
    Template { name, folder }
}

/// Texts of our own in the forms in which official acts arrive.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/tests/fixtures/acts")
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    let Ok(entries) = std::fs::read_dir(from) else { return };
    for entry in entries.flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

fn fresh_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("portal_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// The address of another database on the same server.
fn at(server: &str, name: &str) -> String {
    let (start, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{start}/{name}")
}

async fn administration(server: &str) -> DatabaseConnection {
    sea_orm::Database::connect(server).await.expect("the PostgreSQL server")
}

async fn on_server(server: &str, command: &str) {
    let db = administration(server).await;
    db.execute_unprepared(command).await.unwrap_or_else(|error| panic!("{command}: {error}"));
    let _ = db.close().await;
}

/// Drops a database of the server in the end, whoever is still connected.
struct Removal(Option<(String, String)>);

impl Drop for Removal {
    fn drop(&mut self) {
        let Some((server, name)) = self.0.take() else { return };
        // A thread of its own: the test's runtime may be busy, or gone.
        let removal = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(on_server(&server, &format!("DROP DATABASE {name} WITH (FORCE)")));
        });
        let _ = removal.join();
    }
}
