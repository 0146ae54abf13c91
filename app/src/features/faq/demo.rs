//! A sample question for `portal seed --demo`, clearly marked as such; sample answers are entries of
//! `content/demo/faq.json`.

use super::model::Submission;
use super::store;
use crate::error::Result;
use crate::i18n::Lang;
use crate::server::Portal;

/// Adds the sample that is not there yet; says how many. Public: nobody but the command line asks
/// for it.
pub async fn demo(portal: &Portal) -> Result<usize> {
    let sealer = portal.sealer()?;
    let key = store::key_of(sealer, "sample");
    if store::by_mark(portal.db(), sealer, &key).await?.is_some() {
        return Ok(0);
    }
    let sample = Submission {
        topic: "transport".to_owned(),
        unit: None,
        text: "Үлгі: Көлік картасын қайдан алуға болады?".to_owned(),
        name: "Үлгі".to_owned(),
        email: String::new(),
    };
    let tx = portal.begin().await?;
    store::receive(&*tx, sealer, (&key, Lang::Kk), &sample, portal.now()).await?;
    tx.commit().await?;
    Ok(1)
}
