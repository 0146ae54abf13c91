//! `portal export`: everything that is published in one open file, so that it can move to the
//! single platform of state bodies (S003-15.14): JSON tables, addresses, and the files themselves.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use portal_app::features::{export, sitemap};
use portal_app::i18n::Lang;
use portal_app::server::Portal;
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Name of the layout of the file; another one when the layout changes.
const FORMAT: &str = "shymkent-portal-export/1";

/// Writes the whole content; says how many files were missing in the storage.
pub async fn write(portal: &Portal, file: &Path) -> Result<usize> {
    let mut archive = ZipWriter::new(File::create(file).with_context(|| file.display().to_string())?);
    let about = json!({
        "format": FORMAT,
        "version": env!("CARGO_PKG_VERSION"),
        "address": portal.options().public_url,
        "made_at": portal.now(),
        "languages": Lang::ALL.map(Lang::code),
    });
    put(&mut archive, "about.json", &about)?;
    for (name, rows) in export::tables(portal).await? {
        put(&mut archive, &format!("tables/{name}.json"), &rows)?;
    }
    put(&mut archive, "addresses.json", &addresses(portal).await?)?;
    let paths = export::files(portal).await?;
    let mut list = Vec::new();
    let mut missing = 0;
    for path in paths {
        let Ok(bytes) = portal.storage().read(&path).await else {
            missing += 1;
            list.push(json!({ "path": path, "missing": true }));
            continue;
        };
        let address = format!("{}/media/{path}", portal.options().public_url);
        list.push(json!({ "path": path, "address": address, "bytes": bytes.len() }));
        // Pictures and documents are compressed in themselves.
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        archive.start_file(format!("media/{path}"), options)?;
        archive.write_all(&bytes)?;
    }
    put(&mut archive, "files.json", &Value::Array(list))?;
    archive.finish()?;
    Ok(missing)
}

fn put(archive: &mut ZipWriter<File>, name: &str, value: &Value) -> Result<()> {
    archive.start_file(name, SimpleFileOptions::default())?;
    serde_json::to_writer_pretty(archive, value)?;
    Ok(())
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
