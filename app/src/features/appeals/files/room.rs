//! The memory that files of letters may take while they are looked into and sealed, all letters
//! together: whoever finds none waits a little and is then told so. Words take none of it, so
//! that a letter without files comes through whatever others send.

use std::time::Duration;

use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

use crate::error::{PortalError, Result};
use crate::server::Portal;

/// What is asked for at a time, in bytes.
const UNIT: u64 = 1_000_000;
/// So long somebody waits for others to be done.
const PATIENCE: Duration = Duration::from_secs(3);

/// The memory of one letter; given back when it is dropped.
#[derive(Default)]
pub struct Room {
    held: Option<OwnedSemaphorePermit>,
}

impl Room {
    /// Makes sure that there is room for so many bytes.
    pub async fn grow(&mut self, portal: &Portal, bytes: u64) -> Result<()> {
        let wanted = usize::try_from(bytes.div_ceil(UNIT)).map_err(PortalError::internal)?;
        let held = self.held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let more = u32::try_from(wanted.saturating_sub(held)).map_err(PortalError::internal)?;
        if more == 0 {
            return Ok(());
        }
        let given = timeout(PATIENCE, portal.letter_room().acquire_many_owned(more)).await;
        let given = given.map_err(|_| PortalError::Busy)?.map_err(PortalError::internal)?;
        match &mut self.held {
            Some(held) => held.merge(given),
            None => self.held = Some(given),
        }
        Ok(())
    }
}
