using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Portal;

/// <summary>What the portal needs to know of the gateway, and what it shows of its town beside the sections Town and Portal:Theme.</summary>
internal sealed class PortalOptions : IValidatableObject
{
    /// <summary>What the issuer knows the portal by, beside its id "portal".</summary>
    [Required] public string ClientSecret { get; set; } = "";

    /// <summary>Where the portal itself reaches the gateway, for the API.</summary>
    [Required] public Uri GatewayAddress { get; set; } = new("http://127.0.0.1:8080/");

    /// <summary>The town's own folder with "actualites" and "infos-pratiques"; the portal's examples unless set.</summary>
    public string? ContentFolder { get; set; }

    /// <summary>Whom to tell about a weakness, as mailto: or https:, for security.txt.</summary>
    public Uri? SecurityContact { get; set; }

    /// <summary>Who runs the machines, with address and telephone, for the legal notice.</summary>
    public string? Hosting { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SecurityContact is { } contact && (!contact.IsAbsoluteUri || contact.Scheme is not ("mailto" or "https")))
            yield return new("Portal:SecurityContact is neither a mailto: nor an https: address.");
    }
}
