//! Everything that is published in one open file: JSON tables, addresses, and the files themselves.

use std::io::Write as _;

use serde::Serialize;
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::store::{files, tables};
use crate::error::{PortalError, Result};
use crate::features::sitemap;
use crate::i18n::Lang;
use crate::server::Portal;

/// Name of the layout of the file; another one when the layout changes.
const FORMAT: &str = "shymkent-portal-export/1";

/// The archive while it is written; a crowd of files does not stand in memory.
struct Archive(ZipWriter<std::fs::File>);

impl Archive {
    fn put(&mut self, name: &str, value: &impl Serialize) -> Result<()> {
        self.0.start_file(name, SimpleFileOptions::default()).map_err(PortalError::internal)?;
        serde_json::to_writer_pretty(&mut self.0, value).map_err(PortalError::internal)
    }

    /// Pictures and documents are compressed in themselves.
    fn put_file(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        self.0.start_file(name, options).map_err(PortalError::internal)?;
        self.0.write_all(bytes).map_err(PortalError::internal)
    }
}

/// Writes the whole content; says how many files were missing in the storage.
pub async fn write(portal: &Portal, file: std::fs::File) -> Result<usize> {
    let mut archive = Archive(ZipWriter::new(file));
    let about = json!({
        "format": FORMAT,
        "version": env!("CARGO_PKG_VERSION"),
        "address": portal.options().public_url,
        "made_at": portal.now(),
        "languages": Lang::ALL.map(Lang::code),
    });
    archive.put("about.json", &about)?;
    for (name, rows) in tables(portal).await? {
        archive.put(&format!("tables/{name}.json"), &rows)?;
    }
    archive.put("addresses.json", &addresses(portal).await?)?;
    let mut list = Vec::new();
    let mut missing = 0;
    for path in files(portal).await? {
        let Ok(bytes) = portal.storage().read(&path).await else {
            missing += 1;
            list.push(json!({ "path": path, "missing": true }));
            continue;
        };
        let address = format!("{}/media/{path}", portal.options().public_url);
        list.push(json!({ "path": path, "address": address, "bytes": bytes.len() }));
        archive.put_file(&format!("media/{path}"), &bytes)?;
    }
    archive.put("files.json", &list)?;
    archive.0.finish().map_err(PortalError::internal)?;
    Ok(missing)
}

/// The address of every page in every language.
async fn addresses(portal: &Portal) -> Result<Value> {
    let public_url = &portal.options().public_url;
    let all = sitemap::every_path(portal).await?.into_iter().map(|(path, updated_at)| {
        let of = |lang: Lang| format!("{public_url}/{lang}{path}");
        json!({ "kk": of(Lang::Kk), "ru": of(Lang::Ru), "en": of(Lang::En), "updated_at": updated_at })
    });
    Ok(Value::Array(all.collect()))
}
