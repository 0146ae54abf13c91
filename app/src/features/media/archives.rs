//! Archives, and the office files that are archives inside: looked through entry by entry, so
//! that nothing unpacks into more than it says.

use std::io::{Read, Seek};
use std::path::Path;

use zip::ZipArchive;

use super::model::{Format, Refusal};

/// The most entries of an archive.
const ENTRIES: usize = 5_000;
/// The most that an archive may unpack into, in bytes.
const UNPACKED: u64 = 300_000_000;
/// The most that each entry, and the whole, may unpack into, as a multiple of the packed size …
const RATIO: u64 = 200;
/// … unless it is small anyway, in bytes.
const SMALL: u64 = 1_000_000;

/// What is not given to citizens to unpack.
const PROGRAMS: [&str; 17] = [
    "exe", "com", "bat", "cmd", "scr", "pif", "msi", "dll", "js", "jse", "vbs", "vbe", "wsf", "ps1", "lnk", "jar",
    "apk",
];
const ARCHIVES: [&str; 10] = ["zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "zst", "cab"];

/// Looks into an archive and says which format it is; `name` tells a plain archive from a
/// broken office file.
pub fn examine(archive: impl Read + Seek, extension: &str) -> Result<Format, Refusal> {
    let mut archive = ZipArchive::new(archive).map_err(|_| Refusal::Broken)?;
    if archive.offset() != 0 {
        return Err(Refusal::Polyglot);
    }
    if archive.len() > ENTRIES {
        return Err(Refusal::Bomb);
    }
    let format = format_of(&mut archive, extension)?;
    check_declared(&mut archive)?;
    check_real(&mut archive, format)?;
    Ok(format)
}

fn format_of<R: Read + Seek>(archive: &mut ZipArchive<R>, extension: &str) -> Result<Format, Refusal> {
    let has = |archive: &ZipArchive<R>, name: &str| archive.index_for_name(name).is_some();
    let has_macros = archive.file_names().flatten().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"));
    if has(archive, "[Content_Types].xml") {
        let format = match () {
            () if has(archive, "word/document.xml") => Format::Docx,
            () if has(archive, "xl/workbook.xml") => Format::Xlsx,
            () => return Err(Refusal::Type),
        };
        return if has_macros { Err(Refusal::Macros) } else { Ok(format) };
    }
    if has(archive, "mimetype") && has(archive, "content.xml") {
        let mut kind = String::new();
        let entry = archive.by_name("mimetype").map_err(|_| Refusal::Broken)?;
        entry.take(100).read_to_string(&mut kind).map_err(|_| Refusal::Broken)?;
        return match kind.trim() {
            "application/vnd.oasis.opendocument.text" => Ok(Format::Odt),
            "application/vnd.oasis.opendocument.spreadsheet" => Ok(Format::Ods),
            _ => Err(Refusal::Type),
        };
    }
    if extension == "zip" { Ok(Format::Zip) } else { Err(Refusal::Type) }
}

/// What the archive says of itself.
fn check_declared<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<(), Refusal> {
    let (mut packed, mut unpacked) = (0_u64, 0_u64);
    for number in 0..archive.len() {
        let entry = archive.by_index_raw(number).map_err(|_| Refusal::Broken)?;
        if entry.encrypted() {
            return Err(Refusal::Encrypted);
        }
        let name = entry.name().map_err(|_| Refusal::Broken)?;
        let leaves = name.contains('\\') && name.contains("..");
        let extension = extension(&name);
        if entry.enclosed_name().is_none() || leaves || PROGRAMS.contains(&extension.as_str()) {
            return Err(Refusal::ArchiveContent);
        }
        if ARCHIVES.contains(&extension.as_str()) {
            return Err(Refusal::Nested);
        }
        packed = packed.saturating_add(entry.compressed_size());
        unpacked = unpacked.saturating_add(entry.size());
        // Many small entries are as bad as a large one.
        let is_dense = is_too_dense(entry.size(), entry.compressed_size()) || is_too_dense(unpacked, packed);
        if is_dense || unpacked > UNPACKED {
            return Err(Refusal::Bomb);
        }
    }
    Ok(())
}

/// What really comes out; a header may lie.
fn check_real<R: Read + Seek>(archive: &mut ZipArchive<R>, format: Format) -> Result<(), Refusal> {
    let (mut packed_before, mut unpacked) = (0_u64, 0_u64);
    let mut piece = vec![0; 64 * 1024];
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).map_err(|_| Refusal::Broken)?;
        let (packed, name) = (entry.compressed_size(), extension(&entry.name().map_err(|_| Refusal::Broken)?));
        let mut own = 0_u64;
        loop {
            let read = entry.read(&mut piece).map_err(|_| Refusal::Broken)?;
            if read == 0 {
                break;
            }
            if own == 0 && format == Format::Zip && is_hidden_archive(&piece[..read], &name) {
                return Err(Refusal::Nested);
            }
            own += read as u64;
            unpacked += read as u64;
            let is_dense = is_too_dense(own, packed) || is_too_dense(unpacked, packed_before.saturating_add(packed));
            if is_dense || unpacked > UNPACKED {
                return Err(Refusal::Bomb);
            }
        }
        packed_before = packed_before.saturating_add(packed);
    }
    Ok(())
}

