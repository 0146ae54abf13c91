//! Writing a comment: checked, guarded, kept until a moderator has read it.

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::form::{self, Shown};
use super::page::paragraph_of;
use super::{news, published};
use crate::document::lang_of;
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::discussions::model::comment::{Comment, Fault, LONGEST_NAME, Standing, Words};
use crate::features::discussions::model::{Discussion, Kind};
use crate::features::discussions::store::{self, Invited, New, NewReader};
use crate::features::discussions::{BY_INVITATION, MAILING, UNASKED, WRITING};
use crate::features::guard::{self, Carried};
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::Portal;

/// What the form holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub text: String,
    pub email: String,
    pub consent: String,
    /// What it is about: a paragraph, or another comment.
    pub paragraph: String,
    pub to: String,
    #[serde(flatten)]
    pub carried: Carried,
}

/// Where somebody writes, and what about.
#[derive(Clone)]
pub struct Desk {
    pub discussion: Discussion,
    pub paragraph: Option<i32>,
    pub to: Option<Comment>,
    /// The invitation of an expert, with the secret of its link.
    pub expert: Option<(Invited, String)>,
}

impl Desk {
    async fn new(
        portal: &Portal,
        discussion: Discussion,
        typed: &Typed,
        expert: Option<(Invited, String)>,
    ) -> Result<Self> {
        let to = match typed.to.as_str() {
            "" => None,
            id => Some(public_comment(portal, &discussion, id).await?),
        };
        let paragraph = match (&to, typed.paragraph.as_str()) {
            (Some(to), _) => to.paragraph,
            (None, "") => None,
            (None, text) => Some(paragraph_of(&discussion, text)?),
        };
        Ok(Self { discussion, paragraph, to, expert })
    }

    /// What a comment answers: one step down and no further, so that an answer to an answer stands
    /// beside it.
    pub fn answers_to(&self) -> Option<i64> {
        self.to.as_ref().map(|to| to.answers_to.unwrap_or(to.id))
    }

    /// Where the form is sent.
    pub fn action(&self, lang: Lang) -> String {
        match &self.expert {
            Some((_, token)) => paths::discussion_by_link(lang, &self.discussion.slug, token),
            None => paths::discussion_comment(lang, &self.discussion.slug),
        }
    }
}

/// A comment of a discussion that readers see: published, as is what it answers.
pub async fn public_comment(portal: &Portal, discussion: &Discussion, id: &str) -> Result<Comment> {
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let (db, sealer) = (portal.db(), portal.sealer()?);
    let comment = store::comment(db, sealer, id).await?;
    let is_published = |comment: &Comment| comment.standing == Standing::Published;
    let is_below_public = match comment.answers_to {
        Some(first) => is_published(&store::comment(db, sealer, first).await?),
        None => true,
    };
    let is_public = comment.discussion == discussion.id && is_published(&comment) && is_below_public;
    if is_public { Ok(comment) } else { Err(PortalError::NotFound) }
}

/// A discussion in which everybody writes.
async fn open_to_all(portal: &Portal, slug: &str) -> Result<Discussion> {
    let discussion = published(portal, slug).await?;
    if discussion.sketch.kind == Kind::Experts { Err(PortalError::NotFound) } else { Ok(discussion) }
}

/// `GET /{lang}/discussions/{slug}/comment`
pub async fn page(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    Query(mut typed): Query<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let discussion = open_to_all(&portal, &slug).await?;
    let desk = Desk::new(&portal, discussion, &typed, None).await?;
    opened(&portal, desk, &mut typed, lang).await
}

/// `GET /{lang}/discussions/{slug}/take/{token}`
pub async fn page_by_link(
    State(portal): State<Portal>,
    Path((lang, slug, token)): Path<(String, String, String)>,
    Query(mut typed): Query<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (discussion, expert) = by_link(&portal, &slug, token).await?;
    let desk = Desk::new(&portal, discussion, &typed, Some(expert)).await?;
    opened(&portal, desk, &mut typed, lang).await
}

/// An empty form: an address fills in nothing but what it is about.
async fn opened(portal: &Portal, desk: Desk, typed: &mut Typed, lang: Lang) -> Result<Response> {
    if !desk.discussion.stand(portal.now()).takes_comments() {
        return Ok(Redirect::to(&paths::discussion(lang, &desk.discussion.slug)).into_response());
    }
    let (paragraph, to) = (std::mem::take(&mut typed.paragraph), std::mem::take(&mut typed.to));
    let typed = Typed { paragraph, to, carried: Carried::new(), ..Typed::default() };
    form::page(portal, desk, Shown { typed, ..Shown::default() }, lang).await
}

/// The discussion that a link invites to, and whom it invites.
async fn by_link(portal: &Portal, slug: &str, token: String) -> Result<(Discussion, (Invited, String))> {
    let discussion = published(portal, slug).await?;
    let invited = store::invited(portal.db(), portal.sealer()?, discussion.id, &token).await?;
    Ok((discussion, (invited, token)))
}

/// Public: everybody may take part in an open discussion. `POST /{lang}/discussions/{slug}/comment`
pub async fn send(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let discussion = open_to_all(&portal, &slug).await?;
    taken(&portal, (discussion, None), typed, &address.0, lang).await
}

/// Public: the secret link is the proof. `POST /{lang}/discussions/{slug}/take/{token}`
pub async fn send_by_link(
    State(portal): State<Portal>,
    Path((lang, slug, token)): Path<(String, String, String)>,
    address: Address,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (discussion, expert) = by_link(&portal, &slug, token).await?;
    taken(&portal, (discussion, Some(expert)), typed, &address.0, lang).await
}

