//! Everything that is wrong with a form, at its top, in the order in which the fields stand on the
//! page (O116-T-37, O116-U-3.6).

use leptos::prelude::*;

use crate::error::FieldErrors;

/// All errors of a form as links to their fields; nothing when there are none.
#[component]
pub fn ErrorSummary(errors: FieldErrors) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let links: Vec<_> = errors
            .iter()
            .map(|(field, message)| view! { <li><a href=format!("#{field}")>{message.to_owned()}</a></li> })
            .collect();
        view! { <ProblemList title=t!("form-problem")>{links}</ProblemList> }
    })
}

/// What is wrong, as a list below a heading that the browser brings into view: what was sent may have
/// been far down, and the whole list may be taller than a phone.
#[component]
pub fn ProblemList(title: String, children: Children) -> impl IntoView {
    view! {
        <div class="error-summary" role="alert" aria-labelledby="error-title" id="errors">
            <h2 id="error-title" tabindex="-1" autofocus="">{title}</h2>
            <ul>{children()}</ul>
        </div>
    }
}

/// The page with the lines of its summary in the order of the fields. A form is checked in
/// whatever order is handy; only the page itself knows in which order it is read.
pub fn in_page_order(html: String) -> String {
    sorted(&html).unwrap_or(html)
}

fn sorted(html: &str) -> Option<String> {
    let summary = html.find("class=\"error-summary\"")?;
    let first = summary + html[summary..].find("<ul>")? + "<ul>".len();
    let end = first + html[first..].find("</ul>")?;
    let form = &html[end..];
    let mut lines: Vec<&str> = html[first..end].split_inclusive("</li>").collect();
    // What has no field of its own stands last.
    lines.sort_by_key(|line| place(line, form).unwrap_or(usize::MAX));
    Some([&html[..first], &lines.concat(), form].concat())
}

/// Where the field that a line leads to begins.
fn place(line: &str, form: &str) -> Option<usize> {
    let (_, target) = line.split_once("href=\"#")?;
    let (field, _) = target.split_once('"')?;
    form.find(&format!(" id=\"{field}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_in_the_order_of_the_fields_and_the_rest_last() {
        let line = |field: &str| format!("<li><a href=\"#{field}\">{field}</a></li>");
        let page = |lines: [&str; 4]| {
            let lines: String = lines.map(line).concat();
            format!(
                "<p id=\"text\"></p><div role=\"alert\" class=\"error-summary\"><ul>{lines}</ul></div>\
                 <input id=\"kind\"><ul><li>x</li></ul><textarea id=\"text\"></textarea><input id=\"files\">"
            )
        };
        let found = page(["time", "files", "kind", "text"]);
        assert_eq!(in_page_order(found), page(["kind", "text", "files", "time"]));
    }

    #[test]
    fn a_page_without_a_summary_stays_as_it_is() {
        let page = "<ul><li><a href=\"#b\">b</a></li></ul><p id=\"b\"></p>".to_owned();
        assert_eq!(in_page_order(page.clone()), page);
    }
}
