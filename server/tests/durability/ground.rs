//! A data folder, a database, and the real program over them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use portal_app::features::settings::{self, Settings};
use portal_app::features::site;
use portal_app::secret::Sealer;
use portal_entities::appeals;
use portal_server::database;
use sea_orm::{ConnectionTrait, EntityTrait};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Folder and database, prepared once.
pub struct Ground {
    folder: TempDir,
    url: String,
    runtime: Runtime,
    /// The PostgreSQL server and the name of the database, to remove it.
    removal: Option<(String, String)>,
}

impl Ground {
    pub fn prepare() -> Self {
        let folder = TempDir::new().expect("a folder");
        let site = folder.path().join("site");
        fs::create_dir_all(&site).expect("a site folder");
        fs::write(site.join("manifest.json"), "{}").expect("a manifest");
        let runtime = Runtime::new().expect("a runtime");
        let server = std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty());
        let (url, removal) = match server {
            None => (format!("sqlite:{}?mode=rwc", folder.path().join("portal.sqlite").display()), None),
            Some(server) => {
                let name = format!("portal_crash_{}", std::process::id());
                runtime.block_on(on_server(&server, &format!("CREATE DATABASE {name}")));
                let start = server.rsplit_once('/').expect("an address with a database").0.to_owned();
                (format!("{start}/{name}"), Some((server, name)))
            }
        };
        let ground = Self { folder, url, runtime, removal };
        assert!(ground.program(false).arg("migrate").stdout(Stdio::null()).status().expect("the program").success());
        ground.runtime.block_on(async {
            let db = database::connect(&ground.url).await.expect("a pool");
            let wanted = Settings { takes_appeals: true, ..Settings::default() };
            let now = chrono::DateTime::UNIX_EPOCH;
            settings::write(&db, &wanted, now).await.expect("settings");
            site::raise_version(&db, now).await.expect("a higher version");
            db.close().await.expect("a closed pool");
        });
        // A copy of the settings for rounds without the database.
        let mut server = Server::start(&ground, false);
        server.kill();
        ground
    }

    /// The program, with its database or with one that nobody can reach.
    fn program(&self, is_away: bool) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_portal"));
        let nowhere = match &self.removal {
            None => format!("sqlite:{}", self.folder.path().join("nowhere/portal.sqlite").display()),
            Some(_) => "postgres://postgres@127.0.0.1:9/nowhere".to_owned(),
        };
        program
            .env("PORTAL_DATA", self.folder.path())
            .env("PORTAL_SITE", self.folder.path().join("site"))
            .env("PORTAL_ADDR", "127.0.0.1:0")
            .env("PORTAL_CACHE", "off")
            .env("RUST_LOG", "warn")
            .env_remove("PORTAL_ACTS")
            .env_remove("PORTAL_CRASH_ROUNDS")
            .env("DATABASE_URL", if is_away { &nowhere } else { &self.url })
            .current_dir(self.folder.path());
        program
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }

    /// How many appeals wait in the data folder.
    pub fn waiting(&self) -> usize {
        let files = fs::read_dir(self.folder.path().join("appeals-waiting")).into_iter().flatten().flatten();
        files.filter(|file| file.path().extension().is_some_and(|ending| ending == "appeal")).count()
    }

    /// How often each subject stands in the database.
    pub fn subjects(&self) -> BTreeMap<String, usize> {
        let sealer = Sealer::open(self.folder.path()).expect("the keys");
        let rows = self.runtime.block_on(async {
            let db = database::connect(&self.url).await.expect("a pool");
            let rows = appeals::Entity::find().all(&db).await.expect("rows");
            db.close().await.expect("a closed pool");
            rows
        });
        let mut subjects = BTreeMap::new();
        for row in rows {
            let purpose = format!("appeal:{}:letter", row.submission);
            let words = sealer.unseal(&row.sealed, &purpose).expect("it opens");
            let letter: serde_json::Value = serde_json::from_slice(&words).expect("a letter");
            *subjects.entry(letter["subject"].as_str().expect("a subject").to_owned()).or_default() += 1;
        }
        subjects
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.removal {
            self.runtime.block_on(on_server(server, &format!("DROP DATABASE {name} WITH (FORCE)")));
        }
    }
}

async fn on_server(server: &str, command: &str) {
    let db = sea_orm::Database::connect(server).await.expect("the PostgreSQL server");
    db.execute_unprepared(command).await.expect("done");
    let _ = db.close().await;
}

/// A running server; killed without warning in the end.
pub struct Server {
    child: Child,
    pub url: String,
    log: PathBuf,
}

impl Server {
    /// Starts the program and waits until it listens.
    pub fn start(ground: &Ground, is_away: bool) -> Self {
        let log = ground.log_file();
        let errors = File::create(&log).expect("a log");
        let mut program = ground.program(is_away);
        let mut child = program.arg("serve").stdout(Stdio::piped()).stderr(errors).spawn().expect("the program");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let address = lines.map_while(Result::ok).find_map(|line| {
            let address = line.strip_prefix("The portal is at ")?;
            Some(address.trim_end_matches('/').to_owned())
        });
        let mut server = Self { child, url: String::new(), log };
        server.url = address.unwrap_or_else(|| panic!("the program ended: {}", server.log()));
        server
    }

    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// `kill -9`
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
