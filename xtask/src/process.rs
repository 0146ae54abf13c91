//! Starting other programs.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A command that does not inherit what `cargo run` told *this* program about itself.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let ours =
            text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text.starts_with("CARGO_BIN_");
        if ours || text == "CARGO" || text == "RUST_RECURSION_COUNT" {
            command.env_remove(name);
        }
    }
    command
}

pub trait Run {
    /// Runs to the end; anything but success is an error that names the program.
    fn run(&mut self) -> Result<()>;
    /// Runs silently and returns what it printed.
    fn read(&mut self) -> Result<Vec<u8>>;
    /// Runs silently and says whether it went well.
    fn succeeds(&mut self) -> bool;
}

impl Run for Command {
    fn run(&mut self) -> Result<()> {
        let status = self.status().with_context(|| format!("cannot start {}", name(self)))?;
        if !status.success() {
            bail!("{} failed ({status})", name(self));
        }
        Ok(())
    }

    fn read(&mut self) -> Result<Vec<u8>> {
        let output = self.stderr(Stdio::piped()).output().with_context(|| format!("cannot start {}", name(self)))?;
        if !output.status.success() {
            bail!("{} failed ({})\n{}", name(self), output.status, String::from_utf8_lossy(&output.stderr));
        }
        Ok(output.stdout)
    }

    fn succeeds(&mut self) -> bool {
        self.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }
}

/// The program and its first words, enough to recognise it in a message.
fn name(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().take(4).map(|word| word.to_string_lossy().into_owned()));
    format!("`{}`", words.join(" "))
}

/// Where a program lies in `PATH` (or in the folders that Debian keeps for administrators).
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain([PathBuf::from("/usr/sbin"), PathBuf::from("/sbin")])
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}
