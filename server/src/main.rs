//! The portal of a city: one program with its database, pages and files.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};
use portal_server::commands;
use portal_server::config::{Config, LogFormat};
use portal_server::{jobs, keys};

const SETTINGS: &str = "\
Settings come from portal.toml in the working folder and from the environment:

  PORTAL_ADDR         address and port to listen on       [127.0.0.1:3000]
  PORTAL_DATA         folder for everything that is kept  [data]
  DATABASE_URL        sqlite:FILE or postgres://...       [SQLite in PORTAL_DATA]
  PORTAL_PUBLIC_URL   official address of the portal      [http://127.0.0.1:3000]
  PORTAL_SECOND_URL   the same portal in the zone мем.қаз [none]
  PORTAL_MOBILE_HOST  host name of the mobile version     [none]
  PORTAL_KEY_FILE     keys that seal personal data        [secret.key in PORTAL_DATA]
  PORTAL_SITE         folder with the site files          [site beside the program]
  PORTAL_SMTP_URL     mail server, smtp://user:pass@host  [files in PORTAL_DATA/mail]
  PORTAL_MAIL_FROM    sender of mails, Name <address>     [portal@ the official address]
  PORTAL_LOG_FORMAT   text or json                        [text]
  RUST_LOG            how much is logged                  [info]";

/// The official portal of the city.
#[derive(Parser)]
#[command(name = "portal", version, after_help = SETTINGS)]
struct Arguments {
    /// File with settings.
    #[arg(long, default_value = "portal.toml", global = true)]
    config: PathBuf,
    /// Without one the portal is served.
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the portal; on the first start migrate and fill the database.
    Serve,
    /// Bring the database schema up to date and fill an empty database.
    Migrate,
    /// Create an administrator, or give an existing one a new one-time password.
    CreateAdmin {
        /// The e-mail address to sign in with.
        email: String,
        /// The name shown to colleagues.
        #[arg(long, default_value = "Administrator")]
        name: String,
    },
    /// Add content that is not real.
    Seed {
        /// Clearly marked sample content of every kind, in three languages.
        #[arg(long)]
        demo: bool,
        /// So many generated news items, for measurements.
        #[arg(long, hide = true)]
        bulk: Option<u32>,
        /// A kindergarten queue of so many generated children, for measurements.
        #[arg(long, hide = true)]
        kindergarten: Option<u32>,
        /// A vote with so many generated answers, for measurements.
        #[arg(long, hide = true)]
        answers: Option<usize>,
    },
    /// Write everything that is published into one open file (ZIP of JSON and files).
    Export {
        /// The file to write.
        file: PathBuf,
    },
    /// Write everything that must survive into one file: tables, files, appeals that wait.
    Backup {
        /// The file to write.
        file: PathBuf,
    },
    /// Fill an empty database and the data folder from a backup, made on either kind of database.
    Restore {
        /// The file to read.
        file: PathBuf,
    },
    /// Seal personal data with a new key; the portal may go on running.
    RotateKeys {
        /// A day later: remove the old keys.
        #[arg(long)]
        forget: bool,
        /// The folder of a replica that is no more, as the refusal to forget names it.
        #[arg(long, requires = "forget", value_name = "FOLDER")]
        gone: Vec<String>,
    },
    /// Read the official texts of acts (.txt) from a folder into the base of acts.
    ImportActs {
        /// The folder with the texts.
        folder: PathBuf,
    },
    /// Say the words of a file that comes through the standard input.
    #[command(hide = true)]
    Words {
        /// The extension of its name.
        format: String,
    },
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let command = arguments.command.unwrap_or(Command::Serve);
    if let Command::Words { format } = &command {
        return commands::words(format);
    }
    commands::keep_files_private();
    let config = Config::read(&arguments.config)?;
    start_logging(config.log_format);
    if matches!(command, Command::Serve) {
        return commands::serve(config).await;
    }
    let portal = commands::portal(&config).await?;
    // A backup is of what there is, and what it fills must be empty.
    match &command {
        Command::Backup { file } => return commands::backup(&portal, file).await,
        Command::Restore { file } => return commands::restore(&portal, file).await,
        _ => {}
    }
    jobs::prepare(&portal).await?;
    match command {
        Command::Serve
        | Command::Migrate
        | Command::Words { .. }
        | Command::Backup { .. }
        | Command::Restore { .. } => Ok(()),
        Command::RotateKeys { forget: false, .. } => keys::rotate(&portal).await,
        Command::RotateKeys { forget: true, gone } => keys::forget(&portal, &gone).await,
        Command::CreateAdmin { email, name } => commands::create_admin(&portal, &email, &name).await,
        Command::Seed { demo, bulk, kindergarten, answers } => {
            if demo {
                commands::seed_demo(&portal).await?;
            }
            if let Some(count) = kindergarten {
                commands::seed_kindergarten(&portal, count).await?;
            }
            if let Some(count) = answers {
                commands::seed_answers(&portal, count).await?;
            }
            match bulk {
                Some(count) => commands::seed_bulk(&portal, count).await,
                None => Ok(()),
            }
        }
        Command::Export { file } => commands::export(&portal, &file).await,
        Command::ImportActs { folder } => commands::import_acts(&portal, &folder).await,
    }
}

/// What is logged unless `RUST_LOG` says otherwise. A cookie of a session that is over comes from
/// any browser, and from robots by the thousand: `sessions` tells of it when asked to.
const FILTER: &str = "info,sqlx=warn,sea_orm=warn,tower_sessions_core=error";

fn start_logging(format: LogFormat) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(FILTER));
    let logging = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => logging.init(),
        LogFormat::Json => logging.json().init(),
    }
}

#[cfg(test)]
mod tests {
    use tracing::Level;
    use tracing_subscriber::EnvFilter;

    use super::FILTER;

    #[test]
    fn cookies_of_sessions_that_are_over_do_not_fill_the_log() {
        let log = tracing_subscriber::fmt().with_env_filter(EnvFilter::new(FILTER)).finish();
        tracing::subscriber::with_default(log, || {
            assert!(!tracing::enabled!(target: "tower_sessions_core::session", Level::WARN));
            assert!(tracing::enabled!(target: "tower_sessions_core::session", Level::ERROR));
            assert!(tracing::enabled!(target: "portal_server", Level::WARN));
        });
    }
}
