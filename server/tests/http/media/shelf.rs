//! What is said of files, where they are used, who may change them.

use image::{DynamicImage, ImageFormat};
use portal_app::features::media;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{entries, media as files, revisions};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::Value;

use super::{added, count, editor, encoded, send_files, signed_in, stored, upload};
use crate::support::{TestPortal, now, run, words};

/// A page that is only begun.
async fn draft(portal: &TestPortal, slug: &str) -> i64 {
    let section = portal.portal.structure().expect("a structure").sections[0].items[0].id;
    let entry = entries::ActiveModel {
        section_id: Set(section),
        kind: Set("page".to_owned()),
        slug: Set(slug.to_owned()),
        stage: Set("draft".to_owned()),
        draft_authors: Set(serde_json::json!([])),
        created_at: Set(now()),
        changed_at: Set(now()),
        lock_version: Set(0),
        ..Default::default()
    };
    entries::Entity::insert(entry).exec(portal.portal.db()).await.expect("an entry").last_insert_id
}

/// O116-T-38, O116-U-3.1, R95-1-8.2a
#[test]
fn a_picture_needs_words_in_all_languages_and_foreign_material_an_owner() {
    run(async {
        let (portal, cookie) = editor().await;
        let file = added(&portal, &cookie, "a.png", &encoded(&DynamicImage::new_rgb8(9, 9), ImageFormat::Png)).await;
        assert_eq!(file["usable"], false);
        let address = format!("/admin/media/{}", file["id"]);
        let alone = [("alt_kk", "Саябақ"), ("focal_x", "50"), ("focal_y", "101"), ("status", "third-party")];
        let answer = portal.post(&address, &alone, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#alt_ru", "#alt_en", "#focal_y", "#owner", "#consent"]);
        assert_eq!(page.attribute("input#alt_kk", "value"), "Саябақ");
        let all = [
            ("alt_kk", "Саябақ"),
            ("alt_ru", "Парк"),
            ("alt_en", "Park"),
            ("focal_x", "10"),
            ("focal_y", "90"),
            ("status", "third-party"),
            ("owner", "Музей"),
            ("consent", "written"),
            ("consent_date", "2026-11-01"),
        ];
        let answer = portal.post(&address, &all, &[("cookie", &cookie)]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (303, format!("{address}?done=saved").as_str())
        );
        assert!(
            portal.get_with(answer.header("location"), &[("cookie", &cookie)]).await.html().has(".notice--success")
        );
        let json = portal.get_with("/admin/media.json?kind=picture&q=ПАРК", &[("cookie", &cookie)]).await;
        let found: Value = serde_json::from_slice(&json.body).expect("JSON");
        assert_eq!((&found["total"], &found["files"][0]["usable"]), (&1.into(), &true.into()));
        let row = files::Entity::find().one(portal.portal.db()).await.expect("a row").expect("a file");
        let id = row.id;
        assert!(row.renditions.to_string().contains("-cut-10-90.jpg"));
        let known = media::resolve(portal.portal.db(), &format!("![Қала](media:{id})")).await.expect("files");
        let embed = media::embed(&known, id, Lang::Ru).expect("a picture");
        let html = embed.block("Қала");
        assert!(html.contains("alt=\"Парк\"") && html.contains("Музей"), "{html}");
        let pick = "/admin/media/pick?kind=picture&field=picture&return=%2Fadmin%2Fcontent%2F7%3Fa%3D1";
        let page = portal.get_with(pick, &[("cookie", &cookie)]).await.html();
        assert!(page.hrefs(".media-grid a").contains(&format!("/admin/content/7?a=1&picture={id}")));
    });
}

#[test]
fn a_file_in_use_is_not_deleted_and_the_bin_gives_back() {
    run(async {
        let (portal, cookie) = editor().await;
        let db = portal.portal.db();
        let file = added(&portal, &cookie, "a.txt", b"one").await;
        let id = file["id"].as_i64().expect("a number");
        let entry = draft(&portal, "a-page").await;
        media::note_uses(db, entry, &[id, 999]).await.expect("a note");
        let delete = format!("/admin/media/{id}/delete");
        let answer = portal.post(&delete, &[], &[("cookie", &cookie)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(&words(Lang::Kk, "media-err-used")));
        assert_eq!(answer.html().hrefs(".error-summary a"), ["#uses"]);
        assert!(answer.html().has("#errors h2[tabindex=-1]"), "its heading takes the focus like every other");
        assert!(answer.html().hrefs("main a").contains(&format!("/admin/content/{entry}")));
        media::note_uses(db, entry, &[]).await.expect("no note");
        assert_eq!(portal.post(&delete, &[], &[("cookie", &cookie)]).await.status, 303);
        assert!(media::find(db, &[id]).await.expect("files").is_empty());
        assert_eq!(media::purge(&portal.portal).await.expect("an empty bin"), 0, "not before 90 days");
        let restore = format!("/admin/media/{id}/restore");
        assert_eq!(portal.post(&restore, &[], &[("cookie", &cookie)]).await.status, 303);
        assert_eq!(media::find(db, &[id]).await.expect("files").len(), 1);
        let old =
            files::ActiveModel { deleted_at: Set(Some(now() - chrono::TimeDelta::days(91))), ..Default::default() };
        files::Entity::update_many().set(old).exec(db).await.expect("an old one");
        assert_eq!(media::purge(&portal.portal).await.expect("a purge"), 1);
        assert_eq!((count(&portal).await, stored(&portal)), (0, 0));
    });
}

#[test]
fn a_file_is_replaced_under_its_number_and_the_old_one_kept() {
    run(async {
        let (portal, cookie) = editor().await;
        let file = added(&portal, &cookie, "a.txt", b"one").await;
        let id = file["id"].as_i64().expect("a number");
        let address = format!("/admin/media/{id}/file");
        let answer = send_files(&portal, &address, &cookie, &[("b.txt", b"two")], "text/html").await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let found = media::find(portal.portal.db(), &[id]).await.expect("files");
        assert_eq!(portal.get(&format!("/media/{}", found[0].path)).await.text(), "two");
        assert_eq!(count(&portal).await, 2, "the old one lies in the bin");
        let answer = send_files(&portal, &address, &cookie, &[("b.txt", b"two")], "text/html").await;
        assert!(answer.status == 422 && answer.text().contains(&words(Lang::Kk, "media-err-duplicate")));
        let png = encoded(&DynamicImage::new_rgb8(2, 2), ImageFormat::Png);
        let answer = send_files(&portal, &address, &cookie, &[("b.png", &png)], "text/html").await;
        assert_eq!(answer.status, 422, "a document does not become a picture");
    });
}

#[test]
fn reviewers_look_and_others_leave_what_is_not_theirs() {
    run(async {
        let (portal, cookie) = editor().await;
        let file = added(&portal, &cookie, "a.txt", b"one").await;
        let id = &file["id"];
        let reviewer = signed_in(&portal, "reviewer", Role::Reviewer).await;
        assert_eq!(portal.get_with("/admin/media", &[("cookie", &reviewer)]).await.status, 200);
        assert_eq!(portal.get_with(&format!("/admin/media/{id}"), &[("cookie", &reviewer)]).await.status, 200);
        assert_eq!(upload(&portal, &reviewer, &[("b.txt", b"b")]).await.status, 403);
        let other = signed_in(&portal, "other", Role::SectionEditor).await;
        for cookie in [&reviewer, &other] {
            for action in ["", "/delete", "/restore"] {
                let answer = portal.post(&format!("/admin/media/{id}{action}"), &[], &[("cookie", cookie)]).await;
                assert_eq!(answer.status, 403, "{action}");
            }
            let address = format!("/admin/media/{id}/file");
            assert_eq!(send_files(&portal, &address, cookie, &[("b.txt", b"b")], "text/html").await.status, 403);
        }
        let admin = signed_in(&portal, "admin", Role::Administrator).await;
        let deleted = portal.post(&format!("/admin/media/{id}/delete"), &[], &[("cookie", &admin)]).await;
        assert_eq!(deleted.status, 303);
        for address in ["/admin/media", "/admin/media.json", "/admin/media/pick", "/admin/media/1"] {
            assert_eq!(portal.get(address).await.status, 303, "{address}");
        }
        assert_eq!(portal.get_with("/admin/media/x", &[("cookie", &admin)]).await.status, 404);
    });
}

/// Four eyes: what published pages show is not changed by whoever uploaded it, alone.
#[test]
fn a_file_on_a_published_page_is_no_longer_its_uploaders() {
    run(async {
        let (portal, cookie) = editor().await;
        let db = portal.portal.db();
        let file = added(&portal, &cookie, "a.txt", b"one").await;
        let id = file["id"].as_i64().expect("a number");
        let entry = draft(&portal, "a-page").await;
        let body = format!("Қаулы: [мәтін](media:{id}).");
        let revision = revisions::ActiveModel {
            entry_id: Set(entry),
            number: Set(1),
            content: Set(serde_json::json!({ "texts": { "kk": { "title": "Бет", "body": body } } })),
            author: Set("editor@shymkent.example".to_owned()),
            created_at: Set(now()),
            is_autosave: Set(false),
            ..Default::default()
        };
        let revision = revisions::Entity::insert(revision).exec(db).await.expect("a version").last_insert_id;
        let (address, replace) = (format!("/admin/media/{id}"), format!("/admin/media/{id}/file"));
        let page = async |cookie: &str| portal.get_with(&address, &[("cookie", cookie)]).await.html();
        assert!(page(&cookie).await.has("main form"), "a draft shows nothing");
        let live = entries::ActiveModel { live_id: Set(Some(revision)), ..Default::default() };
        let mine = entries::Entity::update_many().set(live).filter(entries::Column::Id.eq(entry));
        mine.exec(db).await.expect("a published page");
        // The draft does not show it any more; readers still see it.
        media::note_uses(db, entry, &[]).await.expect("no note");
        let fields = [("alt_kk", "Басқа"), ("status", "own"), ("consent", "none")];
        assert_eq!(portal.post(&address, &fields, &[("cookie", &cookie)]).await.status, 403);
        assert_eq!(send_files(&portal, &replace, &cookie, &[("b.txt", b"two")], "text/html").await.status, 403);
        assert_eq!(portal.post(&format!("{address}/delete"), &[], &[("cookie", &cookie)]).await.status, 403);
        let own = page(&cookie).await;
        assert!(!own.has("main form") && own.words().contains(&words(Lang::Kk, "media-fixed")));
        assert_eq!(portal.get(file["href"].as_str().expect("an address")).await.text(), "one");
        let admin = signed_in(&portal, "admin", Role::Administrator).await;
        assert_eq!(portal.post(&format!("{address}/delete"), &[], &[("cookie", &admin)]).await.status, 422);
        let answer = send_files(&portal, &replace, &admin, &[("b.txt", b"two")], "text/html").await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    });
}

/// R95-1-6.1e
#[test]
fn a_picture_uploaded_once_is_used_on_several_pages() {
    run(async {
        let (portal, cookie) = editor().await;
        let file = added(&portal, &cookie, "a.png", &encoded(&DynamicImage::new_rgb8(9, 9), ImageFormat::Png)).await;
        let id = file["id"].as_i64().expect("a number");
        let (first, second) = (draft(&portal, "first").await, draft(&portal, "second").await);
        for entry in [first, second] {
            media::note_uses(portal.portal.db(), entry, &[id]).await.expect("a note");
        }
        let page = portal.get_with(&format!("/admin/media/{id}"), &[("cookie", &cookie)]).await.html();
        let links = page.hrefs("main a");
        for entry in [first, second] {
            assert!(links.contains(&format!("/admin/content/{entry}")), "{links:?}");
        }
        assert_eq!(count(&portal).await, 1);
    });
}

/// R95-2-7a, R95-2-7b, R95-2-7e: what is taken in is named beside the field, and is taken.
#[test]
fn the_form_names_the_formats_that_are_taken_in() {
    run(async {
        let (portal, cookie) = editor().await;
        let hint = portal.get_with("/admin/media", &[("cookie", &cookie)]).await.html().texts("#files-hint").join(" ");
        for named in ["doc", "xls", "txt", "zip", "rar", "Times New Roman", "Arial", "Verdana", "14"] {
            assert!(hint.contains(named), "{named}: {hint}");
        }
        let container = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
        let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for (name, bytes) in [
            ("a.doc", [&container[..], &wide("WordDocument")].concat()),
            ("a.xls", [&container[..], &wide("Workbook")].concat()),
            ("a.txt", b"a".to_vec()),
            ("a.rar", b"Rar!\x1A\x07\x01\0rest".to_vec()),
            ("a.zip", super::archive(&[("a.txt", b"a")])),
        ] {
            assert_eq!(added(&portal, &cookie, name, &bytes).await["name"], name);
        }
    });
}
