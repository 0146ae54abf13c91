//! The protocol of vouchers, to print.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::super::memory::board;
use super::super::model::record::Code;
use super::super::store::{self, Protocol};
use super::vouchers::table;
use super::{id_of, require};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;

/// `GET /admin/kindergarten/protocols/{id}`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let protocol: Arc<Protocol> = Arc::new(store::one_protocol(portal.db(), id_of(&id)?).await?);
    let board = board(&portal).await?;
    let title = tl!(staff.lang, "kinder-protocol", number = protocol.id);
    let page = Page::new(staff.lang, paths::kindergarten_protocol(protocol.id), title.clone())
        .under(&tl!(staff.lang, "kinder-office"), paths::ADMIN_KINDERGARTEN.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        let lang = lang();
        let garden = Code::parse(&protocol.garden).map(|code| board.name(code, lang)).unwrap_or_default();
        view! {
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{dates::moment(protocol.made_at)}</p>
            </header>
            <dl class="facts">
                <div><dt>{t!("kinder-garden")}</dt><dd>{garden}</dd></div>
                <div><dt>{t!("kinder-born-year")}</dt><dd>{protocol.born}</dd></div>
                <div><dt>{t!("kinder-vouchers-count")}</dt><dd>{protocol.lines.len()}</dd></div>
            </dl>
            {table(title.clone(), &protocol.lines)}
            <p>{t!("kinder-order-how")}</p>
            <p class="kinder__signature">{t!("kinder-protocol-signature")}</p>
        }
    })
    .await)
}
