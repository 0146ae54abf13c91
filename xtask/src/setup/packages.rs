//! Debian packages: installed when we may, named when we may not.

use std::os::unix::fs::MetadataExt;

use anyhow::{Result, bail};

use crate::process::{self, Run};

/// Something that a package brings.
pub struct Need {
    pub what: &'static str,
    pub package: &'static str,
    pub present: fn(&Need) -> bool,
}

impl Need {
    /// A program in `PATH`.
    pub const fn program(program: &'static str, package: &'static str) -> Self {
        Self { what: program, package, present: |need| process::find(need.what).is_some() }
    }

    fn is_missing(&self) -> bool {
        !(self.present)(self)
    }
}

/// Installs the packages of everything that is not there yet.
pub fn ensure(needs: &[Need]) -> Result<()> {
    if needs.iter().any(Need::is_missing) {
        let packages: Vec<_> = needs.iter().filter(|need| need.is_missing()).map(|need| need.package).collect();
        install(&packages)?;
    }
    if let Some(need) = needs.iter().find(|need| need.is_missing()) {
        bail!("{} is still missing; it comes with the Debian package {}", need.what, need.package);
    }
    Ok(())
}

/// `apt-get install`, as root only.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if !is_root() || process::find("apt-get").is_none() {
        bail!("missing packages: {list}\nInstall them first: sudo apt-get install {list}");
    }
    println!("Installing {list} …");
    let apt = || {
        let mut apt = process::command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        apt
    };
    // A machine's lists may be older than the packages on the mirror, and lead to older programs.
    apt().arg("update").run()?;
    apt().args(["install", "--yes", "--no-install-recommends"]).args(packages).stdout(std::process::Stdio::null()).run()
}

pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|ourselves| ourselves.uid() == 0)
}
