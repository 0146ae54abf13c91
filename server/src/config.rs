//! Configuration: defaults, then `portal.toml`, then the environment; checked before
//! anything starts, with the name of the bad key in the message.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use figment::Figment;
use figment::providers::{Format, Serialized, Toml};
use portal_app::features::mail::Carrier;
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
    /// `PORTAL_SECOND_URL`: the same portal in the zone мем.қаз (O116-R-14b, O116-R-15).
    pub second_url: Option<String>,
    /// `PORTAL_MOBILE_HOST`: host name of the mobile version (O116-T-2.5).
    pub mobile_host: Option<String>,
    /// `PORTAL_MEDIA_URL`: `s3://key:secret@bucket/prefix?endpoint=https://…&region=…` for files in an S3-compatible
    /// storage, with a program built with the feature `s3`; by default `media` in the data folder.
    pub media_url: Option<String>,
    /// `PORTAL_KEY_FILE`: the keys with which personal data are sealed; by default `secret.key` in the data folder.
    pub key_file: Option<PathBuf>,
    /// `PORTAL_SITE`: folder with the site files; by default `site` beside the program.
    pub site: Option<PathBuf>,
    /// `PORTAL_CACHE`: `off` renders every request anew, for measurements only.
    pub cache: Switch,
    /// `PORTAL_SMTP_URL`: mail server, `smtp://user:password@host:587` or `smtps://…`; without
    /// it mails become files in the data folder.
    pub smtp_url: Option<String>,
    /// `PORTAL_MAIL_FROM`: the sender of all mails, `Name <address>`.
    pub mail_from: Option<String>,
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
            second_url: None,
            mobile_host: None,
            media_url: None,
            key_file: None,
            site: None,
            cache: Switch::On,
            smtp_url: None,
            mail_from: None,
            log_format: LogFormat::Text,
        }
    }
}

