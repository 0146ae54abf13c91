//! Sample schedules for `portal seed --demo`: the first of the sample officials receive citizens.

use super::faces;
use super::model::schedule::{Hours, Rules, Span, Weeks};
use super::store::{self, Sketch};
use crate::error::Result;
use crate::features::content;
use crate::i18n::{Lang, Trilingual};
use crate::server::Portal;

/// The entry's slug and the weekday, from Monday as 0.
const HOSTS: [(&str, u8); 2] = [("sample-akim", 4), ("sample-deputy-first", 1)];

/// Gives the officials their schedules where they have none; says how many got one.
pub async fn demo(portal: &Portal) -> Result<usize> {
    let tx = portal.begin().await?;
    let mut added = 0;
    let officials = content::officials(&*tx, Lang::Kk).await?;
    for (position, (slug, weekday)) in (1..).zip(HOSTS) {
        let Some(official) = officials.iter().find(|official| official.slug == slug) else { continue };
        let Some((slug, name)) = faces::name_of(&*tx, official.id).await? else { continue };
        let sketch = Sketch { item_id: official.id, position, name, ..sketch(weekday) };
        // An official who has a schedule keeps it.
        added += usize::from(store::keep_host(&*tx, None, &slug, &sketch, portal.now()).await?.is_some());
    }
    tx.commit().await?;
    Ok(added)
}

fn sketch(weekday: u8) -> Sketch {
    let hours = Span::new(10 * 60, 12 * 60, 20).map(|span| Hours { weekday, weeks: Weeks::Every, span });
    let words = |kk: &str, ru: &str, en: &str| Trilingual { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() };
    Sketch {
        hours: hours.into_iter().collect(),
        place: words(
            "Үлгі: 1-қабат, қабылдау бөлмесі",
            "Образец: 1-й этаж, приёмная",
            "Sample: ground floor, reception room",
        ),
        langs: vec![Lang::Kk, Lang::Ru],
        rules: Rules::default(),
        is_open: true,
        ..Sketch::default()
    }
}
