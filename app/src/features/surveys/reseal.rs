//! What surveys keep sealed, for the exchange of the key.

use super::store;
use crate::server::reseal::Sealed;

/// The sealed columns.
pub const SEALED: [Sealed; 4] = [
    Sealed { table: "survey_responses", column: "sealed", owner: "submission", purpose: store::texts_purpose },
    Sealed { table: "survey_invites", column: "sealed", owner: "mark", purpose: store::invite_purpose },
    Sealed { table: "survey_readers", column: "sealed", owner: "mark", purpose: store::reader_purpose },
    Sealed { table: "survey_files", column: "sealed", owner: "key", purpose: store::file_purpose },
];
