//! Tables of Markdown: a caption for those who hear the page, a heading for every cell
//! where phones turn rows into blocks, numbers to the right.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// The patterns match what the renderer writes; raw HTML of editors never gets here.
struct Patterns {
    heading_or_table: Regex,
    header_cell: Regex,
    row_or_cell: Regex,
    tag: Regex,
}

static PATTERNS: LazyLock<Option<Patterns>> = LazyLock::new(|| {
    Some(Patterns {
        heading_or_table: Regex::new(r"(?s)<h[2-4][^>]*>(.*?)</h[2-4]>|<table>(.*?)</table>").ok()?,
        header_cell: Regex::new(r#"(?s)<th(?: align="(\w+)")?>(.*?)</th>"#).ok()?,
        row_or_cell: Regex::new(r#"<tr>|<td(?: align="(\w+)")?>"#).ok()?,
        tag: Regex::new("<[^>]*>").ok()?,
    })
});

/// Completes every table; `title` is the caption of tables before the first heading.
pub(super) fn complete(html: &str, title: &str) -> String {
    let Some(patterns) = PATTERNS.as_ref() else { return html.to_owned() };
    let mut caption = title.to_owned();
    patterns
        .heading_or_table
        .replace_all(html, |found: &Captures<'_>| match (found.get(1), found.get(2)) {
            (_, Some(table)) => patterns.table(table.as_str(), &caption),
            (Some(heading), None) => {
                caption = patterns.words(heading.as_str());
                found[0].to_owned()
            }
            (None, None) => found[0].to_owned(),
        })
        .into_owned()
}

impl Patterns {
    fn words(&self, html: &str) -> String {
        self.tag.replace_all(html, "").trim().to_owned()
    }

    fn table(&self, inner: &str, caption: &str) -> String {
        let labels: Vec<String> = self.header_cell.captures_iter(inner).map(|cell| self.words(&cell[2])).collect();
        let headed = self.header_cell.replace_all(inner, |cell: &Captures<'_>| {
            format!(r#"<th scope="col"{}>{}</th>"#, number_class(cell), &cell[2])
        });
        let mut column = 0;
        let body = self.row_or_cell.replace_all(&headed, |found: &Captures<'_>| {
            if &found[0] == "<tr>" {
                column = 0;
                return found[0].to_owned();
            }
            let label = labels.get(column).filter(|label| !label.is_empty());
            let label = label.map(|label| format!(r#" data-label="{label}""#)).unwrap_or_default();
            column += 1;
            format!("<td{}{label}>", number_class(found))
        });
        let caption = if caption.is_empty() {
            String::new()
        } else {
            format!(r#"<caption class="visually-hidden">{caption}</caption>"#)
        };
        format!(r#"<table class="table table--stack">{caption}{body}</table>"#)
    }
}

/// Columns that Markdown aligns to the right hold numbers.
fn number_class(cell: &Captures<'_>) -> &'static str {
    match cell.get(1).map(|align| align.as_str()) {
        Some("right") => r#" class="table__number""#,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::complete;

    const TABLE: &str = "<table>\n<thead>\n<tr>\n<th>Ай</th>\n<th align=\"right\">Саны</th>\n</tr>\n</thead>\n\
        <tbody>\n<tr>\n<td>қазан</td>\n<td align=\"right\">5</td>\n</tr>\n</tbody>\n</table>";

    #[test]
    fn every_cell_names_its_column() {
        let html = complete(TABLE, "Есеп");
        assert!(html.contains(r#"<td data-label="Ай">қазан</td>"#), "{html}");
        assert!(html.contains(r#"<td class="table__number" data-label="Саны">5</td>"#), "{html}");
        assert!(html.contains(r#"<th scope="col">Ай</th>"#), "{html}");
    }

    #[test]
    fn the_caption_is_the_heading_above_or_the_title() {
        assert!(complete(TABLE, "Есеп").contains(r#"<caption class="visually-hidden">Есеп</caption>"#));
        let html = complete(&format!("<h2 id=\"part-1\">Тоқсан</h2>{TABLE}"), "Есеп");
        assert!(html.contains(r#"<caption class="visually-hidden">Тоқсан</caption>"#), "{html}");
    }
}
