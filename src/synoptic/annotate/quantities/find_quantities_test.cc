#include "synoptic/annotate/quantities/find_quantities.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <set>
#include <string>

#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

std::string number(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.13g", value);
  return buffer;
}

constexpr const char* kModifiers[] = {"",           " about",     " at_least", " at_most",
                                      " more_than", " less_than", " nearly"};
constexpr const char* kChanges[] = {"", " up", " down"};

// "$1.2bn = 1200000000 USD about up; 3 = 3 1 (ship)".
std::string describe(std::string_view text, const Quantity& quantity) {
  const Amount& amount = quantity.amount;
  std::string line(slice(text, quantity.span));
  line += " = ";
  line += amount.value ? number(*amount.value) : number(*amount.low) + ".." + number(*amount.high);
  line += " " + amount.unit;
  if (!quantity.counted.empty()) line += " (" + quantity.counted + ")";
  return line + kModifiers[static_cast<int>(amount.modifier)] +
         kChanges[static_cast<int>(amount.change)];
}

std::vector<Quantity> quantities_of(std::string_view text) {
  static const QuantityLexicon lexicon = load_quantity_lexicon();
  return find_quantities(analyse(text, {}, nullptr), lexicon);
}

std::string described(std::string_view text) {
  std::string all;
  for (const Quantity& quantity : quantities_of(text)) {
    if (!all.empty()) all += "; ";
    all += describe(text, quantity);
  }
  return all;
}

struct Row {
  const char* text;
  const char* expected;
  const char* reason;
};

