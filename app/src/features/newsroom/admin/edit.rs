//! The form of an entry: three languages side by side, the fields of its kind, the check.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::sent::{self, Sent};
use super::widgets::{FormState, area, check, id_of, line, select};
use super::{Work, actions, words};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::media;
use crate::features::newsroom::model::check::{Problem, Severity};
use crate::features::newsroom::model::content::Class;
use crate::features::newsroom::model::fields::{self, Input};
use crate::features::newsroom::model::{Content, Stage};
use crate::features::newsroom::store::{self, EntryRow, Remark, Saving};
use crate::features::rights::Action;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates;
use crate::ui::form::ErrorSummary;

/// What the submitter confirms (R95-2-7g): clear, complete, in time, free of others' rights.
const CONFIRMATIONS: [&str; 4] = ["confirm.clear", "confirm.complete", "confirm.timely", "confirm.rights"];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    /// What was done a moment ago, to be told once.
    pub done: String,
}

/// `GET /admin/content/{id}`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Query(query): Query<Done>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    let sent = sent::fields_of(&work.entry.kind, &work.content);
    let form = FormState { sent, errors: FieldErrors::default() };
    show(&portal, &staff, work, form, Notice::of(&query.done), StatusCode::OK).await
}

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
    fn of(done: &str) -> Self {
        const KNOWN: [&str; 8] =
            ["saved", "submitted", "approved", "scheduled", "returned", "withdrawn", "confirmed", "restored"];
        KNOWN.into_iter().find(|known| *known == done).map_or(Self::Nothing, Self::Done)
    }
}

/// `POST /admin/content/{id}`: saves, and with `do=submit` sends to review.
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::EditContent, &work.place)?;
    work.refuse_deleted()?;
    let sent = Sent::new(pairs);
    let mut form = FormState { errors: FieldErrors::default(), sent };
    let content = read(&portal, &work, &mut form, staff.lang).await?;
    let submit = form.sent.get("do") == "submit";
    if submit {
        for name in CONFIRMATIONS.into_iter().filter(|name| form.sent.get(name).is_empty()) {
            form.errors.add(name, tl!(staff.lang, "newsroom-confirm-needed"));
        }
    }
    if !form.errors.is_empty() {
        return show(&portal, &staff, work, form, Notice::Nothing, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if form.sent.get("lock").parse() != Ok(work.entry.lock) {
        return conflict(&portal, &staff, work, form).await;
    }
    let has_errors = submit && errors_of(&portal, &work.entry.kind, &content).await? > 0;
    let work = match keep(&portal, &staff, work, &content, Saving::ByHand).await {
        Ok(work) => work,
        Err(PortalError::Conflict) => return conflict(&portal, &staff, Work::open(&portal, id).await?, form).await,
        Err(error) => return Err(error),
    };
    if has_errors {
        let refused = Notice::Refused(tl!(staff.lang, "newsroom-refusal-errors"));
        let sent = sent::fields_of(&work.entry.kind, &work.content);
        let form = FormState { sent, errors: FieldErrors::default() };
        return show(&portal, &staff, work, form, refused, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if submit {
        return actions::submit(&portal, &staff, work).await;
    }
    Ok(Redirect::to(&paths::edit_entry(id, "saved")).into_response())
}

/// Somebody was faster: nothing typed is lost, nothing of theirs is written over.
async fn conflict(portal: &Portal, staff: &Staff, work: Work, form: FormState) -> Result<Response> {
    show(portal, staff, work, form, Notice::Conflict, StatusCode::CONFLICT).await
}

/// `POST /admin/content/{id}/autosave`: the same fields, answered in JSON.
pub async fn autosave(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::EditContent, &work.place)?;
    work.refuse_deleted()?;
    let mut form = FormState { errors: FieldErrors::default(), sent: Sent::new(pairs) };
    let content = read(&portal, &work, &mut form, staff.lang).await?;
    let now = portal.now();
    let others = store::others_present(portal.db(), id, staff.user.id, now).await?;
    // Who was told of the other's change may save theirs as well: both are versions.
    let keep_both = form.sent.get("keep_both") == "1";
    if !keep_both && form.sent.get("lock").parse() != Ok(work.entry.lock) {
        return overtaken(&portal, &staff, id, &others).await;
    }
    if let Some((_, problem)) = form.errors.iter().next() {
        let answer = json!({ "lock": work.entry.lock, "others": others, "problem": problem });
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, axum::Json(answer)).into_response());
    }
    let is_same = content == work.content;
    let over = work.entry.workflow.draft.filter(|_| !keep_both);
    let work = if is_same {
        work
    } else {
        match keep(&portal, &staff, work, &content, Saving::Auto { over }).await {
            Err(PortalError::Conflict) => return overtaken(&portal, &staff, id, &others).await,
            kept => kept?,
        }
    };
    let saved_at = crate::server::almaty(now).format("%H:%M").to_string();
    Ok(axum::Json(json!({ "lock": work.entry.lock, "saved_at": saved_at, "others": others })).into_response())
}

