//! A strict reader of the portal's own HTML: every element closed, attributes quoted,
//! with the small part of CSS selectors that tests need.

use std::fmt;

const VOID: [&str; 10] = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track"];
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// A page and all its elements in the order of their start tags.
#[derive(Clone)]
pub struct Html {
    source: String,
    elements: Vec<Element>,
}

/// An element; positions are bytes of the source between its tags.
#[derive(Clone, Debug)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    parent: Option<usize>,
    start: usize,
    end: usize,
}

impl fmt::Debug for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.source)
    }
}

impl Html {
    /// Reads a page; one that is not well formed fails the test.
    pub fn parse(source: &str) -> Self {
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(found) = source[at..].find('<') {
            let tag = at + found;
            let rest = &source[tag..];
            if rest.starts_with("<!--") {
                at = tag + rest.find("-->").expect("an end of a comment") + 3;
                continue;
            }
            let end = tag + tag_length(rest);
            if rest.starts_with("<!") || rest.starts_with("<?") {
                at = end;
                continue;
            }
            if let Some(name) = rest.strip_prefix("</") {
                let name = name.split('>').next().unwrap_or_default();
                let last = open.pop().unwrap_or_else(|| panic!("</{name}> closes nothing"));
                assert_eq!(elements[last].name, name, "closed in the wrong order: {}", near(source, tag));
                elements[last].end = tag;
                at = end;
                continue;
            }
            let (name, attributes) = start_tag(source[tag + 1..end - 1].trim_end_matches('/'));
            let is_closed = VOID.contains(&name.as_str()) || source[..end].ends_with("/>");
            let parent = open.last().copied();
            elements.push(Element { name: name.clone(), attributes, parent, start: end, end });
            at = end;
            if !is_closed {
                open.push(elements.len() - 1);
                if RAW.contains(&name.as_str()) {
                    let close = format!("</{name}>");
                    at = end + source[end..].find(&close).expect("an end of raw text");
                }
            }
        }
        assert!(open.is_empty(), "never closed: {}", elements[open[0]].name);
        Self { source: source.to_owned(), elements }
    }

    /// Elements that a selector finds: tags, `.class`, `#id`, `[name]`, `[name=value]`, and
    /// spaces for “somewhere inside”.
    pub fn all(&self, selector: &str) -> Vec<&Element> {
        let steps: Vec<&str> = selector.split_whitespace().collect();
        self.elements.iter().filter(|element| self.fits(element, &steps)).collect()
    }

    /// The first of them.
    pub fn first(&self, selector: &str) -> Option<&Element> {
        let steps: Vec<&str> = selector.split_whitespace().collect();
        self.elements.iter().find(|element| self.fits(element, &steps))
    }

    /// The only one of them.
    pub fn one(&self, selector: &str) -> &Element {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "`{selector}` in {}", self.source);
        found[0]
    }

    pub fn has(&self, selector: &str) -> bool {
        self.first(selector).is_some()
    }

    /// The words inside an element, white space squeezed.
    pub fn text(&self, element: &Element) -> String {
        words(&self.source[element.start..element.end])
    }

    /// The words of everything a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(|element| self.text(element)).collect()
    }

    /// The addresses of the links a selector finds.
    pub fn hrefs(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().filter_map(|element| element.attribute("href")).map(str::to_owned).collect()
    }

    /// An attribute of the only element a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        self.one(selector).attribute(name).unwrap_or_default().to_owned()
    }

    pub fn is_inside(&self, element: &Element, selector: &str) -> bool {
        self.ancestors(element).any(|ancestor| is(ancestor, selector))
    }

    /// The words of the whole page.
    pub fn words(&self) -> String {
        self.text(self.one("body"))
    }

    /// Where the form that a selector finds is sent.
    pub fn form_action(&self, form: &str) -> String {
        self.attribute(form, "action")
    }

    /// What a browser would send of a form as it stands, buttons left out.
    pub fn form_fields(&self, form: &str) -> Vec<(String, String)> {
        let form = self.one(form);
        let inside = self.elements.iter().filter(|element| form.encloses(element));
        inside.filter_map(|element| Some((element.attribute("name")?.to_owned(), self.value(element)?))).collect()
    }

    fn value(&self, field: &Element) -> Option<String> {
        let inside = &self.source[field.start..field.end];
        match (field.name.as_str(), field.attribute("type")) {
            ("input", Some("checkbox" | "radio")) if field.attribute("checked").is_none() => None,
            ("input", Some("checkbox")) => Some(field.attribute("value").unwrap_or("on").to_owned()),
            ("input", _) => Some(field.attribute("value").unwrap_or_default().to_owned()),
            ("textarea", _) => Some(decoded(inside)),
            ("select", _) => {
                let options =
                    self.elements.iter().filter(|element| field.encloses(element) && element.name == "option");
                let chosen = options.into_iter().find(|option| option.attribute("selected").is_some());
                Some(chosen.and_then(|option| option.attribute("value")).unwrap_or_default().to_owned())
            }
            _ => None,
        }
    }

    fn ancestors<'a>(&'a self, element: &'a Element) -> impl Iterator<Item = &'a Element> {
        std::iter::successors(element.parent, |index| self.elements[*index].parent).map(|index| &self.elements[index])
    }

    fn fits(&self, element: &Element, steps: &[&str]) -> bool {
        let Some((last, above)) = steps.split_last() else { return false };
        if !is(element, last) {
            return false;
        }
        let mut above = above.iter().rev().peekable();
        for ancestor in self.ancestors(element) {
            if above.next_if(|step| is(ancestor, step)).is_none() && above.peek().is_none() {
                break;
            }
        }
        above.peek().is_none()
    }
}