// Each class of forms, with the trap that stands beside it.
constexpr Row kRows[] = {
    // Numbers
    {"The port sent 1,250 containers.", "1,250 = 1250 1 (container)", "thousands comma"},
    {"The port sent 12,34,567 bags.", "12,34,567 = 1234567 1 (bag)", "Indian grouping"},
    {"The port sent twenty-four ships.", "twenty-four = 24 1 (ship)", "words"},
    {"The port sent two hundred and five ships.", "two hundred and five = 205 1 (ship)", "words"},
    {"The port sent 1.5 million tonnes.", "1.5 million tonnes = 1500000 t", "scale word"},
    {"Some 35m users left.", "35m = 35000000 1 (user) about", "glued scale of a count"},
    {"He ran the 100m final.", "100m = 100 m", "glued metres"},
    {"It holds 4 lakh books.", "4 lakh = 400000 1 (book)", "Indian scale"},
    {"Half a million people fled.", "Half a million = 500000 1 (people)", "fraction of a scale"},
    {"Two-thirds of voters agreed.", "Two-thirds = 0.6666666666667 1 (voter)", "fraction"},
    {"In the second half of the match he left.", "", "half of a match"},
    {"It needs 2 1/2 cups of rice.", "2 1/2 cups = 2.5 [cup_us]", "mixed fraction"},
    {"The shop is open 24/7 now.", "", "idiom"},
    {"They bought two dozen eggs.", "two dozen = 24 1 (egg)", "dozens"},
    {"Dozens of homes burned.", "Dozens = 12..120 1 (home)", "vague"},
    {"Tens of thousands of homes burned.", "Tens of thousands = 10000..100000 1 (home)", "vague"},
    {"One in five children was ill.", "One in five = 0.2 1 (child)", "ratio"},
    {"Exports grew sixfold.", "sixfold = 6 {times} up", "fold"},
    // Money
    {"The firm paid $1.2bn for it.", "$1.2bn = 1200000000 USD", "glued scale"},
    {"The firm paid $ 254 million for it.", "$ 254 million = 254000000 USD", "blank"},
    {"The firm paid \\$11 billion for it.", "\\$11 billion = 11000000000 USD", "escaped sign"},
    {"The firm paid $US63m for it.", "$US63m = 63000000 USD", "letters behind the sign"},
    {"The firm paid US $4.46 for it.", "US $4.46 = 4.46 USD", "letters before the sign"},
    {"The firm paid RM23.50 for it.", "RM23.50 = 23.5 MYR", "letters"},
    {"The firm paid PS8.1bn for it.", "PS8.1bn = 8100000000 GBP", "lost pound sign"},
    {"He played it on his PS5 console.", "", "a name like a currency"},
    {"Nurses wore N95 masks.", "", "a name like a currency"},
    {"The state paid Y=590 billion.", "Y=590 billion = 590000000000 JPY", "agency style"},
    {"The state paid 590 billion yen.", "590 billion yen = 590000000000 JPY", "name"},
    {"It earned Rs 1,200 crore.", "Rs 1,200 crore = 12000000000 INR", "crore"},
    {"It cost 12 million Danish crowns.", "12 million Danish crowns = 12000000 DKK", "adjective"},
    {"It cost 40 cents a share.", "40 cents a share = 40 USc/{share}", "minor unit and rate"},
    {"Crude sold at $80 a barrel.", "$80 a barrel = 80 USD/[bbl_us]", "rate"},
    {"The team won 12 won medals.", "12 = 12 1", "'won' of a small number is a verb"},
    {"The deficit was $-50.8bn.", "$-50.8bn = -50800000000 USD", "sign inside"},
    {"It cost HK $3.7 billion (US $473 million).",
     "HK $3.7 billion = 3700000000 HKD; US $473 million = 473000000 USD", "conversion"},
    {"It weighs 12 pounds.", "12 pounds = 12 [lb_av]", "mass"},
    {"It earned 12 million pounds.", "12 million pounds = 12000000 GBP", "money"},
    {"It cost one and a half million dollars.", "one and a half million dollars = 1500000 USD",
     "a scale behind a fraction"},
    {"It cost 1.234.567,8 euros.", "1.234.567,8 euros = 1234567.8 EUR", "points of the continent"},
    {"It cost &pound;5m.", "&pound;5m = 5000000 GBP", "sign spelled by a feed"},
    // Per cent and points
    {"Shares fell 3.4 per cent.", "3.4 per cent = 3.4 % down", "British"},
    {"Support rose by two percentage points.", "two percentage points = 2 pp up", "points"},
    {"The index lost 190 points, or 0.6%.", "190 points = 190 {point} down; 0.6% = 0.6 % down",
     "the same change in another unit"},
    {"Bonds moved 25 basis points.", "25 basis points = 25 bp", "basis points"},
    // Measures
    {"The road is 12 km long.", "12 km = 12 km", "length"},
    {"Winds of 50mph hit.", "50mph = 50 [mi_i]/h", "glued"},
    {"The plant makes 400 kWh.", "400 kWh = 400 kW.h", "energy"},
    {"The plant makes 400 kW.", "400 kW = 400 kW", "power"},
    {"It was 32 °C at noon.", "32 °C = 32 Cel", "heat"},
    {"A 570 sq m hall opened.", "570 sq m = 570 m2", "area"},
    {"It pumps 20,000 barrels per day.", "20,000 barrels per day = 20000 [bbl_us]/d", "rate"},
    {"The talks lasted three hours.", "three hours = 3 h", "time"},
    {"This is a 4 min read.", "", "reading time"},
    // Ages
    {"A 34-year-old teacher won.", "34-year-old = 34 a{age}", "age"},
    {"Mara Lind, 44, spoke first.", "44 = 44 a{age}", "age behind a name"},
    {"The bridge is 34 years old.", "34 years old = 34 a{age}", "age"},
    {"The bridge took 34 years.", "34 years = 34 a", "time, no age"},
    // Counts
    {"Seven European countries signed.", "Seven = 7 1 (European country)", "adjective"},
    {"Three women and two children drowned.", "Three = 3 1 (woman); two = 2 1 (child)", "plurals"},
    {"It has a four-cylinder engine.", "four = 4 1 (cylinder)", "hyphen"},
    {"The sale offers 435 homes now and 187 by tender.", "435 = 435 1 (home); 187 = 187 1 (home)",
     "the noun is told once"},
    {"No one came.", "", "pronoun"},
    {"One day it will rain.", "", "idiom"},
    {"This one is better.", "", "pronoun"},
    {"One man stayed.", "One = 1 1 (man)", "count"},
    // Ranges
    {"They want $10 to $15 billion.", "$10 to $15 billion = 10000000000..15000000000 USD", "scale"},
    {"Between 160 and 180 ships wait.", "160 and 180 = 160..180 1 (ship)", "between"},
    {"Rain of 40-50 mm fell.", "40-50 mm = 40..50 mm", "dash"},
    {"Pay rose from $75 to $90.", "$75 to $90 = 75..90 USD up", "from, to"},
    {"Lumo rose 18 cents to $2.70.", "18 cents = 18 USc up; $2.70 = 2.7 USD", "no range"},
    {"The match ended 2-2.", "", "a tie"},
    {"They led 9-2 at the break.", "9-2 = 2..9 1", "a score"},
    {"It takes three or four years.", "three or four years = 3..4 a", "neighbours"},
    {"It has 7- or 8-inch screens.", "7 = 7 [in_i]; 8-inch = 8 [in_i]", "shared unit"},
    // Modifiers
    {"At least 12 ships sank.", "12 = 12 1 (ship) at_least", "at_least"},
    {"More than 12 ships sank.", "12 = 12 1 (ship) more_than", "more_than"},
    {"No more than 12 ships sank.", "12 = 12 1 (ship) at_most", "at_most"},
    {"Up to 12 ships sank.", "12 = 12 1 (ship) at_most", "up to is no rise"},
    {"Fewer than 12 ships sank.", "12 = 12 1 (ship) less_than", "less_than"},
    {"Nearly 12 ships sank.", "12 = 12 1 (ship) nearly", "nearly"},
    {"Sales rose nearly 12%.", "12% = 12 % nearly up", "modifier and change"},
    {"Sales rose to 12%.", "12% = 12 %", "a level is no change"},
    {"They gave up 12 goals.", "12 = 12 1 (goal)", "phrasal verb"},
    // Numbers that were written in another way
    {"Some 100 000 people fled.", "100 000 = 100000 1 (people) about", "blanks between groups"},
    {"On 5 May 300 people fled.", "300 = 300 1 (people)", "a day is no group"},
    {"In 2018 500 people fled.", "500 = 500 1 (people)", "a year is no group"},
    {"A million and a half people fled.", "A million and a half = 1500000 1 (people)", "a half"},
    {"A million and a halt followed.", "A million = 1000000 1", "no half"},
    {"A few hundred people fled.", "A few hundred = 300..500 1 (people)", "three to five"},
    {"Several dozen ships sank.", "Several dozen = 36..108 1 (ship)", "three to nine"},
    {"She won by a couple of hundred votes.", "a couple of hundred = 200..300 1 (vote)",
     "two or so"},
    {"A few people fled.", "", "no scale"},
    {"A dozen or so ships sank.", "A dozen = 12 1 (ship) about", "the noun behind 'or so'"},
    {"Nine out of every 10 voters agreed.", "Nine out of every 10 = 0.9 1 (voter)", "ratio"},
    {"Exports fell by half.", "half = 0.5 1 down", "of what was there"},
    {"Exports fell by half past noon.", "", "a time"},
    {"Scores of people fled.", "Scores = 20..200 1 (people)", "vague"},
    {"The scores were even.", "", "points of a match"},
    // Money and measures that were missed
    {"A $1.2bn deal was signed.", "$1.2bn = 1200000000 USD", "an article is no letter of the sign"},
    {"The firm paid A$1.2bn for it.", "A$1.2bn = 1200000000 AUD", "a letter of the sign"},
    {"He paid five grand for it.", "five grand = 5000 USD", "colloquial"},
    {"He paid for two grand pianos.", "two = 2 1 (grand piano)", "adjective"},
    {"The state paid 3 billion CFA francs.", "3 billion CFA francs = 3000000000 XAF", "CFA"},
    {"Support rose 5 pc.", "5 pc = 5 % up", "per cent"},
    {"The school got 5 PCs.", "5 = 5 1 (PC)", "computers"},
    {"The field holds 5 bcf of gas.", "5 bcf = 5000000000 [cft_i]",
     "the power goes into the value"},
    {"It pumped 12 to 15 bcm of gas.", "12 to 15 bcm = 12000000000..15000000000 m3",
     "shared power"},
    {"It holds 3 tcf of gas.", "3 tcf = 3000000000000 [cft_i]", "trillions"},
    {"It pumped 1.2 million bpd.", "1.2 million bpd = 1200000 [bbl_us]/d", "rate in one word"},
    {"It pumped 500 barrels of oil per day.", "500 barrels = 500 [bbl_us]/d",
     "rate behind the stuff"},
    {"It shipped 500 barrels of oil per ship.", "500 barrels = 500 [bbl_us]", "no rate of time"},
    {"It burns 3 million tonnes a year.", "3 million tonnes a year = 3000000 t/a", "rate"},
    {"The ship lay 5 nm off the coast.", "5 nm = 5 [nmi_i]", "at sea"},
    {"The chip has 5 nm parts.", "5 nm = 5 nm", "nanometres"},
    {"Rates rose a quarter of a percentage point.", "a quarter of a percentage point = 0.25 pp up",
     "part of a unit"},
    {"It is half a mile away.", "half a mile = 0.5 [mi_i]", "part of a unit"},
    {"He served four more years.", "four more years = 4 a", "'more' before a unit of time"},
    {"He bought four more cars.", "four = 4 1 (car)", "'more' before a noun"},
    {"She is 6ft 2in tall.", "6ft 2in = 6.166666666667 [ft_i]", "one height"},
    {"She is 6-foot-2.", "6-foot-2 = 6.166666666667 [ft_i]", "one height"},
    {"It is 6ft by 2in.", "6ft = 6 [ft_i]; 2in = 2 [in_i]", "two lengths"},
    // Ranges
    {"Some 3-4 million people fled.", "3-4 million = 3000000..4000000 1 (people) about", "scale"},
    {"They paid $3m-$4m for it.", "$3m-$4m = 3000000..4000000 USD", "a sign each"},
    {"Growth is between 3 and 4 per cent.", "3 and 4 per cent = 3..4 %", "between"},
    {"The Senate voted 52-48 for it.", "52-48 = 48..52 1", "a vote names the larger first"},
    {"It lasted the 2014-15 season.", "", "years"},
    {"The bank cut its forecast from 3% to 2%.", "3% to 2% = 2..3 % down", "verb of the clause"},
    {"The bank raised rates by 25 basis points.", "25 basis points = 25 bp up",
     "verb of the clause"},
    {"The bank gave rates of 25 basis points.", "25 basis points = 25 bp", "no change"},
    {"The index lost 190 points (0.6%).", "190 points = 190 {point} down; 0.6% = 0.6 % down",
     "the same change in a bracket"},
    {"Claims fell 75,000 to 712,000.", "75,000 = 75000 1 down; 712,000 = 712000 1",
     "a change and the level it led to"},
    {"Claims rose 10 to 15 a day.", "10 to 15 = 10..15 1", "a range"},
    {"In a 322-to-87 vote it passed.", "322-to-87 = 87..322 1 (vote)", "the vote behind it"},
    {"Call 322-87 in Oslo.", "322 = 322 1", "no vote"},
    {"It rose 60-some miles.", "60-some miles = 60 [mi_i] about up", "the unit behind"},
    {"Some 30-odd ships sank.", "30 = 30 1 (ship) about", "the noun behind"},
    {"It is a three-and-a-half minute song.", "three-and-a-half minute = 3.5 min", "hyphens"},
    // What is counted
    {"Chad has two \"old ships\" left.", "two = 2 1 (old ship)", "behind a quotation mark"},
    {"He chose between the two.", "", "those named before"},
    {"The two ships sank.", "two = 2 1 (ship)", "a noun behind it"},
    {"Two heads of state came.", "Two = 2 1 (head of state)", "noun of three words"},
    {"Twelve members of parliament left.", "Twelve = 12 1 (member of parliament)", "noun"},
    {"Three rounds of talks failed.", "Three = 3 1 (round of talks)", "noun"},
    {"Nine pieces of legislation passed.", "Nine = 9 1 (piece of legislation)", "noun"},
    {"Two heads of cattle came.", "Two = 2 1 (head)", "no such noun"},
    {"A 30-strong team came.", "30 = 30 1 (team)", "'strong' counts nothing"},
    {"Twelve MPs left.", "Twelve = 12 1 (MP)", "plural of capitals"},
    // Ages
    {"She has three sons, ages 10, 9 and 4.",
     "three = 3 1 (son); 10 = 10 a{age}; 9 = 9 a{age}; 4 = 4 a{age}", "a list of ages"},
    {"Two girls, 7 and 9, drowned.", "Two = 2 1 (girl); 7 = 7 a{age}; 9 = 9 a{age}", "two ages"},
    {"Children under 5 get it.", "5 = 5 a{age} less_than", "limit"},
    {"People 65 and older get it.", "65 = 65 a{age}", "open upwards"},
    {"Those 18 to 64 get it.", "18 to 64 = 18..64 a{age}", "a group by its ages"},
    {"Those 18 to 64 homes burned.", "18 to 64 = 18..64 1 (home)", "homes"},
    {"It helps 12- to 17-year-olds.", "12- to 17-year-olds = 12..17 a{age}", "hyphens"},
    {"Prices under 5 get it.", "5 = 5 1 less_than", "limit of no age"},
    // No quantities
    {"Call 020 7946 0958 now.", "", "telephone number"},
    {"Call +44 20 7946 0958 now.", "", "telephone number of a country"},
    {"Call (555) 123-4567 now.", "", "telephone number in brackets"},
    {"It sold 7946 ships and 958 boats.", "7946 = 7946 1 (ship); 958 = 958 1 (boat)", "counts"},
    {"His ID is 4417123.", "", "identifier"},
    {"His debt is 4,417,123.", "4,417,123 = 4417123 1", "amount"},
    {"He called 911 at once.", "", "emergency number"},
    {"Some 911 homes burned.", "911 = 911 1 (home) about", "a count"},
    {"He wore the No 10 shirt.", "", "number sign"},
    {"No 10 ships came.", "10 = 10 1 (ship)", "a negation"},
    {"Flights 447 and 448 left.", "", "labels"},
    {"Photo 3 of 12", "", "media"},
    {"Three of 12 boats sank.", "Three = 3 1 (boat); 12 = 12 1 (boat)", "counts"},
    {"The P5+1 met.", "", "name"},
    {"A Norvane 737-800 landed. The 737 is old.", "", "model, told again"},
    {"A Norvane 737 took 737 people home.", "737 = 737 1 (people)", "persons are counted"},
    {"It sold two 787s.", "two = 2 1", "plural of a model"},
    {"Resolution 2254 was adopted.", "", "label that opens its sentence"},
    {"The treaty of 1998 holds.", "", "year"},
    {"It opens at 8:30 p.m. on 5 May.", "", "clock and date"},
    {"The third and the 22nd were late.", "", "ordinals"},
    {"A Boeing 737 landed.", "", "model"},
    {"The iPhone 11 sold well.", "", "model"},
    {"COVID-19 spread.", "", "name"},
    {"The A320 and the F-150 were sold.", "", "models"},
    {"Section 5 of the law applies.", "", "label"},
    {"He lives at 12 Quarry Road.", "", "address"},
    {"1. Mix the flour.", "", "list number"},
    {"Call 555-0142 now.", "", "telephone number"},
    {"The case CR-2019 goes on.", "", "file number"},
    {"Order #45 was sent.", "", "number sign"},
    {"Flight 370 was lost.", "", "label"},
    {"Group of 20 leaders met on the 5th.", "20 = 20 1 (leader)", "a group of any kind"},
    {"The Group of 20 leaders met.", "", "a name"},
    {"It passed a phase three trial.", "", "which phase"},
    {"It passed three trials.", "three = 3 1 (trial)", "how many"},
    {"They met at ground zero.", "", "a place"},
    {"The video ran on Channel 4.", "", "label"},
    {"Agent 007 was late.", "", "identifier"},
    {"Version 1.2.3 is out.", "", "version"},
    {"See https://harbour.example/2019/44 for more.", "", "address of a page"},
};

