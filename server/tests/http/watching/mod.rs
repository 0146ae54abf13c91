//! What the administrator sets and watches: page behaviour, closing, incidents, figures, privacy.

mod behaviour;
mod closure;
mod export;
mod incidents;
mod link_control;
mod monitoring;
mod privacy;

use portal_app::features::rights::Role;

use crate::support::{Person, TestPortal};

/// Somebody who administers everything.
async fn administrator(portal: &TestPortal) -> Person {
    portal.staff("administrator", &[(Role::Administrator, None)]).await
}

/// None of these pages is for others of the staff.
async fn is_for_administrators_only(portal: &TestPortal, address: &str) {
    let editor = portal.staff("editor", &[(Role::SectionEditor, None)]).await;
    assert_eq!(editor.get(address).await.status, 403, "{address}");
    assert_eq!(editor.post(address, &[]).await.status, 403, "{address}");
    assert_eq!(portal.get(address).await.status, 303, "{address}");
}
