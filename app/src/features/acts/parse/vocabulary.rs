//! Words by which parts of an act are known, in Kazakh and Russian.

use std::sync::LazyLock;

use regex::Regex;

use super::{dates::DATE, source::pattern};
use crate::features::acts::model::{ActType, NoteKind, SectionKind};

/// `№ 114/НҚ`, `N 891`, as a piece of larger patterns.
pub(in crate::features::acts) const NUMBER: &str = r"(?:№|\bN)\s*(?P<number>\d[\p{L}\d/\-]*)";

static TYPES: LazyLock<Vec<(Regex, ActType)>> = LazyLock::new(|| {
    [
        (r"(?i)қаулы|қ а у л ы|постанов", ActType::Resolution),
        (r"(?i)бұйры[қғ]|приказ", ActType::Order),
        (r"(?i)шешім|шешті|решен|решил", ActType::Decision),
        (r"(?i)өкім(?:і|ін|іне|нің|мен|)(?:\P{L}|$)|распоряжен", ActType::Directive),
        (r"(?i)жарлы[қғ]|\bуказ", ActType::Decree),
        (r"(?i)кодекс", ActType::Code),
        (r"(?i)\bзаң(?:ы|ын|ына|ының|ымен)?(?:\P{L}|$)|\bзакон", ActType::Law),
    ]
    .into_iter()
    .map(|(words, act_type)| (pattern(words), act_type))
    .collect()
});

/// The kind of act named first in the text.
pub(in crate::features::acts) fn act_type(text: &str) -> Option<ActType> {
    let named = TYPES.iter().filter_map(|(words, kind)| Some((words.find(text)?.start(), *kind)));
    named.min_by_key(|(at, _)| *at).map(|(_, kind)| kind)
}

static FORMULA: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:Қ ?А ?У ?Л ?Ы\s+Е ?Т ?Е ?Д ?І|Б ?Ұ ?Й ?Ы ?Р ?А ?М ?Ы ?Н|Ш ?Е ?Ш ?[ТІ] ?[ТІ]|П ?О ?С ?Т ?А ?Н ?О ?В ?Л ?Я ?Е ?Т|П ?Р ?И ?К ?А ?З ?Ы ?В ?А ?Ю|Р ?Е ?Ш ?И ?Л)\s*:?\s*$",
    )
});

/// The enacting formula at the end of a preamble.
pub(super) fn formula(text: &str) -> Option<&str> {
    FORMULA.find(text).map(|found| found.as_str())
}

static STATUS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^күші\p{L}*\s+жо(?:йған|йылған|ю)\W*$|^утрати\p{L}+ силу\W*$"));
static REPEALED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)күші\p{L}*\s+жойыл(?:ды|ған)|күші\p{L}*\s+жойған|утратил\p{L}* силу"));

/// “Lost force” standing alone.
pub(super) fn is_status(text: &str) -> bool {
    STATUS.is_match(text)
}

/// Where the text tells that the act lost force.
pub(super) fn repealed(text: &str) -> Option<usize> {
    REPEALED.find(text).map(|found| found.start())
}

/// Date, number and kind in one breath: the line that names an act.
pub(super) static REQUISITES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?P<issuer>.{{0,200}}?)\s*(?P<date>{})\s*{NUMBER}[_\s]*(?P<kind>қаулы|бұйры|шешім|өкім|заң|жарлы)\p{{L}}*",
        *DATE
    ))
});
/// The Russian order of the same: kind first.
pub(super) static REQUISITES_RU: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?P<kind>постановлени|приказ|решени|распоряжени|закон|указ)\p{{L}}*\s+(?P<issuer>.{{0,200}}?)\s*от\s+(?P<date>{})\s*{NUMBER}",
        *DATE
    ))
});
pub(super) static REGISTERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?P<date>{})\s*{NUMBER}\s+болып\s+тіркел|[Зз]арегистрирован.{{0,120}}?(?P<date_ru>{})\s*(?:№|N)\s*(?P<number_ru>\d+)",
        *DATE, *DATE
    ))
});

static NOTE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:Ескерту|Сноска|Примечание)\s*[.:]"));
static EDITOR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:РҚАО|ИЗПИ|ЗҚАИ)\W*(?:ның|нің)\W*ескертпесі|^Примечание\W*(?:РЦПИ|ИЗПИ)"));

/// An editor's note, told by its first words (letters may be spaced out).
pub(super) fn note(text: &str) -> Option<NoteKind> {
    let dense: String = text.split_whitespace().collect();
    if EDITOR.is_match(&dense) {
        return Some(NoteKind::Editor);
    }
    NOTE.is_match(text).then_some(NoteKind::Amendment)
}

