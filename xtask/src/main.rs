//! `cargo xtask`: builds, serves and checks the portal on any machine, installing what is missing.

mod advisories;
mod bench;
mod build;
mod check;
mod commands;
mod e2e;
mod endurance;
mod html_checker;
mod http;
mod package;
mod pages;
mod postgres;
mod process;
mod project;
mod report;
mod requirements;
mod running_portal;
mod serve;
mod setup;
mod size;
mod test;
mod tidy;

use std::process::ExitCode;

fn main() -> ExitCode {
    match commands::run(std::env::args().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
