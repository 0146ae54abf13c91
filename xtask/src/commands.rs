//! Names, help and arguments of the commands.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::build::Flavor;
use crate::project::Project;
use crate::serve::ServeOptions;
use crate::{bench, build, check, e2e, endurance, package, requirements, serve, setup, size, test, tidy};

const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve [--release] [--demo] [--acts FOLDER]
                     build and serve on http://127.0.0.1:3000
  test [--no-e2e]    every check there is; ends with `N passed, N failed`
  check              formatting, lints of both targets, house rules
  tidy               house rules only (layers, style, texts, letters, advisories)
  build [--release]  server, WebAssembly, styles, compressed site files
  e2e [ARGS]         browser tests; ARGS go to Playwright
  size               what a first visit to each kind of page transfers
  requirements [--topic TOPIC]
                     which requirement is cited by tests, by code, by nothing
  package            the source and the documents of the last commit as archives
  crash [N]          kill the server N times under load and look for every receipt [1000]
  hammer [N]         throw N bad requests at the virtual reception [100000]
  bench              throughput, render cost and memory beside nginx
  setup              install everything that the commands above need
";

/// Runs the command that `args` name.
pub fn run(args: Vec<String>) -> Result<ExitCode> {
    let mut args = Arguments(args);
    let Some(command) = args.next_word() else {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    let project = Project::open()?;
    match command.as_str() {
        "setup" => args.finish().and_then(|()| setup::everything(&project))?,
        "build" => {
            let flavor = args.flavor();
            args.finish()?;
            let binary = build::portal(&project, flavor)?;
            println!("{}", binary.display());
        }
        "serve" => {
            let options = ServeOptions {
                flavor: args.flavor(),
                demo: args.flag("--demo"),
                acts: args.value("--acts")?.map(PathBuf::from),
            };
            args.finish()?;
            serve::run(&project, &options)?;
        }
        "check" => return args.finish().and_then(|()| check::run(&project)),
        "tidy" => return args.finish().and_then(|()| tidy::run(&project)),
        "test" => {
            let browser = !args.flag("--no-e2e");
            return args.finish().and_then(|()| test::run(&project, browser));
        }
        "e2e" => return e2e::run(&project, &args.0),
        "size" => return args.finish().and_then(|()| size::run(&project)),
        "package" => {
            args.finish()?;
            println!("{}", package::write(&project)?.display());
        }
        "bench" => args.finish().and_then(|()| bench::run(&project))?,
        "crash" => {
            let rounds = args.number(1_000)?;
            args.finish().and_then(|()| endurance::crash(&project, rounds))?;
        }
        "hammer" => {
            let times = args.number(100_000)?;
            args.finish().and_then(|()| endurance::hammer(&project, times))?;
        }
        "requirements" => {
            let topic = args.value("--topic")?;
            args.finish()?;
            requirements::run(&project, topic.as_deref())?;
        }
        "help" | "--help" | "-h" => print!("{HELP}"),
        unknown => bail!("unknown command `{unknown}`\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The words after `cargo xtask`, taken out one by one.
struct Arguments(Vec<String>);

impl Arguments {
    fn next_word(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.0.remove(at);
        if at >= self.0.len() {
            bail!("{name} needs a value");
        }
        Ok(Some(self.0.remove(at)))
    }

    /// The next word as a number, or the usual one.
    fn number(&mut self, usual: u32) -> Result<u32> {
        self.next_word().map_or(Ok(usual), |word| word.parse().with_context(|| format!("`{word}` is no number")))
    }

    fn flavor(&mut self) -> Flavor {
        if self.flag("--release") { Flavor::RELEASE } else { Flavor::DEV }
    }

    fn finish(&self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => bail!("unexpected argument `{word}`\n\n{HELP}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn arguments(words: &[&str]) -> Arguments {
        Arguments(words.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn flags_and_values_are_taken_out() {
        let mut args = arguments(&["--demo", "--acts", "folder"]);
        assert!(args.flag("--demo"));
        assert_eq!(args.value("--acts").expect("a value"), Some("folder".into()));
        assert!(args.finish().is_ok());
    }

    #[test]
    fn an_unknown_word_is_refused() {
        assert!(arguments(&["--acts"]).value("--acts").is_err());
        assert!(arguments(&["surprise"]).finish().is_err());
    }
}
