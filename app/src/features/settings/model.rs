//! The settings, their defaults and their limits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::features::appeals::Terms;

/// The shortest and the longest time that something is kept, in days.
pub const DAYS: (u32, u32) = (90, 3_650);
/// The shortest and the longest term of the reception, in days.
pub const TERM_DAYS: (u32, u32) = (1, 90);

/// Everything that can be set; one row of the table a field.
#[expect(clippy::struct_excessive_bools, reason = "each is a box of the form")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Whether everybody may see how complete the portal is.
    pub completeness_public: bool,
    /// How many days the audit log is kept.
    pub audit_days: u32,
    /// The address of the editors' office: named in mails about duties, and told of what is overdue.
    pub editors_email: String,
    /// Whether appeals are taken here; if not, the pages of the reception lead to the national
    /// portals of appeals.
    pub takes_appeals: bool,
    /// How many days the words of an appeal are kept after it is closed (R95-1-9.2c).
    pub appeal_days: u32,
    /// Terms of the virtual reception.
    pub appeal_terms: Terms,
    /// Whether receptions are booked here; if not, their page only shows the schedule.
    pub takes_appointments: bool,
    /// How many days after a reception its visitor is forgotten (R95-1-9.2c).
    pub appointment_days: u32,
    /// Who is told of abnormal situations: the head of the akim's office (R95-1-6.10a).
    pub alert_email: String,
    /// Where the information security policy is published (S004-15.16); may be empty.
    pub policy_address: String,
    /// How many days an account of a visitor is kept after it was last used (R95-1-9.2c).
    pub citizen_days: u32,
    /// Whether nothing is approved before it is complete in Kazakh and Russian (R95-2-6).
    pub both_languages: bool,
    /// Whether links to other sites are tried out; if not, they are only counted.
    pub tries_external_links: bool,
    /// Where the official emblem lies in the storage; a neutral placeholder stands for it until
    /// the administrator sends it (O116-T-23c).
    pub emblem: Option<String>,
    /// Where the city's logo lies in the storage (O116-T-24).
    pub logo: Option<String>,
    /// The resolution by which the portal is closed, while it is (R95-1-10.2).
    pub closure: Option<Resolution>,
}

/// A resolution of the akimat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    pub number: String,
    pub date: NaiveDate,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            completeness_public: true,
            audit_days: 1_095,
            editors_email: String::new(),
            takes_appeals: true,
            appeal_days: 1_825,
            appeal_terms: Terms::default(),
            takes_appointments: true,
            appointment_days: 180,
            alert_email: String::new(),
            policy_address: String::new(),
            citizen_days: 1_095,
            both_languages: false,
            tries_external_links: false,
            emblem: None,
            logo: None,
            closure: None,
        }
    }
}

impl Settings {
    /// Settings from stored values; unknown and damaged ones leave the default.
    pub fn from_values(values: impl IntoIterator<Item = (String, Value)>) -> Self {
        let mut settings = Self::default();
        for (key, value) in values {
            let mut fields = settings.values();
            fields.insert(key, value);
            if let Ok(changed) = serde_json::from_value(Value::Object(fields)) {
                settings = changed;
            }
        }
        settings
    }

    /// The settings as values by their names.
    pub fn values(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        }
    }
}

/// An address on the web or on this portal, or nothing.
pub fn is_web_address(text: &str) -> bool {
    let is_foreign = url::Url::parse(text).is_ok_and(|url| url.scheme() == "https" && url.host_str().is_some());
    text.is_empty() || crate::paths::is_local(text) || is_foreign
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn damaged_and_unknown_values_leave_the_default() {
        let stored = [
            ("audit_days".to_owned(), json!("many")),
            ("completeness_public".to_owned(), json!(false)),
            ("hologram".to_owned(), json!(1)),
        ];
        let settings = Settings::from_values(stored);
        assert_eq!(settings, Settings { completeness_public: false, ..Settings::default() });
    }

    #[test]
    fn what_was_stored_is_read_back() {
        let settings = Settings {
            audit_days: 400,
            editors_email: "a@b.kz".to_owned(),
            closure: Some(Resolution { number: "95".to_owned(), date: NaiveDate::default() }),
            ..Settings::default()
        };
        assert_eq!(Settings::from_values(settings.values()), settings);
    }
}