/// Tells the editor that somebody else saved first, and who.
async fn overtaken(portal: &Portal, staff: &Staff, id: i64, others: &[String]) -> Result<Response> {
    let entry = store::entry(portal.db(), id).await?;
    let last = store::revisions(portal.db(), id, 1).await?.pop();
    let conflict =
        last.map(|last| json!({ "author": last.author, "at": dates::long_moment(last.created_at, staff.lang) }));
    Ok(axum::Json(json!({ "lock": entry.lock, "others": others, "conflict": conflict })).into_response())
}

/// `POST /admin/content/{id}/presence`: says who else has the entry open.
pub async fn presence(State(portal): State<Portal>, staff: Staff, Path(id): Path<i64>) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    store::touch(portal.db(), id, staff.user.id, portal.now()).await?;
    let others = store::others_present(portal.db(), id, staff.user.id, portal.now()).await?;
    let others: Vec<_> = others.into_iter().map(|name| json!({ "name": name })).collect();
    Ok(axum::Json(json!({ "others": others })).into_response())
}

async fn read(portal: &Portal, work: &Work, form: &mut FormState, lang: Lang) -> Result<Content> {
    let library = store::files(portal.db(), &sent::library_numbers(&form.sent)).await?;
    let (content, errors) = sent::read(&work.entry.kind, &form.sent, &work.content, &library, lang);
    form.errors = errors;
    Ok(content)
}

/// How many errors of the check stand between an entry and its review.
pub(super) async fn errors_of(portal: &Portal, kind: &str, content: &Content) -> Result<usize> {
    let problems = problems_of(portal, kind, content).await?;
    Ok(problems.iter().filter(|problem| problem.severity() == Severity::Error).count())
}

async fn problems_of(portal: &Portal, kind: &str, content: &Content) -> Result<Vec<Problem>> {
    let facts = store::facts(portal.db(), &content.media()).await?;
    Ok(crate::features::newsroom::model::check::check(kind, content, &facts))
}

/// Whether there is enough to show at all.
pub(super) async fn can_be_shown(portal: &Portal, kind: &str, content: &Content) -> Result<bool> {
    Ok(!problems_of(portal, kind, content).await?.iter().any(Problem::is_structural))
}

/// Saves a state as a new version.
pub(super) async fn keep(
    portal: &Portal,
    staff: &Staff,
    mut work: Work,
    content: &Content,
    how: Saving,
) -> Result<Work> {
    let now = portal.now();
    let tx = portal.begin().await?;
    store::lock(&*tx, work.entry.id, work.entry.lock).await?;
    // A draft that was dropped comes back with this form: its words are still its authors'.
    let others = match (work.entry.workflow.draft, work.entry.workflow.live) {
        (None, None) => store::authors_until(&*tx, work.entry.id, i32::MAX).await?,
        _ => Vec::new(),
    };
    let revision = store::add_revision(&*tx, work.entry.id, content, Some(&staff.user), now, how).await?;
    work.entry.workflow.save(staff.user.id, others, revision);
    store::save(&*tx, &work.entry, now).await?;
    note_files(&*tx, &work.entry, content).await?;
    if how == Saving::ByHand {
        let record = Record {
            action: "save",
            target: "entry",
            target_id: work.entry.id.to_string(),
            title: content.title(Lang::Kk),
            ..Record::default()
        };
        audit::record(&*tx, Some(staff), now, record).await?;
    }
    tx.commit().await?;
    work.entry.lock += 1;
    work.content = content.clone();
    Ok(work)
}

