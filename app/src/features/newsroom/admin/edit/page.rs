//! The page around the form: where the entry stands, what the check found, what can be done.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::fields::{form, reading};
use super::files::{self, Card};
use super::problems_of;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::content::{Kind, Node};
use crate::features::faq;
use crate::features::newsroom::admin::labels::summed_up;
use crate::features::newsroom::admin::swapped::Swapped;
use crate::features::newsroom::admin::widgets::{FormState, id_of};
use crate::features::newsroom::admin::{Work, steps, talk, words};
use crate::features::newsroom::model::check::{Problem, Severity};
use crate::features::newsroom::store::{self, EntryRow, Remark};
use crate::features::rights::Action;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::Done;

/// What stands above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    Nothing,
    Done(&'static str),
    /// Somebody else saved in between.
    Conflict,
    /// A link that shows the draft, to be passed on.
    Link(String),
    /// An action was refused, in words.
    Refused(String),
}

impl Notice {
    pub fn of(done: &str) -> Self {
        const KNOWN: [&str; 13] = [
            "remarked",
            "saved",
            "submitted",
            "approved",
            "scheduled",
            "returned",
            "withdrawn",
            "confirmed",
            "restored",
            "taken-back",
            "discarded",
            "deleted",
            "undeleted",
        ];
        KNOWN.into_iter().find(|known| *known == done).map_or(Self::Nothing, Self::Done)
    }
}

/// Everything the page shows, read before it is rendered.
pub(super) struct Shown {
    pub entry: EntryRow,
    pub form: FormState,
    pub notice: Notice,
    pub problems: Vec<Problem>,
    pub remarks: Vec<Remark>,
    pub others: Vec<String>,
    pub actions: steps::Offered,
    pub public: Option<String>,
    pub may_edit: bool,
    pub may_speak: bool,
    /// Files that are no longer as they were submitted.
    pub swapped: Option<Swapped>,
    pub title: String,
    pub editor: (String, String),
    pub related: Vec<(String, String)>,
    pub units: Vec<String>,
    /// Address and name of each topic of questions and answers.
    pub topics: Vec<(String, String)>,
    /// The files the form names.
    pub cards: BTreeMap<String, Card>,
}

pub async fn show(
    portal: &Portal,
    staff: &Staff,
    work: Work,
    form: FormState,
    notice: Notice,
    status: StatusCode,
) -> Result<Response> {
    let lang = staff.lang;
    let kind = words::kind(lang, &work.entry.kind);
    let title = Some(work.content.title(lang)).filter(|title| !title.is_empty()).unwrap_or_else(|| kind.clone());
    let mut page = Page::new(lang, paths::entry_page(work.entry.id), title.clone())
        .under(&tl!(lang, "admin-content"), paths::ADMIN_CONTENT.to_owned())
        .under(work.item.title.get(lang), paths::section_content(work.item.id));
    page.has_errors = !form.errors.is_empty();
    page.status = Some(status);
    let shown = Arc::new(Shown {
        problems: problems_of(portal, &work.entry.kind, &work.content).await?,
        remarks: store::remarks(portal.db(), work.entry.id).await?,
        others: store::others_present(portal.db(), work.entry.id, staff.user.id, portal.now()).await?,
        actions: steps::Offered::to(staff, &work),
        public: work.entry.item_id.map(|_| paths::entry(lang, &work.section.key, &work.item.key, &work.entry.slug)),
        may_edit: staff.may(Action::EditContent, &work.place),
        may_speak: work.entry.deleted_at.is_none() && talk::may_speak(staff, &work),
        swapped: Swapped::since_submission(portal.db(), &work).await?,
        editor: (portal.assets().url("editor.js"), portal.assets().url("editor.css")),
        related: related(portal, lang)?,
        units: units(portal, lang)?,
        topics: if work.entry.kind == "faq" { faq::topic_choices(portal, lang).await? } else { Vec::new() },
        cards: files::cards(portal, &form.sent, &work.content, lang).await?,
        title: format!("{kind}: {title}"),
        entry: work.entry,
        form,
        notice,
    });
    Ok(respond_staff(portal, staff, page, move || view_of(&shown)).await)
}

/// Items that can be named as alike, for the list that helps typing.
pub fn related(portal: &Portal, lang: Lang) -> Result<Vec<(String, String)>> {
    let structure = portal.structure()?;
    let items = structure.all().flat_map(|section| section.items.iter().map(move |item| (section, item)));
    // Every site of an organisation has its news and contacts.
    let title = |section: &Node, item: &Node| match section.kind {
        Kind::Site => format!("{} / {}", section.title.get(lang), item.title.get(lang)),
        _ => item.title.get(lang).to_owned(),
    };
    Ok(items.map(|(section, item)| (item.key.clone(), title(section, item))).collect())
}

