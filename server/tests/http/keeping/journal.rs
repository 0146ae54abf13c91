//! Appeals that come while the database is away.

use std::fs;

use chrono::TimeDelta;
use portal_app::features::appeals::{register_waiting, waiting_counts};
use portal_app::features::incidents::Kind;
use portal_app::features::mail::Carrier;
use portal_app::i18n::Lang;
use portal_entities::appeals;
use portal_server::watch::Watch;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait};

use super::{count, open, receipt, state};
use crate::reception::{send, send_marked};
use crate::support::{TestPortal, run, words};

const MARK: &str = "0123456789abcdef0123456789abcdef";

fn waits(portal: &TestPortal) -> usize {
    waiting_counts(&portal.portal).waiting
}

/// Everything into the one file that the outage takes away and brings back.
async fn settle(portal: &TestPortal) {
    let db = portal.portal.db();
    if db.get_database_backend() == DbBackend::Sqlite {
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.expect("one file");
    }
}

/// R95-3-1a: taken in at the moment it comes, whatever happens to the database.
#[test]
fn an_appeal_is_accepted_without_the_database_and_registered_with_its_true_time() {
    run(async {
        let (portal, outage) = TestPortal::breakable().await;
        open(&portal).await;
        settle(&portal).await;
        let arrived = portal.portal.now();
        let outage = outage.begin();

        // A portal that starts now knows from its copy of the settings that it takes appeals.
        let fresh = portal.restarted().await;
        for server in [&portal, &fresh] {
            for lang in Lang::ALL {
                assert!(server.page(&format!("/{lang}/appeals")).await.has("input[name=mark]"), "{lang}");
            }
        }
        let refused = send(&fresh, "ru", &[("text", "Қысқа")]).await;
        assert_eq!(refused.status, 422, "what is wrong is said without the database too");
        let sent = send_marked(&portal, "kk", MARK, &[]).await;
        assert_eq!((sent.status.as_u16(), waits(&portal)), (303, 1));
        let address = sent.header("location").to_owned();
        let (interim, code) = receipt(&portal, &address).await;
        assert!(interim.starts_with("K-") && portal.page(&address).await.has("[data-appeal=waiting]"));
        // Sent again, to another server even: the same receipt.
        let again = send_marked(&fresh, "kk", MARK, &[]).await;
        assert_eq!((again.header("location"), waits(&fresh)), (address.as_str(), 1));
        assert_eq!(receipt(&fresh, &address).await, (interim.clone(), code.clone()));
        for lang in Lang::ALL {
            let shown = state(&fresh, lang.code(), (&interim, &code)).await;
            assert_eq!(shown, words(lang, "appeals-waiting-state"));
        }
        assert!(register_waiting(&portal.portal).await.is_err(), "the database is still away");
        let kept = fs::read_dir(portal.data_dir().join("appeals-waiting")).expect("a folder");
        for file in kept.flatten() {
            assert!(!fs::read_to_string(file.path()).expect("a text").contains("aliya"), "sealed");
        }

        outage.end();
        // Connections that saw the outage may fail once more.
        let portal = portal.restarted().await;
        let later = portal.later(TimeDelta::hours(3)).await;
        assert_eq!(register_waiting(&later.portal).await.expect("registered"), 1);
        assert_eq!((register_waiting(&later.portal).await.expect("nothing"), waits(&later)), (0, 0));
        let rows = appeals::Entity::find().all(later.portal.db()).await.expect("rows");
        assert_eq!(rows.iter().map(|row| (row.received_at, row.number)).collect::<Vec<_>>(), [(arrived, 1)]);
        let (number, same) = receipt(&portal, &address).await;
        assert_eq!((number.as_str(), &same), ("2026-00001", &code));
        for number in [&number, &interim] {
            assert_eq!(state(&portal, "kk", (number, &code)).await, words(Lang::Kk, "appeals-state-received"));
        }
        assert_eq!(portal.mails_to("aliya@mail.example").await.len(), 1, "told once");
        assert_eq!(send_marked(&portal, "kk", MARK, &[]).await.header("location"), address);
        register_waiting(&portal.portal).await.expect("nothing new");
        assert_eq!(count(&portal).await, 1);
    });
}

#[test]
fn a_writer_that_does_not_answer_keeps_no_applicant_waiting() {
    run(async {
        let portal = TestPortal::start().await;
        open(&portal).await;
        let mut held = Vec::new();
        while let Ok(Ok(turn)) = tokio::time::timeout(std::time::Duration::from_millis(200), portal.portal.turn()).await
        {
            held.push(turn);
        }
        let sent = send_marked(&portal, "ru", MARK, &[]).await;
        assert_eq!((sent.status.as_u16(), waits(&portal)), (303, 1));
        let next = send(&portal, "ru", &[]).await;
        assert_eq!((next.status.as_u16(), waits(&portal)), (303, 2), "the next does not wait at all");
        drop(held);
        assert_eq!(register_waiting(&portal.portal).await.expect("registered"), 2);
        assert_eq!(count(&portal).await, 2);
        assert!(receipt(&portal, sent.header("location")).await.0.starts_with("2026-0000"));
    });
}

#[test]
fn what_is_damaged_is_set_aside_told_and_holds_up_nobody() {
    run(async {
        let (portal, outage) = TestPortal::breakable().await;
        open(&portal).await;
        settle(&portal).await;
        let outage = outage.begin();
        for lang in ["kk", "ru", "en"] {
            assert_eq!(send(&portal, lang, &[]).await.status, 303);
        }
        outage.end();
        let portal = portal.restarted().await;
        let folder = portal.data_dir().join("appeals-waiting");
        let torn = fs::read_dir(&folder).expect("a folder").flatten().next().expect("a file").path();
        let whole = fs::read(&torn).expect("bytes");
        fs::write(&torn, &whole[..whole.len() / 2]).expect("half of it");
        fs::write(folder.join("rubbish.appeal"), "no appeal").expect("a file");
        fs::write(folder.join("left-over.draft"), "half").expect("a file");

        assert_eq!(register_waiting(&portal.portal).await.expect("the others"), 2);
        let counts = waiting_counts(&portal.portal);
        assert_eq!((count(&portal).await, counts.waiting, counts.damaged), (2, 0, 2));
        let carrier = Carrier::folder(portal.data_dir().join("mail"), "portal@shymkent.example").expect("a carrier");
        let mut watch = Watch::new(portal.portal.clone(), carrier, portal.router.clone());
        watch.look().await;
        let findings = portal.portal.health().findings();
        let found = findings.iter().find(|finding| finding.kind == Kind::Appeals).expect("a finding");
        assert_eq!((found.is_bad, found.detail.as_str()), (true, "0 / 2"));
    });
}

#[test]
fn sent_many_times_at_once_it_is_one_appeal() {
    run(async {
        let portal = TestPortal::start().await;
        open(&portal).await;
        let senders = (0..12).map(|_| {
            let portal = portal.clone();
            tokio::spawn(async move { send_marked(&portal, "kk", MARK, &[]).await.status.as_u16() })
        });
        for sender in senders.collect::<Vec<_>>() {
            assert_eq!(sender.await.expect("an answer"), 303);
        }
        register_waiting(&portal.portal).await.expect("registered");
        assert_eq!(count(&portal).await, 1);
    });
}
