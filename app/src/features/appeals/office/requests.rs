//! What applicants ask of their own data: the editors of the reception answer it, those of the
//! trust line what came to them (R95-1-9.2e).

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::files;
use super::super::model::Number;
use super::super::model::states::Part;
use super::super::public::stage_name;
use super::super::store::{self, OpenRequest, Sight, Wish};
use super::mails;
use super::plays;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::{Arrival, Done};
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};

/// So many requests stand on a page.
const PAGE_SIZE: u64 = 50;

/// The two decisions.
const GRANT: &str = "grant";
const REFUSE: &str = "refuse";

/// Which page is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: Option<u64>,
}

/// What is decided.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decision {
    decision: String,
}

/// `GET /admin/appeals/requests`
pub(super) async fn list(
    State(portal): State<Portal>,
    staff: Staff,
    Query(asked): Query<Asked>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let done = done(&arrival, staff.lang);
    page(&portal, &staff, asked.page.unwrap_or(1), (FieldErrors::default(), done)).await
}

/// What was decided a moment ago.
fn done(arrival: &Arrival, lang: Lang) -> Option<String> {
    let number = arrival.about::<Number>()?.to_string();
    match arrival.done.as_str() {
        GRANT => Some(tl!(lang, "reception-done-grant", number = number)),
        REFUSE => Some(tl!(lang, "reception-done-refuse", number = number)),
        _ => None,
    }
}

/// Whose requests somebody answers: those that an editor [`plays`] a part in.
pub(super) fn sight(staff: &Staff) -> Sight {
    let holds = |action| staff.may(action, &Place::Site);
    Sight { all: holds(Action::AnswerAppeals), trust_line: holds(Action::ReadTrustLine), ..Sight::default() }
}

/// Only whoever answers some of them sees their list.
fn require(staff: &Staff) -> Result<()> {
    let Sight { all, trust_line, .. } = sight(staff);
    if all || trust_line { Ok(()) } else { Err(PortalError::Forbidden) }
}

/// `POST /admin/appeals/requests/{id}`: grants a request or refuses it, once.
pub(super) async fn answer(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(decision): Form<Decision>,
) -> Result<Response> {
    super::super::require(&staff)?;
    let granted = match decision.decision.as_str() {
        GRANT => true,
        REFUSE => false,
        _ => return Err(PortalError::BadRequest),
    };
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let sealer = portal.sealer()?;
    let tx = portal.begin().await?;
    let request = store::request(&*tx, id).await?;
    let appeal = store::by_id(&*tx, sealer, request.appeal_id).await?;
    if !plays(&staff, Part::Editor, &appeal) {
        return Err(PortalError::NotFound);
    }
    let erases = granted && request.wish == Wish::Erase;
    if erases && !appeal.stand.state.is_closed() {
        tx.undo().await?;
        let mut errors = FieldErrors::default();
        errors.add(format!("request-{id}"), tl!(staff.lang, "reception-requests-open"));
        // The page on which it stands.
        let before = store::open_before(portal.db(), sight(&staff), id).await?;
        return page(&portal, &staff, before / PAGE_SIZE + 1, (errors, None)).await;
    }
    store::answer_request(&*tx, id, granted, portal.now()).await?;
    mails::told_of_request(&portal, &*tx, &appeal, request.wish, granted).await?;
    let mut gone = store::Erased::default();
    if erases {
        // What was published of it was written by the same person.
        gone = store::erase_one(&*tx, sealer, appeal.id, true, portal.now()).await?;
        site::raise_version(&*tx, portal.now()).await?;
    }
    let record = Record {
        action: if granted { "grant-request" } else { "refuse-request" },
        target: "appeal",
        target_id: appeal.id.to_string(),
        title: appeal.number.to_string(),
        after: Some(serde_json::json!({ "wish": request.wish.name() })),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    if erases {
        files::forget(&portal, gone.files).await;
        portal.refresh().await?;
    }
    let next =
        Arrival::address_about(paths::ADMIN_APPEAL_REQUESTS, if granted { GRANT } else { REFUSE }, appeal.number);
    Ok(Redirect::to(&next).into_response())
}

async fn page(
    portal: &Portal,
    staff: &Staff,
    number: u64,
    (errors, done): (FieldErrors, Option<String>),
) -> Result<Response> {
    let (db, sight) = (portal.db(), sight(staff));
    let pages = store::open_count(db, sight).await?.div_ceil(PAGE_SIZE).max(1);
    if !(1..=pages).contains(&number) {
        return Err(PortalError::NotFound);
    }
    let open = store::open_requests(db, sight, ((number - 1) * PAGE_SIZE, PAGE_SIZE)).await?;
    let mut page = Page::new(staff.lang, paths::ADMIN_APPEAL_REQUESTS, tl!(staff.lang, "reception-requests"))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    page.refuse(&errors);
    let open = std::sync::Arc::new(open);
    Ok(respond_staff(portal, staff, page, move || {
        let rows: Vec<_> = open.iter().map(row).collect();
        let href = PageHref { path: paths::ADMIN_APPEAL_REQUESTS.to_owned(), query: String::new() };
        let table = if rows.is_empty() {
            view! { <p>{t!("reception-requests-none")}</p> }.into_any()
        } else {
            view! {
                <DataTable
                    label=t!("reception-requests")
                    caption=t!("reception-requests")
                    columns=columns([
                        t!("appeals-number"),
                        t!("reception-wish-label"),
                        t!("appeals-received-at"),
                        t!("appeals-state"),
                        t!("reception-requests-decision"),
                    ])
                    caption_hidden=true
                >
                    {rows}
                </DataTable>
            }
            .into_any()
        };
        view! {
            <ErrorSummary errors=errors.clone() />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("reception-requests")}</h1>
                <p class="lead">{t!("reception-requests-lead")}</p>
            </header>
            {table}
            <Pagination page=number pages=pages href=href />
        }
    })
    .await)
}

/// What is erased does not come back, so that the button for it is not the first one at hand.
fn granting(wish: Wish, number: &str) -> AnyView {
    let button =
        |words: String| view! { <button class="button" type="submit" name="decision" value=GRANT>{words}</button> };
    match wish {
        Wish::See => button(t!("reception-requests-grant")).into_any(),
        Wish::Erase => view! {
            <details class="disclosure">
                <summary>{t!("reception-requests-grant")}</summary>
                {button(t!("office-erase", number = number))}
            </details>
        }
        .into_any(),
    }
}

fn row(OpenRequest { request, number, state }: &OpenRequest) -> impl IntoView + use<> {
    let wish = match request.wish {
        Wish::See => t!("reception-wish-see"),
        Wish::Erase => t!("reception-wish-erase"),
    };
    let number = number.to_string();
    view! {
        <tr id=format!("request-{}", request.id) tabindex="-1">
            <th scope="row"><a class="nowrap" href=paths::admin_appeal(request.appeal_id)>{number.clone()}</a></th>
            <td>{wish}</td>
            <td>{dates::short_moment(request.asked_at)}</td>
            <td>{stage_name(*state, lang())}</td>
            <td>
                <form class="actions" method="post" action=paths::admin_appeal_request(request.id)>
                    {granting(request.wish, &number)}
                    <button class="button button--quiet" type="submit" name="decision" value=REFUSE>
                        {t!("reception-requests-refuse")}
                    </button>
                </form>
            </td>
        </tr>
    }
}
