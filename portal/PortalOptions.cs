using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Portal;

/// <summary>What the portal needs to know of its town and of the gateway.</summary>
internal sealed class PortalOptions
{
    /// <summary>What the issuer knows the portal by, beside its id "portal".</summary>
    [Required] public string ClientSecret { get; set; } = "";

    /// <summary>Where the portal itself reaches the gateway, for the API.</summary>
    [Required] public Uri GatewayAddress { get; set; } = new("http://127.0.0.1:8080/");

    /// <summary>How the town is named at the head of each page.</summary>
    [Required] public string TownName { get; set; } = "Ville de Tarnos";
}
