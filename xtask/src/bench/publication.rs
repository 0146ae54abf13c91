//! How long it takes from a decision in the newsroom until readers see it.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::http::{self, Answer};
use crate::running_portal::{ADMINISTRATOR, RunningPortal};

const PASSWORD: &str = "Bench-7-zhuldyz-qorghan";
const TITLE: &str = "Measured publication";

/// Seconds from pressing the button until the feed and the article show what was published,
/// the readers having had both in the cache.
pub fn time_until_visible(portal: &RunningPortal) -> Result<f64> {
    let desk = Desk::open(portal)?;
    let form = desk.begin()?;
    let lock = desk.lock_of(&form)?;
    http::get(&portal.url, "/kk/news", &[])?;
    let start = Instant::now();
    let reason = "Measuring how long a publication takes";
    desk.post(&format!("{form}/do"), &[("lock", &lock), ("action", "emergency"), ("reason", reason)])?;
    while start.elapsed() < Duration::from_secs(30) {
        let feed = http::get(&portal.url, "/kk/news", &[])?;
        if feed.text().contains(TITLE) && http::get(&portal.url, "/kk/news/measured-publication", &[])?.status == 200 {
            return Ok(start.elapsed().as_secs_f64());
        }
        thread::sleep(Duration::from_millis(10));
    }
    bail!("the publication was not seen")
}

/// Somebody signed in.
struct Desk<'a> {
    url: &'a str,
    cookie: String,
}

impl<'a> Desk<'a> {
    fn open(portal: &'a RunningPortal) -> Result<Self> {
        let one_time = portal.administrator_password.as_str();
        let fields = [("email", ADMINISTRATOR), ("password", one_time)];
        let signed_in = http::post(&portal.url, "/kk/login", &[], &fields)?;
        let desk = Self { url: &portal.url, cookie: cookie(&signed_in)? };
        let fields = [("current", one_time), ("password", PASSWORD), ("repeated", PASSWORD)];
        let changed = desk.post("/account/password", &fields)?;
        Ok(Self { cookie: cookie(&changed)?, ..desk })
    }

    /// A news item with nothing but a title; returns the address of its form.
    fn begin(&self) -> Result<String> {
        let page = http::get(self.url, "/admin/content/new?lang=kk", &[("Cookie", &self.cookie)])?.text();
        let news = page
            .split("<option value=\"")
            .filter_map(|option| option.split_once('"'))
            .find(|(_, rest)| rest.split("</option>").next().is_some_and(|words| words.contains("/ Жаңалықтар")))
            .map(|(id, _)| id)
            .context("nobody can write news")?;
        let begun = self.post("/admin/content", &[("section", news), ("kind", "news"), ("title", TITLE)])?;
        begun.header("location").map(str::to_owned).with_context(|| format!("no news was begun: {}", begun.status))
    }

    /// The state of the entry that a step is about.
    fn lock_of(&self, form: &str) -> Result<String> {
        let page = http::get(self.url, form, &[("Cookie", &self.cookie)])?.text();
        let value = page.split("name=\"lock\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        value.map(str::to_owned).context("no lock in the form")
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let answer = http::post(self.url, path, &[("Cookie", &self.cookie)], fields)?;
        if answer.status != 303 {
            bail!("{path} answers {}", answer.status);
        }
        Ok(answer)
    }
}

fn cookie(answer: &Answer) -> Result<String> {
    let cookie = answer.header("set-cookie").with_context(|| format!("no cookie, {}", answer.status))?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}
