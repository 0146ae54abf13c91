//! The subcommands of `portal`.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use portal_app::features::accounts::{self, one_time_password};
use portal_app::features::media::{self, Storage};
use portal_app::features::{
    acts, appeals, appointments, content, discussions, events, export, faq, kindergarten, site, surveys,
};
use portal_app::secret::Sealer;
use portal_app::server::{Assets, Clock, Options, Portal};
use tokio::net::TcpListener;

use crate::config::{self, Config};
use crate::watch::Watch;
use crate::{backup, build_router, database, jobs};

/// The name under which the first administrator signs in.
const FIRST_ADMINISTRATOR: &str = "admin@localhost";

/// Whatever the program makes from now on, only its owner reads: database, mails, files.
#[cfg(unix)]
pub fn keep_files_private() {
    use rustix::fs::Mode;
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
}

#[cfg(not(unix))]
pub fn keep_files_private() {}

/// The portal as configured, its database not asked yet.
pub async fn portal(config: &Config) -> Result<Portal> {
    std::fs::create_dir_all(config.data.join("media"))
        .with_context(|| format!("PORTAL_DATA: cannot create {}", config.data.display()))?;
    let db = database::connect(&config.database_url()).await?;
    let options = Options {
        public_url: config.public_url.trim_end_matches('/').to_owned(),
        second_url: config.second_url.as_deref().map(|url| url.trim_end_matches('/').to_owned()),
        mobile_host: config.mobile_host.clone(),
        data_dir: config.data.clone(),
        reader: std::env::current_exe().ok(),
    };
    let site_dir = config.site_dir()?;
    let assets = Assets::read(&site_dir).with_context(|| {
        format!("PORTAL_SITE: no site files in {}; `cargo xtask build` makes them", site_dir.display())
    })?;
    let assets = if config::watched().is_some() { assets.watched() } else { assets };
    let storage = match &config.media_url {
        Some(address) => Storage::open(address).context("PORTAL_MEDIA_URL")?,
        None => Storage::folder(options.media_dir()),
    };
    let portal = Portal::with_storage(db, Clock::System, options, assets, storage);
    if let Some(file) = &config.key_file {
        portal.use_sealer(Sealer::at(file).context("PORTAL_KEY_FILE")?);
    }
    Ok(portal)
}

/// `portal serve`
pub async fn serve(config: Config) -> Result<()> {
    let portal = portal(&config).await?;
    if let Err(error) = jobs::prepare(&portal).await {
        tracing::warn!(%error, "the database is away; serving what was published");
    }
    // The key is made at the first start, or the fault told at once.
    portal.sealer().context("PORTAL_DATA")?;
    let (router, cache, counter) = build_router(portal.clone(), &config, &config.site_dir()?);
    let listener = TcpListener::bind(config.socket_addr()?)
        .await
        .with_context(|| format!("PORTAL_ADDR: cannot listen on {}", config.addr))?;
    jobs::start(portal.clone(), Arc::clone(&cache), counter.clone());
    let watch = Watch::new(portal.clone(), config.carrier()?, router.clone());
    tokio::spawn(watch.run());
    jobs::start_mail(portal.clone(), config.carrier()?);
    println!("The portal is at http://{}/", listener.local_addr()?);
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stopped())
        .await
        .context("serving")?;
    jobs::save_gains(&portal, &counter).await;
    jobs::add_figures(&portal, &cache, &counter).await;
    Ok(())
}

/// The first start creates an administrator and shows the password once.
pub async fn first_administrator(portal: &Portal) -> Result<()> {
    if !accounts::is_empty(portal.db()).await? {
        return Ok(());
    }
    create_admin(portal, FIRST_ADMINISTRATOR, "Administrator").await
}

/// `portal create-admin`: prints a one-time password.
pub async fn create_admin(portal: &Portal, email: &str, name: &str) -> Result<()> {
    let password = one_time_password();
    let tx = portal.begin().await?;
    accounts::create_administrator(&*tx, email, name, &password, portal.now()).await?;
    tx.commit().await?;
    println!("Administrator: {email}\nOne-time password, shown only now: {}", password.reveal());
    Ok(())
}

/// `portal export`
pub async fn export(portal: &Portal, file: &Path) -> Result<()> {
    let written = std::fs::File::create(file).with_context(|| file.display().to_string())?;
    let missing = export::write(portal, written).await?;
    println!("Written: {}; files missing in the storage: {missing}", file.display());
    Ok(())
}

