//! `portal rotate-keys`: another key, everything sealed anew with it, and the old keys forgotten
//! once nothing that the portal can know of needs them. See `docs/keeping.md`.

use anyhow::{Result, ensure};
use portal_app::features::{
    accounts, appeals, appointments, discussions, events, faq, kindergarten, mail, page_feedback, surveys,
};
use portal_app::server::Portal;
use portal_app::server::reseal::{Resealed, Sealed, column, left};

/// Every column whose values are sealed.
pub fn sealed_columns() -> impl Iterator<Item = &'static Sealed> {
    accounts::SEALED
        .iter()
        .chain(&appeals::SEALED)
        .chain(&appointments::SEALED)
        .chain(&faq::SEALED)
        .chain(&discussions::SEALED)
        .chain(&kindergarten::SEALED)
        .chain(&mail::SEALED)
        .chain(&surveys::SEALED)
        .chain(&page_feedback::SEALED)
        .chain(&events::SEALED)
}

/// Adds a key and seals everything with it; begun before and not ended, it goes on.
pub async fn rotate(portal: &Portal) -> Result<()> {
    let sealer = portal.sealer()?;
    if sealer.key_names().len() == 1 {
        sealer.add_key()?;
    }
    let (done, remaining) = reseal(portal).await?;
    println!("Sealed anew: {}. Keys: {}", done.count, sealer.key_names().join(", "));
    println!("The old key still opens. Tomorrow: portal rotate-keys --forget");
    if !remaining.is_empty() {
        println!("Not sealed anew yet:\n  {}", remaining.join("\n  "));
    }
    Ok(())
}

/// Removes the old keys, unless something still needs them. `gone` are the folders of replicas
/// that are no more, by their marks.
pub async fn forget(portal: &Portal, gone: &[String]) -> Result<()> {
    for mark in gone {
        ensure!(appeals::strike_folder(portal, mark).await?, "no folder is known as {mark}");
    }
    let (done, remaining) = reseal(portal).await?;
    ensure!(remaining.is_empty(), "The old keys stay: they are still needed for\n  {}", remaining.join("\n  "));
    portal.sealer()?.forget_old_keys()?;
    println!("Sealed anew: {}. The old keys are forgotten; keep them with the backups made before.", done.count);
    Ok(())
}

/// Seals everything with the newest key, and tells what it did not seal: one line each.
async fn reseal(portal: &Portal) -> Result<(Resealed, Vec<String>)> {
    let files = appeals::reseal_files(portal).await?;
    let mut done = files;
    for sealed in sealed_columns() {
        done += column(portal, sealed).await?;
    }
    let mut remaining = Vec::new();
    for sealed in sealed_columns() {
        // Counted anew: a replica with a key file of its own may have written meanwhile.
        let count = left(portal, sealed).await?;
        if count > 0 {
            remaining.push(format!("values of {}.{}: {count}", sealed.table, sealed.column));
        }
    }
    if files.broken > 0 {
        remaining.push(format!("files of letters that do not open: {}", files.broken));
    }
    remaining.extend(appeals::needing_old_keys(portal).await?);
    Ok((done, remaining))
}
