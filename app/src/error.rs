//! The only error that crosses a boundary of the portal.

use std::borrow::Cow;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// What a handler or a store function can fail with.
#[derive(Debug, thiserror::Error)]
pub enum PortalError {
    /// There is no such page, or this visitor may not know of it.
    #[error("not found")]
    NotFound,
    /// The address has moved to the given path.
    #[error("moved to {0}")]
    Moved(String),
    /// What was asked for is to be found, or done first, at the given path.
    #[error("see {0}")]
    SeeOther(String),
    /// The person signed in lacks the right.
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in; the path is where to go on after signing in.
    #[error("sign-in needed")]
    SignInNeeded,
    /// What was sent cannot be understood at all.
    #[error("bad request")]
    BadRequest,
    /// Fields of a form hold wrong values (O116-T-37).
    #[error("invalid input")]
    Invalid(FieldErrors),
    /// Too often in too short a time; tells how long to wait.
    #[error("too many requests")]
    TooMany(chrono::TimeDelta),
    /// So many want the same at once that there is no room for more right now.
    #[error("busy")]
    Busy,
    /// Somebody else changed the thing first.
    #[error("conflict")]
    Conflict,
    /// The database is away; published pages stay readable meanwhile.
    #[error("database: {0}")]
    Database(#[from] sea_orm::DbErr),
    /// A fault of ours; logged with a number, never shown.
    #[error("{0}")]
    Internal(String),
}

/// What almost every function of the portal returns.
pub type Result<T, E = PortalError> = std::result::Result<T, E>;

/// Messages for the fields of a form, by field name, in the visitor's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<(Cow<'static, str>, String)>);

impl FieldErrors {
    /// Adds a message for a field; the first one stays.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, message: impl Into<String>) {
        let field = field.into();
        if self.of(&field).is_none() {
            self.0.push((field, message.into()));
        }
    }

    /// The message of one field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same for a summary, where each message has to say which field it is about.
    #[must_use]
    pub fn named(&self, label: impl Fn(&str) -> Option<String>) -> Self {
        let named = |(field, message): &(Cow<'static, str>, String)| {
            let words = label(field).map_or_else(|| message.clone(), |label| format!("{label}: {message}"));
            (field.clone(), words)
        };
        Self(self.0.iter().map(named).collect())
    }

    /// Field and message, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, message)| (field.as_ref(), message.as_str()))
    }
}

impl PortalError {
    /// Wraps a fault that no visitor can do anything about.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// Something that the database keeps cannot be had right now.
    pub fn unavailable(cause: impl std::fmt::Display) -> Self {
        Self::Database(sea_orm::DbErr::Custom(cause.to_string()))
    }

    /// The HTTP status that tells the visitor's browser what happened.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Moved(_) => StatusCode::PERMANENT_REDIRECT,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::SignInNeeded | Self::SeeOther(_) => StatusCode::SEE_OTHER,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Busy | Self::Database(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// The error travels as an extension; [`crate::features::errors`] turns it
/// into a page in the visitor's language.
impl IntoResponse for PortalError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}
