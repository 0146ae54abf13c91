//! What the links in letters about accounts are for, and what they carry.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::email_address::EmailAddress;
use crate::features::one_time::Kind;
use crate::i18n::Lang;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new member of the staff sets the first password.
    Invitation,
    /// Somebody forgot theirs.
    Reset,
    /// A visitor confirms an e-mail address.
    Registration,
    /// Somebody moves their account to another e-mail address.
    NewAddress,
}

impl Purpose {
    /// The stored name, and how long such a link works.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Invitation => Kind { name: "invitation", term: TimeDelta::hours(48) },
            Self::Reset => Kind { name: "reset", term: TimeDelta::hours(2) },
            Self::Registration => Kind { name: "registration", term: TimeDelta::hours(48) },
            Self::NewAddress => Kind { name: "new-address", term: TimeDelta::hours(2) },
        }
    }

    /// The links of the same person that a new one of this purpose puts out of use.
    pub const fn replaces(self) -> &'static [Kind] {
        match self {
            Self::Invitation | Self::Reset => &PASSWORD,
            Self::NewAddress => &NEW_ADDRESS,
            Self::Registration => &[],
        }
    }
}

/// The links that set a password.
pub const PASSWORD: [Kind; 2] = [Purpose::Invitation.kind(), Purpose::Reset.kind()];

/// The links that move an account to another address.
pub const NEW_ADDRESS: [Kind; 1] = [Purpose::NewAddress.kind()];

/// A registration that waits for its confirmation; there is no account before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    pub email: EmailAddress,
    pub name: String,
    pub password_hash: String,
    pub lang: Lang,
    /// When the person agreed to the processing of their data.
    pub consented_at: chrono::DateTime<chrono::Utc>,
}
