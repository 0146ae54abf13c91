//! S003-15.14: everything that is published leaves in an open format, with its addresses.

use std::io::{Cursor, Read as _};

use portal_app::features::export;
use portal_app::features::rights::Role;
use portal_app::paths;
use serde_json::Value;

use crate::support::{TestPortal, run};

#[test]
fn the_export_holds_every_section_material_and_file_with_addresses() {
    run(async {
        let portal = TestPortal::published().await;
        let file = portal.data_dir().join("export.zip");
        let written = std::fs::File::create(&file).expect("a file");
        export::write(&portal.portal, written).await.expect("an export");
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

/// S003-15.14
#[test]
fn the_administrator_downloads_the_export_and_the_log_knows() {
    run(async {
        let portal = TestPortal::published().await;
        let admin = portal.staff("admin", &[(Role::Administrator, None)]).await;
        assert!(admin.get("/admin/settings").await.html().hrefs("main a").contains(&paths::ADMIN_EXPORT.to_owned()));
        let sent = admin.post(paths::ADMIN_EXPORT, &[]).await;
        assert_eq!((sent.status.as_u16(), sent.header("content-type")), (200, "application/zip"));
        let archive = zip::ZipArchive::new(Cursor::new(sent.body.to_vec())).expect("a zip");
        assert!(archive.index_for_name("tables/items.json").is_some());
        let log = admin.get("/admin/audit").await.html().texts("tbody tr");
        assert!(log.iter().any(|line| line.contains("Жарияланғанның бәрін жүктеп алу")), "{log:?}");
        let editor = portal.staff("editor", &[(Role::SectionEditor, None)]).await;
        assert_eq!(editor.post(paths::ADMIN_EXPORT, &[]).await.status, 403);
    });
}
