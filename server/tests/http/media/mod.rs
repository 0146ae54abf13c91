//! The library: what is taken, how it is served, who may change it, what is read in it.

mod recordings;
mod serving;
mod shelf;
mod storages;
mod taking;
mod words;

use std::io::{Cursor, Write as _};

use axum::body::Body;
use axum::http::Request;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use portal_app::features::rights::Role;
use portal_entities::media as files;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::Value;

use crate::support::{Answer, TestPortal};

/// A portal and the cookie of an editor.
async fn editor() -> (TestPortal, String) {
    let portal = TestPortal::start().await;
    let cookie = signed_in(&portal, "editor", Role::SectionEditor).await;
    (portal, cookie)
}

/// The cookie of somebody with a role everywhere.
async fn signed_in(portal: &TestPortal, name: &str, role: Role) -> String {
    portal.staff(name, &[(role, None)]).await.cookie().to_owned()
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
