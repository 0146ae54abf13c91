//! What an import found and what it could not place with confidence.

use serde::{Deserialize, Serialize};

use crate::features::acts::model::Counts;

/// Nothing in the report is lost from the document: it tells where to look.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    pub file: String,
    pub counts: Counts,
    pub findings: Vec<Finding>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Line of the source, from 1; 0 when the whole text is meant.
    pub line: usize,
    pub kind: FindingKind,
    /// The beginning of the text concerned.
    pub excerpt: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Kept as a plain paragraph: no rule says what it is.
    Unrecognised,
    /// Text between rows of a table, put where it most likely belongs.
    StrayInTable,
    NumberRepeated,
    NumberSkipped,
    TypeMissing,
    TitleMissing,
    /// The text has no title of its own; the annex gave it.
    TitleFromAnnex,
    NumberMissing,
    DateMissing,
    SignatoryMissing,
    /// The text was kept as plain paragraphs, because structure would have changed a word.
    KeptPlain,
    /// A sentence broken over two lines, or a word moved by hand (`R95-2-7c`).
    LinesJoined,
    /// A row cut in two by a page break.
    RowCut,
    /// Several spaces in a row (`R95-2-7c`).
    SpaceRun,
}

impl FindingKind {
    /// False for what was merely tidied.
    pub fn is_uncertain(self) -> bool {
        !matches!(self, Self::LinesJoined | Self::RowCut | Self::SpaceRun | Self::TitleFromAnnex)
    }

    /// Stable name for translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unrecognised => "unrecognised",
            Self::StrayInTable => "stray-in-table",
            Self::NumberRepeated => "number-repeated",
            Self::NumberSkipped => "number-skipped",
            Self::TypeMissing => "type-missing",
            Self::TitleMissing => "title-missing",
            Self::TitleFromAnnex => "title-from-annex",
            Self::NumberMissing => "number-missing",
            Self::DateMissing => "date-missing",
            Self::SignatoryMissing => "signatory-missing",
            Self::KeptPlain => "kept-plain",
            Self::LinesJoined => "lines-joined",
            Self::RowCut => "row-cut",
            Self::SpaceRun => "space-run",
        }
    }
}

impl ImportReport {
    pub(super) fn add(&mut self, line: usize, kind: FindingKind, text: &str) {
        const EXCERPT: usize = 80;
        let excerpt = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(EXCERPT).collect();
        self.findings.push(Finding { line, kind, excerpt });
    }

    /// What a person should look at.
    pub fn uncertain(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.kind.is_uncertain())
    }

    pub fn has(&self, kind: FindingKind) -> bool {
        self.findings.iter().any(|finding| finding.kind == kind)
    }
}
