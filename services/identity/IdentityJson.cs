using System.Text.Json.Serialization;
using EspaceFamille.Identity.Domain;
using EspaceFamille.Identity.Features.ReadProfile;

namespace EspaceFamille.Identity;

/// <summary>What the endpoints take and answer.</summary>
[JsonSerializable(typeof(HouseholdView))]
[JsonSerializable(typeof(HouseholdView[]))]
[JsonSerializable(typeof(Profile))]
internal sealed partial class IdentityJson : JsonSerializerContext;
