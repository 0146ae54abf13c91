//! Between the fields of the form and the content of an entry, in both directions.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Asia::Almaty;
use serde_json::{Map, Value, json};

use super::words;
use crate::error::FieldErrors;
use crate::features::newsroom::model::content::{Class, Text, ThirdParty};
use crate::features::newsroom::model::fields::{self, Input};
use crate::features::newsroom::model::{Content, FileRef};
use crate::i18n::{Lang, Trilingual};
use crate::server::almaty;

/// The longest title, summary and body, in characters.
const LONGEST: [(&str, usize); 3] = [("title", 300), ("summary", 1_000), ("body", 200_000)];

/// What a form sent, by field name; the last of several values counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent(BTreeMap<String, String>);

impl Sent {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name, value.replace("\r\n", "\n"))).collect())
    }

    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Whether a field came at all, be it empty.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), value.into());
    }

    fn set_trilingual(&mut self, name: &str, text: &Trilingual) {
        for (lang, words) in [("kk", &text.kk), ("ru", &text.ru), ("en", &text.en)] {
            self.set(format!("{name}.{lang}"), words);
        }
    }

    fn trilingual(&self, name: &str) -> Trilingual {
        let of = |lang: &str| self.get(&format!("{name}.{lang}")).trim().to_owned();
        Trilingual { kk: of("kk"), ru: of("ru"), en: of("en") }
    }
}

/// The fields of a form that shows `content`.
pub fn fields_of(kind: &str, content: &Content) -> Sent {
    let mut sent = Sent::default();
    for lang in Lang::ALL {
        let text = content.text(lang);
        sent.set(format!("{lang}.title"), text.title);
        sent.set(format!("{lang}.summary"), text.summary);
        sent.set(format!("{lang}.body"), text.body);
    }
    for field in fields::fields_of(kind) {
        let name = format!("d.{}", field.name);
        let value = &content.details[field.name];
        match field.input {
            Input::Trilingual | Input::Paragraphs => {
                sent.set_trilingual(&name, &fields::three(&content.details, field.name));
            }
            Input::Phones => sent.set(name, lines(value)),
            Input::Check => sent.set(name, if value == &json!(true) { "on" } else { "" }),
            Input::Year => sent.set(name, value.as_i64().map(|year| year.to_string()).unwrap_or_default()),
            _ => sent.set(name, value.as_str().unwrap_or_default()),
        }
    }
    sent.set("starts_at", local(content.starts_at));
    sent.set("ends_at", local(content.ends_at));
    sent.set("position", content.position.to_string());
    sent.set("picture", content.picture.as_ref().map(file_name).unwrap_or_default());
    sent.set("attachments", content.attachments.iter().map(file_name).collect::<Vec<_>>().join("\n"));
    sent.set("source", &content.third_party.source);
    sent.set_trilingual("status", &content.third_party.status);
    sent.set("consent", &content.third_party.consent);
    sent.set("provider", &content.provider);
    sent.set("provider_head", &content.provider_head);
    sent.set("class", class_name(content.class));
    sent.set("is_proofread", if content.is_proofread { "on" } else { "" });
    sent.set("related", content.related.join("\n"));
    sent
}

fn lines(value: &Value) -> String {
    let lines: Vec<&str> = value.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    lines.join("\n")
}

/// How a file stands in a field: its number in the library, or its path where it has none.
fn file_name(file: &FileRef) -> String {
    file.media.map_or_else(|| file.path.clone(), |id| id.to_string())
}

pub fn class_name(class: Class) -> &'static str {
    match class {
        Class::Permanent => "permanent",
        Class::Periodic => "periodic",
        Class::Dynamic => "dynamic",
    }
}

/// A moment as `<input type=datetime-local>` writes it, on the clocks of the city.
pub fn local(moment: Option<DateTime<Utc>>) -> String {
    moment.map(|moment| almaty(moment).format("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
}

/// The moment of such a field; `None` for an empty one.
pub fn moment(text: &str) -> Result<Option<DateTime<Utc>>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
        .map_err(|_| ())?;
    let local = Almaty.from_local_datetime(&naive).earliest().ok_or(())?;
    Ok(Some(local.to_utc()))
}

/// Reads the content that a form sent. `before` has what the form does not show; `library`
/// knows the files of the library that were named.
pub fn read(
    kind: &str,
    sent: &Sent,
    before: &Content,
    library: &BTreeMap<i64, FileRef>,
    lang: Lang,
) -> (Content, FieldErrors) {
    let mut errors = FieldErrors::default();
    let mut content = Content {
        texts: texts(sent, lang, &mut errors),
        details: details(kind, sent, before, lang, &mut errors),
        position: sent.get("position").trim().parse().unwrap_or(before.position),
        third_party: ThirdParty {
            source: sent.get("source").trim().to_owned(),
            status: sent.trilingual("status"),
            consent: sent.get("consent").trim().to_owned(),
        },
        provider: sent.get("provider").trim().to_owned(),
        provider_head: sent.get("provider_head").trim().to_owned(),
        class: [Class::Permanent, Class::Periodic]
            .into_iter()
            .find(|class| class_name(*class) == sent.get("class"))
            .unwrap_or_default(),
        is_proofread: !sent.get("is_proofread").is_empty(),
        related: sent.get("related").split_whitespace().map(str::to_owned).take(20).collect(),
        ..Content::default()
    };
    for (name, value) in [("starts_at", &mut content.starts_at), ("ends_at", &mut content.ends_at)] {
        match moment(sent.get(name)) {
            Ok(moment) => *value = moment,
            Err(()) => errors.add(name, tl!(lang, "newsroom-fault-moment")),
        }
    }
    if kind == "banner" {
        // What is there for good has no end, whatever stands in the field.
        content.starts_at = before.starts_at;
        if content.details["shown"] == fields::BANNER_ALWAYS {
            content.ends_at = None;
        }
    }
    let mut file = |name: &'static str, text: &str| {
        let found = file_of(text, before, library);
        if found.is_none() {
            errors.add(name, tl!(lang, "newsroom-fault-file", name = text));
        }
        found
    };
    let picture = sent.get("picture").trim();
    content.picture = if picture.is_empty() { None } else { file("picture", picture) };
    let attachments = sent.get("attachments").lines().map(str::trim).filter(|line| !line.is_empty());
    content.attachments = attachments.filter_map(|line| file("attachments", line)).collect();
    (content, errors)
}

