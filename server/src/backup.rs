//! `portal backup` and `portal restore`: everything that must survive in one file (ZIP), on either
//! database and from one to the other. Rows are as of one moment; what is sealed stays sealed,
//! and the keys are not in it. See `docs/keeping.md`.

mod contents;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use portal_app::error::PortalError;
use portal_app::features::appeals::waiting;
use portal_app::features::media::Storage;
use portal_app::secret::{hex, sync_folder_of, write_private};
use portal_app::server::Portal;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::database::{self, Snapshot, rows};
use contents::Contents;

/// Name of the layout of the file; another one when the layout changes.
const FORMAT: &str = "portal-backup/2";
const MANIFEST: &str = "manifest.json";

/// What a backup says of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub format: String,
    /// Of the program that made it.
    pub version: String,
    pub made_at: String,
    /// Migrations that were run, in order.
    pub migrations: Vec<String>,
    pub tables: Vec<TableOf>,
    pub sequences: Vec<rows::Sequence>,
    /// Each file by its path in the storage.
    pub files: BTreeMap<String, Part>,
    /// The same of appeals that wait to be registered.
    pub waiting: BTreeMap<String, Part>,
    /// Names of the keys that open what is sealed; not the keys.
    pub keys: Vec<String>,
}

/// The bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub bytes: u64,
    /// SHA-256.
    pub sum: String,
}

/// A table of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableOf {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: u64,
    /// How long its rows are together as they lie in the backup.
    pub bytes: u64,
    /// Of its rows in any order.
    pub sum: String,
}

/// Adds up rows so that their order does not matter.
#[derive(Default)]
struct Sum(u128, u64);

impl Sum {
    fn add(&mut self, line: &str) {
        let digest = Sha256::digest(line.as_bytes());
        let (half, _) = digest.split_at(16);
        let number = half.iter().fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
        self.0 = self.0.wrapping_add(number);
        self.1 += 1;
    }

    /// How many rows there were.
    const fn count(&self) -> u64 {
        self.1
    }

    fn text(&self) -> String {
        format!("{:032x}", self.0)
    }
}

/// Writes everything into `file`, which is there as a whole or not at all.
pub async fn write(portal: &Portal, file: &Path) -> Result<Manifest> {
    ensure!(!file.exists(), "{} is there already", file.display());
    let part = file.with_extension("part");
    let _ = fs::remove_file(&part);
    let made = async {
        write_private(&part, b"").with_context(|| part.display().to_string())?;
        let mut archive = ZipWriter::new(File::options().write(true).open(&part)?);
        let manifest = fill(portal, &mut archive).await?;
        archive.start_file(MANIFEST, SimpleFileOptions::default())?;
        serde_json::to_writer_pretty(&mut archive, &manifest)?;
        archive.finish()?.sync_all()?;
        fs::rename(&part, file)?;
        sync_folder_of(&std::path::absolute(file)?)?;
        Ok(manifest)
    };
    let made = made.await;
    if made.is_err() {
        let _ = fs::remove_file(&part);
    }
    made
}

async fn fill(portal: &Portal, archive: &mut ZipWriter<File>) -> Result<Manifest> {
    // Before the rows: what is registered meanwhile is in both, and stays one appeal, not in neither.
    let waiting = add_waiting(&portal.options().data_dir, archive)?;
    let snapshot = Snapshot::begin(portal.db()).await?;
    let mut tables = Vec::new();
    for table in rows::tables(&*snapshot).await? {
        archive.start_file(table_path(&table.name), SimpleFileOptions::default().large_file(true))?;
        let (mut sum, mut bytes) = (Sum::default(), 0);
        rows::read(&snapshot, &table, |row| {
            let line = serde_json::to_string(&row)?;
            sum.add(&line);
            bytes += line.len() as u64 + 1;
            Ok(writeln!(archive, "{line}")?)
        })
        .await?;
        let columns = table.columns.into_iter().map(|column| column.name).collect();
        tables.push(TableOf { name: table.name, columns, rows: sum.count(), bytes, sum: sum.text() });
    }
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: portal.now().to_rfc3339(),
        migrations: rows::migrations(&*snapshot).await?,
        tables,
        sequences: rows::sequences(&*snapshot).await?,
        // After the rows: a file is stored before its row, and removed long after.
        files: add_files(portal.storage(), archive).await?,
        waiting,
        keys: portal.sealer()?.key_names(),
    };
    Ok(manifest)
}

fn table_path(name: &str) -> String {
    format!("tables/{name}.jsonl")
}