/// The names of responsible units, for the same.
fn units(portal: &Portal, lang: Lang) -> Result<Vec<String>> {
    let structure = portal.structure()?;
    let nodes = structure.all().flat_map(|section| std::iter::once(section).chain(&section.items));
    let mut names: Vec<String> =
        nodes.filter_map(|node| node.unit.as_ref().map(|unit| unit.get(lang).to_owned())).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

fn view_of(shown: &Shown) -> impl IntoView + use<> {
    let lang = lang();
    let entry = &shown.entry;
    let stage = words::stage(lang, entry.workflow.stage);
    let live = entry.workflow.live.is_some();
    let public = shown.public.clone().filter(|_| live).map(|href| {
        view! { <li><a href=href>{t!("newsroom-open-public")}</a></li> }
    });
    let deleted = entry.deleted_at.map(|_| view! { <p class="notice notice--error">{t!("newsroom-deleted-text")}</p> });
    let publish_at = entry.workflow.publish_at.map(|moment| {
        view! { <div><dt>{t!("newsroom-publish-at")}</dt><dd>{dates::moment(moment)}</dd></div> }
    });
    let emergency = entry.workflow.emergency.as_ref().map(|emergency| {
        view! { <p class="notice">{t!("newsroom-emergency-flag", reason = emergency.reason.clone())}</p> }
    });
    let others = (!shown.others.is_empty()).then(|| {
        // The script tells it by itself, and keeps it true.
        view! { <noscript><p class="notice">{t!("newsroom-others", names = shown.others.join(", "))}</p></noscript> }
    });
    let since_live = entry.workflow.live.zip(entry.workflow.draft).map(|(live, draft)| {
        view! { <li><a href=paths::entry_compare(entry.id, live, draft)>{t!("forms-compare-live")}</a></li> }
    });
    view! {
        <ErrorSummary errors=summed_up(lang, &shown.form.errors) />
        {notice(shown)}
        <header class="page-header">
            <h1>{shown.title.clone()}</h1>
            <dl class="meta">
                <div><dt>{t!("newsroom-stage")}</dt><dd>{stage}</dd></div>
                <div>
                    <dt>{t!("newsroom-on-site")}</dt>
                    <dd>{if live { t!("newsroom-yes") } else { t!("newsroom-no") }}</dd>
                </div>
                <div><dt>{t!("newsroom-changed")}</dt><dd>{dates::moment(entry.changed_at)}</dd></div>
                {publish_at}
            </dl>
            <ul class="links links--row">
                {public}
                <li><a href=paths::entry_preview(entry.id, lang)>{t!("newsroom-preview")}</a></li>
                <li><a href=paths::entry_history(entry.id)>{t!("newsroom-history")}</a></li>
                {since_live}
            </ul>
        </header>
        {deleted}
        {emergency}
        {others}
        <div class="work">
            <aside class="work__aside" aria-label=t!("newsroom-review")>
                {checklist(&shown.problems)}
                {steps::view_of(shown.actions, entry, shown.swapped.as_ref(), &shown.form)}
                {talk::view(entry.id, &shown.remarks, &shown.form, shown.may_speak)}
            </aside>
            {if shown.may_edit { form(shown).into_any() } else { reading(shown).into_any() }}
        </div>
    }
}

fn notice(shown: &Shown) -> impl IntoView + use<> {
    let words = match &shown.notice {
        Notice::Nothing => return ().into_any(),
        Notice::Refused(words) => {
            return view! { <p class="notice notice--error" role="alert">{words.clone()}</p> }.into_any();
        }
        Notice::Conflict => {
            let history = paths::entry_history(shown.entry.id);
            return view! {
                <div class="notice notice--error" role="alert">
                    <p>{t!("newsroom-conflict")}</p>
                    <p><a href=history>{t!("newsroom-history")}</a></p>
                </div>
            }
            .into_any();
        }
        Notice::Link(link) => {
            let link = link.clone();
            return view! {
                <div class="notice notice--success" role="status">
                    <p>{t!("newsroom-shared")}</p>
                    <p><a href=link.clone()>{link.clone()}</a></p>
                </div>
            }
            .into_any();
        }
        Notice::Done("saved") => t!("newsroom-done-saved"),
        Notice::Done("submitted") => t!("newsroom-done-submitted"),
        Notice::Done("approved") => t!("newsroom-done-approved"),
        Notice::Done("scheduled") => t!("newsroom-done-scheduled"),
        Notice::Done("returned") => t!("newsroom-done-returned"),
        Notice::Done("withdrawn") => t!("newsroom-done-withdrawn"),
        Notice::Done("confirmed") => t!("newsroom-done-confirmed"),
        Notice::Done("remarked") => t!("forms-done-remarked"),
        Notice::Done("picked") => t!("forms-done-picked"),
        Notice::Done("restored") => t!("newsroom-done-restored"),
        Notice::Done("taken-back") => t!("newsroom-done-taken-back"),
        Notice::Done("discarded") => t!("newsroom-done-discarded"),
        Notice::Done("deleted") => t!("newsroom-done-deleted"),
        Notice::Done("undeleted") => t!("newsroom-done-undeleted"),
        Notice::Done(_) => t!("newsroom-done"),
    };
    view! { <Done words=words /> }.into_any()
}

/// What the check found, each with the way to its field.
fn checklist(problems: &[Problem]) -> impl IntoView + use<> {
    let lang = lang();
    let list = |severity: Severity| {
        let found: Vec<_> = problems
            .iter()
            .filter(|problem| problem.severity() == severity)
            .map(|problem| {
                let href = format!("#{}", id_of(&problem.field()));
                view! { <li><a href=href>{words::problem(lang, problem)}</a></li> }
            })
            .collect();
        (!found.is_empty()).then_some(found)
    };
    let (errors, warnings) = (list(Severity::Error), list(Severity::Warning));
    let is_clean = errors.is_none() && warnings.is_none();
    view! {
        <section class="checks" aria-labelledby="checks-title">
            <h2 id="checks-title">{t!("newsroom-check")}</h2>
            {is_clean.then(|| view! { <p>{t!("newsroom-check-clean")}</p> })}
            {errors.map(|errors| view! { <h3>{t!("newsroom-check-errors")}</h3><ul class="checks__errors">{errors}</ul> })}
            {warnings.map(|warnings| view! { <h3>{t!("newsroom-check-warnings")}</h3><ul>{warnings}</ul> })}
        </section>
    }
}
