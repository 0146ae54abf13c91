//! Pages of a long list.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::link::Icon;

/// Links to the pages around the current one; nothing when there is only one.
#[component]
pub fn Pagination(
    /// Counted from 1.
    page: u64,
    pages: u64,
    /// The address of a page.
    href: PageHref,
) -> impl IntoView {
    (pages > 1).then(move || {
        let numbers: Vec<_> = shown(page, pages)
            .into_iter()
            .map(|number| match number {
                None => view! { <li><span class="pagination__gap" aria-hidden="true">"…"</span></li> }.into_any(),
                Some(number) if number == page => {
                    let label = t!("nav-page", page = number);
                    view! {
                        <li>
                            <span aria-current="page">
                                <span aria-hidden="true">{number}</span>
                                <span class="visually-hidden">{label}</span>
                            </span>
                        </li>
                    }
                    .into_any()
                }
                Some(number) => view! {
                    <li><a href=href.of(number) aria-label=t!("nav-page", page = number)>{number}</a></li>
                }
                .into_any(),
            })
            .collect();
        view! {
            <nav class="pagination" aria-label=t!("nav-pages")>
                <ul>
                    {(page > 1)
                        .then(|| {
                            view! {
                                <li>
                                    <a rel="prev" href=href.of(page - 1)>
                                        <Icon name="arrow-left" />
                                        {t!("nav-previous")}
                                    </a>
                                </li>
                            }
                        })}
                    {numbers}
                    {(page < pages)
                        .then(|| {
                            view! {
                                <li>
                                    <a rel="next" href=href.of(page + 1)>
                                        {t!("nav-next")}
                                        <Icon name="arrow-right" />
                                    </a>
                                </li>
                            }
                        })}
                </ul>
            </nav>
        }
    })
}

/// The first, the last, and those around the current page; `None` is a gap of two or more.
fn shown(page: u64, pages: u64) -> Vec<Option<u64>> {
    let near = page.saturating_sub(1).max(1)..=(page + 1).min(pages);
    let numbers: BTreeSet<u64> = std::iter::once(1).chain(near).chain(std::iter::once(pages)).collect();
    let mut shown = Vec::new();
    let mut last = 0;
    for number in numbers {
        match number - last {
            1 => {}
            // A single page takes no more room than the sign for its absence.
            2 => shown.push(Some(last + 1)),
            _ => shown.push(None),
        }
        shown.push(Some(number));
        last = number;
    }
    shown
}

/// Addresses of the pages of a list.
#[derive(Clone, Debug)]
pub struct PageHref {
    pub path: String,
    /// `name=value` pairs joined by `&`, kept on every page; may be empty.
    pub query: String,
}

impl PageHref {
    /// The address of a page; the first one needs no number.
    pub fn of(&self, page: u64) -> String {
        let query = self.query_of(page);
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }

    /// The query of a page: what leads to the same page in another language.
    pub fn query_of(&self, page: u64) -> String {
        let number = if page > 1 { format!("page={page}") } else { String::new() };
        let query: Vec<_> =
            [self.query.as_str(), number.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        query.join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_show_the_ends_and_the_neighbourhood() {
        assert_eq!(shown(1, 3), vec![Some(1), Some(2), Some(3)]);
        assert_eq!(shown(1, 4), vec![Some(1), Some(2), Some(3), Some(4)]);
        assert_eq!(shown(5, 9), vec![Some(1), None, Some(4), Some(5), Some(6), None, Some(9)]);
        assert_eq!(shown(5_000, 5_000), vec![Some(1), None, Some(4_999), Some(5_000)]);
    }

    #[test]
    fn the_first_page_has_the_plain_address() {
        let href = PageHref { path: "/kk/news".into(), query: "year=2026".into() };
        assert_eq!(href.of(1), "/kk/news?year=2026");
        assert_eq!(href.of(2), "/kk/news?year=2026&page=2");
    }
}
