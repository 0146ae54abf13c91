//! What stands on every page.

use crate::support::{run, site};

#[test]
fn every_page_answers() {
    run(async {
        let bad: Vec<_> = site().await.values().filter(|page| page.answer.status != 200).map(|p| (p.answer.status, p.address.clone())).collect();
        assert!(bad.is_empty(), "{bad:?}");
        println!("{}", site().await.len());
    });
}
