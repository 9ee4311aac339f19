using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Oidc.RegisterClients;

/// <summary>Section <c>Portal</c>: the portal's client secret, the same as in the portal's own configuration.</summary>
internal sealed class PortalClientOptions
{
    [Required, MinLength(16)] public string ClientSecret { get; set; } = "";
}

/// <summary>Section <c>Clients</c>: the other clients that may request tokens.</summary>
internal sealed class ClientsOptions : IValidatableObject
{
    private const int MinSecretLength = 32;

    /// <summary>Registers the public client of the demonstration's story. Never in production.</summary>
    public bool Story { get; set; }

    public IReadOnlyList<MachineClient> Machines { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Machines
        .Where(machine => machine.Id is "" or ClientDescriptors.Portal or ClientDescriptors.Story
            || machine.Secret.Length < MinSecretLength
            || machine.Scopes.Except(ServiceScopes.All, StringComparer.Ordinal).Any())
        .Select(machine => new ValidationResult(
            $"Clients:Machines: '{machine.Id}' requires an id of its own, a secret of {MinSecretLength} characters, "
            + $"and scopes among {string.Join(", ", ServiceScopes.All)}."));
}

[OptionsValidator]
internal sealed partial class PortalClientOptionsValidator : IValidateOptions<PortalClientOptions>;

[OptionsValidator]
internal sealed partial class ClientsOptionsValidator : IValidateOptions<ClientsOptions>;

/// <summary>A system of the town that requests tokens in its own name.</summary>
internal sealed class MachineClient
{
    public string Id { get; set; } = "";
    public string Secret { get; set; } = "";
    public IReadOnlyList<string> Scopes { get; set; } = [];
}