impl Element {
    /// Where in the source the element begins.
    pub fn position(&self) -> usize {
        self.start
    }

    /// Whether another element stands inside this one.
    pub fn encloses(&self, inner: &Self) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Names of all attributes.
    pub fn attribute_names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }
}

/// Whether an element is what one step of a selector says.
fn is(element: &Element, step: &str) -> bool {
    let end = step.find(['.', '#', '[']).unwrap_or(step.len());
    let (tag, mut rest) = step.split_at(end);
    if !matches!(tag, "" | "*") && tag != element.name {
        return false;
    }
    while !rest.is_empty() {
        let length = 1 + rest[1..].find(['.', '#', '[']).filter(|_| !rest.starts_with('[')).unwrap_or_else(|| {
            rest.find(']').map_or(rest.len() - 1, |end| if rest.starts_with('[') { end } else { rest.len() - 1 })
        });
        let (part, more) = rest.split_at(length);
        rest = more;
        let fits = match part.split_at(1) {
            (".", class) => {
                element.attribute("class").is_some_and(|all| all.split_whitespace().any(|own| own == class))
            }
            ("#", id) => element.attribute("id") == Some(id),
            (_, condition) => match condition.trim_end_matches(']').split_once('=') {
                Some((name, value)) => element.attribute(name) == Some(value),
                None => element.attribute(condition.trim_end_matches(']')).is_some(),
            },
        };
        if !fits {
            return false;
        }
    }
    true
}

/// Bytes up to and with the `>` that ends a tag.
fn tag_length(tag: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in tag.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    panic!("a tag without an end: {}", near(tag, 0));
}

fn start_tag(tag: &str) -> (String, Vec<(String, String)>) {
    let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let (name, mut rest) = tag.split_at(end);
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return (name.to_owned(), attributes);
        }
        let end = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        let attribute = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let end = after.find('"').expect("an end of a value");
            value = decoded(&after[..end]);
            rest = &after[end + 1..];
        }
        assert!(attributes.iter().all(|(known, _)| *known != attribute), "`{attribute}` twice: {tag}");
        attributes.push((attribute, value));
    }
}

/// The words of a piece of HTML.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let tag = &rest[at..];
        let length =
            if tag.starts_with("<!--") { tag.find("-->").map_or(tag.len(), |end| end + 3) } else { tag_length(tag) };
        rest = &tag[length..];
        // Words of neighbouring blocks are not one word, those of neighbouring spans may be.
        if !["<b>", "</b>", "<!--"].iter().any(|inline| tag.starts_with(inline)) {
            text.push(' ');
        }
    }
    text.push_str(rest);
    decoded(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decoded(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#x27;", "'").replace("&#39;", "'").replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

fn near(source: &str, at: usize) -> String {
    source[at..].chars().take(120).collect()
}

#[test]
fn the_reader_of_pages_understands_selectors() {
    let page = Html::parse(
        r#"<!DOCTYPE html><html lang="kk"><body><nav class="a b" id="n"><ul><li><a href="/kk/?a=1&amp;b=2" hidden>Бір<!----> екі</a></li></ul></nav><br/><img src="x" alt=""></body></html>"#,
    );
    assert_eq!(page.hrefs("nav.a.b#n ul a[hidden]"), ["/kk/?a=1&b=2"]);
    assert_eq!(page.texts("body li"), ["Бір екі"]);
    assert!(page.has("html[lang=kk]") && page.has("img[alt=]") && !page.has("ul nav") && !page.has("nav.c"));
}
