//! What runs beside the requests: watching the database, following the site version,
//! keeping a snapshot of every page, saving visits, sending mail, publishing what is due,
//! mails about duties, clearing what is over.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use portal_app::error::Result;
use portal_app::features::mail::{self, Carrier};
use portal_app::features::monitoring::{Measure, Row};
use portal_app::features::{
    accounts, appeals, appointments, audit, content, discussions, duties, editorial_group, events, kindergarten, media,
    monitoring, newsroom, page_feedback, press, privacy, sitemap, structure, surveys, visits,
};
use portal_app::i18n::Lang;
use portal_app::server::{Portal, almaty};
use tokio::time::{MissedTickBehavior, interval};

use crate::page_cache::PageCache;
use crate::visitors::Counter;
use crate::{commands, database, sessions};

/// Starts all jobs; they end with the program.
pub fn start(portal: Portal, cache: Arc<PageCache>, counter: Counter) {
    tokio::spawn(follow_database(portal.clone(), Arc::clone(&cache)));
    tokio::spawn(keep_snapshots(portal.clone(), Arc::clone(&cache)));
    tokio::spawn(renew_surveys(portal.clone(), Arc::clone(&cache)));
    tokio::spawn(save_figures(portal.clone(), Arc::clone(&cache), counter.clone()));
    tokio::spawn(save_visits(portal.clone(), cache, counter));
    tokio::spawn(keep_time(portal.clone()));
    tokio::spawn(register_appeals(portal.clone()));
    tokio::spawn(clear(portal.clone()));
    tokio::spawn(look_after_appointments(portal.clone()));
    tokio::spawn(follow_clock(portal.clone()));
    tokio::spawn(look_after_queue(portal.clone()));
    tokio::spawn(look_after_duties(portal));
}

/// Every second: is the database there, and did another replica publish something?
/// A database that was away at the start is migrated and filled as soon as it is there.
async fn follow_database(portal: Portal, cache: Arc<PageCache>) {
    let mut prepared = portal.structure().is_ok();
    let mut ticks = ticks(Duration::from_secs(1));
    loop {
        ticks.tick().await;
        portal.health().beat("database", Duration::from_mins(2));
        if !prepared && prepare(&portal).await.is_ok() {
            prepared = true;
        }
        let refreshed = tokio::time::timeout(Duration::from_secs(3), portal.refresh()).await;
        let answers = matches!(refreshed, Ok(Ok(())));
        if answers == cache.is_degraded() {
            if answers {
                tracing::info!("the database is back");
            } else {
                tracing::warn!("the database is away; published pages are served from the snapshot");
            }
            cache.set_degraded(!answers);
        }
    }
}

/// Migrates the database, fills an empty one and makes sure that somebody can sign in.
pub async fn prepare(portal: &Portal) -> anyhow::Result<()> {
    {
        let _turn = portal.turn().await?;
        database::migrate(portal.db()).await?;
        content::load::first_start(portal.db(), portal.now()).await?;
        editorial_group::first_start(portal.db(), portal.now()).await?;
    }
    commands::first_administrator(portal).await?;
    portal.refresh().await?;
    Ok(())
}

