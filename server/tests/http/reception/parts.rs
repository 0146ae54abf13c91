//! Forms with files, as browsers send them.

use axum::body::Body;
use axum::http::Request;
use portal_entities::appeal_files;
use sea_orm::EntityTrait;

use super::{filled, opened};
use crate::support::{Answer, TestPortal};

/// A small picture that is one.
pub fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(8, 8).write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

/// Sends fields and files in one form.
pub async fn post_parts(
    portal: &TestPortal,
    address: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
    cookie: &str,
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (name, content) in files {
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
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
        .header("cookie", cookie);
    portal.send(request.body(Body::from(body)).expect("a request")).await
}

/// Sends a letter with files, with the given fields otherwise than usual.
pub async fn send_files(portal: &TestPortal, lang: &str, changes: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    let page = portal.page(&format!("/{lang}/appeals")).await;
    let mark = page.attribute("input[name=mark]", "value");
    let opened = opened(portal, &mark, 60);
    post_parts(portal, &format!("/{lang}/appeals"), &filled(lang, &mark, &opened, changes), files, "").await
}

/// The rows of all files.
pub async fn rows(portal: &TestPortal) -> Vec<appeal_files::Model> {
    appeal_files::Entity::find().all(portal.portal.db()).await.expect("rows")
}

/// The paths of everything that lies sealed.
pub async fn stored(portal: &TestPortal) -> Vec<String> {
    portal.portal.storage().list("private/appeals").await.expect("a list")
}
