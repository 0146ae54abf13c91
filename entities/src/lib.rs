//! sea-orm entities, one file a table. They never leave `store.rs`.

pub mod act_documents;
pub mod act_references;
pub mod acts;
pub mod archive_months;
pub mod banners;
pub mod documents;
pub mod events;
pub mod files;
pub mod indicators;
pub mod item_texts;
pub mod items;
pub mod links;
pub mod organisations;
pub mod persons;
pub mod section_texts;
pub mod sections;
pub mod sessions;
pub mod site;
pub mod units;
pub mod users;
pub mod vacancies;
pub mod visits;