/// Which files the entry uses: those of the draft, and those of what is live still.
pub(super) async fn note_files(db: &impl Db, entry: &EntryRow, draft: &Content) -> Result<()> {
    let mut files = draft.media();
    if let Some(live) = entry.workflow.live {
        files.extend(store::revision(db, live).await?.content.media());
    }
    files.sort_unstable();
    files.dedup();
    media::note_uses(db, entry.id, &files).await
}

/// Everything the page shows, read before it is rendered.
struct Shown {
    entry: EntryRow,
    form: FormState,
    notice: Notice,
    problems: Vec<Problem>,
    remarks: Vec<Remark>,
    others: Vec<String>,
    actions: actions::Offered,
    public: Option<String>,
    may_edit: bool,
    title: String,
    editor: (String, String),
    related: Vec<(String, String)>,
    units: Vec<String>,
}

pub(super) async fn show(
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
        actions: actions::Offered::to(staff, &work),
        public: work.entry.item_id.map(|_| paths::entry(lang, &work.section.key, &work.item.key, &work.entry.slug)),
        may_edit: staff.may(Action::EditContent, &work.place),
        editor: (portal.assets().url("editor.js"), portal.assets().url("editor.css")),
        related: related(portal, lang)?,
        units: units(portal, lang)?,
        title: format!("{kind}: {title}"),
        entry: work.entry,
        form,
        notice,
    });
    Ok(respond_staff(portal, staff, page, move || view_of(&shown)).await)
}

/// Items that can be named as alike, for the list that helps typing.
fn related(portal: &Portal, lang: Lang) -> Result<Vec<(String, String)>> {
    let structure = portal.structure()?;
    let items = structure.sections.iter().flat_map(|section| &section.items);
    Ok(items.map(|item| (item.key.clone(), item.title.get(lang).to_owned())).collect())
}

/// The names of responsible units, for the same.
fn units(portal: &Portal, lang: Lang) -> Result<Vec<String>> {
    let structure = portal.structure()?;
    let nodes = structure.sections.iter().flat_map(|section| std::iter::once(section).chain(&section.items));
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
    view! {
        <ErrorSummary errors=dashed(&shown.form.errors) />
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
            </ul>
        </header>
        {deleted}
        {emergency}
        {others}
        <div class="work">
            <aside class="work__aside" aria-label=t!("newsroom-review")>
                {checklist(&shown.problems)}
                {actions::view_of(shown.actions, entry)}
                {remarks(&shown.remarks)}
            </aside>
            {if shown.may_edit { form(shown).into_any() } else { reading(shown).into_any() }}
        </div>
    }
}

/// The summary's links lead to ids, which have dashes where names have dots.
fn dashed(errors: &FieldErrors) -> FieldErrors {
    let mut dashed = FieldErrors::default();
    for (field, message) in errors.iter() {
        dashed.add(id_of(field), message);
    }
    dashed
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
        Notice::Done("restored") => t!("newsroom-done-restored"),
        Notice::Done(_) => t!("newsroom-done"),
    };
    view! { <p class="notice notice--success" role="status">{words}</p> }.into_any()
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

fn remarks(remarks: &[Remark]) -> impl IntoView + use<> {
    let rows: Vec<_> = remarks
        .iter()
        .map(|remark| {
            view! {
                <li>
                    <p>{remark.text.clone()}</p>
                    <p class="remarks__by">{remark.author.clone()}", "{dates::moment(remark.created_at)}</p>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="remarks" aria-labelledby="remarks-title">
                <h2 id="remarks-title">{t!("newsroom-remarks")}</h2>
                <ul>{rows}</ul>
            </section>
        }
    })
}