/// Renders every published page into the snapshot: at the start and after each change.
async fn keep_snapshots(portal: Portal, cache: Arc<PageCache>) {
    let mut version = portal.version();
    loop {
        version.mark_unchanged();
        match sitemap::every_path(&portal).await {
            Ok(paths) => {
                let in_all = paths.into_iter().flat_map(|(path, _)| Lang::ALL.map(|lang| format!("/{lang}{path}")));
                let lists = sitemap::list_paths(&portal).await.unwrap_or_default();
                cache.warm(["/".to_owned()].into_iter().chain(in_all).chain(lists).collect());
            }
            Err(error) => {
                tracing::debug!(%error, "no list of pages yet");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
        }
        if version.changed().await.is_err() {
            return;
        }
    }
}

/// Every ten minutes the counted visits are saved, and pages that depend on the hour are
/// renewed: the home page with the counter, events and vacancies that may be over by now.
async fn save_visits(portal: Portal, cache: Arc<PageCache>, counter: Counter) {
    let mut ticks = ticks(Duration::from_mins(10));
    ticks.tick().await;
    loop {
        portal.health().beat("visits", Duration::from_mins(30));
        ticks.tick().await;
        save_gains(&portal, &counter).await;
        for path in sitemap::timed_paths(&portal) {
            cache.mark_stale(&path).await;
        }
    }
}

async fn add_hosts(portal: &Portal, day: NaiveDate, hosts: Row) -> Result<()> {
    let tx = portal.begin().await?;
    monitoring::add(&*tx, day, &[hosts]).await?;
    tx.commit().await
}

async fn trim_figures(portal: &Portal) -> Result<()> {
    let tx = portal.begin().await?;
    monitoring::trim(&*tx, almaty(portal.now()).date_naive()).await?;
    tx.commit().await
}

/// Saves what was counted; what cannot be saved is kept for the next time.
pub async fn save_gains(portal: &Portal, counter: &Counter) {
    for gain in counter.take() {
        let hosts = Row { measure: Measure::Hosts, name: String::new(), amount: gain.hosts };
        if let Err(error) = add_hosts(portal, gain.day, hosts).await {
            tracing::warn!(%error, "hosts were not saved yet");
            counter.put_back(gain);
            continue;
        }
        let gain = visits::Gain { hosts: 0, ..gain };
        if let Err(error) = visits::add(portal, gain).await {
            tracing::warn!(%error, "visits were not saved yet");
            counter.put_back(gain);
        }
    }
}

/// Every minute the figures of the portal's work are saved, so that hardly one stands on the
/// wrong day.
async fn save_figures(portal: Portal, cache: Arc<PageCache>, counter: Counter) {
    let mut ticks = ticks(Duration::from_mins(1));
    loop {
        ticks.tick().await;
        portal.health().beat("figures", Duration::from_mins(5));
        add_figures(&portal, &cache, &counter).await;
    }
}

/// Saves the figures; what cannot be saved is kept for the next time.
pub async fn add_figures(portal: &Portal, cache: &PageCache, counter: &Counter) {
    let rows = counter.take_figures(cache.take_views());
    if rows.is_empty() {
        return;
    }
    let today = almaty(portal.now()).date_naive();
    let saved = async {
        let tx = portal.begin().await?;
        monitoring::add(&*tx, today, &rows).await?;
        tx.commit().await
    };
    if let Err(error) = saved.await {
        tracing::warn!(%error, "figures were not saved yet");
        counter.put_figures_back(rows);
    }
}

/// Every five seconds: what was approved for a moment that has come goes live.
async fn keep_time(portal: Portal) {
    let mut ticks = ticks(Duration::from_secs(5));
    loop {
        ticks.tick().await;
        portal.health().beat("publishing", Duration::from_mins(5));
        if let Err(error) = newsroom::keep_time(&portal).await {
            tracing::debug!(%error, "what is due was not published yet");
        }
    }
}

/// Every second the appeals that came while the database was away; every minute what is to be told
/// of their folder.
async fn register_appeals(portal: Portal) {
    let mut ticks = ticks(Duration::from_secs(1));
    for second in 0_u64.. {
        ticks.tick().await;
        portal.health().beat("appeals", Duration::from_mins(15));
        match appeals::register_waiting(&portal).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "appeals that waited are registered"),
            Err(error) => tracing::debug!(%error, "appeals wait for the database"),
        }
        if second.is_multiple_of(60)
            && let Err(error) = appeals::tell_of_folder(&portal).await
        {
            tracing::debug!(%error, "the folder of appeals that wait is not told of yet");
        }
    }
}

/// Starts the sending of mails.
pub fn start_mail(portal: Portal, carrier: Carrier) {
    tokio::spawn(send_mail(portal, carrier));
}

/// Every second the mails that are due.
async fn send_mail(portal: Portal, carrier: Carrier) {
    let mut ticks = ticks(Duration::from_secs(1));
    loop {
        ticks.tick().await;
        portal.health().beat("mail", Duration::from_mins(15));
        if let Err(error) = mail::send_due(&portal, &carrier).await {
            tracing::debug!(%error, "the outbox is out of reach");
        }
    }
}

/// Every hour: sessions, links and guesses that are over, mails sent long ago.
async fn clear(portal: Portal) {
    let mut ticks = ticks(Duration::from_hours(1));
    loop {
        ticks.tick().await;
        portal.health().beat("clearing", Duration::from_hours(3));
        if let Err(error) = trim_figures(&portal).await {
            tracing::debug!(%error, "the figures were not trimmed");
        }
        if let Err(error) = sessions::remove_expired(&portal).await {
            tracing::debug!(%error, "old sessions were not cleared");
        }
        if let Err(error) = accounts::clear(&portal).await {
            tracing::debug!(%error, "old links were not cleared");
        }
        if let Err(error) = mail::seal_old(&portal).await {
            tracing::warn!(%error, "old mails were not sealed");
        }
        if let Err(error) = page_feedback::clear(&portal).await {
            tracing::debug!(%error, "old opinions on pages were not cleared");
        }
        if let Err(error) = events::clear(&portal).await {
            tracing::debug!(%error, "events that came to nothing were not cleared");
        }
        if let Err(error) = surveys::clear(&portal).await {
            tracing::debug!(%error, "old links of surveys were not cleared");
        }
        if let Err(error) = discussions::clear(&portal).await {
            tracing::debug!(%error, "what is over of discussions was not cleared");
        }
        if let Err(error) = mail::clear(&portal).await {
            tracing::debug!(%error, "old mails were not cleared");
        }
    }
}

