//! Files that other features take in and keep for themselves: looked into in memory, so that
//! nothing of them lies anywhere unsealed.

use super::examine::{in_turn, look_into};
use super::model::{Format, HEAD, Refusal, clean_name, extension, sniff};
use crate::error::Result;

/// A file that was looked into.
#[derive(Clone, Debug)]
pub struct Checked {
    /// As the sender called it, cleaned, with the end that its content has.
    pub name: String,
    pub format: Format,
    pub bytes: Vec<u8>,
}

/// Decides by the content what a file is and whether it is taken. Drawings and captions are for
/// pages: nobody sends them in a letter.
pub async fn check(name: String, bytes: Vec<u8>) -> Result<Result<Checked, Refusal>> {
    in_turn(move || {
        let begun = sniff(&bytes[..bytes.len().min(HEAD)], &name)?;
        if matches!(begun, Format::Svg | Format::Vtt) {
            return Err(Refusal::Type);
        }
        let format = look_into(&bytes, begun, &extension(&name))?;
        Ok(Checked { name: clean_name(&name, format), format, bytes })
    })
    .await
}
