//! A database that goes away and comes back: on SQLite its file turns to rubbish, on
//! PostgreSQL the way to the server is cut.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::database::postgres;

/// What takes the database away.
pub enum Outage {
    /// The file and, while it is rubbish, what was in it.
    File(PathBuf, Vec<u8>),
    Wire(Wire),
}

impl Outage {
    pub fn begin(self) -> Self {
        match self {
            Self::File(file, _) => {
                let content = std::fs::read(&file).expect("the database");
                overwrite(&file, &b"this is no database any more\n".repeat(2_000));
                Self::File(file, content)
            }
            Self::Wire(wire) => {
                wire.cut();
                Self::Wire(wire)
            }
        }
    }

    pub fn end(self) {
        match self {
            Self::File(file, content) => overwrite(&file, &content),
            Self::Wire(wire) => wire.mend(),
        }
    }
}

/// Writes into the file itself, which others hold open, and removes its journal.
fn overwrite(file: &PathBuf, content: &[u8]) {
    for journal in ["-wal", "-shm"] {
        let mut name = file.clone().into_os_string();
        name.push(journal);
        let _ = std::fs::remove_file(name);
    }
    std::fs::write(file, content).expect("a writable file");
}

/// Carries connections to the PostgreSQL server until it is cut.
#[derive(Clone)]
pub struct Wire {
    is_cut: Arc<AtomicBool>,
    cuts: watch::Sender<u32>,
}

impl Wire {
    /// A wire to the test server, and the port at its near end.
    pub async fn lay() -> Option<(Self, u16)> {
        let server = postgres()?;
        let authority = server.split("//").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
        let host = authority.rsplit('@').next().expect("a host").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (cuts, _) = watch::channel(0);
        let wire = Self { is_cut: Arc::default(), cuts };
        tokio::spawn(wire.clone().carry(listener, host));
        Some((wire, port))
    }

    async fn carry(self, listener: TcpListener, host: String) {
        while let Ok((mut near, _)) = listener.accept().await {
            if self.is_cut.load(Ordering::SeqCst) {
                continue;
            }
            let (host, mut cut) = (host.clone(), self.cuts.subscribe());
            tokio::spawn(async move {
                let mut far = TcpStream::connect(host).await.expect("the PostgreSQL server");
                tokio::select! {
                    _ = copy_bidirectional(&mut near, &mut far) => {}
                    _ = cut.changed() => {}
                }
            });
            tokio::time::sleep(Duration::ZERO).await;
        }
    }

    fn cut(&self) {
        self.is_cut.store(true, Ordering::SeqCst);
        self.cuts.send_modify(|count| *count += 1);
    }

    fn mend(&self) {
        self.is_cut.store(false, Ordering::SeqCst);
    }
}
