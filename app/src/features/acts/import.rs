//! Reading a folder of official texts into the base (`portal import-acts FOLDER`).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use sha2::{Digest, Sha256};

use super::model::{ActDocument, ActMeta, ActStatus};
use super::parse::{ParsedAct, parse_act};
use super::references;
use super::store::{self, KnownAct};
use crate::error::{PortalError, Result};
use crate::features::content::{NewEntry, NewText, NewTexts, StoredFiles, insert_entry};
use crate::features::site;
use crate::i18n::Lang;
use crate::server::begin;

/// What became of one file.
pub struct Imported {
    pub file: String,
    pub outcome: Outcome,
    /// What the reader was not sure of, with line numbers, in words for the operator.
    pub report: String,
}

/// What was done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The text belongs to an act of the base now.
    Stored,
    /// The same text was there already.
    Unchanged,
    /// Neither number nor date could be read, so the act cannot be entered.
    Unidentified,
    /// The file is not in UTF-8: nothing was taken from it.
    Unreadable,
}

/// Reads every `.txt` file of a folder. One transaction: all or nothing.
pub async fn import_folder(db: &DatabaseConnection, folder: &Path, now: DateTime<Utc>) -> Result<Vec<Imported>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .map_err(|error| PortalError::internal(format!("{}: {error}", folder.display())))?
        .into_iter()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    let tx = begin(db).await?;
    let mut imported = Vec::new();
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).map_err(|error| PortalError::internal(format!("{name}: {error}")))?;
        imported.push(match String::from_utf8(bytes) {
            Ok(text) => import_text(&tx, &name, &text, now).await?,
            Err(error) => unreadable(name, error.utf8_error()),
        });
    }
    if imported.iter().any(|file| file.outcome == Outcome::Stored) {
        link(&tx).await?;
        site::raise_version(&tx, now).await?;
    }
    tx.commit().await?;
    Ok(imported)
}

/// Guessing the encoding would put wrong letters into an official text.
fn unreadable(file: String, error: std::str::Utf8Error) -> Imported {
    let report = format!("not UTF-8 from byte {} on: nothing stored", error.valid_up_to());
    Imported { file, outcome: Outcome::Unreadable, report }
}

async fn import_text(db: &impl ConnectionTrait, name: &str, text: &str, now: DateTime<Utc>) -> Result<Imported> {
    let parsed = parse_act(name, text);
    let report = in_words(&parsed);
    let file = name.to_owned();
    let sha256 = Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    if store::is_stored(db, &sha256).await? {
        return Ok(Imported { file, outcome: Outcome::Unchanged, report });
    }
    let lang = parsed.document.meta.language.as_deref().and_then(Lang::from_code).unwrap_or_default();
    let Some(item_id) = find_or_enter(db, name, &parsed.document.meta, lang, now).await? else {
        return Ok(Imported { file, outcome: Outcome::Unidentified, report });
    };
    let source = store::Source { name, sha256: &sha256, imported_at: now };
    store::save_text(db, item_id, lang, &parsed.document, source).await?;
    Ok(Imported { file, outcome: Outcome::Stored, report })
}

/// The act that a text belongs to: by number and date, else by the key in the file name,
/// else a new one made from what the text says of itself.
async fn find_or_enter(
    db: &impl ConnectionTrait,
    name: &str,
    meta: &ActMeta,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    let known = store::known(db).await?;
    // The file's name counts only where the text does not say which act it is: a new act
    // must not take the place of one with a similar name.
    let says_itself = meta.number.is_some() && meta.adopted_on.is_some();
    let is_named = |act: &&KnownAct| act.key == meta.slug || (!says_itself && is_named_after(name, &act.key));
    let same = known.iter().find(|act| is_act(act, meta)).or_else(|| known.iter().find(is_named));
    if let Some(act) = same {
        return Ok(Some(act.item_id));
    }
    let Some(entry) = new_entry(meta, lang, now) else {
        return Ok(None);
    };
    insert_entry(db, &entry, StoredFiles::default()).await?;
    let known = store::known(db).await?;
    Ok(known.iter().find(|act| act.key == entry.slug).map(|act| act.item_id))
}

