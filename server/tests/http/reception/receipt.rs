//! The receipt on paper, and the way back from it.

use super::{key, open_reception, send};
use crate::support::{PUBLIC_URL, run};

/// The picture leads to the number; the code is in no address.
#[test]
fn the_receipt_has_a_picture_that_leads_to_the_appeal_but_does_not_open_it() {
    run(async {
        let portal = open_reception().await;
        for lang in ["kk", "ru", "en"] {
            let receipt = portal.page(send(&portal, lang, &[]).await.header("location")).await;
            let (number, code) = key(&receipt);
            assert!(receipt.has(".reception-receipt svg title") && receipt.has("button[data-print]"), "{lang}");
            let address = receipt.texts(".reception-receipt__address").concat();
            assert_eq!(address, format!("{PUBLIC_URL}/{lang}/appeals/track?number={number}"));
            assert!(!address.contains(&code) && !address.contains(&code.replace('-', "")));
            let track = portal.get(&address[PUBLIC_URL.len()..]).await;
            assert_eq!((track.status.as_u16(), track.header("cache-control")), (200, "no-store"));
            assert_eq!(track.html().attribute("#number", "value"), number);
            assert_eq!(track.html().attribute("#code", "value"), "");
        }
    });
}
