//! A throw-away `PostgreSQL` cluster for the tests.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{self, Run};
use crate::running_portal::free_port;
use crate::setup::packages::is_root;

const START_TIMEOUT: Duration = Duration::from_mins(1);

/// A cluster on loopback, ended and removed when dropped.
pub struct Cluster {
    server: Child,
    folder: PathBuf,
    /// Of the administrative database; tests create their own beside it.
    pub url: String,
}

impl Cluster {
    pub fn start() -> Result<Self> {
        let programs = programs()?;
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("portal-postgres-{port}"));
        fs::create_dir(&folder)?;
        if is_root() {
            process::command("chown").arg("postgres").arg(&folder).run()?;
        }
        let data = folder.join("data");
        as_postgres(&programs.join("initdb"), &folder)
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"])
            .arg(&data)
            .read()?;
        let log = File::create(folder.join("log"))?;
        let server = as_postgres(&programs.join("postgres"), &folder)
            .arg("-D")
            .arg(&data)
            .args(["-h", "127.0.0.1", "-p", &port.to_string(), "-k"])
            .arg(&folder)
            // Nothing here must survive a power cut.
            .args([
                "-c",
                "fsync=off",
                "-c",
                "synchronous_commit=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "max_connections=300",
            ])
            .stdout(log.try_clone()?)
            .stderr(log)
            .stdin(Stdio::null())
            .spawn()
            .context("cannot start PostgreSQL")?;
        let mut cluster = Self { server, folder, url: format!("postgres://postgres@127.0.0.1:{port}/postgres") };
        cluster.wait_until_ready(&programs, port)?;
        Ok(cluster)
    }

    fn wait_until_ready(&mut self, programs: &Path, port: u16) -> Result<()> {
        let log = self.folder.join("log");
        let start = Instant::now();
        while start.elapsed() < START_TIMEOUT && self.server.try_wait()?.is_none() {
            let port = port.to_string();
            if process::command(programs.join("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p", &port]).succeeds() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("PostgreSQL does not start:\n{}", fs::read_to_string(log).unwrap_or_default())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT asks for a fast shutdown, which also ends the server's own processes.
        process::command("kill").args(["-INT", &self.server.id().to_string()]).succeeds();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The server refuses to run as root.
fn as_postgres(program: &Path, folder: &Path) -> Command {
    let mut command = if is_root() {
        let mut setpriv = process::command("setpriv");
        setpriv.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
        setpriv
    } else {
        process::command(program)
    };
    command.current_dir(folder);
    command
}

/// The folder of the newest `PostgreSQL`'s server programs, which Debian keeps out of `PATH`.
pub fn programs() -> Result<PathBuf> {
    let told = process::command("pg_config").arg("--bindir").read().ok();
    let told = told.and_then(|output| String::from_utf8(output).ok()).map(|folder| PathBuf::from(folder.trim()));
    let mut folders: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    folders.sort();
    folders.extend(told);
    folders
        .into_iter()
        .rfind(|folder| folder.join("initdb").is_file())
        .context("PostgreSQL's server programs are missing")
}

#[cfg(test)]
mod tests {
    #[test]
    fn server_programs_are_found_or_named_as_missing() {
        match super::programs() {
            Ok(folder) => assert!(folder.join("initdb").is_file()),
            Err(error) => assert!(error.to_string().contains("PostgreSQL")),
        }
    }
}