impl Config {
    /// Reads the file (if there is one) and the environment, and checks every value.
    pub fn read(file: &Path) -> Result<Self> {
        let written = Figment::from(Serialized::defaults(Self::default())).merge(Toml::file(file));
        let config: Self = written
            .merge(Serialized::globals(environment(std::env::vars())))
            .extract()
            .map_err(|error| named(&error))
            .with_context(|| format!("configuration ({} and the environment)", file.display()))?;
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
        if let Some(second) = &self.second_url
            && !url::Url::parse(second).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
        {
            bail!("PORTAL_SECOND_URL: `{second}` must be http://host or https://host");
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
        if self.smtp_url.is_some() && self.mail_from.is_none() {
            bail!("PORTAL_MAIL_FROM: PORTAL_SMTP_URL needs a sender as well");
        }
        self.carrier()?;
        Ok(())
    }

    /// Where mails go: to the mail server, or into files of the data folder.
    pub fn carrier(&self) -> Result<Carrier> {
        let host = url::Url::parse(&self.public_url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let usual = format!(
            "portal@{}",
            host.filter(|host| host.contains(char::is_alphabetic)).unwrap_or_else(|| "localhost".to_owned())
        );
        let from = self.mail_from.as_deref().unwrap_or(&usual);
        let files = Carrier::folder(self.data.join("mail"), from)
            .map_err(|error| anyhow::anyhow!("PORTAL_MAIL_FROM: {error}"))?;
        match &self.smtp_url {
            None => Ok(files),
            Some(url) => Carrier::smtp(url, from).map_err(|error| anyhow::anyhow!("PORTAL_SMTP_URL: {error}")),
        }
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

/// Where `cargo leptos watch` puts the WebAssembly that it makes after each change; nothing where the
/// program was started otherwise.
pub fn watched() -> Option<PathBuf> {
    let root = std::env::var_os("LEPTOS_SITE_ROOT").filter(|_| std::env::var_os("LEPTOS_WATCH").is_some())?;
    Some(PathBuf::from(root).join("pkg"))
}

/// Names that may follow `PORTAL_` in the environment.
const KEYS: [&str; 12] = [
    "addr",
    "data",
    "public_url",
    "second_url",
    "mobile_host",
    "media_url",
    "key_file",
    "site",
    "cache",
    "smtp_url",
    "mail_from",
    "log_format",
];

/// The settings among the variables of the environment, each as text: a port alone is no number.
fn environment(variables: impl Iterator<Item = (String, String)>) -> BTreeMap<String, String> {
    let mut settings = BTreeMap::new();
    for (key, value) in variables {
        if let Some(name) = setting(&key) {
            settings.insert(name, value);
        } else if key.starts_with("PORTAL_") {
            // Not refused: container platforms set names like PORTAL_SERVICE_HOST by themselves.
            eprintln!("{key}: no such setting; known are {}", KEYS.map(environment_name).join(", "));
        }
    }
    settings
}

/// The setting that a variable of the environment sets.
fn setting(key: &str) -> Option<String> {
    if key == "DATABASE_URL" {
        return Some("database_url".to_owned());
    }
    let name = key.strip_prefix("PORTAL_")?.to_ascii_lowercase();
    KEYS.contains(&name.as_str()).then_some(name)
}

fn environment_name(key: &str) -> String {
    if key == "database_url" { "DATABASE_URL".to_owned() } else { format!("PORTAL_{}", key.to_ascii_uppercase()) }
}

/// The fault in words that name the key as the operator writes it.
fn named(error: &figment::Error) -> anyhow::Error {
    let key = error.path.last().map(|key| format!("{}: ", environment_name(key))).unwrap_or_default();
    anyhow::anyhow!("{key}{}", error.kind)
}

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
        assert!(error_of(|config| config.second_url = Some("мем.қаз".into())).contains("PORTAL_SECOND_URL"));
        assert!(error_of(|config| config.database_url = Some("mysql://x".into())).contains("DATABASE_URL"));
        assert!(error_of(|config| config.smtp_url = Some("smtp://a.kz".into())).contains("PORTAL_MAIL_FROM"));
        assert!(error_of(|config| config.mail_from = Some("nobody".into())).contains("PORTAL_MAIL_FROM"));
        let wrong = |config: &mut Config| {
            (config.smtp_url, config.mail_from) = (Some("http://a.kz".into()), Some("a@b.kz".into()));
        };
        assert!(error_of(wrong).contains("PORTAL_SMTP_URL"));
        assert_eq!(error_of(|_| ()), "");
    }

    #[test]
    fn settings_are_text_and_others_are_left_alone() {
        let variables = |key: &str, value: &str| [(key.to_owned(), value.to_owned())].into_iter();
        assert_eq!(environment(variables("PORTAL_ADDR", "3000"))["addr"], "3000");
        assert_eq!(environment(variables("DATABASE_URL", "sqlite:a"))["database_url"], "sqlite:a");
        assert!(environment(variables("PORTAL_SERVICE_HOST", "10.0.0.1")).is_empty());
        assert!(environment(variables("PATH", "/bin")).is_empty());
    }

    #[test]
    fn a_value_that_is_none_of_the_allowed_is_named_with_its_key() {
        let figment = Figment::from(Serialized::defaults(Config::default())).merge(("cache", "perhaps"));
        let error = named(&figment.extract::<Config>().unwrap_err()).to_string();
        assert!(error.starts_with("PORTAL_CACHE") && error.contains("perhaps"), "{error}");
    }

    /// S003-15.8
    #[tokio::test]
    async fn the_settings_that_are_handed_over_are_valid() {
        let written = Figment::from(Serialized::defaults(Config::default()))
            .merge(Toml::string(include_str!("../../docs/portal.example.toml")));
        let config: Config = written.extract().expect("settings");
        config.check().expect("valid settings");
    }

    #[test]
    fn the_database_is_a_file_in_the_data_folder_by_default() {
        let config = Config { data: PathBuf::from("data"), ..Config::default() };
        assert_eq!(config.database_url(), "sqlite:data/portal.sqlite?mode=rwc");
    }
}
