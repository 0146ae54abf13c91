//! S003-15.14: everything that is published leaves in an open format, with its addresses.

use std::io::Read as _;

use portal_server::export;
use serde_json::Value;

use crate::support::{TestPortal, run};

#[test]
fn the_export_holds_every_section_material_and_file_with_addresses() {
    run(async {
        let portal = TestPortal::published().await;
        let file = portal.data_dir().join("export.zip");
        export::write(&portal.portal, &file).await.expect("an export");
        let mut archive = zip::ZipArchive::new(std::fs::File::open(&file).expect("a file")).expect("a zip");
        let mut json = |name: &str| -> Value {
            let mut text = String::new();
            archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
            serde_json::from_str(&text).expect("JSON")
        };
        let count = |value: &Value| value.as_array().map_or(0, Vec::len);
        let structure = portal.portal.structure().expect("a structure");
        let nodes = structure.all().map(|section| 1 + section.items.len()).sum::<usize>();
        assert_eq!(count(&json("tables/sections.json")), nodes);
        assert!(count(&json("tables/item_texts.json")) > 100);
        assert!(count(&json("addresses.json")) > nodes);
        let files = json("files.json");
        let there = files.as_array().expect("a list").iter().find(|file| file["missing"].is_null());
        if let Some(path) = there.and_then(|file| file["path"].as_str()) {
            assert!(archive.by_name(&format!("media/{path}")).is_ok());
        }
        let names: Vec<_> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
        assert!(names.iter().all(|name| !name.contains("users") && !name.contains("audit")), "{names:?}");
    });
}
