//! Letters about accounts, in the language of who gets them.

use super::model::links::Purpose;
use crate::features::mail::Mail;
use crate::features::one_time::Token;
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
    let hours = purpose.kind().term.num_hours();
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
        Purpose::NewAddress => (
            tl!(lang, "account-mail-new-address"),
            tl!(lang, "account-mail-new-address-text"),
            paths::confirm_email(lang, token.reveal()),
        ),
    };
    let address = format!("{}{path}", portal.options().public_url);
    let term = tl!(lang, "account-mail-term", hours = hours);
    mail(reader, purpose.kind().name, subject, vec![text, address, term, tl!(lang, "account-mail-ignore")])
}

/// Tells the owner of an account that somebody registered with their address.
pub fn known(portal: &Portal, reader: Reader) -> Mail {
    let lang = reader.lang;
    let address = format!("{}{}", portal.options().public_url, paths::forgot_password(lang));
    let text = tl!(lang, "account-mail-known-text");
    mail(reader, "registered-already", tl!(lang, "account-mail-known"), vec![text, address])
}

/// Tells the owner of an account that somebody wanted to move another one to their address.
pub fn taken(reader: Reader) -> Mail {
    let lang = reader.lang;
    mail(reader, "address-taken", tl!(lang, "account-mail-known"), vec![tl!(lang, "account-mail-taken-text")])
}

/// Tells the address that an account still has that another one was asked for.
pub fn moving(reader: Reader, to: &str) -> Mail {
    let lang = reader.lang;
    let text = tl!(lang, "account-mail-moving-text", email = to);
    mail(reader, "address-change-asked", tl!(lang, "account-mail-moving"), vec![text])
}

/// Tells the address that an account had until now where it went.
pub fn moved(reader: Reader, to: &str) -> Mail {
    let lang = reader.lang;
    let text = tl!(lang, "account-mail-moved-text", email = to);
    mail(reader, "address-changed", tl!(lang, "account-mail-moved"), vec![text])
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