/// For those who may look and not write.
fn reading(shown: &Shown) -> impl IntoView + use<> {
    let texts: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let (title, body) = (
                shown.form.sent.get(&format!("{lang}.title")).to_owned(),
                shown.form.sent.get(&format!("{lang}.body")).to_owned(),
            );
            view! {
                <section lang=lang.code()>
                    <h2>{title}</h2>
                    <pre class="work__text">{body}</pre>
                </section>
            }
        })
        .collect();
    view! { <div class="flow">{texts}</div> }
}

fn form(shown: &Shown) -> impl IntoView + use<> {
    let lang = lang();
    let (state, entry) = (&shown.form, &shown.entry);
    let id = entry.id;
    let labels = crate::features::newsroom::editor_labels(lang);
    let texts: Vec<_> = Lang::ALL.into_iter().map(|of| language(state, of, &labels)).collect();
    let details: Vec<_> = fields::fields_of(&entry.kind).iter().map(|field| detail(state, field)).collect();
    let classes = [Class::Permanent, Class::Periodic, Class::Dynamic]
        .map(|class| (sent::class_name(class).to_owned(), words::choice(lang, sent::class_name(class))));
    let confirmations: Vec<_> = CONFIRMATIONS.into_iter().map(|name| check(state, name, confirmation(name))).collect();
    let is_new_moment =
        matches!(entry.kind.as_str(), "event" | "vacancy" | "banner" | "news" | "procurement" | "page" | "document");
    let may_submit = matches!(entry.workflow.stage, Stage::Draft | Stage::Returned | Stage::Idle);
    let related: Vec<_> =
        shown.related.iter().map(|(key, title)| view! { <option value=key.clone()>{title.clone()}</option> }).collect();
    let units: Vec<_> = shown.units.iter().map(|unit| view! { <option value=unit.clone()></option> }).collect();
    let (script, style) = shown.editor.clone();
    view! {
        <form
            class="form form--wide"
            method="post"
            action=paths::entry_page(id)
            novalidate=""
            data-editor=""
            data-autosave=paths::entry_autosave(id)
            data-presence=paths::entry_presence(id)
            data-sign-in=paths::sign_in(lang)
            data-pages-url=paths::ADMIN_PAGES
            data-media-url=paths::ADMIN_MEDIA_LIST
        >
            <input type="hidden" name="lock" value=entry.lock />
            <div class="languages-row">{texts}</div>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-details")}</legend>
                {details}
                {is_new_moment
                    .then(|| {
                        view! {
                            {line(state, "starts_at", words::label(lang, "starts_at"), "datetime-local", None, None)}
                            {line(state, "ends_at", words::label(lang, "ends_at"), "datetime-local", None, None)}
                        }
                    })}
                {line(state, "position", words::label(lang, "position"), "number", None, None)}
            </fieldset>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-files")}</legend>
                <p class="field__hint">
                    <a href=paths::ADMIN_MEDIA>{t!("admin-media")}</a>
                </p>
                {line(state, "picture", words::label(lang, "picture"), "text", Some(t!("newsroom-file-hint")), None)}
                {area(state, "attachments", words::label(lang, "attachments"), 3, Some(t!("newsroom-files-hint")), None, None)}
            </fieldset>
            <fieldset class="fieldset">
                <legend>{t!("newsroom-origin")}</legend>
                {provider(state)}
                <datalist id="units">{units}</datalist>
                {line(state, "provider_head", words::label(lang, "provider_head"), "text", None, None)}
                {line(state, "source", words::label(lang, "source"), "text", Some(t!("newsroom-source-hint")), None)}
                {trilingual(state, "status", &words::label(lang, "status"))}
                {line(state, "consent", words::label(lang, "consent"), "text", None, None)}
                {select(state, "class", words::label(lang, "class"), classes.to_vec(), None)}
                {area(state, "related", words::label(lang, "related"), 2, Some(t!("newsroom-related-hint")), None, None)}
                <datalist id="items">{related}</datalist>
                {check(state, "is_proofread", words::label(lang, "is_proofread"))}
            </fieldset>
            {may_submit
                .then(|| {
                    view! {
                        <fieldset class="fieldset" id="confirmations">
                            <legend>{t!("newsroom-confirm")}</legend>
                            {confirmations}
                        </fieldset>
                    }
                })}
            <div data-editor-status=""></div>
            <div class="admin__actions actions">
                <button class="button" type="submit" name="do" value="save">{t!("newsroom-save")}</button>
                {may_submit
                    .then(|| {
                        view! {
                            <button class="button button--quiet" type="submit" name="do" value="submit">
                                {t!("newsroom-submit")}
                            </button>
                        }
                    })}
            </div>
        </form>
        <link rel="stylesheet" href=style />
        <script type="module" src=script></script>
    }
}