TEST(FindQuantities, FindsEachClassOfFormsAndNotItsTrap) {
  for (const Row& row : kRows) {
    EXPECT_EQ(described(row.text), row.expected) << row.text << " (" << row.reason << ")";
  }
}

// A rule of the finder that no row needs is a rule that nobody has looked at.
TEST(FindQuantities, HasARowForEveryRule) {
  std::set<std::string> seen;
  for (const Row& row : kRows) {
    for (const Quantity& quantity : quantities_of(row.text)) seen.insert(quantity.why);
  }
  std::set<std::string> all;
  for (const std::string_view rule : kQuantityRules) all.emplace(rule);
  EXPECT_EQ(seen, all);
}

TEST(FindQuantities, SaysWhatIsMeasured) {
  const auto concept_words = [](std::string_view text) {
    const auto quantities = quantities_of(text);
    return quantities.empty() ? "none" : quantities.front().concept_words;
  };
  EXPECT_EQ(concept_words("The Harbour index rose 0.4%."), "Harbour index");
  EXPECT_EQ(concept_words("About 81% of manufacturers agreed."), "manufacturers");
  EXPECT_EQ(concept_words("It has a 6 kW electric motor."), "electric motor");
  EXPECT_EQ(concept_words("The S&P 500 rose 0.2%."), "S&P 500");
  EXPECT_EQ(concept_words("In April the Lumo board sold 11 ships."), "Lumo board sold");
  EXPECT_EQ(concept_words("Norland will deliver 1.5 million doses to Chad."),
            "Norland deliver Chad");
}