async fn add_files(storage: &Storage, archive: &mut ZipWriter<File>) -> Result<BTreeMap<String, Part>> {
    let mut sums = BTreeMap::new();
    for path in storage.every_path().await? {
        let bytes = match storage.read(&path).await {
            Ok(bytes) => bytes,
            // Removed meanwhile.
            Err(PortalError::NotFound) => continue,
            // A backup without it would look whole.
            Err(error) => return Err(error).with_context(|| path),
        };
        sums.insert(path.clone(), add_bytes(archive, &contents::stored(&path), &bytes)?);
    }
    Ok(sums)
}

fn add_waiting(data_dir: &Path, archive: &mut ZipWriter<File>) -> Result<BTreeMap<String, Part>> {
    let mut sums = BTreeMap::new();
    for file in waiting::Waiting::of(data_dir).files()? {
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            // Registered meanwhile.
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(error).with_context(|| file.display().to_string()),
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let sum = add_bytes(archive, &contents::kept(&name), &bytes)?;
        sums.insert(name, sum);
    }
    Ok(sums)
}

/// Pictures and documents are compressed in themselves, and what is sealed cannot be.
fn add_bytes(archive: &mut ZipWriter<File>, path: &str, bytes: &[u8]) -> Result<Part> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    archive.start_file(path, options)?;
    archive.write_all(bytes)?;
    Ok(Part { bytes: bytes.len() as u64, sum: hex(&Sha256::digest(bytes)) })
}

/// Fills an empty database, the storage and the data folder from a backup; nothing is touched
/// before the whole file was read and found whole.
pub async fn restore(portal: &Portal, file: &Path) -> Result<Manifest> {
    let mut contents = Contents::open(file)?;
    let manifest: Manifest = contents.parsed(MANIFEST).context("this is no backup of a portal")?;
    ensure!(manifest.format == FORMAT, "a backup of the form `{}`; this program reads `{FORMAT}`", manifest.format);
    contents.examine(&manifest)?;
    rows::require_nothing(portal.db()).await?;
    database::migrate_like(portal.db(), &manifest.migrations).await?;
    fill_tables(portal, &mut contents, &manifest).await?;
    for (path, part) in &manifest.files {
        put(portal, &mut contents, path, part).await?;
    }
    let folder = portal.options().data_dir.join(waiting::FOLDER);
    for (name, part) in &manifest.waiting {
        fs::create_dir_all(&folder)?;
        let place = folder.join(name);
        if !place.exists() {
            write_private(&place, &contents.waiting(name, part)?)?;
        }
    }
    database::migrate(portal.db()).await?;
    Ok(manifest)
}

/// Stores a file by way of one that nobody else can read: it may be larger than the memory.
async fn put(portal: &Portal, contents: &mut Contents, path: &str, part: &Part) -> Result<()> {
    let between = portal.options().data_dir.join(format!("restore-{:032x}.part", rand::random::<u128>()));
    write_private(&between, b"")?;
    let stored = async {
        contents.copy_stored(path, part, &mut File::options().write(true).open(&between)?)?;
        Ok(portal.storage().put_file(path, &between).await?)
    };
    let stored = stored.await;
    let _ = fs::remove_file(&between);
    stored
}

/// All tables in one transaction, read back and compared before it is made permanent.
async fn fill_tables(portal: &Portal, contents: &mut Contents, manifest: &Manifest) -> Result<()> {
    let tx = portal.begin().await?;
    let references = rows::without_references(&*tx).await?;
    let tables = rows::tables(&*tx).await?;
    for kept in &manifest.tables {
        let table = tables.iter().find(|table| table.name == kept.name);
        let table = table.with_context(|| format!("there is no table `{}`", kept.name))?;
        rows::empty(&*tx, table).await?;
        let mut batches = contents.rows(kept)?;
        loop {
            let batch = batches.some()?;
            if batch.is_empty() {
                break;
            }
            rows::write(&*tx, table, &kept.columns, &batch).await?;
        }
        compare(&tx, table, kept).await?;
    }
    references.restore(&*tx).await?;
    rows::go_on_numbering(&*tx, &manifest.sequences).await?;
    tx.commit().await?;
    Ok(())
}

async fn compare(db: &database::Transaction, table: &rows::Table, kept: &TableOf) -> Result<()> {
    let names: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let order: Vec<_> = kept.columns.iter().filter_map(|column| names.iter().position(|name| name == column)).collect();
    let mut sum = Sum::default();
    rows::read(db, table, |row| {
        let row: rows::Row = order.iter().map(|place| row.get(*place).cloned().flatten()).collect();
        sum.add(&serde_json::to_string(&row)?);
        Ok(())
    })
    .await?;
    let is_same = sum.count() == kept.rows && sum.text() == kept.sum;
    ensure!(is_same, "the table `{}` did not come back as it was", kept.name);
    Ok(())
}
