//! What a portal is started with: settings of the operator, the time, names of site files.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

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
    pub(super) fn now(&self) -> DateTime<Utc> {
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

    /// The same with the WebAssembly that `cargo leptos watch` makes, served below `/watched`.
    #[must_use]
    pub fn watched(mut self) -> Self {
        let made = [("portal.js", "watched/portal.js"), ("portal_bg.wasm", "watched/portal.wasm")];
        self.0.extend(made.map(|(name, path)| (name.to_owned(), path.to_owned())));
        self
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
