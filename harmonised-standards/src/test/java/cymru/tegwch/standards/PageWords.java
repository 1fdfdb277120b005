// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.benchmark.Area;

/** What the pages of the catalogue say besides the catalogue. The Welsh is ours and unverified. */
final class PageWords {

  static final Text INDEX = Text.of("The catalogue", "Y catalog");
  static final Text INDEX_SAYS =
      Text.of(
          "One page for each characteristic: what is asked, in which editions, what can be read into it and what it can be compared"
              + " with.",
          "Un dudalen ar gyfer pob nodwedd: yr hyn a ofynnir, ym mha argraffiadau, yr hyn y gellir ei ddarllen iddi a’r hyn y gellir ei"
              + " chymharu ag ef.");
  static final Text GENERATED =
      Text.of(
          "Generated from the catalogue by CataloguePagesTest; nothing here was typed.",
          "Cynhyrchwyd o’r catalog gan CataloguePagesTest; ni theipiwyd dim yma.");
  static final Text ENGLISH_ONLY =
      Text.of(
          "Sources, how figures were made, and the notes of crosswalks and figures are in English in both versions of this page.",
          "Mae’r ffynonellau, y modd y gwnaed y ffigurau, a nodiadau’r tablau trosi a’r ffigurau yn Saesneg yn y ddwy fersiwn o’r dudalen hon.");
  static final Text CHECKS = Text.of("Checks", "Gwiriadau");
  static final Text OTHER_LANGUAGE = Text.of("Cymraeg", "English");
  static final Text PROTECTED =
      Text.of(
          "A protected characteristic of the Equality Act 2010.",
          "Nodwedd warchodedig yn Neddf Cydraddoldeb 2010.");
  static final Text NOT_PROTECTED =
      Text.of(
          "Not a protected characteristic of the Equality Act 2010.",
          "Nid yw’n nodwedd warchodedig yn Neddf Cydraddoldeb 2010.");
  static final Text SECTION =
      Text.of("Equality Act 2010, section", "Deddf Cydraddoldeb 2010, adran");
  static final Text FROM_MEMORY = Text.of("unverified", "heb ei wirio");
  static final Text LIST = Text.of("List", "Rhestr");
  static final Text EDITION = Text.of("Edition", "Argraffiad");
  static final Text USE = Text.of("Use", "Defnydd");
  static final Text IN_FORCE = Text.of("In force", "Mewn grym");
  static final Text CHECKED = Text.of("checked", "gwiriwyd");
  static final Text USE_TODAY = Text.of("to use today", "i’w ddefnyddio heddiw");
  static final Text USE_EARLIER =
      Text.of("to read what was asked before", "i ddarllen yr hyn a ofynnwyd o’r blaen");
  static final Text USE_ELSEWHERE = Text.of("outside Wales", "y tu allan i Gymru");
  static final Text USE_SYSTEM =
      Text.of("to read the codes of one system", "i ddarllen codau un system");
  static final Text ONWARDS = Text.of("onwards", "ymlaen");
  static final Text KIND_OF_LIST = Text.of("How it is filled", "Sut y caiff ei llenwi");
  static final Text ASKED = Text.of("asked", "gofynnir");
  static final Text DERIVED = Text.of("derived", "deillir");
  static final Text READ =
      Text.of(
          "published or kept elsewhere, only read",
          "cyhoeddir neu cedwir mewn man arall, darllenir yn unig");
  static final Text DERIVED_BY = Text.of("Derived by", "Deillir drwy");
  static final Text DERIVED_FROM = Text.of("from", "o");
  static final Text QUESTION = Text.of("Question", "Cwestiwn");
  static final Text GUIDANCE = Text.of("Guidance", "Arweiniad");
  static final Text CONCEPT = Text.of("What it records", "Yr hyn y mae’n ei gofnodi");
  static final Text SEVERAL =
      Text.of("Several options may be chosen.", "Gellir dewis sawl opsiwn.");
  static final Text ONE = Text.of("One option is chosen.", "Dewisir un opsiwn.");
  static final Text AGE_FLOOR = Text.of("Youngest age", "Oedran ieuengaf");
  static final Text ASKED_IF = Text.of("Asked after", "Gofynnir ar ôl");
  static final Text OFFERS = Text.of("Also offered", "Cynigir hefyd");
  static final Text CODE = Text.of("Code", "Cod");
  static final Text OPTION = Text.of("Option", "Opsiwn");
  static final Text HINT = Text.of("Line under it", "Llinell oddi tano");
  static final Text MORE = Text.of("More", "Rhagor");
  static final Text WRITE_IN = Text.of("write-in", "lle i ysgrifennu");
  static final Text EXCLUSIVE = Text.of("chosen alone", "dewisir ar ei ben ei hun");
  static final Text LEVELS = Text.of("Levels", "Lefelau");
  static final Text BENCHMARKS = Text.of("Benchmarks", "Meincnodau");
  static final Text NO_BENCHMARK = Text.of("No benchmark was found.", "Ni chafwyd meincnod.");
  static final Text TABLE = Text.of("Table", "Tabl");
  static final Text UNIT = Text.of("Unit", "Uned");
  static final Text AREAS = Text.of("Places", "Lleoedd");
  static final Text DATE = Text.of("Date", "Dyddiad");
  static final Text DESCRIBES = Text.of("Whom it describes", "Pwy y mae’n eu disgrifio");
  static final Text EXCLUDES = Text.of("Whom it does not describe", "Pwy nad yw’n eu disgrifio");
  static final Text SILENCES = Text.of("Those who did not answer", "Y rhai na wnaethant ateb");
  static final Text PART = Text.of("Found in part", "Cafwyd rhan ohono");
  static final Text LICENCE = Text.of("Licence", "Trwydded");
  static final Text UNCHECKED =
      Text.of(
          "held against no other publication: unverified",
          "heb ei gymharu â chyhoeddiad arall: heb ei wirio");
  static final Text HELD =
      Text.of("held against another publication", "wedi’i gymharu â chyhoeddiad arall");
  static final Text SINGLE_FIGURES =
      Text.of(
          "Single published figures, which are no benchmark",
          "Ffigurau unigol a gyhoeddwyd, nad ydynt yn feincnod");
  static final Text SOURCES = Text.of("Sources", "Ffynonellau");
  static final Text READ_ON = Text.of("read on", "darllenwyd ar");
  static final Text NOTES = Text.of("Notes", "Nodiadau");
  static final Text UNVERIFIED = Text.of("Unverified", "Heb ei wirio");
  static final Text IN_ENGLISH = Text.of("in English", "yn Saesneg");
  static final Text IN_WELSH = Text.of("in Welsh", "yn Gymraeg");
  static final Text CROSSWALKS = Text.of("Crosswalks", "Tablau trosi");
  static final Text FROM = Text.of("From", "O");
  static final Text TO = Text.of("To", "I");
  static final Text ROWS = Text.of("Rows", "Rhesi");
  static final Text LOSSY = Text.of("Rows that lose meaning", "Rhesi sy’n colli ystyr");
  static final Text NOTE = Text.of("Note", "Nodyn");
  static final Text SYSTEMS = Text.of("Systems that can be read", "Systemau y gellir eu darllen");
  static final Text CODES = Text.of("Codes", "Codau");
  static final Text CHARACTERISTIC = Text.of("Characteristic", "Nodwedd");
  static final Text QUESTIONS = Text.of("Lists", "Rhestrau");