/// Whether a file's name is the key, alone or before a language and an extension.
fn is_named_after(name: &str, key: &str) -> bool {
    name.strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn is_act(act: &KnownAct, meta: &ActMeta) -> bool {
    meta.adopted_on == Some(act.adopted_on)
        && meta.number.as_deref().is_some_and(|number| references::same_number(number, &act.number))
}

fn new_entry(meta: &ActMeta, lang: Lang, now: DateTime<Utc>) -> Option<NewEntry> {
    let (number, adopted_on) = (meta.number.clone()?, meta.adopted_on?);
    let text = NewText { title: meta.title.clone().unwrap_or_else(|| meta.slug.clone()), ..NewText::default() };
    let mut texts = NewTexts::default();
    match lang {
        Lang::Kk => texts.kk = Some(text),
        Lang::Ru => texts.ru = Some(text),
        Lang::En => texts.en = Some(text),
    }
    let in_all = |value: &str| serde_json::json!({ "kk": value, "ru": value, "en": value });
    let signatory = meta.signatory.as_ref().map(|signatory| match &signatory.name {
        Some(name) => format!("{}, {name}", signatory.post),
        None => signatory.post.clone(),
    });
    let repealed = match &meta.status {
        ActStatus::InForce => None,
        ActStatus::Repealed { by } => Some(by),
    };
    let details = serde_json::json!({
        "act_key": meta.slug,
        "act_type": meta.act_type.map_or("resolution", super::model::ActType::as_str),
        "number": number,
        "adopted_on": adopted_on,
        "in_force": repealed.is_none(),
        "repealed_on": repealed.and_then(|by| by.as_ref().map(|by| by.on)),
        "official_url": null,
        "place": meta.place.as_deref().map(in_all),
        "issuer": meta.issuer.as_deref().map(in_all),
        "signatory": signatory.as_deref().map(in_all),
        "repealed_by": repealed.and_then(|by| by.as_ref().map(|by| in_all(&format!("№ {}, {}", by.number, by.on)))),
    });
    Some(NewEntry {
        section: "akimat-acts".to_owned(),
        kind: "act".to_owned(),
        slug: meta.slug.clone(),
        published_at: now,
        updated_at: None,
        position: 0,
        starts_at: None,
        ends_at: None,
        image: None,
        attachments: Vec::new(),
        texts,
        details,
        is_sample: false,
    })
}

/// Finds in every text the other acts of the base that it names.
async fn link(db: &impl ConnectionTrait) -> Result<()> {
    let known = store::known(db).await?;
    let mut found = BTreeSet::new();
    for (item_id, document) in store::all_texts(db).await? {
        found.extend(references_of(item_id, &document, &known));
    }
    store::replace_references(db, found.into_iter().collect()).await
}

fn references_of(item_id: i64, document: &ActDocument, known: &[KnownAct]) -> Vec<(i64, String, i64)> {
    let mut found = Vec::new();
    document.visit(&mut |block| {
        for text in block.texts() {
            for mention in references::mentions(&text.plain()) {
                let target = known.iter().find(|act| names(&mention, act) && act.item_id != item_id);
                if let Some(act) = target {
                    found.push((item_id, block.anchor().unwrap_or_default().to_owned(), act.item_id));
                }
            }
        }
    });
    found
}

/// Whether a mention in a text names an act of the base.
pub(super) fn names(mention: &references::Mention, act: &KnownAct) -> bool {
    mention.date == act.adopted_on
        && mention.number.as_deref().is_some_and(|number| references::same_number(number, &act.number))
}

/// The report on a file for the operator's screen.
fn in_words(parsed: &ParsedAct) -> String {
    let counts = &parsed.report.counts;
    let mut words = format!(
        "annexes {}, chapters {}, rubrics {}, clauses {}, tables {}, notes {}, words {}",
        counts.annexes, counts.chapters, counts.rubrics, counts.clauses, counts.tables, counts.notes, counts.words
    );
    for finding in parsed.report.uncertain() {
        let _ = write!(words, "\n    line {}: {}: {}", finding.line, finding.kind.as_str(), finding.excerpt);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_a_key_only_if_its_name_ends_there() {
        assert!(is_named_after("order-7.kk.txt", "order-7"));
        assert!(is_named_after("order-7", "order-7"));
        assert!(!is_named_after("order-77.kk.txt", "order-7"));
        assert!(!is_named_after("order-7-annex.txt", "order-7"));
    }
}
