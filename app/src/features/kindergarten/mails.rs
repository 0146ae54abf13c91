//! Letters to those who watch a place, and the job that writes them.

use super::memory::board;
use super::model::record::Voucher;
use super::store::{self, Watch};
use crate::error::Result;
use crate::features::mail::{self, Mail};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates;

/// So many are told in one transaction.
const BATCH: u64 = 100;

/// Asks whoever gets it whether they meant it.
pub(super) async fn ask_to_confirm(portal: &Portal, db: &impl Db, watch: &Watch) -> Result<()> {
    let lang = watch.lang;
    let confirm = paths::kindergarten_watch_step(lang, &watch.link, "confirm");
    let paragraphs = vec![
        tl!(lang, "kinder-mail-confirm-text", number = watch.number.to_string()),
        format!("{}{confirm}", portal.options().public_url),
        tl!(lang, "kinder-mail-confirm-otherwise"),
        tl!(lang, "site-name"),
    ];
    let subject = tl!(lang, "kinder-mail-confirm");
    let letter = Mail { to: watch.email.clone(), lang, kind: "kindergarten-confirm", subject, paragraphs };
    mail::queue(db, portal.sealer()?, &letter, portal.now()).await
}

/// What there is to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
enum News {
    Place(u32),
    Voucher(Voucher),
    /// The application is in the list no more.
    Gone,
}

/// Every minute: who watches a place that changed is told, and watches that nobody confirmed are over.
pub async fn look_after(portal: &Portal) -> Result<()> {
    let tx = portal.begin().await?;
    store::forget_unconfirmed(&*tx, portal.now()).await?;
    tx.commit().await?;
    loop {
        let board = board(portal).await?;
        if board.stamp.snapshot == 0 {
            return Ok(());
        }
        let state = board.stamp.of_queue();
        let sealer = portal.sealer()?;
        let watches = store::watches_to_tell(portal.db(), sealer, &state, BATCH).await?;
        if watches.is_empty() {
            return Ok(());
        }
        let tx = portal.begin().await?;
        for watch in watches {
            let standing = board.queue.by_number(&watch.number);
            let place = standing.and_then(|standing| standing.city()).map(|city| city.place);
            let voucher = standing.and_then(|standing| standing.record().voucher);
            let news = match (place, voucher) {
                (Some(place), _) => (watch.place != Some(place)).then_some(News::Place(place)),
                (None, Some(voucher)) => Some(News::Voucher(voucher)),
                (None, None) => Some(News::Gone),
            };
            store::mark_told(&*tx, watch.id, place, &state).await?;
            if let Some(news) = news {
                let garden = voucher.map(|voucher| board.name(voucher.garden, watch.lang)).unwrap_or_default();
                tell(portal, &*tx, &watch, &news, &garden).await?;
                // There is nothing more to watch.
                if news == News::Gone || voucher.is_some() {
                    store::stop_watch(&*tx, watch.id).await?;
                }
            }
        }
        tx.commit().await?;
    }
}

async fn tell(portal: &Portal, db: &impl Db, watch: &Watch, news: &News, garden: &str) -> Result<()> {
    let (lang, number) = (watch.lang, watch.number.to_string());
    let public = &portal.options().public_url;
    let mut paragraphs = match news {
        News::Place(place) => {
            let (place, before) = (*place, watch.place.unwrap_or(*place));
            vec![tl!(lang, "kinder-mail-place-text", number = number.clone(), place = place, before = before)]
        }
        News::Voucher(voucher) => {
            let date = dates::long_date(voucher.on, lang);
            vec![tl!(lang, "kinder-mail-voucher-text", number = number.clone(), date = date, garden = garden)]
        }
        News::Gone => vec![tl!(lang, "kinder-mail-gone-text", number = number.clone())],
    };
    paragraphs.push(format!("{public}{}", paths::kindergarten_queue(lang)));
    let stop = format!("{public}{}", paths::kindergarten_watch_step(lang, &watch.link, "stop"));
    let goes_on = matches!(news, News::Place(_));
    if goes_on {
        paragraphs.push(tl!(lang, "kinder-mail-stop"));
        paragraphs.push(stop.clone());
    }
    paragraphs.push(tl!(lang, "site-name"));
    let subject = match news {
        News::Place(place) => {
            let place = *place;
            tl!(lang, "kinder-mail-place", number = number, place = place)
        }
        News::Voucher(_) => tl!(lang, "kinder-mail-voucher", number = number),
        News::Gone => tl!(lang, "kinder-mail-gone", number = number),
    };
    let letter = Mail { to: watch.email.clone(), lang, kind: "kindergarten-place", subject, paragraphs };
    let stop = goes_on.then_some(stop);
    mail::queue_with_stop(db, portal.sealer()?, &letter, stop, portal.now()).await
}
