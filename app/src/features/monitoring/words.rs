//! What the parts of the portal and its jobs are called, and what was found of them in words.

use crate::features::incidents::{Finding, Kind};
use crate::i18n::Lang;

/// A part of the portal that is looked at.
pub fn part(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Database => tl!(lang, "care-part-database"),
        Kind::Disk => tl!(lang, "care-part-disk"),
        Kind::SignIns => tl!(lang, "care-part-sign-ins"),
        Kind::Mail => tl!(lang, "care-part-mail"),
        Kind::Job => tl!(lang, "care-part-jobs"),
        Kind::Clock => tl!(lang, "care-part-clock"),
        Kind::Data => tl!(lang, "care-part-data"),
        Kind::Form => tl!(lang, "care-part-forms"),
        Kind::Appeals => tl!(lang, "care-part-appeals"),
        Kind::Other => tl!(lang, "care-part-other"),
    }
}

/// The figures of a finding, told what they are; names of files and addresses stay as they are.
pub fn detail(finding: &Finding, lang: Lang) -> String {
    let told = finding.detail.as_str();
    if told.is_empty() {
        return String::new();
    }
    let figures = told.split_once(" / ");
    match (finding.kind, figures) {
        (Kind::Disk, Some((free, all))) => tl!(lang, "care-detail-disk", free = free, all = all),
        (Kind::SignIns, Some((locked, failures))) => {
            tl!(lang, "care-detail-sign-ins", locked = locked, failures = failures)
        }
        (Kind::Clock, Some((counted, shown))) => tl!(lang, "care-detail-clock", counted = counted, shown = shown),
        (Kind::Mail, _) => tl!(lang, "care-detail-mail", n = told),
        (Kind::Job, _) => told.split(", ").map(|name| job(name, lang)).collect::<Vec<_>>().join(", "),
        _ => told.to_owned(),
    }
}

/// A background job.
pub fn job(name: &str, lang: Lang) -> String {
    match name {
        "database" => tl!(lang, "care-job-database"),
        "visits" => tl!(lang, "care-job-visits"),
        "figures" => tl!(lang, "care-job-figures"),
        "publishing" => tl!(lang, "care-job-publishing"),
        "mail" => tl!(lang, "care-job-mail"),
        "clearing" => tl!(lang, "care-job-clearing"),
        "duties" => tl!(lang, "care-job-duties"),
        "appeals" => tl!(lang, "care-job-appeals"),
        "appointments" => tl!(lang, "care-job-appointments"),
        "kindergarten" => tl!(lang, "care-job-kindergarten"),
        "events" => tl!(lang, "care-job-events"),
        "surveys" => tl!(lang, "care-job-surveys"),
        "watch" => tl!(lang, "care-job-watch"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_told_what_it_counts() {
        let found = |kind, detail: &str| Finding { kind, is_bad: false, detail: detail.to_owned() };
        for lang in Lang::ALL {
            for (kind, figures) in [
                (Kind::Disk, "500 / 1000 MiB"),
                (Kind::SignIns, "0 / 2"),
                (Kind::Clock, "5 s / 5 s"),
                (Kind::Mail, "0"),
                (Kind::Job, "mail, watch"),
            ] {
                let told = detail(&found(kind, figures), lang);
                assert!(told != figures && told.chars().any(char::is_alphabetic), "{told}");
            }
            assert_eq!(detail(&found(Kind::Data, "ab/cd.pdf"), lang), "ab/cd.pdf");
        }
    }

    #[test]
    fn every_job_of_the_portal_has_a_name() {
        let source =
            concat!(include_str!("../../../../server/src/jobs.rs"), include_str!("../../../../server/src/watch.rs"));
        let jobs: Vec<_> = source.split(".beat(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(jobs.len() > 5, "{jobs:?}");
        for name in jobs {
            assert_ne!(job(name, Lang::Ru), name);
        }
    }
}
