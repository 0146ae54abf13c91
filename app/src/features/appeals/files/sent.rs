//! A form as it was sent, with files or without: fields typed, files looked into, and what is
//! wrong with those that are not taken. Nothing of them touches a disk here.

use std::time::Duration;

use axum::body::{Bytes, to_bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{Form, FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use tokio::time::timeout;
use url::form_urlencoded::Serializer;

use super::room::Room;
use super::sips::{self, Gauge};
use super::{LARGEST, MOST, TOGETHER};
use crate::error::PortalError;
use crate::features::media::{self, Checked, Refusal};
use crate::i18n::Lang;
use crate::server::Portal;
use crate::ui::files::size;

/// The name of every field of files.
pub const FIELD: &str = "files";

/// All that may be typed into one form, in bytes.
const MOST_TYPED: usize = 256 * 1024;
/// So much of one field is kept, in bytes: more letters than any field takes, so that whoever wrote
/// too much is told so beside the field and has the rest of the form back.
const MOST_OF_FIELD: usize = 64 * 1024;
/// So many parts a form has at most: every field of the longest, a survey of many pages, and more
/// files than are taken.
const MOST_PARTS: usize = 400;
/// So many of the files that are not taken are named.
const MOST_NAMED: usize = 20;
/// A line on which nothing came for so long is dead.
const SILENCE: Duration = Duration::from_secs(30);

/// A form and the files that came with it.
pub struct Sent<T> {
    pub typed: T,
    pub files: Vec<Checked>,
    /// Names of files that are not taken, and why.
    pub refused: Vec<(String, Trouble)>,
    /// What the files take of the memory for them, until they are sealed.
    _room: Room,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Content(Refusal),
    /// One too many.
    Number,
    /// Together with those before it too large.
    Together,
}

impl Trouble {
    fn words(self, lang: Lang) -> String {
        match self {
            Self::Content(Refusal::Type) => tl!(lang, "reception-file-type"),
            Self::Content(refusal) => refusal.words(lang),
            Self::Number => tl!(lang, "reception-file-number", most = MOST),
            Self::Together => tl!(lang, "reception-file-together", max = size(lang, TOGETHER)),
        }
    }
}

impl<T> Sent<T> {
    /// Which files were refused and why, in words for their field.
    pub fn fault(&self, lang: Lang) -> Option<String> {
        let lines: Vec<_> =
            self.refused.iter().map(|(name, trouble)| format!("{name} – {}", trouble.words(lang))).collect();
        (!lines.is_empty()).then(|| tl!(lang, "reception-file-refused", files = lines.join("; ")))
    }

    /// Whether somebody chose files at all: browsers forget them when a form comes back.
    pub fn had_files(&self) -> bool {
        !self.files.is_empty() || !self.refused.is_empty()
    }
}

impl<T: DeserializeOwned> FromRequest<Portal> for Sent<T> {
    type Rejection = Response;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Response> {
        let is_in_parts = request
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        if is_in_parts {
            let gauge = Gauge::new();
            let request = request.map(|body| sips::of(body, &gauge));
            let parts = Multipart::from_request(request, portal).await.map_err(IntoResponse::into_response)?;
            let form = Parts { gauge, room: Room::default(), files: Vec::new(), refused: Vec::new(), together: 0 };
            return form.read(portal, parts).await;
        }
        let (head, body) = request.into_parts();
        let Ok(bytes) = to_bytes(body, MOST_TYPED).await else {
            return Err(too_large());
        };
        let Form(typed) = Form::from_request(Request::from_parts(head, bytes.into()), portal)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self { typed, files: Vec::new(), refused: Vec::new(), _room: Room::default() })
    }
}

/// What came of a form so far.
struct Parts {
    gauge: Gauge,
    room: Room,
    files: Vec<Checked>,
    refused: Vec<(String, Trouble)>,
    /// The bytes of the files that were taken.
    together: u64,
}

impl Parts {
    async fn read<T: DeserializeOwned>(mut self, portal: &Portal, mut parts: Multipart) -> Result<Sent<T>, Response> {
        let mut typed: Vec<(String, String)> = Vec::new();
        let (mut length, mut count) = (0, 0);
        while let Some(part) = self.next(&mut parts).await? {
            count += 1;
            if count > MOST_PARTS {
                return Err(too_large());
            }
            let field = part.name().unwrap_or_default().to_owned();
            let Some(name) = part.file_name().map(str::to_owned) else {
                let value = text(part).await?;
                length += field.len() + value.len();
                if length > MOST_TYPED {
                    return Err(too_large());
                }
                typed.push((field, value));
                continue;
            };
            if field != FIELD || name.is_empty() {
                drain(part).await?;
                continue;
            }
            self.look_into(portal, name, part).await?;
        }
        let request = Request::post("/")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Serializer::new(String::new()).extend_pairs(typed).finish().into())
            .map_err(|error| PortalError::internal(error).into_response())?;
        let Form(typed) = Form::from_request(request, &()).await.map_err(IntoResponse::into_response)?;
        Ok(Sent { typed, files: self.files, refused: self.refused, _room: self.room })
    }

    async fn next<'a>(&self, parts: &'a mut Multipart) -> Result<Option<Field<'a>>, Response> {
        self.gauge.head();
        let part = timeout(SILENCE, parts.next_field()).await.map_err(|_| silent())?.map_err(|error| broken(&error));
        self.gauge.content();
        part
    }

    /// Takes a file, or says why not.
    async fn look_into(&mut self, portal: &Portal, name: String, part: Field<'_>) -> Result<(), Response> {
        let shown: String = name.chars().filter(|letter| !letter.is_control()).take(120).collect();
        if self.files.len() == MOST || self.refused.len() == MOST_NAMED {
            drain(part).await?;
            if self.refused.len() < MOST_NAMED {
                self.refused.push((shown, Trouble::Number));
            }
            return Ok(());
        }
        let Some(bytes) = self.bytes(portal, part).await? else {
            self.refused.push((shown, Trouble::Content(Refusal::TooLarge { limit: LARGEST })));
            return Ok(());
        };
        let together = self.together + bytes.len() as u64;
        if together > TOGETHER {
            self.refused.push((shown, Trouble::Together));
            return Ok(());
        }
        match media::check(name, bytes).await.map_err(IntoResponse::into_response)? {
            Ok(file) => {
                self.together = together;
                self.files.push(file);
            }
            Err(refusal) => self.refused.push((shown, Trouble::Content(refusal))),
        }
        Ok(())
    }

    /// The bytes of a file; none if they are too many, and then nothing of it is held.
    async fn bytes(&mut self, portal: &Portal, mut part: Field<'_>) -> Result<Option<Vec<u8>>, Response> {
        let mut bytes = Vec::new();
        while let Some(piece) = piece(&mut part).await? {
            let length = (bytes.len() + piece.len()) as u64;
            if length > LARGEST {
                drop(bytes);
                drain(part).await?;
                return Ok(None);
            }
            self.room.grow(portal, self.together + length).await.map_err(IntoResponse::into_response)?;
            bytes.extend_from_slice(&piece);
        }
        Ok(Some(bytes))
    }
}

