//! Whatever is imported: no panic, no word lost, no anchor twice.

use std::collections::HashSet;

use proptest::prelude::*;

use super::parse_act;
use crate::features::acts::{
    export::{to_html, to_rtf, to_txt, to_xml},
    parse::{FindingKind, source_words},
};

/// Pieces of which acts are made, and some of which they are not.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "1.",
        "2.",
        "1)",
        "2)",
        "3)",
        "а)",
        "·",
        "-",
        "1.1.",
        "1.2",
        "*",
        "**",
        "\\*",
        "#",
        "##",
        "|",
        "||",
        "\t",
        "\t\t",
        "\t|\t",
        "  ",
        " ",
        "\n",
        "\n\n",
        "\n\n\n",
        "  \n",
        "\r\n",
        "----\t---",
        "№",
        "№ 5",
        "1",
        "2-тарау.",
        "1-тарау. Атауы",
        "Глава 1.",
        "§ 3.",
        "5-бап",
        "<p>",
        "</p>",
        "<li>",
        "</li>",
        "<ol>",
        "<br>",
        "<b>",
        "<x>",
        "Ескерту.",
        "Сноска.",
        "Р Қ А О - н ы ң е с к е р т п е с і .",
        "қосымша",
        "1-қосымша",
        "қаулысына 2 қосымша",
        "бекітілген",
        "А. Тегі",
        "Қала әкімі",
        "ҚАУЛЫ ЕТЕДІ:",
        "2020 жылғы 1 мамырдағы № 5 қаулысы",
        "02.03.2012",
        "Күшін жойған",
        "Сөз",
        "сөз",
        "Тізім:",
        "соңы.",
        "әкімінің",
        "\u{feff}",
        "\u{a0}",
        "\u{0}",
        "\u{c}",
        "😀",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => any::<String>()]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec((piece(), prop::sample::select(vec!["", " ", "\n"])), 0..40)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, end)| piece + end).collect())
}

// `PROPTEST_CASES=50000` looks longer.
proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_loses_a_word_or_repeats_an_anchor(text in text()) {
        let act = parse_act("random.txt", &text);
        prop_assert!(!act.report.has(FindingKind::KeptPlain), "{:#?}", act.document);
        prop_assert_eq!(act.document.words(), source_words(&text));
        let anchors = act.document.anchors();
        prop_assert_eq!(anchors.iter().collect::<HashSet<_>>().len(), anchors.len(), "{:?}", anchors);
    }

    #[test]
    fn every_export_keeps_every_word(text in text()) {
        let act = parse_act("random.txt", &text).document;
        let words = act.words();
        let plain = to_txt(&act);
        prop_assert_eq!(plain.split_whitespace().collect::<Vec<_>>(), words.clone());
        prop_assert_eq!(super::export::html_words(&to_html(&act, "kk")), words.clone());
        prop_assert_eq!(super::export::xml_words(&to_xml(&act, "kk")), words.clone());
        prop_assert_eq!(super::export::rtf_words(&to_rtf(&act)), words);
    }

    #[test]
    fn a_document_survives_its_own_json(text in text()) {
        let act = parse_act("random.txt", &text).document;
        let json = serde_json::to_string(&act).expect("it can be written");
        prop_assert_eq!(serde_json::from_str::<crate::features::acts::model::ActDocument>(&json).expect("it can be read"), act);
    }
}
