//! Comments on the page of a discussion, official replies marked.

use leptos::prelude::*;

use super::page::Sheet;
use super::words;
use crate::features::discussions::model::comment::{Comment, Thread};
use crate::features::discussions::model::{Discussion, Kind, Stand};
use crate::i18n::lang;
use crate::paths;
use crate::ui::dates;
use crate::ui::pagination::Pagination;

/// What may be done with a comment by whoever reads it.
#[derive(Clone, Copy)]
struct Around<'a> {
    discussion: &'a Discussion,
    takes_comments: bool,
}

/// All about comments: how to write one, those that are published, how many were refused and why.
pub fn section(sheet: &Sheet) -> AnyView {
    let discussion = &sheet.discussion;
    let count = sheet.counts.published;
    let title =
        if discussion.is_conference() { t!("talk-questions", n = count) } else { t!("talk-comments", n = count) };
    // Only as long as answers come: later nothing changes any more.
    let is_live = discussion.is_conference() && sheet.stand.takes_comments();
    let module = is_live.then(|| sheet.script.clone());
    let renew = is_live.then(|| {
        view! {
            <p class="no-print">
                <a href=sheet.href.of(sheet.page)>{t!("talk-renew")}</a>
                " "
                <span class="quiet" role="status" data-live-status=t!("talk-renewed")></span>
            </p>
        }
    });
    view! {
        <section class="stack-4" id="comments" aria-labelledby="comments-title" data-module=module>
            <h2 id="comments-title">{title}</h2>
            {entrance(sheet)}
            {chosen(sheet)}
            {renew}
            <div class="stack-4" data-live="">{list(sheet)}</div>
            <Pagination page=sheet.page pages=sheet.pages href=sheet.href.clone() />
            {refused(sheet)}
        </section>
    }
    .into_any()
}

/// The way to the form, or why there is none.
fn entrance(sheet: &Sheet) -> AnyView {
    let (lang, discussion) = (lang(), &sheet.discussion);
    let rules = view! { <a href=paths::discussion_rules(lang)>{t!("talk-rules")}</a> };
    let said = match (sheet.stand, discussion.sketch.kind) {
        (Stand::Coming, _) => t!("talk-not-yet"),
        (Stand::Closed | Stand::Draft, _) => t!("talk-closed-text"),
        (_, Kind::Experts) => return view! { <p>{rules}</p> }.into_any(),
        _ => {
            let href = paths::discussion_comment(lang, &discussion.slug);
            let words = if discussion.is_conference() { t!("talk-ask") } else { t!("talk-write") };
            return view! {
                <div class="actions no-print"><a class="button" href=href>{words}</a>{rules}</div>
            }
            .into_any();
        }
    };
    view! { <p class="notice">{said}</p> }.into_any()
}

/// That only the comments on one paragraph are shown.
fn chosen(sheet: &Sheet) -> Option<impl IntoView + use<>> {
    let number = sheet.paragraph?;
    let all = format!("{}#comments", paths::discussion(lang(), &sheet.discussion.slug));
    Some(view! { <p>{t!("talk-only-paragraph", number = number)}" "<a href=all>{t!("talk-all-comments")}</a></p> })
}

fn list(sheet: &Sheet) -> AnyView {
    if sheet.threads.is_empty() {
        return view! { <p class="quiet">{t!("talk-no-comments")}</p> }.into_any();
    }
    let takes_comments = sheet.stand.takes_comments() && sheet.discussion.sketch.kind != Kind::Experts;
    let around = Around { discussion: &sheet.discussion, takes_comments };
    let threads: Vec<_> = sheet.threads.iter().map(|thread| conversation(thread, around)).collect();
    view! { <ol class="talk-list">{threads}</ol> }.into_any()
}

fn conversation(thread: &Thread, around: Around<'_>) -> impl IntoView + use<> {
    let answers: Vec<_> = thread.answers.iter().map(|answer| view! { <li>{article(answer, around)}</li> }).collect();
    let answers = (!answers.is_empty()).then(|| view! { <ol class="talk-list talk-list--below">{answers}</ol> });
    view! { <li>{article(&thread.first, around)}{answers}</li> }
}

fn article(comment: &Comment, around: Around<'_>) -> impl IntoView + use<> {
    let lang = lang();
    let (name, text) = comment.words.clone().map(|words| (words.name, words.text)).unwrap_or_default();
    let slug = &around.discussion.slug;
    let paragraph = comment.paragraph.map(|number| {
        view! { <span>" · "<a href=format!("#p{number}")>{t!("talk-on-paragraph", number = number)}</a></span> }
    });
    let expert = comment.is_expert.then(|| view! { <b class="badge">{t!("talk-expert")}</b> });
    let answer = around.takes_comments.then(|| {
        let form = paths::discussion_comment(lang, slug);
        let href = paths::with_pair(&form, "to", &comment.id.to_string());
        view! { <a href=href>{t!("talk-answer")}{number(comment.id)}</a> }
    });
    view! {
        <article class="talk-comment" id=format!("c{}", comment.id)>
            <p class="talk-comment__who">
                <b>{words::author(&name, lang)}</b>
                " "
                {expert}
                <span class="quiet">{dates::moment(comment.sent_at)}{paragraph}</span>
            </p>
            <div lang=comment.lang.code()>{words::plain(&text)}</div>
            {official(comment)}
            <p class="talk-comment__links no-print">
                {answer}
                <a href=paths::discussion_report(lang, slug, comment.id) rel="nofollow">
                    {t!("talk-report")}
                    {number(comment.id)}
                </a>
            </p>
        </article>
    }
}

/// Tells links of the same words apart.
fn number(id: i64) -> impl IntoView {
    view! { <span class="visually-hidden">{format!(": № {id}")}</span> }
}

/// What an official answered.
fn official(comment: &Comment) -> Option<impl IntoView + use<>> {
    let reply = comment.reply.as_ref()?;
    let by = (!reply.by.is_empty()).then(|| format!(": {}", reply.by));
    Some(view! {
        <div class="talk-reply">
            <p class="talk-comment__who">
                <b>{t!("talk-official")}{by}</b>
                " "
                <span class="quiet">{dates::moment(reply.at)}</span>
            </p>
            <div lang=comment.lang.code()>{words::plain(&reply.text)}</div>
        </div>
    })
}

/// How many comments were not published, and why: everybody may know that much.
fn refused(sheet: &Sheet) -> Option<impl IntoView + use<>> {
    let lang = lang();
    let all: u64 = sheet.counts.refused.iter().map(|(_, count)| count).sum();
    let reasons: Vec<String> = sheet
        .counts
        .refused
        .iter()
        .map(|(reason, count)| format!("{} – {count}", words::reason(*reason, lang)))
        .collect();
    (all > 0).then(|| {
        view! { <p class="quiet">{t!("talk-refused-count", n = all, reasons = reasons.join("; "))}</p> }
    })
}
