//! The poster: sealed as it came until the event is published, in the media library from then on,
//! with words for whoever does not see it (O116-T-38).

use axum::response::Response;

use super::store::{self, Event, SealedPoster};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::appeals::{self, Kept};
use crate::features::media::{self, Checked, Consent, Kind, Refusal, Source, Status};
use crate::i18n::Lang;
use crate::server::{Db, Portal, almaty};

/// What browsers offer to choose from; what is taken is decided by the content.
pub const ACCEPT: &str = ".jpg,.jpeg,.png,.webp";

/// What is wrong with the files that came along; a poster is one picture.
pub fn fault(files: &[Checked], lang: Lang) -> Option<String> {
    let is_fine = files.len() <= 1 && files.iter().all(|file| file.format.kind() == Kind::Picture);
    (!is_fine).then(|| tl!(lang, "wall-fault-poster"))
}

/// Seals the poster, if there is one; `is_sent` where it comes from whoever sends the event.
pub async fn keep(portal: &Portal, files: Vec<Checked>, is_sent: bool) -> Result<Option<SealedPoster>> {
    let kept = appeals::keep(portal, files).await?;
    let sealed = |Kept { key, media_type, .. }: Kept| SealedPoster { key, media_type, is_sent };
    Ok(kept.into_iter().next().map(sealed))
}

/// The sealed poster for the keeper.
pub async fn show(portal: &Portal, poster: &SealedPoster) -> Result<Response> {
    appeals::handed_out(portal, &poster.key, &poster.media_type, "poster").await
}

/// Public: called by those who asked for the right, by whoever holds the link, and by the clock. Removes an
/// event as somebody saw it; its picture leaves the library, where nothing else shows it.
pub async fn remove(portal: &Portal, db: &impl Db, event: &Event) -> Result<()> {
    store::remove(db, event).await?;
    match event.media {
        Some(media) => media::take_back(portal, db, media).await,
        None => Ok(()),
    }
}

/// Hands the poster over to the library.
pub async fn publish(portal: &Portal, staff: &Staff, event: &Event) -> Result<Result<Option<i64>, Refusal>> {
    let Some(poster) = &event.poster else { return Ok(Ok(event.media)) };
    let bytes = appeals::opened(portal, &poster.key).await?;
    let end = poster.media_type.rsplit('/').next().ok_or(PortalError::NotFound)?;
    let is_sent = poster.is_sent;
    let source = Source {
        status: Status::ThirdParty,
        owner: event.sketch.house.get(Lang::Kk).to_owned(),
        // Whoever sends a poster agrees that it is shown (R95-1-8.2b).
        consent: if is_sent { Consent::Written } else { Consent::None },
        consent_date: is_sent.then(|| almaty(event.made_at).date_naive()),
    };
    let name = format!("{}.{end}", event.slug);
    let added = media::hand_in(portal, staff, (name, bytes), (&event.sketch.alt, source)).await?;
    Ok(added.map(Some))
}
