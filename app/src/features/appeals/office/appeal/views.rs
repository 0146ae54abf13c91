//! What is read of an appeal: where it stands, the letter, its way, what may be a duplicate.

use leptos::prelude::*;

use super::super::super::files;
use super::super::super::model::letter::Reply;
use super::super::super::model::states::{State as Stage, Step};
use super::super::super::public::{kind_name, stage_name, topic_name};
use super::super::super::store::{Appeal, Event, File};
use super::super::hands::Given;
use super::super::journal::{channel_name, due_in_words};
use super::{STEPS, Work};
use crate::i18n::lang;
use crate::paths;
use crate::server::almaty;
use crate::ui::dates;
use crate::ui::notice::Done;

/// What was done a moment ago, if the address tells anything of the kind.
pub fn done(what: &str) -> Option<impl IntoView + use<>> {
    let words = match what {
        "note" => t!("office-done-note"),
        "insert" => t!("office-done-insert"),
        "prepare" => t!("office-done-prepare"),
        "hide" => t!("office-done-hide"),
        step => step_done(Step::from_name(step).filter(|step| STEPS.contains(step))?),
    };
    Some(view! { <Done words=words /> })
}

pub fn head(work: &Work) -> impl IntoView + use<> {
    let appeal = &work.appeal;
    let lang = lang();
    let number = appeal.number.to_string();
    let holder = work.hands.now(Given::from(appeal)).map(|holder| {
        view! { <div><dt>{t!("office-with-whom")}</dt><dd data-appeal="holder">{holder}</dd></div> }
    });
    let erased = appeal.erased_at.map(|at| {
        let date = dates::long_date(almaty(at).date_naive(), lang);
        view! { <p class="notice" data-appeal="erased">{t!("reception-erased", date = date)}</p> }
    });
    let title = match &erased {
        Some(_) => t!("appeals-track-title", number = number.clone()),
        None => appeal.letter.subject.clone(),
    };
    let due = appeal.running().due(work.today).map(|(day, due)| {
        view! { <div><dt>{t!("appeals-due")}</dt><dd>{dates::date(day)}" "{due_in_words(due)}</dd></div> }
    });
    let earlier = work.earlier.as_ref().map(|earlier| {
        let href = paths::admin_appeal(earlier.id);
        view! {
            <div>
                <dt>{t!("office-joined-to")}</dt>
                <dd data-appeal="earlier"><a href=href>{earlier.number.to_string()}</a></dd>
            </div>
        }
    });
    let journal = appeal
        .journal_number
        .clone()
        .map(|number| view! { <div><dt>{t!("appeals-journal-number")}</dt><dd>{number}</dd></div> });
    view! {
        <header class="page-header">
            <p class="kicker">{t!("appeals-number")}" "{number}</p>
            <h1>{title}</h1>
        </header>
        {erased}
        <dl class="facts">
            <div>
                <dt>{t!("appeals-state")}</dt>
                <dd data-appeal="state">{stage_name(appeal.stand.state, lang)}</dd>
            </div>
            {holder}
            {due}
            {earlier}
            {published(work)}
            {journal}
            <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(appeal.received_at)}</dd></div>
            <div><dt>{t!("office-channel")}</dt><dd>{channel_name(appeal.channel, lang)}</dd></div>
            <div><dt>{t!("appeals-kind-short")}</dt><dd>{kind_name(appeal.kind, lang)}</dd></div>
            <div><dt>{t!("appeals-topic-short")}</dt><dd>{topic_name(appeal.topic, lang)}</dd></div>
        </dl>
    }
}

/// Whether everybody reads the answer, and where.
fn published(work: &Work) -> Option<impl IntoView + use<>> {
    let is_given = work.appeal.stand.state == Stage::Answered;
    let said = match work.register_page {
        Some(page) => {
            let href = paths::appeal_answer(lang(), work.appeal.id, page);
            let reuse = work.may_reuse.then(|| reuse_form(work.appeal.id));
            view! { <a href=href>{t!("office-published")}</a> {reuse} }.into_any()
        }
        None if is_given => t!("office-unpublished").into_any(),
        None => return None,
    };
    Some(view! { <div><dt>{t!("office-publication")}</dt><dd data-appeal="public">{said}</dd></div> })
}

/// The public answer as a frequent question, in one step (O116-U-4.3, R95-3-9).
fn reuse_form(appeal: i64) -> impl IntoView + use<> {
    view! {
        <form method="post" action=paths::admin_faq_of_appeal(appeal)>
            <button class="button button--quiet" type="submit">{t!("faq-reuse")}</button>
        </form>
    }
}

pub fn letter(appeal: &Appeal) -> impl IntoView + use<> {
    let letter = &appeal.letter;
    let paragraphs: Vec<_> = letter
        .text
        .split('\n')
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect();
    let reply = match &letter.reply {
        Reply::Email(address) => address.clone(),
        Reply::Post { index, address } => format!("{index}, {address}"),
        Reply::Nowhere => t!("appeals-reply-nowhere"),
    };
    let name = if letter.name.is_empty() { t!("appeals-nameless") } else { letter.name.clone() };
    let phone = (!letter.phone.is_empty()).then(|| letter.phone.clone());
    let answer = appeal.answer.clone().map(|answer| {
        view! {
            <section class="stack-4" aria-labelledby="answer-title">
                <h2 id="answer-title">{t!("appeals-answer")}</h2>
                <p class="prose" lang=appeal.lang.code()>{answer}</p>
            </section>
        }
    });
    view! {
        <section class="stack-4" aria-labelledby="letter-title">
            <h2 id="letter-title">{t!("appeals-text")}</h2>
            <div class="prose" lang=appeal.lang.code()>{paragraphs}</div>
            <dl class="facts">
                <div><dt>{t!("appeals-name")}</dt><dd>{name}</dd></div>
                <div><dt>{t!("appeals-reply-to")}</dt><dd>{reply}</dd></div>
                {phone.map(|phone| view! { <div><dt>{t!("appeals-phone-short")}</dt><dd>{phone}</dd></div> })}
                <div><dt>{t!("appeals-answer-lang")}</dt><dd>{appeal.lang.own_name()}</dd></div>
                <div>
                    <dt>{t!("appeals-publish-short")}</dt>
                    <dd>{if appeal.may_publish { t!("appeals-yes") } else { t!("appeals-no") }}</dd>
                </div>
            </dl>
        </section>
        {answer}
    }
}

