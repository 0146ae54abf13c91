//! How files are served: types, names, parts of sound and video.

use image::{DynamicImage, ImageFormat};
use portal_app::features::media::Storage;

use super::{added, editor, encoded, signed_in};
use crate::support::{TestPortal, run};

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

/// O116-U-2.7e, O116-T-12: a name in any alphabet arrives whole, in both forms of the header.
#[test]
fn a_download_is_called_as_its_file_is() {
    run(async {
        let (portal, cookie) = editor().await;
        let file = added(&portal, &cookie, "Жоспар, 2026 «қала» (1).csv", "аты;саны".as_bytes()).await;
        let served = portal.get(file["href"].as_str().expect("an address")).await;
        let disposition = served.header("content-disposition");
        assert!(disposition.starts_with("attachment; filename=\"_______ 2026"), "{disposition}");
        let (_, encoded) = disposition.split_once("filename*=UTF-8''").expect("the name in UTF-8");
        let name = percent_encoding::percent_decode_str(encoded).decode_utf8().expect("UTF-8");
        assert_eq!(name, file["name"].as_str().expect("a name"));
        assert!(encoded.is_ascii() && !encoded.contains([' ', '"', ',', ';']), "{encoded}");
        assert_eq!(served.header("x-content-type-options"), "nosniff");
        let missing = portal.get("/media/no/such.csv").await;
        assert_eq!((missing.status.as_u16(), missing.header("cache-control")), (404, "no-store"));
    });
}

/// O116-T-43: players move within a file, from a folder as from a storage elsewhere.
#[test]
fn sound_and_video_are_sent_in_the_parts_that_players_ask_for() {
    run(async {
        let folder = TestPortal::start().await;
        let elsewhere = TestPortal::stored_in(Storage::memory()).await;
        for portal in [folder, elsewhere] {
            let cookie = signed_in(&portal, "editor", portal_app::features::rights::Role::SectionEditor).await;
            let film: Vec<u8> =
                b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".iter().copied().chain((0..=255).cycle().take(100_000)).collect();
            let video = added(&portal, &cookie, "a.mp4", &film).await;
            let address = video["href"].as_str().expect("an address");
            let whole = portal.get(address).await;
            assert_eq!((whole.status.as_u16(), whole.header("content-type")), (200, "video/mp4"));
            assert_eq!((whole.header("accept-ranges"), whole.body.len()), ("bytes", film.len()));
            assert_eq!(whole.header("content-disposition"), "", "it plays where it is");
            for (range, from, to) in [
                ("bytes=0-0", 0, 1),
                ("bytes=50000-59999", 50_000, 60_000),
                ("bytes=99000-", 99_000, film.len()),
                ("bytes=-500", film.len() - 500, film.len()),
            ] {
                let part = portal.get_with(address, &[("range", range)]).await;
                assert_eq!(part.status, 206, "{range}");
                assert_eq!(part.body.as_ref(), &film[from..to], "{range}");
                let told = format!("bytes {from}-{}/{}", to - 1, film.len());
                assert_eq!(part.header("content-range"), told);
                assert_eq!(part.header("content-type"), "video/mp4");
            }
            assert_eq!(portal.get_with(address, &[("range", "bytes=900000-")]).await.status, 416);
            let captions =
                added(&portal, &cookie, "a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nСәлем".as_bytes()).await;
            let served = portal.get(captions["href"].as_str().expect("an address")).await;
            assert_eq!(served.header("content-type"), "text/vtt; charset=utf-8");
            assert_eq!(served.header("content-disposition"), "");
        }
    });
}
