//! The act as files to download: txt, rtf, html, xml, and all of them in a zip (`O116-U-2.7c`, `O116-U-2.7d`).

mod escape;
mod html;
mod rtf;
mod txt;
mod xml;

pub use html::to_html;
pub use rtf::to_rtf;
pub use txt::to_txt;
pub use xml::to_xml;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::model::{ActDocument, Paragraph, ParagraphRole, Signature};

/// A format offered for download.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Txt,
    Rtf,
    Html,
    Xml,
    Zip,
}

impl Format {
    pub const ALL: [Self; 5] = [Self::Txt, Self::Rtf, Self::Html, Self::Xml, Self::Zip];
    /// What the zip holds.
    const SINGLE: [Self; 4] = [Self::Txt, Self::Rtf, Self::Html, Self::Xml];

    /// Ending of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Txt => "txt",
            Self::Rtf => "rtf",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Zip => "zip",
        }
    }

    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }

    /// Text says its encoding: UTF-8 (`O116-U-2.7b`).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Txt => "text/plain; charset=utf-8",
            Self::Rtf => "application/rtf",
            Self::Html => "text/html; charset=utf-8",
            Self::Xml => "application/xml; charset=utf-8",
            Self::Zip => "application/zip",
        }
    }
}

/// The act in one format. `language` is the language of its text, such as `kk`.
pub fn export(document: &ActDocument, format: Format, language: &str) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Txt => Ok(to_txt(document).into_bytes()),
        Format::Rtf => Ok(to_rtf(document).into_bytes()),
        Format::Html => Ok(to_html(document, language).into_bytes()),
        Format::Xml => Ok(to_xml(document, language).into_bytes()),
        Format::Zip => to_zip(document, language),
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("the archive could not be written")]
    Zip(#[from] ZipError),
    #[error("the archive could not be filled")]
    Write(#[from] std::io::Error),
}

/// All other formats in one archive, named by the act's slug; the same bytes each time.
pub fn to_zip(document: &ActDocument, language: &str) -> Result<Vec<u8>, ExportError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let slug = if document.meta.slug.is_empty() { "act" } else { &document.meta.slug };
    for format in Format::SINGLE {
        archive.start_file(format!("{slug}.{}", format.extension()), options)?;
        archive.write_all(&export(document, format, language)?)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The title of the file: of the act, or else its slug.
fn file_title(document: &ActDocument) -> &str {
    document.meta.title.as_deref().unwrap_or(&document.meta.slug)
}

/// Titles, statuses and requisites stand in the middle.
fn is_centred(paragraph: &Paragraph) -> bool {
    matches!(paragraph.role, ParagraphRole::Title | ParagraphRole::Status | ParagraphRole::Requisites)
}

/// Post and name on one line each.
fn signature_lines(signature: &Signature) -> impl Iterator<Item = &super::model::Text> {
    signature.post.iter().chain(&signature.name)
}
