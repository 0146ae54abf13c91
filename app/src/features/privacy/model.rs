//! The forms that take personal data, each with every field it has.

/// How many days the data of a closed account are kept.
pub const CLOSED_DAYS: u32 = 30;

/// A public form that takes personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Registration,
    SignIn,
    NewPassword,
    Appeal,
}

impl Form {
    pub const ALL: [Self; 4] = [Self::Registration, Self::SignIn, Self::NewPassword, Self::Appeal];

    /// Where it stands, without the language.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Registration => "/register",
            Self::SignIn => "/login",
            Self::NewPassword => "/password/forgot",
            Self::Appeal => "/appeals",
        }
    }

    /// The names of all its fields; it takes nothing else (R95-1-9.2b).
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Registration => &["name", "email", "password", "repeated", "consent"],
            Self::SignIn => &["email", "password", "next"],
            Self::NewPassword => &["email"],
            Self::Appeal => &[
                "mark", "kind", "topic", "subject", "text", "name", "reply", "email", "index", "address", "phone",
                "lang", "publish", "consent",
            ],
        }
    }
}
