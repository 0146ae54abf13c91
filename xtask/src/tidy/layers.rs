//! Who may import whom.

use std::collections::BTreeSet;

use regex_lite::Regex;

use super::Finding;
use super::sources::Source;

/// Where `sea_orm` and the entities may appear besides the stores of the features.
const DATABASE_CODE: [&str; 9] = [
    "app/src/error.rs",
    "app/src/server",
    "entities/",
    "migrations/",
    "server/src/database",
    "server/src/main.rs",
    "server/src/sessions",
    "server/src/state",
    "xtask/",
];

/// Bulk loaders, which open the transaction that their store's functions run in.
const LOADERS: [&str; 2] = ["app/src/features/acts/import.rs", "app/src/features/content/load.rs"];

/// `sea_orm` and entities only in stores, migrations and the server's state.
pub fn database_access(sources: &[Source]) -> Vec<Finding> {
    // A loader fills many tables in one transaction of its own; its queries are in the store.
    let is_loader = |source: &Source| LOADERS.contains(&source.path.as_str());
    let allowed = |source: &Source| {
        source.is_test() || source.is_part("store") || source.is_in(&DATABASE_CODE) || is_loader(source)
    };
    let words = ["sea_orm", "portal_entities"];
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust() && !allowed(source)) {
        for (line, code) in source.code_lines() {
            for word in words.iter().filter(|word| code.contains(**word)) {
                findings.push(Finding::new(source, line, format!("{word} belongs into a store.rs")));
            }
        }
    }
    findings
}

/// A crate and the packages it must not depend on.
const FORBIDDEN_DEPENDENCIES: [(&str, &[&str]); 5] = [
    ("frontend/Cargo.toml", &["portal-server", "portal-entities", "portal-migrations", "sea-orm", "axum", "tokio"]),
    ("app/Cargo.toml", &["portal-server", "portal-frontend", "portal-migrations"]),
    ("entities/Cargo.toml", &["portal-app", "portal-server", "portal-frontend", "portal-migrations"]),
    ("migrations/Cargo.toml", &["portal-app", "portal-server", "portal-frontend", "portal-entities"]),
    ("server/Cargo.toml", &["portal-frontend"]),
];

/// `frontend → app`, `server → app, migrations`, `app → entities`, and never back.
pub fn crate_dependencies(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (manifest, forbidden) in FORBIDDEN_DEPENDENCIES {
        for source in sources.iter().filter(|source| source.path == manifest) {
            for (line, text) in source.lines() {
                let name = text.split(['=', '.', ' ']).next().unwrap_or_default();
                if forbidden.contains(&name) {
                    findings.push(Finding::new(source, line, format!("must not depend on {name}")));
                }
            }
        }
    }
    findings
}

/// `ui` holds no knowledge of any feature.
pub fn design_system(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust() && source.is_in(&["app/src/ui"])) {
        for (line, code) in source.code_lines().filter(|(_, code)| code.contains("features::")) {
            findings.push(Finding::new(source, line, format!("a feature in the design system: {}", code.trim())));
        }
    }
    findings
}

/// A feature uses another one's `mod.rs`, never its inner files.
pub fn front_doors(sources: &[Source]) -> Vec<Finding> {
    let Ok(inner) = Regex::new(r"features::(\w+)::(store|model|api|pages|admin)::") else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust() && source.feature().is_some()) {
        for (line, code) in source.code_lines() {
            for hit in inner.captures_iter(code).filter(|hit| Some(&hit[1]) != source.feature()) {
                findings.push(Finding::new(
                    source,
                    line,
                    format!("{} of another feature; re-export it in its mod.rs", &hit[0]),
                ));
            }
        }
    }
    findings
}

