//! Names told by their capitals, in any case form: `Нұрлан Ахметов`, `Ахметову Нурлану`,
//! `АХМЕТОВ НУРЛАН`. A few words that are no names are kept out, so that sentences which begin
//! with two capitals and the city's bodies do not all light up; a person decides on the rest.

use std::ops::Range;

use super::{Span, What, span};

/// Beginnings of words that are no names: the city, its bodies, institutions.
const NO_NAMES: [&str; 56] = [
    "шымкент",
    "казахстан",
    "қазақстан",
    "kazakhstan",
    "shymkent",
    "республик",
    "republic",
    "president",
    "президент",
    "город",
    "city",
    "аудан",
    "район",
    "district",
    "облыс",
    "област",
    "region",
    "әкімдік",
    "әкімдіг",
    "әкімшіл",
    "акимат",
    "akimat",
    "мәслихат",
    "маслихат",
    "maslikhat",
    "басқарма",
    "управлени",
    "бөлім",
    "отдел",
    "департамент",
    "department",
    "министр",
    "ministr",
    "комитет",
    "committee",
    "мемлекет",
    "государств",
    "правительств",
    "government",
    "закон",
    "кодекс",
    "конституци",
    "құрметт",
    "уважаем",
    "dear",
    "орталығ",
    "центр",
    "centre",
    "мектеп",
    "школ",
    "school",
    "аурухана",
    "больниц",
    "hospital",
    "көше",
    "ассамблея",
];

/// Words that begin sentences and are no names, and abbreviations that stand before names.
const BEGINNINGS: &str = " мен біз біздің менің менде бізде сіз сіздің сізге маған бізге сәлеметсіз ассалаумағалейкум \
    өтініш өтінемін сұраймын хабарлаймын қазір бұл осы сол ол олар егер сондықтан өйткені бірақ және кеше бүгін ертең \
    жақында қашан неге қайда қандай кім рахмет көрші көршім көршіміз жшс мкк кмк ақ бжзқ хқко цон \
    қала қаласы қаласының қаласында қаласына қаланың қалада қалаға заң заңы заңына заңының әкім әкімі әкімінің әкіміне \
    әкімнің әкімге аким акима акиму акимом akim akim's халық халқы халқының халыққа \
    я мы мой моя мои наш наша наши вы ваш ваша вам вас мне нам он она они это эта этот эти здравствуйте добрый день \
    прошу просим сообщаю сообщаем обращаюсь обращаемся если когда где почему как что кто в во на по из за от до при для \
    не но и или а с со у о об вчера сегодня завтра недавно сейчас также поэтому спасибо сосед соседка тоо ао гкп ркп кгп \
    гу зао ип рк ко нко пдд жкх суд \
    i we my our you your he she they it this that these the a an in on at of for to please hello good day yesterday today \
    tomorrow recently now when where why how what who if but and or thank thanks neighbour llp jsc ";

/// How surnames and patronymics end, before the endings of cases.
const ENDINGS: [&str; 16] =
    ["ов", "ев", "ёв", "ин", "ұлы", "қызы", "улы", "кызы", "тегі", "ович", "евич", "овн", "евн", "ova", "ov", "uly"];
/// How endings of Kazakh cases begin, and the longest: `-овтардың`. Russian ones are short.
const KAZAKH_CASES: [char; 10] = ['т', 'қ', 'к', 'д', 'п', 'м', 'б', 'ғ', 'г', 'н'];
const LONGEST_KAZAKH: usize = 7;
const LONGEST_RUSSIAN: usize = 3;
/// A longer row of words in capitals is somebody who shouts; names in it are told by their endings.
const LONGEST_NAME: usize = 4;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// `Ахметов`
    Title,
    /// `АХМЕТОВ`
    Upper,
}

struct Word {
    range: Range<usize>,
    case: Case,
    is_surname: bool,
    begins_sentence: bool,
}

/// Names in `text`.
pub fn find(text: &str) -> Vec<Span> {
    let words = words(text);
    let mut found = Vec::new();
    for row in words.chunk_by(|one, next| one.case == next.case && is_gap(text, one.range.end..next.range.start)) {
        found.extend(of_row(row));
    }
    found
}

fn is_gap(text: &str, between: Range<usize>) -> bool {
    matches!(text.get(between), Some(" " | "\u{a0}" | "\n" | "\r\n" | "  "))
}

fn of_row(row: &[Word]) -> Vec<Span> {
    let whole = |words: &[Word]| match (words.first(), words.last()) {
        (Some(first), Some(last)) => Some(span(first.range.start..last.range.end, What::Name)),
        _ => None,
    };
    match row {
        // Alone, and where no sentence begins, a surname only.
        [word] => whole(row).filter(|_| word.is_surname && !word.begins_sentence).into_iter().collect(),
        [first, ..] if first.case == Case::Title || row.len() <= LONGEST_NAME => whole(row).into_iter().collect(),
        _ => {
            let around =
                |place: usize| row.get(place.saturating_sub(1)..(place + 2).min(row.len())).unwrap_or_default();
            let surnames = row.iter().enumerate().filter(|(_, word)| word.is_surname);
            surnames.filter_map(|(place, _)| whole(around(place))).collect()
        }
    }
}

/// Words with a capital that may be of a name.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut begins_sentence = true;
    let is_letter = |letter: char| letter.is_alphabetic() || letter == '-' || letter == '\u{301}';
    let mut rest = 0;
    while let Some(start) = text.get(rest..).and_then(|tail| tail.find(is_letter)).map(|skipped| rest + skipped) {
        let gap = text.get(rest..start).unwrap_or_default();
        begins_sentence |= gap.contains(['.', '!', '?', '\n', ':', '«', '"', '•']);
        let tail = text.get(start..).unwrap_or_default();
        let end = start + tail.find(|letter| !is_letter(letter)).unwrap_or(tail.len());
        let word = text.get(start..end).unwrap_or_default();
        if let Some(case) = case_of(word).filter(|_| may_be_name(word)) {
            words.push(Word { range: start..end, case, is_surname: is_surname(word), begins_sentence });
        }
        begins_sentence = false;
        rest = end;
    }
    words
}

fn case_of(word: &str) -> Option<Case> {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    let (first, second) = (letters.next()?, letters.next()?);
    if !first.is_uppercase() {
        return None;
    }
    let (mut rest, is_upper) = (letters, second.is_uppercase());
    if is_upper {
        return rest.all(char::is_uppercase).then_some(Case::Upper);
    }
    Some(Case::Title)
}

fn may_be_name(word: &str) -> bool {
    let word = word.to_lowercase();
    !NO_NAMES.iter().any(|beginning| word.starts_with(beginning)) && !BEGINNINGS.contains(&format!(" {word} "))
}

fn is_surname(word: &str) -> bool {
    let word = word.to_lowercase();
    ENDINGS.iter().any(|ending| {
        word.rmatch_indices(ending).any(|(place, _)| {
            let after = word.get(place + ending.len()..).unwrap_or_default();
            let longest = if after.starts_with(KAZAKH_CASES) { LONGEST_KAZAKH } else { LONGEST_RUSSIAN };
            place >= 4 && after.chars().count() <= longest
        })
    })
}
