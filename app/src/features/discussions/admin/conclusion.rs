//! The conclusion: told on the page of the discussion, and by mail to those who wrote and wished it.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::{below_discussion, discussion_of, is_as_seen, log, require};
use crate::document::respond_staff;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::discussions::model::{Discussion, Stand};
use crate::features::discussions::store;
use crate::features::mail::{self, Mail};
use crate::features::site;
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::form::{Check, ErrorSummary};
use crate::ui::notice::Arrival;
use crate::ui::typed::{Typed, areas, put_three, three, value};

const LONGEST: usize = 10_000;

/// `GET /admin/discussions/{id}/conclusion`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let typed = typed_of(&discussion);
    form_page(&portal, &staff, discussion, typed, FieldErrors::default()).await
}

fn typed_of(discussion: &Discussion) -> Typed {
    let mut typed = Typed::new();
    put_three(&mut typed, "conclusion", &discussion.conclusion);
    typed
}

fn read(typed: &Typed, lang: Lang) -> Result<Trilingual, FieldErrors> {
    let conclusion = three(typed, "conclusion");
    let mut errors = FieldErrors::default();
    if conclusion.kk.is_empty() {
        errors.add("conclusion_kk", tl!(lang, "survey-fault-outcome"));
    }
    for own in Lang::ALL {
        if conclusion.own(own).chars().count() > LONGEST {
            errors.add(format!("conclusion_{own}"), tl!(lang, "appeals-fault-long", most = LONGEST));
        }
    }
    if errors.is_empty() { Ok(conclusion) } else { Err(errors) }
}

/// `POST /admin/discussions/{id}/conclusion`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    // At the end: what is still written could change it.
    if discussion.stand(portal.now()) != Stand::Closed {
        return Err(PortalError::Conflict);
    }
    if !is_as_seen(&discussion, &typed) {
        let mut errors = FieldErrors::default();
        errors.add("conclusion_kk", tl!(staff.lang, "talk-fault-changed"));
        let tell = value(&typed, "tell").to_owned();
        let mut typed = typed_of(&discussion);
        typed.insert("tell".to_owned(), tell);
        return form_page(&portal, &staff, discussion, typed, errors).await;
    }
    let conclusion = match read(&typed, staff.lang) {
        Ok(conclusion) => conclusion,
        Err(errors) => return form_page(&portal, &staff, discussion, typed, errors).await,
    };
    let tx = portal.begin().await?;
    store::conclude(&*tx, &discussion, &conclusion, portal.now()).await?;
    let change = (serde_json::to_value(&discussion.conclusion).ok(), serde_json::to_value(&conclusion).ok());
    log(&portal, &*tx, &staff, ("conclude", &discussion), change).await?;
    let told = match value(&typed, "tell") {
        "" => 0,
        _ => tell(&portal, &*tx, &Discussion { conclusion, ..discussion.clone() }).await?,
    };
    site::go_public(&portal, tx).await?;
    let address = Arrival::address_about(&paths::admin_discussion(discussion.id), "told", told);
    Ok(Redirect::to(&address).into_response())
}

/// Mails those who wait to hear, and forgets their addresses.
async fn tell(portal: &Portal, db: &impl Db, discussion: &Discussion) -> Result<usize> {
    let readers = store::readers(db, portal.sealer()?, discussion.id).await?;
    for reader in &readers {
        let lang = reader.lang;
        let title = discussion.title(lang).to_owned();
        let href = paths::discussion(lang, &discussion.slug);
        let paragraphs = vec![
            tl!(lang, "talk-mail-conclusion", title = title.clone()),
            discussion.conclusion.get(lang).to_owned(),
            format!("{}{href}", portal.options().public_url),
            tl!(lang, "talk-mail-last"),
            tl!(lang, "site-name"),
        ];
        let subject = tl!(lang, "talk-mail-conclusion-subject", title = title);
        let letter = Mail { to: reader.address.clone(), lang, kind: "discussion-conclusion", subject, paragraphs };
        mail::queue(db, portal.sealer()?, &letter, portal.now()).await?;
    }
    store::forget_readers(db, discussion.id).await?;
    Ok(readers.len())
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    discussion: Discussion,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let waiting = store::reader_count(portal.db(), discussion.id).await?;
    let mut page = below_discussion(staff, &discussion, "conclusion", tl!(staff.lang, "talk-conclude"));
    let action = page.path.clone();
    page.refuse(&errors);
    let is_over = discussion.stand(portal.now()) == Stand::Closed;
    // What was unticked stays so when the form comes back.
    let tells = errors.is_empty() || !value(&typed, "tell").is_empty();
    Ok(respond_staff(portal, staff, page, move || {
        let tell = (waiting > 0).then(|| {
            view! { <Check name="tell" label=t!("talk-tell", n = waiting) checked=tells about=t!("talk-tell-about") /> }
        });
        let form = is_over.then(|| {
            view! {
                <form class="form" method="post" action=action.clone() novalidate="">
                    <input type="hidden" name="sequence" value=discussion.sequence />
                    {areas("conclusion", |lang| t!("talk-conclusion-in", lang = lang.own_name()), 8, &typed, &errors)}
                    {tell}
                    <div class="actions"><button class="button" type="submit">{t!("talk-conclude-do")}</button></div>
                </form>
            }
        });
        let too_early = (!is_over).then(|| view! { <p class="notice">{t!("talk-conclude-early")}</p> });
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("talk-conclude")}</h1>
                <p class="lead">{t!("talk-conclude-lead")}</p>
            </header>
            {too_early}
            {form}
        }
    })
    .await)
}
