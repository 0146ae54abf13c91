//! What is taken, and what is refused in which words.

use image::{DynamicImage, ImageFormat};
use portal_app::i18n::Lang;
use portal_entities::media as files;
use sea_orm::EntityTrait;

use super::{added, archive, count, editor, encoded, picture, send_files, stored, upload};
use crate::support::{run, words};

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
            assert!(told.starts_with(name) && told.ends_with(&words(Lang::Kk, reason)), "{name}: {told}");
        }
        assert!(page.texts("main .notice a").contains(&"good.png".to_owned()));
        assert_eq!(count(&portal).await, 1);
        assert_eq!(stored(&portal), 3, "the original, one rendition and one cut; nothing else");
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
        assert!(answer.text().contains("50\u{a0}МБ"), "the limit is named");
        let answer = upload(&portal, &cookie, &[("large.png", &[picture(2, 2), vec![0; 15_000_000]].concat())]).await;
        assert!(answer.text().contains("15\u{a0}МБ"));
        assert_eq!((count(&portal).await, stored(&portal)), (0, 0));
    });
}
