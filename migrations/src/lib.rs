//! Schema changes in order. Each goes up and down on SQLite and on PostgreSQL,
//! and only expands: what a running release still reads is removed a release later.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{MigrationTrait, async_trait};

mod m20261122_000001_content;
mod m20261122_000002_kinds;
mod m20261122_000003_acts;
mod m20261122_000004_accounts;
mod m20261122_000005_newsroom;
mod m20261122_000006_facts;
mod m20261122_000010_two_step;
mod m20261122_000011_media;
mod m20261122_000012_duties;
mod m20261122_000014_forms;
mod m20261122_000015_editorial;
mod m20261122_000016_monitoring;
mod m20261122_000017_guesses;
mod m20261122_000018_words;
mod m20261122_000020_appeals;
mod m20261122_000021_reception;
mod m20261122_000022_appeals_office;
mod m20261122_000023_appointments;
mod m20261122_000024_reseal;
mod m20261122_000025_execution;
mod m20261122_000026_privacy;
mod m20261122_000027_waiting;
mod m20261122_000028_press;
mod m20261122_000029_waiting_folders;
mod m20261122_000030_appeal_people;
mod m20261122_000031_reception_once;
mod m20261122_000032_waiting_files;
mod m20261122_000033_surveys;
mod m20261122_000034_kindergarten;
mod m20261122_000035_page_opinions;
mod m20261122_000036_faq;
mod m20261122_000037_discussions;
mod m20261122_000038_wall;
mod m20261122_000039_survey_files;
mod m20261122_000043_discussion_sequence;

/// Every migration, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_content::Migration),
            Box::new(m20261122_000002_kinds::Migration),
            Box::new(m20261122_000003_acts::Migration),
            Box::new(m20261122_000004_accounts::Migration),
            Box::new(m20261122_000005_newsroom::Migration),
            Box::new(m20261122_000006_facts::Migration),
            Box::new(m20261122_000010_two_step::Migration),
            Box::new(m20261122_000011_media::Migration),
            Box::new(m20261122_000012_duties::Migration),
            Box::new(m20261122_000014_forms::Migration),
            Box::new(m20261122_000015_editorial::Migration),
            Box::new(m20261122_000016_monitoring::Migration),
            Box::new(m20261122_000017_guesses::Migration),
            Box::new(m20261122_000018_words::Migration),
            Box::new(m20261122_000020_appeals::Migration),
            Box::new(m20261122_000021_reception::Migration),
            Box::new(m20261122_000022_appeals_office::Migration),
            Box::new(m20261122_000023_appointments::Migration),
            Box::new(m20261122_000024_reseal::Migration),
            Box::new(m20261122_000025_execution::Migration),
            Box::new(m20261122_000026_privacy::Migration),
            Box::new(m20261122_000027_waiting::Migration),
            Box::new(m20261122_000028_press::Migration),
            Box::new(m20261122_000029_waiting_folders::Migration),
            Box::new(m20261122_000030_appeal_people::Migration),
            Box::new(m20261122_000031_reception_once::Migration),
            Box::new(m20261122_000032_waiting_files::Migration),
            Box::new(m20261122_000033_surveys::Migration),
            Box::new(m20261122_000034_kindergarten::Migration),
            Box::new(m20261122_000035_page_opinions::Migration),
            Box::new(m20261122_000036_faq::Migration),
            Box::new(m20261122_000037_discussions::Migration),
            Box::new(m20261122_000038_wall::Migration),
            Box::new(m20261122_000039_survey_files::Migration),
            Box::new(m20261122_000043_discussion_sequence::Migration),
        ]
    }
}
