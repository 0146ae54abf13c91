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
    Appointment,
    Survey,
    /// Looking a place in the kindergarten queue up.
    QueueLookUp,
    /// Being told of its changes.
    QueueWatch,
    /// Asking an official in public.
    Question,
    /// A comment in a discussion.
    Discussion,
    /// Sending in an event for the notice wall.
    Event,
}

impl Form {
    pub const ALL: [Self; 11] = [
        Self::Registration,
        Self::SignIn,
        Self::NewPassword,
        Self::Appeal,
        Self::Appointment,
        Self::Survey,
        Self::QueueLookUp,
        Self::QueueWatch,
        Self::Question,
        Self::Discussion,
        Self::Event,
    ];

    /// Where it stands, without the language.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Registration => "/register",
            Self::SignIn => "/login",
            Self::NewPassword => "/password/forgot",
            Self::Appeal => "/appeals",
            // Said before a time is chosen, and again at the form behind it.
            Self::Appointment => "/appointments",
            // Said at the list, and again where a survey asks for an address.
            Self::Survey => "/surveys",
            Self::QueueLookUp => "/kindergarten-queue",
            Self::QueueWatch => "/kindergarten-queue/watch",
            Self::Question => "/faq/ask",
            // Said at the list, and again at the form of each discussion.
            Self::Discussion => "/discussions",
            Self::Event => "/events/send",
        }
    }

    /// The names of all its fields; it takes nothing else (R95-1-9.2b).
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Registration => &["name", "email", "password", "repeated", "consent"],
            Self::SignIn => &["email", "password", "next"],
            Self::NewPassword => &["email"],
            Self::Appeal => &[
                "mark", "kind", "topic", "subject", "text", "files", "name", "reply", "email", "index", "address",
                "phone", "lang", "publish", "consent",
                // Not of the person: when the form was opened, whether a program fills it in, and
                // the wish to look up answers.
                "opened", "website", "work", "question", "figures", "step",
            ],
            Self::Appointment => &[
                "mark", "time", "name", "email", "phone", "subject", "appeal", "consent",
                // As with appeals: nothing of the person.
                "opened", "website", "work", "question", "figures",
            ],
            Self::Survey => &["email", "mark", "opened", "website", "work", "question", "figures"],
            Self::QueueLookUp => &["number", "iin", "born"],
            Self::QueueWatch => &["number", "email", "consent"],
            Self::Question => &[
                "mark", "topic", "unit", "text", "name", "email", "consent",
                // As with appeals: nothing of the person.
                "opened", "website", "work", "question", "figures",
            ],
            Self::Discussion => &[
                "name",
                "text",
                "email",
                "consent",
                // Nothing of the person: what it is about, and what guards the form.
                "paragraph",
                "to",
                "mark",
                "opened",
                "website",
                "work",
                "question",
                "figures",
            ],
            Self::Event => &[
                "own",
                "kind",
                "title",
                "about",
                "house",
                "place",
                "day",
                "from",
                "until_day",
                "until",
                "more",
                "price_from",
                "price_to",
                "age",
                "site",
                "files",
                "alt",
                "email",
                "consent",
                // As with appeals: nothing of the person.
                "mark",
                "opened",
                "website",
                "work",
                "question",
                "figures",
            ],
        }
    }
}
