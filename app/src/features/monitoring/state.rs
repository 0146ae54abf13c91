//! Version, addresses, health and the last changes of the configuration (R95-1-6.7c, R95-1-6.7e).

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::health::Probe;
use super::words;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::features::incidents::Finding;
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

/// So many changes are shown; the log has the others.
const CHANGES: u64 = 10;

/// `GET /admin/monitoring/state`
pub async fn page(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let changes = audit::of_configuration(portal.db(), CHANGES).await?;
    let health = portal.health();
    let (findings, jobs, probes) = (health.findings(), health.jobs(), health.probes());
    let (options, version) = (portal.options().clone(), *portal.version().borrow());
    let page = Page::new(staff.lang, paths::ADMIN_STATE, tl!(staff.lang, "monitoring-state"))
        .under(&tl!(staff.lang, "monitoring-title"), paths::ADMIN_MONITORING.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        let jobs: Vec<_> = jobs
            .iter()
            .map(|(job, since, late)| {
                let seconds = since.as_secs();
                view! {
                    <tr>
                        <th scope="row">{words::job(job, lang())}</th>
                        <td>{verdict(!late)}</td>
                        <td>{t!("monitoring-seconds-ago", n = seconds)}</td>
                    </tr>
                }
            })
            .collect();
        let changes: Vec<_> = changes
            .iter()
            .map(|line| {
                view! { <li>{dates::moment(line.at)}" "{line.who.clone()}": "{line.title.clone()}</li> }
            })
            .collect();
        let second = options.second_url.clone().unwrap_or_else(|| t!("monitoring-not-set"));
        view! {
            <header class="page-header">
                <h1>{t!("monitoring-state")}</h1>
            </header>
            <dl>
                <dt>{t!("monitoring-version")}</dt>
                <dd>{env!("CARGO_PKG_VERSION")}</dd>
                <dt>{t!("monitoring-content-version")}</dt>
                <dd>{version}</dd>
                <dt>{t!("monitoring-address")}</dt>
                <dd>{options.public_url.clone()}</dd>
                <dt>{t!("monitoring-second-address")}</dt>
                <dd>{second}</dd>
            </dl>
            {(!options.is_in_state_zone()).then(|| view! { <p class="notice">{t!("monitoring-zone-wrong")}</p> })}
            {table(t!("monitoring-health"), findings.iter().map(finding).collect::<Vec<_>>())}
            {table(t!("monitoring-jobs"), jobs)}
            {table(t!("monitoring-probes"), probes.iter().map(probe).collect::<Vec<_>>())}
            <h2>{t!("monitoring-changes")}</h2>
            <ul>{changes}</ul>
            <p><a href=paths::ADMIN_AUDIT>{t!("admin-audit")}</a></p>
        }
    })
    .await)
}

fn verdict(is_well: bool) -> String {
    if is_well { t!("monitoring-well") } else { t!("monitoring-bad") }
}

fn finding(finding: &Finding) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{words::part(finding.kind, lang())}</th>
            <td>{verdict(!finding.is_bad)}</td>
            <td>{words::detail(finding, lang())}</td>
        </tr>
    }
}

fn probe(probe: &Probe) -> impl IntoView + use<> {
    let took = u64::try_from(probe.took.as_millis()).unwrap_or(u64::MAX);
    view! {
        <tr>
            <th scope="row">{probe.address.clone()}</th>
            <td>{verdict(probe.passed)}</td>
            <td>{t!("monitoring-took", n = took)}</td>
        </tr>
    }
}

fn table<V: IntoView + 'static>(title: String, rows: Vec<V>) -> impl IntoView {
    let has_any = !rows.is_empty();
    view! {
        <h2>{title.clone()}</h2>
        {(!has_any).then(|| view! { <p>{t!("monitoring-not-yet")}</p> })}
        {has_any
            .then(|| {
                view! {
                    <DataTable
                        label=title.clone()
                        caption=title.clone()
                        columns=columns([
                            t!("monitoring-name"), t!("monitoring-verdict"), t!("monitoring-detail"),
                        ])
                    >
                        {rows}
                    </DataTable>
                }
            })}
    }
}