fn is_too_dense(unpacked: u64, packed: u64) -> bool {
    unpacked > SMALL && unpacked / packed.max(1) > RATIO
}

/// An archive under another name; office files are archives by nature.
fn is_hidden_archive(head: &[u8], extension: &str) -> bool {
    let is_office = matches!(extension, "docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp");
    (head.starts_with(b"PK\x03\x04") && !is_office) || head.starts_with(b"Rar!") || head.starts_with(b"7z\xBC\xAF")
}

fn extension(name: &str) -> String {
    Path::new(name).extension().map(|end| end.to_string_lossy().trim().to_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(entries: &[(&str, &[u8])]) -> Cursor<Vec<u8>> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap()
    }

    #[test]
    fn office_files_are_known_by_what_they_hold() {
        let docx = [("[Content_Types].xml", &b"<x/>"[..]), ("word/document.xml", b"<w/>")];
        assert_eq!(examine(archive(&docx), "zip"), Ok(Format::Docx));
        let ods = [("mimetype", &b"application/vnd.oasis.opendocument.spreadsheet"[..]), ("content.xml", b"<x/>")];
        assert_eq!(examine(archive(&ods), "ods"), Ok(Format::Ods));
        assert_eq!(examine(archive(&[("a.txt", b"a")]), "zip"), Ok(Format::Zip));
        assert_eq!(examine(archive(&[("a.txt", b"a")]), "docx"), Err(Refusal::Type));
        let macros = [docx[0], docx[1], ("word/vbaProject.bin", b"x")];
        assert_eq!(examine(archive(&macros), "docx"), Err(Refusal::Macros));
    }

    #[test]
    fn hostile_archives_are_refused() {
        let zeros = vec![0; 20_000_000];
        assert_eq!(examine(archive(&[("a.txt", &zeros)]), "zip"), Err(Refusal::Bomb));
        let inner = archive(&[("a.txt", b"a")]).into_inner();
        assert_eq!(examine(archive(&[("a.zip", &inner)]), "zip"), Err(Refusal::Nested));
        assert_eq!(examine(archive(&[("a.txt", &inner)]), "zip"), Err(Refusal::Nested));
        assert_eq!(examine(archive(&[("../a.txt", b"a")]), "zip"), Err(Refusal::ArchiveContent));
        assert_eq!(examine(archive(&[("a.EXE", b"MZ")]), "zip"), Err(Refusal::ArchiveContent));
        let many: Vec<String> = (0..=ENTRIES).map(|number| format!("{number}.txt")).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert_eq!(examine(archive(&many), "zip"), Err(Refusal::Bomb));
        let mut prefixed = b"GIF89a".to_vec();
        prefixed.extend(inner);
        assert_eq!(examine(Cursor::new(prefixed), "zip"), Err(Refusal::Polyglot));
    }

    #[test]
    fn a_bomb_among_honest_files_and_one_in_many_pieces_are_refused() {
        // Hardly packed at all, so that the average looks harmless.
        let honest: Vec<u8> =
            (0..3_000_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        let zeros = vec![0; 5_000_000];
        assert_eq!(examine(archive(&[("a.txt", &honest), ("b.txt", &zeros)]), "zip"), Err(Refusal::Bomb));
        let piece = vec![0; 900_000];
        let names: Vec<String> = (0..20).map(|number| format!("{number}.txt")).collect();
        let pieces: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), piece.as_slice())).collect();
        assert_eq!(examine(archive(&pieces), "zip"), Err(Refusal::Bomb));
        assert_eq!(examine(archive(&[("a.txt", &honest)]), "zip"), Ok(Format::Zip));
    }

    /// A header that says 1 byte while 20 MB come out.
    #[test]
    fn a_lying_header_does_not_help() {
        let mut bytes = archive(&[("a.txt", &vec![0; 20_000_000])]).into_inner();
        let size = 20_000_000_u32.to_le_bytes();
        for at in 0..bytes.len() - 4 {
            if bytes[at..at + 4] == size {
                bytes[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
            }
        }
        assert!(matches!(examine(Cursor::new(bytes), "zip"), Err(Refusal::Bomb | Refusal::Broken)));
    }
}
