//! The portal of a city: one program with its database, pages and files.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};
use portal_server::commands;
use portal_server::config::{Config, LogFormat};
use portal_server::jobs;

const SETTINGS: &str = "\
Settings come from portal.toml in the working folder and from the environment:

  PORTAL_ADDR         address and port to listen on       [127.0.0.1:3000]
  PORTAL_DATA         folder for everything that is kept  [data]
  DATABASE_URL        sqlite:FILE or postgres://...       [SQLite in PORTAL_DATA]
  PORTAL_PUBLIC_URL   official address of the portal      [http://127.0.0.1:3000]
  PORTAL_SECOND_URL   the same portal in the zone мем.қаз [none]
  PORTAL_MOBILE_HOST  host name of the mobile version     [none]
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
    #[command(subcommand)]
    command: Command,
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
    },
    /// Write everything that is published into one open file (ZIP of JSON and files).
    Export {
        /// The file to write.
        file: PathBuf,
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
    if let Command::Words { format } = &arguments.command {
        return commands::words(format);
    }
    let config = Config::read(&arguments.config)?;
    start_logging(config.log_format);
    if matches!(arguments.command, Command::Serve) {
        return commands::serve(config).await;
    }
    let portal = commands::portal(&config).await?;
    jobs::prepare(&portal).await?;
    match arguments.command {
        Command::Serve | Command::Migrate | Command::Words { .. } => Ok(()),
        Command::CreateAdmin { email, name } => commands::create_admin(&portal, &email, &name).await,
        Command::Seed { demo, bulk } => {
            if demo {
                commands::seed_demo(&portal).await?;
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

fn start_logging(format: LogFormat) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm=warn"));
    let logging = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => logging.init(),
        LogFormat::Json => logging.json().init(),
    }
}
