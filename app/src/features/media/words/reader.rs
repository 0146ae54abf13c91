//! Reading in a process of its own, with an end: what a hostile file does there to memory, stack
//! or time, the portal does not feel.

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::{Format, LONGEST, Unreadable};

/// How long one file may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often is asked whether it is done.
const PAUSE: Duration = Duration::from_millis(10);

/// The words of a file, read by `program words FORMAT`. Blocks until it is done.
pub fn read_apart(program: &Path, file: File, format: Format) -> Result<String, Unreadable> {
    let mut words = tempfile::tempfile().map_err(|_| Unreadable)?;
    let mut child = Command::new(program)
        .args(["words", format.extension()])
        // It needs no secrets.
        .env_clear()
        .stdin(file)
        .stdout(words.try_clone().map_err(|_| Unreadable)?)
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| {
            tracing::warn!(%error, "the words of files cannot be read");
            Unreadable
        })?;
    if !is_done(&mut child) {
        return Err(Unreadable);
    }
    let mut text = String::new();
    words.rewind().map_err(|_| Unreadable)?;
    words.take(LONGEST as u64).read_to_string(&mut text).map_err(|_| Unreadable)?;
    Ok(text)
}

/// Whether it ended well in time; one that does not is ended.
fn is_done(child: &mut Child) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(PAUSE),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}
