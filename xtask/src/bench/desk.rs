//! People at work in the newsroom, over HTTP.

use anyhow::{Context, Result, bail};

use crate::http::{self, Answer};

const PASSWORD: &str = "Bench-7-zhuldyz-qorghan";

/// Somebody signed in.
pub struct Desk<'a> {
    url: &'a str,
    cookie: String,
}

impl<'a> Desk<'a> {
    /// Signs in with a one-time password and changes it, as everybody has to.
    pub fn open(url: &'a str, email: &str, one_time: &str) -> Result<Self> {
        let signed_in = http::post(url, "/kk/login", &[], &[("email", email), ("password", one_time)])?;
        let desk = Self { url, cookie: cookie(&signed_in)? };
        let fields = [("current", one_time), ("password", PASSWORD), ("repeated", PASSWORD)];
        let changed = desk.post("/account/password", &fields)?;
        Ok(Self { cookie: cookie(&changed)?, ..desk })
    }

    /// A news item with nothing but a title; returns the address of its form.
    pub fn begin(&self, title: &str) -> Result<String> {
        let page = self.get("/admin/content/new?lang=kk")?;
        let news = page
            .split("<option value=\"")
            .filter_map(|option| option.split_once('"'))
            .find(|(_, rest)| rest.split("</option>").next().is_some_and(|words| words.contains("/ Жаңалықтар")))
            .map(|(id, _)| id)
            .context("nobody can write news")?;
        let begun = self.post("/admin/content", &[("section", news), ("kind", "news"), ("title", title)])?;
        begun.header("location").map(str::to_owned).with_context(|| format!("no news was begun: {}", begun.status))
    }

    /// The state of the entry that a step is about.
    pub fn lock_of(&self, form: &str) -> Result<String> {
        let page = self.get(form)?;
        let value = page.split("name=\"lock\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        value.map(str::to_owned).context("no lock in the form")
    }

    pub fn get(&self, path: &str) -> Result<String> {
        let answer = http::get(self.url, path, &[("Cookie", &self.cookie)])?;
        if answer.status != 200 {
            bail!("{path} answers {}", answer.status);
        }
        Ok(answer.text())
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
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
