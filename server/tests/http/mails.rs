//! The outbox: what is queued arrives once, at a mail server or in a folder.

use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use portal_app::features::mail::{self, Carrier, Mail};
use portal_app::i18n::Lang;
use portal_entities::outbox;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::people::{ADMINISTRATOR, EVERYWHERE, account, session};
use crate::support::{TestPortal, run};

/// A mail server: recipients and data of everything it was given.
#[derive(Clone, Default)]
struct Received(Arc<Mutex<Vec<(String, String)>>>);

/// Listens on a port of its own; refuses recipients that begin with `refused` for good.
async fn mail_server() -> (u16, Received) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let received = Received::default();
    let store = received.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, store.clone()));
        }
    });
    (port, received)
}

async fn talk(stream: TcpStream, received: Received) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 test ESMTP\r\n").await?;
    let (mut recipient, mut line) = (String::new(), String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let command = line.trim_end().to_ascii_uppercase();
        let answer = if command.starts_with("EHLO") {
            "250-test\r\n250 8BITMIME\r\n"
        } else if command.starts_with("RCPT TO:<REFUSED") {
            "550 no such mailbox\r\n"
        } else if command.starts_with("RCPT") {
            line.trim_end().clone_into(&mut recipient);
            "250 ok\r\n"
        } else if command == "DATA" {
            stream.write_all(b"354 go\r\n").await?;
            let mut data = String::new();
            loop {
                line.clear();
                stream.read_line(&mut line).await?;
                if line == ".\r\n" {
                    break;
                }
                data += &line;
            }
            received.0.lock().expect("the mails").push((recipient.clone(), data));
            "250 ok\r\n"
        } else if command == "QUIT" {
            stream.write_all(b"221 bye\r\n").await?;
            return Ok(());
        } else {
            "250 ok\r\n"
        };
        stream.write_all(answer.as_bytes()).await?;
    }
}

async fn queue(portal: &TestPortal, to: &str) {
    let mail = Mail {
        to: to.to_owned(),
        lang: Lang::Kk,
        kind: "test",
        subject: "Сәлем\r\nBcc: x@evil.example".to_owned(),
        paragraphs: vec!["Бірінші жол".to_owned(), "https://shymkent.example/kk/".to_owned()],
    };
    mail::queue(portal.portal.db(), portal.portal.sealer().expect("a key"), &mail, portal.portal.now())
        .await
        .expect("a queued mail");
}

async fn rows(portal: &TestPortal) -> Vec<outbox::Model> {
    outbox::Entity::find().all(portal.portal.db()).await.expect("mails")
}

#[test]
fn a_mail_server_receives_each_mail_once() {
    run(async {
        let portal = TestPortal::start().await;
        let (port, received) = mail_server().await;
        let url = format!("smtp://127.0.0.1:{port}");
        for number in 0..6 {
            queue(&portal, &format!("reader{number}@mail.example")).await;
        }
        let (first, second) = (
            Carrier::smtp(&url, "Портал <portal@shymkent.example>").expect("a carrier"),
            Carrier::smtp(&url, "Портал <portal@shymkent.example>").expect("a carrier"),
        );
        let replica = portal.restarted().await;
        let (one, two) = tokio::join!(mail::send_due(&portal.portal, &first), mail::send_due(&replica.portal, &second));
        assert_eq!(one.expect("sent") + two.expect("sent"), 6);
        let mails = received.0.lock().expect("the mails").clone();
        let mut recipients: Vec<_> = mails.iter().map(|(recipient, _)| recipient.clone()).collect();
        recipients.sort();
        recipients.dedup();
        assert_eq!((mails.len(), recipients.len()), (6, 6));
        let data = &mails[0].1;
        assert!(data.contains("multipart/alternative") && data.contains("text/html"), "{data}");
        let headers = data.split("\r\n\r\n").next().expect("headers");
        assert!(!headers.lines().any(|line| line.starts_with("Bcc")), "{headers}");
        for row in rows(&portal).await {
            assert!(row.sent_at.is_some() && row.next_attempt_at.is_none() && row.sealed.is_none(), "{row:?}");
        }
        assert_eq!(mail::send_due(&portal.portal, &first).await.expect("nothing"), 0);
    });
}