/// What a step is called on its button.
pub fn step_name(step: Step) -> String {
    match step {
        Step::Register => t!("appeals-step-register"),
        Step::Acknowledge => t!("appeals-step-acknowledge"),
        Step::PassToLeadership => t!("appeals-step-pass"),
        Step::Resolve => t!("appeals-step-resolve"),
        Step::SignReceipt => t!("appeals-step-sign"),
        Step::SubmitAnswer => t!("appeals-step-submit"),
        Step::PlaceAnswer => t!("appeals-step-place"),
        Step::ReturnAnswer => t!("appeals-step-return"),
        Step::Extend => t!("appeals-step-extend"),
        Step::Forward => t!("appeals-step-forward"),
        Step::Refuse => t!("appeals-step-refuse"),
        Step::Join => t!("appeals-step-join"),
        Step::Receive => t!("appeals-state-received"),
        Step::Withdraw => t!("appeals-state-withdrawn"),
        Step::AddInformation => t!("appeals-step-add"),
        Step::Rate => t!("appeals-step-rate"),
        Step::Contest => t!("appeals-step-contest"),
    }
}

/// Earlier appeals that may be about the same: a person decides whether this one is joined.
pub fn twins(work: &Work) -> Option<impl IntoView + use<>> {
    let action = paths::admin_appeal_step(work.appeal.id, Step::Join.name());
    let rows: Vec<_> = work
        .twins
        .iter()
        .map(|twin| {
            let number = twin.number.to_string();
            let why = match (twin.is_same_sender, twin.likeness) {
                (true, 0) => t!("office-twin-sender"),
                (true, likeness) => t!("office-twin-both", share = likeness),
                (false, likeness) => t!("office-twin-words", share = likeness),
            };
            view! {
                <li>
                    <a href=paths::admin_appeal(twin.id)>{number.clone()}</a>
                    " · "
                    {dates::day(twin.received_at)}
                    " · "
                    {twin.subject.clone()}
                    <p class="field__hint">{why}</p>
                    <form method="post" action=action.clone()>
                        <input type="hidden" name="other" value=number.clone() />
                        <button class="button button--quiet" type="submit">{t!("office-join", number = number)}</button>
                    </form>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="notice stack-4" aria-labelledby="twins-title">
                <h2 id="twins-title">{t!("office-twins")}</h2>
                <ul class="reception__twins">{rows}</ul>
            </section>
        }
    })
}

pub fn way(events: &[Event]) -> impl IntoView + use<> {
    let rows: Vec<_> = events
        .iter()
        .map(|event| {
            let actor = match event.actor.as_str() {
                "portal" => t!("appeals-actor-portal"),
                "applicant" => t!("appeals-actor-applicant"),
                name => name.to_owned(),
            };
            let note = event.note.clone().map(|note| view! { <p>{note}</p> });
            view! {
                <li>
                    <strong>{step_done(event.step)}</strong>
                    " "
                    {dates::moment(event.at)}
                    " · "
                    {actor}
                    {note}
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="way-title">
            <h2 id="way-title">{t!("appeals-way")}</h2>
            <ol class="steps">{rows}</ol>
        </section>
    }
}

/// A step that was taken, in words.
pub fn step_done(step: Step) -> String {
    match step {
        Step::Register => t!("office-done-register"),
        Step::Acknowledge => t!("office-done-acknowledge"),
        Step::PassToLeadership => t!("office-done-pass"),
        Step::Resolve => t!("office-done-resolve"),
        Step::SignReceipt => t!("office-done-sign"),
        Step::SubmitAnswer => t!("office-done-submit"),
        Step::PlaceAnswer => t!("office-done-place"),
        Step::ReturnAnswer => t!("office-done-return"),
        Step::Extend => t!("office-done-extend"),
        Step::Forward => t!("office-done-forward"),
        Step::Refuse => t!("office-done-refuse"),
        Step::Join => t!("office-done-join"),
        // What applicants do has one name.
        step => step_name(step),
    }
}

/// The files of the letter and of the answer.
pub fn attached(work: &Work) -> impl IntoView + use<> {
    let id = work.appeal.id;
    let side = |side: files::Side, title: String| {
        let shown: Vec<_> = work.files.iter().filter(|file| file.side == side).collect();
        let link = |file: &File| {
            view! { <a href=paths::admin_appeal_file(id, file.id) download="">{file.name.clone()}</a> }.into_any()
        };
        files::list(&shown, link).map(|list| view! { <h3>{title}</h3> {list} })
    };
    let sides = [
        side(files::Side::Applicant, t!("reception-files-sent")),
        side(files::Side::Answer, t!("reception-files-answer")),
    ];
    let has_any = sides.iter().any(Option::is_some);
    has_any.then(|| view! { <section class="stack-4" data-appeal="files">{sides.into_iter().collect_view()}</section> })
}
