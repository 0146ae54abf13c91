//! Files in a storage that is no folder of this machine.

use portal_app::features::media::{self, Storage};
use portal_app::features::rights::Role;
use portal_entities::media as files;
use sea_orm::{EntityTrait, Set};

use super::{added, send_files, signed_in};
use crate::support::{TestPortal, now, run};

/// The whole life of a file: stored, served, replaced, deleted and purged.
async fn life_of_a_file(portal: &TestPortal) {
    let cookie = signed_in(portal, "editor", Role::SectionEditor).await;
    let file = added(portal, &cookie, "Қаулы.txt", b"one").await;
    let (id, first) = (file["id"].as_i64().expect("a number"), file["href"].as_str().expect("an address"));
    assert_eq!(portal.get(first).await.text(), "one");
    // More than goes into one request.
    let large = vec![b'a'; 12_000_000];
    let replace = format!("/admin/media/{id}/file");
    let answer = send_files(portal, &replace, &cookie, &[("b.txt", &large)], "text/html").await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let second = format!("/media/{}", media::find(portal.portal.db(), &[id]).await.expect("files")[0].path);
    let served = portal.get(&second).await;
    assert_eq!((served.body.len(), served.header("content-type")), (large.len(), "text/plain; charset=utf-8"));
    assert_eq!(portal.get_with(&second, &[("range", "bytes=0-9")]).await.status, 206);
    assert_eq!(portal.get(first).await.text(), "one", "the old one lies in the bin");
    let deleted = portal.post(&format!("/admin/media/{id}/delete"), &[], &[("cookie", &cookie)]).await;
    assert_eq!(deleted.status, 303);
    let old = files::ActiveModel { deleted_at: Set(Some(now() - chrono::TimeDelta::days(91))), ..Default::default() };
    files::Entity::update_many().set(old).exec(portal.portal.db()).await.expect("old ones");
    assert_eq!(media::purge(&portal.portal).await.expect("a purge"), 2);
    for address in [first, &second] {
        assert_eq!(portal.get(address).await.status, 404, "{address}");
    }
}

#[test]
fn a_file_lives_in_a_storage_elsewhere_as_in_a_folder() {
    run(async {
        life_of_a_file(&TestPortal::stored_in(Storage::memory()).await).await;
    });
}

/// `cargo test --package portal-server --features s3 --test http storages`
#[cfg(feature = "s3")]
#[test]
fn a_file_lives_in_a_bucket_too() {
    run(async {
        let bucket = std::sync::Arc::new(s3::Bucket::default());
        let port = s3::serve(bucket.clone()).await;
        let address = format!("s3://key:se%2Fcret@portal/files?endpoint=http://127.0.0.1:{port}&region=test");
        let storage = Storage::open(&address).expect("a storage");
        life_of_a_file(&TestPortal::stored_in(storage).await).await;
        assert!(bucket.is_empty(), "nothing is left behind");
        assert!(bucket.was_used(), "it was this bucket");
        for wrong in ["s3:/portal", "http://portal", "s3://portal?colour=red"] {
            let told = Storage::open(wrong).expect_err("no address").to_string();
            assert!(!told.contains("se%2Fcret"), "{told}");
        }
    });
}

#[cfg(feature = "s3")]
mod s3;
