//! Decides what a received file is and whether it is taken.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use tokio::sync::Semaphore;

use super::archives;
use super::model::{Format, HEAD, Refusal, clean_svg};
use super::pictures::{self, Made};
use crate::error::{PortalError, Result};

/// Pictures and archives take time and memory: two at a time, others wait.
static TURNS: Semaphore = Semaphore::const_new(2);

/// What a file turned out to be.
pub struct Examined {
    pub format: Format,
    pub size: Option<(u32, u32)>,
    pub renditions: Vec<Made>,
    /// The bytes to be stored in place of the received ones.
    pub cleaned: Option<Vec<u8>>,
}

/// Runs something heavy on a thread of its own when it is its turn.
pub async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = TURNS.acquire().await.map_err(PortalError::internal)?;
    tokio::task::spawn_blocking(work).await.map_err(PortalError::internal)
}

/// Looks into a file that begins as `format` does.
pub fn examine(file: &Path, format: Format, extension: &str, focal: (u32, u32)) -> Result<Examined, Refusal> {
    let plain = |format| Examined { format, size: None, renditions: Vec::new(), cleaned: None };
    match format {
        Format::Svg => {
            let drawing = clean_svg(&read(file)?)?;
            Ok(Examined { size: drawing.size, cleaned: Some(drawing.text.into_bytes()), ..plain(format) })
        }
        Format::Jpg | Format::Png | Format::Gif | Format::Webp => {
            let picture = pictures::develop(&read(file)?, format, focal)?;
            let size = Some((picture.width, picture.height));
            Ok(Examined { size, renditions: picture.renditions, ..plain(format) })
        }
        Format::Zip => {
            let file = File::open(file).map_err(|_| Refusal::Broken)?;
            Ok(plain(archives::examine(std::io::BufReader::new(file), extension)?))
        }
        Format::Doc => old_office(open(file)?).map(plain),
        Format::Txt | Format::Csv | Format::Vtt => check_text(open(file)?).map(|()| plain(format)),
        _ => Ok(plain(format)),
    }
}

/// Looks into bytes that begin as `format` does, and makes nothing of them.
pub fn look_into(bytes: &[u8], format: Format, extension: &str) -> Result<Format, Refusal> {
    match format {
        Format::Jpg | Format::Png | Format::Gif | Format::Webp => pictures::inspect(bytes, format).map(|()| format),
        Format::Zip => archives::examine(std::io::Cursor::new(bytes), extension),
        Format::Doc => old_office(bytes),
        Format::Txt | Format::Csv | Format::Vtt => check_text(bytes).map(|()| format),
        _ => Ok(format),
    }
}

fn open(file: &Path) -> Result<File, Refusal> {
    File::open(file).map_err(|_| Refusal::Broken)
}

fn read(file: &Path) -> Result<Vec<u8>, Refusal> {
    std::fs::read(file).map_err(|_| Refusal::Broken)
}

/// Word and Excel of the years before 2007 share one container; the names of its parts, in
/// UTF-16, tell which it is.
fn old_office(file: impl Read) -> Result<Format, Refusal> {
    let (word, excel) = (wide("WordDocument"), [wide("Workbook"), wide("Book")]);
    let macros = wide("_VBA_PROJECT");
    let (mut is_word, mut is_excel) = (false, false);
    pieces(file, macros.len(), |piece| {
        let holds = |sign: &[u8]| piece.windows(sign.len()).any(|window| window == sign);
        is_word |= holds(&word);
        is_excel |= excel.iter().any(|sign| holds(sign));
        if holds(&macros) { Err(Refusal::Macros) } else { Ok(()) }
    })?;
    match (is_word, is_excel) {
        (true, _) => Ok(Format::Doc),
        (false, true) => Ok(Format::Xls),
        (false, false) => Err(Refusal::Type),
    }
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Text to its very end is UTF-8 (O116-U-2.7b) and no page in disguise.
fn check_text(mut file: impl Read) -> Result<(), Refusal> {
    let mut rest = Vec::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut piece).map_err(|_| Refusal::Broken)?;
        if read == 0 {
            return if rest.is_empty() { Ok(()) } else { Err(Refusal::Encoding) };
        }
        rest.extend_from_slice(&piece[..read]);
        let valid = match std::str::from_utf8(&rest) {
            Ok(_) => rest.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return Err(Refusal::Encoding),
        };
        if rest[..valid].contains(&0) {
            return Err(Refusal::Encoding);
        }
        rest.drain(..valid);
    }
}

/// Reads a file piece by piece; neighbours overlap, so that nothing hides on a border.
fn pieces(
    mut file: impl Read,
    overlap: usize,
    mut each: impl FnMut(&[u8]) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut piece = Vec::new();
    let mut buffer = vec![0; 16 * HEAD];
    loop {
        let read = file.read(&mut buffer).map_err(|_| Refusal::Broken)?;
        if read == 0 {
            return Ok(());
        }
        piece.extend_from_slice(&buffer[..read]);
        each(&piece)?;
        let kept = piece.len().saturating_sub(overlap);
        piece.drain(..kept);
    }
}
