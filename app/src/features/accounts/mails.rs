//! Letters about accounts, in the language of who gets them.

use super::model::tokens::{Purpose, Token};
use crate::features::mail::Mail;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// Who gets a letter.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub lang: Lang,
}

/// The link that a letter carries, with what it is for and how long it works.
pub fn link(portal: &Portal, reader: Reader, purpose: Purpose, token: &Token) -> Mail {
    let lang = reader.lang;
    let hours = purpose.term().num_hours();
    let (subject, text, path) = match purpose {
        Purpose::Invitation => (
            tl!(lang, "account-mail-invitation"),
            tl!(lang, "account-mail-invitation-text"),
            paths::set_password(lang, token.reveal()),
        ),
        Purpose::Reset => (
            tl!(lang, "account-mail-reset"),
            tl!(lang, "account-mail-reset-text"),
            paths::set_password(lang, token.reveal()),
        ),
        Purpose::Registration => (
            tl!(lang, "account-mail-registration"),
            tl!(lang, "account-mail-registration-text"),
            paths::confirm_registration(lang, token.reveal()),
        ),
    };
    let address = format!("{}{path}", portal.options().public_url);
    let term = tl!(lang, "account-mail-term", hours = hours);
    mail(reader, purpose.name(), subject, vec![text, address, term, tl!(lang, "account-mail-ignore")])
}

/// Tells the owner of an account that somebody registered with their address.
pub fn known(portal: &Portal, reader: Reader) -> Mail {
    let lang = reader.lang;
    let address = format!("{}{}", portal.options().public_url, paths::forgot_password(lang));
    let text = tl!(lang, "account-mail-known-text");
    mail(reader, "registered-already", tl!(lang, "account-mail-known"), vec![text, address])
}

/// Tells that a password was changed, in case it was not its owner.
pub fn changed(reader: Reader) -> Mail {
    let lang = reader.lang;
    let text = tl!(lang, "account-mail-changed-text");
    mail(reader, "password-changed", tl!(lang, "account-mail-changed"), vec![text])
}

fn mail(reader: Reader, kind: &'static str, subject: String, text: Vec<String>) -> Mail {
    let lang = reader.lang;
    // A stranger may have written the name of a registration: it is not repeated to the owner
    // of the address.
    let hello = match kind {
        "registration" => tl!(lang, "account-mail-hello"),
        _ => tl!(lang, "account-mail-greeting", name = reader.name),
    };
    let mut paragraphs = vec![hello];
    paragraphs.extend(text);
    paragraphs.push(tl!(lang, "site-name"));
    Mail { to: reader.email.to_owned(), lang, kind, subject, paragraphs }
}