/// Every few seconds: results are made anew where answers came, discussions where comments were
/// published, and the pages that say what is open where something began or ended. However many answer,
/// a page is made once in that time.
async fn renew_surveys(portal: Portal, cache: Arc<PageCache>) {
    let mut ticks = ticks(Duration::from_secs(5));
    let mut known = None;
    loop {
        ticks.tick().await;
        portal.health().beat("surveys", Duration::from_mins(2));
        match pulse(&portal).await {
            Ok(pulse) => {
                for path in surveys::changed(known.as_ref(), &pulse) {
                    cache.mark_stale(&path).await;
                }
                known = Some(pulse);
            }
            Err(error) => tracing::debug!(%error, "not known whether answers came"),
        }
    }
}

/// The pages of surveys and discussions, each with a mark that is another one when it has to be made anew.
async fn pulse(portal: &Portal) -> Result<BTreeMap<String, String>> {
    let mut marks = surveys::pulse(portal).await?;
    marks.extend(discussions::pulse(portal).await?);
    Ok(marks)
}

/// Every minute: the pages of events follow the clock. What was not looked at while the database was away
/// is looked at afterwards.
async fn follow_clock(portal: Portal) {
    let mut ticks = ticks(Duration::from_mins(1));
    let mut since = portal.now();
    loop {
        ticks.tick().await;
        portal.health().beat("events", Duration::from_mins(30));
        let now = portal.now();
        match events::follow_clock(&portal, since).await {
            Ok(()) => since = now,
            Err(error) => tracing::debug!(%error, "pages of events do not follow the clock yet"),
        }
    }
}

/// Every minute: reminders of receptions, and times offered to those who wait.
async fn look_after_appointments(portal: Portal) {
    let mut ticks = ticks(Duration::from_mins(1));
    loop {
        ticks.tick().await;
        portal.health().beat("appointments", Duration::from_mins(30));
        if let Err(error) = appointments::look_after(&portal).await {
            tracing::warn!(%error, "not all receptions were looked after");
        }
    }
}

/// Every minute: who watches a place in the kindergarten queue is told of its changes.
async fn look_after_queue(portal: Portal) {
    let mut ticks = ticks(Duration::from_mins(1));
    loop {
        ticks.tick().await;
        portal.health().beat("kindergarten", Duration::from_mins(30));
        if let Err(error) = kindergarten::look_after(&portal).await {
            tracing::debug!(%error, "not all who watch a place are told yet");
        }
    }
}

/// Every hour: mails about duties, terms of appeals and the press that are due, the end of what was
/// removed long ago, and of the audit log's oldest lines.
async fn look_after_duties(portal: Portal) {
    let mut ticks = ticks(Duration::from_hours(1));
    loop {
        ticks.tick().await;
        portal.health().beat("duties", Duration::from_hours(3));
        if let Err(error) = duties::send_due(&portal, portal.now()).await {
            tracing::warn!(%error, "mails about duties were not written yet");
        }
        if let Err(error) = appeals::send_due(&portal, portal.now()).await {
            tracing::warn!(%error, "mails about terms of appeals were not written yet");
        }
        if let Err(error) = appeals::note_people(&portal).await {
            tracing::warn!(%error, "it is not noted yet by whom all letters are");
        }
        if let Err(error) = press::send_due(&portal, portal.now()).await {
            tracing::warn!(%error, "the digest of the press was not written yet");
        }
        if let Err(error) = newsroom::purge(&portal).await {
            tracing::warn!(%error, "deleted entries were not purged");
        }
        if let Err(error) = structure::purge(&portal).await {
            tracing::warn!(%error, "removed items were not purged");
        }
        if let Err(error) = privacy::purge(&portal).await {
            tracing::warn!(%error, "personal data past their term were not purged");
        }
        if let Err(error) = media::purge(&portal).await {
            tracing::warn!(%error, "deleted files were not purged");
        }
        if let Err(error) = media::read_missing(&portal).await {
            tracing::warn!(%error, "the words of files were not read");
        }
        if let Err(error) = audit::purge(&portal, portal.now()).await {
            tracing::warn!(%error, "the audit log was not purged");
        }
    }
}

fn ticks(period: Duration) -> tokio::time::Interval {
    let mut ticks = interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks
}
