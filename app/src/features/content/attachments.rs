//! What a downloaded file of an entry is called: information, section, subsection (R95-2-7f).

use super::store;
use crate::error::Result;
use crate::features::media::name_for_readers;
use crate::i18n::Lang;
use crate::server::Portal;

/// The name of a file of a published entry; nothing where the entry has no such file.
pub async fn attachment_name(portal: &Portal, entry: i64, path: &str, lang: Lang) -> Result<Option<String>> {
    let Some(found) = store::attachment(portal.db(), entry, path, lang).await? else { return Ok(None) };
    let structure = portal.structure()?;
    let Some((section, item)) = structure.item_by_id(found.section_id) else { return Ok(None) };
    let extension = path.rsplit('.').next().unwrap_or_default();
    // A label that only repeats the name of the file tells readers nothing.
    let label = found.label.get(lang);
    let information = if label.is_empty() || label == found.name { &found.entry_title } else { label };
    Ok(Some(name_for_readers(information, section.title.get(lang), item.title.get(lang), extension)))
}
