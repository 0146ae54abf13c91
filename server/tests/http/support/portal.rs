//! The portal under test and how to talk to it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, header};
use chrono::{DateTime, Utc};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use portal_app::features::media::Storage;
use portal_app::features::site;
use portal_app::server::{Assets, Clock, Options, Portal};
use portal_server::config::{Config, Switch};
use portal_server::page_cache::PageCache;
use portal_server::visitors::Counter;
use portal_server::{build_router, database};
use tempfile::TempDir;
use tower::ServiceExt as _;

use super::database::{Filling, TestDatabase};
use super::outage::{Outage, Wire};
use super::{Answer, Html};

/// The official address the portal is told.
pub const PUBLIC_URL: &str = "https://shymkent.example";

/// Names of site files as a build would leave them.
const MANIFEST: &str = r#"{"main.css":"pkg/main.0a1b.css","pages.css":"pkg/pages.0a1b.css",
    "low-vision.css":"pkg/low-vision.0a1b.css","boot.js":"pkg/boot.0a1b.js",
    "portal.js":"pkg/portal.0a1b.js","portal_bg.wasm":"pkg/portal_bg.0a1b.wasm"}"#;

/// Sunday, 22 November 2026, nine in the morning in Shymkent.
pub fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-22T09:00:00+05:00").expect("a moment").to_utc()
}

/// What a test wants its portal to be.
#[derive(Clone, Debug)]
pub struct Setting {
    pub filling: Filling,
    pub cache: Switch,
    pub mobile_host: Option<&'static str>,
    pub public_url: &'static str,
}

impl Default for Setting {
    fn default() -> Self {
        Self { filling: Filling::Structure, cache: Switch::On, mobile_host: None, public_url: PUBLIC_URL }
    }
}

/// A running portal with a database and a data folder of its own.
#[derive(Clone)]
pub struct TestPortal {
    pub portal: Portal,
    pub cache: Arc<PageCache>,
    pub router: Router,
    pub counter: Counter,
    database: TestDatabase,
    setting: Setting,
    folder: Arc<TempDir>,
}

impl TestPortal {
    /// A portal as it is after its first start.
    pub async fn start() -> Self {
        Self::with(Setting::default()).await
    }

    /// A portal with sample content of every kind and some acts.
    pub async fn published() -> Self {
        Self::with(Setting { filling: Filling::Published, ..Setting::default() }).await
    }

    pub async fn with(setting: Setting) -> Self {
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        let database = TestDatabase::filled(setting.filling, folder.path()).await;
        let portal = connected(&folder, &database, &setting).await;
        if setting.filling != Filling::Empty {
            portal.refresh().await.expect("the structure");
        }
        Self::around(portal, folder, database, setting)
    }

    /// A portal whose files lie elsewhere.
    pub async fn stored_in(storage: Storage) -> Self {
        let own = Self::start().await;
        let (db, options, assets) = (own.portal.db(), own.portal.options(), own.portal.assets());
        let portal = Portal::with_storage(db.clone(), Clock::Fixed(now()), options.clone(), assets.clone(), storage);
        portal.refresh().await.expect("the structure");
        Self::around(portal, own.folder, own.database, own.setting)
    }

    /// A published portal, and what takes its database away.
    pub async fn breakable() -> (Self, Outage) {
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        let mut database = TestDatabase::filled(Filling::Published, folder.path()).await;
        let outage = match (Wire::lay().await, &database.file) {
            (Some((wire, port)), _) => {
                database.url = through(&database.url, port);
                Outage::Wire(wire)
            }
            (None, Some(file)) => Outage::File(file.clone(), Vec::new()),
            (None, None) => panic!("neither a file nor a server"),
        };
        let setting = Setting { filling: Filling::Published, ..Setting::default() };
        let portal = connected(&folder, &database, &setting).await;
        portal.refresh().await.expect("the structure");
        (Self::around(portal, folder, database, setting), outage)
    }

    fn around(portal: Portal, folder: Arc<TempDir>, database: TestDatabase, setting: Setting) -> Self {
        let config = Config { cache: setting.cache, ..Config::default() };
        let (router, cache, counter) = build_router(portal.clone(), &config, &site_folder(folder.path()));
        Self { portal, cache, router, counter, database, setting, folder }
    }

