//! Sending what is in the outbox: by SMTP or, without it, as `.eml` files.

mod headers;

use std::path::PathBuf;
use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::io::AsyncWriteExt as _;

use super::model::{Mail, Outgoing};
use super::store;
use crate::error::{PortalError, Result};
use crate::server::Portal;

use headers::{AutoSubmitted, ContentLanguage, ListUnsubscribe, ListUnsubscribePost};

/// So many mails are taken at a time.
const BATCH: u64 = 20;

/// A mail server that does not answer holds up the others no longer than this.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Takes mails where they go.
pub struct Carrier {
    from: Mailbox,
    way: Way,
}

enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// Why a mail did not go out.
struct Failure {
    words: String,
    /// Another attempt would fail as well.
    is_final: bool,
}

impl Carrier {
    /// To a mail server: `smtp://user:password@host:587` with STARTTLS, `smtps://…` with TLS
    /// from the start. On this machine, where nobody listens, TLS may be missing.
    pub fn smtp(url: &str, from: &str) -> Result<Self, String> {
        let address = url::Url::parse(url).map_err(|error| error.to_string())?;
        let host = address.host_str().unwrap_or_default();
        let is_local = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
        let mut full = address.clone();
        if address.scheme() == "smtp" && !is_local && !address.query_pairs().any(|(key, _)| key == "tls") {
            full.query_pairs_mut().append_pair("tls", "required");
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(full.as_str())
            .map_err(|error| without_password(&error.to_string(), &address))?;
        Ok(Self { from: mailbox(from)?, way: Way::Smtp(builder.timeout(Some(TIMEOUT)).build()) })
    }

    /// Into a folder, one file a mail.
    pub fn folder(folder: PathBuf, from: &str) -> Result<Self, String> {
        Ok(Self { from: mailbox(from)?, way: Way::Folder(folder) })
    }

    /// The same sender, into a folder.
    #[must_use]
    pub fn with_folder(&self, folder: PathBuf) -> Self {
        Self { from: self.from.clone(), way: Way::Folder(folder) }
    }

    /// Sends a mail at once, past the outbox: what it tells may be that the outbox is away.
    pub async fn deliver(&self, mail: &Mail) -> Result<(), String> {
        let outgoing = Outgoing {
            id: i64::from(rand::random::<u32>()),
            to: mail.to.clone(),
            lang: mail.lang,
            subject: mail.subject.clone(),
            text: mail.text(),
            html: mail.html(),
            stop: None,
            attempts: 0,
        };
        self.carry(&outgoing).await.map_err(|failure| failure.words)
    }

    async fn carry(&self, mail: &Outgoing) -> Result<(), Failure> {
        let message = self.message(mail).map_err(|words| Failure { words, is_final: true })?;
        match &self.way {
            Way::Smtp(transport) => {
                let answer = transport.send(message).await;
                answer.map(|_| ()).map_err(|error| Failure { is_final: error.is_permanent(), words: error.to_string() })
            }
            Way::Folder(folder) => write(folder, mail, &message.formatted())
                .await
                .map_err(|error| Failure { words: error.to_string(), is_final: false }),
        }
    }

    /// The mail as it goes over the wire. Addresses are parsed and headers encoded: what stands
    /// in a name or subject never begins another header.
    fn message(&self, mail: &Outgoing) -> Result<Message, String> {
        let to: Address = mail.to.parse().map_err(|error| format!("{}: {error}", mail.to))?;
        let subject: String = mail
            .subject
            .split(|letter: char| letter.is_control() || letter.is_whitespace())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let plain = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(mail.text.clone());
        let html = SinglePart::builder().header(ContentType::TEXT_HTML).body(mail.html.clone());
        let mut message = Message::builder();
        if let Some(stop) = &mail.stop {
            message = message.header(ListUnsubscribe(stop.clone())).header(ListUnsubscribePost);
        }
        message
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject)
            .message_id(Some(format!("<{}.{:016x}@{}>", mail.id, rand::random::<u64>(), self.from.email.domain())))
            .header(AutoSubmitted)
            .header(ContentLanguage(mail.lang.code()))
            .multipart(MultiPart::alternative().singlepart(plain).singlepart(html))
            .map_err(|error| error.to_string())
    }
}

fn mailbox(text: &str) -> Result<Mailbox, String> {
    text.parse().map_err(|error: lettre::address::AddressError| error.to_string())
}