struct ParsedRow {
  const char* text;
  const char* counted;  // of the first quantity
  const char* concept_words;
  const char* reason;
};

// What the parse tells of a figure beyond the words beside it.
constexpr ParsedRow kParsedRows[] = {
    {"Nearly 500 U.S. service members came.", "U.S. service member", "came", "acronym"},
    {"Lumo ordered 60 of its new A350 jets.", "new A350 jet", "Lumo ordered", "number in a name"},
    {"Some 94,000 new Covid-19 cases were found.", "new Covid-19 case", "found", "hyphen"},
    {"She burned two of the officers' cars.", "officers car", "burned", "genitive"},
    {"It is one of the world's most quiet towns.", "world quiet town", "", "superlative"},
    {"Some 300 migrants seeking asylum came.", "migrant", "came", "what they do"},
    {"Some 300 striking workers came.", "striking worker", "came", "a participle before its noun"},
    {"The number of workers rose by 3.2 million last week.", "worker", "number workers",
     "the subject is a number itself"},
    {"New jobless claims totaled 2.1 million in May.", "claim", "New jobless claims totaled",
     "the subject is what is counted"},
    {"The U.S. death toll topped 183,000.", "death", "U.S. death toll topped", "a toll"},
    {"The U.S. lost 33,000 jobs in May.", "job", "U.S.", "an acronym"},
    {"Rain is one of many factors.", "factor", "Rain", "'many' is passed over"},
    {"The shares closed down at 1,387.7.", "", "shares", "a price is no count"},
    {"The top five banks rose on Friday.", "bank", "top", "the verb behind the noun"},
    {"Lumo sold 4 million cars last week.", "car", "Lumo sold", "no word of time"},
    {"In April the states signed 11 pacts.", "pact", "states signed", "no word of time"},
    {"The Dow Jones Industrial Average gained 252 points.", "", "Dow Jones Industrial Average",
     "all parts of a name"},
    {"The FTSE 100 fell 2.3%.", "", "FTSE 100", "a number in a name"},
    {"The minister said trade has increased by 10 percent.", "", "trade", "not who says it"},
    {"Lumo said it has grown by 10 percent.", "", "Lumo", "who says it of itself"},
    {"Contracts between Norway and Peru are worth $5 million.", "", "Contracts Norway Peru",
     "both of a pair"},
    {"OSLO - Norway sent 12 ships to Chad.", "ship", "Norway sent Chad", "no dateline"},
};

