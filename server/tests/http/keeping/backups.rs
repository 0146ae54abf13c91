//! Backups: taken on a running portal, restored on either database, compared to the last row.

use std::fs;
use std::path::Path;

use portal_app::features::media::Storage;
use portal_app::server::{Assets, Clock, Options, Portal};
use portal_server::backup::{self, Manifest};
use portal_server::database;
use sea_orm::EntityTrait;
use tempfile::TempDir;

use super::{open, receipt};
use crate::reception::send;
use crate::support::{Filling, Setting, TestPortal, now, run};

/// A portal over a database in a folder, whichever the tests run on.
pub(super) async fn on_file(folder: &Path) -> Portal {
    let url = format!("sqlite:{}?mode=rwc", folder.join("other.sqlite").display());
    let db = database::connect(&url).await.expect("a pool");
    let options = Options {
        public_url: String::new(),
        second_url: None,
        mobile_host: None,
        data_dir: folder.to_owned(),
        reader: None,
    };
    Portal::new(db, Clock::Fixed(now()), options, Assets::default())
}

/// A published portal with appeals, one of which waits; its keys lie in the folder.
async fn busy() -> (TestPortal, String) {
    let portal = TestPortal::published().await;
    open(&portal).await;
    let mut address = String::new();
    for lang in ["kk", "ru", "en"] {
        send(&portal, lang, &[]).await.header("location").clone_into(&mut address);
    }
    // A number whose row is gone is not given again.
    let last = portal_entities::appeals::Entity::find().all(portal.portal.db()).await.expect("rows").pop();
    portal_entities::appeals::Entity::delete_by_id(last.expect("a row").id)
        .exec(portal.portal.db())
        .await
        .expect("one less");
    portal.portal.health().database_failed();
    assert_eq!(send(&portal, "ru", &[]).await.status, 303);
    let sent = send(&portal, "kk", &[]).await.header("location").to_owned();
    assert_ne!(sent, address);
    (portal, sent)
}

/// Everything but when it was made.
fn content(manifest: &Manifest) -> serde_json::Value {
    let mut content = serde_json::to_value(manifest).expect("JSON");
    content.as_object_mut().expect("an object").remove("made_at");
    content
}

fn keys(from: &Path, to: &Path) {
    fs::copy(from.join("secret.key"), to.join("secret.key")).expect("the keys");
}

/// R95-1-6.10b
#[test]
fn what_is_restored_is_what_was_backed_up_on_either_database() {
    run(async {
        let (portal, address) = busy().await;
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("first.zip");
        let made = backup::write(&portal.portal, &file).await.expect("a backup");
        let rows = |name: &str| made.tables.iter().find(|table| table.name == name).map_or(0, |table| table.rows);
        assert_eq!((rows("appeals"), made.waiting.len()), (2, 2));
        assert!(rows("items") > 100 && rows("act_documents") > 0 && !made.files.is_empty());

        // From one kind of database to the other and back.
        let other = on_file(folder.path()).await;
        keys(&portal.data_dir(), folder.path());
        backup::restore(&other, &file).await.expect("restored into a file");
        let second = folder.path().join("second.zip");
        assert_eq!(content(&backup::write(&other, &second).await.expect("a backup")), content(&made));
        let back = TestPortal::with(Setting { filling: Filling::Empty, ..Setting::default() }).await;
        keys(&portal.data_dir(), &back.data_dir());
        backup::restore(&back.portal, &second).await.expect("restored where the tests run");
        let third = folder.path().join("third.zip");
        assert_eq!(content(&backup::write(&back.portal, &third).await.expect("a backup")), content(&made));

        // It goes on where it was: appeals that waited are registered, receipts open.
        let reopened = back.restarted().await;
        reopened.portal.refresh().await.expect("the structure");
        assert_eq!(portal_app::features::appeals::register_waiting(&reopened.portal).await.expect("registered"), 2);
        assert_eq!(receipt(&reopened, &address).await.1, receipt(&portal, &address).await.1);
        let first = &made.sequences.iter().find(|sequence| sequence.table == "appeals").expect("numbered").next;
        let rows = portal_entities::appeals::Entity::find().all(reopened.portal.db()).await.expect("rows");
        assert_eq!(rows.iter().map(|row| row.id).filter(|id| id >= first).count(), 2);
        let refused = backup::restore(&back.portal, &file).await.expect_err("not over another");
        assert!(refused.to_string().contains("not empty"), "{refused}");
    });
}

#[test]
fn nothing_personal_and_no_key_can_be_read_in_a_backup() {
    run(async {
        let (portal, _) = busy().await;
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("backup.zip");
        backup::write(&portal.portal, &file).await.expect("a backup");
        let mut archive = zip::ZipArchive::new(fs::File::open(&file).expect("a file")).expect("an archive");
        let key = fs::read(portal.data_dir().join("secret.key")).expect("the keys");
        for place in 0..archive.len() {
            let mut bytes = Vec::new();
            let mut member = archive.by_index(place).expect("a member");
            let name = member.name().expect("a name").into_owned();
            // Mails that were not sent yet hold their words until they are.
            if name == "tables/outbox.jsonl" {
                continue;
            }
            std::io::copy(&mut member, &mut bytes).expect("bytes");
            for secret in ["Әлия".as_bytes(), b"aliya@mail", "жанбайды".as_bytes(), &key] {
                assert!(!bytes.windows(secret.len()).any(|part| part == secret), "{name}");
            }
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o600);
        }
    });
}

#[test]
fn a_damaged_backup_changes_nothing() {
    run(async {
        let portal = TestPortal::start().await;
        portal.portal.storage().put("ab/file.txt", vec![b'x'; 5_000]).await.expect("a file");
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("backup.zip");
        backup::write(&portal.portal, &file).await.expect("a backup");
        assert!(backup::write(&portal.portal, &file).await.is_err(), "none is written over");
        let mut bytes = fs::read(&file).expect("bytes");
        let place = bytes.windows(100).position(|part| part == [b'x'; 100]).expect("the file");
        bytes[place + 10] = b'y';
        fs::write(&file, bytes).expect("damage");
        let other = on_file(folder.path()).await;
        assert!(backup::restore(&other, &file).await.is_err());
        database::rows::require_nothing(other.db()).await.expect("still empty");
        assert!(Storage::folder(folder.path().join("media")).every_path().await.expect("paths").is_empty());
        let cut = fs::read(&file).expect("bytes");
        fs::write(&file, &cut[..cut.len() / 2]).expect("half of it");
        assert!(backup::restore(&other, &file).await.is_err());
    });
}