/// A store belongs to its feature: others get from its `mod.rs` what they may use of it.
pub fn private_stores(sources: &[Source]) -> Vec<Finding> {
    let (Ok(named), Ok(listed)) = (Regex::new(r"\b(\w+)::store\b"), Regex::new(r"features::(\w+)::\{[^}]*\bstore\b"))
    else {
        return Vec::new();
    };
    let features: BTreeSet<&str> = sources.iter().filter_map(Source::feature).collect();
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust() && source.is_in(&["app/", "server/"])) {
        for (line, code) in source.code_lines() {
            let opened = source.feature().is_some() && code.trim_start().starts_with("pub mod store");
            let hits = named.captures_iter(code).chain(listed.captures_iter(code));
            let foreign = hits.map(|hit| hit.get(1).map_or("", |name| name.as_str()));
            if opened || foreign.into_iter().any(|name| features.contains(name) && Some(name) != source.feature()) {
                findings.push(Finding::new(
                    source,
                    line,
                    "a store is open to others; re-export what they need in mod.rs",
                ));
            }
        }
    }
    findings
}

/// What a pure model cannot do.
const IMPURE: [&str; 12] = [
    "async ",
    ".await",
    "Utc::now",
    "Local::now",
    "SystemTime::now",
    "Instant::now",
    "std::fs",
    "std::net",
    "std::env",
    "tokio::",
    "axum::",
    "leptos::",
];

/// Rules and deadlines live in plain code: time comes in as an argument.
pub fn pure_models(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust() && source.is_part("model")) {
        for (line, code) in source.code_lines() {
            for word in IMPURE.iter().filter(|word| code.contains(**word)) {
                findings.push(Finding::new(source, line, format!("`{}` in a model", word.trim())));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    #[test]
    fn a_page_that_queries_the_database_is_found() {
        let page = "//! Pages.\nuse sea_orm::EntityTrait;\n// sea_orm in a comment\n";
        assert_eq!(lines_found(database_access, "app/src/features/news/pages.rs", page), [2]);
        assert!(lines_found(database_access, "app/src/features/news/store.rs", page).is_empty());
        assert!(lines_found(database_access, "migrations/src/lib.rs", page).is_empty());
    }

    #[test]
    fn a_browser_crate_that_needs_the_server_is_found() {
        let manifest = "[dependencies]\nportal-app.workspace = true\nsea-orm = \"2\"\n";
        assert_eq!(lines_found(crate_dependencies, "frontend/Cargo.toml", manifest), [3]);
        assert!(lines_found(crate_dependencies, "app/Cargo.toml", manifest).is_empty());
    }

    #[test]
    fn a_feature_inside_the_design_system_is_found() {
        assert_eq!(lines_found(design_system, "app/src/ui/button.rs", "use crate::features::news::Item;"), [1]);
    }

    #[test]
    fn the_back_door_of_another_feature_is_found() {
        let code = "use crate::features::news::store::latest;\nuse crate::features::news::latest;\n";
        assert_eq!(lines_found(front_doors, "app/src/features/home/pages.rs", code), [1]);
        assert!(lines_found(front_doors, "app/src/features/news/pages.rs", code).is_empty());
    }

    #[test]
    fn a_store_that_others_use_is_found() {
        let found = |path: &str, code: &str| {
            let other = Source::new(path, code);
            private_stores(&[Source::new("app/src/features/news/mod.rs", "mod store;\npub use store::latest;"), other])
                .len()
        };
        for code in [
            "news::store::latest(db)",
            "use crate::features::news::store;",
            "use x::features::news::{Item, store as s};",
        ] {
            assert_eq!(found("app/src/features/home/pages.rs", code), 1, "{code}");
            assert_eq!(found("server/tests/http/news.rs", code), 1, "{code}");
            assert_eq!(found("app/src/features/news/pages.rs", code), 0, "{code}");
        }
        assert_eq!(found("app/src/features/news/old.rs", "pub mod store;"), 1);
        assert_eq!(found("server/src/jobs.rs", "flag.store(true)"), 0);
    }

    #[test]
    fn a_model_with_a_clock_is_found() {
        let code = "fn late() -> bool {\n    Utc::now() > deadline\n}\n#[cfg(test)]\nmod tests { use std::fs; }";
        assert_eq!(lines_found(pure_models, "app/src/features/appeals/model.rs", code), [2]);
    }
}
