#include "synoptic/render/identity_json.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(IdentityJson, IsOneLine) {
  Identity identity;
  identity.name = "Liis Tamm";
  identity.type = EntityType::person;
  identity.names = {"Liis Tamm", "Tamm"};
  identity.members = {{0, 1, "first", {}}, {3, 0, "role", {"minister"}}};
  std::string out = "before\n";
  write_identity(identity, out);
  EXPECT_EQ(out,
            "before\n"
            R"({"name":"Liis Tamm","type":"person","names":["Liis Tamm","Tamm"],"stories":[)"
            R"({"story":"s1","party":"p2","why":"identity:first"},)"
            R"({"story":"s4","party":"p1","why":"identity:role","evidence":["minister"]}]})"
            "\n");
}

}  // namespace
}  // namespace synoptic