TEST(FindQuantities, SharesAUnitInAListAndNotWithWhatIsToldAgain) {
  const QuantityLexicon lexicon = load_quantity_lexicon();
  const auto units = [&](std::string_view text) {
    std::string out;
    for (const Quantity& quantity : find_quantities(analyse(text, {}, nullptr), lexicon)) {
      out += quantity.amount.unit + " ";
    }
    return out;
  };
  EXPECT_EQ(units("It grew by 3, 4, or 5 per cent."), "% % % ");
  EXPECT_EQ(units("The share lost 6.48, or 0.7 per cent."), "1 % ");
}

TEST(FindQuantities, GoesByTheParse) {
  const std::optional<LanguageModel> model = LanguageModel::embedded();
  ASSERT_TRUE(model.has_value());
  const QuantityLexicon lexicon = load_quantity_lexicon();
  for (const ParsedRow& row : kParsedRows) {
    const auto quantities = find_quantities(analyse(row.text, {}, &*model), lexicon);
    ASSERT_FALSE(quantities.empty()) << row.text;
    EXPECT_EQ(quantities[0].counted, row.counted) << row.text << " (" << row.reason << ")";
    EXPECT_EQ(quantities[0].concept_words, row.concept_words)
        << row.text << " (" << row.reason << ")";
  }
}

TEST(FindQuantities, MarksAConversion) {
  const auto quantities = quantities_of("They paid 9 billion yuan (US $1.3 billion).");
  ASSERT_EQ(quantities.size(), 2U);
  EXPECT_EQ(quantities[0].why, "quantities:money");
  EXPECT_EQ(quantities[1].why, "quantities:conversion");
}

TEST(FindQuantities, StandsAnyBytes) {
  EXPECT_EQ(described(""), "");
  EXPECT_EQ(described("It has 8-or."), "8 = 8 1");  // the noun behind the hyphen is none
  std::string noise;
  for (int round = 0; round < 40; ++round) {
    noise += "\xFF$ - 1 to 2-3 (½ \xC3\x28 one hundred million of of a dozen,per %%1/2/3 $$5 ";
  }
  for (std::size_t size = 0; size <= noise.size(); size += 7) {
    const std::string_view text = std::string_view(noise).substr(0, size);
    for (const Quantity& quantity : quantities_of(text)) {
      EXPECT_LT(quantity.span.begin, quantity.span.end);
      EXPECT_LE(quantity.span.end, size);
    }
  }
}

}  // namespace
}  // namespace synoptic