/// `portal backup`
pub async fn backup(portal: &Portal, file: &Path) -> Result<()> {
    let made = backup::write(portal, file).await?;
    let rows: u64 = made.tables.iter().map(|table| table.rows).sum();
    println!(
        "Written: {}; {} tables, {rows} rows, {} files, {} appeals that wait. Sealed with the keys {}, which are not in it.",
        file.display(),
        made.tables.len(),
        made.files.len(),
        made.waiting.len(),
        made.keys.join(", ")
    );
    Ok(())
}

/// `portal restore`
pub async fn restore(portal: &Portal, file: &Path) -> Result<()> {
    let made = backup::restore(portal, file).await?;
    println!("Restored as of {}: {} tables, {} files", made.made_at, made.tables.len(), made.files.len());
    let own = portal.known_keys()?;
    for key in made.keys.iter().filter(|key| !own.contains(key)) {
        println!("Missing: the key {key}. Put the file of the keys back before the portal is started.");
    }
    Ok(())
}

/// `portal seed --demo`
pub async fn seed_demo(portal: &Portal) -> Result<()> {
    let added = content::load::demo(portal.db(), &portal.options().media_dir(), portal.now()).await?;
    println!("Sample entries added: {added}");
    println!("Sample schedules added: {}", appointments::demo(portal).await?);
    println!("Sample appeals added: {}", appeals::demo(portal).await?);
    println!("Sample questions added: {}", faq::demo(portal).await?);
    println!("Sample surveys added: {}", surveys::demo(portal).await?);
    println!("Sample discussions added: {}", discussions::demo(portal).await?);
    println!("Sample events added: {}", events::demo(portal).await?);
    println!("Sample children in the kindergarten queue: {}", kindergarten::demo(portal).await?);
    // Pages in the memory of a running portal know nothing of them yet.
    let tx = portal.begin().await?;
    site::raise_version(&*tx, portal.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// `portal seed --bulk N`: generated news for the benchmark.
pub async fn seed_bulk(portal: &Portal, count: u32) -> Result<()> {
    content::load::bulk_news(portal.db(), count, portal.now()).await?;
    println!("Generated news items added: {count}");
    Ok(())
}

/// `portal seed --kindergarten N`: a generated queue for the benchmark.
pub async fn seed_kindergarten(portal: &Portal, count: u32) -> Result<()> {
    println!("Generated children in the kindergarten queue: {}", kindergarten::bulk(portal, count).await?);
    Ok(())
}

/// `portal seed --answers N`: a vote with generated answers for the benchmark.
pub async fn seed_answers(portal: &Portal, count: usize) -> Result<()> {
    println!("Generated answers to the sample vote: {}", surveys::bulk(portal, count).await?);
    Ok(())
}

/// `portal import-acts FOLDER`: reads official texts and reports file by file.
pub async fn import_acts(portal: &Portal, folder: &Path) -> Result<()> {
    let imported = acts::import::import_folder(portal.db(), folder, portal.now()).await?;
    for file in &imported {
        println!("{}: {:?}\n    {}", file.file, file.outcome, file.report);
    }
    println!("Files read: {}", imported.len());
    Ok(())
}

/// `portal words FORMAT`: reads a file from the standard input and says its words. The portal
/// starts it for each file, so that a hostile one ends this program and nothing else.
pub fn words(format: &str) -> Result<()> {
    use std::io::{Read as _, Write as _};
    limit_resources();
    let mut bytes = Vec::new();
    std::io::stdin().take(media::UPLOAD_LIMIT as u64).read_to_end(&mut bytes)?;
    let format = format.to_owned();
    // Files that are nested deeply take much of the stack.
    let reading = std::thread::Builder::new().stack_size(64 << 20).spawn(move || media::words_of(&bytes, &format))?;
    let text = reading.join().ok().flatten().context("a file whose words cannot be read")?;
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// Memory, time and what may be written; a system that refuses the limits has others.
#[cfg(unix)]
fn limit_resources() {
    use rlimit::{Resource, setrlimit};
    for (resource, most) in [(Resource::AS, 3 << 30), (Resource::CPU, 15), (Resource::FSIZE, 1 << 20)] {
        let _ = setrlimit(resource, most, most);
    }
}

#[cfg(not(unix))]
fn limit_resources() {}

async fn stopped() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        if let Ok(mut signal) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            signal.recv().await;
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
