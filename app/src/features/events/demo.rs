//! Sample events for `portal seed --demo`, clearly marked as such: some to come, one that goes on, one
//! that is over, one that waits.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use super::model::{Kind, Price, Sketch, Stage, Time};
use super::store::{self, New};
use crate::calendar::start_of;
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, Trilingual};
use crate::server::{Portal, almaty};

#[derive(Deserialize)]
struct Sample {
    mark: String,
    kind: String,
    title: Trilingual,
    about: Trilingual,
    house: Trilingual,
    place: Trilingual,
    #[serde(default)]
    site: String,
    price: Option<u32>,
    age: Option<u32>,
    /// Days from today; the first one is the event's, the others repeat it.
    days: Vec<i64>,
    hour: i64,
    hours: i64,
    #[serde(default)]
    waits: bool,
}

impl Sample {
    fn sketch(&self, now: DateTime<Utc>) -> Sketch {
        let today = start_of(almaty(now).date_naive()).unwrap_or(now);
        let time = |day: &i64| {
            let start = today + TimeDelta::days(*day) + TimeDelta::hours(self.hour);
            Time { start, end: Some(start + TimeDelta::hours(self.hours)) }
        };
        Sketch {
            kind: Kind::from_name(&self.kind).unwrap_or_default(),
            title: self.title.clone(),
            about: self.about.clone(),
            house: self.house.clone(),
            place: self.place.clone(),
            site: self.site.clone(),
            price: Price { from: self.price, to: None },
            age: self.age,
            alt: Trilingual::default(),
            times: self.days.iter().map(time).collect(),
        }
    }
}

/// Adds the samples that are not there yet; says how many.
pub async fn demo(portal: &Portal) -> Result<usize> {
    let samples: Vec<Sample> = serde_json::from_str(include_str!("demo.json")).map_err(PortalError::internal)?;
    let now = portal.now();
    let tx = portal.begin().await?;
    let mut added = 0;
    for sample in &samples {
        if store::by_mark(&*tx, &sample.mark).await?.is_some() {
            continue;
        }
        let stage = if sample.waits { Stage::Waiting } else { Stage::Published };
        let sketch = sample.sketch(now);
        let new = New { mark: &sample.mark, lang: Lang::Kk, email: None, stage, sketch: &sketch, poster: None };
        store::add(&*tx, portal.sealer()?, new, now).await?;
        added += 1;
    }
    tx.commit().await?;
    Ok(added)
}
