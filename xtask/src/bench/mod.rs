//! `cargo xtask bench`: the portal beside nginx, with few and with many news; everything from one run.

mod desk;
mod editors;
mod load;
mod nginx;
mod publication;
mod queue;
mod reception;
mod results;

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::build::{self, Flavor};
use crate::http;
use crate::postgres::Cluster;
use crate::project::Project;
use crate::running_portal::{RunningPortal, Start};
use crate::setup;
use editors::{EDITORS, Saves};
use load::{Clients, median, throughput};
use nginx::{Nginx, Stored};
use reception::Receipts;

const LANGUAGE: &str = "kk";
const FEW: usize = 100;
const MANY: usize = 100_000;

const CROWD: Clients = Clients(64);
/// Alone, a request waits for nobody: its time is the cost of the page.
const ALONE: Clients = Clients(1);
/// Portal and nginx take turns, so that whatever else the machine does hits both.
const ROUNDS: usize = 3;
const ROUND: Duration = Duration::from_secs(4);

const PLAIN: &[&str] = &[];
const GZIP: &[&str] = &["Accept-Encoding: gzip"];

pub fn run(project: &Project) -> Result<()> {
    setup::for_bench()?;
    let binary = build::portal(project, Flavor::RELEASE)?;
    let start = |news: usize, cache: &'static str| {
        let count = news.to_string();
        let settings = [("PORTAL_CACHE", cache), ("RUST_LOG", "warn")];
        let prepare = ["seed", "--bulk", &count];
        RunningPortal::start(project, &binary, &Start { settings: &settings, prepare: &prepare, ..Start::default() })
    };

    let cached = start(FEW, "on")?;
    let pages = sample_pages(&cached.url)?;
    let beside_nginx = compare_with_nginx(project, &cached, &pages)?;
    let cached_memory = resident_memory(cached.process_id())?;
    drop(cached);

    let few = start(FEW, "off")?;
    let few_costs = costs(&few.url, &pages)?;
    drop(few);

    println!("Filling in {MANY} news …");
    let many = start(MANY, "off")?;
    let many_pages = sample_pages(&many.url)?;
    let many_costs = costs(&many.url, &many_pages)?;
    let many_memory = resident_memory(many.process_id())?;
    drop(many);

    let busy = start(MANY, "on")?;
    let visible_after = publication::time_until_visible(&busy)?;
    drop(busy);

    println!("Measuring look-ups in a queue of {} children …", queue::CHILDREN);
    let children = queue::CHILDREN.to_string();
    let settings = [("RUST_LOG", "warn")];
    let prepare = ["seed", "--kindergarten", &children];
    let start_queue = Start { settings: &settings, prepare: &prepare, ..Start::default() };
    let of_queue = RunningPortal::start(project, &binary, &start_queue)?;
    let lookups = queue::lookups(&of_queue, CROWD, ROUND)?;
    drop(of_queue);

    println!("Measuring the results of a vote with {} answers …", results::ANSWERS);
    let answers = results::ANSWERS.to_string();
    let prepare = ["seed", "--answers", &answers];
    let of_vote =
        RunningPortal::start(project, &binary, &Start { settings: &settings, prepare: &prepare, ..Start::default() })?;
    let results = results::beside_home(&of_vote, CROWD, ROUND)?;
    drop(of_vote);

    println!("Measuring the saves of {EDITORS} editors …");
    let sqlite = start(FEW, "on")?;
    let on_sqlite = editors::save_at_once(&sqlite)?;
    println!("Measuring a rush of appeals …");
    let rush_on_sqlite = reception::rush(&sqlite)?;
    drop(sqlite);
    let cluster = Cluster::start()?;
    let settings = [("DATABASE_URL", cluster.url.as_str()), ("RUST_LOG", "warn")];
    let postgres = RunningPortal::start(project, &binary, &Start { settings: &settings, ..Start::default() })?;
    let on_postgres = editors::save_at_once(&postgres)?;
    let rush_on_postgres = reception::rush(&postgres)?;
    drop(postgres);

    print_throughput(&beside_nginx);
    print_costs(&pages, &few_costs, &many_costs);
    println!(
        "\nResident memory: {cached_memory:.0} MB with {FEW} news after load on cached pages, {many_memory:.0} MB with {MANY} news"
    );
    println!("From approval to readers with {MANY} news: {visible_after:.2} s");
    println!("Look-ups in the kindergarten queue of {} children: {lookups:.0} a second", queue::CHILDREN);
    println!(
        "Results of a vote with {} answers: {:.0} a second, {:.2} of the home page",
        results::ANSWERS,
        results.rate,
        results.rate / results.home
    );
    for (database, Saves { all, slowest }) in [("SQLite", on_sqlite), ("PostgreSQL", on_postgres)] {
        let (all, slowest) = (all.as_secs_f64(), slowest.as_secs_f64());
        println!(
            "{EDITORS} editors save at once on {database}: all in {all:.2} s, the slowest in {slowest:.2} s, none lost"
        );
    }
    for (database, receipts) in [("SQLite", rush_on_sqlite), ("PostgreSQL", rush_on_postgres)] {
        let Receipts { count, middle, slow, slowest } = receipts;
        println!(
            "{count} appeals with files of 100 kB within a minute on {database}: receipt in {:.0} ms (p50), {:.0} ms (p99), {:.0} ms at most, none lost",
            middle.as_secs_f64() * 1000.0,
            slow.as_secs_f64() * 1000.0,
            slowest.as_secs_f64() * 1000.0
        );
    }
    Ok(())
}

