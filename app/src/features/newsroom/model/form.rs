//! The fields of the form of each kind in their order, and which of them have to be filled in: the
//! labels say it, the check demands it.

use super::fields::{Input, fields_of};
use crate::i18n::Lang;

/// When a field has to be filled in before a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Always,
    /// Only together with something else.
    With(Cause),
    Never,
}

/// What makes another field needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// There is a text in the same language.
    Text,
    Address,
    /// The procurement is announced.
    Announced,
    /// The banner is there for a time.
    Temporary,
    /// The material is somebody else's.
    Source,
}

/// Whether kinds of this name say when they begin and end.
pub fn has_moments(kind: &str) -> bool {
    matches!(kind, "event" | "vacancy" | "news" | "procurement" | "page" | "document")
}

/// The names of all fields of a form, from top to bottom.
pub fn names(kind: &str) -> Vec<String> {
    let mut names = Vec::new();
    for lang in Lang::ALL {
        names.extend(["title", "summary", "body"].map(|part| format!("{lang}.{part}")));
    }
    for field in fields_of(kind) {
        match field.input {
            input if input.is_trilingual() => {
                names.extend(Lang::ALL.map(|lang| format!("d.{}.{lang}", field.name)));
            }
            Input::Choice(_) if field.name == "shown" => names.extend(["d.shown".to_owned(), "ends_at".to_owned()]),
            _ => names.push(format!("d.{}", field.name)),
        }
    }
    if has_moments(kind) {
        names.extend(["starts_at", "ends_at"].map(str::to_owned));
    }
    names.extend(["position", "picture", "attachments", "provider", "provider_head", "source"].map(str::to_owned));
    names.extend(Lang::ALL.map(|lang| format!("status.{lang}")));
    names.extend(["consent", "class", "related", "is_proofread"].map(str::to_owned));
    names
}

/// Whether the check demands a field of a kind.
pub fn need(kind: &str, name: &str) -> Need {
    match (name, kind) {
        ("kk.title" | "provider" | "is_proofread", _)
        | ("kk.summary" | "d.theme" | "d.happened_on" | "d.place.kk" | "d.result.kk", "news")
        | ("starts_at", "event")
        | ("ends_at", "vacancy")
        | ("picture", "photo") => Need::Always,
        ("ru.title" | "en.title", _) => Need::With(Cause::Text),
        ("ends_at", "banner") => Need::With(Cause::Temporary),
        ("status.kk" | "consent", _) => Need::With(Cause::Source),
        ("d.postal_index", "organisation" | "contact") => Need::With(Cause::Address),
        ("d.portal_url", "procurement") => Need::With(Cause::Announced),
        _ if is_required(kind, name) => Need::Always,
        _ => Need::Never,
    }
}

/// A required text in three languages is required in Kazakh, which stands in for the others.
fn is_required(kind: &str, name: &str) -> bool {
    fields_of(kind).iter().filter(|field| field.required).any(|field| {
        let end = if field.input.is_trilingual() { ".kk" } else { "" };
        name.strip_prefix("d.").and_then(|rest| rest.strip_suffix(end)) == Some(field.name)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use serde_json::json;

    use super::*;
    use crate::features::newsroom::model::Content;
    use crate::features::newsroom::model::check::{Problem, Severity, check};
    use crate::features::newsroom::model::fields::KINDS;
    use crate::i18n::Trilingual;

    fn demanded(kind: &str, content: &Content) -> BTreeSet<String> {
        let found = check(kind, content, &HashMap::new());
        found.iter().filter(|problem| problem.severity() == Severity::Error).map(Problem::field).collect()
    }

    #[test]
    fn labels_ask_for_what_the_check_demands_of_an_empty_form_and_for_nothing_else() {
        for (kind, _) in KINDS {
            let asked: BTreeSet<String> =
                names(kind).into_iter().filter(|name| need(kind, name) == Need::Always).collect();
            assert_eq!(asked, demanded(kind, &Content::default()), "{kind}");
        }
    }

    #[test]
    fn what_else_the_check_demands_is_asked_for_with_its_cause() {
        let address = json!({ "address": Trilingual { kk: "Шымкент".to_owned(), ..Trilingual::default() } });
        let mut foreign = Content::default();
        foreign.third_party.source = "ҚазАқпарат".to_owned();
        let of = |details| Content { details, ..Content::default() };
        for (kind, content, cause) in [
            ("organisation", of(address.clone()), Cause::Address),
            ("contact", of(address), Cause::Address),
            ("procurement", of(json!({ "stage": "announced" })), Cause::Announced),
            ("banner", of(json!({ "shown": "until" })), Cause::Temporary),
            ("page", foreign, Cause::Source),
        ] {
            let more: Vec<String> = demanded(kind, &content)
                .difference(&demanded(kind, &Content::default()))
                .filter(|name| need(kind, name) != Need::Always)
                .cloned()
                .collect();
            assert!(!more.is_empty(), "{kind}");
            assert!(more.iter().all(|name| need(kind, name) == Need::With(cause)), "{kind}: {more:?}");
        }
    }

    #[test]
    fn a_form_names_each_field_once() {
        for (kind, _) in KINDS {
            let all = names(kind);
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{kind}");
        }
    }
}
