//! What makes the pages of surveys be made anew: answers that came, and the clock.

use std::collections::BTreeMap;

use super::model::{Publicity, Sort, Stand, Survey};
use super::public::service_page;
use super::{READERS_KEPT, store};
use crate::error::Result;
use crate::features::content::Kind;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// Public pages by address, each with a mark that is another one when the page has to be made
/// anew. A results page has one mark for any number of answers that came together.
pub async fn pulse(portal: &Portal) -> Result<BTreeMap<String, String>> {
    let now = portal.now();
    let all = store::published(portal.db()).await?;
    let live: Vec<i64> = all
        .iter()
        .filter(|survey| survey.sketch.results != Publicity::Never || survey.sketch.sort == Sort::Rating)
        .filter(|survey| survey.stand(now) != Stand::Coming)
        .map(|survey| survey.id)
        .collect();
    let counts = store::pulses(portal.db(), &live).await?;
    let listed = || all.iter().filter(|survey| Sort::LISTED.contains(&survey.sketch.sort));
    let stands: Vec<String> = listed().map(|survey| format!("{} {:?}", survey.id, survey.stand(now))).collect();
    let mut marks = BTreeMap::new();
    for address in lists(portal) {
        marks.insert(address, stands.join(" "));
    }
    for survey in all.iter().filter(|survey| survey.shows_results(now)) {
        let mark = format!("{:?} {:?}", survey.stand(now), counts.get(&survey.id));
        for lang in Lang::ALL {
            marks.insert(paths::survey_results(lang, &survey.slug), mark.clone());
        }
    }
    for survey in &all {
        let mark = format!("{:?} {:?}", survey.stand(now), counts.get(&survey.id));
        let pages = Lang::ALL.into_iter().filter_map(|lang| service_page(survey, lang));
        marks.extend(pages.map(|page| (page, mark.clone())));
    }
    Ok(marks)
}

/// The pages whose mark is another one now, gone ones included; none at the first look, when every
/// page is made anew anyway.
pub fn changed(before: Option<&BTreeMap<String, String>>, now: &BTreeMap<String, String>) -> Vec<String> {
    let Some(before) = before else { return Vec::new() };
    let new = now.iter().filter(|(path, mark)| before.get(*path) != Some(mark)).map(|(path, _)| path.clone());
    let gone = before.keys().filter(|path| !now.contains_key(*path)).cloned();
    new.chain(gone).collect()
}

/// The pages that say which surveys are open: home, the list, the items of the structure.
fn lists(portal: &Portal) -> Vec<String> {
    let items: Vec<(String, String)> = portal.structure().map_or_else(
        |_| Vec::new(),
        |structure| {
            let of_section = |section: &crate::features::content::Node| -> Vec<(String, String)> {
                let own = section.items.iter().filter(|item| item.kind == Kind::Survey);
                own.map(|item| (section.key.clone(), item.key.clone())).collect()
            };
            structure.all().flat_map(of_section).collect()
        },
    );
    let of_language = |lang| {
        let items = items.iter().map(move |(section, item)| paths::item(lang, section, item));
        [paths::home(lang), paths::surveys(lang)].into_iter().chain(items)
    };
    Lang::ALL.into_iter().flat_map(of_language).chain(["/".to_owned()]).collect()
}

/// The results pages that there are, in Kazakh.
pub async fn addresses(portal: &Portal) -> Result<Vec<String>> {
    let now = portal.now();
    let shown = |survey: &Survey| survey.shows_results(now);
    let all = store::published(portal.db()).await?;
    Ok(all.iter().filter(|survey| shown(survey)).map(|survey| paths::survey_results(Lang::Kk, &survey.slug)).collect())
}

/// Forgets links to answer by that work no more, with the addresses in them, and those of readers who
/// nobody told of a result for a year (R95-1-9.2c).
pub async fn clear(portal: &Portal) -> Result<()> {
    let (now, tx) = (portal.now(), portal.begin().await?);
    store::expire(&*tx, now).await?;
    store::forget_readers_of_closed(&*tx, now - READERS_KEPT).await?;
    tx.commit().await
}
