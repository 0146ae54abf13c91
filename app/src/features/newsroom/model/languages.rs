//! Whether the words of an entry are complete in the languages that state bodies write in
//! (R95-2-6): what one language says, each of them has to say.

use super::content::Content;
use super::fields::{fields_of, three};
use crate::i18n::{Lang, Trilingual};

/// The state language, and Russian, which is used beside it.
const BOTH: [Lang; 2] = [Lang::Kk, Lang::Ru];

/// Languages with the names of the fields that are empty in them; none where both are complete.
pub fn missing(kind: &str, content: &Content) -> Vec<(Lang, Vec<&'static str>)> {
    let title = |lang| content.text(lang).title;
    let summary = |lang| content.text(lang).summary;
    let body = |lang| content.text(lang).body;
    let details = fields_of(kind).iter().filter(|field| field.input.is_trilingual());
    let details: Vec<_> = details.map(|field| (field.name, three(&content.details, field.name))).collect();
    let of = |lang: Lang| {
        let mut empty = Vec::new();
        if is_blank(&title(lang)) {
            empty.push("title");
        }
        empty.extend(is_alone(lang, &summary).then_some("summary"));
        empty.extend(is_alone(lang, &body).then_some("body"));
        let alone = details.iter().filter(|(_, words)| is_alone(lang, &|lang| own(words, lang).to_owned()));
        empty.extend(alone.map(|(name, _)| *name));
        let status = |lang| own(&content.third_party.status, lang).to_owned();
        empty.extend(is_alone(lang, &status).then_some("status"));
        empty
    };
    BOTH.into_iter().map(|lang| (lang, of(lang))).filter(|(_, empty)| !empty.is_empty()).collect()
}

/// Empty in a language and not in every other one.
fn is_alone(lang: Lang, words: &dyn Fn(Lang) -> String) -> bool {
    is_blank(&words(lang)) && Lang::ALL.into_iter().any(|other| !is_blank(&words(other)))
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// The words in this very language, which no other stands in for.
pub(super) fn own(words: &Trilingual, lang: Lang) -> &str {
    match lang {
        Lang::Kk => &words.kk,
        Lang::Ru => &words.ru,
        Lang::En => &words.en,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::features::newsroom::model::Text;

    fn written(langs: &[Lang]) -> Content {
        let text = Text { title: "Тақырып".into(), summary: "Қысқаша".into(), body: "Мәтін".into() };
        Content { texts: langs.iter().map(|lang| (*lang, text.clone())).collect(), ..Content::default() }
    }

    /// R95-2-6
    #[test]
    fn both_languages_say_the_same_things_and_english_is_free() {
        assert_eq!(missing("page", &written(&[Lang::Kk, Lang::Ru])), []);
        assert_eq!(missing("page", &written(&Lang::ALL)), []);
        assert_eq!(missing("page", &written(&[Lang::Kk])), [(Lang::Ru, vec!["title", "summary", "body"])]);
        assert_eq!(missing("page", &written(&[Lang::Ru])), [(Lang::Kk, vec!["title", "summary", "body"])]);
        let titles = [(Lang::Kk, vec!["title"]), (Lang::Ru, vec!["title"])];
        assert_eq!(missing("page", &Content::default()), titles, "nothing at all is not complete");
    }

    #[test]
    fn what_is_empty_in_every_language_is_missing_in_none() {
        let mut content = written(&[Lang::Kk, Lang::Ru]);
        for text in content.texts.values_mut() {
            text.summary.clear();
        }
        assert_eq!(missing("page", &content), []);
        content.texts.get_mut(&Lang::Ru).unwrap().body = " \n".into();
        assert_eq!(missing("page", &content), [(Lang::Ru, vec!["body"])]);
    }

    #[test]
    fn fields_in_three_languages_count_as_well() {
        let mut content = written(&[Lang::Kk, Lang::Ru]);
        content.details = json!({"place": {"kk": "Шымкент"}, "result": {"ru": "Открыто"}});
        assert_eq!(missing("news", &content), [(Lang::Kk, vec!["result"]), (Lang::Ru, vec!["place"])]);
        content.details = json!({});
        content.third_party.status.kk = "Ресми".into();
        assert_eq!(missing("news", &content), [(Lang::Ru, vec!["status"])]);
    }
}
