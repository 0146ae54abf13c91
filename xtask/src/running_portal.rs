//! A portal of our own on a free port with throw-away data, ended when dropped.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::{http, process, serve};

/// An unoptimised server fills its database on first start.
const START_TIMEOUT: Duration = Duration::from_mins(3);

pub struct RunningPortal {
    child: Child,
    /// Without a slash at its end.
    pub url: String,
    /// Folder with the database, the media and the mails.
    pub data: PathBuf,
    /// One-time password of [`ADMINISTRATOR`].
    pub administrator_password: String,
    program: PathBuf,
    /// The settings it runs with, for other commands beside it.
    settings: Vec<(String, String)>,
}

/// Somebody who may everything, for tests.
pub const ADMINISTRATOR: &str = "e2e@shymkent.example";

/// What to fill in before the start, and which settings to start with.
#[derive(Default)]
pub struct Start<'a> {
    pub demo: bool,
    /// Folders with texts of acts.
    pub acts: Vec<PathBuf>,
    pub settings: &'a [(&'a str, &'a str)],
    /// Arguments of one more command of the portal that runs before the start.
    pub prepare: &'a [&'a str],
}

impl RunningPortal {
    pub fn start(project: &Project, binary: &Path, start: &Start<'_>) -> Result<Self> {
        let port = free_port()?;
        let address = format!("127.0.0.1:{port}");
        let url = format!("http://{address}");
        let data = project.target.join("tmp").join(format!("portal-{port}"));
        if data.exists() {
            fs::remove_dir_all(&data)?;
        }
        fs::create_dir_all(&data)?;
        let portal = || -> Command {
            let mut portal = process::command(binary);
            portal.env("PORTAL_DATA", &data).env("PORTAL_ADDR", &address).env("PORTAL_PUBLIC_URL", &url);
            portal.env_remove("DATABASE_URL").env_remove("PORTAL_MOBILE_HOST").envs(start.settings.iter().copied());
            portal.current_dir(&data);
            portal
        };
        if !start.prepare.is_empty() {
            process::Run::run(portal().args(start.prepare))?;
        }
        serve::fill(portal, start.demo, &start.acts)?;
        let administrator_password = one_time_password(portal().args(["create-admin", ADMINISTRATOR]))?;

        let settings = start.settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();

        let log = data.join("server.log");
        let output = File::create(&log)?;
        let child = portal()
            .arg("serve")
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .context("cannot start the portal")?;
        let mut running = Self { child, url, data, administrator_password, program: binary.to_owned(), settings };
        running.wait_until_ready(&log)?;
        Ok(running)
    }

    /// Adds an administrator and returns the one-time password.
    pub fn create_administrator(&self, email: &str) -> Result<String> {
        let mut portal = process::command(&self.program);
        portal.env_remove("DATABASE_URL").envs(self.settings.iter().map(|(name, value)| (name, value)));
        one_time_password(portal.args(["create-admin", email]).env("PORTAL_DATA", &self.data).current_dir(&self.data))
    }

    pub fn process_id(&self) -> u32 {
        self.child.id()
    }

    fn wait_until_ready(&mut self, log: &Path) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < START_TIMEOUT {
            if http::get(&self.url, "/healthz", &[]).is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("the portal ended at once ({status}):\n{}", fs::read_to_string(log).unwrap_or_default());
            }
            thread::sleep(Duration::from_millis(100));
        }
        bail!("the portal does not answer:\n{}", fs::read_to_string(log).unwrap_or_default())
    }
}

impl Drop for RunningPortal {
    fn drop(&mut self) {
        // Throw-away: there is nothing to save, and nobody to tell if it is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.data);
    }
}

/// What a command that creates an account prints last.
fn one_time_password(command: &mut Command) -> Result<String> {
    let created = command.output().context("cannot create an administrator")?;
    ensure!(created.status.success(), "no administrator was created: {}", String::from_utf8_lossy(&created.stderr));
    let created = String::from_utf8_lossy(&created.stdout).into_owned();
    Ok(created.rsplit(": ").next().unwrap_or_default().trim().to_owned())
}

/// A loopback port that is free right now.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