fn provider(state: &FormState) -> impl IntoView + use<> {
    line(state, "provider", words::label(lang(), "provider"), "text", None, None)
}

fn confirmation(name: &str) -> String {
    match name {
        "confirm.clear" => t!("newsroom-confirm-clear"),
        "confirm.complete" => t!("newsroom-confirm-complete"),
        "confirm.timely" => t!("newsroom-confirm-timely"),
        _ => t!("newsroom-confirm-rights"),
    }
}

/// Title, summary and body of one language.
fn language(state: &FormState, of: Lang, labels: &str) -> impl IntoView + use<> {
    let own = lang();
    let name = |part: &str| format!("{of}.{part}");
    view! {
        <fieldset class="fieldset language" id=format!("language-{of}")>
            <legend lang=of.code()>{of.own_name()}</legend>
            {line(state, &name("title"), words::label(own, "title"), "text", None, Some(of))}
            {area(state, &name("summary"), words::label(own, "summary"), 3, None, Some(of), None)}
            {area(
                state,
                &name("body"),
                words::label(own, "body"),
                14,
                Some(t!("newsroom-markdown-hint")),
                Some(of),
                Some(labels.to_owned()),
            )}
        </fieldset>
    }
}

fn trilingual(state: &FormState, name: &str, label: &str) -> impl IntoView + use<> {
    let lines: Vec<_> = Lang::ALL
        .into_iter()
        .map(|of| {
            let label = format!("{label} ({})", of.own_name());
            line(state, &format!("{name}.{of}"), label, "text", None, Some(of))
        })
        .collect();
    view! { <div class="form__row languages-row">{lines}</div> }
}

fn detail(state: &FormState, field: &fields::Field) -> AnyView {
    let lang = lang();
    let name = format!("d.{}", field.name);
    let label = words::label(lang, field.name);
    let label = if field.required { label } else { format!("{label} {}", t!("newsroom-optional")) };
    match field.input {
        Input::Trilingual => trilingual(state, &name, &label).into_any(),
        Input::Phones => area(state, &name, label, 2, Some(t!("newsroom-phones-hint")), None, None).into_any(),
        Input::Check => check(state, &name, label).into_any(),
        Input::Date => line(state, &name, label, "date", None, None).into_any(),
        Input::Year => line(state, &name, label, "number", None, None).into_any(),
        Input::Email => line(state, &name, label, "email", None, None).into_any(),
        Input::Url => line(state, &name, label, "url", None, None).into_any(),
        Input::Line | Input::Target | Input::PostalIndex => line(state, &name, label, "text", None, None).into_any(),
        Input::Choice(names) => {
            let options = names.iter().map(|name| ((*name).to_owned(), words::choice(lang, name))).collect();
            select(state, &name, label, options, None).into_any()
        }
    }
}

/// Titles of the structure for the editor's page picker: `GET /admin/pages.json?q=`.
pub async fn pages(
    State(portal): State<Portal>,
    staff: Staff,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let wanted = crate::features::content::folded(query.get("q").map_or("", String::as_str));
    let found: Vec<_> = related(&portal, staff.lang)?
        .into_iter()
        .filter(|(key, title)| key.contains(&wanted) || crate::features::content::folded(title).contains(&wanted))
        .take(30)
        .map(|(key, title)| json!({ "key": key, "title": title }))
        .collect();
    Ok(axum::Json(found).into_response())
}
