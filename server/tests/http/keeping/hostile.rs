//! Backups that somebody made up: nothing is written outside, and nothing fills the memory.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use portal_app::features::media::Storage;
use portal_server::backup;
use portal_server::database::rows;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::backups::on_file;
use crate::support::{TestPortal, run};

/// An entry that takes the place of one of the same name, or is one more.
type Entry = (String, Vec<u8>, CompressionMethod);

fn stored(name: &str, bytes: &[u8]) -> Entry {
    (name.to_owned(), bytes.to_vec(), CompressionMethod::Stored)
}

/// A part as the list of contents tells it.
fn part(bytes: &[u8]) -> Value {
    let sum = portal_app::secret::hex(&Sha256::digest(bytes));
    json!({ "bytes": bytes.len(), "sum": sum })
}

/// A good backup with another list of contents and other entries.
fn forged(good: &Path, change: impl FnOnce(&mut Value), entries: &[Entry]) -> PathBuf {
    let mut from = ZipArchive::new(File::open(good).expect("a backup")).expect("an archive");
    let place = good.with_file_name(format!("forged-{:016x}.zip", rand::random::<u64>()));
    let mut to = ZipWriter::new(File::create(&place).expect("a file"));
    let mut change = Some(change);
    for index in 0..from.len() {
        let mut entry = from.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        if entries.iter().any(|(other, ..)| *other == name) {
            continue;
        }
        let mut bytes = Vec::new();
        let method = entry.compression();
        entry.read_to_end(&mut bytes).expect("bytes");
        if name == "manifest.json" {
            let mut manifest: Value = serde_json::from_slice(&bytes).expect("JSON");
            change.take().expect("one list")(&mut manifest);
            bytes = serde_json::to_vec(&manifest).expect("JSON");
        }
        to.start_file(name, SimpleFileOptions::default().compression_method(method)).expect("an entry");
        to.write_all(&bytes).expect("bytes");
    }
    for (name, bytes, method) in entries {
        to.start_file(name.as_str(), SimpleFileOptions::default().compression_method(*method)).expect("an entry");
        to.write_all(bytes).expect("bytes");
    }
    to.finish().expect("an archive");
    place
}

/// A good backup in a folder of its own.
async fn good() -> (TempDir, PathBuf) {
    let portal = TestPortal::start().await;
    portal.portal.storage().put("ab/file.txt", b"text".to_vec()).await.expect("a file");
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("good.zip");
    backup::write(&portal.portal, &file).await.expect("a backup");
    (folder, file)
}

/// Why a backup is refused; nothing was touched.
async fn refusal(file: &Path) -> String {
    let folder = TempDir::new().expect("a folder");
    let other = on_file(folder.path()).await;
    let refused = backup::restore(&other, file).await.expect_err("a refusal");
    rows::require_nothing(other.db()).await.expect("still empty");
    let storage = Storage::folder(folder.path().join("media"));
    assert!(storage.every_path().await.expect("paths").is_empty());
    assert!(!folder.path().join("appeals-waiting").exists());
    format!("{refused:#}")
}

#[test]
fn no_name_in_a_backup_leads_out_of_its_folder() {
    run(async {
        let (folder, good) = good().await;
        let outside = folder.path().join("outside.appeal");
        let absolute = outside.to_str().expect("a path");
        let above = format!("../{:016x}.appeal", rand::random::<u64>());
        for name in [absolute, &above, "..", "a/b.appeal", "a.txt", "", ".appeal", "a\\b.appeal"] {
            let list = |manifest: &mut Value| manifest["waiting"][name] = part(b"x");
            let file = forged(&good, list, &[stored(&format!("appeals-waiting/{name}"), b"x")]);
            let said = refusal(&file).await;
            assert!(said.contains("no name of an appeal that waits"), "{name}: {said}");
        }
        for name in [absolute, "../x", "a/../../x", "a//b", "./a", ""] {
            let list = |manifest: &mut Value| manifest["files"][name] = part(b"x");
            let said = refusal(&forged(&good, list, &[stored(&format!("files/{name}"), b"x")])).await;
            assert!(said.contains("no name of a stored file"), "{name}: {said}");
        }
        assert!(!outside.exists());
        // The same way of forging, with a name that is one.
        let list = |manifest: &mut Value| manifest["waiting"]["a_K-1.appeal"] = part(b"x");
        let fine = forged(&good, list, &[stored("appeals-waiting/a_K-1.appeal", b"x")]);
        let place = TempDir::new().expect("a folder");
        backup::restore(&on_file(place.path()).await, &fine).await.expect("restored");
        assert_eq!(fs::read(place.path().join("appeals-waiting/a_K-1.appeal")).expect("a file"), b"x");
    });
}

#[test]
fn what_is_larger_than_it_says_is_refused_before_it_fills_the_memory() {
    run(async {
        let (_folder, good) = good().await;
        let nothing = vec![0; 20_000_000];
        let bomb = ("files/bomb".to_owned(), nothing.clone(), CompressionMethod::Deflated);
        let list = |manifest: &mut Value| manifest["files"]["bomb"] = part(&nothing);
        let packed = forged(&good, list, &[bomb]);
        assert!(fs::metadata(&packed).expect("a file").len() < 5_000_000, "a small file");
        assert!(refusal(&packed).await.contains("damaged"));

        let list = |manifest: &mut Value| {
            manifest["files"]["bomb"] = part(&nothing);
            manifest["files"]["bomb"]["bytes"] = json!(10);
        };
        assert!(refusal(&forged(&good, list, &[stored("files/bomb", &nothing)])).await.contains("damaged"));

        let list = |manifest: &mut Value| manifest["waiting"]["a.appeal"] = part(&nothing);
        let said = refusal(&forged(&good, list, &[stored("appeals-waiting/a.appeal", &nothing)])).await;
        assert!(said.contains("too large"), "{said}");
    });
}

#[test]
fn a_row_without_an_end_is_refused_however_long_the_table_claims_to_be() {
    run(async {
        let (_folder, good) = good().await;
        for claimed in [1_000_u64, 1 << 40] {
            let list = |manifest: &mut Value| {
                let tables = manifest["tables"].as_array_mut().expect("tables");
                let table = tables.iter_mut().find(|table| table["name"] == "users").expect("a table");
                table["bytes"] = json!(claimed);
            };
            let bomb = ("tables/users.jsonl".to_owned(), vec![b' '; 70_000_000], CompressionMethod::Deflated);
            let said = refusal(&forged(&good, list, &[bomb])).await;
            assert!(said.contains("holds more than it says"), "{said}");
        }
    });
}
