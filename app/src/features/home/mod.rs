//! The home page: what people come for first, news, events, banners, documents, contacts.
//! URLs: `/` (Kazakh, without a splash: O116-T-22a), `/{lang}/`.

mod pages;
mod tasks;

pub use pages::routes;
pub(crate) use tasks::{items_of_tasks, task_links};