#[test]
fn a_server_that_is_away_is_asked_again_later_and_at_last_no_more() {
    run(async {
        let mut portal = TestPortal::start().await;
        queue(&portal, "reader@mail.example").await;
        // A port where nobody listens.
        let port = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address").port();
        let carrier = Carrier::smtp(&format!("smtp://127.0.0.1:{port}"), "portal@shymkent.example").expect("a carrier");
        for attempt in 1..=12 {
            assert_eq!(mail::send_due(&portal.portal, &carrier).await.expect("an attempt"), 1, "{attempt}");
            assert_eq!(mail::send_due(&portal.portal, &carrier).await.expect("no attempt"), 0, "{attempt}");
            let row = rows(&portal).await.remove(0);
            assert_eq!((row.attempts, row.dead_at.is_some()), (attempt, attempt == 12));
            assert!(row.last_error.is_some() && row.sent_at.is_none());
            portal = portal.later(TimeDelta::hours(6)).await;
        }
        assert_eq!(mail::send_due(&portal.portal, &carrier).await.expect("nothing"), 0);
        mail::clear(&portal.portal).await.expect("too early");
        assert_eq!(rows(&portal).await.len(), 1, "the administrator may send it again");
        mail::clear(&portal.later(TimeDelta::days(91)).await.portal).await.expect("late");
        assert!(rows(&portal).await.is_empty(), "who was written to is not kept for ever");
    });
}

#[test]
fn the_administrator_sees_dead_letters_sends_them_again_or_deletes_them() {
    run(async {
        let portal = TestPortal::start().await;
        account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        let (port, received) = mail_server().await;
        let carrier = Carrier::smtp(&format!("smtp://127.0.0.1:{port}"), "portal@shymkent.example").expect("a carrier");
        queue(&portal, "refused@mail.example").await;
        mail::send_due(&portal.portal, &carrier).await.expect("an attempt");
        let page = portal.get_with("/admin/mail?state=dead", &headers).await;
        assert!(page.text().contains("no such mailbox"), "{}", page.text());
        assert_eq!(page.html().all("tbody tr").len(), 1);
        let id = rows(&portal).await[0].id;
        assert_eq!(portal.post(&format!("/admin/mail/{id}/retry"), &[], &headers).await.status, 303);
        assert_eq!(portal.get_with("/admin/mail", &headers).await.html().all("tbody tr").len(), 1);
        assert_eq!(mail::send_due(&portal.portal, &carrier).await.expect("an attempt"), 1);
        assert_eq!(portal.post(&format!("/admin/mail/{id}/delete"), &[], &headers).await.status, 303);
        assert_eq!(portal.post(&format!("/admin/mail/{id}/delete"), &[], &headers).await.status, 404);
        assert!(rows(&portal).await.is_empty() && received.0.lock().expect("the mails").is_empty());
    });
}

/// R95-1-9.2e
#[test]
fn words_that_an_earlier_release_left_in_the_clear_are_sealed_and_still_go_out() {
    run(async {
        let portal = TestPortal::start().await;
        for number in 0..60 {
            queue(&portal, &format!("reader{number}@mail.example")).await;
        }
        let plain = outbox::ActiveModel {
            text: Set("Сәлем\n".to_owned()),
            html: Set("<p>Сәлем</p>".to_owned()),
            sealed: Set(None),
            mark: Set(None),
            ..Default::default()
        };
        let db = portal.portal.db();
        outbox::Entity::update_many().set(plain).exec(db).await.expect("as it was");
        let gone = outbox::ActiveModel {
            sent_at: Set(Some(portal.portal.now())),
            next_attempt_at: Set(None),
            ..Default::default()
        };
        let last =
            outbox::Entity::update_many().set(gone).filter(outbox::Column::Recipient.eq("reader59@mail.example"));
        last.exec(db).await.expect("one went out");
        mail::seal_old(&portal.portal).await.expect("sealed");
        let all = rows(&portal).await;
        assert!(all.iter().all(|row| row.text.is_empty() && row.html.is_empty()));
        let (sealed, others): (Vec<_>, Vec<_>) = all.iter().partition(|row| row.sealed.is_some());
        assert!(others.len() == 1 && others[0].sent_at.is_some());
        assert!(sealed.iter().all(|row| portal.words_of(row) == "Сәлем\n"));
        let carrier = Carrier::folder(portal.data_dir().join("mail"), "portal@shymkent.example").expect("a carrier");
        let mut count = 0;
        for _ in 0..60 {
            count += mail::send_due(&portal.portal, &carrier).await.expect("sent");
        }
        assert_eq!(count, 59);
    });
}

#[test]
fn without_a_mail_server_mails_are_files() {
    run(async {
        let portal = TestPortal::start().await;
        let folder = portal.data_dir().join("mail");
        let carrier = Carrier::folder(folder.clone(), "portal@shymkent.example").expect("a carrier");
        queue(&portal, "reader@mail.example").await;
        assert_eq!(mail::send_due(&portal.portal, &carrier).await.expect("sent"), 1);
        let files: Vec<_> =
            std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()).collect();
        assert_eq!(files.len(), 1);
        let text = std::fs::read_to_string(&files[0]).expect("a mail");
        assert!(
            files[0].extension().is_some_and(|end| end == "eml") && text.contains("To: reader@mail.example"),
            "{text}"
        );
    });
}
