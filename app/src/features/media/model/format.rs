//! The formats that the library takes; what they are called on the wire is decided here alone.

use super::refusal::Refusal;

/// What a file is for readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Picture,
    Document,
    Audio,
    Video,
    /// Captions of a video or sound (O116-T-43).
    Captions,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Picture, Self::Document, Self::Audio, Self::Video, Self::Captions];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Document => "document",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::Captions => "captions",
        }
    }

    /// The kind of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The largest file, in bytes.
    pub const fn limit(self) -> u64 {
        const MB: u64 = 1_000_000;
        match self {
            Self::Picture => 15 * MB,
            Self::Document => 50 * MB,
            Self::Audio | Self::Video => 200 * MB,
            Self::Captions => MB,
        }
    }
}

/// A format (R95-2-7a, R95-2-7d, R95-2-7e, O116-U-2.7c).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Jpg,
    Png,
    Gif,
    Webp,
    Svg,
    Doc,
    Docx,
    Xls,
    Xlsx,
    Ods,
    Odt,
    Txt,
    Rtf,
    Pdf,
    Csv,
    Zip,
    Rar,
    Mp3,
    Ogg,
    M4a,
    Wav,
    Mp4,
    Webm,
    Vtt,
}

impl Format {
    pub const ALL: [Self; 24] = [
        Self::Jpg,
        Self::Png,
        Self::Gif,
        Self::Webp,
        Self::Svg,
        Self::Doc,
        Self::Docx,
        Self::Xls,
        Self::Xlsx,
        Self::Ods,
        Self::Odt,
        Self::Txt,
        Self::Rtf,
        Self::Pdf,
        Self::Csv,
        Self::Zip,
        Self::Rar,
        Self::Mp3,
        Self::Ogg,
        Self::M4a,
        Self::Wav,
        Self::Mp4,
        Self::Webm,
        Self::Vtt,
    ];

    /// The end of the stored name, and the type under which the file is served.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Jpg => ("jpg", "image/jpeg"),
            Self::Png => ("png", "image/png"),
            Self::Gif => ("gif", "image/gif"),
            Self::Webp => ("webp", "image/webp"),
            Self::Svg => ("svg", "image/svg+xml"),
            Self::Doc => ("doc", "application/msword"),
            Self::Docx => ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Self::Xls => ("xls", "application/vnd.ms-excel"),
            Self::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Self::Ods => ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Self::Odt => ("odt", "application/vnd.oasis.opendocument.text"),
            Self::Txt => ("txt", "text/plain; charset=utf-8"),
            Self::Rtf => ("rtf", "application/rtf"),
            Self::Pdf => ("pdf", "application/pdf"),
            Self::Csv => ("csv", "text/csv; charset=utf-8"),
            Self::Zip => ("zip", "application/zip"),
            Self::Rar => ("rar", "application/vnd.rar"),
            Self::Mp3 => ("mp3", "audio/mpeg"),
            Self::Ogg => ("ogg", "audio/ogg"),
            Self::M4a => ("m4a", "audio/mp4"),
            Self::Wav => ("wav", "audio/wav"),
            Self::Mp4 => ("mp4", "video/mp4"),
            Self::Webm => ("webm", "video/webm"),
            Self::Vtt => ("vtt", "text/vtt; charset=utf-8"),
        }
    }

    pub const fn extension(self) -> &'static str {
        self.names().0
    }

    pub const fn mime(self) -> &'static str {
        self.names().1
    }

    /// The format of an extension in small letters.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }

    pub const fn kind(self) -> Kind {
        match self {
            Self::Jpg | Self::Png | Self::Gif | Self::Webp | Self::Svg => Kind::Picture,
            Self::Mp3 | Self::Ogg | Self::M4a | Self::Wav => Kind::Audio,
            Self::Mp4 | Self::Webm => Kind::Video,
            Self::Vtt => Kind::Captions,
            _ => Kind::Document,
        }
    }

    /// Whether the format is a zip archive inside.
    pub const fn is_zip(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx | Self::Ods | Self::Odt | Self::Zip)
    }

    /// Whether the file must be text in UTF-8 (O116-U-2.7b).
    pub const fn is_plain_text(self) -> bool {
        matches!(self, Self::Txt | Self::Csv | Self::Vtt)
    }

    /// Refuses a file that is too large for its kind.
    pub fn fits(self, bytes: u64) -> Result<(), Refusal> {
        let limit = self.kind().limit();
        if bytes > limit { Err(Refusal::TooLarge { limit }) } else { Ok(()) }
    }
}
