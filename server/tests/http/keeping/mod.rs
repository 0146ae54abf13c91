//! That nothing of the virtual reception is lost: what comes while the database is away, backups,
//! other keys, and whatever is thrown at the form.

mod backups;
mod hammer;
mod hostile;
mod journal;
mod keys;
mod opinions;

use portal_app::features::settings::{self, Settings};
use portal_app::i18n::Lang;
use portal_entities::appeals;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::reception::key;
use crate::support::TestPortal;

/// Opens the reception without anybody signing in.
async fn open(portal: &TestPortal) {
    let wanted = Settings { takes_appeals: true, ..Settings::default() };
    settings::write(portal.portal.db(), &wanted, portal.portal.now()).await.expect("settings");
    portal.publish().await;
    // What was read a moment ago may be shown once more while the new page is made.
    for lang in Lang::ALL {
        while !portal.page(&format!("/{lang}/appeals")).await.has("input[name=mark]") {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}

async fn count(portal: &TestPortal) -> u64 {
    appeals::Entity::find().count(portal.portal.db()).await.expect("a number")
}

/// Number and code, as the receipt at an address tells them now.
async fn receipt(portal: &TestPortal, address: &str) -> (String, String) {
    key(&portal.page(address).await)
}

/// Where an appeal is, in words.
async fn state(portal: &TestPortal, lang: &str, (number, code): (&str, &str)) -> String {
    let shown = portal.post(&format!("/{lang}/appeals/track"), &[("number", number), ("code", code)], &[]).await;
    assert_eq!(shown.status, 200, "{number}");
    shown.html().texts("[data-appeal=state]").concat()
}