fn without_password(words: &str, address: &url::Url) -> String {
    match address.password() {
        Some(password) if !password.is_empty() => words.replace(password, "…"),
        _ => words.to_owned(),
    }
}

/// Writes a file that is either whole or not there.
async fn write(folder: &std::path::Path, mail: &Outgoing, bytes: &[u8]) -> std::io::Result<()> {
    let mut making = tokio::fs::DirBuilder::new();
    #[cfg(unix)]
    making.mode(0o700);
    making.recursive(true).create(folder).await?;
    let name = format!("{:08}-{}.eml", mail.id, mail.attempts);
    let draft = folder.join(format!(".{name}"));
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    // Receipts and links that open accounts: for the portal alone.
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(&draft).await?;
    file.write_all(bytes).await?;
    file.flush().await?;
    tokio::fs::rename(&draft, folder.join(name)).await
}

/// Sends what is due and gives the number of mails that were tried. Safe with several workers.
pub async fn send_due(portal: &Portal, carrier: &Carrier) -> Result<usize, PortalError> {
    // Looked at first: every second there is mostly nothing to send, and nobody should wait for that.
    if !store::is_any_due(portal.db(), portal.now()).await? {
        return Ok(0);
    }
    let tx = portal.begin().await?;
    let mails = store::claim_due(&*tx, portal.sealer()?, BATCH, portal.now()).await?;
    tx.commit().await?;
    for mail in &mails {
        // Not in a transaction: a slow mail server must not keep the writers waiting.
        let outcome = carrier.carry(mail).await;
        let tx = portal.begin().await?;
        match outcome {
            Ok(()) => store::sent(&*tx, mail.id, portal.now()).await?,
            Err(failure) => {
                tracing::warn!(mail = mail.id, attempt = mail.attempts, error = %failure.words, "a mail was not sent");
                store::failed(&*tx, mail, &failure.words, failure.is_final, portal.now()).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(mails.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn mail(to: &str, subject: &str) -> Outgoing {
        Outgoing {
            id: 7,
            to: to.to_owned(),
            lang: Lang::Kk,
            subject: subject.to_owned(),
            text: "Сәлем\n".to_owned(),
            html: "<p>Сәлем</p>".to_owned(),
            stop: None,
            attempts: 1,
        }
    }

    fn carrier() -> Carrier {
        Carrier::folder(PathBuf::new(), "Шымкент <portal@shymkent.example>").unwrap()
    }

    /// RFC 8058
    #[test]
    fn a_mail_that_one_asked_for_is_stopped_with_one_click() {
        let stop = Some("https://shymkent.example/kk/stop".to_owned());
        let message = carrier().message(&Outgoing { stop, ..mail("a@b.kz", "Орын") }).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        assert!(text.contains("List-Unsubscribe: <https://shymkent.example/kk/stop>\r\n"), "{text}");
        assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{text}");
        let plain = carrier().message(&mail("a@b.kz", "Орын")).unwrap();
        assert!(!String::from_utf8(plain.formatted()).unwrap().contains("List-Unsubscribe"));
    }

    #[test]
    fn nothing_in_a_mail_begins_another_header() {
        let message = carrier().message(&mail("a@b.kz", "Тақырып\r\nBcc: x@y.kz\nX: y")).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        let headers = text.split("\r\n\r\n").next().unwrap();
        assert!(!headers.lines().any(|line| line.starts_with("Bcc") || line.starts_with("X:")), "{headers}");
        assert_eq!(message.envelope().to().len(), 1);
        for bad in ["a@b.kz\r\nBcc: x@y.kz", "a@b.kz, c@d.kz", "", "a"] {
            assert!(carrier().message(&mail(bad, "x")).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_mail_has_both_versions() {
        let text = String::from_utf8(carrier().message(&mail("a@b.kz", "x")).unwrap().formatted()).unwrap();
        for part in ["multipart/alternative", "text/plain", "text/html", "Content-Language: kk", "Auto-Submitted"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn wrong_settings_are_told_without_the_password() {
        for (url, from) in [("http://a", "a@b.kz"), ("nonsense", "a@b.kz"), ("smtp://localhost", "nobody")] {
            assert!(Carrier::smtp(url, from).is_err(), "{url}");
        }
        let error = Carrier::smtp("smtq://user:geheim@a.kz", "a@b.kz").err().unwrap();
        assert!(!error.contains("geheim"), "{error}");
    }
}
