using System.Text.Json.Serialization;
using EspaceFamille.Identity.Api;

namespace EspaceFamille.Identity;

/// <summary>The generated serialization of the API's records.</summary>
[JsonSerializable(typeof(HouseholdResponse))]
[JsonSerializable(typeof(HouseholdResponse[]))]
[JsonSerializable(typeof(ProfileResponse))]
internal sealed partial class IdentityJson : JsonSerializerContext;
