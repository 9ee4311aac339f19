using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Identity;

/// <summary>Why an account was closed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountClosing>))]
public enum AccountClosing
{
    /// <summary>Its owner closed it.</summary>
    Owner,

    /// <summary>An agent merged it into another account of the same adult.</summary>
    Merger,
}
