#include "synoptic/text/language_model.h"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/base/embedded.h"
#include "synoptic/text/model_file.h"

namespace synoptic {
namespace {

TEST(LanguageModel, LoadsWhatIsCompiledIn) {
  const auto model = LanguageModel::embedded();
  ASSERT_TRUE(model.has_value());
  EXPECT_GT(model->classes.size(), 50u);
  EXPECT_LT(model->rows.find(word_keys("minister", "minister")[0]), model->rows.size());
  EXPECT_EQ(model->rows.find(kNoKey), model->rows.size());
}

TEST(LanguageModel, RefusesOtherBytes) {
  EXPECT_FALSE(LanguageModel::from_bytes("").ok());
  EXPECT_FALSE(LanguageModel::from_bytes("SYNLANG1").ok());
  EXPECT_FALSE(LanguageModel::from_bytes(std::string(4096, 'x')).ok());
  const std::string_view whole = *embedded_file("models/english.bin");
  EXPECT_FALSE(LanguageModel::from_bytes(whole.substr(0, whole.size() / 2)).ok()) << "cut in half";
}

TEST(ModelFile, GivesNothingForUnknownSections) {
  const Result<ModelFile> file = ModelFile::open(*embedded_file("models/english.bin"));
  ASSERT_TRUE(file.ok());
  EXPECT_FALSE(file.value().section("tags").empty());
  EXPECT_TRUE(file.value().section("no such section").empty());
}

}  // namespace
}  // namespace synoptic