/// The numbers of the library that a form names.
pub fn library_numbers(sent: &Sent) -> Vec<i64> {
    let lines = sent.get("attachments").lines().chain([sent.get("picture")]);
    lines.filter_map(|line| line.trim().parse().ok()).collect()
}

fn file_of(text: &str, before: &Content, library: &BTreeMap<i64, FileRef>) -> Option<FileRef> {
    match text.parse::<i64>() {
        Ok(id) => library.get(&id).cloned(),
        // Files from before there was a library stay what they are; no other path can be named.
        Err(_) => before.picture.iter().chain(&before.attachments).find(|file| file.path == text).cloned(),
    }
}

fn texts(sent: &Sent, lang: Lang, errors: &mut FieldErrors) -> BTreeMap<Lang, Text> {
    let mut texts = BTreeMap::new();
    for of in Lang::ALL {
        let mut read = |part: &str| {
            let name = format!("{of}.{part}");
            let text = sent.get(&name).trim().to_owned();
            let most = LONGEST.iter().find(|(known, _)| *known == part).map_or(0, |(_, most)| *most);
            if text.chars().count() > most {
                errors.add(name, tl!(lang, "newsroom-fault-too-long", most = most));
            }
            text
        };
        let text = Text { title: read("title"), summary: read("summary"), body: read("body") };
        if table_rows(&text.body) > MOST_ROWS {
            errors.add(format!("{of}.body"), tl!(lang, "newsroom-fault-table", most = MOST_ROWS));
        }
        if !text.is_empty() {
            texts.insert(of, text);
        }
    }
    texts
}

/// Longer tables are data: they belong into a file to download.
const MOST_ROWS: usize = 500;

/// Rows of the longest table of a text.
fn table_rows(markdown: &str) -> usize {
    let mut longest = 0;
    let mut rows = 0;
    for line in markdown.lines() {
        rows = if line.trim_start().starts_with('|') { rows + 1 } else { 0 };
        longest = longest.max(rows);
    }
    longest
}

fn details(kind: &str, sent: &Sent, before: &Content, lang: Lang, errors: &mut FieldErrors) -> Value {
    let mut details = before.details.as_object().cloned().unwrap_or_else(Map::new);
    for field in fields::fields_of(kind) {
        match fields::read(field, |name| sent.get(&format!("d.{name}")).to_owned()) {
            Ok(value) => {
                details.insert(field.name.to_owned(), value);
            }
            Err(fault) => {
                let suffix = if field.input.is_trilingual() { ".kk" } else { "" };
                errors.add(format!("d.{}{suffix}", field.name), words::fault(lang, fault));
            }
        }
    }
    Value::Object(details)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::newsroom::begin::slug_of;

    #[test]
    fn addresses_are_made_of_kazakh_titles() {
        assert_eq!(slug_of("Қаратау ауданында жаңа балабақша ашылды!"), "qaratau-audanynda-zhanga-balabaqsha-ashyldy");
        assert_eq!(slug_of("«2026 жыл» – бюджет"), "2026-zhyl-byudzhet");
        assert_eq!(slug_of("!!!"), "entry");
    }

    #[test]
    fn what_a_form_shows_comes_back_as_it_was() {
        let mut content = Content {
            details: json!({"post": {"kk": "Әкім", "ru": "", "en": ""}, "phones": ["112"], "from_year": 2020}),
            starts_at: Some(DateTime::UNIX_EPOCH),
            provider: "Басқарма".into(),
            ..Content::default()
        };
        content.texts.insert(Lang::Kk, Text { title: "Атауы".into(), ..Text::default() });
        let (read_back, errors) = read("person", &fields_of("person", &content), &content, &BTreeMap::new(), Lang::Kk);
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(read_back.texts, content.texts);
        assert_eq!(read_back.starts_at, content.starts_at);
        assert_eq!(read_back.details["post"], content.details["post"]);
        assert_eq!(read_back.details["phones"], content.details["phones"]);
        assert_eq!(read_back.details["from_year"], content.details["from_year"]);
    }

    #[test]
    fn no_path_can_be_named_that_was_not_there() {
        let sent = Sent::new(vec![("attachments".into(), "../../etc/passwd".into()), ("picture".into(), "99".into())]);
        let (content, errors) = read("page", &sent, &Content::default(), &BTreeMap::new(), Lang::Kk);
        assert!(content.attachments.is_empty() && content.picture.is_none());
        assert!(errors.of("attachments").is_some() && errors.of("picture").is_some());
    }

    #[test]
    fn endless_tables_are_refused() {
        let rows = "| а | б |\n".repeat(10_000);
        let sent = Sent::new(vec![("kk.body".into(), rows)]);
        let (_, errors) = read("page", &sent, &Content::default(), &BTreeMap::new(), Lang::Kk);
        assert!(errors.of("kk.body").is_some());
    }
}
