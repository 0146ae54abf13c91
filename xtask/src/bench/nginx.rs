//! nginx that serves given bytes from disk, as the measure of the possible.

use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::http;
use crate::process::{self, Run};
use crate::project::Project;
use crate::running_portal::free_port;
use crate::setup::packages::is_root;

/// A page as the portal sends it.
pub struct Stored {
    pub name: String,
    pub plain: Vec<u8>,
    pub gzip: Vec<u8>,
}

pub struct Nginx {
    server: Child,
    folder: PathBuf,
    pub url: String,
}

impl Nginx {
    pub fn start(project: &Project, pages: &[Stored]) -> Result<Self> {
        let port = free_port()?;
        let folder = project.target.join("tmp").join(format!("nginx-{port}"));
        fs::create_dir_all(folder.join("html"))?;
        for page in pages {
            fs::write(folder.join("html").join(&page.name), &page.plain)?;
            fs::write(folder.join("html").join(format!("{}.gz", page.name)), &page.gzip)?;
        }
        fs::write(folder.join("nginx.conf"), configuration(port))?;
        let server = process::command("nginx")
            .arg("-p")
            .arg(&folder)
            .args(["-c", "nginx.conf", "-e", "error.log"])
            .spawn()
            .context("cannot start nginx")?;
        let nginx = Self { server, folder, url: format!("http://127.0.0.1:{port}") };
        nginx.wait_until_ready(&pages.first().context("no page to serve")?.name)?;
        Ok(nginx)
    }

    fn wait_until_ready(&self, page: &str) -> Result<()> {
        for _ in 0..100 {
            if http::get(&self.url, &format!("/{page}"), &[]).is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("nginx does not answer:\n{}", fs::read_to_string(self.folder.join("error.log")).unwrap_or_default())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        process::command("kill").args(["-TERM", &self.server.id().to_string()]).succeeds();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// As fast as nginx gets: no log, files kept open, ready-made gzip.
fn configuration(port: u16) -> String {
    let user = if is_root() { "user root;" } else { "" };
    format!(
        "{user}
daemon off;
pid nginx.pid;
worker_processes auto;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    gzip_static on;
    open_file_cache max=100;
    default_type 'text/html; charset=utf-8';
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{
        listen 127.0.0.1:{port};
        root html;
    }}
}}
"
    )
}
