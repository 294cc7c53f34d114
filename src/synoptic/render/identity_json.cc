#include "synoptic/render/identity_json.h"

#include "synoptic/base/json_writer.h"
#include "synoptic/render/json_parts.h"

namespace synoptic {

void write_identity(const Identity& identity, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.member("name", std::string_view(identity.name));
  json.member("type", name_of(identity.type));
  write_text(json, "country", identity.country);
  write_texts(json, "names", identity.names);
  write_list(json, "stories", identity.members, [&](const IdentityMember& member, std::uint32_t) {
    json.member("story", std::string_view(item_id('s', member.story)));
    json.member("party", std::string_view(item_id('p', member.party)));
    json.member("why", std::string_view("identity:" + member.why));
    write_texts(json, "evidence", member.evidence);
  });
  json.end_object();
  out += '\n';
}

}  // namespace synoptic
