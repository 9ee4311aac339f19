using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>How far a storage space is.</summary>
[JsonConverter(typeof(ApiEnumConverter<SpaceState>))]
public enum SpaceState
{
    Unknown,

    /// <summary>The account has none.</summary>
    None,

    /// <summary>Its recovery code is not confirmed yet: it takes no documents.</summary>
    Unconfirmed,
    Ready,
}