    /// Another server over the same database and data folder, as after a restart. Its
    /// database need not answer.
    pub async fn restarted(&self) -> Self {
        let portal = connected(&self.folder, &self.database, &self.setting).await;
        Self::around(portal, Arc::clone(&self.folder), self.database.clone(), self.setting.clone())
    }

    /// The same portal at another moment.
    pub async fn at(&self, moment: DateTime<Utc>) -> Self {
        self.later(moment - self.portal.now()).await
    }

    /// The texts of all mails to an address, oldest first.
    pub async fn mails_to(&self, address: &str) -> Vec<String> {
        use portal_entities::outbox;
        use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
        let mails = outbox::Entity::find()
            .filter(outbox::Column::Recipient.eq(address))
            .order_by_asc(outbox::Column::Id)
            .all(self.portal.db())
            .await
            .expect("the outbox");
        mails.into_iter().map(|mail| format!("{}\n\n{}", mail.subject, self.words_of(&mail))).collect()
    }

    /// The plain words of a mail that waits.
    pub fn words_of(&self, mail: &portal_entities::outbox::Model) -> String {
        portal_app::features::mail::words(self.portal.sealer().expect("a key"), mail).expect("words").0
    }

    /// The same portal some time later.
    pub async fn later(&self, by: chrono::TimeDelta) -> Self {
        let portal = &self.portal;
        let later = Clock::Fixed(portal.now() + by);
        let moved = Portal::new(portal.db().clone(), later, portal.options().clone(), portal.assets().clone());
        moved.refresh().await.expect("the structure");
        Self::around(moved, Arc::clone(&self.folder), self.database.clone(), self.setting.clone())
    }

    /// The folder with everything that must survive.
    pub fn data_dir(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Tells the portal that content changed, as a publication does.
    pub async fn publish(&self) {
        site::raise_version(self.portal.db(), self.portal.now()).await.expect("a higher version");
        self.portal.refresh().await.expect("the new version");
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let Ok(response) = self.router.clone().oneshot(request).await;
        Answer::read(response).await
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.get_with(address, &[]).await
    }

    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(request(Method::GET, address, headers, Body::empty())).await
    }

    /// What a reader gets, for readers who come all at once.
    pub async fn read(self, address: String) -> u16 {
        self.get(&address).await.status.as_u16()
    }

    /// A page that must be there.
    pub async fn page(&self, address: &str) -> Html {
        let answer = self.get(address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.text());
        answer.html()
    }

    /// Sends a form as the page that holds it would.
    pub async fn post(&self, address: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            let _ = write!(body, "{name}={}&", utf8_percent_encode(value, NON_ALPHANUMERIC));
        }
        let mut request = request(Method::POST, address, headers, Body::from(body));
        let form = header::HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().entry(header::CONTENT_TYPE).or_insert(form);
        request.headers_mut().entry("sec-fetch-site").or_insert(header::HeaderValue::from_static("same-origin"));
        self.send(request).await
    }
}

/// The address of a database with the wire's end as its server.
fn through(url: &str, port: u16) -> String {
    let (start, name) = url.rsplit_once('/').expect("a database");
    let user = start.split("//").nth(1).and_then(|authority| authority.rsplit_once('@')).map_or("", |(user, _)| user);
    format!("postgres://{user}@127.0.0.1:{port}/{name}")
}

async fn connected(folder: &TempDir, database: &TestDatabase, setting: &Setting) -> Portal {
    let site = site_folder(folder.path());
    let db = database::connect(&database.url).await.expect("a pool");
    let options = Options {
        public_url: setting.public_url.to_owned(),
        second_url: None,
        mobile_host: setting.mobile_host.map(str::to_owned),
        data_dir: folder.path().to_owned(),
        reader: Some(env!("CARGO_BIN_EXE_portal").into()),
    };
    Portal::new(db, Clock::Fixed(now()), options, Assets::read(&site).expect("the manifest"))
}

fn request(method: Method, address: &str, headers: &[(&str, &str)], body: Body) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body).expect("a request")
}

/// The least that a build leaves.
fn site_folder(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    std::fs::create_dir_all(site.join("pkg")).expect("a site folder");
    std::fs::write(site.join("manifest.json"), MANIFEST).expect("a manifest");
    std::fs::write(site.join("pkg/main.0a1b.css"), "body{}").expect("a style sheet");
    std::fs::write(site.join("favicon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").expect("an icon");
    site
}
