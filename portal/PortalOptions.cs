using System.ComponentModel.DataAnnotations;
using EspaceFamille.Platform;

namespace EspaceFamille.Portal;

/// <summary>Section <c>Portal</c>: the gateway, the client secret, and texts of the town beside Town and Portal:Theme.</summary>
internal sealed class PortalOptions : IValidatableObject
{
    /// <summary>The secret of the portal's client at the issuer; its id is "portal".</summary>
    [Required] public string ClientSecret { get; set; } = "";

    /// <summary>The address at which the portal calls the API through the gateway.</summary>
    [Required, HttpAddress] public Uri GatewayAddress { get; set; } = new("http://127.0.0.1:8080/");

    /// <summary>
    /// The town's own folder with "actualites", "infos-pratiques" and, where it has them, "reglement" and "aide"; the portal's examples
    /// unless set.
    /// </summary>
    public string? ContentFolder { get; set; }

    /// <summary>The contact for security reports in security.txt, as mailto: or https:.</summary>
    public Uri? SecurityContact { get; set; }

    /// <summary>The hosting provider with address and telephone, for the legal notice.</summary>
    public string? Hosting { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SecurityContact is { } contact && (!contact.IsAbsoluteUri || contact.Scheme is not ("mailto" or "https")))
            yield return new("Portal:SecurityContact is neither a mailto: nor an https: address.");
    }
}