  private PageWords() {}

  static Text of(Crosswalk.Kind kind) {
    return switch (kind) {
      case EXACT -> Text.of("exact", "union");
      case ROLL_UP -> Text.of("into the group that holds it", "i’r grŵp sy’n ei gynnwys");
      case BEST_FIT -> Text.of("best fit", "cyfatebiaeth orau");
      case CONCEPT_CHANGE -> Text.of("change of concept", "newid cysyniad");
      case ONE_TO_MANY -> Text.of("one to many", "un i lawer");
      case TO_SILENCE -> Text.of("to a silence", "i ddiffyg ateb");
      case NONE -> Text.of("no place for it", "dim lle iddo");
    };
  }

  static Text of(Edition.Use use) {
    return switch (use) {
      case CURRENT -> USE_TODAY;
      case EARLIER -> USE_EARLIER;
      case ELSEWHERE -> USE_ELSEWHERE;
      case SYSTEM -> USE_SYSTEM;
    };
  }

  static Text of(Area.Kind kind) {
    return switch (kind) {
      case UNITARY_AUTHORITY -> Text.of("authorities of Wales", "awdurdodau Cymru");
      case ENGLISH_AUTHORITY -> Text.of("authorities of England", "awdurdodau Lloegr");
      case REGION -> Text.of("regions", "rhanbarthau");
      case COUNTRY -> Text.of("countries", "gwledydd");
      case COUNTRIES -> Text.of("countries together", "gwledydd gyda’i gilydd");
      case OTHER -> Text.of("other places", "lleoedd eraill");
    };
  }
}
