//! The form of a comment.

use axum::response::Response;
use leptos::prelude::*;

use super::write::{Desk, Typed};
use super::{below_discussion, draft_of, words};
use crate::document::{kept_by_nobody, respond};
use crate::error::{FieldErrors, Result};
use crate::features::discussions::model::comment::{Comment, LONGEST_TEXT};
use crate::features::discussions::model::paragraphs;
use crate::features::discussions::store;
use crate::features::guard::{self, Question};
use crate::features::privacy;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Area, Check, ErrorSummary, Field};

/// What the form shows.
#[derive(Clone, Default)]
pub struct Shown {
    pub typed: Typed,
    pub errors: FieldErrors,
    pub asked: Option<Question>,
    /// What the others at a round table said.
    pub others: Vec<Comment>,
}

/// Shows the form with what was typed and what is wrong.
pub async fn page(portal: &Portal, desk: Desk, mut shown: Shown, lang: Lang) -> Result<Response> {
    shown.typed.carried.note_opening(portal)?;
    if desk.expert.is_some() {
        shown.others = store::published(portal.db(), portal.sealer()?, desk.discussion.id).await?;
    }
    let title = if desk.discussion.is_conference() { tl!(lang, "talk-ask") } else { tl!(lang, "talk-write") };
    let own = match &desk.expert {
        Some((_, token)) => format!("/take/{token}"),
        None => "/comment".to_owned(),
    };
    let mut page = below_discussion(&desk.discussion, lang, &own, &title);
    page.query = paths::query_of([("paragraph", &shown.typed.paragraph), ("to", &shown.typed.to)]);
    page.refuse(&shown.errors);
    let script = portal.assets().url("reception.mjs");
    let note = privacy::note(portal, privacy::Form::Discussion);
    let response = respond(portal, page, move || {
        view! {
            <ErrorSummary errors=shown.errors.clone() />
            <header class="page-header">
                <p class="kicker" lang=desk.discussion.sketch.title.other_lang(lang)>
                    {desk.discussion.title(lang).to_owned()}
                </p>
                <h1>{title.clone()}</h1>
                <p class="lead">{t!("talk-form-lead")}" "<a href=paths::discussion_rules(lang)>{t!("talk-rules")}</a></p>
            </header>
            {about(&desk)}
            <form
                class="form"
                method="post"
                action=desk.action(lang)
                novalidate=""
                data-module=script.clone()
                data-work=shown.typed.carried.work_wanted()
                data-draft=draft_of(desk.discussion.id, desk.paragraph, desk.answers_to())
            >
                {guard::unseen(&shown.typed.carried)}
                <input type="hidden" name="paragraph" value=shown.typed.paragraph.clone() />
                <input type="hidden" name="to" value=shown.typed.to.clone() />
                {fields(&desk, &shown)}
                {note()}
                {guard::asked(shown.asked.as_ref(), &shown.typed.carried, &shown.errors)}
                <div class="actions"><button class="button button--large" type="submit">{t!("talk-send")}</button></div>
            </form>
            {others(&desk, &shown.others)}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

/// What the others at a round table said, each with the way to answer it.
fn others(desk: &Desk, others: &[Comment]) -> Option<impl IntoView + use<>> {
    let lang = lang();
    let lines: Vec<_> = others
        .iter()
        .map(|comment| {
            let said = comment.words.clone().unwrap_or_default();
            let href = paths::with_pair(&desk.action(lang), "to", &comment.id.to_string());
            view! {
                <li class="talk-card">
                    <p><b>{words::author(&said.name, lang)}</b></p>
                    <blockquote class="talk-quote" lang=comment.lang.code()>{words::plain(&said.text)}</blockquote>
                    <p>
                        <a href=href>
                            {t!("talk-answer")}
                            <span class="visually-hidden">{format!(": № {}", comment.id)}</span>
                        </a>
                    </p>
                </li>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{t!("talk-others")}</h2>
                <ul class="talk-cards">{lines}</ul>
            </section>
        }
    })
}

fn fields(desk: &Desk, shown: &Shown) -> impl IntoView + use<> {
    let (typed, errors) = (&shown.typed, &shown.errors);
    let label = if desk.discussion.is_conference() { t!("talk-question-text") } else { t!("talk-comment-text") };
    let name = match &desk.expert {
        Some((invited, _)) => view! { <p>{t!("talk-as-expert", name = invited.name.clone())}</p> }.into_any(),
        None => view! {
            <Field
                name="name"
                label=t!("talk-name")
                value=typed.name.clone()
                hint=t!("talk-name-hint")
                autocomplete="name"
                errors=errors.clone()
            />
        }
        .into_any(),
    };
    let email = desk.expert.is_none().then(|| {
        view! {
            <Field
                name="email"
                label=t!("talk-email")
                kind="email"
                value=typed.email.clone()
                hint=t!("talk-email-hint")
                autocomplete="email"
                errors=errors.clone()
            />
        }
    });
    view! {
        <Area
            name="text"
            label=label
            rows=8
            value=typed.text.clone()
            hint=t!("talk-text-hint", most = LONGEST_TEXT)
            errors=errors.clone()
        />
        {name}
        {email}
        <Check name="consent" label=t!("talk-consent") checked=!typed.consent.is_empty() errors=errors.clone() />
    }
}

/// What the comment is about: a paragraph, or what somebody else wrote.
fn about(desk: &Desk) -> Option<AnyView> {
    let lang = lang();
    if let Some(to) = &desk.to {
        let said = to.words.clone().unwrap_or_default();
        let title = t!("talk-answers-to", name = words::author(&said.name, lang));
        return Some(quote(title, &said.text, Some(to.lang.code())));
    }
    let number = desk.paragraph?;
    let body = &desk.discussion.sketch.body;
    let text = paragraphs(body.get(lang)).nth(usize::try_from(number - 1).ok()?)?;
    Some(quote(t!("talk-on-paragraph", number = number), &text, body.other_lang(lang)))
}

fn quote(title: String, text: &str, lang: Option<&'static str>) -> AnyView {
    let label = title.clone();
    view! {
        <section class="notice" aria-label=label>
            <p><b>{title}</b></p>
            <blockquote class="talk-quote" lang=lang>{words::plain(text)}</blockquote>
        </section>
    }
    .into_any()
}