/// A form that broke off or is none: whoever sent it is told, if they are still there.
fn broken(error: &MultipartError) -> Response {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        _ => PortalError::BadRequest.into_response(),
    }
}

fn too_large() -> Response {
    StatusCode::PAYLOAD_TOO_LARGE.into_response()
}

fn silent() -> Response {
    StatusCode::REQUEST_TIMEOUT.into_response()
}

async fn piece(part: &mut Field<'_>) -> Result<Option<Bytes>, Response> {
    timeout(SILENCE, part.chunk()).await.map_err(|_| silent())?.map_err(|error| broken(&error))
}

/// A field that was typed, or its beginning. A NUL is refused, as at the door for other forms.
async fn text(mut part: Field<'_>) -> Result<String, Response> {
    let (mut bytes, mut is_cut) = (Vec::new(), false);
    while let Some(piece) = piece(&mut part).await? {
        let room = MOST_OF_FIELD - bytes.len();
        is_cut |= piece.len() > room;
        bytes.extend_from_slice(piece.get(..room).unwrap_or(&piece));
    }
    if bytes.contains(&0) {
        return Err(PortalError::BadRequest.into_response());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        // Cut inside a letter.
        Err(error) if is_cut && error.utf8_error().error_len().is_none() => {
            let whole = error.utf8_error().valid_up_to();
            Ok(String::from_utf8_lossy(&error.as_bytes()[..whole]).into_owned())
        }
        Err(_) => Err(PortalError::BadRequest.into_response()),
    }
}

/// Reads on, so that the browser gets an answer instead of a broken line.
async fn drain(mut part: Field<'_>) -> Result<(), Response> {
    while piece(&mut part).await?.is_some() {}
    Ok(())
}
