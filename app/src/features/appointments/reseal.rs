//! What receptions keep sealed, for the exchange of the key.

use super::store;
use crate::server::reseal::Sealed;

/// The sealed columns.
pub const SEALED: [Sealed; 3] = [
    Sealed { table: "appointments", column: "sealed", owner: "submission", purpose: store::visitor_purpose },
    Sealed { table: "appointments", column: "note_sealed", owner: "submission", purpose: store::note_purpose },
    Sealed { table: "appointment_waiting", column: "sealed", owner: "submission", purpose: store::waiting_purpose },
];
