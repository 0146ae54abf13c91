//! `cargo xtask requirements`: which requirement is cited by a test, by code only, by nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::tidy::sources::{self, Source};

/// Folders whose files may cite requirements.
const CITING: [&str; 9] =
    ["app/", "server/", "frontend/", "entities/", "migrations/", "end2end/", "style/", "content/", "xtask/src/"];

struct Requirement {
    id: String,
    topic: String,
    text: String,
}

/// Ids found in the project.
#[derive(Default)]
struct Citations {
    by_test: BTreeSet<String>,
    by_code: BTreeSet<String>,
}

pub fn run(project: &Project, topic: Option<&str>) -> Result<()> {
    let requirements = read(&fs::read_to_string(project.path("docs/requirements.tsv"))?)?;
    let ids: BTreeSet<&str> = requirements.iter().map(|requirement| requirement.id.as_str()).collect();
    let citations = collect(&sources::read(&project.root)?, &ids);
    match topic {
        None => print_topics(&requirements, &citations),
        Some(topic) => print_uncited(&requirements, &citations, topic)?,
    }
    Ok(())
}

fn read(table: &str) -> Result<Vec<Requirement>> {
    let mut lines = table.lines();
    let columns: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let column =
        |name: &str| columns.iter().position(|column| *column == name).with_context(|| format!("no column {name}"));
    let (id, topic, text) = (column("id")?, column("topic")?, column("requirement")?);
    lines
        .map(|line| {
            let cells: Vec<_> = line.split('\t').collect();
            let cell =
                |at: usize| cells.get(at).map(ToString::to_string).with_context(|| format!("short line: {line}"));
            Ok(Requirement { id: cell(id)?, topic: cell(topic)?, text: cell(text)? })
        })
        .collect()
}

fn collect(sources: &[Source], ids: &BTreeSet<&str>) -> Citations {
    let mut citations = Citations::default();
    for source in sources.iter().filter(|source| CITING.iter().any(|folder| source.path.starts_with(folder))) {
        let (code, tests) = split_tests(source);
        citations.by_code.extend(cited(code, ids));
        citations.by_test.extend(cited(tests, ids));
    }
    citations
}

/// A file's code and its tests: test files are all tests, other Rust files from their test module on.
fn split_tests(source: &Source) -> (&str, &str) {
    if source.is_test() {
        return ("", &source.text);
    }
    let tests = source.text.find("#[cfg(test)]").unwrap_or(source.text.len());
    source.text.split_at(tests)
}

/// Ids in a text. `O116-T-3` is not cited by `O116-T-37`, nor `R95-1-1.3` by `R95-1-1.3a`.
fn cited(text: &str, ids: &BTreeSet<&str>) -> BTreeSet<String> {
    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-' || letter == '.'))
        .map(|word| word.trim_matches(['.', '-']))
        .filter(|word| ids.contains(word))
        .map(str::to_owned)
        .collect()
}

fn print_topics(requirements: &[Requirement], citations: &Citations) {
    let mut topics: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for requirement in requirements {
        let counts = topics.entry(&requirement.topic).or_default();
        counts[citations.place(&requirement.id)] += 1;
    }
    println!("{:<16} {:>8} {:>10} {:>8}", "topic", "by test", "code only", "uncited");
    let mut totals = [0; 3];
    for (topic, counts) in topics {
        println!("{topic:<16} {:>8} {:>10} {:>8}", counts[0], counts[1], counts[2]);
        for (total, count) in totals.iter_mut().zip(counts) {
            *total += count;
        }
    }
    println!("{:<16} {:>8} {:>10} {:>8}", "all", totals[0], totals[1], totals[2]);
}

impl Citations {
    /// 0: cited by a test, 1: by code only, 2: by nothing.
    fn place(&self, id: &str) -> usize {
        if self.by_test.contains(id) {
            0
        } else if self.by_code.contains(id) {
            1
        } else {
            2
        }
    }
}

fn print_uncited(requirements: &[Requirement], citations: &Citations, topic: &str) -> Result<()> {
    if !requirements.iter().any(|requirement| requirement.topic == topic) {
        bail!("no requirement has the topic `{topic}`");
    }
    for (place, title) in [(2, "Cited by nothing"), (1, "Cited by code only")] {
        println!("{title}:");
        for requirement in requirements
            .iter()
            .filter(|requirement| requirement.topic == topic && citations.place(&requirement.id) == place)
        {
            println!("  {}  {}", requirement.id, requirement.text);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{cited, collect, read};
    use crate::tidy::sources::Source;

    #[test]
    fn an_id_that_begins_like_another_is_told_apart() {
        let ids = BTreeSet::from(["X1-T-3", "X1-T-37", "X1-1.3", "X1-1.3a"]);
        let found = cited("/// Serves X1-T-37, (X1-1.3a).", &ids);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["X1-1.3a", "X1-T-37"]);
    }

    #[test]
    fn citations_in_tests_count_as_tests() {
        let ids = BTreeSet::from(["X1-T-1", "X1-T-2", "X1-T-3"]);
        let sources = [
            Source::new("app/src/features/a/model.rs", "// X1-T-1\n#[cfg(test)]\nmod tests { // X1-T-2\n}"),
            Source::new("server/tests/pages.rs", "// X1-T-3"),
            Source::new("docs/requirements.tsv", "X1-T-1\tX1-T-2"),
        ];
        let citations = collect(&sources, &ids);
        assert_eq!((citations.place("X1-T-1"), citations.place("X1-T-2"), citations.place("X1-T-3")), (1, 0, 0));
    }

    #[test]
    fn the_table_is_read_by_its_column_names() {
        let requirements =
            read("id\tsource\ttopic\trequirement\tcheck\nX1\ta law\tdesign\tit is blue\tlook\n").expect("readable");
        assert_eq!((requirements[0].topic.as_str(), requirements[0].text.as_str()), ("design", "it is blue"));
    }
}
