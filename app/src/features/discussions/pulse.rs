//! What makes the pages of discussions be made anew: comments, replies and the clock; and what is
//! forgotten when its time is over.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::model::Discussion;
use super::public::{AT_ONCE, PAGE};
use super::store;
use crate::error::Result;
use crate::features::content::Kind;
use crate::features::surveys;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::pagination::PageHref;

/// Refused words are kept so long, in case somebody asks why.
const REFUSED_KEPT: TimeDelta = TimeDelta::days(90);
/// Invitations and wishes of a discussion that is over are kept so long, and words that nobody decided on.
const PEOPLE_KEPT: TimeDelta = TimeDelta::days(365);

/// Public pages by address, each with a mark that is another one when the page has to be made anew.
pub async fn pulse(portal: &Portal) -> Result<BTreeMap<String, String>> {
    let now = portal.now();
    let all = store::public(portal.db()).await?;
    let spread = store::spread(portal.db(), None).await?;
    let stands: Vec<String> = all.iter().map(|one| format!("{} {:?}", one.id, one.stand(now))).collect();
    let mut marks = BTreeMap::new();
    for address in lists(portal) {
        marks.insert(address, stands.join(" "));
    }
    for one in &all {
        let vote = surveys::Current::of(portal, one.sketch.survey).await?.map(|vote| vote.stand());
        let mark = format!("{:?} {} {vote:?}", one.stand(now), one.pulse);
        for address in pages(one, spread.get(&one.id)) {
            marks.insert(address, mark.clone());
        }
    }
    Ok(marks)
}

/// Every page of a discussion: of the whole and of those paragraphs that have comments.
fn pages(one: &Discussion, spread: Option<&BTreeMap<Option<i32>, u64>>) -> Vec<String> {
    let firsts = spread.map(|spread| spread.values().sum()).unwrap_or_default();
    let of_paragraph =
        |(paragraph, count): (&Option<i32>, &u64)| Some((format!("paragraph={}", (*paragraph)?), *count));
    let paragraphs = spread.into_iter().flatten().filter_map(of_paragraph);
    let parts: Vec<(String, u64)> = std::iter::once((String::new(), firsts)).chain(paragraphs).collect();
    let of_language = |lang| {
        let path = paths::discussion(lang, &one.slug);
        let part = move |(query, count): &(String, u64)| {
            let href = PageHref { path: path.clone(), query: query.clone() };
            (1..=count.div_ceil(PAGE).max(1)).map(|page| href.of(page)).collect::<Vec<_>>()
        };
        parts.iter().flat_map(part).collect::<Vec<_>>()
    };
    Lang::ALL.into_iter().flat_map(of_language).collect()
}

/// The pages that say which discussions are open.
fn lists(portal: &Portal) -> Vec<String> {
    let items: Vec<(String, String)> = portal.structure().map_or_else(
        |_| Vec::new(),
        |structure| {
            let is_ours = |item: &&crate::features::content::Node| item.kind == Kind::Forum || item.key == "draft-acts";
            let of_section = |section: &crate::features::content::Node| -> Vec<(String, String)> {
                let own = section.items.iter().filter(is_ours);
                own.map(|item| (section.key.clone(), item.key.clone())).collect()
            };
            structure.all().flat_map(of_section).collect()
        },
    );
    let of_language = |lang| {
        let items = items.iter().map(move |(section, item)| paths::item(lang, section, item));
        [paths::discussions(lang), paths::discussion_archive(lang)].into_iter().chain(items)
    };
    Lang::ALL.into_iter().flat_map(of_language).collect()
}

/// The pages of discussions that there are, in Kazakh.
pub async fn addresses(portal: &Portal) -> Result<Vec<String>> {
    let all = store::public(portal.db()).await?;
    let own = [paths::discussions(Lang::Kk), paths::discussion_rules(Lang::Kk), paths::discussion_archive(Lang::Kk)];
    Ok(own.into_iter().chain(all.iter().map(|one| paths::discussion(Lang::Kk, &one.slug))).collect())
}

/// Forgets what is over: addresses that were never confirmed, words that were refused long ago or never
/// decided on, and who took part behind the scenes.
pub async fn clear(portal: &Portal) -> Result<()> {
    let now = portal.now();
    let tx = portal.begin().await?;
    store::expire(&*tx, now).await?;
    store::erase_words(&*tx, now - REFUSED_KEPT).await?;
    let over: Vec<i64> = store::public(&*tx)
        .await?
        .iter()
        .filter(|one| one.sketch.closes_at < now - PEOPLE_KEPT)
        .map(|one| one.id)
        .collect();
    for some in over.chunks(AT_ONCE) {
        store::drop_over(&*tx, some).await?;
        store::drop_waiting(&*tx, some, now).await?;
    }
    tx.commit().await
}
