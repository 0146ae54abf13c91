//! What an action changed, as lines that people can read.

use std::collections::BTreeMap;

use serde_json::Value;

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Names joined by dots: `title.kk`.
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The fields in which two values differ, in the order of their names.
pub fn differences(before: Option<&Value>, after: Option<&Value>) -> Vec<Difference> {
    let (before, after) = (fields(before), fields(after));
    let names: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).cloned().collect();
    names
        .into_iter()
        .map(|field| Difference { before: before.get(&field).cloned(), after: after.get(&field).cloned(), field })
        .filter(|difference| difference.before != difference.after)
        .collect()
}

fn fields(value: Option<&Value>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    if let Some(value) = value {
        collect(String::new(), value, &mut found);
    }
    found
}

fn collect(name: String, value: &Value, found: &mut BTreeMap<String, String>) {
    let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        Value::Null => {}
        Value::Object(parts) => parts.iter().for_each(|(key, part)| collect(below(key), part, found)),
        Value::Array(parts) if parts.iter().any(|part| part.is_object() || part.is_array()) => {
            for (number, part) in parts.iter().enumerate() {
                collect(below(&(number + 1).to_string()), part, found);
            }
        }
        Value::Array(parts) => {
            let words: Vec<_> = parts.iter().map(plain).collect();
            found.insert(name, words.join(", "));
        }
        value => {
            found.insert(name, plain(value));
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// All differences in one cell of an exported table.
pub fn in_one_line(differences: &[Difference]) -> String {
    let line = |difference: &Difference| {
        let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        format!("{}: {} → {}", difference.field, side(&difference.before), side(&difference.after))
    };
    differences.iter().map(line).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_differs_is_told_field_by_field() {
        let before = json!({ "title": { "kk": "а", "ru": "б" }, "langs": ["kk"], "same": 1, "gone": true });
        let after = json!({ "title": { "kk": "а", "ru": "в" }, "langs": ["kk", "ru"], "same": 1, "new": null });
        assert_eq!(
            in_one_line(&differences(Some(&before), Some(&after))),
            "gone: true → –; langs: kk → kk, ru; title.ru: б → в"
        );
    }

    #[test]
    fn something_new_has_only_an_after() {
        let all = differences(None, Some(&json!({ "list": [{ "a": 1 }, { "a": 2 }] })));
        assert_eq!(in_one_line(&all), "list.1.a: – → 1; list.2.a: – → 2");
        assert!(differences(None, None).is_empty());
    }
}
