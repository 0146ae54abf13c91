//! Forms that are made to fill the memory, and lines that break.

use std::fmt::Write as _;

use axum::body::{Body, Bytes};
use axum::http::Request;
use futures_util::{StreamExt as _, stream};
use portal_app::i18n::Lang;

use super::parts::{rows, send_files, stored};
use super::{open_reception, send};
use crate::support::{Answer, TestPortal, run, words};

/// Sends a body in pieces; a piece that is missing is a line that breaks.
async fn pieces(portal: &TestPortal, pieces: Vec<Option<Vec<u8>>>) -> Answer {
    let broken = || std::io::Error::from(std::io::ErrorKind::ConnectionReset);
    let pieces = pieces.into_iter().map(move |piece| piece.map(Bytes::from).ok_or_else(broken));
    post(portal, Body::from_stream(stream::iter(pieces))).await
}

async fn post(portal: &TestPortal, body: Body) -> Answer {
    let request = Request::post("/ru/appeals")
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin");
    portal.send(request.body(body).expect("a request")).await
}

fn field(name: &str, more: &str) -> String {
    format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"{more}\r\n\r\nx\r\n")
}

#[test]
fn a_form_of_too_many_parts_or_names_is_too_large() {
    run(async {
        let portal = open_reception().await;
        let mut crowds = vec![String::new(); 3];
        for index in 0..401 {
            crowds[0] += &field(&format!("field{index}"), "");
            crowds[1] += &field(&"n".repeat(10_000), "");
            write!(crowds[2], "{}", field("files", &format!("; filename=\"{index}.exe\""))).expect("text");
        }
        for crowd in crowds {
            let answer = pieces(&portal, vec![Some(format!("{crowd}--edge--\r\n").into_bytes())]).await;
            assert_eq!(answer.status, 413);
            assert_eq!(answer.html().texts("h1"), [words(Lang::Ru, "errors-too-large")]);
        }
        // What a person sends is far from it: a whole folder chosen at once.
        let files: Vec<(&str, &[u8])> = vec![("a.exe", b"MZ\x90"); 40];
        assert_eq!(send_files(&portal, "ru", &[], &files).await.status, 422);
    });
}

#[test]
fn nothing_is_read_once_it_is_clear_that_a_form_is_none() {
    run(async {
        let portal = open_reception().await;
        let refused: String = (0..401).map(|index| field("files", &format!("; filename=\"{index}.exe\""))).collect();
        // Nothing comes after it: whoever read on would wait.
        let start = stream::iter([Ok::<_, std::io::Error>(Bytes::from(refused))]);
        assert_eq!(post(&portal, Body::from_stream(start.chain(stream::pending()))).await.status, 413);
        let endless = "--edge\r\ncontent-disposition: form-data; name=\"files\"; filename=\"".as_bytes().to_vec();
        let mut head = vec![Some(endless)];
        head.extend(vec![Some(vec![b'a'; 40_000]); 3]);
        assert_eq!(pieces(&portal, head).await.status, 400);
    });
}

#[test]
fn a_line_that_breaks_is_no_fault_of_ours() {
    run(async {
        let portal = open_reception().await;
        let file = field("files", "; filename=\"a.txt\"");
        for start in ["", "--edge\r\n", &field("subject", ""), &file, file.trim_end_matches("\r\n")] {
            let answer = pieces(&portal, vec![Some(start.as_bytes().to_vec()), None]).await;
            assert_eq!(answer.status, 400, "{start}");
            assert_eq!(answer.html().texts("h1"), [words(Lang::Ru, "errors-bad-request")]);
        }
        assert_eq!((rows(&portal).await.len(), stored(&portal).await.len()), (0, 0));
    });
}

#[test]
fn who_finds_no_room_for_files_is_told_when_to_come_again_and_words_come_through() {
    run(async {
        let portal = open_reception().await;
        let room = portal.portal.letter_room();
        let all = u32::try_from(room.available_permits()).expect("a number");
        let others = room.clone().acquire_many_owned(all).await.expect("all of it");
        let file: [(&str, &[u8]); 1] = [("a.txt", b"text")];
        let answer = send_files(&portal, "ru", &[], &file).await;
        assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "30"));
        assert_eq!(answer.html().texts("h1"), [words(Lang::Ru, "errors-busy")]);
        assert_eq!(send_files(&portal, "ru", &[], &[]).await.status, 303, "words need no room");
        assert_eq!(send(&portal, "ru", &[]).await.status, 303);
        drop(others);
        assert_eq!(send_files(&portal, "ru", &[], &file).await.status, 303);
        assert_eq!(room.available_permits(), all as usize, "all of it was given back");
    });
}
