//! Configuration: defaults, then `portal.toml`, then the environment; checked before
//! anything starts, with the name of the bad key in the message.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// What an operator can set. The names in the environment are given with each field.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// `PORTAL_ADDR`: address and port to listen on.
    pub addr: String,
    /// `PORTAL_DATA`: folder for database, media, snapshots and mail.
    pub data: PathBuf,
    /// `DATABASE_URL`: `sqlite:…` or `postgres://…`; by default a SQLite file in the data folder.
    pub database_url: Option<String>,
    /// `PORTAL_PUBLIC_URL`: official address, used in canonical links (R95-1-1.3a).
    pub public_url: String,
    /// `PORTAL_MOBILE_HOST`: host name of the mobile version (O116-T-2.5).
    pub mobile_host: Option<String>,
    /// `PORTAL_SITE`: folder with the site files; by default `site` beside the program.
    pub site: Option<PathBuf>,
    /// `PORTAL_CACHE`: `off` renders every request anew, for measurements only.
    pub cache: Switch,
    /// `PORTAL_LOG_FORMAT`: `text` or `json`.
    pub log_format: LogFormat,
}

/// On or off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    #[default]
    On,
    Off,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            addr: "127.0.0.1:3000".to_owned(),
            data: PathBuf::from("data"),
            database_url: None,
            public_url: "http://127.0.0.1:3000".to_owned(),
            mobile_host: None,
            site: None,
            cache: Switch::On,
            log_format: LogFormat::Text,
        }
    }
}

impl Config {
    /// Reads the file (if there is one) and the environment, and checks every value.
    pub fn read(file: &Path) -> Result<Self> {
        let environment = Env::raw().filter_map(|key| {
            let key = key.as_str();
            if key.eq_ignore_ascii_case("DATABASE_URL") {
                return Some("database_url".into());
            }
            let name = key.strip_prefix("PORTAL_")?.to_ascii_lowercase();
            KEYS.contains(&name.as_str()).then(|| name.into())
        });
        let config: Self = Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file(file))
            .merge(environment)
            .extract()
            .with_context(|| format!("configuration ({} and PORTAL_… in the environment)", file.display()))?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<()> {
        self.socket_addr()?;
        let public = url::Url::parse(&self.public_url)
            .with_context(|| format!("PORTAL_PUBLIC_URL: `{}` is not an address", self.public_url))?;
        if !matches!(public.scheme(), "http" | "https") || public.host_str().is_none() {
            bail!("PORTAL_PUBLIC_URL: `{}` must be http://host or https://host", self.public_url);
        }
        if let Some(host) = &self.mobile_host
            && (host.contains('/') || host.is_empty())
        {
            bail!("PORTAL_MOBILE_HOST: `{host}` must be a host name without scheme or path");
        }
        if let Some(url) = &self.database_url
            && !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme))
        {
            bail!("DATABASE_URL: must begin with sqlite: or postgres://");
        }
        Ok(())
    }

    /// Where to listen.
    pub fn socket_addr(&self) -> Result<SocketAddr> {
        self.addr
            .parse()
            .with_context(|| format!("PORTAL_ADDR: `{}` is not an address with a port, like 127.0.0.1:3000", self.addr))
    }

    /// The database to use; SQLite in the data folder unless told otherwise.
    pub fn database_url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}?mode=rwc", self.data.join("portal.sqlite").display()))
    }

    /// The folder with the site files.
    pub fn site_dir(&self) -> Result<PathBuf> {
        if let Some(site) = &self.site {
            return Ok(site.clone());
        }
        let program = std::env::current_exe().context("where the program lies")?;
        Ok(program.parent().unwrap_or(Path::new(".")).join("site"))
    }
}

/// Names that may follow `PORTAL_` in the environment.
const KEYS: [&str; 7] = ["addr", "data", "public_url", "mobile_host", "site", "cache", "log_format"];

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(change: impl FnOnce(&mut Config)) -> String {
        let mut config = Config::default();
        change(&mut config);
        config.check().map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn the_message_names_the_bad_key() {
        assert!(error_of(|config| config.addr = "3000".into()).contains("PORTAL_ADDR"));
        assert!(error_of(|config| config.public_url = "shymkent".into()).contains("PORTAL_PUBLIC_URL"));
        assert!(error_of(|config| config.public_url = "ftp://a".into()).contains("PORTAL_PUBLIC_URL"));
        assert!(
            error_of(|config| config.mobile_host = Some("https://m.example".into())).contains("PORTAL_MOBILE_HOST")
        );
        assert!(error_of(|config| config.database_url = Some("mysql://x".into())).contains("DATABASE_URL"));
        assert_eq!(error_of(|_| ()), "");
    }

    #[test]
    fn the_database_is_a_file_in_the_data_folder_by_default() {
        let config = Config { data: PathBuf::from("data"), ..Config::default() };
        assert_eq!(config.database_url(), "sqlite:data/portal.sqlite?mode=rwc");
    }
}
