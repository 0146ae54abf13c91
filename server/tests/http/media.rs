//! The library: what is taken, what is refused and in which words, how files are served.

use std::io::{Cursor, Write as _};

use axum::body::Body;
use axum::http::Request;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use portal_app::features::accounts;
use portal_app::features::accounts::one_time_password;
use portal_app::features::media;
use portal_app::i18n::Lang;
use portal_entities::{entries, grants, media as files, revisions, users};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::Value;

use crate::support::{Answer, TestPortal, now, run, words};

const ADMIN: &str = "admin@shymkent.example";
const EDITOR: &str = "editor@shymkent.example";
const REVIEWER: &str = "reviewer@shymkent.example";

/// A portal and the cookie of somebody with a role.
async fn signed_in(portal: &TestPortal, email: &str, role: &str) -> String {
    let db = portal.portal.db();
    let password = one_time_password();
    accounts::create_administrator(db, email, email, &password, now()).await.expect("an account");
    let user =
        users::Entity::find().filter(users::Column::Email.eq(email)).one(db).await.expect("a row").expect("a user");
    let change = grants::ActiveModel { role: Set(role.to_owned()), ..Default::default() };
    grants::Entity::update_many()
        .set(change)
        .filter(grants::Column::UserId.eq(user.id))
        .exec(db)
        .await
        .expect("a role");
    let first = portal.post("/en/login", &[("email", email), ("password", password.reveal())], &[]).await.cookie_pair();
    let new = "a long enough password";
    let fields = [("current", password.reveal()), ("password", new), ("repeated", new)];
    portal.post("/account/password", &fields, &[("cookie", &first)]).await;
    portal.post("/en/login", &[("email", email), ("password", new)], &[]).await.cookie_pair()
}

async fn editor() -> (TestPortal, String) {
    let portal = TestPortal::start().await;
    let cookie = signed_in(&portal, EDITOR, "section-editor").await;
    (portal, cookie)
}

