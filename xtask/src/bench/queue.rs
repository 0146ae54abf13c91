//! Look-ups in the kindergarten queue, with as many children as the city has.

use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

use anyhow::{Result, ensure};

use super::load::{self, Clients};
use crate::http;
use crate::running_portal::RunningPortal;

/// Children in the queue.
pub const CHILDREN: u32 = 150_000;
/// So many of them are asked for, in turn.
const ASKED: usize = 5_000;
const PATH: &str = "/kk/kindergarten-queue";

/// Answered look-ups a second, each by the number of another application and from another network: nobody
/// may ask so often.
pub fn lookups(portal: &RunningPortal, clients: Clients, time: Duration) -> Result<f64> {
    let list = http::get(&portal.url, &format!("{PATH}/list.csv"), &[])?.text();
    let numbers: Vec<&str> = list.lines().skip(1).filter_map(|line| line.split('"').nth(3)).collect();
    ensure!(numbers.len() > ASKED, "the queue has {} children", numbers.len());
    let step = numbers.len() / ASKED;
    let mut script = String::from("local numbers = {");
    for number in numbers.iter().step_by(step) {
        let _ = write!(script, "\"{number}\",");
    }
    script.push_str(
        "}\nlocal count = math.random(1000000)\nfunction request()\n  count = count + 1\n  \
         local from = \"11.\" .. count % 250 .. \".\" .. math.floor(count / 250) % 250 .. \".\" .. math.floor(count / 62500) % 250\n  \
         local headers = { [\"X-Forwarded-For\"] = from, [\"Sec-Fetch-Site\"] = \"same-origin\",\n    \
         [\"Content-Type\"] = \"application/x-www-form-urlencoded\" }\n  \
         return wrk.format(\"POST\", nil, headers, \"number=\" .. numbers[count % #numbers + 1])\nend\n",
    );
    let file = std::env::temp_dir().join(format!("portal-bench-{}.lua", std::process::id()));
    fs::write(&file, script)?;
    let rate = load::scripted(&format!("{}{PATH}", portal.url), clients, time, &file);
    fs::remove_file(&file)?;
    rate
}
