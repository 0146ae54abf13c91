//! Reads the plain text of an official act into an [`ActDocument`].
//!
//! Lines become units ([`scan`]), units parts ([`annexes`]), and each part a tree
//! ([`build`]). Nothing is dropped: what no rule knows stays a plain paragraph and is
//! named in the report. Should a rule ever change a word, the whole text is kept as
//! plain paragraphs instead.

mod anchors;
mod annexes;
mod build;
mod cells;
mod dates;
mod frames;
mod front;
mod inline;
mod labels;
mod report;
mod scan;
mod source;
mod tables;
mod vocabulary;

pub use report::{Finding, FindingKind, ImportReport};
pub use source::source_words;

pub(super) use dates::{DATE, read as read_date};
pub(super) use source::pattern;
pub(super) use vocabulary::{NUMBER, act_type as kind_word};

use super::model::{ActDocument, ActMeta, Block, Paragraph, ParagraphRole, Part, PartKind};

/// An act and what its reading left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedAct {
    pub document: ActDocument,
    pub report: ImportReport,
}

/// Reads one act. The file name gives slug and language (`name.kk.txt`).
pub fn parse_act(file_name: &str, text: &str) -> ParsedAct {
    let mut report = ImportReport { file: file_name.to_owned(), ..ImportReport::default() };
    let lines = source::read(text);
    let parts = annexes::parts(scan::scan(&lines, &mut report));
    let meta = front::meta(file_name, &parts);
    let mut anchors = anchors::Anchors::default();
    let parts = parts.iter().map(|raw| build::part(raw, &mut anchors, &mut report)).collect();
    let mut document = ActDocument { meta, parts };
    if document.words() != source_words(text) {
        report.add(0, FindingKind::KeptPlain, file_name);
        document.parts = vec![plain_part(text)];
    }
    missing_facts(&document.meta, &mut report);
    report.findings.sort_by_key(|finding| finding.line);
    report.counts = document.counts();
    ParsedAct { document, report }
}

/// The source, paragraph by paragraph, with no structure at all.
fn plain_part(text: &str) -> Part {
    let paragraphs = text.lines().map(source_words).filter(|words| !words.is_empty()).map(|words| {
        let text = super::model::Text::of(words.join(" "));
        Block::Paragraph(Paragraph { role: ParagraphRole::Plain, text })
    });
    Part {
        kind: PartKind::Main,
        number: None,
        anchor: "act".to_owned(),
        mark: Vec::new(),
        blocks: paragraphs.collect(),
    }
}

fn missing_facts(meta: &ActMeta, report: &mut ImportReport) {
    let facts = [
        (meta.act_type.is_none(), FindingKind::TypeMissing),
        (meta.title.is_none(), FindingKind::TitleMissing),
        (meta.title_from_annex, FindingKind::TitleFromAnnex),
        (meta.number.is_none(), FindingKind::NumberMissing),
        (meta.adopted_on.is_none(), FindingKind::DateMissing),
        (meta.signatory.as_ref().is_none_or(|signatory| signatory.name.is_none()), FindingKind::SignatoryMissing),
    ];
    for (_, kind) in facts.into_iter().filter(|(missing, _)| *missing) {
        report.add(0, kind, meta.title.as_deref().unwrap_or_default());
    }
}