/// What was typed, checked.
struct Checked {
    words: Words,
    email: Option<EmailAddress>,
}

fn check(desk: &Desk, typed: &Typed, lang: Lang) -> Result<Checked, FieldErrors> {
    let mut errors = FieldErrors::default();
    let name = desk.expert.as_ref().map_or(typed.name.as_str(), |(invited, _)| invited.name.as_str());
    let words = Words::check((name, LONGEST_NAME), &typed.text);
    for (field, fault) in words.as_ref().err().into_iter().flatten() {
        let told = match *fault {
            Fault::Missing => tl!(lang, "talk-fault-missing"),
            Fault::TooLong(most) => tl!(lang, "appeals-fault-long", most = most),
        };
        errors.add(*field, told);
    }
    // The address of an expert is in the invitation.
    let typed_email = if desk.expert.is_none() { typed.email.trim() } else { "" };
    let email = EmailAddress::parse(typed_email);
    if email.is_none() && !typed_email.is_empty() {
        errors.add("email", tl!(lang, "appeals-fault-email"));
    }
    if typed.consent.is_empty() {
        errors.add("consent", tl!(lang, "talk-fault-consent"));
    }
    words.ok().filter(|_| errors.is_empty()).map(|words| Checked { words, email }).ok_or(errors)
}

async fn taken(
    portal: &Portal,
    (discussion, expert): (Discussion, Option<(Invited, String)>),
    mut typed: Typed,
    address: &str,
    lang: Lang,
) -> Result<Response> {
    let (limiter, now) = (portal.limiter(), portal.now());
    typed.carried.begin_anew_without_mark();
    let mut errors = FieldErrors::default();
    let desk = match Desk::new(portal, discussion.clone(), &typed, expert.clone()).await {
        Ok(desk) => desk,
        // What it was about is gone since the form was opened; nothing that was typed is lost.
        Err(PortalError::NotFound) => {
            typed.paragraph.clear();
            typed.to.clear();
            errors.add("text", tl!(lang, "talk-fault-gone"));
            let desk = Desk { discussion, paragraph: None, to: None, expert };
            return form::page(portal, desk, Shown { typed, errors, ..Shown::default() }, lang).await;
        }
        Err(error) => return Err(error),
    };
    if !desk.discussion.stand(now).takes_comments() {
        errors.add("text", tl!(lang, "talk-closed-text"));
    }
    let checked = match check(&desk, &typed, lang) {
        Ok(checked) if errors.is_empty() => checked,
        checked => {
            for (field, words) in checked.err().unwrap_or_default().iter() {
                errors.add(field.to_owned(), words);
            }
            return form::page(portal, desk, Shown { typed, errors, ..Shown::default() }, lang).await;
        }
    };
    let (limit, who) = match &desk.expert {
        Some((_, token)) => (BY_INVITATION, token.clone()),
        None => (WRITING, address.to_owned()),
    };
    if limiter.check(limit, &who, now).is_err() {
        errors.add("text", tl!(lang, "talk-fault-network"));
    }
    if !errors.is_empty() {
        return form::page(portal, desk, Shown { typed, errors, ..Shown::default() }, lang).await;
    }
    // Whoever holds an invitation is known to be a person.
    let is_crowded = limiter.check(UNASKED, address, now).is_err();
    if desk.expert.is_none()
        && let Some((errors, asked)) = guard::doubted(portal, lang, address, &mut typed.carried, is_crowded)?
    {
        return form::page(portal, desk, Shown { typed, errors, asked: Some(asked), ..Shown::default() }, lang).await;
    }
    // Counted before the letter, so that forms sent all at once bring no more of them.
    if checked.email.as_ref().is_some_and(|email| limiter.take(MAILING, email, now).is_err()) {
        errors.add("email", tl!(lang, "talk-fault-mails"));
        return form::page(portal, desk, Shown { typed, errors, ..Shown::default() }, lang).await;
    }
    limiter.count(limit, &who, now);
    let mark = keep(portal, &desk, &typed, checked, lang).await?;
    Ok(Redirect::to(&paths::discussion_sent(lang, &mark)).into_response())
}

/// Keeps a comment until a moderator reads it; gives its mark.
async fn keep(portal: &Portal, desk: &Desk, typed: &Typed, checked: Checked, lang: Lang) -> Result<String> {
    let Checked { words, email } = checked;
    let about = format!("{} {}", typed.paragraph, typed.to);
    let parts = [&words.name, &words.text, &about].map(String::as_bytes);
    let mark = marks::of_content(&typed.carried.mark, parts);
    let (sealer, now) = (portal.sealer()?, portal.now());
    let tx = portal.begin().await?;
    let new = New {
        discussion: desk.discussion.id,
        paragraph: desk.paragraph,
        answers_to: desk.answers_to(),
        submission: store::submission_of(sealer, &mark),
        words: &words,
        lang,
        is_expert: desk.expert.is_some(),
        at: now,
    };
    let is_new = store::add(&*tx, sealer, new).await?;
    if let Some(address) = &email {
        let reader = NewReader { discussion: desk.discussion.id, address, lang, is_again: !is_new };
        news::ask_to_confirm(portal, &*tx, &desk.discussion, reader).await?;
    }
    tx.commit().await?;
    Ok(mark)
}