struct SamplePage {
    name: &'static str,
    path: String,
}

/// Home, a page of the news feed, and the first article it links.
fn sample_pages(url: &str) -> Result<Vec<SamplePage>> {
    let feed = format!("/{LANGUAGE}/news");
    let html = http::get(url, &feed, &[])?.text();
    let article = html
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        // Below the feed lie the archive's years too, whose names are numbers.
        .find(|path| path.strip_prefix(&format!("{feed}/")).is_some_and(|slug| slug.contains(char::is_alphabetic)))
        .context("the news feed links no article")?;
    Ok(vec![
        SamplePage { name: "home", path: format!("/{LANGUAGE}") },
        SamplePage { name: "feed", path: feed.clone() },
        SamplePage { name: "article", path: article.to_owned() },
    ])
}

/// Requests per second of one page.
struct Throughput {
    page: &'static str,
    encoding: &'static str,
    bytes: usize,
    portal: f64,
    nginx: f64,
}

fn compare_with_nginx(project: &Project, portal: &RunningPortal, pages: &[SamplePage]) -> Result<Vec<Throughput>> {
    let mut stored = Vec::new();
    for page in pages {
        let plain = http::get(&portal.url, &page.path, &[])?.body;
        let gzip = http::get(&portal.url, &page.path, &[("Accept-Encoding", "gzip")])?.body;
        stored.push(Stored { name: page.name.to_owned(), plain, gzip });
    }
    let nginx = Nginx::start(project, &stored)?;
    let mut results = Vec::new();
    for (page, bytes) in pages.iter().zip(&stored) {
        for (encoding, headers, size) in [("plain", PLAIN, bytes.plain.len()), ("gzip", GZIP, bytes.gzip.len())] {
            println!("Measuring {} ({encoding}) …", page.name);
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            for _ in 0..ROUNDS {
                ours.push(throughput(&format!("{}{}", portal.url, page.path), CROWD, ROUND, headers)?);
                theirs.push(throughput(&format!("{}/{}", nginx.url, page.name), CROWD, ROUND, headers)?);
            }
            results.push(Throughput {
                page: page.name,
                encoding,
                bytes: size,
                portal: median(ours),
                nginx: median(theirs),
            });
        }
    }
    Ok(results)
}

/// Milliseconds that rendering each page takes.
fn costs(url: &str, pages: &[SamplePage]) -> Result<Vec<f64>> {
    let cost = |page: &SamplePage| {
        println!("Measuring the render cost of {} …", page.name);
        let address = format!("{url}{}", page.path);
        let rates: Result<Vec<f64>> = (0..ROUNDS).map(|_| throughput(&address, ALONE, ROUND, PLAIN)).collect();
        Ok(1000.0 / median(rates?))
    };
    pages.iter().map(cost).collect()
}

/// Megabytes.
fn resident_memory(process: u32) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1024.0)
}

fn print_throughput(rows: &[Throughput]) {
    println!("\nCached pages, requests per second with {} connections:\n", CROWD.0);
    println!("| page | encoding | bytes | portal | nginx | portal / nginx |");
    println!("|---|---|--:|--:|--:|--:|");
    for row in rows {
        let ratio = row.portal / row.nginx;
        println!(
            "| {} | {} | {} | {:.0} | {:.0} | {ratio:.2} |",
            row.page, row.encoding, row.bytes, row.portal, row.nginx
        );
    }
}

fn print_costs(pages: &[SamplePage], few: &[f64], many: &[f64]) {
    println!("\nRendering without the cache, milliseconds a page:\n");
    println!("| page | {FEW} news | {MANY} news | ratio |");
    println!("|---|--:|--:|--:|");
    for (page, (few, many)) in pages.iter().zip(few.iter().zip(many)) {
        println!("| {} | {few:.2} | {many:.2} | {:.2} |", page.name, many / few);
    }
}
