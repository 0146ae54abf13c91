//! Reading preferences: a fixed set of names, each with a fixed set of values. Shared by
//! the server, which writes them into the document, and the browser, which changes them at once.

/// A preference and the values it can take beside its default, which writes no attribute.
pub struct Preference {
    /// Name in the form and of the attribute `data-{name}`.
    pub name: &'static str,
    /// What the form sends for the default.
    pub default: &'static str,
    pub values: &'static [&'static str],
}

/// Every preference. The values are those the stylesheets know.
pub const PREFERENCES: [Preference; 9] = [
    Preference { name: "vision", default: "off", values: &["on"] },
    Preference { name: "text", default: "100", values: &["125", "150", "175", "200"] },
    Preference {
        name: "scheme",
        default: "site",
        values: &["black-on-white", "white-on-black", "blue", "beige", "brown"],
    },
    Preference { name: "images", default: "on", values: &["grey", "off"] },
    Preference { name: "letter", default: "normal", values: &["wide", "wider"] },
    Preference { name: "line", default: "normal", values: &["wide", "wider"] },
    Preference { name: "font", default: "sans", values: &["serif"] },
    Preference { name: "embeds", default: "on", values: &["off"] },
    Preference { name: "layout", default: "auto", values: &["mobile", "full"] },
];

/// Name of the cookie that keeps the preferences.
pub const COOKIE: &str = "display";

/// How long it is kept: a year, in seconds.
pub const COOKIE_SECONDS: u32 = 31_536_000;

/// What one visitor chose; nothing but known values can be in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Preferences([u8; PREFERENCES.len()]);

impl Preferences {
    /// Reads a cookie value (`text.150_scheme.beige`); what it does not know it leaves out.
    pub fn from_cookie(value: &str) -> Self {
        let mut preferences = Self::default();
        for pair in value.split('_').take(PREFERENCES.len()) {
            if let Some((name, value)) = pair.split_once('.') {
                preferences.set(name, value);
            }
        }
        preferences
    }

    /// Finds the preferences in a `Cookie` header.
    pub fn from_cookie_header(header: &str) -> Self {
        header
            .split(';')
            .filter_map(|cookie| cookie.trim().split_once('='))
            .find(|(name, _)| *name == COOKIE)
            .map(|(_, value)| Self::from_cookie(value))
            .unwrap_or_default()
    }

    /// The cookie value; empty when everything is at its default.
    pub fn to_cookie(self) -> String {
        self.chosen().map(|(name, value)| format!("{name}.{value}")).collect::<Vec<_>>().join("_")
    }

    /// A whole `Set-Cookie` value; an empty choice deletes the cookie.
    pub fn to_set_cookie(self) -> String {
        let value = self.to_cookie();
        let age = if value.is_empty() { 0 } else { COOKIE_SECONDS };
        format!("{COOKIE}={value}; Path=/; Max-Age={age}; SameSite=Lax")
    }

    /// Chooses a value; an unknown name or value changes nothing, the default clears the choice.
    pub fn set(&mut self, name: &str, value: &str) {
        let Some(index) = PREFERENCES.iter().position(|preference| preference.name == name) else { return };
        let preference = &PREFERENCES[index];
        if value == preference.default {
            self.0[index] = 0;
        } else if let Some(position) = preference.values.iter().position(|known| *known == value) {
            self.0[index] = u8::try_from(position + 1).unwrap_or(0);
        }
    }

    /// The value of a preference, its default where nothing is chosen.
    pub fn get(self, name: &str) -> &'static str {
        PREFERENCES.iter().zip(self.0).find(|(preference, _)| preference.name == name).map_or(
            "",
            |(preference, chosen)| match chosen {
                0 => preference.default,
                position => preference.values[usize::from(position) - 1],
            },
        )
    }

    /// Whether the low-vision version is on.
    pub fn vision(self) -> bool {
        self.get("vision") == "on"
    }

    /// Name and value of everything that is not at its default.
    pub fn chosen(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        PREFERENCES
            .iter()
            .zip(self.0)
            .filter(|(_, chosen)| *chosen > 0)
            .map(|(preference, chosen)| (preference.name, preference.values[usize::from(chosen) - 1]))
    }

    /// The attributes for `<html>`, each with a leading space.
    pub fn html_attributes(self) -> String {
        self.chosen()
            .fold(String::new(), |attributes, (name, value)| attributes + &format!(r#" data-{name}="{value}""#))
    }

    /// Everything at its default but the layout and the low-vision version itself.
    #[must_use]
    pub fn reset(self) -> Self {
        let mut fresh = Self::default();
        for name in ["vision", "layout"] {
            fresh.set(name, self.get(name));
        }
        fresh
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_choice_survives_the_cookie() {
        let mut preferences = Preferences::default();
        preferences.set("vision", "on");
        preferences.set("text", "200");
        preferences.set("scheme", "white-on-black");
        assert_eq!(Preferences::from_cookie(&preferences.to_cookie()), preferences);
        assert_eq!(preferences.html_attributes(), r#" data-vision="on" data-text="200" data-scheme="white-on-black""#);
    }

    #[test]
    fn a_forged_cookie_writes_nothing_into_the_page() {
        for forged in [r#"text.1"><script>"#, "scheme.red", "onload.x", "", "____", "text", ".", "text.150.9"] {
            assert_eq!(Preferences::from_cookie(forged).html_attributes(), "", "{forged}");
        }
    }

    #[test]
    fn the_default_clears_a_choice_and_deletes_the_cookie() {
        let mut preferences = Preferences::from_cookie("text.150");
        preferences.set("text", "100");
        assert_eq!(preferences.to_set_cookie(), "display=; Path=/; Max-Age=0; SameSite=Lax");
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        assert_eq!(Preferences::from_cookie_header("a=b; display=text.150; c=d").get("text"), "150");
        assert_eq!(Preferences::from_cookie_header("displayx=text.150").get("text"), "100");
    }

    #[test]
    fn resetting_keeps_the_version_and_the_layout() {
        let preferences = Preferences::from_cookie("vision.on_text.200_layout.mobile").reset();
        assert_eq!(preferences.to_cookie(), "vision.on_layout.mobile");
    }

    proptest! {
        #[test]
        fn no_cookie_breaks_the_reader(value in ".{0,300}") {
            let attributes = Preferences::from_cookie(&value).html_attributes();
            prop_assert!(attributes.chars().all(|c| c.is_ascii_alphanumeric() || " -=\"".contains(c)));
        }
    }
}
