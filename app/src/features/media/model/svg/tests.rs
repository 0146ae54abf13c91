//! What stays of a drawing, and what is refused.

use std::fmt::Write as _;

use super::*;

fn drawing(inner: &str) -> Result<Drawing, Refusal> {
    clean_svg(format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 18">{inner}</svg>"#).as_bytes())
}

#[test]
fn shapes_stay_and_notes_of_programs_go() {
    let inkscape = r##"<?xml version="1.0"?><!-- made --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x">
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://inkscape" width="64px" height="32" i:v="1">
        <metadata><i:x>y</i:x></metadata><i:view a="b"/><g fill="url(#a)"><path d="M0 0"/></g><use href="#a"/></svg>"##;
    let drawing = clean_svg(inkscape.as_bytes()).unwrap();
    assert_eq!(drawing.size, Some((64, 32)));
    assert!(drawing.text.contains("<path d=\"M0 0\"/>") && drawing.text.contains("fill=\"url(#a)\""));
    for gone in ["metadata", "inkscape", "DOCTYPE", "made", "i:"] {
        assert!(!drawing.text.contains(gone), "{gone}: {}", drawing.text);
    }
    assert_eq!(super::clean_svg(drawing.text.as_bytes()).unwrap(), drawing);
}

#[test]
fn what_could_run_or_load_something_is_refused() {
    for bad in [
        "<script>alert(1)</script>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>",
        "<metadata><script>alert(1)</script></metadata>",
        "<foreignObject><p/></foreignObject>",
        "<rect onload='alert(1)'/>",
        "<rect ONCLICK='alert(1)'/>",
        "<a href='javascript:alert(1)'><rect/></a>",
        "<use href='https://evil.example/a.svg#x'/>",
        "<use xlink:href='data:image/svg+xml;base64,AAAA'/>",
        "<image href='/x.png'/>",
        "<rect fill='url(https://evil.example)'/>",
        "<rect style='background:u\\72l(//evil)'/>",
        "<rect fill=\"url( ' //evil.example')\"/>",
        "<style>@import '//evil.example';</style>",
        "<style>&#64;import '//evil.example';</style>",
        "<style><![CDATA[a{fill:url(//evil)}]]></style>",
        "<style>a{fill:u<![CDATA[rl(//evil)]]>}</style>",
        "<style>a{fill:u<!-- -->rl(//evil)}</style>",
        "<style><title>x</title>@import '//evil';</style>",
        "<style>a{fill:u&#114;l(//evil)}</style>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<rect fill='&#x6a;avascript:alert(1)'/>",
        "&custom;",
    ] {
        assert_eq!(drawing(bad), Err(Refusal::SvgActive), "{bad}");
    }
    let entities = "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>";
    assert_eq!(clean_svg(entities.as_bytes()), Err(Refusal::SvgActive));
    assert_eq!(clean_svg(b"<?xml-stylesheet href='x'?><svg/>"), Err(Refusal::SvgActive));
}

#[test]
fn styles_in_an_odd_form_are_left_out() {
    for odd in [
        "<STYLE>@import '//evil.example';</STYLE>",
        "<sTyLe>a{}</sTyLe>",
        "<s:style xmlns:s='http://www.w3.org/2000/svg'>@import '//evil.example';</s:style>",
        "<s:Style>a{fill:url(//evil)}</s:Style>",
    ] {
        let text = drawing(&format!("{odd}<rect/>")).unwrap().text;
        assert!(!text.to_lowercase().contains("style") && !text.contains("evil"), "{text}");
    }
    assert!(drawing("<style>.a &gt; .b{fill:red}</style>").unwrap().text.contains(".a &gt; .b{fill:red}"));
}

#[test]
fn copies_of_copies_that_would_draw_for_ever_are_refused() {
    let mut bomb = "<g id='a0'><rect/></g>".to_owned();
    for level in 1..20 {
        let copy = format!("<use href='#a{}'/>", level - 1);
        let _ = write!(bomb, "<g id='a{level}'>{}</g>", copy.repeat(10));
    }
    assert_eq!(drawing(&bomb), Err(Refusal::SvgLarge));
    let pattern = "<pattern id='p'><rect fill='url(#p)'/></pattern>";
    assert_eq!(drawing(pattern), Err(Refusal::SvgLarge), "a circle");
    assert!(drawing("<g id='a'><rect/></g><use href='#a'/><use xlink:href='#a'/><use href='#none'/>").is_ok());
}

#[test]
fn a_broken_or_heavy_drawing_is_refused() {
    assert_eq!(clean_svg(b"<svg><g></svg>"), Err(Refusal::Broken));
    assert_eq!(clean_svg(b"<svg>"), Err(Refusal::Broken));
    assert_eq!(drawing(&"<rect/>".repeat(6_000)), Err(Refusal::SvgLarge));
    assert_eq!(drawing("<rect/>").unwrap().size, Some((32, 18)));
}
