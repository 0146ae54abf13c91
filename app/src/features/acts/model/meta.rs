//! What is known about an act: kind, title, number, date, issuer, signatory, force (`O116-T-14`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Facts found in the text; what was not found is empty, never guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActMeta {
    /// Readable name made from the file name, for URLs and downloads.
    pub slug: String,
    /// `kk`, `ru` or `en` when the file name or the text tells.
    pub language: Option<String>,
    pub act_type: Option<ActType>,
    pub title: Option<String>,
    /// The title is that of the only annex, because the text has none of its own.
    #[serde(default)]
    pub title_from_annex: bool,
    pub number: Option<String>,
    pub adopted_on: Option<NaiveDate>,
    pub place: Option<String>,
    /// Who adopted it, in the source's words.
    pub issuer: Option<String>,
    pub signatory: Option<Signatory>,
    pub registration: Option<Registration>,
    pub status: ActStatus,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActType {
    Law,
    Code,
    Decree,
    Resolution,
    Order,
    Decision,
    Directive,
}

impl ActType {
    /// Stable name for markup, data and translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Code => "code",
            Self::Decree => "decree",
            Self::Resolution => "resolution",
            Self::Order => "order",
            Self::Decision => "decision",
            Self::Directive => "directive",
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    pub post: String,
    pub name: Option<String>,
}

/// Entry in the state register of normative acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    pub number: String,
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ActStatus {
    /// The text says nothing of a loss of force.
    #[default]
    InForce,
    /// The text says that it lost force, and usually by which act (`R95-2-2.1a`).
    Repealed { by: Option<Amendment> },
}

/// Another act that changed or repealed this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    pub number: String,
    pub on: NaiveDate,
}