async fn send_files(portal: &TestPortal, address: &str, cookie: &str, parts: &[(&str, &[u8])], accept: &str) -> Answer {
    let mut body = Vec::new();
    for (name, content) in parts {
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\ncontent-type: image/png\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    let request = Request::post(address)
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("content-length", body.len())
        .header("sec-fetch-site", "same-origin")
        .header("accept", accept)
        .header("cookie", cookie);
    portal.send(request.body(Body::from(body)).expect("a request")).await
}

async fn upload(portal: &TestPortal, cookie: &str, parts: &[(&str, &[u8])]) -> Answer {
    send_files(portal, "/admin/media", cookie, parts, "text/html").await
}

/// The one file that was added, as scripts learn of it.
async fn added(portal: &TestPortal, cookie: &str, name: &str, content: &[u8]) -> Value {
    let answer = send_files(portal, "/admin/media", cookie, &[(name, content)], "application/json").await;
    assert_eq!(answer.status, 200, "{name}: {}", answer.text());
    let report: Value = serde_json::from_slice(&answer.body).expect("JSON");
    report["added"][0].clone()
}

async fn count(portal: &TestPortal) -> u64 {
    files::Entity::find().count(portal.portal.db()).await.expect("a number")
}

/// Everything below the media folder.
fn stored(portal: &TestPortal) -> usize {
    fn below(folder: &std::path::Path) -> usize {
        let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
        entries.flatten().map(|entry| if entry.path().is_dir() { below(&entry.path()) } else { 1 }).sum()
    }
    below(&portal.data_dir().join("media")) + below(&portal.data_dir().join("uploads"))
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut seed = 7_u32;
    let noise = RgbImage::from_fn(width, height, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([seed.to_le_bytes()[1], seed.to_le_bytes()[2], seed.to_le_bytes()[3]])
    });
    encoded(&DynamicImage::ImageRgb8(noise), ImageFormat::Jpeg)
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("an entry");
        writer.write_all(content).expect("its bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

/// O116-T-32b, R95-2-4k, R95-2-7d: the original is kept, what pages load weighs at most 30 kB.
#[test]
fn a_noisy_photograph_gets_renditions_that_pages_can_bear() {
    run(async {
        let (portal, cookie) = editor().await;
        let original = picture(3_000, 2_000);
        let answer = upload(&portal, &cookie, &[("Жаңа жылдық шырша.png", &original)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let row = files::Entity::find().one(portal.portal.db()).await.expect("a row").expect("a file");
        assert_eq!(answer.header("location"), format!("/admin/media/{}", row.id));
        assert_eq!((row.mime.as_str(), row.name.as_str()), ("image/jpeg", "Жаңа жылдық шырша.jpg"));
        assert_eq!((row.width, row.height), (Some(3_000), Some(2_000)));
        let renditions = row.renditions.as_array().expect("a list").clone();
        assert!(renditions.len() >= 6, "{renditions:?}");
        for rendition in &renditions {
            let served = portal.get(&format!("/media/{}", rendition["path"].as_str().expect("a path"))).await;
            assert_eq!((served.status.as_u16(), served.header("content-type")), (200, "image/jpeg"));
            assert_eq!(served.body.len() as u64, rendition["bytes"].as_u64().expect("a number"));
            if rendition["width"].as_u64() <= Some(640) {
                assert!(served.body.len() <= 30_000, "{rendition}");
            }
        }
        let served = portal.get(&format!("/media/{}", row.path)).await;
        assert_eq!(served.body.as_ref(), original);
        assert!(served.header("cache-control").contains("immutable"));
    });
}

#[test]
fn the_same_bytes_under_two_names_are_one_file() {
    run(async {
        let (portal, cookie) = editor().await;
        let one = added(&portal, &cookie, "a.txt", "қала".as_bytes()).await;
        let other = added(&portal, &cookie, "b.txt", "қала".as_bytes()).await;
        assert_eq!(one["id"], other["id"]);
        assert_eq!((count(&portal).await, stored(&portal)), (1, 1));
    });
}

/// O116-T-32c, R95-2-7d: each is named with its reason, the good one of the same form stays.
#[test]
fn hostile_files_are_refused_in_words_and_the_others_taken() {
    run(async {
        let (portal, cookie) = editor().await;
        let zeros = vec![0_u8; 30_000_000];
        let inner = archive(&[("a.txt", b"a")]);
        let mut gif_and_zip = encoded(&DynamicImage::new_rgb8(2, 2), ImageFormat::Gif);
        gif_and_zip.extend_from_slice(&inner);
        let png = encoded(&DynamicImage::new_rgb8(2, 2), ImageFormat::Png);
        // A header alone, of a picture with 400 megapixels.
        let huge =
            b"GIF89a\x20\x4e\x20\x4e\x00\x00\x00,\x00\x00\x00\x00\x20\x4e\x20\x4e\x00\x02\x02\x44\x01\x00;".to_vec();
        let bad: Vec<(&str, Vec<u8>, &str)> = vec![
            (
                "script.svg",
                b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec(),
                "media-err-svg",
            ),
            ("event.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(), "media-err-svg"),
            ("polyglot.gif", b"GIF89a/*\x01\x01\x00\x00*/=1;alert(1);".to_vec(), "media-err-polyglot"),
            ("gifar.gif", gif_and_zip, "media-err-polyglot"),
            ("huge.gif", huge, "media-err-pixels"),
            ("cut.png", png[..40].to_vec(), "media-err-broken"),
            ("bomb.zip", archive(&[("a.txt", &zeros)]), "media-err-bomb"),
            ("bomb.docx", archive(&[("[Content_Types].xml", b"x"), ("word/document.xml", &zeros)]), "media-err-bomb"),
            ("nested.zip", archive(&[("b.zip", &inner)]), "media-err-nested"),
            ("program.zip", archive(&[("setup.exe", b"MZ")]), "media-err-archive"),
            ("program.pdf", b"MZ\x90\x00\x03\x00\x00\x00".to_vec(), "media-err-type"),
            ("page.txt", b"<!DOCTYPE html><script>alert(1)</script>".to_vec(), "media-err-markup"),
            ("code.js", b"alert(1)".to_vec(), "media-err-type"),
            ("page.html", b"<html></html>".to_vec(), "media-err-markup"),
            ("cp1251.csv", vec![0xEA, 0xE0, 0xEB, 0xE0], "media-err-encoding"),
        ];
        let mut parts: Vec<(&str, &[u8])> = bad.iter().map(|(name, bytes, _)| (*name, bytes.as_slice())).collect();
        parts.insert(3, ("good.png", &png));
        let answer = upload(&portal, &cookie, &parts).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        let told = page.texts(".error-summary[role=alert] li");
        assert_eq!(told.len(), bad.len(), "{told:#?}");
        for ((name, _, reason), told) in bad.iter().zip(&told) {
            assert!(told.starts_with(name) && told.ends_with(&words(Lang::En, reason)), "{name}: {told}");
        }
        assert!(page.texts("main .notice a").contains(&"good.png".to_owned()));
        assert_eq!(count(&portal).await, 1);
        assert_eq!(stored(&portal), 3, "the original, one rendition and one cut; nothing else");
    });
}

#[test]
fn a_name_never_decides_what_a_file_is() {
    run(async {
        let (portal, cookie) = editor().await;
        let png = encoded(&DynamicImage::new_rgb8(2, 2), ImageFormat::Png);
        let file = added(&portal, &cookie, "../../evil.html", &png).await;
        assert_eq!((file["mime"].as_str(), file["name"].as_str()), (Some("image/png"), Some("evil.png")));
        let served = portal.get(file["href"].as_str().expect("an address")).await;
        assert_eq!(served.header("content-type"), "image/png");
        assert_eq!(served.header("x-content-type-options"), "nosniff");
    });
}

/// O116-U-2.7b, O116-U-2.7d, O116-T-12
#[test]
fn files_are_served_so_that_none_of_them_runs() {
    run(async {
        let (portal, cookie) = editor().await;
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='2' height='2'><path d='M0 0'/></svg>";
        let drawing = added(&portal, &cookie, "a.svg", svg).await;
        let served = portal.get(drawing["href"].as_str().expect("an address")).await;
        assert_eq!(served.header("content-type"), "image/svg+xml");
        assert!(served.header("content-security-policy").ends_with("sandbox"));
        let text = added(&portal, &cookie, "Қаулы №1.txt", "мәтін".as_bytes()).await;
        let address = text["href"].as_str().expect("an address");
        let served = portal.get(address).await;
        assert_eq!(served.header("content-type"), "text/plain; charset=utf-8");
        let disposition = served.header("content-disposition");
        assert!(
            disposition.starts_with("attachment;") && disposition.contains("filename*=UTF-8''%D2%9A"),
            "{disposition}"
        );
        let sound = added(&portal, &cookie, "a.mp3", &[&b"ID3\x04\0\0\0\0\0\0"[..], &[0xFF; 100]].concat()).await;
        let part = portal.get_with(sound["href"].as_str().expect("an address"), &[("range", "bytes=0-9")]).await;
        assert_eq!((part.status.as_u16(), part.body.len()), (206, 10));
        assert_eq!(part.header("content-type"), "audio/mpeg");
    });
}

#[test]
fn only_uploads_may_be_large() {
    run(async {
        let (portal, cookie) = editor().await;
        let large = vec![b'a'; 50_000_000];
        for address in ["/admin/media/1", "/en/login", "/account/password", "/admin/media/1/delete"] {
            let answer = send_files(&portal, address, &cookie, &[("a.txt", &large)], "text/html").await;
            assert_eq!(answer.status, 413, "{address}");
            assert_eq!(answer.html().texts("h1"), [words(Lang::of_path(address), "errors-too-large")]);
        }
        let answer = upload(&portal, &cookie, &[("large.txt", &vec![b'a'; 50_000_001])]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("50.0"), "the limit is named");
        let answer = upload(&portal, &cookie, &[("large.png", &[picture(2, 2), vec![0; 15_000_000]].concat())]).await;
        assert!(answer.text().contains("15.0"));
        assert_eq!((count(&portal).await, stored(&portal)), (0, 0));
    });
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
        assert_eq!(page.hrefs(".error-summary a"), ["#alt_ru", "#alt_en", "#owner", "#consent", "#focal_y"]);
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
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, address.as_str()));
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
        let section = portal.portal.structure().expect("a structure").sections[0].items[0].id;
        let entry = entries::ActiveModel {
            section_id: Set(section),
            kind: Set("page".to_owned()),
            slug: Set("a-page".to_owned()),
            stage: Set("draft".to_owned()),
            draft_authors: Set(serde_json::json!([])),
            created_at: Set(now()),
            changed_at: Set(now()),
            lock_version: Set(0),
            ..Default::default()
        };
        let entry = entries::Entity::insert(entry).exec(db).await.expect("an entry").last_insert_id;
        media::note_uses(db, entry, &[id, 999]).await.expect("a note");
        let delete = format!("/admin/media/{id}/delete");
        let answer = portal.post(&delete, &[], &[("cookie", &cookie)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(&words(Lang::En, "media-err-used")));
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
        assert!(answer.status == 422 && answer.text().contains(&words(Lang::En, "media-err-duplicate")));
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
        let reviewer = signed_in(&portal, REVIEWER, "reviewer").await;
        assert_eq!(portal.get_with("/admin/media", &[("cookie", &reviewer)]).await.status, 200);
        assert_eq!(portal.get_with(&format!("/admin/media/{id}"), &[("cookie", &reviewer)]).await.status, 200);
        assert_eq!(upload(&portal, &reviewer, &[("b.txt", b"b")]).await.status, 403);
        let other = signed_in(&portal, "other@shymkent.example", "section-editor").await;
        for cookie in [&reviewer, &other] {
            for action in ["", "/delete", "/restore"] {
                let answer = portal.post(&format!("/admin/media/{id}{action}"), &[], &[("cookie", cookie)]).await;
                assert_eq!(answer.status, 403, "{action}");
            }
            let address = format!("/admin/media/{id}/file");
            assert_eq!(send_files(&portal, &address, cookie, &[("b.txt", b"b")], "text/html").await.status, 403);
        }
        let admin = signed_in(&portal, ADMIN, "administrator").await;
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
        let section = portal.portal.structure().expect("a structure").sections[0].items[0].id;
        let entry = entries::ActiveModel {
            section_id: Set(section),
            kind: Set("page".to_owned()),
            slug: Set("a-page".to_owned()),
            stage: Set("draft".to_owned()),
            draft_authors: Set(serde_json::json!([])),
            created_at: Set(now()),
            changed_at: Set(now()),
            lock_version: Set(0),
            ..Default::default()
        };
        let entry = entries::Entity::insert(entry).exec(db).await.expect("an entry").last_insert_id;
        let body = format!("Қаулы: [мәтін](media:{id}).");
        let revision = revisions::ActiveModel {
            entry_id: Set(entry),
            number: Set(1),
            content: Set(serde_json::json!({ "texts": { "kk": { "title": "Бет", "body": body } } })),
            author: Set(EDITOR.to_owned()),
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
        assert!(!own.has("main form") && own.words().contains(&words(Lang::En, "media-fixed")));
        assert_eq!(portal.get(file["href"].as_str().expect("an address")).await.text(), "one");
        let admin = signed_in(&portal, ADMIN, "administrator").await;
        assert_eq!(portal.post(&format!("{address}/delete"), &[], &[("cookie", &admin)]).await.status, 422);
        let answer = send_files(&portal, &replace, &admin, &[("b.txt", b"two")], "text/html").await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    });
}