static SECTIONS: LazyLock<Vec<(Regex, SectionKind)>> = LazyLock::new(|| {
    let number = r"(?P<number>\d{1,3}(?:-\d{1,2})?|[IVXLІ]{1,6})";
    [
        (
            format!(r"(?i)^(?:{number}\s*-?\s*бөлім|раздел\s+{}){{end}}", number.replace("number", "ru")),
            SectionKind::Division,
        ),
        (
            format!(r"(?i)^(?:{number}\s*-?\s*тарау|глава\s+{}){{end}}", number.replace("number", "ru")),
            SectionKind::Chapter,
        ),
        (
            format!(r"(?i)^(?:{number}\s*-?\s*параграф|(?:параграф|§)\s*{}){{end}}", number.replace("number", "ru")),
            SectionKind::Paragraph,
        ),
        (
            format!(r"(?i)^(?:{number}\s*-?\s*бап|статья\s+{}){{end}}", number.replace("number", "ru")),
            SectionKind::Article,
        ),
    ]
    .into_iter()
    .map(|(words, kind)| (pattern(&words.replace("{end}", r"(?:\.(?P<gap>\s*)|:(?P<gap2>\s+)|$)")), kind))
    .collect()
});

/// A heading that names its rank: kind, number, and where its title begins.
pub(super) fn section(text: &str) -> Option<(SectionKind, String, usize)> {
    SECTIONS.iter().find_map(|(words, kind)| {
        let found = words.captures(text)?;
        let number = found.name("number").or_else(|| found.name("ru"))?;
        Some((*kind, number.as_str().to_lowercase().replace('і', "i"), found.get(0)?.end()))
    })
}

static ANNEX: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:(?P<number>\d{1,2})\s*-?\s*)?қосымша(?:сы)?$|^приложение\s*(?:№\s*)?(?P<ru>\d{1,2})?|(?:бекітілген|бекітілді)$|^утвержден[аоы]?(?:\P{L}|$)",
    )
});
static OF_ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:қаулы|бұйры|шешім|өкім|заң|жарлы)\p{L}*(?:на|не|ға|ге|мен|ды)\b|\bк\s+(?:постановлени|приказ|решени|распоряжени|закон|указ)|утвержден",
    )
});

/// The last line of the mark of an annex: its number and whether it is the act's own.
pub(super) fn annex(text: &str) -> Option<(Option<u32>, bool)> {
    const LONGEST: usize = 300;
    if text.len() > LONGEST * 2 {
        return None;
    }
    let found = ANNEX.captures(text)?;
    let number = found.name("number").or_else(|| found.name("ru")).and_then(|number| number.as_str().parse().ok());
    Some((number, OF_ACT.is_match(text)))
}

static NAME: LazyLock<Regex> = LazyLock::new(|| {
    let letter = r"\p{Lu}(?:\p{Ll}{1,2})?\.";
    let family = r"\p{Lu}\p{Ll}+(?:[-–]\p{Lu}\p{Ll}+)?";
    pattern(&format!(r"^(?:{letter}\s?(?:{letter}\s?)?{family}|{family}\s+{letter}\s?(?:{letter})?)$"))
});

/// Initials and family name, and nothing else.
pub(super) fn is_name(text: &str) -> bool {
    NAME.is_match(text)
}

static POST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:министрі?|президенті?|әкімі?|төраға\p{L}*|басшысы|хатшысы|атқарушы|м\. ?а\.|аким|председатель|руководитель|секретарь)$",
    )
});

/// The name of a post at the end of a short line.
pub(super) fn is_post(text: &str) -> bool {
    const LONGEST: usize = 160;
    text.chars().count() < LONGEST && POST.is_match(text)
}

static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:город|г\.)\s*(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)|(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)\s+(?:қаласы|қ\.))[,.]?$",
    )
});

/// A line that holds nothing but the name of a city.
pub(super) fn place(text: &str) -> Option<&str> {
    let found = PLACE.captures(text)?;
    found.get(1).or_else(|| found.get(2)).map(|city| city.as_str())
}

const OPEN_ENDINGS: [&str; 8] = ["ның", "нің", "дың", "дің", "тың", "тің", "ғы", "гі"];

/// The phrase ends in a case form that something must follow.
pub(super) fn is_open_phrase(text: &str) -> bool {
    OPEN_ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// The issuer in its basic form: the last word without the genitive ending.
pub(super) fn without_genitive(text: &str) -> String {
    let text = text.trim();
    let stem = OPEN_ENDINGS[..6].iter().find_map(|ending| text.strip_suffix(ending));
    stem.unwrap_or(text).to_owned()
}

static VERB: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:[аеій]ды|[аеій]ді|[лнрст][дт]ы|[лнрст][дт]і|керек|қажет|тиіс)\W*$"));

/// The sentence ends in a finite verb, so it is no heading.
pub(super) fn ends_in_verb(text: &str) -> bool {
    VERB.is_match(text)
}

/// The sentence is finished.
pub(super) fn is_closed(text: &str) -> bool {
    text.trim_end_matches(['*', ' ']).ends_with(['.', ';', ':', '!', '?'])
}
